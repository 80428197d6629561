//! Words as the finder compares them, and all the words of the index in order.

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

/// Gives every spelling a number, in the order in which they are met.
#[derive(Debug, Default)]
pub(super) struct Spellings<'a> {
    /// All spellings met.
    pub(super) met: Vec<&'a str>,
    /// A table of `1 + number` by hash; its length is a power of two, and 0 is an empty place.
    places: Vec<u32>,
}

impl<'a> Spellings<'a> {
    pub(super) fn number(&mut self, spelling: &'a str) -> u32 {
        if self.met.len() * 2 >= self.places.len() {
            self.grow();
        }
        let place = self.place(spelling);
        if self.places[place] == 0 {
            self.met.push(spelling);
            self.places[place] = self.met.len() as u32;
        }
        self.places[place] - 1
    }

    /// Where the spelling stands or would stand.
    fn place(&self, spelling: &str) -> usize {
        // FNV-1a: a few bytes are hashed at a time, and nobody gains from collisions here.
        let hash = spelling.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        let mut place = hash as usize & (self.places.len() - 1);
        while self.places[place] != 0 && self.met[self.places[place] as usize - 1] != spelling {
            place = (place + 1) & (self.places.len() - 1);
        }
        place
    }

    fn grow(&mut self) {
        self.places = vec![0; (self.places.len() * 2).max(1 << 12)];
        for (number, spelling) in self.met.iter().enumerate() {
            let place = self.place(spelling);
            self.places[place] = number as u32 + 1;
        }
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
    fn spellings_keep_their_numbers_while_the_table_grows() {
        let texts: Vec<String> = (0..9_000).map(|number| format!("từ{number}")).collect();
        let mut spellings = Spellings::default();
        for _ in 0..2 {
            for (expected, text) in texts.iter().enumerate() {
                assert_eq!(spellings.number(text), expected as u32);
            }
        }
        assert_eq!(spellings.met.len(), texts.len());
    }
}
