//! Has the answering program open what comes from elsewhere (records and files of
//! codes that the reader chose or pasted, the codes the page's author named), and
//! shows what came of it. All of it stays in the page.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;

use super::{attributes, mounted::Inner};
use crate::{lookup::Query, widget::Remark};

/// What is to be opened.
pub(super) enum Source {
    /// A file that was chosen.
    File(HtmlInputElement),
    /// A text that was pasted.
    Pasted(String),
    /// What the `codes` attribute names; where it is gone, so are the codes.
    Attribute,
}

impl Inner {
    /// Opens something and shows what came of it.
    pub(super) fn open(self: &Rc<Self>, source: Source) {
        if let Source::Pasted(text) = &source
            && !text.trim_start().starts_with('{')
        {
            self.show_pasted(text);
        }
        let remote = self.remote.borrow().clone();
        let Some(remote) = remote else {
            // It is opened as soon as there is what opens it.
            self.waiting.replace(Some(source));
            return;
        };
        let (kind, what) = match source {
            Source::Pasted(text) => ("text", JsValue::from(text)),
            Source::File(input) => {
                let file = input.files().and_then(|files| files.get(0));
                // The same file can be chosen again, changed.
                input.set_value("");
                let Some(file) = file else { return };
                ("file", file.into())
            }
            Source::Attribute => {
                let address = self.element.get_attribute(attributes::CODES);
                let address = address.unwrap_or_default();
                if address.trim().is_empty() && self.own.take().is_none() {
                    return;
                }
                ("codes", address.into())
            }
        };
        let inner = self.clone();
        spawn_local(async move {
            let locale = inner.props.borrow().texts.locale();
            let opened = remote.open(kind, &what, locale).await;
            inner.opened(&opened);
        });
    }

    /// Gives up a record.
    pub(super) fn remove(&self, place: usize) {
        if let Some(remote) = &*self.remote.borrow() {
            remote.remove(place);
        }
        self.renew_answers();
    }

    /// Shows the beginning of a text that was pasted as what is searched for.
    fn show_pasted(self: &Rc<Self>, text: &str) {
        let mut view = self.shown.borrow().clone();
        view.query = Query::new(text).keep();
        self.ask(view, Vec::new());
    }

    /// Shows what came of it, as the answering program tells: the code it is now
    /// shown with, `codes` or `text` or nothing; on the next line what to tell the
    /// reader; then, for codes, the rows of the table, and for a text its beginning.
    fn opened(self: &Rc<Self>, answer: &str) {
        let mut lines = answer.splitn(3, '\n');
        let mut line = || lines.next().unwrap_or_default();
        let (kind, said, text) = (line(), line(), line());
        let mut view = self.shown.borrow().clone();
        if let Ok(code) = kind.parse() {
            view.code = Some(code);
            view.query = Query::default();
            view.category = None;
        }
        match kind {
            "codes" => {
                self.own.replace(Some(text.to_owned()));
            }
            "text" => self.show_pasted(text),
            _ => {}
        }
        let locale = self.props.borrow().texts.locale();
        self.dress(locale);
        if !said.is_empty() {
            self.ask(view, vec![Remark::Said(said.to_owned())]);
        }
    }
}
