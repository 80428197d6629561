//! The choices of a query: which items they keep out, and what each choice would show.

use model::day::Day;
use model::status::Status;

use crate::address::SearchQuery;
use crate::index::SegmentView;
use crate::root::Root;

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
    /// For each kind and each group of the root: is it let through?
    kinds: Vec<bool>,
    groups: Vec<bool>,
    day: Day,
}

/// An item as choices see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ItemFacts {
    kind: usize,
    group: Option<usize>,
    year: Option<u16>,
    /// Of what can be in force.
    pub status: Option<Status>,
    /// Days since 1970-01-01.
    pub day: Option<i32>,
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
    /// The choices as of the day that the query names, or else of today.
    pub fn new(query: &'a SearchQuery, root: &Root, today: Day) -> Self {
        let chosen = |slugs: &[String], slug: &String| slugs.is_empty() || slugs.contains(slug);
        Self {
            query,
            kinds: root
                .kinds
                .iter()
                .map(|kind| chosen(&query.kinds, &kind.slug))
                .collect(),
            groups: root
                .groups
                .iter()
                .map(|group| chosen(&query.groups, &group.slug))
                .collect(),
            day: query.day.unwrap_or(today),
        }
    }

    /// What is known of an item of a segment.
    pub fn facts(&self, view: SegmentView<'_>, item: u32) -> ItemFacts {
        let loaded = view.loaded;
        let run = loaded.facts.run_of(item);
        let day = loaded.facts.days.get(item as usize).copied().flatten();
        let on = |day: i32| Day::from_epoch_days(i64::from(day));
        let validity = loaded
            .validities
            .binary_search_by_key(&item, |(item, _)| *item);
        let status = validity.ok().map(|at| {
            let adopted = day.map_or(self.day, on);
            loaded.validities[at].1.status_on(adopted, self.day)
        });
        ItemFacts {
            kind: run.map_or(0, |run| run.kind as usize),
            group: run.and_then(|run| run.group).map(|group| group as usize),
            year: day.map(|day| on(day).year()),
            status,
            day,
        }
    }

    /// The groups of choices that keep an item out.
    fn failed(&self, facts: &ItemFacts) -> Failed {
        let mut failed = 0;
        let mut note = |group, fails| failed |= if fails { group } else { 0 };
        let has = |list: &[bool], at: usize| list.get(at).copied().unwrap_or_default();
        note(KIND, !has(&self.kinds, facts.kind));
        let in_group = facts.group.is_some_and(|group| has(&self.groups, group));
        note(GROUP, !self.query.groups.is_empty() && !in_group);
        let in_year = facts
            .year
            .is_some_and(|year| self.query.years.contains(&year));
        note(YEAR, !self.query.years.is_empty() && !in_year);
        let in_status = facts
            .status
            .is_some_and(|status| self.query.statuses.contains(&status));
        note(STATUS, !self.query.statuses.is_empty() && !in_status);
        note(NOT_YET, facts.status == Some(Status::NotAdopted));
        failed
    }

    /// Do the choices let an item through?
    pub fn pass(&self, facts: &ItemFacts) -> bool {
        self.failed(facts) == 0
    }
}

impl Counts {
    /// Nothing counted yet.
    pub fn new(root: &Root) -> Self {
        Self {
            kinds: vec![0; root.kinds.len()],
            groups: vec![0; root.groups.len()],
            ..Self::default()
        }
    }

    /// Counts an item that has the words, for each choice that would show it: a choice adds to those of its
    /// own group and must fit those of the others.
    pub fn add(&mut self, filters: &Filters<'_>, facts: &ItemFacts) {
        let failed = filters.failed(facts);
        let fits = |group: Failed| failed & !group == 0;
        let up = |list: &mut [u32], at: usize| {
            if let Some(count) = list.get_mut(at) {
                *count += 1;
            }
        };
        if fits(KIND) {
            up(&mut self.kinds, facts.kind);
        }
        if let Some(group) = facts.group.filter(|_| fits(GROUP)) {
            up(&mut self.groups, group);
        }
        if let Some(year) = facts.year.filter(|_| fits(YEAR)) {
            match self.years.binary_search_by(|(other, _)| year.cmp(other)) {
                Ok(at) => self.years[at].1 += 1,
                Err(at) => self.years.insert(at, (year, 1)),
            }
        }
        if let Some(status) = facts.status.filter(|_| fits(STATUS)) {
            let at = Status::CHOICES.iter().position(|one| *one == status);
            at.into_iter().for_each(|at| up(&mut self.statuses, at));
        }
    }
}
