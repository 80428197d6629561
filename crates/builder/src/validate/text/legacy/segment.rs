//! A line, or a quoted part of one, as an encoding reads its words.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::super::kind::{Kind, kind, tells_of_an_old_encoding};
use super::super::runs;
use super::super::syllable::is_syllable;
use super::viqr;

/// What is looked at together: an encoding seldom changes within it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment<'t> {
    at: usize,
    text: &'t str,
}

/// A word that an encoding explains.
#[derive(Debug)]
pub(super) struct Leftover<'t> {
    pub(super) at: usize,
    pub(super) word: &'t str,
    pub(super) decoded: String,
    /// Is the decoded word right in any case? Fonts of TCVN3 have no code for a capital with a tone.
    pub(super) sure: bool,
}

/// The words of a segment, as one encoding reads them.
#[derive(Debug)]
pub(super) struct Tally<'t> {
    pub(super) leftovers: Vec<Leftover<'t>>,
    segment: Segment<'t>,
    /// Marked words that are none of this encoding.
    against: usize,
    /// The longest run of leftovers with none of those between.
    run: usize,
    /// Every marked word, decoded, with its place in the segment; leftovers or not.
    decoded: Vec<(Range<usize>, String)>,
}

/// The longest segment that is shown decoded, in characters.
const SHOWN: usize = 80;

impl<'t> Segment<'t> {
    /// The segments of a text.
    pub(super) fn all(text: &'t str) -> impl Iterator<Item = Self> {
        let parts = runs(text, |letter| !matches!(letter, '\n' | '\r' | '"'));
        parts.map(|(at, text)| {
            let value = value_of(text);
            Self { at: at + text.len() - value.len(), text: value }
        })
    }

    /// Does it hold what plain Vietnamese does not?
    pub(super) fn is_suspicious(&self) -> bool {
        let mut before = [' '; 2];
        self.text.chars().any(|letter| {
            let odd = match kind(letter) {
                Kind::Plain => is_sign_of_viqr(letter, before[1]),
                Kind::Telling => tells_of_an_old_encoding(letter, before),
                _ => true,
            };
            before = [before[1], letter];
            odd
        })
    }

    /// Reads the words.
    pub(super) fn read(&self, decode: fn(&str) -> Option<String>) -> Tally<'t> {
        let mut tally =
            Tally { leftovers: Vec::new(), segment: *self, against: 0, run: 0, decoded: Vec::new() };
        let mut run = 0;
        for (at, word) in self.words() {
            match read_word(word, decode) {
                Reading::Explained(range, decoded) => {
                    let (at, word) = (at + range.start, &word[range]);
                    tally.decoded.push((at..at + word.len(), decoded.clone()));
                    if stands(word) || !is_long(word) {
                        continue;
                    }
                    run += 1;
                    tally.run = tally.run.max(run);
                    let sure = is_sure(word, &decoded);
                    tally.leftovers.push(Leftover { at: self.at + at, word, decoded, sure });
                }
                Reading::Against => {
                    tally.against += 1;
                    run = 0;
                }
                Reading::Nothing => {}
            }
        }
        tally
    }

    /// Runs of letters, as far as old encodings go, and words of VIQR.
    fn words(&self) -> impl Iterator<Item = (usize, &'t str)> {
        let within =
            |letter: char| !letter.is_ascii() || letter.is_ascii_alphabetic() || letter.is_ascii_control();
        let marked =
            runs(self.text, within).filter(|(_, word)| !word.bytes().all(|byte| byte.is_ascii_alphabetic()));
        let ascii =
            runs(self.text, |letter| letter.is_ascii_graphic()).filter(|(_, word)| viqr::may_be(word));
        marked.chain(ascii)
    }
}

/// The part behind a key: `headline: Tít` → `Tít`.
fn value_of(line: &str) -> &str {
    match line.split_once(": ") {
        Some((key, value))
            if !key.is_empty()
                && key.bytes().all(|byte| {
                    byte.is_ascii_lowercase() || byte == b'_' || byte == b' ' || byte == b'-'
                }) =>
        {
            value
        }
        _ => line,
    }
}

/// May a sign of ASCII stand for a mark of VIQR?
pub(in super::super) fn is_sign_of_viqr(sign: char, before: char) -> bool {
    match sign {
        '^' => matches!(before, 'a' | 'e' | 'o' | 'A' | 'E' | 'O'),
        '+' => matches!(before, 'o' | 'u' | 'O' | 'U'),
        '\'' => matches!(before.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y'),
        _ => false,
    }
}

enum Reading {
    /// A part of the word, decoded into a syllable.
    Explained(Range<usize>, String),
    /// A word of letters that the encoding does not explain.
    Against,
    /// No word.
    Nothing,
}

fn read_word(word: &str, decode: fn(&str) -> Option<String>) -> Reading {
    if is_number_of_a_note(word) || is_unit(word) {
        return Reading::Nothing;
    }
    let ranges = [0..word.len(), within(word, &QUOTES), within(word, &SIGNS)];
    for (place, range) in ranges.iter().enumerate() {
        let decoded = (!ranges[..place].contains(range)).then(|| decode(&composed(&word[range.clone()])));
        let fits = |decoded: &String| is_syllable(decoded) && has_a_case(decoded);
        if let Some(decoded) = decoded.flatten().filter(fits) {
            return Reading::Explained(range.clone(), decoded);
        }
    }
    let lettered = |letter: char| letter.is_alphabetic() && !letter.is_ascii();
    let short_name = || word.chars().all(|letter| !letter.is_lowercase());
    if word.contains(lettered) && !short_name() { Reading::Against } else { Reading::Nothing }
}

fn composed(word: &str) -> Cow<'_, str> {
    if is_nfc(word) { word.into() } else { word.nfc().collect() }
}

/// Is it good Vietnamese as it stands? Eth for Đ is no sign of an old encoding: `look_alike` tells it.
fn stands(word: &str) -> bool {
    let word = composed(word).replace('Ð', "Đ").replace('ð', "đ");
    has_a_case(&word) && is_syllable(&word)
}

/// Numbers of notes behind a word; `ho¹` may be one, or hoạ in TCVN3.
const NOTES: [char; 3] = ['¹', '²', '³'];

fn is_number_of_a_note(word: &str) -> bool {
    word.ends_with(NOTES) && is_syllable(word.trim_end_matches(NOTES))
}

/// Small letters, capitals, or a capital and small letters.
fn has_a_case(word: &str) -> bool {
    let letters = || word.chars().filter(|letter| letter.is_alphabetic());
    let capitals = letters().filter(|letter| letter.is_uppercase()).count();
    capitals == 0 || capitals == letters().count() || capitals == 1 && word.starts_with(char::is_uppercase)
}

/// Marks of writing around a word. Some encodings have letters there, so the whole word comes first.
const QUOTES: [char; 9] = ['“', '”', '‘', '’', '…', '–', '—', '«', '»'];

/// The same with signs of notes, and with those of ASCII that end sentences.
const SIGNS: [char; 23] = [
    '“', '”', '‘', '’', '…', '–', '—', '«', '»', '¹', '²', '³', '.', ',', ';', ':', '!', '?', '(', ')', '*',
    '_', '\u{a0}',
];

fn within(word: &str, around: &[char]) -> Range<usize> {
    let rest = word.trim_start_matches(around);
    let start = word.len() - rest.len();
    start..start + rest.trim_end_matches(around).len()
}

/// `µm`, `m²`: in old encodings their signs are letters.
fn is_unit(word: &str) -> bool {
    let micro = || word.starts_with(['µ', 'μ']) && word.chars().count() == 2;
    let power =
        |sign| word.strip_suffix(sign).is_some_and(|unit| matches!(unit, "m" | "mm" | "cm" | "dm" | "km"));
    micro() || power('²') || power('³')
}

/// In TCVN3 a small letter with a tone that begins a word may have been drawn as a capital.
fn is_sure(word: &str, decoded: &str) -> bool {
    let own = |letter: char| letter.is_ascii() || letter.is_uppercase() || "ăâêôơưđ".contains(letter);
    decoded.starts_with(own) || word.starts_with(|letter: char| letter.is_ascii_alphabetic())
}

impl Tally<'_> {
    /// Is the segment of this encoding?
    pub(super) fn is_encoded(&self) -> bool {
        let alone = |leftover: &Leftover<'_>| has_signs(leftover.word) || self.is_alone();
        self.run > 1 || self.against == 0 && self.leftovers.iter().any(alone)
    }

    pub(super) fn score(&self) -> isize {
        // “Coõng” can be read, but is hardly ever meant.
        let rare =
            self.leftovers.iter().filter(|leftover| leftover.decoded.to_lowercase().contains("oõ")).count();
        let (leftovers, against) = (self.leftovers.len(), self.against + rare);
        2 * leftovers.cast_signed() - against.cast_signed()
    }

    /// Is every other word of the segment a syllable of Vietnamese without marks, or a short name?
    fn is_alone(&self) -> bool {
        let ascii = |letter: char| letter.is_ascii_alphabetic() || !letter.is_ascii();
        let plain = |(_, word): (usize, &str)| {
            !word.is_ascii() || is_syllable(word) || word.bytes().all(|byte| byte.is_ascii_uppercase())
        };
        self.decoded.len() == self.leftovers.len() && runs(self.segment.text, ascii).all(plain)
    }

    /// The whole segment, decoded, when all of it is sure and it is short.
    pub(super) fn reading(&self) -> Option<String> {
        let text = self.segment.text;
        let all_sure = self.against == 0 && self.leftovers.iter().all(|leftover| leftover.sure);
        if !all_sure || text.chars().count() > SHOWN {
            return None;
        }
        let mut reading = String::new();
        let mut from = 0;
        let mut decoded: Vec<_> = self.decoded.iter().collect();
        decoded.sort_by_key(|(range, _)| range.start);
        for (range, word) in decoded {
            reading.push_str(text.get(from..range.start)?);
            reading.push_str(word);
            from = range.end;
        }
        reading.push_str(&text[from..]);
        Some(reading.trim().to_owned())
    }
}

/// Specks are single letters; formulas, `a^n`, have one or two and signs.
fn is_long(word: &str) -> bool {
    let fewest = if word.is_ascii() { 3 } else { 2 };
    word.chars().filter(|letter| !letter.is_ascii() || letter.is_ascii_alphabetic()).count() >= fewest
}

/// Does it hold signs, or a vowel with a mark of VNI behind it? No name of any language does.
fn has_signs(word: &str) -> bool {
    let sign = |letter: char| !letter.is_alphabetic() || matches!(letter, 'ª' | 'º' | 'µ');
    let small: Vec<char> = word.to_lowercase().chars().collect();
    let marked = |pair: &[char]| {
        matches!(pair[0], 'a' | 'e' | 'o' | 'u' | 'y' | 'ô' | 'ö')
            && matches!(
                pair[1],
                'ù' | 'ø' | 'û' | 'õ' | 'â' | 'á' | 'à' | 'å' | 'ã' | 'ä' | 'ê' | 'é' | 'è' | 'ú'
            )
    };
    word.contains(sign) || small.windows(2).any(marked)
}
