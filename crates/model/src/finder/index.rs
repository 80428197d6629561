//! The index of all legal documents, as the builder publishes it for the finder.
//!
//! It is written column by column: equal things then stand beside each other, which compresses well, and
//! a browser reads a few long arrays faster than ten thousand objects.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::document::DocumentSummary;
use crate::fold::fold;
use crate::slug::slugify;
use crate::status::{Change, Effect, Validity};

/// All legal documents, column by column. Every column of documents has the same length and the same
/// order, that of listings: latest adopted first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FinderIndex {
    /// `SCHEMA_VERSION` of who wrote it.
    pub schema_version: String,
    /// Name and version of who wrote it.
    pub build: String,
    /// The names of natures, most documents first, then by name. Natures of one slug are one.
    pub natures: Vec<String>,
    /// The names of issuing bodies, likewise.
    pub bodies: Vec<String>,
    /// The names of fields, likewise.
    pub fields: Vec<String>,
    /// Of each document: its official number.
    pub numbers: Vec<String>,
    /// Of each document: its title.
    pub titles: Vec<String>,
    /// Of each document: which of `natures`, from 0.
    pub nature_of: Vec<i32>,
    /// Of each document: which of `bodies`, from 0.
    pub body_of: Vec<i32>,
    /// Of each document: how many fields it has.
    pub field_counts: Vec<i32>,
    /// The fields of all documents one after another: which of `fields`, from 0.
    pub fields_of: Vec<i32>,
    /// Of each document: how many days lie from its adoption to that of the document above it; of the
    /// first, its own day as days since 1970-01-01.
    pub adopted: Vec<i32>,
    /// Of each document: how many days after its adoption it is first in force; null where not known.
    pub in_force_after: Vec<Option<i32>>,
    /// Of each document: how many days after its adoption it is first no longer in force, whether it says
    /// so itself or another document ends it; null while it has no end.
    pub ended_after: Vec<Option<i32>>,
    /// What others do to the force of documents apart from ending it.
    pub changes: ChangeColumns,
}

/// Changes of force, column by column, in the order of documents and then of days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeColumns {
    /// How many documents after that of the change above; of the first, its document from 0.
    pub documents: Vec<i32>,
    /// 0 where a part of the document no longer stands, 1 where it is suspended.
    pub effects: Vec<i32>,
    /// How many days after the document's adoption the change first bites.
    pub after: Vec<i32>,
    /// How many days it lasts; null where it has no end.
    pub lasting: Vec<Option<i32>>,
}

impl FinderIndex {
    /// The index of documents, latest adopted first, each with its fields. The same documents give
    /// the same index.
    pub fn of(documents: &[(DocumentSummary, Vec<String>)], schema_version: &str, build: &str) -> Self {
        let natures = Names::of(documents.iter().map(|(document, _)| document.nature.as_str()));
        let bodies = Names::of(documents.iter().map(|(document, _)| document.issuing_body.as_str()));
        let fields = Names::of(documents.iter().flat_map(|(_, fields)| fields).map(String::as_str));
        let mut index =
            Self { schema_version: schema_version.into(), build: build.into(), ..Self::default() };
        for (document, own) in documents {
            index.nature_of.push(natures.find(&document.nature));
            index.body_of.push(bodies.find(&document.issuing_body));
            index.field_counts.push(own.len() as i32);
            index.fields_of.extend(own.iter().map(|field| fields.find(field)));
            index.numbers.push(document.number.clone());
            index.titles.push(document.title.clone());
        }
        index.add_days(documents);
        [index.natures, index.bodies, index.fields] = [natures, bodies, fields].map(Names::into_names);
        index
    }

    fn add_days(&mut self, documents: &[(DocumentSummary, Vec<String>)]) {
        let (mut above, mut changed) = (None, 0);
        for (at, (document, _)) in documents.iter().enumerate() {
            let (adopted_on, validity) = (document.adopted_on, &document.validity);
            let after = |day: Day| days_between(adopted_on, day);
            self.adopted.push(above.map_or(adopted_on.epoch_days() as i32, after));
            above = Some(adopted_on);
            self.in_force_after.push(validity.in_force_from.map(after));
            self.ended_after.push(validity.ends_on().map(after));
            for change in changes_that_count(validity) {
                self.changes.documents.push((at - changed) as i32);
                changed = at;
                self.changes.effects.push(i32::from(change.effect == Effect::Suspended));
                self.changes.after.push(after(change.on));
                self.changes.lasting.push(change.until.map(|until| days_between(change.on, until)));
            }
        }
    }
}

/// Days lie within the years 1 to 9999, so their differences fit.
fn days_between(from: Day, to: Day) -> i32 {
    (to.epoch_days() - from.epoch_days()) as i32
}

/// The changes on which the status depends: of those without an end the first of each effect.
/// Endings have their own column.
fn changes_that_count(validity: &Validity) -> Vec<&Change> {
    let mut changes: Vec<&Change> =
        validity.changes.iter().filter(|change| change.effect != Effect::Ended).collect();
    changes.sort_by_key(|change| (change.on, change.until, change.effect));
    let mut lasting = Vec::new();
    changes.retain(|change| {
        let again = change.until.is_none() && lasting.contains(&change.effect);
        if change.until.is_none() {
            lasting.push(change.effect);
        }
        !again
    });
    changes
}

/// Names by their slugs, most used first.
struct Names(Vec<(String, String)>);

impl Names {
    fn of<'a>(used: impl Iterator<Item = &'a str>) -> Self {
        let mut counted: BTreeMap<String, (usize, &str)> = BTreeMap::new();
        for name in used {
            counted.entry(slugify(name)).or_insert((0, name)).0 += 1;
        }
        let mut names: Vec<_> = counted.into_iter().collect();
        names.sort_by_cached_key(|(slug, (uses, name))| (Reverse(*uses), fold(name), slug.clone()));
        Self(names.into_iter().map(|(slug, (_, name))| (slug, name.to_owned())).collect())
    }

    /// Every name that is asked for was counted.
    fn find(&self, name: &str) -> i32 {
        let slug = slugify(name);
        self.0.iter().position(|(known, _)| *known == slug).unwrap_or_default() as i32
    }

    fn into_names(self) -> Vec<String> {
        self.0.into_iter().map(|(_, name)| name).collect()
    }
}
