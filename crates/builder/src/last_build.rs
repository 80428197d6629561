//! The whole last build: when nothing changed that it was made from, there is nothing to do.
//!
//! That is most builds of a server which builds every minute, and of an editor who saves twice. Everything else is
//! decided file by file (`cache`, `output::manifest`).

use std::fs;
use std::path::{Path, PathBuf};

use model::moment::Moment;
use serde::{Deserialize, Serialize};

use crate::cache;
use crate::diagnostic::Diagnostic;
use crate::fingerprint::{Fingerprint, fingerprint};
use crate::source::inputs::{InputStamps, Inputs};

/// In the cache folder.
const FILE: &str = "last-build";

/// What a build said, and what it was made from.
#[derive(Debug, Serialize, Deserialize)]
pub struct LastBuild {
    /// Of the program and its settings.
    pub key: Fingerprint,
    /// The instant it was made for, in seconds since 1970.
    pub now_seconds: i64,
    /// All files.
    pub inputs: InputStamps,
    /// What it reported.
    pub diagnostics: Vec<Diagnostic>,
    /// What it reported of the app's files.
    pub warnings: Vec<String>,
    /// How many pages it made.
    pub pages: usize,
    /// When the next scheduled article, update or withdrawal becomes due.
    pub next_due: Option<Moment>,
}

impl LastBuild {
    /// The last build, where one with this key, of these files and for this instant would come out the same.
    pub fn find(cache: &Path, key: Fingerprint, inputs: &Inputs, now_seconds: i64) -> Option<Self> {
        let bytes = fs::read(cache.join(FILE)).ok()?;
        let last: Self = rmp_serde::from_slice(&bytes).ok()?;
        let due = last.next_due.map_or(i64::MAX, Moment::epoch_seconds);
        let same = last.key == key
            && (last.now_seconds..due).contains(&now_seconds)
            && inputs.are(&last.inputs);
        same.then_some(last)
    }

    /// Remembers it. What cannot be written costs time the next time.
    pub fn save(&self, cache: &Path) {
        _ = cache::write(&cache.join(FILE), self);
    }
}

/// The key of a build: this program and everything that it was told but the instant, of which only the day counts as
/// long as nothing becomes due. `None` where the program cannot be told from another.
pub fn key(settings: &impl Serialize, folders: &[PathBuf]) -> Option<Fingerprint> {
    let program = cache::program()?;
    let bytes = rmp_serde::to_vec(&(program, settings, folders)).ok()?;
    Some(fingerprint(&blake3::hash(&bytes)))
}
