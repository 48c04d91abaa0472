//! Lines that belong together: an event printed over several lines, an error with its
//! stack. They are looked at as one text, which still knows which line it has what from.

use std::ops::Range;

use super::shape::floor;

/// A passage has at most so many lines and bytes.
const MOST_LINES: usize = 40;
const LONGEST: usize = 8_000;

/// Lines that belong together, without what only a screen needs.
#[derive(Debug, Default)]
pub(super) struct Passage {
    /// The lines, with a blank between each two.
    pub(super) text: String,
    /// The same in lower case, byte for byte.
    pub(super) lower: String,
    /// Where each line begins.
    starts: Vec<usize>,
    /// The number of the first line.
    first: usize,
    /// Whether what comes next is within a bracket that the last line opened.
    open: bool,
}

impl Passage {
    /// Whether a line goes on with what stands here.
    pub(super) fn takes(&self, line: &str) -> bool {
        let indented = line.starts_with([' ', '\t', '}', ']', ')']);
        let goes_on = self.open || indented || (line == "{" && self.starts.len() == 1);
        let room = self.starts.len() < MOST_LINES && self.text.len() + line.len() < LONGEST;
        self.starts.is_empty() || (goes_on && room && !line.trim().is_empty())
    }

    /// Adds a line, which has a number.
    pub(super) fn add(&mut self, line: &str, number: usize) {
        let line = line.trim();
        if self.starts.is_empty() {
            self.first = number;
        } else {
            self.text.push(' ');
        }
        self.starts.push(self.text.len());
        self.text.push_str(&line[..floor(line, LONGEST)]);
        self.open = line.ends_with(['{', '[', '(']);
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Gets it ready to be looked at.
    pub(super) fn close(&mut self) {
        self.lower = self.text.to_ascii_lowercase();
    }

    /// Forgets the lines and keeps the room.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.starts.clear();
        self.open = false;
    }

    /// How many lines there are.
    pub(super) fn lines(&self) -> usize {
        self.starts.len()
    }

    /// Which of its lines a place is in, counted from 0.
    pub(super) fn line_at(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).max(1) - 1
    }

    /// Where a line stands in the text.
    pub(super) fn place(&self, line: usize) -> Range<usize> {
        let next = self.starts.get(line + 1);
        self.starts[line]..next.map_or(self.text.len(), |next| next - 1)
    }

    /// The number of a line in the text that is diagnosed.
    pub(super) fn number(&self, line: usize) -> usize {
        self.first + line
    }
}

/// A line as it is compared: without a terminal's colours, with straight apostrophes.
pub(super) fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find("\u{1b}[") {
        plain.push_str(&rest[..at]);
        let behind = &rest[at + 2..];
        let end = behind.find(|c: char| c.is_ascii_alphabetic());
        rest = end.map_or("", |end| &behind[end + 1..]);
    }
    plain.push_str(rest);
    match plain.is_ascii() {
        true => plain,
        false => even(&plain),
    }
}

/// Programs and those who quote them differ in their apostrophes and blanks.
pub(super) fn even(text: &str) -> String {
    text.replace(['‘', '’'], "'").replace('\u{a0}', " ")
}
