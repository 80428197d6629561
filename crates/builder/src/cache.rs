//! What need not be read again: articles and legal documents whose files did not change since the
//! last time.
//!
//! [`Stamp`] says whether a file did. What all items depend on (this program, `portal.toml`, the
//! sizes of shared pictures) makes one key; when it changes, everything is read anew. A cache that
//! cannot be read or written costs time and changes no result.

mod kept;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use kept::{Kept, Packed};

use crate::fingerprint::{Fingerprint, fingerprint};
use crate::options::LoadOptions;
use crate::source::found::FoundFile;
use crate::source::picture::{self, SharedPictures};
use crate::source::stamp::{self, Stamp, Stat};
use crate::source::tree::Tree;

/// So many items are packed at a time.
const AT_A_TIME: usize = 1024;

/// The items of one kind as they were read the last time.
#[derive(Debug)]
pub struct Cache<'a> {
    content: &'a Path,
    file: Option<PathBuf>,
    key: Fingerprint,
    now: u64,
    /// Items by the path of their text, each still packed.
    kept: Kept,
}

/// What an item was read from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Stamps {
    text: Stamp,
    /// The files beside it by name; none for a file that was named and not there.
    beside: Vec<(String, Option<Stamp>)>,
}

/// The files beside the text of an item.
#[derive(Clone, Copy, Debug)]
pub enum Beside<'f> {
    /// All of them are the item's.
    Own(&'f [FoundFile]),
    /// Files of many items by name; an item depends on those that it names.
    Shared(&'f HashMap<&'f str, &'f FoundFile>),
}

/// An item, and where it came from.
#[derive(Debug)]
pub struct Read<D> {
    /// The item.
    pub item: D,
    path: String,
    origin: Origin,
}

/// Where an item came from.
#[derive(Debug)]
enum Origin {
    /// From the cache.
    Kept,
    /// From the cache; its files are the same and have other times.
    Renewed(Stamps),
    /// From its files. Without stamps it cannot be kept.
    Anew(Option<Stamps>),
}

impl<'a> Cache<'a> {
    /// Opens the cache of this name; an empty one when there is none or it is of another key.
    pub fn open(options: &'a LoadOptions, name: &str, key: Fingerprint) -> Self {
        let file = options.cache.as_ref().map(|folder| folder.join(name));
        let bytes = file.as_ref().and_then(|file| fs::read(file).ok());
        let kept = bytes.and_then(|bytes| Kept::read(bytes, key));
        Self {
            content: &options.content,
            file,
            key,
            now: stamp::now(),
            kept: kept.unwrap_or_default(),
        }
    }

    /// The item as it was read before, when none of its files changed.
    pub fn find<D: DeserializeOwned>(
        &self,
        text: &FoundFile,
        beside: Beside<'_>,
    ) -> Option<Read<D>> {
        let [stamps, item] = self.kept.get(&text.path)?;
        let before: Stamps = rmp_serde::from_slice(stamps).ok()?;
        let stamps = self.renew(&before, text, beside)?;
        let item = rmp_serde::from_slice(item).ok()?;
        let origin = if stamps == before {
            Origin::Kept
        } else {
            Origin::Renewed(stamps)
        };
        Some(Read {
            item,
            path: text.path.clone(),
            origin,
        })
    }

    /// Reads an item from its files. `names` gives the shared files that it names.
    pub fn read<D>(
        &self,
        text: &FoundFile,
        beside: Beside<'_>,
        read: impl FnOnce() -> D,
        names: impl FnOnce(&D) -> Vec<String>,
    ) -> Read<D> {
        let path = text.path.clone();
        if self.file.is_none() {
            return Read {
                item: read(),
                path,
                origin: Origin::Anew(None),
            };
        }
        // Taken first: a change while the file is read shows the next time.
        let text = Stamp::of_text(text.stat, &text.disk(self.content), self.now).ok();
        let own = self.stamps(beside.own());
        let item = read();
        let names = names(&item);
        let named = self.stamps(beside.named(&names));
        let stamps = text.zip(own).zip(named).map(|((text, mut beside), named)| {
            beside.extend(named);
            Stamps { text, beside }
        });
        Read {
            item,
            path,
            origin: Origin::Anew(stamps),
        }
    }

    /// Keeps the items for the next time.
    pub fn save<D: Serialize + Sync>(&self, read: &[Read<D>]) {
        let Some(file) = &self.file else { return };
        if read.len() == self.kept.len()
            && read.iter().all(|read| matches!(read.origin, Origin::Kept))
        {
            return;
        }
        // Without it the next run is slower.
        _ = replace(file, |out| {
            out.write_all(&self.key)?;
            // All of them at once would be in memory twice.
            for some in read.chunks(AT_A_TIME) {
                let packed: Vec<_> = some.par_iter().map(|read| self.pack(read)).collect();
                packed
                    .iter()
                    .flatten()
                    .try_for_each(|item| item.write(out))?;
            }
            Ok(())
        });
    }

    /// With the names of fields: some of them are left out when they are empty.
    fn pack<'s, D: Serialize>(&'s self, read: &'s Read<D>) -> Option<Packed<'s>> {
        let old = || self.kept.get(&read.path).map(|old| old.map(Cow::Borrowed));
        let packed = |stamps: &Stamps| rmp_serde::to_vec(stamps).ok().map(Cow::Owned);
        let [stamps, item] = match &read.origin {
            Origin::Kept => old()?,
            Origin::Renewed(stamps) => {
                let [_, item] = old()?;
                [packed(stamps)?, item]
            }
            Origin::Anew(stamps) => {
                let item = rmp_serde::to_vec_named(&read.item).ok()?;
                [packed(stamps.as_ref()?)?, Cow::Owned(item)]
            }
        };
        Some(Packed {
            path: &read.path,
            stamps,
            item,
        })
    }

    fn renew(&self, stamps: &Stamps, text: &FoundFile, beside: Beside<'_>) -> Option<Stamps> {
        if beside.own().len() > stamps.beside.len() {
            return None;
        }
        let renew = |stamp: &Stamp, file: &FoundFile| {
            stamp.renew(file.stat, &file.disk(self.content), self.now)
        };
        let renewed = stamps
            .beside
            .iter()
            .map(|(name, stamp)| match (stamp, beside.find(name)) {
                (Some(stamp), Some(file)) => Some((name.clone(), Some(renew(stamp, file)?))),
                (None, None) => Some((name.clone(), None)),
                _ => None,
            });
        Some(Stamps {
            beside: renewed.collect::<Option<_>>()?,
            text: renew(&stamps.text, text)?,
        })
    }

    fn stamps(
        &self,
        files: Vec<(&str, Option<&FoundFile>)>,
    ) -> Option<Vec<(String, Option<Stamp>)>> {
        let stamp = |(name, file): (&str, Option<&FoundFile>)| {
            let stamp = file.map(|file| self.stamp(file)).transpose().ok()?;
            Some((name.to_owned(), stamp))
        };
        files.into_iter().map(stamp).collect()
    }

    /// An item takes width and height of pictures, and of other files no more than the size.
    fn stamp(&self, file: &FoundFile) -> io::Result<Stamp> {
        if picture::is_picture(file.name()) {
            Stamp::of_file(file.stat, &file.disk(self.content), self.now)
        } else {
            Ok(Stamp::Size(file.stat.bytes))
        }
    }
}

impl<'f> Beside<'f> {
    fn own(self) -> Vec<(&'f str, Option<&'f FoundFile>)> {
        match self {
            Self::Own(files) => files.iter().map(|file| (file.name(), Some(file))).collect(),
            Self::Shared(_) => Vec::new(),
        }
    }

    fn named<'n>(self, names: &'n [String]) -> Vec<(&'n str, Option<&'f FoundFile>)> {
        match self {
            Self::Own(_) => Vec::new(),
            Self::Shared(_) => names
                .iter()
                .map(|name| (name.as_str(), self.find(name)))
                .collect(),
        }
    }

    fn find(self, name: &str) -> Option<&'f FoundFile> {
        match self {
            Self::Own(files) => files.iter().find(|file| file.name() == name),
            Self::Shared(files) => files.get(name).copied(),
        }
    }
}

/// Keeps a value in a file.
pub(crate) fn write(file: &Path, cache: &impl Serialize) -> io::Result<()> {
    let bytes = rmp_serde::to_vec(cache).map_err(io::Error::other)?;
    replace(file, |out| out.write_all(&bytes))
}

/// Writes beside the file first, so that a run that is cut off leaves the old one.
fn replace(
    file: &Path,
    write: impl FnOnce(&mut BufWriter<fs::File>) -> io::Result<()>,
) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut unfinished = file.as_os_str().to_owned();
    unfinished.push(".new");
    let unfinished = PathBuf::from(unfinished);
    let mut out = BufWriter::with_capacity(1 << 16, fs::File::create(&unfinished)?);
    write(&mut out)?;
    out.flush()?;
    fs::rename(unfinished, file)
}

/// The key of everything that every item depends on.
pub fn key(options: &LoadOptions, tree: &Tree, pictures: &SharedPictures) -> Fingerprint {
    let portal = tree
        .portal
        .as_ref()
        .and_then(|portal| fs::read(portal.disk(&options.content)).ok());
    let name = options
        .content
        .file_name()
        .map(|name| name.to_string_lossy());
    let program = options.cache.as_ref().and_then(|_| program());
    let all = (
        env!("CARGO_PKG_VERSION"),
        program,
        portal,
        pictures,
        name,
        &options.base,
    );
    let bytes = rmp_serde::to_vec(&all).expect("plain data goes into memory");
    fingerprint(&blake3::hash(&bytes))
}

/// Identifies this program: during development the version stays the same. The time of its file does,
/// or its content where that time was set.
pub(crate) fn program() -> Option<Stamp> {
    let file = std::env::current_exe().ok()?;
    let stat = Stat::of(&fs::metadata(&file).ok()?).ok()?;
    // A copy of a program is the same program.
    let made = Stat {
        changed: stat.modified,
        ..stat
    };
    Stamp::of_file(made, &file, u64::MAX).ok()
}
