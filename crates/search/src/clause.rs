//! A clause of a document in a query: `khoản 2 điều 5 nghị định 111/2015`.

use model::fold::fold;
use model::words::{Token, tokens};

/// The parts that can be named, the largest first, with their words in anchors.
const LEVELS: [&str; 3] = ["dieu", "khoan", "diem"];

/// Words that join a clause to its document.
const JOINING: [&str; 6] = ["cua", "thuoc", "tai", "trong", "theo", "va"];

/// What names a clause, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseReference {
    /// The anchor of the clause: `dieu-5-khoan-2`.
    pub anchor: String,
    /// The words that are left, and spaces: `nghị định 111/2015`.
    pub document: String,
}

/// Finds the clause that a query names, in any order. `None` when it names none, or no điều, or two.
pub fn find(query: &str) -> Option<ClauseReference> {
    let words: Vec<Token<'_>> = tokens(query).collect();
    let mut numbers = [const { String::new() }; 3];
    let mut document = query.to_owned();
    // From the end, so that what is taken out moves nothing that is still to be read.
    for at in (0..words.len()).rev() {
        let (word, next) = (
            words[at].text,
            words.get(at + 1).map_or("", |next| next.text),
        );
        let mut end = words[at].at + word.len();
        if let Some((level, number)) = part(word, next) {
            if !numbers[level].is_empty() {
                return None;
            }
            numbers[level] = number;
            end = words[at + 1].at + next.len();
        } else if !JOINING.contains(&fold(word).as_str()) {
            continue;
        }
        document.replace_range(words[at].at..end, " ");
    }
    // A điểm without its khoản, or a khoản without its điều, may be any.
    let [dieu, khoan, diem] = &numbers;
    if dieu.is_empty() || (khoan.is_empty() && !diem.is_empty()) {
        return None;
    }
    let mut anchor = ["dieu-", dieu].concat();
    for (name, number) in [("-khoan-", khoan), ("-diem-", diem)] {
        if !number.is_empty() {
            anchor.push_str(name);
            anchor.push_str(number);
        }
    }
    Some(ClauseReference { anchor, document })
}

/// The level and the number in the anchor, of two words such as `Điều` and `4a`, `điểm` and `đ`.
fn part(name: &str, number: &str) -> Option<(usize, String)> {
    let name = fold(name);
    let level = LEVELS.iter().position(|level| *level == name)?;
    let folded = fold(number);
    let digits = folded.bytes().take_while(u8::is_ascii_digit).count();
    let letters = &folded[digits..];
    let fits = match level {
        2 => digits == 0 && letters.len() == 1,
        _ => (1..=3).contains(&digits) && letters.len() <= 1,
    };
    // Points d and đ differ in anchors as well.
    let doubled = level == 2 && folded == "d" && !number.eq_ignore_ascii_case("d");
    let plain = letters.bytes().all(|letter| letter.is_ascii_lowercase());
    (fits && plain).then(|| (level, if doubled { "dd".to_owned() } else { folded }))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn clauses_are_read_in_any_order() {
        let cases = [
            (
                "khoản 2 điều 5 nghị định 111/2015",
                "dieu-5-khoan-2 nghị định 111/2015",
            ),
            (
                "Điều 5 khoản 2 Nghị định 111/2015/NĐ-CP",
                "dieu-5-khoan-2 Nghị định 111/2015/NĐ-CP",
            ),
            (
                "111/2015/NĐ-CP điều 5, khoản 2",
                "dieu-5-khoan-2 111/2015/NĐ-CP ,",
            ),
            (
                "điểm a khoản 1 điều 4 thông tư 21/2016",
                "dieu-4-khoan-1-diem-a thông tư 21/2016",
            ),
            (
                "điểm đ khoản 1 điều 4 thông tư 21/2016",
                "dieu-4-khoan-1-diem-dd thông tư 21/2016",
            ),
            (
                "điểm d khoản 1 điều 4 thông tư 21/2016",
                "dieu-4-khoan-1-diem-d thông tư 21/2016",
            ),
            (
                "diem D khoan 1 dieu 4 tt 21/2016",
                "dieu-4-khoan-1-diem-d tt 21/2016",
            ),
            ("điều 4a của luật 04/2017/QH14", "dieu-4a luật 04/2017/QH14"),
            ("ÐIỀU 12 NĐ 111", "dieu-12 NĐ 111"),
        ];
        for (query, expected) in cases {
            let found = find(query).unwrap();
            let document: Vec<&str> = found.document.split_whitespace().collect();
            let shown = [&[found.anchor.as_str()], document.as_slice()]
                .concat()
                .join(" ");
            assert_eq!(shown, expected, "{query}");
        }
    }

    #[test]
    fn what_is_not_clear_is_no_clause() {
        let cases = [
            "nghị định 111/2015",
            "khoản 2 nghị định 111/2015",
            "điểm a điều 4 nghị định 111/2015",
            "điều 4 và điều 5 nghị định 111/2015",
            "điều kiện 5 nghị định 111",
            "điều 2015 khoản",
            "",
        ];
        for query in cases {
            assert_eq!(find(query), None, "{query}");
        }
    }
}
