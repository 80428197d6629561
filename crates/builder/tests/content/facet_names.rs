//! Which names of natures, bodies and fields are one facet, and which of several gets the address.

use builder::diagnostic::print_text;
use model::facet::Facet;
use model::slug::RESERVED_UNDER_DOCUMENTS;

use crate::built::Built;
use crate::facets::{document, page, portal};
use crate::portal::TestPortal;

#[test]
fn two_spellings_are_one_facet_under_the_more_frequent_name() {
    let portal = portal();
    let text = document(90, "Thông Tư", "Bộ Tài Chính", 2016, "[\"thuế\", \"Thuế\"]");
    portal.write("van-ban/tt-90.md", &text);
    let reported = print_text(&portal.load().diagnostics);
    for place in ["tt-90.md:3:9", "tt-90.md:4:15", "tt-90.md:7:10"] {
        assert!(
            reported.contains(&format!("content/van-ban/{place}: facet-spelling: ")),
            "{place}: {reported}"
        );
    }
    assert_eq!(reported.matches("facet-spelling").count(), 3, "{reported}");
    let site = portal.load().site.unwrap();
    let names: Vec<(&str, usize)> = site
        .facets
        .iter()
        .map(|entry| (entry.name.as_str(), entry.documents.len()))
        .collect();
    for expected in [("Thông tư", 13), ("Bộ Tài chính", 13), ("Thuế", 13)] {
        assert!(names.contains(&expected), "{names:?}");
    }
    assert_eq!(names.len(), 2 + 2 + 3 + 3, "{names:?}");
}

#[test]
fn natures_leave_the_portals_own_addresses_alone() {
    for slug in RESERVED_UNDER_DOCUMENTS {
        let portal = portal();
        portal.write(
            "van-ban/mot.md",
            &document(1, &slug.replace('-', " "), "Quốc hội", 2015, "[]"),
        );
        let rules: Vec<&str> = portal
            .load()
            .diagnostics
            .iter()
            .map(|problem| problem.rule.id())
            .collect();
        assert_eq!(rules, ["reserved-slug"], "{slug}");
    }
    // A body or a field stands below a part of its own and may have any name.
    let portal = portal();
    portal.write(
        "van-ban/mot.md",
        &document(1, "Luật", "Trang", 2014, "[\"Năm\"]"),
    );
    let site = portal.load().site.unwrap();
    for facet in [Facet::Body("trang".into()), Facet::Field("nam".into())] {
        assert!(
            site.facets.iter().any(|entry| entry.facet == facet),
            "{facet:?}"
        );
    }
}

#[test]
fn two_words_of_one_address_are_two_lists() {
    let portal = portal();
    portal.write(
        "van-ban/thue-1.md",
        &document(70, "Thông tư", "Bộ Tài chính", 2016, "[\"Thuê\"]"),
    );
    portal.write(
        "van-ban/thue-2.md",
        &document(71, "Thông tư", "Bộ Tái chính", 2016, "[\"THUÊ\", \"Thuế\"]"),
    );
    let reported = print_text(&portal.load().diagnostics);
    for place in [
        "thue-1.md:7:10: similar-facet",
        "thue-2.md:4:15: similar-facet",
        "thue-2.md:7:10: facet-spelling",
    ] {
        assert!(
            reported.contains(&format!("content/van-ban/{place}: ")),
            "{place}: {reported}"
        );
    }
    assert_eq!(
        reported.matches("similar-facet").count(),
        2,
        "once for each name: {reported}"
    );
    let built = Built { portal };
    built.build();
    let named = |name: &str| {
        let fields = page(&built, "/van-ban").facets;
        fields
            .into_iter()
            .find(|field| field.name == name)
            .unwrap_or_else(|| panic!("{name}"))
    };
    assert_eq!(
        String::from(named("Thuế").facet),
        "/van-ban/linh-vuc/thue/",
        "an address stays"
    );
    let own = String::from(named("Thuê").facet);
    assert!(own.starts_with("/van-ban/linh-vuc/thue-"), "{own}");
    let numbers = |path: &str| {
        let items = page(&built, path.trim_end_matches('/')).documents.items;
        items
            .into_iter()
            .map(|document| document.number)
            .collect::<Vec<_>>()
    };
    assert_eq!(numbers(&own), ["70/2016/TT-BTC", "71/2016/TT-BTC"]);
    assert!(!numbers("/van-ban/linh-vuc/thue/").contains(&"70/2016/TT-BTC".to_owned()));
    // The document leads to its own lists, and the finder tells them apart too.
    let lists = &built.json("api/v1/van-ban/thong-tu/70-2016-tt-btc.json")["page"]["content"]["document"]
        ["lists"];
    assert_eq!(lists[2]["path"], own.as_str());
    let index: model::finder::FinderIndex =
        serde_json::from_value(built.json("api/v1/van-ban/chi-muc.json")).unwrap();
    let finder = index.load().unwrap();
    let slug = own.rsplit('/').nth(1).unwrap();
    let asked = model::finder::FinderQuery::parse(&format!("?linh-vuc={slug}"));
    let found = finder
        .find(&asked, "2026-11-23".parse().unwrap(), 20)
        .documents;
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|document| {
        built
            .out()
            .join(format!("{}index.html", &document.path[1..]))
            .exists()
    }));
}

#[test]
fn the_address_goes_to_the_word_that_is_written_most() {
    for (more, most) in [("Thuê", "Thuê"), ("Thuế", "Thuế"), ("Thue", "Thuế")] {
        let portal = portal();
        // Twelve documents say “Thuế” already.
        for number in 0..if most == "Thuế" { 1 } else { 13 } {
            let text = document(
                100 + number,
                "Thông tư",
                "Bộ Tài chính",
                2016,
                &format!("[\"{more}\"]"),
            );
            portal.write(&format!("van-ban/them-{number}.md"), &text);
        }
        let site = portal.load().site.unwrap();
        let thue = site
            .facets
            .iter()
            .find(|entry| entry.facet == Facet::Field("thue".into()))
            .unwrap();
        assert_eq!(thue.name, most, "{more}");
    }
}

#[test]
fn of_equal_words_the_one_that_was_there_first_keeps_the_address() {
    for (old, new) in [("Cảng", "Càng"), ("Càng", "Cảng")] {
        let portal = portal();
        portal.write(
            "van-ban/z.md",
            &document(
                50,
                "Thông tư",
                "Bộ Tài chính",
                2012,
                &format!("[\"{old}\"]"),
            ),
        );
        let field = |portal: &TestPortal| {
            let site = portal.load().site.unwrap();
            let entry = site
                .facets
                .into_iter()
                .find(|entry| entry.facet == Facet::Field("cang".into()));
            entry.unwrap().name
        };
        assert_eq!(field(&portal), old);
        portal.write(
            "van-ban/a.md",
            &document(
                40,
                "Thông tư",
                "Bộ Tài chính",
                2020,
                &format!("[\"{new}\"]"),
            ),
        );
        assert_eq!(field(&portal), old, "{new} came later");
    }
}

#[test]
fn two_bodies_of_one_address_do_not_lose_a_document() {
    let portal = portal();
    for (file, body) in [("mot", "UBND xã Hòa Sơn"), ("hai", "UBND xã Hóa Sơn")] {
        let text = document(1, "Quyết định", body, 2024, "[]").replace("TT-BTC", "QĐ-UBND");
        portal.write(&format!("van-ban/{file}.md"), &text);
    }
    let reported = print_text(&portal.load().diagnostics);
    assert!(
        reported.contains("doubled-document: văn bản của “UBND xã Hòa Sơn” trùng địa chỉ"),
        "{reported}"
    );
    assert!(!reported.contains("hãy giữ một tệp"), "{reported}");
}
