//! Natures: how they are called, what a sentence says of them, and which are those of laws.

use model::fold::fold;
use model::number::DocumentNumber;

/// Natures whose names and signs are distinct, so that one in the place of another is a mistake.
const NAMES: [(&str, &str); 12] = [
    ("luat", "Luật"),
    ("bo-luat", "Bộ luật"),
    ("phap-lenh", "Pháp lệnh"),
    ("lenh", "Lệnh"),
    ("nghi-dinh", "Nghị định"),
    ("nghi-quyet", "Nghị quyết"),
    ("nghi-quyet-lien-tich", "Nghị quyết liên tịch"),
    ("quyet-dinh", "Quyết định"),
    ("thong-tu", "Thông tư"),
    ("thong-tu-lien-tich", "Thông tư liên tịch"),
    ("chi-thi", "Chỉ thị"),
    ("van-ban-hop-nhat", "Văn bản hợp nhất"),
];

/// Signs of natures that a portal of laws holds; not those of letters, licenses, reports and submissions.
const SIGNS: [&str; 18] = [
    "NĐ", "QĐ", "TT", "TTLT", "NQ", "CT", "PL", "VBHN", "NQLT", "TTLB", "CĐ", "TB", "KH", "KL",
    "HD", "QC", "L", "LCT",
];

/// Bodies whose decisions and notices rule one company or one person: boards, courts, the police, and
/// what fines and enforces.
const PRIVATE: [&str; 18] = [
    "HĐQT", "HĐTV", "ĐHĐCĐ", "ĐHCĐ", "TGĐ", "XPVPHC", "XPHC", "XP", "CSĐT", "ANĐT", "CQĐT", "THA",
    "CTHADS", "CCTHADS", "TA", "TAND", "VKS", "VKSND",
];

/// Bodies that number their documents without a nature.
const ALONE: [&str; 5] = ["CP", "TTg", "HĐBT", "SL", "CTN"];

/// The name of a nature that is distinct from all others.
pub(crate) fn nature_name(slug: &str) -> Option<&'static str> {
    NAMES
        .iter()
        .find(|(known, _)| *known == slug)
        .map(|(_, name)| *name)
}

/// Has it the signs of a law, a rule or an order of the state, and not those of a letter, a judgment,
/// a license or a contract?
pub(crate) fn is_of_law(number: &DocumentNumber) -> bool {
    let Some(signs) = number.signs() else {
        return false;
    };
    let parts: Vec<&str> = signs.split(['-', '/', '(', ')']).collect();
    let known = match parts.as_slice() {
        [only] => ALONE.contains(only) || only.starts_with("QH") || only.starts_with("UBTVQH"),
        [first, ..] => SIGNS.contains(first),
        [] => false,
    };
    let named = number.named_nature();
    let other = named
        .is_some_and(|nature| matches!(nature, "cong-van" | "giay-phep" | "to-trinh" | "bao-cao"));
    known && !other && !parts.iter().any(|part| PRIVATE.contains(part))
}

/// The nature that a sentence names before a number, not always right before it: "Luật Doanh nghiệp số".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NamedNature {
    /// None.
    None,
    /// This one.
    One(&'static str),
    /// More than one, so that the number may be that of either.
    Several,
}

/// As far back a sentence is read, in bytes.
const REACH: usize = 400;

impl NamedNature {
    /// Among those that share the numbers of the National Assembly, which does the sentence name before
    /// the byte at which a number begins? In a list it may stand before the numbers that come first.
    pub(crate) fn before(text: &str, begins: usize) -> Self {
        let from = text.floor_char_boundary(begins.saturating_sub(REACH));
        let sentence = text[from..begins]
            .rsplit([';', '!', '?'])
            .next()
            .unwrap_or_default();
        let sentence = sentence.rsplit(". ").next().unwrap_or(sentence);
        let folded = fold(sentence);
        let words: Vec<&str> = folded
            .split(|letter: char| !letter.is_alphanumeric() && letter != '/')
            .filter(|word| !word.is_empty())
            .collect();
        let mut named = Self::None;
        for at in (0..words.len()).rev() {
            if words[at].contains('/') && named != Self::None {
                break;
            }
            named = match (named, shared_nature(&words, at)) {
                (named, None) => named,
                (Self::None, Some(nature)) => Self::One(nature),
                (Self::One(one), Some(nature)) if one == nature => named,
                _ => return Self::Several,
            };
        }
        named
    }
}

fn shared_nature(words: &[&str], at: usize) -> Option<&'static str> {
    let before = at.checked_sub(1).map_or("", |before| words[before]);
    let after = words.get(at + 1).copied().unwrap_or_default();
    match (before, words[at]) {
        // Pháp luật, kỷ luật, quy luật, định luật; luật sư, luật gia.
        ("phap" | "ky" | "quy" | "dinh", "luat") => None,
        (_, "luat") if !matches!(after, "su" | "gia") => Some("luat"),
        ("nghi", "quyet") => Some("nghi-quyet"),
        ("phap", "lenh") => Some("phap-lenh"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use model::number::find;

    use super::*;

    #[test]
    fn a_sentence_names_the_nature_of_an_assembly_s_number() {
        let (law, resolution) = (NamedNature::One("luat"), NamedNature::One("nghi-quyet"));
        let cases = [
            ("Luật Doanh nghiệp số 59/2020/QH14", law),
            ("Bộ luật Lao động (số 59/2020/QH14)", law),
            ("Nghị quyết của Quốc hội số 59/2020/QH14", resolution),
            (
                "Nghị quyết về thí điểm cơ chế, chính sách, số: 59/2020/QH14",
                resolution,
            ),
            (
                "Pháp lệnh Thư viện số 59/2020/UBTVQH10",
                NamedNature::One("phap-lenh"),
            ),
            (
                "Nghị quyết về thi hành Luật Thư viện số 59/2020/QH14",
                NamedNature::Several,
            ),
            (
                "Luật Thư viện số 1/2020/QH14, Nghị quyết về sách số 59/2020/QH14",
                resolution,
            ),
            ("Các luật số 1/2020/QH14, 2/2020/QH14, 59/2020/QH14", law),
            ("Nghị quyết nói vậy. Xem 59/2020/QH14", NamedNature::None),
            (
                "Theo pháp luật hiện hành, luật sư nêu số 59/2020/QH14",
                NamedNature::None,
            ),
            ("59/2020/QH14", NamedNature::None),
        ];
        for (text, named) in cases {
            let last = find(text).pop().unwrap();
            assert_eq!(NamedNature::before(text, last.range.start), named, "{text}");
        }
    }

    #[test]
    fn letters_judgments_and_licences_are_no_laws() {
        let laws = [
            "Nghị định 111/2015/NĐ-CP",
            "68/QĐ-TTg",
            "Luật số 59/2020/QH14",
            "59-NQ/TW",
            "Quyết định 113/TTg",
            "Nghị định số 42/CP",
            "Thông báo 150/TB-VPCP",
            "28-L/CTN",
            "21-LCT/HĐNN8",
            "20/2015/L-CTN",
            "01/VBHN-BTC",
            "12/2003/TTLT-BTC-BCA",
            "Quyết định 12/QĐ-UBND",
        ];
        let others = [
            "Công văn 152/TTg-CN",
            "văn bản số 4946/BTTTT-CĐSQG",
            "công văn số 574/CV-BHXH",
            "văn bản số 2327/UBND",
            "Giấy phép số 135/GP-UBND",
            "Tờ trình số 02/TTr-UBND",
            "Báo cáo số 12/BC-CP",
            "Bản án số 12/2023/HS-ST",
            "Bản án phúc thẩm số 682/2015/HSPT",
            "Quyết định số 05/2019/QĐST-KDTM",
            "Quyết định truy nã số 15/C46-P12",
            "Quyết định số 6577/QLD-MP",
            "Hợp đồng số 05/2017/HĐ-XD",
            "Gói thầu số 05/2020/XL-01",
            "Nghị quyết số 01/2017/NQ-ĐHĐCĐ",
            "Nghị quyết số 12/NQ-HĐQT",
            "Quyết định số 34/QĐ-XPVPHC",
        ];
        for (texts, expected) in [(&laws[..], true), (&others[..], false)] {
            for text in texts {
                let of_law = find(text)
                    .pop()
                    .is_some_and(|found| is_of_law(&found.number));
                assert_eq!(of_law, expected, "{text}");
            }
        }
    }
}
