//! Lines that look like the head of a điều and cannot be read as one: `Điêu 2. Ưu đãi`, `Điều 4bis. Ưu đãi`.
//!
//! Were they passed over, the khoản below would get the anchors of the điều above.

use model::fold::fold;

use super::mark;
use super::number::Number;

/// The longest number with letters behind it: `4bis`.
const LONGEST: usize = 6;

/// So many words of the line are shown.
const SHOWN: usize = 4;

/// What such a line says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Damaged {
    /// Without what cannot be read.
    pub(super) number: Number,
    pub(super) written: String,
    /// Its first words.
    pub(super) head: String,
    /// Can it be nothing else? Otherwise it may be a sentence that begins with the number of a điều.
    pub(super) sure: bool,
}

/// Reads a line that begins no part.
pub(super) fn read(line: &str) -> Option<Damaged> {
    let text = line
        .trim_start_matches(|sign: char| matches!(sign, '#' | '*' | '_') || sign.is_whitespace());
    if !text.starts_with(['Đ', 'D', '\u{d0}', '\u{110}']) {
        return None;
    }
    let plain = mark::plain(text);
    let end = plain.find(|sign: char| !sign.is_alphabetic())?;
    let (name, rest) = plain.split_at(end);
    if fold(name) != "dieu" {
        return None;
    }
    let rest = rest.trim_start();
    let (written, behind) = rest.split_at(
        rest.find(|sign: char| !sign.is_alphanumeric())
            .unwrap_or(rest.len()),
    );
    let digits = written.trim_end_matches(char::is_alphabetic);
    let number = Number::of_digits(written).or_else(|| Number::of_digits(digits))?;
    let ends = written.len() <= LONGEST && ends_as_title(behind);
    let right_name = name.to_lowercase() == "điều";
    let readable = Number::of_digits(written).is_some() && behind.starts_with(['.', ':', ';']);
    let sure = ends && !(right_name && readable);
    let head = plain
        .split_whitespace()
        .take(SHOWN)
        .collect::<Vec<_>>()
        .join(" ");
    Some(Damaged {
        number,
        written: written.to_owned(),
        head,
        sure,
    })
}

/// `. Ưu đãi`, or the letter of the number apart from it: ` b. Ưu đãi`.
fn ends_as_title(behind: &str) -> bool {
    let firm = |text: &str| {
        text.strip_prefix(['.', ':'])
            .is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_digit()))
    };
    let mut letters = behind.trim_start().chars();
    let letter = letters.next().is_some_and(char::is_alphabetic);
    firm(behind) || (behind.starts_with(' ') && letter && firm(letters.as_str()))
}
