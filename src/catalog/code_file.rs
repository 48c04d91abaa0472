//! A documentation portal's own codes, as the element's `codes` attribute names
//! them: `{"service": "…", "codes": [{"code": 4004, "name": "…", "meaning": "…"}]}`,
//! described by `static/data/schema/code-file.schema.json`.

use super::{
    Advice, CatalogError, CloseCode,
    contents::read_as,
    fields::{Fields, Problem},
    json::Node,
    loose::without_turns,
};

/// The codes of one service, in whatever language their author wrote.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CodeFile {
    /// The service's name.
    pub service: String,
    /// Its documentation, an `https:` address.
    pub docs: Option<String>,
    /// Its codes.
    pub codes: Vec<OwnCode>,
}

/// One code of a [`CodeFile`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OwnCode {
    /// The number, 1000 to 4999.
    pub code: CloseCode,
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// What to do; may be empty.
    pub recovery: String,
    /// Whether to reconnect.
    pub reconnect: Advice,
    /// Where it can be checked.
    pub source: Option<String>,
}

/// The first and the last number a code file may name: those that a Close frame
/// may carry in some registered or private sense (RFC 6455, section 7.4.2).
const NAMEABLE: std::ops::RangeInclusive<u16> = 1000..=4999;

/// Whether a text is meant as a code file rather than as a record: it is an object
/// with a list of codes.
///
/// # Errors
///
/// A [`CatalogError`] that says where it is not JSON, or that it is no object.
pub fn is_code_file(text: &str) -> Result<bool, CatalogError> {
    let is = |file: &mut Fields| file.take_if_there("codes").is_some();
    read_as("the file", text, is)
}

impl CodeFile {
    /// Reads a code file.
    ///
    /// # Errors
    ///
    /// A [`CatalogError`] that says where it is not JSON, or which field is not
    /// what it should be.
    pub fn parse(text: &str) -> Result<Self, CatalogError> {
        read_as("the code file", text, Self::read)
    }

    /// What the table needs of it, as [`Files::own`](super::Files::own) takes it.
    pub fn rows(&self) -> String {
        let text = |key: &str, text: &str| (key.to_owned(), Node::Text(text.to_owned()));
        let rows = self.codes.iter().map(|own| {
            Node::Object(vec![
                ("code".to_owned(), Node::Whole(own.code.number().into())),
                text("name", &own.name),
                text("meaning", &own.meaning),
                text("recovery", &own.recovery),
            ])
        });
        let rows = ("codes".to_owned(), Node::List(rows.collect()));
        Node::Object(vec![text("service", &self.service), rows]).to_string()
    }

    fn read(fields: &mut Fields) -> Self {
        let file = Self {
            service: said(fields, "service"),
            docs: address(fields, "docs"),
            codes: fields.objects("codes", OwnCode::read),
        };
        for (at, own) in file.codes.iter().enumerate() {
            let twice = file.codes[..at].iter().any(|other| other.code == own.code);
            if twice {
                fields.fail(&format!("codes.{at}.code"), Problem::Twice);
            }
        }
        if file.codes.is_empty() {
            fields.fail("codes", Problem::NoSuchValue);
        }
        file
    }
}

/// A text that says something.
fn said(fields: &mut Fields, key: &str) -> String {
    let text = without_turns(&fields.text(key));
    if text.trim().is_empty() {
        fields.fail(key, Problem::NoSuchValue);
    }
    text
}

/// The address of a document, which may be left out.
fn address(fields: &mut Fields, key: &str) -> Option<String> {
    let address = fields.text_if_there(key);
    if address
        .as_ref()
        .is_some_and(|it| !it.starts_with("https://"))
    {
        fields.fail(key, Problem::NoSuchValue);
    }
    address
}

impl OwnCode {
    fn read(fields: &mut Fields) -> Self {
        let code = fields.number("code");
        if !NAMEABLE.contains(&code) {
            fields.fail("code", Problem::NoSuchValue);
        }
        let reconnect = fields.text_if_there("reconnect");
        Self {
            code: CloseCode::new(code),
            name: said(fields, "name"),
            meaning: said(fields, "meaning"),
            recovery: without_turns(&fields.text_if_there("recovery").unwrap_or_default()),
            reconnect: match reconnect.as_deref().map(str::parse) {
                None => Advice::Unknown,
                Some(Ok(advice)) => advice,
                Some(Err(_)) => {
                    fields.fail("reconnect", Problem::NoSuchValue);
                    Advice::Unknown
                }
            },
            source: address(fields, "source"),
        }
    }
}
