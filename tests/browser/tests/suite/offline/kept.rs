//! What the browser keeps of the page and its versions, as the page itself can see it.

use browser_tests::{Outcome, Page, eventually};
use serde_json::{Value, json};

/// Waits until the page is kept and served from what is kept.
pub(super) async fn until_kept(page: &Page) -> Outcome {
    page.until_true("navigator.serviceWorker?.controller").await
}

/// What a script that ends with `done(…)` says.
pub(super) async fn told(page: &Page, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
    let script = format!(
        "const done = arguments[arguments.length - 1], given = arguments[0];
         (async () => {{ {script} }})().then(done, (error) => done(String(error)))"
    );
    Ok(page.client().execute_async(&script, arguments).await?)
}

/// Has the browser look for a later version, and says what became of it.
pub(super) async fn update(page: &Page) -> Outcome<Value> {
    let script = "
        const registration = await navigator.serviceWorker.getRegistration();
        const came = new Promise((resolve) => {
          const watch = () => {
            const { installing } = registration;
            installing.addEventListener('statechange', () => resolve(installing.state));
          };
          registration.addEventListener('updatefound', watch);
          if (registration.installing) watch();
        });
        await registration.update().catch(() => {});
        return came";
    told(page, script, vec![]).await
}

/// The names of what is kept for this origin.
pub(super) async fn caches(page: &Page) -> Outcome<Vec<String>> {
    Ok(serde_json::from_value(
        told(page, "return caches.keys()", vec![]).await?,
    )?)
}

/// How many workers the browser has for this origin.
pub(super) async fn workers(page: &Page) -> Outcome<Value> {
    let script = "return (await navigator.serviceWorker.getRegistrations()).length";
    told(page, script, vec![]).await
}

/// What the page gets when it asks for a file now.
pub(super) async fn file(page: &Page, name: &str) -> Outcome<String> {
    let script = "return (await fetch(given, { cache: 'no-store' })).text()";
    let text = told(page, script, vec![json!(name)]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// Waits until nothing is kept but one version and what is noted about pages.
pub(super) async fn until_kept_once(page: &Page) -> Outcome {
    // The notes are asked for only to be read where this fails.
    let script = "
        const answer = await caches.match(new URL('.', location) + '?pages');
        return [await caches.keys(), await answer?.json()]";
    let look = async || Ok(serde_json::from_value(told(page, script, vec![]).await?)?);
    eventually(
        "one version kept",
        look,
        |(names, _): &(Vec<String>, Value)| {
            names.len() == 2 && names.iter().any(|name| name.ends_with(" notes"))
        },
    )
    .await?;
    Ok(())
}
