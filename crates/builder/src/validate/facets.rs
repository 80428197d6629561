//! One name for one facet: spellings of a body, a nature or a field that are one name, and different
//! names that would have one address.

use std::collections::BTreeSet;

use model::facet::{Facet, FacetKind};
use model::listing::PageNumber;
use model::permalink::Address;

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::load::facets::{Meanings, spelled};
use crate::load::{DocumentDraft, Drafts};

/// Reports every spelling but the most frequent one of its facet, and once each facet that another one
/// keeps from the address it would have alone.
pub(super) fn check(drafts: &Drafts, diagnostics: &mut Vec<Diagnostic>) {
    let meanings = Meanings::of(drafts.documents.iter().flat_map(|draft| &draft.entry));
    let mut told: BTreeSet<&Facet> = BTreeSet::new();
    for draft in &drafts.documents {
        for (facet, name, position) in named(draft, &meanings) {
            let path = draft.outline.file.clone();
            let report = |(rule, message, example)| Diagnostic {
                path: path.clone(),
                position,
                rule,
                message,
                example,
            };
            diagnostics.extend(spelling(&meanings, facet, name).map(report));
            if told.insert(facet) {
                diagnostics.extend(likeness(&meanings, facet).map(report));
            }
        }
    }
}

/// What a document spells out, with the facet it means and where it stands.
fn named<'a>(
    draft: &'a DocumentDraft,
    meanings: &'a Meanings,
) -> impl Iterator<Item = (&'a Facet, &'a str, Position)> {
    let spelled = draft.entry.iter().flat_map(spelled).zip(&draft.spelled_at);
    spelled
        .filter_map(|((kind, name), position)| Some((meanings.facet(kind, name)?, name, *position)))
}

/// Rule, message and example.
type Told = (Rule, String, Option<String>);

fn spelling(meanings: &Meanings, facet: &Facet, name: &str) -> Option<Told> {
    let meaning = meanings.get(facet).filter(|meaning| meaning.name != name)?;
    let (chosen, count) = (&meaning.name, meaning.count);
    let message = format!(
        "cổng gộp “{name}” vào “{chosen}” ({count} lần) vì cùng địa chỉ {}; hãy viết thống nhất",
        path(facet)
    );
    Some((
        Rule::FacetSpelling,
        message,
        Some(example(facet.kind(), chosen)),
    ))
}

/// The address goes to the name that is written most.
fn likeness(meanings: &Meanings, facet: &Facet) -> Option<Told> {
    let meaning = meanings.get(facet)?;
    let (name, other) = (&meaning.name, meaning.beside.as_ref()?);
    let beside = meanings.get(other)?;
    let message = format!(
        "“{name}” và “{}” ({} lần) là hai tên khác nhau nhưng viết thành địa chỉ (bỏ dấu, cắt ngắn) thì \
         đều là {}; cổng lập hai danh sách, “{name}” ở {}; nếu chỉ là một tên thì hãy viết thống nhất",
        beside.name,
        beside.count,
        path(other),
        path(facet)
    );
    let example = format!(
        "{} # nếu “{name}” là viết nhầm",
        example(facet.kind(), &beside.name)
    );
    Some((Rule::SimilarFacet, message, Some(example)))
}

fn path(facet: &Facet) -> String {
    Address::DocumentsBy(facet.clone(), PageNumber::FIRST).path()
}

fn example(kind: FacetKind, name: &str) -> String {
    match kind {
        FacetKind::Nature => format!("nature: {name}"),
        FacetKind::Body => format!("issuing_body: {name}"),
        FacetKind::Field | FacetKind::Year => format!("fields: [\"{name}\"]"),
    }
}
