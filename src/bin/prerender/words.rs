//! What the page of a language says of itself (`static/data/pages/`).

use serde_json::Value;

/// The words of one page.
pub(super) struct Words {
    pub(super) title: String,
    pub(super) description: String,
    /// What is said where the program does not run.
    pub(super) search_off: String,
}

impl Words {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let file: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let word = |key: &str| {
            let word = file[key].as_str().map(str::to_owned);
            word.ok_or_else(|| format!("a page has no {key}"))
        };
        Ok(Self {
            title: word("title")?,
            description: word("description")?,
            search_off: word("search_off")?,
        })
    }
}
