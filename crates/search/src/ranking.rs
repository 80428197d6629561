//! The order of hits.

use model::status::Status;

use crate::index::ItemFacts;
use crate::tally::Fit;

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

/// A hit as one number; hits sort best first.
pub type Hit = u64;

/// A hit ends with this many bits for its item.
const ITEM_BITS: u32 = 20;
/// And before it this many for its day.
const DAY_BITS: u32 = 20;
/// Days before 1970 are no negative numbers.
const DAY_SHIFT: i32 = 1 << 19;
/// How well words fit takes this many bits: half of them for marks that differ, one for what has ended.
const FIT_BITS: u32 = 20;
/// The most differing marks that are told apart.
const MOST_APART: u16 = 1023;
/// The largest sum of weights: all words and neighbors of the longest query in the title are fewer.
const MOST_SCORE: u16 = 511;

/// What hits are sorted by: how near, whose marks agree, how well the words fit, in force before ended, then
/// the newest, then the order of the index. Where the newest is asked for, it comes before all but the number.
pub fn hit(
    class: Class,
    fit: Fit,
    item: u32,
    facts: &ItemFacts,
    status: Option<Status>,
    newest: bool,
) -> Hit {
    let day = facts
        .day
        .map_or(0, |day| (day + DAY_SHIFT).clamp(1, (1 << DAY_BITS) - 1));
    let older = (1 << DAY_BITS) - 1 - day as u64;
    let ended = u64::from(status == Some(Status::NoLongerInForce));
    let weaker = u64::from(MOST_SCORE - fit.score.min(MOST_SCORE)) << 1 | ended;
    let fit = u64::from(fit.apart.min(MOST_APART)) << (FIT_BITS / 2) | weaker;
    let (class, first, second) = match newest {
        true => (class.min(Class::Side), older << FIT_BITS, fit),
        false => (class, fit << DAY_BITS, older),
    };
    (class as u64) << 60 | (first | second) << ITEM_BITS | u64::from(item)
}

/// The item of a hit.
pub fn item_of(hit: Hit) -> u32 {
    (hit & ((1 << ITEM_BITS) - 1)) as u32
}
