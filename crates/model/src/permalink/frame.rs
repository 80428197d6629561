//! Paths of what other sites show of the portal: frames, the oEmbed answers that lead to them, and the
//! files that both need.

use super::{Address, api_path};
use crate::listing::PageNumber;

/// A page made to stand in other sites' pages. Each shows what lies at an address of the portal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Frame {
    /// `/nhung/khung/moi-nhat/`
    Latest,
    /// `/nhung/khung/chuyen-muc/{slug}/`
    Category(String),
    /// `/nhung/khung/su-kien/{slug}/`
    Event(String),
    /// `/nhung/khung/van-ban/`
    Documents,
    /// `/nhung/khung/bai-viet/{slug}/`
    Article(String),
    /// `/nhung/khung/van-ban/{nature}/{number}/`
    Document(String, String),
}

impl Frame {
    /// The frame that shows what a page shows; none for most kinds of pages, and for further ones.
    pub fn of(address: &Address) -> Option<Self> {
        match address.clone() {
            Address::Category(slug, PageNumber::FIRST) => Some(Self::Category(slug)),
            Address::Event(slug, PageNumber::FIRST) => Some(Self::Event(slug)),
            Address::Documents(PageNumber::FIRST) => Some(Self::Documents),
            Address::Article(slug) => Some(Self::Article(slug)),
            Address::Document(nature, number) => Some(Self::Document(nature, number)),
            _ => None,
        }
    }

    /// The page of the portal that shows the same and more.
    pub fn address(&self) -> Address {
        let first = PageNumber::FIRST;
        match self.clone() {
            Self::Latest => Address::Front,
            Self::Category(slug) => Address::Category(slug, first),
            Self::Event(slug) => Address::Event(slug, first),
            Self::Documents => Address::Documents(first),
            Self::Article(slug) => Address::Article(slug),
            Self::Document(nature, number) => Address::Document(nature, number),
        }
    }

    /// The path within the portal, with the trailing slash.
    pub fn path(&self) -> String {
        match self {
            Self::Latest => "/nhung/khung/moi-nhat/".into(),
            other => format!("/nhung/khung{}", other.address().path()),
        }
    }

    /// The data of what it shows, which the element reads: of a list its newest entries, however many
    /// stand on a page of the portal, `/api/v1/moi-nhat/chuyen-muc/{slug}.json`; else the page's own.
    pub fn data_path(&self) -> String {
        let address = self.address();
        match self {
            Self::Latest => api_path("/moi-nhat"),
            Self::Category(_) | Self::Event(_) | Self::Documents => api_path(&format!(
                "/moi-nhat{}",
                address.path().trim_end_matches('/')
            )),
            Self::Article(_) | Self::Document(..) => address.api_path(),
        }
    }
}

/// The oEmbed answer about a page: `/bai-viet/x/` → `/api/v1/oembed/bai-viet/x.json`.
pub fn oembed(path: &str) -> String {
    api_path(&format!("/oembed{}", path.trim_end_matches('/')))
}

/// A file that other sites fetch under a name that stays: `/embed/v1/{file}`.
pub fn embedded(file: &str) -> String {
    format!("/embed/v1/{file}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_have_data_of_their_own_and_pages_have_theirs() {
        let cases = [
            (Frame::Latest, "/api/v1/moi-nhat.json"),
            (
                Frame::Category("a".into()),
                "/api/v1/moi-nhat/chuyen-muc/a.json",
            ),
            (Frame::Event("e".into()), "/api/v1/moi-nhat/su-kien/e.json"),
            (Frame::Documents, "/api/v1/moi-nhat/van-ban.json"),
            (Frame::Article("x".into()), "/api/v1/bai-viet/x.json"),
        ];
        for (frame, path) in cases {
            assert_eq!(frame.data_path(), path);
        }
    }

    #[test]
    fn every_frame_has_its_path_and_its_page() {
        let cases = [
            (Frame::Latest, "/nhung/khung/moi-nhat/", "/"),
            (
                Frame::Category("a".into()),
                "/nhung/khung/chuyen-muc/a/",
                "/chuyen-muc/a/",
            ),
            (
                Frame::Event("e".into()),
                "/nhung/khung/su-kien/e/",
                "/su-kien/e/",
            ),
            (Frame::Documents, "/nhung/khung/van-ban/", "/van-ban/"),
            (
                Frame::Article("x".into()),
                "/nhung/khung/bai-viet/x/",
                "/bai-viet/x/",
            ),
            (
                Frame::Document("nghi-dinh".into(), "111-2015-nd-cp".into()),
                "/nhung/khung/van-ban/nghi-dinh/111-2015-nd-cp/",
                "/van-ban/nghi-dinh/111-2015-nd-cp/",
            ),
        ];
        for (frame, path, page) in cases {
            assert_eq!(frame.path(), path);
            assert_eq!(frame.address().path(), page);
            assert_eq!(
                Address::parse(path),
                None,
                "the app must leave frames to the browser"
            );
            let found = Frame::of(&frame.address());
            // The front page shows more than the newest.
            assert_eq!(found, (frame != Frame::Latest).then_some(frame));
        }
    }

    #[test]
    fn further_pages_and_other_kinds_have_no_frame() {
        let second = PageNumber::new(2).unwrap();
        let none = [
            Address::Category("a".into(), second),
            Address::Documents(second),
            Address::SiteMap,
            Address::Search,
        ];
        for address in none {
            assert_eq!(Frame::of(&address), None);
        }
    }

    #[test]
    fn paths_that_are_for_other_sites() {
        assert_eq!(oembed("/bai-viet/x/"), "/api/v1/oembed/bai-viet/x.json");
        assert_eq!(embedded("frame.js"), "/embed/v1/frame.js");
    }
}
