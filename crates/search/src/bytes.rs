//! Numbers and texts as bytes: what all files of the index are made of.
//!
//! Numbers are variable-length, seven bits a byte, lowest first; texts have their length before them.

use model::day::Day;

/// Reads from the front of bytes. Where these end or are invalid, there is nothing left: numbers are 0 and texts
/// empty from there on, and [`Reader::finish`] says so. A shard has its digest, so that only a wrong writer
/// brings this about.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
    failed: bool,
}

impl<'a> Reader<'a> {
    /// Reads these bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            failed: false,
        }
    }

    /// Has all been read, or cannot be read?
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// What was made of the bytes; nothing where they could not be read.
    pub fn finish<T>(self, made: T) -> Option<T> {
        (!self.failed).then_some(made)
    }

    /// The bytes are not what they should be.
    pub fn fail(&mut self) {
        self.rest = &[];
        self.failed = true;
    }

    /// The next bytes, as many as asked for.
    pub fn take(&mut self, count: usize) -> &'a [u8] {
        let Some((taken, rest)) = self.rest.split_at_checked(count) else {
            self.fail();
            return &[];
        };
        self.rest = rest;
        taken
    }

    /// One byte.
    pub fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }

    /// A number.
    pub fn number(&mut self) -> u32 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << (shift & 31);
            if byte < 0x80 {
                return number;
            }
            shift += 7;
            if shift > 28 + 7 {
                self.fail();
                return 0;
            }
        }
    }

    /// A number that measures something in memory.
    pub fn size(&mut self) -> usize {
        self.number() as usize
    }

    /// How many things follow, each of a byte at least.
    pub fn count(&mut self) -> usize {
        let count = self.size();
        if count > self.rest.len() {
            self.fail();
            return 0;
        }
        count
    }

    /// The number that is so far behind `next`, which becomes the one after it.
    pub fn step(&mut self, next: &mut u32) -> u32 {
        let number = next.wrapping_add(self.number());
        *next = number.wrapping_add(1);
        number
    }

    /// A number that may be negative.
    pub fn signed(&mut self) -> i32 {
        let number = self.number();
        (number >> 1) as i32 ^ -((number & 1) as i32)
    }

    /// A number of eight bytes, lowest first.
    pub fn long(&mut self) -> u64 {
        let bytes = self.take(8).first_chunk();
        bytes.map_or(0, |bytes| u64::from_le_bytes(*bytes))
    }

    /// A part with its length before it.
    pub fn part(&mut self) -> &'a [u8] {
        let length = self.size();
        self.take(length)
    }

    /// A text.
    pub fn text(&mut self) -> &'a str {
        std::str::from_utf8(self.part()).unwrap_or_else(|_| {
            self.fail();
            ""
        })
    }

    /// A day; `None` where there is none.
    pub fn day(&mut self) -> Option<Day> {
        let number = self.signed();
        (number != NO_DAY).then(|| Day::from_epoch_days(i64::from(number)))
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
            assert_eq!(reader.number(), number);
        }
        for number in [0, -1, 1, i32::MIN, i32::MAX] {
            assert_eq!(reader.signed(), number);
        }
        assert_eq!(reader.long(), u64::MAX - 1);
        assert_eq!(reader.text(), "được");
        assert_eq!(reader.day(), day);
        assert_eq!(reader.day(), None);
        assert!(reader.is_empty());
        assert_eq!(reader.finish(()), Some(()));
    }

    #[test]
    fn bytes_that_end_early_are_no_answer() {
        let fails = |bytes: &[u8], read: &dyn Fn(&mut Reader<'_>)| {
            let mut reader = Reader::new(bytes);
            read(&mut reader);
            reader.is_empty() && reader.finish(()).is_none()
        };
        assert!(fails(&[0x80], &|reader| assert_eq!(reader.number(), 0)));
        assert!(fails(&[0xff; 9], &|reader| assert_eq!(reader.number(), 0)));
        assert!(fails(&[5, b'a'], &|reader| assert_eq!(reader.text(), "")));
        assert!(fails(&[1, 0xff], &|reader| assert_eq!(reader.text(), "")));
        assert!(fails(&[3, 1, 1], &|reader| assert_eq!(reader.count(), 0)));
        assert!(fails(&[1; 7], &|reader| assert_eq!(reader.long(), 0)));
    }
}
