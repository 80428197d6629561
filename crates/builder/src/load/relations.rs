//! Relations between legal documents: from the numbers editors write to the documents they mean.

use std::collections::BTreeMap;

use model::fold::fold;
use model::number::has_year;
use model::relation::{Direction, DocumentReference, RelatedDocument, Relation};

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::load::document::DocumentDraft;
use crate::site::DocumentEntry;

/// A document that a number may mean.
#[derive(Clone, Debug)]
struct Known {
    number: String,
    year: u16,
    path: String,
}

/// The documents of the portal by number, folded and without spaces.
#[derive(Debug, Default)]
struct Numbers(BTreeMap<String, Vec<Known>>);

/// Looks up every number that a document names; dangling ones stay as they are written.
pub(crate) fn resolve(documents: &mut [DocumentDraft], diagnostics: &mut Vec<Diagnostic>) {
    let numbers = Numbers::new(documents.iter().filter_map(|draft| draft.entry.as_ref()));
    for draft in documents {
        let file = draft.outline.file.clone();
        let mut relations = Vec::new();
        for (kind, names) in std::mem::take(&mut draft.relations) {
            let reference = |(name, position): &(String, Position)| {
                let (reference, problem) = numbers.find(name);
                diagnostics.extend(problem.map(|problem| problem.at(&file, *position)));
                reference
            };
            let related = |document| RelatedDocument { document, ..RelatedDocument::default() };
            let documents = names.iter().map(reference).map(related).collect();
            relations.push(Relation { kind, direction: Direction::Does, documents });
        }
        if let Some(entry) = &mut draft.entry {
            entry.relations = relations;
        }
    }
}

struct Problem {
    rule: Rule,
    message: String,
    example: String,
}

impl Problem {
    fn at(self, path: &str, position: Position) -> Diagnostic {
        let Self { rule, message, example } = self;
        Diagnostic { path: path.to_owned(), position, rule, message, example: Some(example) }
    }
}

impl Numbers {
    fn new<'a>(entries: impl Iterator<Item = &'a DocumentEntry>) -> Self {
        let mut numbers = Self::default();
        for entry in entries {
            let DocumentEntry { summary, .. } = entry;
            let known = Known {
                number: summary.number.clone(),
                year: summary.adopted_on.year(),
                path: summary.path.clone(),
            };
            numbers.0.entry(key(&summary.number)).or_default().push(known);
        }
        numbers
    }

    fn find(&self, name: &str) -> (DocumentReference, Option<Problem>) {
        let (number, year) = split_year(name);
        let known = self.0.get(&key(number)).map(Vec::as_slice).unwrap_or_default();
        let fitting: Vec<&Known> =
            known.iter().filter(|known| year.is_none_or(|year| known.year == year)).collect();
        match fitting.as_slice() {
            [one] => (held(one), None),
            [] => (dangling(name), self.similar(number)),
            several => (dangling(name), Some(ambiguous(number, several))),
        }
    }

    /// A document whose number has the same digits and nearly the same letters: `55/2015/TT-BTC`
    /// for `55/2015/TT-BCT`.
    fn similar(&self, number: &str) -> Option<Problem> {
        let wanted = key(number);
        let near =
            |key: &&String| same_digits(key, &wanted) && strsim::damerau_levenshtein(key, &wanted) == 1;
        let found = self.0.keys().find(near)?;
        let meant = &self.0[found].first()?.number;
        let message = format!("cổng không có văn bản {number} nhưng có {meant}; hãy xem lại số hiệu");
        Some(Problem { rule: Rule::SimilarNumber, message, example: format!("\"{meant}\"") })
    }
}

fn ambiguous(number: &str, several: &[&Known]) -> Problem {
    let years: Vec<String> = several.iter().map(|known| known.year.to_string()).collect();
    let message = format!("có nhiều văn bản số {number} (năm {}); hãy ghi rõ năm", years.join(", "));
    let example = format!("\"{number} ({})\"", years[0]);
    Problem { rule: Rule::AmbiguousNumber, message, example }
}

fn dangling(name: &str) -> DocumentReference {
    DocumentReference { number: name.to_owned(), ..DocumentReference::default() }
}

fn held(known: &Known) -> DocumentReference {
    let Known { number, path, .. } = known.clone();
    DocumentReference { number, path: Some(path), ..DocumentReference::default() }
}

/// `68/QĐ-TTg (2017)` → number and year. A number that carries its year needs no other.
fn split_year(name: &str) -> (&str, Option<u16>) {
    let split = name.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    match split {
        Some((number, year)) if !has_year(number) => (number.trim(), year.trim().parse().ok()),
        _ => (name.trim(), None),
    }
}

fn key(number: &str) -> String {
    fold(number).split_whitespace().collect()
}

fn same_digits(a: &str, b: &str) -> bool {
    let digits = |number: &'_ str| number.chars().filter(char::is_ascii_digit).collect::<String>();
    digits(a) == digits(b)
}
