//! Which files get twins.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::CompressError;
use super::error::at;
use crate::source::stamp::Stat;

/// Below this, headers cost more than the twin saves.
const SMALLEST: u64 = 1000;

/// Text and wasm. Pictures, fonts and archives are compressed already.
const EXTENSIONS: [&str; 12] = [
    "atom",
    "css",
    "csv",
    "html",
    "js",
    "json",
    "md",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// A file that shall have twins.
#[derive(Debug)]
pub(super) struct Candidate {
    /// Below the output folder, with slashes.
    pub(super) path: String,
    pub(super) stat: Stat,
}

impl Candidate {
    pub(super) fn modified_time(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_nanos(self.stat.modified)
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
            let stat = Stat::of(&metadata).map_err(at(&entry.path()))?;
            found.push(Candidate { stat, path });
        }
    }
    Ok(())
}

fn is_text(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, extension)| EXTENSIONS.contains(&extension))
}
