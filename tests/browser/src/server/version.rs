//! A later version of the page, as somebody would build and deploy it: other words in the page and
//! in the table of every language, another script, sealed by the program that seals the first.

use std::{fs, path::Path, process::Command};

use tempfile::TempDir;

use crate::{Failure, Outcome, Settings, copy_folder};

/// What stands before the words that are changed, with how the later version has it.
const CHANGES: [(&str, &str, &str); 6] = [
    ("index.html", "<title>", "<title>LATER "),
    // The page has the table in its own language in it.
    ("index.html", "\"count\":\"", "\"count\":\"LATER "),
    ("data/en.json", "\"count\":\"", "\"count\":\"LATER "),
    ("data/es.json", "\"count\":\"", "\"count\":\"LATER "),
    ("data/vi.json", "\"count\":\"", "\"count\":\"LATER "),
    ("data/zh-Hans.json", "\"count\":\"", "\"count\":\"LATER "),
];

/// The same of the script that the pages begin with, and the name it then has. The words are run as
/// soon as the script is.
const SCRIPT: (&str, &str) = (
    "\"../\",import.meta.url",
    "\"../\",(window.later = true, import.meta.url)",
);
const RENAMED: &str = "page-0a7e0a7e.js";

/// The page in a folder that is removed with this.
#[derive(Debug)]
pub struct LaterVersion(TempDir);

impl LaterVersion {
    /// Makes it from the built page.
    pub(crate) fn make(settings: &Settings) -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("wscc-later-").tempdir()?;
        copy_folder(&settings.dist, folder.path())?;
        for (name, words, later) in CHANGES {
            change(&folder.path().join(name), words, later)?;
        }
        rename_script(folder.path())?;
        let sealed = Command::new(&settings.xtask)
            .arg("seal")
            .arg(folder.path())
            .status();
        let sealed = sealed.map_err(|source| Failure::Start {
            program: settings.xtask.clone(),
            source,
        })?;
        if !sealed.success() {
            return Err(Failure::Missing("a seal on a later version".to_owned()));
        }
        Ok(Self(folder))
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.0.path()
    }
}

/// Replaces words in a file.
fn change(file: &Path, words: &str, later: &str) -> Outcome {
    let text = fs::read_to_string(file)?;
    let changed = text.replacen(words, later, 1);
    if changed == text {
        let file = file.display();
        return Err(Failure::Missing(format!("{words} in {file}")));
    }
    Ok(fs::write(file, changed)?)
}

/// Changes the script of the pages and gives it another name, as files have that never change.
fn rename_script(folder: &Path) -> Outcome {
    let index = fs::read_to_string(folder.join("index.html"))?;
    let named = index.split("assets/page-").skip(1);
    let mut named = named.filter_map(|rest| rest.split('"').next());
    let name = named.find(|name| name.ends_with(".js"));
    let name = name.ok_or_else(|| Failure::Missing("the script of the page".to_owned()))?;
    let name = format!("page-{name}");
    let (words, later) = SCRIPT;
    let assets = folder.join("assets");
    change(&assets.join(&name), words, later)?;
    fs::rename(assets.join(&name), assets.join(RENAMED))?;
    for language in ["", "es", "vi", "zh-Hans"] {
        change(&folder.join(language).join("index.html"), &name, RENAMED)?;
    }
    Ok(())
}
