//! The quiet line that says what could not be done: parts of an address that
//! mean nothing, a language that did not arrive.

use yew::prelude::*;

use super::{Ignored, Parameter, prose::unmarked, scene::Scene, state::Action};
use crate::catalog::{Locale, Message};

/// Something the reader should know, which stops nothing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Remark {
    /// A parameter's value means nothing.
    Ignored(Parameter),
    /// The texts of a language could not be had.
    LanguageFailed(Locale),
    /// What came of opening something from elsewhere, in the reader's language.
    Said(String),
}

impl From<Ignored> for Remark {
    fn from(ignored: Ignored) -> Self {
        Self::Ignored(ignored.0)
    }
}

/// The notice, with a button that takes it away; without remarks an empty place.
pub(super) fn notice(scene: &Scene<'_>) -> Html {
    let (texts, remarks) = (scene.texts, &scene.state.remarks);
    let mut ignored: Vec<&str> = Vec::new();
    let mut failed = None;
    let mut said: Vec<&String> = Vec::new();
    for remark in remarks {
        match remark {
            Remark::Ignored(parameter) => ignored.push(parameter.name()),
            Remark::LanguageFailed(locale) => failed = Some(locale.autonym()),
            Remark::Said(text) => said.push(text),
        }
    }
    let names = ignored.join(texts.say(Message::ListSeparator));
    // The live region stays, so that what later appears in it is announced.
    html! {
        <div part="notice" class="notice" role="status">
            if !ignored.is_empty() {
                <p>{ scene.fill(Message::NoticeIgnored, &[("names", &names)]) }</p>
            }
            if let Some(language) = failed {
                <p>{ scene.fill(Message::NoticeLanguageFailed, &[("language", language)]) }</p>
            }
            { for said.into_iter().map(|text| html! { <p><bdi>{ unmarked(text) }</bdi></p> }) }
            if !remarks.is_empty() {
                <button part="dismiss" type="button" onclick={scene.on_click(Action::Dismiss)}>
                    { scene.say(Message::NoticeDismiss) }
                </button>
            }
        </div>
    }
}
