//! Numbers of parts: `4`, `4a`, `IV`, `IIa`, `A`, `thứ hai`, `đ`.

/// The letters that count, in their order. Legal texts pass over f, j, w and z.
const LETTERS: &str = "abcdđefghijklmnopqrstuvwxyz";
const ORDINALS: [&str; 11] =
    ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một"];
const ROMAN: [(&str, u16); 8] =
    [("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)];

/// A number that parts are counted with, in the order of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Number {
    /// From 1 to 999; of a điểm the place of its letter, from 1; 0 when a phụ lục has no number.
    value: u16,
    /// The place of the letter behind it, from 1, as in `4a`; of a điểm its digit, as in `a1`; or 0.
    behind: u16,
}

impl Number {
    /// Of a phụ lục that has none.
    pub(super) const NONE: Self = Self { value: 0, behind: 0 };

    pub(super) fn new(value: u16) -> Self {
        Self { value, behind: 0 }
    }

    pub(super) fn value(self) -> u16 {
        self.value
    }

    /// `4`, `04`, `4a`, `4Đ`
    pub(super) fn of_digits(token: &str) -> Option<Self> {
        let behind = token.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let digits = &token[..token.len() - behind.len()];
        let value = digits.parse().ok().filter(|value| (1..1000).contains(value))?;
        Some(Self { value, behind: letter_behind(&behind.to_lowercase())? })
    }

    /// `IV`, `IIa`: what stands before the letter is in capitals.
    pub(super) fn of_roman(token: &str) -> Option<Self> {
        let behind = token.trim_start_matches(|sign: char| "IVXLC".contains(sign));
        let digits = &token[..token.len() - behind.len()];
        let value = (1..100).find(|value| roman(*value) == digits)?;
        Some(Self { value, behind: letter_behind(behind)? })
    }

    /// `A` for 1, `B` for 2, as letters are counted where `I` is the numeral.
    pub(super) fn of_capital(token: &str) -> Option<Self> {
        let mut letters = token.chars();
        let letter = letters.next().filter(char::is_ascii_uppercase)?;
        letters.next().is_none().then(|| Self::new(u16::from(letter as u8 - b'A') + 1))
    }

    /// `thứ nhất`, in any case, at the head of the text; with what follows.
    pub(super) fn of_ordinal(text: &str) -> Option<(Self, &str)> {
        let mut words = text.split_whitespace();
        if words.next()?.to_lowercase() != "thứ" {
            return None;
        }
        let after_first = text[text.find(char::is_whitespace)?..].trim_start();
        let end = |word: &str| after_first.find(word).map(|at| at + word.len());
        let word = words.next()?.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        let mut number = ORDINALS.iter().position(|ordinal| *ordinal == word.to_lowercase())? + 1;
        let mut length = end(word)?;
        let next = after_first[length..].trim_start();
        if number == 10 && next.to_lowercase().starts_with("một") {
            number += 1;
            length = after_first.len() - next.len() + "một".len().min(next.len());
        }
        let rest = after_first.get(length..)?;
        u16::try_from(number).ok().map(|value| (Self::new(value), rest))
    }

    /// `a`, `đ`, `a1`: the number of a điểm.
    pub(super) fn of_point(token: &str) -> Option<Self> {
        let letter = token.chars().next()?;
        let value = letter_behind(&token[..letter.len_utf8()])?;
        let digits = &token[letter.len_utf8()..];
        let behind = if digits.is_empty() { 0 } else { digits.parse().ok().filter(|digit| *digit < 100)? };
        Some(Self { value, behind })
    }

    /// As it stands in an anchor: `4`, `4a`, `4dd`.
    pub(super) fn slug(self) -> String {
        format!("{}{}", self.value, letter(self.behind))
    }

    /// As a điểm's stands in an anchor: `a`, `dd`, `a1`.
    pub(super) fn point_slug(self) -> String {
        let digits = if self.behind > 0 { self.behind.to_string() } else { String::new() };
        format!("{}{digits}", letter(self.value))
    }

    /// Is it the very next one? After none that is 1.
    pub(super) fn follows(self, last: Option<Self>) -> bool {
        let Some(last) = last else { return self.value == 1 };
        self == last.next() || (self.value == last.value && self.behind == last.behind + 1)
    }

    /// The next whole number.
    pub(super) fn next(self) -> Self {
        Self::new(self.value + 1)
    }

    /// How many whole numbers it lies behind the last one.
    pub(super) fn distance(self, last: Option<Self>) -> u16 {
        self.value.saturating_sub(last.map_or(0, |last| last.value))
    }
}

/// The place of a single letter; 0 for none.
fn letter_behind(text: &str) -> Option<u16> {
    let mut signs = text.chars();
    let Some(sign) = signs.next() else { return Some(0) };
    let place = LETTERS.chars().position(|letter| letter == sign)? + 1;
    signs.next().is_none().then(|| u16::try_from(place).ok()).flatten()
}

/// The letter at a place, in ASCII.
fn letter(place: u16) -> String {
    let letter = LETTERS.chars().nth(usize::from(place).wrapping_sub(1));
    letter.map(|letter| if letter == 'đ' { "dd".to_owned() } else { letter.to_string() }).unwrap_or_default()
}

fn roman(mut value: u16) -> String {
    let mut text = String::new();
    for (sign, worth) in ROMAN {
        while value >= worth {
            text.push_str(sign);
            value -= worth;
        }
    }
    text
}
