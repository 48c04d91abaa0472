//! A path in, an answer out: the built files, the test's own scripts, or what a test wants instead.

use std::{fs, path::Path};

use super::{HARNESS, PORTAL, Shared, connection::Asked, held, host};

pub(crate) const COLLECTOR: &str = include_str!("collector.js");

/// What browsers ask a host for when a page of a portal names no icon.
const HOSTS_ICON: &str = "/favicon.ico";

/// How a file is answered that a test withholds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// As if it were not there: 404.
    Missing,
    /// With status 200 and bytes that are no such file.
    Corrupt,
    /// With bytes after it that change nothing but, in a script, leave a trace: `window.altered`.
    Altered,
    /// Only the first half of it, as when the connection breaks.
    Cut,
    /// Not before the test withholds nothing any more, as on a slow network.
    Late,
    /// After a while.
    Slow,
    /// A little at a time, so that what has arrived is shown before the rest has.
    InPieces,
}

/// How the body of an answer is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sending {
    Whole,
    /// The first half, and then the connection is closed.
    Half,
    InPieces,
}

/// An answer on its way out.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) kind: &'static str,
    pub(super) body: Vec<u8>,
    pub(super) sending: Sending,
    /// Whether it comes under the policy that the page must live under.
    pub(super) strict: bool,
    /// Header fields, a line each, where a static host sets them.
    pub(super) fields: Option<String>,
}

impl Reply {
    fn found(kind: &'static str, body: Vec<u8>) -> Self {
        Self {
            status: 200,
            kind,
            body,
            sending: Sending::Whole,
            strict: true,
            fields: None,
        }
    }

    fn missing() -> Self {
        Self {
            status: 404,
            kind: "text/plain; charset=utf-8",
            body: b"not found".to_vec(),
            sending: Sending::Whole,
            strict: true,
            fields: None,
        }
    }
}

pub(super) fn reply(shared: &Shared, asked: &Asked) -> Reply {
    let path = asked.path.as_str();
    if let Some(name) = path.strip_prefix(HARNESS) {
        return match name {
            "collector.js" => Reply::found(media_type(name), COLLECTOR.into()),
            "axe.js" => read(&shared.axe),
            _ => Reply::missing(),
        };
    }
    if path == HOSTS_ICON {
        return Reply::found(media_type(path), Vec::new());
    }
    match shared.withheld(path) {
        Some(Answer::Missing) => Reply::missing(),
        Some(Answer::Corrupt) => Reply::found(media_type(path), b"\0corrupt".to_vec()),
        Some(Answer::Altered) => {
            let mut reply = built(shared, path);
            let addition: &[u8] = match reply.kind {
                // A section with neither name nor content.
                "application/wasm" => b"\0\x01\0",
                kind if kind.starts_with("text/css") => b"\n/* altered */",
                _ => b"\nwindow.altered = true",
            };
            reply.body.extend_from_slice(addition);
            reply
        }
        Some(Answer::Cut) => Reply {
            sending: Sending::Half,
            ..built(shared, path)
        },
        Some(Answer::InPieces) => Reply {
            sending: Sending::InPieces,
            ..built(shared, path)
        },
        Some(Answer::Late | Answer::Slow) | None if shared.conditions.hosted => {
            hosted(shared, asked)
        }
        Some(Answer::Late | Answer::Slow) | None => built(shared, path),
    }
}

/// The path with the name that a file has in the sources: built, some carry eight digits of their
/// digest before the ending.
pub(super) fn without_digest(path: &str) -> String {
    let parts = path.rsplit_once('.').and_then(|(stem, ending)| {
        let (name, digest) = stem.rsplit_once('-')?;
        let is_digest = digest.len() == 8 && digest.bytes().all(|it| it.is_ascii_hexdigit());
        is_digest.then(|| format!("{name}.{ending}"))
    });
    parts.unwrap_or_else(|| path.to_owned())
}

/// What stands at a path.
fn built(shared: &Shared, path: &str) -> Reply {
    let site = shared.conditions.site;
    let Some(name) = path.strip_prefix(site.base()) else {
        return Reply::missing();
    };
    if let (PORTAL, Some(page)) = (name, &shared.conditions.portal) {
        let mut reply = Reply::found(media_type(name), with_ours(shared, page));
        reply.strict = false;
        return reply;
    }
    if let Some(second) = &shared.conditions.second
        && let Some(name) = name.strip_prefix(second.folder)
    {
        let mut reply = built(shared, &format!("{}{name}", site.base()));
        if name.ends_with(".js") {
            let script = String::from_utf8_lossy(&reply.body);
            reply.body = script.replace(second.words, second.others).into_bytes();
        }
        return reply;
    }
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
    reply.body = site.at_home(name, reply.body, &shared.origin);
    let collects = reply.status == 200 && reply.kind.starts_with("text/html");
    if collects && !shared.conditions.as_built {
        reply.body = with_ours(shared, &String::from_utf8_lossy(&reply.body));
    }
    reply
}

/// What a static host sends for a path: the file that the build compressed, the header fields that
/// it asks hosts for, and nothing at all of what the browser has already.
fn hosted(shared: &Shared, asked: &Asked) -> Reply {
    let mut reply = built(shared, &asked.path);
    let name = asked.path.strip_prefix(shared.conditions.site.base());
    let Some(name) = name.filter(|_| reply.status == 200) else {
        return reply;
    };
    let root = held(&shared.root);
    let mut fields = host::fields(&root, name);
    if asked.takes_brotli
        && let Some(body) = host::compressed(&root, name)
    {
        reply.body = body;
        fields.push_str("Content-Encoding: br\r\nVary: Accept-Encoding\r\n");
    }
    let tag = host::tag(&reply.body);
    fields.push_str(&format!("ETag: {tag}\r\n"));
    if asked.has.as_ref() == Some(&tag) {
        reply.status = 304;
        reply.body.clear();
    }
    reply.fields = Some(fields);
    reply
}

fn read(file: &Path) -> Reply {
    match fs::read(file) {
        Ok(body) => Reply::found(media_type(&file.to_string_lossy()), body),
        Err(_) => Reply::missing(),
    }
}

/// The page with the collector for the conditions of the visit.
fn with_ours(shared: &Shared, page: &str) -> Vec<u8> {
    let address = format!("{HARNESS}collector.js?{}", shared.conditions.query());
    with_collector(page, &address).into_bytes()
}

/// Puts the collector first into the head, so that it sees everything that follows. A minified
/// page may leave the head's own tag out.
pub(crate) fn with_collector(page: &str, address: &str) -> String {
    let tag = format!("<script src=\"{address}\"></script>");
    let end_of = |start: &str| {
        let at = page.find(start)?;
        Some(at + page[at..].find('>')? + 1)
    };
    let openings = ["<head>", "<head ", "<html", "<!doctype"];
    let at = openings.into_iter().find_map(end_of).unwrap_or(0);
    let (before, after) = page.split_at(at);
    format!("{before}{tag}{after}")
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
