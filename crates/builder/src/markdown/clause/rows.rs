//! The lines of a legal text, each with what it begins and whether it speaks for the text itself.

use super::mark::{self, Kind, Mark};
use super::number::Number;
use super::quotation::Quotation;

/// One line.
#[derive(Debug)]
pub(super) struct Row<'t> {
    /// As it is written, without the line's end.
    pub(super) text: &'t str,
    /// Of a table, code, raw markup, a block quotation or a note: nothing in it is a part.
    pub(super) closed: bool,
    /// Within a quotation, or the first line of one.
    pub(super) quoted: bool,
    /// What it begins.
    pub(super) mark: Option<Mark>,
}

impl Row<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The number when it begins a điều of the text itself.
    pub(super) fn dieu(&self) -> Option<Number> {
        let own = self.mark.as_ref().filter(|mark| !self.quoted && mark.kind == Kind::Dieu && mark.firm);
        own.map(|mark| mark.number)
    }

    /// How many `#` make it a heading; 0 for none.
    pub(super) fn hashes(&self) -> u8 {
        let text = self.text.trim_start();
        let rest = text.trim_start_matches('#');
        let heading = rest.is_empty() || rest.starts_with(char::is_whitespace);
        u8::try_from(text.len() - rest.len()).ok().filter(|hashes| heading && *hashes <= 6).unwrap_or(0)
    }
}

/// Reads all lines.
pub(super) fn read(text: &str) -> Vec<Row<'_>> {
    let mut block = Block::Open;
    let mut quotation = Quotation::default();
    let mut last = None;
    let mut rows = Vec::new();
    for text in text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)) {
        let closed = block.read(text);
        let mark = if closed { None } else { mark::read(text) };
        let quoted = !closed && {
            recover(&mut quotation, mark.as_ref(), last);
            quotation.read(text)
        };
        let row = Row { text, closed, quoted, mark };
        last = row.dieu().or(last);
        rows.push(row);
    }
    rows
}

/// The heading of the very next điều shows that an earlier quotation was never closed.
fn recover(quotation: &mut Quotation, mark: Option<&Mark>, last: Option<Number>) {
    let next = mark.is_some_and(|mark| {
        mark.kind == Kind::Dieu && mark.hashes > 0 && last.is_some() && mark.number.follows(last)
    });
    if quotation.is_open() && next {
        quotation.close();
    }
}

/// The block that a line belongs to.
#[derive(Clone, Copy)]
enum Block {
    Open,
    Fence(char),
    /// Raw markup, a quotation or a note, which end with an empty line.
    UntilBlank,
}

impl Block {
    /// Goes on by a line; is it closed to parts?
    fn read(&mut self, line: &str) -> bool {
        let text = line.trim_start();
        let fence = ['`', '~'].into_iter().find(|sign| text.starts_with(&sign.to_string().repeat(3)));
        match (*self, fence) {
            (Self::Fence(open), Some(sign)) if open == sign => *self = Self::Open,
            (Self::Fence(_), _) => {}
            (_, Some(sign)) => *self = Self::Fence(sign),
            _ if text.is_empty() => *self = Self::Open,
            _ if text.starts_with(['<', '>']) || text.starts_with("[^") => *self = Self::UntilBlank,
            _ => return matches!(self, Self::UntilBlank) || text.contains('|'),
        }
        true
    }
}
