//! A later version of the page, as somebody would build and deploy it: other words in the page and
//! in the table of every language, another script, sealed by the program that seals the first.

use std::{fs, path::Path, process::Command};

use tempfile::TempDir;

use crate::{Failure, Outcome, Settings};

/// What stands before the words that are changed, with how the later version has it.
const CHANGES: [(&str, &str, &str); 7] = [
    ("index.html", "<title>", "<title>LATER "),
    (
        "embed.js",
        "import.meta.url",
        "(window.later = true, import.meta.url)",
    ),
    // The page has the table in its own language in it.
    ("index.html", "\"count\":\"", "\"count\":\"LATER "),
    ("data/en.json", "\"count\":\"", "\"count\":\"LATER "),
    ("data/es.json", "\"count\":\"", "\"count\":\"LATER "),
    ("data/vi.json", "\"count\":\"", "\"count\":\"LATER "),
    ("data/zh-Hans.json", "\"count\":\"", "\"count\":\"LATER "),
];

/// The page in a folder that is removed with this.
#[derive(Debug)]
pub struct LaterVersion(TempDir);

impl LaterVersion {
    /// Makes it from the built page.
    pub(crate) fn make(settings: &Settings) -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("wscc-later-").tempdir()?;
        copy(&settings.dist, folder.path())?;
        for (name, words, later) in CHANGES {
            let file = folder.path().join(name);
            let text = fs::read_to_string(&file)?;
            let changed = text.replacen(words, later, 1);
            if changed == text {
                return Err(Failure::Missing(format!("{words} in {name}")));
            }
            fs::write(file, changed)?;
        }
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

fn copy(from: &Path, to: &Path) -> Outcome {
    for item in fs::read_dir(from)? {
        let item = item?;
        let to = to.join(item.file_name());
        if item.file_type()?.is_dir() {
            fs::create_dir(&to)?;
            copy(&item.path(), &to)?;
        } else {
            fs::copy(item.path(), to)?;
        }
    }
    Ok(())
}
