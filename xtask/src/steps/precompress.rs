//! Writes beside each file of a bundle what a static host may send in its place, `.br` and `.gz`:
//! smaller than what hosts make themselves on the fly, and the same bytes every time.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use flate2::{Compression, GzBuilder};

use super::files;
use crate::error::Error;

/// Brotli's slowest and smallest setting.
const QUALITY: u32 = 11;
/// Its usual window.
const WINDOW: u32 = 22;

/// What is made here.
const MADE: [&str; 2] = [".br", ".gz"];
/// What is smaller as it is, and what hosts read themselves.
const LEFT: [&str; 2] = [".png", "_headers"];

/// Compresses every file below `dist` that is to be sent.
pub(super) fn write(dist: &Path) -> Result<(), Error> {
    for (name, path) in files::below(dist)? {
        if is_made(&name) || LEFT.iter().any(|ending| name.ends_with(ending)) {
            continue;
        }
        let bytes = files::read(&path)?;
        let failed = |source| Error::File {
            doing: "compress",
            path: path.clone(),
            source,
        };
        files::write(&beside(&path, MADE[0]), brotli(&bytes).map_err(failed)?)?;
        files::write(&beside(&path, MADE[1]), gzip(&bytes).map_err(failed)?)?;
    }
    Ok(())
}

/// Whether a file is the compressed form of another.
pub(super) fn is_made(name: &str) -> bool {
    MADE.iter().any(|ending| name.ends_with(ending))
}

/// Brotli, as hosts send it.
pub(super) fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

/// Gzip, with neither a name nor a time in it.
pub(super) fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzBuilder::new().write(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

/// The path with an ending after its own.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn both_forms_give_the_file_back_and_are_the_same_every_time() -> io::Result<()> {
        let text = b"close code ".repeat(900);
        let (br, gz) = (brotli(&text)?, gzip(&text)?);
        assert!(
            br.len() < 100 && gz.len() < 150,
            "{} {}",
            br.len(),
            gz.len()
        );
        let (mut unbr, mut ungz) = (Vec::new(), Vec::new());
        brotli::Decompressor::new(br.as_slice(), 4096).read_to_end(&mut unbr)?;
        flate2::read::GzDecoder::new(gz.as_slice()).read_to_end(&mut ungz)?;
        assert_eq!((&unbr, &ungz), (&text, &text));
        assert_eq!((br, gz), (brotli(&text)?, gzip(&text)?));
        Ok(())
    }

    #[test]
    fn the_ending_comes_after_the_files_own() {
        assert_eq!(beside(Path::new("a/b.js"), ".br"), Path::new("a/b.js.br"));
    }
}
