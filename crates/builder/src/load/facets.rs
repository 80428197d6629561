//! The facets of legal documents: which ones a document has, how editors spell them, and the one
//! name that readers see.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use model::facet::{Facet, FacetKind};
use model::fold::fold;
use model::look_alike::latin;
use model::slug::slugify;

use crate::front_matter::document::DocumentHead;
use crate::front_matter::node::{Entry, Node, Value};
use crate::site::{DocumentEntry, FacetEntry};

/// All spellings of one facet's name, with how often each is written.
#[derive(Debug, Default)]
pub(crate) struct Spellings(BTreeMap<String, usize>);

impl Spellings {
    /// Counts one more.
    pub(crate) fn add(&mut self, name: &str) {
        match self.0.get_mut(name) {
            Some(count) => *count += 1,
            None => _ = self.0.insert(name.to_owned(), 1),
        }
    }

    /// The most frequent one without foreign letters, and how often it is written; of equals the one with the most
    /// marks ("Bo" is "Bộ", robbed), then the first in the order of letters. `None` when nothing was counted.
    pub(crate) fn chosen(&self) -> Option<(&str, usize)> {
        let marks = |name: &str| name.chars().filter(|letter| !letter.is_ascii()).count();
        let foreign = |name: &str| name.chars().any(|letter| latin(letter).is_some());
        let order = |(name, count): &(&String, &usize)| {
            (foreign(name), Reverse(**count), Reverse(marks(name)), fold(name), (*name).clone())
        };
        self.0.iter().min_by_key(order).map(|(name, count)| (name.as_str(), *count))
    }
}

/// The names that a document's head spells out, in this order: its nature, who issued it, its fields.
pub(crate) fn spelled(entry: &DocumentEntry) -> impl Iterator<Item = (FacetKind, &str)> {
    let nature = (FacetKind::Nature, entry.summary.nature.as_str());
    let body = (FacetKind::Body, entry.summary.issuing_body.as_str());
    let fields = entry.fields.iter().map(|field| (FacetKind::Field, field.as_str()));
    [nature, body].into_iter().chain(fields)
}

/// The bytes where those names stand, in the same order.
pub(super) fn spelled_at(head: &DocumentHead, entries: &[Entry]) -> Vec<usize> {
    let names = [&head.nature, &head.issuing_body].into_iter().flatten().map(|name| name.at);
    let fields = entries.iter().find(|entry| entry.key == "fields").map(|entry| &entry.node);
    let fields = fields.into_iter().flat_map(|node| match &node.value {
        Value::List(nodes) => nodes.as_slice(),
        _ => std::slice::from_ref(node),
    });
    let read = |node: &&Node| matches!(&node.value, Value::Text(text) if !text.trim().is_empty());
    names.chain(fields.filter(read).map(|node| node.at)).collect()
}

/// The facet that a name means; `None` for a name without a letter that an address can have, and
/// for years, which have no names.
pub(crate) fn meant(kind: FacetKind, name: &str) -> Option<Facet> {
    let slug = Some(slugify(name)).filter(|slug| !slug.is_empty())?;
    match kind {
        FacetKind::Nature => Some(Facet::Nature(slug)),
        FacetKind::Body => Some(Facet::Body(slug)),
        FacetKind::Field => Some(Facet::Field(slug)),
        FacetKind::Year => None,
    }
}

/// The facets of a document, each with its name as it is spelled there. One that is named twice
/// comes twice.
pub(crate) fn of(entry: &DocumentEntry) -> impl Iterator<Item = (Facet, String)> {
    let year = entry.summary.adopted_on.year();
    let named = spelled(entry).filter_map(|(kind, name)| Some((meant(kind, name)?, name.to_owned())));
    named.chain([(Facet::Year(year), year.to_string())])
}

/// Every facet that has documents, by kind; within one most documents first, then by name, and
/// years latest first.
pub(super) fn entries(documents: &[DocumentEntry]) -> Vec<FacetEntry> {
    let mut found: BTreeMap<Facet, (Spellings, Vec<usize>)> = BTreeMap::new();
    for (index, document) in documents.iter().enumerate() {
        for (facet, name) in of(document) {
            let (spellings, members) = found.entry(facet).or_default();
            spellings.add(&name);
            if members.last() != Some(&index) {
                members.push(index);
            }
        }
    }
    let entry = |(facet, (spellings, documents)): (Facet, (Spellings, Vec<usize>))| {
        let name = spellings.chosen()?.0.to_owned();
        Some(FacetEntry { facet, name, documents })
    };
    let mut entries: Vec<FacetEntry> = found.into_iter().filter_map(entry).collect();
    entries.sort_by_cached_key(|entry| {
        let weight = match entry.facet {
            Facet::Year(year) => usize::from(year),
            _ => entry.documents.len(),
        };
        (entry.facet.kind(), Reverse(weight), fold(&entry.name), entry.facet.slug())
    });
    entries
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_most_frequent_spelling_wins_and_marks_and_letters_break_ties() {
        type Chosen = Option<(&'static str, usize)>;
        let cases: [(&[&str], Chosen); 7] = [
            // Latin Eth, however often it is written.
            (&["Ðầu tư", "Ðầu tư", "Đầu tư"], Some(("Đầu tư", 1))),
            (&["Bộ Tài Chính", "Bộ Tài chính", "Bộ Tài chính"], Some(("Bộ Tài chính", 2))),
            (&["Bộ Tài chính", "Bộ Tài Chính"], Some(("Bộ Tài Chính", 1))),
            (&["Bo Tai chinh", "Bộ Tài chính"], Some(("Bộ Tài chính", 1))),
            (&["Bo Tai chinh", "Bo Tai chinh", "Bộ Tài chính"], Some(("Bo Tai chinh", 2))),
            (&["Đầu tư"], Some(("Đầu tư", 1))),
            (&[], None),
        ];
        for (names, chosen) in cases {
            let mut spellings = Spellings::default();
            names.iter().for_each(|name| spellings.add(name));
            assert_eq!(spellings.chosen(), chosen, "{names:?}");
        }
    }

    #[test]
    fn names_mean_facets_when_an_address_can_have_them() {
        let cases = [
            (FacetKind::Nature, "Nghị định", Some(Facet::Nature("nghi-dinh".into()))),
            (FacetKind::Body, "Bộ  Tài Chính", Some(Facet::Body("bo-tai-chinh".into()))),
            (FacetKind::Field, "Tài chính, ngân sách", Some(Facet::Field("tai-chinh-ngan-sach".into()))),
            (FacetKind::Field, "…", None),
            (FacetKind::Year, "2015", None),
        ];
        for (kind, name, facet) in cases {
            assert_eq!(meant(kind, name), facet, "{name}");
        }
    }

    proptest! {
        #[test]
        fn the_order_in_which_files_come_does_not_choose(mut names in prop::collection::vec("[aAáÁ]{1,2}", 1..20)) {
            let chosen = |names: &[String]| {
                let mut spellings = Spellings::default();
                names.iter().for_each(|name| spellings.add(name));
                spellings.chosen().map(|(name, count)| (name.to_owned(), count))
            };
            let forwards = chosen(&names);
            names.reverse();
            prop_assert_eq!(chosen(&names), forwards);
        }
    }
}
