//! One page of the portal: what its JSON file and its data block hold.

use serde::{Deserialize, Serialize};

use crate::article::{ArticlePage, ArticleSummary};
use crate::category::CategoryPage;
use crate::day::Day;
use crate::document::{DocumentPage, DocumentSummary, DocumentsPage};
use crate::event::{EventPage, EventSummary, EventsPage};
use crate::link::Link;
use crate::partner::{PartnerGroup, PartnersPage};
use crate::portal::Portal;
use crate::static_page::{SiteMapPage, StaticPage};
use crate::trusted_html::TrustedHtml;

/// The version of the JSON contract. The first number changes when an old reader would misread new
/// data; new fields alone change the second.
pub const SCHEMA_VERSION: &str = "1.3";

/// A JSON file of the portal: `/api/v1/….json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PageFile {
    /// [`SCHEMA_VERSION`] of who wrote it.
    pub schema_version: String,
    /// The builder that wrote it: name and version. It names no day and no content, so that a file
    /// changes only when what it says changes.
    pub build: String,
    /// The page; absent when the address moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Page>,
    /// The path where the page lives now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<String>,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Page {
    /// Its path within the portal.
    pub path: String,
    /// Its absolute, canonical address.
    pub url: String,
    /// What it shows.
    pub content: PageContent,
}

impl Page {
    /// The path of the menu's entry that the page belongs to, where that is not its own: an article belongs to
    /// its category.
    pub fn place(&self) -> Option<&str> {
        match &self.content {
            PageContent::Article(content) => Some(&content.article.category.path),
            _ => None,
        }
    }
}

/// What a page shows, by kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PageContent {
    /// `/`
    Front(Box<FrontPage>),
    /// `/chuyen-muc/{slug}/`
    Category(CategoryPage),
    /// `/bai-viet/{slug}/`
    Article(Box<ArticlePage>),
    /// `/su-kien/`
    Events(EventsPage),
    /// `/su-kien/{slug}/`
    Event(EventPage),
    /// `/van-ban/` and its facets
    Documents(Box<DocumentsPage>),
    /// `/van-ban/{nature}/{number}/`
    Document(Box<DocumentPage>),
    /// `/doi-tac/`
    Partners(PartnersPage),
    /// `/so-do/`
    SiteMap(SiteMapPage),
    /// `/tim-kiem/`
    Search(SiteMapPage),
    /// `/{static-page}/`, and all issuing bodies or all fields of documents
    StaticPage(StaticPage),
    /// `404.html`
    NotFound,
}

impl PageContent {
    /// The HTML of the page's body, where it has one.
    pub fn body(&self) -> Option<&TrustedHtml> {
        match self {
            Self::Article(page) => Some(&page.body),
            Self::Document(page) => Some(&page.body),
            Self::Event(page) => Some(&page.body),
            Self::StaticPage(page) => Some(&page.body),
            _ => None,
        }
    }

    /// Does the page say whether documents are in force? Then it looks different on other days.
    pub fn shows_status(&self) -> bool {
        match self {
            Self::Article(page) => !page.documents.is_empty(),
            Self::Documents(_) | Self::Document(_) => true,
            _ => false,
        }
    }

    /// The first day after `day` on which the page says something else of the law; none while nothing is known to
    /// change.
    pub fn changes_after(&self, day: Day) -> Option<Day> {
        let of = |document: &DocumentSummary| {
            let days = document.validity.days();
            days.chain([document.adopted_on])
                .filter(|one| *one > day)
                .min()
        };
        match self {
            Self::Article(page) => page.documents.iter().filter_map(of).min(),
            Self::Documents(page) => page.documents.items.iter().filter_map(of).min(),
            Self::Document(page) => {
                let related = page.relations.iter().flat_map(|one| &one.documents);
                let adopted = related.filter_map(|one| one.document.adopted_on);
                let known = adopted.filter(|one| *one > day).min();
                known.into_iter().chain(of(&page.document)).min()
            }
            _ => None,
        }
    }

    /// Takes the body out: the data block does not repeat what stands in the page.
    pub fn take_body(&mut self) -> TrustedHtml {
        match self {
            Self::Article(page) => std::mem::take(&mut page.body),
            Self::Document(page) => {
                page.linked_data.clear();
                std::mem::take(&mut page.body)
            }
            Self::Event(page) => std::mem::take(&mut page.body),
            Self::StaticPage(page) => {
                page.facets.clear();
                std::mem::take(&mut page.body)
            }
            _ => TrustedHtml::default(),
        }
    }
}

/// The data of `/`, chosen by the builder: the front page is edited, not counted off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrontPage {
    /// The story set large.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<ArticleSummary>,
    /// The stories beside it.
    pub beside: Vec<ArticleSummary>,
    /// A band for every category that has more to show.
    pub bands: Vec<Band>,
    /// The newest legal documents.
    pub documents: Vec<DocumentSummary>,
    /// Events that run or are to come; when there are none, the latest.
    pub events: Vec<EventSummary>,
    /// The partner wall.
    pub partner_groups: Vec<PartnerGroup>,
}

/// A category's band on the front page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Band {
    /// The category.
    pub category: Link,
    /// Its newest articles that stand nowhere above.
    pub articles: Vec<ArticleSummary>,
}

/// The data block of a prerendered page: what hydration needs of it. Only pages that show the standing of the
/// law have one; all others look the same on every day, and the app leaves them as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DataBlock {
    /// The page, without its body.
    pub page: Page,
    /// The day whose law the page was rendered with.
    pub day: Day,
}

/// `/api/v1/moi-nhat.json`: the newest articles of the whole portal; or, below `/api/v1/moi-nhat/`, those of
/// a category or an event, or the newest legal documents. At most [`crate::embed::MAX_LIMIT`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Newest {
    /// [`SCHEMA_VERSION`] of who wrote it.
    pub schema_version: String,
    /// The builder that wrote it.
    pub build: String,
    /// The category or the event whose articles these are; nothing for those of the whole portal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Link>,
    /// Newest first.
    pub articles: Vec<ArticleSummary>,
    /// The latest adopted first; only where documents are told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<Vec<DocumentSummary>>,
}

/// `/api/v1/portal.json`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PortalFile {
    /// [`SCHEMA_VERSION`] of who wrote it.
    pub schema_version: String,
    /// The builder that wrote it.
    pub build: String,
    /// The facts.
    pub portal: Portal,
}
