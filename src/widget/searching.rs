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
pub(super) struct Searching {
    index: Index,
    /// What fits the query.
    pub(super) found: Found,
    /// The codes that the text searched for was recognised as, if it was.
    pub(super) recognised: String,
}

impl Searching {
    /// Indexes what there is to be searched in.
    pub(super) fn new(props: &WidgetProps) -> Self {
        Self {
            index: index(props),
            found: Found::default(),
            recognised: String::new(),
        }
    }

    /// Indexes it anew.
    pub(super) fn renew(&mut self, props: &WidgetProps) {
        self.index = index(props);
    }

    /// Finds what fits the query of a view. A text that was recognised is kept from
    /// the page around, and the code it tells of is opened, once.
    pub(super) fn search(&mut self, view: &mut View, answered: &Answered, props: &WidgetProps) {
        self.found = self.index.search(&view.query);
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
