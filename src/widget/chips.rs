//! The category filter: one chip for all, one a category, each with the number
//! of codes it would show.

use yew::prelude::*;

use super::{scene::Scene, state::Action};
use crate::catalog::{Category, Message};

/// The row of chips.
pub(super) fn chips(scene: &Scene<'_>) -> Html {
    let all = (None, Message::CategoryAll);
    let each = Category::ALL.map(|category| (Some(category), category.label()));
    let chips = [all].into_iter().chain(each).map(|(category, label)| {
        let fitting = scene.fitting.iter();
        let count = fitting
            .filter(|hit| scene.texts.is_in(hit.code, category))
            .count();
        let pressed = scene.state.view.category == category;
        html! {
            <button
                part="chip"
                type="button"
                class="chip"
                data-category={category.map_or("all", Category::key)}
                aria-pressed={pressed.to_string()}
                onclick={scene.on_click(Action::Filter(category))}
            >
                { scene.say(label) }
                { " " }
                <span class="chip-count">{ count.to_string() }</span>
            </button>
        }
    });
    html! {
        <div class="chips" role="group" aria-label={scene.say(Message::ChipsLabel)}>
            { for chips }
        </div>
    }
}
