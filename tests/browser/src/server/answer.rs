//! A path in, an answer out: the built files, the test's own scripts, or what a test wants instead.

use std::{fs, path::Path};

use super::{BASE, HARNESS, Shared, held};

const COLLECTOR: &str = include_str!("collector.js");

/// How a file is answered that a test withholds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// As if it were not there: 404.
    Missing,
    /// With status 200 and bytes that are no such file.
    Corrupt,
    /// Only the first half of it, as when the connection breaks.
    Cut,
    /// Not before the test withholds nothing any more, as on a slow network.
    Late,
    /// After a while.
    Slow,
}

/// An answer on its way out.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) kind: &'static str,
    pub(super) body: Vec<u8>,
    /// How much of the body is sent before the connection is closed, where not all of it is.
    pub(super) cut: Option<usize>,
}

impl Reply {
    fn found(kind: &'static str, body: Vec<u8>) -> Self {
        Self {
            status: 200,
            kind,
            body,
            cut: None,
        }
    }

    fn missing() -> Self {
        Self {
            status: 404,
            kind: "text/plain; charset=utf-8",
            body: b"not found".to_vec(),
            cut: None,
        }
    }
}

pub(super) fn reply(shared: &Shared, path: &str) -> Reply {
    if let Some(name) = path.strip_prefix(HARNESS) {
        return match name {
            "collector.js" => Reply::found(media_type(name), COLLECTOR.into()),
            "axe.js" => read(&shared.axe),
            _ => Reply::missing(),
        };
    }
    match shared.withheld(path) {
        Some(Answer::Missing) => Reply::missing(),
        Some(Answer::Corrupt) => Reply::found(media_type(path), b"\0corrupt".to_vec()),
        Some(Answer::Cut) => {
            let mut reply = built(shared, path);
            reply.cut = Some(reply.body.len() / 2);
            reply
        }
        Some(Answer::Late | Answer::Slow) | None => built(shared, path),
    }
}

/// What stands at a path.
fn built(shared: &Shared, path: &str) -> Reply {
    let Some(name) = path.strip_prefix(BASE) else {
        return Reply::missing();
    };
    let mut beside = shared.conditions.beside.iter();
    if let Some((_, text)) = beside.find(|(known, _)| *known == name) {
        return Reply::found(media_type(name), text.as_bytes().to_vec());
    }
    let outside = name.split('/').any(|step| step.starts_with('.'));
    if outside || name.contains('\\') {
        return Reply::missing();
    }
    let mut file = held(&shared.root).join(name);
    if file.is_dir() {
        file.push("index.html");
    }
    let mut reply = read(&file);
    let collects = reply.status == 200 && reply.kind.starts_with("text/html");
    if collects && !shared.conditions.as_built {
        reply.body = with_collector(&reply.body, &shared.conditions.query());
    }
    reply
}

fn read(file: &Path) -> Reply {
    match fs::read(file) {
        Ok(body) => Reply::found(media_type(&file.to_string_lossy()), body),
        Err(_) => Reply::missing(),
    }
}

/// Puts the collector first into the head, so that it sees everything that follows. A minified
/// page may leave the head's own tag out.
fn with_collector(page: &[u8], query: &str) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let tag = format!("<script src=\"{HARNESS}collector.js?{query}\"></script>");
    let end_of = |start: &str| {
        let at = page.find(start)?;
        Some(at + page[at..].find('>')? + 1)
    };
    let openings = ["<head>", "<head ", "<html", "<!doctype"];
    let at = openings.into_iter().find_map(end_of).unwrap_or(0);
    let (before, after) = page.split_at(at);
    format!("{before}{tag}{after}").into_bytes()
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
