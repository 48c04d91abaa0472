//! Gives the functions that the program and its glue share short names. wasm-bindgen ends each
//! with 16 random digits, which stand in both files and do not compress: 2.5 KB of a first load.
//! Leaves out what is only for tools.

use std::collections::BTreeMap;
use std::path::Path;

use super::files;
use crate::error::Error;

/// What every name made by wasm-bindgen begins with. Others, such as `memory`, are left alone:
/// they are words that stand for other things too.
const PREFIX: &str = "__wb";

/// The sections of a module that hold names: imports and exports.
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
/// Sections for tools: who made the module, and with what features.
const CUSTOM: u8 = 0;

/// The programs of a bundle: the page's, and the one that composes full answers.
const PROGRAMS: [&str; 2] = ["ws-close-codes", "answers"];

/// Renames in the bundle that stands in a folder.
pub(super) fn shorten(folder: &Path) -> Result<(), Error> {
    PROGRAMS
        .iter()
        .try_for_each(|program| shorten_one(folder, program))
}

fn shorten_one(folder: &Path, program: &str) -> Result<(), Error> {
    let module = folder.join(format!("{program}_bg.wasm"));
    let glue = folder.join(format!("{program}.js"));
    let mut names = Names::default();
    let bytes = files::read(&module)?;
    let renamed = rename_module(&bytes, &mut names).ok_or_else(|| Error::Content {
        path: module.clone(),
        reason: "is not a WebAssembly module".to_owned(),
    })?;
    let script = String::from_utf8_lossy(&files::read(&glue)?).into_owned();
    let script = rename_script(&script, &names);
    files::write(&module, renamed)?;
    files::write(&glue, script)
}

/// Long names with their short ones, in the order they were met.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    /// The short name that stands for `long`.
    fn short(&mut self, long: &str) -> String {
        let next = self.0.len();
        let short = self.0.entry(long.to_owned());
        short.or_insert_with(|| letters(next)).clone()
    }
}

/// Number `n` in letters: `_a`, `_b` … `_z`, `_ba` …; the underscore keeps them apart from the
/// names that are left alone.
fn letters(mut n: usize) -> String {
    let mut reversed = Vec::new();
    loop {
        reversed.push(char::from(b'a' + (n % 26) as u8));
        n /= 26;
        if n == 0 {
            break;
        }
    }
    reversed.push('_');
    reversed.iter().rev().collect()
}

/// The module with its imports and exports renamed, without what is only for tools; `None` where it
/// is not a wasm module.
fn rename_module(bytes: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let mut rest = Reader(bytes.strip_prefix(b"\0asm\x01\0\0\0")?);
    let mut module = b"\0asm\x01\0\0\0".to_vec();
    while !rest.0.is_empty() {
        let id = rest.byte()?;
        let length = rest.number()?;
        let content = rest.bytes(length)?;
        let content = match id {
            CUSTOM => continue,
            IMPORTS => rename_imports(content, names)?,
            EXPORTS => rename_exports(content, names)?,
            _ => content.to_vec(),
        };
        module.push(id);
        push_number(&mut module, content.len());
        module.extend(content);
    }
    Some(module)
}

fn rename_imports(section: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let mut from = Reader(section);
    let mut to = Vec::new();
    let count = from.number()?;
    push_number(&mut to, count);
    for _ in 0..count {
        push_name(&mut to, from.name()?);
        push_renamed(&mut to, from.name()?, names);
        let start = from.0;
        from.skip_import_kind()?;
        to.extend(&start[..start.len() - from.0.len()]);
    }
    Some(to)
}

fn rename_exports(section: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let mut from = Reader(section);
    let mut to = Vec::new();
    let count = from.number()?;
    push_number(&mut to, count);
    for _ in 0..count {
        push_renamed(&mut to, from.name()?, names);
        to.push(from.byte()?);
        push_number(&mut to, from.number()?);
    }
    Some(to)
}

fn push_renamed(to: &mut Vec<u8>, name: &str, names: &mut Names) {
    if name.starts_with(PREFIX) {
        push_name(to, &names.short(name));
    } else {
        push_name(to, name);
    }
}

fn push_name(to: &mut Vec<u8>, name: &str) {
    push_number(to, name.len());
    to.extend(name.as_bytes());
}

/// Writes a number as wasm does, seven bits a byte.
fn push_number(to: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            to.push(low);
            return;
        }
        to.push(low | 0x80);
    }
}

/// The script with the long names replaced wherever they stand as a word.
fn rename_script(script: &str, names: &Names) -> String {
    let mut renamed = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(at) = rest.find(PREFIX) {
        let (before, from) = rest.split_at(at);
        let in_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        let end = from.find(|c| !in_word(c)).unwrap_or(from.len());
        let (word, after) = from.split_at(end);
        renamed.push_str(before);
        let begins = !before.ends_with(in_word);
        let short = names.0.get(word).filter(|_| begins);
        renamed.push_str(short.map_or(word, String::as_str));
        rest = after;
    }
    renamed.push_str(rest);
    renamed
}

/// What is left to read of a module.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn name(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?).ok()
    }

    /// Passes over what an import is: a function, a table, a memory, a global or a tag.
    fn skip_import_kind(&mut self) -> Option<()> {
        match self.byte()? {
            0 => drop(self.number()?),
            1 => {
                self.byte()?;
                self.skip_limits()?;
            }
            2 => self.skip_limits()?,
            3 => drop(self.bytes(2)?),
            4 => {
                self.byte()?;
                self.number()?;
            }
            _ => return None,
        }
        Some(())
    }

    fn skip_limits(&mut self) -> Option<()> {
        let has_maximum = self.byte()? & 1 == 1;
        self.number()?;
        if has_maximum {
            self.number()?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports `m.__wbg_log_0123` and exports it as `__wbindgen_start` and `run`.
    fn module(import: &str, export: &str) -> Vec<u8> {
        let mut imports = vec![1];
        push_name(&mut imports, "m");
        push_name(&mut imports, import);
        imports.extend([0, 0]);
        let mut exports = vec![2];
        push_name(&mut exports, export);
        exports.extend([0, 0]);
        push_name(&mut exports, "run");
        exports.extend([0, 0]);
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        for (id, section) in [
            (1, vec![1, 0x60, 0, 0]),
            (IMPORTS, imports),
            (EXPORTS, exports),
        ] {
            bytes.push(id);
            push_number(&mut bytes, section.len());
            bytes.extend(section);
        }
        bytes
    }

    #[test]
    fn module_and_glue_get_the_same_short_names() {
        let mut names = Names::default();
        let long = module("__wbg_log_0123456789abcdef", "__wbindgen_start");
        let renamed = rename_module(&long, &mut names).expect("the module is well formed");
        assert_eq!(renamed, module("_a", "_b"));
        let script = "({__wbg_log_0123456789abcdef:f});w.__wbindgen_start();w.run();__wbx";
        assert_eq!(
            rename_script(script, &names),
            "({_a:f});w._b();w.run();__wbx"
        );
    }

    #[test]
    fn a_file_that_is_not_wasm_is_refused() {
        let mut names = Names::default();
        assert_eq!(rename_module(b"<!doctype html>", &mut names), None);
        let cut = &module("__wbg_a", "__wbg_b")[..20];
        assert_eq!(rename_module(cut, &mut names), None);
    }

    #[test]
    fn what_is_only_for_tools_is_left_out() {
        let plain = module("__wbg_a", "__wbg_b");
        let mut told = plain.clone();
        told.extend([CUSTOM, 5, 4]);
        told.extend(b"made");
        let renamed = |bytes: &[u8]| rename_module(bytes, &mut Names::default());
        assert!(renamed(&told).is_some());
        assert_eq!(renamed(&told), renamed(&plain));
    }

    #[test]
    fn long_sections_keep_their_lengths() {
        let mut names = Names::default();
        let name = format!("{PREFIX}{}", "x".repeat(300));
        let renamed = rename_module(&module(&name, "go"), &mut names);
        assert_eq!(renamed, Some(module("_a", "go")));
    }
}
