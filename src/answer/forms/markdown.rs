//! A document as Markdown (CommonMark, with GitHub's tables). What comes from data
//! or from outside is escaped, so that it stays the text it is.

use super::{entries, is_link};
use crate::answer::document::{Block, Document, Run, Text};

/// The whole document; `link` comes last.
pub(super) fn write(document: &Document, link: &str) -> String {
    let mut written = format!("# {}\n", escaped(&document.title));
    for section in &document.sections {
        written.push_str(&format!("\n## {}\n\n", escaped(&section.title)));
        for block in &section.blocks {
            write_block(&mut written, block, "");
        }
    }
    written.push_str(&format!("\n<{link}>\n"));
    written
}

fn write_block(written: &mut String, block: &Block, indent: &str) {
    let deeper = format!("{indent}   ");
    match block {
        Block::Says(text) | Block::Sources(text) => {
            written.push_str(&format!("{indent}{}\n\n", begun(&runs(text))));
        }
        Block::Label(text) => written.push_str(&format!("{indent}**{}**\n\n", runs(text))),
        Block::Points(points) | Block::Steps(points) => {
            let ordered = matches!(block, Block::Steps(_));
            for (at, point) in points.iter().enumerate() {
                let sign = match ordered {
                    true => format!("{}. ", at + 1),
                    false => "-  ".to_owned(),
                };
                written.push_str(&format!("{indent}{sign}{}\n", runs(&point.lead)));
                if !point.blocks.is_empty() {
                    written.push('\n');
                }
                for block in &point.blocks {
                    write_block(written, block, &deeper);
                }
            }
            written.push('\n');
        }
        Block::Facts(facts) => {
            for (label, value) in facts {
                let (label, value) = (runs(label), runs(value));
                written.push_str(&format!("{indent}-  **{}** {value}\n", label.trim()));
            }
            written.push('\n');
        }
        Block::Table(table) => {
            let row = |cells: &[Text]| {
                let cells = cells.iter().map(|cell| {
                    let bare = cell.iter().map(|run| match run {
                        Run::Code(code) => fenced(code).replace('|', "\\|"),
                        run => runs(&vec![run.clone()]),
                    });
                    bare.collect::<String>()
                });
                let cells: Vec<String> = cells.collect();
                format!("{indent}| {} |\n", cells.join(" | "))
            };
            written.push_str(&row(&table.heads));
            let rule = vec!["---"; table.heads.len()].join(" | ");
            written.push_str(&format!("{indent}| {rule} |\n"));
            written.extend(table.rows.iter().map(|cells| row(cells)));
            written.push('\n');
        }
        Block::Samples(samples) => {
            for sample in samples {
                let (label, made_for) = (escaped(&sample.label), escaped(&sample.made_for));
                let language = sample.language.key();
                written.push_str(&format!("{indent}{label} ({made_for}):\n\n"));
                written.push_str(&format!("{indent}```{language}\n"));
                for line in sample.code.lines() {
                    written.push_str(&format!("{indent}{line}\n"));
                }
                written.push_str(&format!("{indent}```\n\n"));
            }
        }
        // Its steps stand beside it, where it is not one of two sides.
        Block::Drawing(_) => {}
        Block::Ways(ways) => {
            for label in entries(ways) {
                written.push_str(&format!("{indent}-  {}\n", escaped(label)));
            }
            written.push('\n');
        }
        Block::Question(_, question, blocks) => {
            written.push_str(&format!("{indent}**{}**\n\n", runs(question)));
            for block in blocks {
                write_block(written, block, indent);
            }
        }
        Block::Sides(sides) => {
            for (title, blocks) in sides {
                written.push_str(&format!("{indent}### {}\n\n", runs(title)));
                for block in blocks {
                    match block {
                        Block::Drawing(it) => {
                            written.push_str(&format!("{indent}{}\n\n", escaped(&it.described)));
                        }
                        block => write_block(written, block, indent),
                    }
                }
            }
        }
    }
}

/// A paragraph whose beginning opens nothing else: no list, no rule, no code.
fn begun(text: &str) -> String {
    let text = text.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = text[digits..].chars().next();
    match (digits, sign) {
        (0, Some('-' | '+' | '=')) | (1.., Some('.' | ')')) => {
            format!("{}\\{}", &text[..digits], &text[digits..])
        }
        _ => text.to_owned(),
    }
}

fn runs(text: &Text) -> String {
    let runs = text.iter().map(|run| match run {
        Run::Words(words) | Run::Yes(words) | Run::No(words) => escaped(words),
        Run::Code(code) => fenced(code),
        Run::Link { title, url } if is_link(url) => {
            format!("[{}](<{}>)", escaped(title), address(url))
        }
        Run::Link { title, .. } => escaped(title),
    });
    runs.collect()
}

/// An address without what could end it.
fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '<' => address.push_str("%3C"),
            '>' => address.push_str("%3E"),
            '\\' => address.push_str("%5C"),
            c if c.is_control() => {}
            c => address.push(c),
        }
    }
    address
}

/// Code between more backticks than it has in it, on one line.
fn fenced(code: &str) -> String {
    let code = &code.replace(['\n', '\r'], " ");
    let fence = "`".repeat(longest_run(code) + 1);
    let space = if code.starts_with('`') || code.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{space}{code}{space}{fence}")
}

fn longest_run(code: &str) -> usize {
    let runs = code.split(|c| c != '`').map(str::len);
    runs.max().unwrap_or(0)
}

/// Text whose characters mean nothing to Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' | '\r' => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
