//! Two runs that want the same thing: the second waits.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use crate::failure::{AtPath, Failure, Outcome};
use crate::steps::say;

/// Holds off other runs until the file is dropped; says so when it has to wait itself.
pub(crate) fn hold(path: &Path, waiting: &str) -> Outcome<File> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).at(folder)?;
    }
    let file = File::create(path).at(path)?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => say(waiting),
        Err(TryLockError::Error(error)) => return Err(Failure::file(path, &error)),
    }
    file.lock().at(path)?;
    Ok(file)
}
