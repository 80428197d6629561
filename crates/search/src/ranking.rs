//! The order of hits.

use model::status::Status;

use crate::filters::ItemFacts;
use crate::index::ItemId;

/// How near an item is to a query, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Its whole number was typed.
    Number,
    /// The beginning of its number was typed.
    NumberBegun,
    /// Parts of its number were typed.
    NumberParts,
    /// In one unit, every word stands beside a neighbor.
    Side,
    /// In one unit, nearly every word does.
    Near,
    /// It has all words, wherever.
    Apart,
    /// It has as many words as any item.
    Most,
    /// It is no hit.
    None,
    /// It has what must not be there, or lacks what must.
    Forbidden,
}

/// A hit. Hits sort best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// By this; the smallest is the best.
    pub key: u64,
    /// Where keys are equal, in the order of the index.
    pub id: ItemId,
}

impl Class {
    /// Of an item that was found by its number, with how exactly: 0 for the whole number.
    pub fn numbered(rank: u8) -> Self {
        match rank {
            0 => Self::Number,
            1 => Self::NumberBegun,
            _ => Self::NumberParts,
        }
    }
}

/// Days before 1970 are kept apart from no day at all.
const DAY_SHIFT: i32 = 1 << 19;

/// What hits are sorted by: how near, whose marks agree, how well the words fit, in force before ended, then
/// the newest. Where the newest is asked for, it comes before all but the number.
pub fn key(class: Class, fit: &(u16, u8), facts: &ItemFacts, newest: bool) -> u64 {
    let (score, apart) = fit;
    let day = facts
        .day
        .map_or(0, |day| (day + DAY_SHIFT).clamp(1, (1 << 20) - 1));
    let older = u64::from((1 << 20) - 1 - day as u32);
    let weaker = u64::from(1023 - (*score).min(1023));
    let ended = u64::from(facts.status == Some(Status::NoLongerInForce));
    let class = class as u64;
    let fit = u64::from(*apart) << 11 | weaker << 1 | ended;
    if newest {
        class.min(Class::Side as u64) << 40 | older << 20 | fit
    } else {
        class << 40 | fit << 20 | older
    }
}
