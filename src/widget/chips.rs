//! The category filter: one chip for all, one a category, each with the number
//! of codes it would show.

use yew::prelude::*;

use crate::catalog::{Catalog, Category, Message};

/// How many codes fit, by category, in the order of [`Category::ALL`].
pub(super) type Counts = [usize; Category::ALL.len()];

/// The row of chips. `chosen` is the category shown alone, or `None` for all;
/// `on_choose` takes that of the chip that was pressed.
pub(super) fn chips(
    texts: &Catalog,
    chosen: Option<Category>,
    counts: Counts,
    on_choose: &Callback<Option<Category>>,
) -> Html {
    let all = (None, Message::CategoryAll, counts.iter().sum());
    let each = Category::ALL.into_iter().zip(counts);
    let each = each.map(|(category, count)| (Some(category), category.label(), count));
    let chips = [all]
        .into_iter()
        .chain(each)
        .map(|(category, label, count)| {
            html! {
                <button
                    part="chip"
                    type="button"
                    class="chip"
                    data-category={category.map_or("all", Category::key)}
                    aria-pressed={(chosen == category).to_string()}
                    onclick={on_choose.reform(move |_| category)}
                >
                    { texts.say(label).to_owned() }
                    { " " }
                    <span class="chip-count">{ count.to_string() }</span>
                </button>
            }
        });
    html! {
        <div class="chips" role="group" aria-label={texts.say(Message::ChipsLabel).to_owned()}>
            { for chips }
        </div>
    }
}
