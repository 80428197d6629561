//! Every path of the portal: the one place that makes them and the one that reads them.
//!
//! Paths here begin at the portal's own root; [`BasePath`] puts what stands before it
//! (`/cong`) in front, for hosts that give the portal a folder only.

// The app leaves frames to the browser, and its module shall not even be arranged otherwise for them.
#[cfg(not(target_arch = "wasm32"))]
mod frame;

use crate::facet::Facet;
use crate::listing::PageNumber;
use crate::slug::{RESERVED_AT_ROOT, RESERVED_UNDER_DOCUMENTS, is_slug};

#[cfg(not(target_arch = "wasm32"))]
pub use frame::{Frame, embedded, oembed};

/// The parameter that asks for the portal as of a day: `?ngay=2023-12-01`.
pub const AS_OF: &str = "ngay";

/// A place in the portal that has an address. Listings carry the number of their page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Address {
    /// `/`
    Front,
    /// `/chuyen-muc/{slug}/`
    Category(String, PageNumber),
    /// `/bai-viet/{slug}/`
    Article(String),
    /// `/su-kien/`
    Events(PageNumber),
    /// `/su-kien/{slug}/`
    Event(String, PageNumber),
    /// `/van-ban/`
    Documents(PageNumber),
    /// `/van-ban/{nature}/`, `/van-ban/co-quan/{slug}/`, `/van-ban/linh-vuc/{slug}/`, `/van-ban/nam/{yyyy}/`
    DocumentsBy(Facet, PageNumber),
    /// `/van-ban/{nature}/{number}/`
    Document(String, String),
    /// `/doi-tac/`
    Partners(PageNumber),
    /// `/so-do/`
    SiteMap,
    /// `/tim-kiem/`
    Search,
    /// `/{static-page}/`
    StaticPage(String),
}

impl Address {
    /// The path within the portal, with the trailing slash: `/bai-viet/x/`.
    pub fn path(&self) -> String {
        match self {
            Self::Front => "/".into(),
            Self::Category(slug, page) => paged(format!("/chuyen-muc/{slug}/"), *page),
            Self::Article(slug) => format!("/bai-viet/{slug}/"),
            Self::Events(page) => paged("/su-kien/".into(), *page),
            Self::Event(slug, page) => paged(format!("/su-kien/{slug}/"), *page),
            Self::Documents(page) => paged("/van-ban/".into(), *page),
            Self::DocumentsBy(facet, page) => paged(facet_path(facet), *page),
            Self::Document(nature, number) => format!("/van-ban/{nature}/{number}/"),
            Self::Partners(page) => paged("/doi-tac/".into(), *page),
            Self::SiteMap => "/so-do/".into(),
            Self::Search => "/tim-kiem/".into(),
            Self::StaticPage(slug) => format!("/{slug}/"),
        }
    }

    /// `/van-ban/co-quan/`, all issuing bodies: to the app a static page, so that it does not grow by it.
    pub fn bodies() -> Self {
        Self::StaticPage("van-ban/co-quan".into())
    }

    /// `/van-ban/linh-vuc/`, all fields, likewise.
    pub fn fields() -> Self {
        Self::StaticPage("van-ban/linh-vuc".into())
    }

    /// Reads a path within the portal. The trailing slash may be missing; `/trang/1/` reads as the
    /// bare listing. `None` when no page of the portal can have that path.
    pub fn parse(path: &str) -> Option<Self> {
        let inner = path.strip_prefix('/')?;
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        if inner.is_empty() {
            return (path == "/").then_some(Self::Front);
        }
        let parts: Vec<&str> = inner.split('/').collect();
        if !parts.iter().all(|part| is_slug(part)) {
            return None;
        }
        match *parts.as_slice() {
            ["bai-viet", slug] => Some(Self::Article(slug.into())),
            ["so-do"] => Some(Self::SiteMap),
            ["tim-kiem"] => Some(Self::Search),
            ["van-ban", "co-quan" | "linh-vuc"] => Some(Self::StaticPage(inner.into())),
            [.., "trang", page] => Self::listing(&parts[..parts.len() - 2], page.parse().ok()?),
            ["van-ban", nature, number] if !RESERVED_UNDER_DOCUMENTS.contains(&nature) => {
                Some(Self::Document(nature.into(), number.into()))
            }
            _ => Self::listing(&parts, PageNumber::FIRST),
        }
    }

    fn listing(parts: &[&str], page: PageNumber) -> Option<Self> {
        match *parts {
            ["chuyen-muc", slug] => Some(Self::Category(slug.into(), page)),
            ["su-kien"] => Some(Self::Events(page)),
            ["su-kien", slug] if slug != "trang" => Some(Self::Event(slug.into(), page)),
            ["van-ban"] => Some(Self::Documents(page)),
            ["van-ban", ref facet @ ..] => {
                parse_facet(facet).map(|facet| Self::DocumentsBy(facet, page))
            }
            ["doi-tac"] => Some(Self::Partners(page)),
            [slug] if page == PageNumber::FIRST && !RESERVED_AT_ROOT.contains(&slug) => {
                Some(Self::StaticPage(slug.into()))
            }
            _ => None,
        }
    }

    /// Where the data of the page lies: `/api/v1/bai-viet/x.json`, `/api/v1/trang-chu.json`.
    pub fn api_path(&self) -> String {
        match self {
            Self::Front => api_path("/trang-chu"),
            other => api_path(other.path().trim_end_matches('/')),
        }
    }

    /// The same listing at another of its pages; what is no listing stays as it is.
    pub fn at_page(&self, page: PageNumber) -> Self {
        match self.clone() {
            Self::Category(slug, _) => Self::Category(slug, page),
            Self::Events(_) => Self::Events(page),
            Self::Event(slug, _) => Self::Event(slug, page),
            Self::Documents(_) => Self::Documents(page),
            Self::DocumentsBy(facet, _) => Self::DocumentsBy(facet, page),
            Self::Partners(_) => Self::Partners(page),
            other => other,
        }
    }
}

fn facet_path(facet: &Facet) -> String {
    match facet {
        Facet::Nature(slug) => format!("/van-ban/{slug}/"),
        Facet::Body(slug) => format!("/van-ban/co-quan/{slug}/"),
        Facet::Field(slug) => format!("/van-ban/linh-vuc/{slug}/"),
        Facet::Year(year) => format!("/van-ban/nam/{year:04}/"),
    }
}

fn parse_facet(parts: &[&str]) -> Option<Facet> {
    match *parts {
        [nature] if !RESERVED_UNDER_DOCUMENTS.contains(&nature) => {
            Some(Facet::Nature(nature.into()))
        }
        ["co-quan", slug] => Some(Facet::Body(slug.into())),
        ["linh-vuc", slug] => Some(Facet::Field(slug.into())),
        ["nam", year] if year.len() == 4 => {
            year.parse().ok().filter(|year| *year > 0).map(Facet::Year)
        }
        _ => None,
    }
}

/// The index that the finder of documents fetches: `/api/v1/van-ban/chi-muc.json`.
pub fn finder_index() -> String {
    api_path("/van-ban/chi-muc")
}

/// The root of the search's index: `/api/v1/tim-kiem.bin`.
pub fn search_index() -> String {
    "/api/v1/tim-kiem.bin".into()
}

/// What browsers read to add the portal as a search engine.
pub fn opensearch() -> String {
    "/opensearch.xml".into()
}

/// What browsers read to load the next page ahead of a click; hosts name it in the header `Speculation-Rules`.
pub fn speculation_rules() -> String {
    "/speculation.json".into()
}

fn paged(listing: String, page: PageNumber) -> String {
    if page == PageNumber::FIRST {
        listing
    } else {
        format!("{listing}trang/{page}/")
    }
}

/// The JSON beside a path without its trailing slash: `/bai-viet/x` → `/api/v1/bai-viet/x.json`.
pub fn api_path(path: &str) -> String {
    format!("/api/v1{path}.json")
}

/// The path of a file that belongs to an article: `/bai-viet/{slug}/{file}`.
pub fn article_file(slug: &str, file: &str) -> String {
    format!("/bai-viet/{slug}/{file}")
}

/// The path of a file that belongs to a document, beside its page.
pub fn document_file(nature: &str, number: &str, file: &str) -> String {
    format!("/van-ban/{nature}/{number}/{file}")
}

/// The path of a partner's logo.
pub fn partner_logo(file: &str) -> String {
    format!("/doi-tac/{file}")
}

/// The path of a shared picture.
pub fn shared_picture(file: &str) -> String {
    format!("/hinh/{file}")
}

/// The page for webmasters. It is no [`Address`]: a document of its own, which the app hydrates where
/// it is and never shows anywhere else.
pub fn embed_page() -> String {
    "/nhung/".into()
}

/// Where hosts answer oEmbed questions of the form `?url=…`, by a rewrite to the files of oEmbed answers.
pub fn oembed_endpoint() -> String {
    "/oembed".into()
}

/// What stands before every path of the portal on its host: nothing, or `/cong`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BasePath(String);

impl BasePath {
    /// From `/`, `/cong/` or `/cong`.
    pub fn new(path: &str) -> Self {
        let inner = path.trim_matches('/');
        Self(if inner.is_empty() {
            String::new()
        } else {
            format!("/{inner}")
        })
    }

    /// The address to write into a link: `/cong` + `/bai-viet/x/`.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The path within the portal; `None` for a path outside, such as `/cong-khac/` for `/cong`.
    pub fn strip<'a>(&self, pathname: &'a str) -> Option<&'a str> {
        let rest = pathname.strip_prefix(self.0.as_str())?;
        match rest {
            "" => Some("/"),
            _ => rest.starts_with('/').then_some(rest),
        }
    }

    /// As operators write it, with both slashes: `/` or `/cong/`.
    pub fn with_slashes(&self) -> String {
        format!("{}/", self.0)
    }
}

#[cfg(test)]
mod tests;
