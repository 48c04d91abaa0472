//! What was opened from elsewhere, a record or the codes of the page's author, is
//! only ever text: a hostile one is drawn as a harmless one is, word for word.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use ws_close_codes::{
    answer::{Opened, Topic, open},
    catalog::{Catalog, CloseCode, Files, Locale},
    widget::{Asked, Remark, Texts},
};

use super::{
    answers::{library_for, opened},
    dangers::{HOSTILE, is_of_our_making},
    page::{Drawn, Page, asked, read},
    shipped,
};

/// What the hostile text stands in place of.
const HARMLESS: &str = "zwölf harmlose Wörter";

/// A record that says a text in every field.
fn record(code: u16, text: &str) -> Value {
    let workaround = json!({
        "action": text, "how": text, "success_rate": text, "condition": text,
        "sources": [text, text], "snippets": [text],
    });
    json!({
        "error_code": format!("{code} {text}"),
        "id": text, "locale": text, "signature": text, "signature_zh": text, "regex": text,
        "domain": text, "category": text, "subcategory": text, "root_cause": text,
        "root_cause_zh": text, "root_cause_type": text, "details": text, "course": [text],
        "versions": [text, {
            "version": text, "introduced": text, "deprecated": text, "removed": text,
            "behavior_change": text, "status": text,
        }],
        "os_specific": { "linux": text },
        "dead_ends": [text, {
            "action": text, "why_fails": text, "fail_rate": text, "condition": text,
            "sources": [text],
        }],
        "workarounds": [text, workaround.clone()], "workarounds_zh": [workaround],
        "transition_graph": {
            "leads_to": [text], "preceded_by": [text], "frequently_confused_with": [text, "1015"],
        },
        "official_doc_url": text, "official_doc_section": text, "verification_tier": text,
        "confidence": text, "fix_success_rate": text, "resolvable": text, "first_seen": text,
        "last_confirmed": text, "last_updated": text, "evidence": [text, text],
        "evidence_count": text, "aliases": [text], "tags": [text],
        "unknown": text,
        format!("unknown {text}"): { "more": [text] },
    })
}

/// The codes of a page's author, who says a text everywhere.
fn codes(_: u16, text: &str) -> Value {
    let code = |code: u16| json!({ "code": code, "name": text, "meaning": text, "recovery": text, "reconnect": "yes" });
    json!({ "service": text, "codes": [code(1006), code(4404)] })
}

/// A page after a text from elsewhere was opened, with a query string in its
/// address.
fn page(locale: Locale, code: u16, from: &Value, query_string: &str) -> Page {
    let topic = Topic::Code(CloseCode::new(code));
    let library = library_for(&topic, locale, |_, text| text);
    let (answers, rows) = opened(library, &from.to_string(), locale);
    let mut drawn = Drawn {
        answers: Some(answers),
        ..Drawn::at_first(locale)
    };
    if let Some(rows) = rows {
        let catalog = Catalog::parse(Files {
            facts: &shipped::file("codes.json"),
            prose: &shipped::file(&format!("{}.json", locale.tag())),
            own: Some(&rows),
        });
        drawn.texts = Texts::new(catalog.expect("rows are written as they are read"));
    }
    // A browser is handed texts as they are; only HTML has no way to write NUL.
    read(&drawn.html(asked(query_string)).replace('\0', "\u{fffd}"))
}

/// All that a page is made of: elements, attributes, and the text that is in no
/// further element; at last all text in order. A text is put in the place of the
/// harmless one, as JSON where that stands in quotes.
fn made_of(page: &Page, text: &str) -> Vec<String> {
    let put = |shown: &str| {
        let quoted = Value::from(text).to_string();
        let shown = shown.replace(&format!("\"{HARMLESS}\""), &quoted);
        shown.replace(HARMLESS, text).replace('\0', "\u{fffd}")
    };
    let elements = page.elements.iter().map(|it| {
        let attributes = it.attributes.iter();
        let attributes = attributes.map(|(name, value)| format!(" {name}={:?}", put(value)));
        let attributes: String = attributes.collect();
        format!("{}{attributes} {:?}", it.name, put(&it.own))
    });
    elements.chain([put(&page.elements[0].text)]).collect()
}

/// Fails where a page with a text from elsewhere is not the harmless page with the
/// text in its place.
fn is_drawn_as(harmless: &Page, hostile: &Page, text: &str) -> Result<(), TestCaseError> {
    is_of_our_making(hostile, text);
    let expected = made_of(harmless, text);
    let drawn = made_of(hostile, HARMLESS);
    for (drawn, expected) in drawn.iter().zip(&expected) {
        prop_assert_eq!(drawn, expected, "{:?}", text);
    }
    prop_assert_eq!(drawn.len(), expected.len(), "{:?}", text);
    Ok(())
}

fn hostile() -> Vec<String> {
    let texts = HOSTILE.into_iter().map(str::to_owned);
    let more = ["nul\0nul".to_owned(), "long".repeat(2_000)];
    texts.chain(more).collect()
}

/// A text as it is shown: characters that turn the direction of text would turn our words, too.
fn without_turns(text: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !turns(c)).collect()
}

/// Fails where one of the hostile texts is drawn as anything but text.
fn are_drawn_as_text(locale: Locale, code: u16, from: fn(u16, &str) -> Value) {
    let draw = |text: &str| page(locale, code, &from(code, text), &format!("code={code}"));
    let harmless = draw(HARMLESS);
    for text in hostile() {
        let drawn = is_drawn_as(&harmless, &draw(&text), &without_turns(&text));
        drawn.unwrap_or_else(|error| panic!("{locale:?} {code}: {error}"));
    }
}

#[test]
fn a_hostile_record_is_shown_as_the_text_it_is() {
    are_drawn_as_text(Locale::En, 1006, record);
    are_drawn_as_text(Locale::En, 4777, record);
}

#[test]
fn the_chinese_fields_of_a_hostile_record_are_shown_as_the_text_they_are() {
    are_drawn_as_text(Locale::ZhHans, 1006, record);
}

#[test]
fn hostile_codes_of_a_pages_author_are_shown_as_the_text_they_are() {
    are_drawn_as_text(Locale::En, 1006, codes);
    are_drawn_as_text(Locale::En, 4404, codes);
}

#[test]
fn every_field_of_an_opened_record_is_shown() {
    let shown = |code: u16| {
        let page = page(
            Locale::En,
            code,
            &record(code, HARMLESS),
            &format!("code={code}"),
        );
        let mut sections = page.elements.iter();
        let section = sections.find(|it| it.attribute("data-section") == Some("outside"));
        section.map_or(0, |section| section.text.matches(HARMLESS).count())
    };
    // As often as it stands in the record, but for the samples and the course, which
    // only our own records have; an address is named once.
    let written = record(1006, HARMLESS).to_string().matches(HARMLESS).count();
    assert!(shown(1006) + 6 >= written, "{} of {written}", shown(1006));
    assert_eq!(shown(1006), shown(4777));
}

#[test]
fn a_hostile_address_in_a_record_is_a_link_to_https_or_none() {
    for url in [
        "https://x.example/\"onmouseover=\"alert(1)",
        "https://x.example/'><img src=x onerror=alert(1)>",
        "https://x.example/\u{202e}txt.exe",
        "https://javascript:alert(1)@x.example/",
    ] {
        let page = page(Locale::En, 1006, &record(1006, url), "code=1006");
        let url = without_turns(url);
        is_of_our_making(&page, &url);
        let links = page.named("a").into_iter();
        let links: Vec<_> = links
            .filter(|it| it.attribute("href") == Some(url.as_str()))
            .collect();
        assert!(links.len() >= 4, "{url}: {}", links.len());
        for link in links {
            let names: Vec<_> = link.attributes.keys().map(String::as_str).collect();
            assert_eq!(names, ["href", "rel", "target"], "{url}");
            assert_eq!(Some(&*link.text), url.strip_prefix("https://"), "{url}");
        }
    }
}

#[test]
fn a_hostile_name_of_a_file_that_is_refused_is_told_as_text() {
    let mut library = shipped::library(Locale::En);
    for name in hostile() {
        let opened = open(&mut library, Some(&name), "<b>", Locale::En);
        let Opened::Refused { said } = opened else {
            panic!("{name}: {opened:?}");
        };
        let html = Drawn::at_first(Locale::En).html(Asked {
            remarks: vec![Remark::Said(said.clone())],
            ..Asked::default()
        });
        let page = read(&html.replace('\0', "\u{fffd}"));
        is_of_our_making(&page, &name);
        let told = &page.part("notice").text;
        assert!(told.contains(&name.replace('\0', "\u{fffd}")), "{told}");
        assert_eq!(
            page.inside("notice").len(),
            3,
            "a line, isolated, and a button"
        );
    }
}

#[test]
fn found_words_are_marked_in_what_was_opened_and_nothing_else_comes_of_them() {
    let text = "<img src=x onerror=alert(1)>";
    let page = page(Locale::En, 4404, &codes(4404, text), "q=onerror&code=4404");
    is_of_our_making(&page, text);
    assert_eq!(page.rows(), [4404]);
    let marks = page.named("mark");
    assert!(!marks.is_empty());
    assert!(marks.iter().all(|mark| mark.text == "onerror"));
}

#[test]
fn an_added_code_stands_in_the_table_with_its_service() {
    let page = page(Locale::En, 4404, &codes(4404, "Shop"), "code=4404");
    assert_eq!(page.rows().len(), 21);
    assert!(page.rows().is_sorted());
    let services = page.elements.iter();
    let services = services.filter(|it| it.attribute("class") == Some("service"));
    let services: Vec<_> = services.map(|it| it.text.as_str()).collect();
    assert_eq!(services, ["Shop"]);
    assert!(page.parts("range").is_empty());
    assert!(page.part("entry").text.contains("4404 Shop"));
}

proptest! {
    // Each draws a whole page.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_text_in_a_record_changes_what_a_page_is_made_of(
        text in "x([<>\"'&/=!\\\\{}:.a-z -]|[\\PC&&[^`]]){0,40}x",
    ) {
        static DRAWN: LazyLock<Page> = LazyLock::new(|| {
            page(Locale::En, 1006, &record(1006, HARMLESS), "code=1006")
        });
        let hostile = page(Locale::En, 1006, &record(1006, &text), "code=1006");
        is_drawn_as(&DRAWN, &hostile, &text)?;
    }

    #[test]
    fn no_text_in_a_file_of_codes_changes_what_a_page_is_made_of(
        text in "x([<>\"'&/=!\\\\{}:.a-z -]|[\\PC&&[^`]]){0,40}x",
    ) {
        static DRAWN: LazyLock<Page> = LazyLock::new(|| {
            page(Locale::En, 4404, &codes(4404, HARMLESS), "code=4404")
        });
        let hostile = page(Locale::En, 4404, &codes(4404, &text), "code=4404");
        is_drawn_as(&DRAWN, &hostile, &text)?;
    }
}
