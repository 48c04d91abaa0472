//! Where the program cannot run.

use browser_tests::{Answer, Conditions, Outcome, Page, Site, Visit};

use super::portal::Portal;
use super::steps::loaded;

/// Where the program cannot run, the author's link is there, and has the page behind it loaded whole.
pub(super) async fn leads_to_the_page(page: Page, portal: &'static Portal) -> Outcome {
    page.expect_error("ws-close-codes_bg-");
    let conditions = Conditions::default()
        .of(Site::Portal(portal.name))
        .answering("ws-close-codes_bg.wasm", Answer::Missing);
    page.open(Visit::default().under(conditions).dead()).await?;
    page.until_true(
        "harness.fetched.some((url) => url.includes('_bg-')) && harness.pending === 0
            && shown(host.querySelector('a'))",
    )
    .await?;
    page.server()?.withhold_nothing();
    let since = loaded(&page).await?;
    page.click("host.querySelector('a')").await?;
    page.until_true("location.pathname.endsWith('/ws-close-codes/') && rows().length === 20")
        .await?;
    assert_ne!(loaded(&page).await?, since, "it was put into the portal");
    Ok(())
}
