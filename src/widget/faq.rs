//! The questions people ask most.

use yew::prelude::*;

use super::{entry::code_link, heading::heading, prose::unmarked, scene::Scene};
use crate::catalog::{Message, Question};

/// The questions, each opening to its answer; nothing until they are here.
pub(super) fn faq(scene: &Scene<'_>) -> Html {
    let questions = scene.texts.faq();
    if questions.is_empty() {
        return Html::default();
    }
    html! {
        <section part="faq" class="faq">
            { heading(scene.level.below(), scene.texts.say(Message::FaqTitle)) }
            { for questions.iter().map(|question| answered(scene, question)) }
        </section>
    }
}

fn answered(scene: &Scene<'_>, question: &Question) -> Html {
    let paragraph = |text: &String| html! { <p>{ unmarked(text) }</p> };
    let step = |text: &String| html! { <li>{ unmarked(text) }</li> };
    html! {
        <details id={format!("faq-{}", question.id)}>
            <summary>{ question.question.clone() }</summary>
            <div class="answer">
                { for question.answer.iter().map(paragraph) }
                if !question.steps.is_empty() {
                    <ol>{ for question.steps.iter().map(step) }</ol>
                }
                if !question.codes.is_empty() {
                    <p class="code-links">
                        { scene.say(Message::FaqCodes) }
                        { " " }
                        { for question.codes.iter().map(|code| code_link(scene, *code)) }
                    </p>
                }
            </div>
        </details>
    }
}
