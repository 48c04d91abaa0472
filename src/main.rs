//! Browser entry: replaced by the real one soon.
use yew::prelude::*;
#[component]
fn App() -> Html { html! { <p>{ "hello" }</p> } }
fn main() { yew::Renderer::<App>::new().render(); }
