//! The lists of legal documents by nature, body, field and year.

use builder::diagnostic::print_text;
use model::facet::FacetKind;
use model::page::{PageContent, PageFile};

use crate::built::Built;
use crate::portal::{TestPortal, fixtures};

/// A document of which only what facets are made of matters.
pub(crate) fn document(number: usize, nature: &str, body: &str, year: u16, fields: &str) -> String {
    format!(
        "---\nnumber: \"{number}/{year}/TT-BTC\"\nnature: {nature}\nissuing_body: {body}\ntitle: \"Trích yếu\"\n\
         adopted_on: {year}-03-04\nfields: {fields}\n---\n"
    )
}

/// Twelve circulars of one ministry, seven decrees of the government, five documents a page.
pub(crate) fn portal() -> TestPortal {
    let portal = TestPortal::new(&[fixtures().join("diagnostics/base")]);
    std::fs::remove_file(portal.content().join("van-ban/111-2015-nd-cp.md")).unwrap();
    let facts = std::fs::read_to_string(portal.content().join("portal.toml")).unwrap();
    portal.write(
        "portal.toml",
        &facts.replace("page_size = 10", "page_size = 5"),
    );
    for number in 1..=12 {
        let fields = if number <= 6 {
            "[\"Thuế\", \"Hải quan\"]"
        } else {
            "[\"Thuế\"]"
        };
        let text = document(number, "Thông tư", "Bộ Tài chính", 2016, fields);
        portal.write(&format!("van-ban/tt-{number}.md"), &text);
    }
    for number in 1..=7 {
        let year = if number == 1 { 2021 } else { 2015 };
        let text = document(
            number,
            "Nghị định",
            "Chính phủ",
            year,
            "[\"Đầu tư\", \"Hải quan\"]",
        );
        portal.write(&format!("van-ban/nd-{number}.md"), &text);
    }
    portal
}

pub(crate) fn page(built: &Built, path: &str) -> model::document::DocumentsPage {
    let file: PageFile = serde_json::from_value(built.json(&format!("api/v1{path}.json"))).unwrap();
    match file.page.unwrap().content {
        PageContent::Documents(page) => *page,
        other => panic!("{path}: {other:?}"),
    }
}

#[test]
fn every_facet_has_its_pages() {
    let built = Built { portal: portal() };
    built.build();
    // The path without its last slash, the name, how many pages, how many documents, how many of
    // them on the last page.
    let cases = [
        ("/van-ban/thong-tu", "Thông tư", 3, 12, 2),
        ("/van-ban/nghi-dinh", "Nghị định", 2, 7, 2),
        ("/van-ban/co-quan/bo-tai-chinh", "Bộ Tài chính", 3, 12, 2),
        ("/van-ban/co-quan/chinh-phu", "Chính phủ", 2, 7, 2),
        ("/van-ban/linh-vuc/thue", "Thuế", 3, 12, 2),
        ("/van-ban/linh-vuc/hai-quan", "Hải quan", 3, 13, 3),
        ("/van-ban/linh-vuc/dau-tu", "Đầu tư", 2, 7, 2),
        ("/van-ban/nam/2015", "2015", 2, 6, 1),
        ("/van-ban/nam/2021", "2021", 1, 1, 1),
    ];
    for (path, name, pages, documents, last) in cases {
        let first = page(&built, path);
        let pagination = first.documents.pagination;
        assert_eq!(first.facet.unwrap().name, name);
        assert_eq!(
            (pagination.page_count, pagination.item_count),
            (pages, documents),
            "{path}"
        );
        let at = if pages == 1 {
            path.to_owned()
        } else {
            format!("{path}/trang/{pages}")
        };
        assert_eq!(page(&built, &at).documents.items.len(), last, "{at}");
        assert!(
            built
                .out()
                .join(format!("{}/index.html", &at[1..]))
                .exists(),
            "{at}"
        );
        let beyond = format!("{}/trang/{}", &path[1..], pages + 1);
        assert!(!built.out().join(beyond).exists(), "{path}");
    }
    let hai_quan = page(&built, "/van-ban/linh-vuc/hai-quan").documents.items;
    assert!(hai_quan.is_sorted_by(|one, next| one.adopted_on >= next.adopted_on));
    assert_eq!(hai_quan[0].path, "/van-ban/nghi-dinh/1-2021-tt-btc/");
}

#[test]
fn every_page_shows_every_way_in() {
    let built = Built { portal: portal() };
    built.build();
    let all = page(&built, "/van-ban");
    assert_eq!((all.facet, all.documents.pagination.item_count), (None, 19));
    let of_a_kind = all
        .facets
        .chunk_by(|one, other| one.facet.kind() == other.facet.kind());
    let shown: Vec<(FacetKind, Vec<(String, u32)>)> = of_a_kind
        .map(|group| {
            let named = group
                .iter()
                .map(|facet| (facet.name.clone(), facet.count))
                .collect();
            (group[0].facet.kind(), named)
        })
        .collect();
    let named = |facets: &[(&str, u32)]| {
        facets
            .iter()
            .map(|(name, count)| ((*name).into(), *count))
            .collect()
    };
    let expected = vec![
        (
            FacetKind::Nature,
            named(&[("Thông tư", 12), ("Nghị định", 7)]),
        ),
        (
            FacetKind::Body,
            named(&[("Bộ Tài chính", 12), ("Chính phủ", 7)]),
        ),
        (
            FacetKind::Field,
            named(&[("Hải quan", 13), ("Thuế", 12), ("Đầu tư", 7)]),
        ),
        (
            FacetKind::Year,
            named(&[("2021", 1), ("2016", 12), ("2015", 6)]),
        ),
    ];
    assert_eq!(shown, expected);
    for path in [
        "/van-ban/trang/4",
        "/van-ban/nam/2016",
        "/van-ban/co-quan/chinh-phu/trang/2",
    ] {
        assert_eq!(page(&built, path).facets, all.facets, "{path}");
    }
}

#[test]
fn page_one_by_number_leads_back() {
    let built = Built { portal: portal() };
    built.build();
    let map = built.json("redirects.json");
    for listing in [
        "/van-ban/",
        "/van-ban/thong-tu/",
        "/van-ban/co-quan/chinh-phu/",
        "/van-ban/nam/2021/",
    ] {
        let from = format!("{listing}trang/1/");
        let line = map
            .as_array()
            .unwrap()
            .iter()
            .find(|line| line["from"] == from.as_str())
            .unwrap();
        assert_eq!(line["to"], listing);
        assert_eq!(
            built.json(&format!("api/v1{listing}trang/1.json"))["moved_to"],
            listing
        );
    }
}

#[test]
fn the_site_map_leads_to_the_natures_and_to_all_bodies_and_fields() {
    let built = Built { portal: portal() };
    built.build();
    let links = built.json("api/v1/so-do.json")["page"]["content"]["site_map"]["documents"].clone();
    let paths: Vec<&str> = links
        .as_array()
        .unwrap()
        .iter()
        .map(|link| link["path"].as_str().unwrap())
        .collect();
    let all = ["/van-ban/co-quan/", "/van-ban/linh-vuc/"];
    assert_eq!(
        paths,
        [["/van-ban/thong-tu/", "/van-ban/nghi-dinh/"], all].concat()
    );
    assert!(
        built
            .read("so-do/index.html")
            .contains("href=\"/van-ban/nghi-dinh/\"")
    );
}

#[test]
fn links_to_facets_are_alive_and_others_are_not() {
    let portal = portal();
    let alive = [
        "/van-ban/nghi-dinh/",
        "/van-ban/thong-tu/trang/3/",
        "/van-ban/co-quan/bo-tai-chinh/",
        "/van-ban/linh-vuc/hai-quan/trang/3/",
        "/van-ban/nam/2021/",
        "/van-ban/co-quan/",
        "/van-ban/linh-vuc/",
    ];
    let dead = [
        "/van-ban/luat/",
        "/van-ban/thong-tu/trang/4/",
        "/van-ban/co-quan/bo-cong-thuong/",
        "/van-ban/linh-vuc/xay-dung/",
        "/van-ban/nam/1999/",
    ];
    let links = alive
        .iter()
        .chain(&dead)
        .map(|path| format!("[Danh sách]({path})\n"))
        .collect::<String>();
    portal.write(
        "trang/loi-vao.md",
        &format!("---\ntitle: \"Lối vào\"\n---\n{links}"),
    );
    let reported = print_text(&portal.load().diagnostics);
    assert_eq!(
        reported.matches(": dead-link: ").count(),
        dead.len(),
        "{reported}"
    );
    for path in dead {
        assert!(
            reported.contains(&format!("“{path}”")),
            "{path}: {reported}"
        );
    }
    // What a broken document is about is not known, so its facets are not held against the links.
    portal.write("van-ban/hong.md", "---\nnumber: \"1/1999/QH10\"\n---\n");
    let reported = print_text(&portal.load().diagnostics);
    assert!(
        reported.contains("missing-field") && !reported.contains("dead-link"),
        "{reported}"
    );
}

/// The app writes the finder's counts beside the boxes of the page one by one, without looking at names.
#[test]
fn the_index_has_its_choices_in_the_order_of_the_pages() {
    let portal = portal();
    // Two spellings of equal weight, a field that is named twice, one without a letter.
    for (number, nature) in [
        (80, "Thông Tư"),
        (81, "Chỉ thị"),
        (82, "Báo cáo"),
        (83, "CHỈ THỊ"),
    ] {
        let text = document(
            number,
            nature,
            "Bộ Tài Chính",
            2016,
            "[\"thuế\", \"Thuế\", \"…\", \"Án lệ\"]",
        );
        portal.write(&format!("van-ban/khac-{number}.md"), &text);
    }
    let built = Built { portal };
    built.build();
    let index = built.json("api/v1/van-ban/chi-muc.json");
    let facets = page(&built, "/van-ban").facets;
    for (kind, column) in [
        (FacetKind::Nature, "natures"),
        (FacetKind::Body, "bodies"),
        (FacetKind::Field, "fields"),
    ] {
        let shown = facets.iter().filter(|facet| facet.facet.kind() == kind);
        let shown: Vec<&str> = shown.map(|facet| facet.name.as_str()).collect();
        assert_eq!(index[column], serde_json::json!(shown));
    }
}
