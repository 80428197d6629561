//! All legal documents: those that did not change from the cache, the others from their files.
//!
//! They are read in two steps. Every text leads to documents by number, so the index of them must be
//! there before a single body is rendered; a document from the cache tells its number without being
//! opened.

use std::borrow::Cow;
use std::collections::HashMap;

use rayon::prelude::*;

use crate::cache::{Beside, Cache, Read};
use crate::document_index::DocumentIndex;
use crate::read::context::Context;
use crate::read::document::{self, ParsedDocument};
use crate::read::kind::{self, Parsed};
use crate::site::DocumentEntry;
use crate::source::found::FoundFile;
use crate::source::tree::Tree;

/// All documents; those that did not change are there already.
#[derive(Debug)]
pub(super) struct Documents<'t> {
    tree: &'t Tree,
    cache: Cache<'t>,
    beside: HashMap<&'t str, &'t FoundFile>,
    kept: Vec<Option<Read<Parsed<ParsedDocument>>>>,
}

impl<'t> Documents<'t> {
    /// Takes what the cache has.
    pub(super) fn open(tree: &'t Tree, cache: Cache<'t>) -> Self {
        let beside: HashMap<_, _> = tree
            .document_files
            .iter()
            .map(|file| (file.name(), file))
            .collect();
        let find = |file| cache.find(file, Beside::Shared(&beside));
        let kept = tree.documents.par_iter().map(find).collect();
        Self {
            tree,
            cache,
            beside,
            kept,
        }
    }

    /// The documents by number; heads are read where the cache has nothing.
    pub(super) fn index(&self, context: &Context<'_>) -> DocumentIndex {
        let files = self.tree.documents.par_iter().zip(&self.kept);
        let heads: Vec<Result<Cow<'_, DocumentEntry>, String>> = files
            .map(|(file, kept)| match kept {
                Some(kept) => {
                    let ParsedDocument { entry, outline, .. } = &kept.item.item;
                    let entry = entry.as_ref().map(Cow::Borrowed);
                    entry.ok_or_else(|| outline.guess.clone())
                }
                None => document::read_head(context, file).map(Cow::Owned),
            })
            .collect();
        let broken = heads
            .iter()
            .filter_map(|head| head.as_ref().err().cloned())
            .collect();
        let good = heads.iter().filter_map(|head| head.as_deref().ok());
        DocumentIndex::new(good).with_broken(broken)
    }

    /// Reads the others and keeps all for the next time.
    pub(super) fn finish(self, context: &Context<'_>) -> Vec<Parsed<ParsedDocument>> {
        let Self {
            tree,
            cache,
            beside,
            kept,
        } = self;
        let read = |(found, kept): (&FoundFile, Option<Read<Parsed<ParsedDocument>>>)| {
            let read = || kind::read(context, found);
            let named = |document: &Parsed<ParsedDocument>| document.item.named.clone();
            kept.unwrap_or_else(|| cache.read(found, Beside::Shared(&beside), read, named))
        };
        let read: Vec<_> = tree.documents.par_iter().zip(kept).map(read).collect();
        cache.save(&read);
        read.into_iter().map(|read| read.item).collect()
    }
}
