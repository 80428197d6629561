//! The ways in which one name is spelled, and the one that readers see.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use model::day::Day;
use model::look_alike::latin;

use crate::collation;

/// All spellings of one name.
#[derive(Debug, Default)]
pub(super) struct NameVariants {
    /// How often each is written.
    counts: BTreeMap<String, usize>,
    /// The day and the path of the first document that has one of them.
    first: Option<(Day, String)>,
}

impl NameVariants {
    /// Counts some more.
    pub(super) fn add(&mut self, name: &str, count: usize) {
        *self.counts.entry(name.to_owned()).or_default() += count;
    }

    /// Remembers a document that has one of them.
    pub(super) fn meet(&mut self, adopted_on: Day, path: &str) {
        let met = (adopted_on, path.to_owned());
        if self.first.as_ref().is_none_or(|first| met < *first) {
            self.first = Some(met);
        }
    }

    /// The spellings themselves.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.counts.keys().map(String::as_str)
    }

    /// The place of the name among others of one address: the most written first, and of equals the one
    /// that has been there longer, so that a name that is new does not take the address of another.
    pub(super) fn rank(&self) -> impl Ord + use<> {
        let count: usize = self.counts.values().sum();
        let name = self.chosen().map(|(name, _)| name).unwrap_or_default();
        (Reverse(count), self.first.clone(), collation::key(name))
    }

    /// The most frequent one of those without a foreign letter that looks like a Vietnamese one, and how often it is written; of equals the one with the most
    /// marks ("Bo" is "Bộ", robbed), then the first in the order of names. `None` when nothing was counted.
    pub(super) fn chosen(&self) -> Option<(&str, usize)> {
        let order = |(name, count): &(&String, &usize)| {
            (
                has_look_alikes(name),
                Reverse(**count),
                Reverse(marks(name)),
                collation::key(name),
            )
        };
        self.counts
            .iter()
            .min_by_key(order)
            .map(|(name, count)| (name.as_str(), *count))
    }
}

fn has_look_alikes(name: &str) -> bool {
    name.chars().any(|letter| latin(letter).is_some())
}

/// How many letters are more than plain ones.
fn marks(name: &str) -> usize {
    name.chars()
        .filter(|letter| letter.is_alphabetic() && !letter.is_ascii())
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn counted(names: &[&str]) -> NameVariants {
        let mut variants = NameVariants::default();
        names.iter().for_each(|name| variants.add(name, 1));
        variants
    }

    #[test]
    fn the_most_frequent_spelling_wins_and_marks_and_letters_break_ties() {
        type Chosen = Option<(&'static str, usize)>;
        let cases: [(&[&str], Chosen); 7] = [
            // Latin Eth, however often it is written.
            (&["Ðầu tư", "Ðầu tư", "Đầu tư"], Some(("Đầu tư", 1))),
            (
                &["Bộ Tài Chính", "Bộ Tài chính", "Bộ Tài chính"],
                Some(("Bộ Tài chính", 2)),
            ),
            (&["Bộ Tài chính", "Bộ Tài Chính"], Some(("Bộ Tài chính", 1))),
            (&["Bo Tai chinh", "Bộ Tài chính"], Some(("Bộ Tài chính", 1))),
            (
                &["Bo Tai chinh", "Bo Tai chinh", "Bộ Tài chính"],
                Some(("Bo Tai chinh", 2)),
            ),
            (&["Đầu tư"], Some(("Đầu tư", 1))),
            (&[], None),
        ];
        for (names, chosen) in cases {
            assert_eq!(counted(names).chosen(), chosen, "{names:?}");
        }
    }

    #[test]
    fn dashes_and_quotation_marks_are_no_letters() {
        for name in ["Y – tế", "“Y tế”", "Y\u{a0}tế"] {
            assert_eq!(marks(name), marks("Y tế"), "{name}");
        }
    }

    proptest! {
        #[test]
        fn the_order_in_which_files_come_does_not_choose(mut names in prop::collection::vec("[aAáÁ]{1,2}", 1..20)) {
            let chosen = |names: &[String]| {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                counted(&names).chosen().map(|(name, count)| (name.to_owned(), count))
            };
            let forwards = chosen(&names);
            names.reverse();
            prop_assert_eq!(chosen(&names), forwards);
        }
    }
}
