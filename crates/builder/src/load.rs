//! From the content folder to the frozen [`Site`], or to everything that is wrong with it.
//!
//! Items are read in parallel, and articles and documents that did not change come from the cache
//! without being opened. What ties items together (names of categories, links, old addresses, what is due) is
//! worked out anew every time, so that nothing old can hide in the cache.

mod article;
mod assemble;
mod bodies;
mod category;
mod citations;
mod context;
mod document;
mod documents;
mod due;
mod event;
pub(crate) mod facets;
mod files;
mod names;
mod outline;
mod partner;
mod portal;
mod relations;
mod static_page;
mod stray;

use std::path::PathBuf;

use rayon::prelude::*;

pub use article::ArticleDraft;
pub use bodies::{Bodies, BodyError, body};
pub(crate) use citations::unknown as unknown_citations;
pub(crate) use context::Context;
pub(crate) use document::DocumentDraft;
pub(crate) use facets::Meanings;
pub use outline::Outline;
pub(crate) use relations::{number_key, resolve as resolve_relations};

use documents::Documents;

use crate::cache::{self, Beside, Cache, Read};
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{self, Diagnostic, Position};
use crate::site::Site;
use crate::source::tree::{FoundArticle, Tree};
use crate::validate;

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

/// What came of it.
#[derive(Debug)]
pub struct Loaded {
    /// The portal's content; `None` when there is an error among the diagnostics.
    pub site: Option<Site>,
    /// All problems of all files, in the order of report.
    pub diagnostics: Vec<Diagnostic>,
}

/// Every item that was read, good or not.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    pub(crate) portal: portal::PortalDraft,
    pub(crate) articles: Vec<ArticleDraft>,
    pub(crate) categories: Vec<category::CategoryDraft>,
    pub(crate) events: Vec<event::EventDraft>,
    pub(crate) documents: Vec<document::DocumentDraft>,
    pub(crate) partners: Vec<partner::PartnerDraft>,
    pub(crate) pages: Vec<static_page::StaticDraft>,
}

/// Reads, checks and assembles the content.
pub fn load(options: &LoadOptions) -> Loaded {
    let tree = match Tree::walk(&options.content) {
        Ok(tree) => tree,
        Err(error) => {
            return Loaded {
                site: None,
                diagnostics: vec![no_folder(options, &error)],
            };
        }
    };
    let (portal, portal_diagnostics) = portal::read(options, &tree);
    let mut context = Context::new(options, &tree, &portal);
    let key = cache::key(options, &tree, &context.shared);
    let documents = Documents::open(&tree, Cache::open(options, "documents", key));
    context.register = documents.register(&context);
    let mut drafts = Drafts {
        articles: articles(&context, &tree, Cache::open(options, "articles", key)),
        categories: tree
            .categories
            .par_iter()
            .map(|file| category::read(&context, file))
            .collect(),
        events: tree
            .events
            .par_iter()
            .map(|file| event::read(&context, file))
            .collect(),
        documents: documents.finish(&context),
        partners: tree
            .partners
            .par_iter()
            .map(|file| partner::read(&context, &tree, file))
            .collect(),
        pages: tree
            .pages
            .par_iter()
            .map(|file| static_page::read(&context, file))
            .collect(),
        portal,
    };
    let mut diagnostics = portal_diagnostics;
    diagnostics.extend(context.diagnostics(&tree));
    drafts.take_diagnostics(&mut diagnostics);
    validate::check(options, &context, &tree, &mut drafts, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    let good = !diagnostic::has_errors(&diagnostics);
    let site = good.then(|| assemble::site(options, &tree, &context.register, drafts));
    Loaded { site, diagnostics }
}

fn articles(context: &Context<'_>, tree: &Tree, cache: Cache<'_>) -> Vec<ArticleDraft> {
    let read = |found: &FoundArticle| {
        let beside = Beside::Own(&found.bundle);
        let read = || article::read(context, found);
        let kept = cache.find(&found.source, beside);
        kept.unwrap_or_else(|| cache.read(&found.source, beside, read, |_| Vec::new()))
    };
    let read: Vec<Read<ArticleDraft>> = tree.articles.par_iter().map(read).collect();
    cache.save(&read);
    read.into_iter().map(|read| read.draft).collect()
}

impl Drafts {
    /// The outlines of all items that may have old addresses and links.
    pub(crate) fn outlines(&self) -> impl Iterator<Item = &Outline> {
        self.articles
            .iter()
            .map(|draft| &draft.outline)
            .chain(self.standing_outlines())
    }

    /// The outlines of those among them that are always shown.
    pub(crate) fn standing_outlines(&self) -> impl Iterator<Item = &Outline> {
        let documents = self.documents.iter().map(|draft| &draft.outline);
        let events = self.events.iter().map(|draft| &draft.outline);
        let pages = self.pages.iter().map(|draft| &draft.outline);
        documents.chain(events).chain(pages)
    }

    fn take_diagnostics(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        diagnostics.extend(
            self.articles
                .iter_mut()
                .flat_map(|draft| draft.diagnostics.drain(..)),
        );
        diagnostics.extend(
            self.categories
                .iter_mut()
                .flat_map(|draft| draft.diagnostics.drain(..)),
        );
        diagnostics.extend(
            self.events
                .iter_mut()
                .flat_map(|draft| draft.diagnostics.drain(..)),
        );
        diagnostics.extend(
            self.documents
                .iter_mut()
                .flat_map(|draft| draft.diagnostics.drain(..)),
        );
        diagnostics.extend(
            self.partners
                .iter_mut()
                .flat_map(|draft| draft.diagnostics.drain(..)),
        );
        diagnostics.extend(
            self.pages
                .iter_mut()
                .flat_map(|draft| draft.diagnostics.drain(..)),
        );
    }
}

fn no_folder(options: &LoadOptions, error: &std::io::Error) -> Diagnostic {
    let path = context::content_name(&options.content);
    let message = format!("không đọc được thư mục nội dung: {error}");
    Diagnostic {
        path,
        position: Position::START,
        rule: Rule::UnreadableFile,
        message,
        example: None,
    }
}
