//! `redirects.json`: old addresses and where they lead now.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use serde::Deserialize;

/// The map as the builder writes it.
#[derive(Deserialize)]
struct Redirect {
    from: String,
    to: String,
}

type Map = Arc<HashMap<String, String>>;

/// The map, read again when a build has changed it.
#[derive(Debug)]
pub(super) struct Redirects {
    file: PathBuf,
    read: Mutex<(Option<SystemTime>, Map)>,
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

    fn map(&self) -> Map {
        let modified = fs::metadata(&self.file)
            .and_then(|metadata| metadata.modified())
            .ok();
        // A thread that panicked while holding the lock left a whole map behind: it is put in at once.
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if read.0 != modified {
            *read = (modified, Arc::new(self.load()));
        }
        Arc::clone(&read.1)
    }

    /// A portal without aliases has no such file.
    fn load(&self) -> HashMap<String, String> {
        let bytes = fs::read(&self.file).unwrap_or_default();
        let redirects: Vec<Redirect> = serde_json::from_slice(&bytes).unwrap_or_default();
        redirects
            .into_iter()
            .map(|redirect| (key(&redirect.from).to_owned(), redirect.to))
            .collect()
    }
}

fn key(path: &str) -> &str {
    path.strip_suffix('/').unwrap_or(path)
}
