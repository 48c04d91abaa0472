//! The address bar and the view say the same.

use proptest::{option, prelude::*, sample::select};
use ws_close_codes::{
    catalog::{Category, CloseCode, Locale, Pair, Subject},
    lookup::Query,
    widget::{Ignored, Parameter, Theme, Variant, View},
};

/// A view that a query string sets, which is right in every parameter.
fn view(query_string: &str) -> View {
    let mut view = View::default();
    assert_eq!(view.set_all(query_string), [], "{query_string}");
    view
}

#[test]
fn an_address_without_parameters_is_the_first_view() {
    for query_string in ["", "?", "&&&", "?&", "utm_source=x"] {
        assert_eq!(view(query_string), View::default(), "{query_string}");
    }
    assert_eq!(View::default().to_query_string(""), "");
}

#[test]
fn every_parameter_is_read() {
    let expected = View {
        query: Query::new("proxy timeout"),
        category: Some(Category::Error),
        code: Some(CloseCode::new(1006)),
        compare: Some(pair("discord-gateway:4004,1006")),
        theme: Theme::Dark,
        locale: Some(Locale::ZhHans),
        variant: Variant::Card,
    };
    let written = "q=proxy+timeout&category=error&code=1006\
        &compare=discord-gateway%3A4004%2C1006&theme=dark&lang=zh-Hans&variant=card";
    assert_eq!(view(written), expected);
    assert_eq!(view(&format!("?{written}")), expected);
    assert_eq!(expected.to_query_string(""), written);
    let spelt_otherwise = "?variant=CARD&lang=ZH_cn&theme=DARK&compare=discord-gateway:4004,+1006\
        &code=%201006&category=Error&q=proxy%20timeout";
    assert_eq!(view(spelt_otherwise), expected);
}

#[test]
fn an_empty_parameter_sets_its_part_back() {
    let mut view =
        view("q=a1&category=error&code=1006&compare=1,2&theme=dark&lang=vi&variant=card");
    let cleared = view.set_all("q=&category=&code=&compare=&theme=&lang=&variant=");
    assert_eq!((cleared, view), (Vec::new(), View::default()));
    let mut view = View::default();
    assert_eq!(view.set_all("category=normal&category=all"), []);
    assert_eq!(view.category, None);
}

#[test]
fn what_means_nothing_is_named_and_leaves_the_view_as_it_was() {
    let cases = [
        ("category=fine", Parameter::Category),
        ("code=banana", Parameter::Code),
        ("code=-1", Parameter::Code),
        ("code=70000", Parameter::Code),
        ("code=1006.0", Parameter::Code),
        ("compare=1006", Parameter::Compare),
        ("compare=1006,1006", Parameter::Compare),
        ("compare=1006,70000", Parameter::Compare),
        ("compare=1006,1000,1001", Parameter::Compare),
        ("compare=discord:4004", Parameter::Compare),
        ("theme=pink", Parameter::Theme),
        ("lang=tlh", Parameter::Locale),
        ("variant=tile", Parameter::Variant),
    ];
    let before = view("q=policy&category=error&code=1008&compare=1,2&theme=light&lang=es");
    for (query_string, parameter) in cases {
        let mut view = before.clone();
        assert_eq!(
            view.set_all(query_string),
            [Ignored(parameter)],
            "{query_string}"
        );
        assert_eq!(view, before, "{query_string}");
    }
    let mut view = View::default();
    let ignored = view.set_all("lang=x&q=policy&code=y&theme=light");
    assert_eq!(
        ignored,
        [Ignored(Parameter::Locale), Ignored(Parameter::Code)]
    );
    assert_eq!(view.to_query_string(""), "q=policy&theme=light");
    assert_eq!(ignored[1].to_string(), "code has no such value");
}

#[test]
fn parameters_that_are_not_ours_keep_their_place_and_old_ones_of_ours_go() {
    let existing = "?utm_source=a%20b&q=old&page=2&code=1000&page=3";
    let written = view("q=new&theme=dark").to_query_string(existing);
    assert_eq!(written, "utm_source=a+b&page=2&page=3&q=new&theme=dark");
}

#[test]
fn a_parameter_is_ours_by_its_exact_name() {
    for parameter in Parameter::ALL {
        assert_eq!(Parameter::named(parameter.name()), Some(parameter));
        assert_eq!(Parameter::named(&parameter.name().to_uppercase()), None);
    }
    assert_eq!(Parameter::named(""), None);
}

fn pair(text: &str) -> Pair {
    text.parse().unwrap_or_else(|_| panic!("{text} is no pair"))
}

fn any_pair() -> impl Strategy<Value = Pair> {
    let subject = (option::of("[a-z0-9-]{1,12}"), any::<u16>());
    let subject = subject.prop_map(|(service, code)| Subject {
        service,
        code: CloseCode::new(code),
    });
    let pairs = (subject.clone(), subject).prop_map(|(a, b)| Pair(a, b));
    pairs.prop_filter("the same twice", |Pair(a, b)| a != b)
}

fn any_view() -> impl Strategy<Value = View> {
    (
        "\\PC*|[&=?#%+;/ ]{0,8}|[a-z ]{0,20}",
        option::of(select(&Category::ALL)),
        option::of(any::<u16>()),
        option::of(any_pair()),
        select(&Theme::ALL),
        option::of(select(&Locale::ALL)),
        select(&[Variant::Table, Variant::Card]),
    )
        .prop_map(
            |(query, category, code, compare, theme, locale, variant)| View {
                query: Query::new(&query),
                category,
                code: code.map(CloseCode::new),
                compare,
                theme,
                locale,
                variant,
            },
        )
}

/// Pairs that belong to somebody else.
fn others() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = "[a-z_]{1,6}|\\PC{1,4}";
    let name = name.prop_filter("ours", |name: &String| Parameter::named(name).is_none());
    prop::collection::vec((name, "\\PC{0,6}"), 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_view_comes_back_from_its_query_string(view in any_view()) {
        let mut read = View::default();
        prop_assert_eq!(read.set_all(&view.to_query_string("")), []);
        prop_assert_eq!(read, view);
    }

    #[test]
    fn any_view_comes_back_parameter_by_parameter(view in any_view()) {
        let mut read = View::default();
        for parameter in Parameter::ALL {
            let value = view.value(parameter).unwrap_or_default();
            prop_assert_eq!(read.set(parameter, &value), Ok(()));
        }
        prop_assert_eq!(read, view);
    }

    #[test]
    fn what_is_not_ours_survives_in_order(view in any_view(), old in any_view(), others in others()) {
        let mut existing = form_urlencoded::Serializer::new(old.to_query_string(""));
        let existing = existing.extend_pairs(&others).finish();
        let written = view.to_query_string(&existing);
        let pairs = form_urlencoded::parse(written.as_bytes()).into_owned();
        let kept: Vec<_> = pairs.filter(|(name, _)| Parameter::named(name).is_none()).collect();
        prop_assert_eq!(kept, others);
        let mut read = View::default();
        prop_assert_eq!(read.set_all(&written), []);
        prop_assert_eq!(read, view);
    }

    #[test]
    fn query_strings_are_read_and_written_as_the_url_standard_has_it(
        view in any_view(),
        existing in "\\PC*|[&=?%+a-fA-F0-9]{0,40}|(%[89a-fA-F][0-9a-f]|[&=a-z]){0,20}",
    ) {
        let existing_pairs = existing.strip_prefix('?').unwrap_or(&existing);
        let others = form_urlencoded::parse(existing_pairs.as_bytes());
        let others = others.filter(|(name, _)| Parameter::named(name).is_none());
        let ours = Parameter::ALL.into_iter();
        let ours = ours.filter_map(|it| Some((it.name(), view.value(it)?)));
        let mut expected = form_urlencoded::Serializer::new(String::new());
        expected.extend_pairs(others).extend_pairs(ours);
        prop_assert_eq!(view.to_query_string(&existing), expected.finish());
    }

    #[test]
    fn any_address_is_read_or_reported(
        text in "\\PC*|[?&=%a-f0-9+]{0,40}|((q|category|code|compare|theme|lang)=(\\PC{0,6}|[0-9]{1,6}(,[0-9]{1,5})?|all|dark|en)&){0,6}",
    ) {
        let mut view = View::default();
        let ignored = view.set_all(&text);
        // What was understood is a view like any other, the rest is of ours.
        let mut read = View::default();
        prop_assert_eq!(read.set_all(&view.to_query_string(&text)), []);
        prop_assert_eq!(read, view);
        let named = |Ignored(parameter): &Ignored| text.contains(parameter.name()) || text.contains('%');
        prop_assert!(ignored.iter().all(named), "{:?}", ignored);
        prop_assert!(!ignored.contains(&Ignored(Parameter::Query)), "any text can be searched for");
    }
}
