//! The root of the tree: holds the state, searches, and passes down what each
//! component shows.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Level, Place, Remark, Request, Texts, View,
    chips::chips,
    code_table::CodeTable,
    count::Count,
    effects::{use_following, use_forgetting, use_telling},
    empty::empty,
    faq::Faq,
    heading::heading,
    intro::intro,
    language_switch::language_switch,
    notice::notice,
    search_box::SearchBox,
    state::{Action, Copied, State},
    theme_switch::theme_switch,
};
use crate::{
    catalog::{Answer, Category, CloseCode, Message},
    lookup::{Index, Query},
};

/// What the host wants shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The view to show.
    pub view: View,
    /// What the reader should know about it.
    pub remarks: Vec<Remark>,
    /// Counts the askings, so that asking for the same view again is seen.
    pub turn: u32,
}

/// What a [`Widget`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct WidgetProps {
    /// The codes, in the language to show.
    pub texts: Texts,
    /// The same codes in a second language to search in.
    #[prop_or_default]
    pub second: Option<Texts>,
    /// What to show. The reader goes on from there.
    #[prop_or_default]
    pub asked: Asked,
    /// The address that deep links are made from, without parameters.
    #[prop_or_default]
    pub page: AttrValue,
    /// The rank of the title.
    #[prop_or(Level::SECTION)]
    pub level: Level,
    /// Takes what only the host can do.
    #[prop_or_default]
    pub on_request: Callback<Request>,
}

/// The whole lookup: introduction, search, chips, table, questions.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let state = use_reducer_eq(|| State::new(&props.texts, &props.asked));
    let index = use_memo(
        (props.texts.clone(), props.second.clone()),
        |(texts, second)| Index::new(texts, second.as_deref()),
    );
    let found = use_memo(
        (
            props.texts.clone(),
            props.second.clone(),
            state.view.query.clone(),
        ),
        |(_, _, query)| index.search(query),
    );
    use_following(props, &state);
    use_telling(
        props,
        &state,
        &found.hits.iter().map(|hit| hit.code).collect::<Vec<_>>(),
    );
    use_forgetting(&state);

    let texts = &props.texts;
    let act = |action: fn() -> Action| {
        let dispatch = state.dispatcher();
        Callback::from(move |()| dispatch.dispatch(action()))
    };
    let category_of = |code: CloseCode| texts.entry(code).map(|entry| entry.facts.category);
    let counts = Category::ALL.map(|category| {
        let hits = found.hits.iter();
        hits.filter(|hit| category_of(hit.code) == Some(category))
            .count()
    });
    let listed = found.hits.iter().map(|hit| hit.code);
    let listed = listed.filter(|code| {
        let filter = state.view.category;
        filter.is_none() || category_of(*code) == filter
    });
    let codes: Vec<CloseCode> = listed.collect();

    let request = props.on_request.clone();
    let on_focus = request.reform(Request::Focus);
    let first = codes.first().copied();
    let on_enter = {
        let dispatch = state.dispatcher();
        Callback::from(move |()| {
            if let Some(first) = first {
                dispatch.dispatch(Action::Open(first));
            }
        })
    };
    let on_down = {
        let focus = on_focus.clone();
        Callback::from(move |()| {
            if let Some(first) = first {
                focus.emit(Place::Row(first));
            }
        })
    };
    let clear_search = {
        let (dispatch, focus) = (state.dispatcher(), on_focus.clone());
        Callback::from(move |()| {
            dispatch.dispatch(Action::Search(Query::default()));
            focus.emit(Place::Search);
        })
    };
    let clear_category = {
        let (dispatch, focus) = (state.dispatcher(), on_focus.clone());
        Callback::from(move |()| {
            dispatch.dispatch(Action::Filter(None));
            focus.emit(Place::Search);
        })
    };
    let on_go_to = {
        let (dispatch, request, listed) = (state.dispatcher(), request.clone(), codes.clone());
        Callback::from(move |code| {
            let seen = listed.contains(&code);
            dispatch.dispatch(if seen {
                Action::Open(code)
            } else {
                Action::GoTo(code)
            });
            request.emit(Request::Reveal(code));
        })
    };
    let on_speak = {
        let (dispatch, request) = (state.dispatcher(), request.clone());
        Callback::from(move |locale| {
            dispatch.dispatch(Action::Speak(locale));
            request.emit(Request::Speak(locale));
        })
    };
    let on_dress = {
        let (dispatch, request) = (state.dispatcher(), request.clone());
        Callback::from(move |theme| {
            dispatch.dispatch(Action::Dress(theme));
            request.emit(Request::Dress(theme));
        })
    };
    let on_copy = copying(props, &state);
    let count = {
        let (shown, total) = (codes.len().to_string(), texts.entries().len().to_string());
        texts.fill(Message::Count, &[("shown", &shown), ("total", &total)])
    };
    let copied = match &state.copy {
        Some(Copied::Done(code)) => {
            let code = code.to_string();
            texts.fill(Message::CopyDone, &[("code", &code)])
        }
        _ => String::new(),
    };
    html! {
        <ContextProvider<Texts> context={texts.clone()}>
            <div
                class="widget"
                part="root"
                lang={texts.locale().tag()}
                dir="ltr"
                data-theme={state.view.theme.key()}
            >
                <header class="head">
                    { heading(props.level, texts.say(Message::Title)) }
                    <div class="settings">
                        { language_switch(texts, &on_speak) }
                        { theme_switch(texts, state.view.theme, &on_dress) }
                    </div>
                </header>
                { intro(texts) }
                { notice(texts, &state.remarks, &act(|| Action::Dismiss)) }
                <SearchBox
                    query={state.view.query.clone()}
                    on_search={dispatching(&state, Action::Search)}
                    {on_enter}
                    {on_down}
                />
                { chips(texts, state.view.category, counts, &dispatching(&state, Action::Filter)) }
                <Count text={count} query={state.view.query.clone()} />
                <p part="copied" class="for-screen-readers" role="status">{ copied }</p>
                if codes.is_empty() {
                    { empty(
                        texts,
                        &state.view.query,
                        state.view.category,
                        found.hits.len(),
                        &clear_search,
                        &clear_category,
                    ) }
                } else {
                    <CodeTable
                        {codes}
                        mark={found.mark.clone()}
                        open={state.view.code}
                        copy={state.copy.clone()}
                        level={props.level.below()}
                        page={props.page.clone()}
                        on_toggle={dispatching(&state, Action::Toggle)}
                        on_close={act(|| Action::Close)}
                        on_go_to={on_go_to.clone()}
                        {on_copy}
                        on_copy_done={act(|| Action::ForgetCopy)}
                        {on_focus}
                    />
                }
                <Faq level={props.level.below()} {on_go_to} />
            </div>
        </ContextProvider<Texts>>
    }
}

/// A callback that turns what it takes into an action.
fn dispatching<T: 'static>(
    state: &UseReducerHandle<State>,
    action: impl Fn(T) -> Action + 'static,
) -> Callback<T> {
    let dispatch = state.dispatcher();
    Callback::from(move |value| dispatch.dispatch(action(value)))
}

/// Copies the short answer about a code and reports how that went.
fn copying(props: &WidgetProps, state: &UseReducerHandle<State>) -> Callback<CloseCode> {
    let (texts, page) = (props.texts.clone(), props.page.clone());
    let (request, dispatch) = (props.on_request.clone(), state.dispatcher());
    Callback::from(move |code| {
        let Some(entry) = texts.entry(code) else {
            return;
        };
        let text: Rc<str> = Answer::new(&texts, entry, &page).plain_text().into();
        let (dispatch, request_after, kept) = (dispatch.clone(), request.clone(), text.clone());
        let reply = Callback::from(move |copied| {
            dispatch.dispatch(Action::Copied(if copied {
                Copied::Done(code)
            } else {
                Copied::Refused(code, kept.clone())
            }));
            if !copied {
                request_after.emit(Request::Focus(Place::CopyText));
            }
        });
        request.emit(Request::Copy {
            text: AttrValue::Rc(text),
            reply,
        });
    })
}
