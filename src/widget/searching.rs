//! Searches: brings what was found up to date with what is asked, by the index, or,
//! where the text was recognised as a line of a log, by what that says.

use std::mem;

use super::{
    View, WidgetProps,
    answers::{Answered, recognised},
};
use crate::{
    catalog::{Depth, Locale},
    lookup::{Found, Hit, Index, Mark},
};

/// What is searched in and what was found.
#[derive(Default)]
pub(super) struct Searching {
    // Made when somebody is about to search: it takes longer than all else at the start,
    // and most of those who come read first.
    index: Option<Index>,
    /// Whether somebody is about to.
    expected: bool,
    /// What fits the query.
    pub(super) found: Found,
    /// The codes that the text searched for was recognised as, if it was.
    pub(super) recognised: String,
}

impl Searching {
    /// Somebody is about to search: has what there is ready for the first key.
    pub(super) fn expect(&mut self, props: &WidgetProps) {
        self.expected = true;
        self.index.get_or_insert_with(|| index(props));
    }

    /// There is something else to be searched in.
    pub(super) fn renew(&mut self, props: &WidgetProps) {
        self.index = self.expected.then(|| index(props));
    }

    /// Finds what fits the query of a view. A text that was recognised is kept from
    /// the page around, and the code it tells of is opened, once.
    pub(super) fn search(&mut self, view: &mut View, answered: &Answered, props: &WidgetProps) {
        self.found = match view.query.is_blank() {
            true => Found::all(props.texts.entries().iter().map(|entry| entry.code)),
            false => {
                let index = self.index.get_or_insert_with(|| index(props));
                index.search(&view.query)
            }
        };
        let before = mem::take(&mut self.recognised);
        let (answers, locale) = (props.answers.as_ref(), props.texts.locale());
        let answer = answers.and_then(|it| answered.search(it, &view.query, locale));
        let Some(recognised) = answer.as_deref().and_then(recognised) else {
            return;
        };
        view.query = mem::take(&mut view.query).keep();
        let codes = recognised.split(' ').filter_map(|code| code.parse().ok());
        let codes = codes.filter(|code| props.texts.entry(*code).is_some());
        let hits: Vec<Hit> = codes.map(|code| Hit { code, score: 1.0 }).collect();
        if let (Some(first), true) = (hits.first(), recognised != before) {
            view.code = Some(first.code);
        }
        // The words of a log are not what is looked for.
        self.found.mark = Mark::default();
        if !hits.is_empty() {
            self.found.hits = hits;
        }
        self.recognised = recognised.to_owned();
    }
}

fn index(props: &WidgetProps) -> Index {
    let depths: Vec<&Depth> = props.depths.iter().map(|depth| &**depth).collect();
    // English is not read twice where it is what is shown.
    let translated = props.texts.locale() != Locale::En;
    let second = props.second.as_deref().filter(|_| translated);
    Index::new(&props.texts, second, &depths)
}
