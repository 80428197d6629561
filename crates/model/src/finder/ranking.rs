//! Which documents match the words of a query, and in which order they come.

use super::number::QueryNumber;
use super::query::{FinderQuery, Sort};
use super::search::Finder;
use super::terms::{Matches, SearchTerms};
use super::words::WordNumber;

/// The words and the order of a query, matched against all natures and issuing bodies once, because
/// many documents share them.
pub(super) struct Ranking<'a> {
    finder: &'a Finder,
    sort: Sort,
    terms: SearchTerms,
    natures: Vec<Matches>,
    bodies: Vec<Matches>,
    number: Option<QueryNumber>,
}

/// The rank of documents whose number was not typed.
const NOT_BY_NUMBER: u8 = u8::MAX;
/// A key ends with this many bits for the document's place.
const PLACE_BITS: u32 = 24;

/// The document that a key belongs to.
pub(super) fn document_of(key: u64) -> usize {
    (key & ((1 << PLACE_BITS) - 1)) as usize
}

impl<'a> Ranking<'a> {
    pub(super) fn new(query: &FinderQuery, finder: &'a Finder) -> Self {
        let texts = &finder.texts;
        let terms = SearchTerms::new(&query.words, &texts.vocabulary);
        let in_each = |names: &[Vec<WordNumber>]| {
            let matches = names.iter().map(|name| terms.matches_in(name));
            matches.collect()
        };
        let (natures, bodies) = (in_each(&texts.natures), in_each(&texts.bodies));
        let number = QueryNumber::new(&query.words);
        Self {
            finder,
            sort: query.sort,
            natures,
            bodies,
            number,
            terms,
        }
    }

    /// The sort key of a document, smallest first; `None` when it does not match. It matches when it has
    /// every term, or when the words are its number: then a word such as `số` need not be in its text.
    /// Documents whose number was typed come first, then the order asked for decides, then the order of
    /// the index.
    pub(super) fn key(&self, at: usize) -> Option<u64> {
        let rank = number_rank(self, at);
        let score = self.score(at);
        if rank.is_none() && score.is_none() {
            return None;
        }
        let order = match self.sort {
            Sort::Adopted => 0,
            Sort::Relevance => !score.unwrap_or_default(),
            Sort::InForce => self.in_force_desc_key(at),
        };
        let rank = u64::from(rank.unwrap_or(NOT_BY_NUMBER));
        Some(rank << 56 | u64::from(order) << PLACE_BITS | at as u64)
    }

    /// How well the terms fit; `None` when one of them is missing.
    fn score(&self, at: usize) -> Option<u32> {
        if self.terms.is_empty() {
            return Some(0);
        }
        let document = &self.finder.documents[at];
        let own = self.terms.matches_in(self.finder.texts.own(at));
        let everywhere = own
            .union(self.natures[document.nature])
            .union(self.bodies[document.body]);
        self.terms
            .are_all_in(everywhere)
            .then(|| own.score(everywhere))
    }

    /// Sorts by the first day in force, latest first, and documents without such a day last.
    fn in_force_desc_key(&self, at: usize) -> u32 {
        let from = self.finder.documents[at].validity.in_force_from;
        from.map_or(u32::MAX, |day| {
            (i64::from(i32::MAX) - day.epoch_days()) as u32
        })
    }
}

/// How exactly the words are a document's number; `None` when they are not.
fn number_rank(ranking: &Ranking<'_>, at: usize) -> Option<u8> {
    let query = ranking.number.as_ref()?;
    let finder = ranking.finder;
    let document = &finder.documents[at];
    if document.numeral != Some(query.numeral) {
        return None;
    }
    let nature = &finder.choices.natures[document.nature];
    query.rank(&finder.numbers[at], document.adopted_on.year(), nature)
}
