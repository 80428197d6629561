//! Abbreviations: where a text has one form, it is found by the other too.

use super::vocabulary::Vocabulary;

/// Short and long forms as words of the vocabulary.
#[derive(Debug, Default)]
pub(super) struct Expansions {
    /// The short form without its marks, the short form, the long one.
    forms: Vec<(String, u32, Vec<u32>)>,
}

impl Expansions {
    pub(super) fn new(vocabulary: &Vocabulary, abbreviations: &[(u32, Vec<u32>)]) -> Self {
        let word = |spelling: &u32| vocabulary.word_of[*spelling as usize];
        let forms = abbreviations.iter().map(|(short, long)| {
            let short = word(short);
            let long = long.iter().map(word).collect();
            (vocabulary.word(short).folded.clone(), short, long)
        });
        Self {
            forms: forms.collect(),
        }
    }

    /// A run once more for each form in it, with its other form there and the neighbors of both.
    pub(super) fn expanded(
        &self,
        vocabulary: &Vocabulary,
        run: &[u32],
        found: &mut dyn FnMut(&[u32]),
    ) {
        for (folded, short, long) in &self.forms {
            for (at, word) in run.iter().enumerate() {
                if vocabulary.word(*word).folded == *folded {
                    found(&around(run, at, 1, long));
                }
                if run[at..].starts_with(long) {
                    found(&around(run, at, long.len(), &[*short]));
                }
            }
        }
    }
}

/// `other` in the place of some words of a run, with the word before and the word behind.
fn around(run: &[u32], at: usize, count: usize, other: &[u32]) -> Vec<u32> {
    let before = at.checked_sub(1).map(|before| run[before]);
    let behind = run.get(at + count).copied();
    let around = before.into_iter().chain(other.iter().copied());
    around.chain(behind).collect()
}
