//! The settings of one load: which folder to read, and as of which instant.

use std::path::PathBuf;

/// What to load, and as seen from when.
#[derive(Clone, Debug)]
pub struct LoadOptions {
    /// The content folder.
    pub content: PathBuf,
    /// The instant the portal is built for, in seconds since 1970-01-01T00:00:00Z.
    pub now_seconds: i64,
    /// Show drafts as if they were published.
    pub drafts: bool,
    /// The folder to keep what need not be read again; `None` reads everything.
    pub cache: Option<PathBuf>,
    /// Another base path than the one in `portal.toml`.
    pub base: Option<String>,
}
