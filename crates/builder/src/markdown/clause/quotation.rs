//! Quotation marks that stay open over several lines: the words of another text.

use super::mark::{self, PartKind};

/// Where the reading stands: within a quotation that an earlier line opened, or not.
#[derive(Debug, Default)]
pub(super) struct Quotation {
    state: State,
    /// Did the last line close one that was not open?
    closed_another: bool,
}

/// What the lines so far have left open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// No quotation.
    #[default]
    Closed,
    /// One that a double mark opened, and closes.
    Double,
    /// One that a single mark opened, or two of them: `‘Điều 5`, `‘‘Điều 5`, `''Điều 5`. Marks of either
    /// kind close it.
    Single,
}

/// Marks that stand for single ones, or doubled for double ones. Apostrophes look like them, so that only
/// those count which stand right before a part, and then at the end of a line.
const SINGLE: [char; 7] = ['‘', '’', '\'', '‚', ',', '‹', '›'];

/// What a sign does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Opens,
    Closes,
    Word,
}

impl Quotation {
    /// Reads a line and says whether it begins within a quotation or with one.
    ///
    /// Only a quotation at the head of a line, after a colon, or of numbered parts may span lines:
    /// a single word whose closing mark was forgotten must not swallow the rest of the text.
    pub(super) fn read(&mut self, line: &str) -> bool {
        let bare = |sign: char| matches!(sign, '#' | '*' | '_' | '-') || sign.is_whitespace();
        let text = line.trim_start_matches(bare);
        let mut quoted = self.is_open();
        let mut within = 0_u32;
        self.closed_another = false;
        for at in may_be_marks(text) {
            let Some(sign) = text[at..].chars().next() else {
                break;
            };
            let (before, after) = (&text[..at], &text[at + sign.len_utf8()..]);
            if SINGLE.contains(&sign) {
                quoted |= self.read_single(sign, before, after);
                continue;
            }
            match role(sign, before, after) {
                Sign::Opens if before.is_empty() => {
                    quoted = true;
                    self.state = State::Double;
                }
                // A mark that was mistaken: `”Điều 5`, `" Điều 5`.
                Sign::Closes if !self.is_open() && before.is_empty() && begins_dieu(after) => {
                    quoted = true;
                    self.state = State::Double;
                }
                Sign::Opens if !self.is_open() && within == 0 && spans(before, after) => {
                    self.state = State::Double;
                }
                Sign::Opens => within += 1,
                Sign::Closes if within > 0 => within -= 1,
                Sign::Closes => {
                    self.closed_another |= !self.is_open();
                    self.state = State::Closed;
                }
                Sign::Word => {}
            }
        }
        quoted
    }

    /// Reads a single mark and says whether the line begins with it.
    fn read_single(&mut self, sign: char, before: &str, after: &str) -> bool {
        let begins = before.is_empty() || ends_with_colon(before);
        let words = after.trim_start_matches(SINGLE);
        let certain = matches!(sign, '‘' | '‚' | '‹') || after.starts_with(sign);
        let part = if certain {
            mark::read(words).is_some()
        } else {
            sign != ',' && begins_dieu(words)
        };
        if !self.is_open() && begins && part {
            self.state = State::Single;
            return before.is_empty();
        }
        let last =
            |sign: char| SINGLE.contains(&sign) || ".;:)*_".contains(sign) || sign.is_whitespace();
        if self.state == State::Single && sign != ',' && after.trim_matches(last).is_empty() {
            self.state = State::Closed;
        }
        false
    }

    pub(super) fn is_open(&self) -> bool {
        self.state != State::Closed
    }

    /// Did the last line close a quotation that was not open?
    pub(super) fn closed_another(&self) -> bool {
        self.closed_another
    }

    /// For a line that shows that a closing mark was forgotten.
    pub(super) fn close(&mut self) {
        self.state = State::Closed;
    }
}

/// The bytes where a mark may stand: each is one of these signs of ASCII, or begins with one of these
/// bytes. Hardly any letter does, so that a line is not looked at letter by letter.
fn may_be_marks(text: &str) -> impl Iterator<Item = usize> + '_ {
    let begins = |byte: &u8| matches!(byte, b'"' | b'\'' | b',' | 0xc2 | 0xe2);
    let bytes = text.bytes().enumerate();
    bytes
        .filter(move |(_, byte)| begins(byte))
        .map(|(at, _)| at)
}

fn spans(before: &str, after: &str) -> bool {
    ends_with_colon(before) || mark::read(after).is_some()
}

fn ends_with_colon(before: &str) -> bool {
    before
        .trim_end_matches(|sign: char| sign.is_whitespace() || sign == '*')
        .ends_with(':')
}

/// Before a khoản or a điểm such a mark may be a speck that scanning left.
fn begins_dieu(after: &str) -> bool {
    mark::read(after).is_some_and(|mark| mark.firm && mark.kind == PartKind::Dieu)
}

/// Straight marks, and curved ones that were mistaken, go by what stands beside them.
fn role(sign: char, before: &str, after: &str) -> Sign {
    let apart_before =
        before.is_empty() || before.ends_with(|sign: char| sign.is_whitespace() || sign == '(');
    let apart_after = !after.starts_with(char::is_alphanumeric);
    match sign {
        '“' | '„' | '«' if !apart_before && apart_after => Sign::Closes,
        '“' | '„' | '«' => Sign::Opens,
        '”' | '»' => Sign::Closes,
        '"' if apart_before && !after.is_empty() && !after.starts_with(char::is_whitespace) => {
            Sign::Opens
        }
        '"' if before.ends_with('*') && !apart_after => Sign::Opens,
        '"' => Sign::Closes,
        _ => Sign::Word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_looked_at() {
        let marks = SINGLE.into_iter().chain("“„«”»\"".chars());
        for sign in marks {
            let text = format!("ệ{sign}ệ");
            let found: Vec<usize> = may_be_marks(&text).collect();
            assert_eq!(found, [3], "{sign}");
        }
    }
}
