//! The parts of a photo's file: segments of a JPEG, chunks of a PNG and a WebP.
//!
//! Damage is no error here: browsers show what there is of a photo, so a part that is cut off ends
//! with the file. What lies between two parts, or after the end of the picture, is in no part.

use std::io::{BufRead, Seek, SeekFrom};
use std::ops::Range;

/// How a photo is written, whatever its name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Jpeg,
    Png,
    WebP,
}

/// A stretch of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The name of a chunk, or the marker of a segment after three zero bytes.
    pub(super) name: [u8; 4],
    /// All its bytes.
    range: Range<u64>,
    /// Where its content begins.
    content: u64,
}

impl Part {
    /// Its bytes in a file that is in memory.
    pub(super) fn range(&self) -> Range<usize> {
        self.range.start as usize..self.range.end as usize
    }
}

impl Format {
    /// From the first bytes of a file.
    pub(super) fn of(head: &[u8]) -> Option<Self> {
        match head {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::WebP),
            _ => None,
        }
    }

    /// Bytes before the first part.
    pub(super) fn head(self) -> usize {
        match self {
            Self::Jpeg => 2,
            Self::Png => 8,
            Self::WebP => 12,
        }
    }
}

/// The name of a segment.
pub(super) const fn segment(marker: u8) -> [u8; 4] {
    [0, 0, 0, marker]
}

/// The segment before the compressed pixels of a JPEG.
pub(super) const SCAN: [u8; 4] = segment(0xda);
/// Those pixels, which have no marker.
pub(super) const PIXELS: [u8; 4] = segment(0);
/// The segment that ends a JPEG.
const END: [u8; 4] = segment(0xd9);

/// Goes through the parts of a file, one after the other.
pub(super) struct Parts<R> {
    reader: R,
    format: Format,
    /// Where the next part begins.
    at: u64,
    /// Of the file.
    length: u64,
    /// Compressed pixels of a JPEG come next.
    in_pixels: bool,
    done: bool,
}

impl<R: BufRead + Seek> Parts<R> {
    /// All parts after the signature.
    pub(super) fn new(mut reader: R, format: Format) -> Option<Self> {
        let length = reader.seek(SeekFrom::End(0)).ok()?;
        Some(Self {
            reader,
            format,
            at: format.head() as u64,
            length,
            in_pixels: false,
            done: false,
        })
    }

    /// Reads the first bytes of a part's content, at most `limit`.
    pub(super) fn read(&mut self, part: &Part, limit: u64) -> Option<Vec<u8>> {
        let length = part.range.end.saturating_sub(part.content).min(limit);
        self.bytes(part.content, usize::try_from(length).ok()?)
    }

    fn bytes(&mut self, at: u64, length: usize) -> Option<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.go_to(at)?;
        self.reader.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Small steps stay within what was read already.
    fn go_to(&mut self, at: u64) -> Option<()> {
        let here = self.reader.stream_position().ok()?;
        self.reader
            .seek_relative(i64::try_from(at).ok()? - i64::try_from(here).ok()?)
            .ok()
    }

    fn part(&self, name: [u8; 4], start: u64, content: u64, end: u64) -> Part {
        Part {
            name,
            range: start..end.min(self.length),
            content: content.min(self.length),
        }
    }

    fn chunk(&mut self) -> Option<Part> {
        let head = self.bytes(self.at, 8)?;
        let (one, other) = (head[..4].try_into().ok()?, head[4..].try_into().ok()?);
        let (start, content) = (self.at, self.at + 8);
        let part = match self.format {
            // After the content come four bytes that check it.
            Format::Png => self.part(
                other,
                start,
                content,
                content + u64::from(u32::from_be_bytes(one)) + 4,
            ),
            // Contents of odd length are filled up.
            _ => {
                let length = u64::from(u32::from_le_bytes(other));
                self.part(one, start, content, content + length.next_multiple_of(2))
            }
        };
        self.done = part.name == *b"IEND";
        Some(part)
    }

    fn segment(&mut self) -> Option<Part> {
        let (start, marker_at, marker) = self.marker(self.at)?;
        let name = segment(marker);
        self.in_pixels = name == SCAN;
        self.done = name == END;
        let content = marker_at + 1;
        if matches!(marker, 0x01 | 0xd0..=0xd9) {
            return Some(self.part(name, start, content, content));
        }
        let length = self.bytes(content, 2)?;
        let end = content + u64::from(u16::from_be_bytes([length[0], length[1]]));
        Some(self.part(name, start, content + 2, end))
    }

    /// The next marker: where the bytes 0xff before it begin, where it stands, and what it is.
    fn marker(&mut self, from: u64) -> Option<(u64, u64, u8)> {
        let mut from = from;
        loop {
            let start = self.find(from, |byte| byte == 0xff)?;
            let at = self.find(start, |byte| byte != 0xff)?;
            match self.bytes(at, 1)?[0] {
                0 => from = at,
                marker => return Some((start, at, marker)),
            }
        }
    }

    /// The pixels reach to the next marker that is no mark of a restart; those are theirs.
    fn pixels(&mut self) -> Part {
        self.in_pixels = false;
        let mut from = self.at;
        let end = loop {
            match self.marker(from) {
                Some((_, at, 0xd0..=0xd7)) => from = at,
                Some((start, ..)) => break start,
                None => break self.length,
            }
        };
        self.part(PIXELS, self.at, self.at, end)
    }

    /// The first byte from a place on that is as looked for.
    fn find(&mut self, from: u64, wanted: impl Fn(u8) -> bool) -> Option<u64> {
        self.go_to(from)?;
        let mut at = from;
        loop {
            let there = self
                .reader
                .fill_buf()
                .ok()
                .filter(|there| !there.is_empty())?;
            let found = there.iter().position(|byte| wanted(*byte));
            let step = found.unwrap_or(there.len());
            self.reader.consume(step);
            at += u64::try_from(step).ok()?;
            if found.is_some() {
                return Some(at);
            }
        }
    }
}

impl<R: BufRead + Seek> Iterator for Parts<R> {
    type Item = Part;

    /// `None` at the end of the picture or of the file.
    fn next(&mut self) -> Option<Part> {
        if self.done || self.at >= self.length {
            return None;
        }
        let part = match self.format {
            Format::Jpeg if self.in_pixels => Some(self.pixels()),
            Format::Jpeg => self.segment(),
            Format::Png | Format::WebP => self.chunk(),
        }?;
        self.at = part.range.end.max(self.at + 1);
        Some(part)
    }
}
