//! The choices of a query: which items they keep out, and what each choice would show.

use model::day::Day;
use model::status::Status;

use crate::address::SearchQuery;
use crate::index::{Index, ItemFacts, NONE};

/// A group of choices as one bit of what [`Filters::failed`] answers.
type Failed = u8;

const KIND: Failed = 1;
const GROUP: Failed = 2;
const YEAR: Failed = 4;
const STATUS: Failed = 8;
/// On the day asked for it did not exist yet: in no list and in no count.
const NOT_YET: Failed = 16 | 32;

/// The choices of a query against the kinds and groups of an index.
#[derive(Clone, Debug)]
pub struct Filters<'a> {
    query: &'a SearchQuery,
    is_filtered: bool,
    /// For each kind and each group of the root: was it chosen?
    kinds: Vec<bool>,
    groups: Vec<bool>,
    /// For each validity.
    statuses: Vec<Status>,
}

/// How many items each choice would show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// In the order of the root's kinds.
    pub kinds: Vec<u32>,
    /// In the order of the root's groups.
    pub groups: Vec<u32>,
    /// By year, latest first.
    pub years: Vec<(u16, u32)>,
    /// In the order of [`Status::CHOICES`].
    pub statuses: [u32; 6],
}

impl<'a> Filters<'a> {
    /// The choices as of a day.
    pub fn new(query: &'a SearchQuery, index: &Index, day: Day) -> Self {
        let mut statuses = vec![Status::Unknown; index.validities.len()];
        for facts in &index.items {
            if let Some(status) = statuses.get_mut(facts.validity as usize) {
                let adopted = facts
                    .day
                    .map_or(day, |day| Day::from_epoch_days(i64::from(day)));
                *status = index.validities[facts.validity as usize].status_on(adopted, day);
            }
        }
        let root = &index.root;
        Self {
            query,
            is_filtered: query.is_filtered(),
            kinds: root
                .kinds
                .iter()
                .map(|kind| query.kinds.contains(&kind.slug))
                .collect(),
            groups: root
                .groups
                .iter()
                .map(|group| query.groups.contains(&group.slug))
                .collect(),
            statuses,
        }
    }

    /// The status of an item that can be in force.
    pub fn status(&self, facts: &ItemFacts) -> Option<Status> {
        self.statuses.get(facts.validity as usize).copied()
    }

    /// The groups of choices that keep an item out.
    pub fn failed(&self, facts: &ItemFacts) -> Failed {
        let query = self.query;
        // Most queries choose nothing, and all items pass here.
        if facts.validity == NONE && !self.is_filtered {
            return 0;
        }
        let chosen = |list: &[bool], at: u32| list.get(at as usize) == Some(&true);
        let status = self.status(facts);
        let in_status = status.is_some_and(|status| query.statuses.contains(&status));
        let mut failed = 0;
        for (group, is_free, fits) in [
            (
                KIND,
                query.kinds.is_empty(),
                chosen(&self.kinds, facts.kind),
            ),
            (
                GROUP,
                query.groups.is_empty(),
                chosen(&self.groups, facts.group),
            ),
            (
                YEAR,
                query.years.is_empty(),
                query.years.contains(&facts.year),
            ),
            (STATUS, query.statuses.is_empty(), in_status),
            (NOT_YET, false, status != Some(Status::NotAdopted)),
        ] {
            if !is_free && !fits {
                failed |= group;
            }
        }
        failed
    }
}

impl Counts {
    /// Nothing counted yet.
    pub fn new(index: &Index) -> Self {
        Self {
            kinds: vec![0; index.root.kinds.len()],
            groups: vec![0; index.root.groups.len()],
            ..Self::default()
        }
    }

    /// Counts an item that has the words, for each choice that would show it: a choice adds to those of its
    /// own group and must fit those of the others, so `failed` may name its own group alone.
    pub fn add(&mut self, facts: &ItemFacts, status: Option<Status>, failed: Failed) {
        let up = |list: &mut [u32], at: usize, group: Failed| {
            if let Some(count) = list.get_mut(at).filter(|_| failed & !group == 0) {
                *count += 1;
            }
        };
        up(&mut self.kinds, facts.kind as usize, KIND);
        up(&mut self.groups, facts.group as usize, GROUP);
        let at = Status::CHOICES.iter().position(|one| Some(*one) == status);
        up(&mut self.statuses, at.unwrap_or(usize::MAX), STATUS);
        if failed & !YEAR == 0 && facts.year > 0 {
            let at = self.years.iter().position(|(year, _)| *year <= facts.year);
            let at = at.unwrap_or(self.years.len());
            match self
                .years
                .get_mut(at)
                .filter(|(year, _)| *year == facts.year)
            {
                Some((_, count)) => *count += 1,
                None => self.years.insert(at, (facts.year, 1)),
            }
        }
    }
}
