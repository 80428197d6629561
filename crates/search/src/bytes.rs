//! Numbers and texts as bytes: what all files of the index are made of.
//!
//! Numbers are variable-length, seven bits a byte, lowest first; texts have their length before them.

use model::day::Day;

/// Reads from the front of bytes. Every function gives `None` where the bytes end or are invalid, and
/// what reads them gives up: a shard has its digest, so that only a wrong writer brings this about.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Reads these bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Has all been read?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The next bytes, as many as asked for.
    pub fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// One byte.
    pub fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    /// A number.
    pub fn number(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
    }

    /// A number that counts or measures something in memory.
    pub fn size(&mut self) -> Option<usize> {
        self.number().map(|number| number as usize)
    }

    /// A number that may be negative.
    pub fn signed(&mut self) -> Option<i32> {
        let number = self.number()?;
        Some((number >> 1) as i32 ^ -((number & 1) as i32))
    }

    /// A number of eight bytes, lowest first.
    pub fn long(&mut self) -> Option<u64> {
        let bytes = self.take(8)?.try_into().ok()?;
        Some(u64::from_le_bytes(bytes))
    }

    /// A part with its length before it.
    pub fn part(&mut self) -> Option<&'a [u8]> {
        let length = self.size()?;
        self.take(length)
    }

    /// A text.
    pub fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.part()?).ok()
    }

    /// A day; the inner `None` where there is none.
    pub fn day(&mut self) -> Option<Option<Day>> {
        let number = self.signed()?;
        Some((number != NO_DAY).then(|| Day::from_epoch_days(i64::from(number))))
    }
}

/// Stands for no day: the day before the first of all calendars.
const NO_DAY: i32 = -1_000_000;

/// Writes what [`Reader`] reads.
#[cfg(feature = "write")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Writer(Vec<u8>);

#[cfg(feature = "write")]
impl Writer {
    /// The bytes written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Bytes as they are.
    pub fn raw(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.extend_from_slice(bytes);
        self
    }

    /// A number.
    pub fn number(&mut self, mut number: u32) -> &mut Self {
        while number >= 0x80 {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
        self
    }

    /// A number that counts or measures something in memory. What an index holds fits into 32 bits.
    pub fn size(&mut self, size: usize) -> &mut Self {
        self.number(size as u32)
    }

    /// A number that may be negative.
    pub fn signed(&mut self, number: i32) -> &mut Self {
        self.number(((number << 1) ^ (number >> 31)) as u32)
    }

    /// A number of eight bytes, lowest first.
    pub fn long(&mut self, number: u64) -> &mut Self {
        self.raw(&number.to_le_bytes())
    }

    /// A part with its length before it.
    pub fn part(&mut self, bytes: &[u8]) -> &mut Self {
        self.size(bytes.len()).raw(bytes)
    }

    /// A text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.part(text.as_bytes())
    }

    /// A day, or none.
    pub fn day(&mut self, day: Option<Day>) -> &mut Self {
        self.signed(day.map_or(NO_DAY, |day| day.epoch_days() as i32))
    }
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let day = "2026-11-30".parse().ok();
        let mut writer = Writer::default();
        for number in [0, 1, 127, 128, 16_383, 16_384, u32::MAX] {
            writer.number(number);
        }
        for number in [0, -1, 1, i32::MIN, i32::MAX] {
            writer.signed(number);
        }
        writer.long(u64::MAX - 1).text("được").day(day).day(None);
        let bytes = writer.into_bytes();
        let mut reader = Reader::new(&bytes);
        for number in [0, 1, 127, 128, 16_383, 16_384, u32::MAX] {
            assert_eq!(reader.number(), Some(number));
        }
        for number in [0, -1, 1, i32::MIN, i32::MAX] {
            assert_eq!(reader.signed(), Some(number));
        }
        assert_eq!(reader.long(), Some(u64::MAX - 1));
        assert_eq!(reader.text(), Some("được"));
        assert_eq!(reader.day(), Some(day));
        assert_eq!(reader.day(), Some(None));
        assert!(reader.is_empty());
    }

    #[test]
    fn bytes_that_end_early_are_no_answer() {
        let mut cut = Reader::new(&[0x80]);
        assert_eq!(cut.number(), None);
        assert_eq!(Reader::new(&[5, b'a']).text(), None);
        assert_eq!(Reader::new(&[1, 0xff]).text(), None);
        assert_eq!(Reader::new(&[0xff; 9]).number(), None);
    }
}
