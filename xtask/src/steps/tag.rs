//! The tags of a page, as far as it takes to find those that link to something: attributes have
//! their values in double quotes, as everywhere in our pages.

/// A tag with its brackets.
pub(super) struct Tag<'a>(&'a str);

impl<'a> Tag<'a> {
    /// The first tag of a text, with what stands before and behind it.
    pub(super) fn first(text: &'a str) -> Option<(&'a str, Self, &'a str)> {
        let start = text.find('<')?;
        let (before, rest) = text.split_at(start);
        let mut quoted = false;
        let end = rest.find(|letter| {
            quoted ^= letter == '"';
            letter == '>' && !quoted
        })?;
        let (tag, behind) = rest.split_at(end + 1);
        Some((before, Self(tag), behind))
    }

    /// All of it.
    pub(super) fn text(&self) -> &'a str {
        self.0
    }

    /// The element's name; that of a closing tag begins with a slash.
    pub(super) fn name(&self) -> &'a str {
        let inside = self.0.trim_start_matches('<').trim_end_matches('>');
        inside.split_ascii_whitespace().next().unwrap_or_default()
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        let start = format!(" {name}=\"");
        let (_, value) = self.0.split_once(&start)?;
        value.split('"').next()
    }
}

#[cfg(test)]
mod tests {
    use super::Tag;

    #[test]
    fn a_tag_is_found_with_its_attributes() {
        let text = "a<link data-rel=\"x > y\" rel=\"icon\" hidden>b";
        let (before, tag, behind) = Tag::first(text).expect("there is one");
        assert_eq!((before, behind), ("a", "b"));
        assert_eq!(tag.name(), "link");
        assert_eq!(tag.attribute("rel"), Some("icon"));
        assert_eq!(tag.attribute("href"), None);
    }

    #[test]
    fn a_text_without_a_whole_tag_has_none() {
        assert!(Tag::first("1 > 0").is_none());
        assert!(Tag::first("a <link rel=\">").is_none());
    }
}
