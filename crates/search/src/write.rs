//! Writes a segment of the index: items in, shards out, the same bytes for the same items.

mod expansion;
mod postings;
mod texts;
mod vocabulary;

use std::collections::BTreeMap;

use model::words::{tokens, words_of};

use crate::bytes::Writer;
use crate::facts;
use crate::item::{Item, ItemHead};
use crate::postings::Field;
use crate::root::{Abbreviation, Segment};
use crate::rows::RowsWriter;
use crate::shard::{Shard, ShardId};
use crate::tree::TreeWriter;
use expansion::Expansions;
use postings::Postings;
use texts::Texts;
use vocabulary::{Interner, Vocabulary};

/// Results need one item each, from ten places: shards of about this many bytes.
const ITEMS: usize = 700;
/// A query needs one term each, from two or three places: leaves of at most this many bytes, half full.
const TERMS: usize = 3_600;
/// A segment of few items is best had in few shards.
const FEW: usize = 64;
const OF_FEW: usize = 6_000;

/// Takes items in the order of the index.
#[derive(Debug)]
pub struct SegmentWriter {
    interner: Interner,
    /// Short and long form, as interned spellings.
    abbreviations: Vec<(u32, Vec<u32>)>,
    texts: Texts,
    /// The head units of documents by numeral: `#111`, `#111/2015`.
    numerals: BTreeMap<String, Vec<u32>>,
    items: RowsWriter,
    /// The bytes of a leaf of terms.
    terms: usize,
    /// Items of one kind and group are cut alike, and all of a segment of few.
    few: bool,
    heads: Vec<(ItemHead, usize)>,
    validities: Writer,
    /// The item that the next entry of `validities` counts from.
    next_validity: u32,
    units: u32,
}

impl SegmentWriter {
    /// An empty segment, for `count` items. Where a text has a short or a long form, the other is found too.
    pub fn new(abbreviations: &[Abbreviation], count: usize) -> Self {
        let few = count < FEW;
        let [items, terms] = if few { [OF_FEW; 2] } else { [ITEMS, TERMS] };
        let mut interner = Interner::default();
        let abbreviations = abbreviations
            .iter()
            .filter_map(|one| {
                let short = words_of(&one.short).next()?;
                let long = words_of(&one.long).map(|word| interner.intern(word));
                let long: Vec<u32> = long.collect();
                Some((interner.intern(short), long))
            })
            .collect();
        Self {
            interner,
            abbreviations,
            texts: Texts::default(),
            numerals: BTreeMap::new(),
            items: RowsWriter::new(items),
            terms,
            few,
            heads: Vec::new(),
            validities: Writer::default(),
            next_validity: 0,
            units: 0,
        }
    }

    /// Adds an item. Items come as [`ItemHead::order`] sorts them.
    pub fn add(&mut self, item: &Item) {
        let number = self.heads.len() as u32;
        let before = self.heads.last().filter(|_| !self.few);
        let begins = before.is_some_and(|(before, _)| {
            (before.kind, before.group) != (item.head.kind, item.head.group)
        });
        self.items.push(item.payload(), begins);
        facts::add_validity(&mut self.validities, &mut self.next_validity, number, item);
        self.add_numerals(item);
        for part in &item.parts {
            let fields = [&part.titles, &part.leads, &part.texts];
            for (field, texts) in Field::ALL.into_iter().zip(fields) {
                texts.iter().for_each(|text| self.add_text(field, text));
            }
            self.units += 1;
        }
        self.heads.push((item.head.clone(), item.parts.len()));
    }

    fn add_text(&mut self, field: Field, text: &str) {
        self.texts.begin_text(self.units, field);
        for token in tokens(text) {
            if token.begins {
                self.texts.begin_run();
            }
            self.texts.push(self.interner.intern(token.text));
        }
    }

    /// `111/2015/NĐ-CP` is found by `#111` and `#111/2015`.
    fn add_numerals(&mut self, item: &Item) {
        let first = words_of(&item.number).next();
        let Some(numeral) = first.and_then(|word| word.parse::<u32>().ok()) else {
            return;
        };
        let year = item.head.day.map(|day| day.year());
        let keys = [
            Some(format!("#{numeral}")),
            year.map(|year| format!("#{numeral}/{year}")),
        ];
        for key in keys.into_iter().flatten() {
            self.numerals.entry(key).or_default().push(self.units);
        }
    }

    /// The segment and its shards, by name, each once.
    pub fn finish(self) -> (Segment, Vec<Shard>) {
        let mut shards = Vec::new();
        let segment = self.finish_into(&mut |shard| shards.push(shard));
        shards.sort_unstable_by_key(|shard| shard.id);
        shards.dedup_by_key(|shard| shard.id);
        (segment, shards)
    }

    /// The segment. `take` gets its shards as they are made, in no order and some of them twice, so that all of them
    /// need not be in memory together.
    pub fn finish_into(self, take: &mut dyn FnMut(Shard)) -> Segment {
        let items = self.items.finish(take);
        let vocabulary = Vocabulary::new(self.interner);
        let expansions = Expansions::new(&vocabulary, &self.abbreviations);
        let postings = Postings::new(&self.texts, &vocabulary, &expansions);
        let words = TreeWriter::new(self.terms);
        Segment {
            items,
            words: postings.write_words(&self.numerals, words, take),
            pairs: postings.write_pairs(TreeWriter::new(self.terms), take),
            facts: single(facts::write(&self.heads), take),
            validities: single(self.validities.into_bytes(), take),
            spelling: single(postings.write_spelling(), take),
            replaced: Vec::new(),
        }
    }
}

/// A shard of its own; none for no bytes.
fn single(bytes: Vec<u8>, take: &mut dyn FnMut(Shard)) -> Option<ShardId> {
    let shard = (!bytes.is_empty()).then(|| Shard::new(bytes))?;
    let id = shard.id;
    take(shard);
    Some(id)
}
