//! What is indexed of an item, and what the index gives back of it.

use model::day::Day;
use model::relation::{DocumentReference, RelationKind};
use model::status::{Change, Effect, Validity};

use crate::bytes::Reader;
#[cfg(feature = "write")]
use crate::bytes::Writer;

/// Where an item stands in the order of the index. Items are numbered by kind, then group, then day,
/// latest first and those without one last, then path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemHead {
    /// Which of the root's kinds, from 0.
    pub kind: u32,
    /// Which of the root's groups, from 0.
    pub group: Option<u32>,
    /// The day it is dated.
    pub day: Option<Day>,
    /// Its path within the portal.
    pub path: String,
}

impl ItemHead {
    /// Sorts items as the index numbers them.
    pub fn order(&self) -> impl Ord + '_ {
        let group = self.group.map_or(0, |group| group + 1);
        let day = std::cmp::Reverse(self.day);
        (self.kind, group, day, self.path.as_str())
    }
}

/// An item with all its texts, as the builder hands it to the writer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Where it stands.
    pub head: ItemHead,
    /// Its title, as results show it.
    pub title: String,
    /// What it is about, as results show it; empty where it has no lead.
    pub lead: String,
    /// The official number of a legal document, else empty.
    pub number: String,
    /// When it is in force, for what can be.
    pub validity: Option<Validity>,
    /// Its parts; the first is its head, without an anchor.
    pub parts: Vec<Part>,
}

/// A part of an item: its head, or what stands below an anchored heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The anchor, as in the address; empty for the head.
    pub anchor: String,
    /// The heading, as results show it; empty for the head.
    pub heading: String,
    /// Texts of the field [`crate::postings::Field::Title`].
    pub titles: Vec<String>,
    /// Texts of the field `Lead`.
    pub leads: Vec<String>,
    /// Texts of the field `Text`, a block each.
    pub texts: Vec<String>,
}

/// An item as results show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredItem<'a> {
    /// Its path within the portal.
    pub path: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it is about; may be empty.
    pub lead: &'a str,
    /// The official number of a legal document, else empty.
    pub number: &'a str,
    /// The day it is dated.
    pub day: Option<Day>,
    /// When it is in force, for what can be.
    pub validity: Option<Validity>,
    /// Anchor and heading of each part but the first.
    pub parts: Vec<(&'a str, &'a str)>,
}

impl<'a> StoredItem<'a> {
    /// Reads the payload of an item.
    pub fn read(payload: &'a [u8]) -> Option<Self> {
        let mut reader = Reader::new(payload);
        let [path, title, lead, number] = std::array::from_fn(|_| reader.text());
        let day = reader.day();
        let validity = (reader.byte() != 0).then(|| read_validity(&mut reader));
        let mut parts = Vec::new();
        while !reader.is_empty() {
            parts.push((reader.text(), reader.text()));
        }
        reader.finish(Self {
            path,
            title,
            lead,
            number,
            day,
            validity,
            parts,
        })
    }
}

/// Reads when an item is in force. By what it was changed is not known here.
pub fn read_validity(reader: &mut Reader<'_>) -> Validity {
    let (in_force_from, in_force_until) = (reader.day(), reader.day());
    let mut changes = Vec::new();
    for _ in 0..reader.count() {
        let (effect, kind) = match reader.byte() {
            0 => (Effect::Partly, RelationKind::Amends),
            _ => (Effect::Suspended, RelationKind::Suspends),
        };
        let (on, until) = (reader.day(), reader.day());
        changes.extend(on.map(|on| Change {
            on,
            until,
            effect,
            kind,
            by: DocumentReference::default(),
            clause: None,
        }));
    }
    Validity {
        in_force_from,
        in_force_until,
        changes,
    }
}

/// Writes what [`read_validity`] reads: an end that another document brings becomes its own.
#[cfg(feature = "write")]
pub fn write_validity(writer: &mut Writer, validity: &Validity) {
    let lasting = || {
        let changes = validity.changes.iter();
        changes.filter(|change| change.effect != Effect::Ended)
    };
    writer
        .day(validity.in_force_from)
        .day(validity.ends_on())
        .size(lasting().count());
    for change in lasting() {
        writer.raw(&[u8::from(change.effect == Effect::Suspended)]);
        writer.day(Some(change.on)).day(change.until);
    }
}

#[cfg(feature = "write")]
impl Item {
    /// What [`StoredItem::read`] reads.
    pub fn payload(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer
            .text(&self.head.path)
            .text(&self.title)
            .text(&self.lead)
            .text(&self.number)
            .day(self.head.day)
            .raw(&[u8::from(self.validity.is_some())]);
        if let Some(validity) = &self.validity {
            write_validity(&mut writer, validity);
        }
        for part in self.parts.iter().skip(1) {
            writer.text(&part.anchor).text(&part.heading);
        }
        writer.into_bytes()
    }
}
