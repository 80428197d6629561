//! Bodies of articles and documents that came from the cache, rendered again from their files.

use std::io;
use std::path::Path;

use model::trusted_html::TrustedHtml;
use thiserror::Error;

use crate::diagnostic::Diagnostic;
use crate::front_matter;
use crate::markdown::{self, Scope};
use crate::read::context::Context;
use crate::read::{article, document};
use crate::site::{ArticleEntry, DocumentEntry, Site};
use crate::source::found::FoundFile;
use crate::source::report::Report;
use crate::source::stamp::Stat;
use crate::source::tree::Tree;

/// Why a body cannot be rendered again.
#[derive(Debug, Error)]
pub enum BodyError {
    /// The folder or the files beside the item cannot be looked at.
    #[error("cannot read its files")]
    Io(#[source] io::Error),
    /// The file cannot be read any more, or lost its head since the portal was loaded.
    #[error("{} changed while the portal was built: {}", .0.path, .0.message)]
    Changed(Box<Diagnostic>),
}

/// Renders bodies; may be shared by threads.
#[derive(Debug)]
pub struct Bodies<'a> {
    context: Context<'a>,
}

impl<'a> Bodies<'a> {
    /// For the items of a site that was loaded from this folder.
    pub fn new(content: &'a Path, site: &Site) -> Result<Self, BodyError> {
        Ok(Self {
            context: Context::of_site(content, site).map_err(BodyError::Io)?,
        })
    }

    /// The body of an article, from the shelf or rendered again.
    pub fn render(&self, entry: &ArticleEntry) -> Result<TrustedHtml, BodyError> {
        if let Some(shelved) = &entry.shelved {
            return shelved.read().map_err(BodyError::Io);
        }
        let path = entry.source.to_string_lossy();
        let found = Tree::look_again(self.context.content, &path).map_err(BodyError::Io)?;
        self.body(
            &found.source,
            &article::scope(&self.context, &found, &entry.slug),
        )
    }

    /// The text of a document.
    pub fn render_document(&self, entry: &DocumentEntry) -> Result<TrustedHtml, BodyError> {
        let found = |path: String| FoundFile {
            path,
            stat: Stat::default(),
        };
        let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        let folder = entry
            .source
            .parent()
            .unwrap_or(Path::new(""))
            .to_string_lossy();
        let listed: Vec<FoundFile> = entry
            .files
            .iter()
            .map(|file| found(format!("{folder}/{}", name(&file.path))))
            .collect();
        let scope = document::scope(
            &self.context,
            &listed,
            Some((&entry.nature_slug, &entry.slug)),
        );
        self.body(&found(entry.source.to_string_lossy().into_owned()), &scope)
    }

    fn body(&self, source: &FoundFile, scope: &Scope<'_>) -> Result<TrustedHtml, BodyError> {
        let file = self
            .context
            .open(source)
            .map_err(|diagnostic| BodyError::Changed(Box::new(diagnostic)))?;
        let mut report = Report::new(&file);
        let matter = front_matter::read(&mut report);
        if matter.entries.is_none() {
            return Err(BodyError::Changed(Box::new(report.diagnostics.remove(0))));
        }
        Ok(markdown::render(&mut report, matter.body_start, scope).html)
    }
}

/// The body of one article. For many, keep a [`Bodies`].
pub fn body(content: &Path, site: &Site, entry: &ArticleEntry) -> Result<TrustedHtml, BodyError> {
    Bodies::new(content, site)?.render(entry)
}
