//! Files for the server, without precompressed ones that are out of date.
//!
//! `compress` is a step of its own and gives a precompressed file its file's time. Where the times differ,
//! `build` wrote the file again since, and a preview would show the old text.

use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use tower_http::services::fs::{Backend, TokioBackend, TokioFile};

type Reading<T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send>>;

/// The file system, as [`TokioBackend`] shows it, minus precompressed files of another time.
#[derive(Clone, Debug, Default)]
pub(super) struct CurrentFiles;

impl Backend for CurrentFiles {
    type File = TokioFile;
    type Metadata = std::fs::Metadata;
    type OpenFuture = Reading<Self::File>;
    type MetadataFuture = Reading<Self::Metadata>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        Box::pin(async move {
            refuse_outdated(&path).await?;
            TokioBackend.open(path).await
        })
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        Box::pin(async move {
            refuse_outdated(&path).await?;
            TokioBackend.metadata(path).await
        })
    }
}

/// An attachment that happens to be called `.gz` has no file beside it and passes.
async fn refuse_outdated(path: &Path) -> io::Result<()> {
    if !path
        .extension()
        .is_some_and(|extension| extension == "br" || extension == "gz")
    {
        return Ok(());
    }
    let Ok(file) = tokio::fs::metadata(path.with_extension("")).await else {
        return Ok(());
    };
    let precompressed = tokio::fs::metadata(path).await?;
    if precompressed.modified()? == file.modified()? {
        Ok(())
    } else {
        Err(io::ErrorKind::NotFound.into())
    }
}
