//! Portals in temporary folders that are written as `builder build` does.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use builder::assets::Assets;
use builder::load::{LoadOptions, load};
use builder::output::{BuildSummary, OutputOptions, write};

use crate::portal::{TestPortal, fixtures};

/// A portal with its own output folder, built as `builder build` does.
pub(crate) struct Built {
    pub(crate) portal: TestPortal,
}

impl Built {
    pub(crate) fn new() -> Self {
        Self {
            portal: TestPortal::new(&[fixtures().join("small/content")]),
        }
    }

    pub(crate) fn out(&self) -> PathBuf {
        self.portal.beside("out")
    }

    pub(crate) fn build(&self) -> BuildSummary {
        self.build_at(None)
    }

    /// Below another base path than that of the portal.
    pub(crate) fn build_at(&self, base: Option<&str>) -> BuildSummary {
        self.build_with(&LoadOptions {
            cache: Some(self.portal.beside("articles")),
            base: base.map(Into::into),
            ..self.portal.options()
        })
    }

    /// The portal as loaded with these options.
    pub(crate) fn build_with(&self, options: &LoadOptions) -> BuildSummary {
        let loaded = load(options);
        let site = loaded
            .site
            .unwrap_or_else(|| panic!("{:?}", loaded.diagnostics));
        let manifest = Some(self.portal.beside("manifest"));
        let options = OutputOptions {
            content: self.portal.content(),
            out: self.out(),
            manifest,
        };
        write(&site, &Assets::none(), &options).unwrap()
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.out().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn json(&self, path: &str) -> serde_json::Value {
        serde_json::from_str(&self.read(path)).unwrap()
    }
}

/// All files below a folder, with their bytes.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(folder, folder, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            files.insert(name, fs::read(path).unwrap());
        }
    }
}
