//! The data files of the repository, as far as they are searched in.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use ws_close_codes::catalog::{Catalog, Depth, Files, Library, Locale};

/// What one language has to be searched in.
pub(crate) struct Shipped {
    /// The table's rows.
    pub(crate) catalog: Catalog,
    /// The names and sentences of full entries.
    pub(crate) depth: Depth,
}

impl Shipped {
    /// Reads a language.
    pub(crate) fn read(locale: Locale) -> Result<Self, Box<dyn Error>> {
        let tag = locale.tag();
        let (facts, prose) = (file("codes.json")?, file(&format!("{tag}.json"))?);
        let mut library = Library::default();
        library.add("codes.json", &facts)?;
        for code in library.codes() {
            let mut names = vec![format!("records/{code}.json")];
            if locale != Locale::En {
                names.push(format!("records/{tag}/{code}.json"));
            }
            for name in names {
                library.add(&name, &file(&name)?)?;
            }
        }
        let files = Files {
            facts: &facts,
            prose: &prose,
            own: None,
        };
        Ok(Self {
            catalog: Catalog::parse(files)?,
            depth: Depth::parse(&library.depth(locale)),
        })
    }
}

/// The folder of the repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn file(name: &str) -> Result<String, Box<dyn Error>> {
    let path = repository().join("static/data").join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()).into())
}
