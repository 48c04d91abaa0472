//! Plain text, Markdown, JSON and the link are forms of one document: each has all
//! of it.

use std::slice;

use serde_json::Value;
use ws_close_codes::{
    answer::{Block, Document, Form, To},
    catalog::Locale,
};

use super::{
    PAGE, answer, library, opened,
    reading::{Pieces, none, text},
    section,
};

const TOPICS: [&str; 12] = [
    "code=1006",
    "code=1000",
    "code=4001",
    "code=1004",
    "code=4004",
    "code=65535",
    "compare=1001,1015",
    "compare=1000,1013",
    "compare=discord-gateway:4004,4004",
    "compare=3003,4003",
    "sending",
    "questions",
];

pub(crate) fn write(form: Form, document: &Document, locale: Locale) -> String {
    form.write(document, library(locale), locale, PAGE)
}

/// A JSON form, read.
fn parsed(document: &Document, locale: Locale) -> Value {
    let written = write(Form::Json, document, locale);
    serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error} in {written}"))
}

/// All texts in a JSON tree, names of fields with them.
fn texts(tree: &Value, found: &mut String) {
    match tree {
        Value::String(text) => found.push_str(&format!("{text}\n")),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            found.push_str(&format!("{key}\n"));
            texts(value, found);
        }),
        other => found.push_str(&format!("{other}\n")),
    }
}

/// A text without spaces and the marks of Markdown, to be looked for.
fn bare(text: &str) -> String {
    let kept = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\\' | '*' | '`' | '[' | ']'));
    kept.collect()
}

/// What every form has to say, piece by piece: all but the buttons and drawings, and
/// but the head of a table's first column, which plain text does without.
fn told(document: &Document) -> Vec<String> {
    let mut told = vec![document.title.clone()];
    for section in &document.sections {
        let pieces = Pieces::of(&section.blocks);
        let table = section
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Table(_)));
        if !table {
            let runs = pieces.texts.iter().flat_map(|text| text.iter());
            told.extend(runs.map(|run| text(slice::from_ref(run))));
        }
        let code = pieces.samples.iter().flat_map(|sample| sample.code.lines());
        told.extend(code.map(str::to_owned));
    }
    told
}

/// What a document says in each form that says something, to be looked through.
fn forms(document: &Document, locale: Locale) -> [(Form, String); 3] {
    let mut json = String::new();
    texts(&parsed(document, locale), &mut json);
    [
        (Form::Text, bare(&write(Form::Text, document, locale))),
        (
            Form::Markdown,
            bare(&write(Form::Markdown, document, locale)),
        ),
        (Form::Json, bare(&json)),
    ]
}

#[test]
fn every_form_says_everything_in_every_language() {
    let mut found = Vec::new();
    for locale in Locale::ALL {
        for topic in TOPICS {
            let document = answer(locale, topic);
            for (form, written) in forms(&document, locale) {
                let mut add = |what: &str| {
                    if !written.contains(&bare(what)) {
                        found.push(format!("{locale:?} {topic} {form:?} without {what}"));
                    }
                };
                told(&document).iter().for_each(|piece| add(piece));
                for section in &document.sections {
                    match form {
                        Form::Text => add(&section.title.to_uppercase()),
                        _ => add(&section.title),
                    }
                }
                // Plain text leaves the links of tables out, to stay readable.
                if form != Form::Text {
                    let links = Pieces::of_all(&document).links();
                    links.into_iter().for_each(&mut add);
                }
            }
        }
    }
    none(&found);
}

#[test]
fn where_buttons_lead_and_what_drawings_show_is_told_in_every_form() {
    let mut found = Vec::new();
    for topic in ["code=1006", "code=3003", "compare=1001,1015", "questions"] {
        let document = answer(Locale::En, topic);
        let pieces = Pieces::of_all(&document);
        for (form, written) in forms(&document, Locale::En) {
            let mut add = |what: &str| {
                if !written.contains(&bare(what)) {
                    found.push(format!("{topic} {form:?} without {what}"));
                }
            };
            for way in &pieces.ways {
                if let To::Code(_) = way.to {
                    add(&way.label);
                }
            }
            // In an entry the steps are told beside the drawing.
            if topic.starts_with("compare") {
                pieces.drawn.iter().for_each(|described| add(described));
            }
        }
    }
    none(&found);
}

#[test]
fn the_link_leads_back_to_the_answer_in_its_language() {
    for locale in Locale::ALL {
        let tag = locale.tag();
        for topic in [
            "code=1006",
            "code=4004",
            "compare=1001,1015",
            "compare=discord-gateway:4004,4004",
        ] {
            let document = answer(locale, topic);
            let link = format!("{PAGE}?{topic}&lang={tag}");
            assert_eq!(write(Form::Link, &document, locale), link);
            assert!(write(Form::Text, &document, locale).ends_with(&format!("\n{link}\n")));
            assert!(write(Form::Markdown, &document, locale).ends_with(&format!("\n<{link}>\n")));
            assert_eq!(parsed(&document, locale)["link"], link);
        }
        assert_eq!(write(Form::Link, &answer(locale, "sending"), locale), PAGE);
    }
}

#[test]
fn json_has_every_section_by_its_key() {
    for locale in Locale::ALL {
        for topic in TOPICS {
            let document = answer(locale, topic);
            let tree = parsed(&document, locale);
            assert_eq!(tree["title"], *document.title);
            assert_eq!(tree["locale"], locale.tag());
            let sections = tree["sections"].as_object().expect("there are sections");
            let keys: Vec<&str> = document.sections.iter().map(|it| it.key).collect();
            assert_eq!(sections.len(), keys.len(), "{topic}: {keys:?}");
            for it in &document.sections {
                assert_eq!(sections[it.key]["title"], *it.title, "{topic}");
                let says = sections[it.key]["says"].as_array().map_or(0, Vec::len);
                // Of buttons only those are told that lead to an entry.
                let others = it.blocks.iter();
                let others = others.filter(|block| !matches!(block, Block::Ways(_)));
                let whole = others.count()..=it.blocks.len();
                assert!(
                    whole.contains(&says),
                    "{topic} {}: {says} of {whole:?}",
                    it.key
                );
            }
            let code = topic
                .strip_prefix("code=")
                .and_then(|it| it.parse::<u64>().ok());
            assert_eq!(tree["code"].as_u64(), code, "{topic}");
            assert_eq!(
                tree["in_table"].as_bool(),
                code.map(|it| [1000, 1006, 4001].contains(&it))
            );
        }
    }
}

#[test]
fn json_keeps_every_cell_of_a_table() {
    for locale in Locale::ALL {
        for (topic, key) in [
            ("code=1006", "sending"),
            ("sending", "sending"),
            ("sending", "receiving"),
            ("compare=1001,1015", "facts"),
        ] {
            let document = answer(locale, topic);
            let [Block::Table(table)] = section(&document, key).blocks.as_slice() else {
                panic!("{topic} {key} is no table");
            };
            let tree = parsed(&document, locale);
            let rows = tree["sections"][key]["says"][0]
                .as_array()
                .expect("a table has rows");
            assert_eq!(rows.len(), table.rows.len(), "{locale:?} {topic} {key}");
            for row in rows {
                let cells = row.as_object().map_or(0, |cells| cells.len());
                assert_eq!(cells, table.heads.len(), "{locale:?} {topic} {key}: {row}");
            }
        }
    }
}

#[test]
fn json_keeps_both_of_two_records_opened_about_one_code() {
    let mut library = opened::shelf(Locale::En);
    for id in ["first-one", "second-one"] {
        let record = format!("{{\"error_code\": 1006, \"id\": \"{id}\"}}");
        library
            .open(&record)
            .unwrap_or_else(|error| panic!("{id}: {error}"));
    }
    let document = opened::entry(&library, Locale::En);
    for form in [Form::Text, Form::Markdown, Form::Json] {
        let written = form.write(&document, &library, Locale::En, PAGE);
        for id in ["first-one", "second-one"] {
            let written = written.to_lowercase().replace('\\', "");
            assert!(written.contains(id), "{form:?} without {id}");
        }
    }
}

#[test]
fn plain_text_is_free_of_markup_and_of_lines_with_nothing_but_spaces() {
    let mut found = Vec::new();
    for locale in Locale::ALL {
        for topic in TOPICS {
            let document = answer(locale, topic);
            let samples: Vec<String> = Pieces::of_all(&document)
                .samples
                .iter()
                .map(|it| it.code.clone())
                .collect();
            let code: Vec<&str> = samples
                .iter()
                .flat_map(|code| code.lines())
                .map(str::trim)
                .collect();
            let written = write(Form::Text, &document, locale);
            for line in written.lines().filter(|line| !code.contains(&line.trim())) {
                let marks = line.contains(['`', '{', '}']) || line.contains("**");
                if marks || line.ends_with(' ') || (line.trim().is_empty() && !line.is_empty()) {
                    found.push(format!("{locale:?} {topic} {line:?}"));
                }
                if line.contains("  ") && !line.starts_with(' ')
                    || line.contains(" .") && !line.contains(" .NET")
                {
                    found.push(format!("{locale:?} {topic} {line:?}"));
                }
            }
        }
    }
    none(&found);
}
