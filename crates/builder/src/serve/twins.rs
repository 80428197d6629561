//! Files for the server, without twins that have fallen behind.
//!
//! `compress` gives a twin its file's time. Where the times differ the file was written again since,
//! and the twin holds an old text.

use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use tower_http::services::fs::{Backend, TokioBackend, TokioFile};

type Reading<T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send>>;

/// The file system, as [`TokioBackend`] shows it, minus old twins.
#[derive(Clone, Debug, Default)]
pub(super) struct FreshTwins;

impl Backend for FreshTwins {
    type File = TokioFile;
    type Metadata = std::fs::Metadata;
    type OpenFuture = Reading<Self::File>;
    type MetadataFuture = Reading<Self::Metadata>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        Box::pin(async move {
            refuse_old_twin(&path).await?;
            TokioBackend.open(path).await
        })
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        Box::pin(async move {
            refuse_old_twin(&path).await?;
            TokioBackend.metadata(path).await
        })
    }
}

/// An attachment that happens to be called `.gz` has no file beside it and passes.
async fn refuse_old_twin(path: &Path) -> io::Result<()> {
    if !path
        .extension()
        .is_some_and(|extension| extension == "br" || extension == "gz")
    {
        return Ok(());
    }
    let Ok(file) = tokio::fs::metadata(path.with_extension("")).await else {
        return Ok(());
    };
    let twin = tokio::fs::metadata(path).await?;
    if twin.modified()? == file.modified()? {
        Ok(())
    } else {
        Err(io::ErrorKind::NotFound.into())
    }
}
