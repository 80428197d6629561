//! What documents do to each other, in schema.org's terms.

use super::json::Writer;
use crate::portal::Portal;
use crate::relation::{Direction, DocumentReference, Relation, RelationKind};
use crate::text;

/// The properties, each once: kinds of relations may share one.
const PROPERTIES: [&str; 8] = [
    REPEALS,
    AMENDS,
    CHANGES,
    "legislationCorrects",
    "legislationConsolidates",
    "legislationEnsuresImplementationOf",
    "isBasedOn",
    "citation",
];
const REPEALS: &str = "legislationRepeals";
const AMENDS: &str = "legislationAmends";
/// Any change of another document, of the whole or of a part.
const CHANGES: &str = "legislationChanges";

/// The property of a relation. What takes the place of a whole document repeals it; where a part
/// stays, or force only rests, the document is changed.
pub(super) fn property(kind: RelationKind, in_part: bool) -> &'static str {
    match kind {
        RelationKind::Replaces | RelationKind::Repeals if in_part => CHANGES,
        RelationKind::Replaces | RelationKind::Repeals => REPEALS,
        RelationKind::Suspends => CHANGES,
        RelationKind::Amends => AMENDS,
        RelationKind::Corrects => "legislationCorrects",
        RelationKind::Consolidates => "legislationConsolidates",
        RelationKind::Guides => "legislationEnsuresImplementationOf",
        RelationKind::BasedOn => "isBasedOn",
        RelationKind::RefersTo => "citation",
    }
}

/// Writes the relations that are seen from one side.
pub(super) fn write(
    out: &mut Writer,
    relations: &[Relation],
    direction: Direction,
    portal: &Portal,
) {
    for name in PROPERTIES {
        let documents = documents(relations, direction, name);
        if documents.is_empty() {
            continue;
        }
        out.list(name);
        for document in documents {
            reference(out, document, portal);
        }
        out.close(']');
    }
}

/// The documents of a property, each once: several clauses may be touched.
fn documents<'a>(
    relations: &'a [Relation],
    direction: Direction,
    name: &str,
) -> Vec<&'a DocumentReference> {
    let mut found = Vec::new();
    for relation in relations
        .iter()
        .filter(|relation| relation.direction == direction)
    {
        for related in &relation.documents {
            if property(relation.kind, related.in_part) == name
                && !found.contains(&&related.document)
            {
                found.push(&related.document);
            }
        }
    }
    found
}

/// A document that the portal holds is the one its own page describes, by the same `@id`.
fn reference(out: &mut Writer, document: &DocumentReference, portal: &Portal) {
    out.item("Legislation");
    out.optional(
        "@id",
        document
            .path
            .as_ref()
            .map(|path| portal.url(path))
            .as_deref(),
    );
    let title = document
        .nature
        .as_ref()
        .map(|nature| text::document::title(nature, &document.number));
    out.optional("name", title.as_deref());
    out.member("legislationIdentifier", &document.number);
    out.day("legislationDate", document.adopted_on);
    out.close('}');
}
