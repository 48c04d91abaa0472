//! Links from one place to another, where the system has them.

use std::io;
use std::path::Path;

/// Makes `link` lead to `target`.
#[cfg(unix)]
pub(crate) fn make(target: &Path, link: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, link)
}

/// Elsewhere, making one takes rights that a user may not have.
#[cfg(not(unix))]
pub(crate) fn make(_target: &Path, _link: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
