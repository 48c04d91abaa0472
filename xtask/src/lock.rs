//! Taking turns with other runs of this program, by locking a file.

use std::fs::{self, File, TryLockError};
use std::path::PathBuf;

use crate::console;
use crate::error::Error;

/// A turn. It ends when this is dropped, or with the program, however that ends.
pub(crate) struct Turn {
    _file: File,
}

/// Waits until no other run holds the file at `path`, saying that it waits because another run
/// is `busy` with something.
pub(crate) fn wait_for(path: PathBuf, busy: &str) -> Result<Turn, Error> {
    let failed = |source| Error::File {
        doing: "lock",
        path: path.clone(),
        source,
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let file = File::create(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            console::note(format_args!("another run is {busy}; waiting for it"));
            file.lock().map_err(failed)?;
        }
        Err(TryLockError::Error(source)) => return Err(failed(source)),
    }
    Ok(Turn { _file: file })
}
