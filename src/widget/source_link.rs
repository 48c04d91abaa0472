//! A link to where a fact can be checked.

use yew::prelude::*;

use crate::catalog::Source;

/// A link that opens beside the page, which keeps what the reader has found.
/// Whatever is not an `https:` address stays plain text.
pub(super) fn source_link(source: &Source) -> Html {
    let (title, url) = (source.title.clone(), source.url.clone());
    if !url.starts_with("https://") {
        return html! { { title } };
    }
    html! {
        <a class="source" href={url} target="_blank" rel="noopener noreferrer">{ title }</a>
    }
}
