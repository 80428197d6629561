//! Relations between legal documents: from the numbers editors write on one side to both sides, and
//! to what they change of the force of documents.

mod ends;
mod loops;
mod numbers;
mod tie;

use std::cmp::Reverse;

use model::relation::{Direction, RelatedDocument, Relation, RelationKind};
use model::status::Change;

pub(crate) use numbers::key as number_key;

use self::tie::{Tie, Ties, reference};
use crate::diagnostic::Diagnostic;
use crate::load::document::DocumentDraft;
use crate::validate::unknown_documents::Mention;

/// A side of a relation, before those of one kind come together.
type Side = (RelationKind, Direction, RelatedDocument);

/// Looks up every number that a document names, makes the other side of each relation and checks
/// them all. Gives the documents that the portal does not hold.
pub(crate) fn resolve(
    drafts: &mut [DocumentDraft],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Mention> {
    let Ties { mut ties, unknown } = Ties::take(drafts, diagnostics);
    loops::check(&mut ties, drafts, diagnostics);
    let mut sides: Vec<Vec<Side>> = vec![Vec::new(); drafts.len()];
    for tie in ties {
        change(drafts, &tie);
        if let Some((to, side)) = other_side(drafts, &tie) {
            sides[to].push(side);
        }
        sides[tie.by].push((tie.kind, Direction::Does, tie.related));
    }
    for (draft, sides) in drafts.iter_mut().zip(sides) {
        let Some(entry) = &mut draft.entry else {
            continue;
        };
        entry.relations = grouped(sides);
        let changes = &mut entry.summary.validity.changes;
        changes.sort_by(|a, b| (a.on, &a.by.number).cmp(&(b.on, &b.by.number)));
    }
    ends::check(drafts, diagnostics);
    unknown
}

/// The relation as the other document sees it.
fn other_side(drafts: &[DocumentDraft], tie: &Tie) -> Option<(usize, Side)> {
    let document = reference(drafts[tie.by].entry.as_ref()?);
    let related = RelatedDocument {
        document,
        ..tie.related.clone()
    };
    Some((tie.to?, (tie.kind, Direction::Undergoes, related)))
}

/// Writes down what a relation does to the force of the other document.
fn change(drafts: &mut [DocumentDraft], tie: &Tie) {
    let change = || {
        let by = reference(drafts[tie.by].entry.as_ref()?);
        let RelatedDocument {
            clause, on, until, ..
        } = tie.related.clone();
        Some(Change {
            on: on?,
            until,
            effect: tie.effect()?,
            kind: tie.kind,
            by,
            clause,
        })
    };
    let Some((change, to)) = change().zip(tie.to) else {
        return;
    };
    if let Some(entry) = &mut drafts[to].entry {
        entry.summary.validity.changes.push(change);
    }
}

/// Groups in the order of kinds; what others do to the document comes before what it does itself.
fn grouped(sides: Vec<Side>) -> Vec<Relation> {
    let mut groups: Vec<Relation> = Vec::new();
    for kind in RelationKind::ALL {
        for direction in [Direction::Undergoes, Direction::Does] {
            let same = sides
                .iter()
                .filter(|side| (side.0, side.1) == (kind, direction));
            let mut documents: Vec<RelatedDocument> = same.map(|side| side.2.clone()).collect();
            documents.sort_by_cached_key(order);
            groups.push(Relation {
                kind,
                direction,
                documents,
            });
        }
    }
    groups.retain(|group| !group.documents.is_empty());
    groups
}

/// Latest adopted first, those that the portal does not hold last, by number; what is done to one
/// document by day.
fn order(related: &RelatedDocument) -> impl Ord + use<> {
    let document = &related.document;
    (
        Reverse(document.adopted_on),
        document.number.clone(),
        related.on,
    )
}
