//! Which code samples there are (`static/data/snippets.json`); the samples
//! themselves are files beside it that an editor and a compiler can read.

use super::{fields::Fields, words::words};

/// A code sample, by its file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Snippet {
    /// Its file in `static/data/snippets/`.
    pub file: String,
    /// What it is written in.
    pub language: Language,
    /// What tells it from its neighbours.
    pub label: String,
    /// What it was written for, with the version.
    pub made_for: String,
}

impl Snippet {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            file: fields.text("file"),
            language: fields.word("language"),
            label: fields.text("label"),
            made_for: fields.text("for"),
        }
    }
}

/// The languages samples are written in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Language {
    /// JavaScript.
    JavaScript,
    /// Python.
    Python,
    /// Rust.
    Rust,
    /// Go.
    Go,
    /// Java.
    Java,
    /// A POSIX shell.
    Shell,
    /// nginx's configuration.
    Nginx,
    /// HAProxy's configuration.
    Haproxy,
    /// Apache's configuration.
    Apache,
}

words!(Language {
    JavaScript = "javascript",
    Python = "python",
    Rust = "rust",
    Go = "go",
    Java = "java",
    Shell = "shell",
    Nginx = "nginx",
    Haproxy = "haproxy",
    Apache = "apache",
});
