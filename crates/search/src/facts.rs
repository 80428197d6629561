//! What has to be known of every item before any is shown: kind, group, day, and its units.

use model::day::Day;
use model::status::Validity;

use crate::bytes::Reader;
#[cfg(feature = "write")]
use crate::bytes::Writer;
use crate::item::read_validity;
#[cfg(feature = "write")]
use crate::item::{Item, ItemHead, write_validity};

/// Items that follow each other and are of one kind and one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Which of the root's kinds.
    pub kind: u32,
    /// Which of the root's groups.
    pub group: Option<u32>,
    /// Its first item.
    pub first: u32,
    /// The item behind its last.
    pub end: u32,
}

/// More units than any item has: a wrong number could ask for all memory.
const MOST_UNITS: u32 = 1 << 16;

/// The facts of all items of a segment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// All items, in order.
    pub runs: Vec<Run>,
    /// The day of each item as days since 1970-01-01; `None` where it has none.
    pub days: Vec<Option<i32>>,
    /// The first unit of each item, and behind them the number of all units.
    pub first_units: Vec<u32>,
}

impl Facts {
    /// Reads a shard of facts.
    pub fn read(shard: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(shard);
        let mut facts = Self::default();
        for _ in 0..reader.count() {
            facts.read_run(&mut reader);
        }
        facts.read_units(&mut reader);
        reader.finish(facts)
    }

    /// A run and the days of its items: the first as it is, the others as days before the one above.
    /// Those without a day come last.
    fn read_run(&mut self, reader: &mut Reader<'_>) {
        let (kind, group) = (reader.number(), reader.number().checked_sub(1));
        let (dated, undated) = (reader.size(), reader.size());
        let first = self.days.len() as u32;
        let mut day = 0;
        for at in 0..dated {
            if reader.is_empty() {
                return reader.fail();
            }
            day = match at {
                0 => reader.signed(),
                _ => day.wrapping_sub(reader.number() as i32),
            };
            self.days.push(Some(day));
        }
        // Undated items take no bytes, so that a wrong number could ask for all memory.
        if undated >= 1 << 24 {
            return reader.fail();
        }
        let end = self.days.len() + undated;
        self.days.resize(end, None);
        self.runs.push(Run {
            kind,
            group,
            first,
            end: end as u32,
        });
    }

    /// Which items have more than one unit, and how many more.
    fn read_units(&mut self, reader: &mut Reader<'_>) {
        let mut more = vec![0; self.days.len()];
        let mut next = 0;
        while !reader.is_empty() {
            let at = reader.step(&mut next) as usize;
            let units = reader.number();
            match more.get_mut(at).filter(|_| units < MOST_UNITS) {
                Some(more) => *more = units,
                None => reader.fail(),
            }
        }
        let mut unit = 0u32;
        self.first_units = Vec::with_capacity(more.len() + 1);
        self.first_units.push(0);
        for more in more {
            unit = unit.saturating_add(1 + more);
            self.first_units.push(unit);
        }
    }

    /// How many items there are.
    pub fn item_count(&self) -> usize {
        self.days.len()
    }

    /// The item that a unit belongs to; `None` for a unit that does not exist.
    pub fn item_of(&self, unit: u32) -> Option<u32> {
        let at = self.first_units.partition_point(|first| *first <= unit);
        (at > 0 && at < self.first_units.len()).then(|| at as u32 - 1)
    }

    /// The run of an item.
    pub fn run_of(&self, item: u32) -> Option<&Run> {
        let at = self.runs.partition_point(|run| run.end <= item);
        self.runs.get(at)
    }

    /// The year of an item.
    pub fn year_of(&self, item: u32) -> Option<u16> {
        let day = self.days.get(item as usize).copied().flatten()?;
        Some(Day::from_epoch_days(i64::from(day)).year())
    }
}

/// The facts of items in the order of the index, with the number of each item's units.
#[cfg(feature = "write")]
pub fn write(items: &[(ItemHead, usize)]) -> Vec<u8> {
    let mut writer = Writer::default();
    let runs: Vec<_> = items
        .chunk_by(|(a, _), (b, _)| (a.kind, a.group) == (b.kind, b.group))
        .collect();
    writer.size(runs.len());
    for run in runs {
        let days: Vec<i32> = run
            .iter()
            .filter_map(|(head, _)| head.day)
            .map(|day| day.epoch_days() as i32)
            .collect();
        let (head, _) = &run[0];
        writer.number(head.kind);
        writer.number(head.group.map_or(0, |group| group + 1));
        writer.size(days.len()).size(run.len() - days.len());
        for (at, day) in days.iter().enumerate() {
            match at {
                0 => writer.signed(*day),
                _ => writer.number((days[at - 1] - day) as u32),
            };
        }
    }
    let mut next = 0;
    for (at, (_, units)) in items
        .iter()
        .enumerate()
        .filter(|(_, (_, units))| *units > 1)
    {
        writer.size(at - next).size(units - 1);
        next = at + 1;
    }
    writer.into_bytes()
}

/// Reads a shard of validities: item and validity of all that can be in force, in order.
pub fn read_validities(shard: &[u8]) -> Option<Vec<(u32, Validity)>> {
    let mut reader = Reader::new(shard);
    let (mut validities, mut next) = (Vec::new(), 0);
    while !reader.is_empty() {
        validities.push((reader.step(&mut next), read_validity(&mut reader)));
    }
    reader.finish(validities)
}

/// Adds the validity of an item to a shard of them.
#[cfg(feature = "write")]
pub(crate) fn add_validity(writer: &mut Writer, next: &mut u32, number: u32, item: &Item) {
    if let Some(validity) = &item.validity {
        writer.number(number - *next);
        write_validity(writer, validity);
        *next = number + 1;
    }
}
