//! One part of the signs, letter by letter: `BTC`, `QH14`, `BGD&ĐT`, `(C13)`.

use super::reading::{Place, digits, ends_word};
use super::signs;
use crate::fold::{is_mark, is_upper, upper};
use crate::letter::is_alphanumeric;
use crate::look_alike::latin;

/// The longest part, in letters; more in a row are a word in capitals.
const LONGEST: usize = 20;

/// A part as it is written, and its length in bytes.
pub(super) fn part(text: &str, place: Place) -> Option<(String, usize)> {
    if let Some(length) = department(text) {
        return Some((text[..length].to_owned(), length));
    }
    let mut letters = letters(text);
    let mut length = size(&letters);
    let own = own_letters(&letters, &text[length..]).filter(|_| place != Place::Alone);
    if let Some(own) = own {
        letters.truncate(own);
        length = size(&letters);
    }
    let mut written: String = letters.iter().map(|(letter, _)| letter).collect();
    let number = digits(&text[length..]);
    let fits = !written.is_empty() && letters.len() <= LONGEST && number <= 3;
    written.push_str(&text[length..length + number]);
    length += number;
    let apart = legislature(&written, &text[length..]);
    written.push_str(text[length..length + apart].trim_start());
    length += apart;
    let rest = &text[length..];
    let ends =
        own.is_some() || ends_word(rest) || (number > 0 && place != Place::Alone && goes_on(rest));
    (fits && ends).then_some((written, length))
}

/// The length of a department in brackets, as the police write it: `TT-BCA(C13)`.
pub(super) fn department(text: &str) -> Option<usize> {
    let (inner, _) = text.strip_prefix('(')?.split_once(')')?;
    let [b'A'..=b'Z', number @ ..] = inner.as_bytes() else {
        return None;
    };
    ((1..=2).contains(&number.len()) && digits(&inner[1..]) == number.len())
        .then_some(inner.len() + 2)
}

/// The letters with their lengths in bytes.
fn letters(text: &str) -> Vec<(char, usize)> {
    let mut letters: Vec<(char, usize)> = Vec::new();
    let mut rest = text;
    while let Some(next) = letter(rest).or_else(|| and(letters.last()?.0, rest)) {
        letters.push(next);
        rest = &rest[next.1..];
    }
    letters
}

fn size(letters: &[(char, usize)]) -> usize {
    letters.iter().map(|(_, size)| size).sum()
}

/// A letter that signs have, composed, and its length in bytes. None has a tone mark.
fn letter(text: &str) -> Option<(char, usize)> {
    let mut letters = text.chars();
    let first = letters.next()?;
    let horned = letters.next() == Some('\u{31b}');
    match latin(first).unwrap_or(first) {
        'U' if horned => Some(('Ư', first.len_utf8() + 2)),
        'u' if horned => Some(('ư', first.len_utf8() + 2)),
        letter @ ('A'..='Z' | 'a'..='z' | 'Đ' | 'đ' | 'Ư' | 'ư') => {
            Some((letter, first.len_utf8()))
        }
        _ => None,
    }
}

/// The sign between two letters of one part: `BGD&ĐT`, also as `BGD&amp;ĐT` or `BGD & ĐT`.
fn and(last: char, text: &str) -> Option<(char, usize)> {
    let spaced = text.trim_start_matches(' ');
    let rest = spaced.strip_prefix(['&', '\u{ff06}'])?;
    let rest = rest.strip_prefix("amp;").unwrap_or(rest);
    let next = rest.trim_start_matches(' ');
    let joined = spaced.len() == text.len() && next.len() == rest.len();
    let same_case = letter(next).is_some_and(|(first, _)| is_upper(first) == is_upper(last));
    (last != '&' && same_case && (joined || is_rest_of_body(next)))
        .then_some(('&', text.len() - next.len()))
}

/// After spaces, is it but the end of a body's name, and no other document or body?
fn is_rest_of_body(text: &str) -> bool {
    let letters: String = text
        .chars()
        .map_while(|letter| is_upper(letter).then_some(letter))
        .collect();
    let rest = &text[letters.len()..];
    let further = rest
        .trim_start_matches(' ')
        .starts_with(|next: char| next.is_ascii_digit() || next == '/');
    (2..=4).contains(&letters.chars().count())
        && ends_word(rest)
        && !further
        && !signs::is_nature(&letters)
        && !signs::is_body(&letters)
}

/// How many of these letters are the part, where a word follows without a space: `NĐ-CPcủa`, `QĐ-TTgban`.
fn own_letters(letters: &[(char, usize)], rest: &str) -> Option<usize> {
    let last = letters.iter().rposition(|(letter, _)| is_upper(*letter))?;
    let prime_minister = last == 1 && letters.starts_with(&[('T', 1), ('T', 1), ('g', 1)]);
    let own = last + 1 + usize::from(prime_minister);
    let written: String = letters.iter().map(|(letter, _)| letter).collect();
    let small = letters.len() - own;
    let glued = if rest.starts_with(is_alphanumeric) {
        small + further(rest)? > 1
    } else {
        small > 1 && !signs::is_capital(&written)
    };
    (glued && last > 0).then_some(own)
}

/// The number of small letters of a word that begins here.
fn further(rest: &str) -> Option<usize> {
    let mut word = rest
        .chars()
        .take_while(|letter| is_alphanumeric(*letter) || is_mark(*letter));
    // Latin letters are enough, and the table of all small letters would weigh in the browser.
    let is_small = |letter: char| upper(letter) != letter || is_mark(letter);
    word.try_fold(0, |count, letter| is_small(letter).then_some(count + 1))
}

/// Does a word follow without a space?
fn goes_on(rest: &str) -> bool {
    further(rest).is_some_and(|letters| letters > 1)
}

/// The length of the legislature's number after a space, as in `62/2006/QH 11`.
fn legislature(written: &str, rest: &str) -> usize {
    let number = rest.trim_start_matches([' ', '\u{a0}']);
    let fits = written.ends_with("QH")
        && number.len() < rest.len()
        && number.starts_with('1')
        && digits(number) == 2;
    let ends = fits && ends_word(&number[2..]) && !number[2..].starts_with(['/', '-', '%']);
    if ends {
        rest.len() - number.len() + 2
    } else {
        0
    }
}
