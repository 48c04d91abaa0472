//! What a line says of a close beyond its code: the reason, and whether it was clean.

/// As much of a reason is kept, in characters: a Close frame holds no more.
const LONGEST: usize = 123;

/// The reason that follows a code, where the line names one.
pub(super) fn reason(line: &str, after: usize) -> Option<String> {
    let rest = line.get(after..)?;
    let lower = rest.to_ascii_lowercase();
    if let Some(at) = lower.find("reason") {
        let named = &rest[at + "reason".len()..];
        let signs = |c: char| c.is_whitespace() || ":=>\\".contains(c);
        let value = named
            .trim_start_matches(['"', '\''])
            .trim_start_matches(signs);
        return clean(quoted(value).unwrap_or_else(|| plain(value)));
    }
    let value = rest.trim_start_matches([' ', ',', ';', ']', '-']);
    let value = value.strip_prefix(':').unwrap_or(value).trim_start();
    if let Some(inside) = value.strip_prefix('(') {
        return clean(inside.split(')').next().unwrap_or_default());
    }
    quoted(value).and_then(clean)
}

/// A text in quotes of any kind, without them.
fn quoted(value: &str) -> Option<&str> {
    let quote = value.chars().next().filter(|c| "\"'`“".contains(*c))?;
    let end = if quote == '“' { '”' } else { quote };
    let inside = &value[quote.len_utf8()..];
    Some(inside.split(end).next().unwrap_or_default())
}

/// A text up to the sign that ends a value.
fn plain(value: &str) -> &str {
    value
        .split(['}', ']', ')', '\n', '|'])
        .next()
        .unwrap_or_default()
}

fn clean(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches([',', ';', '.', '"', '\'']);
    let nothing = ["", "null", "none", "nil", "undefined", "b''", "<empty>"];
    if nothing.contains(&text.to_ascii_lowercase().as_str()) {
        return None;
    }
    Some(text.chars().take(LONGEST).collect())
}

/// Whether the line says that the close was clean.
pub(super) fn was_clean(lower: &str) -> Option<bool> {
    for label in ["wasclean", "was_clean", "clean"] {
        let Some(at) = lower.find(label) else {
            continue;
        };
        let signs = |c: char| c.is_whitespace() || ":=\"'".contains(c);
        let value = lower[at + label.len()..].trim_start_matches(signs);
        if value.starts_with("true") {
            return Some(true);
        }
        if value.starts_with("false") {
            return Some(false);
        }
    }
    None
}
