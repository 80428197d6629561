//! Pages of legal documents as they are written: their status on every day, and where their text comes from.

use model::document::{DocumentPage, TextVersion};
use model::status::Status;

use crate::built::Built;
use crate::legal::{day, portal};
use crate::portal::TestPortal;

/// A document's page as it was written, after its file was compared with the schema.
fn written(portal: TestPortal, document: &str) -> DocumentPage {
    let built = Built { portal };
    built.build();
    let validator = jsonschema::validator_for(&built.json("api/v1/schema.json")).unwrap();
    let file = built.json(&format!("api/v1/van-ban/{document}.json"));
    let problems: Vec<String> = validator
        .iter_errors(&file)
        .map(|error| error.to_string())
        .collect();
    assert!(problems.is_empty(), "{problems:?}");
    serde_json::from_value(file["page"]["content"]["document"].clone()).unwrap()
}

#[test]
fn one_json_tells_the_status_of_every_day() {
    let portal = portal(&[
        (
            "42/2022/NĐ-CP",
            "2022-06-24",
            "in_force_from: 2022-08-15\nin_force_until: 2026-07-01\n",
        ),
        (
            "224/2026/NĐ-CP",
            "2026-06-24",
            "in_force_from: 2026-07-01\nrelations:\n  repeals: [\"42/2022/NĐ-CP\"]\n  refers_to: [\"1/2001/NĐ-CP\"]\n",
        ),
    ]);
    let page = written(portal, "nghi-dinh/42-2022-nd-cp");
    let summary = &page.document;
    let status = |on| summary.validity.status_on(summary.adopted_on, day(on));
    let days = [
        "2022-06-23",
        "2022-08-14",
        "2022-08-15",
        "2026-06-30",
        "2026-07-01",
        "2030-01-01",
    ];
    use Status::{InForce, NoLongerInForce, NotAdopted, NotYetInForce};
    assert_eq!(
        days.map(status),
        [
            NotAdopted,
            NotYetInForce,
            InForce,
            InForce,
            NoLongerInForce,
            NoLongerInForce
        ]
    );
    let standing = summary
        .validity
        .standing_on(summary.adopted_on, day("2026-07-01"));
    assert_eq!(standing.since, Some(day("2026-07-01")));
    let causes: Vec<&str> = standing
        .causes
        .iter()
        .map(|cause| cause.by.number.as_str())
        .collect();
    assert_eq!(causes, ["224/2026/NĐ-CP"]);
}

#[test]
fn a_page_tells_where_its_text_comes_from() {
    let rest = "in_force_from: 2025-09-01\ngazette: {number: \"1195 + 1196\", date: 2025-08-20}\n\
                sources:\n  - {name: \"Công báo\", url: \"https://congbao.example/205\", compared_on: 2026-11-20}\n  \
                - {name: \"Nguồn khác\", url: \"http://nguon.example/205\"}\n\
                text_amended_to: 2026-01-01\nfiles:\n  - {file: ban-ky.pdf, title: \"Bản ký số\", signed: true}\n  \
                - {file: ban-chu.txt, title: \"Bản chữ\"}\n";
    let portal = portal(&[("205/2025/NĐ-CP", "2025-07-14", rest)]);
    portal.write("van-ban/ban-ky.pdf", "pdf");
    portal.write("van-ban/ban-chu.txt", "chữ");
    let page = written(portal, "nghi-dinh/205-2025-nd-cp");
    let gazette = page.gazette.unwrap();
    assert_eq!(
        (gazette.number.as_str(), gazette.on),
        ("1195 + 1196", Some(day("2025-08-20")))
    );
    let sources: Vec<_> = page
        .sources
        .iter()
        .map(|one| (one.url.as_str(), one.compared_on))
        .collect();
    let expected = [
        ("https://congbao.example/205", Some(day("2026-11-20"))),
        ("http://nguon.example/205", None),
    ];
    assert_eq!(sources, expected);
    assert_eq!(page.text_version, TextVersion::AmendedTo(day("2026-01-01")));
    let signed: Vec<bool> = page.files.iter().map(|file| file.signed).collect();
    assert_eq!(signed, [true, false]);
}
