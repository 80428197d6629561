//! Relations between legal documents: numbers that may mean another document, relations that are
//! named twice or form a loop, and ends that do not agree.

use model::document::DocumentSummary;
use model::relation::RelationKind;
use model::status::{Change, Effect};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::read::ParsedDocument;
use crate::resolve::ResolvedContent;
use crate::resolve::numbers::{DoubtfulNumber, NumberDoubt};
use crate::resolve::relations::{LoopKind, RelationOrigin, RelationProblem};

/// Reports what could not be resolved, and ends that are named in two ways.
pub(super) fn check(resolved: &ResolvedContent, diagnostics: &mut Vec<Diagnostic>) {
    let documents = &resolved.content.documents;
    let problems = resolved.relation_problems.iter();
    diagnostics.extend(problems.map(|problem| explain(problem, documents)));
    diagnostics.extend(documents.iter().filter_map(end));
}

/// Rule, message and example.
type Explained = (Rule, String, Option<String>);

fn explain(problem: &RelationProblem, documents: &[ParsedDocument]) -> Diagnostic {
    let (RelationOrigin { by, position, .. }, (rule, message, example)) = match problem {
        RelationProblem::Doubtful { origin, number } => (origin, doubtful(number)),
        RelationProblem::Doubled { origin, number } => (origin, doubled(origin.kind, number)),
        RelationProblem::ToItself(origin) => (origin, to_itself(origin.kind)),
        RelationProblem::Loop {
            kind,
            first,
            documents: round,
        } => (first, leads_back(*kind, round, documents)),
    };
    Diagnostic {
        path: documents[*by].outline.file.clone(),
        position: *position,
        rule,
        message,
        example,
    }
}

fn doubtful(doubtful: &DoubtfulNumber) -> Explained {
    let number = &doubtful.number;
    match &doubtful.doubt {
        NumberDoubt::OtherNature(other) => of_another_nature(number, other),
        NumberDoubt::Similar(other) => {
            let message =
                format!("cổng không có văn bản {number} nhưng có {other}; hãy xem lại số hiệu");
            (Rule::SimilarNumber, message, Some(format!("\"{other}\"")))
        }
        NumberDoubt::Ambiguous(several) => ambiguous(number, several),
    }
}

/// A law of the number of which a resolution is named, or a word that does not go with the signs.
fn of_another_nature(number: &str, other: &DocumentSummary) -> Explained {
    let DocumentSummary {
        number: other,
        nature,
        ..
    } = other;
    let message = format!(
        "cổng không có {number} nhưng có {nature} {other}; hãy xem lại loại văn bản và số hiệu"
    );
    let example = format!("\"{nature} {other}\"");
    (Rule::SimilarNumber, message, Some(example))
}

/// What tells them apart: the year, the nature, or the body.
fn ambiguous(number: &str, several: &[DocumentSummary]) -> Explained {
    let first = &several[0];
    let (what, example) = if let Some(years) = apart(several, |one| one.adopted_on.year()) {
        (
            format!("năm {years}); hãy ghi rõ năm"),
            format!("\"{number} ({})\"", first.adopted_on.year()),
        )
    } else if let Some(natures) = apart(several, |one| &one.nature) {
        (
            format!("{natures}); hãy ghi rõ loại văn bản"),
            format!("\"{} {}\"", first.nature, first.number),
        )
    } else {
        let bodies: Vec<&str> = several
            .iter()
            .map(|one| one.issuing_body.as_str())
            .collect();
        (
            format!("{}); hãy ghi rõ cơ quan ban hành", bodies.join("; ")),
            format!("\"{number} của {}\"", first.issuing_body),
        )
    };
    let message = format!("có nhiều văn bản số {number} ({what}");
    (Rule::AmbiguousNumber, message, Some(example))
}

/// What each document has, in a list, when no two have the same.
fn apart<'d, T: ToString>(
    several: &'d [DocumentSummary],
    fact: impl Fn(&'d DocumentSummary) -> T,
) -> Option<String> {
    let facts: Vec<String> = several.iter().map(|one| fact(one).to_string()).collect();
    let differ = (1..facts.len()).all(|at| !facts[..at].contains(&facts[at]));
    differ.then(|| facts.join(", "))
}

fn doubled(kind: RelationKind, number: &str) -> Explained {
    let key = kind.key();
    let message =
        format!("“{key}” đã có {number}; hãy giữ một dòng, hoặc ghi rõ điều, khoản của từng dòng");
    let example = format!("{key}: [\"{number}\"]");
    (Rule::DoubledRelation, message, Some(example))
}

fn to_itself(kind: RelationKind) -> Explained {
    let message = format!(
        "“{}” dẫn về chính văn bản này; hãy xem lại số hiệu",
        kind.key()
    );
    (Rule::RelationLoop, message, None)
}

fn leads_back(kind: LoopKind, round: &[usize], documents: &[ParsedDocument]) -> Explained {
    let deed = match kind {
        LoopKind::Ending => "thay thế hoặc bãi bỏ",
        LoopKind::Amending => "sửa đổi",
    };
    let number = |at: &usize| {
        let entry = documents[*at].entry.as_ref();
        entry.map_or("", |entry| entry.summary.number.as_str())
    };
    let numbers: Vec<&str> = round.iter().chain(round.first()).map(number).collect();
    let message = format!(
        "văn bản {deed} nhau thành vòng: {}; hãy xem lại chiều của quan hệ",
        numbers.join(" → ")
    );
    (Rule::RelationLoop, message, None)
}

/// Compares the end that a document names with the first of those that others make.
fn end(document: &ParsedDocument) -> Option<Diagnostic> {
    let validity = &document.entry.as_ref()?.summary.validity;
    let end = validity
        .changes
        .iter()
        .find(|change| change.effect == Effect::Ended)?;
    let day = end.on.short();
    let (rule, position, message) = match (validity.in_force_until, document.until_at) {
        (Some(until), Some(at)) if until != end.on => {
            let message = format!(
                "hết hiệu lực ngày {}, nhưng {} từ ngày {day}; một trong hai ngày có thể ghi nhầm",
                until.short(),
                deed(end)
            );
            (Rule::EndDiffers, at, message)
        }
        (None, None) => {
            let message = format!(
                "{} từ ngày {day}, nhưng chưa ghi ngày hết hiệu lực",
                deed(end)
            );
            (Rule::ReplacedWithoutEnd, document.number_at, message)
        }
        _ => return None,
    };
    let example = Some(format!("in_force_until: {}", end.on));
    Some(Diagnostic {
        path: document.outline.file.clone(),
        position,
        rule,
        message,
        example,
    })
}

fn deed(end: &Change) -> String {
    let word = if end.kind == RelationKind::Replaces {
        "thay thế"
    } else {
        "bãi bỏ"
    };
    format!("văn bản bị {} {word}", end.by.number)
}
