//! Where a bundle will stand. Links between the pages of the four languages name it: search engines
//! want those addresses whole.

use std::str::FromStr;

use thiserror::Error;

/// The address of the folder a bundle will stand in, with its closing slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Site(String);

/// Why a text is no such address.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the address of a site begins with https:// or http:// and has no query and no fragment")]
pub(crate) struct NoSite;

impl Site {
    /// A site that Chromium is told to find on loopback: a name below `localhost` is trusted as
    /// `https` is.
    pub(super) fn on_loopback() -> Self {
        Self("http://ws-close-codes.localhost/docs/ws-close-codes/".to_owned())
    }

    /// The address.
    pub(crate) fn address(&self) -> &str {
        &self.0
    }
}

impl FromStr for Site {
    type Err = NoSite;

    fn from_str(text: &str) -> Result<Self, NoSite> {
        let rest = text.strip_prefix("https://");
        let rest = rest
            .or_else(|| text.strip_prefix("http://"))
            .ok_or(NoSite)?;
        let odd = |c: char| c.is_whitespace() || matches!(c, '?' | '#' | '"' | '<' | '>');
        if rest.is_empty() || rest.starts_with('/') || rest.contains(odd) {
            return Err(NoSite);
        }
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_with_one_slash() {
        for text in ["https://docs.example/ws", "https://docs.example/ws/"] {
            let site: Result<Site, _> = text.parse();
            let address = site.as_ref().map(Site::address);
            assert_eq!(address, Ok("https://docs.example/ws/"));
        }
    }

    #[test]
    fn what_is_no_address_of_a_folder_is_refused() {
        for text in [
            "",
            "docs.example",
            "https://",
            "https:///ws",
            "https://a/?b",
            "https://a/\"",
        ] {
            assert_eq!(text.parse::<Site>(), Err(NoSite), "{text}");
        }
    }
}
