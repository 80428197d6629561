//! The order of names: the Vietnamese alphabet, then tones, as Unicode's collation for Vietnamese has them.
//!
//! Numbers go by what they are worth: “Quận 2” stands before “Quận 10”.

use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

static COLLATOR: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    let mut preferences = CollatorPreferences::from(locale!("vi"));
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    Collator::try_new(preferences, CollatorOptions::default())
        .expect("the data of Vietnamese is compiled into the library")
});

/// What names are sorted by. Names that collation takes for equal stand in the order of their letters'
/// codes, so that the order never depends on how they came.
pub(crate) fn key(name: &str) -> (Vec<u8>, String) {
    let mut key = Vec::new();
    let Ok(()) = COLLATOR.write_sort_key_to(name, &mut key);
    (key, name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn names_stand_in_the_order_of_the_vietnamese_alphabet() {
        let lists: [&[&str]; 8] = [
            &[
                "Dầu khí",
                "Dũng Tiến",
                "Duy Tân",
                "Đại An",
                "Đông Á",
                "Đức Tín",
            ],
            &[
                "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n",
                "o", "ô", "ơ", "p", "q",
            ],
            &["r", "s", "t", "u", "ư", "v", "x", "y"],
            // The tones: none, huyền, hỏi, ngã, sắc, nặng.
            &[
                "ma", "mà", "mả", "mã", "má", "mạ", "mă", "mằ", "mẳ", "mẵ", "mắ", "mặ", "mâ",
            ],
            // A tone counts only where the letters are the same.
            &["Hòa An", "Hoa Lư", "Hòa Lư", "Hóa Lư", "Hoàng An"],
            &[
                "An Giang",
                "Ăn mòn",
                "Ân Thi",
                "Bà Rịa",
                "Cao Bằng",
                "Cần Thơ",
            ],
            &["Quận 1", "Quận 2", "Quận 10", "Quận 12", "Quận Gò Vấp"],
            // Signs, numbers, letters; a letter alone before words that begin with it.
            &["“An”", "2 sao", "10 sao", "A", "An", "Ăn", "Â"],
        ];
        for list in lists {
            assert!(list.is_sorted_by_key(|name| key(name)), "{list:?}");
        }
    }

    #[test]
    fn capitals_and_the_way_marks_are_stored_do_not_change_the_place_of_a_name() {
        let mut names = ["đông á 2", "Đông Á 1", "ĐÔNG Á 3"].map(str::to_owned);
        names.sort_by_cached_key(|name| key(name));
        assert_eq!(names, ["Đông Á 1", "đông á 2", "ĐÔNG Á 3"]);
        let decomposed: String = "Đông Á".nfd().collect();
        assert_eq!(key(&decomposed).0, key("Đông Á").0);
    }

    proptest! {
        #[test]
        fn different_names_are_never_equal(one in "\\PC{0,8}", other in "\\PC{0,8}") {
            prop_assert_eq!(key(&one) == key(&other), one == other);
        }
    }
}
