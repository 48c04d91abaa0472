//! Collects what is known about codes, text by text, for an index.

use super::{Field, Index, index::Place, words::words};
use crate::catalog::{CloseCode, Depth, Entry};

/// Collects texts for an [`Index`].
#[derive(Default)]
pub struct IndexBuilder {
    codes: Vec<CloseCode>,
    found: Vec<(String, Place)>,
    expressions: Vec<(usize, Vec<String>, f32)>,
    stop_words: Vec<String>,
}

impl IndexBuilder {
    /// Adds a text that is known about a code.
    pub fn add(&mut self, code: CloseCode, field: Field, text: &str) {
        let document = self.document(code);
        // "utf-8" is also searched as "utf8", "CLOSE_GOING_AWAY" as "closegoingaway".
        for name in text.split_whitespace().filter(|name| may_be_compound(name)) {
            let parts = words(name);
            if parts.len() > 1 {
                let parts = parts.into_iter().map(|word| word.form);
                self.occurs(document, parts.collect(), field);
            }
        }
        let found = words(text);
        // What it is called is also found by two words that stand together: "not
        // allowed" is another thing than either, and Chinese words have two signs.
        if matches!(field, Field::Name | Field::Keyword) {
            for pair in found.windows(2) {
                let [one, other] = pair else { continue };
                self.occurs(document, format!("{} {}", one.form, other.form), field);
            }
        }
        if field.is_phrase() && !found.is_empty() {
            let forms = found.iter().map(|word| word.form.clone()).collect();
            self.expressions.push((document, forms, field.weight()));
        }
        for word in found {
            self.occurs(document, word.form, field);
        }
    }

    /// Adds the names a code has in every language.
    pub(super) fn add_names(&mut self, entry: &Entry) {
        for name in &entry.names {
            self.add(entry.code, Field::Alias, name);
        }
    }

    /// Adds what one language says of a code.
    pub(super) fn add_entry(&mut self, entry: &Entry) {
        let (code, prose) = (entry.code, &entry.prose);
        self.add(code, Field::Name, &prose.name);
        for text in [&prose.meaning, &prose.recovery] {
            self.add(code, Field::Summary, text);
        }
        for text in &prose.keywords {
            self.add(code, Field::Keyword, text);
        }
    }

    /// Adds the names and sentences of full entries, for codes that are in it already.
    pub(super) fn add_depth(&mut self, depth: &Depth) {
        let lists = [
            (Field::Alias, &depth.aliases),
            (Field::Keyword, &depth.keywords),
            (Field::Symptom, &depth.symptoms),
            (Field::Body, &depth.body),
        ];
        for (field, list) in lists {
            for (code, text) in list {
                self.add(*code, field, text);
            }
        }
    }

    /// Adds words to leave out of a query, as long as others remain.
    pub fn add_stop_words(&mut self, stop_words: &[String]) {
        let forms = stop_words.iter().flat_map(|word| words(word));
        self.stop_words.extend(forms.map(|word| word.form));
    }

    /// Puts the index together.
    pub fn finish(self) -> Index {
        Index::build(self.codes, self.found, self.expressions, self.stop_words)
    }

    fn document(&mut self, code: CloseCode) -> usize {
        // Texts of a code come one after the other, so the last is nearly always it.
        let known = self.codes.iter().rposition(|known| *known == code);
        known.unwrap_or_else(|| {
            self.codes.push(code);
            self.codes.len() - 1
        })
    }

    fn occurs(&mut self, document: usize, form: String, field: Field) {
        let weight = field.weight();
        self.found.push((form, Place { document, weight }));
    }
}

/// Whether a name may be put together from several words, with nothing else in it. Most
/// words of a text are not: nothing after their first letter says so.
fn may_be_compound(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.".contains(&b);
    let joint = |b: u8| b.is_ascii_uppercase() || b"-_.".contains(&b);
    name.bytes().skip(1).any(joint) && name.bytes().all(plain)
}
