//! Counts, for each unit and item of a segment, which terms it has and how well they fit.

use crate::index::Loaded;
use crate::postings::Variant;

/// Terms as bits: the first term is the lowest.
pub type Bits = u32;

/// What a term adds to an item in which it stands in the title, the lead or the text.
pub type Weights = [u16; 3];

/// The counts of a segment.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// For each unit: the terms it has.
    pub units: Vec<Bits>,
    /// For each item: how well its terms fit, each counted where it fits best.
    pub scores: Vec<u16>,
    /// For each item: how many marks of its terms differ from those that were typed.
    pub apart: Vec<u8>,
    /// For each item: the terms that were counted.
    counted: Vec<Bits>,
}

impl Tally {
    /// Of a segment in which nothing was found yet.
    pub fn new(loaded: &Loaded) -> Self {
        let items = loaded.facts.item_count();
        Self {
            units: vec![0; loaded.item_of.len()],
            scores: vec![0; items],
            apart: vec![0; items],
            counted: vec![0; items],
        }
    }

    /// Counts a term in all its spellings. `apart` says how far each is from the typed one; an item counts
    /// the nearest spelling that it has. How many units have it in any.
    pub fn add(
        &mut self,
        loaded: &Loaded,
        bit: Bits,
        variants: &[Variant],
        apart: &[u8],
        weights: Weights,
    ) -> u32 {
        let mut distances: Vec<u8> = apart.to_vec();
        distances.sort_unstable();
        distances.dedup();
        let mut units = 0;
        for distance in distances {
            for field in 0..3 {
                let near = variants
                    .iter()
                    .zip(apart)
                    .filter(|(_, apart)| **apart == distance);
                for (variant, _) in near {
                    let list = &variant.units[field];
                    units += self.add_list(loaded, bit, list, distance, weights[field]);
                }
            }
        }
        units
    }

    fn add_list(
        &mut self,
        loaded: &Loaded,
        bit: Bits,
        units: &[u32],
        distance: u8,
        weight: u16,
    ) -> u32 {
        let mut new = 0;
        for unit in units {
            // A unit beyond the facts is that of a wrong writer.
            let Some(item) = loaded.item_of.get(*unit as usize) else {
                break;
            };
            let item = *item as usize;
            let bits = &mut self.units[*unit as usize];
            new += u32::from(*bits & bit == 0);
            *bits |= bit;
            if self.counted[item] & bit == 0 {
                self.counted[item] |= bit;
                self.scores[item] += weight;
                self.apart[item] = self.apart[item].saturating_add(distance);
            }
        }
        new
    }

    /// The terms that an item has in any of its units.
    pub fn of_item(&self, item: usize) -> Bits {
        self.counted[item]
    }
}
