//! A sentence of the data on the screen: `backticks` become inline code, words
//! that were searched for are marked. Text stays text.

use yew::prelude::*;

use super::scene::shown;
use crate::lookup::{Mark, Piece};

/// A sentence with code set as code and found words marked.
pub(super) fn prose(text: &str, mark: &Mark) -> Html {
    let parts = text.split('`').enumerate();
    parts
        .filter(|(_, part)| !part.is_empty())
        .map(|(place, part)| {
            let shown = marked(&mark.pieces(part));
            // Every second part stood between backticks.
            if place % 2 == 1 {
                html! { <code>{ shown }</code> }
            } else {
                shown
            }
        })
        .collect()
}

/// A sentence with code set as code, where nothing was searched for.
pub(super) fn unmarked(text: &str) -> Html {
    prose(text, &Mark::default())
}

/// Pieces of a text, the found ones as `<mark>`.
pub(super) fn marked(pieces: &[Piece<'_>]) -> Html {
    let pieces = pieces.iter().map(|piece| {
        let text = shown(piece.text);
        if piece.found {
            html! { <mark>{ text }</mark> }
        } else {
            html! { { text } }
        }
    });
    pieces.collect()
}
