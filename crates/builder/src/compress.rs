//! Brotli and gzip twins beside the files of an output folder, for hosts that serve them as they are.
//!
//! A step of its own, since brotli at its best takes longer than everything else together. What was
//! compressed is remembered by content hash: a file that was written again with the same bytes keeps
//! its twins, and one that has not been touched is not even read.

mod encode;
mod error;
mod state;
mod walk;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rayon::prelude::*;

pub use encode::{brotli, gzip};
pub use error::CompressError;
use error::at;
use state::{Entry, State};
use walk::Candidate;

use crate::source::stamp::Stat;

/// What to compress.
#[derive(Clone, Debug)]
pub struct CompressOptions {
    /// The output folder.
    pub out: PathBuf,
    /// Where to remember what was done. Two output folders need two of them.
    pub cache: PathBuf,
}

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompressReport {
    /// Files that have twins.
    pub files: usize,
    /// Those among them that were compressed just now.
    pub compressed: usize,
    /// Twins removed because their file is gone or has become too small.
    pub removed: usize,
    /// Bytes of the files.
    pub plain_bytes: u64,
    /// Bytes of their brotli twins.
    pub brotli_bytes: u64,
    /// Bytes of their gzip twins.
    pub gzip_bytes: u64,
    /// How long it took.
    pub time: Duration,
}

impl CompressOptions {
    /// Brings all twins up to date.
    pub fn run(&self) -> Result<CompressReport, CompressError> {
        let started = Instant::now();
        let before = State::read(&self.cache);
        let candidates = walk::candidates(&self.out)?;
        let done: Vec<(Candidate, Entry, bool)> = candidates
            .into_par_iter()
            .map(|candidate| {
                let (entry, fresh) = self.twins(&candidate, before.entry(&candidate.path))?;
                Ok((candidate, entry, fresh))
            })
            .collect::<Result<_, CompressError>>()?;
        let mut report = CompressReport {
            files: done.len(),
            ..CompressReport::default()
        };
        let mut after = State::default();
        for (candidate, entry, fresh) in done {
            report.compressed += usize::from(fresh);
            report.plain_bytes += entry.length;
            report.brotli_bytes += entry.brotli_length;
            report.gzip_bytes += entry.gzip_length;
            after.insert(candidate.path, entry);
        }
        report.removed = self.remove_orphans(&before, &after)?;
        after.write(&self.cache)?;
        report.time = started.elapsed();
        Ok(report)
    }

    /// Makes the twins of one file unless they are there; says whether it had to.
    fn twins(
        &self,
        candidate: &Candidate,
        known: Option<&Entry>,
    ) -> Result<(Entry, bool), CompressError> {
        let path = self.out.join(&candidate.path);
        let known = known.filter(|entry| has_twins(&path, entry));
        if let Some(entry) = known.filter(|entry| entry.is_untouched(candidate)) {
            return Ok((entry.clone(), false));
        }
        let bytes = fs::read(&path).map_err(at(&path))?;
        let hash = blake3::hash(&bytes).to_hex().to_string();
        if let Some(entry) = known.filter(|entry| entry.hash == hash) {
            self.date_twins(&path, candidate)?;
            let Stat {
                modified, changed, ..
            } = candidate.stat;
            return Ok((
                Entry {
                    modified,
                    changed,
                    ..entry.clone()
                },
                false,
            ));
        }
        let (brotli, gzip) = (encode::brotli(&bytes), encode::gzip(&bytes));
        write_whole(&twin(&path, "br"), &brotli)?;
        write_whole(&twin(&path, "gz"), &gzip)?;
        self.date_twins(&path, candidate)?;
        let entry = Entry {
            length: candidate.stat.bytes,
            modified: candidate.stat.modified,
            changed: candidate.stat.changed,
            hash,
            brotli_length: brotli.len() as u64,
            gzip_length: gzip.len() as u64,
        };
        Ok((entry, true))
    }

    /// A twin carries its file's time, so that hosts give both the same `Last-Modified`.
    fn date_twins(&self, path: &Path, candidate: &Candidate) -> Result<(), CompressError> {
        for extension in ["br", "gz"] {
            let twin = twin(path, extension);
            let file = fs::File::options()
                .append(true)
                .open(&twin)
                .map_err(at(&twin))?;
            file.set_modified(candidate.modified_time())
                .map_err(at(&twin))?;
        }
        Ok(())
    }

    /// Only twins that this step once made: `.gz` can also be an attachment of an editor's.
    fn remove_orphans(&self, before: &State, after: &State) -> Result<usize, CompressError> {
        let gone = before.paths().filter(|path| after.entry(path).is_none());
        let twins = gone
            .flat_map(|path| ["br", "gz"].map(|extension| twin(&self.out.join(path), extension)));
        let mut removed = 0;
        for twin in twins.filter(|twin| twin.is_file()) {
            fs::remove_file(&twin).map_err(at(&twin))?;
            self.remove_empty_folders(&twin);
            removed += 1;
        }
        Ok(removed)
    }

    /// The builder could not remove a folder in which twins were left.
    fn remove_empty_folders(&self, twin: &Path) {
        for folder in twin
            .ancestors()
            .skip(1)
            .take_while(|folder| *folder != self.out)
        {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
}

fn twin(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

/// Are the twins there, and those that were made then? Another run with a memory of its own may have
/// made others since.
fn has_twins(path: &Path, entry: &Entry) -> bool {
    let lengths = [("br", entry.brotli_length), ("gz", entry.gzip_length)];
    lengths.iter().all(|(extension, length)| {
        fs::metadata(twin(path, extension))
            .and_then(|metadata| Stat::of(&metadata))
            .is_ok_and(|stat| stat.bytes == *length && stat.modified == entry.modified)
    })
}

/// A server never sees half a twin: it is written beside its place and moved there.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), CompressError> {
    let part = twin(path, "part");
    fs::write(&part, bytes).map_err(at(&part))?;
    fs::rename(&part, path).map_err(at(path))
}

#[cfg(test)]
mod tests;
