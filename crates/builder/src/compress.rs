//! Precompressed files, `.br` and `.gz`, beside the files of an output folder, for hosts that serve them
//! as they are.
//!
//! A step of its own, since brotli takes longer than everything else together. What was
//! compressed is remembered by content hash: a file that was written again with the same bytes keeps
//! its precompressed files, and one that has not been touched is not even read.

mod encode;
mod files;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use encode::{Effort, brotli_with};
pub use encode::{brotli, gzip};
pub use files::is_text;
use files::{Candidate, Entry, State};
use rayon::prelude::*;
use thiserror::Error;

use crate::source::stamp::Stat;

/// The extensions of precompressed files.
const EXTENSIONS: [&str; 2] = ["br", "gz"];

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
    /// Files that have precompressed ones.
    pub files: usize,
    /// Those among them that were compressed just now.
    pub compressed: usize,
    /// Precompressed files removed because their file is gone or has become too small.
    pub removed: usize,
    /// Bytes of the files.
    pub plain_bytes: u64,
    /// Bytes of the brotli files.
    pub brotli_bytes: u64,
    /// Bytes of the gzip files.
    pub gzip_bytes: u64,
    /// How long it took.
    pub time: Duration,
}

/// A file that cannot be read or written.
#[derive(Debug, Error)]
#[error("cannot read or write {}", path.display())]
pub struct CompressError {
    path: PathBuf,
    #[source]
    error: io::Error,
}

/// Names the file in an error of the system's.
fn at(path: &Path) -> impl FnOnce(io::Error) -> CompressError {
    let path = path.to_path_buf();
    move |error| CompressError { path, error }
}

/// What stands in brotli beside a file with this path below the output folder; nothing where the file is sent as it is.
pub fn precompressed(path: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let is_made = is_text(path) && bytes.len() as u64 >= files::smallest(path);
    is_made.then(|| brotli_with(bytes, Effort::of(path)))
}

impl CompressOptions {
    /// Brings all precompressed files up to date.
    pub fn run(&self) -> Result<CompressReport, CompressError> {
        let started = Instant::now();
        let before = State::read(&self.cache);
        let candidates = files::candidates(&self.out)?;
        let done: Vec<(Candidate, Entry, bool)> = candidates
            .into_par_iter()
            .map(|candidate| {
                let (entry, fresh) = self.precompress(&candidate, before.entry(&candidate.path))?;
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

    /// Makes the precompressed files of one file unless they are there; gives whether it had to.
    fn precompress(
        &self,
        candidate: &Candidate,
        known: Option<&Entry>,
    ) -> Result<(Entry, bool), CompressError> {
        let path = self.out.join(&candidate.path);
        let effort = Effort::of(&candidate.path);
        let known = known.filter(|entry| entry.effort == effort.number());
        let known = known.filter(|entry| are_current(&path, entry));
        if let Some(entry) = known.filter(|entry| entry.is_untouched(candidate)) {
            return Ok((entry.clone(), false));
        }
        let bytes = fs::read(&path).map_err(at(&path))?;
        let hash = blake3::hash(&bytes).to_hex().to_string();
        if let Some(entry) = known.filter(|entry| entry.hash == hash) {
            self.copy_time(&path, candidate)?;
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
        let (brotli, gzip) = (brotli_with(&bytes, effort), gzip(&bytes));
        write_whole(&beside(&path, "br"), &brotli)?;
        write_whole(&beside(&path, "gz"), &gzip)?;
        self.copy_time(&path, candidate)?;
        let entry = Entry {
            length: candidate.stat.bytes,
            modified: candidate.stat.modified,
            changed: candidate.stat.changed,
            hash,
            effort: effort.number(),
            brotli_length: brotli.len() as u64,
            gzip_length: gzip.len() as u64,
        };
        Ok((entry, true))
    }

    /// A precompressed file carries its file's time, so that hosts give both the same `Last-Modified`.
    fn copy_time(&self, path: &Path, candidate: &Candidate) -> Result<(), CompressError> {
        for extension in EXTENSIONS {
            let made = beside(path, extension);
            let file = fs::File::options()
                .append(true)
                .open(&made)
                .map_err(at(&made))?;
            file.set_modified(candidate.modified_time())
                .map_err(at(&made))?;
        }
        Ok(())
    }

    /// Only what this step once made: a `.gz` can also be an attachment of an editor's.
    fn remove_orphans(&self, before: &State, after: &State) -> Result<usize, CompressError> {
        let gone = before.paths().filter(|path| after.entry(path).is_none());
        let orphans = gone
            .flat_map(|path| EXTENSIONS.map(|extension| beside(&self.out.join(path), extension)));
        let mut removed = 0;
        for orphan in orphans.filter(|orphan| orphan.is_file()) {
            fs::remove_file(&orphan).map_err(at(&orphan))?;
            self.remove_empty_folders(&orphan);
            removed += 1;
        }
        Ok(removed)
    }

    /// The builder could not remove a folder in which precompressed files were left.
    fn remove_empty_folders(&self, removed: &Path) {
        for folder in removed
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

/// `index.html.br`
fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

/// Are the precompressed files there, and those that were made then? Another run with a cache of its own
/// may have made others since.
fn are_current(path: &Path, entry: &Entry) -> bool {
    let lengths = [("br", entry.brotli_length), ("gz", entry.gzip_length)];
    lengths.iter().all(|(extension, length)| {
        fs::metadata(beside(path, extension))
            .and_then(|metadata| Stat::of(&metadata))
            .is_ok_and(|stat| stat.bytes == *length && stat.modified == entry.modified)
    })
}

/// A server never sees half a file: it is written beside its place and moved there.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), CompressError> {
    let part = beside(path, "part");
    fs::write(&part, bytes).map_err(at(&part))?;
    fs::rename(&part, path).map_err(at(path))
}

#[cfg(test)]
mod tests;
