//! Which files get precompressed ones, and what is remembered of them between two runs.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::{CompressError, at, write_whole};
use crate::source::stamp::Stat;

/// Smaller files are sent as they are: below this a response's headers weigh more than what would be saved, and
/// a portal has tens of thousands of small files of data.
const SMALLEST: u64 = 1000;

/// The same for the files of `assets/`, which come with first visits and first queries: two items of the search's
/// index are larger.
const SMALLEST_ASSET: u64 = 500;

/// Text, wasm and the index of the search. Pictures, fonts and archives are compressed already.
const EXTENSIONS: [&str; 13] = [
    "atom",
    "bin",
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

/// A file to be compressed.
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
        } else if metadata.len() >= smallest(&path) && is_text(&path) {
            let stat = Stat::of(&metadata).map_err(at(&entry.path()))?;
            found.push(Candidate { stat, path });
        }
    }
    Ok(())
}

/// From how many bytes on a text file gets precompressed ones.
pub(super) fn smallest(path: &str) -> u64 {
    if path.starts_with("assets/") {
        SMALLEST_ASSET
    } else {
        SMALLEST
    }
}

/// Does a file of this name get precompressed ones, unless it is small?
pub fn is_text(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, extension)| EXTENSIONS.contains(&extension))
}

/// In the cache folder.
const FILE: &str = "precompressed.json";

/// All files with precompressed ones, by their path below the output folder.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct State(BTreeMap<String, Entry>);

/// One file as it was when it was compressed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) length: u64,
    /// Nanoseconds since 1970.
    pub(super) modified: u64,
    /// The same as the system says, which nobody can set.
    #[serde(default)]
    pub(super) changed: u64,
    /// Of the content, in hexadecimal digits.
    pub(super) hash: String,
    /// How hard brotli tried; 0 before it was remembered.
    #[serde(default)]
    pub(super) effort: u8,
    pub(super) brotli_length: u64,
    pub(super) gzip_length: u64,
}

impl State {
    /// What cannot be read is forgotten: it only saves work.
    pub(super) fn read(cache: &Path) -> Self {
        let text = fs::read(cache.join(FILE)).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    pub(super) fn write(&self, cache: &Path) -> Result<(), CompressError> {
        fs::create_dir_all(cache).map_err(at(cache))?;
        let file = cache.join(FILE);
        let text = serde_json::to_vec(self).map_err(|error| at(&file)(error.into()))?;
        write_whole(&file, &text)
    }

    pub(super) fn entry(&self, path: &str) -> Option<&Entry> {
        self.0.get(path)
    }

    pub(super) fn insert(&mut self, path: String, entry: Entry) {
        self.0.insert(path, entry);
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl Entry {
    /// The builder leaves unchanged files alone, so length and times tell enough, unless somebody
    /// set the times.
    pub(super) fn is_untouched(&self, candidate: &Candidate) -> bool {
        let Stat {
            bytes,
            modified,
            changed,
        } = candidate.stat;
        (self.length, self.modified, self.changed) == (bytes, modified, changed)
            && !candidate.stat.is_set()
    }
}
