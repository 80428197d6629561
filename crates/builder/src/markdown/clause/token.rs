//! The number behind a part's name, as it is written and as it counts.

use super::mark::{PartKind, is_mark_of_title};
use super::number::Number;

/// A number, and what follows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'p> {
    pub(super) number: Number,
    /// What it is when a sign in it was misread, as scanning does: `l` for 1 or I.
    pub(super) misread: Option<Number>,
    pub(super) written: &'p str,
    pub(super) rest: &'p str,
}

impl Token<'_> {
    /// Of a phụ lục without a number.
    pub(super) const NONE: Self = Self {
        number: Number::NONE,
        misread: None,
        written: "",
        rest: "",
    };
}

/// Reads the number of a part of this kind at the head of the text.
pub(super) fn read(kind: PartKind, text: &str) -> Option<Token<'_>> {
    let text = if kind == PartKind::PhuLuc {
        text.strip_prefix("số ").unwrap_or(text)
    } else {
        text
    };
    if !matches!(kind, PartKind::PhuLuc | PartKind::Khoan | PartKind::Diem)
        && let Some((number, rest)) = Number::of_ordinal(text)
    {
        return Some(Token {
            number,
            misread: None,
            written: text[..text.len() - rest.len()].trim_end(),
            rest,
        });
    }
    let end = text
        .find(|sign: char| !sign.is_alphanumeric())
        .unwrap_or(text.len());
    let (written, rest) = text.split_at(end);
    let direct = direct(kind, written);
    let misread = misread(kind, written);
    Some(Token {
        number: direct.or(misread)?,
        misread,
        written,
        rest,
    })
}

fn direct(kind: PartKind, token: &str) -> Option<Number> {
    let digits = Number::of_digits(token);
    match kind {
        PartKind::Dieu | PartKind::Khoan | PartKind::Diem => digits,
        PartKind::Chuong => digits.or_else(|| Number::of_roman(token)),
        PartKind::PhuLuc | PartKind::Phan | PartKind::Muc | PartKind::TieuMuc => {
            let roman = Number::of_roman(token).filter(|_| token != "L");
            digits.or(roman).or_else(|| Number::of_capital(token))
        }
    }
}

fn misread(kind: PartKind, token: &str) -> Option<Number> {
    let holds_digit = token.contains(|sign: char| sign.is_ascii_digit());
    match kind {
        // `Điều II` has a Roman numeral.
        PartKind::Dieu if holds_digit || token == "I" || of_strokes(token, &['l', 'I']) => {
            Number::of_misread_digits(token)
        }
        // `I. Chữ` and `O. Chữ` are no khoản.
        PartKind::Khoan if holds_digit || of_strokes(token, &['l']) => {
            Number::of_misread_digits(token)
        }
        PartKind::Chuong if Number::of_digits(token).is_none() => Number::of_misread_roman(token),
        PartKind::Phan | PartKind::Muc | PartKind::TieuMuc if !holds_digit => {
            Number::of_misread_roman(token)
        }
        _ => None,
    }
}

/// `l`, `ll`: one or two letters that look like the digit 1, a small one among them.
fn of_strokes(token: &str, letters: &[char]) -> bool {
    let short = (1..=2).contains(&token.len()) && token.contains('l');
    short && token.chars().all(|letter| letters.contains(&letter))
}

/// Does what follows the number end it firmly? `None` when the number goes on or stands in a
/// sentence: `Điều 1.1`, `Điều 5, Điều 6`.
pub(super) fn ends_firmly(kind: PartKind, after: &str) -> Option<bool> {
    let mut signs = after.chars();
    match (signs.next(), signs.next()) {
        (None, _) => Some(true),
        (Some('.' | ':'), Some(next)) if next.is_ascii_digit() => None,
        (Some('.' | ':'), _) => Some(true),
        (Some('-' | '–' | '—'), _) if kind != PartKind::Dieu => Some(true),
        (Some(space), _) if space.is_whitespace() => {
            let rest = after.trim_start();
            Some(rest.is_empty() || rest.starts_with(is_mark_of_title))
        }
        _ => None,
    }
}
