//! Goes through the lines of a legal text and writes it anew for the Markdown parser.

use super::indent::{Dent, Indent};
use super::mark::{self, Kind, Mark};
use super::number::Number;
use super::rows::{self, Row};
use super::standing::{Place, Standing};
use super::text::{Clause, LegalText, Origin, Shape};
use super::title::{self, Title};

/// The heading of a điều that is written without `#` counts as one of this depth.
const PLAIN_DEPTH: u8 = 3;

#[derive(Default)]
pub(super) struct Reader<'r, 't> {
    rows: &'r [Row<'t>],
    /// The row to be read.
    at: usize,
    /// The numbers of all điều, and how many of them were read.
    dieu: Vec<Number>,
    passed: usize,
    standing: Standing,
    indent: Indent,
    /// Are numbers at the head of lines those of khoản? So it is within a điều.
    counts: bool,
    /// The depth of the điều that is open.
    depth: u8,
    /// The hashes of the last heading that is no part.
    headed: Option<u8>,
    dieu_level: u8,
    legal: LegalText,
}

impl Reader<'_, '_> {
    /// Reads a whole text.
    pub(super) fn read(body: &str) -> LegalText {
        let rows = rows::read(body);
        let dieu = rows.iter().filter_map(Row::dieu).collect();
        let mut reader = Reader { rows: &rows, dieu, ..Reader::default() };
        while reader.at < rows.len() {
            reader.read_row();
        }
        reader.legal.ids = reader.standing.into_taken();
        reader.legal
    }

    fn read_row(&mut self) {
        let row = &self.rows[self.at];
        self.passed += usize::from(row.dieu().is_some());
        let fresh = self.is_fresh();
        let dent = self.indent.read(row.text, fresh);
        let counted = |mark: &&Mark| match mark.kind {
            Kind::Khoan => self.counts && !dent.nested,
            Kind::Diem => self.counts,
            _ => true,
        };
        match row.mark.as_ref().filter(counted) {
            Some(mark) if !dent.closed => self.read_mark(mark, fresh, dent),
            _ => self.read_other(dent),
        }
        self.at += 1;
    }

    /// Does the row begin a paragraph?
    fn is_fresh(&self) -> bool {
        let above = self.at.checked_sub(1).map(|above| &self.rows[above]);
        self.legal.is_broken() || above.is_some_and(|row| row.closed || row.hashes() > 0)
    }

    fn read_mark(&mut self, mark: &Mark, fresh: bool, dent: Dent) {
        let quoted = self.rows[self.at].quoted;
        let place = Place { fresh, later: self.dieu.get(self.passed..).unwrap_or_default() };
        let id = if quoted { None } else { self.standing.enter(mark, place) };
        if quoted && mark.hashes == 0 {
            self.break_before();
        }
        match (mark.kind, id) {
            (Kind::Khoan, id) => self.write_khoan(mark, id, dent),
            (Kind::Diem, Some(id)) => self.write_diem(mark, id, dent),
            (Kind::Diem, None) => self.push_row(dent.cut),
            (_, Some(id)) => self.write_title(mark, id, dent),
            (_, None) => self.read_other(dent),
        }
    }

    /// What is no part stays as it is; a heading that is not below a điều ends it.
    fn read_other(&mut self, dent: Dent) {
        let row = &self.rows[self.at];
        let hashes = if row.closed || row.quoted { 0 } else { row.hashes() };
        if hashes > 0 {
            self.headed = Some(hashes);
            if hashes <= self.depth {
                self.standing.leave_dieu();
                self.counts = false;
            }
        }
        self.push_row(dent.cut);
    }

    /// The number is kept from being read as a list's, which would count anew.
    fn write_khoan(&mut self, mark: &Mark, id: Option<String>, dent: Dent) {
        let row = &self.rows[self.at];
        if id.is_some() || mark.number == Number::new(1) {
            self.break_before();
        }
        let text = &row.text[dent.white..];
        let digits = text.len() - text.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
        let marker = digits > 0 && text[digits..].starts_with(['.', ')']);
        if marker {
            let behind = &text[digits + 1..];
            let space = (behind.len() - behind.trim_start().len()).clamp(1, 4);
            self.indent.begin(Some(dent.white + digits + 1 + space));
        }
        if let Some(id) = id {
            self.legal.begin(Clause { id, shape: Shape::Paragraph });
        }
        let origin = Origin { line: self.at + 1, cut: dent.white, added_at: marker.then_some(digits + 1) };
        let (number, rest) = text.split_at(digits);
        let guard = if marker { "\\" } else { "" };
        self.legal.push(&format!("{number}{guard}{rest}"), origin);
    }

    fn write_diem(&mut self, mark: &Mark, id: String, dent: Dent) {
        self.break_before();
        let cut = dent.white + mark.skip;
        self.indent.begin((mark.skip > 0).then_some(cut));
        self.legal.begin(Clause { id, shape: Shape::Point });
        self.push_row(cut);
    }

    fn write_title(&mut self, mark: &Mark, id: String, dent: Dent) {
        self.break_before();
        self.indent = Indent::default();
        self.counts = mark.kind == Kind::Dieu;
        self.depth = if mark.hashes > 0 { mark.hashes } else { PLAIN_DEPTH };
        let level = self.level(mark);
        let title = title::read(mark, &self.rows[self.at..]);
        if is_heading(mark, &title) {
            let shape = Shape::Heading { level, hashes: mark.hashes };
            self.legal.begin(Clause { id, shape });
            self.write_heading(mark, &title, dent);
        } else {
            self.legal.begin(Clause { id, shape: Shape::Paragraph });
            self.push_row(dent.white + mark.skip);
        }
    }

    /// Phần, chương and phụ lục stand above mục and điều, when there are any.
    fn level(&mut self, mark: &Mark) -> u8 {
        match mark.kind {
            Kind::Muc => 2 + u8::from(self.standing.is_in_chuong()),
            Kind::Dieu if self.standing.has_upper() => 3,
            Kind::Dieu => {
                if self.standing.is_first_dieu() {
                    let above = |hashes: &u8| mark.hashes == 0 || *hashes < mark.hashes;
                    self.dieu_level = 2 + u8::from(self.headed.as_ref().is_some_and(above));
                }
                self.dieu_level
            }
            _ => 2,
        }
    }

    fn write_heading(&mut self, mark: &Mark, title: &Title, dent: Dent) {
        for line in 0..=title.lines {
            let text = self.rows[self.at].text;
            let cut = if line == 0 { dent.white + mark.skip } else { heading_cut(text) };
            let words = text[cut..].trim_end();
            let words = if mark.hashes > 0 { words.trim_end_matches('#').trim_end() } else { words };
            let end = if line == 0 && title.apart { "\\" } else { "" };
            if !words.is_empty() {
                self.legal.push(&format!("{words}{end}"), Origin { line: self.at + 1, cut, added_at: None });
            }
            self.at += usize::from(line < title.lines);
        }
        self.break_before();
    }

    /// An empty line, if there is none.
    fn break_before(&mut self) {
        if !self.legal.is_broken() {
            self.legal.push("", Origin { line: self.at + 1, ..Origin::default() });
        }
    }

    fn push_row(&mut self, cut: usize) {
        let origin = Origin { line: self.at + 1, cut, added_at: None };
        self.legal.push(&self.rows[self.at].text[cut..], origin);
    }
}

/// A short title is a heading; what goes on as text is a paragraph.
fn is_heading(mark: &Mark, title: &Title) -> bool {
    let words = if mark.bold { title.words.trim_end_matches('.') } else { &title.words };
    mark.hashes > 0 || mark::is_title(words) || mark::is_upper(words)
}

/// White space and `#` before the words of a title's further line.
fn heading_cut(text: &str) -> usize {
    text.len() - text.trim_start().trim_start_matches('#').trim_start().len()
}
