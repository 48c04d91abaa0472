//! Tells comments, texts, numbers and keywords of a code sample apart, as far as
//! reading needs it: by their first characters, without a grammar.

use crate::catalog::Language;

/// What a piece of code is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    Plain,
    Comment,
    Text,
    Number,
    Keyword,
}

impl Kind {
    /// The class it is shown with.
    pub(super) fn class(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Comment => Some("comment"),
            Self::Text => Some("string"),
            Self::Number => Some("number"),
            Self::Keyword => Some("keyword"),
        }
    }
}

const JAVASCRIPT: &[&str] = &[
    "async",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "default",
    "else",
    "export",
    "false",
    "finally",
    "for",
    "from",
    "function",
    "if",
    "import",
    "in",
    "let",
    "new",
    "null",
    "of",
    "return",
    "static",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "undefined",
    "while",
];
const PYTHON: &[&str] = &[
    "and", "as", "async", "await", "break", "class", "continue", "def", "elif", "else", "except",
    "False", "finally", "for", "from", "if", "import", "in", "is", "lambda", "None", "not", "or",
    "pass", "raise", "return", "True", "try", "while", "with", "yield",
];
const RUST: &[&str] = &[
    "async", "await", "break", "const", "continue", "else", "enum", "false", "fn", "for", "if",
    "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self",
    "Self", "static", "struct", "trait", "true", "type", "use", "where", "while",
];
const GO: &[&str] = &[
    "break",
    "case",
    "chan",
    "const",
    "continue",
    "default",
    "defer",
    "else",
    "false",
    "for",
    "func",
    "go",
    "if",
    "import",
    "interface",
    "map",
    "nil",
    "package",
    "range",
    "return",
    "select",
    "struct",
    "switch",
    "true",
    "type",
    "var",
];
const JAVA: &[&str] = &[
    "boolean",
    "break",
    "case",
    "catch",
    "class",
    "else",
    "extends",
    "false",
    "final",
    "finally",
    "for",
    "if",
    "implements",
    "import",
    "int",
    "interface",
    "long",
    "new",
    "null",
    "package",
    "private",
    "public",
    "return",
    "static",
    "switch",
    "this",
    "throw",
    "throws",
    "true",
    "try",
    "var",
    "void",
    "while",
];
const SHELL: &[&str] = &[
    "case", "do", "done", "elif", "else", "esac", "exit", "export", "fi", "for", "if", "in",
    "then", "while",
];

fn keywords(language: Language) -> &'static [&'static str] {
    match language {
        Language::JavaScript => JAVASCRIPT,
        Language::Python => PYTHON,
        Language::Rust => RUST,
        Language::Go => GO,
        Language::Java => JAVA,
        Language::Shell => SHELL,
        Language::Nginx | Language::Haproxy | Language::Apache => &[],
    }
}

/// What begins a comment that reaches to the end of its line.
fn comment(language: Language) -> &'static str {
    match language {
        Language::JavaScript | Language::Rust | Language::Go | Language::Java => "//",
        _ => "#",
    }
}

/// The code in pieces which, put together, are the code again. No two plain ones are
/// neighbours: each is drawn by itself.
pub(super) fn pieces(code: &str, language: Language) -> Vec<(Kind, &str)> {
    let mut pieces = Vec::new();
    let (mut plain, mut at) = (0, 0);
    let upto = |plain: usize, at: usize| {
        let between = &code[plain..at];
        (!between.is_empty()).then_some((Kind::Plain, between))
    };
    while at < code.len() {
        let (kind, length) = piece(&code[at..], language);
        if kind != Kind::Plain {
            pieces.extend(upto(plain, at));
            pieces.push((kind, &code[at..at + length]));
            plain = at + length;
        }
        at += length;
    }
    pieces.extend(upto(plain, at));
    pieces
}

/// The kind and length, in bytes, of what `rest` begins with.
fn piece(rest: &str, language: Language) -> (Kind, usize) {
    let run = |belongs: fn(char) -> bool| rest.find(|c| !belongs(c)).unwrap_or(rest.len());
    if rest.starts_with(comment(language)) {
        return (Kind::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (
            Kind::Comment,
            rest.find("*/").map_or(rest.len(), |at| at + 2),
        );
    }
    let first = rest.chars().next().unwrap_or(' ');
    match first {
        // A Rust lifetime is no text; the samples need no other use of the quote there.
        '\'' if language == Language::Rust => (Kind::Plain, 1),
        '"' | '\'' | '`' => (Kind::Text, text(rest, first)),
        '0'..='9' => (Kind::Number, run(|c| c.is_alphanumeric() || c == '_')),
        c if c.is_alphabetic() || c == '_' => {
            let length = run(|c| c.is_alphanumeric() || c == '_');
            match keywords(language).contains(&&rest[..length]) {
                true => (Kind::Keyword, length),
                false => (Kind::Plain, length),
            }
        }
        c if c.is_whitespace() => (Kind::Plain, run(char::is_whitespace)),
        c => (Kind::Plain, c.len_utf8()),
    }
}

/// How long the text is that begins with a quote, both quotes included.
fn text(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '\n' if quote != '`' => return at,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}
