//! A text that is searched for and is a line of a log: its diagnosis stands above the
//! table, the codes it gives are the rows, and the text is kept from the address bar.

use ws_close_codes::{catalog::Locale, lookup::Query, widget::View};

use super::page::{self, show};

/// A line of a log, as a query.
fn searched(line: &str) -> View {
    View {
        query: Query::new(line),
        ..View::default()
    }
}

const LINE: &str = "websocket: close 1009 (message too big): frame of 2 MB";

#[test]
fn a_diagnosis_stands_above_the_table_and_opens_the_entry() {
    for locale in Locale::ALL {
        let page = show(locale, searched(LINE), Vec::new());
        assert!(page.place("diagnosis") < page.place("table"));
        let mut findings = page.inside("diagnosis").iter();
        let finding = findings.find_map(|it| it.attribute("data-code"));
        assert_eq!(finding, Some("1009"));
        assert_eq!(page.rows(), [1009]);
        assert_eq!(page.parts("entry").len(), 1);
    }
}

#[test]
fn the_rows_are_the_codes_of_the_line_not_its_other_words() {
    let line =
        "WebSocket closed after protocol error on port 3000: code=1006 reason= wasClean=false";
    let page = show(Locale::En, searched(line), Vec::new());
    assert_eq!(page.rows(), [1006]);
}

#[test]
fn a_number_outside_the_table_that_was_open_gives_way_to_a_diagnosis() {
    let view = View {
        code: "4404".parse().ok(),
        ..searched("discord.gateway: Shard ID None WebSocket closed with 4004")
    };
    let page = show(Locale::En, view, Vec::new());
    assert_eq!(page.parts("range").len(), 0);
    assert!(page.part("diagnosis").text.contains("Discord"));
}

#[test]
fn what_is_only_a_search_has_no_diagnosis() {
    for query in [
        "q=1006",
        "q=close+code+1006",
        "q=behind+a+load+balancer+idle",
    ] {
        assert_eq!(page::at(Locale::En, query).parts("diagnosis").len(), 0);
    }
}

#[test]
fn a_text_that_is_kept_is_not_in_the_address() {
    let mut view = searched(LINE);
    assert!(view.to_query_string("").contains("message"));
    view.query = view.query.keep();
    assert_eq!(view.to_query_string("?page=2"), "page=2");
    let long = "x".repeat(200);
    assert_eq!(
        searched(&long).to_query_string(""),
        "",
        "a line of a log is as long"
    );
}
