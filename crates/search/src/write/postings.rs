//! From texts to postings, and from those to trees.
//!
//! Texts are added in the order of their units, so the places of a word come in order by themselves: postings are
//! counted, and then put where they belong. Only the neighbors of a word have to be sorted.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::expansion::Expansions;
use super::texts::Texts;
use super::vocabulary::Vocabulary;
use crate::postings::{self, Variant};
use crate::shard::Shard;
use crate::tree::{Tree, TreeWriter};

/// About how many postings are in memory at a time: eight bytes for a pair, four for a word.
const PASS: usize = 4_000_000;

/// Most words of a segment's spelling: it is fetched as a whole when a word is nowhere.
const MOST_SPELLED: usize = 8_000;

/// Key and payload of a term.
type Entry = (Vec<u8>, Vec<u8>);

/// The texts of a segment, and how often its words stand in them.
#[derive(Debug)]
pub(super) struct Postings<'a> {
    vocabulary: &'a Vocabulary,
    expansions: &'a Expansions,
    texts: &'a Texts,
    /// In how many units each word stands.
    units: Vec<u32>,
    /// How many neighbors each word has behind it.
    neighbors: Vec<u32>,
}

impl<'a> Postings<'a> {
    /// Counts.
    pub(super) fn new(
        texts: &'a Texts,
        vocabulary: &'a Vocabulary,
        expansions: &'a Expansions,
    ) -> Self {
        let none = || vec![0u32; vocabulary.words.len()];
        let mut postings = Self {
            vocabulary,
            expansions,
            texts,
            units: none(),
            neighbors: none(),
        };
        let (mut units, mut neighbors, mut last) = (none(), none(), none());
        postings.visit(&mut |run, place| {
            for word in run {
                let word = *word as usize;
                // Of several fields of one unit the first is the best.
                if last[word] != unit(place) + 1 {
                    last[word] = unit(place) + 1;
                    units[word] += 1;
                }
            }
            for word in &run[..run.len().saturating_sub(1)] {
                neighbors[*word as usize] += 1;
            }
        });
        (postings.units, postings.neighbors) = (units, neighbors);
        postings
    }

    /// Every run of neighbors with its place, as it is written and with the other forms of its abbreviations.
    fn visit(&self, of_run: &mut dyn FnMut(&[u32], u32)) {
        self.texts
            .visit(&self.vocabulary.word_of, &mut |run, place| {
                of_run(run, place);
                let of_other = &mut |other: &[u32]| of_run(other, place);
                self.expansions.expanded(self.vocabulary, run, of_other);
            });
    }

    /// Words that differ in their marks alone, as ranges of their numbers.
    fn folded(&self) -> impl Iterator<Item = Range<usize>> {
        let folded = &self.vocabulary.folded;
        let mut start = 0;
        folded.chunk_by(|a, b| a == b).map(move |same| {
            let range = start..start + same.len();
            start = range.end;
            range
        })
    }

    /// Ranges of words that together have at most so many postings, unless they are one folded word.
    fn passes(&self, counts: &[u32]) -> Vec<Range<usize>> {
        let (mut passes, mut pass, mut sum) = (Vec::new(), 0..0, 0);
        for word in self.folded() {
            let postings: usize = counts[word.clone()].iter().map(|one| *one as usize).sum();
            if sum + postings > PASS && sum > 0 {
                passes.push(std::mem::replace(&mut pass, word.clone()));
                sum = 0;
            }
            pass.end = word.end;
            sum += postings;
        }
        passes.push(pass);
        passes
    }

    /// The tree of folded words, the numerals of documents first: `#` sorts before letters and digits.
    pub(super) fn write_words(
        &self,
        numerals: &BTreeMap<String, Vec<u32>>,
        mut tree: TreeWriter,
        take: &mut dyn FnMut(Shard),
    ) -> Tree {
        for (key, units) in numerals {
            let variant = Variant {
                marks: [0, 0],
                units: [units.clone(), Vec::new(), Vec::new()],
            };
            tree.push(key.as_bytes(), &postings::write(&[variant], 1));
        }
        for pass in self.passes(&self.units) {
            let mut places = Sorted::<u32>::new(&self.units, pass.clone());
            let mut last = vec![0; pass.len()];
            self.visit(&mut |run, place| {
                for word in run {
                    let Some(at) = position(&pass, *word) else {
                        continue;
                    };
                    if last[at] != unit(place) + 1 {
                        last[at] = unit(place) + 1;
                        places.put(at, place);
                    }
                }
            });
            let words = self.folded().filter(|word| within(&pass, word));
            for word in words.filter(|word| self.units[word.clone()].iter().any(|one| *one > 0)) {
                let variants = word.clone().filter_map(|one| {
                    let places = places.of(one - pass.start);
                    let marks = [self.vocabulary.words[one].marks, 0];
                    (!places.is_empty()).then(|| variant(marks, places.iter().copied()))
                });
                let payload = postings::write(&by_frequency(variants.collect()), 1);
                let key = self.vocabulary.words[word.start].folded.as_bytes();
                tree.push(key, &payload);
            }
        }
        tree.finish(take)
    }

    /// The tree of two neighbors, made in passes, because all pairs at once take hundreds of megabytes.
    pub(super) fn write_pairs(&self, mut tree: TreeWriter, take: &mut dyn FnMut(Shard)) -> Tree {
        for pass in self.passes(&self.neighbors) {
            let mut pairs = Sorted::<u64>::new(&self.neighbors, pass.clone());
            self.visit(&mut |run, place| {
                for two in run.windows(2) {
                    if let Some(at) = position(&pass, two[0]) {
                        pairs.put(at, u64::from(two[1]) << 32 | u64::from(place));
                    }
                }
            });
            let words: Vec<Range<usize>> =
                self.folded().filter(|word| within(&pass, word)).collect();
            let sizes = words.iter().map(|word| {
                pairs
                    .range(word.start - pass.start..word.end - pass.start)
                    .len()
            });
            let sizes: Vec<usize> = sizes.collect();
            let mut rest = pairs.values.as_mut_slice();
            let mut slices = Vec::with_capacity(words.len());
            for size in sizes {
                let (slice, behind) = rest.split_at_mut(size);
                slices.push(slice);
                rest = behind;
            }
            let made = words.into_par_iter().zip(slices);
            let made: Vec<Vec<Entry>> = made
                .map(|(word, pairs)| self.pairs_of(word, pairs))
                .collect();
            for (key, payload) in made.iter().flatten() {
                tree.push(key, payload);
            }
        }
        tree.finish(take)
    }

    /// The terms that begin with a folded word. `pairs` are the neighbors of each of its spellings, one after the
    /// other, with their places.
    fn pairs_of(&self, word: Range<usize>, mut pairs: &mut [u64]) -> Vec<Entry> {
        let second = |pair: u64| (pair >> 32) as u32;
        let folded = |word: u32| self.vocabulary.folded[word as usize];
        let mut spelled: Vec<(u32, &[u64])> = Vec::new();
        for first in word {
            let (own, behind) = pairs.split_at_mut(self.neighbors[first] as usize);
            pairs = behind;
            own.sort_unstable();
            let own = &*own;
            let alike = own.chunk_by(|a, b| second(*a) == second(*b));
            spelled.extend(alike.map(|alike| (first as u32, alike)));
        }
        // The spellings of one folded pair stand together.
        spelled.sort_by_key(|(first, pairs)| (folded(second(pairs[0])), *first));
        let terms = spelled.chunk_by(|a, b| folded(second(a.1[0])) == folded(second(b.1[0])));
        terms.map(|term| self.pair(term)).collect()
    }

    /// Key and payload of a folded pair: its spellings with their places.
    fn pair(&self, term: &[(u32, &[u64])]) -> Entry {
        let word = |word: u32| self.vocabulary.word(word);
        let second = |pairs: &[u64]| word((pairs[0] >> 32) as u32);
        let variants = term.iter().map(|(first, pairs)| {
            let marks = [word(*first).marks, second(pairs).marks];
            variant(marks, pairs.iter().map(|pair| *pair as u32))
        });
        let payload = postings::write(&by_frequency(variants.collect()), 2);
        let [first, second] = [word(term[0].0), second(term[0].1)];
        let key = [first.folded.as_str(), " ", &second.folded].concat();
        (key.into_bytes(), payload)
    }

    /// The most frequent words without digits, each with its most frequent spelling.
    pub(super) fn write_spelling(&self) -> Vec<u8> {
        let vocabulary = self.vocabulary;
        let mut words: Vec<(usize, &str, &str)> = self
            .folded()
            .filter_map(|word| {
                let spelled = word.clone().max_by_key(|one| self.units[*one])?;
                let known = &vocabulary.words[spelled];
                let digits = known
                    .folded
                    .contains(|letter: char| letter.is_ascii_digit());
                let units: usize = self.units[word].iter().map(|one| *one as usize).sum();
                let counts = !digits && units > 0;
                counts.then_some((units, known.folded.as_str(), known.spelling.as_str()))
            })
            .collect();
        words.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        words.truncate(MOST_SPELLED);
        words.sort_unstable_by_key(|(_, folded, _)| *folded);
        // One leaf, whatever its size.
        let mut tree = TreeWriter::new(usize::MAX);
        for (units, folded, spelling) in words {
            let mut payload = vec![units.ilog2() as u8];
            payload.extend_from_slice(spelling.as_bytes());
            tree.push(folded.as_bytes(), &payload);
        }
        tree.finish(&mut |_| ()).only
    }
}

/// Values by word, those of each in the order in which they were put.
struct Sorted<T> {
    values: Vec<T>,
    /// Where the values of each word begin, and behind them the end of all.
    starts: Vec<usize>,
    /// Where the next value of each word goes.
    next: Vec<usize>,
}

impl<T: Copy + Default> Sorted<T> {
    /// Room for as many as were counted for these words.
    fn new(counts: &[u32], words: Range<usize>) -> Self {
        let mut end = 0;
        let mut starts = vec![0];
        starts.extend(counts[words].iter().map(|count| {
            end += *count as usize;
            end
        }));
        let next = starts[..starts.len() - 1].to_vec();
        Self {
            values: vec![T::default(); end],
            starts,
            next,
        }
    }

    fn put(&mut self, at: usize, value: T) {
        let next = &mut self.next[at];
        self.values[*next] = value;
        *next += 1;
    }

    fn range(&self, words: Range<usize>) -> Range<usize> {
        self.starts[words.start]..self.starts[words.end]
    }

    fn of(&self, at: usize) -> &[T] {
        &self.values[self.range(at..at + 1)]
    }
}

/// Unit of a place, see [`super::texts::place`].
fn unit(place: u32) -> u32 {
    place >> 2
}

fn position(words: &Range<usize>, word: u32) -> Option<usize> {
    let word = word as usize;
    words.contains(&word).then(|| word - words.start)
}

fn within(pass: &Range<usize>, word: &Range<usize>) -> bool {
    pass.start <= word.start && word.end <= pass.end
}

/// Each unit by the best of its fields, which comes first.
fn variant(marks: [u32; 2], places: impl Iterator<Item = u32>) -> Variant {
    let mut variant = Variant {
        marks,
        ..Variant::default()
    };
    let mut last = None;
    for place in places {
        if last.replace(unit(place)) != Some(unit(place)) {
            variant.units[(place & 3) as usize].push(unit(place));
        }
    }
    variant
}

/// The most frequent spelling first.
fn by_frequency(mut variants: Vec<Variant>) -> Vec<Variant> {
    variants.sort_by_key(|variant| (std::cmp::Reverse(variant.len()), variant.marks));
    variants
}
