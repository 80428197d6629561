//! From files to items: every file is read, rendered and checked by itself.
//!
//! Items are read in parallel, and articles and documents that did not change come from the cache
//! without being opened. What an item says of others (names of categories, links, numbers) is kept as
//! it is written; `resolve` looks it up.

mod article;
mod bodies;
mod category;
mod context;
mod document;
mod documents;
mod event;
mod kind;
mod outline;
mod partner;
mod portal;
mod static_page;
mod stray;

use std::sync::Arc;

use rayon::prelude::*;

pub use article::ParsedArticle;
pub use bodies::{Bodies, BodyError, body};
pub(crate) use category::ParsedCategory;
pub(crate) use document::{ParsedDocument, ParsedRelation};
pub(crate) use event::ParsedEvent;
pub use outline::Outline;
pub(crate) use partner::ParsedPartner;
pub(crate) use portal::ParsedPortal;
pub(crate) use static_page::ParsedStaticPage;

use context::Context;
use documents::Documents;
use kind::{ContentKind, Parsed};

use crate::cache::{self, Beside, Cache, Read};
use crate::diagnostic::Diagnostic;
use crate::document_index::DocumentIndex;
use crate::options::LoadOptions;
use crate::sanitise::Shelf;
use crate::source::tree::{FoundArticle, Tree};

/// Every item as read from its own file, with or without faults.
#[derive(Debug, Default)]
pub(crate) struct ParsedContent {
    pub(crate) portal: ParsedPortal,
    pub(crate) articles: Vec<ParsedArticle>,
    pub(crate) categories: Vec<ParsedCategory>,
    pub(crate) events: Vec<ParsedEvent>,
    pub(crate) documents: Vec<ParsedDocument>,
    pub(crate) partners: Vec<ParsedPartner>,
    pub(crate) pages: Vec<ParsedStaticPage>,
}

/// What came of reading all files.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) content: ParsedContent,
    /// The documents that numbers may mean.
    pub(crate) index: DocumentIndex,
    /// What is wrong with each file by itself.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Reads the whole content folder.
///
/// Every text leads to documents by number, so the index of them comes before the first body.
pub(crate) fn read(options: &LoadOptions, tree: &Tree) -> Reading {
    let (portal, mut diagnostics) = portal::read(options, tree);
    let mut context = Context::new(options, tree, &portal);
    diagnostics.extend(context.diagnostics(tree));
    let key = cache::key(options, tree, &context.shared);
    let documents = Documents::open(tree, Cache::open(options, "documents", key));
    context.index = documents.index(&context);
    let shelf = options
        .cache
        .as_deref()
        .and_then(|folder| Shelf::new(folder).ok());
    let articles = articles(&context, tree, Cache::open(options, "articles", key), shelf);
    let content = ParsedContent {
        portal,
        articles: items(articles, &mut diagnostics),
        categories: items(kind::read_all(&context, &tree.categories), &mut diagnostics),
        events: items(kind::read_all(&context, &tree.events), &mut diagnostics),
        documents: items(documents.finish(&context), &mut diagnostics),
        partners: items(kind::read_all(&context, &tree.partners), &mut diagnostics),
        pages: items(kind::read_all(&context, &tree.pages), &mut diagnostics),
    };
    Reading {
        content,
        index: context.index,
        diagnostics,
    }
}

fn articles(
    context: &Context<'_>,
    tree: &Tree,
    cache: Cache<'_>,
    shelf: Option<Arc<Shelf>>,
) -> Vec<Parsed<ParsedArticle>> {
    let read = |found: &FoundArticle| {
        let beside = Beside::Own(&found.bundle);
        let read = || {
            let mut read: Parsed<ParsedArticle> = kind::read(context, found);
            if let Some(shelf) = &shelf {
                read.item.shelve(shelf);
            }
            read
        };
        let kept = cache.find(&found.source, beside);
        kept.unwrap_or_else(|| cache.read(&found.source, beside, read, |_| Vec::new()))
    };
    let read: Vec<Read<Parsed<ParsedArticle>>> = tree.articles.par_iter().map(read).collect();
    cache.save(&read);
    read.into_iter().map(|read| read.item).collect()
}

/// The items alone; their problems go to those of the others.
fn items<K: ContentKind>(parsed: Vec<Parsed<K>>, diagnostics: &mut Vec<Diagnostic>) -> Vec<K> {
    let item = |parsed: Parsed<K>| {
        diagnostics.extend(parsed.diagnostics);
        parsed.item
    };
    parsed.into_iter().map(item).collect()
}

impl ParsedContent {
    /// The outlines of all items that may have old addresses and links.
    pub(crate) fn outlines(&self) -> impl Iterator<Item = &Outline> {
        self.articles
            .iter()
            .map(|article| &article.outline)
            .chain(self.outlines_always_shown())
    }

    /// The outlines of those among them that are always shown: neither a day nor a draft holds them back.
    pub(crate) fn outlines_always_shown(&self) -> impl Iterator<Item = &Outline> {
        let documents = self.documents.iter().map(|document| &document.outline);
        let events = self.events.iter().map(|event| &event.outline);
        let pages = self.pages.iter().map(|page| &page.outline);
        documents.chain(events).chain(pages)
    }
}
