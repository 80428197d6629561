//! Whether a legal document is in force on a day: worked out from dates and from what other
//! documents do to it, never stored, so that the same files are right on every reader's day.

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::relation::{DocumentReference, RelationKind};

/// When a document is in force, as far as the portal knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Validity {
    /// The first day in force, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<Day>,
    /// The first day no longer in force, where the document or its editors name one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_until: Option<Day>,
    /// What other documents do to its force, by day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
}

/// What another document does to the force of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// The first day it takes effect.
    pub on: Day,
    /// The first day it no longer does: the end of a suspension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// What it does.
    pub effect: Effect,
    /// By which relation.
    pub kind: RelationKind,
    /// By which document.
    pub by: DocumentReference,
    /// Which part is touched, where named: `Điều 9 khoản 2`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// What a change leaves of a document's force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// A part of it no longer stands as adopted.
    Partly,
    /// It rests for a time.
    Suspended,
    /// Nothing.
    Ended,
}

impl Effect {
    /// Its name in JSON.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Partly => "partly",
            Self::Suspended => "suspended",
            Self::Ended => "ended",
        }
    }

    /// What a relation does to the force of the document it leads to. Amendment leaves it partly in
    /// force, as the national database counts it; guidance, correction and the like leave it alone.
    pub fn of(kind: RelationKind, in_part: bool) -> Option<Self> {
        match kind {
            RelationKind::Amends => Some(Self::Partly),
            RelationKind::Replaces | RelationKind::Repeals | RelationKind::Suspends if in_part => {
                Some(Self::Partly)
            }
            RelationKind::Replaces | RelationKind::Repeals => Some(Self::Ended),
            RelationKind::Suspends => Some(Self::Suspended),
            _ => None,
        }
    }
}

/// The status of a document on a day (tình trạng hiệu lực).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// On that day it was not adopted yet.
    NotAdopted,
    /// Adopted, but not in force yet.
    NotYetInForce,
    /// In force as adopted.
    InForce,
    /// Parts of it no longer stand.
    PartiallyInForce,
    /// Suspended.
    Suspended,
    /// No longer in force.
    NoLongerInForce,
    /// The portal does not know the first day in force.
    Unknown,
}

impl Status {
    /// Those that readers choose from, in the order in which choices show them.
    pub const CHOICES: [Self; 6] = [
        Self::InForce,
        Self::PartiallyInForce,
        Self::NotYetInForce,
        Self::Suspended,
        Self::NoLongerInForce,
        Self::Unknown,
    ];

    /// Its part of an address: `con-hieu-luc`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::NotAdopted => "chua-ban-hanh",
            Self::NotYetInForce => "chua-co-hieu-luc",
            Self::InForce => "con-hieu-luc",
            Self::PartiallyInForce => "het-hieu-luc-mot-phan",
            Self::Suspended => "ngung-hieu-luc",
            Self::NoLongerInForce => "het-hieu-luc",
            Self::Unknown => "chua-ro",
        }
    }
}

/// The status on a day, since when, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The status.
    pub status: Status,
    /// The first day of it; for [`Status::NotYetInForce`] the day on which it will be in force.
    pub since: Option<Day>,
    /// The changes that make it so.
    pub causes: Vec<&'a Change>,
}

impl Validity {
    /// The status on a day in Vietnam.
    pub fn status_on(&self, adopted_on: Day, day: Day) -> Status {
        if day < adopted_on {
            return Status::NotAdopted;
        }
        if self.ends_on().is_some_and(|end| end <= day) {
            return Status::NoLongerInForce;
        }
        if self.in_force_from.is_some_and(|from| day < from) {
            return Status::NotYetInForce;
        }
        match self.active(day).map(|change| change.effect).max() {
            Some(Effect::Suspended) => Status::Suspended,
            Some(_) => Status::PartiallyInForce,
            None if self.in_force_from.is_some() => Status::InForce,
            None => Status::Unknown,
        }
    }

    /// The status with its first day and its causes.
    pub fn standing_on(&self, adopted_on: Day, day: Day) -> Standing<'_> {
        let status = self.status_on(adopted_on, day);
        let causes: Vec<&Change> = match status {
            Status::NoLongerInForce => self
                .endings()
                .filter(|change| Some(change.on) == self.ends_on())
                .collect(),
            Status::Suspended => self
                .active(day)
                .filter(|c| c.effect == Effect::Suspended)
                .collect(),
            Status::PartiallyInForce => self.active(day).collect(),
            _ => Vec::new(),
        };
        let since = match status {
            Status::NoLongerInForce => self.ends_on(),
            Status::Suspended | Status::PartiallyInForce => {
                causes.iter().map(|change| change.on).min()
            }
            Status::NotYetInForce | Status::InForce => self.in_force_from,
            Status::NotAdopted => Some(adopted_on),
            Status::Unknown => None,
        };
        Standing {
            status,
            since,
            causes,
        }
    }

    /// All days on which something about it may change: first days, last days, and those on which documents that
    /// change it were adopted. In no order.
    pub(crate) fn days(&self) -> impl Iterator<Item = Day> {
        let of_changes = |change: &Change| [Some(change.on), change.until, change.by.adopted_on];
        let changes = self.changes.iter().flat_map(of_changes);
        let own = [self.in_force_from, self.in_force_until];
        own.into_iter().chain(changes).flatten()
    }

    /// The first day no longer in force: the day that is named, or the day on which another document
    /// ends this one, whichever comes first.
    pub fn ends_on(&self) -> Option<Day> {
        self.endings()
            .map(|change| change.on)
            .chain(self.in_force_until)
            .min()
    }

    fn endings(&self) -> impl Iterator<Item = &Change> {
        self.changes
            .iter()
            .filter(|change| change.effect == Effect::Ended)
    }

    /// The changes that bite on a day, endings aside.
    fn active(&self, day: Day) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| {
            let over = change.until.is_some_and(|until| until <= day);
            change.effect != Effect::Ended && change.on <= day && !over
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn change(effect: Effect, on: &str, until: Option<&str>) -> Change {
        let by = DocumentReference {
            number: "1/2020/NĐ-CP".into(),
            ..DocumentReference::default()
        };
        let kind = RelationKind::Repeals;
        Change {
            on: day(on),
            until: until.map(day),
            effect,
            kind,
            by,
            clause: None,
        }
    }

    fn validity(from: Option<&str>, until: Option<&str>, changes: Vec<Change>) -> Validity {
        Validity {
            in_force_from: from.map(day),
            in_force_until: until.map(day),
            changes,
        }
    }

    #[test]
    fn the_status_turns_on_its_day() {
        use Status::*;
        let partly = change(Effect::Partly, "2025-09-01", None);
        let ended = change(Effect::Ended, "2026-07-01", None);
        let rests = change(Effect::Suspended, "2024-01-01", Some("2024-04-01"));
        let plain = validity(Some("2016-01-01"), None, Vec::new());
        let dated = validity(Some("2016-01-01"), Some("2026-07-01"), Vec::new());
        let repealed = validity(
            Some("2016-01-01"),
            None,
            vec![partly.clone(), ended.clone()],
        );
        let earlier = validity(Some("2016-01-01"), Some("2026-01-01"), vec![ended]);
        let resting = validity(Some("2016-01-01"), None, vec![rests]);
        let never = validity(None, None, Vec::new());
        let amended = validity(None, None, vec![partly]);
        let cases = [
            (&plain, "2015-11-02", NotAdopted, Some("2015-11-03")),
            (&plain, "2015-11-03", NotYetInForce, Some("2016-01-01")),
            (&plain, "2015-12-31", NotYetInForce, Some("2016-01-01")),
            (&plain, "2016-01-01", InForce, Some("2016-01-01")),
            (&dated, "2026-06-30", InForce, Some("2016-01-01")),
            (&dated, "2026-07-01", NoLongerInForce, Some("2026-07-01")),
            (&repealed, "2025-08-31", InForce, Some("2016-01-01")),
            (
                &repealed,
                "2025-09-01",
                PartiallyInForce,
                Some("2025-09-01"),
            ),
            (
                &repealed,
                "2026-06-30",
                PartiallyInForce,
                Some("2025-09-01"),
            ),
            (&repealed, "2026-07-01", NoLongerInForce, Some("2026-07-01")),
            (&earlier, "2026-01-01", NoLongerInForce, Some("2026-01-01")),
            (&resting, "2023-12-31", InForce, Some("2016-01-01")),
            (&resting, "2024-01-01", Suspended, Some("2024-01-01")),
            (&resting, "2024-03-31", Suspended, Some("2024-01-01")),
            (&resting, "2024-04-01", InForce, Some("2016-01-01")),
            (&never, "2026-01-01", Unknown, None),
            (&amended, "2026-01-01", PartiallyInForce, Some("2025-09-01")),
        ];
        for (validity, on, status, since) in cases {
            let standing = validity.standing_on(day("2015-11-03"), day(on));
            assert_eq!(
                (standing.status, standing.since),
                (status, since.map(day)),
                "{on}"
            );
        }
    }

    #[test]
    fn the_cause_is_the_change_that_came_first() {
        let late = change(Effect::Ended, "2027-01-01", None);
        let early = change(Effect::Ended, "2026-07-01", None);
        let validity = validity(Some("2016-01-01"), None, vec![late, early.clone()]);
        assert_eq!(
            validity
                .standing_on(day("2015-11-03"), day("2028-01-01"))
                .causes,
            [&early]
        );
    }

    #[test]
    fn relations_have_the_effect_of_the_law() {
        use RelationKind::*;
        let cases = [
            (Amends, false, Some(Effect::Partly)),
            (Amends, true, Some(Effect::Partly)),
            (Replaces, false, Some(Effect::Ended)),
            (Replaces, true, Some(Effect::Partly)),
            (Repeals, false, Some(Effect::Ended)),
            (Repeals, true, Some(Effect::Partly)),
            (Suspends, false, Some(Effect::Suspended)),
            (Suspends, true, Some(Effect::Partly)),
            (Guides, false, None),
            (Corrects, false, None),
            (Consolidates, false, None),
            (BasedOn, false, None),
            (RefersTo, true, None),
        ];
        for (kind, in_part, effect) in cases {
            assert_eq!(Effect::of(kind, in_part), effect, "{kind:?}");
        }
    }

    proptest! {
        /// Nothing wakes up again once it has ended, and nothing is in force before it is adopted.
        #[test]
        fn what_has_ended_stays_so(from in 0i64..20_000, lasts in 1i64..9_000, after in 0i64..9_000) {
            let at = |days| Day::from_epoch_days(days);
            let validity = Validity {
                in_force_from: Some(at(from)),
                in_force_until: Some(at(from + lasts)),
                changes: vec![change(Effect::Suspended, "1980-01-01", None)],
            };
            let adopted = at(from - 30);
            prop_assert_eq!(validity.status_on(adopted, at(from + lasts + after)), Status::NoLongerInForce);
            prop_assert_eq!(validity.status_on(adopted, at(from - 31 - after)), Status::NotAdopted);
            prop_assert_ne!(validity.status_on(adopted, at(from + lasts - 1)), Status::NoLongerInForce);
        }
    }
}
