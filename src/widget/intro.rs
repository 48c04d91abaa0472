//! What a close code is, in as few words as a reader in a hurry will stand.

use yew::prelude::*;

use super::{prose::Prose, speech::use_texts};
use crate::catalog::{CodeRange, Message};

/// The introduction above the search box.
#[component]
pub(super) fn Intro() -> Html {
    let texts = use_texts();
    let say = |message| texts.say(message).to_owned();
    let ranges = CodeRange::ALL.map(|range| {
        let (first, last) = range.bounds();
        html! {
            <div>
                <dt>{ format!("{first}–{last}") }</dt>
                <dd>{ say(range.label()) }</dd>
            </div>
        }
    });
    html! {
        <div class="intro" part="intro">
            <p><Prose text={say(Message::IntroWhat)} /></p>
            <p><Prose text={say(Message::IntroCommon)} /></p>
            <dl class="ranges" aria-label={say(Message::IntroRanges)}>
                { for ranges }
            </dl>
        </div>
    }
}
