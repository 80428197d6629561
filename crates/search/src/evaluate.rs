//! Which items a query finds: first those in which its words stand side by side, then others, step by step
//! further away.

use crate::filters::{Counts, Filters};
use crate::index::{Index, Missing};
use crate::lookups::{count, is_known, items_with};
use crate::ranking::{Class, Hit, hit};
use crate::tally::{Bits, Fit, Tally};
use crate::telex;
use crate::terms::{Term, Terms};

/// With fewer hits than these, words that stand apart are enough.
const ENOUGH: usize = 10;
/// Of queries up to this many words; the words of longer ones are too many to be fetched for a few more hits.
const FEW_WORDS: usize = 3;

/// What a query finds.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The words that were looked for in the end.
    pub terms: Terms,
    /// Words that stand nowhere, as they were typed.
    pub unknown: Vec<String>,
    /// Words were read as the keys of an input method.
    pub rewritten: bool,
    /// Words that no hit has with the others, as they were typed.
    pub dropped: Vec<String>,
    /// The hits that pass all choices, best first.
    pub hits: Vec<Hit>,
    /// How many hits there are.
    pub total: usize,
    /// What each choice would show.
    pub counts: Counts,
    /// No hit has all words side by side.
    pub near_only: bool,
    /// Words that stand apart were looked for as well.
    pub apart: bool,
    /// Neighbors, or the word where there is only one.
    pub near: Tally,
    /// Words by themselves, where these were looked for.
    pub words: Tally,
}

/// What is asked of [`find`].
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The choices.
    pub filters: &'a Filters<'a>,
    /// Items that were found by their number, with how exactly.
    pub numbered: &'a [(u32, u8)],
    /// Items whose text turned out not to have a phrase.
    pub rejected: &'a [u32],
    /// Words that stand apart are enough.
    pub apart: bool,
    /// The newest first.
    pub newest: bool,
    /// Words side by side only, and no look at words that stand nowhere.
    pub quick: bool,
}

/// Finds; `None` when shards are missing.
pub fn find(
    index: &Index,
    terms: Terms,
    question: Question<'_>,
    missing: &mut Missing,
) -> Option<Found> {
    let mut found = Found {
        terms,
        ..Found::default()
    };
    let is_numbered = !question.numbered.is_empty();
    let mut classes;
    loop {
        let size = found.terms.terms.len().clamp(1, 2);
        found.near = count(index, &found.terms, size, missing);
        classes = found.allowed(index, question.rejected, missing);
        if !missing.wanted.is_empty() {
            return None;
        }
        found.add_near(index, &mut classes);
        let enough = question.quick || is_numbered || classes.contains(&Class::Side);
        if enough || !found.resolve_unknown(index, missing)? {
            break;
        }
    }
    let passing = |classes: &[Class], class| count_up_to(index, classes, question.filters, class);
    let side = passing(&classes, Class::Side);
    if side >= ENOUGH {
        replace(&mut classes, Class::Near, Class::None);
    }
    let any = is_numbered || passing(&classes, Class::Near) > 0;
    let words = found.terms.terms.len();
    let few = words <= FEW_WORDS && side < ENOUGH && !is_numbered;
    if words > 1 && !question.quick && (question.apart || few || !any) {
        found.words = count(index, &found.terms, 1, missing);
        if !missing.wanted.is_empty() {
            return None;
        }
        found.apart = true;
        found.add_apart(&mut classes, (1 << words) - 1, Class::Apart);
        if passing(&classes, Class::Apart) == 0 && !is_numbered {
            found.add_most(index, &mut classes, question.filters);
        }
    }
    found.near_only = side == 0;
    found.collect(index, &classes, &question);
    Some(found)
}

/// How many items of this class or a nearer one pass all choices.
fn count_up_to(index: &Index, classes: &[Class], filters: &Filters<'_>, class: Class) -> usize {
    let items = index.items.iter().zip(classes);
    let near = items.filter(|(facts, own)| **own <= class && filters.failed(facts) == 0);
    near.count()
}

fn replace(classes: &mut [Class], class: Class, by: Class) {
    for own in classes {
        if *own == class {
            *own = by;
        }
    }
}

impl Found {
    /// For each item: may it be a hit?
    fn allowed(&self, index: &Index, rejected: &[u32], missing: &mut Missing) -> Vec<Class> {
        let mut classes = vec![Class::None; index.items.len()];
        let mut forbid = |items: &[bool], having: bool| {
            for (class, has) in classes.iter_mut().zip(items) {
                if *has == having {
                    *class = Class::Forbidden;
                }
            }
        };
        for phrase in &self.terms.phrases {
            let words = &self.terms.terms[phrase.first..phrase.first + phrase.len];
            forbid(&items_with(index, words, phrase.marked, missing), false);
        }
        for words in &self.terms.left_out {
            let marked = words.iter().any(|term| term.marks != 0);
            forbid(&items_with(index, words, marked, missing), true);
        }
        for (at, class) in classes.iter_mut().enumerate() {
            if index.items[at].is_replaced || rejected.contains(&(at as u32)) {
                *class = Class::Forbidden;
            }
        }
        classes
    }

    /// Items in which all words, or nearly all, stand beside a neighbor in one unit.
    fn add_near(&self, index: &Index, classes: &mut [Class]) {
        let count = self.terms.terms.len();
        for (bits, item) in self.near.units.iter().zip(&index.item_of) {
            let class = &mut classes[*item as usize];
            if *bits != 0 && *class != Class::Forbidden {
                *class = (*class).min(class_of(*bits, count));
            }
        }
    }

    /// Items that have all these words, wherever.
    fn add_apart(&self, classes: &mut [Class], words: Bits, class: Class) {
        for (own, fit) in classes.iter_mut().zip(&self.words.items) {
            if *own == Class::None && fit.terms & words == words {
                *own = class;
            }
        }
    }

    /// Items that lack fewest words, the same ones: those that stand in the fewest units.
    fn add_most(&mut self, index: &Index, classes: &mut [Class], filters: &Filters<'_>) {
        let frequencies = &self.words.frequencies;
        // The number of words, then how many units have those that are not lacking.
        let worth = |bits: Bits| {
            let own = frequencies
                .iter()
                .enumerate()
                .filter(|(at, _)| bits >> at & 1 == 1);
            own.fold(0u64, |sum, (_, units)| sum + (1 << 40) + u64::from(*units))
        };
        let mut best: Bits = 0;
        for ((facts, class), fit) in index.items.iter().zip(&*classes).zip(&self.words.items) {
            let more = fit.terms != best && worth(fit.terms) > worth(best);
            if more && *class != Class::Forbidden && filters.failed(facts) == 0 {
                best = fit.terms;
            }
        }
        if best != 0 {
            self.add_apart(classes, best, Class::Most);
            let terms = self.terms.terms.iter().enumerate();
            let lacking = terms.filter(|(at, _)| best >> at & 1 == 0);
            self.dropped = lacking.map(|(_, term)| term.typed.clone()).collect();
        }
    }

    /// Looks for words that stand nowhere, reads them as keys, or goes on without them. `Some(true)` when the
    /// words have changed; `None` when shards are missing.
    fn resolve_unknown(&mut self, index: &Index, missing: &mut Missing) -> Option<bool> {
        let terms = &mut self.terms;
        let mut found = self.near.found;
        if terms.terms.len() > 1 {
            found |= found << 1;
        }
        let mut unknown = Vec::new();
        for at in 0..terms.terms.len() {
            let open = terms.open && at + 1 == terms.terms.len();
            if found >> at & 1 == 0 && !is_known(index, &terms.terms[at..=at], open, missing) {
                unknown.push(at);
            }
        }
        if !missing.wanted.is_empty() {
            return None;
        }
        let mut is_changed = false;
        for at in &unknown {
            let open = terms.open && at + 1 == terms.terms.len();
            let syllable = telex::syllable(&terms.terms[*at].typed, open);
            if let Some(term) = syllable.and_then(|syllable| Term::all(&syllable).pop()) {
                terms.terms[*at] = term;
                is_changed = true;
            }
        }
        self.rewritten |= is_changed;
        if is_changed {
            return Some(true);
        }
        let typed = unknown.iter().map(|at| terms.terms[*at].typed.clone());
        self.unknown.extend(typed);
        // What was quoted is looked for as it is, so that nothing has it.
        if unknown.iter().any(|at| terms.is_quoted(*at)) {
            return Some(false);
        }
        terms.remove(&unknown);
        Some(!unknown.is_empty())
    }

    /// The hits in order, and what each choice would show.
    fn collect(&mut self, index: &Index, classes: &[Class], question: &Question<'_>) {
        self.counts = Counts::new(index);
        for (item, (facts, class)) in index.items.iter().zip(classes).enumerate() {
            let mut numbers = question.numbered.iter();
            let number = numbers.find(|(numbered, _)| *numbered as usize == item);
            let class = number.map_or(*class, |(_, rank)| Class::numbered(*rank));
            if class >= Class::None {
                continue;
            }
            let status = question.filters.status(facts);
            let failed = question.filters.failed(facts);
            self.counts.add(facts, status, failed);
            if failed == 0 {
                let fit = self.fit(item);
                self.hits
                    .push(hit(class, fit, item as u32, facts, status, question.newest));
            }
        }
        self.hits.sort_unstable();
        self.total = self.hits.len();
    }

    /// How well an item fits, by neighbors and by words.
    fn fit(&self, item: usize) -> Fit {
        let mut fit = self.near.items[item];
        if let Some(words) = self.words.items.get(item) {
            fit.score += words.score;
            fit.apart += words.apart;
        }
        fit
    }

    /// The unit of an item that has most of the terms, counted from its head; the head where it has as many.
    pub fn best_unit(&self, index: &Index, item: u32) -> usize {
        let units = index.units_of(item);
        let bits =
            |tally: &Tally, unit: usize| tally.units.get(unit).map_or(0, |bits| bits.count_ones());
        let (mut best, mut most) = (0, 0);
        for (at, unit) in units.enumerate() {
            let count = bits(&self.near, unit) * 2 + bits(&self.words, unit);
            if count > most {
                (best, most) = (at, count);
            }
        }
        best
    }
}

/// How near a unit is that has these neighbors of `count` words, or the one word.
fn class_of(bits: Bits, count: usize) -> Class {
    let words = if count > 1 { bits | bits << 1 } else { bits };
    let lacking = count as u32 - words.count_ones();
    match lacking {
        0 => Class::Side,
        lacking if lacking <= most_lacking(count) => Class::Near,
        _ => Class::None,
    }
}

/// How many words may be wrong in one that is near: a typing error in a word takes its neighbors along.
fn most_lacking(count: usize) -> u32 {
    match count {
        0..4 => 0,
        4 => 1,
        _ => 2,
    }
}
