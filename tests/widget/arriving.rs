//! What a reader sees before full answers are there, and where they do not come.

use ws_close_codes::catalog::Locale;

use super::{
    answers,
    page::{Drawn, Page},
};

/// The line that stands for an answer that is not there.
fn waiting(page: &Page, part: &str) -> (String, bool) {
    let mut inside = page.inside(part).iter();
    let line = inside.find(|it| it.attribute("class") == Some("waiting"));
    let line = line.unwrap_or_else(|| panic!("{part} does not say what it waits for"));
    (
        line.text.clone(),
        line.attribute("aria-busy") == Some("true"),
    )
}

#[test]
fn the_table_and_the_search_are_there_before_any_answer() {
    let page = Drawn::at_first(Locale::En).at("q=policy");
    assert_eq!(page.rows().first(), Some(&1008));
    for part in ["faq", "sending", "open-file"] {
        assert!(page.parts(part).is_empty(), "{part}");
    }
    assert_eq!(page.parts("search").len(), 1);
}

#[test]
fn an_answer_that_is_on_its_way_says_so_in_its_place() {
    for answers in [None, Some(answers::none_yet())] {
        let drawn = Drawn {
            answers,
            ..Drawn::at_first(Locale::En)
        };
        let page = drawn.at("code=1006&compare=1001,1015");
        for part in ["entry", "comparison"] {
            let expected = ("The details are on their way …".to_owned(), true);
            assert_eq!(waiting(&page, part), expected, "{part}");
        }
        assert_eq!(page.rows().len(), 20);
    }
    let page = Drawn::at_first(Locale::En).at("code=4404");
    assert!(waiting(&page, "range").1, "so does a number of no row");
}

#[test]
fn an_answer_that_cannot_be_had_says_so_and_waits_no_longer() {
    for locale in Locale::ALL {
        let drawn = Drawn {
            answers_failed: true,
            ..Drawn::at_first(locale)
        };
        let page = drawn.at("code=1006&compare=1001,1015");
        let loading = waiting(&Drawn::at_first(locale).at("code=1006"), "entry").0;
        for part in ["entry", "comparison"] {
            let (said, busy) = waiting(&page, part);
            assert!(!busy && said != loading, "{locale:?} {part}: {said}");
        }
        assert_eq!(page.rows().len(), 20, "the table is there all the same");
    }
}

#[test]
fn a_search_without_answers_says_no_more_than_the_table_does() {
    let page = Drawn::at_first(Locale::En).at("q=4404");
    assert_eq!(page.parts("range").len(), 0);
    assert_eq!(page.parts("empty").len(), 1);
}

#[test]
fn what_records_say_is_searched_in_once_it_is_there() {
    let query = "q=ENDPOINT_UNAVAILABLE";
    let before = Drawn::at_first(Locale::En).at(query).rows();
    let after = Drawn::from(Locale::En).at(query).rows();
    assert_ne!(before.first(), Some(&1001), "no row has that constant");
    assert_eq!(after.first(), Some(&1001));
}
