//! What is kept of the page was changed or lost: it is got again, and never mixed with another version.

use browser_tests::{Answer, Case, Conditions, Outcome, Page, Visit, eventually};
use serde_json::json;

use super::kept::{file, told, until_kept};
use super::reader::{
    assert_everything_works, assert_whole, expect_no_answer_about_workers, opened,
};

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "offline::what_is_damaged_is_fetched_again",
            what_is_damaged_is_fetched_again,
        ),
        Case::new(
            "offline::a_lost_page_is_replaced_as_a_whole",
            a_lost_page_is_replaced_as_a_whole,
        ),
    ]
}

/// Spoils what is kept: one file lost, one changed.
const DAMAGE: &str = "
    const names = await caches.keys();
    const cache = await caches.open(names.find((name) => !name.endsWith(' notes')));
    const program = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.wasm'));
    const lost = await cache.delete(program.name);
    const headers = { 'content-type': 'application/json' };
    await cache.put(new URL('data/vi.json', location), new Response('{\"damaged\":1}', { headers }));
    return lost";

/// How long the same two are now.
const LENGTHS: &str = "
    const program = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.wasm'));
    const answers = [program.name, new URL('data/vi.json', location)].map((name) => caches.match(name));
    const bodies = (await Promise.all(answers)).map((answer) => answer?.arrayBuffer());
    return (await Promise.all(bodies)).map((body) => body?.byteLength ?? 0)";

async fn what_is_damaged_is_fetched_again(page: Page) -> Outcome {
    expect_no_answer_about_workers(&page);
    opened(&page).await?;
    let before = told(&page, LENGTHS, vec![]).await?;
    assert_eq!(told(&page, DAMAGE, vec![]).await?, json!(true));
    assert_ne!(told(&page, LENGTHS, vec![]).await?, before);
    page.reload_itself().await?;
    assert!(file(&page, "data/vi.json").await?.contains("\"count\""));
    let lengths = async || told(&page, LENGTHS, vec![]).await;
    eventually("both as they were", lengths, |now| *now == before).await?;
    page.server()?.stop();
    page.reload_itself().await?;
    assert_everything_works(&page).await
}

async fn a_lost_page_is_replaced_as_a_whole(page: Page) -> Outcome {
    expect_no_answer_about_workers(&page);
    let conditions = Conditions::default().as_built().forgotten();
    page.open(Visit::default().under(conditions)).await?;
    until_kept(&page).await?;
    let later = page.later_version()?;
    let server = page.server()?;
    // The worker that would bring it does not come.
    server.withhold("sw.js", Answer::Missing);
    server.deploy(later.folder());
    let lose = "
        const names = await caches.keys();
        const cache = await caches.open(names.find((name) => !name.endsWith(' notes')));
        return cache.delete(new URL('.', location))";
    assert_eq!(told(&page, lose, vec![]).await?, json!(true));
    page.reload_itself().await?;
    assert_whole(&page, true).await
}
