//! Gives the scripts, the programs and their looks names that say what is in them, in a folder of
//! their own: browsers may then keep them for good, and a host states that rule for one folder. What
//! asks for them is told: pages the names, scripts the names and digests. Only what is asked for by
//! people, hosts and other sites stays as it is called.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::{files, integrity};
use crate::error::Error;

/// Where they are put.
const FOLDER: &str = "assets";
/// What is renamed, by its name in the sources. What a script asks for stands before it: that has
/// its digest before the script has its own.
const NAMED: [&str; 14] = [
    "answers_bg.wasm",
    "ws-close-codes_bg.wasm",
    "styles/answers.css",
    "styles/frame.css",
    "styles/page.css",
    "styles/widget.css",
    "offline/notice.css",
    "element/answers.js",
    "element/entry.js",
    "element/start.js",
    "page.js",
    "frame.js",
    "offline/keep.js",
    "offline.js",
];
/// What other sites ask for.
const EMBED: &str = "embed.js";
/// How many digits of its digest a name carries.
const DIGITS: usize = 8;

/// Renames them in the bundle in a folder, where everything else about them is done.
pub(super) fn name(folder: &Path) -> Result<(), Error> {
    files::make_folder(&folder.join(FOLDER))?;
    let mut renamed = Renamed::new();
    for name in NAMED {
        let path = folder.join(name);
        if name.ends_with(".js") {
            tell(&path, &renamed, "")?;
        }
        let bytes = files::read(&path)?;
        let file = named(name, &files::digest(&bytes));
        let place = folder.join(FOLDER).join(&file);
        fs::rename(&path, place).map_err(files::failed("rename", &path))?;
        renamed.insert(name, (file, integrity::of(&bytes)));
    }
    tell(&folder.join(EMBED), &renamed, &format!("{FOLDER}/"))?;
    for (name, path) in files::below(folder)? {
        if name.ends_with(".html") {
            files::write(&path, pointed(&files::read_text(&path)?, &renamed))?;
        }
    }
    forget_empty(folder)
}

/// By their names in the sources, the files in the folder and their digests.
type Renamed = BTreeMap<&'static str, (String, String)>;

/// Writes before a script what it asks for; `way` leads from it to the folder.
fn tell(path: &Path, renamed: &Renamed, way: &str) -> Result<(), Error> {
    let script = files::read_text(path)?;
    let mut list = Map::new();
    for name in asked_for(&script) {
        let (file, integrity) = renamed.get(name).ok_or_else(|| Error::Content {
            path: path.to_owned(),
            reason: format!("asks for {name}, which is not renamed before it (steps/assets.rs)"),
        })?;
        list.insert(name.to_owned(), json!([format!("{way}{file}"), integrity]));
    }
    if list.is_empty() {
        return Ok(());
    }
    let list = Value::from(list);
    files::write(path, format!("const assets = {list};\n{script}"))
}

/// The names in a bundled script, where esbuild writes every literal in these quotes. That the
/// sources have nothing but literals in the calls of `held.js` is tested below.
fn asked_for(script: &str) -> impl Iterator<Item = &'static str> {
    let names = NAMED.into_iter();
    names.filter(move |name| script.contains(&format!("\"{name}\"")))
}

/// Removes the folders they were in. One with something left in it, which would not be held to a
/// digest, is an error.
fn forget_empty(folder: &Path) -> Result<(), Error> {
    let folders: BTreeSet<&Path> = NAMED
        .iter()
        .filter_map(|name| Path::new(name).parent())
        .filter(|parent| *parent != Path::new(""))
        .collect();
    for name in folders {
        let path = folder.join(name);
        fs::remove_dir(&path).map_err(files::failed("remove", &path))?;
    }
    Ok(())
}

/// `styles/page.css` becomes `page-1a2b3c4d.css`.
fn named(name: &str, digest: &str) -> String {
    let name = name.rsplit('/').next().unwrap_or(name);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{ending}", &digest[..DIGITS])
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
fn pointed(page: &str, renamed: &Renamed) -> String {
    let mut page = page.to_owned();
    for (name, (file, _)) in renamed {
        for before in ["\"", "\"../"] {
            let to = format!("{before}{FOLDER}/{file}\"");
            page = page.replace(&format!("{before}{name}\""), &to);
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
        assert_eq!(named("styles/page.css", &digest), "page-ba7816bf.css");
        assert_eq!(
            named("answers_bg.wasm", &digest),
            "answers_bg-ba7816bf.wasm"
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
        let file = ("page-1.css".to_owned(), integrity::of("page"));
        let renamed = Renamed::from([("styles/page.css", file)]);
        let page =
            r#"<link href="styles/page.css"><link href="../styles/page.css">styles/page.css"#;
        let wanted =
            r#"<link href="assets/page-1.css"><link href="../assets/page-1.css">styles/page.css"#;
        assert_eq!(pointed(page, &renamed), wanted);
    }

    /// The arguments of the calls of `held.js` in a source, as they are written.
    fn calls(source: &str) -> Vec<&str> {
        let mut calls = Vec::new();
        for function in ["program(", "script(", "sheet("] {
            for (at, _) in source.match_indices(function) {
                let (before, call) = source.split_at(at);
                if !before.ends_with(|c: char| c.is_alphanumeric() || "_.".contains(c)) {
                    let arguments = &call[function.len()..];
                    calls.push(arguments.split([',', ')']).next().unwrap_or_default());
                }
            }
        }
        calls
    }

    #[test]
    fn sources_ask_for_what_is_renamed_and_by_its_literal_name() {
        let workspace = crate::workspace::Workspace::find().expect("it is there");
        let sources = files::below(&workspace.root().join("static")).expect("it can be listed");
        let known = NAMED.map(|name| format!("'{name}'"));
        let mut asked = 0;
        for (name, path) in sources {
            if !name.ends_with(".js") || name.ends_with("/held.js") {
                continue;
            }
            let source = fs::read_to_string(path).expect("it can be read");
            for argument in calls(&source) {
                assert!(
                    known.iter().any(|name| name == argument),
                    "{name} asks for {argument}, which is no name in NAMED as it stands"
                );
                asked += 1;
            }
        }
        assert!(asked > 0, "no script asks for anything");
    }

    #[test]
    fn a_script_that_asks_for_what_has_no_new_name_yet_is_refused() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("offline.js");
        fs::write(&path, "q(\"offline/keep.js\")").expect("it can be written");
        let told = tell(&path, &Renamed::new(), "").expect_err("it has no name yet");
        let said = told.to_string();
        assert!(said.contains("offline/keep.js"), "{said}");
    }

    /// The list that a script begins with, and the rest of it.
    fn told(script: &Path) -> (Map<String, Value>, String) {
        let script = fs::read_to_string(script).expect("it is there");
        let (first, rest) = script.split_once('\n').expect("it has two lines");
        let list = first
            .strip_prefix("const assets = ")
            .expect("it is the list");
        let list = serde_json::from_str(list.trim_end_matches(';')).expect("it is JSON");
        (list, rest.to_owned())
    }

    #[test]
    fn from_the_script_of_other_sites_on_every_name_and_digest_leads_to_its_file() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let folder = folder.path();
        let chain = [
            (EMBED, "element/start.js"),
            ("element/start.js", "element/answers.js"),
            ("element/answers.js", "answers_bg.wasm"),
        ];
        let script = |asked: &str| format!("q(\"{asked}\")");
        for own in NAMED.into_iter().chain([EMBED]) {
            let path = folder.join(own);
            fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it can be made");
            let asks = chain.iter().find(|(name, _)| *name == own);
            let text = asks.map_or_else(|| own.to_owned(), |(_, asked)| script(asked));
            fs::write(path, text).expect("it can be written");
        }
        name(folder).expect("they can be named");
        let mut path = folder.join(EMBED);
        for (_, asked) in chain {
            let (list, rest) = told(&path);
            assert_eq!(rest, script(asked));
            let file = list[asked][0].as_str().expect("it is a name");
            path = path.parent().expect("it is in a folder").join(file);
            let bytes = fs::read(&path).expect("it is where the name says");
            assert_eq!(list[asked][1], integrity::of(bytes));
        }
        assert_eq!(
            fs::read(path).ok().as_deref(),
            Some(&b"answers_bg.wasm"[..])
        );
        let left: Vec<String> = files::below(folder)
            .expect("it can be listed")
            .into_iter()
            .map(|(name, _)| name)
            .filter(|name| !name.starts_with(FOLDER))
            .collect();
        assert_eq!(left, [EMBED]);
    }
}
