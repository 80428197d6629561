//! What is remembered between two runs: every file that has twins, with its hash.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::error::at;
use super::walk::Candidate;
use super::{CompressError, write_whole};
use crate::source::stamp::Stat;

const FILE: &str = "twins.json";

/// All files with twins, by their path below the output folder.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct State(BTreeMap<String, Entry>);

/// One file as it was when its twins were made.
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
        let text = serde_json::to_vec(self).expect("strings and numbers can always be written");
        write_whole(&cache.join(FILE), &text)
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
