//! A document as JSON, for programs: title, link, and each section by its key.

use serde_json::{Map, Value, json};

use super::{bare_text, entries, is_link};
use crate::answer::document::{Block, Document, Point, Run, Table, Text};
use crate::catalog::{Library, Locale};

/// The whole document, indented.
pub(super) fn write(document: &Document, link: &str, library: &Library, locale: Locale) -> String {
    let mut sections = Map::new();
    for section in &document.sections {
        let blocks: Vec<Value> = section.blocks.iter().filter_map(block).collect();
        let value = json!({ "title": section.title, "says": blocks });
        // Several records may have been opened about one code.
        let mut key = section.key.to_owned();
        let mut count = 1;
        while sections.contains_key(&key) {
            count += 1;
            key = format!("{}-{count}", section.key);
        }
        sections.insert(key, value);
    }
    let mut whole = json!({
        "title": document.title,
        "link": link,
        "locale": locale.tag(),
        "sections": sections,
    });
    let code = document.link.strip_prefix("code=").map(str::parse);
    if let Some(Ok(code)) = code {
        whole["code"] = json!(crate::catalog::CloseCode::number(code));
        whole["in_table"] = json!(library.in_table(code));
    }
    format!("{whole:#}\n")
}

fn block(block: &Block) -> Option<Value> {
    Some(match block {
        Block::Says(text) | Block::Label(text) | Block::Sources(text) => said(text),
        Block::Points(points) | Block::Steps(points) => points.iter().map(point).collect(),
        Block::Facts(facts) => {
            let facts = facts
                .iter()
                .map(|(label, value)| (bare_text(label), said(value)));
            Value::Object(facts.collect())
        }
        Block::Table(table) => rows(table),
        Block::Samples(samples) => samples
            .iter()
            .map(|sample| {
                json!({
                    "label": sample.label,
                    "for": sample.made_for,
                    "language": sample.language.key(),
                    "code": sample.code,
                })
            })
            .collect(),
        Block::Drawing(drawing) => json!(drawing.described),
        Block::Ways(ways) => {
            let labels: Vec<&str> = entries(ways).collect();
            if labels.is_empty() {
                return None;
            }
            json!(labels)
        }
        Block::Question(id, question, blocks) => {
            let answer: Vec<Value> = blocks.iter().filter_map(self::block).collect();
            json!({ "id": id, "question": bare_text(question), "answer": answer })
        }
        Block::Sides(sides) => {
            let sides = sides.iter().map(|(title, blocks)| {
                let blocks: Vec<Value> = blocks.iter().filter_map(self::block).collect();
                (bare_text(title), Value::from(blocks))
            });
            Value::Object(sides.collect())
        }
    })
}

fn point(point: &Point) -> Value {
    let below: Vec<Value> = point.blocks.iter().filter_map(block).collect();
    match below.is_empty() {
        true => said(&point.lead),
        false => json!({ "text": bare_text(&point.lead), "more": below }),
    }
}

fn rows(table: &Table) -> Value {
    let rows = table.rows.iter().map(|row| {
        let cells = table.heads.iter().zip(row);
        let cells = cells.map(|(head, cell)| (bare_text(head), said(cell)));
        Value::Object(cells.collect())
    });
    rows.collect()
}

/// A text; with its links beside it where it has some.
fn said(text: &Text) -> Value {
    let links = text.iter().filter_map(|run| match run {
        Run::Link { url, .. } if is_link(url) => Some(Value::from(url.as_str())),
        _ => None,
    });
    let links: Vec<Value> = links.collect();
    let words = text.iter().map(|run| match run {
        Run::Link { title, .. } => title.clone(),
        other => super::bare(other),
    });
    let words: String = words.collect();
    match links.is_empty() {
        true => Value::from(words),
        false => json!({ "text": words, "sources": links }),
    }
}
