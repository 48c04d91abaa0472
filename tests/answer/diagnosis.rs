//! What is said of a text that was recognised as a log: which code, who printed it,
//! what stands behind it, in what order; and that it was kept.

use serde_json::Value;
use ws_close_codes::{
    answer::{Form, Part, Reading, Topic, diagnosed, show},
    catalog::Locale,
    lookup::{Diagnosis, Query},
};

use super::{PAGE, library};

/// What is told of a whole text, as plain text.
fn told(text: &str, locale: Locale) -> String {
    let diagnosis = diagnosis(text);
    let document = diagnosed(library(locale), &diagnosis, locale);
    let document = document.expect("the language is there");
    Form::Text.write(&document, library(locale), locale, PAGE)
}

fn diagnosis(text: &str) -> Diagnosis {
    let mut reading = Reading::default();
    reading.recogniser(library(Locale::En)).diagnose(text)
}

/// The codes a text is recognised as, the most telling first.
fn codes(text: &str) -> Vec<u16> {
    let document = diagnosed(library(Locale::En), &diagnosis(text), Locale::En);
    match document.expect("the language is there").part {
        Part::Diagnosis(codes) => codes.iter().map(|code| code.number()).collect(),
        other => panic!("{text:?} is shown as {other:?}"),
    }
}

/// What the page shows for a search.
fn shown(reading: &mut Reading, search: &str) -> Option<Value> {
    let topic = Topic::Search(search.to_owned());
    let answer = show(library(Locale::En), reading, &topic, Locale::En)?;
    let written = answer.to_string();
    Some(serde_json::from_str(&written).expect("elements are JSON"))
}

/// The numbers that the findings of an answer carry.
fn found(element: &Value) -> Vec<String> {
    let Some([_, attributes, children @ ..]) = element.as_array().map(Vec::as_slice) else {
        return Vec::new();
    };
    let own = attributes["data-code"].as_str().map(str::to_owned);
    own.into_iter()
        .chain(children.iter().flat_map(found))
        .collect()
}

#[test]
fn a_line_is_told_with_its_code_its_program_and_its_reason() {
    let said = told(
        "websocket: close 1009 (message too big): frame of 2 MB",
        Locale::En,
    );
    for part in [
        "1009 Message Too Big",
        "The text gives this code itself.",
        "gorilla",
        "frame of 2 MB",
        "Line 1",
    ] {
        assert!(said.contains(part), "{part:?} is missing from {said}");
    }
}

#[test]
fn a_failed_tls_handshake_is_named_beside_the_code_that_hides_it() {
    let line = "WebSocket connection to 'wss://shop.example/live' failed: Error in connection \
                establishment: net::ERR_CERT_AUTHORITY_INVALID";
    assert_eq!(codes(line), [1006, 1015]);
    let said = told(line, Locale::En);
    assert!(said.contains("The TLS handshake failed."), "{said}");
    assert!(said.contains("Inferred"), "{said}");
}

#[test]
fn a_status_that_refused_the_handshake_is_told() {
    let line = "WebSocket connection to 'wss://shop.example/live' failed: Error during WebSocket \
                handshake: Unexpected response code: 403";
    let said = told(line, Locale::En);
    assert!(said.contains("HTTP 403"), "{said}");
    assert_eq!(codes(line).first(), Some(&1006));
}

#[test]
fn a_code_that_was_refused_is_not_told_as_received() {
    let line = "Uncaught InvalidAccessError: Failed to execute 'close' on 'WebSocket': The close \
                code must be either 1000, or between 3000 and 4999. 1001 is neither.";
    assert!(codes(line).is_empty());
    let said = told(line, Locale::En);
    assert!(said.contains("1000, 3000 to 4999"), "{said}");
    assert!(
        said.contains("does not say that one was received"),
        "{said}"
    );
    let mut reading = Reading::default();
    let page = shown(&mut reading, line).expect("it is recognised");
    assert_eq!(found(&page), Vec::<String>::new());
}

#[test]
fn a_service_is_told_with_what_it_means_by_its_code() {
    let said = told(
        "discord.gateway: Shard ID None WebSocket closed with 4004",
        Locale::En,
    );
    assert!(said.contains("Discord"), "{said}");
    assert!(said.contains("4004"), "{said}");
}

#[test]
fn several_codes_are_told_in_the_order_of_the_text_with_their_counts() {
    let log = "10:00:01 websocket: close 1001 (going away)\n\
               10:00:02 listening on port 3000\n\
               10:00:03 websocket: close 1011 (internal server error): boom\n\
               10:00:04 websocket: close 1001 (going away)\n";
    assert_eq!(codes(log), [1011, 1001], "the most telling first");
    let said = told(log, Locale::En);
    let going = said.find("1001 Going Away × 2").expect("counts are told");
    let fault = said
        .find("1011 Internal Error × 1")
        .expect("counts are told");
    assert!(going < fault, "{said}");
    assert!(said.contains("Lines looked at: 4."), "{said}");
}

#[test]
fn a_text_in_which_nothing_was_found_says_so_and_what_was_looked_at() {
    for locale in Locale::ALL {
        let said = told("compiled in 1006 ms\nlistening on port 3000\n", locale);
        assert!(said.contains('2'), "{said}");
        assert!(!said.contains("1006"), "{said}");
    }
    assert!(codes("compiled in 1006 ms\n").is_empty());
}

#[test]
fn every_language_tells_a_diagnosis_in_its_own_words() {
    let line = "websocket: close 1009 (message too big)";
    let mut all: Vec<String> = Locale::ALL.map(|locale| told(line, locale)).into();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 4);
    assert!(all.iter().all(|said| said.contains("1009")));
}

#[test]
fn what_is_typed_is_a_search_until_it_is_a_line() {
    let mut reading = Reading::default();
    for search in [
        "close code 1006",
        "1006",
        "code 1006",
        "policy violation",
        "proxy timeout",
    ] {
        let part = shown(&mut reading, search);
        let diagnosis = part.is_some_and(|it| it[1]["data-part"] == "diagnosis");
        assert!(!diagnosis, "{search}");
    }
    let line = "WebSocket closed: code=1006 reason= wasClean=false";
    let page = shown(&mut reading, line).expect("it is recognised");
    assert_eq!(page[1]["data-part"], "diagnosis");
    assert_eq!(found(&page), ["1006"]);
}

#[test]
fn the_line_in_the_search_box_stands_for_the_whole_text_that_was_pasted() {
    let mut log = "nothing to see here\n".repeat(60);
    log.push_str("websocket: close 1011 (internal server error)\n");
    let mut reading = Reading::default();
    let line = reading.keep(&log, diagnosis(&log));
    assert_eq!(line, Query::new(&log).as_str().trim());
    let page = shown(&mut reading, &line).expect("it was read");
    assert_eq!(found(&page), ["1011"]);
    let typed_on = format!("{line} and more");
    assert_eq!(
        shown(&mut reading, &typed_on),
        None,
        "another text is another search"
    );
}
