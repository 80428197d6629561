//! The finder against tables of queries, and against what must hold for every query.

mod answers;
mod index;
mod laws;
mod matching;
mod queries;
mod sentences;

use super::{Choice, Choices, Finder, FinderIndex, FinderQuery};
use crate::day::Day;
use crate::document::DocumentSummary;
use crate::number::document_slug;
use crate::permalink::Address;
use crate::relation::{DocumentReference, RelationKind};
use crate::slug::slugify;
use crate::status::{Change, Effect, Validity};

type Indexed = (DocumentSummary, Vec<String>);

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A document that has been in force since it was adopted.
fn document(number: &str, nature: &str, body: &str, adopted: &str, title: &str) -> DocumentSummary {
    let adopted_on = day(adopted);
    let slug = document_slug(number, adopted_on, body);
    DocumentSummary {
        number: number.into(),
        path: Address::Document(slugify(nature), slug).path(),
        url: String::new(),
        nature: nature.into(),
        issuing_body: body.into(),
        title: title.into(),
        adopted_on,
        validity: Validity {
            in_force_from: Some(adopted_on),
            ..Validity::default()
        },
    }
}

fn change(effect: Effect, on: Day, until: Option<Day>) -> Change {
    let by = DocumentReference {
        number: "9/2020/NĐ-CP".into(),
        ..DocumentReference::default()
    };
    Change {
        on,
        until,
        effect,
        kind: RelationKind::Repeals,
        by,
        clause: None,
    }
}

/// A few documents with every status on 2026-07-01.
fn documents() -> Vec<Indexed> {
    let fields = |names: &str| names.split("; ").map(str::to_owned).collect::<Vec<_>>();
    let mut documents = vec![
        (
            document(
                "111/2015/NĐ-CP",
                "Nghị định",
                "Chính phủ",
                "2015-11-03",
                "Về phát triển công nghiệp hỗ trợ",
            ),
            fields("Công nghiệp hỗ trợ; Đầu tư"),
        ),
        (
            document(
                "1111/QĐ-TTg",
                "Quyết định",
                "Thủ tướng Chính phủ",
                "2016-06-16",
                "Phê duyệt quy hoạch hóa chất",
            ),
            fields("Hóa chất"),
        ),
        (
            document(
                "21/2016/TT-BTC",
                "Thông tư",
                "Bộ Tài chính",
                "2016-02-05",
                "Về ưu đãi thuế theo Nghị định 111/2015/NĐ-CP",
            ),
            fields("Thuế; Công nghiệp hỗ trợ"),
        ),
        (
            document("61/2020/QH14", "Luật", "Quốc hội", "2020-06-17", "Đầu tư"),
            fields("Đầu tư"),
        ),
        (
            document(
                "54/2018/QH14",
                "Luật",
                "Quốc hội",
                "2018-06-12",
                "Dược và quyền được hỗ trợ",
            ),
            fields("Y tế"),
        ),
        (
            document(
                "13/2019/TT-BYT",
                "Thông tư",
                "Bộ Y tế",
                "2019-07-05",
                "Về cây dược liệu",
            ),
            fields("Y tế"),
        ),
        (
            document(
                "14/2019/TT-BYT",
                "Thông tư",
                "Bộ Y tế",
                "2019-07-12",
                "Hồ sơ được miễn giảm",
            ),
            fields("Y tế"),
        ),
        (
            document(
                "05/2024/TT-BTC",
                "Thông tư",
                "Bộ Tài chính",
                "2024-01-20",
                "Tài chính của quỹ hoá chất",
            ),
            fields("Hóa chất; Thuế"),
        ),
        (
            document(
                "80/2026/NĐ-CP",
                "Nghị định",
                "Chính phủ",
                "2026-06-20",
                "Hỗ trợ công nghiệp nặng",
            ),
            fields("Công nghiệp hỗ trợ"),
        ),
        (
            document(
                "68/QĐ-TTg",
                "Quyết định",
                "Thủ tướng Chính phủ",
                "2017-01-18",
                "Chương trình phát triển",
            ),
            fields("Công nghiệp hỗ trợ"),
        ),
    ];
    documents[1].0.validity.in_force_until = Some(day("2020-01-01"));
    documents[2].0.validity.changes = vec![change(Effect::Partly, day("2018-01-01"), None)];
    documents[4].0.validity.changes = vec![change(
        Effect::Suspended,
        day("2026-06-01"),
        Some(day("2026-08-01")),
    )];
    documents[5].0.validity.in_force_from = None;
    documents[8].0.validity.in_force_from = Some(day("2026-08-01"));
    documents[9].0.validity.changes = vec![change(Effect::Ended, day("2025-01-01"), None)];
    documents.sort_by(|(a, _), (b, _)| {
        b.adopted_on
            .cmp(&a.adopted_on)
            .then_with(|| a.path.cmp(&b.path))
    });
    documents
}

/// An index whose names stand in the order in which they are met.
fn index(documents: &[Indexed]) -> FinderIndex {
    FinderIndex::of(documents, &Choices::default(), "1.1", "test")
}

/// The finder of [`documents`], with its choices in the order in which a page shows them.
fn finder() -> Finder {
    let named = |names: &[&str]| {
        names
            .iter()
            .map(|name| Choice {
                slug: slugify(name),
                name: (*name).into(),
            })
            .collect()
    };
    let given = Choices {
        natures: named(&["Thông tư", "Luật", "Nghị định", "Quyết định"]),
        bodies: named(&[
            "Bộ Tài chính",
            "Bộ Y tế",
            "Chính phủ",
            "Quốc hội",
            "Thủ tướng Chính phủ",
        ]),
        fields: named(&["Công nghiệp hỗ trợ", "Y tế", "Đầu tư", "Hóa chất", "Thuế"]),
        years: Vec::new(),
    };
    FinderIndex::of(&documents(), &given, "1.1", "test")
        .load()
        .unwrap()
}

fn choices(names: &[(&str, &str)]) -> Vec<Choice> {
    names
        .iter()
        .map(|(name, slug)| Choice {
            name: (*name).into(),
            slug: (*slug).into(),
        })
        .collect()
}

/// The numbers of what is found on 2026-07-01, in order.
fn numbers(finder: &Finder, query: &FinderQuery) -> Vec<String> {
    let found = finder.find(query, day("2026-07-01"), 100);
    found
        .documents
        .into_iter()
        .map(|document| document.number)
        .collect()
}

/// The same for a query as it stands in the address.
fn found(address: &str) -> String {
    numbers(&finder(), &FinderQuery::parse(address)).join(" ")
}
