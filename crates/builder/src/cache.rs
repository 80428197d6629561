//! What need not be read again: articles whose files did not change since the last time.
//!
//! Kept by size and time of the files. What all articles depend on (this program, `portal.toml`,
//! the shared pictures) makes one key; when it changes, everything is read anew. A cache that
//! cannot be read or written is none: it only costs time.

use crate::load::{ArticleDraft, LoadOptions};
use crate::source::tree::{FoundArticle, Tree};

/// The articles of the last run.
#[derive(Debug)]
pub struct Cache {}

impl Cache {
    /// Opens the cache that the options name.
    pub fn open(_options: &LoadOptions, _tree: &Tree) -> Self {
        Self {}
    }

    /// The article as it was read before, when none of its files changed.
    pub fn find(&self, _found: &FoundArticle) -> Option<ArticleDraft> {
        None
    }

    /// Keeps the articles for the next time; those marked were read anew.
    pub fn save(&self, _articles: &[FoundArticle], _read: &[(ArticleDraft, bool)]) {}
}
