//! The terms of a query in the index: each in all its spellings, with how far these are from the typed one.

use model::words::marks_apart;

use crate::index::{Index, Missing, SegmentView};
use crate::postings::{self, Variant};
use crate::tally::{Bits, Tally, Weights};
use crate::terms::{Term, Terms};

/// What neighbors of the query that stand side by side count for, in title, lead and text.
pub const PAIR_WEIGHTS: Weights = [12, 5, 3];
/// What a word by itself counts for.
pub const WORD_WEIGHTS: Weights = [6, 2, 1];

/// What was counted for a query in one segment.
#[derive(Clone, Debug)]
pub struct Counted {
    /// The tally of words or pairs.
    pub tally: Tally,
    /// The terms that stand anywhere in the segment.
    pub found: Bits,
    /// For each term: in how many units it stands.
    pub frequencies: Vec<u32>,
}

/// A term with its spellings.
struct Spellings {
    variants: Vec<Variant>,
    apart: Vec<u8>,
}

/// How spellings are compared with what was typed.
#[derive(Clone, Copy, Debug)]
struct Typed<'a> {
    one: &'a Term,
    other: Option<&'a Term>,
    /// Marks count.
    marked: bool,
}

impl Typed<'_> {
    fn apart(&self, variant: &Variant) -> u8 {
        if !self.marked {
            return 0;
        }
        let one = marks_apart(self.one.folded(), self.one.marks, variant.marks[0]);
        let other = self.other.map_or(0, |other| {
            marks_apart(other.folded(), other.marks, variant.marks[1])
        });
        (one + other).min(u32::from(u8::MAX)) as u8
    }

    fn of(&self, variants: Vec<Variant>) -> Spellings {
        let apart = variants.iter().map(|variant| self.apart(variant)).collect();
        Spellings { variants, apart }
    }

    fn key(&self) -> String {
        match self.other {
            Some(other) => [self.one.folded(), " ", other.folded()].concat(),
            None => self.one.folded().to_owned(),
        }
    }
}

/// The spellings of one word, or of two neighbors, in a segment. Where there are none and the last word
/// may still be in the typing, those of words that begin like it.
fn spellings(
    index: &Index,
    view: SegmentView<'_>,
    typed: Typed<'_>,
    open: bool,
    missing: &mut Missing,
) -> Spellings {
    let (tree, words) = match typed.other {
        Some(_) => (&view.segment.pairs, 2),
        None => (&view.segment.words, 1),
    };
    let key = typed.key();
    let whole = index.variants(tree, &key, words, missing);
    if !whole.is_empty() || !open || !missing.wanted.is_empty() {
        return typed.of(whole);
    }
    let mut begun = Vec::new();
    index.begun(tree, &key, missing, &mut |_, payload| {
        begun.extend(postings::read(payload, words).unwrap_or_default());
    });
    typed.of(begun)
}

/// Counts the neighbors of a query in a segment: bit 0 is its first word with its second.
pub fn count_pairs(
    index: &Index,
    view: SegmentView<'_>,
    terms: &Terms,
    missing: &mut Missing,
) -> Counted {
    let typed = |at: usize| Typed {
        one: &terms.terms[at],
        other: terms.terms.get(at + 1),
        marked: terms.is_marked(),
    };
    let count = terms.terms.len().saturating_sub(1);
    count_terms(
        index,
        view,
        (0..count).map(typed).collect(),
        terms.open,
        PAIR_WEIGHTS,
        missing,
    )
}

/// Counts the words of a query in a segment, each by itself.
pub fn count_words(
    index: &Index,
    view: SegmentView<'_>,
    terms: &Terms,
    missing: &mut Missing,
) -> Counted {
    let typed = |one| Typed {
        one,
        other: None,
        marked: terms.is_marked(),
    };
    let all = terms.terms.iter().map(typed).collect();
    count_terms(index, view, all, terms.open, WORD_WEIGHTS, missing)
}

fn count_terms(
    index: &Index,
    view: SegmentView<'_>,
    typed: Vec<Typed<'_>>,
    open: bool,
    weights: Weights,
    missing: &mut Missing,
) -> Counted {
    let mut counted = Counted {
        tally: Tally::new(view.loaded),
        found: 0,
        frequencies: Vec::new(),
    };
    for (at, one) in typed.iter().enumerate() {
        let last = at + 1 == typed.len();
        let found = spellings(index, view, *one, open && last, missing);
        counted.found |= Bits::from(!found.variants.is_empty()) << at;
        let Spellings { variants, apart } = found;
        let units = counted
            .tally
            .add(view.loaded, 1 << at, &variants, &apart, weights);
        counted.frequencies.push(units);
    }
    counted
}

/// Does a word stand anywhere in the index, or when it is in the typing does any begin with it?
pub fn is_known(index: &Index, term: &Term, open: bool, missing: &mut Missing) -> bool {
    let typed = Typed {
        one: term,
        other: None,
        marked: false,
    };
    let found = index
        .segments()
        .map(|view| spellings(index, view, typed, open, missing).variants.len());
    found.sum::<usize>() > 0
}

/// For each unit of a segment, which of some sequences of words it has, as bits: a sequence of one word
/// by its word, of more by all its neighbors. With `exact` marks the spellings must be the typed ones.
pub fn units_with(
    index: &Index,
    view: SegmentView<'_>,
    words: &[Term],
    exact: bool,
    missing: &mut Missing,
) -> Vec<bool> {
    let steps = words.len().saturating_sub(1).max(1);
    let mut counts = vec![0u8; view.loaded.item_of.len()];
    for at in 0..steps {
        let typed = Typed {
            one: &words[at],
            other: words.get(at + 1),
            marked: exact,
        };
        let found = spellings(index, view, typed, false, missing);
        let near = found
            .variants
            .iter()
            .zip(&found.apart)
            .filter(|(_, apart)| **apart == 0);
        let mut has = vec![false; counts.len()];
        for unit in near.flat_map(|(variant, _)| variant.units.iter().flatten()) {
            if let Some(has) = has.get_mut(*unit as usize) {
                *has = true;
            }
        }
        counts
            .iter_mut()
            .zip(has)
            .for_each(|(count, has)| *count += u8::from(has));
    }
    counts
        .into_iter()
        .map(|count| usize::from(count) == steps)
        .collect()
}
