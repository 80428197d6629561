//! One name for one facet: spellings of a body, a nature or a field that share an address.

use std::collections::BTreeMap;

use model::facet::{Facet, FacetKind};
use model::listing::PageNumber;
use model::permalink::Address;

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::load::facets::{Spellings, meant, spelled};
use crate::load::{DocumentDraft, Drafts};

/// Reports every spelling but the most frequent one of its facet.
pub(super) fn check(drafts: &Drafts, diagnostics: &mut Vec<Diagnostic>) {
    let mut known: BTreeMap<Facet, Spellings> = BTreeMap::new();
    for (facet, name, _) in drafts.documents.iter().flat_map(named) {
        known.entry(facet).or_default().add(name);
    }
    for draft in &drafts.documents {
        for (facet, name, position) in named(draft) {
            let chosen = known.get(&facet).and_then(Spellings::chosen);
            let Some((chosen, count)) = chosen.filter(|(chosen, _)| *chosen != name) else { continue };
            diagnostics.push(Diagnostic {
                path: draft.outline.file.clone(),
                position,
                rule: Rule::FacetSpelling,
                message: format!(
                    "cổng gộp “{name}” vào “{chosen}” ({count} lần) vì cùng địa chỉ {}; hãy viết thống nhất",
                    Address::DocumentsBy(facet.clone(), PageNumber::FIRST).path()
                ),
                example: Some(example(facet.kind(), chosen)),
            });
        }
    }
}

/// What a document spells out, with the facet it means and where it stands.
fn named(draft: &DocumentDraft) -> impl Iterator<Item = (Facet, &str, Position)> {
    let spelled = draft.entry.iter().flat_map(spelled).zip(&draft.spelled_at);
    spelled.filter_map(|((kind, name), position)| Some((meant(kind, name)?, name, *position)))
}

fn example(kind: FacetKind, name: &str) -> String {
    match kind {
        FacetKind::Nature => format!("nature: {name}"),
        FacetKind::Body => format!("issuing_body: {name}"),
        FacetKind::Field | FacetKind::Year => format!("fields: [\"{name}\"]"),
    }
}
