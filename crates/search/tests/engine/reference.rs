//! The index against a plain search of all texts, on random small portals: the same hits.

use std::collections::BTreeSet;

use model::words::{Word, marks_apart, tokens};
use proptest::prelude::*;
use search::item::Item;
use search::terms::{Term, Terms};

use crate::portal::{Portal, article, document, paths};

/// Words with marks that differ, with one that another begins with, and with the end of a sentence.
const WORDS: [&str; 12] = [
    "da", "đa", "đà", "nang", "nẵng", "hoa", "hoang", "hòa", "gang", "2015", "x", ". ",
];

/// All words and all neighbors of a unit, in their spellings.
struct Unit {
    words: Vec<Word>,
    pairs: Vec<(Word, Word)>,
}

fn units(item: &Item) -> Vec<Unit> {
    let unit = |part: &search::item::Part| {
        let mut unit = Unit {
            words: Vec::new(),
            pairs: Vec::new(),
        };
        for text in [&part.titles, &part.leads, &part.texts]
            .into_iter()
            .flatten()
        {
            let mut before: Option<Word> = None;
            for token in tokens(text) {
                let word = Word::new(token.text);
                let neighbor = before.filter(|_| !token.begins);
                unit.pairs
                    .extend(neighbor.map(|before| (before, word.clone())));
                unit.words.push(word.clone());
                before = Some(word);
            }
        }
        unit
    };
    item.parts.iter().map(unit).collect()
}

/// A plain search of all texts.
struct Plain<'a> {
    items: Vec<(&'a str, Vec<Unit>)>,
    terms: Terms,
}

impl Plain<'_> {
    fn all_units(&self) -> impl Iterator<Item = &Unit> {
        self.items.iter().flat_map(|(_, units)| units)
    }

    fn is_last(&self, at: usize) -> bool {
        self.terms.open && at + 1 == self.terms.terms.len()
    }

    /// Is a word one of the query? The last may be a beginning, where nothing in all texts is it as a whole.
    fn fits(&self, at: usize, word: &Word, begun: bool) -> bool {
        let typed = &self.terms.terms[at].word.folded;
        word.folded == *typed || begun && word.folded.starts_with(typed.as_str())
    }

    fn word_begun(&self, at: usize) -> bool {
        let whole = self
            .all_units()
            .flat_map(|unit| &unit.words)
            .any(|word| self.fits(at, word, false));
        self.is_last(at) && !whole
    }

    fn has_word(&self, unit: &Unit, at: usize) -> bool {
        let begun = self.word_begun(at);
        unit.words.iter().any(|word| self.fits(at, word, begun))
    }

    fn pair_in(&self, unit: &Unit, at: usize, begun: bool) -> bool {
        let fits = |(one, other): &(Word, Word)| {
            self.fits(at, one, false) && self.fits(at + 1, other, begun)
        };
        unit.pairs.iter().any(fits)
    }

    fn has_pair(&self, unit: &Unit, at: usize) -> bool {
        let whole = self.all_units().any(|unit| self.pair_in(unit, at, false));
        self.pair_in(unit, at, self.is_last(at + 1) && !whole)
    }

    /// How many of the words stand beside a neighbor of the query in this unit.
    fn side_by_side(&self, unit: &Unit) -> usize {
        let count = self.terms.terms.len();
        if count == 1 {
            return usize::from(self.has_word(unit, 0));
        }
        let pairs: Vec<bool> = (0..count.saturating_sub(1))
            .map(|at| self.has_pair(unit, at))
            .collect();
        let beside = |at: usize| at > 0 && pairs[at - 1] || pairs.get(at) == Some(&true);
        (0..count).filter(|at| beside(*at)).count()
    }

    fn has_sequence(&self, units: &[Unit], words: &[Term], exact: bool) -> bool {
        let same = |word: &Word, term: &Term| {
            word.folded == term.word.folded
                && (!exact || marks_apart(&word.folded, word.marks(), term.marks) == 0)
        };
        units.iter().any(|unit| match words {
            [one] => unit.words.iter().any(|word| same(word, one)),
            _ => words.windows(2).all(|two| {
                let mut pairs = unit.pairs.iter();
                pairs.any(|(a, b)| same(a, &two[0]) && same(b, &two[1]))
            }),
        })
    }

    fn is_allowed(&self, units: &[Unit]) -> bool {
        let phrases = self.terms.phrases.iter().all(|phrase| {
            let words = &self.terms.terms[phrase.first..phrase.first + phrase.len];
            self.has_sequence(units, words, phrase.marked)
        });
        let left_out = self.terms.left_out.iter().any(|words| {
            let marked = words.iter().any(|term| term.marks != 0);
            self.has_sequence(units, words, marked)
        });
        phrases && !left_out
    }

    /// Takes words out that stand nowhere.
    fn drop_unknown(&mut self) {
        loop {
            let count = self.terms.terms.len();
            let side = self.items.iter().any(|(_, units)| {
                count > 0
                    && self.is_allowed(units)
                    && units.iter().any(|unit| self.side_by_side(unit) == count)
            });
            let is_known = |at: usize| self.all_units().any(|unit| self.has_word(unit, at));
            let unknown: Vec<usize> = (0..count).filter(|at| !is_known(*at)).collect();
            if side || unknown.is_empty() || unknown.iter().any(|at| self.terms.is_quoted(*at)) {
                return;
            }
            self.terms.remove(&unknown);
        }
    }

    fn hits(mut self, apart: bool) -> BTreeSet<String> {
        self.drop_unknown();
        let count = self.terms.terms.len();
        let mut hits = self.with_side(count);
        let few = count <= 3 && hits.len() < 10;
        let lacking = [0, 0, 0, 0, 1].get(count).copied().unwrap_or(2);
        if hits.len() < 10 {
            hits.extend(self.with_side(count - lacking.min(count)));
        }
        if count > 1 && (apart || few || hits.is_empty()) {
            hits.extend(self.with_words(&(0..count).collect()));
            if hits.is_empty() {
                hits = self.with_most();
            }
        }
        hits
    }

    fn allowed(&self) -> impl Iterator<Item = (&str, &Vec<Unit>)> {
        let items = self.items.iter().map(|(path, units)| (*path, units));
        items.filter(|(_, units)| self.is_allowed(units))
    }

    fn with_side(&self, least: usize) -> BTreeSet<String> {
        let near = |units: &Vec<Unit>| {
            least > 0 && units.iter().any(|unit| self.side_by_side(unit) >= least)
        };
        let items = self.allowed().filter(|(_, units)| near(units));
        items.map(|(path, _)| path.to_owned()).collect()
    }

    fn words_of(&self, units: &[Unit]) -> BTreeSet<usize> {
        let has = |at: &usize| units.iter().any(|unit| self.has_word(unit, *at));
        (0..self.terms.terms.len()).filter(has).collect()
    }

    fn with_words(&self, words: &BTreeSet<usize>) -> BTreeSet<String> {
        let items = self
            .allowed()
            .filter(|(_, units)| self.words_of(units).is_superset(words));
        items.map(|(path, _)| path.to_owned()).collect()
    }

    /// Items with most words, the same ones: those that are lacking stand in the fewest units.
    fn with_most(&self) -> BTreeSet<String> {
        let frequency = |at: usize| {
            self.all_units()
                .filter(|unit| self.has_word(unit, at))
                .count()
        };
        let all: BTreeSet<usize> = (0..self.terms.terms.len()).collect();
        let order = |words: &BTreeSet<usize>| {
            let lost: usize = all.difference(words).map(|at| frequency(*at)).sum();
            (words.len(), std::cmp::Reverse(lost))
        };
        let sets: Vec<BTreeSet<usize>> = self
            .allowed()
            .map(|(_, units)| self.words_of(units))
            .collect();
        let best = sets.iter().map(order).max();
        let first = sets
            .iter()
            .find(|words| Some(order(words)) == best && !words.is_empty());
        first.map_or(BTreeSet::new(), |words| self.with_words(words))
    }
}

fn words(most: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(WORDS.to_vec()), 0..most)
        .prop_map(|words| words.join(" "))
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    let one = (
        words(4),
        words(4),
        words(8),
        words(6),
        words(6),
        any::<bool>(),
    );
    proptest::collection::vec(one, 1..7).prop_map(|all| {
        let item = |(at, (title, lead, text, part, other, is_document)): (
            usize,
            (String, String, String, String, String, bool),
        )| {
            // Later items are older, so that the order of the index is that of this list.
            let on = format!("20{}-01-01", 26 - at);
            if is_document {
                let number = format!("{}/2015/NĐ-CP", 500 + at);
                document(
                    2,
                    &number,
                    &on,
                    &title,
                    "",
                    &[("dieu-1", &lead, &part), ("dieu-2", &text, &other)],
                )
            } else {
                article(&format!("a{at}"), &on, &title, &lead, &text)
            }
        };
        all.into_iter().enumerate().map(item).collect()
    })
}

fn query() -> impl Strategy<Value = String> {
    let word = proptest::sample::select([&WORDS[..11], &["zz", "ho", "na"]].concat());
    let piece = (word.clone(), word, 0..12u8).prop_map(|(one, other, form)| match form {
        0 => format!("\"{one}\""),
        1 => format!("\"{one} {other}\""),
        2 => format!("-{one}"),
        3 => format!("-\"{one} {other}\""),
        _ => one.to_owned(),
    });
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_index_finds_what_a_plain_search_finds(items in items(), query in query(), apart: bool, split in 0..7usize) {
        let (base, fresh) = items.split_at(split.min(items.len()));
        let mut portal = Portal::segmented(&[base, fresh], &[]);
        let width = if apart { "&rong=1" } else { "" };
        let found: BTreeSet<String> = paths(&portal.answer(&format!("?q={query}{width}"))).into_iter().collect();
        // As the index numbers them: one segment behind the other.
        let mut all: Vec<&Item> = items.iter().collect();
        for segment in [0..base.len(), base.len()..items.len()] {
            all[segment].sort_by(|a, b| a.head.order().cmp(&b.head.order()));
        }
        let plain = Plain {
            items: all.iter().map(|item| (item.head.path.trim_start_matches("/bai-viet/").trim_matches('/'), units(item))).collect(),
            terms: Terms::parse(&query),
        };
        prop_assert_eq!(found, plain.hits(apart), "{}", query);
    }
}
