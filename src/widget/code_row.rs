//! One row of the table: the code with its category, its name, what it means,
//! what to do, and the copy button.

use yew::prelude::*;

use super::{
    copy_button::copy_button,
    prose::{marked, prose},
    speech::use_texts,
};
use crate::{
    catalog::{CloseCode, Message},
    lookup::Mark,
};

/// A pointer that moved further than this between press and release was
/// selecting text, in CSS pixels.
const DRAG_PX: i32 = 6;

/// What a [`CodeRow`] shows and reports.
#[derive(PartialEq, Properties)]
pub(super) struct CodeRowProps {
    /// The code of the row; one of the table's.
    pub(super) code: CloseCode,
    /// Whether its entry is open below it.
    pub(super) open: bool,
    /// Whether it has just been copied.
    pub(super) copied: bool,
    /// The words to mark.
    pub(super) mark: Mark,
    /// The row was clicked, or its button pressed.
    pub(super) on_toggle: Callback<CloseCode>,
    /// The copy button was pressed.
    pub(super) on_copy: Callback<CloseCode>,
    /// The row's neighbour is wanted.
    pub(super) on_step: Callback<(CloseCode, Step)>,
}

/// A way to go from a row to its neighbour.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Step {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
}

/// A row that opens to its entry.
#[component]
pub(super) fn CodeRow(props: &CodeRowProps) -> Html {
    let texts = use_texts();
    let pressed_at = use_mut_ref(|| (0, 0));
    let Some(entry) = texts.entry(props.code) else {
        return Html::default();
    };
    let (facts, told) = (&entry.facts, &entry.prose);
    let tell = |text: &str| prose(text, &props.mark);
    let code = props.code;
    let number = code.to_string();

    let press = pressed_at.clone();
    let onmousedown = move |event: MouseEvent| {
        *press.borrow_mut() = (event.client_x(), event.client_y());
    };
    let toggle = props.on_toggle.clone();
    let onclick = move |event: MouseEvent| {
        let (x, y) = *pressed_at.borrow();
        let moved = (event.client_x() - x)
            .abs()
            .max((event.client_y() - y).abs());
        // A click by keyboard comes without a press and reports no movement count.
        if event.detail() == 0 || moved <= DRAG_PX {
            toggle.emit(code);
        }
    };
    let on_step = props.on_step.clone();
    let onkeydown = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            _ => return,
        };
        event.prevent_default();
        on_step.emit((code, step));
    };
    let values = [("code", number.as_str()), ("name", told.name.as_str())];
    let column = |message| texts.say(message).to_owned();
    html! {
        <tr
            data-code={number.clone()}
            part="row"
            role="row"
            class={classes!("row", props.open.then_some("open"))}
            {onmousedown}
            {onclick}
        >
            <th scope="row" role="rowheader" class="cell-code">
                <button
                    part="open"
                    type="button"
                    aria-expanded={props.open.to_string()}
                    aria-controls={props.open.then(|| format!("entry-{number}"))}
                    aria-label={texts.fill(Message::RowOpen, &values)}
                    {onkeydown}
                >
                    { marked(&props.mark.number(&number)) }
                </button>
                <span class="category" data-category={facts.category.key()}>
                    { column(facts.category.label()) }
                </span>
            </th>
            <td role="cell" class="cell-name">{ tell(&told.name) }</td>
            <td role="cell" class="cell-meaning" data-label={column(Message::ColumnMeaning)}>
                { tell(&told.meaning) }
            </td>
            <td role="cell" class="cell-recovery" data-label={column(Message::ColumnRecovery)}>
                { tell(&told.recovery) }
            </td>
            <td role="cell" class="cell-copy">
                { copy_button(&texts, entry, props.copied, &props.on_copy) }
            </td>
        </tr>
    }
}
