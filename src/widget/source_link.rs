//! A link to where a fact can be checked.

use yew::prelude::*;

use crate::catalog::Source;

/// What a [`SourceLink`] leads to.
#[derive(PartialEq, Properties)]
pub(super) struct SourceLinkProps {
    /// The source.
    pub(super) source: Source,
}

/// A link that opens beside the page, which keeps what the reader has found.
/// Whatever is not an `https:` address stays plain text.
#[component]
pub(super) fn SourceLink(props: &SourceLinkProps) -> Html {
    let Source { title, url } = &props.source;
    if !url.starts_with("https://") {
        return html! { { title.clone() } };
    }
    html! {
        <a class="source" href={url.clone()} target="_blank" rel="noopener noreferrer">
            { title.clone() }
        </a>
    }
}
