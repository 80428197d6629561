//! Versions of the element that were released: files that never change, with what browsers check
//! them by.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha384};

use super::super::{self as assets, AssetError, AssetFile};
use super::FOLDER;

/// A version that was released.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// `1.0.0`
    pub version: String,
    /// Path within the portal: `/embed/v1/cnht-news-1.0.0.js`.
    pub path: String,
    /// What goes into an `integrity` attribute: `sha384-…`.
    pub integrity: String,
}

/// `/embed/v1/integrity.json`
#[derive(Serialize)]
struct Integrity<'a> {
    /// The newest version.
    version: &'a str,
    files: BTreeMap<&'a str, &'a str>,
}

/// The releases with their bytes, newest first.
pub(super) fn read(folder: &Path) -> Result<Vec<(Release, Vec<u8>)>, AssetError> {
    let unreadable = |error| AssetError::Read {
        path: folder.into(),
        error,
    };
    let mut releases = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            let version = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let number =
                number(&version).ok_or_else(|| AssetError::NoVersion { path: path.clone() })?;
            releases.push((number, version, assets::read(&path)?));
        }
    }
    releases.sort_by(|one, other| other.cmp(one));
    Ok(releases
        .into_iter()
        .map(|(_, version, bytes)| (release(version, &bytes), bytes))
        .collect())
}

/// `1.10.0` as numbers, for it is newer than `1.9.0`.
fn number(version: &str) -> Option<[u32; 3]> {
    let parts: Vec<u32> = version
        .split('.')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    parts.try_into().ok()
}

fn release(version: String, bytes: &[u8]) -> Release {
    let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)));
    Release {
        path: format!("{FOLDER}cnht-news-{version}.js"),
        version,
        integrity,
    }
}

/// The released files, and the list of what browsers check them by.
pub(super) fn files(releases: &[(Release, Vec<u8>)]) -> Vec<AssetFile> {
    let mut files: Vec<AssetFile> = releases
        .iter()
        .map(|(release, bytes)| AssetFile {
            path: release.path.clone(),
            bytes: bytes.clone(),
        })
        .collect();
    if let Some((newest, _)) = releases.first() {
        let list = releases.iter().map(|(release, _)| {
            (
                release.path.trim_start_matches(FOLDER),
                release.integrity.as_str(),
            )
        });
        let integrity = Integrity {
            version: &newest.version,
            files: list.collect(),
        };
        let bytes =
            serde_json::to_vec(&integrity).expect("a map with text keys has no failing parts");
        files.push(AssetFile {
            path: format!("{FOLDER}integrity.json"),
            bytes,
        });
    }
    files
}
