//! Records from elsewhere: chosen as a file or pasted, shown in the entry of their code, removed.

use std::{fs, path::PathBuf};

use browser_tests::{Case, Outcome, Page, Visit, Width};
use fantoccini::key::Key;
use serde_json::Value;

use crate::table::codes_of;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "opening::a_record_shows_every_field",
            a_record_shows_every_field,
        ),
        Case::new(
            "opening::a_pasted_record_is_shown_too",
            a_pasted_record_is_shown_too,
        ),
        Case::new(
            "opening::pasted_words_are_searched_for",
            pasted_words_are_searched_for,
        ),
        Case::new("opening::a_record_is_removed", a_record_is_removed),
        Case::new(
            "opening::a_broken_file_changes_nothing",
            a_broken_file_changes_nothing,
        ),
        Case::new(
            "opening::a_hostile_record_stays_text",
            a_hostile_record_stays_text,
        ),
    ]
}

/// A record about 1013 that uses every field of the schema.
pub(crate) const RECORD: &str = include_str!("../../files/record.json");

fn record() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("files/record.json")
}

/// Pastes a text into the search box by the keys that everybody uses: an event made by a script
/// carries no text in Firefox.
pub(crate) async fn paste(page: &Page, text: &str) -> Outcome {
    page.ask::<()>(
        "const copied = document.createElement('textarea');
         copied.value = arguments[0];
         copied.ariaLabel = 'To copy from';
         document.body.append(copied);
         copied.select();",
        vec![text.into()],
    )
    .await?;
    page.chord(&[Key::Control], 'c').await?;
    page.ask::<()>(
        "document.body.lastElementChild.remove(); part('search').focus()",
        vec![],
    )
    .await?;
    page.chord(&[Key::Control], 'v').await
}

/// What a reader must find in the entry, and the links there.
fn wanted() -> (Vec<String>, Vec<String>) {
    let record: Value = serde_json::from_str(RECORD).expect("the record is JSON");
    let (mut texts, mut links) = (Vec::new(), Vec::new());
    gather(&record, &mut texts, &mut links);
    // Rates stand with their reports and how they were verified, and a tier in words.
    texts.retain(|text| text != "ai_generated");
    texts.extend(["62.5 %", "87.5 %", "75 %", "17 reports", "AI-generated"].map(str::to_owned));
    (texts, links)
}

fn gather(value: &Value, texts: &mut Vec<String>, links: &mut Vec<String>) {
    match value {
        Value::String(text) if text.starts_with("https://") => links.push(text.clone()),
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| gather(item, texts, links)),
        Value::Object(fields) => fields.values().for_each(|item| gather(item, texts, links)),
        _ => {}
    }
}

/// Waits until the record is in the entry of its code.
async fn until_shown(page: &Page) -> Outcome {
    page.until_entry("1013").await?;
    page.until_true("section('entry', 'outside')").await
}

async fn assert_every_field(page: &Page) -> Outcome {
    let (text, links): (String, Vec<String>) = page
        .ask(
            "const outside = section('entry', 'outside');
             return [tidy(outside), [...outside.querySelectorAll('a')].map((a) => a.getAttribute('href'))]",
            vec![],
        )
        .await?;
    let (texts, addresses) = wanted();
    let missing: Vec<_> = texts.iter().filter(|it| !text.contains(*it)).collect();
    assert!(
        missing.is_empty(),
        "the entry lacks {missing:#?} in: {text}"
    );
    let missing: Vec<_> = addresses.iter().filter(|it| !links.contains(it)).collect();
    assert!(
        missing.is_empty(),
        "the entry does not link to {missing:#?}, only to {links:?}"
    );
    Ok(())
}

async fn a_record_shows_every_field(page: Page) -> Outcome {
    for width in Width::BOTH {
        page.open(Visit::at("q=policy&category=error").width(width))
            .await?;
        page.until_first("1008").await?;
        page.choose_file(&record()).await?;
        until_shown(&page).await?;
        assert_every_field(&page).await?;
        page.until_true("tidy(part('notice')).includes('1013')")
            .await?;
        page.until_rows(&codes_of("All")).await?;
        assert!(page.fits().await?, "the record sticks out");
        // Codes in it lead on; the record itself is not sent anywhere.
        page.ask_for("compare", "1013,1008").await?;
        page.until_told("comparison").await?;
        let odd: Vec<String> = page
            .ask(
                "return harness.fetched.filter((url) => !/[.](json|wasm|js|py|go|rs|java|sh|conf|cfg)$/.test(url))",
                vec![],
            )
            .await?;
        assert!(odd.is_empty(), "fetched {odd:?}");
        // Its Chinese texts where Chinese is shown.
        page.click("part('language').querySelector('option[value=zh-Hans]')")
            .await?;
        page.until_true(
            "part('root').lang === 'zh-Hans'
             && tidy(section('entry', 'outside')).includes('外部根本原因')",
        )
        .await?;
        page.click("part('language').querySelector('option[value=en]')")
            .await?;
        page.until_true("part('root').lang === 'en'").await?;
    }
    Ok(())
}

async fn a_pasted_record_is_shown_too(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    paste(&page, &format!("\n  {RECORD}")).await?;
    until_shown(&page).await?;
    assert_every_field(&page).await?;
    page.until_true("part('search').value === ''").await
}

/// Only what looks like a record is taken out of the browser's hands.
async fn pasted_words_are_searched_for(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    paste(&page, "policy").await?;
    page.until_true("part('search').value === 'policy'").await?;
    page.until_first("1008").await?;
    assert_eq!(page.text("notice").await?, "");
    Ok(())
}

async fn a_record_is_removed(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    page.choose_file(&record()).await?;
    until_shown(&page).await?;
    paste(
        &page,
        &RECORD.replace("outside-record-0042", "another-record"),
    )
    .await?;
    page.until_true("part('entry').querySelectorAll('[data-section=outside]').length === 2")
        .await?;
    page.click("section('entry', 'outside').querySelector('[data-on=remove]')")
        .await?;
    page.until_true("part('entry').querySelectorAll('[data-section=outside]').length === 1")
        .await?;
    page.until_true("tidy(section('entry', 'outside')).includes('another-record')")
        .await?;
    page.click("section('entry', 'outside').querySelector('[data-on=remove]')")
        .await?;
    page.until_true("answer('entry') && !section('entry', 'outside')")
        .await?;
    // The same file can be opened again.
    page.choose_file(&record()).await?;
    until_shown(&page).await
}

/// A file of this text for the browser to open, kept as long as the folder.
pub(crate) fn file(folder: &tempfile::TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, text).expect("the temporary folder takes a file");
    path
}

async fn a_broken_file_changes_nothing(page: Page) -> Outcome {
    let folder = tempfile::tempdir()?;
    page.open(Visit::at("q=1006&code=1006&category=error"))
        .await?;
    page.until_entry("1006").await?;
    let rows = page.rows().await?;
    for (name, text, said) in [
        (
            "broken.json",
            "{\n  \"error_code\": \"1013\",\n  oops\n}\n",
            "line 3, column 3",
        ),
        ("empty.json", "", "line 1"),
        (
            "list.json",
            "[1, 2]",
            "neither a record nor a file of codes",
        ),
        (
            "codeless.json",
            "{ \"signature\": \"no number in it\" }",
            "names a close code",
        ),
        (
            "crooked.json",
            "{ \"error_code\": \"1013\", \"versions\": 7 }",
            "`versions`",
        ),
        (
            "codes.json",
            "{ \"service\": \"X\", \"codes\": [{ \"code\": 99, \"name\": \"n\", \"meaning\": \"m\" }] }",
            "codes.0.code",
        ),
    ] {
        page.choose_file(&file(&folder, name, text)).await?;
        let said = said.replace('`', "");
        page.until(
            &format!("{name} to be refused"),
            "return tidy(part('notice'))",
            |notice: &String| {
                notice.contains(name)
                    && notice.contains(&said)
                    && notice.contains("Nothing was changed")
            },
        )
        .await?;
        page.until_entry("1006").await?;
        page.until_true("part('search').value === '1006' && parameter('category') === 'error'")
            .await?;
        assert_eq!(page.rows().await?, rows, "{name}");
        page.until_true("!root.querySelector('[data-section=outside]')")
            .await?;
    }
    paste(&page, "{ not a record").await?;
    page.until_true("tidy(part('notice')).includes('The pasted text could not be read')")
        .await?;
    page.until_true("part('search').value === '1006'").await?;
    page.click("part('dismiss')").await?;
    page.until_true("tidy(part('notice')) === ''").await
}

async fn a_hostile_record_stays_text(page: Page) -> Outcome {
    page.open(Visit::default()).await?;
    let hostile = r#"{ "error_code": "1013", "root_cause": "<img src=qqzz onerror=alert(1)>",
        "official_doc_url": "javascript:alert(1)", "evidence": ["javascript:alert(2)", "http://example.com/"],
        "workarounds": [{ "action": "<script>alert(3)</script>" }], "tags": ["{code}", "**bold**"] }"#;
    paste(&page, hostile).await?;
    until_shown(&page).await?;
    page.until_true(
        "tidy(section('entry', 'outside')).includes('<img src=qqzz onerror=alert(1)>')",
    )
    .await?;
    page.until_true("!root.querySelector('img, script')")
        .await?;
    let links: Vec<String> = page
        .ask(
            "return [...section('entry', 'outside').querySelectorAll('a')].map((a) => a.href)",
            vec![],
        )
        .await?;
    assert!(
        links.iter().all(|link| link.starts_with("https://")),
        "{links:?}"
    );
    Ok(())
}
