//! Subresource integrity: where a page says `integrity` of a file, the digest of that file is
//! written there, so that the browser refuses any other bytes.

use std::path::Path;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};

use super::{files, tag::Tag};
use crate::error::Error;

/// The attribute, as it begins in a tag.
const ATTRIBUTE: &str = " integrity";

/// What the attribute says of a file with these bytes.
pub(super) fn of(bytes: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// Writes the digests into every page of a bundle, in place of earlier ones.
pub(super) fn write(folder: &Path) -> Result<(), Error> {
    for (name, path) in files::below(folder)? {
        if name.ends_with(".html") {
            let page = files::read_text(&path)?;
            let beside = path.parent().unwrap_or(folder);
            files::write(
                &path,
                vouched(&page, |file| files::read(&beside.join(file)))?,
            )?;
        }
    }
    Ok(())
}

/// The page with the digest of each file that a tag with the attribute names.
fn vouched(page: &str, read: impl Fn(&str) -> Result<Vec<u8>, Error>) -> Result<String, Error> {
    let mut written = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, tag, behind)) = Tag::first(rest) {
        written.push_str(before);
        rest = behind;
        match tag.text().split_once(ATTRIBUTE) {
            Some((start, end)) if ["script", "link"].contains(&tag.name()) => {
                let file = tag.attribute("src").or_else(|| tag.attribute("href"));
                let digest = of(read(file.unwrap_or_default())?);
                let end = match end.strip_prefix("=\"") {
                    Some(earlier) => earlier.split_once('"').map_or("", |(_, end)| end),
                    None => end,
                };
                written.push_str(&format!("{start}{ATTRIBUTE}=\"{digest}\"{end}"));
            }
            _ => written.push_str(tag.text()),
        }
    }
    written.push_str(rest);
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of the text "abc", in base64.
    const ABC: &str = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";

    fn page(text: &str) -> String {
        let read = |file: &str| match file {
            "abc.js" => Ok(b"abc".to_vec()),
            other => panic!("{other} is not asked for"),
        };
        vouched(text, read).expect("every file is there")
    }

    #[test]
    fn a_tag_that_wants_it_gets_the_digest_of_its_file() {
        let wanted = format!("<p>a<script src=\"abc.js\" integrity=\"{ABC}\" async></script>");
        assert_eq!(
            page("<p>a<script src=\"abc.js\" integrity async></script>"),
            wanted
        );
        // Again, and over the digest of an earlier version.
        assert_eq!(page(&wanted), wanted);
        assert_eq!(page(&wanted.replace("ungW", "olde")), wanted);
    }

    #[test]
    fn what_does_not_want_it_stays_as_it_is() {
        let text = "<link rel=\"icon\" href=\"icon.svg\"><p title=\" integrity\">1 < 2 integrity";
        assert_eq!(page(text), text);
    }
}
