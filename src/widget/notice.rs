//! The quiet line that says what could not be done: parts of an address that
//! mean nothing, a language that did not arrive.

use yew::prelude::*;

use super::{Ignored, Parameter, speech::use_texts};
use crate::catalog::{Locale, Message};

/// Something the reader should know, which stops nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Remark {
    /// A parameter's value means nothing.
    Ignored(Parameter),
    /// The texts of a language could not be had.
    LanguageFailed(Locale),
}

impl From<Ignored> for Remark {
    fn from(ignored: Ignored) -> Self {
        Self::Ignored(ignored.0)
    }
}

/// What a [`Notice`] says and reports.
#[derive(PartialEq, Properties)]
pub(super) struct NoticeProps {
    /// What there is to say; nothing, and nothing is shown.
    pub(super) remarks: Vec<Remark>,
    /// It was read.
    pub(super) on_dismiss: Callback<()>,
}

/// The notice, with a button that takes it away.
#[component]
pub(super) fn Notice(props: &NoticeProps) -> Html {
    let texts = use_texts();
    let mut ignored: Vec<&str> = Vec::new();
    let mut failed = None;
    for remark in &props.remarks {
        match remark {
            Remark::Ignored(parameter) => ignored.push(parameter.name()),
            Remark::LanguageFailed(locale) => failed = Some(locale.autonym()),
        }
    }
    let names = ignored.join(texts.say(Message::ListSeparator));
    // The live region stays, so that what later appears in it is announced.
    html! {
        <div part="notice" class="notice" role="status">
            if !ignored.is_empty() {
                <p>{ texts.fill(Message::NoticeIgnored, &[("names", &names)]) }</p>
            }
            if let Some(language) = failed {
                <p>{ texts.fill(Message::NoticeLanguageFailed, &[("language", language)]) }</p>
            }
            if !props.remarks.is_empty() {
                <button part="dismiss" type="button" onclick={props.on_dismiss.reform(|_| ())}>
                    { texts.say(Message::NoticeDismiss).to_owned() }
                </button>
            }
        </div>
    }
}
