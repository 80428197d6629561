//! Files that are no pages: facts of the portal, newest items, schema, the finder's index, pictures,
//! assets.

use std::fs;
use std::time::UNIX_EPOCH;

use model::article::ArticleSummary;
use model::embed::MAX_LIMIT;
use model::link::Link;
use model::permalink::{Frame, api_path, finder_index};

use super::manifest::{Manifest, OutputError, WrittenFile};
use super::{Writer, hash, json};
use crate::site::{ArticleEntry, Fingerprint, Site};

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
    for asset in &writer.assets.files {
        files.push(manifest.write(WrittenFile::new(&asset.path, hash(&[&asset.bytes])), &asset.bytes)?);
    }
    for entry in &site.files {
        let refused = |error| OutputError::File { path: entry.source.clone(), error };
        let file = WrittenFile::new(&entry.path, stamp(&entry.source).map_err(refused)?);
        if manifest.stands(&file) {
            files.push(file);
        } else {
            files.push(manifest.write(file, &fs::read(&entry.source).map_err(refused)?)?);
        }
    }
    Ok(files)
}

/// What the element for other sites reads: a page of the portal may hold fewer entries than it can show.
fn newest(site: &Site) -> Vec<(String, Vec<u8>)> {
    let documents = site.documents.iter().take(MAX_LIMIT).map(|entry| entry.summary.clone()).collect();
    let mut made = vec![
        (Frame::Latest.data_path(), json::newest(None, articles(site, |_| true))),
        (Frame::Documents.data_path(), json::newest_documents(documents)),
    ];
    made.extend(site.categories.iter().map(|category| {
        let articles = articles(site, |entry| entry.category == category.slug);
        let path = Frame::Category(category.slug.clone()).data_path();
        (path, json::newest(Some(category.link.clone()), articles))
    }));
    made.extend(site.events.iter().map(|event| {
        let articles = articles(site, |entry| entry.event.as_ref() == Some(&event.slug));
        let path = Frame::Event(event.slug.clone()).data_path();
        (path, json::newest(Some(Link::from(&event.summary)), articles))
    }));
    made
}

fn articles(site: &Site, chosen: impl Fn(&ArticleEntry) -> bool) -> Vec<ArticleSummary> {
    let articles = site.presentable().filter(|entry| chosen(entry)).take(MAX_LIMIT);
    articles.map(|entry| entry.summary.clone()).collect()
}

/// Size and time of a file: enough to see that a picture is the one of last time.
fn stamp(path: &std::path::Path) -> Result<Fingerprint, std::io::Error> {
    let facts = fs::metadata(path)?;
    let age = facts.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(hash(&[&facts.len().to_le_bytes(), &age.as_nanos().to_le_bytes()]))
}
