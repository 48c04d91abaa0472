//! What a close code is, in as few words as a reader in a hurry will stand.

use yew::prelude::*;

use super::{prose::unmarked, scene::Scene};
use crate::catalog::{CodeRange, Message};

/// The introduction above the search box.
pub(super) fn intro(scene: &Scene<'_>) -> Html {
    let ranges = CodeRange::ALL.map(|range| {
        let (first, last) = range.bounds();
        html! {
            <div>
                <dt>{ format!("{first}–{last}") }</dt>
                <dd>{ scene.say(range.label()) }</dd>
            </div>
        }
    });
    html! {
        <div class="intro" part="intro">
            <p>{ unmarked(scene.texts.say(Message::IntroWhat)) }</p>
            <p>{ unmarked(scene.texts.say(Message::IntroCommon)) }</p>
            <dl class="ranges">{ for ranges }</dl>
        </div>
    }
}
