//! Why a task stopped. A message says what happened and, on its last line, what to do.

use std::fmt;
use std::io;
use std::path::Path;

/// The result of a task or of a part of one.
pub(crate) type Outcome<T> = Result<T, Failure>;

/// A message for the person at the terminal.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    /// A failure with its whole message.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// A file operation that failed, with the file's name.
    pub(crate) fn file(path: &Path, error: &io::Error) -> Self {
        Self(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Names the file in an error of the standard library.
pub(crate) trait AtPath<T> {
    /// The value, or a failure that names `path`.
    fn at(self, path: &Path) -> Outcome<T>;
}

impl<T> AtPath<T> for io::Result<T> {
    fn at(self, path: &Path) -> Outcome<T> {
        self.map_err(|error| Failure::file(path, &error))
    }
}
