//! Words as the finder compares them, and all the words of the index in order.

use rustc_hash::FxHashMap;

use crate::fold::{fold, is_mark, is_tone, join_shape, lower, split_tone};
use crate::look_alike::latin;

/// A word in the forms in which it is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    /// Without marks: `hoa` of `Hòa`.
    pub(super) folded: String,
    /// Lower case with the marks of its letters but not of its tone, composed.
    letters: String,
    /// Its tone, wherever it was put: `hòa` and `hoà` are one word. NUL for none.
    tone: char,
}

impl Word {
    /// From any spelling of it, composed or decomposed.
    pub(super) fn new(text: &str) -> Self {
        let (mut letters, mut tone) = (String::with_capacity(text.len()), '\0');
        for letter in text
            .chars()
            .map(|letter| lower(latin(letter).unwrap_or(letter)))
        {
            match (split_tone(letter), letters.chars().next_back()) {
                (Some((plain, '\0')), _) => letters.push(plain),
                (Some((plain, own)), _) => {
                    letters.push(plain);
                    tone = own;
                }
                (None, Some(last)) if is_mark(letter) => match join_shape(last, letter) {
                    Some(joined) => {
                        letters.pop();
                        letters.push(joined);
                    }
                    None if is_tone(letter) => tone = letter,
                    None => letters.push(letter),
                },
                _ => letters.push(letter),
            }
        }
        Self {
            folded: fold(text),
            letters,
            tone,
        }
    }

    /// Was it written with marks?
    pub(super) fn is_marked(&self) -> bool {
        self.tone != '\0' || self.letters != self.folded
    }

    /// Does this word begin with the other, marks and tone alike?
    pub(super) fn begins_with(&self, other: &Self) -> bool {
        let rest = self.letters.strip_prefix(&other.letters);
        // `đô` does not begin with `đo`: a mark belongs to the letter before it.
        self.tone == other.tone && rest.is_some_and(|rest| !rest.starts_with(is_mark))
    }
}

/// The words of a text: what stands between signs and spaces.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter| !belongs_to_a_word(letter))
        .filter(|word| !word.is_empty())
}

fn belongs_to_a_word(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        // All Vietnamese letters and marks; asking the tables of Unicode takes far longer.
        '\u{c0}'..='\u{1b0}' | '\u{300}'..='\u{323}' | '\u{1ea0}'..='\u{1ef9}' => {
            !matches!(letter, '×' | '÷')
        }
        _ => letter.is_alphanumeric() || is_mark(letter),
    }
}

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
    fn marks_and_tones_must_agree_and_the_place_of_the_tone_does_not_count() {
        let cases = [
            ("hòa", "hoà", true),
            ("HÒA", "ho\u{300}a", true),
            ("thúy", "thuý", true),
            ("được", "đượ", true),
            ("được", "dượ", false),
            ("được", "đươ", false),
            ("đô", "đo", false),
            ("đo", "đô", false),
            ("đồng", "đồn", true),
            ("đồng", "đon", false),
            ("hóa", "hòa", false),
            // Latin Eth, and Cyrillic о and а.
            ("đầu", "ðầu", true),
            ("ÐỒNG", "đồng", true),
            ("hòa", "h\u{43e}\u{300}\u{430}", true),
        ];
        for (whole, begun, expected) in cases {
            assert_eq!(
                Word::new(whole).begins_with(&Word::new(begun)),
                expected,
                "{whole} {begun}"
            );
        }
    }

    #[test]
    fn words_stand_between_signs() {
        let cases: [(&str, &[&str]); 4] = [
            ("111/2015/NĐ-CP", &["111", "2015", "NĐ", "CP"]),
            ("“Ưu đãi”, 10%…", &["Ưu", "đãi", "10"]),
            ("ho\u{300}a×2", &["ho\u{300}a", "2"]),
            ("…", &[]),
        ];
        for (text, words) in cases {
            assert_eq!(words_of(text).collect::<Vec<_>>(), words, "{text}");
        }
    }

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
