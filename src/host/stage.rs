//! Where widgets are drawn: elements in shadow roots with a Yew app on each. Yew
//! never takes its listeners off an element, so one that was drawn on would stay in
//! memory for good; it waits here for the next widget instead.

use std::cell::RefCell;

use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::widget::{Asked, Widget, WidgetProps};

/// An element that a widget is drawn on.
pub(super) struct Stage {
    place: Element,
    app: AppHandle<Widget>,
}

thread_local! {
    static IDLE: RefCell<Vec<Stage>> = RefCell::default();
}

impl Stage {
    /// Draws a widget at a place, or at one from an earlier widget in its stead.
    pub(super) fn set(place: Element, props: WidgetProps) -> Self {
        let idle = IDLE.with_borrow_mut(Vec::pop);
        match idle {
            Some(mut stage) => {
                place.replace_with_with_node_1(&stage.place).ok();
                stage.update(props);
                stage
            }
            None => Self {
                app: Renderer::with_root_and_props(place.clone(), props).render(),
                place,
            },
        }
    }

    /// Changes what the widget is given.
    pub(super) fn update(&mut self, props: WidgetProps) {
        self.app.update(props);
    }

    /// Ends the widget: nothing of what it was given is kept but the texts, which
    /// all widgets share.
    pub(super) fn clear(mut self, props: WidgetProps) {
        self.place.remove();
        self.update(WidgetProps {
            answers: None,
            asked: Asked {
                turn: props.asked.turn + 1,
                ..Asked::default()
            },
            on_request: Callback::noop(),
            ..props
        });
        IDLE.with_borrow_mut(|idle| idle.push(self));
    }
}
