//! Numbers of parts: `4`, `4a`, `IV`, `IIa`, `A`, `thứ hai`, `đ`.

use super::ordinal;

/// The letters that count, in their order. Legal texts pass over f, j, w and z.
const LETTERS: &str = "abcdđefghijklmnopqrstuvwxyz";
const PASSED_OVER: &str = "fjwz";
const ROMAN: [(&str, u16); 8] = [
    ("XC", 90),
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("I", 1),
];

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
    pub(super) const NONE: Self = Self {
        value: 0,
        behind: 0,
    };

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
        let value = digits
            .parse()
            .ok()
            .filter(|value| (1..1000).contains(value))?;
        Some(Self {
            value,
            behind: letter_behind(&behind.to_lowercase())?,
        })
    }

    /// `IV`, `IIa`: what stands before the letter is in capitals.
    pub(super) fn of_roman(token: &str) -> Option<Self> {
        let behind = token.trim_start_matches(|sign: char| "IVXLC".contains(sign));
        let digits = &token[..token.len() - behind.len()];
        let value = (1..100).find(|value| roman(*value) == digits)?;
        Some(Self {
            value,
            behind: letter_behind(behind)?,
        })
    }

    /// `A` for 1, `B` for 2, as letters are counted where `I` is the numeral.
    pub(super) fn of_capital(token: &str) -> Option<Self> {
        let mut letters = token.chars();
        let letter = letters.next().filter(char::is_ascii_uppercase)?;
        letters
            .next()
            .is_none()
            .then(|| Self::new(u16::from(letter as u8 - b'A') + 1))
    }

    /// `thứ nhất`, `thứ 12`, in any case, at the head of the text; with what follows.
    pub(super) fn of_ordinal(text: &str) -> Option<(Self, &str)> {
        let (value, rest) = ordinal::read(text)?;
        if let Some(value) = value {
            return Some((Self::new(value), rest));
        }
        let end = rest
            .find(|sign: char| !sign.is_alphanumeric())
            .unwrap_or(rest.len());
        let (token, rest) = rest.split_at(end);
        Self::of_digits(token).map(|number| (number, rest))
    }

    /// `l`, `1O`: digits in which scanning left letters that look like them.
    pub(super) fn of_misread_digits(token: &str) -> Option<Self> {
        let read = |sign| match sign {
            'l' | 'I' => '1',
            'o' | 'O' => '0',
            sign => sign,
        };
        let digits: String = token.chars().map(read).collect();
        let all = digits.chars().all(|sign| sign.is_ascii_digit());
        (digits != token && all)
            .then(|| Self::of_digits(&digits))
            .flatten()
    }

    /// `l`, `Vl`, `I1`, `ii`: Roman numerals with other signs for I, or in small letters.
    pub(super) fn of_misread_roman(token: &str) -> Option<Self> {
        let read = |sign| match sign {
            'l' | '1' | 'i' => 'I',
            'v' => 'V',
            'x' => 'X',
            sign => sign,
        };
        let digits: String = token.chars().map(read).collect();
        let number = (digits != token).then(|| Self::of_roman(&digits)).flatten();
        number.filter(|number| number.behind == 0)
    }

    /// `ii`, `iv`: how lists below điểm count, of which `i`, `v` and `x` look like điểm.
    pub(super) fn of_small_roman(token: &str) -> Option<Self> {
        let small =
            (1..=6).contains(&token.len()) && token.chars().all(|sign| "ivx".contains(sign));
        small
            .then(|| Self::of_roman(&token.to_uppercase()))
            .flatten()
    }

    /// `a`, `đ`, `a1`: the number of a điểm.
    pub(super) fn of_point(token: &str) -> Option<Self> {
        let letter = token.chars().next()?;
        let value = letter_behind(&token[..letter.len_utf8()])?;
        let digits = &token[letter.len_utf8()..];
        let behind = if digits.is_empty() {
            0
        } else {
            digits.parse().ok().filter(|digit| *digit < 100)?
        };
        Some(Self { value, behind })
    }

    /// As it stands in an anchor: `4`, `4a`, `4dd`.
    pub(super) fn slug(self) -> String {
        format!("{}{}", self.value, letter(self.behind))
    }

    /// As a điểm's stands in an anchor: `a`, `dd`, `a1`.
    pub(super) fn point_slug(self) -> String {
        let digits = if self.behind > 0 {
            self.behind.to_string()
        } else {
            String::new()
        };
        format!("{}{digits}", letter(self.value))
    }

    /// Is it the very next one? After none that is 1.
    pub(super) fn follows(self, last: Option<Self>) -> bool {
        let Some(last) = last else {
            return self.value == 1;
        };
        self == last.next() || (self.value == last.value && succeeds(self.behind, last.behind))
    }

    /// Is it the very next điểm? After none that is a.
    pub(super) fn follows_point(self, last: Option<Self>) -> bool {
        let Some(last) = last else {
            return self.value == 1;
        };
        let next = self.behind <= 1 && succeeds(self.value, last.value);
        next || (self.value == last.value && self.behind == last.behind + 1)
    }

    /// The next whole number.
    pub(super) fn next(self) -> Self {
        Self::new(self.value + 1)
    }

    /// The next letter of a điểm.
    pub(super) fn next_point(self) -> Self {
        Self::new(self.value + 1 + u16::from(is_passed_over(self.value + 1)))
    }

    /// The parts that are left out between the last one and this one: the first and the last of them.
    pub(super) fn missing(self, last: Option<Self>, point: bool) -> (Self, Self) {
        let value = last.map_or(0, |last| last.value);
        let skip = |place: u16| u16::from(point && is_passed_over(place));
        let first = match last {
            Some(last) if last.value == self.value => Self {
                behind: last.behind + 1,
                ..last
            },
            _ => Self::new(value + 1 + skip(value + 1)),
        };
        let above = self.value.saturating_sub(1);
        let until = match self.behind {
            0 => Self::new(above.saturating_sub(skip(above))),
            behind => Self {
                behind: behind - 1,
                ..self
            },
        };
        (first, until)
    }

    /// As sentences name it: `4`, `4đ`.
    pub(super) fn name(self) -> String {
        self.slug().replace("dd", "đ")
    }

    /// As sentences name that of a điểm: `a`, `đ`, `a1`.
    pub(super) fn point_name(self) -> String {
        self.point_slug().replace("dd", "đ")
    }

    /// As a Roman numeral: `IV`, `IIa`.
    pub(super) fn roman(self) -> String {
        format!(
            "{}{}",
            roman(self.value),
            letter(self.behind).replace("dd", "đ")
        )
    }

    /// How many whole numbers it lies behind the last one.
    pub(super) fn distance(self, last: Option<Self>) -> u16 {
        self.value.saturating_sub(last.map_or(0, |last| last.value))
    }
}

/// Is it the place of the next letter?
fn succeeds(place: u16, last: u16) -> bool {
    place == last + 1 || (place == last + 2 && is_passed_over(last + 1))
}

fn is_passed_over(place: u16) -> bool {
    let letter = LETTERS.chars().nth(usize::from(place).wrapping_sub(1));
    letter.is_some_and(|letter| PASSED_OVER.contains(letter))
}

/// The place of a single letter; 0 for none.
fn letter_behind(text: &str) -> Option<u16> {
    let mut signs = text.chars();
    let Some(sign) = signs.next() else {
        return Some(0);
    };
    let place = LETTERS.chars().position(|letter| letter == sign)? + 1;
    signs
        .next()
        .is_none()
        .then(|| u16::try_from(place).ok())
        .flatten()
}

/// The letter at a place, in ASCII.
fn letter(place: u16) -> String {
    let letter = LETTERS.chars().nth(usize::from(place).wrapping_sub(1));
    letter
        .map(|letter| {
            if letter == 'đ' {
                "dd".to_owned()
            } else {
                letter.to_string()
            }
        })
        .unwrap_or_default()
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
