//! Every text of a language beside its English counterpart, whichever file it is
//! in.

use std::{collections::BTreeMap, path::Path};

use serde_json::{Value, json as value};
use ws_close_codes::catalog::Locale;

use super::{json, shipped};

/// Lists of words, of which each language has its own.
const OWN_WORDS: [&str; 3] = ["keywords", "searched_as", "stop_words"];

/// What a file says of itself.
const OF_THE_FILE: [&str; 3] = ["$schema", "locale", "error_code"];

/// The texts of a file by the way to each.
pub(crate) type Texts = BTreeMap<String, String>;

/// The texts of one file of a language, and of its English counterpart.
pub(crate) struct Told {
    pub(crate) file: String,
    pub(crate) english: Texts,
    pub(crate) told: Texts,
}

/// The files of a language: their names, those of their English counterparts, and
/// whether the latter is a record.
pub(crate) fn names(locale: Locale) -> Vec<(String, String, bool)> {
    let tag = locale.tag();
    let mut names = vec![(format!("{tag}.json"), "en.json".to_owned(), false)];
    for topic in [
        "answers",
        "faq",
        "implementations",
        "numbers",
        "offline",
        "pages",
        "pairs",
        "services",
    ] {
        let (told, english) = (format!("{topic}/{tag}.json"), format!("{topic}/en.json"));
        names.push((told, english, false));
    }
    for code in shipped::catalog(Locale::En).entries() {
        let english = format!("records/{}.json", code.code);
        let told = match locale {
            Locale::En => english.clone(),
            _ => format!("records/{tag}/{}.json", code.code),
        };
        names.push((told, english, true));
    }
    names
}

/// Whether a file ships.
pub(crate) fn ships(name: &str) -> bool {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data");
    data.join(name).is_file()
}

/// All files of a language, as far as they ship.
pub(crate) fn files(locale: Locale) -> Vec<Told> {
    let names = names(locale).into_iter();
    let files = names
        .filter(|(file, ..)| ships(file))
        .map(|(file, english, is_record)| {
            let original = json(&english);
            let original = if is_record {
                sentences(&original)
            } else {
                original
            };
            Told {
                told: match file == english {
                    true => texts(&original),
                    false => texts(&json(&file)),
                },
                english: texts(&original),
                file,
            }
        });
    files.collect()
}

/// The files of every language but English.
pub(crate) fn translations() -> impl Iterator<Item = Told> {
    let locales = [Locale::Es, Locale::ZhHans, Locale::Vi];
    locales.into_iter().flat_map(files)
}

/// The sentences of an English record, in the shape of a translation.
fn sentences(record: &Value) -> Value {
    let list = |part: &str, pick: &dyn Fn(&Value) -> Value| -> Value {
        let items = record[part].as_array().expect("a list");
        items.iter().map(pick).collect()
    };
    value!({
        "root_cause": record["root_cause"],
        "details": record["details"],
        "versions": list("versions", &|it| it["behavior_change"].clone()),
        "dead_ends": list("dead_ends", &|it| value!({
            "action": it["action"], "why_fails": it["why_fails"], "condition": it["condition"],
        })),
        "workarounds": list("workarounds", &|it| value!({
            "action": it["action"], "how": it["how"], "condition": it["condition"],
        })),
    })
}

fn texts(tree: &Value) -> Texts {
    let mut found = Texts::new();
    let fields = tree.as_object().expect("a file is an object");
    for (key, value) in fields {
        if !OF_THE_FILE.contains(&key.as_str()) && !OWN_WORDS.contains(&key.as_str()) {
            collect(value, key, &mut found);
        }
    }
    found
}

fn collect(tree: &Value, path: &str, found: &mut Texts) {
    match tree {
        Value::Object(fields) => {
            for (key, value) in fields {
                if !OWN_WORDS.contains(&key.as_str()) {
                    collect(value, &format!("{path}/{key}"), found);
                }
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                collect(item, &format!("{path}/{at}"), found);
            }
        }
        Value::String(text) => {
            found.insert(path.to_owned(), text.clone());
        }
        _ => {}
    }
}

/// What stands between backticks, in alphabetical order: word order differs.
pub(crate) fn code_in(text: &str) -> Vec<&str> {
    let mut code: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
    code.sort_unstable();
    code
}

/// What stands between braces.
pub(crate) fn placeholders(text: &str) -> Vec<&str> {
    let starts = text.split('{').skip(1);
    let mut names: Vec<&str> = starts
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .collect();
    names.sort_unstable();
    names
}
