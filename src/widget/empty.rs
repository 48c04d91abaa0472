//! What is shown when nothing fits: that it doesn't, and the ways out.

use yew::prelude::*;

use super::{scene::Scene, state::Action};
use crate::catalog::Message;

/// The longest query that is repeated back, in characters.
const MOST_SHOWN: usize = 60;

/// The place of the table when there are no rows.
pub(super) fn empty(scene: &Scene<'_>) -> Html {
    let (texts, view) = (scene.texts, &scene.state.view);
    let mut query: String = view.query.as_str().chars().take(MOST_SHOWN).collect();
    if query.len() < view.query.as_str().len() {
        query.push('…');
    }
    let title = match view.category {
        None => scene.fill(Message::EmptyTitle, &[("query", &query)]),
        Some(category) => {
            let category = texts.say(category.label());
            let values = [("query", query.as_str()), ("category", category)];
            scene.fill(Message::EmptyTitleCategory, &values)
        }
    };
    let hint = match scene.fitting.len() {
        0 => scene.say(Message::EmptyHint),
        n => scene.fill(Message::EmptyElsewhere, &[("count", &n.to_string())]),
    };
    let way_out = |part: &'static str, label, action| {
        html! {
            <button {part} type="button" onclick={scene.on_click(action)}>
                { scene.say(label) }
            </button>
        }
    };
    html! {
        <div part="empty" class="empty">
            <p class="empty-title"><bdi>{ title }</bdi></p>
            <p>{ hint }</p>
            <p class="buttons">
                if view.category.is_some() {
                    { way_out("clear-category", Message::EmptyClearCategory, Action::ClearCategory) }
                }
                if !view.query.is_blank() {
                    { way_out("clear-search", Message::EmptyClearSearch, Action::ClearSearch) }
                }
            </p>
        </div>
    }
}
