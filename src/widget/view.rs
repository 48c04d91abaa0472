//! What can be shared of what is seen: the parameters of the address bar, which
//! are also the attributes of the element. Reading and writing them is here;
//! where they come from and go to is the host's affair.

use std::str::FromStr;

use super::query_string;
use crate::{
    catalog::{Category, CloseCode, Locale, Pair, words},
    lookup::Query,
};

/// The shareable part of the state.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct View {
    /// What is searched for.
    pub query: Query,
    /// The category shown alone, or `None` for all.
    pub category: Option<Category>,
    /// The open entry.
    pub code: Option<CloseCode>,
    /// The open comparison.
    pub compare: Option<Pair>,
    /// Light, dark, or as the page around it.
    pub theme: Theme,
    /// The language asked for, or `None` for whatever the reader's browser prefers.
    pub locale: Option<Locale>,
    /// How much of the lookup is there.
    pub variant: Variant,
}

/// Which colours to show.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Theme {
    /// As the page around the widget has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All three, in the order the switch offers them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];
}

words!(Theme {
    Auto = "auto",
    Light = "light",
    Dark = "dark",
});

/// How much of the lookup is there.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Variant {
    /// All of it.
    #[default]
    Table,
    /// A single answer: an entry or a comparison.
    Card,
}

words!(Variant {
    Table = "table",
    Card = "card",
});

/// A parameter of the address bar, which is also an attribute of the element.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Parameter {
    /// `q`: free text.
    Query,
    /// `category`: a category's key, or `all`.
    Category,
    /// `code`: the number of the open entry.
    Code,
    /// `compare`: two codes.
    Compare,
    /// `theme`: a theme's key.
    Theme,
    /// `lang`: a language tag.
    Locale,
    /// `variant`: a variant's key.
    Variant,
}

impl Parameter {
    /// All of them, in the order they are written.
    pub const ALL: [Self; 7] = [
        Self::Query,
        Self::Category,
        Self::Code,
        Self::Compare,
        Self::Theme,
        Self::Locale,
        Self::Variant,
    ];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Query => "q",
            Self::Category => "category",
            Self::Code => "code",
            Self::Compare => "compare",
            Self::Theme => "theme",
            Self::Locale => "lang",
            Self::Variant => "variant",
        }
    }

    /// The parameter of that name, if it is one of ours.
    pub fn named(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|parameter| parameter.name() == name)
    }
}

/// A parameter's value means nothing, so the view is left as it was.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("{} has no such value", .0.name())]
pub struct Ignored(pub Parameter);

impl View {
    /// Whether a single answer is all that is there.
    pub(super) fn is_card(&self) -> bool {
        self.variant == Variant::Card
    }

    /// Opens an entry. A card shows one answer at a time.
    pub(super) fn open(&mut self, code: CloseCode) {
        self.code = Some(code);
        if self.is_card() {
            self.compare = None;
        }
    }

    /// Sets one parameter from its text. An empty text sets it back.
    ///
    /// # Errors
    ///
    /// [`Ignored`] when the text is no value of that parameter.
    pub fn set(&mut self, parameter: Parameter, text: &str) -> Result<(), Ignored> {
        let value = text.trim();
        let ignored = Ignored(parameter);
        match parameter {
            Parameter::Query => self.query = Query::new(text),
            Parameter::Category => {
                let all = value.is_empty() || value.eq_ignore_ascii_case("all");
                self.category = if all {
                    None
                } else {
                    Some(value.parse().map_err(|_| ignored)?)
                };
            }
            Parameter::Code => self.code = read(value).ok_or(ignored)?,
            Parameter::Compare => self.compare = read(value).ok_or(ignored)?,
            Parameter::Theme => self.theme = read(value).ok_or(ignored)?.unwrap_or_default(),
            Parameter::Locale => {
                self.locale = match value {
                    "" => None,
                    tag => Some(Locale::resolve(tag).ok_or(ignored)?),
                }
            }
            Parameter::Variant => self.variant = read(value).ok_or(ignored)?.unwrap_or_default(),
        }
        Ok(())
    }

    /// Sets everything that a query string (`q=…&category=…`, with or without the
    /// question mark) sets; other people's parameters are passed over. Returns
    /// the parameters whose values mean nothing.
    pub fn set_all(&mut self, query_string: &str) -> Vec<Ignored> {
        let query_string = query_string.strip_prefix('?').unwrap_or(query_string);
        let pairs = query_string::pairs(query_string).into_iter();
        let ours = pairs.filter_map(|(name, value)| Some((Parameter::named(&name)?, value)));
        ours.filter_map(|(parameter, value)| self.set(parameter, &value).err())
            .collect()
    }

    /// The value of one parameter, or `None` when it says nothing that would not
    /// hold anyway.
    pub fn value(&self, parameter: Parameter) -> Option<String> {
        match parameter {
            Parameter::Query => {
                let query = self.query.shared();
                (!query.is_empty()).then(|| query.to_owned())
            }
            Parameter::Category => self.category.map(|category| category.key().to_owned()),
            Parameter::Code => self.code.map(|code| code.to_string()),
            Parameter::Compare => self.compare.as_ref().map(Pair::to_string),
            Parameter::Theme => (self.theme != Theme::Auto).then(|| self.theme.key().to_owned()),
            Parameter::Locale => self.locale.map(|locale| locale.tag().to_owned()),
            Parameter::Variant => self.is_card().then(|| self.variant.key().to_owned()),
        }
    }

    /// The query string that brings this view back, without a question mark.
    /// Parameters of `existing` that are not ours keep their place in front.
    pub fn to_query_string(&self, existing: &str) -> String {
        let existing = existing.strip_prefix('?').unwrap_or(existing);
        let mut written = String::new();
        for (name, value) in query_string::pairs(existing) {
            if Parameter::named(&name).is_none() {
                query_string::push(&mut written, &name, &value);
            }
        }
        for parameter in Parameter::ALL {
            if let Some(value) = self.value(parameter) {
                query_string::push(&mut written, parameter.name(), &value);
            }
        }
        written
    }
}

/// Nothing, a value, or (outer `None`) something that is not a value.
fn read<T: FromStr>(text: &str) -> Option<Option<T>> {
    if text.is_empty() {
        return Some(None);
    }
    text.parse().ok().map(Some)
}
