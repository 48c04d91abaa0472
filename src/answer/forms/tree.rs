//! Elements as the page's program takes them: a tree of names, attributes and
//! text, written as JSON. `["p",{"class":"x"},"text",["code",{},"y"]]`.

use std::fmt;

/// An element of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Child>,
}

#[derive(Clone, Debug, PartialEq)]
enum Child {
    Text(String),
    Element(Element),
}

impl Element {
    /// An empty element.
    pub(super) fn new(tag: &'static str) -> Self {
        Self {
            tag,
            ..Self::default()
        }
    }

    /// An empty element with a class.
    pub(super) fn of(tag: &'static str, class: &str) -> Self {
        Self::new(tag).with("class", class)
    }

    /// The same with an attribute.
    #[must_use]
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The same with a text at its end.
    #[must_use]
    pub(super) fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Child::Text(text.into()));
        self
    }

    /// The same with an element at its end.
    #[must_use]
    pub(super) fn child(mut self, child: Self) -> Self {
        self.children.push(Child::Element(child));
        self
    }

    /// The same with elements at its end.
    #[must_use]
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children
            .extend(children.into_iter().map(Child::Element));
        self
    }
}

impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{},{{", Quoted(self.tag))?;
        for (at, (name, value)) in self.attributes.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            write!(f, "{comma}{}:{}", Quoted(name), Quoted(value))?;
        }
        f.write_str("}")?;
        for child in &self.children {
            match child {
                Child::Text(text) => write!(f, ",{}", Quoted(text))?,
                Child::Element(element) => write!(f, ",{element}")?,
            }
        }
        f.write_str("]")
    }
}

/// A text as JSON writes it.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        serde_json::Value::from(self.0).fmt(f)
    }
}
