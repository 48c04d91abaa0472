//! What a reader sees in each state, one line an element, compared with what was
//! seen before (`snapshots/`). After a meant change, run the tests with
//! `INSTA_UPDATE=always` and read the difference.

use ws_close_codes::{
    catalog::Locale,
    widget::{Remark, View},
};

use super::page::{Element, Page, at, is_phrasing, show};

/// What tells an element apart, in brackets behind its name.
const TOLD: [&str; 8] = [
    "part",
    "role",
    "data-code",
    "data-category",
    "aria-pressed",
    "aria-expanded",
    "value",
    "href",
];

/// What is left of a long text: enough to recognise it. The sentences themselves
/// are held by the tests of the catalog.
const MOST: usize = 72;

/// An element on one line: what it is, and the text that is in no other line.
fn line(element: &Element) -> String {
    let indent = "  ".repeat(element.depth);
    let told: String = TOLD
        .iter()
        .filter_map(|name| Some(format!(" {name}={}", element.attribute(name)?)))
        .collect();
    // Samples are held by the tests of the catalog, word for word.
    let text = match element.name.as_str() {
        "pre" => "",
        _ => element.own.trim(),
    };
    let mut shown: String = text.chars().take(MOST).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    let label = element.attribute("aria-label");
    let label = label.map_or(String::new(), |label| format!(" ({label})"));
    let line = format!("{indent}{}{told}{label}  {shown}", element.name);
    line.trim_end().to_owned()
}

/// A page without the rows' cells and the questions' answers, unless they are
/// what the picture is of. Code samples are left out always.
fn picture(page: &Page, leave_out: &[&str]) -> String {
    let mut lines = Vec::new();
    let mut left_out: Option<usize> = None;
    for element in &page.elements {
        if left_out.is_some_and(|depth| element.depth > depth) {
            continue;
        }
        let folded = [element.part(), element.attribute("class")];
        let folded = folded
            .into_iter()
            .flatten()
            .any(|it| leave_out.contains(&it));
        let folded = folded || element.name == "pre";
        left_out = folded.then_some(element.depth);
        if !is_phrasing(&element.name) {
            lines.push(line(element));
        }
    }
    lines.join("\n")
}

/// What stays the same in all states.
const FRAME: [&str; 4] = ["head", "intro", "theme", "faq"];

fn within(page: &Page, more: &[&str]) -> String {
    picture(page, &[&FRAME, more].concat())
}

#[test]
fn at_first_all_codes_are_shown() {
    insta::assert_snapshot!(picture(&at(Locale::En, ""), &["row", "answer-text"]));
}

#[test]
fn a_query_shows_what_fits_best_first() {
    insta::assert_snapshot!(within(&at(Locale::En, "q=proxy+timeout"), &[]));
}

#[test]
fn no_match_says_so_and_offers_a_way_out() {
    insta::assert_snapshot!(within(&at(Locale::En, "q=qqqqxyz"), &[]));
}

#[test]
fn no_match_in_a_category_offers_two_ways_out() {
    insta::assert_snapshot!(within(&at(Locale::En, "q=1006&category=normal"), &[]));
}

#[test]
fn an_open_entry_shows_everything_known_about_its_code() {
    insta::assert_snapshot!(within(
        &at(Locale::En, "q=1006&code=1006"),
        &["row", "chips", "scrolls"]
    ));
}

#[test]
fn what_could_not_be_done_is_said_in_a_notice() {
    let mut view = View::default();
    let ignored = view.set_all("q=1006&category=fine&code=banana");
    let mut remarks: Vec<Remark> = ignored.into_iter().map(Remark::from).collect();
    remarks.push(Remark::LanguageFailed(Locale::Vi));
    let page = show(Locale::En, view, remarks);
    insta::assert_snapshot!(within(&page, &["row", "chips"]));
}

#[test]
fn spanish_at_first() {
    insta::assert_snapshot!(picture(&at(Locale::Es, ""), &["row", "answer-text"]));
}

#[test]
fn chinese_at_first() {
    insta::assert_snapshot!(picture(&at(Locale::ZhHans, ""), &["row", "answer-text"]));
}

#[test]
fn vietnamese_at_first() {
    insta::assert_snapshot!(picture(&at(Locale::Vi, ""), &["row", "answer-text"]));
}
