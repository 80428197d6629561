//! What the linked data of a document says, field by field.

mod relations;
mod words;

use model::legislation::with_force;
use serde_json::{Value, json};

use super::json_ld;
use model::article::Attachment;
use model::day::Day;
use model::document::{
    DocumentPage, DocumentSummary, Gazette, OfficialSource, Signer, TextVersion,
};
use model::portal::Portal;
use model::relation::{Direction, DocumentReference, RelatedDocument, Relation, RelationKind};
use model::status::{Change, Effect, Status, Validity};
use model::trusted_html::TrustedHtml;

const URL: &str = "https://thu.example/cong/van-ban/nghi-dinh/111-2015-nd-cp/";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn portal() -> Portal {
    Portal {
        base_address: "https://thu.example".into(),
        base_path: "/cong/".into(),
        ..Portal::default()
    }
}

/// A decree of which the portal knows what every decree has.
fn decree() -> DocumentPage {
    DocumentPage {
        document: DocumentSummary {
            number: "111/2015/NĐ-CP".into(),
            path: "/van-ban/nghi-dinh/111-2015-nd-cp/".into(),
            url: URL.into(),
            nature: "Nghị định".into(),
            issuing_body: "Chính phủ".into(),
            title: "Về phát triển công nghiệp hỗ trợ".into(),
            adopted_on: day("2015-11-03"),
            validity: Validity {
                in_force_from: Some(day("2016-01-01")),
                ..Validity::default()
            },
        },
        signer: None,
        gazette: None,
        sources: Vec::new(),
        fields: Vec::new(),
        files: Vec::new(),
        relations: Vec::new(),
        articles: Vec::new(),
        text_version: TextVersion::Original,
        lists: Vec::new(),
        citation: String::new(),
        linked_data: String::new(),
        contents: Vec::new(),
        without_text: false,
        body: TrustedHtml::default(),
    }
}

/// The decree with one thing more.
fn with(change: impl FnOnce(&mut DocumentPage)) -> DocumentPage {
    let mut page = decree();
    change(&mut page);
    page
}

fn read_on(page: &DocumentPage, on: &str) -> Value {
    let status = page
        .document
        .validity
        .status_on(page.document.adopted_on, day(on));
    let elsewhere = with_force(&json_ld(page, URL, &portal()), Status::Suspended);
    let said = with_force(&elsewhere, status);
    assert_eq!(
        said,
        with_force(&json_ld(page, URL, &portal()), status),
        "the force of another day stays"
    );
    serde_json::from_str(&said).unwrap()
}

fn read(page: &DocumentPage) -> Value {
    read_on(page, "2026-11-25")
}

#[test]
fn a_plain_decree_says_this_and_nothing_else() {
    let expected = json!({
        "@type": "Legislation",
        "@context": "https://schema.org",
        "@id": URL,
        "url": URL,
        "name": "Nghị định 111/2015/NĐ-CP",
        "description": "Về phát triển công nghiệp hỗ trợ",
        "inLanguage": "vi",
        "legislationIdentifier": "111/2015/NĐ-CP",
        "legislationType": "Nghị định",
        "legislationJurisdiction": "VN",
        "legislationPassedBy": {"@type": "Organization", "name": "Chính phủ"},
        "legislationDate": "2015-11-03",
        "legislationDateOfApplicability": "2016-01-01",
        "temporalCoverage": "2016-01-01/..",
        "legislationLegalForce": "https://schema.org/InForce",
        "legislationDateVersion": "2015-11-03",
    });
    assert_eq!(read(&decree()), expected);
}

#[test]
fn what_is_known_beyond_has_its_field() {
    let signer = |post: Option<&str>| Signer {
        name: "Nguyễn Văn Thử".into(),
        post: post.map(Into::into),
    };
    let gazette = |on: Option<&str>| Gazette {
        number: "1195 + 1196".into(),
        on: on.map(day),
    };
    let source = OfficialSource {
        name: "Nguồn".into(),
        url: "https://vbpl.example/1?a=1&b=2".into(),
        compared_on: None,
    };
    let periodical = json!({"@type": "Periodical", "name": "Công báo"});
    let cases = [
        (
            with(|page| page.signer = Some(signer(Some("Thủ tướng")))),
            "legislationResponsible",
            json!({"@type": "Person", "name": "Nguyễn Văn Thử", "jobTitle": "Thủ tướng"}),
        ),
        (
            with(|page| page.signer = Some(signer(None))),
            "legislationResponsible",
            json!({"@type": "Person", "name": "Nguyễn Văn Thử"}),
        ),
        (
            with(|page| page.gazette = Some(gazette(Some("2015-11-16")))),
            "isPartOf",
            json!({"@type": "PublicationIssue", "issueNumber": "1195 + 1196",
                   "datePublished": "2015-11-16", "isPartOf": periodical}),
        ),
        (
            with(|page| page.gazette = Some(gazette(None))),
            "isPartOf",
            json!({"@type": "PublicationIssue", "issueNumber": "1195 + 1196", "isPartOf": periodical}),
        ),
        (
            with(|page| page.sources = vec![source]),
            "sameAs",
            json!(["https://vbpl.example/1?a=1&b=2"]),
        ),
        (
            with(|page| page.fields = vec!["Đầu tư".into(), "Thuế".into()]),
            "keywords",
            json!(["Đầu tư", "Thuế"]),
        ),
    ];
    for (page, name, expected) in cases {
        assert_eq!(read(&page)[name], expected, "{name}");
        assert_eq!(
            read(&decree())[name],
            Value::Null,
            "{name} of a plain decree"
        );
    }
}

#[test]
fn the_version_is_the_one_that_is_shown() {
    let cases = [
        (TextVersion::Original, false, json!("2015-11-03")),
        (
            TextVersion::AmendedTo(day("2025-09-01")),
            false,
            json!("2025-09-01"),
        ),
        (TextVersion::Original, true, Value::Null),
        (TextVersion::AmendedTo(day("2025-09-01")), true, Value::Null),
    ];
    for (text_version, without_text, expected) in cases {
        let page =
            with(|page| (page.text_version, page.without_text) = (text_version, without_text));
        assert_eq!(
            read(&page)["legislationDateVersion"],
            expected,
            "{text_version:?} {without_text}"
        );
    }
}

fn change(effect: Effect, on: &str, until: Option<&str>) -> Change {
    let by = DocumentReference {
        number: "1/2020/NĐ-CP".into(),
        ..DocumentReference::default()
    };
    let kind = RelationKind::Repeals;
    Change {
        on: day(on),
        until: until.map(day),
        effect,
        kind,
        by,
        clause: None,
    }
}

#[test]
fn the_force_is_that_of_the_day() {
    let changes = vec![
        change(Effect::Suspended, "2020-01-01", Some("2020-04-01")),
        change(Effect::Partly, "2025-09-01", None),
        change(Effect::Ended, "2026-07-01", None),
    ];
    let known = with(|page| page.document.validity.changes = changes);
    let unknown = with(|page| page.document.validity.in_force_from = None);
    let cases = [
        (&known, "2015-11-02", Status::NotAdopted, Some("NotInForce")),
        (
            &known,
            "2015-11-03",
            Status::NotYetInForce,
            Some("NotInForce"),
        ),
        (&known, "2016-01-01", Status::InForce, Some("InForce")),
        (&known, "2020-01-01", Status::Suspended, Some("NotInForce")),
        (&known, "2020-04-01", Status::InForce, Some("InForce")),
        (
            &known,
            "2025-09-01",
            Status::PartiallyInForce,
            Some("PartiallyInForce"),
        ),
        (
            &known,
            "2026-07-01",
            Status::NoLongerInForce,
            Some("NotInForce"),
        ),
        (&unknown, "2026-11-25", Status::Unknown, None),
    ];
    for (page, on, status, force) in cases {
        let document = &page.document;
        assert_eq!(
            document.validity.status_on(document.adopted_on, day(on)),
            status,
            "{on}"
        );
        let expected = force.map(|force| format!("https://schema.org/{force}"));
        assert_eq!(
            read_on(page, on)["legislationLegalForce"].as_str(),
            expected.as_deref(),
            "{on}"
        );
    }
}

#[test]
fn the_coverage_reaches_from_the_first_day_to_the_end() {
    let cases = [
        (Some("2016-01-01"), None, None, Some("2016-01-01/..")),
        (
            Some("2016-01-01"),
            Some("2026-07-01"),
            None,
            Some("2016-01-01/2026-07-01"),
        ),
        (
            Some("2016-01-01"),
            Some("2026-07-01"),
            Some("2024-02-03"),
            Some("2016-01-01/2024-02-03"),
        ),
        (Some("2016-01-01"), Some("2016-01-01"), None, None),
        (Some("2016-01-01"), None, Some("2015-12-01"), None),
        (None, Some("2026-07-01"), None, None),
        (None, None, None, None),
    ];
    for (from, until, ended, expected) in cases {
        let changes = ended
            .map(|on| change(Effect::Ended, on, None))
            .into_iter()
            .collect();
        let validity = Validity {
            in_force_from: from.map(day),
            in_force_until: until.map(day),
            changes,
        };
        let page = with(|page| page.document.validity = validity);
        let read = read(&page);
        assert_eq!(
            read["temporalCoverage"].as_str(),
            expected,
            "{from:?} {until:?} {ended:?}"
        );
        assert_eq!(read["legislationDateOfApplicability"].as_str(), from);
    }
}

#[test]
fn files_are_encodings() {
    let file = |format: &str, bytes, signed| Attachment {
        path: "/van-ban/nghi-dinh/111-2015-nd-cp/ban.pdf".into(),
        url: String::new(),
        title: "Bản gốc".into(),
        format: format.into(),
        bytes,
        signed,
    };
    let files = vec![
        file("PDF", 1_300_000, true),
        file("PDF", 820, false),
        file("LẠ", 4_000, false),
    ];
    let read = read(&with(|page| page.files = files));
    let expected = |size: &str, value: &str| {
        json!({
            "@type": "LegislationObject",
            "name": "Bản gốc",
            "contentUrl": "https://thu.example/cong/van-ban/nghi-dinh/111-2015-nd-cp/ban.pdf",
            "encodingFormat": "application/pdf",
            "contentSize": size,
            "legislationLegalValue": format!("https://schema.org/{value}"),
        })
    };
    let mut strange = expected("4 kB", "UnofficialLegalValue");
    strange.as_object_mut().unwrap().remove("encodingFormat");
    let signed = expected("1,3 MB", "OfficialLegalValue");
    assert_eq!(
        read["encoding"],
        json!([signed, expected("820 B", "UnofficialLegalValue"), strange])
    );
}

fn other(in_part: bool) -> RelatedDocument {
    let document = DocumentReference {
        number: "12/2011/QĐ-TTg".into(),
        ..DocumentReference::default()
    };
    RelatedDocument {
        document,
        in_part,
        ..RelatedDocument::default()
    }
}

fn related(
    kind: RelationKind,
    direction: Direction,
    documents: Vec<RelatedDocument>,
) -> DocumentPage {
    with(|page| {
        page.relations = vec![Relation {
            kind,
            direction,
            documents,
        }]
    })
}
