//! A line, or a quoted part of one, as an encoding reads its words.

use std::ops::Range;

use super::super::runs;
use super::super::syllable::is_syllable;
use super::word::{Reading, Word, has_signs, is_long, is_odd, is_sure, stands};

/// What is looked at together: an encoding seldom changes within it.
#[derive(Debug)]
pub(super) struct Segment<'t> {
    at: usize,
    text: &'t str,
    /// Words side by side that may be of an old encoding.
    stretches: Vec<Vec<Word<'t>>>,
    /// How many words there are that can be of none.
    against: usize,
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
    text: &'t str,
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
    /// The segments of a text that may be of an old encoding. Most lines are done with at once.
    pub(super) fn suspects(text: &'t str) -> impl Iterator<Item = Self> {
        let parts = runs(text, |letter| !matches!(letter, '\n' | '\r' | '"'));
        let odd = parts
            .filter(|(_, part)| is_odd(part))
            .map(|(at, text)| Self::new(at, text));
        odd.filter(|segment| !segment.stretches.is_empty())
    }

    /// Only two such words side by side are looked at, or all that there are: the rest of a long line
    /// would cost much, and cannot tell.
    fn new(at: usize, line: &'t str) -> Self {
        let text = value_of(line);
        let words = Word::all(text);
        let against = words
            .iter()
            .filter(|word| word.speaks_against_all())
            .count();
        let worth = |stretch: &&[Word<'_>]| {
            (against == 0 || stretch.len() > 1) && stretch.iter().any(|word| word.is_odd())
        };
        let stretches = words
            .split(|word| word.speaks_against_all())
            .filter(worth)
            .map(<[_]>::to_vec)
            .collect();
        Self {
            at: at + line.len() - text.len(),
            text,
            stretches,
            against,
        }
    }

    /// Reads the words.
    pub(super) fn read(&self, decode: fn(&str) -> Option<String>) -> Tally<'t> {
        let (leftovers, decoded) = (Vec::new(), Vec::new());
        let mut tally = Tally {
            leftovers,
            text: self.text,
            against: self.against,
            run: 0,
            decoded,
        };
        self.stretches
            .iter()
            .for_each(|stretch| tally.read(self.at, stretch, decode));
        tally
    }
}

/// The part behind a key: `headline: Tít` → `Tít`.
fn value_of(line: &str) -> &str {
    let of_a_key = |byte: u8| byte.is_ascii_lowercase() || matches!(byte, b'_' | b' ' | b'-');
    match line.split_once(": ") {
        Some((key, value)) if !key.is_empty() && key.bytes().all(of_a_key) => value,
        _ => line,
    }
}

impl<'t> Tally<'t> {
    fn read(&mut self, start: usize, stretch: &[Word<'t>], decode: fn(&str) -> Option<String>) {
        let mut run = 0;
        for word in stretch {
            match word.read(decode) {
                Reading::Explained(range, decoded) => {
                    let (at, text) = (word.at + range.start, &word.text[range]);
                    self.decoded.push((at..at + text.len(), decoded.clone()));
                    if stands(text) || !is_long(text) {
                        continue;
                    }
                    run += 1;
                    self.run = self.run.max(run);
                    let sure = is_sure(text, &decoded);
                    self.leftovers.push(Leftover {
                        at: start + at,
                        word: text,
                        decoded,
                        sure,
                    });
                }
                Reading::Against => {
                    self.against += 1;
                    run = 0;
                }
                Reading::Nothing => {}
            }
        }
    }

    /// Is the segment of this encoding?
    pub(super) fn is_encoded(&self) -> bool {
        let alone = |leftover: &Leftover<'_>| has_signs(leftover.word) || self.is_alone();
        self.run > 1 || self.against == 0 && self.leftovers.iter().any(alone)
    }

    pub(super) fn score(&self) -> isize {
        // “Coõng” can be read, but is hardly ever meant.
        let rare = self
            .leftovers
            .iter()
            .filter(|leftover| leftover.decoded.to_lowercase().contains("oõ"))
            .count();
        let (leftovers, against) = (self.leftovers.len(), self.against + rare);
        2 * leftovers.cast_signed() - against.cast_signed()
    }

    /// Is every other word of the segment a syllable of Vietnamese without marks, or a short name?
    fn is_alone(&self) -> bool {
        let ascii = |letter: char| letter.is_ascii_alphabetic() || !letter.is_ascii();
        let plain = |(_, word): (usize, &str)| {
            !word.is_ascii()
                || is_syllable(word)
                || word.bytes().all(|byte| byte.is_ascii_uppercase())
        };
        self.decoded.len() == self.leftovers.len() && runs(self.text, ascii).all(plain)
    }

    /// The whole segment, decoded, when all of it is sure and it is short.
    pub(super) fn reading(&self) -> Option<String> {
        let text = self.text;
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
