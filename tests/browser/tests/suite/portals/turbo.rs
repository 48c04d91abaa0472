//! What only Turbo does with a page: shows a copy of it while it asks for the page anew, and puts a
//! part of it into a frame of another.

use browser_tests::{Answer, Conditions, Outcome, Page, Site, Visit};

use super::steps::{assert_finds, assert_is_back, link, loaded, programs_sent};

/// Turbo's portal, from the page with the lookup on to the one without; when the document was loaded,
/// and how often the program was asked for until then.
async fn leave_for_about(page: &Page) -> Outcome<(String, usize)> {
    // A page that the browser remembers would be here before the one that Turbo kept.
    let conditions = Conditions::default().of(Site::Portal("turbo")).forgotten();
    page.open(Visit::default().under(conditions)).await?;
    assert_finds(page).await?;
    let before = (loaded(page).await?, programs_sent(page)?);
    page.click(&link("about us")).await?;
    page.until_true("!host && document.querySelector('h1').textContent === 'About'")
        .await?;
    Ok(before)
}

/// Is there again without a load and without another program.
async fn assert_lives_on(page: &Page, before: &(String, usize)) -> Outcome {
    assert_is_back(page).await?;
    assert_eq!(loaded(page).await?, before.0, "a page was loaded");
    assert_eq!(programs_sent(page)?, before.1, "the program came again");
    page.assert_quiet().await
}

/// Turbo shows what it kept of a page, a copy without what is in the element, while it asks for the
/// page anew; then it puts the new one in its place.
pub(super) async fn is_live_in_a_preview(page: Page) -> Outcome {
    let before = leave_for_about(&page).await?;
    page.server()?.withhold("/docs/", Answer::Late);
    page.click(&link("how connections close")).await?;
    let preview = "document.documentElement.hasAttribute('data-turbo-preview')";
    page.until_true(&format!("{preview} && host")).await?;
    assert_lives_on(&page, &before).await?;
    page.until_true(preview).await?;
    page.ask::<()>("host.dataset.kept = ''", vec![]).await?;
    page.server()?.withhold_nothing();
    page.until_true(&format!("!{preview} && host && !('kept' in host.dataset)"))
        .await?;
    assert_lives_on(&page, &before).await
}

pub(super) async fn is_taken_into_a_frame(page: Page) -> Outcome {
    let before = leave_for_about(&page).await?;
    page.click(&link("have it here")).await?;
    page.until_true("host?.closest('turbo-frame')").await?;
    assert_lives_on(&page, &before).await?;
    page.until_true("document.querySelector('h1').textContent === 'About'")
        .await
}
