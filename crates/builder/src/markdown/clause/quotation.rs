//! Quotation marks that stay open over several lines: the words of another text.

use super::mark;

/// Where the reading stands: within a quotation that an earlier line opened, or not.
#[derive(Debug, Default)]
pub(super) struct Quotation {
    open: bool,
    /// Did the last line close one that was not open?
    closed_another: bool,
}

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
        let mut quoted = self.open;
        let mut within = 0_u32;
        self.closed_another = false;
        for (at, sign) in text.char_indices() {
            let (before, after) = (&text[..at], &text[at + sign.len_utf8()..]);
            match role(sign, before, after) {
                Sign::Opens if before.is_empty() => {
                    quoted = true;
                    self.open = true;
                }
                Sign::Opens if !self.open && within == 0 && spans(before, after) => self.open = true,
                Sign::Opens => within += 1,
                Sign::Closes if within > 0 => within -= 1,
                Sign::Closes => {
                    self.closed_another |= !self.open;
                    self.open = false;
                }
                Sign::Word => {}
            }
        }
        quoted
    }

    pub(super) fn is_open(&self) -> bool {
        self.open
    }

    /// Did the last line close a quotation that was not open?
    pub(super) fn closed_another(&self) -> bool {
        self.closed_another
    }

    /// For a line that shows that a closing mark was forgotten.
    pub(super) fn close(&mut self) {
        self.open = false;
    }
}

fn spans(before: &str, after: &str) -> bool {
    let colon = before.trim_end_matches(|sign: char| sign.is_whitespace() || sign == '*').ends_with(':');
    colon || mark::read(after).is_some()
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
        '"' if apart_before && !after.is_empty() && !after.starts_with(char::is_whitespace) => Sign::Opens,
        '"' if before.ends_with('*') && !apart_after => Sign::Opens,
        '"' => Sign::Closes,
        _ => Sign::Word,
    }
}
