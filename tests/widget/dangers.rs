//! Text from outside is only ever text.

use std::sync::LazyLock;

use proptest::prelude::*;
use ws_close_codes::{
    catalog::{Catalog, CloseCode, Files, Locale},
    lookup::Query,
    widget::{Asked, Texts, View},
};

use super::{
    page::{Page, at, html, html_of, read},
    shipped,
};

const HOSTILE: [&str; 10] = [
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
fn skeleton(page: &Page) -> Vec<(&str, Vec<&str>)> {
    let elements = page.elements.iter().map(|element| {
        let attributes = element.attributes.keys().map(String::as_str);
        (element.name.as_str(), attributes.collect())
    });
    elements.collect()
}

#[test]
fn a_hostile_query_is_shown_as_the_text_it_is() {
    for query in HOSTILE {
        let page = read(&html(Locale::En, searching(query, None)));
        let search = page.part("search");
        assert_eq!(search.attribute("value"), Some(query));
        for element in &page.elements {
            let allowed = !["img", "script", "svg", "iframe", "template", "b"]
                .contains(&element.name.as_str());
            assert!(allowed, "{query} became <{}>", element.name);
            let handler = element
                .attributes
                .keys()
                .find(|name| name.starts_with("on"));
            assert_eq!(handler, None, "{query} became a handler");
        }
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
        "category=%3Cb%3E&code=%3Cimg+src%3Dx%3E&lang=%22%3E&theme=x",
    );
    let notice = page.part("notice");
    let said = "Not understood in the address, so left out: category, code, lang, theme.OK";
    assert_eq!(notice.text, said);
}

#[test]
fn every_link_leads_to_https_and_cannot_reach_back() {
    for code in [1000, 1006, 1012, 1015, 3000, 4001] {
        let page = read(&html(Locale::En, searching("", Some(code))));
        let links = page.named("a");
        assert!(links.len() >= 2, "{code}");
        for link in links {
            let href = link.attribute("href").unwrap_or_default();
            assert!(href.starts_with("https://"), "{code}: {href}");
            if link.attribute("target").is_some() {
                assert_eq!(link.attribute("rel"), Some("noopener noreferrer"), "{href}");
            }
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
        let catalog = Catalog::parse(Files {
            facts: &shipped::file("codes.json"),
            prose: &shipped::file("en.json"),
            details: Some((&shipped::file("details/en.json"), &spoilt)),
        });
        let texts = Texts::new(catalog.expect("an address is any text"));
        let page = read(&html_of(texts, searching("", Some(1000))));
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
    let page = read(&html(Locale::En, searching("proxy", Some(1006))));
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
        hostile in "qqqq[<>\"'&/=!\\-a-z \\PC]{0,40}zzqq",
    ) {
        let page = read(&html(Locale::En, searching(&hostile, None)));
        prop_assume!(page.rows().is_empty());
        static HARMLESS: LazyLock<Page> = LazyLock::new(|| at(Locale::En, "q=qqqqxyz"));
        prop_assert_eq!(skeleton(&page), skeleton(&HARMLESS));
        let query = Query::new(&hostile);
        prop_assert_eq!(page.part("search").attribute("value"), Some(query.as_str()));
    }
}
