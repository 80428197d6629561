//! From texts to sorted postings, and from those to trees.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::term_tree;
use super::vocabulary::Vocabulary;
use crate::postings::{self, Field, Variant};
use crate::shard::Shard;
use crate::tree::Tree;

/// Stands between runs of neighbors.
const BREAK: u32 = u32::MAX;

/// Most words of a segment's spelling: it is fetched as a whole when a word is nowhere.
const MOST_SPELLED: usize = 8_000;

/// All texts of a segment, as interned spellings.
#[derive(Debug, Default)]
pub(super) struct Texts {
    tokens: Vec<u32>,
    /// Unit, field, and where its tokens end.
    spans: Vec<(u32, Field, usize)>,
}

impl Texts {
    pub(super) fn begin_run(&mut self) {
        self.tokens.push(BREAK);
    }

    pub(super) fn push(&mut self, spelling: u32) {
        self.tokens.push(spelling);
    }

    pub(super) fn end_text(&mut self, unit: u32, field: Field) {
        self.spans.push((unit, field, self.tokens.len()));
    }
}

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
    fn expanded(&self, vocabulary: &Vocabulary, run: &[u32], found: &mut dyn FnMut(&[u32])) {
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

/// Sorted postings: each word, or two neighbors, with a unit once, by its best field.
#[derive(Debug)]
pub(super) struct Postings {
    words: Vec<[u32; 2]>,
    pairs: Vec<[u32; 3]>,
}

/// Unit and field in one number that sorts by both.
fn place(unit: u32, field: Field) -> u32 {
    unit << 2 | field as u32
}

impl Postings {
    pub(super) fn new(texts: Texts, vocabulary: &Vocabulary, expansions: &Expansions) -> Self {
        let Texts { mut tokens, spans } = texts;
        tokens
            .par_iter_mut()
            .filter(|token| **token != BREAK)
            .for_each(|token| *token = vocabulary.word_of[*token as usize]);
        let starts: Vec<usize> = std::iter::once(0)
            .chain(spans.iter().map(|span| span.2))
            .collect();
        let found: Vec<Found> = spans
            .par_chunks(256)
            .enumerate()
            .map(|(chunk, spans)| {
                let mut found = Found::default();
                for (at, (unit, field, end)) in spans.iter().enumerate() {
                    let text = &tokens[starts[chunk * 256 + at]..*end];
                    found.add_text(text, place(*unit, *field), vocabulary, expansions);
                }
                found.sorted()
            })
            .collect();
        let (words, pairs): (Vec<_>, Vec<_>) = found
            .into_iter()
            .map(|found| (found.words, found.pairs))
            .unzip();
        let (mut words, mut pairs) = (words.concat(), pairs.concat());
        words.par_sort_unstable();
        // Spellings of one folded pair must stand together, which the order of words alone does not do.
        let folded = |word: u32| vocabulary.folded[word as usize];
        pairs.par_sort_unstable_by_key(|pair| (folded(pair[0]), folded(pair[1]), *pair));
        best_only(&mut words);
        best_only(&mut pairs);
        Self { words, pairs }
    }

    /// The tree of folded words, the numerals of documents first: `#` sorts before letters and digits.
    pub(super) fn write_words(
        &self,
        vocabulary: &Vocabulary,
        numerals: &BTreeMap<String, Vec<u32>>,
        shards: &mut Vec<Shard>,
    ) -> Tree {
        let mut tree = term_tree();
        for (key, units) in numerals {
            let variant = Variant {
                marks: [0, 0],
                units: [units.clone(), Vec::new(), Vec::new()],
            };
            tree.push(key.as_bytes(), &postings::write(&[variant], 1));
        }
        for term in self.folded_words(vocabulary) {
            let variants = term.chunk_by(|a, b| a[0] == b[0]).map(|spelled| {
                let marks = [vocabulary.word(spelled[0][0]).marks, 0];
                variant(marks, spelled.iter().map(|[_, place]| *place))
            });
            let payload = postings::write(&by_frequency(variants.collect()), 1);
            tree.push(vocabulary.word(term[0][0]).folded.as_bytes(), &payload);
        }
        tree.finish(shards)
    }

    /// The tree of two neighbors.
    pub(super) fn write_pairs(&self, vocabulary: &Vocabulary, shards: &mut Vec<Shard>) -> Tree {
        let mut tree = term_tree();
        let folded = |word: u32| vocabulary.folded[word as usize];
        let same = |a: &[u32; 3], b: &[u32; 3]| {
            folded(a[0]) == folded(b[0]) && folded(a[1]) == folded(b[1])
        };
        for term in self.pairs.chunk_by(same) {
            let variants = term.chunk_by(|a, b| a[..2] == b[..2]).map(|spelled| {
                let marks = [spelled[0][0], spelled[0][1]].map(|word| vocabulary.word(word).marks);
                variant(marks, spelled.iter().map(|[.., place]| *place))
            });
            let payload = postings::write(&by_frequency(variants.collect()), 2);
            let [first, second] = [term[0][0], term[0][1]].map(|word| vocabulary.word(word));
            let key = [first.folded.as_str(), " ", &second.folded].concat();
            tree.push(key.as_bytes(), &payload);
        }
        tree.finish(shards)
    }

    /// The most frequent words without digits, each with its most frequent spelling.
    pub(super) fn write_spelling(&self, vocabulary: &Vocabulary) -> Vec<u8> {
        let mut words: Vec<(usize, &str, &str)> = self
            .folded_words(vocabulary)
            .filter_map(|term| {
                let spelled = term
                    .chunk_by(|a, b| a[0] == b[0])
                    .max_by_key(|one| one.len())?;
                let known = vocabulary.word(spelled[0][0]);
                let digits = known
                    .folded
                    .contains(|letter: char| letter.is_ascii_digit());
                (!digits).then_some((term.len(), known.folded.as_str(), known.spelling.as_str()))
            })
            .collect();
        words.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        words.truncate(MOST_SPELLED);
        words.sort_unstable_by_key(|(_, folded, _)| *folded);
        // One leaf, whatever its size.
        let mut tree = crate::tree::TreeWriter::new(usize::MAX);
        for (units, folded, spelling) in words {
            let mut payload = vec![units.ilog2() as u8];
            payload.extend_from_slice(spelling.as_bytes());
            tree.push(folded.as_bytes(), &payload);
        }
        tree.finish(&mut Vec::new()).top
    }

    /// The postings of each folded word.
    fn folded_words<'a>(
        &'a self,
        vocabulary: &'a Vocabulary,
    ) -> impl Iterator<Item = &'a [[u32; 2]]> {
        self.words
            .chunk_by(|a, b| vocabulary.folded[a[0] as usize] == vocabulary.folded[b[0] as usize])
    }
}

/// What was found in some texts.
#[derive(Default)]
struct Found {
    words: Vec<[u32; 2]>,
    pairs: Vec<[u32; 3]>,
}

impl Found {
    fn add_text(
        &mut self,
        text: &[u32],
        place: u32,
        vocabulary: &Vocabulary,
        expansions: &Expansions,
    ) {
        for run in text.split(|token| *token == BREAK) {
            self.add_run(run, place);
            expansions.expanded(vocabulary, run, &mut |other| self.add_run(other, place));
        }
    }

    fn add_run(&mut self, run: &[u32], place: u32) {
        self.words.extend(run.iter().map(|word| [*word, place]));
        self.pairs
            .extend(run.windows(2).map(|two| [two[0], two[1], place]));
    }

    /// Each once, so that a chunk of texts takes no more memory than it must.
    fn sorted(mut self) -> Self {
        self.words.sort_unstable();
        self.pairs.sort_unstable();
        best_only(&mut self.words);
        best_only(&mut self.pairs);
        self
    }
}

/// Of several fields of one unit the first is the best.
fn best_only<const N: usize>(postings: &mut Vec<[u32; N]>) {
    postings.dedup_by(|later, kept| {
        later[..N - 1] == kept[..N - 1] && later[N - 1] >> 2 == kept[N - 1] >> 2
    });
}

fn variant(marks: [u32; 2], places: impl Iterator<Item = u32>) -> Variant {
    let mut variant = Variant {
        marks,
        ..Variant::default()
    };
    for place in places {
        variant.units[(place & 3) as usize].push(place >> 2);
    }
    variant
}

/// The most frequent spelling first.
fn by_frequency(mut variants: Vec<Variant>) -> Vec<Variant> {
    variants.sort_by_key(|variant| (std::cmp::Reverse(variant.len()), variant.marks));
    variants
}
