//! Why a row is there can be seen: what was found is marked in the row, or a sentence
//! of its entry that has it stands in the row.

use ws_close_codes::catalog::Locale;

use super::page::{self, Page};

/// The sentences that say why rows are there, with their languages.
fn reasons(page: &Page) -> Vec<(String, String)> {
    let sentences = page.elements.iter();
    let sentences = sentences.filter(|it| it.attribute("class") == Some("why"));
    let told = sentences.map(|it| {
        let lang = it.attribute("lang").unwrap_or_default();
        (lang.to_owned(), it.text.clone())
    });
    told.collect()
}

/// Whether every row shows something that was found.
fn all_show(page: &Page) -> bool {
    let mut shown = true;
    let mut marks = None;
    for element in &page.elements {
        if element.name == "tr" && element.attribute("data-code").is_some() {
            shown &= marks != Some(0);
            marks = Some(0);
        }
        if element.name == "mark" {
            marks = marks.map(|known| known + 1);
        }
    }
    shown && marks != Some(0)
}

#[test]
fn a_row_that_fits_by_its_entry_alone_shows_the_sentence_that_was_found() {
    let page = page::at(Locale::En, "q=wifi");
    let told = reasons(&page);
    assert!(!told.is_empty(), "no row of the table names it");
    for (lang, text) in &told {
        assert_eq!(lang, "en");
        let text = text.to_lowercase();
        assert!(text.contains("wifi") || text.contains("wi-fi"), "{text}");
    }
}

#[test]
fn every_row_of_a_search_shows_what_was_found() {
    for (locale, query) in [
        (Locale::En, "q=kicked+by+server"),
        (Locale::En, "q=load+balancer+idle"),
        (Locale::En, "q=CLOSE_GOING_AWAY"),
        (Locale::Es, "q=mensaje+demasiado+grande"),
        (Locale::ZhHans, "q=%E6%B6%88%E6%81%AF%E5%A4%AA%E5%A4%A7"),
        (Locale::Vi, "q=handshake"),
    ] {
        let page = page::at(locale, query);
        assert!(!page.rows().is_empty(), "{query}");
        assert!(all_show(&page), "{locale:?} {query}");
    }
}

#[test]
fn the_sentence_has_most_of_the_words_and_no_more_around_them_than_need_be() {
    let page = page::at(Locale::En, "q=proxy+timeout");
    let told = reasons(&page);
    let (_, first) = told.first().expect("the first row fits by its entry");
    assert_eq!(first, "proxy timeout");
}

#[test]
fn a_row_that_shows_what_was_found_needs_no_sentence() {
    assert_eq!(reasons(&page::at(Locale::En, "q=1006")), []);
    assert_eq!(reasons(&page::at(Locale::En, "")), []);
}
