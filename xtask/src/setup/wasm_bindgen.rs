//! wasm-bindgen's command line, in the version that the lock file names for the library: the two
//! only work together when they are equal.

use std::path::PathBuf;

use toml::{Table, Value};

use super::cache::Cache;
use super::cargo_install::Crate;
use crate::error::Error;
use crate::workspace::Workspace;

const LOCK_FILE: &str = "Cargo.lock";

/// The folder that holds `wasm-bindgen`.
pub(crate) fn folder(workspace: &Workspace, cache: &Cache) -> Result<PathBuf, Error> {
    let version = locked_version(&workspace.read(LOCK_FILE)?).ok_or_else(|| Error::Content {
        path: workspace.root().join(LOCK_FILE),
        reason: "does not say which wasm-bindgen is used".to_owned(),
    })?;
    Crate {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &version,
        // Its only default feature is for downloading browsers' drivers, which we do not.
        arguments: &["--no-default-features"],
        normal: "1 min",
    }
    .folder(cache)
}

/// The version of wasm-bindgen in the text of a lock file.
fn locked_version(lock_file: &str) -> Option<String> {
    let lock: Table = lock_file.parse().ok()?;
    lock.get("package")?
        .as_array()?
        .iter()
        .filter_map(Value::as_table)
        .find(|package| package.get("name").and_then(Value::as_str) == Some("wasm-bindgen"))?
        .get("version")?
        .as_str()
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_itself_is_meant() {
        let text = r#"
            version = 4
            [[package]]
            name = "wasm-bindgen-futures"
            version = "0.4.79"
            [[package]]
            name = "wasm-bindgen"
            version = "0.2.129"
        "#;
        assert_eq!(locked_version(text).as_deref(), Some("0.2.129"));
        assert_eq!(locked_version("version = 4"), None);
        assert_eq!(locked_version("<<<<<<<"), None);
    }
}
