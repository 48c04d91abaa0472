//! A sentence of the data on the screen: `backticks` become inline code, words
//! that were searched for are marked. Text stays text.

use yew::prelude::*;

use crate::lookup::{Mark, Piece};

/// What a [`Prose`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct ProseProps {
    /// The sentence as the data has it.
    pub(super) text: AttrValue,
    /// The words to mark.
    #[prop_or_default]
    pub(super) mark: Mark,
}

/// A sentence, with code set as code and found words marked.
#[component]
pub(super) fn Prose(props: &ProseProps) -> Html {
    let parts = props.text.split('`').enumerate();
    parts
        .filter(|(_, part)| !part.is_empty())
        .map(|(place, part)| {
            let shown = marked(&props.mark.pieces(part));
            // Every second part stood between backticks.
            if place % 2 == 1 {
                html! { <code>{ shown }</code> }
            } else {
                shown
            }
        })
        .collect()
}

/// Pieces of a text, the found ones as `<mark>`.
pub(super) fn marked(pieces: &[Piece<'_>]) -> Html {
    let pieces = pieces.iter().map(|piece| {
        let text = piece.text.to_owned();
        if piece.found {
            html! { <mark>{ text }</mark> }
        } else {
            html! { { text } }
        }
    });
    pieces.collect()
}
