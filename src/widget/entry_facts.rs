//! The questions about a code that have a short answer: who sends it, whether it
//! can be on the wire, whether to reconnect, what each side sees. Each is a fact
//! of the catalog with its sentence beside it, never a bare yes or no.

use yew::prelude::*;

use super::{
    heading::heading,
    prose::{prose, unmarked},
    scene::Scene,
    source_link::source_link,
};
use crate::catalog::{Basis, Details, Entry, Facts, Message, Sender, Then, Verdict, WasClean};

/// The facts of an entry as a list of questions and answers.
pub(super) fn entry_facts(scene: &Scene<'_>, entry: &Entry, told: &Details) -> Html {
    let (texts, facts) = (scene.texts, &entry.facts);
    let tell = |text: &str| prose(text, scene.mark);
    let plain = |message| unmarked(texts.say(message));
    let row = |question, answer: Message, sentence: Html| {
        html! {
            <>
                <dt>{ plain(question) }</dt>
                <dd><strong>{ plain(answer) }</strong>{ " " }{ sentence }</dd>
            </>
        }
    };
    let wait = facts.reconnect.wait.map(|wait| {
        let (from, to) = (wait.from_s.to_string(), wait.to_s.to_string());
        let message = match wait.then {
            Then::Steady => Message::WaitSteady,
            Then::Backoff => Message::WaitBackoff,
        };
        let wait = scene.fill(message, &[("from", &from), ("to", &to)]);
        html! { <span class="wait">{ wait }</span> }
    });
    let mut reasons = vec![wait.unwrap_or_default(), tell(&told.reconnect)];
    if facts.reconnect.verdict == Verdict::Depends {
        // How long to wait is of use only once it is clear whether to.
        reasons.reverse();
    }
    let registered = facts.registered_name.as_ref();
    let registered = registered.filter(|name| !name.eq_ignore_ascii_case(&entry.prose.name));
    html! {
        <div class="entry-facts">
            <dl>
                { row(Message::EntryReconnect, verdict(facts), html! {
                    <>
                        { for reasons.into_iter().map(|reason| html! { <>{ reason }{ " " }</> }) }
                        { for texts.sources(&facts.reconnect.sources).map(|source| html! {
                            <>{ source_link(source) }{ " " }</>
                        }) }
                    </>
                }) }
                { row(Message::EntrySender, sender(facts), tell(&told.sender)) }
                { row(Message::EntryWire, wire(facts), tell(&told.wire)) }
                { row(Message::EntryBrowserClose, browser_close(facts), Html::default()) }
                { row(Message::EntryWasClean, was_clean(facts), Html::default()) }
                { row(Message::EntryBasis, basis(facts), Html::default()) }
                if let Some(name) = registered {
                    <dt>{ plain(Message::EntryRegisteredName) }</dt>
                    <dd>{ name.clone() }</dd>
                }
                if !facts.aliases.is_empty() {
                    <dt>{ plain(Message::EntryAliases) }</dt>
                    <dd class="aliases">
                        { for facts.aliases.iter().map(|alias| html! {
                            <><code>{ tell(alias) }</code>{ " " }</>
                        }) }
                    </dd>
                }
            </dl>
            { heading(scene.level.below(), texts.say(Message::EntrySides)) }
            <dl class="sides">
                <div>
                    <dt>{ plain(Message::EntryServer) }</dt>
                    <dd>{ tell(&told.sides.server) }</dd>
                </div>
                <div>
                    <dt>{ plain(Message::EntryClient) }</dt>
                    <dd>{ tell(&told.sides.client) }</dd>
                </div>
            </dl>
        </div>
    }
}

fn verdict(facts: &Facts) -> Message {
    match facts.reconnect.verdict {
        Verdict::Yes => Message::ReconnectYes,
        Verdict::No => Message::ReconnectNo,
        Verdict::Later => Message::ReconnectLater,
        Verdict::AfterFix => Message::ReconnectAfterFix,
        Verdict::Depends => Message::ReconnectDepends,
    }
}

fn sender(facts: &Facts) -> Message {
    match facts.sender {
        Sender::Nobody => Message::SenderNobody,
        Sender::Client => Message::SenderClient,
        Sender::Server => Message::SenderServer,
        Sender::Either => Message::SenderEither,
    }
}

fn wire(facts: &Facts) -> Message {
    if facts.on_wire {
        Message::WireYes
    } else {
        Message::WireNever
    }
}

fn browser_close(facts: &Facts) -> Message {
    if facts.browser_close {
        Message::BrowserCloseAccepts
    } else {
        Message::BrowserCloseThrows
    }
}

fn was_clean(facts: &Facts) -> Message {
    match facts.was_clean {
        WasClean::Yes => Message::WasCleanYes,
        WasClean::No => Message::WasCleanNo,
        WasClean::Varies => Message::WasCleanVaries,
    }
}

fn basis(facts: &Facts) -> Message {
    match facts.basis {
        Basis::Rfc6455 => Message::BasisRfc6455,
        Basis::Iana => Message::BasisIana,
        Basis::CommonPractice => Message::BasisCommonPractice,
    }
}
