//! The words a reader typed, ready to be held against every document.

use std::ops::Range;

use super::words::{Vocabulary, Word, WordNumber, words_of};

/// Words beyond these are not looked at: one bit stands for each.
const MOST_WORDS: usize = 32;

/// The words asked for, held against a vocabulary once.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// One bit for each word asked for.
    all: u32,
    /// For each word of the vocabulary, which words asked for it is.
    alike: Vec<u32>,
    /// For each word of the vocabulary, which words asked for it is with all their marks.
    exact: Vec<u32>,
    /// Words of the vocabulary that are the last word asked for, whole.
    last: Range<usize>,
}

/// What was found in a text, one bit for each word asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// The word is there.
    found: u32,
    /// With the marks it was typed with; a word typed without marks is always so.
    exact: u32,
    /// Right after the word before it.
    following: u32,
    /// The last word is there as a whole word.
    whole: bool,
}

impl Asked {
    /// The last word is still being typed, so it may be the beginning of one.
    pub(super) fn new(text: &str, vocabulary: &Vocabulary) -> Self {
        let words: Vec<Word> = words_of(text)
            .map(Word::new)
            .filter(|word| !word.folded.is_empty())
            .collect();
        let words = &words[..words.len().min(MOST_WORDS)];
        let Some(last) = words.last() else {
            return Self::default();
        };
        let nothing = vec![0; vocabulary.len()];
        let last = vocabulary.alike(&last.folded, false);
        let mut asked = Self {
            all: 0,
            alike: nothing.clone(),
            exact: nothing,
            last,
        };
        for (at, word) in words.iter().enumerate() {
            let bit = 1 << at;
            asked.all |= bit;
            for number in vocabulary.alike(&word.folded, at + 1 == words.len()) {
                asked.alike[number] |= bit;
                if !word.is_marked() || vocabulary.word(number).begins_with(word) {
                    asked.exact[number] |= bit;
                }
            }
        }
        asked
    }

    /// No words at all.
    pub(super) fn is_empty(&self) -> bool {
        self.all == 0
    }

    /// Looks through a text.
    pub(super) fn look(&self, text: &[WordNumber]) -> Seen {
        let (mut seen, mut before) = (Seen::default(), 0);
        if self.is_empty() {
            return seen;
        }
        for number in text {
            let alike = self.alike[*number as usize];
            if alike != 0 {
                seen.found |= alike;
                seen.exact |= self.exact[*number as usize];
                seen.following |= alike & (before << 1);
                seen.whole |= self.last.contains(&(*number as usize));
            }
            before = alike;
        }
        seen
    }

    /// Is every word there?
    pub(super) fn is_satisfied(&self, seen: Seen) -> bool {
        seen.found == self.all
    }
}

impl Seen {
    /// What was found in either of two texts.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            found: self.found | other.found,
            exact: self.exact | other.exact,
            following: self.following | other.following,
            whole: self.whole | other.whole,
        }
    }

    /// How well a document fits whose own text is this and which all in all has `everywhere`. Words with
    /// their marks count most, then words in the order typed, then whole words, then those of its own text.
    pub(super) fn score(self, everywhere: Self) -> u32 {
        let count = |bits: u32| bits.count_ones();
        count(everywhere.exact) << 16
            | count(everywhere.following) << 8
            | u32::from(everywhere.whole) << 7
            | count(self.found)
    }
}
