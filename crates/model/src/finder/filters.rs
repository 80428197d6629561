//! Which documents match the choices of a query.

use super::choices::{Choice, Choices};
use super::query::FinderQuery;
use super::search::Document;
use crate::status::Status;

/// A group of choices as one bit of what [`Filters::failed`] answers.
pub(super) type Group = u8;

pub(super) const NATURE: Group = 1;
pub(super) const BODY: Group = 2;
pub(super) const FIELD: Group = 4;
pub(super) const STATUS: Group = 8;
pub(super) const YEAR: Group = 16;

/// The choices of a query by their places; a group without a choice lets everything through.
pub(super) struct Filters<'a> {
    natures: Option<Vec<bool>>,
    bodies: Option<Vec<bool>>,
    fields: Option<Vec<bool>>,
    years: Vec<bool>,
    statuses: &'a [Status],
}

impl<'a> Filters<'a> {
    pub(super) fn new(query: &'a FinderQuery, choices: &Choices) -> Self {
        let from = query.from_year.unwrap_or(0);
        let to = query.to_year.unwrap_or(u16::MAX);
        Self {
            natures: chosen(&query.natures, &choices.natures),
            bodies: chosen(&query.bodies, &choices.bodies),
            fields: chosen(&query.fields, &choices.fields),
            years: choices
                .years
                .iter()
                .map(|year| (from..=to).contains(year))
                .collect(),
            statuses: &query.statuses,
        }
    }

    /// The groups that keep a document out.
    pub(super) fn failed(&self, document: &Document, status: Status) -> Group {
        let fails = |group: &Option<Vec<bool>>, places: &[usize]| {
            group
                .as_ref()
                .is_some_and(|group| !places.iter().any(|place| group[*place]))
        };
        let mut failed = 0;
        let mut note = |group, fails| failed |= if fails { group } else { 0 };
        note(NATURE, fails(&self.natures, &[document.nature]));
        note(BODY, fails(&self.bodies, &[document.body]));
        note(FIELD, fails(&self.fields, &document.fields));
        note(
            STATUS,
            !self.statuses.is_empty() && !self.statuses.contains(&status),
        );
        note(YEAR, !self.years[document.year]);
        failed
    }
}

fn chosen(slugs: &[String], choices: &[Choice]) -> Option<Vec<bool>> {
    (!slugs.is_empty()).then(|| {
        choices
            .iter()
            .map(|choice| slugs.contains(&choice.slug))
            .collect()
    })
}
