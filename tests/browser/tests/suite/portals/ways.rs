//! Keys and links: both the portal and the element keep theirs, and a reader who goes to another page
//! and back finds the element as good as ever.

use browser_tests::{Outcome, Page, Visit};
use fantoccini::key::Key;

use super::portal::Portal;
use super::steps::{assert_is_back, link, loaded, programs_sent};

pub(super) async fn keeps_its_keys_and_links(page: Page, portal: &'static Portal) -> Outcome {
    page.open(Visit::to_portal(portal.name)).await?;
    if let Some(called) = portal.search_called {
        page.press('/').await?;
        page.until_true(called).await?;
        page.reload().await?;
    }
    // The key is the portal's, and the lookup does not say otherwise.
    page.until_true("!root.querySelector('#search-hint').innerText.includes('/')")
        .await?;
    // Letters and signs that one or the other portal has something for.
    page.ask::<()>("part('search').focus()", vec![]).await?;
    let typed = "sfnp/.,?";
    for key in typed.chars().chain([Key::Left.into(), Key::Right.into()]) {
        page.press(key).await?;
    }
    page.until_true(&format!(
        "focused() === part('search') && part('search').value === '{typed}'"
    ))
    .await?;
    page.search_anew("").await?;
    page.until_count(20).await?;

    let since = loaded(&page).await?;
    let programs = programs_sent(&page)?;
    for _ in 0..2 {
        page.assert_quiet().await?;
        page.click(&link("about us")).await?;
        page.until_true("!host && document.querySelector('h1').textContent.startsWith('About')")
            .await?;
        if portal.without_loads {
            assert_eq!(loaded(&page).await?, since, "a page was loaded");
        }
        page.assert_quiet().await?;
        page.back().await?;
        assert_is_back(&page).await?;
    }
    if portal.without_loads {
        assert_eq!(loaded(&page).await?, since, "a page was loaded");
        assert_eq!(programs_sent(&page)?, programs, "the program came again");
    }
    Ok(())
}
