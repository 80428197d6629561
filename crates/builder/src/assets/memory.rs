//! What came of the app's files the last time: reading, pruning and minifying them takes longer than a build in which
//! one article changed.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{AssetSources, Assets};
use crate::cache;
use crate::fingerprint::Fingerprint;
use crate::last_build;
use crate::source::inputs::{InputStamps, Inputs};

/// In the cache folder.
const FILE: &str = "assets";

/// The file, and what must be the same for it to be of use.
pub(super) struct Memory {
    file: PathBuf,
    key: Fingerprint,
    inputs: Inputs,
}

/// The file as it lies on disk.
#[derive(Serialize, Deserialize)]
struct MemoryFile {
    key: Fingerprint,
    inputs: InputStamps,
    assets: Assets,
}

impl Memory {
    /// Looks at the sources; nothing where that fails.
    pub(super) fn new(sources: &AssetSources, cache: &Path) -> Option<Self> {
        let paths = sources.inputs();
        Some(Self {
            file: cache.join(FILE),
            key: last_build::key(&"assets", &paths)?,
            inputs: Inputs::look(&paths).ok()?,
        })
    }

    /// What came of the same files.
    pub(super) fn find(&self) -> Option<Assets> {
        let read: MemoryFile = rmp_serde::from_slice(&fs::read(&self.file).ok()?).ok()?;
        let same = read.key == self.key && self.inputs.are(&read.inputs);
        same.then_some(read.assets)
    }

    /// Keeps it. Files that were changed meanwhile are noticed the next time.
    pub(super) fn save(self, assets: &Assets) {
        let Ok(inputs) = self.inputs.stamps() else {
            return;
        };
        let file = MemoryFile {
            key: self.key,
            inputs,
            assets: assets.clone(),
        };
        _ = cache::write(&self.file, &file);
    }
}
