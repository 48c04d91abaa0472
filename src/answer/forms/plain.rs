//! A document as plain text, for chats and tickets without markup.

use super::{bare_text, entries, is_link};
use crate::answer::document::{Block, Document, Run, Text};

/// The whole document; `link` comes last.
pub(super) fn write(document: &Document, link: &str) -> String {
    let mut written = format!("{}\n", document.title);
    for section in &document.sections {
        written.push_str(&format!("\n{}\n", section.title.to_uppercase()));
        for block in &section.blocks {
            write_block(&mut written, block, "");
        }
    }
    written.push_str(&format!("\n{link}\n"));
    written
}

fn write_block(written: &mut String, block: &Block, indent: &str) {
    let deeper = format!("{indent}   ");
    match block {
        Block::Says(text) | Block::Label(text) | Block::Sources(text) => {
            line(written, indent, &bare_text(text))
        }
        Block::Points(points) | Block::Steps(points) => {
            let ordered = matches!(block, Block::Steps(_));
            for (at, point) in points.iter().enumerate() {
                let sign = match ordered {
                    true => format!("{}.", at + 1),
                    false => "-".to_owned(),
                };
                let lead = bare_text(&point.lead);
                written.push_str(&format!("{indent}{sign} {lead}\n"));
                for block in &point.blocks {
                    write_block(written, block, &deeper);
                }
            }
        }
        Block::Facts(facts) => {
            for (label, value) in facts {
                let said = format!("{} {}", asked(label), bare_text(value));
                line(written, indent, &said);
            }
        }
        Block::Table(table) => {
            for row in &table.rows {
                let Some((name, cells)) = row.split_first() else {
                    continue;
                };
                let heads = table.heads.iter().skip(1).zip(cells);
                let cells =
                    heads.map(|(head, cell)| format!("{} {}", asked(head), without_sources(cell)));
                let cells: Vec<String> = cells.collect();
                let said = format!("{}: {}", bare_text(name), cells.join("; "));
                line(written, indent, &said);
            }
        }
        Block::Samples(samples) => {
            for sample in samples {
                let said = format!("{} ({}):", sample.label, sample.made_for);
                line(written, indent, &said);
                for row in sample.code.lines() {
                    written.push_str(&format!("{deeper}{row}\n"));
                }
            }
        }
        // Its steps stand beside it, where it is not one of two sides.
        Block::Drawing(_) => {}
        Block::Ways(ways) => {
            for label in entries(ways) {
                line(written, indent, &format!("- {label}"));
            }
        }
        Block::Question(_, question, blocks) => {
            line(written, indent, &bare_text(question));
            for block in blocks {
                write_block(written, block, &deeper);
            }
        }
        Block::Sides(sides) => {
            for (title, blocks) in sides {
                line(written, indent, &bare_text(title));
                for block in blocks {
                    match block {
                        Block::Drawing(it) => line(written, &deeper, &it.described),
                        block => write_block(written, block, &deeper),
                    }
                }
            }
        }
    }
}

fn line(written: &mut String, indent: &str, text: &str) {
    written.push_str(&format!("{indent}{}\n", text.trim()));
}

/// A label followed by its answer: a question keeps its mark, others get a colon.
fn asked(label: &Text) -> String {
    let label = bare_text(label);
    match label.ends_with(['?', '？', ':', '：']) {
        true => label,
        false => format!("{label}:"),
    }
}

/// A cell without the links behind it.
fn without_sources(text: &Text) -> String {
    let said = text.iter().filter(|run| match run {
        Run::Link { url, .. } => !is_link(url),
        _ => true,
    });
    said.map(super::bare).collect::<String>().trim().to_owned()
}
