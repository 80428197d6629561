//! Documents whose number was typed, in any spelling.

use model::finder::Choice;
use model::finder::number::QueryNumber;
use model::number::DocumentNumber;

use crate::index::{Index, ItemId, Missing, SegmentView};
use crate::postings::Variant;

/// Words beyond these are more than a number with its nature and its year.
const MOST_WORDS: usize = 9;
/// A numeral that more documents share tells too little by itself.
const MOST_CANDIDATES: usize = 12;

/// The documents that the words are the number of, with how exactly: 0 the whole number, 1 its beginning,
/// 2 some parts of it.
pub fn find(index: &Index, words: &str, missing: &mut Missing) -> Vec<(ItemId, u8)> {
    let few = words.split_whitespace().count() <= MOST_WORDS;
    let Some(query) = QueryNumber::new(words).filter(|_| few) else {
        return Vec::new();
    };
    let number = DocumentNumber::parse(words);
    let mut found = Vec::new();
    for (segment, view) in index.segments().enumerate() {
        let candidates = candidates(index, view, &query, number.as_ref(), missing);
        for item in candidates.into_iter().take(MOST_CANDIDATES) {
            let id = (segment, item);
            let rank = rank(index, view, id, &query, missing);
            found.extend(rank.map(|rank| (id, rank)));
        }
    }
    found
}

/// The documents with the same numeral, of the same year and nature where these were typed.
fn candidates(
    index: &Index,
    view: SegmentView<'_>,
    query: &QueryNumber,
    number: Option<&DocumentNumber>,
    missing: &mut Missing,
) -> Vec<u32> {
    let key = ["#", &query.numeral.to_string()].concat();
    let year = number.and_then(|number| number.year().or(number.adopted_in()));
    let dated = year.map(|year| [&key, "/", &year.to_string()].concat());
    let mut lookup = |key: &str| index.variants(&view.segment.words, key, 1, missing);
    let mut variants = dated.map_or(Vec::new(), |key| lookup(&key));
    if variants.is_empty() {
        variants = lookup(&key);
    }
    let nature = number.and_then(DocumentNumber::nature);
    let fits = |item: &u32| {
        let slug = nature.zip(choice(index, view, *item));
        slug.is_none_or(|(nature, own)| own.slug.contains(nature) || nature.contains(&own.slug))
    };
    let items = units(&variants).filter_map(|unit| view.loaded.item_of.get(unit as usize).copied());
    items
        .filter(|item| !view.segment.replaced.contains(item))
        .filter(fits)
        .collect()
}

/// All units of a term.
pub fn units(variants: &[Variant]) -> impl Iterator<Item = u32> {
    variants
        .iter()
        .flat_map(|variant| variant.units.iter().flatten().copied())
}

/// The nature of a document.
fn choice(index: &Index, view: SegmentView<'_>, item: u32) -> Option<Choice> {
    let group = view.loaded.facts.run_of(item)?.group?;
    let group = index.root.groups.get(group as usize)?;
    Some(Choice {
        slug: group.slug.clone(),
        name: group.name.clone(),
    })
}

fn rank(
    index: &Index,
    view: SegmentView<'_>,
    id: ItemId,
    query: &QueryNumber,
    missing: &mut Missing,
) -> Option<u8> {
    let item = index.item(id, missing)?;
    let year = view.loaded.facts.year_of(id.1)?;
    query.rank(item.number, year, &choice(index, view, id.1)?)
}
