//! What a reader does in any of the portals, and what a test counts.

use browser_tests::{Outcome, Page};

/// Searches as a reader does, and clears the box.
pub(super) async fn assert_finds(page: &Page) -> Outcome {
    page.search("going away").await?;
    page.until_first("1001").await?;
    page.search_anew("").await?;
    page.until_count(20).await
}

/// A link of the page that is open, by its text.
pub(super) fn link(text: &str) -> String {
    format!("[...document.querySelectorAll('a')].find((a) => a.textContent === '{text}')")
}

/// Is there once, and as good as ever.
pub(super) async fn assert_is_back(page: &Page) -> Outcome {
    page.until_true("part('search') && rows().length === 20 && answer('faq')")
        .await?;
    page.until_true(
        "document.querySelectorAll('ws-close-codes').length === 1 && parts('root').length === 1",
    )
    .await?;
    assert_finds(page).await
}

/// When the document was loaded, which going from page to page without loads leaves as it is.
pub(super) async fn loaded(page: &Page) -> Outcome<String> {
    page.ask("return String(performance.timeOrigin)", vec![])
        .await
}

/// How often the program was asked for.
pub(super) fn programs_sent(page: &Page) -> Outcome<usize> {
    let requests = page.server()?.requests();
    let programs = requests
        .iter()
        .filter(|request| request.path.contains("/ws-close-codes_bg-"));
    Ok(programs.count())
}
