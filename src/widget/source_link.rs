//! A link to where a fact can be checked.

use yew::prelude::*;

use super::scene::shown;
use crate::catalog::Source;

/// A link that opens beside the page, which keeps what the reader has found.
/// Whatever is not an `https:` address stays plain text.
pub(super) fn source_link(source: &Source) -> Html {
    let (title, url) = (shown(&source.title), shown(&source.url));
    if !source.url.starts_with("https://") {
        return html! { { title } };
    }
    html! {
        <a class="source" href={url} target="_blank" rel="noopener noreferrer">{ title }</a>
    }
}
