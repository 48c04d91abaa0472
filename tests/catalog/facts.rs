//! The facts of the twenty codes, against the specifications and against each
//! other.

use ws_close_codes::catalog::{
    Basis, Category, CloseCode, CodeRange, Facts, Library, Locale, Sender, Then, Verdict, WasClean,
};

use super::shipped;

/// The table as it is decided: code, English name, category.
const TABLE: [(u16, &str, Category); 20] = [
    (1000, "Normal Closure", Category::Normal),
    (1001, "Going Away", Category::Normal),
    (1002, "Protocol Error", Category::Protocol),
    (1003, "Unsupported Data", Category::Protocol),
    (1005, "No Status Received", Category::Error),
    (1006, "Abnormal Closure", Category::Error),
    (1007, "Invalid Frame Payload Data", Category::Protocol),
    (1008, "Policy Violation", Category::Error),
    (1009, "Message Too Big", Category::Protocol),
    (1010, "Missing Extension", Category::Protocol),
    (1011, "Internal Error", Category::Error),
    (1012, "Service Restart", Category::Normal),
    (1013, "Try Again Later", Category::Error),
    (1014, "Bad Gateway", Category::Error),
    (1015, "TLS Handshake Failed", Category::Error),
    (3000, "Application Reserved Start", Category::Application),
    (
        4000,
        "Application Reserved Start (Service)",
        Category::Application,
    ),
    (4001, "Auth Expired", Category::Application),
    (4002, "Rate Limited", Category::Application),
    (4003, "Unauthorized", Category::Application),
];

/// What an endpoint makes up for itself.
const LOCAL: [u16; 3] = [1005, 1006, 1015];

fn english() -> Library {
    shipped::library(Locale::En)
}

/// The facts of every code, in the order of the table.
fn all(library: &Library) -> impl Iterator<Item = &Facts> {
    let codes = library.codes().into_iter();
    codes.filter_map(|code| library.facts(code))
}

/// The numbers of the codes that something holds for.
fn numbers(library: &Library, holds: impl Fn(&Facts) -> bool) -> Vec<u16> {
    let facts = all(library).filter(|facts| holds(facts));
    facts.map(|facts| facts.code.number()).collect()
}

#[test]
fn the_table_has_the_twenty_codes_in_numeric_order_with_name_and_category() {
    let (library, table) = (english(), shipped::catalog(Locale::En));
    let found: Vec<_> = table
        .entries()
        .iter()
        .map(|entry| {
            (
                entry.code.number(),
                entry.prose.name.as_str(),
                entry.category,
            )
        })
        .collect();
    assert_eq!(found, TABLE);
    // The entries are filed as the rows are.
    for (facts, entry) in all(&library).zip(table.entries()) {
        let filed = (facts.code, facts.category);
        assert_eq!(filed, (entry.code, entry.category));
        let names: Vec<&String> = facts.registered_name.iter().collect();
        assert_eq!(names, entry.names.iter().collect::<Vec<_>>());
        assert_eq!(entry.service, None, "{}", entry.code);
    }
    assert_eq!(
        numbers(&library, |_| true),
        TABLE.map(|(number, ..)| number)
    );
}

#[test]
fn every_language_has_the_codes_in_the_same_order() {
    for locale in Locale::ALL {
        let table = shipped::catalog(locale);
        let order: Vec<u16> = table.entries().iter().map(|it| it.code.number()).collect();
        assert_eq!(order, TABLE.map(|(number, ..)| number), "{locale:?}");
    }
}

#[test]
fn a_browser_accepts_exactly_what_its_standard_says() {
    for facts in all(&english()) {
        let number = facts.code.number();
        let accepted = number == 1000 || (3000..=4999).contains(&number);
        assert_eq!(facts.browser_close, accepted, "{number}");
        assert_eq!(facts.code.accepted_by_browser_close(), accepted, "{number}");
    }
}

#[test]
fn what_an_endpoint_makes_up_is_never_on_the_wire_nor_sent_nor_accepted() {
    let library = english();
    assert_eq!(numbers(&library, |facts| !facts.on_wire), LOCAL);
    assert_eq!(
        numbers(&library, |facts| facts.sender == Sender::Nobody),
        LOCAL
    );
    for facts in all(&library) {
        if LOCAL.contains(&facts.code.number()) {
            assert!(!facts.browser_close, "{}", facts.code);
        }
    }
}

#[test]
fn only_a_client_sends_1010_and_only_a_server_1012_to_1014() {
    let library = english();
    let sent_by = |sender| numbers(&library, |facts| facts.sender == sender);
    assert_eq!(sent_by(Sender::Client), [1010]);
    assert_eq!(sent_by(Sender::Server), [1012, 1013, 1014]);
}

#[test]
fn an_ending_without_a_close_frame_is_never_clean() {
    let library = english();
    let unclean = numbers(&library, |facts| facts.was_clean == WasClean::No);
    assert_eq!(unclean, [1006, 1015]);
    // The side that finds such a fault reports 1006 itself, and that is not clean.
    let varies = numbers(&library, |facts| facts.was_clean == WasClean::Varies);
    assert_eq!(varies, [1002, 1007, 1009, 1010]);
}

#[test]
fn each_code_says_whether_to_reconnect() {
    let library = english();
    let told = |verdict| numbers(&library, |facts| facts.reconnect.verdict == verdict);
    assert_eq!(told(Verdict::Yes), [1001, 1006, 1011, 1012, 1014]);
    assert_eq!(told(Verdict::No), [1000]);
    assert_eq!(told(Verdict::Later), [1013, 4002]);
    assert_eq!(told(Verdict::Depends), [1005, 4000]);
    let after_fix = [1002, 1003, 1007, 1008, 1009, 1010, 1015, 3000, 4001, 4003];
    assert_eq!(told(Verdict::AfterFix), after_fix);
}

#[test]
fn a_restart_is_waited_out_5_to_30_seconds_and_other_first_tries_0_to_5() {
    let library = english();
    let waits = all(&library).filter_map(|facts| {
        let wait = facts.reconnect.wait?;
        Some((facts.code.number(), wait.from_s, wait.to_s, wait.then))
    });
    let backing_off = |number| (number, 0, 5, Then::Backoff);
    let expected = [
        backing_off(1001),
        backing_off(1005),
        backing_off(1006),
        backing_off(1011),
        (1012, 5, 30, Then::Steady),
        backing_off(1014),
    ];
    assert_eq!(waits.collect::<Vec<_>>(), expected);
}

#[test]
fn no_wait_is_named_where_waiting_does_not_help() {
    for facts in all(&english()) {
        let reconnect = &facts.reconnect;
        if matches!(reconnect.verdict, Verdict::No | Verdict::AfterFix) {
            assert_eq!(reconnect.wait, None, "{}", facts.code);
        }
    }
}

#[test]
fn a_meaning_rests_on_what_its_range_allows() {
    for facts in all(&english()) {
        let (code, basis) = (facts.code, facts.basis);
        let expected = match code.range() {
            CodeRange::Private => Basis::CommonPractice,
            CodeRange::Registered => Basis::Iana,
            // RFC 6455 ends at 1011 and has 1015 besides; the rest came later.
            _ if (1012..=1014).contains(&code.number()) => Basis::Iana,
            _ => Basis::Rfc6455,
        };
        assert_eq!(basis, expected, "{code}");
    }
}

#[test]
fn a_registered_name_is_given_where_there_is_one() {
    let library = english();
    let unnamed = numbers(&library, |facts| facts.registered_name.is_none());
    assert_eq!(unnamed, [1014, 4000, 4001, 4002, 4003]);
    let table = shipped::catalog(Locale::En);
    let otherwise: Vec<_> = all(&library)
        .filter_map(|facts| {
            let name = facts.registered_name.as_deref()?;
            let shown = &table.entry(facts.code).expect("it has a row").prose.name;
            let differs = !name.eq_ignore_ascii_case(shown);
            differs.then_some((facts.code.number(), name))
        })
        .collect();
    let expected = [
        (1005, "No Status Rcvd"),
        (1010, "Mandatory Ext."),
        (1015, "TLS handshake"),
        (3000, "Unauthorized"),
    ];
    assert_eq!(otherwise, expected);
}

#[test]
fn a_code_is_confused_with_others_of_the_table_each_once_and_never_with_itself() {
    let library = english();
    for facts in all(&library) {
        let (code, related) = (facts.code, &facts.related);
        assert!(!related.is_empty(), "{code}");
        assert!(!related.contains(&code), "{code}");
        for (at, other) in related.iter().enumerate() {
            assert!(library.in_table(*other), "{code} names {other}");
            assert!(!related[..at].contains(other), "{code} names {other} twice");
        }
    }
}

#[test]
fn every_category_has_codes_and_holds_those_filed_under_it() {
    let table = shipped::catalog(Locale::En);
    for category in Category::ALL {
        let entries = table.entries().iter();
        let inside = entries.filter(|entry| table.is_in(entry.code, Some(category)));
        let inside: Vec<u16> = inside.map(|entry| entry.code.number()).collect();
        let filed = TABLE.iter().filter(|(_, _, filed)| *filed == category);
        let filed: Vec<u16> = filed.map(|(number, ..)| *number).collect();
        assert_eq!(inside, filed, "{category:?}");
    }
    let unknown = CloseCode::new(1004);
    assert!(!table.is_in(unknown, None), "1004 is not in the table");
    assert!(!english().in_table(unknown), "1004 is not in the table");
}
