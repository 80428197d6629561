//! How many documents each choice would show.

use super::choices::Choices;
use super::filters::{BODY, FIELD, Group, NATURE, STATUS, YEAR};
use super::search::Document;
use crate::status::Status;

/// Counts in the order of [`Choices`] and of [`Status::CHOICES`]: how many documents there would be with
/// that choice alone in its own group and every other group as it is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By nature.
    pub natures: Vec<u32>,
    /// By issuing body.
    pub bodies: Vec<u32>,
    /// By field.
    pub fields: Vec<u32>,
    /// By status.
    pub statuses: Vec<u32>,
    /// By year of adoption.
    pub years: Vec<u32>,
}

impl Counts {
    pub(super) fn new(choices: &Choices) -> Self {
        Self {
            natures: vec![0; choices.natures.len()],
            bodies: vec![0; choices.bodies.len()],
            fields: vec![0; choices.fields.len()],
            statuses: vec![0; Status::CHOICES.len()],
            years: vec![0; choices.years.len()],
        }
    }

    /// Counts a document in every group whose own choices are the only ones that it may fail.
    pub(super) fn add(&mut self, document: &Document, status: Status, failed: Group) {
        let open = |group: Group| failed & !group == 0;
        if open(NATURE) {
            self.natures[document.nature] += 1;
        }
        if open(BODY) {
            self.bodies[document.body] += 1;
        }
        if open(FIELD) {
            document
                .fields
                .iter()
                .for_each(|field| self.fields[*field] += 1);
        }
        if open(STATUS)
            && let Some(place) = Status::CHOICES.iter().position(|one| *one == status)
        {
            self.statuses[place] += 1;
        }
        if open(YEAR) {
            self.years[document.year] += 1;
        }
    }
}
