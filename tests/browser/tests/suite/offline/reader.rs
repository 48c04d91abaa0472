//! What a reader does with a page that is kept: opens it, loads it again, has it in tabs, uses it;
//! and that what is seen is one version.

use browser_tests::{Conditions, Failure, Outcome, Page, Visit};

use super::kept::{file, until_kept};

/// Opens the page and waits until it is kept.
pub(super) async fn opened(page: &Page) -> Outcome {
    let conditions = Conditions::default().as_built();
    page.open(Visit::default().under(conditions)).await?;
    until_kept(page).await
}

/// The browser will say that it could not look for a later worker.
pub(super) fn expect_no_answer_about_workers(page: &Page) {
    page.expect_error("sw.js");
    page.expect_error("fetching the script");
}

/// The window of another tab, which shows the page by an address with these parameters.
pub(super) async fn tab(page: &Page, query: &str) -> Outcome {
    let address = page.server()?.page(query);
    let window = page.client().new_window(true).await?;
    page.client().switch_to_window(window.handle).await?;
    page.client().goto(&address).await?;
    page.until_usable().await
}

/// Closes the tab that is shown and goes back to the one before.
pub(super) async fn close_tab(page: &Page) -> Outcome {
    page.client().close_window().await?;
    let windows = page.client().windows().await?;
    let first = windows.into_iter().next();
    let first = first.ok_or_else(|| Failure::Missing("a window".to_owned()))?;
    Ok(page.client().switch_to_window(first).await?)
}

/// Chooses another language for the page.
pub(super) async fn speak(page: &Page, tag: &str) -> Outcome {
    page.click(&format!(
        "part('language').querySelector('option[value={tag}]')"
    ))
    .await?;
    page.until_true(&format!("part('root').lang === '{tag}'"))
        .await
}

/// What people do with the page, from the top.
pub(super) async fn assert_everything_works(page: &Page) -> Outcome {
    page.search_anew("proxy timeout").await?;
    page.until_first("1006").await?;
    page.toggle_row("1006").await?;
    page.until_entry("1006").await?;
    page.set_attribute("compare", Some("1001,1015")).await?;
    page.until_told("comparison").await?;
    for tag in ["es", "zh-Hans", "vi", "en"] {
        speak(page, tag).await?;
        page.until_entry("1006").await?;
    }
    page.search_anew("discord 4004").await?;
    page.until_told("services").await
}

/// Whether the page, and every file it asks for, is of the later version, and none of the other.
pub(super) async fn assert_whole(page: &Page, later: bool) -> Outcome {
    assert_eq!(page.client().title().await?.starts_with("LATER"), later);
    let script: bool = page.ask("return Boolean(window.later)", vec![]).await?;
    assert_eq!(script, later, "its script");
    let shown = page.count_text().await?;
    let named = |text: &str| text.contains("LATER");
    assert_eq!(named(&shown), later, "{shown}");
    for tag in ["en", "es", "vi", "zh-Hans"] {
        let text = file(page, &format!("data/{tag}.json")).await?;
        assert!(text.contains("\"count\""), "{tag}: {text:?}");
        assert_eq!(named(&text), later, "{tag}");
    }
    Ok(())
}
