//! Without a network, by a service worker of the portal's own.

use browser_tests::{Conditions, Outcome, Page, Site, Visit};

use super::steps::assert_finds;

/// Nothing is remembered but by the worker that the recipe has.
pub(super) async fn opens_without_a_network(page: Page) -> Outcome {
    page.expect_error("ERR_CONNECTION");
    // What would be fetched while idle, and was not yet when the server stopped.
    page.expect_error("ERR_FAILED");
    let conditions = Conditions::default()
        .of(Site::Portal("plain"))
        .as_built()
        .forgotten();
    page.open(Visit::default().under(conditions)).await?;
    page.until_true("navigator.serviceWorker.controller")
        .await?;
    for stopped in [false, true] {
        if stopped {
            page.server()?.stop();
        }
        page.reload_itself().await?;
        assert_finds(&page).await?;
        page.toggle_row("1006").await?;
        page.until_told("entry").await?;
        // What comes while nothing else does is the worker's to keep, too; this comes last, in each
        // of the four languages.
        page.until_true(
            "performance.getEntriesByType('resource')
                .filter(({ name }) => name.includes('/data/pairs/')).length === 4",
        )
        .await?;
    }
    Ok(())
}
