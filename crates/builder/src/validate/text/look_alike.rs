//! Cyrillic letters within Latin words: they look right, and nobody finds the word.

use super::{Places, words};
use crate::diagnostic::rule::Rule;
use crate::source::report::Report;

/// Cyrillic letters with the Latin ones they look like.
const PAIRS: [(char, char); 32] = [
    ('а', 'a'),
    ('в', 'b'),
    ('с', 'c'),
    ('ԁ', 'd'),
    ('е', 'e'),
    ('һ', 'h'),
    ('і', 'i'),
    ('ј', 'j'),
    ('к', 'k'),
    ('м', 'm'),
    ('о', 'o'),
    ('р', 'p'),
    ('ԛ', 'q'),
    ('ѕ', 's'),
    ('т', 't'),
    ('х', 'x'),
    ('у', 'y'),
    ('А', 'A'),
    ('В', 'B'),
    ('С', 'C'),
    ('Е', 'E'),
    ('Н', 'H'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('К', 'K'),
    ('М', 'M'),
    ('О', 'O'),
    ('Р', 'P'),
    ('Ѕ', 'S'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('У', 'Y'),
];

/// Reports the first word of both alphabets.
pub(super) fn check(report: &mut Report<'_>) {
    let mixed = |(_, word): &(usize, &str)| is_mixed(word);
    let mut words = words(&report.file.text).filter(mixed);
    let Some((at, word)) = words.next() else { return };
    let message = format!(
        "từ “{word}” lẫn chữ Kirin trông giống chữ Latinh; hãy gõ lại cả từ{}",
        Places::more(words.count() + 1)
    );
    let latin =
        |letter| PAIRS.iter().find(|(cyrillic, _)| *cyrillic == letter).map_or(letter, |(_, latin)| *latin);
    report.add_with(Rule::LookAlike, at, message, word.chars().map(latin).collect::<String>());
}

/// Latin and Cyrillic letters side by side, not merely in one run.
fn is_mixed(word: &str) -> bool {
    let cyrillic = |letter: char| matches!(letter, '\u{400}'..='\u{52f}');
    let latin = |letter: char| letter.is_alphabetic() && (letter < '\u{250}' || matches!(letter, 'Ạ'..='ỹ'));
    let pairs = word.chars().zip(word.chars().skip(1));
    pairs.into_iter().any(|(a, b)| (cyrillic(a) && latin(b)) || (latin(a) && cyrillic(b)))
}
