//! Everything known about one code, opened below its row: prose first, facts in
//! a list (`entry_facts`), sources last.

use yew::prelude::*;

use super::{
    entry_facts::entry_facts,
    heading::{Level, heading},
    prose::prose,
    source_link::source_link,
    speech::use_texts,
};
use crate::{
    catalog::{Answer, CloseCode, Message, Source},
    lookup::Mark,
};

/// What an [`Entry`] shows and reports.
#[derive(PartialEq, Properties)]
pub(super) struct EntryProps {
    /// The code; one of the table's.
    pub(super) code: CloseCode,
    /// The words to mark.
    pub(super) mark: Mark,
    /// The rank of its headings.
    pub(super) level: Level,
    /// The page's address, for the deep link.
    pub(super) page: AttrValue,
    /// Another code's entry is wanted.
    pub(super) on_go_to: Callback<CloseCode>,
}

/// The full entry of a code.
#[component]
pub(super) fn Entry(props: &EntryProps) -> Html {
    let texts = use_texts();
    let Some(entry) = texts.entry(props.code) else {
        return Html::default();
    };
    let (facts, told) = (&entry.facts, &entry.prose);
    let number = facts.code.to_string();
    let say = |message| texts.say(message).to_owned();
    let title = |message| heading(props.level, texts.say(message));
    let tell = |text: &str| prose(text, &props.mark);
    let listed = |text: &String| html! { <li>{ tell(text) }</li> };
    let related = |code: &CloseCode| {
        let code = *code;
        let name = texts.entry(code).map_or("", |entry| &entry.prose.name);
        html! {
            <li>
                <button type="button" class="code-link" onclick={props.on_go_to.reform(move |_| code)}>
                    { format!("{code} {name}") }
                </button>
            </li>
        }
    };
    let source = |source: &Source| html! { <li>{ source_link(source) }</li> };
    let label = [("code", number.as_str()), ("name", told.name.as_str())];
    let link = Answer::new(&texts, entry, &props.page).link().to_owned();
    html! {
        <section
            part="entry"
            id={format!("entry-{number}")}
            class="entry"
            aria-label={texts.fill(Message::EntryLabel, &label)}
        >
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
            { entry_facts(&texts, entry, &props.mark, props.level) }
            <div class="entry-foot">
                { title(Message::EntryRelated) }
                <ul class="code-links">{ for facts.related.iter().map(related) }</ul>
                { title(Message::EntrySources) }
                <ul class="sources">{ for texts.sources_of(entry).map(source) }</ul>
                <p class="entry-meta">
                    <a part="link" href={link}>{ say(Message::EntryLink) }</a>
                    { " · " }
                    { texts.fill(Message::EntryChecked, &[("date", texts.checked())]) }
                </p>
            </div>
        </section>
    }
}
