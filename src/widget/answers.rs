//! Full answers as the widget gets them: from a program of its own that arrives
//! after the first paint, or from the library itself where both are one program.

use std::{cell::RefCell, fmt, rc::Rc};

use crate::{
    answer::{Form, Topic},
    catalog::{Locale, Node},
    lookup::Query,
};

/// Gives full answers.
pub trait Answering {
    /// An answer as elements ([`Element`](crate::answer::Element) as JSON); `None`
    /// where there is none, or not yet.
    fn elements(&self, topic: &Topic, locale: Locale) -> Option<String>;

    /// An answer to be carried elsewhere. `page` is the page's address without
    /// parameters.
    fn write(&self, topic: &Topic, form: Form, locale: Locale, page: &str) -> Option<String>;
}

/// A source of answers in its present edition: when more has arrived, the edition
/// is another.
#[derive(Clone)]
pub struct Answers {
    source: Rc<dyn Answering>,
    edition: u32,
}

impl Answers {
    /// Takes answers from a source.
    pub fn from_source(source: Rc<dyn Answering>) -> Self {
        Self { source, edition: 0 }
    }

    /// The same source, with more in it.
    #[must_use]
    pub fn renewed(&self) -> Self {
        Self {
            source: self.source.clone(),
            edition: self.edition + 1,
        }
    }

    /// An answer to be carried elsewhere; see [`Answering::write`].
    pub(super) fn write(
        &self,
        topic: &Topic,
        form: Form,
        locale: Locale,
        page: &str,
    ) -> Option<String> {
        self.source.write(topic, form, locale, page)
    }
}

impl PartialEq for Answers {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.source, &other.source) && self.edition == other.edition
    }
}

impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answers, edition {}", self.edition)
    }
}

/// What a search asks.
pub(super) fn searching(query: &Query) -> Topic {
    Topic::Search(query.as_str().trim().to_owned())
}

/// What the root of an answer says under a name.
pub(super) fn of_root<'a>(answer: &'a Node, name: &str) -> Option<&'a str> {
    match answer {
        Node::List(items) => match items.as_slice() {
            [_, Node::Object(attributes), ..] => attributes.iter().find_map(|it| match it {
                (known, Node::Text(value)) if known == name => Some(value.as_str()),
                _ => None,
            }),
            _ => None,
        },
        _ => None,
    }
}

/// The codes that a text was recognised as, where the answer to it says so.
pub(super) fn recognised(answer: &Node) -> Option<&str> {
    of_root(answer, "data-codes")
}

/// As many answers are kept; more than are ever shown at once.
const KEPT: usize = 6;

/// The answers shown lately, so that they are not composed anew at every key.
#[derive(Default)]
pub(super) struct Answered(RefCell<Vec<Kept>>);

struct Kept {
    answers: Answers,
    locale: Locale,
    topic: Topic,
    node: Option<Rc<Node>>,
}

impl Answered {
    /// The answer to a search, where it has one beyond the table.
    pub(super) fn search(
        &self,
        answers: &Answers,
        query: &Query,
        locale: Locale,
    ) -> Option<Rc<Node>> {
        match query.is_blank() {
            true => None,
            false => self.get(answers, &searching(query), locale),
        }
    }

    /// The answer to a topic, where there is one.
    pub(super) fn get(&self, answers: &Answers, topic: &Topic, locale: Locale) -> Option<Rc<Node>> {
        let mut all = self.0.borrow_mut();
        let known = |it: &&Kept| it.topic == *topic && it.locale == locale;
        // What more has arrived adds nothing to the questions.
        let same =
            |it: &&Kept| it.answers == *answers || *topic == Topic::Questions && it.node.is_some();
        if let Some(kept) = all.iter().find(|it| known(it) && same(it)) {
            return kept.node.clone();
        }
        let elements = answers.source.elements(topic, locale);
        let node = elements.and_then(|text| Node::read(&text).ok());
        let node = node.map(Rc::new);
        if all.len() == KEPT {
            all.remove(0);
        }
        all.push(Kept {
            answers: answers.clone(),
            locale,
            topic: topic.clone(),
            node: node.clone(),
        });
        node
    }
}
