//! Files that are no pages: facts of the portal, newest items, schema, the finder's index, pictures,
//! assets.

use std::fs;
use std::time::UNIX_EPOCH;

use model::permalink::{self, api_path, finder_index};

use super::manifest::{Manifest, OutputError, WrittenFile};
use super::{Writer, hash, json};
use crate::site::{Fingerprint, Site};

/// How many of the newest articles `moi-nhat.json` holds.
const NEWEST: usize = 20;

/// Writes all of them.
pub(super) fn write(
    site: &Site,
    writer: &Writer<'_>,
    manifest: &Manifest,
) -> Result<Vec<WrittenFile>, OutputError> {
    let newest = site.presentable().take(NEWEST);
    let made = [
        (api_path("/portal"), json::portal_file(&site.portal)),
        (permalink::newest(), json::newest(newest.map(|entry| entry.summary.clone()).collect())),
        (api_path("/schema"), json::schema()),
        (finder_index(), json::finder_index(site)),
    ];
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

/// Size and time of a file: enough to see that a picture is the one of last time.
fn stamp(path: &std::path::Path) -> Result<Fingerprint, std::io::Error> {
    let facts = fs::metadata(path)?;
    let age = facts.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(hash(&[&facts.len().to_le_bytes(), &age.as_nanos().to_le_bytes()]))
}
