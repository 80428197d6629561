//! The index of all legal documents, as the builder publishes it for the finder.
//!
//! It is written column by column: equal things then stand beside each other, which compresses well, and
//! a browser reads a few long arrays faster than ten thousand objects.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::choices::{Choice, Choices};
use crate::day::Day;
use crate::document::DocumentSummary;
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
    /// The names of natures, most documents first, then by name.
    pub natures: Vec<String>,
    /// The names of issuing bodies, likewise.
    pub bodies: Vec<String>,
    /// The names of fields, likewise.
    pub fields: Vec<String>,
    /// Which names have another slug than the one that is made of them, because that is another name's:
    /// places counted through natures, bodies and fields, from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub renamed: Vec<i32>,
    /// The slugs of those names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slugs: Vec<String>,
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
    /// How many days after the document's adoption the change takes effect.
    pub after: Vec<i32>,
    /// How many days it lasts; null where it has no end.
    pub lasting: Vec<Option<i32>>,
}

impl FinderIndex {
    /// The index of documents, latest adopted first, each with its fields. Names stand in the order of
    /// `choices`; those that are no choice come behind, as they are met.
    pub fn of(
        documents: &[(DocumentSummary, Vec<String>)],
        choices: &Choices,
        schema_version: &str,
        build: &str,
    ) -> Self {
        let [mut natures, mut bodies, mut fields] =
            [&choices.natures, &choices.bodies, &choices.fields]
                .map(|choices| NameColumn::of(choices));
        let mut index = Self {
            schema_version: schema_version.into(),
            build: build.into(),
            ..Self::default()
        };
        for (document, own) in documents {
            index.nature_of.push(natures.place_of(&document.nature));
            index.body_of.push(bodies.place_of(&document.issuing_body));
            index.field_counts.push(own.len() as i32);
            index
                .fields_of
                .extend(own.iter().map(|field| fields.place_of(field)));
            index.numbers.push(document.number.clone());
            index.titles.push(document.title.clone());
        }
        index.add_days(documents);
        [index.natures, index.bodies, index.fields] =
            [natures, bodies, fields].map(|names| names.names);
        index.add_slugs(choices);
        index
    }

    fn add_slugs(&mut self, choices: &Choices) {
        let (bodies, fields) = (self.natures.len(), self.natures.len() + self.bodies.len());
        for (start, choices) in [
            (0, &choices.natures),
            (bodies, &choices.bodies),
            (fields, &choices.fields),
        ] {
            for (at, choice) in choices
                .iter()
                .enumerate()
                .filter(|(_, one)| one.slug != slugify(&one.name))
            {
                self.renamed.push((start + at) as i32);
                self.slugs.push(choice.slug.clone());
            }
        }
    }

    fn add_days(&mut self, documents: &[(DocumentSummary, Vec<String>)]) {
        let (mut above, mut changed) = (None, 0);
        for (at, (document, _)) in documents.iter().enumerate() {
            let (adopted_on, validity) = (document.adopted_on, &document.validity);
            let after = |day: Day| days_between(adopted_on, day);
            self.adopted
                .push(above.map_or(adopted_on.epoch_days() as i32, after));
            above = Some(adopted_on);
            self.in_force_after.push(validity.in_force_from.map(after));
            self.ended_after.push(validity.ends_on().map(after));
            for change in changes_that_count(validity) {
                self.changes.documents.push((at - changed) as i32);
                changed = at;
                self.changes
                    .effects
                    .push(i32::from(change.effect == Effect::Suspended));
                self.changes.after.push(after(change.on));
                self.changes
                    .lasting
                    .push(change.until.map(|until| days_between(change.on, until)));
            }
        }
    }
}

/// Days lie within the years 1 to 9999, so their differences fit.
fn days_between(from: Day, to: Day) -> i32 {
    (to.epoch_days() - from.epoch_days()) as i32
}

/// The changes on which the status depends: of those without an end only the first of each effect, because
/// later ones change nothing. Endings have their own column.
fn changes_that_count(validity: &Validity) -> Vec<&Change> {
    let mut changes: Vec<&Change> = validity
        .changes
        .iter()
        .filter(|change| change.effect != Effect::Ended)
        .collect();
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

/// A column of names without repetition, under construction.
struct NameColumn {
    names: Vec<String>,
    places: BTreeMap<String, i32>,
}

impl NameColumn {
    fn of(choices: &[Choice]) -> Self {
        let mut names = Self {
            names: Vec::new(),
            places: BTreeMap::new(),
        };
        for choice in choices {
            names.place_of(&choice.name);
        }
        names
    }

    /// The place of a name in the column; a new name is added at the end.
    fn place_of(&mut self, name: &str) -> i32 {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = self.names.len() as i32;
        self.places.insert(name.to_owned(), place);
        self.names.push(name.to_owned());
        place
    }
}
