//! Counts, for each unit and item, which terms it has and how well they fit.

use crate::index::Index;
use crate::postings::Variant;

/// Terms as bits: the first term is the lowest.
pub type Bits = u32;

/// What a term adds to an item in which it stands in the title, the lead or the text.
pub type Weights = [u16; 3];

/// The counts of all terms.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// For each unit: the terms it has.
    pub units: Vec<Bits>,
    /// For each item.
    pub items: Vec<Fit>,
    /// For each term: in how many units it stands.
    pub frequencies: Vec<u32>,
    /// The terms that stand anywhere.
    pub found: Bits,
}

/// How well an item fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fit {
    /// The terms that it has in any of its units.
    pub terms: Bits,
    /// What its terms add up to, each counted where it fits best.
    pub score: u16,
    /// How many marks of its terms differ from those that were typed.
    pub apart: u16,
}

impl Tally {
    /// Nothing found yet.
    pub fn new(index: &Index) -> Self {
        Self {
            units: vec![0; index.item_of.len()],
            items: vec![Fit::default(); index.items.len()],
            ..Self::default()
        }
    }

    /// Counts the next term in all its spellings. `apart` says how far each is from the typed one; an item
    /// counts the nearest spelling that it has, and that where it fits best.
    pub fn add(&mut self, index: &Index, variants: &[Variant], apart: &[u16], weights: Weights) {
        let bit = 1 << self.frequencies.len();
        self.frequencies.push(0);
        if !variants.is_empty() {
            self.found |= bit;
        }
        let mut next = apart.iter().copied().min();
        while let Some(distance) = next {
            for (field, weight) in weights.into_iter().enumerate() {
                for (variant, apart) in variants.iter().zip(apart) {
                    if *apart == distance {
                        let fit = Fit {
                            terms: bit,
                            score: weight,
                            apart: distance,
                        };
                        self.add_list(index, &variant.units[field], fit);
                    }
                }
            }
            next = apart
                .iter()
                .copied()
                .filter(|apart| *apart > distance)
                .min();
        }
    }

    fn add_list(&mut self, index: &Index, units: &[u32], fit: Fit) {
        let mut new = 0;
        for unit in units {
            let unit = *unit as usize;
            // A unit beyond the facts is that of a wrong writer.
            let (Some(bits), Some(item)) = (self.units.get_mut(unit), index.item_of.get(unit))
            else {
                break;
            };
            new += u32::from(*bits & fit.terms == 0);
            *bits |= fit.terms;
            if let Some(item) = self.items.get_mut(*item as usize)
                && item.terms & fit.terms == 0
            {
                item.terms |= fit.terms;
                item.score += fit.score;
                item.apart += fit.apart;
            }
        }
        if let Some(frequency) = self.frequencies.last_mut() {
            *frequency += new;
        }
    }
}
