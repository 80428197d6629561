//! Documents whose number was typed, in any spelling.

use model::finder::Choice;
use model::finder::number::QueryNumber;
use model::number::DocumentNumber;

use crate::index::{Index, Missing};
use crate::postings::Variant;

/// Words beyond these are more than a number with its nature and its year.
const MOST_WORDS: usize = 9;
/// A numeral that more documents share tells too little by itself.
const MOST_CANDIDATES: usize = 12;

/// The documents that the words are the number of, with how exactly: 0 the whole number, 1 its beginning,
/// 2 some parts of it.
pub fn find(index: &Index, words: &str, missing: &mut Missing) -> Vec<(u32, u8)> {
    let mut found = Vec::new();
    let few = words.split(' ').count() <= MOST_WORDS;
    let Some(query) = QueryNumber::new(words).filter(|_| few) else {
        return found;
    };
    let number = DocumentNumber::parse(words);
    let year = number
        .as_ref()
        .and_then(|number| number.year().or(number.adopted_in()));
    let mut key = ["#", &query.numeral.to_string()].concat();
    let all = key.len();
    if let Some(year) = year {
        key.push('/');
        key.push_str(&u32::from(year).to_string());
    }
    let mut variants = index.variants(&key, 1, missing);
    if variants.is_empty() {
        variants = index.variants(&key[..all], 1, missing);
    }
    let nature = number.as_ref().and_then(DocumentNumber::nature);
    let mut candidates = 0;
    for item in items(index, &variants) {
        let Some(own) = choice(index, item) else {
            continue;
        };
        let fits =
            nature.is_none_or(|nature| own.slug.contains(nature) || nature.contains(&own.slug));
        if fits && candidates < MOST_CANDIDATES {
            candidates += 1;
            let rank = index.item(item, missing).and_then(|stored| {
                query.rank(stored.number, index.items[item as usize].year, &own)
            });
            found.extend(rank.map(|rank| (item, rank)));
        }
    }
    found
}

/// The items of a term.
pub fn items(index: &Index, variants: &[Variant]) -> Vec<u32> {
    let mut items = Vec::new();
    for unit in variants
        .iter()
        .flat_map(|variant| variant.units.iter().flatten())
    {
        if let Some(item) = index.item_of.get(*unit as usize)
            && !index.items[*item as usize].is_replaced
        {
            items.push(*item);
        }
    }
    items
}

/// The nature of a document.
fn choice(index: &Index, item: u32) -> Option<Choice> {
    let group = index.items.get(item as usize)?.group;
    let group = index.root.groups.get(group as usize)?;
    Some(Choice {
        slug: group.slug.clone(),
        name: group.name.clone(),
    })
}
