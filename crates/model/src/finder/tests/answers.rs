//! What an answer has besides the documents: the counts of the boxes, and choices without a box.

use super::{Indexed, day, document, finder, index};
use crate::facet::SHOWN;
use crate::finder::{FinderAnswer, FinderQuery, unboxed};
use crate::status::Status;

/// A portal with six bodies and nine fields more than have boxes.
fn documents() -> Vec<Indexed> {
    let one = |at: usize| {
        let body = format!("Sở {}", at % (SHOWN + 6));
        let number = format!("{}/2020/TT-BTC", at + 1);
        let fields = vec![format!("Việc {}", at % (SHOWN + 9))];
        (
            document(&number, "Thông tư", &body, "2020-01-02", "Về một việc"),
            fields,
        )
    };
    (0..200).map(one).collect()
}

fn answer(query: &str) -> FinderAnswer {
    let finder = index(&documents()).load().unwrap();
    FinderAnswer::new(&finder, &FinderQuery::parse(query), day("2026-07-01"))
}

fn without_box(query: &str) -> String {
    let finder = index(&documents()).load().unwrap();
    unboxed(&finder, &FinderQuery::parse(query))
}

#[test]
fn every_box_has_its_count_and_there_are_not_more() {
    let counts = answer("").counts;
    assert_eq!(counts.len(), 1 + Status::CHOICES.len() + SHOWN + SHOWN);
    assert_eq!(counts[0], 200);
    let bodies = &counts[1 + Status::CHOICES.len()..][..SHOWN];
    assert!(
        bodies.iter().all(|count| (6..=7).contains(count)),
        "{bodies:?}"
    );
}

#[test]
fn choices_without_a_box_are_told_so_that_no_form_loses_them() {
    let cases = [
        ("", ""),
        ("?co-quan=so-0&linh-vuc=viec-23&loai=thong-tu", ""),
        (
            "?co-quan=so-0&co-quan=so-24&linh-vuc=viec-32",
            "&co-quan=so-24&linh-vuc=viec-32",
        ),
        (
            "?loai=khong-co&co-quan=khong-co",
            "&loai=khong-co&co-quan=khong-co",
        ),
    ];
    for (query, unboxed) in cases {
        assert_eq!(without_box(query), unboxed, "{query}");
    }
    let asked = "?co-quan=so-24&linh-vuc=viec-32";
    let again = format!("?q={}", without_box(asked));
    assert_eq!(FinderQuery::parse(&again), FinderQuery::parse(asked));
}

#[test]
fn what_is_chosen_is_shown_whether_or_not_it_has_a_box() {
    let answer = answer("?co-quan=so-29");
    assert!(answer.documents.pagination.item_count > 0);
    assert_eq!(answer.parts.len(), 1);
    assert_eq!(
        (answer.parts[0].name.as_str(), answer.parts[0].path.as_str()),
        ("của Sở 29", "")
    );
}

/// Among them is every kind of change, an open end, and signs that JSON writes otherwise.
#[test]
fn an_answer_is_written_as_serde_writes_it() {
    let all = finder();
    let many = index(&documents()).load().unwrap();
    for query in [
        "",
        "?q=a",
        "?q=%22%5C%01%22+%F0%9F%94%A7",
        "?q=hoa+chat&loai=thong-tu&loai=luat&co-quan=bo-y-te&linh-vuc=y-te",
        "?tinh-trang=het-hieu-luc&tu=2015&den=2020&xep=hieu-luc&ngay=2024-01-01",
        "?trang=3",
    ] {
        for finder in [&all, &many] {
            let answer = FinderAnswer::new(finder, &FinderQuery::parse(query), day("2026-07-01"));
            let expected = serde_json::to_value(&answer).unwrap();
            let written: serde_json::Value = serde_json::from_str(&answer.to_json()).unwrap();
            assert_eq!(written, expected, "{query}");
            let read: FinderAnswer = serde_json::from_str(&answer.to_json()).unwrap();
            assert_eq!(read, answer, "{query}");
        }
    }
}
