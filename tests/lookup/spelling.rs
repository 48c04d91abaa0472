//! Letter case, accents, word order, the many spellings of a constant, and slips.

use ws_close_codes::catalog::Locale;

use super::shelf;

#[test]
fn letter_case_and_width_do_not_matter() {
    let shelf = shelf(Locale::En);
    for query in [
        "policy violation",
        "POLICY VIOLATION",
        "pOLICY vIOLATION",
        "ｐｏｌｉｃｙ　ＶＩＯＬＡＴＩＯＮ",
    ] {
        assert_eq!(shelf.first(query), Some(1008), "{query}");
        assert_eq!(shelf.marked(query), ["Policy", "Violation"], "{query}");
    }
    assert_eq!(shelf.numbers("１００６"), [1006]);
}

#[test]
fn accents_do_not_matter_in_any_language_however_they_are_encoded() {
    let cases = [
        (Locale::En, 1008, ["policy", "pólicy", "po\u{301}licy"]),
        (
            Locale::Es,
            1008,
            ["política", "politica", "poli\u{301}tica"],
        ),
        (
            Locale::Es,
            4001,
            [
                "sesión caducada",
                "sesion caducada",
                "sesio\u{301}n caducada",
            ],
        ),
        (
            Locale::Vi,
            4001,
            ["hết hạn", "het han", "he\u{302}\u{301}t ha\u{323}n"],
        ),
        (
            Locale::Vi,
            1008,
            ["chính sách", "chinh sach", "chi\u{301}nh sa\u{301}ch"],
        ),
        (
            Locale::ZhHans,
            4001,
            ["token 过期", "tóken 过期", "TO\u{301}KEN 过期"],
        ),
    ];
    for (locale, first, spellings) in cases {
        let shelf = shelf(locale);
        let expected = shelf.numbers(spellings[0]);
        assert_eq!(
            expected.first(),
            Some(&first),
            "{locale:?} {}",
            spellings[0]
        );
        for spelling in spellings {
            assert_eq!(shelf.numbers(spelling), expected, "{locale:?} {spelling}");
        }
    }
}

#[test]
fn a_bare_d_finds_the_vietnamese_one() {
    let shelf = shelf(Locale::Vi);
    assert_eq!(shelf.first("dong bat thuong"), Some(1006));
    assert_eq!(
        shelf.marked("dong bat thuong")[..3],
        ["Đóng", "bất", "thường"]
    );
}

#[test]
fn word_order_does_not_matter() {
    let cases = [
        (Locale::En, "proxy timeout", "timeout proxy"),
        (Locale::En, "token has expired", "expired has token"),
        (Locale::Es, "balanceador carga", "carga balanceador"),
        (Locale::Vi, "hết hạn token", "token hạn hết"),
        (Locale::ZhHans, "令牌过期", "过期令牌"),
    ];
    for (locale, one, other) in cases {
        let shelf = shelf(locale);
        assert!(!shelf.numbers(one).is_empty(), "{one}");
        assert_eq!(shelf.first(one), shelf.first(other), "{one} / {other}");
    }
}

#[test]
fn the_spellings_of_a_constant_are_one_name() {
    let shelf = shelf(Locale::En);
    let spellings = [
        "CLOSE_GOING_AWAY",
        "CloseGoingAway",
        "close-going-away",
        "close going away",
        "close.going.away",
        "GOING_AWAY",
        "goingAway",
        "going-away",
        "goingaway",
    ];
    for spelling in spellings {
        assert_eq!(shelf.first(spelling), Some(1001), "{spelling}");
    }
    for spelling in ["utf-8", "utf8", "UTF-8", "UTF_8", "utf 8"] {
        assert_eq!(shelf.first(spelling), Some(1007), "{spelling}");
    }
}

#[test]
fn a_name_typed_as_one_word_is_marked_where_it_is_spelled_as_two() {
    let shelf = shelf(Locale::En);
    assert_eq!(shelf.marked("utf8"), ["UTF", "8", "UTF", "8"]);
    assert_eq!(shelf.marked("goingaway"), ["Going", "Away"]);
    // The beginning of such a name is not the whole of it.
    assert_eq!(shelf.marked("policy"), ["Policy"]);
}

#[test]
fn one_slip_is_forgiven_in_a_short_word() {
    let shelf = shelf(Locale::En);
    // A letter missing, wrong, doubled, and two swapped.
    for query in ["polcy", "pollcy", "poolicy", "poilcy"] {
        assert_eq!(shelf.first(query), Some(1008), "{query}");
    }
    // Two slips make another word.
    for query in ["plcyi", "pwlixy"] {
        assert_ne!(shelf.first(query), Some(1008), "{query}");
    }
}

#[test]
fn two_slips_are_forgiven_in_a_long_word() {
    let shelf = shelf(Locale::En);
    for query in ["certficte", "cretifciate", "certiffiicate", "xertificatx"] {
        assert_eq!(shelf.first(query), Some(1015), "{query}");
        assert_eq!(shelf.marked(query), ["certificate"], "{query}");
    }
    for query in ["xerxificatx", "crtfcate"] {
        assert_ne!(shelf.first(query), Some(1015), "{query}");
    }
}

#[test]
fn no_slip_is_forgiven_in_three_letters() {
    let shelf = shelf(Locale::En);
    assert_eq!(shelf.first("tls"), Some(1015));
    for query in ["tsl", "tld", "tks", "dnz", "bug1"] {
        assert_ne!(shelf.first(query), Some(1015), "{query}");
    }
    assert_eq!(shelf.search("tsl").hits, []);
    assert_eq!(shelf.search("dnz").hits, []);
}

#[test]
fn a_number_with_a_slip_is_another_number() {
    let shelf = shelf(Locale::En);
    for number in ["1066", "10006", "4010", "1060"] {
        assert_eq!(shelf.search(number).hits, [], "{number}");
    }
}

#[test]
fn slips_are_forgiven_in_every_language() {
    let cases = [
        (Locale::Es, "cierre anormla", 1006),
        (Locale::Es, "balanceadro de carga", 1006),
        (Locale::Vi, "chinh sahc", 1008),
        (Locale::En, "abnormal closre", 1006),
        (Locale::En, "restarrt", 1012),
        (Locale::En, "extnsion", 1010),
    ];
    for (locale, query, first) in cases {
        assert_eq!(shelf(locale).first(query), Some(first), "{query}");
    }
}
