//! What documents do to each other, in schema.org's terms.

use model::day::Day;
use model::portal::Portal;
use model::relation::{Direction, DocumentReference, Relation, RelationKind};
use model::text;
use serde::{Serialize, Serializer};

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

/// The relations of a document that are seen from one side: property by property, those that name a
/// document at least.
pub(super) struct Relations<'a>(Vec<(&'static str, Vec<Legislation<'a>>)>);

/// Another document.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct Legislation<'a> {
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    legislation_identifier: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    legislation_date: Option<Day>,
}

impl<'a> Relations<'a> {
    pub(super) fn seen_from(
        direction: Direction,
        relations: &'a [Relation],
        portal: &Portal,
    ) -> Self {
        let others = |name| -> Vec<Legislation<'a>> {
            documents(relations, direction, name)
                .into_iter()
                .map(|document| Legislation::of(document, portal))
                .collect()
        };
        let properties = PROPERTIES.map(|name| (name, others(name)));
        Self(
            properties
                .into_iter()
                .filter(|(_, others)| !others.is_empty())
                .collect(),
        )
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Relations<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, others)| (name, others)))
    }
}

impl<'a> Legislation<'a> {
    /// A document that the portal holds is the one its own page describes, by the same `@id`.
    fn of(document: &'a DocumentReference, portal: &Portal) -> Self {
        let titled = |nature: &String| text::document::title(nature, &document.number);
        Self {
            id: document.path.as_ref().map(|path| portal.url(path)),
            name: document.nature.as_ref().map(titled),
            legislation_identifier: &document.number,
            legislation_date: document.adopted_on,
        }
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
