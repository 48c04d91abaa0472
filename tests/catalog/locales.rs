//! Which of our languages a browser's wish comes to.

use ws_close_codes::catalog::Locale;

#[test]
fn a_language_tag_finds_the_language_whatever_its_region_and_spelling() {
    let cases = [
        ("en", Locale::En),
        ("en-GB", Locale::En),
        ("en_US", Locale::En),
        ("EN", Locale::En),
        ("es", Locale::Es),
        ("es-MX", Locale::Es),
        ("es-419", Locale::Es),
        ("zh", Locale::ZhHans),
        ("zh-CN", Locale::ZhHans),
        ("zh_cn", Locale::ZhHans),
        ("zh-Hans", Locale::ZhHans),
        ("zh-Hans-SG", Locale::ZhHans),
        // Another script, but much nearer than English.
        ("zh-TW", Locale::ZhHans),
        ("zh-Hant-HK", Locale::ZhHans),
        ("vi", Locale::Vi),
        ("VI", Locale::Vi),
        ("vi-VN", Locale::Vi),
    ];
    for (tag, locale) in cases {
        assert_eq!(Locale::resolve(tag), Some(locale), "{tag}");
    }
}

#[test]
fn a_language_we_do_not_have_finds_none() {
    for tag in [
        "", "-", "_", "de", "fr-CA", "e", "eng", "est", "zho", "en.GB", " en", "*",
    ] {
        assert_eq!(Locale::resolve(tag), None, "{tag:?}");
    }
}

#[test]
fn every_language_is_found_by_its_own_tag() {
    for locale in Locale::ALL {
        assert_eq!(Locale::resolve(locale.tag()), Some(locale));
    }
}
