//! What a search means beyond the table: a number that is none of its codes, and
//! what services mean by theirs. Also the entry of a number outside the table.

use yew::prelude::*;

use super::{entry::or_waiting, scene::Scene, told::told};
use crate::{answer::Topic, catalog::CloseCode};

/// The answer above the table, where there is one.
pub(super) fn beyond(scene: &Scene<'_>) -> Html {
    let view = &scene.state.view;
    let outside = |code: &CloseCode| scene.texts.entry(*code).is_none();
    if let Some(code) = view.code.filter(outside) {
        let told = told(scene, &Topic::Code(code), scene.level);
        return section("range", or_waiting(scene, told));
    }
    let query = view.query.as_str().trim();
    let signed = |c: char| c.is_ascii_digit() || "-−+.".contains(c);
    let number = query.starts_with(signed) && !query.contains(' ');
    match scene.search_answer() {
        Some(topic) => {
            let told = told(scene, &topic, scene.level).unwrap_or_default();
            section(if number { "range" } else { "services" }, told)
        }
        None => Html::default(),
    }
}

fn section(part: &'static str, content: Html) -> Html {
    html! { <section {part} class="beyond">{ content }</section> }
}
