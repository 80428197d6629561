//! The word that was probably meant by one that stands nowhere: one edit away, in letters without marks.

/// Is one the other after one letter was inserted, deleted or replaced, or two neighbors swapped? Both are
/// without marks, so that letters are bytes.
fn is_one_edit(one: &[u8], other: &[u8]) -> bool {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same..], &other[same..]);
    let ends = |from: usize, other_from: usize| {
        let ends = one.get(from..).zip(other.get(other_from..));
        ends.is_some_and(|(one, other)| one == other)
    };
    let swapped = || one.len() > 1 && other.len() > 1 && one[0] == other[1] && one[1] == other[0];
    ends(1, 0) || ends(0, 1) || ends(1, 1) || (swapped() && ends(2, 2))
}

/// The best of some words for one that is none of them: one edit away, the most frequent, then the first.
#[derive(Clone, Debug)]
pub struct Nearest<'a> {
    folded: &'a str,
    best: Option<(u8, String)>,
}

impl<'a> Nearest<'a> {
    /// For a word without its marks.
    pub fn new(folded: &'a str) -> Self {
        Self { folded, best: None }
    }

    /// Looks at a word without its marks, which is written so, and grows in `frequency` with how often it
    /// stands in texts.
    pub fn offer(&mut self, word: &[u8], frequency: u8, spelling: &str) {
        let is_better = self.best.as_ref().is_none_or(|(most, _)| frequency > *most);
        if is_better && is_one_edit(self.folded.as_bytes(), word) {
            self.best = Some((frequency, spelling.to_owned()));
        }
    }

    /// The best of those that were offered.
    pub fn spelling(&self) -> Option<&str> {
        self.best.as_ref().map(|(_, spelling)| spelling.as_str())
    }
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
            assert_eq!(
                is_one_edit(one.as_bytes(), other.as_bytes()),
                expected,
                "{one} {other}"
            );
            assert_eq!(
                is_one_edit(other.as_bytes(), one.as_bytes()),
                expected,
                "{other} {one}"
            );
        }
    }

    #[test]
    fn the_most_frequent_neighbor_is_meant() {
        let words = [("cong", 5), ("cung", 9), ("khong", 20), ("tong", 9)];
        for (typed, expected) in [("cing", Some("CUNG")), ("ong", Some("TONG")), ("xyz", None)] {
            let mut nearest = Nearest::new(typed);
            for (word, frequency) in words {
                nearest.offer(word.as_bytes(), frequency, &word.to_uppercase());
            }
            assert_eq!(nearest.spelling(), expected, "{typed}");
        }
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
            prop_assert_eq!(is_one_edit(one.as_bytes(), other.as_bytes()), edits(&one).contains(&other));
        }
    }
}
