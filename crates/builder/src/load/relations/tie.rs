//! One relation between two documents, with both ends looked up.

use model::relation::{DocumentReference, RelatedDocument, RelationKind};
use model::status::Effect;

use super::numbers::{Lookup, Numbers};
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::load::document::{DocumentDraft, RelationDraft};
use crate::site::DocumentEntry;
use crate::validate::unknown_documents::Mention;

/// What one document does to another.
#[derive(Debug)]
pub(super) struct Tie {
    /// What it does.
    pub(super) kind: RelationKind,
    /// The draft that names the relation.
    pub(super) by: usize,
    /// Where.
    pub(super) position: Position,
    /// The draft to which it is done, where the portal holds the document.
    pub(super) to: Option<usize>,
    /// The other document as the one that names it sees it.
    pub(super) related: RelatedDocument,
}

/// What the look-up of all relations found.
#[derive(Debug, Default)]
pub(super) struct Ties {
    /// Each relation once, in the order of files and, within a file, of kinds.
    pub(super) ties: Vec<Tie>,
    /// Documents that the portal does not hold.
    pub(super) unknown: Vec<Mention>,
}

impl Ties {
    /// Takes the relations of all drafts and looks up what they name.
    pub(super) fn take(drafts: &mut [DocumentDraft], diagnostics: &mut Vec<Diagnostic>) -> Self {
        let numbers = Numbers::new(drafts);
        let mut all = Self::default();
        for by in 0..drafts.len() {
            let relations = std::mem::take(&mut drafts[by].relations);
            let own = all.ties.len();
            for relation in relations {
                let tie = all.look_up(&numbers, drafts, by, relation, diagnostics);
                match all.ties[own..].iter().find(|other| other.is_same(&tie)) {
                    Some(_) => diagnostics.push(doubled(&drafts[by].outline.file, &tie)),
                    None => all.ties.push(tie),
                }
            }
        }
        all
    }

    fn look_up(
        &mut self,
        numbers: &Numbers,
        drafts: &[DocumentDraft],
        by: usize,
        relation: RelationDraft,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Tie {
        let RelationDraft {
            kind,
            position,
            mut related,
        } = relation;
        let file = &drafts[by].outline.file;
        let number = &related.document.number;
        let mut to = None;
        match numbers.find(number) {
            Lookup::Held(known) => to = Some(known.draft),
            Lookup::Unknown => self.unknown.push(Mention {
                number: number.clone(),
                file: file.clone(),
                position,
            }),
            Lookup::Doubtful(problem) => diagnostics.push(problem.at(file, position)),
            Lookup::Broken => {}
        }
        if let Some(entry) = to.and_then(|to| drafts[to].entry.as_ref()) {
            related.document = reference(entry);
        }
        Tie {
            kind,
            by,
            position,
            to,
            related,
        }
    }
}

impl Tie {
    /// What it does to the force of the other document.
    pub(super) fn effect(&self) -> Option<Effect> {
        Effect::of(self.kind, self.related.in_part)
    }

    /// Does the same document do the same to the same clause? It may touch one on several days, but
    /// end it once.
    fn is_same(&self, other: &Self) -> bool {
        let number = |tie: &Self| super::numbers::key(&tie.related.document.number);
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
pub(super) fn reference(entry: &DocumentEntry) -> DocumentReference {
    let summary = &entry.summary;
    DocumentReference {
        number: summary.number.clone(),
        path: Some(summary.path.clone()),
        nature: Some(summary.nature.clone()),
        title: Some(summary.title.clone()),
        adopted_on: Some(summary.adopted_on),
    }
}

fn doubled(file: &str, tie: &Tie) -> Diagnostic {
    let (key, number) = (tie.kind.key(), &tie.related.document.number);
    Diagnostic {
        path: file.to_owned(),
        position: tie.position,
        rule: Rule::DoubledRelation,
        message: format!(
            "“{key}” đã có {number}; hãy giữ một dòng, hoặc ghi rõ điều, khoản của từng dòng"
        ),
        example: Some(format!("{key}: [\"{number}\"]")),
    }
}
