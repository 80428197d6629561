//! `redirects.json`: old addresses and where they lead now.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use serde::Deserialize;

use super::RedirectsError;

/// The map as the builder writes it.
#[derive(Deserialize)]
struct Redirect {
    from: String,
    to: String,
}

type Map = HashMap<String, String>;

/// The map, read again when a build has changed it.
#[derive(Debug)]
pub(super) struct Redirects {
    file: PathBuf,
    read: Mutex<Read>,
}

/// What was read last.
#[derive(Debug, Default)]
struct Read {
    /// When the file was changed, and its length: a build may still be writing it.
    version: Option<(SystemTime, u64)>,
    map: Arc<Map>,
}

impl Redirects {
    pub(super) fn new(file: PathBuf) -> Self {
        Self {
            file,
            read: Mutex::default(),
        }
    }

    /// Where a path within the portal leads; a slash at its end makes no difference.
    pub(super) fn find(&self, path: &str) -> Option<String> {
        let path = percent_encoding::percent_decode_str(path)
            .decode_utf8()
            .ok()?;
        self.map().get(key(&path)).cloned()
    }

    /// A file that a build has left broken is reported once, and the last good map stays in use.
    fn map(&self) -> Arc<Map> {
        let version = fs::metadata(&self.file)
            .and_then(|facts| Ok((facts.modified()?, facts.len())))
            .ok();
        // A thread that panicked while holding the lock left a whole map behind: fields are only replaced.
        let mut last = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if last.version != version {
            last.version = version;
            match read(&self.file) {
                Ok(map) => last.map = Arc::new(map),
                Err(error) => eprintln!("serve: {:#}", anyhow::Error::from(error)),
            }
        }
        Arc::clone(&last.map)
    }
}

/// Reads the map. A folder without the file has no old addresses.
pub(super) fn read(file: &Path) -> Result<Map, RedirectsError> {
    let bytes = match fs::read(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Map::new()),
        bytes => bytes.map_err(|error| RedirectsError::Read {
            path: file.into(),
            error,
        })?,
    };
    let redirects: Vec<Redirect> =
        serde_json::from_slice(&bytes).map_err(|error| RedirectsError::Parse {
            path: file.into(),
            error,
        })?;
    Ok(redirects
        .into_iter()
        .map(|redirect| (key(&redirect.from).to_owned(), redirect.to))
        .collect())
}

fn key(path: &str) -> &str {
    path.strip_suffix('/').unwrap_or(path)
}
