//! What some answers say, as plain text, compared with what they said before
//! (`snapshots/`). After a meant change, run the tests with `INSTA_UPDATE=always`
//! and read the difference.

use ws_close_codes::{
    answer::{Block, Form, Topic},
    catalog::{CloseCode, Locale},
};

use super::{PAGE, answer, forms::write, no_more_than, opened::FULL};

fn told(topic: &str) -> String {
    write(Form::Text, &answer(Locale::En, topic), Locale::En)
}

/// Blocks without the code samples among them.
fn without_samples(blocks: &mut Vec<Block>) {
    blocks.retain(|block| !matches!(block, Block::Samples(_)));
    for block in blocks {
        if let Block::Points(points) | Block::Steps(points) = block {
            for point in points {
                without_samples(&mut point.blocks);
            }
        }
    }
}

/// The beginning of an entry: its title and its first section.
fn beginning(locale: Locale) -> String {
    let mut document = answer(locale, "code=1006");
    document.sections.truncate(1);
    write(Form::Text, &document, locale)
}

#[test]
fn an_entry_without_its_code_samples() {
    let mut document = answer(Locale::En, "code=1006");
    for section in &mut document.sections {
        without_samples(&mut section.blocks);
    }
    insta::assert_snapshot!(write(Form::Text, &document, Locale::En));
}

#[test]
fn a_pair_that_was_written_by_hand() {
    insta::assert_snapshot!(told("compare=1001,1015"));
}

#[test]
fn a_pair_that_is_composed() {
    insta::assert_snapshot!(told("compare=1000,1013"));
}

#[test]
fn a_number_that_services_define() {
    insta::assert_snapshot!(told("code=4004"));
}

#[test]
fn a_number_that_is_reserved() {
    insta::assert_snapshot!(told("code=1004"));
}

#[test]
fn what_may_be_sent() {
    insta::assert_snapshot!(told("sending"));
}

#[test]
fn a_record_that_was_opened() {
    let topic = Topic::Code(CloseCode::new(1006));
    let mut library = no_more_than(Locale::En, &topic);
    let opened = library.open(&FULL.to_string());
    assert_eq!(opened, Ok(CloseCode::new(1006)));
    let mut document = super::opened::entry(&library, Locale::En);
    document.sections.truncate(1);
    insta::assert_snapshot!(Form::Text.write(&document, &library, Locale::En, PAGE));
}

#[test]
fn an_entry_begins_in_spanish() {
    insta::assert_snapshot!(beginning(Locale::Es));
}

#[test]
fn an_entry_begins_in_chinese() {
    insta::assert_snapshot!(beginning(Locale::ZhHans));
}

#[test]
fn an_entry_begins_in_vietnamese() {
    insta::assert_snapshot!(beginning(Locale::Vi));
}
