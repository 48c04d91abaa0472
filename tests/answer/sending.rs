//! What browsers and libraries accept, as told of one code and in the tables over
//! all codes, is what their rules say.

use ws_close_codes::{
    answer::{Block, Table},
    catalog::{CloseCode, Implementation, Locale},
};

use super::{answer, library, reading::text, section};

#[test]
fn what_the_libraries_do_is_told_for_every_number() {
    let all = library(Locale::En).implementations();
    for number in [0, 1004, 1006, 1016, 3003, 4004, 5000, 65_535] {
        let document = answer(Locale::En, &format!("code={number}"));
        let Some(Block::Table(table)) = section(&document, "sending").blocks.first() else {
            panic!("{number} has no table");
        };
        assert_eq!(table.rows.len(), all.len(), "{number}");
        for (row, it) in table.rows.iter().zip(all) {
            assert!(text(&row[0]).contains(&it.name), "{number}");
            let code = CloseCode::new(number);
            for (cell, passes) in [
                (&row[1], it.send.as_ref().map(|rule| rule.accepts(code))),
                (&row[2], it.receive.as_ref().map(|rule| rule.accepts(code))),
            ] {
                let begins = match passes {
                    Some(true) => "yes",
                    Some(false) => "no",
                    None => "not known",
                };
                let said = text(cell);
                assert!(
                    said.split([' ', '.']).next()
                        == Some(begins.split(' ').next().unwrap_or(begins)),
                    "{number} {}: {said}",
                    it.name
                );
            }
        }
    }
}

/// The first and the last number of a row.
fn ends(row: &str) -> [CloseCode; 2] {
    let (first, last) = row.split_once('–').unwrap_or((row, row));
    [first, last].map(|it| it.parse().unwrap_or_else(|_| panic!("{row} is no stretch")))
}

/// Holds a table to the rules it is made from.
fn hold(table: &Table, passes: impl Fn(&Implementation, CloseCode) -> Option<bool>) {
    let all = library(Locale::En).implementations();
    let mut next = 0_u32;
    for row in &table.rows {
        let stretch = ends(&text(&row[0]));
        assert_eq!(
            u32::from(stretch[0].number()),
            next,
            "no number is left out"
        );
        next = u32::from(stretch[1].number()) + 1;
        for (head, cell) in table.heads.iter().zip(row).skip(1) {
            let it = all.iter().find(|it| it.name == text(head));
            let it = it.unwrap_or_else(|| panic!("{} is no implementation", text(head)));
            for code in stretch {
                let said = match text(cell).as_str() {
                    "yes" => true,
                    "no" => false,
                    other => panic!("{} {code}: {other}", it.name),
                };
                assert_eq!(Some(said), passes(it, code), "{} {code}", it.name);
            }
        }
    }
    assert_eq!(next, 65_536, "no number is left out");
}

#[test]
fn the_tables_over_all_codes_say_what_each_rule_says() {
    let document = answer(Locale::En, "sending");
    for (key, sending) in [("sending", true), ("receiving", false)] {
        let [Block::Table(table)] = section(&document, key).blocks.as_slice() else {
            panic!("{key} is no table");
        };
        assert!(table.heads.len() > 10, "{key} leaves implementations out");
        hold(table, |it, code| match sending {
            true => it.send.as_ref().map(|rule| rule.accepts(code)),
            false => it.receive.as_ref().map(|rule| rule.accepts(code)),
        });
    }
}
