//! From texts to sorted postings, and from those to trees.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::vocabulary::Vocabulary;
use crate::postings::{self, Field, Variant};
use crate::shard::Shard;
use crate::tree::{Tree, TreeWriter};

/// Stands between runs of neighbors.
const BREAK: u32 = u32::MAX;

/// How many texts one thread reads at a time.
const CHUNK: usize = 256;

/// About how many pairs are in memory at a time, twelve bytes each and twice while they are collected.
const PASS_TOKENS: usize = 3_000_000;

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

/// The texts of a segment as words of its vocabulary, and the postings of these.
#[derive(Debug)]
pub(super) struct Postings<'a> {
    vocabulary: &'a Vocabulary,
    expansions: &'a Expansions,
    texts: Texts,
    /// Where the tokens of each span begin.
    starts: Vec<usize>,
    /// Each word with a unit once, by its best field, sorted.
    words: Vec<[u32; 2]>,
}

/// Unit and field in one number that sorts by both.
fn place(unit: u32, field: Field) -> u32 {
    unit << 2 | field as u32
}

impl<'a> Postings<'a> {
    pub(super) fn new(
        mut texts: Texts,
        vocabulary: &'a Vocabulary,
        expansions: &'a Expansions,
    ) -> Self {
        texts
            .tokens
            .par_iter_mut()
            .filter(|token| **token != BREAK)
            .for_each(|token| *token = vocabulary.word_of[*token as usize]);
        let ends = texts.spans.iter().map(|span| span.2);
        let starts = std::iter::once(0).chain(ends).collect();
        let mut postings = Self {
            vocabulary,
            expansions,
            texts,
            starts,
            words: Vec::new(),
        };
        postings.words = postings.collect(&|run, place, found| {
            found.extend(run.iter().map(|word| [*word, place]));
        });
        postings.words.par_sort_unstable();
        best_only(&mut postings.words);
        postings
    }

    /// The postings that `of_run` makes of every run of neighbors, those of a chunk of texts each once.
    fn collect<const N: usize>(
        &self,
        of_run: &(impl Fn(&[u32], u32, &mut Vec<[u32; N]>) + Sync),
    ) -> Vec<[u32; N]> {
        let chunks = self.texts.spans.par_chunks(CHUNK).enumerate();
        let found: Vec<Vec<[u32; N]>> = chunks
            .map(|(chunk, spans)| {
                let mut found = Vec::new();
                for (at, (unit, field, end)) in spans.iter().enumerate() {
                    let text = &self.texts.tokens[self.starts[chunk * CHUNK + at]..*end];
                    for run in text.split(|token| *token == BREAK) {
                        let place = place(*unit, *field);
                        of_run(run, place, &mut found);
                        let of_other = &mut |other: &[u32]| of_run(other, place, &mut found);
                        self.expansions.expanded(self.vocabulary, run, of_other);
                    }
                }
                found.sort_unstable();
                best_only(&mut found);
                found
            })
            .collect();
        found.concat()
    }

    /// All pairs of neighbors whose first word is one of these, sorted by their folded forms: the
    /// spellings of one folded pair stand together.
    fn pairs(&self, first: &Range<u32>) -> Vec<[u32; 3]> {
        let folded = |word: u32| self.vocabulary.folded[word as usize];
        let mut pairs = self.collect(&|run, place, found| {
            let pairs = run.windows(2).filter(|two| first.contains(&folded(two[0])));
            found.extend(pairs.map(|two| [two[0], two[1], place]));
        });
        pairs.par_sort_unstable_by_key(|pair| (folded(pair[0]), folded(pair[1]), *pair));
        best_only(&mut pairs);
        pairs
    }

    /// Ranges of folded words that together have at most so many tokens, unless it is one word.
    fn passes(&self) -> Vec<Range<u32>> {
        let (mut passes, mut start, mut count) = (Vec::new(), 0, 0);
        let mut tokens = vec![0usize; self.vocabulary.words.len()];
        let words = self.texts.tokens.iter().filter(|token| **token != BREAK);
        words.for_each(|word| tokens[self.vocabulary.folded[*word as usize] as usize] += 1);
        for (folded, tokens) in tokens.into_iter().enumerate() {
            if count + tokens > PASS_TOKENS && count > 0 {
                passes.push(start..folded as u32);
                (start, count) = (folded as u32, 0);
            }
            count += tokens;
        }
        passes.push(start..u32::MAX);
        passes
    }

    /// The tree of folded words, the numerals of documents first: `#` sorts before letters and digits.
    pub(super) fn write_words(
        &self,
        numerals: &BTreeMap<String, Vec<u32>>,
        mut tree: TreeWriter,
        shards: &mut Vec<Shard>,
    ) -> Tree {
        for (key, units) in numerals {
            let variant = Variant {
                marks: [0, 0],
                units: [units.clone(), Vec::new(), Vec::new()],
            };
            tree.push(key.as_bytes(), &postings::write(&[variant], 1));
        }
        let vocabulary = self.vocabulary;
        for term in self.folded_words() {
            let variants = term.chunk_by(|a, b| a[0] == b[0]).map(|spelled| {
                let marks = [vocabulary.word(spelled[0][0]).marks, 0];
                variant(marks, spelled.iter().map(|[_, place]| *place))
            });
            let payload = postings::write(&by_frequency(variants.collect()), 1);
            tree.push(vocabulary.word(term[0][0]).folded.as_bytes(), &payload);
        }
        tree.finish(shards)
    }

    /// The tree of two neighbors, made in passes, because all pairs at once take hundreds of megabytes.
    pub(super) fn write_pairs(&self, mut tree: TreeWriter, shards: &mut Vec<Shard>) -> Tree {
        let folded = |word: u32| self.vocabulary.folded[word as usize];
        for pass in self.passes() {
            let pairs = self.pairs(&pass);
            for term in
                pairs.chunk_by(|a, b| (folded(a[0]), folded(a[1])) == (folded(b[0]), folded(b[1])))
            {
                let (key, payload) = self.pair(term);
                tree.push(key.as_bytes(), &payload);
            }
        }
        tree.finish(shards)
    }

    /// Key and payload of a folded pair.
    fn pair(&self, term: &[[u32; 3]]) -> (String, Vec<u8>) {
        let word = |word: u32| self.vocabulary.word(word);
        let variants = term.chunk_by(|a, b| a[..2] == b[..2]).map(|spelled| {
            let marks = [spelled[0][0], spelled[0][1]].map(|one| word(one).marks);
            variant(marks, spelled.iter().map(|[.., place]| *place))
        });
        let payload = postings::write(&by_frequency(variants.collect()), 2);
        let [first, second] = [term[0][0], term[0][1]].map(word);
        (
            [first.folded.as_str(), " ", &second.folded].concat(),
            payload,
        )
    }

    /// The most frequent words without digits, each with its most frequent spelling.
    pub(super) fn write_spelling(&self) -> Vec<u8> {
        let vocabulary = self.vocabulary;
        let mut words: Vec<(usize, &str, &str)> = self
            .folded_words()
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
        let mut tree = TreeWriter::new(usize::MAX);
        for (units, folded, spelling) in words {
            let mut payload = vec![units.ilog2() as u8];
            payload.extend_from_slice(spelling.as_bytes());
            tree.push(folded.as_bytes(), &payload);
        }
        tree.finish(&mut Vec::new()).only
    }

    /// The postings of each folded word.
    fn folded_words(&self) -> impl Iterator<Item = &[[u32; 2]]> {
        let folded = |word: u32| self.vocabulary.folded[word as usize];
        self.words
            .chunk_by(move |a, b| folded(a[0]) == folded(b[0]))
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
