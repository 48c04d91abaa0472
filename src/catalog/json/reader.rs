//! Reads JSON (RFC 8259) as a tree. serde_json, which reads the same, came to 4.2 KB
//! more of a first load; a test holds the two together.

use super::Node;

/// Values within values are read so deep. Our own files have a dozen levels; what
/// comes from elsewhere must not exhaust the stack.
const DEEPEST: u8 = 127;

/// What is left of a text.
struct Reader<'a>(&'a str);

impl Node {
    /// Reads a whole text.
    ///
    /// # Errors
    ///
    /// Where it stops being JSON, in bytes.
    pub(crate) fn read(text: &str) -> Result<Self, usize> {
        let mut reader = Reader(text);
        let node = reader.value(DEEPEST);
        reader.space();
        let ended = node.filter(|_| reader.0.is_empty());
        ended.ok_or(text.len() - reader.0.len())
    }
}

impl<'a> Reader<'a> {
    fn value(&mut self, deep: u8) -> Option<Node> {
        self.space();
        Some(match *self.0.as_bytes().first()? {
            b'"' => Node::Text(self.text()?),
            b'[' => Node::List(self.items(deep, ("[", "]"), Self::value)?),
            b'{' => Node::Object(self.items(deep, ("{", "}"), Self::field)?),
            b'n' => self.word("null", Node::Null)?,
            b't' => self.word("true", Node::Flag(true))?,
            b'f' => self.word("false", Node::Flag(false))?,
            _ => self.number()?,
        })
    }

    /// What stands between two brackets, commas between.
    fn items<T>(
        &mut self,
        deep: u8,
        (open, close): (&str, &str),
        read: fn(&mut Self, u8) -> Option<T>,
    ) -> Option<Vec<T>> {
        let deep = deep.checked_sub(1)?;
        self.pass(open)?;
        let mut items = Vec::new();
        if self.pass(close).is_some() {
            return Some(items);
        }
        loop {
            items.push(read(self, deep)?);
            if self.pass(close).is_some() {
                return Some(items);
            }
            self.pass(",")?;
        }
    }

    fn field(&mut self, deep: u8) -> Option<(String, Node)> {
        self.space();
        let key = self.text()?;
        self.pass(":")?;
        Some((key, self.value(deep)?))
    }

    fn word(&mut self, word: &str, node: Node) -> Option<Node> {
        self.pass(word).map(|()| node)
    }

    fn number(&mut self) -> Option<Node> {
        let in_number = |b: u8| b.is_ascii_digit() || b"+-.eE".contains(&b);
        let end = self.0.bytes().position(|b| !in_number(b));
        let (written, rest) = self.0.split_at(end.unwrap_or(self.0.len()));
        if !is_number(written) {
            return None;
        }
        self.0 = rest;
        let whole = written.parse().map(Node::Whole);
        Some(whole.unwrap_or_else(|_| Node::Other(written.to_owned())))
    }

    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        let mut rest = self.0.strip_prefix('"')?;
        loop {
            let special = |b: u8| matches!(b, b'"' | b'\\' | ..b' ');
            let (plain, from) = rest.split_at(rest.bytes().position(special)?);
            text.push_str(plain);
            self.0 = from;
            if let Some(rest) = from.strip_prefix('"') {
                self.0 = rest;
                return Some(text);
            }
            text.push(self.escaped()?);
            rest = self.0;
        }
    }

    /// The character that a backslash and what follows it stand for.
    fn escaped(&mut self) -> Option<char> {
        let mut letters = self.0.strip_prefix('\\')?.chars();
        let letter = letters.next()?;
        self.0 = letters.as_str();
        Some(match letter {
            '"' | '\\' | '/' => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let first = self.unit()?;
                let Some(letter) = char::from_u32(first) else {
                    // Beyond 16 bits a character is written as two halves.
                    self.0 = self.0.strip_prefix("\\u")?;
                    let halves = [first, self.unit()?].map(|half| half as u16);
                    return char::decode_utf16(halves).next()?.ok();
                };
                letter
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(4)?;
        self.0 = rest;
        let mut digits = digits.chars().map(|digit| digit.to_digit(16));
        digits.try_fold(0, |unit, digit| Some(unit * 16 + digit?))
    }

    fn space(&mut self) {
        self.0 = self.0.trim_start_matches([' ', '\n', '\r', '\t']);
    }

    /// Passes over space and then a token, if it is there.
    fn pass(&mut self, token: &str) -> Option<()> {
        self.space();
        self.0 = self.0.strip_prefix(token)?;
        Some(())
    }
}

/// Whether a text is a number as JSON writes it.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (number, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    let power = power.strip_prefix(['+', '-']).unwrap_or(power);
    let padded = whole.len() > 1 && whole.starts_with('0');
    digits(whole) && !padded && digits(part) && digits(power)
}
