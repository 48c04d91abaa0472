//! The root of the tree: holds the state, searches, tells the host, and passes
//! down what each part shows.

use std::{cell::Cell, mem, rc::Rc};

use gloo::timers::callback::Timeout;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{
    Place, Request, WidgetProps,
    answers::Answered,
    beyond::beyond,
    card::card,
    chips::chips,
    code_table::code_table,
    comparison::comparison,
    copying::{copied, copy},
    empty::empty,
    head::head,
    intro::intro,
    notice::notice,
    open_file::open_file,
    questions::questions,
    scene::Scene,
    search_box::search_box,
    searching::Searching,
    sending::sending,
    state::{Action, Copied, State},
};
use crate::{
    answer::Topic,
    catalog::{CloseCode, Message},
};

/// How long a pause in typing has to be before the count is announced and the
/// page is told, in milliseconds.
const PAUSE_MS: u32 = 250;

/// How long a button says that it copied, in milliseconds.
const COPIED_MS: u32 = 4000;

/// The whole lookup: introduction, search, chips, table, questions.
pub struct Widget {
    state: State,
    searching: Searching,
    answered: Answered,
    language: NodeRef,
    // The count as it was last said; it is not said anew at every key.
    said: AttrValue,
    pressed_at: Rc<Cell<(i32, i32)>>,
    settling: Option<Timeout>,
    forgetting: Option<Timeout>,
}

impl Component for Widget {
    type Message = Action;
    type Properties = WidgetProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let mut widget = Self {
            state: State::showing(props.asked.clone()),
            searching: Searching::default(),
            answered: Answered::default(),
            language: NodeRef::default(),
            said: AttrValue::default(),
            pressed_at: Rc::default(),
            settling: None,
            forgetting: None,
        };
        widget.search(props);
        widget.count(props);
        widget
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let action = match action {
            // The search is cleared only where it hides what is asked for.
            Action::GoTo(code) if self.listed(ctx.props()).contains(&code) => Action::Open(code),
            Action::Expect => {
                self.searching.expect(ctx.props());
                return false;
            }
            action => action,
        };
        let before = self.state.clone();
        let state = mem::take(&mut self.state);
        self.state = state.after(action.clone());
        let changed = self.state != before;
        if changed {
            if self.state.view.query != before.view.query {
                self.search(ctx.props());
            }
            self.count(ctx.props());
            self.tell(ctx, &before);
        }
        self.ask(ctx, &before, action);
        changed
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &WidgetProps) -> bool {
        let props = ctx.props();
        if props.answers.is_none() {
            self.answered = Answered::default();
        }
        let same = props.texts == before.texts && props.second == before.second;
        if !same || props.depths != before.depths {
            self.searching.renew(props);
        }
        let asked = props.asked != before.asked;
        let before = self.state.clone();
        if asked {
            self.state = State::showing(props.asked.clone());
        }
        self.search(props);
        self.count(props);
        self.tell(ctx, &before);
        // What was recognised says so above the entry.
        if asked && self.searching.recognised.is_empty() {
            self.reveal(ctx);
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if let Some(select) = self.language.cast::<HtmlSelectElement>() {
            select.set_value(ctx.props().texts.locale().tag());
        }
        if first {
            self.tell(ctx, &State::default());
            self.reveal(ctx);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let (texts, view) = (&*props.texts, &self.state.view);
        let is_card = view.is_card();
        let scene = Scene {
            texts,
            state: &self.state,
            codes: &self.listed(props),
            fitting: &self.searching.found.hits,
            mark: &self.searching.found.mark,
            depths: &props.depths,
            answers: props.answers.as_ref(),
            answers_failed: props.answers_failed,
            answered: &self.answered,
            turn: props.asked.turn,
            language: &self.language,
            on_request: &props.on_request,
            level: match is_card {
                true => props.level.above(),
                false => props.level,
            },
            pressed_at: &self.pressed_at,
            link: ctx.link(),
        };
        html! {
            <div
                class="widget"
                part="root"
                lang={texts.locale().tag()}
                dir="ltr"
                data-theme={view.theme.key()}
            >
                if !is_card {
                    { head(&scene) }
                    { intro(&scene) }
                }
                { notice(&scene) }
                if !is_card {
                    { search_box(&scene) }
                    { chips(&scene) }
                    <p part="count" class="count" role="status">{ self.said.clone() }</p>
                }
                <p part="copied" class="for-screen-readers" role="status">{ copied(&scene) }</p>
                if is_card {
                    { card(&scene) }
                } else {
                    { comparison(&scene) }
                    { beyond(&scene) }
                    if !scene.codes.is_empty() {
                        { code_table(&scene) }
                    } else if scene.search_answer().is_none() {
                        { empty(&scene) }
                    }
                    if props.answers.is_some() {
                        { questions(&scene) }
                        { sending(&scene) }
                        { open_file(&scene) }
                    }
                }
            </div>
        }
    }
}

impl Widget {
    /// Brings the hits up to date with the query.
    fn search(&mut self, props: &WidgetProps) {
        self.searching
            .search(&mut self.state.view, &self.answered, props);
    }

    /// Brings the count up to date with what is listed, unless somebody is typing.
    fn count(&mut self, props: &WidgetProps) {
        if !self.state.typing {
            let shown = self.listed(props).len().to_string();
            let total = props.texts.entries().len().to_string();
            let values = [("shown", shown.as_str()), ("total", total.as_str())];
            self.said = props.texts.fill(Message::Count, &values).into();
        }
    }

    /// Tells the host what changed, and sees to what is to happen in a while.
    fn tell(&mut self, ctx: &Context<Self>, before: &State) {
        let (request, view) = (&ctx.props().on_request, &self.state.view);
        let after = |ms, action: fn() -> Action| {
            let link = ctx.link().clone();
            Timeout::new(ms, move || link.send_message(action()))
        };
        if *view != before.view {
            request.emit(Request::Shown(view.clone()));
        }
        if let (Some(pair), true) = (&view.compare, view.compare != before.view.compare) {
            request.emit(Request::Need(Topic::Pair(pair.clone())));
        }
        if let (Some(code), true) = (view.code, view.code != before.view.code) {
            request.emit(Request::Selected(code));
            request.emit(Request::Need(Topic::Code(code)));
        }
        if view.query != before.view.query && self.state.typing {
            // What replaces a timeout cancels it.
            self.settling = Some(after(PAUSE_MS, || Action::Settle));
        } else if before.typing && !self.state.typing && !view.query.is_kept() {
            let query = AttrValue::from(view.query.shared().to_owned());
            let codes = self.searching.found.codes().collect();
            request.emit(Request::Searched { query, codes });
        }
        if self.state.copy != before.copy {
            let done = matches!(self.state.copy, Some(Copied::Done(_)));
            self.forgetting = done.then(|| after(COPIED_MS, || Action::ForgetCopy));
        }
    }

    /// Asks the host for what an action needs beyond a changed state.
    fn ask(&self, ctx: &Context<Self>, before: &State, action: Action) {
        let request = &ctx.props().on_request;
        let is_card = self.state.view.is_card();
        match action {
            Action::Open(_) | Action::GoTo(_) | Action::EndComparison if is_card => {
                request.emit(Request::Focus(Place::Entry));
            }
            Action::ClearSearch | Action::ClearCategory => {
                request.emit(Request::Focus(Place::Search))
            }
            Action::Focus(place) => request.emit(Request::Focus(place)),
            Action::Close => {
                if let Some(closed) = before.view.code {
                    request.emit(Request::Focus(Place::Row(closed)));
                }
            }
            Action::Open(code) | Action::GoTo(code) => request.emit(Request::Reveal(code)),
            Action::CopyRefused(..) => request.emit(Request::Focus(Place::CopyText)),
            Action::Dress(theme) => request.emit(Request::Dress(theme)),
            Action::Speak(locale) => request.emit(Request::Speak(locale)),
            Action::Pick(_) | Action::Compare(_) if self.state.view.compare.is_some() => {
                request.emit(Request::Focus(Place::Comparison));
            }
            Action::EndComparison => request.emit(Request::Focus(Place::Search)),
            Action::SearchFor(_) => request.emit(Request::Focus(Place::Search)),
            Action::Remove(place) => request.emit(Request::Remove(place)),
            Action::Copy(what) => copy(ctx, what),
            _ => {}
        }
    }

    /// Has the open entry scrolled to, where there is one among others.
    fn reveal(&self, ctx: &Context<Self>) {
        let view = &self.state.view;
        if let (Some(code), false) = (view.code, view.is_card()) {
            ctx.props().on_request.emit(Request::Reveal(code));
        }
    }

    /// The codes to show, best first.
    fn listed(&self, props: &WidgetProps) -> Vec<CloseCode> {
        let category = self.state.view.category;
        let fitting = self.searching.found.codes();
        fitting
            .filter(|code| props.texts.is_in(*code, category))
            .collect()
    }
}
