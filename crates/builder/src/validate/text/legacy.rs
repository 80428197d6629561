//! Text of the old Vietnamese encodings TCVN3 and VNI, and UTF-8 that was read as Windows-1252.
//!
//! All three show as letters that Unicode has, so single characters prove nothing. A word counts as
//! a leftover when it is no Vietnamese syllable as it stands and becomes one when it is decoded. A
//! file is reported when two such words stand in one line: specks of scanned texts come alone, and
//! are mostly read as a single letter.

use super::syllable::is_syllable;
use super::{Kind, Places, kind, runs};
use crate::diagnostic::rule::Rule;
use crate::source::report::Report;

/// Fewer leftovers in a line than this may be foreign names, or specks.
const FEWEST: usize = 2;

/// Decodes a word, when it can be of this encoding.
type Decode = fn(&str) -> Option<String>;

const ENCODINGS: [(&str, Decode); 3] = [
    ("bảng mã cũ TCVN3 (ABC)", from_tcvn3),
    ("bảng mã cũ VNI", from_vni),
    ("UTF-8 bị đọc nhầm bảng mã", from_mojibake),
];

/// Reports text of an old encoding; `true` when there is some.
pub(super) fn check(report: &mut Report<'_>) -> bool {
    for (name, decode) in ENCODINGS {
        let text = &report.file.text;
        if text.lines().any(|line| is_encoded(line, decode)) {
            let leftovers: Vec<(usize, &str, String)> =
                letters(text).filter_map(|(at, word)| leftover(at, word, decode)).collect();
            let (at, word, decoded) = &leftovers[0];
            let message = format!(
                "“{word}” là chữ {name}, không phải Unicode; hãy chuyển mã cả tệp{}",
                Places::more(leftovers.len())
            );
            report.add_with(Rule::LegacyEncoding, *at, message, decoded.clone());
            return true;
        }
    }
    false
}

/// Every line of these encodings has such words; good texts that quote « » are soon done with.
fn is_encoded(line: &str, decode: Decode) -> bool {
    let odd = letters(line).filter(|(_, word)| word.chars().any(|letter| kind(letter) != Kind::Plain));
    let leftovers = odd.filter_map(|(at, word)| leftover(at, word, decode));
    leftovers.filter(|(_, word, _)| word.chars().nth(1).is_some()).take(FEWEST).count() == FEWEST
}

fn leftover(at: usize, word: &str, decode: Decode) -> Option<(usize, &str, String)> {
    if word.is_ascii() {
        return None;
    }
    let decoded = decode(word).filter(|decoded| is_syllable(decoded) && !is_syllable(word))?;
    Some((at, word, decoded))
}

/// Runs of letters, as far as old encodings go, without the marks of writing around them.
fn letters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    runs(text, |letter| !letter.is_ascii() || letter.is_ascii_alphabetic()).map(trimmed)
}

fn trimmed((at, word): (usize, &str)) -> (usize, &str) {
    let rest = word.trim_start_matches(QUOTES);
    (at + word.len() - rest.len(), rest.trim_end_matches(QUOTES))
}

const QUOTES: [char; 7] = ['“', '”', '‘', '’', '…', '–', '—'];

/// The Vietnamese letters of TCVN3 from 0xA1 on; a space stands where it has none.
const TCVN3: &str =
    "ĂÂÊÔƠƯĐăâêôơưđ     àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

fn from_tcvn3(word: &str) -> Option<String> {
    let letter = |letter: char| match letter {
        'a'..='z' | 'A'..='Z' => Some(letter),
        _ => {
            let place = u32::from(letter).checked_sub(0xa1)?;
            TCVN3.chars().nth(place as usize).filter(|letter| *letter != ' ')
        }
    };
    word.chars().map(letter).collect()
}

/// The marks that VNI sets behind a vowel, and what they make of it.
const VNI_TONES: &str = "ùøûõï";
const VNI_VOWELS: [(char, &str, &str); 7] = [
    ('a', "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ('e', "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ('o', "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ('u', VNI_TONES, "úùủũụ"),
    ('y', VNI_TONES, "ýỳỷỹỵ"),
    ('ô', VNI_TONES, "ớờởỡợ"),
    ('ö', VNI_TONES, "ứừửữự"),
];
const VNI_SINGLE: [(char, char); 6] =
    [('ñ', 'đ'), ('ô', 'ơ'), ('ö', 'ư'), ('æ', 'ỉ'), ('ó', 'ĩ'), ('ò', 'ị')];

fn from_vni(word: &str) -> Option<String> {
    let lower = word.to_lowercase().replace(['«', '»'], "");
    let mut letters = lower.chars().peekable();
    let mut decoded = String::new();
    while let Some(letter) = letters.next() {
        let marked = letters.peek().and_then(|mark| vni_vowel(letter, *mark));
        if let Some(vowel) = marked {
            letters.next();
            decoded.push(vowel);
        } else if let Some((_, single)) = VNI_SINGLE.iter().find(|(old, _)| *old == letter) {
            decoded.push(*single);
        } else if letter.is_ascii_alphabetic() || matches!(letter, 'í' | 'ì' | 'î') {
            decoded.push(if letter == 'î' { 'ỵ' } else { letter });
        } else {
            return None;
        }
    }
    Some(decoded)
}

fn vni_vowel(vowel: char, mark: char) -> Option<char> {
    let (_, marks, made) = VNI_VOWELS.iter().find(|(base, ..)| *base == vowel)?;
    made.chars().nth(marks.chars().position(|known| known == mark)?)
}

/// What Windows-1252 shows for the bytes 0x80 to 0x9F; a space stands where it has nothing.
const WINDOWS_1252: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

fn from_mojibake(word: &str) -> Option<String> {
    let byte = |letter: char| match u32::from(letter) {
        code @ 0..=0xff => u8::try_from(code).ok(),
        _ => {
            let place = WINDOWS_1252.chars().position(|known| known == letter)?;
            u8::try_from(0x80 + place).ok()
        }
    };
    let bytes: Vec<u8> = word.chars().map(byte).collect::<Option<_>>()?;
    String::from_utf8(bytes).ok()
}
