//! Files that are no pages: facts of the portal, newest items, schema, the finder's index, pictures,
//! assets.

use std::fs;
use std::path::Path;

use model::article::ArticleSummary;
use model::embed::MAX_LIMIT;
use model::link::Link;
use model::permalink::{Frame, api_path, finder_index};
use rayon::prelude::*;

use super::manifest::{Manifest, OutputError, WrittenFile};
use super::{Writer, hash, json};
use crate::fingerprint::Fingerprint;
use crate::site::{ArticleEntry, FileEntry, Site};
use crate::source::picture;
use crate::source::stamp::{self, Stamp, Stat};

/// Writes all of them.
pub(super) fn write(
    site: &Site,
    writer: &Writer<'_>,
    manifest: &Manifest,
) -> Result<Vec<WrittenFile>, OutputError> {
    let mut made = vec![
        (api_path("/portal"), json::portal_file(&site.portal)),
        (api_path("/schema"), json::schema()),
        (finder_index(), json::finder_index(site)),
    ];
    made.extend(newest(site));
    let mut files = Vec::new();
    for (path, bytes) in made {
        files.push(manifest.write(WrittenFile::new(&path, hash(&[&bytes])), &bytes)?);
    }
    let assets = writer.assets.files.iter();
    let facts = (!writer.assets.is_none()).then(|| writer.shell.facts());
    for asset in assets.chain(facts) {
        files.push(manifest.write(
            WrittenFile::new(&asset.path, hash(&[&asset.bytes])),
            &asset.bytes,
        )?);
    }
    let now = stamp::now();
    let copied = site
        .files
        .par_iter()
        .map(|entry| copy(entry, manifest, now));
    files.extend(copied.collect::<Result<Vec<_>, _>>()?);
    Ok(files)
}

/// Writes a file of the editors.
fn copy(entry: &FileEntry, manifest: &Manifest, now: u64) -> Result<WrittenFile, OutputError> {
    let refused = |error| OutputError::File {
        path: entry.source.clone(),
        error,
    };
    let file = WrittenFile::new(&entry.path, made_from(&entry.source, now).map_err(refused)?);
    if manifest.is_current(&file) {
        return Ok(file);
    }
    let bytes = fs::read(&entry.source).map_err(refused)?;
    let published = picture::published(&entry.source, bytes);
    let published = published.ok_or_else(|| OutputError::Picture {
        path: entry.source.clone(),
    })?;
    manifest.write(file, &published)
}

/// The newest items for the element on other sites, which may show more entries than a page of the portal.
fn newest(site: &Site) -> Vec<(String, Vec<u8>)> {
    let documents = site
        .documents
        .iter()
        .take(MAX_LIMIT)
        .map(|entry| entry.summary.clone())
        .collect();
    let mut made = vec![
        (
            Frame::Latest.data_path(),
            json::newest(None, articles(site, |_| true)),
        ),
        (
            Frame::Documents.data_path(),
            json::newest_documents(documents),
        ),
    ];
    made.extend(site.categories.iter().map(|category| {
        let articles = articles(site, |entry| entry.category == category.slug);
        let path = Frame::Category(category.slug.clone()).data_path();
        (path, json::newest(Some(category.link.clone()), articles))
    }));
    made.extend(site.events.iter().map(|event| {
        let articles = articles(site, |entry| entry.event.as_ref() == Some(&event.slug));
        let path = Frame::Event(event.slug.clone()).data_path();
        (
            path,
            json::newest(Some(Link::from(&event.summary)), articles),
        )
    }));
    made
}

fn articles(site: &Site, chosen: impl Fn(&ArticleEntry) -> bool) -> Vec<ArticleSummary> {
    let articles = site
        .presentable()
        .filter(|entry| chosen(entry))
        .take(MAX_LIMIT);
    articles.map(|entry| entry.summary.clone()).collect()
}

/// The fingerprint of a file and of the way in which photos are published.
fn made_from(path: &Path, now: u64) -> Result<Fingerprint, std::io::Error> {
    let stamp = Stamp::of_file(Stat::of(&fs::metadata(path)?)?, path, now)?;
    let stamp = rmp_serde::to_vec(&stamp).expect("plain data goes into memory");
    Ok(hash(&[&stamp, b"photos upright, without metadata"]))
}
