//! Every fact can be checked: where its sources are, and that none is listed in
//! vain.

use std::collections::BTreeSet;

use serde_json::Value;
use ws_close_codes::catalog::{Facts, Library, Locale, SourceId};

use super::{json, shipped};

/// The facts of every code.
fn all(library: &Library) -> impl Iterator<Item = &Facts> {
    let codes = library.codes().into_iter();
    codes.filter_map(|code| library.facts(code))
}

/// The address of every listed source, by its key.
fn listed() -> Vec<(String, String)> {
    let file = json("sources.json");
    let sources = file["sources"].as_object().expect("an object").iter();
    let listed = sources.map(|(id, source)| {
        let url = source["url"].as_str().expect("a text");
        (id.clone(), url.to_owned())
    });
    listed.collect()
}

/// The addresses that a record refers to, where it does so.
fn addresses(record: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut add = |place: String, url: &Value| {
        let url = url.as_str().unwrap_or_else(|| panic!("{place} is a text"));
        found.push((place, url.to_owned()));
    };
    add("official_doc_url".to_owned(), &record["official_doc_url"]);
    let list = |of: &Value| of.as_array().expect("a list").clone();
    for (at, url) in list(&record["evidence"]).iter().enumerate() {
        add(format!("evidence.{at}"), url);
    }
    for part in ["dead_ends", "workarounds"] {
        for (at, item) in list(&record[part]).iter().enumerate() {
            for url in list(&item["sources"]) {
                add(format!("{part}.{at}.sources"), &url);
            }
        }
    }
    found
}

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
fn no_source_is_listed_twice_and_each_is_referred_to_somewhere() {
    let library = shipped::library(Locale::En);
    let listed = listed();
    let distinct: BTreeSet<&String> = listed.iter().map(|(_, url)| url).collect();
    assert_eq!(distinct.len(), listed.len(), "an address is listed twice");
    let cited: BTreeSet<&str> = all(&library)
        .flat_map(|facts| facts.sources.iter().chain(&facts.reconnect.sources))
        .map(SourceId::as_str)
        .collect();
    let mut addressed = BTreeSet::new();
    for code in library.codes() {
        let record = json(&format!("records/{code}.json"));
        addressed.extend(addresses(&record).into_iter().map(|(_, url)| url));
    }
    for service in library.services() {
        addressed.extend(service.docs.clone());
        addressed.extend(service.codes.iter().filter_map(|it| it.source.clone()));
    }
    for it in library.implementations() {
        addressed.extend(it.send.iter().map(|rule| rule.source.clone()));
        addressed.extend(it.receive.iter().map(|rule| rule.source.clone()));
    }
    let idle: Vec<&String> = listed
        .iter()
        .filter(|(id, url)| !cited.contains(id.as_str()) && !addressed.contains(url))
        .map(|(id, _)| id)
        .collect();
    assert_eq!(idle, [""; 0], "listed in vain");
}

#[test]
fn every_address_in_a_record_is_https_and_a_listed_source() {
    let urls: BTreeSet<String> = listed().into_iter().map(|(_, url)| url).collect();
    let library = shipped::library(Locale::En);
    for code in library.codes() {
        let record = json(&format!("records/{code}.json"));
        let addresses = addresses(&record);
        assert!(addresses.len() > 5, "{code}: {addresses:?}");
        for (place, url) in addresses {
            assert!(url.starts_with("https://"), "{code} {place}: {url}");
            assert!(urls.contains(&url), "{code} {place}: {url} is not listed");
            assert!(library.source(&url).is_some(), "{code} {place}: {url}");
        }
    }
}

#[test]
fn the_evidence_of_a_record_is_counted_each_once_and_has_the_sources_of_its_parts() {
    for code in shipped::library(Locale::En).codes() {
        let record = json(&format!("records/{code}.json"));
        let evidence = record["evidence"].as_array().expect("a list");
        let count = record["evidence_count"].as_u64().expect("a number");
        assert_eq!(usize::try_from(count), Ok(evidence.len()), "{code}");
        let distinct: BTreeSet<&str> = evidence.iter().filter_map(Value::as_str).collect();
        assert_eq!(distinct.len(), evidence.len(), "{code} has evidence twice");
        for (place, url) in addresses(&record) {
            let known = distinct.contains(url.as_str()) || place == "official_doc_url";
            assert!(known, "{code} {place}: {url} is no evidence");
        }
    }
}

#[test]
fn a_code_gives_its_sources_in_the_order_it_cites_them_each_once() {
    let library = shipped::library(Locale::En);
    for facts in all(&library) {
        let code = facts.code;
        for ids in [&facts.sources, &facts.reconnect.sources] {
            assert!(!ids.is_empty(), "{code}");
            let given: Vec<&str> = library.sources(ids).map(|it| it.url.as_str()).collect();
            let file = json("sources.json");
            let expected: Vec<&str> = ids
                .iter()
                .filter_map(|id| file["sources"][id.as_str()]["url"].as_str())
                .collect();
            assert_eq!(given, expected, "{code}");
            assert_eq!(given.len(), ids.len(), "{code} cites what is not listed");
            let distinct: BTreeSet<&str> = ids.iter().map(SourceId::as_str).collect();
            assert_eq!(distinct.len(), ids.len(), "{code}");
        }
    }
}

#[test]
fn a_code_of_the_specification_cites_it() {
    for facts in all(&shipped::library(Locale::En)) {
        let mut ids = facts.sources.iter().map(SourceId::as_str);
        let mut cites = |start: &str| ids.any(|id| id.starts_with(start));
        let code = facts.code;
        match code.number() {
            1000..=1011 | 1015 => assert!(cites("rfc6455-7."), "{code}"),
            1012..=1014 => assert!(cites("iana-registry"), "{code}"),
            3000 => assert!(cites("iana-"), "{code}"),
            _ => assert!(cites("rfc6455-7.4.2"), "{code}"),
        }
    }
}
