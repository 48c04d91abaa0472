//! Reads what was opened from a file, pasted, or named by the page's author: a
//! record, or a file of codes. Says in the reader's language what came of it.

use crate::catalog::{
    CatalogError, CloseCode, CodeFile, Fault, Library, Locale, Phrase, Problem, fill, is_code_file,
};

/// What came of opening a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Opened {
    /// It was a record, now shown with a code.
    Record {
        /// The code.
        code: CloseCode,
        /// What to tell the reader.
        said: String,
    },
    /// It was a file of codes, now part of the library.
    Codes {
        /// What to tell the reader.
        said: String,
        /// What the table needs of them ([`CodeFile::rows`]).
        rows: String,
    },
    /// It was neither; nothing changed.
    Refused {
        /// Why, in the reader's language.
        said: String,
    },
}

/// Opens a text that came under a name (of a file, an address, or nothing for a
/// pasted one).
pub fn open(library: &mut Library, name: Option<&str>, text: &str, locale: Locale) -> Opened {
    let opened = match is_code_file(text) {
        Ok(true) => CodeFile::parse(text).map(|file| {
            let (service, count) = (file.service.clone(), file.codes.len().to_string());
            let rows = file.rows();
            library.set_own(Some(file));
            let values = [("service", &*service), ("count", &*count)];
            Opened::Codes {
                said: say(library, locale, Phrase::ReadCodes, &values),
                rows,
            }
        }),
        Ok(false) => library.open(text).map(|code| Opened::Record {
            code,
            said: say(
                library,
                locale,
                Phrase::ReadRecord,
                &[("code", &code.to_string())],
            ),
        }),
        Err(error) => Err(error),
    };
    opened.unwrap_or_else(|error| {
        let reason = reason(library, locale, &error);
        Opened::Refused {
            said: refused(library, name, &reason, locale),
        }
    })
}

/// Refuses something that came under a name, for a reason that is not in its text.
pub fn refuse(library: &Library, name: &str, reason: Phrase, locale: Locale) -> Opened {
    let reason = say(library, locale, reason, &[]);
    Opened::Refused {
        said: refused(library, Some(name), &reason, locale),
    }
}

/// Says that something could not be read, and why.
fn refused(library: &Library, name: Option<&str>, reason: &str, locale: Locale) -> String {
    let name = match name {
        Some(name) => name.to_owned(),
        None => say(library, locale, Phrase::ReadPasted, &[]),
    };
    let values = [("name", &*name), ("reason", reason)];
    say(library, locale, Phrase::ReadFailed, &values)
}

fn reason(library: &Library, locale: Locale, error: &CatalogError) -> String {
    match error {
        CatalogError::Syntax { line, column, .. } => {
            let (line, column) = (line.to_string(), column.to_string());
            let values = [("line", &*line), ("column", &*column)];
            say(library, locale, Phrase::ReasonSyntax, &values)
        }
        CatalogError::Shape { fault, .. } if fault.path.is_empty() => {
            say(library, locale, Phrase::ReasonNeither, &[])
        }
        CatalogError::Shape { fault, .. } => shape(library, locale, fault),
        CatalogError::NoCode => say(library, locale, Phrase::ReasonNoCode, &[]),
        _ => say(library, locale, Phrase::ReasonNeither, &[]),
    }
}

fn shape(library: &Library, locale: Locale, fault: &Fault) -> String {
    let problem = match fault.problem {
        Problem::Missing => Phrase::ProblemMissing,
        Problem::WrongType => Phrase::ProblemWrongType,
        Problem::NoSuchValue => Phrase::ProblemNoSuchValue,
        Problem::Twice => Phrase::ProblemTwice,
    };
    let problem = say(library, locale, problem, &[]);
    let values = [("path", &*fault.path), ("problem", &*problem)];
    say(library, locale, Phrase::ReasonShape, &values)
}

fn say(library: &Library, locale: Locale, phrase: Phrase, values: &[(&str, &str)]) -> String {
    match library.tongue(locale) {
        Some(tongue) => fill(tongue.phrase(phrase), values),
        None => phrase.key().to_owned(),
    }
}
