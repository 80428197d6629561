//! Postings: in which units a term stands, by its spellings and by the best field in which it stands.

use crate::bytes::Reader;
#[cfg(feature = "write")]
use crate::bytes::Writer;

/// Where in a unit a term stands, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Title, number, name.
    Title,
    /// Lead, headings, byline, tags, names around it.
    Lead,
    /// Text.
    Text,
}

impl Field {
    /// All, the best first.
    pub const ALL: [Self; 3] = [Self::Title, Self::Lead, Self::Text];
}

/// A spelling of a term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variant {
    /// [`model::words::Word::marks`] of the term's words; 0 for a second word that a term does not have.
    pub marks: [u32; 2],
    /// The units that have it, ascending, by the best field in which they have it.
    pub units: [Vec<u32>; 3],
}

impl Variant {
    /// How many units have it.
    pub fn len(&self) -> usize {
        self.units.iter().map(Vec::len).sum()
    }

    /// Does no unit have it?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Reads the payload of a term, of `words` words: its spellings.
pub fn read(payload: &[u8], words: usize) -> Option<Vec<Variant>> {
    let mut reader = Reader::new(payload);
    let mut variants = Vec::new();
    while !reader.is_empty() {
        let mut variant = Variant::default();
        for marks in variant.marks.iter_mut().take(words) {
            *marks = reader.number();
        }
        // Most spellings stand in texts alone.
        let head = reader.size();
        let mut counts = [0, 0, head >> 2];
        for (field, count) in counts.iter_mut().take(2).enumerate() {
            if head >> field & 1 == 1 {
                *count = reader.size();
            }
        }
        for (units, count) in variant.units.iter_mut().zip(counts) {
            *units = read_list(&mut reader, count);
        }
        variants.push(variant);
    }
    reader.finish(variants)
}

/// Each unit as how many units lie between it and the one before.
fn read_list(reader: &mut Reader<'_>, count: usize) -> Vec<u32> {
    // A count that lies must not take memory before the bytes are seen.
    let mut units = Vec::with_capacity(count.min(1 << 16));
    let mut next = 0;
    for _ in 0..count {
        if reader.is_empty() {
            reader.fail();
            break;
        }
        units.push(reader.step(&mut next));
    }
    units
}

/// What [`read`] reads.
#[cfg(feature = "write")]
pub fn write(variants: &[Variant], words: usize) -> Vec<u8> {
    let mut writer = Writer::default();
    for variant in variants {
        for marks in variant.marks.iter().take(words) {
            writer.number(*marks);
        }
        let [titles, leads, texts] = variant.units.each_ref().map(Vec::len);
        writer.size(texts << 2 | usize::from(leads > 0) << 1 | usize::from(titles > 0));
        for count in [titles, leads].into_iter().filter(|count| *count > 0) {
            writer.size(count);
        }
        for units in &variant.units {
            let mut next = 0;
            for unit in units {
                writer.number(unit - next);
                next = unit + 1;
            }
        }
    }
    writer.into_bytes()
}
