//! What a server gives out: the built page, or a documentation portal that has it inside.

use std::path::PathBuf;

use crate::Settings;

/// The host that the portals in `tests/portals` are built for.
const PORTALS_HOST: &str = "https://acme.example";

/// A folder to be served, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Site {
    /// The page as it was built.
    #[default]
    Page,
    /// The portal of this name.
    Portal(&'static str),
}

impl Site {
    /// The folder on this machine.
    pub(super) fn folder(self, settings: &Settings) -> PathBuf {
        match self {
            Self::Page => settings.dist.clone(),
            Self::Portal(name) => settings.portals.join(name),
        }
    }

    /// The path it is served below: never the root, where relative paths cannot go wrong.
    pub(super) fn base(self) -> &'static str {
        match self {
            Self::Page => "/docs/ws-close-codes/",
            Self::Portal(_) => "/docs/",
        }
    }

    /// A file as it would be had it been built for this origin. Only lists of pages name the origin;
    /// portals that go from page to page without loading one compare with it.
    pub(super) fn at_home(self, name: &str, body: Vec<u8>, origin: &str) -> Vec<u8> {
        if !name.ends_with("sitemap.xml") {
            return body;
        }
        let list = String::from_utf8_lossy(&body);
        list.replace(PORTALS_HOST, origin).into_bytes()
    }

    /// The content security policy. The page's is that of the design ("Ground rules"). A portal's
    /// lets the portal have scripts and styles inside its pages, and the element nothing more than
    /// `docs/embedding.md` says that it needs.
    pub(super) fn policy(self) -> &'static str {
        match self {
            Self::Page => {
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                 connect-src 'self'; img-src 'self' data:; manifest-src 'self'; worker-src 'self'"
            }
            Self::Portal(_) => {
                "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; \
                 style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:"
            }
        }
    }
}
