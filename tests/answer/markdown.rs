//! Markdown: what comes from data or from outside stays the text it is.

use proptest::prelude::*;
use ws_close_codes::{
    answer::{Block, Document, Form, Place, Run, Section},
    catalog::Locale,
};

use super::{
    answer,
    elements::{HOSTILE, everywhere},
    forms::write,
    library,
    reading::Pieces,
};

/// Markdown apart from its code: fenced blocks taken out and handed over, code spans
/// replaced by nothing. A span ends before a blank line, as CommonMark has it.
fn taken_apart(markdown: &str) -> (String, Vec<String>) {
    let (mut prose, mut blocks, mut open) = (String::new(), Vec::new(), None);
    for line in markdown.lines() {
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        // Behind the fence may stand a language, but no more backticks.
        let fence = bare.strip_prefix("```").is_some_and(|it| !it.contains('`'));
        open = match (open.take(), fence) {
            (None, true) => Some((indent, String::new())),
            (None, false) => {
                prose.push_str(&format!("{line}\n"));
                None
            }
            (Some((_, code)), true) => {
                blocks.push(code);
                None
            }
            (Some((indent, mut code)), false) => {
                code.push_str(&format!("{}\n", line.get(indent..).unwrap_or("")));
                Some((indent, code))
            }
        };
    }
    assert!(open.is_none(), "a fence is never closed:\n{markdown}");
    let paragraphs = prose.split("\n\n").map(without_spans);
    (paragraphs.collect::<Vec<_>>().join("\n\n"), blocks)
}

/// A paragraph without its code spans.
fn without_spans(paragraph: &str) -> String {
    let mut kept = String::new();
    let mut rest = paragraph;
    while let Some(c) = rest.chars().next() {
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        if c == '\\' {
            let pair = rest.char_indices().nth(2).map_or(rest.len(), |(at, _)| at);
            kept.push_str(&rest[..pair]);
            rest = &rest[pair..];
        } else if ticks == 0 {
            kept.push(c);
            rest = &rest[c.len_utf8()..];
        } else {
            let (fence, behind) = rest.split_at(ticks);
            match closing(behind, ticks) {
                Some(end) => rest = &behind[end..],
                None => {
                    kept.push_str(fence);
                    rest = behind;
                }
            }
        }
    }
    kept
}

/// Where a run of exactly so many backticks ends.
fn closing(text: &str, ticks: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text[at..].find('`') {
        let start = at + found;
        let run = text[start..].len() - text[start..].trim_start_matches('`').len();
        if run == ticks {
            return Some(start + run);
        }
        at = start + run;
    }
    None
}

/// What Markdown would take for more than text: tags, links, code.
fn alive(markdown: &str) -> Vec<String> {
    let (prose, _) = taken_apart(markdown);
    let mut found = Vec::new();
    let mut escaped = false;
    for (at, c) in prose.char_indices() {
        let rest = &prose[at..];
        let ours = rest.starts_with("<https://") || prose[..at].ends_with("](");
        let special = matches!(c, '<' | '`') && !ours
            || rest.starts_with("](") && !rest.starts_with("](<https://");
        if special && !escaped {
            found.push(rest.chars().take(30).collect());
        }
        escaped = c == '\\' && !escaped;
    }
    found
}

/// A document that says no more than one run.
fn saying(run: Run) -> Document {
    Document {
        title: "Title".to_owned(),
        link: "code=1006".to_owned(),
        sections: vec![Section {
            key: "one",
            title: "One".to_owned(),
            place: Place::Main,
            blocks: vec![Block::Says(vec![run])],
        }],
        ..Document::default()
    }
}

/// The paragraph that such a document becomes, with escapes undone.
fn paragraph(run: Run) -> String {
    let written = write(Form::Markdown, &saying(run), Locale::En);
    let (_, body) = written.split_once("## One\n\n").unwrap_or_default();
    let (body, _) = body.rsplit_once("\n\n\n<https://").unwrap_or_default();
    body.to_owned()
}

#[test]
fn hostile_text_stays_text() {
    for text in HOSTILE {
        let written = write(Form::Markdown, &everywhere(text), Locale::En);
        assert_eq!(alive(&written), [""; 0], "{text} in\n{written}");
    }
}

#[test]
fn an_address_cannot_leave_its_link() {
    for url in [
        "https://x.example/>)<script>alert(1)</script>",
        "https://x.example/a>b",
        "https://x.example/\n\n<script>alert(1)</script>",
        "https://x.example/a\\>b",
    ] {
        let run = Run::Link {
            title: "title".to_owned(),
            url: url.to_owned(),
        };
        let written = write(Form::Markdown, &saying(run), Locale::En);
        let (_, body) = written.split_once("](<").unwrap_or_default();
        let (address, _) = body.split_once('>').unwrap_or_default();
        assert!(!address.contains(['\n', '<']), "{written}");
        assert_eq!(alive(&written), [""; 0], "{written}");
    }
}

#[test]
fn code_cannot_leave_its_span() {
    for code in [
        "a`b",
        "``",
        "`",
        "a\n\n<script>alert(1)</script>",
        "\r\n\r\n<b>",
        "x ``` y",
        " ` ",
    ] {
        let written = write(
            Form::Markdown,
            &saying(Run::Code(code.to_owned())),
            Locale::En,
        );
        assert_eq!(alive(&written), [""; 0], "{code:?} in\n{written}");
    }
}

#[test]
fn text_that_looks_like_a_block_stays_a_paragraph() {
    let mut found = Vec::new();
    for text in [
        "- item",
        "+ item",
        "1. item",
        "2) item",
        "~~~ fence",
        "---",
        "===",
        "    code",
        "\tcode",
    ] {
        let written = paragraph(Run::Words(text.to_owned()));
        if written.trim_end() == text {
            found.push(format!("{text:?} stands as it is"));
        }
    }
    super::reading::none(&found);
}

#[test]
fn entities_are_not_decoded() {
    let written = paragraph(Run::Words("a &lt;b&gt; &amp; c".to_owned()));
    assert!(written.contains("\\&lt;"), "{written}");
}

#[test]
fn fences_hold_every_sample_as_it_is() {
    for locale in Locale::ALL {
        for code in library(locale).codes() {
            let document = answer(locale, &format!("code={code}"));
            let (_, blocks) = taken_apart(&write(Form::Markdown, &document, locale));
            let samples = Pieces::of_all(&document).samples.into_iter();
            let samples: Vec<String> = samples.map(|sample| format!("{}\n", sample.code)).collect();
            assert_eq!(blocks.len(), samples.len(), "{locale:?} {code}");
            for (block, sample) in blocks.iter().zip(samples) {
                let bare = |text: &str| {
                    text.lines()
                        .map(|line| line.trim_end().to_owned())
                        .collect::<Vec<_>>()
                };
                assert_eq!(bare(block), bare(&sample), "{locale:?} {code}");
            }
        }
    }
}

#[test]
fn every_row_of_a_table_has_as_many_cells_as_its_head() {
    let bars = |line: &str| {
        let escaped = line.replace("\\\\", "").replace("\\|", "");
        escaped.matches('|').count()
    };
    for topic in ["sending", "code=1006", "code=4004", "compare=1001,1015"] {
        let written = write(Form::Markdown, &answer(Locale::En, topic), Locale::En);
        let mut head = None;
        for line in written.lines() {
            head = match (line.starts_with("| "), head) {
                (true, None) => Some(bars(line)),
                (true, Some(count)) => {
                    assert_eq!(bars(line), count, "{topic}: {line}");
                    Some(count)
                }
                (false, _) => None,
            };
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_text_is_kept_and_nothing_in_it_comes_alive(text in "\\PC{1,40}|[\\\\`*_\\[\\]<>#|a-z ]{1,30}") {
        let written = paragraph(Run::Words(text.clone()));
        let mut undone = String::new();
        let mut chars = written.chars();
        while let Some(c) = chars.next() {
            undone.push(if c == '\\' { chars.next().unwrap_or('\\') } else { c });
        }
        prop_assert_eq!(undone.trim(), text.trim());
        let whole = write(Form::Markdown, &everywhere(&text), Locale::En);
        prop_assert_eq!(alive(&whole), Vec::<String>::new());
    }

    #[test]
    fn any_code_is_kept_in_its_span(code in "\\PC{1,40}|[`a ]{1,12}") {
        let written = write(Form::Markdown, &saying(Run::Code(code)), Locale::En);
        prop_assert_eq!(alive(&written), Vec::<String>::new());
    }
}
