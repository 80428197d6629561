//! Files that were found in the content folder: names, sizes, times. Opens none.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

/// Size and time of a file: while both stay, the file counts as unchanged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stat {
    /// Size in bytes.
    pub bytes: u64,
    /// Last change, in nanoseconds since 1970; wraps after the year 2554.
    pub modified: u64,
}

impl Stat {
    /// Of a file.
    pub fn of(metadata: &fs::Metadata) -> io::Result<Self> {
        let modified = metadata.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
        Ok(Self { bytes: metadata.len(), modified: modified.as_nanos() as u64 })
    }
}

/// A file that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    /// Below the content folder, with forward slashes: `bai-viet/x.md`.
    pub path: String,
    /// Size and time.
    pub stat: Stat,
}

impl FoundFile {
    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The name without what follows its last dot.
    pub fn stem(&self) -> &str {
        let name = self.name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// Can its name stand in an address as it is, on every host, beside the page it belongs to?
    pub fn has_good_name(&self) -> bool {
        let name = self.name();
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
        name.bytes().all(plain) && name != "index.html"
    }

    /// Where it lies.
    pub fn disk(&self, content: &Path) -> PathBuf {
        content.join(&self.path)
    }
}

/// What a folder holds.
#[derive(Debug)]
pub(super) enum Entry {
    /// A file.
    File(FoundFile),
    /// A folder, by its path below the content folder.
    Folder(String),
}

impl Entry {
    /// Below the content folder.
    pub(super) fn path(&self) -> &str {
        match self {
            Self::File(file) => &file.path,
            Self::Folder(path) => path,
        }
    }
}

/// What a folder holds, by name. Names that begin with a dot are the system's and the tools'.
pub(super) fn entries(content: &Path, folder: &str) -> io::Result<Vec<Entry>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(content.join(folder))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            found.push(look_at(&entry, path)?);
        }
    }
    found.sort_by(|a, b| a.path().cmp(b.path()));
    Ok(found)
}

fn look_at(entry: &DirEntry, path: String) -> io::Result<Entry> {
    let mut metadata = entry.metadata()?;
    if metadata.is_symlink() {
        metadata = fs::metadata(entry.path())?;
    }
    if metadata.is_dir() {
        return Ok(Entry::Folder(path));
    }
    Ok(Entry::File(FoundFile { path, stat: Stat::of(&metadata)? }))
}
