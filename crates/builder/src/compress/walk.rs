//! Which files get twins.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::CompressError;
use super::error::at;

/// Below this, headers cost more than the twin saves.
const SMALLEST: u64 = 1000;

/// Text and wasm. Pictures, fonts and archives are compressed already.
const EXTENSIONS: [&str; 12] =
    ["atom", "css", "csv", "html", "js", "json", "md", "svg", "txt", "wasm", "webmanifest", "xml"];

/// A file that shall have twins.
#[derive(Debug)]
pub(super) struct Candidate {
    /// Below the output folder, with slashes.
    pub(super) path: String,
    pub(super) length: u64,
    /// Nanoseconds since 1970.
    pub(super) modified: u64,
}

impl Candidate {
    pub(super) fn modified_time(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_nanos(self.modified)
    }
}

/// All of them.
pub(super) fn candidates(out: &Path) -> Result<Vec<Candidate>, CompressError> {
    let mut found = Vec::new();
    collect(out, "", &mut found)?;
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<Candidate>) -> Result<(), CompressError> {
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let entry = entry.map_err(at(folder))?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let metadata = entry.metadata().map_err(at(&entry.path()))?;
        if metadata.is_dir() {
            collect(&entry.path(), &format!("{path}/"), found)?;
        } else if metadata.len() >= SMALLEST && is_text(&path) {
            found.push(Candidate { length: metadata.len(), modified: modified(&metadata), path });
        }
    }
    Ok(())
}

fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| EXTENSIONS.contains(&extension))
}

/// A system that keeps no times makes every file look touched, which only costs time.
pub(super) fn modified(metadata: &Metadata) -> u64 {
    let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |since| since.as_nanos() as u64)
}
