//! What need not be read again: articles whose files did not change since the last time.
//!
//! A file counts as unchanged while its size and time stay. What all articles depend on (this
//! program, `portal.toml`, the shared pictures) makes one key; when it changes, everything is read
//! anew. A cache that cannot be read or written is none: it costs time, never rightness.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::load::{ArticleDraft, LoadOptions};
use crate::site::{Fingerprint, fingerprint};
use crate::source::found::{FoundFile, Stat};
use crate::source::tree::{FoundArticle, Tree};

/// The articles of the last run.
#[derive(Debug)]
pub struct Cache<'a> {
    file: Option<&'a Path>,
    key: Fingerprint,
    /// Articles by the path of their text, each still packed.
    kept: HashMap<String, Packed>,
}

/// The file as it lies on disk.
#[derive(Serialize, Deserialize)]
struct CacheFile {
    key: Fingerprint,
    articles: Vec<Packed>,
}

/// An article with what it was read from.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Packed {
    path: String,
    /// Names, sizes and times of its files, the text first.
    files: Vec<(String, Stat)>,
    #[serde(with = "serde_bytes")]
    draft: Vec<u8>,
}

impl<'a> Cache<'a> {
    /// Opens the cache that the options name; an empty one when there is none or it is of another key.
    pub fn open(options: &'a LoadOptions, tree: &Tree) -> Self {
        let file = options.cache.as_deref();
        let key = key(options, tree);
        let read = file.and_then(|file| fs::read(file).ok());
        let read: Option<CacheFile> = read.and_then(|bytes| rmp_serde::from_slice(&bytes).ok());
        let articles = read.filter(|read| read.key == key).map(|read| read.articles).unwrap_or_default();
        let kept = articles.into_iter().map(|article| (article.path.clone(), article)).collect();
        Self { file, key, kept }
    }

    /// The article as it was read before, when none of its files changed.
    pub fn find(&self, found: &FoundArticle) -> Option<ArticleDraft> {
        let packed = self.kept.get(&found.source.path)?;
        let unchanged = packed.files == files(found);
        unchanged.then(|| rmp_serde::from_slice(&packed.draft).ok())?
    }

    /// Keeps the articles for the next time; those marked `true` were read anew.
    pub fn save(mut self, articles: &[FoundArticle], read: &[(ArticleDraft, bool)]) {
        let Some(file) = self.file else { return };
        if articles.len() == self.kept.len() && read.iter().all(|(_, anew)| !anew) {
            return;
        }
        let old: Vec<Option<Packed>> =
            articles.iter().map(|found| self.kept.remove(&found.source.path)).collect();
        let pairs = articles.par_iter().zip(read).zip(old);
        let articles = pairs.filter_map(|((found, (draft, anew)), old)| match old {
            Some(old) if !anew => Some(old),
            _ => pack(found, draft),
        });
        let cache = CacheFile { key: self.key, articles: articles.collect() };
        // The next run is slower without it, that is all.
        _ = write(file, &cache);
    }
}

fn files(found: &FoundArticle) -> Vec<(String, Stat)> {
    let files = std::iter::once(&found.source).chain(&found.bundle);
    files.map(|file: &FoundFile| (file.path.clone(), file.stat)).collect()
}

/// With the names of fields: some of them are left out when they are empty.
fn pack(found: &FoundArticle, draft: &ArticleDraft) -> Option<Packed> {
    let draft = rmp_serde::to_vec_named(draft).ok()?;
    Some(Packed { path: found.source.path.clone(), files: files(found), draft })
}

/// Writes beside the file first, so that a run that is cut off leaves the old one.
fn write(file: &Path, cache: &CacheFile) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let bytes = rmp_serde::to_vec(cache).map_err(std::io::Error::other)?;
    let mut unfinished = file.as_os_str().to_owned();
    unfinished.push(".new");
    let unfinished = PathBuf::from(unfinished);
    fs::write(&unfinished, bytes)?;
    fs::rename(unfinished, file)
}

/// Of everything that every article depends on.
fn key(options: &LoadOptions, tree: &Tree) -> Fingerprint {
    let portal = tree.portal.as_ref().and_then(|portal| fs::read(portal.disk(&options.content)).ok());
    let pictures: Vec<(&str, Stat)> =
        tree.pictures.iter().map(|file| (file.path.as_str(), file.stat)).collect();
    let name = options.content.file_name().map(|name| name.to_string_lossy());
    let all = (env!("CARGO_PKG_VERSION"), program(), portal, pictures, name, &options.base);
    let bytes = rmp_serde::to_vec(&all).expect("plain data goes into memory");
    fingerprint(&blake3::hash(&bytes))
}

/// Size and time of this program: while it is worked on, its version alone does not tell.
fn program() -> Option<Stat> {
    let metadata = fs::metadata(std::env::current_exe().ok()?).ok()?;
    Stat::of(&metadata).ok()
}
