//! A folder as Trunk leaves it, gone over by the program, and its pages read by the rules that
//! browsers read them by.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::LazyLock,
};

use html5gum::{Token, Tokenizer};
use ws_close_codes::catalog::Locale;

/// An element with the text that stands directly in it.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) text: String,
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

/// A page: its elements in the order they open.
#[derive(Debug)]
pub(crate) struct Page(pub(crate) Vec<Element>);

impl Page {
    pub(crate) fn named(&self, name: &str) -> Vec<&Element> {
        self.0.iter().filter(|it| it.name == name).collect()
    }

    /// The only element of that name.
    pub(crate) fn only(&self, name: &str) -> &Element {
        match self.named(name).as_slice() {
            [only] => only,
            others => panic!("{} elements {name}", others.len()),
        }
    }

    /// The elements of which an attribute says something.
    pub(crate) fn with(&self, attribute: &str, value: &str) -> Vec<&Element> {
        let elements = self.0.iter();
        elements
            .filter(|it| it.attribute(attribute) == Some(value))
            .collect()
    }
}

/// The folder of a language's page.
pub(crate) fn folder(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "",
        Locale::Es => "es/",
        Locale::ZhHans => "zh-Hans/",
        Locale::Vi => "vi/",
    }
}

/// What is written in one language: its page, and its entries by the names of their files.
type Written = (Page, Vec<(String, Page)>);

/// The same, built without knowing where it will stand.
fn built(locale: Locale) -> &'static Written {
    static BUILT: LazyLock<Vec<Written>> = LazyLock::new(|| written(&[]));
    let place = Locale::ALL.iter().position(|it| *it == locale);
    &BUILT[place.expect("it is one of them")]
}

/// The page of a language.
pub(crate) fn page(locale: Locale) -> &'static Page {
    &built(locale).0
}

/// The entries of a language, by the names of their files.
pub(crate) fn entries(locale: Locale) -> &'static [(String, Page)] {
    &built(locale).1
}

/// All pages, built with further arguments.
pub(crate) fn pages(arguments: &[&str]) -> Vec<Page> {
    let all = written(arguments).into_iter();
    all.map(|(page, _)| page).collect()
}

fn written(arguments: &[&str]) -> Vec<Written> {
    let folder = Folder::new();
    let output = folder.run(arguments);
    assert!(output.status.success(), "{output:?}");
    let file = |path: PathBuf| read(&fs::read_to_string(path).expect("it was written"));
    let all = Locale::ALL.map(|locale| {
        let page = folder.0.join(self::folder(locale)).join("index.html");
        let entries = fs::read_dir(folder.0.join("entries").join(locale.tag()));
        let entries = entries.expect("there are entries").map(|entry| {
            let entry = entry.expect("it can be read");
            (
                entry.file_name().to_string_lossy().into_owned(),
                file(entry.path()),
            )
        });
        let mut entries: Vec<_> = entries.collect();
        entries.sort_by(|(a, _), (b, _)| a.cmp(b));
        (file(page), entries)
    });
    all.into()
}

/// A folder with a copy of what is built from; it is removed with this.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        use std::sync::atomic::{AtomicU32, Ordering};
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("wscc-prerender-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(&root.join("static/data"), &folder.join("data"));
        // The build writes it before, with some of the same facts.
        let table = folder.join("data/table.json");
        fs::copy(root.join("static/data/codes.json"), table).expect("the facts can be copied");
        let mould = root.join("index.html");
        fs::copy(mould, folder.join("index.html")).expect("the mould can be copied");
        Self(folder)
    }

    /// Has the program go over it.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_prerender"));
        let program = program.arg(&self.0).args(arguments);
        program.output().expect("the program can be run")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be made");
    for item in fs::read_dir(from).expect("the folder can be listed") {
        let item = item.expect("the item can be read");
        let to = to.join(item.file_name());
        if item.path().is_dir() {
            copy(&item.path(), &to);
        } else {
            fs::copy(item.path(), to).expect("the file can be copied");
        }
    }
}

/// Reads HTML. Panics where it is not well-formed.
fn read(html: &str) -> Page {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let plain = |text: &[u8]| String::from_utf8_lossy(text).into_owned();
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let attributes = tag.attributes.iter();
                let name = plain(&tag.name);
                if !["meta", "link", "input", "br"].contains(&name.as_str()) {
                    open.push(elements.len());
                }
                elements.push(Element {
                    name,
                    attributes: attributes
                        .map(|(name, value)| (plain(name), plain(value)))
                        .collect(),
                    text: String::new(),
                });
            }
            Token::EndTag(tag) => {
                let ended = open.pop().map(|at| elements[at].name.as_str());
                let name = plain(&tag.name);
                assert_eq!(ended, Some(name.as_str()), "elements are nested");
            }
            Token::String(text) => {
                if let Some(at) = open.last() {
                    elements[*at].text.push_str(&plain(&text));
                }
            }
            Token::Error(error) => panic!("not well-formed: {}", *error),
            Token::Comment(comment) => {
                let comment = plain(&comment);
                panic!("a mark was left: {comment}");
            }
            Token::Doctype(_) => {}
        }
    }
    assert!(open.is_empty(), "an element is left open");
    Page(elements)
}
