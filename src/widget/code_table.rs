//! The table of codes that fit, with the open entry below its row.

use yew::prelude::*;

use super::{
    code_row::{CodeRow, Step},
    copy_text::copy_text,
    entry::Entry,
    heading::Level,
    request::Place,
    speech::use_texts,
    state::Copied,
};
use crate::{
    catalog::{Catalog, CloseCode, Message},
    lookup::Mark,
};

/// What a [`CodeTable`] shows and reports.
#[derive(PartialEq, Properties)]
pub(super) struct CodeTableProps {
    /// The codes to show, best first.
    pub(super) codes: Vec<CloseCode>,
    /// The words to mark.
    pub(super) mark: Mark,
    /// The code whose entry is open.
    pub(super) open: Option<CloseCode>,
    /// How the last copying went.
    pub(super) copy: Option<Copied>,
    /// The rank of the headings in an entry.
    pub(super) level: Level,
    /// The page's address, for deep links.
    pub(super) page: AttrValue,
    /// A row is to open or close.
    pub(super) on_toggle: Callback<CloseCode>,
    /// The open entry is to close.
    pub(super) on_close: Callback<()>,
    /// Another code's entry is wanted.
    pub(super) on_go_to: Callback<CloseCode>,
    /// A code is to be copied.
    pub(super) on_copy: Callback<CloseCode>,
    /// The refused text is no longer needed.
    pub(super) on_copy_done: Callback<()>,
    /// The focus is to go elsewhere.
    pub(super) on_focus: Callback<Place>,
}

/// The columns in order.
const COLUMNS: [Message; 5] = [
    Message::ColumnCode,
    Message::ColumnName,
    Message::ColumnMeaning,
    Message::ColumnRecovery,
    Message::ColumnCopy,
];

/// The table. Where it is narrow its rows turn into cards, for which the roles
/// are spelled out: a cell that is not laid out as one loses its own.
#[component]
pub(super) fn CodeTable(props: &CodeTableProps) -> Html {
    let texts = use_texts();
    let heads = COLUMNS.map(|column| {
        html! { <th scope="col" role="columnheader">{ texts.say(column).to_owned() }</th> }
    });
    html! {
        <table part="table" role="table" onkeydown={escape(props)}>
            <caption>{ texts.say(Message::TableCaption).to_owned() }</caption>
            <thead role="rowgroup"><tr role="row">{ for heads }</tr></thead>
            <tbody role="rowgroup">
                { for props.codes.iter().flat_map(|code| rows_of(*code, &texts, props)) }
            </tbody>
        </table>
    }
}

/// The row of a code and what is open below it.
fn rows_of(code: CloseCode, texts: &Catalog, props: &CodeTableProps) -> [Html; 3] {
    let copy = props.copy.as_ref().filter(|copied| copied.code() == code);
    let open = props.open == Some(code);
    let row = html! {
        <CodeRow
            key={code.to_string()}
            {code}
            {open}
            copied={matches!(copy, Some(Copied::Done(_)))}
            mark={props.mark.clone()}
            on_toggle={props.on_toggle.clone()}
            on_copy={props.on_copy.clone()}
            on_step={step(props)}
        />
    };
    let refused = match copy {
        Some(Copied::Refused(_, text)) => html! {
            <tr key={format!("{code}-copy")} role="row" class="below">
                <td role="cell" colspan="5">
                    { copy_text(texts, text, &props.on_copy_done) }
                </td>
            </tr>
        },
        _ => Html::default(),
    };
    let entry = if open {
        html! {
            <tr key={format!("{code}-entry")} role="row" class="below">
                <td role="cell" colspan="5">
                    <Entry
                        {code}
                        mark={props.mark.clone()}
                        level={props.level}
                        page={props.page.clone()}
                        on_go_to={props.on_go_to.clone()}
                    />
                </td>
            </tr>
        }
    } else {
        Html::default()
    };
    [row, refused, entry]
}

/// Escape closes the open entry and goes back to its row.
fn escape(props: &CodeTableProps) -> Callback<KeyboardEvent> {
    let open = props.open;
    let (close, focus) = (props.on_close.clone(), props.on_focus.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape"
            && let Some(open) = open
        {
            event.prevent_default();
            close.emit(());
            focus.emit(Place::Row(open));
        }
    })
}

/// Up and down go from row to row; up from the first goes to the search box.
fn step(props: &CodeTableProps) -> Callback<(CloseCode, Step)> {
    let (codes, focus) = (props.codes.clone(), props.on_focus.clone());
    Callback::from(move |(from, step)| {
        let Some(at) = codes.iter().position(|code| *code == from) else {
            return;
        };
        match step {
            Step::Down => {
                let next = codes.get(at + 1).unwrap_or(&from);
                focus.emit(Place::Row(*next));
            }
            Step::Up if at == 0 => focus.emit(Place::Search),
            Step::Up => focus.emit(Place::Row(codes[at - 1])),
        }
    })
}
