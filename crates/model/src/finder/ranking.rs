//! Which documents the words of a question let through, and in which order they come.

use super::asked::{Asked, Seen};
use super::number::AskedNumber;
use super::query::{FinderQuery, Sort};
use super::search::Finder;

/// The words and the order of a question, held against everything that many documents share.
pub(super) struct Ranking<'a> {
    finder: &'a Finder,
    sort: Sort,
    asked: Asked,
    natures: Vec<Seen>,
    bodies: Vec<Seen>,
    number: Option<AskedNumber>,
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
        let asked = Asked::new(&query.words, &texts.vocabulary);
        let natures = texts.natures.iter().map(|name| asked.look(name)).collect();
        let bodies = texts.bodies.iter().map(|name| asked.look(name)).collect();
        let number = AskedNumber::new(&query.words);
        Self {
            finder,
            sort: query.sort,
            natures,
            bodies,
            number,
            asked,
        }
    }

    /// A document's place in the order, smallest first; `None` when the words do not mean it. Words that are
    /// its number mean it even where one of them, such as `số`, stands nowhere in it. Number, then what the order says, then the order of the index.
    pub(super) fn key(&self, at: usize) -> Option<u64> {
        let rank = number_rank(self, at);
        let score = self.score(at);
        if rank.is_none() && score.is_none() {
            return None;
        }
        let order = match self.sort {
            Sort::Adopted => 0,
            Sort::Relevance => !score.unwrap_or_default(),
            Sort::InForce => self.days_to_the_end_of_time(at),
        };
        let rank = u64::from(rank.unwrap_or(NOT_BY_NUMBER));
        Some(rank << 56 | u64::from(order) << PLACE_BITS | at as u64)
    }

    /// How well the words fit; `None` when one of them is missing.
    fn score(&self, at: usize) -> Option<u32> {
        if self.asked.is_empty() {
            return Some(0);
        }
        let document = &self.finder.documents[at];
        let own = self.asked.look(self.finder.texts.own(at));
        let everywhere = own
            .and(self.natures[document.nature])
            .and(self.bodies[document.body]);
        self.asked
            .is_satisfied(everywhere)
            .then(|| own.score(everywhere))
    }

    /// Smaller the later a document comes into force; the largest when nobody knows.
    fn days_to_the_end_of_time(&self, at: usize) -> u32 {
        let from = self.finder.documents[at].validity.in_force_from;
        from.map_or(u32::MAX, |day| {
            (i64::from(i32::MAX) - day.epoch_days()) as u32
        })
    }
}

/// How exactly the words are a document's number; `None` when they are not.
fn number_rank(ranking: &Ranking<'_>, at: usize) -> Option<u8> {
    let asked = ranking.number.as_ref()?;
    let finder = ranking.finder;
    let document = &finder.documents[at];
    if document.numeral != Some(asked.numeral) {
        return None;
    }
    let nature = &finder.choices.natures[document.nature];
    asked.rank(&finder.numbers[at], document.adopted_on.year(), nature)
}
