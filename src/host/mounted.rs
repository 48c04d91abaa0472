//! One widget mounted in one custom element: answers the widget's requests and
//! passes on what the page and the reader ask of it.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use gloo::{events::EventListener, timers::callback::Timeout};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{AppHandle, Callback, Renderer};

use super::{
    LoadError,
    address::{self, Address},
    attributes, clipboard,
    data::{self, Extent},
    events, focus, hotkeys, remembered,
};
use crate::{
    catalog::Locale,
    widget::{Asked, Parameter, Remark, Request, Texts, View, Widget, WidgetProps},
};

/// When the other languages are fetched, so that they are there once the network
/// is gone: this many milliseconds after the first paint is out of the way.
const OTHERS_AFTER_MS: u32 = 1500;

/// A widget in its element, running until it is unmounted.
pub struct Mounted(Rc<Inner>);

struct Inner {
    element: HtmlElement,
    root: ShadowRoot,
    base: String,
    address: Option<Address>,
    app: RefCell<Option<AppHandle<Widget>>>,
    props: RefCell<WidgetProps>,
    shown: RefCell<View>,
    // They stop listening when they are dropped.
    _listeners: Vec<EventListener>,
}

impl Mounted {
    /// Fetches the texts and mounts a widget.
    ///
    /// `element` is the custom element and `root` its open shadow root; `place` is
    /// the element in that root whose content the widget replaces; `base` is the
    /// address of the folder the program came from, with its closing slash.
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
    ) -> Result<Self, LoadError> {
        let (view, mut remarks) = asked_for(&element);
        let locale = attributes::locale(&view);
        // An entry that is open from the start is to stand still under the reader.
        let extent = match view.code {
            Some(_) => Extent::Complete,
            None => Extent::Rows,
        };
        let mut texts = data::texts(&base, locale, extent).await;
        // Less, or in English, is better than nothing.
        for fallback in [locale, Locale::En] {
            if texts.is_err() {
                texts = data::texts(&base, fallback, Extent::Rows).await;
            }
        }
        let texts = texts?;
        if texts.locale() != locale {
            remarks.push(Remark::LanguageFailed(locale));
        }
        let inner =
            Rc::new_cyclic(|inner| Inner::new(element, root, base, texts, (view, remarks), inner));
        inner.name_language();
        let app = Renderer::with_root_and_props(place, inner.props.borrow().clone()).render();
        inner.app.replace(Some(app));
        inner.complete();
        inner.fetch_other_languages();
        Ok(Self(inner))
    }

    /// Takes a change of one of the element's attributes; `None` is its removal.
    pub fn attribute_changed(&self, name: &str, value: Option<&str>) {
        let Some(parameter) = Parameter::named(name) else {
            return;
        };
        let mut view = self.0.shown.borrow().clone();
        let set = view.set(parameter, value.unwrap_or_default());
        self.0
            .ask(view, set.err().map(Remark::from).into_iter().collect());
    }

    /// Ends the widget and empties its place.
    pub fn unmount(self) {
        if let Some(app) = self.0.app.take() {
            app.destroy();
        }
    }
}

impl Inner {
    fn new(
        element: HtmlElement,
        root: ShadowRoot,
        base: String,
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
            texts,
            second: data::already(Locale::En),
            asked: Asked {
                view: view.clone(),
                remarks,
                turn: 0,
            },
            page: base.clone().into(),
            level: attributes::level(&element),
            on_request: Callback::from(move |request| {
                if let Some(inner) = answering.upgrade() {
                    inner.answer(request);
                }
            }),
        };
        Self {
            address,
            app: RefCell::default(),
            props: RefCell::new(props),
            shown: RefCell::new(view),
            _listeners: listeners,
            element,
            root,
            base,
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
            Request::Selected(code) => {
                events::selected(&self.element, code);
                self.complete();
            }
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
    fn ask(self: &Rc<Self>, view: View, remarks: Vec<Remark>) {
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
        let (view, remarks) = asked_for(&self.element);
        if let Some(address) = &self.address {
            address.arrive(&view);
        }
        self.ask(view, remarks);
    }

    /// Gets the details of the language shown, unless they are here. Where they do
    /// not arrive, the next entry that is opened asks again.
    fn complete(self: &Rc<Self>) {
        let texts = self.props.borrow().texts.clone();
        if texts.is_complete() {
            return;
        }
        let inner = self.clone();
        spawn_local(async move {
            let complete = data::texts(&inner.base, texts.locale(), Extent::Complete).await;
            if let Ok(complete) = complete
                && inner.props.borrow().texts == texts
            {
                inner.update(|props| props.texts = complete);
            }
        });
    }

    /// Shows another language once its texts are there.
    fn speak(self: &Rc<Self>, locale: Locale) {
        if self.props.borrow().texts.locale() == locale {
            return;
        }
        let inner = self.clone();
        spawn_local(async move {
            let texts = data::texts(&inner.base, locale, Extent::Complete).await;
            // The reader may have chosen again in the meantime.
            if attributes::locale(&inner.shown.borrow()) != locale {
                return;
            }
            match texts {
                Ok(texts) => {
                    inner.update(|props| {
                        props.texts = texts;
                        props.second = data::already(Locale::En);
                    });
                    inner.name_language();
                }
                Err(_) => {
                    let mut view = inner.shown.borrow().clone();
                    view.locale = Some(inner.props.borrow().texts.locale());
                    inner.ask(view, vec![Remark::LanguageFailed(locale)]);
                }
            }
        });
    }

    /// Fetches the languages not shown, English for searching first of all.
    fn fetch_other_languages(self: &Rc<Self>) {
        let inner = Rc::downgrade(self);
        let fetch = async move {
            for locale in Locale::ALL {
                let Some(inner) = inner.upgrade() else { return };
                // One that does not arrive is tried again when it is asked for.
                let arrived = data::texts(&inner.base, locale, Extent::Complete)
                    .await
                    .is_ok();
                if arrived && locale == Locale::En {
                    inner.update(|props| props.second = data::already(locale));
                }
            }
        };
        Timeout::new(OTHERS_AFTER_MS, || spawn_local(fetch)).forget();
    }

    fn update(&self, change: impl FnOnce(&mut WidgetProps)) {
        change(&mut self.props.borrow_mut());
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(self.props.borrow().clone());
        }
    }

    /// A widget that keeps the address bar is the page, and names its language.
    fn name_language(&self) {
        if self.address.is_some() {
            attributes::name_page_language(self.props.borrow().texts.locale());
        }
    }
}

/// What is asked for: what the reader chose earlier, then the attributes, then,
/// where the element follows it, the address bar; the later wins.
fn asked_for(element: &HtmlElement) -> (View, Vec<Remark>) {
    let mut view = View::default();
    remembered::recall(&mut view);
    let mut ignored = attributes::read(element, &mut view);
    if attributes::syncs_url(element) {
        ignored.extend(address::read(&mut view));
    }
    (view, ignored.into_iter().map(Remark::from).collect())
}
