//! The 27 kinds of relation that the national database of legal documents shows, and ours.
//!
//! The database names each relation from the side of the document that is looked at: fifteen kinds,
//! two of them under the same words, one (the translation) the same from both sides, which makes 27
//! labels. Importers read them here; the portal itself has fewer kinds, because a reader asks three
//! things only: is it still in force, what explains it, what does it rest on.

use super::Direction::{self, Does, Undergoes};
use super::RelationKind::{
    self, Amends, BasedOn, Consolidates, Corrects, Guides, RefersTo, Repeals,
};
use super::RelationKind::{Replaces, Suspends};
use crate::fold::fold;

/// How a label of the national database reads here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NationalKind {
    /// The label beside the related documents.
    pub label: &'static str,
    /// Our kind, seen from the document that is looked at; `None` for what is no relation here.
    pub relation: Option<(RelationKind, Direction)>,
    /// Why.
    pub reason: &'static str,
}

const fn kind(
    label: &'static str,
    relation: Option<(RelationKind, Direction)>,
    reason: &'static str,
) -> NationalKind {
    NationalKind {
        label,
        relation,
        reason,
    }
}

/// The whole table.
pub const NATIONAL_KINDS: [NationalKind; 27] = [
    kind("Văn bản bị bãi bỏ", Some((Repeals, Does)), "the same"),
    kind("Văn bản bãi bỏ", Some((Repeals, Undergoes)), "the same"),
    kind(
        "Bản dịch",
        None,
        "the same document in another language: a file of it, not a relation",
    ),
    kind("Căn cứ ban hành", Some((BasedOn, Does)), "the same"),
    kind(
        "Văn bản áp dụng",
        Some((BasedOn, Undergoes)),
        "the other side of the basis",
    ),
    kind("Văn bản được dẫn chiếu", Some((RefersTo, Does)), "the same"),
    kind("Văn bản dẫn chiếu", Some((RefersTo, Undergoes)), "the same"),
    kind(
        "Văn bản bị đình chỉ thi hành",
        Some((Suspends, Does)),
        "the same",
    ),
    kind(
        "Văn bản đình chỉ thi hành",
        Some((Suspends, Undergoes)),
        "the same",
    ),
    kind(
        "Văn bản được đính chính",
        Some((Corrects, Does)),
        "the same",
    ),
    kind(
        "Văn bản đính chính",
        Some((Corrects, Undergoes)),
        "the same",
    ),
    kind(
        "Văn bản được hợp nhất",
        Some((Consolidates, Does)),
        "the same",
    ),
    kind(
        "Văn bản hợp nhất",
        Some((Consolidates, Undergoes)),
        "the same",
    ),
    kind(
        "Văn bản được hướng dẫn áp dụng",
        Some((Guides, Does)),
        "guidance, whatever binds by it",
    ),
    kind(
        "Văn bản hướng dẫn áp dụng",
        Some((Guides, Undergoes)),
        "guidance, whatever binds by it",
    ),
    kind(
        "Văn bản được quy định chi tiết, hướng dẫn thi hành",
        Some((Guides, Does)),
        "the same",
    ),
    kind(
        "Văn bản quy định chi tiết, hướng dẫn thi hành",
        Some((Guides, Undergoes)),
        "the same",
    ),
    kind(
        "Văn bản được sửa đổi bổ sung",
        Some((Amends, Does)),
        "two kinds there share the words; for the force of the other document they are one",
    ),
    kind(
        "Văn bản sửa đổi bổ sung",
        Some((Amends, Undergoes)),
        "as above",
    ),
    kind(
        "Văn bản bị tạm ngưng hiệu lực",
        Some((Suspends, Does)),
        "who may order it differs from a suspension, what it does to the other document does not",
    ),
    kind(
        "Văn bản tạm ngưng hiệu lực",
        Some((Suspends, Undergoes)),
        "as above",
    ),
    kind("Văn bản được thay thế", Some((Replaces, Does)), "the same"),
    kind("Văn bản thay thế", Some((Replaces, Undergoes)), "the same"),
    kind(
        "Văn bản được giải thích",
        Some((Guides, Does)),
        "an interpretation says how to read a text and changes nothing of its force",
    ),
    kind("Văn bản giải thích", Some((Guides, Undergoes)), "as above"),
    kind(
        "Văn bản được công bố",
        Some((RefersTo, Does)),
        "the promulgating document names the other one and decides nothing about it",
    ),
    kind("Văn bản công bố", Some((RefersTo, Undergoes)), "as above"),
];

/// Our kind for a label, however its marks and punctuation are written; `None` for an unknown label.
pub fn of_label(label: &str) -> Option<&'static NationalKind> {
    let words = |text: &str| {
        let folded = fold(text);
        let words: Vec<&str> = folded
            .split(|l: char| !l.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .collect();
        words.join(" ")
    };
    let wanted = words(label);
    NATIONAL_KINDS
        .iter()
        .find(|kind| words(kind.label) == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_there_once_and_has_its_other_side() {
        for (at, kind) in NATIONAL_KINDS.iter().enumerate() {
            let same = NATIONAL_KINDS
                .iter()
                .position(|other| other.label == kind.label);
            assert_eq!(same, Some(at), "{}", kind.label);
            let Some((relation, direction)) = kind.relation else {
                continue;
            };
            let other = if direction == Does { Undergoes } else { Does };
            assert!(
                NATIONAL_KINDS
                    .iter()
                    .any(|kind| kind.relation == Some((relation, other)))
            );
        }
        assert_eq!(
            NATIONAL_KINDS
                .iter()
                .filter(|kind| kind.relation.is_none())
                .count(),
            1
        );
        let covered = |kind| {
            NATIONAL_KINDS
                .iter()
                .any(|one| one.relation == Some((kind, Does)))
        };
        assert!(RelationKind::ALL.into_iter().all(covered));
    }

    #[test]
    fn labels_are_read_however_they_are_written() {
        let cases = [
            ("Văn bản được sửa đổi, bổ sung", Some((Amends, Does))),
            ("VAN BAN BAI BO", Some((Repeals, Undergoes))),
            ("  Căn cứ ban hành ", Some((BasedOn, Does))),
            ("Bản dịch", None),
        ];
        for (label, relation) in cases {
            assert_eq!(of_label(label).unwrap().relation, relation, "{label}");
        }
        assert_eq!(of_label("Văn bản liên quan khác"), None);
    }
}
