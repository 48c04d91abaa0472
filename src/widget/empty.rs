//! What is shown when nothing fits: that it doesn't, and the ways out.

use yew::prelude::*;

use crate::{
    catalog::{Catalog, Category, Message},
    lookup::Query,
};

/// The longest query that is repeated back, in characters.
const MOST_SHOWN: usize = 60;

/// The place of the table when there are no rows. `elsewhere` says how many codes
/// would fit in the other categories.
pub(super) fn empty(
    texts: &Catalog,
    query: &Query,
    category: Option<Category>,
    elsewhere: usize,
    on_clear_search: &Callback<()>,
    on_clear_category: &Callback<()>,
) -> Html {
    let mut shown: String = query.as_str().chars().take(MOST_SHOWN).collect();
    if shown.len() < query.as_str().len() {
        shown.push('…');
    }
    let title = match category {
        None => texts.fill(Message::EmptyTitle, &[("query", &shown)]),
        Some(category) => {
            let category = texts.say(category.label());
            let values = [("query", shown.as_str()), ("category", category)];
            texts.fill(Message::EmptyTitleCategory, &values)
        }
    };
    let hint = match elsewhere {
        0 => texts.say(Message::EmptyHint).to_owned(),
        n => texts.fill(Message::EmptyElsewhere, &[("count", &n.to_string())]),
    };
    html! {
        <div part="empty" class="empty">
            <p class="empty-title"><bdi>{ title }</bdi></p>
            <p>{ hint }</p>
            <p class="buttons">
                if category.is_some() {
                    <button part="clear-category" type="button" onclick={on_clear_category.reform(|_| ())}>
                        { texts.say(Message::EmptyClearCategory).to_owned() }
                    </button>
                }
                if !query.is_blank() {
                    <button part="clear-search" type="button" onclick={on_clear_search.reform(|_| ())}>
                        { texts.say(Message::EmptyClearSearch).to_owned() }
                    </button>
                }
            </p>
        </div>
    }
}
