//! Everything by keyboard alone, and the focus always to be seen.

use browser_tests::{Case, Outcome, Page, Visit, Width};
use fantoccini::key::Key;

use crate::table::codes_of;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "keyboard::tab_reaches_everything_in_order",
            tab_reaches_everything_in_order,
        ),
        Case::new(
            "keyboard::the_focus_is_always_visible",
            the_focus_is_always_visible,
        ),
        Case::new(
            "keyboard::slash_focuses_the_search",
            slash_focuses_the_search,
        ),
        Case::new(
            "keyboard::escape_clears_the_search",
            escape_clears_the_search,
        ),
        Case::new(
            "keyboard::enter_opens_the_best_match",
            enter_opens_the_best_match,
        ),
        Case::new("keyboard::a_whole_errand", a_whole_errand),
    ]
}

/// What the focus is on, in one word.
const STOP: &str = "
    const at = focused();
    if (!at || at === document.body || at === host) return 'page';
    const named = at.closest('[part]')?.getAttribute('part').split(' ')[0] ?? at.localName;
    return named";

/// What the focus is on, and whether a ring shows it where it is in sight.
const FOCUS: &str = "
    const at = focused();
    if (!at || at === document.body || at === host) return ['page', true];
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const { width, height, top, bottom } = at.getBoundingClientRect();
    const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    const inSight = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    return [at.outerHTML.slice(0, 120), inSight && (ring || boxShadow !== 'none')]";

async fn tab_reaches_everything_in_order(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::at("q=1006").width(width)).await?;
        page.until_first("1006").await?;
        let stops = stops(&page).await?;
        let order: Vec<_> = [
            "language",
            "theme",
            "search",
            "chip",
            "open",
            "copy",
            "compare",
            "faq",
            "sending",
            "open-file",
        ]
        .to_vec();
        let firsts: Vec<_> = order
            .iter()
            .map(|part| stops.iter().position(|stop| stop == part))
            .collect();
        assert!(
            firsts.iter().all(Option::is_some) && firsts.is_sorted(),
            "wanted {order:?}, got {stops:?}"
        );
        let chips = stops.iter().filter(|stop| *stop == "chip").count();
        assert_eq!(chips, 5, "{stops:?}");
    }
    Ok(())
}

/// Presses Tab from the top of the page until the last part has the focus.
async fn stops(page: &Page) -> Outcome<Vec<String>> {
    let mut stops: Vec<String> = Vec::new();
    for _ in 0..80 {
        page.press(Key::Tab).await?;
        let stop: String = page.ask(STOP, vec![]).await?;
        let last = stop == "open-file";
        stops.push(stop);
        if last {
            return Ok(stops);
        }
    }
    Ok(stops)
}

async fn the_focus_is_always_visible(page: Page) -> Outcome {
    for theme in ["light", "dark"] {
        page.open(Visit::at(format!("q=1006&theme={theme}")))
            .await?;
        page.until_first("1006").await?;
        page.toggle_row("1006").await?;
        page.until_entry("1006").await?;
        page.ask::<()>("focused().blur(); scrollTo(0, 0)", vec![])
            .await?;
        let mut seen = 0;
        for _ in 0..30 {
            page.press(Key::Tab).await?;
            // Scrolling to what has the focus may take a moment.
            let (stop, _): (String, bool) = page
                .until(
                    "a focus that can be seen",
                    FOCUS,
                    |(_, visible): &(String, bool)| *visible,
                )
                .await?;
            seen += usize::from(stop != "page");
        }
        assert!(
            seen > 20,
            "only {seen} of 30 presses of Tab reached something"
        );
    }
    Ok(())
}

async fn slash_focuses_the_search(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.ask::<()>("focused()?.blur()", vec![]).await?;
    page.press('/').await?;
    page.until_true("focused() === part('search') && part('search').value === ''")
        .await?;
    // In the box it is a character like any other.
    page.press('/').await?;
    page.until_true("part('search').value === '/'").await
}

async fn escape_clears_the_search(page: Page) -> Outcome {
    page.open(Visit::at("q=policy&category=error")).await?;
    page.until_first("1008").await?;
    page.ask::<()>("part('search').focus()", vec![]).await?;
    page.press(Key::Escape).await?;
    page.until_rows(&codes_of("Error")).await?;
    page.until_true("part('search').value === '' && parameter('q') === null")
        .await?;
    page.until_true("focused() === part('search')").await
}

async fn enter_opens_the_best_match(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.search("proxy timeout").await?;
    page.until_first("1006").await?;
    page.press(Key::Enter).await?;
    page.until_true("part('entry')").await?;
    assert_eq!(page.open_code().await?.as_deref(), Some("1006"));
    Ok(())
}

/// From an empty page to a copied answer and an opened question, without a pointer.
async fn a_whole_errand(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.ask::<()>("focused()?.blur()", vec![]).await?;
    for key in "/token expired".chars() {
        page.press(key).await?;
    }
    page.until_first("4001").await?;
    page.press(Key::Down).await?;
    page.until_true("focused() === inRow('4001', 'open')")
        .await?;
    page.press(Key::Enter).await?;
    page.until_true("part('entry')").await?;
    page.press(Key::Tab).await?;
    page.until_true("focused() === inRow('4001', 'copy')")
        .await?;
    page.press(Key::Enter).await?;
    page.until_true("tidy(part('copied')).includes('4001') || part('copy-text')")
        .await?;
    // The copy button has not closed the row.
    assert_eq!(page.open_code().await?.as_deref(), Some("4001"));
    page.ask::<()>("part('faq').querySelector('summary').focus()", vec![])
        .await?;
    page.press(Key::Enter).await?;
    page.until_true("part('faq').querySelector('details').open")
        .await
}
