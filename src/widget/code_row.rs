//! One row of the table: the code with its category, its name, what it means,
//! what to do, and the copy button.

use std::{cell::Cell, rc::Rc};

use yew::prelude::*;

use super::{
    Place,
    compare_button::compare_button,
    copy_button::copy_button,
    prose::{marked, prose},
    scene::Scene,
    state::Action,
    why::why,
};
use crate::catalog::{Entry, Message};

/// A pointer that moved further than this between press and release was
/// selecting text, in CSS pixels.
const DRAG_PX: i32 = 6;

/// A row that opens to its entry; `at` is its place among the rows.
pub(super) fn code_row(scene: &Scene<'_>, entry: &Entry, at: usize) -> Html {
    let told = &entry.prose;
    let tell = |text: &str| prose(text, scene.mark);
    // Shown where the row is a card and has no column heads.
    let label = |column| scene.say(column);
    let number = entry.code.to_string();
    let values = [("code", number.as_str()), ("name", told.name.as_str())];
    let open = scene.state.view.code == Some(entry.code);
    let (onmousedown, onclick) = pressing(scene, entry);
    html! {
        <tr
            key={number.clone()}
            data-code={number.clone()}
            part="row"
            role="row"
            class="row"
            data-open={open.then_some("")}
            {onmousedown}
            {onclick}
        >
            <th scope="row" role="rowheader" class="cell-code">
                <button
                    part="open"
                    type="button"
                    aria-expanded={open.to_string()}
                    aria-controls={open.then(|| format!("entry-{number}"))}
                    aria-label={scene.fill(Message::RowOpen, &values)}
                    onkeydown={stepping(scene, at)}
                >
                    { marked(&scene.mark.number(&number)) }
                </button>
                <span class="category" data-category={entry.category.key()}>
                    { scene.say(entry.category.label()) }
                </span>
                if let Some(service) = &entry.service {
                    <span class="service">{ service.clone() }</span>
                }
            </th>
            <td role="cell" class="cell-name">{ tell(&told.name) }</td>
            <td role="cell" class="cell-meaning" data-label={label(Message::ColumnMeaning)}>
                { tell(&told.meaning) }
                { why(scene, entry) }
            </td>
            <td role="cell" class="cell-recovery" data-label={label(Message::ColumnRecovery)}>
                { tell(&told.recovery) }
            </td>
            <td role="cell" class="cell-copy">
                { copy_button(scene, entry) }
                { compare_button(scene, entry) }
            </td>
        </tr>
    }
}

/// Opens and closes the row on a click anywhere in it, unless text was selected.
fn pressing(scene: &Scene<'_>, entry: &Entry) -> (Callback<MouseEvent>, Callback<MouseEvent>) {
    let pressed_at = scene.pressed_at.clone();
    let press = Callback::from(move |event: MouseEvent| {
        pressed_at.set((event.client_x(), event.client_y()));
    });
    let pressed_at: Rc<Cell<(i32, i32)>> = scene.pressed_at.clone();
    let code = entry.code;
    let click = scene.link.batch_callback(move |event: MouseEvent| {
        let (x, y) = pressed_at.get();
        let across = (event.client_x() - x).abs();
        let along = (event.client_y() - y).abs();
        // A click by keyboard has no press before it and counts no clicks.
        let clicked = event.detail() == 0 || across.max(along) <= DRAG_PX;
        clicked.then_some(Action::Toggle(code))
    });
    (press, click)
}

/// Up and down go from row to row; up from the first goes to the search box.
fn stepping(scene: &Scene<'_>, at: usize) -> Callback<KeyboardEvent> {
    let row = |at: usize| scene.codes.get(at).map(|code| Place::Row(*code));
    let above = at.checked_sub(1).map_or(Some(Place::Search), row);
    let below = row(at + 1);
    scene.link.batch_callback(move |event: KeyboardEvent| {
        let place = match event.key().as_str() {
            "ArrowUp" => above,
            "ArrowDown" => below,
            _ => return None,
        };
        event.prevent_default();
        place.map(Action::Focus)
    })
}
