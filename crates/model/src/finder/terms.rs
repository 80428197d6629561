//! The words of a query as search terms, matched against the vocabulary once and then against every
//! document.

use std::ops::Range;

use super::words::{Vocabulary, WordNumber};
use crate::words::{Word, words_of};

/// Terms beyond these are ignored: one bit stands for each.
const MOST_TERMS: usize = 32;

/// The terms of a query. Sets of terms are bits: the first term is the lowest bit.
#[derive(Clone, Debug, Default)]
pub(super) struct SearchTerms {
    /// All terms.
    all: u32,
    /// For each word of the vocabulary: the terms that it matches, whatever their marks.
    matching: Vec<u32>,
    /// For each word of the vocabulary: the terms that it matches with all their marks.
    exact: Vec<u32>,
    /// Words of the vocabulary that match the last term as a whole and not only by their beginning.
    last_whole: Range<usize>,
}

/// Which terms were found in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Matches {
    /// Found at all.
    found: u32,
    /// Found with the marks that were typed; a term typed without marks is always exact.
    exact: u32,
    /// Found right after the term before it.
    following: u32,
    /// The last term was found as a whole word.
    last_whole: bool,
}

impl SearchTerms {
    /// The last word is still being typed, so that it also matches words that begin with it.
    pub(super) fn new(text: &str, vocabulary: &Vocabulary) -> Self {
        let words: Vec<Word> = words_of(text)
            .map(Word::new)
            .filter(|word| !word.folded.is_empty())
            .collect();
        let words = &words[..words.len().min(MOST_TERMS)];
        let Some(last) = words.last() else {
            return Self::default();
        };
        let none = vec![0; vocabulary.len()];
        let last_whole = vocabulary.alike(&last.folded, false);
        let mut terms = Self {
            all: 0,
            matching: none.clone(),
            exact: none,
            last_whole,
        };
        for (at, word) in words.iter().enumerate() {
            let bit = 1 << at;
            terms.all |= bit;
            for number in vocabulary.alike(&word.folded, at + 1 == words.len()) {
                terms.matching[number] |= bit;
                if !word.is_marked() || vocabulary.word(number).begins_with(word) {
                    terms.exact[number] |= bit;
                }
            }
        }
        terms
    }

    /// No terms at all.
    pub(super) fn is_empty(&self) -> bool {
        self.all == 0
    }

    /// The terms that a text has.
    pub(super) fn matches_in(&self, text: &[WordNumber]) -> Matches {
        let (mut matches, mut before) = (Matches::default(), 0);
        if self.is_empty() {
            return matches;
        }
        for number in text {
            let matching = self.matching[*number as usize];
            if matching != 0 {
                matches.found |= matching;
                matches.exact |= self.exact[*number as usize];
                matches.following |= matching & (before << 1);
                matches.last_whole |= self.last_whole.contains(&(*number as usize));
            }
            before = matching;
        }
        matches
    }

    /// Was every term found?
    pub(super) fn are_all_in(&self, matches: Matches) -> bool {
        matches.found == self.all
    }
}

impl Matches {
    /// What was found in either of two texts.
    pub(super) fn union(self, other: Self) -> Self {
        Self {
            found: self.found | other.found,
            exact: self.exact | other.exact,
            following: self.following | other.following,
            last_whole: self.last_whole | other.last_whole,
        }
    }

    /// How well a document fits: `self` was found in its own text, `everywhere` in its text, nature and
    /// issuing body. Terms found with their marks count most, then terms in the order typed, then a last
    /// term that is a whole word, then terms of its own text.
    pub(super) fn score(self, everywhere: Self) -> u32 {
        let count = |bits: u32| bits.count_ones();
        count(everywhere.exact) << 16
            | count(everywhere.following) << 8
            | u32::from(everywhere.last_whole) << 7
            | count(self.found)
    }
}
