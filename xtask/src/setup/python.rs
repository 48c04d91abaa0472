//! Python with packages from PyPI, in a virtual environment in the cache folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::cache::{Cache, fingerprint};
use super::debian;
use crate::console;
use crate::error::Error;
use crate::exec::Exec;

/// A Python that has exactly the packages which the file `requirements` names, installed now if
/// need be. Another list is another environment.
pub(crate) fn with(cache: &Cache, requirements: &Path) -> Result<PathBuf, Error> {
    let list = fs::read_to_string(requirements).map_err(|source| Error::File {
        doing: "read",
        path: requirements.to_path_buf(),
        source,
    })?;
    let folder = cache.tool(&format!("python-{}", fingerprint(&list)), |part| {
        console::step("Getting Python packages into the cache folder, once (20 s is normal)");
        if Exec::new("python3")
            .args(["-c", "import ensurepip, venv"])
            .capture()
            .is_err()
        {
            debian::install(&["python3", "python3-venv"], "Python packages")?;
        }
        Exec::new("python3").args(["-m", "venv"]).arg(part).run()?;
        Exec::new(part.join("bin/python"))
            .args(["-m", "pip", "install", "--quiet"])
            .args(["--disable-pip-version-check", "--requirement"])
            .arg(requirements)
            .run()
            .map_err(|error| {
                console::note(error);
                Error::Missing {
                    what: "what is needed from PyPI".to_owned(),
                    remedy: format!(
                        "See why this fails: pip install --requirement {}",
                        requirements.display()
                    ),
                }
            })
    })?;
    Ok(folder.join("bin/python"))
}
