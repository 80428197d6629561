//! All the words of the finder's index in order.

use rustc_hash::FxHashMap;

use crate::words::Word;

/// The number of a word in a [`Vocabulary`].
pub(super) type WordNumber = u32;

/// Different words in order, so that words with one beginning stand together.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary(Vec<Word>);

impl Vocabulary {
    /// From spellings; also the word of each spelling, in their order.
    pub(super) fn new(spellings: &[&str]) -> (Self, Vec<WordNumber>) {
        let mut words: Vec<(Word, usize)> = spellings
            .iter()
            .enumerate()
            .map(|(at, text)| (Word::new(text), at))
            .collect();
        words.sort_unstable();
        let mut numbers = vec![0; spellings.len()];
        let mut vocabulary: Vec<Word> = Vec::new();
        for (word, at) in words {
            if vocabulary.last() != Some(&word) {
                vocabulary.push(word);
            }
            numbers[at] = vocabulary.len() as WordNumber - 1;
        }
        (Self(vocabulary), numbers)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn word(&self, number: usize) -> &Word {
        &self.0[number]
    }

    /// The words that are this one without marks, or with `begun` only begin so.
    pub(super) fn alike(&self, folded: &str, begun: bool) -> std::ops::Range<usize> {
        let from = self.0.partition_point(|word| word.folded.as_str() < folded);
        let fits = |word: &Word| {
            if begun {
                word.folded.starts_with(folded)
            } else {
                word.folded == folded
            }
        };
        from..from + self.0[from..].partition_point(fits)
    }
}

/// Gives every spelling a number, in the order in which they are met, so that each is compared once.
#[derive(Debug, Default)]
pub(super) struct Interner<'a> {
    /// All spellings met, by their number.
    pub(super) spellings: Vec<&'a str>,
    numbers: FxHashMap<&'a str, u32>,
}

impl<'a> Interner<'a> {
    pub(super) fn intern(&mut self, spelling: &'a str) -> u32 {
        *self.numbers.entry(spelling).or_insert_with(|| {
            self.spellings.push(spelling);
            self.spellings.len() as u32 - 1
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_keep_their_numbers() {
        let texts: Vec<String> = (0..9_000).map(|number| format!("từ{number}")).collect();
        let mut interner = Interner::default();
        for _ in 0..2 {
            for (expected, text) in texts.iter().enumerate() {
                assert_eq!(interner.intern(text), expected as u32);
            }
        }
        assert_eq!(interner.spellings, texts);
    }
}
