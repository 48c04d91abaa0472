//! The questions people ask most.

use yew::prelude::*;

use super::{
    heading::{Level, heading},
    prose::unmarked,
    speech::use_texts,
};
use crate::catalog::{CloseCode, Message, Question};

/// What a [`Faq`] reports.
#[derive(PartialEq, Properties)]
pub(super) struct FaqProps {
    /// The rank of its heading.
    pub(super) level: Level,
    /// Takes a code whose entry is wanted.
    pub(super) on_go_to: Callback<CloseCode>,
}

/// The questions, each opening to its answer.
#[component]
pub(super) fn Faq(props: &FaqProps) -> Html {
    let texts = use_texts();
    let questions = texts.faq().iter();
    html! {
        <section part="faq" class="faq" aria-labelledby="faq-title">
            <div id="faq-title">
                { heading(props.level, texts.say(Message::FaqTitle)) }
            </div>
            { for questions.map(|question| answered(question, texts.say(Message::FaqCodes), props)) }
        </section>
    }
}

fn answered(question: &Question, codes: &str, props: &FaqProps) -> Html {
    let link = |code: &CloseCode| {
        let code = *code;
        html! {
            <button type="button" class="code-link" onclick={props.on_go_to.reform(move |_| code)}>
                { code.to_string() }
            </button>
        }
    };
    html! {
        <details key={question.id.clone()} id={format!("faq-{}", question.id)}>
            <summary>{ question.question.clone() }</summary>
            <div class="answer">
                { for question.answer.iter().map(|text| html! { <p>{ unmarked(text) }</p> }) }
                if !question.steps.is_empty() {
                    <ol>
                        { for question.steps.iter().map(|text| html! { <li>{ unmarked(text) }</li> }) }
                    </ol>
                }
                if !question.codes.is_empty() {
                    <p class="code-links">
                        { codes.to_owned() }
                        { " " }
                        { for question.codes.iter().map(link) }
                    </p>
                }
            </div>
        </details>
    }
}
