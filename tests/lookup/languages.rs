//! Searching in each language, and in two at once.

use ws_close_codes::{
    catalog::Locale,
    lookup::{Index, Query},
};

use super::{depth, numbers, shelf, shipped};

#[test]
fn people_find_what_they_look_for_in_their_own_words() {
    let cases = [
        (Locale::Es, "balanceador de carga", 1006),
        (Locale::Es, "token caducado", 4001),
        (Locale::Es, "cierre anormal", 1006),
        (Locale::ZhHans, "异常关闭", 1006),
        (Locale::ZhHans, "认证过期", 4001),
        (Locale::Vi, "đóng bất thường", 1006),
        (Locale::Vi, "hết hạn token", 4001),
        (Locale::Vi, "vi phạm chính sách", 1008),
    ];
    for (locale, query, first) in cases {
        assert_eq!(shelf(locale).first(query), Some(first), "{query}");
    }
}

#[test]
fn chinese_is_found_without_spaces_within_a_sentence() {
    let shelf = shelf(Locale::ZhHans);
    let cases = [
        ("负载均衡", 1006),
        ("代理超时", 1006),
        ("令牌过期了怎么办", 4001),
        ("为什么连接异常关闭", 1006),
        ("消息过大", 1009),
    ];
    for (query, first) in cases {
        assert_eq!(shelf.first(query), Some(first), "{query}");
    }
    assert_eq!(shelf.marked("异常关闭")[..4], ["异", "常", "关", "闭"]);
}

#[test]
fn a_code_is_found_in_both_languages_at_once_and_only_once() {
    let english = shipped::catalog(Locale::En);
    let english_only = shelf(Locale::En);
    let cases = [
        (Locale::Es, "balanceador de carga", 1006),
        (Locale::ZhHans, "认证过期", 4001),
        (Locale::Vi, "vi phạm chính sách", 1008),
    ];
    for (locale, query, first) in cases {
        let depths = [&depth(locale), &depth(Locale::En)];
        let index = Index::new(&shipped::catalog(locale), Some(&english), &depths);
        let search = |query| numbers(&index.search(&Query::new(query)));
        assert_eq!(search(query).first(), Some(&first), "{query}");
        for query in [
            "load balancer",
            "token expired",
            "utf-8",
            "CLOSE_GOING_AWAY",
        ] {
            let found = search(query);
            let expected = english_only.first(query);
            assert_eq!(found.first().copied(), expected, "{locale:?} {query}");
            let mut distinct = found.clone();
            distinct.sort_unstable();
            distinct.dedup();
            assert_eq!(distinct.len(), found.len(), "{locale:?} {query}: {found:?}");
        }
        assert_eq!(search("").len(), 20, "{locale:?}");
        // Stop words of both languages are passed over.
        assert_eq!(search("why does the load balancer").first(), Some(&1006));
    }
}

#[test]
fn numbers_and_constants_are_found_in_every_language() {
    for locale in Locale::ALL {
        let shelf = shelf(locale);
        assert_eq!(shelf.numbers("1006"), [1006], "{locale:?}");
        assert_eq!(shelf.first("ABNORMAL_CLOSURE"), Some(1006), "{locale:?}");
        assert_eq!(shelf.first("utf-8"), Some(1007), "{locale:?}");
    }
}
