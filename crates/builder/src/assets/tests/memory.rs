//! What is remembered of the assets is what would be read anew.

use std::fs;
use std::path::{Path, PathBuf};

use super::project;
use crate::assets::{AssetError, Assets};

/// All files below a folder.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => files_below(&path),
            false => vec![path],
        })
        .collect()
}

#[test]
fn no_file_that_is_read_can_be_missed_by_the_memory() {
    let (folder, sources) = project();
    let cache = tempfile::tempdir().unwrap();
    let described = |assets: Result<Assets, AssetError>| {
        assets
            .map(|assets| format!("{assets:?}"))
            .map_err(|error| error.to_string())
    };
    let whole = described(sources.load_remembered(cache.path()));
    assert!(whole.is_ok(), "{whole:?}");
    let mut read = 0;
    for path in files_below(folder.path()) {
        let bytes = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        let without = described(sources.load());
        let remembered = described(sources.load_remembered(cache.path()));
        assert_eq!(remembered, without, "without {}", path.display());
        read += usize::from(without != whole);
        fs::write(&path, bytes).unwrap();
        assert_eq!(described(sources.load_remembered(cache.path())), whole);
    }
    assert!(read > 15, "only {read} files are read");
}
