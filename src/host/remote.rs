//! The side of the page's program: the answering program, once it has arrived, as
//! a source of answers.

use wasm_bindgen::prelude::*;

use super::data::promised;
use crate::{
    answer::{Form, Topic},
    catalog::Locale,
    widget::Answering,
};

#[wasm_bindgen]
extern "C" {
    /// What `src/bin/answers.rs` exports, for one widget.
    #[derive(Clone)]
    pub(super) type Program;

    #[wasm_bindgen(method)]
    fn elements(this: &Program, topic: &str, lang: &str) -> Option<String>;

    #[wasm_bindgen(method)]
    fn write(this: &Program, topic: &str, form: &str, lang: &str, page: &str) -> Option<String>;

    // Promises are waited for in one place: an `async fn` here is a waiting of its own.
    #[wasm_bindgen(method, catch)]
    fn open(this: &Program, kind: &str, what: &JsValue, lang: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method)]
    fn remove(this: &Program, place: usize);

    #[wasm_bindgen(method, catch)]
    fn bring(this: &Program, topics: &str, lang: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = bringAll)]
    fn bring_all(this: &Program, lang: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method)]
    fn free(this: &Program);
}

/// The answering program.
pub(super) struct Remote(Program);

impl Remote {
    /// Takes over a program that has arrived.
    pub(super) fn new(program: JsValue) -> Self {
        Self(program.unchecked_into())
    }

    /// Has it fetch what answers need, to topics written a line each.
    pub(super) async fn bring(&self, topics: &str, locale: Locale) -> bool {
        let brought = promised(self.0.bring(topics, locale.tag())).await;
        brought.is_some_and(|arrived| arrived.is_truthy())
    }

    /// Has it fetch everything there is in a language, and returns what that has to
    /// be searched in.
    pub(super) async fn bring_all(&self, locale: Locale) -> String {
        told(self.0.bring_all(locale.tag())).await
    }

    /// Has it open what comes from elsewhere, and returns what came of that; see
    /// `src/bin/answers.rs`.
    pub(super) async fn open(&self, kind: &str, what: &JsValue, locale: Locale) -> String {
        told(self.0.open(kind, what, locale.tag())).await
    }

    /// Has it give up a record.
    pub(super) fn remove(&self, place: usize) {
        self.0.remove(place);
    }
}

/// A text that was promised; empty where the promise was broken.
async fn told(called: Result<JsValue, JsValue>) -> String {
    let text = promised(called).await.and_then(|text| text.as_string());
    text.unwrap_or_default()
}

impl Drop for Remote {
    fn drop(&mut self) {
        self.0.free();
    }
}

impl Answering for Remote {
    fn elements(&self, topic: &Topic, locale: Locale) -> Option<String> {
        self.0.elements(&topic.to_string(), locale.tag())
    }

    fn write(&self, topic: &Topic, form: Form, locale: Locale, page: &str) -> Option<String> {
        self.0
            .write(&topic.to_string(), form.key(), locale.tag(), page)
    }
}
