//! Dumps of bytes in rows, each with its offset and what the bytes are as text.

use super::{
    super::Finding,
    frame::{CLOSE, read},
    written::bytes,
};

/// So many bytes of a dump are put together.
const LONGEST: usize = 2_048;

/// A row of a dump.
#[derive(Debug)]
pub(in super::super) struct Row {
    offset: Option<usize>,
    bytes: Vec<u8>,
}

/// Rows that belong together.
#[derive(Debug, Default)]
pub(in super::super) struct Dump {
    bytes: Vec<u8>,
    first: usize,
    last: usize,
    excerpt: String,
}

impl Dump {
    /// Whether a row goes on where this ends.
    pub(in super::super) fn goes_on_with(&self, row: &Row) -> bool {
        row.offset.is_none_or(|offset| offset == self.bytes.len())
    }

    /// Adds a row, which is a line that has a number.
    pub(in super::super) fn add(&mut self, row: Row, line: &str, number: usize) {
        if self.bytes.is_empty() {
            self.first = number;
            line.trim().clone_into(&mut self.excerpt);
        }
        if self.bytes.len() < LONGEST {
            self.bytes.extend(row.bytes);
        }
        self.last = number;
    }

    /// The Close frame that the dump ends with, where the rows have ended.
    pub(in super::super) fn settle(&mut self) -> Option<Finding> {
        let bytes = std::mem::take(&mut self.bytes);
        let begins = (0..bytes.len()).filter(|at| bytes[*at] == CLOSE);
        let frame = begins.filter_map(|at| read(&bytes[at..])).next()?;
        Some(Finding {
            line: self.first,
            last_line: self.last,
            ..frame.finding(&self.excerpt)
        })
    }
}

impl Row {
    /// A line as a row, if it is one: `0x0010:  6174 6f72  ator`.
    pub(in super::super) fn read(line: &str) -> Option<Self> {
        let line = line.trim();
        let (first, rest) = line.split_once([' ', '\t'])?;
        let digits = first.trim_end_matches(':');
        let offset = digits.strip_prefix("0x").unwrap_or(digits);
        let is_offset = (4..=8).contains(&offset.len())
            && (first.ends_with(':') || rest.starts_with([' ', '\t']));
        let offset = usize::from_str_radix(offset, 16).ok();
        let offset = offset.filter(|_| is_offset);
        let shown = if offset.is_some() { rest } else { line };
        let shown = shown.trim_start().split('|').next().unwrap_or_default();
        let mut found = Vec::new();
        // Two blanks stand in the middle of a row and before its text.
        for group in shown.split("  ") {
            let words: Option<Vec<Vec<u8>>> = group.split_whitespace().map(bytes).collect();
            match words {
                Some(words) if matches!(found.len(), 0 | 8) => found.extend(words.concat()),
                _ => break,
            }
        }
        // Without an offset only what can be nothing else is a row.
        let mut words = shown.split_whitespace().take(8);
        let sure = offset.is_some() || (found.len() >= 8 && words.all(|word| word.len() == 2));
        (sure && (2..=32).contains(&found.len())).then_some(Self {
            offset,
            bytes: found,
        })
    }
}
