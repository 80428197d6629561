//! The terms of a query in the index: each in all its spellings, with how far these are from the typed one.

use model::words::marks_apart;

use crate::index::{Index, Missing};
use crate::postings::Variant;
use crate::tally::{Tally, Weights};
use crate::terms::{Term, Terms};

/// What a term counts for in title, lead and text: a word by itself, and neighbors of the query that stand
/// side by side.
pub const WEIGHTS: [Weights; 2] = [[6, 2, 1], [12, 5, 3]];

/// The spellings of a term.
struct Spellings {
    variants: Vec<Variant>,
    apart: Vec<u16>,
}

/// The spellings of one word, or of two neighbors. Where there are none and the last word may still be in the
/// typing, those of words that begin like it. `marked`: marks count.
fn spellings(
    index: &Index,
    words: &[Term],
    marked: bool,
    open: bool,
    missing: &mut Missing,
) -> Spellings {
    let mut key = String::new();
    for term in words {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(term.folded());
    }
    let mut variants = index.variants(&key, words.len(), missing);
    if variants.is_empty() && open && missing.wanted.is_empty() {
        index.begun(&key, words.len(), missing, &mut |_, mut begun| {
            variants.append(&mut begun);
        });
    }
    let mut apart = vec![0; variants.len()];
    for (apart, variant) in apart.iter_mut().zip(&variants).filter(|_| marked) {
        for (term, marks) in words.iter().zip(variant.marks) {
            *apart += marks_apart(term.folded(), term.marks, marks) as u16;
        }
    }
    Spellings { variants, apart }
}

/// Counts the words of a query, each by itself, or with `size` 2 the neighbors: the first term is then its
/// first word with its second.
pub fn count(index: &Index, terms: &Terms, size: usize, missing: &mut Missing) -> Tally {
    let mut tally = Tally::new(index);
    let marked = terms.is_marked();
    for (at, words) in terms.terms.windows(size).enumerate() {
        let open = terms.open && at + size == terms.terms.len();
        let found = spellings(index, words, marked, open, missing);
        tally.add(index, &found.variants, &found.apart, WEIGHTS[size - 1]);
    }
    tally
}

/// Does a word stand anywhere in the index, or when it is in the typing does any begin with it?
pub fn is_known(index: &Index, word: &[Term], open: bool, missing: &mut Missing) -> bool {
    !spellings(index, word, false, open, missing)
        .variants
        .is_empty()
}

/// The items that have words one behind the other, as far as the index knows: in one unit they have the word,
/// or all its neighbors. `exact`: with the marks that were typed.
pub fn items_with(index: &Index, words: &[Term], exact: bool, missing: &mut Missing) -> Vec<bool> {
    let size = words.len().min(2);
    let mut steps = vec![0u8; index.item_of.len()];
    let mut step = 0;
    for some in words.windows(size) {
        let found = spellings(index, some, exact, false, missing);
        for (variant, apart) in found.variants.iter().zip(&found.apart) {
            for unit in variant.units.iter().flatten().filter(|_| *apart == 0) {
                if let Some(own) = steps.get_mut(*unit as usize)
                    && *own == step
                {
                    *own += 1;
                }
            }
        }
        step += 1;
    }
    let mut items = vec![false; index.items.len()];
    for (own, item) in steps.iter().zip(&index.item_of) {
        items[*item as usize] |= *own == step;
    }
    items
}
