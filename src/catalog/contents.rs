//! The table itself: facts and sentences put together, code by code, in one
//! language. What full answers are made of beyond it is in the `library`.

use super::{
    CatalogError, Category, CloseCode, CodeProse, CodeRange, Locale, Message,
    fields::{Fields, document},
    json::Node,
    prose::ProseFile,
};

/// The texts of the data files that make up a table.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// `codes.json`: what holds in every language.
    pub facts: &'a str,
    /// `<lang>.json`: the interface and the rows of the table.
    pub prose: &'a str,
    /// The codes a page's author added, as
    /// [`CodeFile::rows`](super::CodeFile::rows) gives them.
    pub own: Option<&'a str>,
}

/// One row of the table, with what it is found by.
#[derive(Debug)]
pub struct Entry {
    /// The number.
    pub code: CloseCode,
    /// The chip it is filed under.
    pub category: Category,
    /// Its registered name, or the service it belongs to.
    pub names: Vec<String>,
    /// What the row says.
    pub prose: CodeProse,
    /// The service whose author added the row, where it is not one of ours.
    pub service: Option<String>,
}

/// All codes of the table, in one language.
#[derive(Debug)]
pub struct Catalog {
    locale: Locale,
    entries: Vec<Entry>,
    messages: Vec<String>,
    stop_words: Vec<String>,
}

impl Catalog {
    /// Puts a table together.
    ///
    /// # Errors
    ///
    /// A [`CatalogError`] says which file, code or text is at fault.
    pub fn parse(files: Files<'_>) -> Result<Self, CatalogError> {
        let read = |file: &mut Fields| file.objects("codes", Row::read);
        let rows = read_as("codes.json", files.facts, read)?;
        let mut prose = read_as("the language file", files.prose, ProseFile::read)?;
        let known = Locale::ALL.into_iter().find(|it| it.tag() == prose.locale);
        let locale = known.ok_or(CatalogError::UnexpectedLocale(prose.locale))?;

        let mut entries = Vec::with_capacity(rows.len());
        for row in rows {
            entries.push(Entry {
                prose: of_code(&mut prose.codes, row.code)?,
                code: row.code,
                category: row.category,
                names: row.names,
                service: None,
            });
        }
        let own = files.own.map(|own| read_as("the code file", own, own_rows));
        for own in own.transpose()?.into_iter().flatten() {
            // A code that is in the table already keeps its row; what the author
            // means by it is in its entry.
            let at = entries.partition_point(|entry| entry.code < own.code);
            if entries.get(at).is_none_or(|entry| entry.code != own.code) {
                entries.insert(at, own);
            }
        }
        Ok(Self {
            locale,
            entries,
            messages: prose.messages,
            stop_words: prose.stop_words,
        })
    }

    /// The language everything in it is written in.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// All entries, in numeric order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a code, where the table has it.
    pub fn entry(&self, code: CloseCode) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.code == code)
    }

    /// Whether a code is in a category, `None` standing for all of them.
    pub fn is_in(&self, code: CloseCode, category: Option<Category>) -> bool {
        let entry = self.entry(code);
        entry.is_some_and(|entry| category.is_none_or(|it| it == entry.category))
    }

    /// A text of the interface.
    pub fn say(&self, message: Message) -> &str {
        &self.messages[message as usize]
    }

    /// A text of the interface with its `{placeholders}` filled in; see [`fill`].
    pub fn fill(&self, message: Message, values: &[(&str, &str)]) -> String {
        fill(self.say(message), values)
    }

    /// Words of this language that say nothing about a code.
    pub fn stop_words(&self) -> &[String] {
        &self.stop_words
    }
}

/// What `codes.json` has for a row.
struct Row {
    code: CloseCode,
    category: Category,
    names: Vec<String>,
}

impl Row {
    fn read(fields: &mut Fields) -> Self {
        let name = fields.optional_text("registered_name");
        Self {
            code: CloseCode::new(fields.number("code")),
            category: fields.word("category"),
            names: name.into_iter().collect(),
        }
    }
}

/// Reads the rows of codes that a page's author added.
fn own_rows(file: &mut Fields) -> Vec<Entry> {
    let service = file.text("service");
    let mut rows = file.objects("codes", Entry::read_own);
    for row in &mut rows {
        row.names.push(service.clone());
        row.service = Some(service.clone());
    }
    rows
}

impl Entry {
    fn read_own(fields: &mut Fields) -> Self {
        let code = CloseCode::new(fields.number("code"));
        let open = matches!(code.range(), CodeRange::Registered | CodeRange::Private);
        Self {
            code,
            category: match open {
                true => Category::Application,
                false => Category::Protocol,
            },
            names: Vec::new(),
            prose: CodeProse {
                name: fields.text("name"),
                meaning: fields.text("meaning"),
                recovery: fields.text("recovery"),
                keywords: Vec::new(),
            },
            service: None,
        }
    }
}

/// A text with its `{placeholders}` filled in. A value is never itself looked
/// through for placeholders.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut rest = text;
    let mut filled = String::new();
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let placeholder = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((*value, after))
        });
        let (value, after) = placeholder.unwrap_or(("{", after));
        filled.push_str(value);
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// Takes what is said of a code out of a file's list.
fn of_code<T>(said: &mut Vec<(String, T)>, code: CloseCode) -> Result<T, CatalogError> {
    let key = code.to_string();
    let at = said.iter().position(|(known, _)| *known == key);
    let at = at.ok_or(CatalogError::MissingProse(code))?;
    Ok(said.swap_remove(at).1)
}

/// A file's text as a tree.
pub(super) fn node(file: &str, text: &str) -> Result<Node, CatalogError> {
    Node::read(text).map_err(|at| {
        let mut lines = text.as_bytes()[..at].rsplit(|b| *b == b'\n');
        CatalogError::Syntax {
            file: file.to_owned(),
            column: lines.next().map_or(0, <[u8]>::len) + 1,
            line: lines.count() + 1,
        }
    })
}

/// A file's text, read by a type's own reader.
pub(super) fn read_as<T>(
    file: &str,
    text: &str,
    read: fn(&mut Fields) -> T,
) -> Result<T, CatalogError> {
    document(node(file, text)?, read).map_err(|fault| CatalogError::Shape {
        file: file.to_owned(),
        fault,
    })
}
