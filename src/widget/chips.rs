//! The category filter: one chip for all, one a category, each with the number
//! of codes it would show.

use yew::prelude::*;

use super::speech::use_texts;
use crate::catalog::{Category, Message};

/// What [`Chips`] show and report.
#[derive(PartialEq, Properties)]
pub(super) struct ChipsProps {
    /// The category shown alone, or `None` for all.
    pub(super) chosen: Option<Category>,
    /// How many codes fit the search, by category, in the order of [`Category::ALL`].
    pub(super) counts: [usize; Category::ALL.len()],
    /// Takes the category of the chip that was pressed.
    pub(super) on_choose: Callback<Option<Category>>,
}

/// The row of chips.
#[component]
pub(super) fn Chips(props: &ChipsProps) -> Html {
    let texts = use_texts();
    let all = (None, Message::CategoryAll, props.counts.iter().sum());
    let each = Category::ALL.into_iter().zip(props.counts);
    let each = each.map(|(category, count)| (Some(category), category.label(), count));
    let chips = [all]
        .into_iter()
        .chain(each)
        .map(|(category, label, count)| {
            let pressed = props.chosen == category;
            let onclick = props.on_choose.reform(move |_: MouseEvent| category);
            let key = category.map_or("all", Category::key);
            html! {
                <button
                    {key}
                    part="chip"
                    type="button"
                    class="chip"
                    data-category={key}
                    aria-pressed={pressed.to_string()}
                    {onclick}
                >
                    { texts.say(label).to_owned() }
                    { " " }
                    <span class="chip-count">{ count }</span>
                </button>
            }
        });
    html! {
        <div class="chips" role="group" aria-label={texts.say(Message::ChipsLabel).to_owned()}>
            { for chips }
        </div>
    }
}
