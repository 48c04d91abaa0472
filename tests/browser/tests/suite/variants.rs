//! A single answer in place of the whole lookup, by attribute and by address; and an element that
//! is taken away and put back.

use browser_tests::{Case, Outcome, Page, Visit, Width};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("variants::a_card_is_one_entry", a_card_is_one_entry),
        Case::new(
            "variants::its_links_lead_on_within_the_card",
            its_links_lead_on_within_the_card,
        ),
        Case::new("variants::a_card_of_two_codes", a_card_of_two_codes),
        Case::new(
            "variants::a_card_without_a_code_asks_for_one",
            a_card_without_a_code_asks_for_one,
        ),
        Case::new(
            "variants::attributes_change_it_at_any_time",
            attributes_change_it_at_any_time,
        ),
        Case::new(
            "variants::an_embedded_card_leaves_the_page_where_it_is",
            an_embedded_card_leaves_the_page_where_it_is,
        ),
        Case::new(
            "variants::what_the_reader_had_is_there_again",
            what_the_reader_had_is_there_again,
        ),
    ]
}

/// Nothing of the whole lookup is there.
const ALONE: &str = "!['search', 'chip', 'table', 'count', 'faq', 'open-file', 'language']
    .some((name) => part(name))";

/// Puts an element of its own in place of the page's, which does not write the address bar, far
/// down the page.
const EMBED: &str = "
    const element = document.createElement('ws-close-codes');
    for (const [name, value] of Object.entries(arguments[0])) element.setAttribute(name, value);
    const before = document.createElement('p');
    before.style.blockSize = '300vh';
    host.replaceWith(before, element);";

async fn open_card(page: &Page, query: &str, width: Width) -> Outcome {
    page.open(
        Visit::at(format!("variant=card&{query}"))
            .width(width)
            .dead(),
    )
    .await
}

async fn until_card(page: &Page, title: &str) -> Outcome {
    page.until_true(&format!(
        "answer('entry') && tidy(root.querySelector('h1')).includes('{title}') && {ALONE}"
    ))
    .await
}

async fn a_card_is_one_entry(page: Page) -> Outcome {
    for width in Width::BOTH {
        for theme in ["light", "dark"] {
            open_card(&page, &format!("code=1006&theme={theme}"), width).await?;
            until_card(&page, "1006 Abnormal Closure").await?;
            page.unfold("entry").await?;
            page.assert_accessible(&format!("a card, {theme}")).await?;
            assert!(page.fits().await?, "{:?}", page.wide().await?);
        }
        open_card(&page, "code=4004&lang=es", width).await?;
        until_card(&page, "4004").await?;
        page.until_true("part('root').lang === 'es'").await?;
        page.assert_accessible("a card of a number outside").await?;
        assert!(page.fits().await?, "{:?}", page.wide().await?);
    }
    Ok(())
}

async fn its_links_lead_on_within_the_card(page: Page) -> Outcome {
    open_card(&page, "code=1006", Width::Wide).await?;
    until_card(&page, "1006 ").await?;
    page.ask_for("code", "1015").await?;
    until_card(&page, "1015 ").await?;
    page.until_true("focused() === part('entry')").await?;
    // The address leads back to this very card.
    page.until_true("parameter('code') === '1015' && parameter('variant') === 'card'")
        .await?;
    page.back().await?;
    until_card(&page, "1006 ").await?;
    page.ask_for("compare", "1006,1005").await?;
    page.until_true(&format!(
        "answer('comparison') && !part('entry') && {ALONE}"
    ))
    .await?;
    page.until_true("focused() === part('comparison')").await?;
    page.click("part('close-comparison')").await?;
    until_card(&page, "1006 ").await?;
    page.until_true("focused() === part('entry')").await
}

async fn a_card_of_two_codes(page: Page) -> Outcome {
    for width in Width::BOTH {
        open_card(&page, "compare=1001,1015", width).await?;
        page.until_true(&format!(
            "answer('comparison') && !part('entry') && {ALONE}"
        ))
        .await?;
        page.until_true(
            "tidy(part('comparison').querySelector('h1')).startsWith('1001 ')
             && !part('close-comparison')",
        )
        .await?;
        page.assert_accessible("a card of two codes").await?;
        assert!(page.fits().await?, "{:?}", page.wide().await?);
    }
    Ok(())
}

async fn a_card_without_a_code_asks_for_one(page: Page) -> Outcome {
    for width in Width::BOTH {
        open_card(&page, "", width).await?;
        until_card(&page, "Which close code").await?;
        page.assert_accessible("a card without a code").await?;
        assert!(page.fits().await?, "{:?}", page.wide().await?);
        page.ask_for("code", "1011").await?;
        until_card(&page, "1011 Internal Error").await?;
    }
    Ok(())
}

async fn attributes_change_it_at_any_time(page: Page) -> Outcome {
    page.open(Visit::at("code=1006")).await?;
    page.until_entry("1006").await?;
    page.set_attribute("variant", Some("card")).await?;
    until_card(&page, "1006 ").await?;
    page.set_attribute("code", Some("1009")).await?;
    until_card(&page, "1009 ").await?;
    page.set_attribute("compare", Some("1000,1001")).await?;
    page.until_true("answer('comparison') && part('close-comparison')")
        .await?;
    page.set_attribute("compare", None).await?;
    until_card(&page, "1009 ").await?;
    page.set_attribute("lang", Some("vi")).await?;
    page.until_true("part('root').lang === 'vi' && answer('entry')")
        .await?;
    page.set_attribute("lang", Some("en")).await?;
    page.set_attribute("variant", Some("tile")).await?;
    page.until_true("tidy(part('notice')).includes('variant')")
        .await?;
    until_card(&page, "1009 ").await?;
    page.set_attribute("variant", None).await?;
    page.until_true("rows().length === 20 && answer('entry') && answer('faq') && part('search')")
        .await
}

async fn an_embedded_card_leaves_the_page_where_it_is(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.ask::<()>(
        EMBED,
        vec![serde_json::json!({ "variant": "card", "code": "1006", "loading": "eager" })],
    )
    .await?;
    page.until_true("answer('entry') && tidy(root.querySelector('h2')).startsWith('1006 ')")
        .await?;
    page.until_true("scrollY === 0 && document.activeElement === document.body")
        .await
}

/// Takes the element away and, once its widget has ended, puts it back elsewhere.
async fn put_back(page: &Page, meanwhile: &str) -> Outcome {
    let script = format!(
        "const away = host;
         away.remove();
         setTimeout(() => {{ {meanwhile} document.body.append(away); }}, 100);"
    );
    page.ask(&script, vec![]).await
}

async fn what_the_reader_had_is_there_again(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.ask::<()>(
        EMBED,
        vec![serde_json::json!({ "category": "error", "loading": "eager" })],
    )
    .await?;
    page.until_true("rows().length === 7 && part('open-file')")
        .await?;
    page.choose("All").await?;
    page.search("proxy timeout").await?;
    page.until_first("1006").await?;
    page.toggle_row("1006").await?;
    page.until_true("answer('entry')").await?;
    let again = "part('search')?.value === 'proxy timeout' && answer('entry')
        && rows()[0].dataset.code === '1006'";
    for _ in 0..2 {
        put_back(&page, "").await?;
        page.until_true(again).await?;
        page.until_true("parts('chip')[0].ariaPressed === 'true'")
            .await?;
    }
    // What is asked for anew while it is away comes first.
    put_back(&page, "away.setAttribute('code', '1001');").await?;
    page.until_true(
        "part('search')?.value === '' && row('1001') === null
         && rows().length === 7 && root.querySelector('[part=chip][aria-pressed=true]').dataset.category === 'error'",
    )
    .await
}
