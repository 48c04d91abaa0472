//! Text from outside is only ever text.

use std::sync::LazyLock;

use proptest::prelude::*;
use ws_close_codes::{
    answer::Topic,
    catalog::{CloseCode, Locale},
    lookup::Query,
    widget::{Asked, Parameter, View},
};

use super::{
    answers::{answers_from, library_for},
    page::{Drawn, Page, at, html, read},
    shipped,
};

/// Texts that would be something else in the wrong place.
pub(crate) const HOSTILE: [&str; 16] = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "\"><svg onload=alert(1)>",
    "' onfocus='alert(1)' autofocus='",
    "</input><iframe src=javascript:alert(1)>",
    "javascript:alert(1)",
    "<!--<template shadowrootmode=open>",
    "&lt;img&gt; &#60;b&#62; &amp",
    "{query} {category} {count}",
    "1006</mark><b>policy</b>",
    "</p></section></td></tr></table><b>out",
    "data:text/html,<script>alert(1)</script>",
    "HTTPS://x.example/ http://x.example/ //x.example/",
    "\"],[\"script\",{},\"alert(1)\"],[\"b\",{\"onclick\":\"x\"}",
    "\u{202e}txt.exe\u{2066}\u{2069}\u{200b}\u{feff}",
    "\\u003cb\\u003e \\\" \u{2028} %3Cb%3E",
];

fn searching(query: &str, code: Option<u16>) -> Asked {
    let view = View {
        query: Query::new(query),
        code: code.map(CloseCode::new),
        ..View::default()
    };
    Asked {
        view,
        ..Asked::default()
    }
}

/// Element names with the names of their attributes: all of a page but its text.
pub(crate) fn skeleton(page: &Page) -> Vec<(&str, Vec<&str>)> {
    let elements = page.elements.iter().map(|element| {
        let attributes = element.attributes.keys().map(String::as_str);
        (element.name.as_str(), attributes.collect())
    });
    elements.collect()
}

/// Fails where a page has an element, an attribute or a link that we never make.
pub(crate) fn is_of_our_making(page: &Page, what: &str) {
    for element in &page.elements {
        let foreign = [
            "b", "form", "iframe", "img", "link", "meta", "object", "script", "style", "template",
        ];
        let name = element.name.as_str();
        assert!(!foreign.contains(&name), "{what} became <{name}>");
        assert!(!name.contains(':'), "{what} became <{name}>");
        for (name, value) in &element.attributes {
            assert!(
                !name.starts_with("on") && !["src", "style", "srcdoc", "action"].contains(&&**name),
                "{what} became {name}={value}"
            );
            if name == "href" {
                assert!(value.starts_with("https://"), "{what} links to {value}");
            }
        }
    }
}

#[test]
fn a_hostile_query_is_shown_as_the_text_it_is() {
    for query in HOSTILE {
        let page = read(&html(Locale::En, searching(query, None)));
        let search = page.part("search");
        assert_eq!(search.attribute("value"), Some(query));
        is_of_our_making(&page, query);
    }
}

#[test]
fn a_hostile_query_without_a_match_is_repeated_back_as_text() {
    let query = "<xyzq onclick=\"qqqq\">{query}";
    let page = read(&html(Locale::En, searching(query, None)));
    assert_eq!(page.part("empty").name, "div");
    let told = page
        .elements
        .iter()
        .find(|it| it.attribute("class") == Some("empty-title"));
    let told = &told.expect("it says that nothing fits").text;
    assert_eq!(*told, format!("No code fits “{query}”."));
}

#[test]
fn a_hostile_address_is_left_out_by_the_parameters_name_alone() {
    let page = at(
        Locale::En,
        "category=%3Cb%3E&code=%3Cimg+src%3Dx%3E&compare=%3Cb%3E%2C1006&lang=%22%3E&theme=x",
    );
    let notice = page.part("notice");
    let said =
        "Not understood in the address, so left out: category, code, compare, lang, theme.OK";
    assert_eq!(notice.text, said);
}

#[test]
fn a_hostile_value_of_any_parameter_but_the_search_is_only_a_notice() {
    let harmless = at(Locale::En, "");
    let long = "9".repeat(5_000);
    let texts = HOSTILE.into_iter().chain([long.as_str(), "\0", "1006\0"]);
    for text in texts {
        let pair = format!("1006,{text}");
        for (parameter, text) in [
            (Parameter::Code, text),
            (Parameter::Compare, text),
            (Parameter::Compare, pair.as_str()),
        ] {
            let mut address = form_urlencoded::Serializer::new(String::new());
            let address = address.append_pair(parameter.name(), text).finish();
            let page = at(Locale::En, &address);
            let told = page.part("notice").text.as_str();
            let name = parameter.name();
            assert_eq!(
                told,
                format!("Not understood in the address, so left out: {name}.OK")
            );
            let beside: Vec<_> = skeleton(&page).into_iter().collect();
            assert_eq!(beside.len(), skeleton(&harmless).len() + 2, "{text}");
            assert!(page.parts("range").is_empty() && page.parts("comparison").is_empty());
        }
    }
}

#[test]
fn a_hostile_search_for_a_number_or_a_service_is_answered_with_text() {
    for (begins, ends) in [("4004 ", ""), ("-5", ""), ("", " discord 4004")] {
        for text in HOSTILE {
            let query = format!("{begins}{text}{ends}");
            let page = read(&html(Locale::En, searching(&query, None)));
            assert_eq!(page.part("search").attribute("value"), Some(query.as_str()));
            let answers = page.parts("services").len() + page.parts("range").len();
            assert!(answers == 1 || ends.is_empty(), "{query}");
            is_of_our_making(&page, &query);
        }
    }
}

#[test]
fn every_link_leads_to_https_and_cannot_reach_back() {
    for code in [1000, 1006, 1012, 1015, 3000, 4001, 1004, 3003, 4004] {
        let page = read(&html(Locale::En, searching("", Some(code))));
        let links = page.named("a");
        assert!(links.len() >= 2, "{code}");
        for link in links {
            let href = link.attribute("href").unwrap_or_default();
            assert!(href.starts_with("https://"), "{code}: {href}");
            assert_eq!(link.attribute("target"), Some("_blank"), "{href}");
            assert_eq!(link.attribute("rel"), Some("noopener noreferrer"), "{href}");
        }
    }
}

#[test]
fn a_source_that_is_not_https_is_named_but_never_linked() {
    for url in [
        "http://docs.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "//x",
        "HTTPS:x",
    ] {
        let shipped_sources = shipped::file("sources.json");
        let registry =
            "https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number";
        let spoilt = shipped_sources.replace(registry, url);
        assert_ne!(spoilt, shipped_sources);
        let topic = Topic::Code(CloseCode::new(1000));
        let library = library_for(&topic, Locale::En, |file, text| match file {
            "sources.json" => spoilt.clone(),
            _ => text,
        });
        let drawn = Drawn {
            answers: Some(answers_from(Box::new(library))),
            ..Drawn::from(Locale::En)
        };
        let page = drawn.at("code=1000");
        let links = page.named("a").into_iter();
        let mut hrefs = links.filter_map(|link| link.attribute("href"));
        assert!(
            hrefs.all(|href| href.starts_with("https://")),
            "{url} is linked"
        );
        let title = "IANA, WebSocket Close Code Number Registry";
        assert!(page.part("entry").text.contains(title), "{url}");
    }
}

#[test]
fn nothing_carries_a_style_or_a_handler_that_a_strict_policy_would_refuse() {
    let page = at(Locale::En, "q=proxy&code=1006&compare=1001,1015");
    for element in &page.elements {
        assert!(!["style", "script"].contains(&element.name.as_str()));
        for name in element.attributes.keys() {
            assert!(
                name != "style" && !name.starts_with("on"),
                "{name} on {}",
                element.name
            );
        }
    }
}

proptest! {
    // Each draws a whole page.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_query_changes_what_a_page_is_made_of(
        hostile in "qqqq([<>\"'&/=!a-z -]|\\PC){0,40}zzqq",
    ) {
        let page = read(&html(Locale::En, searching(&hostile, None)));
        prop_assume!(page.rows().is_empty());
        static HARMLESS: LazyLock<Page> = LazyLock::new(|| at(Locale::En, "q=qqqqxyz"));
        prop_assert_eq!(skeleton(&page), skeleton(&HARMLESS));
        let query = Query::new(&hostile);
        prop_assert_eq!(page.part("search").attribute("value"), Some(query.as_str()));
    }
}
