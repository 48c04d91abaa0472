//! Takes JSON objects apart, field by field, and can say where one is not what
//! it should be. The first fault is kept and the reading goes on with stand-ins,
//! so that the code that reads a type is as short as the type.
//!
//! Deriving serde's deserializers instead came to 50 KB more of wasm.

use std::{mem, str::FromStr};

use super::json::Node;

/// What is wrong with a JSON document that parsed.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("{path}: {problem}")]
pub struct Fault {
    /// The way to the place, such as `codes.3.reconnect.wait`.
    pub path: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Problem {
    /// It is not there.
    #[error("is missing")]
    Missing,
    /// It is not of the JSON type it should be of.
    #[error("is of the wrong type")]
    WrongType,
    /// It is of the right type, but means nothing here.
    #[error("has no such value")]
    NoSuchValue,
    /// It was there before, and may be there once.
    #[error("is there twice")]
    Twice,
}

/// A type that is written as one of a few words.
pub(crate) trait Word: FromStr {
    /// Any of its values, to read on with after a fault.
    const ANY: Self;
}

/// The fields of a JSON object, to be taken out one by one.
pub(crate) struct Fields {
    fields: Vec<(String, Node)>,
    fault: Option<Fault>,
}

/// Reads a whole document, which has to be an object.
///
/// # Errors
///
/// The first [`Fault`] in it.
pub(crate) fn document<T>(node: Node, read: fn(&mut Fields) -> T) -> Result<T, Fault> {
    let mut fields = Fields::of(node);
    let value = read(&mut fields);
    fields.fault.map_or(Ok(value), Err)
}

impl Fields {
    fn of(node: Node) -> Self {
        let (fields, problem) = match node {
            Node::Object(fields) => (fields, None),
            _ => (Vec::new(), Some(Problem::WrongType)),
        };
        let mut fields = Self {
            fields,
            fault: None,
        };
        if let Some(problem) = problem {
            fields.fail("", problem);
        }
        fields
    }

    pub(super) fn fail(&mut self, path: &str, problem: Problem) {
        self.fault.get_or_insert_with(|| Fault {
            path: path.to_owned(),
            problem,
        });
    }

    /// Reads an object that stands under `step`, and takes over what is wrong in it.
    pub(super) fn part<T>(&mut self, step: &str, node: Node, read: fn(&mut Self) -> T) -> T {
        let mut fields = Self::of(node);
        let value = read(&mut fields);
        self.fail_inside(step, fields.fault);
        value
    }

    /// Apart from [`Fields::part`], so that it is not there once for every type read.
    fn fail_inside(&mut self, step: &str, fault: Option<Fault>) {
        if let Some(Fault { path, problem }) = fault {
            let dot = if path.is_empty() { "" } else { "." };
            self.fail(&format!("{step}{dot}{path}"), problem);
        }
    }

    fn take(&mut self, key: &str) -> Node {
        self.take_if_there(key).unwrap_or_else(|| {
            self.fail(key, Problem::Missing);
            Node::Null
        })
    }

    /// A field that may be left out.
    pub(super) fn take_if_there(&mut self, key: &str) -> Option<Node> {
        let at = self.fields.iter().position(|(known, _)| known == key)?;
        Some(self.fields.remove(at).1)
    }

    /// A text.
    pub(crate) fn text(&mut self, key: &str) -> String {
        match self.take(key) {
            Node::Text(text) => text,
            _ => {
                self.fail(key, Problem::WrongType);
                String::new()
            }
        }
    }

    /// A text or `null`.
    pub(crate) fn optional_text(&mut self, key: &str) -> Option<String> {
        match self.take(key) {
            Node::Null => None,
            Node::Text(text) => Some(text),
            _ => {
                self.fail(key, Problem::WrongType);
                None
            }
        }
    }

    /// Gives back a field that was taken, to be read otherwise.
    pub(super) fn put_back(&mut self, key: &str, node: Node) {
        self.fields.push((key.to_owned(), node));
    }

    /// A text that may be left out.
    pub(super) fn text_if_there(&mut self, key: &str) -> Option<String> {
        match self.take_if_there(key)? {
            Node::Null => None,
            Node::Text(text) => Some(text),
            _ => {
                self.fail(key, Problem::WrongType);
                None
            }
        }
    }

    /// A yes or no.
    pub(crate) fn flag(&mut self, key: &str) -> bool {
        match self.take(key) {
            Node::Flag(flag) => flag,
            _ => {
                self.fail(key, Problem::WrongType);
                false
            }
        }
    }

    /// A whole number that fits into 16 bits.
    pub(crate) fn number(&mut self, key: &str) -> u16 {
        let node = self.take(key);
        self.small(key, &node)
    }

    /// A whole number that fits into 16 bits, or `null`.
    pub(crate) fn number_or_null(&mut self, key: &str) -> Option<u16> {
        match self.take(key) {
            Node::Null => None,
            node => Some(self.small(key, &node)),
        }
    }

    fn small(&mut self, key: &str, node: &Node) -> u16 {
        let Node::Whole(number) = *node else {
            self.fail(key, Problem::WrongType);
            return 0;
        };
        u16::try_from(number).unwrap_or_else(|_| {
            self.fail(key, Problem::NoSuchValue);
            0
        })
    }

    /// A word that stands for one of a few values.
    pub(crate) fn word<T: Word>(&mut self, key: &str) -> T {
        let word = self.text(key);
        word.parse().unwrap_or_else(|_| {
            self.fail(key, Problem::NoSuchValue);
            T::ANY
        })
    }

    fn items(&mut self, key: &str) -> Vec<Node> {
        match self.take(key) {
            Node::List(items) => items,
            _ => {
                self.fail(key, Problem::WrongType);
                Vec::new()
            }
        }
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self, key: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for item in self.items(key) {
            match item {
                Node::Text(text) => texts.push(text),
                _ => self.fail(key, Problem::WrongType),
            }
        }
        texts
    }

    /// A list of whole numbers that fit into 16 bits.
    pub(crate) fn numbers(&mut self, key: &str) -> Vec<u16> {
        let items = self.items(key);
        items.iter().map(|item| self.small(key, item)).collect()
    }

    /// A list of ranges, each a list of its first and last number.
    pub(crate) fn pairs(&mut self, key: &str) -> Vec<(u16, u16)> {
        let mut pairs = Vec::new();
        for item in self.items(key) {
            match item {
                Node::List(ends) if ends.len() == 2 => {
                    pairs.push((self.small(key, &ends[0]), self.small(key, &ends[1])));
                }
                _ => self.fail(key, Problem::WrongType),
            }
        }
        pairs
    }

    /// All fields that are left, each a text, with their keys.
    pub(crate) fn each_text(&mut self) -> Vec<(String, String)> {
        let mut each = Vec::new();
        for (key, node) in mem::take(&mut self.fields) {
            match node {
                Node::Text(text) => each.push((key, text)),
                _ => self.fail(&key, Problem::WrongType),
            }
        }
        each
    }

    /// A list of objects.
    pub(crate) fn objects<T>(&mut self, key: &str, read: fn(&mut Self) -> T) -> Vec<T> {
        let mut objects = Vec::new();
        for (at, item) in self.items(key).into_iter().enumerate() {
            objects.push(self.part(&format!("{key}.{at}"), item, read));
        }
        objects
    }

    /// An object within the object.
    pub(crate) fn object<T>(&mut self, key: &str, read: fn(&mut Self) -> T) -> T {
        let node = self.take(key);
        self.part(key, node, read)
    }

    /// An object within the object, or `null`.
    pub(crate) fn optional_object<T>(&mut self, key: &str, read: fn(&mut Self) -> T) -> Option<T> {
        match self.take(key) {
            Node::Null => None,
            node => Some(self.part(key, node, read)),
        }
    }

    /// All fields that are left, as they stand.
    pub(super) fn rest(&mut self) -> Vec<(String, Node)> {
        mem::take(&mut self.fields)
    }

    /// All fields that are left, each an object, with their keys.
    pub(crate) fn each<T>(&mut self, read: fn(&mut Self) -> T) -> Vec<(String, T)> {
        let mut each = Vec::new();
        for (key, node) in mem::take(&mut self.fields) {
            let value = self.part(&key, node, read);
            each.push((key, value));
        }
        each
    }
}
