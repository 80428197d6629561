//! The words of a segment, in order.

use model::words::Word;
use rustc_hash::FxHashMap;

/// Gives every spelling a number, so that each is folded once.
#[derive(Debug, Default)]
pub(super) struct Interner {
    spellings: Vec<Box<str>>,
    numbers: FxHashMap<Box<str>, u32>,
}

impl Interner {
    pub(super) fn intern(&mut self, spelling: &str) -> u32 {
        if let Some(number) = self.numbers.get(spelling) {
            return *number;
        }
        let number = self.spellings.len() as u32;
        self.spellings.push(spelling.into());
        self.numbers.insert(spelling.into(), number);
        number
    }
}

/// A word: what all spellings share that differ in case, composition and place of the tone alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) folded: String,
    pub(super) marks: u32,
    /// One spelling, in lower case.
    pub(super) spelling: String,
}

/// All words, by folded form and then by marks.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    pub(super) words: Vec<Known>,
    /// The word of each interned spelling.
    pub(super) word_of: Vec<u32>,
    /// Of each word: a number that words of one folded form share, in the order of those forms.
    pub(super) folded: Vec<u32>,
}

impl Vocabulary {
    pub(super) fn new(interner: Interner) -> Self {
        drop(interner.numbers);
        let mut all: Vec<(Known, usize)> = interner
            .spellings
            .into_iter()
            .enumerate()
            .map(|(at, spelling)| (Known::new(&spelling), at))
            .collect();
        all.sort_unstable_by(|(a, _), (b, _)| a.order().cmp(&b.order()));
        let mut vocabulary = Self {
            word_of: vec![0; all.len()],
            ..Self::default()
        };
        for (known, at) in all {
            let last = vocabulary.words.last();
            if last.is_none_or(|last| (&last.folded, last.marks) != (&known.folded, known.marks)) {
                let folded = vocabulary.folded.last().copied().unwrap_or_default();
                let other = last.is_some_and(|last| last.folded != known.folded);
                vocabulary.folded.push(folded + u32::from(other));
                vocabulary.words.push(known);
            }
            vocabulary.word_of[at] = vocabulary.words.len() as u32 - 1;
        }
        vocabulary
    }

    pub(super) fn word(&self, number: u32) -> &Known {
        &self.words[number as usize]
    }
}

impl Known {
    fn new(spelling: &str) -> Self {
        let word = Word::new(spelling);
        Self {
            marks: word.marks(),
            folded: word.folded,
            spelling: spelling.to_lowercase(),
        }
    }

    fn order(&self) -> (&str, u32, &str) {
        (&self.folded, self.marks, &self.spelling)
    }
}
