//! Has something copied, and hears how that went.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Request, Widget,
    scene::Scene,
    state::{Action, Copied, Copy},
};
use crate::catalog::{Answer, Message};

/// What a screen reader is told about the last copying.
pub(super) fn copied(scene: &Scene<'_>) -> AttrValue {
    match &scene.state.copy {
        Some(Copied::Done(Copy::Row(code))) => {
            scene.fill(Message::CopyDone, &[("code", &code.to_string())])
        }
        Some(Copied::Done(_)) => scene.say(Message::CopyDoneOther),
        _ => AttrValue::default(),
    }
}

/// Asks the host to put on the clipboard what was asked for.
pub(super) fn copy(ctx: &Context<Widget>, what: Copy) {
    let props = ctx.props();
    let text = match &what {
        Copy::Row(code) => {
            let entry = props.texts.entry(*code);
            entry.map(|entry| Answer::new(&props.texts, entry, &props.page).plain_text())
        }
        Copy::Answer(topic, form) => props
            .answers
            .as_ref()
            .and_then(|answers| answers.write(topic, *form, props.texts.locale(), &props.page)),
        Copy::Sample(_, _, code) => Some(code.to_string()),
    };
    let Some(text) = text else { return };
    let text: Rc<str> = text.into();
    let kept = text.clone();
    let reply = ctx.link().callback(move |copied| match copied {
        true => Action::Copied(what.clone()),
        false => Action::CopyRefused(what.clone(), kept.clone()),
    });
    let text = AttrValue::Rc(text);
    props.on_request.emit(Request::Copy { text, reply });
}
