//! The letters of numbers: which parts are known, and how each is written.

use crate::fold::{is_upper, upper};
use crate::letter::is_alphabetic;

/// Natures that are named by their sign alone, as in "NĐ 111".
const NATURES: [(&str, &str); 8] = [
    ("NĐ", "nghi-dinh"),
    ("QĐ", "quyet-dinh"),
    ("TT", "thong-tu"),
    ("TTLT", "thong-tu-lien-tich"),
    ("NQ", "nghi-quyet"),
    ("CT", "chi-thi"),
    ("PL", "phap-lenh"),
    ("VBHN", "van-ban-hop-nhat"),
];

/// Signs that mean other things too where no number follows them.
const FURTHER_NATURES: [(&str, &str); 13] = [
    ("NQLT", "nghi-quyet-lien-tich"),
    ("TTLB", "thong-tu-lien-bo"),
    ("CĐ", "cong-dien"),
    ("CV", "cong-van"),
    ("TB", "thong-bao"),
    ("KH", "ke-hoach"),
    ("KL", "ket-luan"),
    ("HD", "huong-dan"),
    ("BC", "bao-cao"),
    ("TTr", "to-trinh"),
    ("QC", "quy-che"),
    ("GP", "giay-phep"),
    ("SL", "sac-lenh"),
];

/// Orders that brought laws and ordinances alike, before 1997.
const ORDERS: [&str; 2] = ["L", "LCT"];

/// Parts whose marks or small letters get lost.
const MARKED: [&str; 33] = [
    "NĐ",
    "QĐ",
    "CĐ",
    "TTg",
    "TTr",
    "HĐND",
    "UBND",
    "HĐBT",
    "HĐNN",
    "HĐTP",
    "BCĐ",
    "BLĐTBXH",
    "LĐTBXH",
    "SLĐTBXH",
    "BGDĐT",
    "GDĐT",
    "SGDĐT",
    "BKHĐT",
    "KHĐT",
    "SKHĐT",
    "TLĐLĐ",
    "LĐLĐ",
    "TLĐ",
    "HĐBCQG",
    "HĐQT",
    "HĐTV",
    "QĐNS",
    "TĐTN",
    "GDĐH",
    "ĐMDN",
    "ĐCTUBTWMTTQVN",
    "QĐUB",
    "ĐUK",
];

/// A part as it is written: marks restored where they are sure, capitals, the center as TW.
pub(super) fn canonical(part: &str) -> String {
    let (letters, digits) =
        part.split_at(part.trim_end_matches(|c: char| c.is_ascii_digit()).len());
    let mut canonical = match MARKED.iter().find(|known| same_letters(known, letters)) {
        Some(known) => marked(known, letters),
        None if is_capital(letters) => letters.to_owned(),
        None => letters.chars().map(upper).collect(),
    };
    canonical = canonical.replace("TƯ", "TW").replace("TUMTTQ", "TWMTTQ");
    canonical.push_str(digits);
    canonical
}

/// The known letters, with the `&` that stands between those that are written.
fn marked(known: &str, written: &str) -> String {
    let mut known = known.chars();
    written
        .chars()
        .map(|letter| {
            if letter == '&' {
                letter
            } else {
                known.next().unwrap_or(letter)
            }
        })
        .collect()
}

/// Is it written in capitals, but for a few small letters within, as in `TTg` or `GDTrH`?
pub(super) fn is_capital(part: &str) -> bool {
    let letters = part.chars().filter(|letter| is_alphabetic(*letter)).count();
    let capitals = part.chars().filter(|letter| is_upper(*letter)).count();
    let many = capitals > 1 && 2 * capitals >= letters;
    part.starts_with(is_upper) && (many || letters == 1 || part == "Ttg")
}

/// Does the part, in its canonical form, say of what nature the document is?
pub(super) fn is_nature(part: &str) -> bool {
    nature(part).is_some() || ORDERS.contains(&part)
}

/// Do more than two bodies follow that issued the document together?
pub(super) fn is_joint(part: &str) -> bool {
    matches!(part, "TTLT" | "NQLT" | "TTLB")
}

/// Is it a body whose letters are numbered under its own name, as in `567/TTg-NN` and `39/BGDĐT-GDTrH`?
pub(super) fn is_body(part: &str) -> bool {
    let ministry = part.starts_with('B')
        && part.chars().count() > 2
        && !part.contains(|c: char| c.is_ascii_digit());
    ministry
        || matches!(
            part,
            "TTg" | "VPCP" | "UBND" | "HĐND" | "NHNN" | "TCT" | "TCHQ" | "BHXH"
        )
}

/// Can the part, in its canonical form, stand alone: `113/TTg`, `04/2017/QH14`?
pub(super) fn stands_alone(part: &str) -> bool {
    matches!(part, "TTg" | "HĐBT") || is_assembly(part)
}

/// The National Assembly or its standing committee, mostly with the legislature's number.
pub(super) fn is_assembly(part: &str) -> bool {
    matches!(
        part.trim_end_matches(|c: char| c.is_ascii_digit()),
        "QH" | "UBTVQH"
    )
}

/// Is it a body of the Party, whose numbers have the form `59-NQ/TW`?
fn is_party(part: &str) -> bool {
    part.ends_with("TW") || part == "TU"
}

/// Joins canonical parts. In the old form and that of the Party, which hold no year, a slash follows the first.
pub(super) fn join(parts: &[String], dashed: bool, year: bool) -> String {
    let last = parts.last().map(String::as_str).unwrap_or_default();
    let old = !year && (dashed || is_party(last) || ORDERS.contains(&parts[0].as_str()));
    let joined = match parts {
        [first, rest @ ..] if old && !rest.is_empty() => format!("{first}/{}", rest.join("-")),
        _ => parts.join("-"),
    };
    joined.replace("-(", "(")
}

/// Does the order begin here that brought a law before 1997, so that a space may stand before it: `18 L/CTN`?
pub(super) fn is_old_order(text: &str) -> bool {
    text.starts_with("L/CTN") || text.starts_with("LCT/")
}

/// The nature that the signs tell for sure.
pub(super) fn nature_of(parts: &[String]) -> Option<&'static str> {
    let (first, last) = (parts.first()?, parts.last()?);
    match nature(first) {
        // The Party writes QĐ for decisions and for rules (quy định).
        Some("quyet-dinh") if is_party(last) => None,
        None if parts.len() > 1 && is_body(first) => Some("cong-van"),
        nature => nature,
    }
}

/// The slug of the nature that one part means: `NĐ` → `nghi-dinh`.
pub(super) fn nature(part: &str) -> Option<&'static str> {
    NATURES
        .iter()
        .chain(&FURTHER_NATURES)
        .find(|(sign, _)| *sign == part)
        .map(|(_, slug)| *slug)
}

/// The slug of a nature that is often named by its sign alone.
pub(super) fn common_nature(part: &str) -> Option<&'static str> {
    NATURES
        .iter()
        .find(|(sign, _)| *sign == part)
        .map(|(_, slug)| *slug)
}

/// Is it the slug of a nature that is often named by its sign alone?
pub(super) fn is_common_nature(nature: &str) -> bool {
    NATURES.iter().any(|(_, slug)| *slug == nature)
}

/// All natures that have a sign.
pub(super) fn natures() -> impl Iterator<Item = &'static str> {
    NATURES
        .iter()
        .chain(&FURTHER_NATURES)
        .map(|(_, slug)| *slug)
}

fn same_letters(known: &str, written: &str) -> bool {
    known
        .chars()
        .map(folded)
        .eq(written.chars().filter(|letter| *letter != '&').map(folded))
}

/// A letter of signs without mark and case.
pub(super) fn folded(letter: char) -> char {
    match letter {
        'Đ' | 'đ' => 'd',
        'Ư' | 'ư' => 'u',
        _ => letter.to_ascii_lowercase(),
    }
}
