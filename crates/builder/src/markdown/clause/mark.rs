//! One line: does it begin a part of a legal text?

use super::number::Number;

/// The kinds of parts, by their names in Vietnamese law: an article of a law is not one of news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    PhuLuc,
    Phan,
    Chuong,
    Muc,
    Dieu,
    Khoan,
    Diem,
}

/// What the first words of a line say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) kind: Kind,
    pub(super) number: Number,
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

const NAMES: [(&str, Kind); 6] = [
    ("Phụ lục", Kind::PhuLuc),
    ("Phần", Kind::Phan),
    ("Chương", Kind::Chuong),
    ("Mục", Kind::Muc),
    ("Điều", Kind::Dieu),
    ("Khoản", Kind::Khoan),
];
/// `Điều 5 Luật Đầu tư quy định…` speaks of another text.
const REFERENCES: [&str; 12] =
    ["Phụ lục", "Phần", "Chương", "Mục", "Điều", "Luật", "Bộ", "Pháp", "Nghị", "Thông", "Quyết", "Hiến"];
/// The longest title, in characters; what is longer is text.
pub(super) const LONGEST_TITLE: usize = 200;

/// What stands around the words of a line.
struct Dress<'l> {
    hashes: u8,
    bullet: bool,
    skip: usize,
    bold: bool,
    text: &'l str,
}

/// Reads a line, whose indent does not matter here.
pub(super) fn read(line: &str) -> Option<Mark> {
    let dress = dress(line.trim());
    let plain: String = dress.text.chars().filter(|sign| !matches!(sign, '*' | '_' | '\\')).collect();
    let plain = plain.trim();
    let found = named(plain, &dress).or_else(|| khoan(plain)).or_else(|| diem(plain));
    let (kind, number, title, firm) = found?;
    if (dress.bullet && kind != Kind::Diem) || (dress.hashes > 0 && matches!(kind, Kind::Khoan | Kind::Diem))
    {
        return None;
    }
    let (hashes, skip, bold) = (dress.hashes, dress.skip, dress.bold);
    Some(Mark { kind, number, title: title.to_owned(), hashes, skip, bold, firm })
}

/// Could it be a title that stands alone in its line?
pub(super) fn is_title(text: &str) -> bool {
    let ends_sentence = text.ends_with(['.', ':', ';', ',']);
    let holds_sentences = text.match_indices(". ").any(|(at, _)| starts_upper(&text[at + 2..]));
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
    let hashes = if text.len() < line.len() { u8::try_from(hashes).unwrap_or(6) } else { 0 };
    let bullet = hashes == 0 && ["- ", "* ", "+ "].iter().any(|bullet| line.starts_with(bullet));
    if bullet {
        text = line[2..].trim_start();
    }
    let skip = line.len() - text.len();
    let text = if hashes > 0 { text.trim_end_matches('#').trim_end() } else { text };
    let inner = text.strip_prefix("**").and_then(|text| text.strip_suffix("**"));
    let bold = inner.is_some_and(|inner| !inner.is_empty() && !inner.contains("**"));
    Dress { hashes, bullet, skip, bold, text }
}

type Found<'p> = (Kind, Number, &'p str, bool);

/// `Điều 4. Ưu đãi`, `CHƯƠNG II`, `Phần thứ nhất`, `Phụ lục`
fn named<'p>(plain: &'p str, dress: &Dress<'_>) -> Option<Found<'p>> {
    let (kind, rest) = NAMES.iter().find_map(|(name, kind)| Some((*kind, after_name(plain, name)?)))?;
    let text = rest.trim_start();
    let joined = kind == Kind::Dieu && text.starts_with(|sign: char| sign.is_ascii_digit());
    let spaced = text.len() < rest.len() || joined;
    let dressed = dress.hashes > 0 || dress.bold;
    let Some((number, after)) = number(kind, text).filter(|_| spaced) else {
        let title = text.trim_start_matches(is_mark_of_title).trim();
        let alone = title.is_empty() || text.starts_with([':', '.']) || is_upper(title) || dressed;
        return (kind == Kind::PhuLuc && alone).then_some((kind, Number::NONE, title, true));
    };
    let title = after.trim_start_matches(is_mark_of_title).trim();
    let firm = tail(kind, after)?;
    if kind == Kind::Khoan {
        return (firm && !title.is_empty()).then_some((kind, number, title, true));
    }
    let titled = starts_upper(title) && is_title(title);
    let refers = REFERENCES.iter().any(|word| title.starts_with(word));
    let firm = firm || dressed || is_upper(title);
    (firm || (titled && !refers)).then_some((kind, number, title, firm))
}

/// What follows a name that is written as `Điều`, `ĐIỀU` or `Phụ Lục`.
fn after_name<'p>(plain: &'p str, name: &str) -> Option<&'p str> {
    let end = plain.char_indices().nth(name.chars().count()).map_or(plain.len(), |(at, _)| at);
    let (head, rest) = plain.split_at(end);
    (starts_upper(head) && head.to_lowercase() == name.to_lowercase()).then_some(rest)
}

fn number(kind: Kind, text: &str) -> Option<(Number, &str)> {
    let text = if kind == Kind::PhuLuc { text.strip_prefix("số ").unwrap_or(text) } else { text };
    if kind == Kind::Phan
        && let Some(found) = Number::of_ordinal(text)
    {
        return Some(found);
    }
    let end = text.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(text.len());
    let (token, rest) = text.split_at(end);
    let number = match kind {
        Kind::Dieu | Kind::Khoan | Kind::Diem => Number::of_digits(token),
        Kind::Chuong => Number::of_digits(token).or_else(|| Number::of_roman(token)),
        Kind::PhuLuc | Kind::Phan | Kind::Muc => {
            let roman = Number::of_roman(token).filter(|_| token != "L");
            Number::of_digits(token).or(roman).or_else(|| Number::of_capital(token))
        }
    };
    Some((number?, rest))
}

/// Does what follows the number end it firmly? `None` when the number goes on or stands in a
/// sentence: `Điều 1.1`, `Điều 5, Điều 6`.
fn tail(kind: Kind, after: &str) -> Option<bool> {
    let mut signs = after.chars();
    match (signs.next(), signs.next()) {
        (None, _) => Some(true),
        (Some('.' | ':'), Some(next)) if next.is_ascii_digit() => None,
        (Some('.' | ':'), _) => Some(true),
        (Some('-' | '–' | '—'), _) if kind != Kind::Dieu => Some(true),
        (Some(space), _) if space.is_whitespace() => {
            let rest = after.trim_start();
            Some(rest.is_empty() || rest.starts_with(is_mark_of_title))
        }
        _ => None,
    }
}

fn is_mark_of_title(sign: char) -> bool {
    matches!(sign, '.' | ':' | '-' | '–' | '—') || sign.is_whitespace()
}

/// `1. Chữ`, `1) Chữ`, `2a. Chữ`, and `1- Chữ` of older laws.
fn khoan(plain: &str) -> Option<Found<'_>> {
    let end = plain.find(['.', ')', '-'])?;
    let number = Number::of_digits(&plain[..end])?;
    let title = after_sign(&plain[end + 1..])?;
    Some((Kind::Khoan, number, title, true))
}

/// `a) Chữ`, `đ) Chữ`, `a1) Chữ`
fn diem(plain: &str) -> Option<Found<'_>> {
    let (token, rest) = plain.split_once(')')?;
    let number = Number::of_point(token)?;
    let title = rest.trim();
    (!title.is_empty()).then_some((Kind::Diem, number, title, true))
}

/// The words behind `1.`; without a space between only when they begin with a capital letter.
fn after_sign(rest: &str) -> Option<&str> {
    let title = rest.trim();
    let apart = rest.starts_with(char::is_whitespace) || starts_upper(rest);
    (apart && !title.is_empty()).then_some(title)
}
