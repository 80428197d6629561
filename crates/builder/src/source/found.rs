//! Files that were found in the content folder: names, sizes, times. Opens none.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use crate::source::passed_over::{Leftover, left_by};
use crate::source::stamp::Stat;

/// A file that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    /// Below the content folder, with forward slashes: `bai-viet/x.md`.
    pub path: String,
    /// Size and times.
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

/// A file or a folder within a folder.
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

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// Its files and folders, by name.
    pub(super) entries: Vec<Entry>,
    /// The paths of what nobody wrote for the portal.
    pub(super) passed_over: Vec<(String, Leftover)>,
}

/// Lists a folder. Other names that begin with a dot are the tools' and are not even reported.
pub(super) fn list(content: &Path, folder: &str) -> io::Result<Listing> {
    let mut listing = Listing::default();
    for entry in fs::read_dir(content.join(folder))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() {
            name.clone()
        } else {
            format!("{folder}/{name}")
        };
        if let Some(left) = left_by(&name) {
            listing.passed_over.push((path, left));
        } else if !name.starts_with('.') {
            listing.entries.push(look_at(&entry, path)?);
        }
    }
    listing.entries.sort_by(|a, b| a.path().cmp(b.path()));
    Ok(listing)
}

fn look_at(entry: &DirEntry, path: String) -> io::Result<Entry> {
    let mut metadata = entry.metadata()?;
    if metadata.is_symlink() {
        metadata = fs::metadata(entry.path())?;
    }
    if metadata.is_dir() {
        return Ok(Entry::Folder(path));
    }
    Ok(Entry::File(FoundFile {
        path,
        stat: Stat::of(&metadata)?,
    }))
}
