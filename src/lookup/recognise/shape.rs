//! The shape of a log line that a library prints: literal pieces with places
//! between them that change. Matched piece by piece without going back, so that the
//! time is in proportion to the line, whatever it is.

use std::ops::Range;

/// A place in a shape.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Hole {
    /// A close code's number.
    Code,
    /// A close code's name or constant.
    Name,
    /// The close reason.
    Reason,
    /// Anything.
    Any,
}

/// A shape, taken apart.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    /// Each literal with the hole behind it.
    pieces: Vec<(String, Option<Hole>)>,
}

/// Where in a line the changing parts of a shape were found.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Fit {
    pub(super) whole: Range<usize>,
    pub(super) code: Option<Range<usize>>,
    pub(super) name: Option<Range<usize>>,
    pub(super) reason: Option<Range<usize>>,
}

impl Shape {
    /// Reads a shape as `static/data/signatures.json` writes it: `{code}`, `{name}`,
    /// `{reason}` and `{any}` are places, everything else is literal.
    pub(super) fn parse(text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut literal = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            let (before, behind) = rest.split_at(at);
            literal.push_str(before);
            let hole = HOLES
                .iter()
                .find(|(written, _)| behind.starts_with(written));
            match hole {
                Some((written, hole)) => {
                    pieces.push((std::mem::take(&mut literal), Some(*hole)));
                    rest = &behind[written.len()..];
                }
                None => {
                    literal.push('{');
                    rest = &behind[1..];
                }
            }
        }
        literal.push_str(rest);
        pieces.push((literal, None));
        Self { pieces }
    }

    /// The longest word of its literals: a line without it cannot fit.
    pub(super) fn anchor(&self) -> &str {
        let literals = self.pieces.iter().map(|(literal, _)| literal.as_str());
        let words = literals.flat_map(|it| it.split(|c: char| !c.is_ascii_alphanumeric()));
        words.max_by_key(|word| word.len()).unwrap_or_default()
    }

    /// How much of it is literal: the more, the surer.
    pub(super) fn weight(&self) -> usize {
        self.pieces.iter().map(|(literal, _)| literal.len()).sum()
    }

    /// Where it fits into a line, if it does.
    pub(super) fn fit(&self, line: &str) -> Option<Fit> {
        let mut fit = Fit::default();
        let mut at = 0;
        let mut open: Option<(Hole, usize)> = None;
        for (place, (literal, hole)) in self.pieces.iter().enumerate() {
            let found = match literal.is_empty() {
                // A hole at the very end takes the rest of the line.
                true if place > 0 && hole.is_none() => line.len(),
                true => at,
                false => at + line[at..].find(literal.as_str())?,
            };
            if place == 0 {
                fit.whole.start = found;
            }
            if let Some((hole, from)) = open.take() {
                fit.take(hole, from..found, line)?;
            }
            at = found + literal.len();
            open = hole.map(|hole| (hole, at));
        }
        fit.whole.end = at;
        Some(fit)
    }
}

const HOLES: [(&str, Hole); 4] = [
    ("{code}", Hole::Code),
    ("{name}", Hole::Name),
    ("{reason}", Hole::Reason),
    ("{any}", Hole::Any),
];

impl Fit {
    /// Keeps what a hole took; a code has to be a number.
    fn take(&mut self, hole: Hole, taken: Range<usize>, line: &str) -> Option<()> {
        match hole {
            Hole::Code => {
                let text = &line[taken.clone()];
                // At the end of a shape more may follow the number.
                let digits = text.bytes().take_while(u8::is_ascii_digit).count();
                if !(1..=5).contains(&digits) {
                    return None;
                }
                self.code = Some(taken.start..taken.start + digits);
            }
            Hole::Name => self.name = Some(taken),
            Hole::Reason => self.reason = Some(taken),
            Hole::Any => {}
        }
        Some(())
    }
}
