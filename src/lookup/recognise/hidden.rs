//! What stands behind 1006 and behind a handshake that failed, as far as the words of a
//! line tell.

use super::finding::Hidden;

/// Words of a handshake that got no answer, or was given up.
const UNANSWERED: [&str; 7] = [
    "timed out",
    "timeout",
    "before receiving a handshake response",
    "tunnel",
    "insufficient resources",
    "unable to connect",
    "connection lost",
];

/// Words of a handshake that was answered, and not as it should be.
const ANSWERED: [&str; 9] = [
    "response",
    "handshake",
    "upgrade",
    "origin",
    "header",
    "http",
    "websocket-",
    "protocol",
    "authentication",
];

/// What hides behind a handshake that failed; `cause` is what the words around name.
pub(super) fn of_handshake(near: &str, cause: Option<Hidden>) -> Option<Hidden> {
    let says = |words: &[&str]| words.iter().any(|word| near.contains(word));
    match status(near) {
        Some(status) => Some(Hidden::Http(Some(status))),
        None if cause.is_some() => cause,
        None if says(&UNANSWERED) => Some(Hidden::Network),
        None if says(&ANSWERED) => Some(Hidden::Http(None)),
        None => None,
    }
}

/// What hides behind a connection that ended without a Close frame.
pub(super) fn of_break(near: &str, cause: Option<Hidden>) -> Option<Hidden> {
    // This side gave up before there was one.
    let given_up = near.contains("before the connection");
    cause.or((!given_up).then_some(Hidden::Network))
}

/// The HTTP status that a line prints for the answer to a handshake.
fn status(near: &str) -> Option<u16> {
    let mut numbers = near.split(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != ':');
    let status = |word: &str| match word.trim_matches(['.', ':']) {
        word if word.len() == 3 => word.parse().ok(),
        _ => None,
    };
    let refused = |status: &u16| (200..600).contains(status);
    numbers.find_map(|word| status(word).filter(refused))
}
