//! Vietnamese without its marks: the one folding that slugs and comparisons use.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case, tone and vowel marks dropped, đ as d: `"Điều độNG"` → `"dieu dong"`.
/// Composed and decomposed input give the same. Other letters stay as they are.
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_fall_and_d_folds() {
        let cases = [
            ("Điều động", "dieu dong"),
            ("CÔNG NGHIỆP HỖ TRỢ", "cong nghiep ho tro"),
            ("ướt, ngoẵng, khuỷu", "uot, ngoang, khuyu"),
            ("111/2015/NĐ-CP", "111/2015/nd-cp"),
            ("đu\u{031b}o\u{031b}\u{0323}c", "duoc"),
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
}
