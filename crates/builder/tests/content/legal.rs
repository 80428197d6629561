//! Legal documents: what editors write on one side, reported on both, with what it does to the status.

use builder::diagnostic::print_text;
use builder::site::DocumentEntry;
use model::day::Day;
use model::relation::{Direction, RelationKind};
use model::status::Status;

use crate::portal::{TestPortal, fixtures};

/// A portal that holds 111/2015/NĐ-CP, in force from 2016-01-01, and what is written to it.
pub(crate) fn portal(documents: &[(&str, &str, &str)]) -> TestPortal {
    let portal = TestPortal::new(&[fixtures().join("diagnostics/base")]);
    for (number, adopted_on, rest) in documents {
        let name = number.to_lowercase().replace('/', "-").replace('đ', "d");
        let head = format!(
            "---\nnumber: \"{number}\"\nnature: Nghị định\nissuing_body: Chính phủ\n\
             title: \"Trích yếu {number}\"\nadopted_on: {adopted_on}\n{rest}---\n"
        );
        portal.write(&format!("van-ban/{name}.md"), &head);
    }
    portal
}

/// The documents of a portal of which nothing else is reported than `reported`.
fn documents(portal: &TestPortal, reported: &[&str]) -> Vec<DocumentEntry> {
    let loaded = portal.load();
    let rules: Vec<&str> = loaded
        .diagnostics
        .iter()
        .map(|problem| problem.rule.id())
        .collect();
    assert_eq!(rules, reported, "{}", print_text(&loaded.diagnostics));
    loaded.site.unwrap().documents
}

fn find<'a>(documents: &'a [DocumentEntry], number: &str) -> &'a DocumentEntry {
    documents
        .iter()
        .find(|entry| entry.summary.number == number)
        .unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn status(entry: &DocumentEntry, on: &str) -> Status {
    entry
        .summary
        .validity
        .status_on(entry.summary.adopted_on, day(on))
}

/// `kind direction number`, group by group.
fn groups(entry: &DocumentEntry) -> Vec<String> {
    let mut all = Vec::new();
    for group in &entry.relations {
        let side = if group.direction == Direction::Does {
            "does"
        } else {
            "undergoes"
        };
        let line = |number: &String| format!("{} {side} {number}", group.kind.key());
        all.extend(
            group
                .documents
                .iter()
                .map(|related| line(&related.document.number)),
        );
    }
    all
}

#[test]
fn the_other_side_has_day_and_clause() {
    let relation = "relations:\n  amends:\n    - {number: \"111/2015/nd-cp\", clause: \"Điều 9 khoản 2\", from: 2025-10-01}\n";
    let amends = format!("in_force_from: 2025-09-01\n{relation}");
    let all = documents(&portal(&[("205/2025/NĐ-CP", "2025-07-14", &amends)]), &[]);
    let (old, new) = (find(&all, "111/2015/NĐ-CP"), find(&all, "205/2025/NĐ-CP"));
    assert_eq!(groups(old), ["amends undergoes 205/2025/NĐ-CP"]);
    assert_eq!(groups(new), ["amends does 111/2015/NĐ-CP"]);
    for (entry, other) in [(old, new), (new, old)] {
        let related = &entry.relations[0].documents[0];
        assert_eq!(related.document.path.as_ref(), Some(&other.summary.path));
        assert_eq!(related.document.title.as_ref(), Some(&other.summary.title));
        assert_eq!(related.document.nature.as_deref(), Some("Nghị định"));
        assert_eq!(related.document.adopted_on, Some(other.summary.adopted_on));
        assert_eq!(related.clause.as_deref(), Some("Điều 9 khoản 2"));
        assert_eq!((related.on, related.until), (Some(day("2025-10-01")), None));
        assert!(related.in_part);
    }
    let change = &old.summary.validity.changes[0];
    assert_eq!(
        (change.on, change.kind),
        (day("2025-10-01"), RelationKind::Amends)
    );
    assert_eq!(change.clause.as_deref(), Some("Điều 9 khoản 2"));
    assert_eq!(change.by.number, "205/2025/NĐ-CP");
    assert!(new.summary.validity.changes.is_empty());
    assert_eq!(
        (status(old, "2025-09-30"), status(old, "2025-10-01")),
        (Status::InForce, Status::PartiallyInForce)
    );
}

#[test]
fn relations_change_the_status_from_their_day() {
    use Status::{InForce, NoLongerInForce, PartiallyInForce, Suspended};
    let cases = [
        (
            "amends: [\"111/2015/NĐ-CP\"]",
            "2025-09-01",
            InForce,
            PartiallyInForce,
        ),
        (
            "amends: [{number: \"111/2015/NĐ-CP\", from: 2026-01-01}]",
            "2026-01-01",
            InForce,
            PartiallyInForce,
        ),
        (
            "amends: [{number: \"111/2015/NĐ-CP\", clause: \"Điều 2\", part: false}]",
            "2025-09-01",
            InForce,
            PartiallyInForce,
        ),
        (
            "repeals: [{number: \"111/2015/NĐ-CP\", clause: \"Điều 2\"}]",
            "2025-09-01",
            InForce,
            PartiallyInForce,
        ),
        (
            "replaces: [{number: \"111/2015/NĐ-CP\", part: true}]",
            "2025-09-01",
            InForce,
            PartiallyInForce,
        ),
        (
            "suspends: [\"111/2015/NĐ-CP\"]",
            "2025-09-01",
            InForce,
            Suspended,
        ),
        (
            "suspends: [{number: \"111/2015/NĐ-CP\", until: 2026-01-01}]",
            "2025-09-01",
            InForce,
            Suspended,
        ),
        (
            "suspends: [{number: \"111/2015/NĐ-CP\", until: 2026-01-01}]",
            "2026-01-01",
            Suspended,
            InForce,
        ),
        (
            "guides: [{number: \"111/2015/NĐ-CP\", from: 2025-09-01}]",
            "2025-09-01",
            InForce,
            InForce,
        ),
        (
            "replaces: [\"111/2015/NĐ-CP\"]",
            "2025-09-01",
            InForce,
            NoLongerInForce,
        ),
        (
            "repeals: \"111/2015/NĐ-CP\"",
            "2025-09-01",
            InForce,
            NoLongerInForce,
        ),
    ];
    for (relation, turn, before, after) in cases {
        let rest = format!("in_force_from: 2025-09-01\nrelations:\n  {relation}\n");
        let portal = portal(&[("205/2025/NĐ-CP", "2025-07-14", &rest)]);
        let reported: &[&str] = if after == NoLongerInForce {
            &["replaced-without-end"]
        } else {
            &[]
        };
        let all = documents(&portal, reported);
        let old = find(&all, "111/2015/NĐ-CP");
        let day_before = Day::from_epoch_days(day(turn).epoch_days() - 1).to_string();
        assert_eq!(
            (status(old, &day_before), status(old, turn)),
            (before, after),
            "{relation}"
        );
    }
}

#[test]
fn a_document_that_is_not_held_has_no_path() {
    let relations = "in_force_from: 2020-07-01\nrelations:\n  replaces: [{number: \"12/2011/QĐ-TTg\", from: 2021-01-01}]\n";
    let portal = portal(&[("20/2020/NĐ-CP", "2020-05-04", relations)]);
    let all = documents(&portal, &["unknown-document"]);
    let related = &find(&all, "20/2020/NĐ-CP").relations[0].documents[0];
    assert_eq!(related.document.number, "12/2011/QĐ-TTg");
    assert_eq!(
        (related.document.path.as_ref(), related.document.adopted_on),
        (None, None)
    );
    assert_eq!(related.on, Some(day("2021-01-01")));
}

#[test]
fn groups_tell_first_what_happens_to_the_document() {
    let portal = portal(&[
        (
            "3/2018/NĐ-CP",
            "2018-01-02",
            "in_force_from: 2018-03-01\nrelations:\n  guides: [\"111/2015/NĐ-CP\"]\n",
        ),
        (
            "4/2019/NĐ-CP",
            "2019-01-02",
            "in_force_from: 2019-03-01\nrelations:\n  based_on: [\"9/1999/NĐ-CP\", \"111/2015/NĐ-CP\", \"8/1998/NĐ-CP\", \"3/2018/NĐ-CP\"]\n  guides: [\"3/2018/NĐ-CP\"]\n  amends: [\"3/2018/NĐ-CP\"]\n",
        ),
        (
            "5/2020/NĐ-CP",
            "2020-01-02",
            "in_force_from: 2020-03-01\nrelations:\n  guides: [\"3/2018/NĐ-CP\"]\n  amends:\n    - {number: \"3/2018/NĐ-CP\", clause: \"Điều 2\", from: 2021-01-01}\n    - {number: \"3/2018/NĐ-CP\", clause: \"Điều 1\"}\n",
        ),
    ]);
    let all = documents(&portal, &["unknown-document", "unknown-document"]);
    let expected = [
        "amends undergoes 5/2020/NĐ-CP",
        "amends undergoes 5/2020/NĐ-CP",
        "amends undergoes 4/2019/NĐ-CP",
        "guides undergoes 5/2020/NĐ-CP",
        "guides undergoes 4/2019/NĐ-CP",
        "guides does 111/2015/NĐ-CP",
        "based_on undergoes 4/2019/NĐ-CP",
    ];
    assert_eq!(groups(find(&all, "3/2018/NĐ-CP")), expected);
    let based: Vec<String> = groups(find(&all, "4/2019/NĐ-CP"))
        .into_iter()
        .filter(|line| line.starts_with("based_on"))
        .collect();
    let expected = [
        "based_on does 3/2018/NĐ-CP",
        "based_on does 111/2015/NĐ-CP",
        "based_on does 8/1998/NĐ-CP",
        "based_on does 9/1999/NĐ-CP",
    ];
    assert_eq!(based, expected);
    let changes: Vec<String> = find(&all, "3/2018/NĐ-CP")
        .summary
        .validity
        .changes
        .iter()
        .map(|change| {
            format!(
                "{} {} {}",
                change.on,
                change.by.number,
                change.clause.as_deref().unwrap_or("-")
            )
        })
        .collect();
    let expected = [
        "2019-03-01 4/2019/NĐ-CP -",
        "2020-03-01 5/2020/NĐ-CP Điều 1",
        "2021-01-01 5/2020/NĐ-CP Điều 2",
    ];
    assert_eq!(changes, expected);
}

#[test]
fn heads_in_toml_say_the_same() {
    let portal = portal(&[]);
    portal.write(
        "van-ban/toml.md",
        "+++\nnumber = \"205/2025/NĐ-CP\"\nnature = \"Nghị định\"\nissuing_body = \"Chính phủ\"\n\
         title = \"Trích yếu\"\nadopted_on = 2025-07-14\nin_force_from = 2025-09-01\n[relations]\n\
         suspends = [{number = \"111/2015/NĐ-CP\", clause = \"Điều 3\", part = true, until = 2026-01-01}]\n+++\n",
    );
    let all = documents(&portal, &[]);
    let old = find(&all, "111/2015/NĐ-CP");
    let expected = [
        Status::InForce,
        Status::PartiallyInForce,
        Status::PartiallyInForce,
        Status::InForce,
    ];
    let days = ["2025-08-31", "2025-09-01", "2025-12-31", "2026-01-01"];
    assert_eq!(days.map(|on| status(old, on)), expected);
}

#[test]
fn only_files_of_documents_are_signed() {
    let portal = portal(&[]);
    portal.write("bai-viet/ky/tep.pdf", "pdf");
    portal.write(
        "bai-viet/ky/index.md",
        "---\nheadline: \"Bài\"\ncategory: thi-truong\nstandfirst: \"Sapo.\"\nbyline: {desk: Ban Biên tập}\n\
         published: 2026-11-01\nattachments:\n  - {file: tep.pdf, title: \"Tệp\", signed: true}\n---\nChữ.\n",
    );
    let reported = print_text(&portal.load().diagnostics);
    assert!(
        reported
            .starts_with("content/bai-viet/ky/index.md:8:35: unknown-key: không có khóa “signed”"),
        "{reported}"
    );
    assert_eq!(reported.lines().count(), 1, "{reported}");
}
