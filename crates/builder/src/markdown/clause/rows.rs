//! The lines of a legal text, each with what it begins and whether it speaks for the text itself.

use super::doubt::{Doubt, Why};
use super::mark::{self, Kind, Mark};
use super::number::Number;
use super::quotation::Quotation;
use super::recovery::{self, Recovery};
use super::sequence::Numbered;

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
    /// Its number when a list below a điểm may count it: `ii)`.
    roman: Option<Number>,
}

impl<'t> Row<'t> {
    fn read(text: &'t str, closed: bool) -> Self {
        let mark = if closed { None } else { mark::read(text) };
        let roman = if closed { None } else { mark::read_roman(text) };
        Self {
            text,
            closed,
            quoted: false,
            mark,
            roman,
        }
    }

    /// Bytes of white space before its words.
    pub(super) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Is it words that go on with what stands above: no part, heading, list, rule or table?
    pub(super) fn is_plain(&self) -> bool {
        let text = self.text.trim();
        let list = text.starts_with(['-', '+', '=']) || text.starts_with("* ");
        !text.is_empty() && !self.closed && !list && self.mark.is_none() && self.hashes() == 0
    }

    /// Does a sentence or an item end here?
    pub(super) fn ends_sentence(&self) -> bool {
        let text = self
            .text
            .trim_end_matches(|sign: char| matches!(sign, '*' | '_') || sign.is_whitespace());
        text.ends_with(['.', ';', ':', '!', '?', '…', '”', '"', '»', '/'])
    }

    /// Is it a line of `=`, which would make a heading of the words above?
    pub(super) fn is_double_rule(&self) -> bool {
        let text = self.text.trim();
        !self.closed && text.len() >= 3 && text.bytes().all(|sign| sign == b'=')
    }

    /// The number when it begins a điều of the text itself.
    pub(super) fn dieu(&self) -> Option<Number> {
        let own = self
            .mark
            .as_ref()
            .filter(|mark| !self.quoted && mark.kind == Kind::Dieu && mark.firm);
        own.map(|mark| mark.number)
    }

    /// How many `#` make it a heading; 0 for none.
    pub(super) fn hashes(&self) -> u8 {
        let text = self.text.trim_start();
        let rest = text.trim_start_matches('#');
        let heading = rest.is_empty() || rest.starts_with(char::is_whitespace);
        u8::try_from(text.len() - rest.len())
            .ok()
            .filter(|hashes| heading && *hashes <= 6)
            .unwrap_or(0)
    }
}

/// Reads all lines, and tells the quotations that were never closed.
pub(super) fn read<'t>(text: &'t str) -> (Vec<Row<'t>>, Vec<Doubt>) {
    let mut block = Block::Open;
    let lines = text
        .split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line));
    let lines: Vec<&str> = lines.collect();
    let tables = tables(&lines);
    let read = |(line, table): (&&'t str, bool)| Row::read(line, block.read(line) || table);
    let mut rows: Vec<Row<'_>> = lines.iter().zip(tables).map(read).collect();
    leave_romans(&mut rows);
    let doubts = quote(&mut rows);
    (rows, doubts)
}

/// Tells which lines belong to tables: those with `|` that begin with it or have a line of dashes
/// among them. Elsewhere the sign is a speck that scanning left.
fn tables(lines: &[&str]) -> Vec<bool> {
    let mut tables = vec![false; lines.len()];
    let mut start = 0;
    for run in lines.chunk_by(|one, next| one.contains('|') == next.contains('|')) {
        let end = start + run.len();
        let rule =
            |line: &str| line.contains('-') && line.chars().all(|sign| "|-: \t".contains(sign));
        let table =
            |line: &&str| line.contains('|') && (line.trim_start().starts_with('|') || rule(line));
        if run.iter().any(table) {
            tables[start..end].fill(true);
        }
        start = end;
    }
    tables
}

/// Lines `i)`, `ii)`, `iii)` are a list below a điểm; alone, `i)` is a điểm.
fn leave_romans(rows: &mut [Row<'_>]) {
    let mut last = None;
    for at in 0..rows.len() {
        let row = &rows[at];
        let Some(number) = row.roman else {
            if row.mark.is_some() {
                last = None;
            }
            continue;
        };
        let goes_on = last.is_some() && number.follows(last);
        let begins = || {
            let below = rows[at + 1..]
                .iter()
                .find(|row| row.roman.is_some() || row.mark.is_some());
            number == Number::new(1) && below.is_some_and(|row| row.roman == Some(Number::new(2)))
        };
        last = (goes_on || begins()).then_some(number);
        if last.is_some() {
            rows[at].mark = None;
        }
    }
}

/// Tells which rows are quoted.
fn quote(rows: &mut [Row<'_>]) -> Vec<Doubt> {
    let mut quotation = Quotation::default();
    let mut recovery = Recovery::default();
    let mut opened = None;
    let mut doubts = Vec::new();
    for at in 0..rows.len() {
        if !rows[at].closed {
            if quotation.is_open() && recovery.ends(rows, at) {
                quotation.close();
                let opened = opened.unwrap_or(at);
                let own = recovery::headings_above(&rows[opened + 1..at]);
                rows[at - own..at]
                    .iter_mut()
                    .for_each(|row| row.quoted = false);
                doubts.extend(open_quotation(rows, opened, Some(at)));
            }
            let open = quotation.is_open();
            rows[at].quoted = quotation.read(rows[at].text);
            if !open && quotation.is_open() {
                opened = Some(at);
            }
        }
        recovery.pass(&rows[at]);
    }
    let opened = opened.filter(|_| quotation.is_open());
    doubts.extend(opened.and_then(|opened| open_quotation(rows, opened, None)));
    doubts
}

/// Tells a quotation that stays open, when parts lie within.
fn open_quotation(rows: &[Row<'_>], opened: usize, closed_at: Option<usize>) -> Option<Doubt> {
    let within = rows[opened + 1..closed_at.unwrap_or(rows.len())]
        .iter()
        .find_map(|row| row.mark.as_ref());
    let mark = closed_at.map_or(within, |at| rows[at].mark.as_ref())?;
    let (number, written) = (mark.number, mark.written.clone());
    let part = Numbered {
        number,
        written,
        sign: mark.sign,
        line: opened + 1,
        bare: false,
    };
    let why = Why::OpenQuotation {
        closed_at: closed_at.map(|at| at + 1),
    };
    let column = rows[opened]
        .text
        .rfind(['“', '„', '«', '"', '‘', '‹'])
        .map_or(1, |at| at + 1);
    Some(Doubt {
        line: opened + 1,
        column,
        kind: mark.kind,
        part,
        why,
    })
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
        let fence = ['`', '~']
            .into_iter()
            .find(|sign| text.starts_with(&sign.to_string().repeat(3)));
        match (*self, fence) {
            (Self::Fence(open), Some(sign)) if open == sign => *self = Self::Open,
            (Self::Fence(_), _) => {}
            (_, Some(sign)) => *self = Self::Fence(sign),
            _ if text.is_empty() => *self = Self::Open,
            _ if text.starts_with(['<', '>']) || text.starts_with("[^") => *self = Self::UntilBlank,
            _ => return matches!(self, Self::UntilBlank),
        }
        true
    }
}
