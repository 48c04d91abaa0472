//! The page around the program: the bundle's own, with what it links to put into it, and a policy
//! that allows just that and no request at all.

use std::collections::BTreeSet;
use std::path::Path;

use base64::{Engine as _, prelude::BASE64_STANDARD};

use crate::error::Error;
use crate::steps::{files, integrity, tag::Tag};

/// The page of a bundle.
const PAGE: &str = "index.html";

/// What the page is given in place of what it fetches.
pub(super) struct Parts {
    /// The script, which asks for nothing.
    pub(super) script: String,
    /// The style sheets that the script puts into the page.
    pub(super) looks: Vec<String>,
    /// The files that the script unpacks.
    pub(super) packed: String,
    /// What all of it is made from, which goes wherever the page goes.
    pub(super) licences: String,
}

/// The page of the bundle in `dist`, with these parts.
pub(super) fn embed(dist: &Path, parts: &Parts) -> Result<String, Error> {
    let path = dist.join(PAGE);
    let text = files::read_text(&path)?;
    let mut page = Page::default();
    page.take(&without_items_of_data(&text), |name| {
        files::read_text(&dist.join(name))
    })?;
    page.complete(parts).map_err(|reason| Error::Content {
        path,
        reason: reason.to_owned(),
    })
}

/// A page without its links, in the making.
#[derive(Default)]
struct Page {
    html: String,
    policy_at: Option<usize>,
    looks: BTreeSet<String>,
}

impl Page {
    /// Takes over a page; `linked` gives the text of a file it links to.
    fn take(
        &mut self,
        mut rest: &str,
        linked: impl Fn(&str) -> Result<String, Error>,
    ) -> Result<(), Error> {
        while let Some((before, tag, behind)) = Tag::first(rest) {
            self.html.push_str(before);
            rest = behind;
            let href = || linked(tag.attribute("href").unwrap_or_default());
            match (tag.name(), tag.attribute("rel")) {
                ("meta", _) if tag.attribute("http-equiv") == Some("Content-Security-Policy") => {
                    self.policy_at = Some(self.html.len());
                }
                ("script", _) if tag.attribute("src").is_some() => {
                    rest = rest.strip_prefix("</script>").unwrap_or(rest);
                }
                ("link", Some("stylesheet")) => {
                    let look = href()?;
                    self.html.push_str(&format!("<style>{look}</style>"));
                    self.looks.insert(look);
                }
                ("link", Some("icon")) => {
                    let icon = BASE64_STANDARD.encode(href()?);
                    let icon = format!("data:image/svg+xml;base64,{icon}");
                    self.html
                        .push_str(&format!("<link rel=\"icon\" href=\"{icon}\">"));
                }
                // Where else to find the page, and what to fetch early.
                ("link", _) => {}
                _ => self.html.push_str(tag.text()),
            }
        }
        self.html.push_str(rest);
        Ok(())
    }

    /// Puts the parts in; else says what is wrong with the page.
    fn complete(mut self, parts: &Parts) -> Result<String, &'static str> {
        let Parts {
            script,
            looks,
            packed,
            licences,
        } = parts;
        self.looks.extend(looks.iter().cloned());
        let mut all = self.looks.iter().chain([script, licences]);
        if all.any(|text| breaks(text)) {
            return Err("cannot hold a text with a tag in it that ends or hides others");
        }
        let policy_at = self.policy_at.ok_or("has no policy")?;
        let end = self.html.rfind("</body>").ok_or("has no end")?;
        self.html.insert_str(
            end,
            &format!(
                "<script type=\"application/octet-stream\" id=\"files\">{packed}</script>\n\
                 <script>{script}</script>\n\
                 <script type=\"text/plain\" id=\"licences\">\n{licences}</script>\n"
            ),
        );
        self.html
            .insert_str(policy_at, &policy(script, &self.looks));
        Ok(self.html)
    }
}

/// Whether a parser would see the end of a script or style sheet in a text, or, behind it, not see
/// the one that is meant.
fn breaks(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    ["</script", "<script", "</style", "<!--"]
        .iter()
        .any(|tag| text.contains(tag))
}

fn policy(script: &str, looks: &BTreeSet<String>) -> String {
    let looks: Vec<String> = looks.iter().map(|look| source(look)).collect();
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; \
         form-action 'none'\">",
        source(script),
        looks.join(" ")
    )
}

/// How a policy names a text that may stand in the page.
fn source(text: &str) -> String {
    format!("'{}'", integrity::of(text))
}

/// The page without the items of lists that lead to the data, which is no file of its own here.
fn without_items_of_data(page: &str) -> String {
    let mut parts = page.split("<li>");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (item, behind) = part.split_once("</li>").unwrap_or((part, ""));
        if item.contains("href=\"data/") {
            kept.push_str(behind.trim_start_matches('\n'));
        } else {
            kept.push_str("<li>");
            kept.push_str(part);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT: &str = "<!doctype html><head>\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">\n\
        <link rel=\"icon\" href=\"icon.svg\"><link rel=\"manifest\" href=\"m\">\
        <link rel=\"stylesheet\" href=\"page.css\">\
        <script type=\"module\" src=\"embed.js\"></script></head>\
        <body><ul><li><a href=\"https://a\">A</a></li>\n\
        <li><a href=\"data/codes.json\">B</a></li>\n</ul></body>";

    fn embedded(page: &str, script: &str) -> Result<String, String> {
        let mut made = Page::default();
        let linked = |name: &str| Ok(format!("text of {name}"));
        made.take(&without_items_of_data(page), linked)
            .map_err(|error| error.to_string())?;
        let parts = Parts {
            script: script.to_owned(),
            looks: vec!["look".to_owned()],
            packed: "cGFja2Vk".to_owned(),
            licences: "MIT".to_owned(),
        };
        made.complete(&parts).map_err(str::to_owned)
    }

    #[test]
    fn what_was_linked_stands_in_the_page_and_nothing_is_linked_any_more() -> Result<(), String> {
        let page = embedded(BUILT, "run()")?;
        assert!(page.contains("<style>text of page.css</style>"), "{page}");
        assert!(page.contains("href=\"data:image/svg+xml;base64,"), "{page}");
        assert!(page.contains("id=\"files\">cGFja2Vk</script>"), "{page}");
        assert!(page.contains("<script>run()</script>"), "{page}");
        assert!(page.contains("id=\"licences\">\nMIT</script>"), "{page}");
        assert!(
            page.contains("<ul><li><a href=\"https://a\">A</a></li>\n</ul>"),
            "{page}"
        );
        for gone in ["'self'", "embed.js", "manifest", "codes.json", "icon.svg"] {
            assert!(!page.contains(gone), "{gone} is in {page}");
        }
        Ok(())
    }

    #[test]
    fn the_policy_allows_the_texts_in_the_page_and_no_others() -> Result<(), String> {
        let page = embedded(BUILT, "run()")?;
        for text in ["run()", "look", "text of page.css"] {
            assert!(
                page.contains(&source(text)),
                "{text} is not allowed: {page}"
            );
        }
        assert_eq!(page.matches("'sha256-").count(), 3, "{page}");
        assert!(page.contains("default-src 'none';") && !page.contains("unsafe-inline"));
        // As `printf 'run()' | openssl dgst -sha256 -binary | base64` has it.
        assert!(
            page.contains("AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ="),
            "{page}"
        );
        Ok(())
    }

    #[test]
    fn a_page_that_would_break_is_not_written() {
        assert!(embedded(BUILT, "a('</SCRIPT>')").is_err());
        assert!(embedded(BUILT, "a<!--b").is_err());
        assert!(embedded("<body></body>", "run()").is_err());
        assert!(embedded(&BUILT.replace("</body>", ""), "run()").is_err());
    }
}
