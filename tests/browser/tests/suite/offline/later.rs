//! A later version comes as a whole, when the reader asks for it or all tabs are closed, or not at
//! all.

use std::time::Duration;

use browser_tests::{Answer, Case, Failure, Outcome, Page};
use serde_json::json;

use super::kept::{caches, until_kept_once, update};
use super::reader::{
    assert_everything_works, assert_whole, close_tab, expect_no_answer_about_workers, opened,
    speak, tab,
};

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "offline::a_later_version_waits_to_be_asked_for",
            a_later_version_waits_to_be_asked_for,
        ),
        Case::new(
            "offline::each_tab_stays_what_it_is_until_its_reader_asks",
            each_tab_stays_what_it_is_until_its_reader_asks,
        ),
        Case::new(
            "offline::a_later_version_comes_by_itself_when_all_is_closed",
            a_later_version_comes_by_itself_when_all_is_closed,
        ),
        Case::new(
            "offline::an_update_that_fails_changes_nothing",
            an_update_that_fails_changes_nothing,
        ),
    ]
}

/// The buttons of the notice that a later version is here: to load it, and to put it off.
const LOAD: &str = "document.querySelector('aside.newer:not([hidden]) button')";
const LATER: &str = "document.querySelector('aside.newer:not([hidden]) button:last-of-type')";

async fn a_later_version_waits_to_be_asked_for(page: Page) -> Outcome {
    opened(&page).await?;
    let later = page.later_version()?;
    page.server()?.deploy(later.folder());
    assert_eq!(update(&page).await?, "installed");
    // The open page goes on, with files it has not asked for yet, and after a reload.
    page.until_true(LOAD).await?;
    page.assert_accessible("with a later version offered")
        .await?;
    assert_whole(&page, false).await?;
    page.reload_itself().await?;
    assert_whole(&page, false).await?;
    // It speaks the page's language, and can be put off.
    page.until_true(LOAD).await?;
    let english: String = page
        .ask(
            "return tidy(document.querySelector('aside.newer p'))",
            vec![],
        )
        .await?;
    speak(&page, "es").await?;
    page.until_true(&format!(
        "tidy(document.querySelector('aside.newer p')) !== {}",
        json!(english)
    ))
    .await?;
    page.click(LATER).await?;
    page.until_true("!document.querySelector('aside.newer')")
        .await?;
    assert_whole(&page, false).await
}

async fn each_tab_stays_what_it_is_until_its_reader_asks(page: Page) -> Outcome {
    opened(&page).await?;
    let later = page.later_version()?;
    page.server()?.deploy(later.folder());
    assert_eq!(update(&page).await?, "installed");
    let first = page.client().window().await?;
    tab(&page, "").await?;
    assert_whole(&page, false).await?;
    page.until_true(LOAD).await?;
    page.click(LOAD).await?;
    page.until_true("document.title.startsWith('LATER') && part('count') && answer('faq')")
        .await?;
    assert_whole(&page, true).await?;
    let second = page.client().window().await?;
    page.client().switch_to_window(first).await?;
    assert_whole(&page, false).await?;
    assert_everything_works(&page).await?;
    page.reload_itself().await?;
    assert_whole(&page, true).await?;
    page.client().switch_to_window(second).await?;
    close_tab(&page).await?;
    // What nothing is of any more is removed.
    page.reload_itself().await?;
    until_kept_once(&page).await?;
    page.server()?.stop();
    expect_no_answer_about_workers(&page);
    page.reload_itself().await?;
    assert_whole(&page, true).await
}

/// Leaves the page in a way that the browser does not keep it for the way back: kept, it is open.
async fn close(page: &Page) -> Outcome {
    page.ask::<()>("addEventListener('unload', () => {})", vec![])
        .await?;
    Ok(page.client().goto("about:blank").await?)
}

async fn a_later_version_comes_by_itself_when_all_is_closed(page: Page) -> Outcome {
    opened(&page).await?;
    let later = page.later_version()?;
    page.server()?.deploy(later.folder());
    assert_eq!(update(&page).await?, "installed");
    close(&page).await?;
    let address = page.server()?.page("");
    // The browser lets the old one go in its own time, and not while the page is opened again.
    for pause in (0..8).map(|doubled| Duration::from_millis(200 << doubled)) {
        tokio::time::sleep(pause).await;
        page.client().goto(&address).await?;
        page.until_usable().await?;
        if page.client().title().await?.starts_with("LATER") {
            assert_whole(&page, true).await?;
            return until_kept_once(&page).await;
        }
        assert_whole(&page, false).await?;
        close(&page).await?;
    }
    Err(Failure::Assertion(
        "the later version never came".to_owned(),
    ))
}

async fn an_update_that_fails_changes_nothing(page: Page) -> Outcome {
    page.expect_error("data/es.json");
    expect_no_answer_about_workers(&page);
    opened(&page).await?;
    let later = page.later_version()?;
    let server = page.server()?;
    server.deploy(later.folder());
    for answer in [Answer::Missing, Answer::Cut, Answer::Corrupt] {
        server.withhold("data/es.json", answer);
        assert_eq!(update(&page).await?, "redundant", "{answer:?}");
        assert_eq!(caches(&page).await?.len(), 2, "{answer:?}");
        assert_whole(&page, false).await?;
        server.withhold_nothing();
    }
    server.withhold("sw.js", Answer::Missing);
    page.reload_itself().await?;
    assert_whole(&page, false).await?;
    page.until_true(&format!("!{LOAD}")).await?;
    server.stop();
    page.reload_itself().await?;
    assert_whole(&page, false).await?;
    assert_everything_works(&page).await
}
