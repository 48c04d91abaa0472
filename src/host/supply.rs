//! Supplies a mounted widget with what arrives after the first paint: the answering
//! program, the data of answers as they are asked for, then all the rest, so that it
//! is there once the network is gone.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::{attributes, data, later::later, mounted::Inner, opening::Source, remote::Remote};
use crate::{
    answer::Topic,
    catalog::Locale,
    widget::{Answers, Remark, Variant, View},
};

/// When everything else is fetched: this many milliseconds after the answers for
/// what is shown are there.
const REST_AFTER_MS: i32 = 1200;

impl Inner {
    /// Gets the answering program, what it needs for what is shown, and later the
    /// rest. Where that fails, the next answer asked for tries again.
    pub(super) fn connect(self: &Rc<Self>) {
        if self.connecting.replace(true) {
            return;
        }
        let inner = Rc::downgrade(self);
        let loader = self.loader.clone();
        spawn_local(async move {
            let program = data::promised(loader.call0(&JsValue::UNDEFINED)).await;
            let Some(inner) = inner.upgrade() else { return };
            inner.connecting.set(false);
            match program {
                Some(program) => {
                    inner.remote.replace(Some(Rc::new(Remote::new(program))));
                    inner.bring(&inner.topics()).await;
                    inner.open(Source::Attribute);
                    if let Some(source) = inner.waiting.take() {
                        inner.open(source);
                    }
                    inner.fetch_rest();
                }
                None => inner.update(|props| props.answers_failed = true),
            }
        });
    }

    /// Gets what the answer to a topic is made of.
    pub(super) fn need(self: &Rc<Self>, topic: &Topic) {
        if self.remote.borrow().is_none() {
            self.connect();
            return;
        }
        let (inner, topic) = (self.clone(), topic.to_string());
        spawn_local(async move { inner.bring(&topic).await });
    }

    /// Gets what answers to topics are made of, written a line each. Each is shown as
    /// soon as it is there.
    async fn bring(&self, topics: &str) {
        let Some(remote) = self.remote.borrow().clone() else {
            return;
        };
        let mut arrived = true;
        for topic in topics.lines() {
            let locale = self.props.borrow().texts.locale();
            arrived &= remote.bring(topic, locale).await;
            self.update(|props| {
                props.answers_failed = !arrived;
                props.answers = Some(match &props.answers {
                    Some(answers) => answers.renewed(),
                    None => Answers::from_source(remote.clone()),
                });
            });
        }
    }

    /// Has the widget ask again for the answers it shows.
    pub(super) fn renew_answers(&self) {
        self.update(|props| {
            props.answers = props.answers.as_ref().map(Answers::renewed);
        });
    }

    /// What answers are shown, a line each, the most wanted first.
    fn topics(&self) -> String {
        let View {
            code,
            compare,
            variant,
            ..
        } = self.shown.borrow().clone();
        let mut topics = String::new();
        let mut add = |topic: Topic| {
            topics.push_str(&topic.to_string());
            topics.push('\n');
        };
        if let Some(code) = code {
            add(Topic::Code(code));
        }
        if let Some(pair) = compare {
            add(Topic::Pair(pair));
        }
        add(match variant {
            Variant::Table => Topic::Questions,
            Variant::Card => Topic::Choice,
        });
        topics
    }

    /// Shows another language once its texts are there, with the answers that are
    /// open.
    pub(super) fn speak(self: &Rc<Self>, locale: Locale) {
        if self.props.borrow().texts.locale() == locale {
            return;
        }
        let inner = self.clone();
        spawn_local(async move {
            let texts = data::bring(&inner.way, locale).await;
            let remote = inner.remote.borrow().clone();
            if let (Some(remote), Ok(_)) = (remote, &texts) {
                // What does not arrive says so in its place.
                remote.bring(&inner.topics(), locale).await;
            }
            // The reader may have chosen again in the meantime.
            if attributes::locale(&inner.shown.borrow()) != locale {
                return;
            }
            match texts {
                Ok(_) => {
                    inner.dress(locale);
                    inner.name_language();
                }
                Err(_) => {
                    let mut view = inner.shown.borrow().clone();
                    view.locale = Some(inner.props.borrow().texts.locale());
                    inner.ask(view, vec![Remark::LanguageFailed(locale)]);
                }
            }
        });
    }

    /// Gives the widget the table of a language that is here, with added codes, and
    /// what else there is to be searched in; has it ask for its answers again.
    pub(super) fn dress(&self, locale: Locale) {
        let texts = match &*self.own.borrow() {
            Some(own) => data::joined(locale, own),
            None => data::already(locale),
        };
        self.update(|props| {
            if let Some(texts) = texts {
                props.texts = texts;
            }
            props.second = data::already(Locale::En);
            props.depths = data::depths(locale);
            props.answers = props.answers.as_ref().map(Answers::renewed);
        });
    }

    /// Fetches everything that is not here: the language shown, English for
    /// searching, then the others.
    fn fetch_rest(self: &Rc<Self>) {
        let inner = Rc::downgrade(self);
        let fetch = async move {
            let shown = match inner.upgrade() {
                Some(inner) => inner.props.borrow().texts.locale(),
                None => return,
            };
            let others = Locale::ALL.into_iter().filter(|it| *it != shown);
            for locale in [shown].into_iter().chain(others) {
                let Some(inner) = inner.upgrade() else { return };
                let remote = inner.remote.borrow().clone();
                // What does not arrive is tried again when it is asked for.
                let texts = data::bring(&inner.way, locale).await;
                if let (Some(remote), Ok(_)) = (remote, texts) {
                    data::keep_depth(locale, &remote.bring_all(locale).await);
                    // Nothing that is shown is in a language that the reader has not chosen,
                    // but for English, which is searched in, too.
                    let shown = inner.props.borrow().texts.locale();
                    if locale == shown || locale == Locale::En {
                        inner.dress(shown);
                    }
                }
            }
        };
        later(REST_AFTER_MS, || spawn_local(fetch));
    }
}
