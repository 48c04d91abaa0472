//! What a failing test leaves behind: a picture, the errors and the document as it stood.

use std::{fs, path::PathBuf};

use serde_json::Value;

use crate::{Page, Settings};

/// Includes shadow roots, which `outerHTML` leaves out.
const DOCUMENT: &str = "
    const root = document.querySelector('ws-close-codes')?.shadowRoot;
    return document.documentElement.outerHTML + '\\n<!-- shadow root -->\\n' + (root?.innerHTML ?? '');";

/// Writes what can be had and says where; a browser that hangs yields less, never an error.
pub(crate) async fn keep(page: &Page, settings: &Settings, test: &str, failure: &str) -> String {
    let engine = page.engine();
    let stem = format!("{}-{engine}", test.replace("::", "-"));
    let path = |extension: &str| settings.artifacts.join(format!("{stem}.{extension}"));
    let mut written: Vec<PathBuf> = Vec::new();
    let mut write = |path: PathBuf, bytes: &[u8]| {
        if fs::write(&path, bytes).is_ok() {
            written.push(path);
        }
    };
    let errors = page.errors_now().await.join("\n");
    let log = format!("{failure}\n\n--- errors on the page ---\n{errors}\n");
    write(path("log"), log.as_bytes());
    if let Ok(picture) = page.client().screenshot().await {
        write(path("png"), &picture);
    }
    if let Ok(Value::String(document)) = page.client().execute(DOCUMENT, vec![]).await {
        write(path("html"), document.as_bytes());
    }
    let written = written.iter().map(|path| path.display().to_string());
    format!("traces: {}", written.collect::<Vec<_>>().join(" "))
}
