//! What is said of the numbers people ask about outside the table, held to the
//! specification, the registry and the test suites: RFC 6455 sections 7.4.1 and
//! 7.4.2, the IANA registry, the WHATWG standard, Autobahn's cases 7.9 and 7.13.

use ws_close_codes::catalog::Locale;

use super::{answer, reading::said, section, shipped};

/// A number, and what has to be said of it, in this order of sections.
const STATEMENTS: [(u16, &[&str], &[&str]); 13] = [
    (
        0,
        &[
            "0 lies between 0 and 999",
            "leaves 0 to 999 unused",
            "Do not send it",
            "Throws InvalidAccessError",
            "with 1002",
        ],
        &["Accepted."],
    ),
    (
        999,
        &[
            "999 lies between 0 and 999",
            "3000, 3003, 3008",
            "Throws InvalidAccessError",
            "with 1002",
        ],
        &["Accepted."],
    ),
    (
        1004,
        &[
            "keeps 1004 for a meaning",
            "must not be sent",
            "Throws InvalidAccessError",
            "with 1002",
            "CLOSE_TOO_LARGE",
            "1009",
        ],
        &["Accepted."],
    ),
    (
        1016,
        &[
            "1016 lies between 1000 and 2999",
            "nothing above 1015 is assigned",
            "Throws InvalidAccessError",
            "only 1000 is accepted",
            "1002",
        ],
        &["Accepted."],
    ),
    (
        2999,
        &[
            "2999 lies between 1000 and 2999",
            "Do not send an unassigned number",
            "Throws InvalidAccessError",
            "1002",
        ],
        &["Accepted."],
    ),
    (
        3003,
        &[
            "counterpart of HTTP 403",
            "first come, first served",
            "Accepted.",
            "SaltyRTC",
            "3008 Timeout",
        ],
        &["InvalidAccessError"],
    ),
    (
        3008,
        &[
            "counterpart of HTTP 408",
            "first come, first served",
            "Accepted.",
            "Centrifugo",
            "3003 Forbidden",
        ],
        &["InvalidAccessError"],
    ),
    (
        3999,
        &[
            "3999 lies between 3000 and 3999",
            "IANA",
            "may be sent",
            "Accepted.",
            "hand it on",
        ],
        &["InvalidAccessError"],
    ),
    (
        4004,
        &[
            "4004 lies between 4000 and 4999",
            "private use",
            "cannot be registered",
            "Accepted.",
        ],
        &["InvalidAccessError", "1002"],
    ),
    (
        4999,
        &[
            "4999 lies between 4000 and 4999",
            "private use",
            "cannot be registered",
            "Accepted.",
        ],
        &["InvalidAccessError", "1002"],
    ),
    (
        5000,
        &[
            "5000 lies between 5000 and 65535",
            "registry ends at 4999",
            "Do not send it",
            "Throws InvalidAccessError",
        ],
        &["Accepted.", "private use"],
    ),
    (
        65_535,
        &[
            "65535 lies between 5000 and 65535",
            "16-bit field",
            "Throws InvalidAccessError",
        ],
        &["Accepted.", "private use"],
    ),
    (
        2000,
        &["1000 to 2999 is one range", "Throws InvalidAccessError"],
        &["Accepted."],
    ),
];

#[test]
fn the_numbers_people_ask_about_are_answered_with_what_holds() {
    for (number, right, wrong) in STATEMENTS {
        let document = answer(Locale::En, &format!("code={number}"));
        let told = document
            .sections
            .iter()
            .filter(|it| matches!(it.key, "about" | "number"));
        let told: Vec<String> = told.map(said).collect();
        let told = told.join("\n");
        for part in right {
            assert!(
                told.contains(part),
                "{number} does not say {part:?}:\n{told}"
            );
        }
        for part in wrong {
            assert!(!told.contains(part), "{number} says {part:?}:\n{told}");
        }
    }
}

#[test]
fn names_are_given_where_the_registry_has_one() {
    for (number, title) in [
        (1004, "1004 Reserved"),
        (3003, "3003 Forbidden"),
        (3008, "3008 Timeout"),
        (3000, "3000 Application Reserved Start"),
        (999, "The number 999"),
        (2000, "The number 2000"),
        (65_535, "The number 65535"),
    ] {
        assert_eq!(answer(Locale::En, &format!("code={number}")).title, title);
    }
}

#[test]
fn a_code_of_the_table_is_called_what_its_row_calls_it() {
    for locale in Locale::ALL {
        for entry in shipped::catalog(locale).entries() {
            let document = answer(locale, &format!("code={}", entry.code));
            let name = format!("{} {}", entry.code, entry.prose.name);
            assert_eq!(document.title, name, "{locale:?}");
        }
    }
}

#[test]
fn codes_of_the_table_near_the_edges_say_what_holds_there() {
    for (number, right) in [
        (3000, ["Accepted.", "The IANA registry; not in RFC 6455"]),
        (
            4000,
            ["Accepted.", "Nobody: common practice, not a standard"],
        ),
        (1015, ["Throws InvalidAccessError.", "RFC 6455"]),
        (1000, ["Accepted.", "RFC 6455"]),
        (
            1012,
            [
                "Throws InvalidAccessError.",
                "The IANA registry; not in RFC 6455",
            ],
        ),
    ] {
        let document = answer(Locale::En, &format!("code={number}"));
        let told = said(section(&document, "facts"));
        for part in right {
            assert!(
                told.contains(part),
                "{number} does not say {part:?}:\n{told}"
            );
        }
    }
}

#[test]
fn the_codes_of_common_practice_say_so_and_list_who_means_something_else() {
    for number in [4000, 4001, 4002, 4003] {
        let document = answer(Locale::En, &format!("code={number}"));
        let told = said(section(&document, "facts"));
        assert!(told.contains("common practice"), "{number}: {told}");
        let services = section(&document, "services");
        assert_eq!(
            services.title,
            format!("Services that define {number} themselves")
        );
        assert!(
            said(services).contains(&format!("Discord Gateway · {number}")),
            "{number}"
        );
    }
}
