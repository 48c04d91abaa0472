//! An answer on the screen: the elements it comes as, with found words marked and
//! its buttons at work. Only names and attributes listed here are shown, and text
//! stays text.

use web_sys::Element;
use yew::{
    prelude::*,
    virtual_dom::{AttributeOrProperty, Attributes, VTag, VText},
};

use super::{
    Level,
    copy_text::copy_text,
    prose::marked,
    scene::{Scene, shown},
    state::{Action, Copied, Copy},
};
use crate::{
    answer::Topic,
    catalog::{Message, Node},
};

/// The answer to a topic, with headings below `level`; nothing where there is none.
pub(super) fn told(scene: &Scene<'_>, topic: &Topic, level: Level) -> Option<Html> {
    let node = scene.answer(topic)?;
    let copied = match &scene.state.copy {
        Some(Copied::Done(what)) if what.is_of(topic) => Some(what),
        _ => None,
    };
    let teller = Teller {
        scene,
        level,
        copied,
    };
    let refused = match &scene.state.copy {
        Some(Copied::Refused(what, text)) if what.is_of(topic) => {
            copy_text(scene, AttrValue::Rc(text.clone()))
        }
        _ => Html::default(),
    };
    let of = topic.clone();
    let onclick = scene.link.batch_callback(move |event: MouseEvent| {
        let button = event
            .target_dyn_into::<Element>()?
            .closest("[data-on]")
            .ok()??;
        asked(&of, &button)
    });
    // What is there whatever is searched for has no found words to show.
    let marks = !matches!(topic, Topic::Questions | Topic::Sending);
    Some(html! { <div {onclick}>{ teller.show(&node, marks) }{ refused }</div> })
}

/// What a button of the answer to a topic asks for.
fn asked(topic: &Topic, button: &Element) -> Option<Action> {
    let value = button.get_attribute("data-value").unwrap_or_default();
    Some(match button.get_attribute("data-on")?.as_str() {
        "code" => Action::GoTo(value.parse().ok()?),
        "compare" => Action::Compare(value.parse().ok()?),
        "search" => Action::SearchFor(value.into()),
        "remove" => Action::Remove(value.parse().ok()?),
        "copy" => Action::Copy(Copy::Answer(topic.clone(), value.parse().ok()?)),
        "sample" => {
            let code = button.previous_element_sibling()?.text_content()?;
            Action::Copy(Copy::Sample(topic.clone(), value.into(), code.into()))
        }
        _ => return None,
    })
}

/// Elements an answer may be made of. Anything else is left out.
const TAGS: [&str; 30] = [
    "a", "button", "caption", "code", "dd", "details", "div", "dl", "dt", "li", "ol", "p", "path",
    "pre", "rect", "span", "summary", "svg", "table", "tbody", "td", "text", "th", "thead", "tr",
    "ul", "h0", "h1", "h2", "section",
];

/// Attributes they may have, the most frequent one first.
const ATTRIBUTES: [&str; 22] = [
    "class",
    "id",
    "role",
    "scope",
    "tabindex",
    "aria-label",
    "data-section",
    "data-code",
    "data-on",
    "data-value",
    "viewBox",
    "d",
    "x",
    "y",
    "width",
    "height",
    "text-anchor",
    "href",
    "lang",
    "target",
    "rel",
    "type",
];

struct Teller<'a> {
    scene: &'a Scene<'a>,
    level: Level,
    copied: Option<&'a Copy>,
}

impl Teller<'_> {
    /// A node of the answer; `marks` says whether found words are marked in it.
    fn show(&self, node: &Node, marks: bool) -> Html {
        let items = match node {
            Node::Text(text) if marks => return marked(&self.scene.mark.pieces(text)),
            Node::Text(text) => return VText::new(shown(text)).into(),
            Node::List(items) => items.as_slice(),
            _ => return Html::default(),
        };
        let [Node::Text(tag), Node::Object(attributes), children @ ..] = items else {
            return Html::default();
        };
        let Some(tag) = TAGS.into_iter().find(|known| known == tag) else {
            return Html::default();
        };
        let mut element = match tag.strip_prefix('h').map(str::parse) {
            Some(Ok(more)) => VTag::new(self.level.below(more).tag()),
            _ => VTag::new(tag),
        };
        let value = |name: &str| {
            let fixed = match (tag, name) {
                ("a", "target") => "_blank",
                ("a", "rel") => "noopener noreferrer",
                ("button", "type") => "button",
                _ => match attributes.iter().find(|(known, _)| known == name) {
                    Some((_, Node::Text(value))) => value,
                    _ => return None,
                },
            };
            (name != "href" || fixed.starts_with("https://")).then(|| shown(fixed))
        };
        // Most have no attribute or only a class, and whatever is listed is compared at
        // every key that is pressed.
        let keys = match attributes.as_slice() {
            _ if matches!(tag, "a" | "button") => &ATTRIBUTES[..],
            [] => &ATTRIBUTES[..0],
            [(only, _)] if only == ATTRIBUTES[0] => &ATTRIBUTES[..1],
            _ => &ATTRIBUTES[..],
        };
        let values = keys
            .iter()
            .map(|name| value(name).map(AttributeOrProperty::Attribute));
        element.set_attributes(Attributes::Dynamic {
            keys,
            values: values.collect(),
        });
        if tag == "button"
            && let (Some(value), Some(copied)) = (value("data-value"), self.copied)
            && copied.is_by(&value)
        {
            element.add_child(VText::new(self.scene.say(Message::CopyShort)).into());
            return element.into();
        }
        let marks = marks && !matches!(tag, "svg" | "pre" | "button");
        for child in children {
            element.add_child(self.show(child, marks));
        }
        element.into()
    }
}
