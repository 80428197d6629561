//! One line: does it begin a part of a legal text?

use model::look_alike::latin;

use super::number::Number;
use super::token::{self, Token};

/// The kinds of parts from the largest down, by their names in Vietnamese law: an article of a law is not one of news.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PartKind {
    PhuLuc,
    Phan,
    Chuong,
    Muc,
    TieuMuc,
    Dieu,
    Khoan,
    Diem,
}

impl PartKind {
    /// Its name within a sentence.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::PhuLuc => "phụ lục",
            Self::Phan => "phần",
            Self::Chuong => "chương",
            Self::Muc => "mục",
            Self::TieuMuc => "tiểu mục",
            Self::Dieu => "Điều",
            Self::Khoan => "khoản",
            Self::Diem => "điểm",
        }
    }
}

/// What the first words of a line say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PartMark {
    pub(super) kind: PartKind,
    pub(super) number: Number,
    /// What the number is when a sign in it was misread: `Chương l`.
    pub(super) misread: Option<Number>,
    /// The number as it is written.
    pub(super) written: String,
    /// The sign behind the number of a khoản.
    pub(super) sign: Option<char>,
    /// What stands behind the number, plain; empty when the title stands in the next line.
    pub(super) title: String,
    /// How many `#` stand before it.
    pub(super) hashes: u8,
    /// Bytes of Markdown before it that go: `#` and the dash of a list.
    pub(super) skip: usize,
    /// Is all of it bold?
    pub(super) bold: bool,
    /// Does a point, a colon or the end follow the number, or the dress say that it is a title?
    pub(super) firm: bool,
}

const NAMES: [(&str, PartKind); 7] = [
    ("Phụ lục", PartKind::PhuLuc),
    ("Phần", PartKind::Phan),
    ("Chương", PartKind::Chuong),
    ("Mục", PartKind::Muc),
    ("Tiểu mục", PartKind::TieuMuc),
    ("Điều", PartKind::Dieu),
    ("Khoản", PartKind::Khoan),
];
/// `Điều 5 Luật Đầu tư quy định…` speaks of another text.
const REFERENCES: [&str; 12] = [
    "Phụ lục",
    "Phần",
    "Chương",
    "Mục",
    "Điều",
    "Luật",
    "Bộ",
    "Pháp",
    "Nghị",
    "Thông",
    "Quyết",
    "Hiến",
];
/// The longest title, in characters; what is longer is text.
pub(super) const LONGEST_TITLE: usize = 200;

/// The number of a điểm ends within so many signs.
const FIRST: usize = 5;

/// What stands around the words of a line.
struct Dress<'l> {
    hashes: u8,
    bullet: bool,
    skip: usize,
    bold: bool,
    text: &'l str,
}

/// Reads a line, whose indent does not matter here.
pub(super) fn read(line: &str) -> Option<PartMark> {
    let dress = dress(line.trim());
    if !may_begin(dress.text) {
        return None;
    }
    let plain = plain(dress.text);
    let plain = plain.trim();
    let found = named(plain, &dress)
        .or_else(|| khoan(plain))
        .or_else(|| diem(plain));
    let Found {
        kind,
        token,
        title,
        firm,
    } = found?;
    if (dress.bullet && kind != PartKind::Diem)
        || (dress.hashes > 0 && matches!(kind, PartKind::Khoan | PartKind::Diem))
    {
        return None;
    }
    let Dress {
        hashes, skip, bold, ..
    } = dress;
    let Token {
        number,
        misread,
        written,
        ..
    } = token;
    let sign = plain
        .strip_prefix(written)
        .and_then(|behind| behind.chars().next());
    let (written, title) = (written.to_owned(), title.to_owned());
    Some(PartMark {
        kind,
        number,
        misread,
        written,
        sign,
        title,
        hashes,
        skip,
        bold,
        firm,
    })
}

/// The number of a line of a list below a điểm: `ii) Chữ`.
pub(super) fn read_roman(line: &str) -> Option<Number> {
    let (number, _) = dress(line.trim()).text.split_once(')')?;
    Number::of_small_roman(plain(number).trim())
}

/// The words without Markdown's signs, in the letters that they look like.
pub(super) fn plain(text: &str) -> String {
    plain_signs(text).collect()
}

fn plain_signs(text: &str) -> impl Iterator<Item = char> {
    let words = text
        .chars()
        .filter(|sign| !matches!(sign, '*' | '_' | '\\'));
    words.map(|sign| latin(sign).unwrap_or(sign))
}

/// Do the first signs allow for a part? Most lines are passed over with this question.
fn may_begin(text: &str) -> bool {
    let mut signs = plain_signs(text)
        .skip_while(|sign| sign.is_whitespace())
        .take(FIRST);
    let named = |sign: char| NAMES.iter().any(|(name, _)| name.starts_with(sign));
    let numbered = |sign: char| sign.is_ascii_digit() || matches!(sign, 'l' | 'I' | 'O' | 'o');
    signs
        .next()
        .is_some_and(|sign| named(sign) || numbered(sign))
        || signs.any(|sign| sign == ')')
}

/// Could it be a title that stands alone in its line?
pub(super) fn is_title(text: &str) -> bool {
    let ends_sentence = text.ends_with(['.', ':', ';', ',']);
    let holds_sentences = text
        .match_indices(". ")
        .any(|(at, _)| starts_upper(&text[at + 2..]));
    !ends_sentence && !holds_sentences && text.chars().count() <= LONGEST_TITLE
}

/// Letters, all of them capitals?
pub(super) fn is_upper(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

pub(super) fn starts_upper(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}

fn dress(line: &str) -> Dress<'_> {
    let after_hashes = line.trim_start_matches('#');
    let hashes = line.len() - after_hashes.len();
    let mut text = line;
    if (1..=6).contains(&hashes) && after_hashes.starts_with(char::is_whitespace) {
        text = after_hashes.trim_start();
    }
    let hashes = if text.len() < line.len() {
        u8::try_from(hashes).unwrap_or(6)
    } else {
        0
    };
    let bullet = hashes == 0
        && ["- ", "* ", "+ "]
            .iter()
            .any(|bullet| line.starts_with(bullet));
    if bullet {
        text = line[2..].trim_start();
    }
    let skip = line.len() - text.len();
    let text = if hashes > 0 {
        text.trim_end_matches('#').trim_end()
    } else {
        text
    };
    let inner = text
        .strip_prefix("**")
        .and_then(|text| text.strip_suffix("**"));
    let bold = inner.is_some_and(|inner| !inner.is_empty() && !inner.contains("**"));
    Dress {
        hashes,
        bullet,
        skip,
        bold,
        text,
    }
}

/// What the words of a line say.
struct Found<'p> {
    kind: PartKind,
    token: Token<'p>,
    title: &'p str,
    firm: bool,
}

/// `Điều 4. Ưu đãi`, `CHƯƠNG II`, `Phần thứ nhất`, `Phụ lục`
fn named<'p>(plain: &'p str, dress: &Dress<'_>) -> Option<Found<'p>> {
    let (kind, rest) = NAMES
        .iter()
        .find_map(|(name, kind)| Some((*kind, after_name(plain, name)?)))?;
    let text = rest.trim_start();
    let joined = kind == PartKind::Dieu && text.starts_with(|sign: char| sign.is_ascii_digit());
    let spaced = text.len() < rest.len() || joined;
    let dressed = dress.hashes > 0 || dress.bold;
    let Some(token) = token::read(kind, text).filter(|_| spaced) else {
        let title = text.trim_start_matches(is_mark_of_title).trim();
        let alone = title.is_empty() || text.starts_with([':', '.']) || is_upper(title) || dressed;
        let token = Token::NONE;
        return (kind == PartKind::PhuLuc && alone).then_some(Found {
            kind,
            token,
            title,
            firm: true,
        });
    };
    let title = token.rest.trim_start_matches(is_mark_of_title).trim();
    let firm = token::ends_firmly(kind, token.rest)?;
    if kind == PartKind::Khoan {
        return (firm && !title.is_empty()).then_some(Found {
            kind,
            token,
            title,
            firm: true,
        });
    }
    let titled = starts_upper(title) && is_title(title);
    let refers = REFERENCES.iter().any(|word| title.starts_with(word));
    let firm = firm || dressed || is_upper(title);
    (firm || (titled && !refers)).then_some(Found {
        kind,
        token,
        title,
        firm,
    })
}

/// What follows a name that is written as `Điều`, `ĐIỀU` or `Phụ Lục`.
fn after_name<'p>(plain: &'p str, name: &str) -> Option<&'p str> {
    let end = plain
        .char_indices()
        .nth(name.chars().count())
        .map_or(plain.len(), |(at, _)| at);
    let (head, rest) = plain.split_at(end);
    (starts_upper(head) && head.to_lowercase() == name.to_lowercase()).then_some(rest)
}

pub(super) fn is_mark_of_title(sign: char) -> bool {
    matches!(sign, '.' | ':' | '-' | '–' | '—') || sign.is_whitespace()
}

/// `1. Chữ`, `1) Chữ`, `2a. Chữ`, and `1- Chữ` of older laws; `1.` alone, with its words below.
fn khoan(plain: &str) -> Option<Found<'_>> {
    let end = plain.find(['.', ')', '-'])?;
    let token =
        token::read(PartKind::Khoan, &plain[..end]).filter(|token| token.rest.is_empty())?;
    let behind = &plain[end + 1..];
    if token.written == "l" && plain[end..].starts_with(')') {
        return None; // The điểm between k and m.
    }
    let alone = behind.is_empty() && !plain.ends_with('-');
    let title = if alone { "" } else { after_sign(behind)? };
    Some(Found {
        kind: PartKind::Khoan,
        token,
        title,
        firm: true,
    })
}

/// `a) Chữ`, `đ) Chữ`, `a1) Chữ`; `a)` alone, with its words below.
fn diem(plain: &str) -> Option<Found<'_>> {
    let (written, rest) = plain.split_once(')')?;
    let number = Number::of_point(written)?;
    let token = Token {
        number,
        misread: None,
        written,
        rest,
    };
    Some(Found {
        kind: PartKind::Diem,
        token,
        title: rest.trim(),
        firm: true,
    })
}

/// The words behind `1.`; without a space between only when they begin with a capital letter.
fn after_sign(rest: &str) -> Option<&str> {
    let title = rest.trim();
    let apart = rest.starts_with(char::is_whitespace) || starts_upper(rest);
    (apart && !title.is_empty()).then_some(title)
}
