//! The content of the whole portal: checked, sorted and frozen. What is written comes from here alone.
//!
//! These are the types that the stages hand on to each other: a file is read into an entry, the later
//! stages fill in what other files and the day say.

#[cfg(test)]
pub(crate) mod sample;

use std::path::PathBuf;

use model::article::{ArticleSummary, Attachment, Byline, Heading, Update, Withdrawal};
use model::day::Day;
use model::document::{
    CitingArticle, DocumentSummary, Gazette, OfficialSource, Signer, TextVersion,
};
use model::event::EventSummary;
use model::facet::{Facet, FacetKind};
use model::link::Link;
use model::moment::Moment;
use model::partner::PartnerGroup;
use model::portal::Portal;
use model::relation::Relation;
use model::trusted_html::TrustedHtml;
use serde::{Deserialize, Serialize};

use crate::fingerprint::Fingerprint;
use crate::sanitise::Shelved;

/// Partners are a wall of short names: a page holds this many times as many as of articles.
pub const PARTNER_FACTOR: usize = 6;

/// Everything the portal shows at one instant. Drafts and what lies after the instant are not here.
#[derive(Debug)]
pub struct Site {
    /// Facts of the portal.
    pub portal: Portal,
    /// Entries on a page of a listing; at least 1.
    pub page_size: usize,
    /// Slug of the article the editors chose as the front page's lead.
    pub lead: Option<String>,
    /// The day in Vietnam the site is built for.
    pub today: Day,
    /// By the editors' order, then name.
    pub categories: Vec<CategoryEntry>,
    /// Newest first; slugs break ties.
    pub articles: Vec<ArticleEntry>,
    /// Latest start first; slugs break ties.
    pub events: Vec<EventEntry>,
    /// Latest adopted first; paths break ties.
    pub documents: Vec<DocumentEntry>,
    /// Those that have documents, by kind; most documents first, then by name; years latest first.
    pub facets: Vec<FacetEntry>,
    /// Groups in the editors' order, partners by name; empty groups left out.
    pub partner_groups: Vec<PartnerGroup>,
    /// By title.
    pub pages: Vec<StaticEntry>,
    /// Old paths with the paths they lead to, sorted.
    pub aliases: Vec<Alias>,
    /// Files of the editors that are published (pictures, attachments, logos), sorted by path.
    pub files: Vec<FileEntry>,
    /// How the portal is searched.
    pub search: SearchSettings,
    /// When the next scheduled article, update or withdrawal becomes due.
    pub next_due: Option<Moment>,
}

impl Site {
    /// The articles to put forward, newest first. Those taken back keep their address and are left out.
    pub fn presentable(&self) -> impl Iterator<Item = &ArticleEntry> {
        self.articles
            .iter()
            .filter(|entry| entry.withdrawal.is_none())
    }
}

/// How the portal is searched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SearchSettings {
    /// Abbreviations that find their words, and the other way round; sorted.
    pub abbreviations: Vec<Abbreviation>,
    /// The server that answers instead of the index in the browser.
    pub server: Option<SearchServer>,
}

/// An abbreviation, as `CNHT`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Abbreviation {
    /// The abbreviation: one word.
    pub short: String,
    /// What it may stand for; at least one phrase.
    pub long: Vec<String>,
}

/// A Meilisearch server that holds what `builder export` writes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SearchServer {
    /// Its address, https, without a slash at the end.
    pub url: String,
    /// The name of the index there.
    pub index: String,
    /// The key that every reader's browser gets; it must allow searching alone.
    pub key: String,
}

/// A category.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CategoryEntry {
    /// Its slug.
    pub slug: String,
    /// Name and address.
    pub link: Link,
    /// What is filed here.
    pub standfirst: String,
    /// Place in the editors' order.
    pub order: i64,
}

/// An article.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ArticleEntry {
    /// Its slug.
    pub slug: String,
    /// Slug of its category.
    pub category: String,
    /// Slug of its event.
    pub event: Option<String>,
    /// What listings show.
    pub summary: ArticleSummary,
    /// Who signs.
    pub byline: Byline,
    /// Changes, oldest first.
    pub updates: Vec<Update>,
    /// Taken back.
    pub withdrawal: Option<Withdrawal>,
    /// Subjects.
    pub tags: Vec<String>,
    /// Attachments.
    pub attachments: Vec<Attachment>,
    /// Paths of the documents it cites and the portal holds, in the order of their first mention.
    #[serde(skip)]
    pub documents: Vec<String>,
    /// Headings of the body.
    pub contents: Vec<Heading>,
    /// The text. `None` when it is shelved, or when the entry came from the cache: ask `read::Bodies` for it.
    #[serde(skip)]
    pub body: Option<TrustedHtml>,
    /// Where the text is, if it is not in memory.
    #[serde(skip)]
    pub shelved: Option<Shelved>,
    /// The file it came from, below the content folder.
    pub source: PathBuf,
    /// Of the source and everything in it.
    pub fingerprint: Fingerprint,
}

impl ArticleEntry {
    /// Was it read from its file now, and did it not come from the cache?
    pub fn is_read_anew(&self) -> bool {
        self.body.is_some() || self.shelved.is_some()
    }
}

/// An event.
#[derive(Clone, Debug)]
pub struct EventEntry {
    /// Its slug.
    pub slug: String,
    /// What listings show.
    pub summary: EventSummary,
    /// More about it.
    pub body: TrustedHtml,
}

/// A legal document.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DocumentEntry {
    /// The part of its address after the nature.
    pub slug: String,
    /// The nature's part of the address.
    pub nature_slug: String,
    /// What listings show.
    pub summary: DocumentSummary,
    /// Who signed.
    pub signer: Option<Signer>,
    /// Where the gazette printed it.
    pub gazette: Option<Gazette>,
    /// Where the official text stands.
    pub sources: Vec<OfficialSource>,
    /// Fields ruled.
    pub fields: Vec<String>,
    /// Its files.
    pub files: Vec<Attachment>,
    /// What it does to others and what they do to it, in the order of `RelationKind::ALL`.
    pub relations: Vec<Relation>,
    /// The lists in which it stands, each with its name as this document spells it.
    #[serde(skip)]
    pub facets: Vec<(Facet, String)>,
    /// The articles that cite it and are not taken back, newest first.
    pub articles: Vec<CitingArticle>,
    /// Which state of the law its text shows.
    pub text_version: TextVersion,
    /// Headings of its text.
    pub contents: Vec<Heading>,
    /// It has no text.
    pub without_text: bool,
    /// Its text. `None` when the entry came from the cache: ask `read::Bodies` for it.
    #[serde(skip)]
    pub body: Option<TrustedHtml>,
    /// The file it came from, below the content folder.
    pub source: PathBuf,
    /// Of the source and everything in it.
    pub fingerprint: Fingerprint,
}

impl DocumentEntry {
    /// The names that its head spells out, in this order: its nature, who issued it, its fields.
    pub fn facet_names(&self) -> impl Iterator<Item = (FacetKind, &str)> {
        let nature = (FacetKind::Nature, self.summary.nature.as_str());
        let body = (FacetKind::Body, self.summary.issuing_body.as_str());
        let fields = self
            .fields
            .iter()
            .map(|field| (FacetKind::Field, field.as_str()));
        [nature, body].into_iter().chain(fields)
    }
}

/// A facet of the documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetEntry {
    /// Which.
    pub facet: Facet,
    /// The name readers see: the spelling most documents have.
    pub name: String,
    /// Its documents, as places in [`Site::documents`], in order; at least one.
    pub documents: Vec<usize>,
}

/// A page that stands by itself.
#[derive(Clone, Debug)]
pub struct StaticEntry {
    /// Its slug.
    pub slug: String,
    /// Title and address.
    pub link: Link,
    /// In short.
    pub standfirst: Option<String>,
    /// Its text.
    pub body: TrustedHtml,
}

/// An old path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alias {
    /// Where it was: any path within the portal, such as `/tin-tuc/123.html`.
    pub from: String,
    /// Where it is now.
    pub to: String,
}

/// A file of the editors that is published beside the pages; a photo upright and without metadata.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileEntry {
    /// Path within the portal.
    pub path: String,
    /// Where it lies on disk.
    pub source: PathBuf,
}
