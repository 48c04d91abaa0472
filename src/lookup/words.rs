//! Cuts text into comparable words: letter case, accents, full-width forms and
//! spellings such as `CLOSE_GOING_AWAY`, `CloseGoingAway` and `going-away` are
//! evened out. What a word is worth is left to `rank`.

/// Base letters with the marked and the upper-case letters that are searched as
/// if they were bare: Spanish, Vietnamese and the rest of what people's names for
/// things bring. Unicode's own tables would cost 15 KB of wasm.
const MARKED: &[(char, &str)] = &[
    ('a', "àáâãäåāăąǎảạấầẩẫậắằẳẵặÀÁÂÃÄÅĀĂĄǍẢẠẤẦẨẪẬẮẰẲẴẶ"),
    ('c', "çćĉċčÇĆĈĊČ"),
    ('d', "ďđðĎĐÐ"),
    ('e', "èéêëēĕėęěẻẽẹếềểễệÈÉÊËĒĔĖĘĚẺẼẸẾỀỂỄỆ"),
    ('g', "ĝğġģĜĞĠĢ"),
    ('i', "ìíîïĩīĭįıỉịÌÍÎÏĨĪĬĮİỈỊ"),
    ('l', "ĺļľłĹĻĽŁ"),
    ('n', "ñńņňÑŃŅŇ"),
    ('o', "òóôõöøōŏőơỏọốồổỗộớờởỡợÒÓÔÕÖØŌŎŐƠỎỌỐỒỔỖỘỚỜỞỠỢ"),
    ('r', "ŕŗřŔŖŘ"),
    ('s', "śŝşšșŚŜŞŠȘ"),
    ('t', "ţťțŢŤȚ"),
    ('u', "ùúûüũūŭůűųưủụứừửữựÙÚÛÜŨŪŬŮŰŲƯỦỤỨỪỬỮỰ"),
    ('y', "ýÿỳỷỹỵÝŸỲỶỸỴ"),
    ('z', "źżžŹŻŽ"),
];

/// The last of them in Unicode's order: Chinese, behind it, is not looked up.
const LAST_MARKED: char = 'ỹ';

/// A word of a text: where it stands and what it is compared as.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Word {
    /// Byte offset of its first character.
    pub(super) start: usize,
    /// Byte offset behind its last character.
    pub(super) end: usize,
    /// Its evened-out form, never empty.
    pub(super) form: String,
}

/// The evened-out words of a text, in order.
pub fn forms(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.form).collect()
}

/// Whether the character belongs to a script written without spaces, where each
/// character is a word of its own.
fn stands_alone(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether the character is a combining mark that searching ignores.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether the character can stand in a word: a letter or digit of ASCII, or
/// anything beyond it that is not punctuation, a symbol or space.
fn in_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{3020}' => false,
        '\u{fe10}'..='\u{fe6f}' | '\u{fff0}'..='\u{ffff}' => false,
        '\u{ff00}'..='\u{ffef}' => narrow(c).is_ascii_alphanumeric(),
        '\u{1f000}'..='\u{1ffff}' | '\u{e0000}'.. => false,
        _ => true,
    }
}

/// A full-width character as the ASCII character it stands for.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// The bare, lower-case form of a character.
fn fold(c: char) -> char {
    let c = narrow(c).to_ascii_lowercase();
    if c.is_ascii() || c > LAST_MARKED {
        return c;
    }
    let marked = |marked: &str| marked.chars().any(|it| it == c);
    let base = MARKED.iter().find(|(_, letters)| marked(letters));
    base.map_or(c, |(base, _)| *base)
}

/// The words of a text in order. `CamelCase` and `snake_case` fall into their
/// parts; Chinese falls into single characters.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut open = false;
    let mut was_lower = false;
    let mut letters = text.char_indices().peekable();
    while let Some((start, c)) = letters.next() {
        let end = letters.peek().map_or(text.len(), |(next, _)| *next);
        if is_mark(c) {
            if let (true, Some(word)) = (open, found.last_mut()) {
                word.end = end;
            }
            continue;
        }
        if !in_word(c) {
            open = false;
            continue;
        }
        let alone = stands_alone(c);
        let hump = c.is_ascii_uppercase() && was_lower;
        was_lower = c.is_ascii_lowercase();
        if alone || hump || !open {
            found.push(Word {
                start,
                end,
                form: fold(c).to_string(),
            });
        } else if let Some(word) = found.last_mut() {
            word.end = end;
            word.form.push(fold(c));
        }
        open = !alone;
    }
    found
}
