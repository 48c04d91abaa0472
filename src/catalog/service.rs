//! What services and libraries mean by codes of their own: facts once
//! (`static/data/services.json`), a sentence a code in each language
//! (`static/data/services/<lang>.json`). A portal's own code file is read to the
//! same shape elsewhere (`code_file`).

use super::{CloseCode, fields::Fields, words::words};

/// A service with the codes it defines.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Service {
    /// Names it in the address bar and in the language files.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other words it is searched by, in lower case.
    pub names: Vec<String>,
    /// Its documentation, where there is some.
    pub docs: Option<String>,
    /// Its codes, in numeric order.
    pub codes: Vec<ServiceCode>,
}

impl Service {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            id: fields.text("id"),
            name: fields.text("name"),
            names: fields.texts("names"),
            docs: fields.optional_text("docs"),
            codes: fields.objects("codes", ServiceCode::read),
        }
    }
}

/// One code of a service.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ServiceCode {
    /// The number.
    pub code: CloseCode,
    /// The name the service itself gives it.
    pub name: String,
    /// Whether the service says to reconnect.
    pub reconnect: Advice,
    /// Where it can be checked.
    pub source: Option<String>,
}

impl ServiceCode {
    fn read(fields: &mut Fields) -> Self {
        Self {
            code: CloseCode::new(fields.number("code")),
            name: fields.text("name"),
            reconnect: fields.word("reconnect"),
            source: fields.optional_text("source"),
        }
    }
}

/// What a service says about reconnecting.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Advice {
    /// Reconnect.
    Yes,
    /// Do not.
    No,
    /// Not before the cause is removed.
    AfterFix,
    /// It does not say.
    Unknown,
}

words!(Advice {
    Unknown = "unknown",
    Yes = "yes",
    No = "no",
    AfterFix = "after-fix",
});

/// What one language says of a service.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ServiceProse {
    /// What else to know about its codes; may be empty.
    pub note: String,
    /// What each code means, by its number.
    pub codes: Vec<(String, String)>,
}

impl ServiceProse {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            note: fields.text("note"),
            codes: fields.object("codes", Fields::each_text),
        }
    }
}
