//! The answering program's entry: what the page's program calls once this one has
//! arrived, after the first paint. Text goes in and text comes out, since the two
//! have no memory in common.

use wasm_bindgen::prelude::*;
use ws_close_codes::{
    answer::{Opened, Topic},
    catalog::Locale,
    host::{Shelf, Taken},
};

/// The answers of one widget.
#[wasm_bindgen]
pub struct Answers(std::rc::Rc<Shelf>);

#[wasm_bindgen]
impl Answers {
    /// Without any data yet; see [`Shelf::new`].
    #[wasm_bindgen(constructor)]
    pub fn new(get: js_sys::Function, base: String) -> Self {
        Self(std::rc::Rc::new(Shelf::new(get, base)))
    }

    /// Fetches what the answers to topics need, written a line each, and composes the
    /// last of them; see [`Shelf::bring`] and [`Shelf::prepare`].
    pub fn bring(&self, topics: String, lang: &str) -> js_sys::Promise {
        let (shelf, locale) = (self.0.clone(), locale(lang));
        wasm_bindgen_futures::future_to_promise(async move {
            let topics: Vec<Topic> = topics.lines().filter_map(Topic::parse).collect();
            let mut arrived = true;
            for topic in &topics {
                arrived &= shelf.bring(topic, locale).await;
            }
            if let Some(last) = topics.last() {
                shelf.prepare(last, locale).await;
            }
            Ok(arrived.into())
        })
    }

    /// Fetches everything in a language (see [`Shelf::bring_all`]) and promises what
    /// there is to be searched in.
    #[wasm_bindgen(js_name = bringAll)]
    pub fn bring_all(&self, lang: &str) -> js_sys::Promise {
        let (shelf, locale) = (self.0.clone(), locale(lang));
        wasm_bindgen_futures::future_to_promise(async move {
            shelf.bring_all(locale).await;
            Ok(shelf.depth(locale).into())
        })
    }

    /// An answer as elements; see [`Shelf::elements`].
    pub fn elements(&self, topic: &str, lang: &str) -> Option<String> {
        self.0.elements(&Topic::parse(topic)?, locale(lang))
    }

    /// An answer to be carried elsewhere; see [`Shelf::write`].
    pub fn write(&self, topic: &str, form: &str, lang: &str, page: &str) -> Option<String> {
        let form = form.parse().ok()?;
        self.0
            .write(&Topic::parse(topic)?, form, locale(lang), page)
    }

    /// Opens what comes from elsewhere, by its kind: a `file` that was chosen, a
    /// `text` that was pasted, or `codes` at an address of the page's own site, where
    /// no address gives up those that were opened. Promises what [`told`] gives.
    pub fn open(&self, kind: String, what: JsValue, lang: &str) -> js_sys::Promise {
        let (shelf, locale) = (self.0.clone(), locale(lang));
        wasm_bindgen_futures::future_to_promise(async move {
            let text = what.as_string().unwrap_or_default();
            let taken = match kind.as_str() {
                "file" => shelf.open_file(what.unchecked_ref(), locale).await,
                "codes" if text.trim().is_empty() => {
                    shelf.forget_codes();
                    return Ok(JsValue::from_str(""));
                }
                "codes" => Taken::Opened(shelf.open_codes(&text, locale).await),
                _ => shelf.open_text(None, &text, locale).await,
            };
            Ok(told(taken).into())
        })
    }

    /// Gives up a record from elsewhere.
    pub fn remove(&self, place: usize) {
        self.0.give_up(place);
    }
}

/// What came of opening a text: the code it is now shown with, `codes`, `text`, or
/// nothing; on the next line what to tell the reader; then, for codes, the rows of
/// the table, and for a text the line that stands for it in the search box.
fn told(taken: Taken) -> String {
    let opened = match taken {
        Taken::Opened(opened) => opened,
        Taken::Log { line } => return format!("text\n\n{line}"),
    };
    match opened {
        Opened::Record { code, said } => format!("{code}\n{said}"),
        Opened::Codes { said, rows } => format!("codes\n{said}\n{rows}"),
        Opened::Refused { said } => format!("\n{said}"),
    }
}

fn locale(lang: &str) -> Locale {
    Locale::resolve(lang).unwrap_or_default()
}

fn main() {}
