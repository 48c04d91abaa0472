//! What a search means beyond the table: a number that is none of its codes, what
//! services mean by theirs, what a line of a log was recognised as. Also the entry of
//! a number outside the table.

use yew::prelude::*;

use super::{
    answers::{of_root, recognised, searching},
    entry::or_waiting,
    scene::{Scene, shown},
    told::told,
};
use crate::{answer::Topic, catalog::CloseCode};

/// The answer above the table, where there is one.
pub(super) fn beyond(scene: &Scene<'_>) -> Html {
    let view = &scene.state.view;
    let searched = scene.search_answer();
    let outside = |code: &CloseCode| scene.texts.entry(*code).is_none();
    let outside = view.code.filter(outside);
    // What was pasted comes before what was opened.
    let outside = outside.filter(|_| searched.as_deref().and_then(recognised).is_none());
    let (part, topic) = match (outside, &searched) {
        (Some(code), _) => ("range", Topic::Code(code)),
        (None, Some(answer)) => (
            of_root(answer, "data-part").unwrap_or_default(),
            searching(&view.query),
        ),
        (None, None) => return Html::default(),
    };
    let told = told(scene, &topic, scene.level);
    html! { <section part={shown(part)} class="beyond">{ or_waiting(scene, told) }</section> }
}
