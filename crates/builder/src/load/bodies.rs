//! Bodies of articles that came from the cache, rendered again from their files.

use std::fmt;
use std::path::Path;

use model::trusted_html::TrustedHtml;

use crate::diagnostic::Diagnostic;
use crate::front_matter;
use crate::load::article;
use crate::load::context::Context;
use crate::markdown;
use crate::site::{ArticleEntry, Site};
use crate::source::report::Report;
use crate::source::tree::Tree;

/// Why a body cannot be rendered again.
#[derive(Debug)]
pub enum BodyError {
    /// The folder or the files beside the article cannot be looked at.
    Io(std::io::Error),
    /// The file cannot be read any more, or lost its head since the portal was loaded.
    Changed(Box<Diagnostic>),
}

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "cannot read the article's files: {error}"),
            Self::Changed(diagnostic) => {
                write!(f, "{} changed while the portal was built: {}", diagnostic.path, diagnostic.message)
            }
        }
    }
}

impl std::error::Error for BodyError {}

/// Renders bodies; may be shared by threads.
#[derive(Debug)]
pub struct Bodies<'a> {
    context: Context<'a>,
}

impl<'a> Bodies<'a> {
    /// For the articles of a site that was loaded from this folder.
    pub fn new(content: &'a Path, site: &Site) -> Result<Self, BodyError> {
        Ok(Self { context: Context::of_site(content, site).map_err(BodyError::Io)? })
    }

    /// The body of an article.
    pub fn render(&self, entry: &ArticleEntry) -> Result<TrustedHtml, BodyError> {
        let path = entry.source.to_string_lossy().into_owned();
        let found = Tree::look_again(self.context.content, &path).map_err(BodyError::Io)?;
        let file = self
            .context
            .open(&found.source)
            .map_err(|diagnostic| BodyError::Changed(Box::new(diagnostic)))?;
        let mut report = Report::new(&file);
        let matter = front_matter::read(&mut report);
        if matter.entries.is_none() {
            return Err(BodyError::Changed(Box::new(report.diagnostics.remove(0))));
        }
        let scope = article::scope(&self.context, &found, &entry.slug);
        Ok(markdown::render(&mut report, matter.body_start, &scope).html)
    }
}

/// The body of one article. For many, keep a [`Bodies`].
pub fn body(content: &Path, site: &Site, entry: &ArticleEntry) -> Result<TrustedHtml, BodyError> {
    Bodies::new(content, site)?.render(entry)
}
