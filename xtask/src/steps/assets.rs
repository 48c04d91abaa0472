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
/// What `start.js` asks for.
const STARTING: [&str; 3] = [
    "ws-close-codes_bg.wasm",
    "styles/widget.css",
    "element/answers.js",
];
/// What the page's first script asks for, which has that one in it.
const PAGE: [&str; 4] = [STARTING[0], STARTING[1], STARTING[2], "element/entry.js"];
/// What is renamed, by its name in the sources, with what it asks for: that is renamed before it,
/// or its own digest would not hold.
const NAMED: [(&str, &[&str]); 14] = [
    ("answers_bg.wasm", &[]),
    ("ws-close-codes_bg.wasm", &[]),
    ("styles/answers.css", &[]),
    ("styles/frame.css", &[]),
    ("styles/page.css", &[]),
    ("styles/widget.css", &[]),
    ("offline/notice.css", &[]),
    (
        "element/answers.js",
        &["answers_bg.wasm", "styles/answers.css"],
    ),
    ("element/entry.js", &["styles/answers.css"]),
    ("element/start.js", &STARTING),
    ("page.js", &PAGE),
    ("frame.js", &[]),
    ("offline/keep.js", &["offline/notice.css"]),
    ("offline.js", &["offline/keep.js"]),
];
/// What other sites ask for, and what it asks for.
const EMBED: (&str, &[&str]) = ("embed.js", &["element/start.js"]);
/// How many digits of its digest a name carries.
const DIGITS: usize = 8;

/// Renames them in the bundle in a folder, where everything else about them is done.
pub(crate) fn name(folder: &Path) -> Result<(), Error> {
    files::make_folder(&folder.join(FOLDER))?;
    let mut renamed = Renamed::new();
    for (name, asked) in NAMED {
        let path = folder.join(name);
        tell(&path, asked, &renamed, "")?;
        let bytes = files::read(&path)?;
        let file = named(name, &files::digest(&bytes));
        let place = folder.join(FOLDER).join(&file);
        fs::rename(&path, place).map_err(files::failed("rename", &path))?;
        renamed.insert(name, (file, integrity::of(&bytes)));
    }
    let (embed, asked) = EMBED;
    tell(&folder.join(embed), asked, &renamed, &format!("{FOLDER}/"))?;
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
fn tell(path: &Path, asked: &[&str], renamed: &Renamed, way: &str) -> Result<(), Error> {
    if asked.is_empty() {
        return Ok(());
    }
    let told = asked.iter().filter_map(|name| {
        let (file, integrity) = renamed.get(name)?;
        Some((
            (*name).to_owned(),
            json!([format!("{way}{file}"), integrity]),
        ))
    });
    let list = Value::from(told.collect::<Map<_, _>>());
    let script = format!("const assets = {list};\n{}", files::read_text(path)?);
    files::write(path, script)
}

/// Removes the folders they were in. One with something left in it, which would not be held to a
/// digest, is an error.
fn forget_empty(folder: &Path) -> Result<(), Error> {
    let folders: BTreeSet<&Path> = NAMED
        .iter()
        .filter_map(|(name, _)| Path::new(name).parent())
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

    #[test]
    fn what_a_script_asks_for_is_renamed_before_it() {
        for (at, (name, asked)) in NAMED.iter().enumerate() {
            for other in *asked {
                let before = NAMED[..at].iter().any(|(named, _)| named == other);
                assert!(before, "{name} cannot be told of {other}");
            }
        }
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
        let folder = std::env::temp_dir().join(format!("wscc-assets-{}", std::process::id()));
        for (name, _) in NAMED.into_iter().chain([EMBED]) {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it can be made");
            fs::write(path, name).expect("it can be written");
        }
        name(&folder).expect("they can be named");
        let mut script = folder.join("embed.js");
        for (own, asked) in [
            ("embed.js", "element/start.js"),
            ("element/start.js", "element/answers.js"),
            ("element/answers.js", "answers_bg.wasm"),
        ] {
            let (list, rest) = told(&script);
            assert_eq!(rest, own);
            let file = list[asked][0].as_str().expect("it is a name");
            script = script.parent().expect("it is in a folder").join(file);
            let bytes = fs::read(&script).expect("it is where the name says");
            assert_eq!(list[asked][1], integrity::of(bytes));
        }
        assert_eq!(
            fs::read(script).ok().as_deref(),
            Some(&b"answers_bg.wasm"[..])
        );
        let left: Vec<String> = files::below(&folder)
            .expect("it can be listed")
            .into_iter()
            .map(|(name, _)| name)
            .filter(|name| !name.starts_with(FOLDER))
            .collect();
        assert_eq!(left, ["embed.js"]);
        let _ = fs::remove_dir_all(folder);
    }
}
