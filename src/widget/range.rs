//! What is said of a number that is searched for and is none of the table's.

use yew::prelude::*;

use super::scene::Scene;
use crate::catalog::{CloseCode, Message};

/// Where the number falls, or why it can be no close code. Nothing while it may
/// still become one of the table's numbers.
pub(super) fn range(scene: &Scene<'_>) -> Html {
    let number = scene.state.view.query.as_str().trim();
    let mut entries = scene.texts.entries().iter();
    let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    if !is_number || entries.any(|entry| entry.facts.code.to_string().starts_with(number)) {
        return Html::default();
    }
    let said = match number.parse::<CloseCode>() {
        Err(_) => scene.say(Message::NumberTooBig),
        Ok(code) => {
            let (first, last) = code.range().bounds();
            let (first, last) = (first.to_string(), last.to_string());
            let range = scene.texts.say(code.range().label());
            let values = [("first", &*first), ("last", &*last), ("range", range)];
            scene.fill(Message::NumberInRange, &values)
        }
    };
    html! { <p part="range" class="range">{ said }</p> }
}
