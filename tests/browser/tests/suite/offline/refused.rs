//! Nothing can be kept, for want of the worker, of a script as it was built, or of room: the page
//! works with its server.

use browser_tests::{Answer, Case, Conditions, Engine, Outcome, Page, Visit, eventually};
use serde_json::json;

use super::kept::{caches, told, workers};
use super::reader::assert_everything_works;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "offline::without_its_worker_the_page_works",
            without_its_worker_the_page_works,
        ),
        Case::new(
            "offline::a_script_that_was_altered_keeps_nothing",
            a_script_that_was_altered_keeps_nothing,
        ),
        Case::new(
            "offline::without_room_the_page_works",
            without_room_the_page_works,
        )
        .only(&[Engine::Chromium]),
    ]
}

async fn without_its_worker_the_page_works(page: Page) -> Outcome {
    page.expect_error("sw.js");
    page.expect_error("bad HTTP response code");
    let conditions = Conditions::default()
        .as_built()
        .answering("sw.js", Answer::Missing);
    page.open(Visit::default().under(conditions)).await?;
    let refused = "return navigator.serviceWorker.register('sw.js').then(() => false, () => true)";
    assert_eq!(told(&page, refused, vec![]).await?, json!(true));
    assert_everything_works(&page).await
}

async fn a_script_that_was_altered_keeps_nothing(page: Page) -> Outcome {
    page.expect_error("integrity");
    for (name, part) in [("offline.js", "/offline-"), ("keep.js", "/keep-")] {
        let conditions = Conditions::default()
            .as_built()
            .answering(name, Answer::Altered);
        page.open(Visit::default().under(conditions)).await?;
        until_asked_for(&page, part).await?;
        // The page goes on, and by the end of that the script would have run.
        assert_everything_works(&page).await?;
        let altered: bool = page.ask("return Boolean(window.altered)", vec![]).await?;
        assert!(!altered, "{name} ran with what was added to it");
        assert_eq!(workers(&page).await?, 0, "{name}");
    }
    Ok(())
}

/// Waits until a file was asked for whose path has these words.
async fn until_asked_for(page: &Page, words: &str) -> Outcome {
    let look = async || {
        let requests = page.server()?.requests();
        Ok(requests.into_iter().map(|request| request.path).collect())
    };
    let what = format!("a request for {words}");
    eventually(&what, look, |paths: &Vec<String>| {
        paths.iter().any(|path| path.contains(words))
    })
    .await?;
    Ok(())
}

async fn without_room_the_page_works(page: Page) -> Outcome {
    page.expect_error("sw.js");
    let conditions = Conditions::default()
        .as_built()
        .answering("sw.js", Answer::Missing);
    page.open(Visit::default().under(conditions)).await?;
    let server = page.server()?;
    let quota = json!({ "origin": server.origin(), "quotaSize": 100_000 });
    page.browser()
        .devtools("Storage.overrideQuotaForOrigin", quota)
        .await?;
    server.withhold_nothing();
    page.reload_itself().await?;
    let ended = "
        const registration = await navigator.serviceWorker.register('sw.js');
        const worker = registration.installing;
        return new Promise((resolve) => {
          const look = () => worker.state === 'installing' || resolve(worker.state);
          worker.onstatechange = look;
          look();
        })";
    assert_eq!(told(&page, ended, vec![]).await?, "redundant");
    assert_eq!(caches(&page).await?, Vec::<String>::new());
    assert_everything_works(&page).await?;
    // Typing is written down after a pause.
    page.until_true("location.search.includes('discord')")
        .await?;
    page.reload_itself().await?;
    page.until_told("services").await
}
