//! Portals with hundreds of issuing bodies and fields: what a listing holds does not grow with them, and
//! all of them stand on pages of their own.

use model::facet::{FacetCount, FacetKind, SHOWN};
use model::page::{PageContent, PageFile};
use model::static_page::StaticPage;

use crate::built::Built;
use crate::facets::{document, page, portal};

/// As many bodies more than the two there are, and twice as many fields more than the three. The first
/// bodies have two documents, the others one.
fn with(count: usize) -> Built {
    let portal = portal();
    for number in 0..count {
        let fields = format!("[\"Việc {number}\", \"Nghề {number}\"]");
        let text = document(
            1000 + number,
            "Thông tư",
            &format!("Sở {number}"),
            2019,
            &fields,
        );
        portal.write(&format!("van-ban/so-{number}.md"), &text);
        if number < 5 {
            let text = document(
                3000 + number,
                "Thông tư",
                &format!("Sở {number}"),
                2018,
                "[]",
            );
            portal.write(&format!("van-ban/so-{number}-cu.md"), &text);
        }
    }
    let built = Built { portal };
    built.build();
    built
}

fn of_kind(facets: &[FacetCount], kind: FacetKind) -> Vec<&str> {
    let of_kind = facets.iter().filter(|facet| facet.facet.kind() == kind);
    of_kind.map(|facet| facet.name.as_str()).collect()
}

fn all(built: &Built, path: &str) -> StaticPage {
    let file: PageFile = serde_json::from_value(built.json(&format!("api/v1{path}.json"))).unwrap();
    match file.page.unwrap().content {
        PageContent::StaticPage(page) => page,
        other => panic!("{path}: {other:?}"),
    }
}

#[test]
fn a_listing_names_the_most_frequent_and_leads_to_the_others() {
    let built = with(40);
    for path in [
        "/van-ban",
        "/van-ban/trang/2",
        "/van-ban/thong-tu",
        "/van-ban/co-quan/so-39",
        "/van-ban/nam/2019",
    ] {
        let page = page(&built, path);
        let bodies = of_kind(&page.facets, FacetKind::Body);
        assert_eq!(bodies.len(), SHOWN, "{path}");
        assert_eq!(
            bodies[..4],
            ["Bộ Tài chính", "Chính phủ", "Sở 0", "Sở 1"],
            "{path}"
        );
        assert_eq!(
            of_kind(&page.facets, FacetKind::Field).len(),
            SHOWN,
            "{path}"
        );
        let more: Vec<(&str, &str)> = page
            .more
            .iter()
            .map(|link| (link.name.as_str(), link.path.as_str()))
            .collect();
        let expected = [
            ("Xem tất cả 42 cơ quan", "/van-ban/co-quan/"),
            ("Xem tất cả 83 lĩnh vực", "/van-ban/linh-vuc/"),
        ];
        assert_eq!(more, expected, "{path}");
        let html = built.read(&format!("{}/index.html", &path[1..]));
        assert!(html.contains("href=\"/van-ban/linh-vuc/\""), "{path}");
    }
    assert_eq!(
        page(&built, "/van-ban/co-quan/so-39").facet.unwrap().name,
        "Sở 39",
        "chosen, so it is named"
    );
}

#[test]
fn the_weight_of_a_listing_does_not_grow_with_the_facets() {
    let weigh = |count: usize| {
        let built = with(count);
        [
            "van-ban/index.html",
            "api/v1/van-ban.json",
            "van-ban/linh-vuc/thue/index.html",
        ]
        .map(|file| built.read(file).len())
    };
    let (some, many) = (weigh(40), weigh(160));
    for (some, many) in some.iter().zip(many) {
        // Numbers have more digits, no more.
        assert!(many.abs_diff(*some) < 600, "{some} bytes, {many} bytes");
    }
}

#[test]
fn all_bodies_and_all_fields_have_a_page_in_the_order_of_the_alphabet() {
    let built = with(40);
    let bodies = all(&built, "/van-ban/co-quan");
    let names: Vec<&str> = bodies
        .facets
        .iter()
        .map(|facet| facet.name.as_str())
        .collect();
    assert_eq!(
        (names.len(), &names[..5]),
        (
            42,
            &["Bộ Tài chính", "Chính phủ", "Sở 0", "Sở 1", "Sở 2"][..]
        )
    );
    assert_eq!(names[41], "Sở 39", "numbers go by what they are worth");
    assert_eq!(bodies.title, "Cơ quan ban hành văn bản");
    let html = built.read("van-ban/co-quan/index.html");
    for facet in &bodies.facets {
        let path = String::from(facet.facet.clone());
        let item = format!(
            "<a href=\"{path}\">{}</a> ({} văn bản)",
            facet.name, facet.count
        );
        assert!(bodies.body.as_str().contains(&item), "{item}");
        assert_eq!(
            html.matches(&item).count(),
            1,
            "the data block does not repeat it: {item}"
        );
        assert!(
            built.out().join(&path[1..]).join("index.html").exists(),
            "{path}"
        );
    }
    let fields = all(&built, "/van-ban/linh-vuc").facets;
    let names: Vec<&str> = fields.iter().map(|facet| facet.name.as_str()).collect();
    assert_eq!(names[..3], ["Đầu tư", "Hải quan", "Nghề 0"]);
}

#[test]
fn few_facets_need_no_way_to_all_and_the_pages_are_there() {
    let built = Built { portal: portal() };
    built.build();
    assert!(page(&built, "/van-ban").more.is_empty());
    assert_eq!(all(&built, "/van-ban/linh-vuc").facets.len(), 3);
}
