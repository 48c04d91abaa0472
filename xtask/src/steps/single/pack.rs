//! The files that the program asks for, as one text that may stand in a page: a line that lists
//! names and lengths, then the files, all of it through gzip and in base64. `packed.js` reads it.

use std::path::Path;

use base64::{Engine as _, prelude::BASE64_STANDARD};

use crate::error::Error;
use crate::steps::{assets, files, precompress};

/// What of `data/` no program asks for.
const LEFT: [&str; 3] = ["data/schema/", "data/offline/", "data/pages/"];

/// Packs what the programs of a bundle ask for.
pub(super) fn pack(dist: &Path) -> Result<String, Error> {
    let mut wanted = Vec::new();
    for (name, path) in files::below(dist)? {
        let name = assets::without_digest(&name).unwrap_or(name);
        if is_asked_for(&name) {
            let bytes = files::read(&path)?;
            wanted.push((name, bytes));
        }
    }
    let packed = precompress::gzip(&joined(&wanted)).map_err(|source| Error::File {
        doing: "compress",
        path: dist.to_owned(),
        source,
    })?;
    Ok(BASE64_STANDARD.encode(packed))
}

fn is_asked_for(name: &str) -> bool {
    let asked_for = name.ends_with(".wasm") || name.starts_with("data/");
    asked_for && !precompress::is_made(name) && !LEFT.iter().any(|left| name.starts_with(left))
}

fn joined(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let list = files.iter().map(|(name, bytes)| (name, bytes.len()));
    let list: serde_json::Value = list
        .map(|(name, length)| serde_json::json!([name, length]))
        .collect();
    let mut all = format!("{list}\n").into_bytes();
    for (_, bytes) in files {
        all.extend(bytes);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{is_asked_for, joined};

    #[test]
    fn what_the_programs_ask_for_is_taken_and_nothing_else() {
        for name in ["answers_bg.wasm", "data/en.json", "data/snippets/token.js"] {
            assert!(is_asked_for(name), "{name}");
        }
        for name in [
            "answers.js",
            "data/en.json.br",
            "data/schema/faq.schema.json",
            "sw.js",
        ] {
            assert!(!is_asked_for(name), "{name}");
        }
    }

    #[test]
    fn the_list_says_where_each_file_ends() {
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        let all = joined(&[file("a", "one\n"), file("b", ""), file("c", "ø")]);
        assert_eq!(all, "[[\"a\",4],[\"b\",0],[\"c\",2]]\none\nø".as_bytes());
    }
}
