//! What people come with: numbers, names, symptoms.

use ws_close_codes::catalog::Locale;

use super::{Shelf, depth, shelf, shipped};

/// What is typed, the code that has to come first, and what its row then marks.
const EXAMPLES: [(&str, u16, &[&str]); 16] = [
    ("1006", 1006, &[]),
    ("policy", 1008, &["Policy"]),
    ("load balancer", 1006, &[]),
    ("proxy timeout", 1006, &[]),
    (
        "token expired",
        4001,
        &["Expired", "token", "expired", "token"],
    ),
    ("utf-8", 1007, &["UTF", "8", "UTF", "8"]),
    ("abnormal closre", 1006, &["Abnormal", "Closure", "Close"]),
    ("going away", 1001, &["Going", "Away"]),
    ("certificate", 1015, &["certificate"]),
    (
        "message too big",
        1009,
        &["Message", "Big", "message", "message"],
    ),
    ("too many requests", 4002, &[]),
    (
        "bad gateway",
        1014,
        &["Bad", "Gateway", "gateway", "gateway", "gateway"],
    ),
    ("server restart", 1012, &["Restart", "server", "restarting"]),
    ("rsv1", 1002, &[]),
    ("keepalive ping timeout", 1011, &[]),
    ("strict mode", 1005, &[]),
];

#[test]
fn what_people_type_brings_the_code_that_helps_first_with_its_words_marked() {
    let shelf = shelf(Locale::En);
    let found = EXAMPLES.map(|(query, ..)| (query, shelf.first(query), shelf.marked(query)));
    let expected = EXAMPLES.map(|(query, first, marked)| {
        let marked = marked.iter().map(|word| (*word).to_owned());
        (query, Some(first), marked.collect())
    });
    assert_eq!(found, expected);
}

#[test]
fn the_same_comes_first_before_the_records_have_arrived() {
    for locale in Locale::ALL {
        let rows = Shelf::of(shipped::catalog(locale));
        let whole = shelf(locale);
        let names = rows
            .catalog
            .entries()
            .iter()
            .map(|entry| entry.prose.name.as_str());
        for name in names {
            assert_eq!(rows.first(name), whole.first(name), "{locale:?} {name}");
        }
        if locale == Locale::En {
            // Most of what codes are searched as comes with the records.
            for query in [
                "1006",
                "10",
                "policy",
                "going away",
                "server restart",
                "timeout",
            ] {
                assert_eq!(rows.first(query), whole.first(query), "{query}");
            }
        }
    }
}

#[test]
fn a_number_is_found_by_its_beginning_in_numeric_order() {
    let shelf = shelf(Locale::En);
    let all = shelf.numbers("");
    for digits in [
        "1", "10", "100", "101", "1015", "3", "4", "40", "400", "4003",
    ] {
        let begun = all
            .iter()
            .filter(|number| number.to_string().starts_with(digits));
        let expected: Vec<u16> = begun.copied().collect();
        assert!(!expected.is_empty(), "{digits}");
        assert_eq!(shelf.numbers(digits), expected, "{digits}");
    }
}

#[test]
fn the_typed_beginning_of_a_number_is_marked_in_it() {
    let shelf = shelf(Locale::En);
    let split = |query: &str, number: &str| -> Vec<(String, bool)> {
        let pieces = shelf.search(query).mark.number(number).into_iter();
        pieces
            .map(|piece| (piece.text.to_owned(), piece.found))
            .collect()
    };
    assert_eq!(
        split("10", "1006"),
        [("10".into(), true), ("06".into(), false)]
    );
    assert_eq!(split("1006", "1006"), [("1006".into(), true)]);
    assert_eq!(split("10", "4001"), [("4001".into(), false)]);
    assert_eq!(split("", "1006"), [("1006".into(), false)]);
    assert_eq!(split("policy", "1008"), [("1008".into(), false)]);
    assert_eq!(
        split("closed 1006 (abnormal)", "1006"),
        [("1006".into(), true)]
    );
}

#[test]
fn every_name_finds_its_code_first_in_every_language() {
    for locale in Locale::ALL {
        let shelf = shelf(locale);
        for entry in shelf.catalog.entries() {
            let (code, name) = (entry.code, &entry.prose.name);
            assert_eq!(shelf.first(name), Some(code.number()), "{locale:?} {name}");
        }
    }
}

#[test]
fn every_constant_of_a_library_finds_its_code_first() {
    let shelf = shelf(Locale::En);
    let mut wrong = Vec::new();
    for (code, name) in depth(Locale::En).aliases {
        let first = shelf.first(&name);
        if first != Some(code.number()) {
            wrong.push(format!("{name} finds {first:?} instead of {code}"));
        }
    }
    for entry in shelf.catalog.entries() {
        for name in &entry.names {
            // "Unauthorized" is the registered name of 3000 and our name of 4003.
            if name != "Unauthorized" && shelf.first(name) != Some(entry.code.number()) {
                wrong.push(format!("{name} does not find {}", entry.code));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_keyword_finds_its_code_first_or_second() {
    for locale in Locale::ALL {
        let shelf = shelf(locale);
        for entry in shelf.catalog.entries() {
            for keyword in &entry.prose.keywords {
                let (found, code) = (shelf.numbers(keyword), entry.code.number());
                let near = found.iter().take(2).any(|number| *number == code);
                assert!(near, "{locale:?} {keyword}: {found:?} instead of {code}");
            }
        }
    }
}

#[test]
fn a_whole_sentence_finds_what_it_tells_of() {
    let shelf = shelf(Locale::En);
    let sentences = [
        (
            "our websocket gets dropped after 60 seconds behind nginx and I do not know what to do, please help",
            1006,
        ),
        (
            "the users are thrown out when their session expired, how do we renew the token?",
            4001,
        ),
        (
            "after we deploy, every client sees that the server is going away",
            1001,
        ),
        (
            "why does the browser complain about a self signed certificate",
            1015,
        ),
        (
            "uploading a large image fails because the payload is too large",
            1009,
        ),
        (
            "my websocket keeps closing after about a minute of no traffic behind a load balancer",
            1006,
        ),
    ];
    for (sentence, first) in sentences {
        assert_eq!(shelf.first(sentence), Some(first), "{sentence}");
    }
}

#[test]
fn nonsense_finds_nothing_and_marks_nothing() {
    let mut wrong = Vec::new();
    for locale in Locale::ALL {
        let shelf = shelf(locale);
        for query in [
            "qqqqxyz",
            "banana",
            "banana bread recipe",
            "香蕉",
            "99",
            "5000",
            "???",
            "🦀🦀",
        ] {
            let found = shelf.numbers(query);
            if !found.is_empty() {
                wrong.push(format!("{locale:?} {query} finds {found:?}"));
            }
            assert_eq!(shelf.marked(query), [""; 0], "{locale:?} {query}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_has_nothing_to_do_with_a_closed_connection_finds_nothing() {
    let queries: [(Locale, &[&str]); 4] = [
        (
            Locale::En,
            &[
                "how do i center a div",
                "sort an array of objects by property",
                "webpack cannot resolve module",
                "pod pending insufficient cpu",
                "banana bread with chocolate",
                "how long to boil an egg",
                "410 gone",
            ],
        ),
        (
            Locale::Es,
            &[
                "instalar nginx en ubuntu",
                "receta de pan de plátano",
                "convertir texto a número en excel",
            ],
        ),
        (
            Locale::ZhHans,
            &["红烧肉的做法", "怎么撤销 git merge", "python 读取 csv 文件"],
        ),
        (
            Locale::Vi,
            &["cách nấu phở bò", "xoá nhánh git", "mua giày giá rẻ"],
        ),
    ];
    let mut wrong = Vec::new();
    for (locale, queries) in queries {
        for query in queries {
            let found = shelf(locale).numbers(query);
            if !found.is_empty() {
                wrong.push(format!("{locale:?} {query} finds {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
