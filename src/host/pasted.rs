//! The answering program's way with a text that was pasted or came from a file: a
//! record or a file of codes where it is one, else a log, which is read piece by
//! piece so that the page does not freeze.

use super::{
    later::turn,
    shelf::{SIGNATURES, Shelf},
};
use crate::{answer::Opened, catalog::Locale, lookup::Diagnosis};

/// What became of a text.
pub enum Taken {
    /// It was opened, or refused, as a record or a file of codes.
    Opened(Opened),
    /// It was read as a log.
    Log {
        /// The line that stands for it in the search box.
        line: String,
    },
}

/// As much is read before the page gets its turn, in bytes.
const PIECE: usize = 16 * 1024;

impl Shelf {
    /// Opens a text that was pasted, or came under a name.
    pub async fn open_text(&self, name: Option<&str>, text: &str, locale: Locale) -> Taken {
        let object = text.trim_start().starts_with('{');
        if name.is_none() && !object {
            let diagnosis = self.read(text).await;
            return self.keep(text, diagnosis);
        }
        let opened = self.open(name, text, locale);
        if matches!(opened, Opened::Refused { .. }) {
            // A log may come in a file, or as an object a line.
            let diagnosis = self.read(text).await;
            if !diagnosis.findings.is_empty() {
                return self.keep(text, diagnosis);
            }
        }
        Taken::Opened(opened)
    }

    fn keep(&self, text: &str, diagnosis: Diagnosis) -> Taken {
        let line = self.reading.borrow_mut().keep(text, diagnosis);
        Taken::Log { line }
    }

    async fn read(&self, text: &str) -> Diagnosis {
        self.fetch(vec![SIGNATURES.to_owned()]).await;
        let recogniser = {
            let library = self.library.borrow();
            self.reading.borrow_mut().recogniser(&library)
        };
        let mut diagnosing = recogniser.begin();
        let mut rest = text;
        while !rest.is_empty() && !diagnosing.is_full() {
            let (piece, behind) = rest.split_at(line_end(rest));
            diagnosing.look(piece);
            rest = behind;
            turn().await;
        }
        diagnosing.finish(!rest.is_empty())
    }
}

/// Where the line ends in which a piece of the usual size does.
fn line_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let beyond = bytes.iter().skip(PIECE).position(|byte| *byte == b'\n');
    beyond.map_or(text.len(), |at| PIECE + at + 1)
}
