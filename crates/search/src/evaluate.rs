//! Which items a query finds: first those in which its words stand side by side, then others, step by step
//! further away.

use crate::filters::{Counts, Filters};
use crate::index::{Index, ItemId, Missing, SegmentView};
use crate::lookups::{Counted, count_pairs, count_words, is_known, units_with};
use crate::ranking::{Class, Hit, key};
use crate::tally::Bits;
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
    /// Words that were read as the keys of an input method.
    pub rewritten: bool,
    /// Words that no hit has with the others, as they were typed.
    pub dropped: Vec<String>,
    /// The hits that pass all choices, best first.
    pub hits: Vec<Hit>,
    /// What each choice would show.
    pub counts: Counts,
    /// No hit has all words; some have most of them.
    pub near_only: bool,
    /// Words that stand apart were looked for as well.
    pub apart: bool,
    /// The hits that were found by their number.
    pub numbered: Vec<ItemId>,
    /// What was counted in each segment: neighbors, and words where these were looked for.
    pub counted: Vec<(Counted, Option<Counted>)>,
}

/// What is asked of [`find`].
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The choices.
    pub filters: &'a Filters<'a>,
    /// Items that were found by their number, with how exactly.
    pub numbered: &'a [(ItemId, u8)],
    /// Items whose text turned out not to have a phrase.
    pub rejected: &'a [ItemId],
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
        numbered: question.numbered.iter().map(|(id, _)| *id).collect(),
        ..Found::default()
    };
    let mut classes;
    loop {
        found.counted = count_nearest(index, &found.terms, missing);
        let allowed = found.allowed(index, question.rejected, missing);
        classes = Classes::new(index, &found, allowed);
        if !missing.wanted.is_empty() {
            return None;
        }
        let enough = question.quick || classes.any(Class::Side) || !question.numbered.is_empty();
        if enough || !found.resolve_unknown(index, missing)? {
            break;
        }
    }
    let side = classes.count(index, &question, Class::Side);
    if side >= ENOUGH {
        classes.forget(Class::Near);
    }
    let any = classes.count(index, &question, Class::Near) > 0 || !question.numbered.is_empty();
    let few = found.terms.terms.len() <= FEW_WORDS && side < ENOUGH && question.numbered.is_empty();
    if found.terms.terms.len() > 1 && !question.quick && (question.apart || few || !any) {
        found.count_apart(index, missing)?;
        classes.add_apart(index, &found);
        if classes.count(index, &question, Class::Apart) == 0 && question.numbered.is_empty() {
            found.dropped = classes.add_most(index, &found, &question);
        }
    }
    found.near_only = classes.count(index, &question, Class::Side) == 0;
    found.collect(index, &classes, &question);
    Some(found)
}

/// Neighbors, or the word where there is only one.
fn count_nearest(
    index: &Index,
    terms: &Terms,
    missing: &mut Missing,
) -> Vec<(Counted, Option<Counted>)> {
    let count = if terms.terms.len() > 1 {
        count_pairs
    } else {
        count_words
    };
    let views = index.segments();
    views
        .map(|view| (count(index, view, terms, missing), None))
        .collect()
}

impl Found {
    /// The units' marks of what must be there, and of what must not, turned into items: for each segment and
    /// item, may it be a hit?
    fn allowed(&self, index: &Index, rejected: &[ItemId], missing: &mut Missing) -> Vec<Vec<bool>> {
        let mut all = Vec::new();
        for (at, view) in index.segments().enumerate() {
            let mut allowed = vec![true; view.loaded.facts.item_count()];
            let mut keep = |units: Vec<bool>, wanted: bool| {
                let mut has = vec![false; allowed.len()];
                let with = units
                    .into_iter()
                    .zip(&view.loaded.item_of)
                    .filter(|(has, _)| *has);
                with.for_each(|(_, item)| has[*item as usize] = true);
                allowed
                    .iter_mut()
                    .zip(has)
                    .for_each(|(allowed, has)| *allowed &= has == wanted);
            };
            for phrase in &self.terms.phrases {
                let words = &self.terms.terms[phrase.first..phrase.first + phrase.len];
                keep(units_with(index, view, words, phrase.marked, missing), true);
            }
            for words in &self.terms.left_out {
                let marked = words.iter().any(|term| term.marks != 0);
                keep(units_with(index, view, words, marked, missing), false);
            }
            let replaced = view.segment.replaced.iter().map(|item| (at, *item));
            for (_, item) in replaced
                .chain(rejected.iter().copied())
                .filter(|(segment, _)| *segment == at)
            {
                if let Some(allowed) = allowed.get_mut(item as usize) {
                    *allowed = false;
                }
            }
            all.push(allowed);
        }
        all
    }

    /// Looks for words that stand nowhere, reads them as keys, or goes on without them. `Some(true)` when the
    /// words have changed; `None` when shards are missing.
    fn resolve_unknown(&mut self, index: &Index, missing: &mut Missing) -> Option<bool> {
        let count = self.terms.terms.len();
        let found = self
            .counted
            .iter()
            .fold(0, |bits, (counted, _)| bits | counted.found);
        let found: Bits = if count > 1 { found | found << 1 } else { found };
        let last = |at: usize| self.terms.open && at + 1 == count;
        let mut unknown = Vec::new();
        for at in (0..count).filter(|at| found & 1 << at == 0) {
            if !is_known(index, &self.terms.terms[at], last(at), missing) {
                unknown.push(at);
            }
        }
        if !missing.wanted.is_empty() {
            return None;
        }
        let keys = |at: &usize| telex::syllable(&self.terms.terms[*at].typed, last(*at));
        let rewritten: Vec<(usize, String)> = unknown
            .iter()
            .filter_map(|at| Some((*at, keys(at)?)))
            .collect();
        let changed = !unknown.is_empty();
        if rewritten.is_empty() {
            let typed = unknown.iter().map(|at| self.terms.terms[*at].typed.clone());
            self.unknown.extend(typed);
            // What was quoted is looked for as it is, so that nothing has it.
            if unknown.iter().any(|at| self.terms.is_quoted(*at)) {
                return Some(false);
            }
            self.terms = self.terms.without(&unknown);
        }
        for (at, syllable) in rewritten {
            self.rewritten = true;
            if let Some(term) = Term::all(&syllable).pop() {
                self.terms.terms[at] = term;
            }
        }
        Some(changed)
    }

    /// Counts words by themselves as well; `None` when shards are missing.
    fn count_apart(&mut self, index: &Index, missing: &mut Missing) -> Option<()> {
        for ((_, words), view) in self.counted.iter_mut().zip(index.segments()) {
            *words = Some(count_words(index, view, &self.terms, missing));
        }
        self.apart = true;
        missing.wanted.is_empty().then_some(())
    }

    /// The hits in order, and what each choice would show.
    fn collect(&mut self, index: &Index, classes: &Classes, question: &Question<'_>) {
        self.counts = Counts::new(&index.root);
        for (segment, (view, of_items)) in index.segments().zip(&classes.0).enumerate() {
            for (item, class) in of_items.iter().enumerate() {
                let id = (segment, item as u32);
                let number = question
                    .numbered
                    .iter()
                    .find(|(numbered, _)| *numbered == id);
                let class = match number {
                    Some((_, rank)) => Class::numbered(*rank),
                    None if *class >= Class::None => continue,
                    None => *class,
                };
                let facts = question.filters.facts(view, id.1);
                self.counts.add(question.filters, &facts);
                if question.filters.pass(&facts) {
                    let key = key(class, &self.fit(segment, item), &facts, question.newest);
                    self.hits.push(Hit { key, id });
                }
            }
        }
        self.hits.sort_unstable();
    }

    /// Was it found by its number?
    pub fn is_numbered(&self, id: ItemId) -> bool {
        self.numbered.contains(&id)
    }

    /// The unit of an item that has most of the terms, counted from its head; the head where it has as many.
    pub fn best_unit(&self, (segment, item): ItemId, view: SegmentView<'_>) -> usize {
        let units = view
            .loaded
            .facts
            .first_units
            .get(item as usize..item as usize + 2);
        let (Some(&[first, end]), Some((near, words))) = (units, self.counted.get(segment)) else {
            return 0;
        };
        let bits = |counted: &Counted, unit: usize| counted.tally.units[unit].count_ones();
        let mut best = (0, 0);
        for unit in first as usize..end as usize {
            let count = bits(near, unit) * 2 + words.as_ref().map_or(0, |words| bits(words, unit));
            if count > best.0 {
                best = (count, unit - first as usize);
            }
        }
        best.1
    }

    /// How well the terms fit an item, and how many marks differ.
    fn fit(&self, segment: usize, item: usize) -> (u16, u8) {
        let (near, words) = &self.counted[segment];
        let of = |counted: &Counted| (counted.tally.scores[item], counted.tally.apart[item]);
        let (score, apart) = of(near);
        let (more, also) = words.as_ref().map_or((0, 0), of);
        (score + more, apart.saturating_add(also))
    }
}

/// For each segment and item, how near it is to the query.
struct Classes(Vec<Vec<Class>>);

impl Classes {
    /// From neighbors, or the one word.
    fn new(index: &Index, found: &Found, allowed: Vec<Vec<bool>>) -> Self {
        let count = found.terms.terms.len();
        let mut classes = Vec::new();
        for ((view, (counted, _)), allowed) in index.segments().zip(&found.counted).zip(allowed) {
            let forbidden = |allowed| {
                if allowed {
                    Class::None
                } else {
                    Class::Forbidden
                }
            };
            let mut of_items: Vec<Class> = allowed.into_iter().map(forbidden).collect();
            for (unit, bits) in counted
                .tally
                .units
                .iter()
                .enumerate()
                .filter(|(_, bits)| **bits != 0)
            {
                let class = class_of(*bits, count);
                let item = &mut of_items[view.loaded.item_of[unit] as usize];
                if *item != Class::Forbidden {
                    *item = (*item).min(class);
                }
            }
            classes.push(of_items);
        }
        Self(classes)
    }

    fn any(&self, class: Class) -> bool {
        self.0.iter().flatten().any(|other| *other == class)
    }

    /// How many items of this class or a nearer one pass all choices.
    fn count(&self, index: &Index, question: &Question<'_>, class: Class) -> usize {
        let segments = index.segments().zip(&self.0);
        let in_segment = |(view, of_items): (_, &Vec<Class>)| {
            let near = |at: &usize| of_items[*at] != Class::Forbidden && of_items[*at] <= class;
            let items = (0..of_items.len()).filter(near);
            items
                .filter(|at| {
                    question
                        .filters
                        .pass(&question.filters.facts(view, *at as u32))
                })
                .count()
        };
        segments.map(in_segment).sum()
    }

    fn forget(&mut self, class: Class) {
        let items = self.0.iter_mut().flatten().filter(|other| **other == class);
        items.for_each(|item| *item = Class::None);
    }

    /// Items that have all words, wherever.
    fn add_apart(&mut self, index: &Index, found: &Found) {
        let all = (1 << found.terms.terms.len()) - 1;
        self.add(index, found, Class::Apart, &|bits| bits == all);
    }

    /// Items that lack fewest words, the same ones: those that stand in the fewest units. The words that
    /// they lack.
    fn add_most(&mut self, index: &Index, found: &Found, question: &Question<'_>) -> Vec<String> {
        let count = found.terms.terms.len();
        let frequency = |at: usize| -> u64 {
            let words = found.counted.iter().filter_map(|(_, words)| words.as_ref());
            words.map(|words| u64::from(words.frequencies[at])).sum()
        };
        let frequencies: Vec<u64> = (0..count).map(frequency).collect();
        let lost = |bits: Bits| -> u64 {
            let lacking = (0..count).filter(|at| bits & 1 << at == 0);
            lacking.map(|at| frequencies[at]).sum()
        };
        let mut best: Bits = 0;
        for (segment, view) in index.segments().enumerate() {
            let Some(words) = &found.counted[segment].1 else {
                continue;
            };
            for (item, class) in self.0[segment].iter().enumerate() {
                let bits = words.tally.of_item(item);
                let (more, same) = (
                    bits.count_ones() > best.count_ones(),
                    bits.count_ones() == best.count_ones(),
                );
                let better = *class != Class::Forbidden
                    && (more || same && bits != best && lost(bits) < lost(best));
                if better
                    && question
                        .filters
                        .pass(&question.filters.facts(view, item as u32))
                {
                    best = bits;
                }
            }
        }
        if best == 0 {
            return Vec::new();
        }
        self.add(index, found, Class::Most, &|bits| bits & best == best);
        let lacking = (0..count).filter(|at| best & 1 << at == 0);
        lacking
            .map(|at| found.terms.terms[at].typed.clone())
            .collect()
    }

    fn add(&mut self, index: &Index, found: &Found, class: Class, fits: &dyn Fn(Bits) -> bool) {
        for ((of_items, (_, words)), _) in
            self.0.iter_mut().zip(&found.counted).zip(index.segments())
        {
            let Some(words) = words else { continue };
            for (item, own) in of_items.iter_mut().enumerate() {
                if *own > class && *own != Class::Forbidden && fits(words.tally.of_item(item)) {
                    *own = class;
                }
            }
        }
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
