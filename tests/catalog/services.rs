//! What services and libraries mean by codes of their own.

use std::collections::BTreeSet;

use ws_close_codes::catalog::{Locale, Service};

use super::shipped;

fn services() -> Vec<Service> {
    shipped::library(Locale::En).services().to_vec()
}

#[test]
fn a_service_is_listed_once_under_an_id_that_fits_an_address() {
    let services = services();
    assert!(services.len() > 20, "only {} services", services.len());
    let ids: BTreeSet<&str> = services.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids.len(), services.len(), "an id is there twice");
    for service in &services {
        let id = &service.id;
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        assert!(!id.is_empty() && id.bytes().all(plain), "{id}");
        assert!(!service.name.trim().is_empty(), "{id}");
        for name in &service.names {
            assert_eq!(name, &name.trim().to_lowercase(), "{id}");
        }
    }
}

#[test]
fn the_codes_of_a_service_stand_in_order_each_once_with_its_name() {
    for service in services() {
        let id = &service.id;
        assert!(!service.codes.is_empty(), "{id}");
        let ascending = service.codes.is_sorted_by(|a, b| a.code < b.code);
        assert!(ascending, "{id}");
        for own in &service.codes {
            assert!(!own.name.trim().is_empty(), "{id} {}", own.code);
        }
    }
}

#[test]
fn every_code_of_a_service_can_be_checked_at_an_https_address() {
    for service in services() {
        let id = &service.id;
        let https =
            |url: &String| url.starts_with("https://") && !url.contains(char::is_whitespace);
        assert!(service.docs.iter().all(https), "{id}: {:?}", service.docs);
        for own in &service.codes {
            let source = own.source.as_ref().or(service.docs.as_ref());
            assert!(source.is_some_and(https), "{id} {}: {source:?}", own.code);
        }
    }
}

#[test]
fn every_code_of_a_service_has_its_sentence_in_every_language() {
    for locale in Locale::ALL {
        let library = shipped::library(locale);
        let tongue = library.tongue(locale).expect("the language is whole");
        for service in library.services() {
            let id = &service.id;
            let told = tongue.service(id);
            let told = told.unwrap_or_else(|| panic!("{locale:?} does not know {id}"));
            let of: BTreeSet<String> = service
                .codes
                .iter()
                .map(|own| own.code.to_string())
                .collect();
            let said: BTreeSet<String> = told.codes.iter().map(|(code, _)| code.clone()).collect();
            assert_eq!(said, of, "{locale:?} {id}");
            for (code, meaning) in &told.codes {
                assert!(!meaning.trim().is_empty(), "{locale:?} {id} {code}");
            }
        }
    }
}
