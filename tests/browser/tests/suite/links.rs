//! The address bar: links that restore what was seen, history, and garbage.

use browser_tests::{Case, Outcome, Page, Visit, Width};

use crate::table::codes_of;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("links::restore_what_was_seen", restore_what_was_seen),
        Case::new("links::follow_what_is_done", follow_what_is_done),
        Case::new("links::back_and_forward", back_and_forward),
        Case::new(
            "links::garbage_is_ignored_with_a_notice",
            garbage_is_ignored_with_a_notice,
        ),
        Case::new(
            "links::other_parameters_are_left_alone",
            other_parameters_are_left_alone,
        ),
        Case::new(
            "links::an_open_entry_is_in_sight",
            an_open_entry_is_in_sight,
        ),
    ]
}

async fn restore_what_was_seen(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::at("q=policy&category=error&code=1008&theme=dark").width(width))
            .await?;
        page.until_first("1008").await?;
        page.until_true("part('entry') && part('search').value === 'policy'")
            .await?;
        assert_eq!(page.open_code().await?.as_deref(), Some("1008"));
        let pressed: Vec<_> = page
            .chips()
            .await?
            .into_iter()
            .filter(|chip| chip.pressed)
            .collect();
        assert_eq!(pressed.len(), 1);
        assert_eq!(pressed[0].label, "Error");
        assert_eq!(page.theme().await?, "dark");
        assert_eq!(page.text("notice").await?, "");
    }
    Ok(())
}

/// The address bar of one page, opened as another, shows the same.
async fn follow_what_is_done(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.search("1015 & größe").await?;
    page.until_true("parameter('q') === '1015 & größe'").await?;
    page.choose("Error").await?;
    page.until_true("parameter('category') === 'error'").await?;
    page.toggle_row("1015").await?;
    page.until_true("parameter('code') === '1015'").await?;
    let rows = page.rows().await?;
    let query: String = page.ask("return location.search.slice(1)", vec![]).await?;
    page.open(Visit::at(query)).await?;
    page.until_entry("1015").await?;
    assert_eq!(page.rows().await?, rows);
    assert_eq!(page.open_code().await?.as_deref(), Some("1015"));
    page.until_true("part('search').value === '1015 & größe'")
        .await
}

async fn back_and_forward(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.choose("Error").await?;
    page.until_rows(&codes_of("Error")).await?;
    page.toggle_row("1006").await?;
    page.until_true("part('entry') && parameter('code') === '1006'")
        .await?;

    page.back().await?;
    page.until_true("!part('entry')").await?;
    page.until_rows(&codes_of("Error")).await?;
    page.back().await?;
    page.until_rows(&codes_of("All")).await?;
    page.forward().await?;
    page.until_rows(&codes_of("Error")).await?;
    page.forward().await?;
    page.until_true("part('entry') && parameter('code') === '1006'")
        .await?;
    assert_eq!(page.open_code().await?.as_deref(), Some("1006"));

    // Going back over a search gives back the text, not one letter of it.
    page.choose("All").await?;
    page.until_true("parameter('category') === null").await?;
    page.search("policy").await?;
    page.until_true("parameter('q') === 'policy'").await?;
    page.back().await?;
    page.until_true("part('search').value === '' && parameter('q') === null")
        .await?;
    page.forward().await?;
    page.until_true("part('search').value === 'policy'").await
}

async fn garbage_is_ignored_with_a_notice(page: Page) -> Outcome {
    for garbage in [
        "code=9999999",
        "code=65536",
        "code=-1",
        "code=abc",
        "compare=1006",
        "compare=1006,1006",
        "compare=1005,:1006",
        "compare=1005,1006,1007",
        "category=nonsense",
        "theme=%F0%9F%8E%A8",
        "code=%00&category=%FF%FE&theme=__proto__",
    ] {
        page.open(Visit::at(garbage)).await?;
        page.until_rows(&codes_of("All")).await?;
        page.until_true("tidy(part('notice')) !== ''").await?;
        assert_eq!(page.open_code().await?, None);
    }
    page.click("part('notice').querySelector('button')").await?;
    page.until_true("tidy(part('notice')) === ''").await?;
    // What makes sense among garbage counts.
    page.open(Visit::at("category=nonsense&q=policy&&=&%%%"))
        .await?;
    page.until_first("1008").await?;
    page.until_true("tidy(part('notice')).includes('category')")
        .await
}

async fn other_parameters_are_left_alone(page: Page) -> Outcome {
    page.open(Visit::at("from=ticket&q=policy")).await?;
    page.until_first("1008").await?;
    page.toggle_row("1008").await?;
    page.until_true("parameter('code') === '1008' && parameter('from') === 'ticket'")
        .await
}

async fn an_open_entry_is_in_sight(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::at("code=4003").width(width)).await?;
        page.until_true("part('entry')").await?;
        page.until_true(
            "(() => { const { top } = row('4003').getBoundingClientRect();
                      return top >= -1 && top < innerHeight; })()",
        )
        .await?;
    }
    Ok(())
}
