//! What can be read before the program runs, under the page's own policy.

use ws_close_codes::catalog::Locale;

use super::{built::page, shipped};

#[test]
fn every_code_has_its_row_in_the_language_of_the_page() {
    for locale in Locale::ALL {
        let page = page(locale);
        let rows = page.with("part", "row").into_iter();
        let rows: Vec<_> = rows.map(|row| row.attribute("data-code")).collect();
        let catalog = shipped::catalog(locale);
        let codes: Vec<_> = catalog
            .entries()
            .iter()
            .map(|it| it.code.to_string())
            .collect();
        let wanted: Vec<_> = codes.iter().map(|code| Some(code.as_str())).collect();
        assert_eq!(rows, wanted);
        let names = page.with("class", "cell-name").into_iter();
        let names: Vec<_> = names.map(|it| it.text.as_str()).collect();
        let wanted: Vec<_> = catalog
            .entries()
            .iter()
            .map(|it| it.prose.name.as_str())
            .collect();
        assert_eq!(names, wanted);
    }
}

#[test]
fn every_question_opens_by_itself() {
    for locale in Locale::ALL {
        let page = page(locale);
        let questions = shipped::library(locale);
        let questions = questions.tongue(locale).expect("it is read").questions();
        let shown = page.named("details");
        let shown: Vec<_> = shown.iter().filter_map(|it| it.attribute("id")).collect();
        let wanted: Vec<_> = questions
            .iter()
            .map(|it| format!("faq-{}", it.id))
            .collect();
        assert_eq!(shown, wanted);
        assert_eq!(page.named("summary").len(), questions.len());
    }
}

#[test]
fn only_the_search_box_and_the_questions_wait_for_no_program() {
    for locale in Locale::ALL {
        let page = page(locale);
        for name in ["button", "select"] {
            for control in page.named(name) {
                assert!(control.attribute("disabled").is_some(), "{control:?}");
            }
        }
        for button in page.named("button") {
            assert!(!button.text.trim().is_empty(), "{button:?} has no name");
        }
        let pressed = page.with("aria-pressed", "true");
        let pressed: Vec<_> = pressed.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(pressed, ["button", "button"], "a theme and a chip");
        assert!(page.only("input").attribute("disabled").is_none());
        for part in ["sending", "open-file"] {
            assert!(
                page.with("part", part).is_empty(),
                "{part} does nothing yet"
            );
        }
    }
}

#[test]
fn the_line_that_search_is_off_is_there_and_hidden() {
    for locale in Locale::ALL {
        let off = page(locale).with("class", "off");
        let [off] = off.as_slice() else {
            panic!("{} such lines", off.len());
        };
        assert!(off.attribute("hidden").is_some());
        assert!(off.attribute("data-when-failed").is_some());
        let notices = page(locale).with("class", "notice");
        let said: String = notices.iter().map(|it| it.text.as_str()).collect();
        assert!(!said.trim().is_empty(), "{}", locale.tag());
    }
}

#[test]
fn it_stands_in_an_open_root_with_its_style_sheet() {
    for locale in Locale::ALL {
        let page = page(locale);
        let root = page.only("template");
        assert_eq!(root.attribute("shadowrootmode"), Some("open"));
        let place = page.0.iter().position(|it| it.name == "template");
        let next = &page.0[place.expect("it is there") + 1];
        let up = if locale == Locale::En { "" } else { "../" };
        let sheet = format!("{up}styles/widget.css");
        assert_eq!(next.attribute("rel"), Some("stylesheet"));
        assert_eq!(next.attribute("href"), Some(sheet.as_str()));
    }
}

#[test]
fn nothing_in_it_needs_a_weaker_policy() {
    for locale in Locale::ALL {
        for element in &page(locale).0 {
            assert_ne!(element.name, "style");
            for name in element.attributes.keys() {
                assert!(name != "style" && !name.starts_with("on"), "{element:?}");
            }
            if element.name == "script" {
                let kind = element.attribute("type").unwrap_or_default();
                let data = ["application/json", "application/ld+json"].contains(&kind);
                assert!(data || element.text.trim().is_empty(), "{element:?}");
                assert!(data || element.attribute("src").is_some(), "{element:?}");
            }
        }
    }
}
