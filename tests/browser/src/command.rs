//! Driver commands that the WebDriver standard does not have.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value;
use url::{ParseError, Url};

/// A `POST` to an endpoint below the session.
#[derive(Debug)]
pub(crate) struct Vendor {
    endpoint: &'static str,
    body: Value,
}

impl Vendor {
    pub(crate) fn new(endpoint: &'static str, body: Value) -> Self {
        Self { endpoint, body }
    }
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.endpoint
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
