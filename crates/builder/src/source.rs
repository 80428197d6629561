//! The files of the content folder: which there are (`tree`), whether one changed (`stamp`), and what is
//! published of a picture (`picture`). [`SourceFile`] is the text of one file, with the line and column of
//! each byte. Nothing here writes.

pub mod found;
pub mod inputs;
pub mod passed_over;
pub mod picture;
pub mod report;
pub mod stamp;
pub mod tree;

use std::cell::{Cell, OnceCell};
use std::path::Path;

use crate::diagnostic::Position;

/// A text file with the name that diagnostics give it.
#[derive(Debug)]
pub struct SourceFile {
    /// From the content folder on, with forward slashes: `content/bai-viet/x.md`.
    pub path: String,
    /// The whole text. A byte order mark at its head is gone.
    pub text: String,
    /// Where lines begin; counted when first asked for.
    line_starts: OnceCell<Vec<usize>>,
    /// The byte whose place was asked for last, and the characters before it in its line: long lines with
    /// many places are not counted anew for each.
    last_column: Cell<(usize, usize)>,
}

/// Why a file could not be taken.
#[derive(Debug)]
pub enum ReadError {
    /// The system refused.
    Io(std::io::Error),
    /// Not UTF-8 from this place on.
    NotUtf8(Position),
}

impl SourceFile {
    /// A text that is in memory.
    pub fn new(path: String, text: String) -> Self {
        Self {
            path,
            text,
            line_starts: OnceCell::new(),
            last_column: Cell::default(),
        }
    }

    /// Reads the file at `disk`; `path` is its name in diagnostics.
    pub fn read(disk: &Path, path: String) -> Result<Self, ReadError> {
        let bytes = std::fs::read(disk).map_err(ReadError::Io)?;
        let mut text = simdutf8::compat::from_utf8(&bytes)
            .map(str::to_owned)
            .map_err(|error| {
                let good = &bytes[..error.valid_up_to()];
                let good = Self::new(String::new(), String::from_utf8_lossy(good).into_owned());
                ReadError::NotUtf8(good.position(good.text.len()))
            })?;
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        Ok(Self::new(path, text))
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let after_breaks = self
                .text
                .bytes()
                .enumerate()
                .filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0)
                .chain(after_breaks.map(|(at, _)| at + 1))
                .collect()
        })
    }

    /// The place of a byte; bytes past the end give the end.
    pub fn position(&self, at: usize) -> Position {
        let at = self.text.floor_char_boundary(at);
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= at);
        let start = starts[line - 1];
        let last = Some(self.last_column.get()).filter(|(known, _)| (start..=at).contains(known));
        let (known, before) = last.unwrap_or((start, 0));
        let before = before + self.text[known..at].chars().count();
        self.last_column.set((at, before));
        Position {
            line: count(line),
            column: count(before + 1),
        }
    }

    /// The byte at a line (from 1) and a byte of that line (from 1), counted from the line in
    /// which byte `from` stands: how the Markdown parser names places of a body.
    pub fn offset(&self, from: usize, line: usize, column: usize) -> usize {
        let first = self.line_starts().partition_point(|start| *start <= from) - 1;
        let start = self.line_starts().get(first + line.saturating_sub(1));
        start.map_or(self.text.len(), |start| {
            (start + column.saturating_sub(1)).min(self.text.len())
        })
    }
}

/// The last part of the content folder's path, with which diagnostics begin the names of files: `content`.
pub(crate) fn folder_name(content: &Path) -> String {
    content.file_name().map_or_else(
        || "content".into(),
        |name| name.to_string_lossy().into_owned(),
    )
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters() {
        let file = SourceFile::new("x".into(), "một\nhai ngày\n".into());
        let at = |needle: &str| file.position(file.text.find(needle).unwrap());
        assert_eq!(at("một"), Position { line: 1, column: 1 });
        assert_eq!(at("t\n"), Position { line: 1, column: 3 });
        assert_eq!(at("ngày"), Position { line: 2, column: 5 });
        assert_eq!(file.position(999), Position { line: 3, column: 1 });
        assert_eq!(at("ngày"), Position { line: 2, column: 5 });
        assert_eq!(at("hai"), Position { line: 2, column: 1 });
        assert_eq!(at("ột"), Position { line: 1, column: 2 });
        assert_eq!(file.offset(6, 2, 1), file.text.len());
        assert_eq!(file.offset(6, 1, 5), file.text.find("ngày").unwrap());
    }
}
