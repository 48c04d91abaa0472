//! Copies of the built folder, for what has to differ from it.

use std::{fs, io, path::Path};

/// Copies what is in a folder into another that is there, with all that is below.
///
/// # Errors
/// When something cannot be read or written.
pub fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    for item in fs::read_dir(from)? {
        let item = item?;
        let to = to.join(item.file_name());
        if item.file_type()?.is_dir() {
            fs::create_dir(&to)?;
            copy_folder(&item.path(), &to)?;
        } else {
            fs::copy(item.path(), to)?;
        }
    }
    Ok(())
}
