//! Says which version a bundle is, the last thing done to it: any byte that changes makes another.
//! Pages are told theirs, and the digests of the files they name; the service worker what there is
//! to be kept, the SHA-256 of every file that a page may ask for without a network.

use std::collections::BTreeMap;
use std::path::Path;

use super::{files, integrity, precompress};
use crate::error::Error;

/// The service worker, which keeps everything but itself.
const WORKER: &str = "sw.js";

/// What no page asks for that was kept: it is there for hosts, other programs, whoever installs the
/// page, and the first sight of one that is fetched.
const NOT_KEPT: [&str; 10] = [
    WORKER,
    "LICENSES.txt",
    "_headers",
    "custom-elements.json",
    "data/pages/",
    "data/schema/",
    "entries/",
    "icons/",
    "llms.txt",
    "manifest.webmanifest",
];

/// How many digits of the digest make the version.
const VERSION_DIGITS: usize = 16;

/// Begins the line that is written before the worker, by which a second time finds it.
const LINE: &str = "const bundle = ";

/// The attribute that tells a page's script of its version, as it stands in a tag.
const VERSION: &str = " data-version";

/// Seals the bundle in a folder, again if it was before.
pub(super) fn seal(folder: &Path) -> Result<(), Error> {
    integrity::write(folder)?;
    let path = folder.join(WORKER);
    let worker = files::read_text(&path)?;
    let worker = without_line(&worker);
    let mut hashes = BTreeMap::new();
    let mut pages = Vec::new();
    for (name, path) in files::below(folder)?
        .into_iter()
        .filter(|(name, _)| is_kept(name))
    {
        let mut bytes = files::read(&path)?;
        if name.ends_with(".html") {
            let page = with_version(&files::read_text(&path)?, "");
            bytes = page.clone().into_bytes();
            pages.push((name.clone(), path, page));
        }
        hashes.insert(name, files::digest(bytes));
    }
    let version = version_of(&hashes, worker);
    for (name, path, page) in pages {
        let page = with_version(&page, &version);
        hashes.insert(name, files::digest(&page));
        files::write(&path, page)?;
    }
    let bundle = serde_json::json!({ "version": version, "files": hashes });
    files::write(&path, format!("{LINE}{bundle};\n{worker}"))
}

fn is_kept(name: &str) -> bool {
    let mut left = NOT_KEPT.iter();
    !precompress::is_made(name)
        && !left.any(|left| name == *left || left.ends_with('/') && name.starts_with(left))
}

/// The worker without the line that an earlier seal wrote.
fn without_line(worker: &str) -> &str {
    match worker.split_once('\n') {
        Some((first, rest)) if first.starts_with(LINE) => rest,
        _ => worker,
    }
}

/// The page with another version in its attribute, if it has that.
fn with_version(page: &str, version: &str) -> String {
    let Some((before, rest)) = page.split_once(VERSION) else {
        return page.to_owned();
    };
    let rest = match rest.strip_prefix("=\"") {
        Some(earlier) => earlier.split_once('"').map_or("", |(_, rest)| rest),
        None => rest,
    };
    format!("{before}{VERSION}=\"{version}\"{rest}")
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

    use tempfile::TempDir;

    use super::*;

    /// A page, and that of a frame, which nobody keeps by itself.
    const PAGES: [(&str, &str); 2] = [
        ("index.html", "<script data-version async></script>"),
        ("embed.html", "<script></script>"),
    ];

    /// A bundle of a few files and the worker, in a folder of its own.
    struct Bundle(TempDir);

    impl Bundle {
        fn new() -> Self {
            let bundle = Self(tempfile::tempdir().expect("a folder can be made"));
            for (file, text) in [
                PAGES[0],
                PAGES[1],
                ("data/en.json", "{}"),
                ("data/schema/en.json", "{}"),
                ("entries/en/1006.txt", "entry"),
                ("icons/192.png", "picture"),
                ("index.html.br", "page, compressed"),
                (WORKER, "worker(bundle)"),
            ] {
                bundle.put(file, text);
            }
            bundle
        }

        fn put(&self, file: &str, text: &str) {
            let path = self.0.path().join(file);
            let folder = path.parent().expect("it is in a folder");
            fs::create_dir_all(folder).expect("the folder can be made");
            fs::write(path, text).expect("the file can be written");
        }

        fn sealed(&self) -> (String, String) {
            seal(self.0.path()).expect("it can be sealed");
            let read = |name| fs::read_to_string(self.0.path().join(name)).expect("it is there");
            (read(WORKER), read(PAGES[0].0))
        }
    }

    #[test]
    fn the_worker_learns_the_digest_of_what_pages_ask_for() {
        let bundle = Bundle::new();
        let (worker, page) = bundle.sealed();
        // The page as it ships, with its version.
        for (name, text) in [(PAGES[0].0, &*page), PAGES[1], ("data/en.json", "{}")] {
            let entry = format!("\"{name}\":\"{}\"", files::digest(text));
            assert!(worker.contains(&entry), "{entry} is not in {worker}");
        }
        for absent in ["schema", "entries", "icons", ".br", "\"sw.js\""] {
            assert!(!worker.contains(absent), "{absent} is in {worker}");
        }
        assert!(worker.ends_with("\nworker(bundle)"), "{worker}");
    }

    #[test]
    fn page_and_worker_have_the_same_version() {
        let (worker, page) = Bundle::new().sealed();
        let (_, rest) = page.split_once("data-version=\"").expect("it is there");
        let (version, rest) = rest.split_once('"').expect("it ends");
        assert_eq!(version.len(), VERSION_DIGITS);
        assert_eq!(rest, " async></script>");
        assert!(
            worker.contains(&format!("\"version\":\"{version}\"")),
            "{worker}"
        );
    }

    #[test]
    fn sealing_twice_changes_nothing_and_a_changed_file_everything() {
        let bundle = Bundle::new();
        let first = bundle.sealed();
        assert_eq!(bundle.sealed(), first);
        for (name, text) in [
            ("data/en.json", "{ }"),
            (PAGES[1].0, "<script async></script>"),
        ] {
            let before = bundle.sealed();
            bundle.put(name, text);
            let changed = bundle.sealed();
            assert_ne!(changed.0, before.0);
            assert_ne!(changed.1, before.1, "the page has the version before");
        }
    }

    #[test]
    fn a_changed_worker_is_another_version() {
        let bundle = Bundle::new();
        let first = bundle.sealed();
        bundle.put(WORKER, "better(bundle)");
        assert_ne!(bundle.sealed().1, first.1);
    }
}
