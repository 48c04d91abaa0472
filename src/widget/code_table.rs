//! The table of codes that fit, with the open entry below its row.

use yew::prelude::*;

use super::{
    code_row::code_row,
    copy_text::copy_text,
    entry::entry,
    scene::Scene,
    state::{Action, Copied, Copy},
};
use crate::catalog::{CloseCode, Message};

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
pub(super) fn code_table(scene: &Scene<'_>) -> Html {
    let heads = COLUMNS.map(|column| {
        html! { <th scope="col" role="columnheader">{ scene.say(column) }</th> }
    });
    let escape = scene.link.batch_callback(|event: KeyboardEvent| {
        (event.key() == "Escape").then(|| {
            event.prevent_default();
            Action::Close
        })
    });
    let rows = scene.codes.iter().enumerate();
    html! {
        <table part="table" class="codes" role="table" onkeydown={escape}>
            <caption>{ scene.say(Message::TableCaption) }</caption>
            <thead role="rowgroup"><tr role="row">{ for heads }</tr></thead>
            <tbody role="rowgroup">
                { for rows.flat_map(|(at, code)| rows_of(scene, *code, at)) }
            </tbody>
        </table>
    }
}

/// The row of a code and what is open below it.
fn rows_of(scene: &Scene<'_>, code: CloseCode, at: usize) -> Vec<Html> {
    let Some(found) = scene.texts.entry(code) else {
        return Vec::new();
    };
    let mut rows = vec![code_row(scene, found, at)];
    if let Some(Copied::Refused(Copy::Row(refused), text)) = &scene.state.copy
        && *refused == code
    {
        let text = copy_text(scene, AttrValue::Rc(text.clone()));
        rows.push(below(format!("{code}-copy"), text));
    }
    if scene.state.view.code == Some(code) {
        rows.push(below(format!("{code}-entry"), entry(scene, found)));
    }
    rows
}

/// A row as wide as the table, for what belongs to the row above it.
fn below(key: String, content: Html) -> Html {
    html! {
        <tr {key} role="row" class="below">
            <td role="cell" colspan="5">{ content }</td>
        </tr>
    }
}
