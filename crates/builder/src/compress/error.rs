//! Why twins could not be made.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A file that could not be read or written.
#[derive(Debug)]
pub struct CompressError {
    path: PathBuf,
    error: io::Error,
}

/// Names the file in an error of the system's.
pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> CompressError {
    let path = path.to_path_buf();
    move |error| CompressError { path, error }
}

impl fmt::Display for CompressError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.path.display(), self.error)
    }
}

impl std::error::Error for CompressError {}
