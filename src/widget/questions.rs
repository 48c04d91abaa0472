//! The questions people ask most.

use yew::prelude::*;

use super::{scene::Scene, told::told};
use crate::answer::Topic;

/// The questions, each opening to its answer; nothing until they are here.
pub(super) fn questions(scene: &Scene<'_>) -> Html {
    match told(scene, &Topic::Questions, scene.level) {
        Some(told) => html! { <section part="faq" class="faq">{ told }</section> },
        None => Html::default(),
    }
}
