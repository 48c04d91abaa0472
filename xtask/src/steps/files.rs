//! The files of a bundle: their names, in one order on every machine, and what is in them.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::error::Error;

/// Every file below a folder with its name, which is its path from there with `/`, in the order
/// of the names.
pub(super) fn below(folder: &Path) -> Result<Vec<(String, PathBuf)>, Error> {
    let mut files = Vec::new();
    collect(folder, "", &mut files)?;
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, before: &str, files: &mut Vec<(String, PathBuf)>) -> Result<(), Error> {
    for item in fs::read_dir(folder).map_err(failed("list", folder))? {
        let item = item.map_err(failed("list", folder))?;
        let name = format!("{before}{}", item.file_name().to_string_lossy());
        let path = item.path();
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else {
            files.push((name, path));
        }
    }
    Ok(())
}

/// The bytes of a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(failed("read", path))
}

/// The text of a file.
pub(super) fn read_text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(failed("read", path))
}

/// Writes a file.
pub(super) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Error> {
    fs::write(path, bytes).map_err(failed("write", path))
}

/// Makes a folder, and those it is in, where they are not there.
pub(super) fn make_folder(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(failed("create", path))
}

/// SHA-256 in hexadecimal digits.
pub(super) fn digest(bytes: impl AsRef<[u8]>) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The digest of everything below a folder: of the lines that `sha256sum` would write, in the
/// order of the names. Two bundles with the same are the same in every byte.
pub(super) fn digest_of(folder: &Path) -> Result<String, Error> {
    let mut lines = String::new();
    for (name, path) in below(folder)? {
        lines.push_str(&format!("{}  {name}\n", digest(read(&path)?)));
    }
    Ok(digest(lines))
}

/// The error of something that could not be done to a path.
pub(super) fn failed(
    doing: &'static str,
    path: &Path,
) -> impl FnOnce(std::io::Error) -> Error + use<> {
    let path = path.to_owned();
    move |source| Error::File {
        doing,
        path,
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn the_digest_is_the_one_that_the_standard_gives_for_abc() {
        let wanted = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(digest("abc"), wanted);
    }
}
