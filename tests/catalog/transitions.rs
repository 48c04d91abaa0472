//! How the codes hang together: every link leads to a code of the table.

use ws_close_codes::catalog::{CloseCode, Locale, Record};

use super::shipped;

fn records() -> Vec<(CloseCode, Record)> {
    let library = shipped::library(Locale::En);
    let codes = library.codes().into_iter();
    let records = codes.map(|code| {
        let record = library.record(code, Locale::En);
        (
            code,
            record.unwrap_or_else(|| panic!("{code} has no record")),
        )
    });
    records.collect()
}

/// The codes a list of links names.
fn linked(code: CloseCode, links: &[String]) -> Vec<CloseCode> {
    let links = links.iter().map(|link| link.parse());
    let linked: Result<Vec<CloseCode>, _> = links.collect();
    linked.unwrap_or_else(|error| panic!("{code}: {error}"))
}

#[test]
fn a_link_leads_to_a_code_of_the_table_other_than_its_own_and_does_so_once() {
    let library = shipped::library(Locale::En);
    for (code, record) in records() {
        let graph = &record.transitions;
        for links in [&graph.leads_to, &graph.preceded_by, &graph.confused_with] {
            let links = linked(code, links);
            for (at, link) in links.iter().enumerate() {
                assert!(library.in_table(*link), "{code} leads to {link}");
                assert_ne!(*link, code, "a link to itself");
                assert!(!links[..at].contains(link), "{code} names {link} twice");
            }
        }
        assert!(
            !graph.confused_with.is_empty(),
            "{code} is confused with some"
        );
    }
}

#[test]
fn what_a_code_is_confused_with_begins_as_the_facts_have_it() {
    let library = shipped::library(Locale::En);
    for (code, record) in records() {
        let related = &library.facts(code).expect("it has facts").related;
        let confused = linked(code, &record.transitions.confused_with);
        assert!(confused.starts_with(related), "{code}: {confused:?}");
    }
}
