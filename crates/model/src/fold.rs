//! Vietnamese without its marks: the one folding that slugs and comparisons use.
//!
//! It runs in the reader's browser on every letter of the finder's index, so it has small tables of its
//! own: those of a normalization library weigh more than the rest of the app's search. Tests hold them
//! against that library.

use crate::look_alike::latin;

/// The vowels, each in its six tones, those of [`TONES`].
#[rustfmt::skip]
const VOWELS: [char; 72] = [
    'a', 'à', 'á', 'ả', 'ã', 'ạ', 'ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ', 'â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ',
    'e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ', 'ê', 'ề', 'ế', 'ể', 'ễ', 'ệ', 'i', 'ì', 'í', 'ỉ', 'ĩ', 'ị',
    'o', 'ò', 'ó', 'ỏ', 'õ', 'ọ', 'ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ', 'ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ',
    'u', 'ù', 'ú', 'ủ', 'ũ', 'ụ', 'ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự', 'y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ',
];

/// No tone, then the marks of the other five: huyền, sắc, hỏi, ngã, nặng.
pub(crate) const TONES: [char; 6] = ['\0', '\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

/// The plain letters of U+00C0 to U+017F, in lower case; a full stop where there is none.
const LATIN: &[u8; 192] = b"aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.";

/// Lower case, tone and vowel marks dropped, đ as d: `"Điều độNG"` → `"dieu dong"`.
/// Composed and decomposed input give the same. A letter that looks like a Latin one folds as that
/// one, for nobody sees which was typed; all others stay, in lower case.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match plain(letter).or_else(|| plain(latin(letter)?)) {
            Some(plain) => folded.push(plain),
            None if is_mark(letter) => {}
            None => folded.push(lower(letter)),
        }
    }
    folded
}

/// The Latin letter without its marks, in lower case; `None` for all other letters.
pub(crate) fn plain(letter: char) -> Option<char> {
    match letter {
        '\0'..='\u{7f}' => Some(letter.to_ascii_lowercase()),
        '\u{c0}'..='\u{17f}' => {
            let plain = LATIN[letter as usize - 0xc0];
            (plain != b'.').then_some(char::from(plain))
        }
        '\u{1a0}'..='\u{1b0}' | '\u{1ea0}'..='\u{1ef9}' => {
            let (vowel, _) = split_tone(lower(letter))?;
            Some(match vowel {
                'ă' | 'â' => 'a',
                'ê' => 'e',
                'ô' | 'ơ' => 'o',
                'ư' => 'u',
                other => other,
            })
        }
        _ => None,
    }
}

/// Is it a mark that stands after its letter?
pub(crate) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// A Vietnamese vowel in lower case without its tone, and the mark of that, NUL for none:
/// `ế` → `ê` and U+0301. `None` for other letters.
pub(crate) fn split_tone(letter: char) -> Option<(char, char)> {
    let at = VOWELS.iter().position(|vowel| *vowel == letter)?;
    Some((VOWELS[at / 6 * 6], TONES[at % 6]))
}

/// What `split_tone` took apart: `ê` and U+0301 → `ế`. A letter that takes no tone stays.
pub fn join_tone(vowel: char, tone: char) -> char {
    let at = VOWELS.iter().position(|other| *other == vowel);
    let tone = TONES.iter().position(|other| *other == tone);
    at.zip(tone)
        .map_or(vowel, |(at, tone)| VOWELS[at / 6 * 6 + tone])
}

/// Is it the mark of a tone?
pub(crate) fn is_tone(letter: char) -> bool {
    letter != '\0' && TONES.contains(&letter)
}

/// A letter and the mark of its shape in one: `e` and U+0302 → `ê`. `None` when Vietnamese has none.
pub(crate) fn join_shape(letter: char, mark: char) -> Option<char> {
    Some(match (letter, mark) {
        ('a', '\u{306}') => 'ă',
        ('a', '\u{302}') => 'â',
        ('e', '\u{302}') => 'ê',
        ('o', '\u{302}') => 'ô',
        ('o', '\u{31b}') => 'ơ',
        ('u', '\u{31b}') => 'ư',
        _ => return None,
    })
}

/// In lower case, as far as Latin letters go. Those with marks stand beside each other in Unicode,
/// capital and small, but for the first block and three odd stretches of the second.
pub fn lower(letter: char) -> char {
    let code = letter as u32;
    let small = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde => code + 32,
        0x178 => 0xff,
        0x139..=0x148 | 0x179..=0x17e | 0x1af => code + (code & 1),
        0x100..=0x137 | 0x14a..=0x177 | 0x1a0 | 0x1ea0..=0x1ef9 => code | 1,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// Is it a Latin capital?
pub(crate) fn is_upper(letter: char) -> bool {
    lower(letter) != letter
}

/// The capital of a letter of [`lower`].
pub(crate) fn upper(letter: char) -> char {
    let code = letter as u32;
    let capital = match code {
        0x61..=0x7a | 0xe0..=0xf6 | 0xf8..=0xfe => code - 32,
        0xff => 0x178,
        0x1b0 | 0x13a..=0x148 | 0x17a..=0x17e => code - (1 - (code & 1)),
        0x101..=0x137 | 0x14b..=0x177 | 0x1a1 | 0x1ea1..=0x1ef9 => code & !1,
        _ => code,
    };
    char::from_u32(capital).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    #[test]
    fn marks_fall_and_d_folds() {
        let cases = [
            ("Điều động", "dieu dong"),
            ("CÔNG NGHIỆP HỖ TRỢ", "cong nghiep ho tro"),
            ("ướt, ngoẵng, khuỷu", "uot, ngoang, khuyu"),
            ("111/2015/NĐ-CP", "111/2015/nd-cp"),
            ("đu\u{031b}o\u{031b}\u{0323}c", "duoc"),
            ("Zürich, façade, Øresund", "zurich, facade, øresund"),
            // Eth, Cyrillic, Greek, fullwidth and mathematical letters in the place of Latin ones.
            (
                "Ðiều 2, Ðầu tư, ÐỒNG, ðường, Ɖà Nẵng",
                "dieu 2, dau tu, dong, duong, da nang",
            ),
            ("Cо̂ng ty, а3), р), cοng, Νam", "cong ty, a3), p), cong, nam"),
            ("ＮĐ－ＣＰ, 𝐂𝐨̂𝐧𝐠", "nd-cp, cong"),
            ("4,7 kΩ, βeta", "4,7 kΩ, βeta"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn every_vietnamese_letter_folds_to_ascii() {
        let letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
        assert!(fold(letters).is_ascii());
        assert!(fold(&letters.to_uppercase()).is_ascii());
    }

    /// What the library says of the letters that look alike, which it keeps apart.
    fn by_the_library(text: &str) -> String {
        let looks = text.chars().map(|letter| latin(letter).unwrap_or(letter));
        let plain = looks
            .nfd()
            .filter(|letter| !is_combining_mark(*letter))
            .flat_map(char::to_lowercase);
        plain
            .map(|letter| if letter == 'đ' { 'd' } else { letter })
            .collect()
    }

    /// All letters that Vietnamese texts hold, with names of other Latin languages.
    fn letters() -> impl Iterator<Item = char> {
        ('\0'..='\u{17f}')
            .chain(['Ơ', 'ơ', 'Ư', 'ư'])
            .chain('\u{1ea0}'..='\u{1ef9}')
    }

    #[test]
    fn every_letter_folds_as_the_library_folds_it() {
        for letter in letters() {
            let text = letter.to_string();
            assert_eq!(fold(&text), by_the_library(&text), "{letter}");
            let decomposed: String = text.nfd().collect();
            assert_eq!(
                fold(&decomposed),
                by_the_library(&text),
                "{letter}, decomposed"
            );
        }
    }

    #[test]
    fn capitals_are_those_of_the_library() {
        // İ and ı are a language's own affair; the library makes two letters of the first.
        for letter in
            letters().filter(|letter| !matches!(letter, 'İ' | 'ı' | 'ß' | 'µ' | 'ŉ' | 'ſ'))
        {
            assert!(letter.to_lowercase().eq([lower(letter)]), "{letter}");
            let same_block = upper(lower(letter)) == letter || lower(letter) == letter;
            assert!(same_block, "{letter}");
            assert!(
                letter.to_uppercase().eq([upper(letter)]) || letter == 'ĸ',
                "{letter}"
            );
        }
    }

    #[test]
    fn tone_and_shape_come_apart_and_together() {
        for (at, vowel) in VOWELS.iter().enumerate() {
            let (plain, tone) = split_tone(*vowel).unwrap();
            let again: String = if tone == '\0' {
                plain.into()
            } else {
                [plain, tone].iter().collect()
            };
            assert_eq!(again.nfc().collect::<String>(), vowel.to_string(), "{at}");
            assert_eq!(join_tone(plain, tone), *vowel);
            let parts: Vec<char> = plain.to_string().nfd().collect();
            if let [letter, mark] = parts[..] {
                assert_eq!(join_shape(letter, mark), Some(plain));
            }
        }
        assert_eq!(split_tone('đ'), None);
        assert_eq!(join_tone('đ', '\u{301}'), 'đ');
        assert_eq!(join_shape('i', '\u{302}'), None);
    }

    proptest! {
        #[test]
        fn texts_fold_as_the_library_folds_them(
            text in proptest::collection::vec(proptest::sample::select(letters().collect::<Vec<_>>()), 0..60)
        ) {
            let text: String = text.into_iter().collect();
            prop_assert_eq!(fold(&text), by_the_library(&text));
            prop_assert_eq!(fold(&text.nfd().collect::<String>()), by_the_library(&text));
        }
    }
}
