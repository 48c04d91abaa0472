//! An answer as the page shows it: a search that is a line of a log is answered with
//! what that was recognised as, everything else is composed.

use super::{Element, Reading, Topic, compose, diagnosed, elements};
use crate::catalog::{Library, Locale};

/// The answer to a topic as elements; `None` where there is none, or where what it
/// needs has not arrived.
pub fn show(
    library: &Library,
    reading: &mut Reading,
    topic: &Topic,
    locale: Locale,
) -> Option<Element> {
    let recognised = match topic {
        Topic::Search(text) => reading.of(text, library),
        _ => None,
    };
    let document = match recognised {
        Some(diagnosis) => diagnosed(library, &diagnosis, locale),
        None => compose(library, topic, locale),
    }?;
    let titled = match topic {
        Topic::Code(code) => !library.in_table(*code),
        Topic::Search(_) | Topic::Pair(_) | Topic::Choice => true,
        Topic::Sending | Topic::Questions => false,
    };
    Some(elements(&document, library.tongue(locale)?, titled))
}
