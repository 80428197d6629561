//! The lines of a legal text, each with what it begins and whether it speaks for the text itself.

use super::contents::leave_contents;
use super::doubt::{Doubt, Why};
use super::mark::{self, PartKind, PartMark};
use super::number::Number;
use super::quotation::Quotation;
use super::recovery::{self, Recovery};
use super::sequence::Numbered;

/// One line.
#[derive(Debug)]
pub(super) struct Row<'t> {
    /// As it is written, without the line's end.
    pub(super) text: &'t str,
    /// Whose words it holds.
    pub(super) words: Words,
    /// What it begins.
    pub(super) mark: Option<PartMark>,
    /// Bytes of white space before its words.
    pub(super) indent: usize,
    /// Its number when a list below a điểm may count it: `ii)`.
    roman: Option<Number>,
}

/// Whose words a line holds. Only the text's own lines begin parts that get anchors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// The text's own.
    Own,
    /// Another text's: the line is within a quotation, or the first of one.
    Quoted,
    /// The text's own, as its table of contents names its parts: they begin none.
    Contents,
    /// Those of a table, code, raw markup, a block quotation or a note: they are not even read for parts.
    Block,
}

impl<'t> Row<'t> {
    fn own(text: &'t str) -> Self {
        Self {
            text,
            words: Words::Own,
            mark: mark::read(text),
            indent: indent(text),
            roman: mark::read_roman(text),
        }
    }

    fn of_block(text: &'t str) -> Self {
        Self {
            text,
            words: Words::Block,
            mark: None,
            indent: indent(text),
            roman: None,
        }
    }

    pub(super) fn is_own(&self) -> bool {
        self.words == Words::Own
    }

    pub(super) fn is_quoted(&self) -> bool {
        self.words == Words::Quoted
    }

    pub(super) fn is_of_block(&self) -> bool {
        self.words == Words::Block
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Is it words that go on with what stands above: no part, heading, list, rule or table?
    pub(super) fn is_plain(&self) -> bool {
        let text = self.text.trim();
        let list = text.starts_with(['-', '+', '=']) || text.starts_with("* ");
        !text.is_empty()
            && !self.is_of_block()
            && !list
            && self.mark.is_none()
            && self.hashes() == 0
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
        !self.is_of_block() && text.len() >= 3 && text.bytes().all(|sign| sign == b'=')
    }

    /// The number when it begins a điều of the text itself.
    pub(super) fn dieu(&self) -> Option<Number> {
        let own = self
            .mark
            .as_ref()
            .filter(|mark| !self.is_quoted() && mark.kind == PartKind::Dieu && mark.firm);
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

fn indent(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// Reads all lines, and finds the quotations that were never closed.
pub(super) fn read<'t>(text: &'t str) -> (Vec<Row<'t>>, Vec<Doubt>) {
    let mut block = Block::Open;
    let lines = text
        .split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line));
    let lines: Vec<&str> = lines.collect();
    let tables = tables(&lines);
    let read = |(line, table): (&&'t str, bool)| match block.read(line) || table {
        true => Row::of_block(line),
        false => Row::own(line),
    };
    let mut rows: Vec<Row<'_>> = lines.iter().zip(tables).map(read).collect();
    leave_romans(&mut rows);
    leave_contents(&mut rows);
    let doubts = quote(&mut rows);
    (rows, doubts)
}

/// Which lines belong to tables: those with `|` that begin with it or have a line of dashes
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

/// Marks the rows that are quoted, and gives the quotations that were never closed.
fn quote(rows: &mut [Row<'_>]) -> Vec<Doubt> {
    let mut quotation = Quotation::default();
    let mut recovery = Recovery::default();
    let mut opened = None;
    let mut doubts = Vec::new();
    for at in 0..rows.len() {
        if !rows[at].is_of_block() {
            if quotation.is_open() && recovery.ends(rows, at) {
                quotation.close();
                let opened = opened.unwrap_or(at);
                let own = recovery::headings_above(&rows[opened + 1..at]);
                rows[at - own..at]
                    .iter_mut()
                    .filter(|row| row.is_quoted())
                    .for_each(|row| row.words = Words::Own);
                doubts.extend(open_quotation(rows, opened, Some(at)));
            }
            let open = quotation.is_open();
            if quotation.read(rows[at].text) {
                rows[at].words = Words::Quoted;
            }
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

/// The doubt about a quotation that stays open, when parts lie within.
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
