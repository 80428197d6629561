//! Paths of addresses, and the addresses of paths.

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
