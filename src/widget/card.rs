//! A single answer in place of the whole lookup: the entry of a code or a comparison.
//! Where neither is asked for, the codes to choose from.

use yew::prelude::*;

use super::{
    comparison::comparison, entry::or_waiting, heading::heading, prose::unmarked, scene::Scene,
    told::told,
};
use crate::{
    answer::Topic,
    catalog::{Entry, Message},
};

/// The answer to what is asked for, with its title where that of the lookup would be.
pub(super) fn card(scene: &Scene<'_>) -> Html {
    let view = &scene.state.view;
    if view.compare.is_some() {
        return comparison(scene);
    }
    let entry = view.code.and_then(|code| scene.texts.entry(code));
    let topic = view.code.map_or(Topic::Choice, Topic::Code);
    // What is not in the table brings a title of its own.
    let level = match entry {
        Some(_) => scene.level.below(0),
        None => scene.level,
    };
    html! {
        <section part="entry" class="entry" tabindex="-1">
            { for entry.map(|entry| row(scene, entry)) }
            { or_waiting(scene, told(scene, &topic, level)) }
        </section>
    }
}

/// What the table says of a code, which is there before its full entry.
fn row(scene: &Scene<'_>, entry: &Entry) -> Html {
    let (number, told) = (entry.code.to_string(), &entry.prose);
    let values = [("code", number.as_str()), ("name", told.name.as_str())];
    html! {
        <>
            { heading(scene.level.below(0), &scene.fill(Message::EntryLabel, &values)) }
            <p>{ unmarked(&told.meaning) }</p>
            <p>{ unmarked(&told.recovery) }</p>
        </>
    }
}
