//! Words: what the portal takes for one, in which forms words are compared, and how they are marked.
//!
//! The one tokenizer of the finder, the search and the builder.

use crate::fold::{TONES, fold, is_mark, is_tone, join_shape, lower, plain, split_tone};
use crate::letter::is_alphanumeric;
use crate::look_alike::latin;

/// A word in the forms in which it is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// Without marks: `hoa` of `Hòa`.
    pub folded: String,
    /// Lower case with the marks of its letters but not of its tone, composed.
    letters: String,
    /// Its tone, wherever it was put: `hòa` and `hoà` are one word. NUL for none.
    tone: char,
}

impl Word {
    /// From any spelling of it, composed or decomposed.
    pub fn new(text: &str) -> Self {
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
    pub fn is_marked(&self) -> bool {
        self.tone != '\0' || self.letters != self.folded
    }

    /// The marks of its letters and its tone as one number, 0 for none: digits of a mixed radix, the
    /// tone lowest, then what each letter of the folded word that can have a mark has. Marks beyond the
    /// number's range are left out: no Vietnamese syllable has so many.
    pub fn marks(&self) -> u32 {
        let tone = TONES.iter().position(|tone| *tone == self.tone);
        let (mut marks, mut radix) = (tone.unwrap_or_default() as u32, TONES.len() as u32);
        for letter in self.letters.chars() {
            // A mark that Vietnamese does not have, as in `ü`, is none.
            let Some((shape, shapes)) = shape(letter).or_else(|| shape(plain(letter)?)) else {
                continue;
            };
            let Some(next) = radix.checked_mul(shapes) else {
                break;
            };
            marks += shape * radix;
            radix = next;
        }
        marks
    }

    /// Does this word begin with the other, marks and tone alike?
    pub fn begins_with(&self, other: &Self) -> bool {
        let rest = self.letters.strip_prefix(&other.letters);
        // `đô` does not begin with `đo`: a mark belongs to the letter before it.
        self.tone == other.tone && rest.is_some_and(|rest| !rest.starts_with(is_mark))
    }
}

/// How many marks differ between two [`Word::marks`] of one folded word: 0 when they are the same.
pub fn marks_apart(folded: &str, one: u32, other: u32) -> u32 {
    let (mut one, mut other, mut apart) = (one, other, 0);
    let tones = TONES.len() as u32;
    let letters = folded.chars().filter_map(shape).map(|(_, shapes)| shapes);
    for radix in std::iter::once(tones).chain(letters) {
        apart += u32::from(one % radix != other % radix);
        (one, other) = (one / radix, other / radix);
    }
    apart
}

/// Which shape a letter has, from 0 for the plain one, and how many its plain letter can have.
/// `None` for letters that have one only.
fn shape(letter: char) -> Option<(u32, u32)> {
    Some(match letter {
        'a' => (0, 3),
        'ă' => (1, 3),
        'â' => (2, 3),
        'd' => (0, 2),
        'đ' => (1, 2),
        'e' => (0, 2),
        'ê' => (1, 2),
        'o' => (0, 3),
        'ô' => (1, 3),
        'ơ' => (2, 3),
        'u' => (0, 2),
        'ư' => (1, 2),
        _ => return None,
    })
}

/// The words of a text: what stands between signs and spaces.
pub fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter| !belongs_to_a_word(letter))
        .filter(|word| !word.is_empty())
}

/// A word where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// As it is written.
    pub text: &'a str,
    /// Where it begins, in bytes from the start of the text.
    pub at: usize,
    /// A sentence or a line ends between the word before and this one: they are no neighbors.
    pub begins: bool,
}

/// The words of a text with their places. The first of a text begins.
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut end = 0;
    words_of(text).map(move |word| {
        // Both are parts of one text, the word behind what was read before it.
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let begins = end == 0 || ends_a_sentence(&text[end..at]);
        end = at + word.len();
        Token {
            text: word,
            at,
            begins,
        }
    })
}

/// Does what stands between two words end a sentence or a line? `TP.HCM` and `4.700` go on.
fn ends_a_sentence(between: &str) -> bool {
    let mut signs = between.chars().peekable();
    while let Some(sign) = signs.next() {
        let ends = match sign {
            '\n' => true,
            '.' | '!' | '?' | ';' | ':' | '…' => {
                signs.peek().is_some_and(|next| next.is_whitespace())
            }
            _ => false,
        };
        if ends {
            return true;
        }
    }
    false
}

fn belongs_to_a_word(letter: char) -> bool {
    is_alphanumeric(letter) || is_mark(letter)
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
    fn marks_tell_the_spellings_of_one_folded_word_apart() {
        let spellings = ["duoc", "được", "dược", "đước", "duớc", "đuốc", "dược"];
        for one in spellings {
            for other in spellings {
                let [a, b] = [one, other].map(|text| Word::new(text).marks());
                assert_eq!(a == b, one == other, "{one} {other}");
            }
        }
        assert_eq!(Word::new("cong").marks(), 0);
        assert_eq!(Word::new("hòa").marks(), Word::new("hoà").marks());
        assert_eq!(
            Word::new("ĐƯỢC").marks(),
            Word::new("đu\u{31b}o\u{31b}\u{323}c").marks()
        );
    }

    #[test]
    fn marks_apart_are_counted() {
        let cases = [
            ("được", "được", 0),
            ("được", "dược", 1),
            ("được", "duoc", 4),
            ("hòa", "hoá", 1),
            ("đà", "da", 2),
            ("nẵng", "nang", 2),
            ("Zürichđ", "zurichđ", 0),
        ];
        for (one, other, apart) in cases {
            let [a, b] = [one, other].map(Word::new);
            assert_eq!(
                marks_apart(&a.folded, a.marks(), b.marks()),
                apart,
                "{one} {other}"
            );
        }
    }

    #[test]
    fn sentences_and_lines_part_neighbors() {
        let text = "Ở TP.HCM, “ưu đãi” 4.700 đồng. Xưởng: mới\nkhuôn";
        let shown: Vec<(&str, bool)> = tokens(text)
            .map(|token| (token.text, token.begins))
            .collect();
        let begins = ["Ở", "Xưởng", "mới", "khuôn"];
        assert!(
            shown
                .iter()
                .all(|(word, begin)| *begin == begins.contains(word)),
            "{shown:?}"
        );
        assert!(tokens(text).all(|token| text[token.at..].starts_with(token.text)));
        assert_eq!(shown.len(), 11);
    }
}
