//! Gives the programs and their looks names that say what is in them, in a folder of their own:
//! browsers may then keep them for good, and a host states that rule for one folder. What asks for
//! them is told: the pages, and the start-up script, which also learns their digests.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, json};

use super::{files, integrity};
use crate::error::Error;

/// Where they are put.
const FOLDER: &str = "assets";
/// What asks for the others, by a list that is written before it: in bundles that are made of fewer
/// files, the second has the first in it.
const STARTS: [&str; 2] = ["way.js", "embed.js"];
/// What is renamed, by its name in the sources, and whether the start-up script asks for it.
const NAMED: [(&str, bool); 7] = [
    ("answers.js", true),
    ("answers_bg.wasm", true),
    ("styles/answers.css", true),
    ("styles/page.css", false),
    ("styles/widget.css", true),
    ("ws-close-codes.js", true),
    ("ws-close-codes_bg.wasm", true),
];
/// How many digits of its digest a name carries.
const DIGITS: usize = 8;

/// Renames them in the bundle in a folder, where everything else about them is done.
pub(crate) fn name(folder: &Path) -> Result<(), Error> {
    files::make_folder(&folder.join(FOLDER))?;
    let mut told = Map::new();
    let mut renamed = Vec::new();
    for (name, is_asked) in NAMED {
        let path = folder.join(name);
        let bytes = files::read(&path)?;
        let file = named(name, &files::digest(&bytes));
        fs::rename(&path, folder.join(&file)).map_err(files::failed("rename", &path))?;
        if is_asked {
            told.insert(name.to_owned(), json!([file, integrity::of(&bytes)]));
        }
        renamed.push((name, file));
    }
    let starts = STARTS.map(|name| folder.join(name));
    let start = starts
        .iter()
        .find(|path| path.is_file())
        .unwrap_or(&starts[1]);
    let list = serde_json::Value::from(told);
    let script = format!("const assets = {list};\n{}", files::read_text(start)?);
    files::write(start, script)?;
    for (name, path) in files::below(folder)? {
        if name.ends_with(".html") {
            files::write(&path, pointed(&files::read_text(&path)?, &renamed))?;
        }
    }
    Ok(())
}

/// `styles/page.css` becomes `assets/page-1a2b3c4d.css`.
fn named(name: &str, digest: &str) -> String {
    let name = name.rsplit('/').next().unwrap_or(name);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{FOLDER}/{stem}-{}.{ending}", &digest[..DIGITS])
}

/// A file of the bundle in `dist` by its name in the sources, without its folder there.
pub(super) fn find(dist: &Path, name: &str) -> Result<PathBuf, Error> {
    let mut files = files::below(&dist.join(FOLDER))?.into_iter();
    let found = files
        .find(|(file, _)| without_digest(&format!("{FOLDER}/{file}")).as_deref() == Some(name));
    found.map(|(_, path)| path).ok_or_else(|| Error::Content {
        path: dist.join(FOLDER),
        reason: format!("has no {name}"),
    })
}

/// What a file of a bundle is called in the sources, where it was renamed.
pub(super) fn without_digest(file: &str) -> Option<String> {
    let (stem, ending) = file
        .strip_prefix(FOLDER)?
        .strip_prefix('/')?
        .rsplit_once('.')?;
    let (name, digest) = stem.rsplit_once('-')?;
    (digest.len() == DIGITS).then(|| format!("{name}.{ending}"))
}

/// The page with its attributes pointed at the new names, from whichever folder it stands in.
fn pointed(page: &str, renamed: &[(&str, String)]) -> String {
    let mut page = page.to_owned();
    for (name, file) in renamed {
        for before in ["\"", "\"../"] {
            page = page.replace(&format!("{before}{name}\""), &format!("{before}{file}\""));
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_is_in_the_file() {
        let digest = files::digest("abc");
        assert_eq!(
            named("styles/page.css", &digest),
            "assets/page-ba7816bf.css"
        );
        assert_eq!(
            named("answers_bg.wasm", &digest),
            "assets/answers_bg-ba7816bf.wasm"
        );
    }

    #[test]
    fn what_was_renamed_is_known_by_its_name_in_the_sources() {
        let known = |file| without_digest(file);
        assert_eq!(
            known("assets/page-ba7816bf.css").as_deref(),
            Some("page.css")
        );
        assert_eq!(known("assets/page-ba7816bf.css.br"), None);
        assert_eq!(known("data/zh-Hans.json"), None);
    }

    #[test]
    fn pages_point_at_the_new_names_from_the_folder_they_stand_in() {
        let renamed = [("styles/page.css", "assets/page-1.css".to_owned())];
        let page =
            r#"<link href="styles/page.css"><link href="../styles/page.css">styles/page.css"#;
        let wanted =
            r#"<link href="assets/page-1.css"><link href="../assets/page-1.css">styles/page.css"#;
        assert_eq!(pointed(page, &renamed), wanted);
    }

    #[test]
    fn the_start_up_script_learns_names_and_digests() {
        let folder = std::env::temp_dir().join(format!("wscc-assets-{}", std::process::id()));
        for (name, _) in NAMED {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it can be made");
            fs::write(path, name).expect("it can be written");
        }
        fs::write(folder.join("embed.js"), "start()").expect("it can be written");
        name(&folder).expect("they can be named");
        let script = fs::read_to_string(folder.join("embed.js")).expect("it is there");
        let (first, rest) = script.split_once('\n').expect("it has two lines");
        assert_eq!(rest, "start()");
        let list = first
            .strip_prefix("const assets = ")
            .expect("it is the list");
        let list: Map<_, _> = serde_json::from_str(list.trim_end_matches(';')).expect("it is JSON");
        assert_eq!(list["answers.js"][1], integrity::of("answers.js"));
        let file = list["answers.js"][0].as_str().expect("it is a name");
        assert_eq!(
            fs::read_to_string(folder.join(file)).ok().as_deref(),
            Some("answers.js")
        );
        assert!(
            !list.contains_key("styles/page.css"),
            "only pages ask for it"
        );
        let _ = fs::remove_dir_all(folder);
    }
}
