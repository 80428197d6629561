//! `public/`: files that hosts and browsers look for under fixed names, copied as they are.

use std::fs;
use std::path::Path;

use super::{AssetError, AssetFile, read};

/// All files of the folder and the folders in it.
pub(super) fn files(folder: &Path) -> Result<Vec<AssetFile>, AssetError> {
    let mut files = Vec::new();
    collect(folder, "", &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<AssetFile>) -> Result<(), AssetError> {
    let unreadable = |error| AssetError::Read {
        path: folder.into(),
        error,
    };
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let address = format!("{prefix}/{name}");
        if path.is_dir() {
            collect(&path, &address, files)?;
        } else {
            files.push(AssetFile {
                bytes: read(&path)?,
                path: address,
            });
        }
    }
    Ok(())
}
