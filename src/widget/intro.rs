//! What a close code is, in as few words as a reader in a hurry will stand.

use yew::prelude::*;

use super::prose::unmarked;
use crate::catalog::{Catalog, CodeRange, Message};

/// The introduction above the search box.
pub(super) fn intro(texts: &Catalog) -> Html {
    let ranges = CodeRange::ALL.map(|range| {
        let (first, last) = range.bounds();
        html! {
            <div>
                <dt>{ format!("{first}–{last}") }</dt>
                <dd>{ texts.say(range.label()).to_owned() }</dd>
            </div>
        }
    });
    html! {
        <div class="intro" part="intro">
            <p>{ unmarked(texts.say(Message::IntroWhat)) }</p>
            <p>{ unmarked(texts.say(Message::IntroCommon)) }</p>
            <dl class="ranges">{ for ranges }</dl>
        </div>
    }
}
