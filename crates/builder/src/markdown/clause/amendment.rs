//! Lines that announce new words of another text: “Sửa đổi khoản 3 Điều 15 như sau:”.
//!
//! Their words belong into quotation marks. Where the marks are missing, the parts that the line
//! names are those of the other text.

use super::mark::{self, PartKind};
use super::number::Number;

/// Words by which a text amends another one.
const VERBS: [&str; 6] = [
    "sửa đổi",
    "bổ sung",
    "thay thế",
    "sửa lại",
    "thay bằng",
    "viết lại",
];
/// Words at the head of a clause that amends: its number is the amending text's own.
const HEADS: [&str; 14] = [
    "Sửa",
    "Bổ sung",
    "Bãi bỏ",
    "Thay",
    "Thêm",
    "Bỏ",
    "Hủy bỏ",
    "Điều ",
    "Khoản ",
    "Điểm ",
    "Tên ",
    "Tại ",
    "Cụm từ",
    "Đoạn ",
];
/// How such lines end.
const ENDS: [&str; 3] = ["như sau", "sau đây", "như dưới đây"];
const KINDS: [(&str, PartKind); 4] = [
    ("chương", PartKind::Chuong),
    ("điều", PartKind::Dieu),
    ("khoản", PartKind::Khoan),
    ("điểm", PartKind::Diem),
];

/// A line that announced a part as words of another text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Announced {
    /// From 1.
    pub(super) line: usize,
    /// Did it name a điều as a whole, so that its khoản count from 1?
    pub(super) whole: bool,
}

/// The parts of another text whose new words follow.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Amendment {
    named: Vec<(PartKind, Number)>,
    /// Is it named as a whole, so that its khoản count from 1?
    whole: bool,
    line: usize,
    /// Have their words begun?
    begun: bool,
}

impl Amendment {
    /// Reads a line without its own number.
    pub(super) fn read(text: &str, line: usize) -> Option<Self> {
        let ends = |word| text.trim_end_matches([':', '*', '_', ' ']).ends_with(word);
        if !ends("sau") && !ends("đây") {
            return None;
        }
        let text = mark::plain(text).to_lowercase();
        let text = text.trim_end_matches(|sign: char| sign == ':' || sign.is_whitespace());
        if !ENDS.iter().any(|end| text.ends_with(end))
            || !VERBS.iter().any(|verb| text.contains(verb))
        {
            return None;
        }
        let named = named(text);
        let whole = !named.is_empty() && named.iter().all(|(kind, _)| *kind == PartKind::Dieu);
        (!named.is_empty()).then_some(Self {
            named,
            whole,
            line,
            begun: false,
        })
    }

    /// Have the words of the other text begun?
    pub(super) fn has_begun(&self) -> bool {
        self.begun
    }

    /// Does a part with this number hold words of the other text? Each is named once.
    pub(super) fn takes(
        &mut self,
        kind: PartKind,
        number: Number,
        words: &str,
    ) -> Option<Announced> {
        let named = self.named.iter().position(|one| *one == (kind, number));
        if let Some(at) = named {
            self.named.remove(at);
        }
        let first = self.whole && kind == PartKind::Khoan && number == Number::new(1);
        let takes = named.is_some() || (first && !self.begun && !amends(words));
        self.begun |= takes;
        let whole = self.whole && kind == PartKind::Khoan;
        takes.then_some(Announced {
            line: self.line,
            whole,
        })
    }
}

/// Does a clause with these words amend another text?
pub(super) fn amends(words: &str) -> bool {
    HEADS.iter().any(|head| words.starts_with(head))
}

/// `khoản 2, khoản 3 và điểm a khoản 4 Điều 15`; what stands behind “sau” says only where.
fn named(text: &str) -> Vec<(PartKind, Number)> {
    let mut named = Vec::new();
    let mut path = Vec::new();
    let mut kind = None;
    let mut from = None;
    let mut before = "";
    for word in text.split_whitespace() {
        let token = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        let number = |kind| match kind {
            PartKind::Diem => Number::of_point(token),
            PartKind::Chuong => Number::of_digits(token).or_else(|| small_roman(token)),
            _ => Number::of_digits(token),
        };
        if let Some((_, found)) = KINDS.iter().find(|(name, _)| *name == token) {
            kind = (!matches!(before, "sau" | "trước")).then_some(*found);
        } else if let Some((kind, number)) = kind.and_then(|kind| Some((kind, number(kind)?))) {
            named.extend(between(from.take(), (kind, number)));
            path.push((kind, number));
        } else if token == "đến" {
            from = path.last().copied();
        } else if !matches!(token, "và" | "từ") {
            kind = None;
        }
        if token == "và" || word.ends_with([',', ';']) {
            named.extend(smallest(&mut path));
        }
        before = token;
    }
    named.extend(smallest(&mut path));
    named
}

/// `iia`: a Roman numeral of a line that was set in small letters.
fn small_roman(token: &str) -> Option<Number> {
    let behind = token.trim_start_matches(['i', 'v', 'x', 'l']);
    let digits = token[..token.len() - behind.len()].to_uppercase();
    Number::of_roman(&format!("{digits}{behind}"))
}

/// What lies between the first and the last of `khoản 2 đến khoản 4`, with the first.
fn between(from: Option<(PartKind, Number)>, to: (PartKind, Number)) -> Vec<(PartKind, Number)> {
    let Some((kind, first)) = from.filter(|(kind, first)| *kind == to.0 && *first < to.1) else {
        return Vec::new();
    };
    let step = |number: &Number| {
        Some(if kind == PartKind::Diem {
            number.next_point()
        } else {
            number.next()
        })
    };
    let numbers = std::iter::successors(Some(first), step).take_while(|number| *number < to.1);
    numbers.map(|number| (kind, number)).collect()
}

/// Of `điểm a khoản 4 Điều 15` the điểm gets new words; the others say where it stands.
fn smallest(path: &mut Vec<(PartKind, Number)>) -> Option<(PartKind, Number)> {
    path.drain(..).max_by_key(|(kind, _)| *kind)
}
