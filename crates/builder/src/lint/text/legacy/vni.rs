//! VNI (fonts "VNI-…"): the mark of a vowel is a letter of its own that stands behind it.

/// The letters that stand for the marks of a vowel, and what they make of it.
const MARKED: [(char, &str, &str); 8] = [
    ('a', "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ('e', "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ('o', "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ('u', TONES, "úùủũụ"),
    ('y', TONES, "ýỳỷỹỵ"),
    ('ô', TONES, "ớờởỡợ"),
    ('ö', TONES, "ứừửữự"),
    // Keyboards make single letters of these, but some programs wrote two.
    ('i', TONES, "íìỉĩị"),
];
const TONES: &str = "ùøûõï";

/// Letters that stand by themselves.
const SINGLE: [(char, char); 9] = [
    ('ñ', 'đ'),
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('í', 'í'),
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
];

/// Decodes a word. The vowel alone says whether the letter is a capital: fonts draw its mark alike.
pub(super) fn from_vni(word: &str) -> Option<String> {
    let mut letters = word.chars().peekable();
    let mut decoded = String::new();
    while let Some(letter) = letters.next() {
        let small = lower(letter);
        let marked = letters
            .peek()
            .and_then(|mark| with_mark(small, lower(*mark)));
        if marked.is_some() {
            letters.next();
        }
        let single = || {
            SINGLE
                .iter()
                .find(|(old, _)| *old == small)
                .map(|(_, letter)| *letter)
        };
        let made = marked
            .or_else(single)
            .or(small.is_ascii_alphabetic().then_some(small))?;
        if letter == small {
            decoded.push(made);
        } else {
            decoded.extend(made.to_uppercase());
        }
    }
    Some(decoded)
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn with_mark(vowel: char, mark: char) -> Option<char> {
    let (_, marks, made) = MARKED.iter().find(|(base, ..)| *base == vowel)?;
    made.chars()
        .nth(marks.chars().position(|known| known == mark)?)
}
