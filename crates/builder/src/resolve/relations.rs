//! Relations between legal documents: from the numbers editors write on one side to both sides, and
//! to what they change of the force of documents.

mod loops;

use std::cmp::Reverse;

use model::relation::{Direction, DocumentReference, RelatedDocument, Relation, RelationKind};
use model::status::{Change, Effect};

pub(crate) use loops::LoopKind;

use super::Mention;
use super::numbers::{DoubtfulNumber, Lookup, Numbers, key};
use crate::diagnostic::Position;
use crate::read::{ParsedDocument, ParsedRelation};
use crate::site::DocumentEntry;

/// What one document does to another, with both ends looked up. Documents are positions among the items.
#[derive(Debug)]
struct ResolvedRelation {
    /// What it does.
    kind: RelationKind,
    /// The document that names the relation.
    by: usize,
    /// Where it does.
    position: Position,
    /// The document to which it is done, where the portal holds it.
    to: Option<usize>,
    /// The other document as the one that names it sees it.
    related: RelatedDocument,
}

/// What came of looking all relations up, besides what stands in the documents themselves.
#[derive(Debug, Default)]
pub(super) struct Relations {
    pub(super) problems: Vec<RelationProblem>,
    /// Documents that the portal does not hold.
    pub(super) missing: Vec<Mention>,
}

/// A relation that could not be looked up, or that cannot be.
#[derive(Debug)]
pub(crate) enum RelationProblem {
    /// It is doubtful which document this number means.
    Doubtful {
        origin: RelationOrigin,
        number: DoubtfulNumber,
    },
    /// The document names the same relation again, to the document of this number.
    Doubled {
        origin: RelationOrigin,
        number: String,
    },
    /// The document names itself.
    ToItself(RelationOrigin),
    /// Each of these documents does something to the next, and the last to the first.
    Loop {
        kind: LoopKind,
        /// What the first of them says of the second.
        first: RelationOrigin,
        documents: Vec<usize>,
    },
}

/// Which document names which kind of relation, and where.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RelationOrigin {
    pub(crate) kind: RelationKind,
    pub(crate) by: usize,
    pub(crate) position: Position,
}

/// A side of a relation, before those of one kind come together.
type Side = (RelationKind, Direction, RelatedDocument);

/// Looks up every number that a document names, and writes both sides of each relation and its changes
/// of force into the documents.
pub(super) fn resolve(documents: &mut [ParsedDocument]) -> Relations {
    let mut found = Relations::default();
    let mut relations = found.look_up_all(documents);
    found.problems.extend(loops::take_away(&mut relations));
    let mut sides: Vec<Vec<Side>> = vec![Vec::new(); documents.len()];
    for relation in relations {
        write_change(documents, &relation);
        if let Some((to, side)) = other_side(documents, &relation) {
            sides[to].push(side);
        }
        sides[relation.by].push((relation.kind, Direction::Does, relation.related));
    }
    for (document, sides) in documents.iter_mut().zip(sides) {
        let Some(entry) = &mut document.entry else {
            continue;
        };
        entry.relations = grouped(sides);
        let changes = &mut entry.summary.validity.changes;
        changes.sort_by(|a, b| (a.on, &a.by.number).cmp(&(b.on, &b.by.number)));
    }
    found
}

impl Relations {
    /// Takes the relations out of all documents: each once, in the order of files and, within a file,
    /// of kinds.
    fn look_up_all(&mut self, documents: &mut [ParsedDocument]) -> Vec<ResolvedRelation> {
        let parsed: Vec<Vec<ParsedRelation>> = documents
            .iter_mut()
            .map(|document| std::mem::take(&mut document.relations))
            .collect();
        let numbers = Numbers::new(documents);
        let mut all: Vec<ResolvedRelation> = Vec::new();
        for (by, relations) in parsed.into_iter().enumerate() {
            let own = all.len();
            for parsed in relations {
                let relation = self.look_up(&numbers, documents, by, parsed);
                if all[own..].iter().any(|other| other.is_same(&relation)) {
                    self.problems.push(RelationProblem::Doubled {
                        origin: relation.origin(),
                        number: relation.related.document.number,
                    });
                } else {
                    all.push(relation);
                }
            }
        }
        all
    }

    fn look_up(
        &mut self,
        numbers: &Numbers<'_>,
        documents: &[ParsedDocument],
        by: usize,
        parsed: ParsedRelation,
    ) -> ResolvedRelation {
        let mut relation = ResolvedRelation {
            kind: parsed.kind,
            by,
            position: parsed.position,
            to: None,
            related: parsed.related,
        };
        let number = &relation.related.document.number;
        match numbers.find(number) {
            Lookup::Found(to) => relation.to = Some(to),
            Lookup::Missing => self.missing.push(Mention {
                number: number.clone(),
                file: documents[by].outline.file.clone(),
                position: relation.position,
            }),
            Lookup::Doubtful(number) => self.problems.push(RelationProblem::Doubtful {
                origin: relation.origin(),
                number,
            }),
            Lookup::Broken => {}
        }
        if let Some(entry) = relation.to.and_then(|to| documents[to].entry.as_ref()) {
            relation.related.document = reference(entry);
        }
        relation
    }
}

impl ResolvedRelation {
    fn origin(&self) -> RelationOrigin {
        RelationOrigin {
            kind: self.kind,
            by: self.by,
            position: self.position,
        }
    }

    /// What it does to the force of the other document.
    fn effect(&self) -> Option<Effect> {
        Effect::of(self.kind, self.related.in_part)
    }

    /// Does the same document do the same to the same clause? It may touch one on several days, but
    /// end it once.
    fn is_same(&self, other: &Self) -> bool {
        let number = |relation: &Self| key(&relation.related.document.number);
        let again = matches!(self.effect(), Some(Effect::Partly | Effect::Suspended));
        self.kind == other.kind
            && self.to == other.to
            && self.related.clause == other.related.clause
            && self.related.in_part == other.related.in_part
            && (!again || self.related.on == other.related.on)
            && number(self) == number(other)
    }
}

/// How other pages name a document that the portal holds.
fn reference(entry: &DocumentEntry) -> DocumentReference {
    let summary = &entry.summary;
    DocumentReference {
        number: summary.number.clone(),
        path: Some(summary.path.clone()),
        nature: Some(summary.nature.clone()),
        title: Some(summary.title.clone()),
        adopted_on: Some(summary.adopted_on),
    }
}

/// The relation as the other document sees it.
fn other_side(documents: &[ParsedDocument], relation: &ResolvedRelation) -> Option<(usize, Side)> {
    let document = reference(documents[relation.by].entry.as_ref()?);
    let related = RelatedDocument {
        document,
        ..relation.related.clone()
    };
    Some((relation.to?, (relation.kind, Direction::Undergoes, related)))
}

/// Writes down what a relation does to the force of the other document.
fn write_change(documents: &mut [ParsedDocument], relation: &ResolvedRelation) {
    let change = || {
        let by = reference(documents[relation.by].entry.as_ref()?);
        let RelatedDocument {
            clause, on, until, ..
        } = relation.related.clone();
        Some(Change {
            on: on?,
            until,
            effect: relation.effect()?,
            kind: relation.kind,
            by,
            clause,
        })
    };
    let Some((change, to)) = change().zip(relation.to) else {
        return;
    };
    if let Some(entry) = &mut documents[to].entry {
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
