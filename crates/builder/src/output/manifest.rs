//! What the output folder holds: file by file, with the fingerprint of what it was made from.
//!
//! A file with the same fingerprint is not made again; one that is made again with the same bytes is
//! not written; one that nothing makes any more is removed. Without a remembered manifest everything
//! is made and compared.

use std::collections::HashMap;
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use thiserror::Error;

use super::on_disk;
use crate::fingerprint::Fingerprint;
use crate::read::BodyError;
use crate::source::stamp::Stat;

/// The output cannot be written.
#[derive(Debug, Error)]
pub enum OutputError {
    /// A file or folder cannot be read or written.
    #[error("cannot read or write {}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system reported.
        #[source]
        error: io::Error,
    },
    /// The body of an article or document cannot be read again.
    #[error("the body of {} cannot be read again; build once more", path.display())]
    Body {
        /// Its file.
        path: PathBuf,
        /// What stopped the second reading.
        #[source]
        error: BodyError,
    },
    /// A photo that has to be turned cannot be read.
    #[error(
        "{} has to be turned and is damaged; open it, turn it and save it anew",
        path.display()
    )]
    Picture {
        /// The photo.
        path: PathBuf,
    },
    /// The folder holds files of something else.
    #[error(
        "{} holds files that are no portal; name an empty or a new folder with --out",
        path.display()
    )]
    Foreign {
        /// The folder.
        path: PathBuf,
    },
}

/// A file of the output.
#[derive(Clone, Debug)]
pub(super) struct WrittenFile {
    path: String,
    fingerprint: Fingerprint,
    fresh: bool,
}

impl WrittenFile {
    /// A file by its path within the portal, made from what has this fingerprint.
    pub(super) fn new(path: &str, fingerprint: Fingerprint) -> Self {
        Self {
            path: path.to_owned(),
            fingerprint,
            fresh: false,
        }
    }
}

/// The output folder as it was left.
pub(super) struct Manifest {
    out: PathBuf,
    file: Option<PathBuf>,
    known: HashMap<String, Fingerprint>,
    /// Files of a portal whose manifest is lost: candidates for removal.
    orphans: Vec<String>,
}

impl Manifest {
    /// Opens the folder; `file` remembers what was written to it last time.
    pub(super) fn open(out: &Path, file: Option<&Path>) -> Result<Self, OutputError> {
        let text = file.and_then(|file| fs::read_to_string(file).ok());
        let text = text.filter(|text| mark(out).is_some_and(|mark| text.starts_with(&mark)));
        let known = text.as_deref().map(parse).unwrap_or_default();
        let orphans = match (&text, file) {
            (None, Some(_)) => orphans(out)?,
            _ => Vec::new(),
        };
        Ok(Self {
            out: out.into(),
            file: file.map(Into::into),
            known,
            orphans,
        })
    }

    /// Was the file made from what has this fingerprint, and is it still there?
    pub(super) fn is_current(&self, file: &WrittenFile) -> bool {
        self.known.get(&file.path) == Some(&file.fingerprint)
            && on_disk(&self.out, &file.path).exists()
    }

    /// Writes a file unless these bytes are there already.
    pub(super) fn write(
        &self,
        mut file: WrittenFile,
        bytes: &[u8],
    ) -> Result<WrittenFile, OutputError> {
        let path = on_disk(&self.out, &file.path);
        if !same(&path, bytes) {
            write_file(&path, bytes)?;
            file.fresh = true;
        }
        Ok(file)
    }

    /// Removes what was not made this time and remembers the rest. Gives how many files were
    /// written and removed.
    pub(super) fn close(
        &mut self,
        mut files: Vec<WrittenFile>,
    ) -> Result<(usize, usize), OutputError> {
        files.par_sort_by(|one, other| one.path.cmp(&other.path));
        let written = files.iter().filter(|file| file.fresh).count();
        for file in &files {
            self.known.remove(&file.path);
        }
        let kept = |path: &String| files.binary_search_by(|file| file.path.cmp(path)).is_ok();
        let orphans = std::mem::take(&mut self.orphans)
            .into_iter()
            .filter(|path| !kept(path));
        let stale: Vec<String> = self
            .known
            .drain()
            .map(|(path, _)| path)
            .chain(orphans)
            .collect();
        for path in &stale {
            remove(&self.out, path);
        }
        if let Some(file) = &self.file {
            let mark = mark(&self.out).unwrap_or_default();
            write_file(file, (mark + &lines(&files)).as_bytes())?;
        }
        Ok((written, stale.len()))
    }
}

/// Is everything there that was written last time?
pub(super) fn is_complete(out: &Path, file: &Path) -> bool {
    let text = fs::read_to_string(file).unwrap_or_default();
    let Some(files) = mark(out).and_then(|mark| text.strip_prefix(&mark)) else {
        return false;
    };
    let paths = files.par_lines().filter_map(|line| line.split_once(' '));
    paths.all(|(_, path)| on_disk(out, path).exists())
}

/// The first line of a manifest: size and times of a page that every build of a portal writes. When
/// they differ, something else wrote the folder since, such as plain trunk.
fn mark(out: &Path) -> Option<String> {
    let Stat {
        bytes,
        modified,
        changed,
    } = Stat::of(&fs::metadata(out.join("404.html")).ok()?).ok()?;
    Some(format!("404.html: {bytes} bytes, {modified}, {changed}\n"))
}

/// What an output folder without a manifest holds. A folder without a portal is refused, so that a
/// mistyped `--out` removes no files.
fn orphans(out: &Path) -> Result<Vec<String>, OutputError> {
    let mut files = Vec::new();
    walk(out, out, &mut files);
    let portal = files.is_empty() || files.iter().any(|path| path == "/api/v1/portal.json");
    if portal {
        Ok(files)
    } else {
        Err(OutputError::Foreign { path: out.into() })
    }
}

fn walk(out: &Path, folder: &Path, files: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            walk(out, &path, files);
        } else if let Ok(inner) = path.strip_prefix(out) {
            files.push(format!("/{}", inner.to_string_lossy().replace('\\', "/")));
        }
    }
}

fn same(path: &Path, bytes: &[u8]) -> bool {
    let long_enough = fs::metadata(path).is_ok_and(|facts| facts.len() == bytes.len() as u64);
    long_enough && fs::read(path).is_ok_and(|there| there == bytes)
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    let refused = |error| OutputError::File {
        path: path.into(),
        error,
    };
    match fs::write(path, bytes) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let folder = path.parent().unwrap_or(Path::new("."));
            fs::create_dir_all(folder).map_err(refused)?;
            fs::write(path, bytes).map_err(refused)
        }
        written => written.map_err(refused),
    }
}

/// Removes a file and the folders it leaves empty. Its precompressed files go with the next compression.
fn remove(out: &Path, path: &str) {
    let path = on_disk(out, path);
    // A file that is gone already needs no removal.
    let _ = fs::remove_file(&path);
    for folder in path.ancestors().skip(1).take_while(|folder| *folder != out) {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
}

/// One line for each file: 32 hexadecimal digits, a space, the path.
fn lines(files: &[WrittenFile]) -> String {
    let mut text = String::with_capacity(files.len() * 96);
    for file in files {
        let fingerprint = u128::from_be_bytes(file.fingerprint);
        // Writing to a string cannot fail.
        _ = writeln!(text, "{fingerprint:032x} {}", file.path);
    }
    text
}

fn parse(text: &str) -> HashMap<String, Fingerprint> {
    let entry = |line: &str| {
        let (fingerprint, path) = line.split_once(' ')?;
        let fingerprint = u128::from_str_radix(fingerprint, 16).ok()?;
        Some((path.to_owned(), fingerprint.to_be_bytes()))
    };
    text.lines().filter_map(entry).collect()
}
