//! One name for one facet: spellings of a body, a nature or a field that are one name, and different
//! names that would have one address.

use std::collections::BTreeSet;

use model::facet::{Facet, FacetKind};
use model::listing::PageNumber;
use model::permalink::Address;

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::read::{ParsedContent, ParsedDocument};
use crate::resolve::facets::FacetIndex;
use crate::site::DocumentEntry;

/// Reports every spelling but the most frequent one of its facet, and once each facet that another one
/// keeps from the address it would have alone.
pub(super) fn check(
    content: &ParsedContent,
    index: &FacetIndex,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut reported: BTreeSet<&Facet> = BTreeSet::new();
    for document in &content.documents {
        for (facet, name, position) in named(document, index) {
            let path = document.outline.file.clone();
            let report = |(rule, message, example)| Diagnostic {
                path: path.clone(),
                position,
                rule,
                message,
                example,
            };
            diagnostics.extend(spelling(index, facet, name).map(report));
            if reported.insert(facet) {
                diagnostics.extend(likeness(index, facet).map(report));
            }
        }
    }
}

/// What a document spells out, with the facet it means and where it stands.
fn named<'a>(
    document: &'a ParsedDocument,
    index: &'a FacetIndex,
) -> impl Iterator<Item = (&'a Facet, &'a str, Position)> {
    let names = document.entry.iter().flat_map(DocumentEntry::facet_names);
    names
        .zip(&document.spelled_at)
        .filter_map(|((kind, name), position)| Some((index.facet(kind, name)?, name, *position)))
}

/// Rule, message and example.
type Explained = (Rule, String, Option<String>);

fn spelling(index: &FacetIndex, facet: &Facet, name: &str) -> Option<Explained> {
    let named = index.get(facet).filter(|named| named.name != name)?;
    let (chosen, count) = (&named.name, named.count);
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
fn likeness(index: &FacetIndex, facet: &Facet) -> Option<Explained> {
    let named = index.get(facet)?;
    let (name, other) = (&named.name, named.beside.as_ref()?);
    let beside = index.get(other)?;
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
