//! The side of the answering program: fetches the data files that answers are made
//! of, as they are needed, and gives answers from them.

use std::cell::{RefCell, RefMut};

use js_sys::Function;

use super::{data::Way, later::turn};
use crate::{
    answer::{Form, Opened, Reading, Topic, compose, open, refuse, show},
    catalog::{CloseCode, Library, Locale, Phrase},
};

/// The lines that programs are known to print: needed for whatever is pasted.
pub(super) const SIGNATURES: &str = "signatures.json";

/// The library of one widget, with where its files come from.
pub struct Shelf {
    pub(super) way: Way,
    pub(super) library: RefCell<Library>,
    pub(super) reading: RefCell<Reading>,
    ahead: RefCell<Option<Ahead>>,
}

/// An answer that is about to be asked for.
struct Ahead {
    topic: Topic,
    locale: Locale,
    elements: Option<String>,
}

impl Shelf {
    /// An empty library; `get` promises the text at an address, `base` is the
    /// address of the folder that `data/` stands in, with its closing slash.
    pub fn new(get: Function, base: String) -> Self {
        Self {
            way: Way::new(get, base),
            library: RefCell::default(),
            reading: RefCell::default(),
            ahead: RefCell::default(),
        }
    }

    /// Fetches what the answer to a topic is made of. Says whether all of it has
    /// arrived and could be read.
    pub async fn bring(&self, topic: &Topic, locale: Locale) -> bool {
        let mut arrived = self.fetch(Topic::always(locale)).await;
        arrived &= self.fetch(self.wanted(topic, locale)).await;
        // Samples are named by the record they belong to.
        let samples = match topic {
            Topic::Code(code) => self.library.borrow().samples_of(*code),
            _ => Vec::new(),
        };
        arrived & self.fetch(samples).await
    }

    /// Composes an answer that is about to be asked for, since composing it is enough
    /// for a task of its own: whoever asks then shows it in the same.
    pub async fn prepare(&self, topic: &Topic, locale: Locale) {
        let ahead = Ahead {
            topic: topic.clone(),
            locale,
            elements: self.elements(topic, locale),
        };
        self.ahead.replace(Some(ahead));
        turn().await;
    }

    /// Fetches everything there is in a language. Says whether all of it is here.
    pub async fn bring_all(&self, locale: Locale) -> bool {
        let mut arrived = self.fetch(vec![SIGNATURES.to_owned()]).await;
        arrived &= self.bring(&Topic::Questions, locale).await;
        let codes: Vec<CloseCode> = self.library.borrow().codes();
        for code in &codes {
            arrived &= self.bring(&Topic::Code(*code), locale).await;
        }
        let pairs = vec![format!("pairs/{}.json", locale.tag())];
        arrived &= self.fetch(pairs).await;
        // Now, while nobody waits for it, and apart from what comes before and after: a
        // reader who scrolls or types meanwhile is not to notice.
        turn().await;
        self.reading.borrow_mut().recogniser(&self.library.borrow());
        turn().await;
        arrived
    }

    /// The answer to a topic as elements; `None` where there is none, or where what
    /// it needs has not arrived.
    pub fn elements(&self, topic: &Topic, locale: Locale) -> Option<String> {
        let ready = |it: &mut Ahead| it.topic == *topic && it.locale == locale;
        if let Some(ahead) = self.ahead.borrow_mut().take_if(ready) {
            return ahead.elements;
        }
        let library = self.library.borrow();
        let mut reading = self.reading.borrow_mut();
        let answer = show(&library, &mut reading, topic, locale)?;
        Some(answer.to_string())
    }

    /// The answer to a topic in a form to be carried elsewhere.
    pub fn write(&self, topic: &Topic, form: Form, locale: Locale, page: &str) -> Option<String> {
        let library = self.library.borrow();
        let document = compose(&library, topic, locale)?;
        Some(form.write(&document, &library, locale, page))
    }

    /// What the records that are here have to be searched in.
    pub fn depth(&self, locale: Locale) -> String {
        self.library.borrow().depth(locale)
    }

    /// Opens a record or a file of codes.
    pub fn open(&self, name: Option<&str>, text: &str, locale: Locale) -> Opened {
        open(&mut self.changed(), name, text, locale)
    }

    /// Refuses codes from another site than the page's.
    pub(super) fn refuse_elsewhere(&self, name: &str, locale: Locale) -> Opened {
        refuse(
            &self.library.borrow(),
            name,
            Phrase::ReasonElsewhere,
            locale,
        )
    }

    /// Refuses codes that did not arrive.
    pub(super) fn refuse_missing(&self, name: &str, locale: Locale) -> Opened {
        refuse(&self.library.borrow(), name, Phrase::ReasonFetch, locale)
    }

    /// Gives up a record from elsewhere.
    pub fn give_up(&self, place: usize) {
        self.changed().give_up(place);
    }

    /// Takes away the codes the page's author added.
    pub fn forget_codes(&self) {
        self.changed().set_own(None);
    }

    /// The library, to be changed: what was composed from it is no longer true.
    fn changed(&self) -> RefMut<'_, Library> {
        self.ahead.take();
        self.library.borrow_mut()
    }

    /// The files of a topic that there are.
    fn wanted(&self, topic: &Topic, locale: Locale) -> Vec<String> {
        let library = self.library.borrow();
        let mut files = topic.needs(locale);
        files.retain(|file| library.exists(file));
        files
    }

    pub(super) async fn fetch(&self, mut files: Vec<String>) -> bool {
        files.retain(|file| !self.library.borrow().has(file));
        // All of them are under way before the first is waited for.
        let arriving = files.into_iter().map(|file| {
            let arriving = self.way.ask(&file);
            (file, arriving)
        });
        let arriving: Vec<_> = arriving.collect();
        let mut arrived = true;
        for (file, text) in arriving {
            let text = text.text().await;
            let added = text.map(|text| self.changed().add(&file, &text).is_ok());
            arrived &= added.unwrap_or(false);
            // Reading a file takes a moment, and there are many.
            turn().await;
        }
        arrived
    }
}
