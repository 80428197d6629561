//! Writes the rows of a legal text for the Markdown parser, parts with their anchors.

use super::{ClauseReader, Scope};
use crate::markdown::clause::indent::{Indent, LineIndent};
use crate::markdown::clause::mark::{self, PartKind, PartMark};
use crate::markdown::clause::number::Number;
use crate::markdown::clause::open_parts::Start;
use crate::markdown::clause::text::{Clause, Origin, Shape};
use crate::markdown::clause::title::{self, Title};

/// The heading of a điều that is written without `#` counts as one of this depth.
const PLAIN_DEPTH: u8 = 3;
/// So many empty lines may stand between a number that stands alone and its words.
const BETWEEN: usize = 2;

impl ClauseReader<'_, '_> {
    /// The number is kept from being read as a list's, which would count anew.
    pub(super) fn write_khoan(&mut self, mark: &PartMark, id: Option<String>, dent: LineIndent) {
        let row = &self.rows[self.at];
        if id.is_some() || mark.number == Number::new(1) {
            self.break_before();
        }
        let text = &row.text[dent.white..];
        let digits = text.len()
            - text
                .trim_start_matches(|sign: char| sign.is_ascii_digit())
                .len();
        let marker = digits > 0 && text[digits..].starts_with(['.', ')']);
        if marker {
            let behind = &text[digits + 1..];
            let space = (behind.len() - behind.trim_start().len()).clamp(1, 4);
            self.indent.begin(Some(dent.white + digits + 1 + space));
        }
        if let Some(id) = id {
            self.legal.begin(Clause {
                id,
                shape: Shape::Paragraph,
            });
        }
        let origin = Origin {
            line: self.at + 1,
            cut: dent.white,
            added_at: marker.then_some(digits + 1),
        };
        self.push_numbered(text, digits, origin);
        if mark.title.is_empty() {
            self.join_words();
        }
    }

    fn push_numbered(&mut self, text: &str, digits: usize, origin: Origin) {
        let (number, rest) = text.split_at(digits);
        let guard = if origin.added_at.is_some() { "\\" } else { "" };
        self.legal.push(&format!("{number}{guard}{rest}"), origin);
    }

    /// A number that stands alone goes together with the words below it.
    fn join_words(&mut self) {
        let blank = self.rows[self.at + 1..]
            .iter()
            .take_while(|row| row.is_blank())
            .count();
        let words = self
            .rows
            .get(self.at + 1 + blank)
            .filter(|row| row.is_plain());
        if words.is_some() && blank <= BETWEEN {
            self.at += blank;
        }
    }

    pub(super) fn write_diem(&mut self, mark: &PartMark, id: String, dent: LineIndent) {
        self.break_before();
        let cut = dent.white + mark.skip;
        self.indent.begin((mark.skip > 0).then_some(cut));
        self.legal.begin(Clause {
            id,
            shape: Shape::Point,
        });
        self.push_row(cut);
        if mark.title.is_empty() {
            self.join_words();
        }
    }

    pub(super) fn write_title(&mut self, mark: &PartMark, id: String, dent: LineIndent) {
        self.break_before();
        self.indent = Indent::default();
        self.scope = match (mark.kind, mark.hashes) {
            (PartKind::Dieu, 0) => Scope::Dieu { depth: PLAIN_DEPTH },
            (PartKind::Dieu, depth) => Scope::Dieu { depth },
            _ => Scope::OutsideDieu,
        };
        let level = self.level(mark);
        if let Some((khoan, at)) = self.first_khoan(mark) {
            return self.write_with_khoan(mark, id, &khoan, at);
        }
        let title = title::read(mark, &self.rows[self.at..]);
        if is_heading(mark, &title) {
            let shape = Shape::Heading {
                level,
                hashes: mark.hashes,
            };
            self.legal.begin(Clause { id, shape });
            self.write_heading(mark, &title, dent);
        } else {
            self.legal.begin(Clause {
                id,
                shape: Shape::Paragraph,
            });
            self.push_row(dent.white + mark.skip);
        }
    }

    /// The khoản that begins in the line of its điều, as in `Điều 1. 1. Chữ`, and its byte.
    fn first_khoan(&self, mark: &PartMark) -> Option<(PartMark, usize)> {
        let first =
            |khoan: &PartMark| khoan.kind == PartKind::Khoan && khoan.number == Number::new(1);
        let khoan =
            mark::read(&mark.title).filter(|khoan| mark.kind == PartKind::Dieu && first(khoan))?;
        let text = self.rows[self.at].text;
        // Signs of Markdown that reach from the one into the other keep them together.
        let at = text.find(&mark.title)?;
        let apart = !text[..at].contains(['*', '_']) || text[..at].trim_end().ends_with("**");
        (apart && !khoan.title.is_empty()).then_some((khoan, at))
    }

    fn write_with_khoan(&mut self, mark: &PartMark, id: String, khoan: &PartMark, at: usize) {
        let text = self.rows[self.at].text;
        let context = self.context(khoan, Start::Paragraph, at);
        let khoan_id = self.parts.enter(khoan, context);
        let level = self.level(mark);
        self.legal.begin(Clause {
            id,
            shape: Shape::Heading {
                level,
                hashes: mark.hashes,
            },
        });
        let cut = text.len() - text.trim_start().len() + mark.skip;
        self.legal.push(
            text[cut..at].trim_end(),
            Origin {
                line: self.at + 1,
                cut,
                added_at: None,
            },
        );
        self.break_before();
        if let Some(id) = khoan_id {
            self.legal.begin(Clause {
                id,
                shape: Shape::Paragraph,
            });
        }
        let origin = Origin {
            line: self.at + 1,
            cut: at,
            added_at: Some(2),
        };
        self.push_numbered(&text[at..], 1, origin);
    }

    /// Phần, chương and phụ lục stand above mục and điều, when there are any.
    fn level(&mut self, mark: &PartMark) -> u8 {
        match mark.kind {
            PartKind::Muc => 2 + u8::from(self.parts.is_in_chuong()),
            PartKind::TieuMuc => 2 + u8::from(self.parts.has_upper()),
            PartKind::Dieu if self.parts.has_upper() => 3,
            PartKind::Dieu => {
                if self.parts.is_first_dieu() {
                    let above = |hashes: &u8| mark.hashes == 0 || *hashes < mark.hashes;
                    self.dieu_level = 2 + u8::from(self.other_heading.as_ref().is_some_and(above));
                }
                self.dieu_level
            }
            _ => 2,
        }
    }

    fn write_heading(&mut self, mark: &PartMark, title: &Title, dent: LineIndent) {
        for line in 0..=title.lines {
            let text = self.rows[self.at].text;
            let cut = if line == 0 {
                dent.white + mark.skip
            } else {
                heading_cut(text)
            };
            let words = text[cut..].trim_end();
            let words = if mark.hashes > 0 {
                words.trim_end_matches('#').trim_end()
            } else {
                words
            };
            let end = if line == 0 && title.apart { "\\" } else { "" };
            if !words.is_empty() {
                self.legal.push(
                    &format!("{words}{end}"),
                    Origin {
                        line: self.at + 1,
                        cut,
                        added_at: None,
                    },
                );
            }
            self.at += usize::from(line < title.lines);
        }
        self.break_before();
    }

    /// A row of `=` is a line across the page.
    pub(super) fn write_rule(&mut self) {
        self.break_before();
        self.legal.push(
            "---",
            Origin {
                line: self.at + 1,
                ..Origin::default()
            },
        );
    }

    /// An empty line, if there is none.
    pub(super) fn break_before(&mut self) {
        if !self.legal.is_broken() {
            self.legal.push(
                "",
                Origin {
                    line: self.at + 1,
                    ..Origin::default()
                },
            );
        }
    }

    pub(super) fn push_row(&mut self, cut: usize) {
        let origin = Origin {
            line: self.at + 1,
            cut,
            added_at: None,
        };
        self.legal.push(&self.rows[self.at].text[cut..], origin);
    }
}

/// A short title is a heading; what goes on as text is a paragraph.
fn is_heading(mark: &PartMark, title: &Title) -> bool {
    let words = if mark.bold {
        title.words.trim_end_matches('.')
    } else {
        &title.words
    };
    mark.hashes > 0 || mark::is_title(words) || mark::is_upper(words)
}

/// White space and `#` before the words of a title's further line.
fn heading_cut(text: &str) -> usize {
    text.len() - text.trim_start().trim_start_matches('#').trim_start().len()
}
