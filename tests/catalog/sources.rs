//! Every fact can be checked: where its sources are, and that none is listed in
//! vain.

use std::collections::BTreeSet;

use ws_close_codes::catalog::{Locale, SourceId};

use super::{json, shipped};

#[test]
fn every_source_is_an_https_address_with_a_title() {
    let file = json("sources.json");
    let sources = file["sources"].as_object().expect("an object");
    assert!(sources.len() > 20, "only {} sources", sources.len());
    for (id, source) in sources {
        let url = source["url"].as_str().expect("a text");
        let host = url
            .strip_prefix("https://")
            .and_then(|rest| rest.split('/').next());
        assert!(host.is_some_and(|host| host.contains('.')), "{id}: {url}");
        assert!(!url.contains(char::is_whitespace), "{id}: {url}");
        let title = source["title"].as_str().expect("a text");
        assert!(!title.trim().is_empty(), "{id}");
    }
}

#[test]
fn every_source_is_cited_and_no_two_are_the_same() {
    let catalog = shipped::catalog(Locale::En);
    let cited = catalog.entries().iter().flat_map(|entry| {
        let facts = &entry.facts;
        facts.sources.iter().chain(&facts.reconnect.sources)
    });
    let cited: BTreeSet<&str> = cited.map(SourceId::as_str).collect();
    let file = json("sources.json");
    let sources = file["sources"].as_object().expect("an object");
    let listed: BTreeSet<&str> = sources.keys().map(String::as_str).collect();
    assert_eq!(cited, listed);
    let addresses: BTreeSet<&str> = sources
        .values()
        .filter_map(|it| it["url"].as_str())
        .collect();
    assert_eq!(addresses.len(), sources.len(), "an address is listed twice");
}

#[test]
fn a_code_gives_its_sources_in_the_order_it_cites_them_each_once() {
    let catalog = shipped::catalog(Locale::En);
    for entry in catalog.entries() {
        let (code, ids) = (entry.facts.code, &entry.facts.sources);
        assert!(!ids.is_empty(), "{code}");
        assert!(!entry.facts.reconnect.sources.is_empty(), "{code}");
        let given: Vec<&str> = catalog.sources(ids).map(|it| it.url.as_str()).collect();
        let file = json("sources.json");
        let expected: Vec<&str> = ids
            .iter()
            .filter_map(|id| file["sources"][id.as_str()]["url"].as_str())
            .collect();
        assert_eq!(given, expected, "{code}");
        let distinct: BTreeSet<&str> = ids.iter().map(SourceId::as_str).collect();
        assert_eq!(distinct.len(), ids.len(), "{code}");
    }
}

#[test]
fn a_code_of_the_specification_cites_it() {
    for entry in shipped::catalog(Locale::En).entries() {
        let cites = |start: &str| {
            entry
                .facts
                .sources
                .iter()
                .any(|id| id.as_str().starts_with(start))
        };
        let code = entry.facts.code;
        match code.number() {
            1000..=1011 | 1015 => assert!(cites("rfc6455-7."), "{code}"),
            1012..=1014 => assert!(cites("iana-registry"), "{code}"),
            3000 => assert!(cites("iana-"), "{code}"),
            _ => assert!(cites("rfc6455-7.4.2"), "{code}"),
        }
    }
}
