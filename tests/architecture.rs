//! The shape of `src/`: rooms lean only on those before them, only the host
//! touches the browser, and files stay small and say what they are for.

use std::{
    fs,
    path::{Path, PathBuf},
};

use ws_close_codes::catalog::{Message, Phrase};

/// The rooms, each of which may name those before it.
const ROOMS: [&str; 5] = ["catalog", "lookup", "answer", "widget", "host"];

/// The entries of the two programs, which put the rooms to work, and what draws their page at
/// build time.
const ENTRIES: [&str; 3] = ["main.rs", "bin/answers.rs", "bin/prerender/drawing.rs"];

/// What the widget may name of `web_sys`: events and the elements they come from.
const EVENT_TARGETS: [&str; 4] = [
    "ClipboardEvent",
    "Element",
    "HtmlInputElement",
    "HtmlSelectElement",
];

const MOST_LINES: usize = 300;

struct File {
    /// From `src/` on, such as `lookup/rank.rs`.
    path: String,
    text: String,
}

impl File {
    /// The file's code without comments, which may name anything.
    fn code(&self) -> String {
        let lines = self.text.lines();
        let code = lines.filter(|line| !line.trim_start().starts_with("//"));
        code.flat_map(|line| [line, "\n"]).collect()
    }

    /// The room it is in; files beside the rooms are in none.
    fn room(&self) -> Option<&str> {
        let (room, _) = self.path.split_once('/')?;
        ROOMS.into_iter().find(|known| *known == room)
    }
}

/// All source files.
fn sources() -> Vec<File> {
    fn collect(folder: &Path, root: &Path, files: &mut Vec<File>) {
        for item in fs::read_dir(folder).expect("the folder can be listed") {
            let path: PathBuf = item.expect("the item can be read").path();
            if path.is_dir() {
                collect(&path, root, files);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let inside = path.strip_prefix(root).expect("it is below the root");
                files.push(File {
                    path: inside.to_string_lossy().replace('\\', "/"),
                    text: fs::read_to_string(&path).expect("source files are UTF-8"),
                });
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    assert!(files.len() > 20, "only {} source files", files.len());
    files
}

/// The words that directly follow `path` in code, such as the rooms after
/// `crate::`, also where several are named at once in braces.
fn named_after(code: &str, path: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, _) in code.match_indices(path) {
        let rest = &code[at + path.len()..];
        match rest.strip_prefix('{') {
            None => named.push(first_word(rest)),
            Some(list) => {
                let mut depth = 0_usize;
                let mut starts = true;
                for (at, c) in list.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => starts = true,
                        c if starts && !c.is_whitespace() => {
                            named.push(first_word(&list[at..]));
                            starts = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    named
}

fn first_word(text: &str) -> String {
    let word = text
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_');
    word.collect()
}

#[test]
fn names_after_a_path_are_seen_alone_and_in_braces() {
    let code = "use crate::{\n    catalog::{A, B},\n    lookup,\n};\nlet x = crate::widget::y;";
    assert_eq!(
        named_after(code, "crate::"),
        ["catalog", "lookup", "widget"]
    );
}

#[test]
fn no_room_leans_on_one_that_comes_after_it() {
    let mut looked_at = 0;
    for file in sources() {
        let Some(room) = file.room() else { continue };
        let place = ROOMS.iter().position(|known| *known == room);
        let place = place.expect("a file's room is one of the rooms");
        let code = file.code();
        // From a file in the folder of a room, `super::super` is the crate.
        for path in ["crate::", "super::super::", "ws_close_codes::"] {
            for named in named_after(&code, path) {
                looked_at += 1;
                let after = ROOMS[place + 1..].contains(&named.as_str());
                assert!(!after, "src/{} leans on {named}", file.path);
            }
        }
    }
    assert!(looked_at > 30, "only {looked_at} names of rooms were found");
}

#[test]
fn only_the_host_and_the_entries_touch_the_browser() {
    for file in sources() {
        let code = file.code();
        match file.room() {
            Some("host") => {}
            None if ENTRIES.contains(&file.path.as_str()) => {}
            Some("widget") => {
                for named in named_after(&code, "web_sys::") {
                    let target = EVENT_TARGETS.contains(&named.as_str());
                    assert!(target, "src/{} names web_sys::{named}", file.path);
                }
                // Which event it is can only be seen by a cast.
                for named in named_after(&code, "wasm_bindgen::") {
                    assert_eq!(named, "JsCast", "src/{} names it", file.path);
                }
                let code = code.replace("wasm_bindgen::JsCast", "");
                let browser = ["wasm_bindgen", "js_sys", "gloo::utils", "gloo::events"];
                for name in browser {
                    assert!(!code.contains(name), "src/{} names {name}", file.path);
                }
            }
            _ => {
                let browser = ["web_sys", "wasm_bindgen", "js_sys", "gloo", "yew"];
                for name in browser {
                    assert!(!code.contains(name), "src/{} names {name}", file.path);
                }
            }
        }
    }
}

#[test]
fn every_file_opens_by_saying_what_it_is_for() {
    for file in sources() {
        let opening = file.text.lines().next().unwrap_or_default();
        let said = opening.strip_prefix("//! ").unwrap_or_default();
        assert!(said.len() > 10, "src/{} opens with {opening:?}", file.path);
    }
}

#[test]
fn no_file_is_longer_than_a_subject_needs() {
    for file in sources() {
        let lines = file.text.lines().count();
        assert!(lines <= MOST_LINES, "src/{}: {lines} lines", file.path);
    }
}

#[test]
fn every_message_and_phrase_is_said_somewhere() {
    let code: String = sources()
        .iter()
        .filter(|file| !["catalog/message.rs", "catalog/phrase.rs"].contains(&file.path.as_str()))
        .map(File::code)
        .collect();
    let said = named_after(&code, "Message::");
    for message in Message::ALL {
        let name = format!("{message:?}");
        assert!(said.contains(&name), "{} is never said", message.key());
    }
    let said = named_after(&code, "Phrase::");
    for phrase in Phrase::ALL {
        let name = format!("{phrase:?}");
        assert!(said.contains(&name), "{} is never said", phrase.key());
    }
}

#[test]
fn the_entries_and_the_rooms_are_where_they_are_looked_for() {
    let files = sources();
    for entry in ENTRIES {
        assert!(
            files.iter().any(|file| file.path == entry),
            "no src/{entry}"
        );
    }
    for room in ROOMS {
        let path = format!("{room}/mod.rs");
        assert!(files.iter().any(|file| file.path == path), "no src/{path}");
    }
}
