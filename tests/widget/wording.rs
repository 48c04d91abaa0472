//! What is filled into sentences, and what is said of every code in every
//! language.

use ws_close_codes::{
    catalog::Locale,
    widget::{Remark, View},
};

use super::{
    answers::library,
    page::{Page, at, show},
    shipped,
};

/// All that a reader, or a screen reader, gets to read, but code.
fn read_out(page: &Page) -> Vec<&str> {
    let texts = page.elements.iter().map(|element| element.prose.as_str());
    let labels = page.elements.iter().flat_map(|element| {
        ["aria-label", "placeholder", "data-label", "title"]
            .into_iter()
            .filter_map(|name| element.attribute(name))
    });
    texts.chain(labels).collect()
}

/// Whether a text has a `{placeholder}`; code has other things in braces.
fn has_placeholder(text: &str) -> bool {
    let mut afters = text.split('{').skip(1);
    afters.any(|after| {
        let name = after.split_once('}').map_or("", |(name, _)| name);
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
    })
}

/// Fails where a sentence was left unfinished.
fn is_finished(page: &Page, what: &str) {
    for text in read_out(page) {
        assert!(
            !text.contains(['{', '}']),
            "{what}: a placeholder is left in {text:?}"
        );
        assert!(
            !text.contains('`'),
            "{what}: a backtick is left in {text:?}"
        );
    }
    // Samples are in a language of their own; what stands in a sentence is not.
    let code = page.named("code").into_iter();
    for element in code.filter(|it| it.attribute("lang").is_none()) {
        let text = &element.text;
        assert!(
            !has_placeholder(text) && !text.contains('`'),
            "{what}: a placeholder or a backtick is left in {text:?}"
        );
    }
}

#[test]
fn no_placeholder_and_no_backtick_is_left_in_any_entry_in_any_language() {
    for locale in Locale::ALL {
        for entry in shipped::catalog(locale).entries() {
            let code = entry.code;
            let page = at(locale, &format!("code={code}"));
            assert_eq!(page.parts("entry").len(), 1, "{locale:?} {code}");
            is_finished(&page, &format!("{locale:?} {code}"));
        }
    }
}

#[test]
fn no_placeholder_and_no_backtick_is_left_in_any_other_state() {
    for locale in Locale::ALL {
        for query_string in [
            "",
            "q=qqqqxyz",
            "q=qqqqxyz&category=error",
            "q=1006&category=normal",
            "code=x&theme=y&compare=z",
            "q=4004",
            "q=discord",
            "q=-5",
            "code=1004",
            "code=3003",
            "code=4004",
            "code=65535",
            "compare=1001,1015",
            "compare=1006,4999",
            "compare=discord-gateway:4004,4004",
        ] {
            is_finished(
                &at(locale, query_string),
                &format!("{locale:?} {query_string}"),
            );
        }
        let remarks = vec![Remark::LanguageFailed(Locale::Vi)];
        let page = show(locale, View::default(), remarks);
        assert!(
            page.part("notice").text.contains("Tiếng Việt"),
            "{locale:?}"
        );
        is_finished(&page, &format!("{locale:?}"));
    }
}

#[test]
fn an_entry_says_all_that_is_known() {
    let library = library(Locale::En);
    let catalog = shipped::catalog(Locale::En);
    for entry in catalog.entries() {
        let code = entry.code;
        let page = at(Locale::En, &format!("code={code}"));
        let shown = &page.part("entry").text;
        let record = library
            .record(code, Locale::En)
            .expect("every code has a record");
        let details = record.details.as_ref().expect("the details are there");
        let sides = [&details.sides.server, &details.sides.client];
        let told = [
            &details.about,
            &details.sender,
            &details.wire,
            &details.reconnect,
            &details.note,
            &details.use_when,
            &details.in_log,
        ];
        let fixes = record.workarounds.iter();
        let fixes = fixes.flat_map(|it| [&it.action, &it.how, &it.condition]);
        let dead_ends = record.dead_ends.iter();
        let dead_ends = dead_ends.flat_map(|it| [&it.action, &it.why_fails, &it.condition]);
        let optional = fixes.chain(dead_ends).chain([&record.root_cause]);
        let checked = record.plain.iter();
        let checked = checked.filter(|(key, _)| *key == "last_confirmed");
        let lists = [&details.symptoms, &record.aliases, &record.tags];
        for text in sides
            .into_iter()
            .chain(told)
            .chain(lists.into_iter().flatten())
            .chain(optional.flatten())
            .chain(checked.map(|(_, date)| date))
        {
            let text = text.replace('`', "");
            assert!(shown.contains(&text), "{code} does not say {text:?}");
        }
        let facts = library.facts(code).expect("every code has facts");
        for source in library.sources(&facts.sources) {
            assert!(
                shown.contains(&source.title),
                "{code} does not name {}",
                source.title
            );
        }
    }
}

#[test]
fn the_title_of_the_registry_is_shown_where_it_differs() {
    let shows = |code: u16| {
        let page = at(Locale::En, &format!("code={code}"));
        page.part("entry").text.contains("Registered name")
    };
    let differing: Vec<u16> = shipped::catalog(Locale::En)
        .entries()
        .iter()
        .map(|entry| entry.code.number())
        .filter(|code| shows(*code))
        .collect();
    assert_eq!(differing, [1005, 1010, 1015, 3000]);
}

#[test]
fn a_long_query_without_a_match_is_repeated_back_cut_short() {
    let query = "q".repeat(200);
    let page = at(Locale::En, &format!("q={query}"));
    let told = &page.part("empty").text;
    assert!(told.contains(&format!("“{}…”", "q".repeat(60))), "{told}");
}

#[test]
fn no_match_in_a_category_says_how_many_there_are_elsewhere() {
    let page = at(Locale::En, "q=1006&category=normal");
    let told = &page.part("empty").text;
    assert!(told.contains("No code in Normal fits “1006”."), "{told}");
    assert!(told.contains("Other categories have matches: 1."), "{told}");
}

#[test]
fn found_words_are_marked_and_nothing_else_is() {
    let marks = |query_string: &str| -> Vec<String> {
        let page = at(Locale::En, query_string);
        page.named("mark")
            .into_iter()
            .map(|mark| mark.text.clone())
            .collect()
    };
    assert_eq!(marks(""), [""; 0]);
    assert_eq!(marks("q=1006"), ["1006"]);
    // The first in a name, the second in a sentence that says why a row is there.
    assert_eq!(marks("q=policy"), ["Policy", "policy"]);
    // Its word is searched for; what is in brackets stays text.
    assert_eq!(marks("q=%3Cmark%3E"), ["marks"]);
}
