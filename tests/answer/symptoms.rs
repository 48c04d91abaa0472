//! Who describes a symptom is not sent to a service that happens to be called by
//! a word of it.

use ws_close_codes::catalog::Locale;

use super::{json, search};

/// Words by which services are meant and nothing else. A query with one of them may
/// bring up services.
const NAMES: [&str; 3] = ["discord", "centrifugo", "uvicorn"];

/// Whether a search brings up services.
fn services(locale: Locale, text: &str) -> Option<String> {
    let document = search(locale, text)?;
    let section = document.sections.iter().find(|it| it.key == "services")?;
    Some(super::reading::said(section))
}

#[test]
fn the_queries_of_the_relevance_set_bring_up_no_service_they_do_not_name() {
    let set = json("../../tests/relevance/queries.json");
    let queries = set["queries"].as_array().expect("the set lists queries");
    let mut found = Vec::new();
    for it in queries {
        let query = it["query"].as_str().unwrap_or_default();
        let tag = it["language"].as_str().unwrap_or_default();
        let locale = Locale::resolve(tag).unwrap_or_else(|| panic!("{tag} is no language"));
        let named = NAMES.iter().any(|name| query.to_lowercase().contains(name));
        if let (false, Some(said)) = (named, services(locale, query)) {
            found.push(format!(
                "{query:?}: {}",
                said.lines().next().unwrap_or_default()
            ));
        }
    }
    super::reading::none(&found);
}

#[test]
fn symptoms_that_have_a_service_s_word_in_them_bring_up_no_service() {
    let mut found = Vec::new();
    for text in [
        "process killed by signal 9",
        "signal: killed",
        "weak mobile signal",
        "zero bytes received",
        "zero window",
        "closes after zero messages",
        "our workers restart",
        "gunicorn workers timeout",
        "worker restart",
        "square brackets in the json",
        "relay drops the message",
        "relay server",
        "ios safari drops in the background",
        "android app in background",
        "firehose of messages",
        "close frame not received",
        "proxy timeout",
        "load balancer",
        "token expired",
        "policy violation",
        "bad gateway",
        "rate limit",
        "too many requests",
        "strict mode",
        "certificate",
        "keepalive ping timeout",
        "idle timeout nginx",
        "message too big",
        "utf-8",
        "rsv1",
        "hot reload",
        "conversational",
        "presence",
        "channels",
        "voice",
        "server",
        "policy",
        "going away",
        "server restart",
        "react strict mode mounts twice and closes my socket",
        "our websocket gets dropped after 60 seconds behind nginx and I do not know what to do, please help",
        "the users are thrown out when their session expired, how do we renew the token?",
        "after we deploy, every client sees that the server is going away",
        "why does the browser complain about a self signed certificate",
        "uploading a large image fails because the payload is too large",
    ] {
        if let Some(said) = services(Locale::En, text) {
            found.push(format!(
                "{text:?}: {}",
                said.lines().next().unwrap_or_default()
            ));
        }
    }
    super::reading::none(&found);
}
