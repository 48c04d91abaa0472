//! One widget mounted in one custom element: answers the widget's requests and
//! passes on what the page and the reader ask of it.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use gloo::events::EventListener;
use js_sys::Function;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::Callback;

use super::{
    LoadError,
    address::{self, Address},
    attributes, clipboard,
    data::{self, Way},
    events, focus, hotkeys,
    opening::Source,
    remembered,
    remote::Remote,
    stage::Stage,
};
use crate::{
    catalog::Locale,
    widget::{Asked, Parameter, Remark, Request, Texts, View, WidgetProps},
};

/// A widget in its element, running until it is unmounted.
pub struct Mounted(Rc<Inner>);

pub(super) struct Inner {
    pub(super) element: HtmlElement,
    root: ShadowRoot,
    pub(super) way: Way,
    address: Option<Address>,
    stage: RefCell<Option<Stage>>,
    pub(super) props: RefCell<WidgetProps>,
    pub(super) shown: RefCell<View>,
    /// Gets the answering program from the page.
    pub(super) loader: Function,
    pub(super) remote: RefCell<Option<Rc<Remote>>>,
    pub(super) connecting: Cell<bool>,
    /// What is to be opened once the answering program is there.
    pub(super) waiting: RefCell<Option<Source>>,
    /// The rows of codes that the page's author or the reader added.
    pub(super) own: RefCell<Option<String>>,
    // They stop listening when they are dropped.
    _listeners: Vec<EventListener>,
}

impl Mounted {
    /// Fetches the texts and mounts a widget.
    ///
    /// `element` is the custom element and `root` its open shadow root; `place` is
    /// the element in that root that the widget is drawn on, or that gives way to
    /// one from an earlier widget; `base` is the
    /// address of the folder the program came from, with its closing slash; `get`
    /// promises the text at an address; `loader` promises the answering program, as
    /// `src/bin/answers.rs` exports it; `kept` is what an earlier widget of the element
    /// left.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when not even the rows of the table can be had, in the language
    /// wanted or in English.
    pub async fn mount(
        element: HtmlElement,
        root: ShadowRoot,
        place: Element,
        base: String,
        get: Function,
        loader: Function,
        kept: Option<String>,
    ) -> Result<Self, LoadError> {
        let (view, mut remarks) = asked_for(&element, kept.as_deref());
        let locale = attributes::locale(&view);
        let way = Way::new(get, base.clone());
        let mut wanted = locale;
        let texts = loop {
            match data::bring(&way, wanted).await {
                // In English is better than not at all.
                Err(_) if wanted != Locale::En => wanted = Locale::En,
                texts => break texts?,
            }
        };
        if texts.locale() != locale {
            remarks.push(Remark::LanguageFailed(locale));
        }
        let inner = Rc::new_cyclic(|inner| {
            Inner::new(
                (element, root),
                way,
                base,
                loader,
                texts,
                (view, remarks),
                inner,
            )
        });
        inner.name_language();
        let stage = Stage::set(place, inner.props.borrow().clone());
        inner.stage.replace(Some(stage));
        inner.connect();
        Ok(Self(inner))
    }

    /// Takes a change of one of the element's attributes; `None` is its removal.
    pub fn attribute_changed(&self, name: &str, value: Option<&str>) {
        if name == attributes::CODES {
            self.0.open(Source::Attribute);
        }
        let Some(parameter) = Parameter::named(name) else {
            return;
        };
        let mut view = self.0.shown.borrow().clone();
        let set = view.set(parameter, value.unwrap_or_default());
        self.0
            .ask(view, set.err().map(Remark::from).into_iter().collect());
    }

    /// Ends the widget and takes it out of its shadow root. What the reader had is
    /// returned, as parameters, for the next one to go on from.
    pub fn unmount(self) -> String {
        if let Some(stage) = self.0.stage.take() {
            stage.clear(self.0.props.borrow().clone());
        }
        self.0.shown.borrow().to_query_string("")
    }
}

impl Inner {
    fn new(
        (element, root): (HtmlElement, ShadowRoot),
        way: Way,
        base: String,
        loader: Function,
        texts: Texts,
        (view, remarks): (View, Vec<Remark>),
        inner: &Weak<Self>,
    ) -> Self {
        let with = |act: fn(&Rc<Self>)| {
            let inner = inner.clone();
            move || inner.upgrade().iter().for_each(act)
        };
        let mut listeners = vec![hotkeys::keep_typing_inside(&root)];
        if attributes::has_hotkeys(&element) {
            listeners.push(hotkeys::slash_searches(&root));
        }
        let syncs_url = attributes::syncs_url(&element);
        let address = syncs_url.then(|| Address::follow(view.clone(), with(Self::travel)));
        let answering = inner.clone();
        let props = WidgetProps {
            second: data::already(Locale::En),
            depths: data::depths(texts.locale()),
            texts,
            answers: None,
            answers_failed: false,
            asked: Asked {
                view: view.clone(),
                remarks,
                turn: 0,
            },
            page: base.into(),
            level: attributes::level(&element),
            on_request: Callback::from(move |request| {
                if let Some(inner) = answering.upgrade() {
                    inner.answer(request);
                }
            }),
        };
        Self {
            address,
            stage: RefCell::default(),
            props: RefCell::new(props),
            shown: RefCell::new(view),
            loader,
            remote: RefCell::default(),
            connecting: Cell::new(false),
            waiting: RefCell::default(),
            own: RefCell::default(),
            _listeners: listeners,
            element,
            root,
            way,
        }
    }

    /// Does what the widget cannot do itself.
    fn answer(self: &Rc<Self>, request: Request) {
        match request {
            Request::Shown(view) => {
                if let Some(address) = &self.address {
                    address.write(&view);
                }
                attributes::show_theme(&self.element, view.theme);
                self.shown.replace(view);
            }
            Request::Dress(theme) => remembered::keep_theme(theme),
            Request::Searched { query, codes } => events::searched(&self.element, &query, &codes),
            Request::Selected(code) => events::selected(&self.element, code),
            Request::Need(topic) => self.need(&topic),
            Request::OpenFile(input) => self.open(Source::File(input)),
            Request::OpenText(text) => self.open(Source::Pasted(text.to_string())),
            Request::Remove(place) => self.remove(place),
            Request::Copy { text, reply } => clipboard::write(&text, reply),
            Request::Focus(place) => focus::give(&self.root, place),
            Request::Reveal(code) => focus::reveal(&self.root, code),
            Request::Speak(locale) => {
                remembered::keep_locale(locale);
                self.speak(locale);
            }
        }
    }

    /// Shows a view, and its language as soon as that is there.
    pub(super) fn ask(self: &Rc<Self>, view: View, remarks: Vec<Remark>) {
        let locale = attributes::locale(&view);
        self.shown.replace(view.clone());
        self.update(|props| {
            let turn = props.asked.turn + 1;
            props.asked = Asked {
                view,
                remarks,
                turn,
            };
        });
        self.speak(locale);
    }

    /// Follows the reader back or forward.
    fn travel(self: &Rc<Self>) {
        let (view, remarks) = asked_for(&self.element, None);
        if let Some(address) = &self.address {
            address.arrive(&view);
        }
        self.ask(view, remarks);
    }

    /// Changes what the widget is given.
    pub(super) fn update(&self, change: impl FnOnce(&mut WidgetProps)) {
        change(&mut self.props.borrow_mut());
        if let Some(stage) = self.stage.borrow_mut().as_mut() {
            stage.update(self.props.borrow().clone());
        }
    }

    /// A widget that keeps the address bar is the page, and names its language.
    pub(super) fn name_language(&self) {
        if self.address.is_some() {
            attributes::name_page_language(self.props.borrow().texts.locale());
        }
    }
}

/// What is asked for: what the reader chose earlier, then the attributes, then,
/// where the element follows it, the address bar; the later wins. What the reader had
/// before the element was taken away is all of that, except where it is in the address
/// bar, which may have changed.
fn asked_for(element: &HtmlElement, kept: Option<&str>) -> (View, Vec<Remark>) {
    let mut view = View::default();
    let syncs_url = attributes::syncs_url(element);
    if let (Some(kept), false) = (kept, syncs_url) {
        view.set_all(kept);
        return (view, Vec::new());
    }
    remembered::recall(&mut view);
    let mut ignored = attributes::read(element, &mut view);
    if syncs_url {
        ignored.extend(address::read(&mut view));
    }
    (view, ignored.into_iter().map(Remark::from).collect())
}
