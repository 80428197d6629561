//! Words that are the number of a document, in every spelling that the portal reads elsewhere, and also
//! while the number is still being typed.

use super::Choice;
use crate::fold::fold;
use crate::number::DocumentNumber;
use crate::words::words_of;

/// The number that a query asks for.
#[derive(Clone, Debug)]
pub struct QueryNumber {
    /// Its first part.
    pub numeral: u32,
    /// The number, once it can be read as one.
    number: Option<DocumentNumber>,
    /// From the first part on, without signs: `1112015nd`.
    joined: String,
    /// The words before the first part, without `số`.
    before: Vec<String>,
    /// The words after it, without `năm`.
    after: Vec<String>,
}

/// The first part of a number. Comparing it first is quick, and few documents share it.
pub fn numeral(number: &str) -> Option<u32> {
    words_of(number).next().and_then(|word| word.parse().ok())
}

impl QueryNumber {
    /// `111/2015/NĐ-CP`, `nd 111/2015`, `nghị định số 111 năm 2015`; `None` when no number is in it.
    pub fn new(text: &str) -> Option<Self> {
        let folded = fold(text);
        let words: Vec<&str> = words_of(&folded).collect();
        let at = words.iter().position(|word| is_digits(word))?;
        let without = |words: &[&str], filler: &str| {
            words
                .iter()
                .filter(|word| **word != filler)
                .map(|word| (*word).to_owned())
                .collect()
        };
        Some(Self {
            numeral: words[at].parse().ok()?,
            number: DocumentNumber::parse(text),
            joined: joined(&words[at..]),
            before: without(&words[..at], "so"),
            after: without(&words[at + 1..], "nam"),
        })
    }

    /// How exactly it is the number of a document of the same numeral: 0 the whole number, 1 the beginning
    /// of it, 2 only some parts of it, such as `111/2015` of `111/2015/NĐ-CP`. `None` for another number.
    pub fn rank(&self, number: &str, adopted_in: u16, nature: &Choice) -> Option<u8> {
        match self.number.as_ref().zip(DocumentNumber::parse(number)) {
            Some((query, official)) if query.may_mean(&official, adopted_in, &nature.slug) => {
                Some(if query.is_full() { 0 } else { 1 })
            }
            // A full number of another document cannot be the beginning of this one's.
            Some((query, _)) if query.is_full() => None,
            _ => self.rank_begun(number, adopted_in, &nature.name),
        }
    }

    fn rank_begun(&self, number: &str, adopted_in: u16, nature: &str) -> Option<u8> {
        let (number, nature) = (fold(number), fold(nature));
        let own: Vec<&str> = words_of(&number).collect();
        let known = |word: &String| {
            own.contains(&word.as_str()) || words_of(&nature).any(|own| own == word)
        };
        if !self.before.iter().all(known) {
            return None;
        }
        let whole = joined(&own);
        if whole.starts_with(&self.joined) {
            return Some(u8::from(whole != self.joined));
        }
        let year = adopted_in.to_string();
        let (last, rest) = self.after.split_last()?;
        let begun = own.iter().any(|own| own.starts_with(last.as_str()));
        let fits = |word: &String| known(word) || *word == year;
        (rest.iter().all(fits) && (begun || fits(last))).then_some(2)
    }
}

fn is_digits(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Words written together, the first without leading zeros.
fn joined(words: &[&str]) -> String {
    words.concat().trim_start_matches('0').to_owned()
}
