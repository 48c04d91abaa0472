//! The public surface: the parts and roles that hosts style by and tests hold
//! on to.

use ws_close_codes::catalog::{Category, Locale};

use super::page::{Page, at};

#[test]
fn the_search_box_is_labelled_and_described() {
    let page = at(Locale::En, "q=policy");
    let search = page.part("search");
    assert_eq!(search.name, "input");
    assert_eq!(search.attribute("type"), Some("search"));
    assert_eq!(search.attribute("value"), Some("policy"));
    let id = search.attribute("id").expect("a label needs it");
    let label = page
        .named("label")
        .into_iter()
        .find(|it| it.attribute("for") == Some(id));
    assert_eq!(
        label.map(|it| it.text.as_str()),
        Some("Search by code, name, symptom or log line")
    );
    let described = search.attribute("aria-describedby").expect("it has a hint");
    let hint = page
        .elements
        .iter()
        .find(|it| it.attribute("id") == Some(described));
    assert!(hint.is_some_and(|hint| hint.text.contains("Esc")));
}

#[test]
fn there_is_a_chip_for_all_and_one_a_category_each_with_its_count() {
    let page = at(Locale::En, "category=protocol");
    let chips = page.parts("chip");
    let shown: Vec<_> = chips
        .iter()
        .map(|chip| {
            assert_eq!(chip.name, "button");
            let pressed = chip.attribute("aria-pressed") == Some("true");
            (chip.attribute("data-category"), chip.text.as_str(), pressed)
        })
        .collect();
    let expected = [
        (Some("all"), "All 20", false),
        (Some("normal"), "Normal 3", false),
        (Some("protocol"), "Protocol 5", true),
        (Some("error"), "Error 7", false),
        (Some("application"), "Application 5", false),
    ];
    assert_eq!(shown, expected);
    assert_eq!(page.rows(), [1002, 1003, 1007, 1009, 1010]);
}

#[test]
fn chips_count_what_fits_the_query_and_the_category_narrows_the_rows() {
    let all = at(Locale::En, "q=token");
    let narrowed = at(Locale::En, "q=token&category=application");
    let counts = |page: &Page| -> Vec<String> {
        page.parts("chip")
            .iter()
            .map(|chip| chip.text.clone())
            .collect()
    };
    assert_eq!(counts(&all), counts(&narrowed));
    assert_eq!(all.rows().first(), Some(&4003));
    assert!(narrowed.rows().len() < all.rows().len());
    assert!(narrowed.rows().iter().all(|code| *code >= 3000));
    for category in Category::ALL {
        let page = at(Locale::En, &format!("category={}", category.key()));
        let shown = page.rows().len();
        assert_eq!(
            page.part("count").text,
            format!("Showing {shown} of 20 codes")
        );
    }
}

#[test]
fn the_count_is_a_status_that_stays_where_it_is() {
    let page = at(Locale::En, "");
    let count = page.part("count");
    assert_eq!(count.attribute("role"), Some("status"));
    assert_eq!(count.text, "Showing 20 of 20 codes");
    assert_eq!(
        at(Locale::En, "q=1006").part("count").text,
        "Showing 1 of 20 codes"
    );
    assert_eq!(
        at(Locale::En, "q=qqqqxyz").part("count").text,
        "Showing 0 of 20 codes"
    );
}

#[test]
fn rows_are_ranked_while_there_is_a_query() {
    let rows = at(Locale::En, "q=server+restart").rows();
    assert_eq!(rows.first(), Some(&1012));
    assert!(!rows.is_sorted(), "{rows:?}");
}

#[test]
fn every_row_has_a_button_that_copies_and_says_what() {
    let page = at(Locale::En, "");
    let buttons = page.parts("copy");
    assert_eq!(buttons.len(), 20);
    let named = buttons.iter().filter_map(|it| it.attribute("aria-label"));
    let named: Vec<&str> = named.collect();
    assert!(named.contains(&"Copy 1006 Abnormal Closure"), "{named:?}");
    assert!(buttons.iter().all(|it| it.name == "button"));
}

#[test]
fn a_row_says_whether_it_is_open_and_what_it_controls() {
    let page = at(Locale::En, "code=1006");
    let entry = page.part("entry");
    let id = entry.attribute("id");
    assert_eq!(id, Some("entry-1006"));
    assert_eq!(entry.attribute("aria-label"), Some("1006 Abnormal Closure"));
    let openers = page.parts("open");
    assert_eq!(openers.len(), 20);
    for opener in openers {
        let open = opener.text == "1006";
        let expanded = opener.attribute("aria-expanded");
        assert_eq!(expanded, Some(if open { "true" } else { "false" }));
        assert_eq!(opener.attribute("aria-controls"), id.filter(|_| open));
    }
}

#[test]
fn an_entry_can_be_copied_in_four_forms_and_links_to_its_sources() {
    let page = at(Locale::En, "code=1012");
    let entry = page.inside("entry").iter();
    let copies = entry.filter(|it| it.attribute("data-on") == Some("copy"));
    let copies = copies.map(|it| {
        assert_eq!(it.name, "button");
        (it.attribute("data-value"), it.attribute("aria-label"))
    });
    let copies: Vec<_> = copies.collect();
    let expected = [
        (Some("text"), Some("Copy as Text")),
        (Some("markdown"), Some("Copy as Markdown")),
        (Some("json"), Some("Copy as JSON")),
        (Some("link"), Some("Copy as Link")),
    ];
    assert_eq!(copies, expected);
    let sources = page.inside("entry").iter();
    let sources = sources.skip_while(|it| it.attribute("data-section") != Some("sources"));
    assert!(sources.filter(|it| it.name == "a").count() >= 3);
}

#[test]
fn the_ways_out_of_no_match_are_those_that_lead_somewhere() {
    let parts = |query_string: &str| {
        let page = at(Locale::En, query_string);
        let there = |part: &str| !page.parts(part).is_empty();
        (
            there("table"),
            there("clear-search"),
            there("clear-category"),
        )
    };
    assert_eq!(parts(""), (true, false, false));
    assert_eq!(parts("q=qqqqxyz"), (false, true, false));
    assert_eq!(parts("q=qqqqxyz&category=error"), (false, true, true));
    assert_eq!(parts("q=utf-8&category=application"), (false, true, true));
}

#[test]
fn every_question_opens() {
    let page = at(Locale::En, "");
    assert_eq!(page.part("faq").name, "section");
    let faq = page.inside("faq");
    let named = |name: &str| -> Vec<_> { faq.iter().filter(|it| it.name == name).collect() };
    let (details, summaries) = (named("details"), named("summary"));
    assert!(details.len() >= 6);
    assert_eq!(details.len(), summaries.len());
    assert!(details.iter().all(|it| it.attribute("open").is_none()));
    assert!(summaries.iter().any(|it| it.text == "How do I fix 1006?"));
}

#[test]
fn language_and_theme_are_shown_as_they_are() {
    for locale in Locale::ALL {
        let page = at(locale, "theme=dark");
        let root = page.part("root");
        assert_eq!(root.attribute("lang"), Some(locale.tag()));
        assert_eq!(root.attribute("data-theme"), Some("dark"));
        let pressed = page.elements.iter().filter(|element| {
            element.attribute("data-theme").is_some()
                && element.attribute("aria-pressed") == Some("true")
        });
        let pressed: Vec<_> = pressed
            .filter_map(|it| it.attribute("data-theme"))
            .collect();
        assert_eq!(pressed, ["dark"]);
        assert_eq!(page.part("language").name, "select");
        let options = page.named("option").into_iter();
        let selected = options.filter(|it| it.attribute("selected").is_some());
        let selected: Vec<_> = selected.map(|it| it.text.as_str()).collect();
        assert_eq!(selected, [locale.autonym()]);
    }
}

#[test]
fn a_category_is_marked_on_each_row_for_styling() {
    let page = at(Locale::En, "");
    for category in Category::ALL {
        let marked = page.elements.iter().filter(|element| {
            element.name == "span" && element.attribute("data-category") == Some(category.key())
        });
        let chips = page.parts("chip").into_iter();
        let chip = chips
            .filter(|it| it.attribute("data-category") == Some(category.key()))
            .find_map(|it| it.text.rsplit(' ').next()?.parse().ok());
        assert_eq!(Some(marked.count()), chip, "{category:?}");
    }
}
