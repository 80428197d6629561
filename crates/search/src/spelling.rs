//! The word that was probably meant by one that stands nowhere: one edit away, in letters without marks.

/// Is one the other after one letter was inserted, deleted or replaced, or two neighbors swapped? Letters
/// are bytes, so that both are compared without marks.
pub fn is_one_edit(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    match (&one[same..], &other[same..]) {
        ([], []) => false,
        (one, []) => one.len() == 1,
        ([], other) => other.len() == 1,
        ([a, one @ ..], [b, other @ ..]) => {
            let swapped = || {
                let rests = one.split_first().zip(other.split_first());
                rests.is_some_and(|((c, one), (d, other))| a == d && b == c && one == other)
            };
            one == other
                || one == [&[*b], other].concat()
                || other == [&[*a], one].concat()
                || swapped()
        }
    }
}

/// The index of the best of `words` for a word that is none of them: one edit away, the commonest, then the
/// first. Words come with a number that grows with how often they stand in texts.
pub fn nearest<'a>(word: &str, words: impl Iterator<Item = (&'a str, u32)>) -> Option<&'a str> {
    let mut best: Option<(&str, u32)> = None;
    for (other, frequency) in words {
        let near = word.len().abs_diff(other.len()) <= 1 && is_one_edit(word, other);
        if near && best.is_none_or(|(_, most)| frequency > most) {
            best = Some((other, frequency));
        }
    }
    best.map(|(word, _)| word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_edit_is_enough_and_two_are_too_many() {
        let cases = [
            ("nghiep", "nghiep", false),
            ("nghep", "nghiep", true),
            ("nghiiep", "nghiep", true),
            ("nghuep", "nghiep", true),
            ("nghipe", "nghiep", true),
            ("nghie", "nghiep", true),
            ("ghiep", "nghiep", true),
            ("hgniep", "nghiep", false),
            ("nhgiep", "nghiep", true),
            ("nhgie", "nghiep", false),
            ("", "a", true),
            ("", "", false),
            ("ab", "ba", true),
            ("abc", "bca", false),
            ("aab", "aba", true),
        ];
        for (one, other, expected) in cases {
            assert_eq!(is_one_edit(one, other), expected, "{one} {other}");
            assert_eq!(is_one_edit(other, one), expected, "{other} {one}");
        }
    }

    #[test]
    fn the_commonest_neighbor_is_meant() {
        let words = [("cong", 5), ("cung", 9), ("khong", 20), ("tong", 9)];
        assert_eq!(nearest("cing", words.into_iter()), Some("cung"));
        assert_eq!(nearest("ong", words.into_iter()), Some("tong"));
        assert_eq!(nearest("xyz", words.into_iter()), None);
    }

    /// All that one edit makes of a word.
    fn edits(word: &str) -> Vec<String> {
        let letters = "abc";
        let mut all = Vec::new();
        for at in 0..=word.len() {
            let (before, after) = word.split_at(at);
            for letter in letters.chars() {
                all.push(format!("{before}{letter}{after}"));
                if !after.is_empty() {
                    all.push(format!("{before}{letter}{}", &after[1..]));
                }
            }
            if !after.is_empty() {
                all.push(format!("{before}{}", &after[1..]));
            }
            if after.len() > 1 {
                all.push(format!(
                    "{before}{}{}{}",
                    &after[1..2],
                    &after[..1],
                    &after[2..]
                ));
            }
        }
        all.retain(|other| other != word);
        all
    }

    proptest! {
        #[test]
        fn edits_are_those_that_can_be_made(one in "[abc]{0,6}", other in "[abc]{0,6}") {
            prop_assert_eq!(is_one_edit(&one, &other), edits(&one).contains(&other));
        }
    }
}
