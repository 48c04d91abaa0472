//! The questions about a code that have a short answer: who sends it, whether it
//! can be on the wire, whether to reconnect, what each side sees. Each is a fact
//! of the catalog with its sentence beside it, never a bare yes or no.

use yew::prelude::*;

use super::{
    heading::{Heading, Level},
    prose::Prose,
    source_link::SourceLink,
    speech::use_texts,
};
use crate::{
    catalog::{Basis, CloseCode, Facts, Message, Sender, Then, Verdict, WasClean},
    lookup::Mark,
};

/// What [`EntryFacts`] show.
#[derive(PartialEq, Properties)]
pub(super) struct EntryFactsProps {
    /// The code; one of the table's.
    pub(super) code: CloseCode,
    /// The words to mark.
    pub(super) mark: Mark,
    /// The rank of its headings.
    pub(super) level: Level,
}

/// The facts of a code as a list of questions and answers.
#[component]
pub(super) fn EntryFacts(props: &EntryFactsProps) -> Html {
    let texts = use_texts();
    let Some(entry) = texts.entry(props.code) else {
        return Html::default();
    };
    let (facts, prose) = (&entry.facts, &entry.prose);
    let say = |message| texts.say(message).to_owned();
    let told = |text: &String| html! { <Prose text={text.clone()} mark={props.mark.clone()} /> };
    let plain = |message| html! { <Prose text={say(message)} /> };
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
        texts.fill(message, &[("from", &from), ("to", &to)])
    });
    let registered = facts.registered_name.as_ref();
    let registered = registered.filter(|name| !name.eq_ignore_ascii_case(&prose.name));
    html! {
        <div class="entry-facts">
            <dl>
                { row(Message::EntryReconnect, verdict(facts), html! {
                    <>
                        if let Some(wait) = wait {
                            <span class="wait">{ wait }</span>{ " " }
                        }
                        { told(&prose.reconnect) }
                        { " " }
                        { for texts.reconnect_sources_of(entry).map(|source| html! {
                            <><SourceLink source={source.clone()} />{ " " }</>
                        }) }
                    </>
                }) }
                { row(Message::EntrySender, sender(facts), told(&prose.sender)) }
                { row(Message::EntryWire, wire(facts), told(&prose.wire)) }
                { row(Message::EntryBrowserClose, browser_close(facts), Html::default()) }
                { row(Message::EntryWasClean, was_clean(facts), Html::default()) }
                { row(Message::EntryBasis, basis(facts), Html::default()) }
                if let Some(name) = registered {
                    <dt>{ say(Message::EntryRegisteredName) }</dt>
                    <dd>{ name.clone() }</dd>
                }
                if !facts.aliases.is_empty() {
                    <dt>{ say(Message::EntryAliases) }</dt>
                    <dd class="aliases">
                        { for facts.aliases.iter().map(|alias| html! {
                            <><code>{ told(alias) }</code>{ " " }</>
                        }) }
                    </dd>
                }
            </dl>
            <Heading level={props.level}>{ say(Message::EntrySides) }</Heading>
            <dl class="sides">
                <div>
                    <dt>{ say(Message::EntryServer) }</dt>
                    <dd>{ told(&prose.sides.server) }</dd>
                </div>
                <div>
                    <dt>{ say(Message::EntryClient) }</dt>
                    <dd>{ told(&prose.sides.client) }</dd>
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
