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
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn page(number: u32) -> PageNumber {
        PageNumber::new(number).unwrap()
    }

    #[test]
    fn every_address_has_its_path_and_data() {
        let cases = [
            (Address::Front, "/", "/api/v1/trang-chu.json"),
            (
                Address::Category("a".into(), page(1)),
                "/chuyen-muc/a/",
                "/api/v1/chuyen-muc/a.json",
            ),
            (
                Address::Category("a".into(), page(2)),
                "/chuyen-muc/a/trang/2/",
                "/api/v1/chuyen-muc/a/trang/2.json",
            ),
            (
                Address::Article("x".into()),
                "/bai-viet/x/",
                "/api/v1/bai-viet/x.json",
            ),
            (
                Address::Events(page(1)),
                "/su-kien/",
                "/api/v1/su-kien.json",
            ),
            (
                Address::Events(page(3)),
                "/su-kien/trang/3/",
                "/api/v1/su-kien/trang/3.json",
            ),
            (
                Address::Event("e".into(), page(1)),
                "/su-kien/e/",
                "/api/v1/su-kien/e.json",
            ),
            (
                Address::Event("e".into(), page(2)),
                "/su-kien/e/trang/2/",
                "/api/v1/su-kien/e/trang/2.json",
            ),
            (
                Address::Documents(page(1)),
                "/van-ban/",
                "/api/v1/van-ban.json",
            ),
            (
                Address::Documents(page(2)),
                "/van-ban/trang/2/",
                "/api/v1/van-ban/trang/2.json",
            ),
            (
                Address::Document("nghi-dinh".into(), "111-2015-nd-cp".into()),
                "/van-ban/nghi-dinh/111-2015-nd-cp/",
                "/api/v1/van-ban/nghi-dinh/111-2015-nd-cp.json",
            ),
            (
                Address::DocumentsBy(Facet::Nature("nghi-dinh".into()), page(1)),
                "/van-ban/nghi-dinh/",
                "/api/v1/van-ban/nghi-dinh.json",
            ),
            (
                Address::DocumentsBy(Facet::Body("bo-tai-chinh".into()), page(2)),
                "/van-ban/co-quan/bo-tai-chinh/trang/2/",
                "/api/v1/van-ban/co-quan/bo-tai-chinh/trang/2.json",
            ),
            (
                Address::DocumentsBy(Facet::Field("dau-tu".into()), page(1)),
                "/van-ban/linh-vuc/dau-tu/",
                "/api/v1/van-ban/linh-vuc/dau-tu.json",
            ),
            (
                Address::DocumentsBy(Facet::Year(2015), page(3)),
                "/van-ban/nam/2015/trang/3/",
                "/api/v1/van-ban/nam/2015/trang/3.json",
            ),
            (
                Address::bodies(),
                "/van-ban/co-quan/",
                "/api/v1/van-ban/co-quan.json",
            ),
            (
                Address::fields(),
                "/van-ban/linh-vuc/",
                "/api/v1/van-ban/linh-vuc.json",
            ),
            (
                Address::Partners(page(1)),
                "/doi-tac/",
                "/api/v1/doi-tac.json",
            ),
            (Address::SiteMap, "/so-do/", "/api/v1/so-do.json"),
            (Address::Search, "/tim-kiem/", "/api/v1/tim-kiem.json"),
            (
                Address::StaticPage("lien-he".into()),
                "/lien-he/",
                "/api/v1/lien-he.json",
            ),
        ];
        for (address, path, data) in cases {
            assert_eq!(address.path(), path);
            assert_eq!(address.api_path(), data);
            assert_eq!(Address::parse(path), Some(address.clone()), "{path}");
            let bare = if path == "/" {
                path
            } else {
                path.trim_end_matches('/')
            };
            assert_eq!(Address::parse(bare), Some(address));
        }
    }

    #[test]
    fn page_one_leads_back_to_the_bare_listing() {
        assert_eq!(
            Address::parse("/van-ban/trang/1/"),
            Some(Address::Documents(page(1)))
        );
        assert_eq!(
            Address::parse("/chuyen-muc/a/trang/1/"),
            Some(Address::Category("a".into(), page(1)))
        );
    }

    #[test]
    fn long_addresses_that_come_along_are_read() {
        let address = Address::Article("a".repeat(crate::slug::MAX_SLUG_LENGTH));
        assert_eq!(Address::parse(&address.path()), Some(address));
        assert_eq!(
            Address::parse(&format!("/bai-viet/{}/", "a".repeat(201))),
            None
        );
    }

    #[test]
    fn what_no_page_can_have_is_refused() {
        let none = [
            "",
            "x",
            "//",
            "/A/",
            "/bai-viet/",
            "/bai-viet/a/b/",
            "/chuyen-muc/",
            "/van-ban/nam/15/",
            "/van-ban/nam/0000/",
            "/van-ban/nam/abcd/",
            "/van-ban/nam/",
            "/van-ban/co-quan/trang/2/",
            "/van-ban/co-quan/a/b/",
            "/van-ban/linh-vuc/trang/1/",
            "/van-ban/tinh-trang/con-hieu-luc/",
            "/van-ban/chi-muc/",
            "/van-ban/trang/0/",
            "/van-ban/trang/x/",
            "/trang/2/",
            "/lien-he/trang/2/",
            "/api/v1/",
            "/đ/",
            "/bai-viet/a//",
            "/su-kien/trang/",
            "/tim-kiem/trang/2/",
            "/portal/",
            "/van-ban/trang/02/",
            "/bai-viet/%2e%2e/",
        ];
        for path in none {
            assert_eq!(Address::parse(path), None, "{path}");
        }
        assert_eq!(
            Address::parse(&embed_page()),
            None,
            "the browser loads it, not the app"
        );
    }

    #[test]
    fn the_base_ends_at_a_slash() {
        let base = BasePath::new("/cong/");
        assert_eq!(base.href("/bai-viet/x/"), "/cong/bai-viet/x/");
        assert_eq!(base.strip("/cong/bai-viet/x/"), Some("/bai-viet/x/"));
        assert_eq!(base.strip("/cong"), Some("/"));
        assert_eq!(base.strip("/cong-khac/"), None);
        assert_eq!(base.strip("/"), None);
        assert_eq!(base.with_slashes(), "/cong/");
        assert_eq!(BasePath::new("/").href("/"), "/");
        assert_eq!(BasePath::new("/").strip("/a/"), Some("/a/"));
    }

    fn slugs() -> impl Strategy<Value = String> {
        "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}"
    }

    proptest! {
        #[test]
        fn a_path_reads_back_as_its_address(slug in slugs(), other in slugs(), number in 1u32..5000) {
            let page = page(number);
            let mut addresses = vec![Address::Category(slug.clone(), page), Address::Article(slug.clone()),
                Address::Events(page), Address::Documents(page), Address::Partners(page)];
            if slug != "trang" {
                addresses.push(Address::Event(slug.clone(), page));
            }
            if !RESERVED_UNDER_DOCUMENTS.contains(&slug.as_str()) {
                addresses.push(Address::Document(slug.clone(), other));
                addresses.push(Address::DocumentsBy(Facet::Nature(slug.clone()), page));
            }
            addresses.push(Address::DocumentsBy(Facet::Body(slug.clone()), page));
            addresses.push(Address::DocumentsBy(Facet::Field(slug.clone()), page));
            if !RESERVED_AT_ROOT.contains(&slug.as_str()) {
                addresses.push(Address::StaticPage(slug));
            }
            for address in addresses {
                prop_assert_eq!(Address::parse(&address.path()), Some(address));
            }
        }
    }
}
