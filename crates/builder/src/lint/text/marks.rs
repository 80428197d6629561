//! Marks on the wrong letter: `Viêṭ`, whose dot hangs below the t, and marks that stand twice.
//!
//! Other languages write such letters, so a word counts only when it becomes a Vietnamese syllable
//! with the mark in its place, and nothing beside it in the line is written that way for good.

use unicode_normalization::UnicodeNormalization;

use super::syllable::{is_syllable, is_tone};
use super::{Fault, Occurrences, runs};
use crate::diagnostic::rule::Rule;

/// Finds the first such word.
pub(super) fn find(text: &str) -> Option<Fault> {
    let mut found = runs(text, |letter| letter != '\n').flat_map(|(at, line)| of_line(at, line));
    let (at, word, right) = found.next()?;
    let message = format!(
        "dấu của “{word}” nằm sai chữ cái, dù trông gần đúng; hãy xóa rồi gõ lại từ này{}",
        Occurrences::more(found.count() + 1)
    );
    Some(Fault {
        rule: Rule::MisplacedMark,
        at,
        message,
        example: Some(right),
    })
}

/// The words of a line; none when one of them is of another language.
fn of_line(start: usize, line: &str) -> Vec<(usize, &str, String)> {
    let mut found = Vec::new();
    for (at, word) in runs(line, |letter| letter.is_alphabetic() || is_mark(letter)) {
        if word.is_ascii() || !is_misplaced(word) {
            continue;
        }
        match mended(word) {
            Some(right) => found.push((start + at, word, right)),
            None if has_two_tones(word) => {}
            None => return Vec::new(),
        }
    }
    found
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Does it have the mark of a tone on a consonant, or a mark that joined no letter?
fn is_misplaced(word: &str) -> bool {
    let on_consonant = |letter: char| {
        matches!(letter, '\u{100}'..='\u{24f}' | '\u{1e00}'..='\u{1e9f}') && {
            let mut pieces = letter.nfd();
            let base = pieces.next().unwrap_or(letter);
            !is_vowel(base) && pieces.any(is_tone)
        }
    };
    word.chars()
        .any(|letter| is_mark(letter) || on_consonant(letter))
}

fn is_vowel(letter: char) -> bool {
    matches!(
        letter.to_ascii_lowercase(),
        'a' | 'e' | 'i' | 'o' | 'u' | 'y'
    )
}

/// The syllable that was meant; `None` when it is none, or two tones leave open which.
fn mended(word: &str) -> Option<String> {
    let pieces: Vec<char> = word.nfd().collect();
    let mut tones = pieces.iter().copied().filter(|mark| is_tone(*mark));
    let tone = tones.next()?;
    if !tones.all(|other| other == tone) {
        return None;
    }
    let plain: String = pieces
        .iter()
        .copied()
        .filter(|mark| !is_tone(*mark))
        .nfc()
        .collect();
    let kept = pieces
        .windows(2)
        .position(|pair| pair[1] == tone && has_shape_or_is_vowel(pair[0]));
    let marked = match kept {
        // A tone on a vowel is where it belongs; the others are strays.
        Some(at) if is_on_a_vowel(&pieces, at + 1) => keep_only(&pieces, at + 1),
        _ => with_tone(&plain, tone)?,
    };
    is_syllable(&marked).then_some(marked)
}

/// `thànḥ`: a Vietnamese syllable, but for a second tone that leaves open which was meant.
fn has_two_tones(word: &str) -> bool {
    let pieces: Vec<char> = word.nfd().collect();
    let mut on_vowels =
        (0..pieces.len()).filter(|at| is_tone(pieces[*at]) && is_on_a_vowel(&pieces, *at));
    on_vowels
        .next()
        .is_some_and(|only| on_vowels.next().is_none() && is_syllable(&keep_only(&pieces, only)))
}

fn has_shape_or_is_vowel(letter: char) -> bool {
    is_vowel(letter) || matches!(letter, '\u{302}' | '\u{306}' | '\u{31b}')
}

fn is_on_a_vowel(pieces: &[char], at: usize) -> bool {
    pieces[..at]
        .iter()
        .rev()
        .find(|piece| !is_mark(**piece))
        .is_some_and(|base| is_vowel(*base))
}

fn keep_only(pieces: &[char], kept: usize) -> String {
    let stays = |(at, piece): (usize, &char)| (at == kept || !is_tone(*piece)).then_some(*piece);
    pieces.iter().enumerate().filter_map(stays).nfc().collect()
}

/// The word with the tone where Vietnamese writes it: on the last vowel before a consonant at the
/// end, else on the one with a mark of its own, else on the first of two.
fn with_tone(plain: &str, tone: char) -> Option<String> {
    let letters: Vec<char> = plain.chars().collect();
    let folded = model::fold::fold(plain);
    // The first letter of `qu` and `gi` is part of the consonant.
    let onset = if folded.len() > 2 && folded.starts_with("qu")
        || folded.starts_with("gi") && folded[2..].contains(is_vowel)
    {
        2
    } else {
        0
    };
    let vowels: Vec<usize> = (onset..letters.len())
        .filter(|at| {
            folded
                .as_bytes()
                .get(*at)
                .is_some_and(|byte| is_vowel(char::from(*byte)))
        })
        .collect();
    let last = *vowels.last()?;
    let own = vowels
        .iter()
        .rev()
        .copied()
        .find(|at| !letters[*at].is_ascii());
    let place = if last + 1 < letters.len() {
        last
    } else {
        own.unwrap_or(vowels[vowels.len().saturating_sub(2)])
    };
    let (before, after) = letters.split_at(place + 1);
    Some(
        before
            .iter()
            .copied()
            .chain([tone])
            .chain(after.iter().copied())
            .nfc()
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn right(text: &str) -> Option<(usize, String)> {
        find(text).map(|fault| (fault.at, fault.example.expect("there is always one")))
    }

    #[test]
    fn marks_go_back_to_their_vowel() {
        let cases = [
            ("Viêṭ", "Việt"),
            ("VIÊṬ", "VIỆT"),
            ("Lạng\u{323}", "Lạng"),
            ("Lang\u{323}", "Lạng"),
            ("hoaṭ", "hoạt"),
            ("tuyêṇ", "tuyện"),
            ("nươć", "nước"),
            ("đươṇg", "đượng"),
            ("quaṇ", "quạn"),
            ("ṭiền", ""),
            ("ḥoa", "họa"),
            ("ḷua", "lụa"),
            ("ṇghê", "nghệ"),
            ("bạn\u{323}", "bạn"),
            ("cá\u{301}c", "các"),
        ];
        for (word, syllable) in cases {
            let before = "ở – ";
            let expected = (!syllable.is_empty()).then(|| (before.len(), syllable.to_owned()));
            assert_eq!(right(&format!("{before}{word} nay")), expected, "{word}");
        }
    }

    #[test]
    fn a_word_with_two_tones_does_not_hide_the_others() {
        assert_eq!(
            right("thànḥ Viêṭ"),
            Some(("thànḥ ".len(), "Việt".to_owned()))
        );
        assert_eq!(
            right("Quảng\u{300} và hoaṭ động"),
            Some(("Quảng\u{300} và ".len(), "hoạt".to_owned()))
        );
    }

    #[test]
    fn words_of_other_languages_pass() {
        for text in [
            "kinh Aṭṭhakathā tiếng Pāli, luật Vinayapiṭaka",
            "Muḥammad ibn Mūsā al-Ḵwārizmī, Ṣalāḥ",
            "Saṃsāra, Kṛṣṇa, Viṣṇu",
            // A short word beside one that is of another language for sure.
            "các loại vần aṇ và Pāṇini",
            "ľúbiť, Dvořák, Gdańsk, Łódź, ışık",
            "một x̄ và p̂ trong thống kê",
        ] {
            assert_eq!(right(text), None, "{text}");
        }
    }
}
