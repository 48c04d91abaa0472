//! The whole program in one page, on this machine's disk as somebody would have it.

use std::fs;

use tempfile::TempDir;
use url::Url;

use crate::{
    Conditions, Failure, Outcome, Settings,
    server::{COLLECTOR, with_collector},
};

const NAME: &str = "ws-close-codes.html";

/// A copy in a folder of its own, which is removed with this.
#[derive(Debug)]
pub(crate) struct SingleFile(TempDir);

impl SingleFile {
    /// Copies the file as it was built; or, where that is not asked for, with the collector beside
    /// it, which begins to run before the page's policy holds.
    pub(crate) fn make(settings: &Settings, conditions: &Conditions) -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("wscc-single-").tempdir()?;
        let to = folder.path().join(NAME);
        if conditions.as_built {
            fs::copy(&settings.single, to)?;
        } else {
            let page = fs::read_to_string(&settings.single)?;
            let address = format!("collector.js?{}", conditions.query());
            // In an address that stands in a page.
            let address = address.replace('&', "&amp;");
            fs::write(to, with_collector(&page, &address))?;
            fs::write(folder.path().join("collector.js"), COLLECTOR)?;
        }
        Ok(Self(folder))
    }

    /// Its address, with these parameters (no question mark).
    pub(crate) fn address(&self, query: &str) -> Outcome<String> {
        let mut address = Url::from_file_path(self.0.path().join(NAME))
            .map_err(|()| Failure::Missing("a path of the disk".to_owned()))?;
        address.set_query(Some(query).filter(|query| !query.is_empty()));
        Ok(address.into())
    }
}
