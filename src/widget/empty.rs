//! What is shown when nothing fits: that it doesn't, and the ways out.

use yew::prelude::*;

use super::speech::use_texts;
use crate::{
    catalog::{Category, Message},
    lookup::Query,
};

/// The longest query that is repeated back, in characters.
const MOST_SHOWN: usize = 60;

/// What an [`Empty`] says and reports.
#[derive(PartialEq, Properties)]
pub(super) struct EmptyProps {
    /// What was searched for.
    pub(super) query: Query,
    /// The category that was searched in.
    pub(super) category: Option<Category>,
    /// How many codes would fit in the other categories.
    pub(super) elsewhere: usize,
    /// The search is to be cleared.
    pub(super) on_clear_search: Callback<()>,
    /// The category is to be cleared.
    pub(super) on_clear_category: Callback<()>,
}

/// The place of the table when there are no rows.
#[component]
pub(super) fn Empty(props: &EmptyProps) -> Html {
    let texts = use_texts();
    let mut query: String = props.query.as_str().chars().take(MOST_SHOWN).collect();
    if query.len() < props.query.as_str().len() {
        query.push('…');
    }
    let title = match props.category {
        None => texts.fill(Message::EmptyTitle, &[("query", &query)]),
        Some(category) => {
            let category = texts.say(category.label());
            let values = [("query", query.as_str()), ("category", category)];
            texts.fill(Message::EmptyTitleCategory, &values)
        }
    };
    let hint = match props.elsewhere {
        0 => texts.say(Message::EmptyHint).to_owned(),
        n => texts.fill(Message::EmptyElsewhere, &[("count", &n.to_string())]),
    };
    let clear_category = props.on_clear_category.reform(|_: MouseEvent| ());
    let clear_search = props.on_clear_search.reform(|_: MouseEvent| ());
    html! {
        <div part="empty" class="empty">
            <p class="empty-title"><bdi>{ title }</bdi></p>
            <p>{ hint }</p>
            <p class="buttons">
                if props.category.is_some() {
                    <button part="clear-category" type="button" onclick={clear_category}>
                        { texts.say(Message::EmptyClearCategory).to_owned() }
                    </button>
                }
                if !props.query.is_blank() {
                    <button part="clear-search" type="button" onclick={clear_search}>
                        { texts.say(Message::EmptyClearSearch).to_owned() }
                    </button>
                }
            </p>
        </div>
    }
}
