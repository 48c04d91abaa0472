//! Everything known about one code, opened below its row: prose first, facts in
//! a list (`entry_facts`), sources last.

use yew::prelude::*;

use super::{
    entry_facts::entry_facts, heading::heading, prose::prose, scene::Scene,
    source_link::source_link, state::Action,
};
use crate::catalog::{CloseCode, Details, Entry, Message, Source, deep_link};

/// The full entry of a code.
pub(super) fn entry(scene: &Scene<'_>, entry: &Entry) -> Html {
    let (texts, facts) = (scene.texts, &entry.facts);
    let number = facts.code.to_string();
    let title = |message| heading(scene.level.below(), texts.say(message));
    let related = |code: &CloseCode| html! { <li>{ code_link(scene, *code) }</li> };
    let source = |source: &Source| html! { <li>{ source_link(source) }</li> };
    let label = [
        ("code", number.as_str()),
        ("name", entry.prose.name.as_str()),
    ];
    let link = deep_link(scene.page, facts.code);
    html! {
        <section
            part="entry"
            id={format!("entry-{number}")}
            class="entry"
            aria-label={scene.fill(Message::EntryLabel, &label)}
        >
            if let Some(told) = &entry.details {
                { main(scene, told) }
                { entry_facts(scene, entry, told) }
            } else {
                <p class="entry-main" aria-busy="true">{ scene.say(Message::EntryLoading) }</p>
            }
            <div class="entry-foot">
                { title(Message::EntryRelated) }
                <ul class="code-links">{ for facts.related.iter().map(related) }</ul>
                { title(Message::EntrySources) }
                <ul class="sources">{ for texts.sources(&facts.sources).map(source) }</ul>
                <p class="entry-meta">
                    <a part="link" href={link}>{ scene.say(Message::EntryLink) }</a>
                    { " · " }
                    { scene.fill(Message::EntryChecked, &[("date", texts.checked())]) }
                </p>
            </div>
        </section>
    }
}

/// What it means, when it is seen, and what helps.
fn main(scene: &Scene<'_>, told: &Details) -> Html {
    let title = |message| heading(scene.level.below(), scene.texts.say(message));
    let tell = |text: &str| prose(text, scene.mark);
    let listed = |text: &String| html! { <li>{ tell(text) }</li> };
    html! {
        <div class="entry-main">
            { title(Message::EntryAbout) }
            <p>{ tell(&told.about) }</p>
            if !told.note.is_empty() {
                <div class="note">
                    { title(Message::EntryNote) }
                    <p>{ tell(&told.note) }</p>
                </div>
            }
            { title(Message::EntrySymptoms) }
            <ul>{ for told.symptoms.iter().map(listed) }</ul>
            { title(Message::EntryFixes) }
            <ol>{ for told.fixes.iter().map(listed) }</ol>
        </div>
    }
}

/// Leads to another code's entry.
pub(super) fn code_link(scene: &Scene<'_>, code: CloseCode) -> Html {
    let name = scene
        .texts
        .entry(code)
        .map_or("", |entry| &entry.prose.name);
    html! {
        <button type="button" class="code-link" onclick={scene.on_click(Action::GoTo(code))}>
            { format!("{code} {name}") }
        </button>
    }
}
