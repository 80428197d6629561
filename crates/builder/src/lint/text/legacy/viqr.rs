//! VIQR (RFC 1456): marks as signs of ASCII behind their letter, `Co^ng nghie^.p`.

use unicode_normalization::UnicodeNormalization;

/// The signs, with the marks they stand for and the letters these may follow.
const MARKS: [(char, char, &str); 8] = [
    ('^', '\u{302}', "aeo"),
    ('(', '\u{306}', "a"),
    ('+', '\u{31b}', "ou"),
    ('\'', '\u{301}', VOWELS),
    ('`', '\u{300}', VOWELS),
    ('?', '\u{309}', VOWELS),
    ('~', '\u{303}', VOWELS),
    ('.', '\u{323}', VOWELS),
];
const VOWELS: &str = "aeiouy";

/// Could this be a word of VIQR? Cheap, for all words of all texts that hold such signs.
pub(super) fn may_be(word: &str) -> bool {
    let pairs = || word.bytes().zip(word.bytes().skip(1));
    word.is_ascii()
        && pairs().any(|(letter, sign)| {
            letter.is_ascii_alphabetic()
                && MARKS.iter().any(|(known, ..)| *known == char::from(sign))
        })
}

/// Decodes a word. `None` where a sign stands in no place of its own, and where the only one stands
/// at the end, for there it may end a sentence.
pub(super) fn from_viqr(word: &str) -> Option<String> {
    let letters = word.trim_end_matches(['.', '?', '\'', '`', '~']);
    if letters.len() < word.len() && letters.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let mut decoded = String::new();
    let mut base = ' ';
    for letter in word
        .replace("dd", "đ")
        .replace("DD", "Đ")
        .replace("Dd", "Đ")
        .chars()
    {
        if let Some((_, mark, bases)) = MARKS.iter().find(|(sign, ..)| *sign == letter) {
            if !bases.contains(base.to_ascii_lowercase()) {
                return None;
            }
            decoded.push(*mark);
        } else if letter.is_ascii_alphabetic() || matches!(letter, 'đ' | 'Đ') {
            base = letter;
            decoded.push(letter);
        } else {
            return None;
        }
    }
    Some(decoded.nfc().collect())
}
