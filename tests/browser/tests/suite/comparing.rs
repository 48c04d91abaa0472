//! Two codes side by side: the ways there, what is shown, and the ways back.

use browser_tests::{Case, Outcome, Page, Visit, Width};
use fantoccini::key::Key;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("comparing::two_rows_by_pointer", two_rows_by_pointer),
        Case::new("comparing::two_rows_by_keyboard", two_rows_by_keyboard),
        Case::new("comparing::a_pick_can_be_given_up", a_pick_can_be_given_up),
        Case::new(
            "comparing::from_what_a_code_is_confused_with",
            from_what_a_code_is_confused_with,
        ),
        Case::new(
            "comparing::a_link_restores_a_comparison",
            a_link_restores_a_comparison,
        ),
        Case::new(
            "comparing::what_nobody_defines_is_not_waited_for",
            what_nobody_defines_is_not_waited_for,
        ),
        Case::new(
            "comparing::the_attribute_shows_a_comparison",
            the_attribute_shows_a_comparison,
        ),
        Case::new("comparing::back_and_forward", back_and_forward),
        Case::new("comparing::copies_a_comparison", copies_a_comparison),
    ]
}

/// Waits for the comparison of two codes, complete, with the focus if asked.
async fn until_compared(page: &Page, a: &str, b: &str) -> Outcome {
    page.until_true(&format!(
        "answer('comparison') && parts('comparison').length === 1
         && ((title) => title.startsWith('{a} ') && title.includes(' compared with {b}'))
            (tidy(part('comparison').querySelector('h2')))
         && [...part('comparison').querySelectorAll('[data-section=meanings] .column > h4')]
            .map((h) => tidy(h).slice(0, 4)).join() === '{a},{b}'"
    ))
    .await
}

async fn until_closed(page: &Page) -> Outcome {
    page.until_true("!part('comparison') && parameter('compare') === null")
        .await
}

/// Where the comparison begins is in sight.
const IN_SIGHT: &str = "
    (({ top }) => top > -2 && top < innerHeight - 40)(part('comparison').getBoundingClientRect())";

async fn two_rows_by_pointer(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::default().width(width)).await?;
        page.click("inRow('1001', 'compare')").await?;
        page.until_true(
            "tidy(part('picked')).startsWith('1001 ')
             && inRow('1001', 'compare').ariaPressed === 'true'",
        )
        .await?;
        // The row stays closed, and the same code again is no pair.
        assert_eq!(page.open_code().await?, None);
        page.click("inRow('1015', 'compare')").await?;
        until_compared(&page, "1001", "1015").await?;
        page.until_true("focused() === part('comparison')").await?;
        page.until_true(IN_SIGHT).await?;
        assert_eq!(
            page.parameter("compare").await?.as_deref(),
            Some("1001,1015")
        );
        page.until_true("inRow('1001', 'compare').ariaPressed === 'false'")
            .await?;
        assert!(page.fits().await?, "the comparison sticks out");
        page.click("part('close-comparison')").await?;
        until_closed(&page).await?;
        page.until_true("focused() === part('search')").await?;
    }
    Ok(())
}

async fn two_rows_by_keyboard(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.ask::<()>("inRow('1005', 'copy').focus()", vec![])
        .await?;
    page.press(Key::Tab).await?;
    page.until_true("focused() === inRow('1005', 'compare')")
        .await?;
    page.press(Key::Enter).await?;
    page.until_true("tidy(part('picked')).startsWith('1005 ')")
        .await?;
    // On to the next row's.
    for _ in 0..3 {
        page.press(Key::Tab).await?;
    }
    page.until_true("focused() === inRow('1006', 'compare')")
        .await?;
    page.press(Key::Space).await?;
    until_compared(&page, "1005", "1006").await?;
    page.until_true("focused() === part('comparison')").await?;
    page.ask::<()>("part('close-comparison').focus()", vec![])
        .await?;
    page.press(Key::Enter).await?;
    until_closed(&page).await
}

async fn a_pick_can_be_given_up(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.click("inRow('1002', 'compare')").await?;
    page.until_true("tidy(part('picked')).startsWith('1002 ')")
        .await?;
    page.click("part('cancel-comparison')").await?;
    page.until_true(
        "tidy(part('picked')) === '' && inRow('1002', 'compare').ariaPressed === 'false'",
    )
    .await?;
    // The same button twice takes the pick back, too.
    page.click("inRow('1002', 'compare')").await?;
    page.until_true("tidy(part('picked')).startsWith('1002 ')")
        .await?;
    page.click("inRow('1002', 'compare')").await?;
    page.until_true("tidy(part('picked')) === '' && !part('comparison')")
        .await?;
    let role: String = page
        .ask("return part('picked').getAttribute('role')", vec![])
        .await?;
    assert_eq!(role, "status");
    Ok(())
}

async fn from_what_a_code_is_confused_with(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::at("code=1006").width(width)).await?;
        page.until_entry("1006").await?;
        let offered: Vec<String> = page
            .ask(
                "return [...section('entry', 'transitions').querySelectorAll('[data-on=compare]')]
                     .map((b) => b.dataset.value)",
                vec![],
            )
            .await?;
        assert!(offered.contains(&"1006,1005".to_owned()), "{offered:?}");
        page.ask_for("compare", "1006,1005").await?;
        until_compared(&page, "1006", "1005").await?;
        page.until_true("focused() === part('comparison')").await?;
        page.until_true(IN_SIGHT).await?;
        // The entry stays open below.
        page.until_entry("1006").await?;
    }
    Ok(())
}

async fn a_link_restores_a_comparison(page: Page) -> Outcome {
    for (query, a, b) in [
        ("compare=1006,1000", "1006", "1000"),
        ("compare=1000%2C1006&code=1006&q=1006", "1000", "1006"),
        ("compare=4004,1004", "4004", "1004"),
    ] {
        page.open(Visit::at(query)).await?;
        until_compared(&page, a, b).await?;
        assert_eq!(page.text("notice").await?, "");
        let sections: Vec<String> = page
            .ask(
                "return [...part('comparison').querySelectorAll('[data-section]')]
                     .map((s) => s.dataset.section)",
                vec![],
            )
            .await?;
        for key in ["meanings", "differences", "facts", "choose", "tell-apart"] {
            assert!(
                sections.iter().any(|it| it == key),
                "{query} lacks {key}: {sections:?}"
            );
        }
    }
    page.open(Visit::at("compare=discord-gateway:4004,pusher:4004"))
        .await?;
    page.until_told("comparison").await?;
    let title: String = page
        .ask(
            "return tidy(part('comparison').querySelector('h2'))",
            vec![],
        )
        .await?;
    assert!(
        title.contains("Discord Gateway 4004") && title.contains("Pusher"),
        "{title}"
    );
    Ok(())
}

/// What cannot be compared says so, or is refused; it is not for ever on its way.
async fn what_nobody_defines_is_not_waited_for(page: Page) -> Outcome {
    for pair in ["nobody:4004,1006", "1006,discord-gateway:1006"] {
        page.open(Visit::at(format!("compare={pair}"))).await?;
        page.until_idle().await?;
        page.until_true(
            "!part('comparison')?.querySelector('[aria-busy=true]')
             && (tidy(part('notice')) !== '' || tidy(part('comparison')) !== '')",
        )
        .await?;
    }
    Ok(())
}

async fn the_attribute_shows_a_comparison(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.set_attribute("compare", Some("1009,1006")).await?;
    until_compared(&page, "1009", "1006").await?;
    page.set_attribute("compare", Some("1003,1007")).await?;
    until_compared(&page, "1003", "1007").await?;
    page.set_attribute("compare", Some("what?")).await?;
    page.until_true("tidy(part('notice')).includes('compare')")
        .await?;
    page.set_attribute("compare", None).await?;
    until_closed(&page).await
}

async fn back_and_forward(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.click("inRow('1012', 'compare')").await?;
    page.click("inRow('1013', 'compare')").await?;
    until_compared(&page, "1012", "1013").await?;
    page.toggle_row("1013").await?;
    page.until_entry("1013").await?;
    page.back().await?;
    page.until_true("!part('entry')").await?;
    until_compared(&page, "1012", "1013").await?;
    page.back().await?;
    until_closed(&page).await?;
    page.forward().await?;
    until_compared(&page, "1012", "1013").await?;
    page.reload().await?;
    until_compared(&page, "1012", "1013").await
}

async fn copies_a_comparison(page: Page) -> Outcome {
    let kept = browser_tests::Conditions::default().with_clipboard(browser_tests::Clipboard::Kept);
    page.open(Visit::at("compare=1001,1006").under(kept))
        .await?;
    until_compared(&page, "1001", "1006").await?;
    page.ask_for("copy", "markdown").await?;
    page.until_true("harness.copied.length === 1").await?;
    let copied: String = page.ask("return harness.copied[0]", vec![]).await?;
    let link = page.server()?.page("compare=1001,1006&lang=en");
    for needed in [
        "1001 Going Away",
        "1006 Abnormal Closure",
        "Key differences",
        "| --- |",
        &link,
    ] {
        assert!(copied.contains(needed), "no {needed:?} in:\n{copied}");
    }
    Ok(())
}
