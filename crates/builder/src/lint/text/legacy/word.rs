//! A word, as an encoding may read it, and what speaks for and against that.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::super::kind::{Kind, kind, tells_of_an_old_encoding};
use super::super::runs;
use super::super::syllable::is_syllable;
use super::{single_byte, viqr};

/// A word that is not plain ASCII, or that may be of VIQR.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    /// The byte of its segment where it begins.
    pub(super) at: usize,
    pub(super) text: &'t str,
}

impl<'t> Word<'t> {
    /// Runs of letters, as far as old encodings go, and words of VIQR, in order.
    pub(super) fn all(segment: &'t str) -> Vec<Self> {
        let within = |letter: char| {
            !letter.is_ascii() || letter.is_ascii_alphabetic() || letter.is_ascii_control()
        };
        let plain = |word: &str| word.bytes().all(|byte| byte.is_ascii_alphabetic());
        let marked = runs(segment, within).filter(|(_, word)| !plain(word));
        let ascii = runs(segment, |letter| letter.is_ascii_graphic())
            .filter(|(_, word)| viqr::may_be(word));
        let mut words: Vec<Self> = marked
            .chain(ascii)
            .map(|(at, text)| Self { at, text })
            .collect();
        words.sort_by_key(|word| word.at);
        words
    }

    /// Does it hold what plain Vietnamese does not?
    pub(super) fn is_odd(self) -> bool {
        is_odd(self.text)
    }

    /// Does it tell that its neighbors are of no old encoding? Most words of Vietnamese do.
    pub(super) fn speaks_against_all(self) -> bool {
        !self.is_possible() && matches!(unexplained(self.text), Reading::Against)
    }

    /// Could any encoding have written it? Most words of Vietnamese have letters that none shows.
    fn is_possible(self) -> bool {
        self.text.chars().all(|letter| match letter {
            '\0'..='\u{ff}' | '\u{300}'..='\u{36f}' => true,
            'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '₫' | '\u{2212}' | '\u{2219}' | 'μ' => {
                true
            }
            _ => single_byte::byte(letter).is_some(),
        })
    }

    /// How an encoding reads it.
    pub(super) fn read(self, decode: fn(&str) -> Option<String>) -> Reading {
        if self.is_possible() {
            read(self.text, decode)
        } else {
            unexplained(self.text)
        }
    }
}

/// Does a text hold what plain Vietnamese does not?
pub(super) fn is_odd(text: &str) -> bool {
    let mut before = [' '; 2];
    text.chars().any(|letter| {
        let odd = match kind(letter) {
            Kind::Plain => is_sign_of_viqr(letter, before[1]),
            Kind::Telling => tells_of_an_old_encoding(letter, before),
            _ => true,
        };
        before = [before[1], letter];
        odd
    })
}

/// May a sign of ASCII stand for a mark of VIQR?
pub(in super::super) fn is_sign_of_viqr(sign: char, before: char) -> bool {
    match sign {
        '^' => matches!(before, 'a' | 'e' | 'o' | 'A' | 'E' | 'O'),
        '+' => matches!(before, 'o' | 'u' | 'O' | 'U'),
        '\'' => matches!(
            before.to_ascii_lowercase(),
            'a' | 'e' | 'i' | 'o' | 'u' | 'y'
        ),
        _ => false,
    }
}

/// What a word is to an encoding.
#[derive(Debug)]
pub(super) enum Reading {
    /// A part of the word, decoded into a syllable.
    Explained(Range<usize>, String),
    /// A word of letters that the encoding does not explain.
    Against,
    /// No word.
    Nothing,
}

fn read(word: &str, decode: fn(&str) -> Option<String>) -> Reading {
    if is_number_of_a_note(word) || is_unit(word) || is_sign_with_eth(word) {
        return Reading::Nothing;
    }
    let ranges = [0..word.len(), within(word, &QUOTES), within(word, &SIGNS)];
    for (place, range) in ranges.iter().enumerate() {
        let decoded =
            (!ranges[..place].contains(range)).then(|| decode(&composed(&word[range.clone()])));
        let fits = |decoded: &String| is_syllable(decoded) && has_a_case(decoded);
        if let Some(decoded) = decoded.flatten().filter(fits) {
            return Reading::Explained(range.clone(), decoded);
        }
    }
    unexplained(word)
}

/// Signs and short names in capitals say nothing.
fn unexplained(word: &str) -> Reading {
    let lettered = |letter: char| letter.is_alphabetic() && !letter.is_ascii();
    let short_name = || word.chars().all(|letter| !letter.is_lowercase());
    if word.contains(lettered) && !short_name() {
        Reading::Against
    } else {
        Reading::Nothing
    }
}

fn composed(word: &str) -> Cow<'_, str> {
    if is_nfc(word) {
        word.into()
    } else {
        word.nfc().collect()
    }
}

/// Is it good Vietnamese as it stands? Eth for Đ is no sign of an old encoding: `look_alike` tells it.
pub(super) fn stands(word: &str) -> bool {
    let word = composed(word).replace('Ð', "Đ").replace('ð', "đ");
    has_a_case(&word) && is_syllable(&word)
}

/// Numbers of notes behind a word; `ho¹` may be one, or hoạ in TCVN3.
const NOTES: [char; 3] = ['¹', '²', '³'];

fn is_number_of_a_note(word: &str) -> bool {
    word.ends_with(NOTES) && is_syllable(word.trim_end_matches(NOTES))
}

/// `QÐ`, `NÐ`, `HÐND` with Eth for Đ: signs of numbers, capitals without a vowel. `look_alike` tells them.
fn is_sign_with_eth(word: &str) -> bool {
    let own =
        |letter: char| letter == 'Ð' || (letter.is_ascii_uppercase() && !"AEIOUY".contains(letter));
    word.contains('Ð') && word[within(word, &SIGNS)].chars().all(own)
}

/// Small letters, capitals, or a capital and small letters.
fn has_a_case(word: &str) -> bool {
    let letters = || word.chars().filter(|letter| letter.is_alphabetic());
    let capitals = letters().filter(|letter| letter.is_uppercase()).count();
    capitals == 0
        || capitals == letters().count()
        || capitals == 1 && word.starts_with(char::is_uppercase)
}

/// Marks of writing around a word. Some encodings have letters there, so the whole word comes first.
const QUOTES: [char; 9] = ['“', '”', '‘', '’', '…', '–', '—', '«', '»'];

/// The same with signs of notes, and with those of ASCII that end sentences.
const SIGNS: [char; 23] = [
    '“', '”', '‘', '’', '…', '–', '—', '«', '»', '¹', '²', '³', '.', ',', ';', ':', '!', '?', '(',
    ')', '*', '_', '\u{a0}',
];

fn within(word: &str, around: &[char]) -> Range<usize> {
    let rest = word.trim_start_matches(around);
    let start = word.len() - rest.len();
    start..start + rest.trim_end_matches(around).len()
}

/// `µm`, `m²`: in old encodings their signs are letters.
fn is_unit(word: &str) -> bool {
    let micro = || word.starts_with(['µ', 'μ']) && word.chars().count() == 2;
    let power = |sign| {
        word.strip_suffix(sign)
            .is_some_and(|unit| matches!(unit, "m" | "mm" | "cm" | "dm" | "km"))
    };
    micro() || power('²') || power('³')
}

/// In TCVN3 a small letter with a tone that begins a word may have been drawn as a capital.
pub(super) fn is_sure(word: &str, decoded: &str) -> bool {
    let own =
        |letter: char| letter.is_ascii() || letter.is_uppercase() || "ăâêôơưđ".contains(letter);
    decoded.starts_with(own) || word.starts_with(|letter: char| letter.is_ascii_alphabetic())
}

/// Specks are single letters; formulas, `a^n`, have one or two and signs.
pub(super) fn is_long(word: &str) -> bool {
    let fewest = if word.is_ascii() { 3 } else { 2 };
    word.chars()
        .filter(|letter| !letter.is_ascii() || letter.is_ascii_alphabetic())
        .count()
        >= fewest
}

/// Does it hold signs, or a vowel with a mark of VNI behind it? No name of any language does.
pub(super) fn has_signs(word: &str) -> bool {
    let sign = |letter: char| !letter.is_alphabetic() || matches!(letter, 'ª' | 'º' | 'µ');
    let small: Vec<char> = word.to_lowercase().chars().collect();
    let marked = |pair: &[char]| {
        matches!(pair[0], 'a' | 'e' | 'o' | 'u' | 'y' | 'ô' | 'ö')
            && matches!(
                pair[1],
                'ù' | 'ø'
                    | 'û'
                    | 'õ'
                    | 'â'
                    | 'á'
                    | 'à'
                    | 'å'
                    | 'ã'
                    | 'ä'
                    | 'ê'
                    | 'é'
                    | 'è'
                    | 'ú'
            )
    };
    word.contains(sign) || small.windows(2).any(marked)
}
