//! Reads fields as leniently as records from elsewhere need it: what is left out
//! or `null` is empty, a number or a yes may stand where a text could. What is of
//! a quite different kind is still a fault with its place.
//!
//! Characters that turn the direction of text are left out: they show nothing
//! themselves, and one that is not undone would turn our words beside it.

use super::{
    fields::{Fields, Problem},
    json::Node,
};

impl Fields {
    /// A text, number, yes or no, as a text; `None` when there is nothing.
    pub(super) fn said(&mut self, key: &str) -> Option<String> {
        match self.take_if_there(key)? {
            Node::Null => None,
            Node::List(_) | Node::Object(_) => {
                self.fail(key, Problem::WrongType);
                None
            }
            Node::Text(text) => (!text.trim().is_empty()).then(|| without_turns(&text)),
            plain => Some(plain.to_string()),
        }
    }

    /// The items of a list; none when there is no list.
    fn loose_items(&mut self, key: &str) -> Vec<Node> {
        match self.take_if_there(key) {
            None | Some(Node::Null) => Vec::new(),
            Some(Node::List(items)) => items,
            Some(_) => {
                self.fail(key, Problem::WrongType);
                Vec::new()
            }
        }
    }

    /// A list of texts and numbers.
    pub(super) fn all_said(&mut self, key: &str) -> Vec<String> {
        let items = self.loose_items(key).into_iter();
        let said = items.map(|item| match item {
            Node::Text(text) => without_turns(&text),
            other => without_turns(&other.to_string()),
        });
        said.collect()
    }

    /// A list of objects. A bare text stands for an object with it as `lead`.
    pub(super) fn loose_objects<T>(
        &mut self,
        key: &str,
        lead: &str,
        read: fn(&mut Self) -> T,
    ) -> Vec<T> {
        let mut objects = Vec::new();
        for (at, item) in self.loose_items(key).into_iter().enumerate() {
            let item = match item {
                Node::Text(_) => Node::Object(vec![(lead.to_owned(), item)]),
                other => other,
            };
            objects.push(self.part(&format!("{key}.{at}"), item, read));
        }
        objects
    }

    /// An object that may be missing.
    pub(super) fn loose_object<T>(&mut self, key: &str, read: fn(&mut Self) -> T) -> Option<T> {
        match self.take_if_there(key)? {
            Node::Null => None,
            node => Some(self.part(key, node, read)),
        }
    }

    /// Whatever stands there, as JSON; `None` when there is nothing.
    pub(super) fn as_json(&mut self, key: &str) -> Option<String> {
        match self.take_if_there(key)? {
            Node::Null => None,
            Node::Text(text) => (!text.trim().is_empty()).then(|| without_turns(&text)),
            other => Some(without_turns(&other.to_string())),
        }
    }

    /// What is left when everything known has been taken out, as JSON.
    pub(super) fn unknown(&mut self) -> Vec<(String, String)> {
        let rest = self.rest().into_iter();
        let told =
            rest.map(|(key, value)| (without_turns(&key), without_turns(&value.to_string())));
        told.collect()
    }
}

/// A text without the embeddings, overrides and isolates of Unicode Standard Annex 9.
pub(super) fn without_turns(text: &str) -> String {
    text.replace(
        |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'),
        "",
    )
}
