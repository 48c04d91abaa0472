//! Tells the service worker what there is to be kept: the version of a bundle, and the SHA-256 of
//! every file that a page may ask for without a network. Both are written before the scripts that
//! name them, and the last thing done to a bundle: any byte that changes makes another version.

use std::collections::BTreeMap;
use std::path::Path;

use super::{files, integrity, precompress};
use crate::error::Error;

/// The service worker, which keeps everything but itself.
const WORKER: &str = "sw.js";
/// The page's side of it, which has to know what version the page is.
const PAGE: &str = "offline/keep.js";

/// What no page asks for: it is there for hosts, other programs and whoever installs the page.
const NOT_KEPT: [&str; 9] = [
    WORKER,
    "LICENSES.txt",
    "_headers",
    "custom-elements.json",
    "data/pages/",
    "data/schema/",
    "icons/",
    "llms.txt",
    "manifest.webmanifest",
];

/// How many digits of the digest make the version.
const VERSION_DIGITS: usize = 16;

/// The lines that this writes begin with one of these, by which a second time finds them.
const LINES: [&str; 2] = ["const bundle = ", "const version = "];

/// Seals the bundle in a folder, again if it was before: also writes into its pages the digests of
/// the files they name.
pub(crate) fn seal(folder: &Path) -> Result<(), Error> {
    integrity::write(folder)?;
    let script = |name: &str| {
        let text = files::read_text(&folder.join(name))?;
        Ok::<_, Error>(without_line(&text).to_owned())
    };
    let (worker, page) = (script(WORKER)?, script(PAGE)?);
    let mut hashes = BTreeMap::new();
    for (name, path) in files::below(folder)? {
        if is_kept(&name) {
            hashes.insert(name, files::digest(files::read(&path)?));
        }
    }
    hashes.insert(PAGE.to_owned(), files::digest(&page));
    let version = version_of(&hashes, &worker);
    let page = format!("{}{version:?};\n{page}", LINES[1]);
    hashes.insert(PAGE.to_owned(), files::digest(&page));
    files::write(&folder.join(PAGE), page)?;
    let bundle = serde_json::json!({ "version": version, "files": hashes });
    let worker = format!("{}{bundle};\n{worker}", LINES[0]);
    files::write(&folder.join(WORKER), worker)
}

fn is_kept(name: &str) -> bool {
    let mut left = NOT_KEPT.iter();
    !precompress::is_made(name)
        && !left.any(|left| name == *left || left.ends_with('/') && name.starts_with(left))
}

/// The script without the line that an earlier seal wrote.
fn without_line(script: &str) -> &str {
    match script.split_once('\n') {
        Some((first, rest)) if LINES.iter().any(|line| first.starts_with(line)) => rest,
        _ => script,
    }
}

fn version_of(hashes: &BTreeMap<String, String>, worker: &str) -> String {
    let lines = hashes.iter().map(|(name, hash)| format!("{hash} {name}\n"));
    let mut version = files::digest(lines.collect::<String>() + worker);
    version.truncate(VERSION_DIGITS);
    version
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A bundle of four files and the two scripts, in a folder of its own.
    struct Bundle(std::path::PathBuf);

    impl Bundle {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("wscc-{name}-{}", std::process::id()));
            let bundle = Self(folder);
            for (file, text) in [
                ("index.html", "page"),
                ("data/en.json", "{}"),
                ("data/schema/en.json", "{}"),
                ("icons/192.png", "picture"),
                ("index.html.br", "page, compressed"),
                (WORKER, "worker(bundle)"),
                (PAGE, "keep(version)"),
            ] {
                bundle.put(file, text);
            }
            bundle
        }

        fn put(&self, file: &str, text: &str) {
            let path = self.0.join(file);
            let folder = path.parent().expect("it is in a folder");
            fs::create_dir_all(folder).expect("the folder can be made");
            fs::write(path, text).expect("the file can be written");
        }

        fn sealed(&self) -> (String, String) {
            seal(&self.0).expect("it can be sealed");
            let read = |name| fs::read_to_string(self.0.join(name)).expect("it is there");
            (read(WORKER), read(PAGE))
        }
    }

    impl Drop for Bundle {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn the_worker_learns_the_digest_of_what_pages_ask_for() {
        let bundle = Bundle::new("digests");
        let (worker, page) = bundle.sealed();
        for (name, text) in [("index.html", "page"), ("data/en.json", "{}")] {
            let entry = format!("\"{name}\":\"{}\"", files::digest(text));
            assert!(worker.contains(&entry), "{entry} is not in {worker}");
        }
        // As it ships, with its version.
        assert!(worker.contains(&format!("\"{PAGE}\":\"{}\"", files::digest(&page))));
        for absent in ["schema", "icons", ".br", "\"sw.js\""] {
            assert!(!worker.contains(absent), "{absent} is in {worker}");
        }
        assert!(worker.ends_with("\nworker(bundle)") && page.ends_with("\nkeep(version)"));
    }

    #[test]
    fn sealing_twice_changes_nothing_and_a_changed_file_everything() {
        let bundle = Bundle::new("twice");
        let first = bundle.sealed();
        assert_eq!(bundle.sealed(), first);
        bundle.put("data/en.json", "{ }");
        let changed = bundle.sealed();
        assert_ne!(changed.0, first.0);
        assert_ne!(changed.1, first.1, "the page has the version before");
    }

    #[test]
    fn a_changed_worker_is_another_version() {
        let bundle = Bundle::new("worker");
        let first = bundle.sealed();
        bundle.put(WORKER, "better(bundle)");
        assert_ne!(bundle.sealed().1, first.1);
    }
}
