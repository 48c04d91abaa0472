//! What comes after the first paint may not come, or come later; and once all of it is here, the
//! network is not needed any more.

use browser_tests::{Answer, Case, Conditions, Outcome, Page, Visit, Width};

use crate::{languages::TAGS, table::CODES};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "late::without_its_answers_the_table_works",
            without_its_answers_the_table_works,
        ),
        Case::new(
            "late::trying_again_leaves_nothing_behind",
            trying_again_leaves_nothing_behind,
        ),
        Case::new(
            "late::glue_that_is_missing_is_tried_again",
            glue_that_is_missing_is_tried_again,
        ),
        Case::new(
            "late::a_missing_record_is_tried_again",
            a_missing_record_is_tried_again,
        ),
        Case::new(
            "late::works_on_without_the_network",
            works_on_without_the_network,
        ),
        Case::new(
            "late::a_language_that_does_not_come_is_named",
            a_language_that_does_not_come_is_named,
        ),
    ]
}

/// The table, the search and the short copy do not need the program that composes answers.
async fn assert_table_works(page: &Page) -> Outcome {
    page.until_true("rows().length === 20").await?;
    page.search("policy").await?;
    page.until_first("1008").await?;
    page.search_anew("").await?;
    page.until_true("rows().length === 20").await?;
    page.choose("Protocol").await?;
    page.until_true("rows().length < 20").await?;
    page.choose("All").await?;
    page.until_true("rows().length === 20").await
}

/// Opens an entry whose answer is withheld, then again when it is not.
async fn mends(page: &Page) -> Outcome {
    page.toggle_row("1006").await?;
    page.until_true(
        "tidy(part('entry')).includes('did not arrive') && !part('entry').querySelector('[aria-busy=true]')",
    )
    .await?;
    page.assert_accessible("without its answers").await?;
    page.server()?.withhold_nothing();
    page.toggle_row("1006").await?;
    page.until_true("!part('entry')").await?;
    page.toggle_row("1006").await?;
    page.until_entry("1006").await
}

async fn without_its_answers_the_table_works(page: Page) -> Outcome {
    page.expect_error("assets/answers_bg-");
    for width in Width::BOTH {
        let conditions = Conditions::default().answering("answers_bg.wasm", Answer::Missing);
        page.open(Visit::default().width(width).under(conditions).dead())
            .await?;
        assert_table_works(&page).await?;
        mends(&page).await?;
        page.until_told("faq").await?;
    }
    Ok(())
}

async fn trying_again_leaves_nothing_behind(page: Page) -> Outcome {
    page.expect_error("assets/answers_bg-");
    let conditions = Conditions::default().answering("answers_bg.wasm", Answer::Missing);
    page.open(Visit::default().under(conditions).dead()).await?;
    page.until_true("rows().length === 20").await?;
    mends(&page).await?;
    let sheets: usize = page
        .ask(
            "return root.querySelectorAll('link[href*=\"/answers-\"]').length",
            vec![],
        )
        .await?;
    assert_eq!(sheets, 1, "every try adds a style sheet");
    Ok(())
}

async fn glue_that_is_missing_is_tried_again(page: Page) -> Outcome {
    page.expect_error("assets/answers-");
    let conditions = Conditions::default().answering("answers.js", Answer::Missing);
    page.open(Visit::default().under(conditions).dead()).await?;
    assert_table_works(&page).await?;
    mends(&page).await
}

async fn a_missing_record_is_tried_again(page: Page) -> Outcome {
    page.expect_error("records/1006.json");
    let conditions = Conditions::default().answering("records/1006.json", Answer::Missing);
    page.open(Visit::default().under(conditions)).await?;
    // The others are not touched by it.
    page.toggle_row("1008").await?;
    page.until_entry("1008").await?;
    mends(&page).await
}

/// Chooses a language and waits until it is there.
async fn speak(page: &Page, tag: &str) -> Outcome {
    page.click(&format!(
        "part('language').querySelector('option[value={tag}]')"
    ))
    .await?;
    page.until_true(&format!("part('root').lang === '{tag}'"))
        .await
}

/// Shows the entry of every code by the attribute, and names those that are not complete.
const OPEN_ALL: &str = r"
const [codes, done] = arguments;
const host = document.querySelector('ws-close-codes'), root = host.shadowRoot;
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
const missing = [];
(async () => {
  for (const code of codes) {
    host.setAttribute('code', code);
    const there = () => root.querySelector(`#entry-${code} [data-section]`);
    const started = performance.now();
    while (!there() && performance.now() - started < 3000) await pause();
    if (!there()) missing.push(code);
    const samples = there()?.closest('[part=entry]').querySelectorAll('details.sample pre').length;
    if (samples === 0 && ['1006', '1009'].includes(code)) missing.push(`${code}: samples`);
  }
  host.removeAttribute('code');
  done(missing);
})().catch((error) => done([String(error)]));";

async fn works_on_without_the_network(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.until_idle().await?;
    page.server()?.stop();
    page.ask::<()>("harness.offline = true", vec![]).await?;
    let asked: usize = page.ask("return harness.fetched.length", vec![]).await?;
    for tag in TAGS.into_iter().rev() {
        speak(&page, tag).await?;
        let codes = CODES.map(|(code, ..)| code);
        let missing = page
            .client()
            .execute_async(OPEN_ALL, vec![serde_json::json!(codes)])
            .await?;
        assert_eq!(missing, serde_json::json!([]), "{tag}");
        page.set_attribute("compare", Some("1006,1015")).await?;
        page.until_told("comparison").await?;
        page.set_attribute("compare", None).await?;
        page.until_true("!part('comparison')").await?;
        page.search_anew("4004").await?;
        page.until_told("range").await?;
        page.search_anew("discord 4004").await?;
        page.until_told("services").await?;
        page.search_anew("").await?;
        page.until_true("rows().length === 20").await?;
    }
    page.click("part('sending').querySelector('summary')")
        .await?;
    page.until_told("sending").await?;
    let asked_since: Vec<String> = page
        .ask(
            "return harness.fetched.slice(arguments[0])",
            vec![asked.into()],
        )
        .await?;
    assert!(asked_since.is_empty(), "asked for {asked_since:?}");
    Ok(())
}

async fn a_language_that_does_not_come_is_named(page: Page) -> Outcome {
    page.expect_error("data/vi.json");
    let conditions = Conditions::default().answering("data/vi.json", Answer::Missing);
    page.open(Visit::at("code=1006").under(conditions)).await?;
    page.until_entry("1006").await?;
    page.click("part('language').querySelector('option[value=vi]')")
        .await?;
    page.until_true("tidy(part('notice')).includes('Tiếng Việt') && part('root').lang === 'en'")
        .await?;
    page.until_entry("1006").await?;
    // The switch shows what is in force, or it could not be chosen again.
    page.until_true("part('language').value === 'en'").await?;
    page.server()?.withhold_nothing();
    speak(&page, "vi").await?;
    page.until_entry("1006").await
}
