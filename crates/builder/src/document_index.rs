//! The documents of the portal by number: which one do these words mean, if any?
//!
//! A link in the wrong place is worse than none, so a number is found only where it can mean
//! exactly one document.

mod local;
mod nature;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use model::number::DocumentNumber;
use model::slug::slugify;

pub(crate) use local::{bodies_named, is_of_local_body, names, place_of};
pub(crate) use nature::{NamedNature, is_of_law, nature_name};

use crate::site::DocumentEntry;

/// A document that the portal holds.
#[derive(Clone, Debug)]
pub struct IndexedDocument {
    /// `/van-ban/{nature}/{number}/`
    pub path: String,
    /// The year of adoption.
    pub adopted_in: u16,
    number: DocumentNumber,
    nature_slug: String,
    /// The place of the local body that issued it; there are as many such numbers as places.
    place: Option<String>,
}

/// What a number means.
#[derive(Clone, Copy, Debug)]
pub enum Resolution<'a> {
    /// This document.
    One(&'a IndexedDocument),
    /// One of several, or one whose file cannot be read.
    Ambiguous,
    /// A document that the portal does not hold.
    Unknown,
}

/// The documents of the portal by number and by path.
#[derive(Debug, Default)]
pub struct DocumentIndex {
    documents: Vec<IndexedDocument>,
    /// Positions in `documents` by the key of the number.
    by_key: HashMap<String, Vec<usize>>,
    /// Positions in `documents` by the first part of the key.
    by_ordinal: HashMap<String, Vec<usize>>,
    paths: HashSet<String>,
    /// What may be the number, as a slug, of files that cannot be read.
    broken: Vec<String>,
}

impl DocumentIndex {
    /// Of all documents of the portal.
    pub fn new<'a>(entries: impl IntoIterator<Item = &'a DocumentEntry>) -> Self {
        let mut index = Self::default();
        for entry in entries {
            index.add(entry);
        }
        index
    }

    /// Knows of files that hold documents, but not which.
    pub(crate) fn with_broken(self, broken: Vec<String>) -> Self {
        Self { broken, ..self }
    }

    fn add(&mut self, entry: &DocumentEntry) {
        let summary = &entry.summary;
        self.paths.insert(summary.path.clone());
        let Some(number) = DocumentNumber::parse(&summary.number).filter(DocumentNumber::is_full)
        else {
            return;
        };
        let (key, at) = (number.key(), self.documents.len());
        self.by_ordinal
            .entry(ordinal(&key).to_owned())
            .or_default()
            .push(at);
        self.by_key.entry(key).or_default().push(at);
        self.documents.push(IndexedDocument {
            path: summary.path.clone(),
            adopted_in: summary.adopted_on.year(),
            number,
            nature_slug: entry.nature_slug.clone(),
            place: local::place_of(&summary.issuing_body),
        });
    }

    /// The one document that the number can mean.
    ///
    /// Partial numbers, and those that recur every year or in every province, mean one only while
    /// no other document of the portal fits what the text says.
    pub fn find(&self, number: &DocumentNumber) -> Option<&IndexedDocument> {
        match self.look_up(number, &[]) {
            Resolution::One(document) => Some(document),
            Resolution::Ambiguous | Resolution::Unknown => None,
        }
    }

    /// What the number means where these local bodies are named beside it.
    pub(crate) fn look_up(&self, number: &DocumentNumber, bodies: &[String]) -> Resolution<'_> {
        let key = number.key();
        let same = if number.is_full() {
            self.by_key.get(&key)
        } else {
            self.by_ordinal.get(ordinal(&key))
        };
        let mut fitting: Vec<&IndexedDocument> = same
            .into_iter()
            .flatten()
            .map(|at| &self.documents[*at])
            .filter(|document| document.may_be(number, bodies))
            .collect();
        // Laws and resolutions of the National Assembly share their numbers; the word tells them apart.
        if let Some(nature) = number.nature().filter(|_| fitting.len() > 1) {
            fitting.retain(|document| document.nature_slug == nature);
        }
        match fitting.as_slice() {
            [one] => Resolution::One(one),
            [] if self.may_be_broken(number) => Resolution::Ambiguous,
            [] if same.is_some() && !number.is_full() => Resolution::Ambiguous,
            [] => Resolution::Unknown,
            _ => Resolution::Ambiguous,
        }
    }

    /// Is it the number of a document of another nature than the words before it say?
    pub(crate) fn holds_under_another_nature(&self, number: &DocumentNumber) -> bool {
        let same = self.by_key.get(&number.key());
        same.into_iter()
            .flatten()
            .any(|at| !self.documents[*at].may_be_called(number))
    }

    /// Is this the address of a document?
    pub fn has_path(&self, path: &str) -> bool {
        self.paths.contains(path)
    }

    fn may_be_broken(&self, number: &DocumentNumber) -> bool {
        if self.broken.is_empty() {
            return false;
        }
        let slug = slugify(&number.canonical());
        let goes_on = |rest: &str| rest.is_empty() || rest.starts_with('-');
        self.broken
            .iter()
            .any(|guess| guess.strip_prefix(&slug).is_some_and(goes_on))
    }
}

impl IndexedDocument {
    fn may_be_called(&self, number: &DocumentNumber) -> bool {
        may_be_called(number, &self.number, &self.nature_slug)
    }

    fn may_be(&self, number: &DocumentNumber, bodies: &[String]) -> bool {
        let here = |place: &String| bodies.is_empty() || local::names(bodies, place);
        number.may_mean(&self.number, self.adopted_in, &self.nature_slug)
            && self.may_be_called(number)
            && self.place.as_ref().is_none_or(here)
    }
}

/// May the document with that official number and nature be called what the words before this number
/// say? A law is not the resolution of the same number. Where signs tell the nature, that one is right
/// as well: a statute has the number of the decision that issues it.
pub(crate) fn may_be_called(
    number: &DocumentNumber,
    official: &DocumentNumber,
    nature_slug: &str,
) -> bool {
    // Letters are called by many names.
    let from_signs = official.nature().filter(|nature| *nature != "cong-van");
    number.is_named_as(nature_slug) || from_signs.is_some_and(|nature| number.is_named_as(nature))
}

/// The first part of a key: `111` of `111/2015/nd-cp`.
fn ordinal(key: &str) -> &str {
    key.split('/').next().unwrap_or(key)
}
