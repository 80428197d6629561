//! Reads the characters of one number from its ordinal on; whether it is one is judged elsewhere.

use super::part::{department, part};
use super::signs;
use crate::fold::is_mark;
use crate::letter::is_alphanumeric;

/// Joint circulars name each body; eight have been seen, and twice as many are read.
const MOST_PARTS: usize = 16;
/// More spaces than these separate two columns or items, and no number goes on behind them.
const MOST_SPACES: usize = 3;
/// The years in which Vietnam has had numbered documents, up to one that is far enough ahead.
pub(super) const FIRST_YEAR: u16 = 1945;
const LAST_YEAR: u16 = 2100;

/// Where the number stands, and so how freely it may be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In running text: signs are written in capitals.
    Text,
    /// In running text, after the words of its nature: well-known signs may be written small.
    NamedText,
    /// Alone: spaces may stand for a slash or hyphen, too.
    Alone,
}

/// What was read.
#[derive(Clone, Debug)]
pub(super) struct Reading<'a> {
    pub(super) ordinal: &'a str,
    pub(super) year: Option<u16>,
    /// The signs, each in its canonical form.
    pub(super) parts: Vec<String>,
    /// All signs are written in capitals.
    pub(super) capital: bool,
    /// There are spaces around the mark before the signs.
    pub(super) spaced: bool,
    /// It has the old form, `23-L/CTN`.
    pub(super) dashed: bool,
    /// The byte after it.
    pub(super) end: usize,
}

/// What stands between two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Slash,
    Dash,
    Gap,
}

/// A mark, with the byte after it.
#[derive(Clone, Copy, Debug)]
struct Separator {
    mark: Mark,
    spaced: bool,
    end: usize,
}

/// Reads from the digit at `at` on; `None` when no ordinal stands there.
pub(super) fn read(text: &str, at: usize, place: Place) -> Option<Reading<'_>> {
    let length = ordinal_length(&text[at..])?;
    let mut reading = Reading {
        ordinal: &text[at..at + length],
        year: None,
        parts: Vec::new(),
        capital: true,
        spaced: false,
        dashed: false,
        end: at + length,
    };
    reading.read_year(text);
    let mut marks = [Mark::Gap; MOST_PARTS];
    while reading.parts.len() < MOST_PARTS {
        match reading.read_part(text, place) {
            Some(mark) => marks[reading.parts.len() - 1] = mark,
            None => break,
        }
    }
    reading.dashed = reading.year.is_none() && marks[..2] == [Mark::Dash, Mark::Slash];
    Some(reading)
}

impl Reading<'_> {
    /// Does the ordinal look like a year?
    pub(super) fn begins_with_year(&self) -> bool {
        as_year(self.ordinal).is_some()
    }

    fn read_year(&mut self, text: &str) {
        let Some(separator) = self.separator(text, Place::Text) else {
            return;
        };
        let digits = digits(&text[separator.end..]);
        let year = as_year(&text[separator.end..separator.end + digits]);
        // 2016-2020 are years.
        let span = separator.mark == Mark::Dash && self.begins_with_year();
        if year.is_some() && !span && ends_word(&text[separator.end + digits..]) {
            self.year = year;
            self.end = separator.end + digits;
        }
    }

    /// The mark before the next part.
    fn separator(&self, text: &str, place: Place) -> Option<Separator> {
        let before = spaces(&text[self.end..]);
        let at = self.end + before;
        let wrapped = text[self.end..at].contains('\n');
        let rest = &text[at..];
        let next = rest.chars().next()?;
        let end = at + next.len_utf8();
        let after = spaces(&text[end..]);
        // After a line's end a dash and a space begin an entry of a list.
        let broken = after == 0 && (next == '/' || !self.parts.is_empty());
        // A mark at the end of a line says that the number goes on.
        let hanging = before == 0 && text[end..end + after].contains('\n');
        let mark = match next {
            '/' | '\u{2044}' | '\u{2215}' | '\u{ff0f}' => Mark::Slash,
            _ if is_dash(next) => Mark::Dash,
            '(' | '.' if before == 0 && self.joins(rest) => {
                return Some(Separator {
                    mark: Mark::Dash,
                    spaced: false,
                    end: end - usize::from(next == '('),
                });
            }
            _ if before > 0 && (place == Place::Alone || signs::is_old_order(rest)) => {
                return Some(Separator {
                    mark: Mark::Gap,
                    spaced: true,
                    end: at,
                });
            }
            _ => return None,
        };
        let spaced = before + after > 0 && !hanging;
        (!wrapped || broken).then_some(Separator {
            mark,
            spaced,
            end: end + after,
        })
    }

    /// Does a department in brackets follow, or after a full stop the body, as in `NQ.CP` and `QĐ-UB.NC`?
    fn joins(&self, rest: &str) -> bool {
        let Some(last) = self.parts.last() else {
            return false;
        };
        let after = rest
            .strip_prefix('.')
            .and_then(|rest| part(rest, Place::Text));
        let body =
            after.filter(|_| (self.parts.len() == 1 && signs::is_nature(last)) || last == "UB");
        let is_body = |part: String| {
            part.len() > 1
                && signs::is_capital(&part)
                && !signs::is_nature(&part)
                && !signs::is_body(&part)
        };
        department(rest).is_some() || body.is_some_and(|(part, _)| is_body(part))
    }

    fn read_part(&mut self, text: &str, place: Place) -> Option<Mark> {
        let separator = self.separator(text, place)?;
        let (written, length) = part(&text[separator.end..], place)?;
        let part = signs::canonical(&written);
        let capital = signs::is_capital(&written)
            || (part == "TTg" && self.capital)
            || written.starts_with('(');
        if !self.goes_on(&separator, &part)
            || !(capital || self.may_be_small(&separator, &part, place))
        {
            return None;
        }
        self.spaced |= self.parts.is_empty() && separator.spaced;
        self.capital &= capital;
        self.parts.push(part);
        self.end = separator.end + length;
        Some(separator.mark)
    }

    /// Across spaces only what is missing is taken: the nature, or the body after it.
    fn goes_on(&self, separator: &Separator, part: &str) -> bool {
        match self.parts.as_slice() {
            _ if !separator.spaced => true,
            [] if separator.mark == Mark::Gap => signs::is_nature(part),
            [] => signs::is_nature(part) || signs::is_body(part) || signs::stands_alone(part),
            [only] => signs::is_nature(only),
            [first, ..] => signs::is_joint(first),
        }
    }

    fn may_be_small(&self, separator: &Separator, part: &str, place: Place) -> bool {
        match place {
            Place::Text => false,
            Place::NamedText if separator.spaced => false,
            Place::NamedText if self.parts.is_empty() => {
                signs::is_nature(part) || signs::stands_alone(part)
            }
            Place::NamedText => !self.capital,
            Place::Alone => true,
        }
    }
}

/// `111`, `66.17`, `30a`; none of more than five digits, nor one that a word goes on from.
fn ordinal_length(text: &str) -> Option<usize> {
    let mut length = digits(text);
    if !(1..=5).contains(&length) || text[..length].bytes().all(|byte| byte == b'0') {
        return None;
    }
    if let Some(rest) = text[length..].strip_prefix('.') {
        let further = digits(rest);
        if (1..=2).contains(&further) {
            length += 1 + further;
        }
    }
    length += usize::from(text[length..].starts_with(|next: char| next.is_ascii_alphabetic()));
    ends_word(&text[length..]).then_some(length)
}

pub(super) fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// A year in which there can be numbered documents.
fn as_year(digits: &str) -> Option<u16> {
    digits
        .parse()
        .ok()
        .filter(|year| digits.len() == 4 && (FIRST_YEAR..=LAST_YEAR).contains(year))
}

/// Does no letter, digit or mark follow?
pub(super) fn ends_word(rest: &str) -> bool {
    !rest.starts_with(|next: char| is_alphanumeric(next) || next == '_' || is_mark(next))
}

pub(super) fn is_dash(letter: char) -> bool {
    matches!(
        letter,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// The length of the spaces at the beginning, in bytes. Soft hyphens are spaces of no width.
fn spaces(text: &str) -> usize {
    let blank = |letter: &char| {
        letter.is_whitespace() || matches!(letter, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
    };
    text.chars()
        .take(MOST_SPACES)
        .take_while(blank)
        .map(char::len_utf8)
        .sum()
}
