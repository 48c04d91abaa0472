//! Goes through a text once, word by word, and notes which shapes and cues stand in it.

use super::{Filed, Recogniser, cue::Tells, finding::Hidden, shape::Fit, vocabulary::words};

/// At most so many places of a text are tried for shapes, and one shape so often.
const MOST_TRIES: usize = 48;
const TRIES_EACH: usize = 12;

/// A shape that was found in a text.
pub(super) struct Match {
    /// Which of the known signatures it is.
    pub(super) signature: usize,
    pub(super) fit: Fit,
}

/// What going through a text word by word brings.
#[derive(Default)]
pub(super) struct Seen {
    /// The first place that is about a WebSocket.
    pub(super) context: Option<usize>,
    /// The places that speak of other software's numbers.
    pub(super) foreign: Vec<usize>,
    /// The first cause that is named, and where.
    pub(super) cause: Option<(Hidden, usize)>,
    pub(super) matches: Vec<Match>,
}

impl Recogniser {
    /// Goes through a passage word by word.
    pub(super) fn see(&self, lower: &str, steps: &mut usize) -> Seen {
        let mut seen = Seen::default();
        let mut tries: Vec<usize> = Vec::new();
        for word in words(lower) {
            *steps += word.end - word.start;
            let long = word.end - word.start >= "websocket".len();
            if long && seen.context.is_none() && lower[word.start..word.end].contains("websocket") {
                seen.context = Some(word.start);
            }
            for filed in self.vocabulary.under(word) {
                match *filed {
                    Filed::Cue(cue) => match cue.told(lower, word.start, steps) {
                        Some(Tells::Context) => {
                            seen.context = seen.context.or(Some(word.start));
                        }
                        Some(Tells::Foreign) => seen.foreign.push(word.start),
                        Some(Tells::Cause(cause)) => {
                            seen.cause = seen.cause.or(Some((cause, word.start)));
                        }
                        None => {}
                    },
                    Filed::Shape(at, anchor) => {
                        let shape = &self.signatures[at].shape;
                        let Some(start) = shape.stands(anchor, lower, word, steps) else {
                            continue;
                        };
                        let before = tries.iter().filter(|it| **it == at).count();
                        if tries.len() >= MOST_TRIES || before >= TRIES_EACH {
                            continue;
                        }
                        tries.push(at);
                        if let Some(fit) = shape.fit(anchor, lower, start, steps) {
                            seen.matches.push(Match { signature: at, fit });
                        }
                    }
                }
            }
        }
        seen
    }
}
