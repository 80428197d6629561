//! Numbers of legal documents and the part of the address they become.

use crate::day::Day;
use crate::slug::slugify;

/// Slugs that begin the name of a local body; its number is unique only within its province.
const LOCAL_BODIES: [&str; 4] = ["uy-ban-nhan-dan", "ubnd", "hoi-dong-nhan-dan", "hdnd"];

/// Does the number carry the year of adoption itself, as `111/2015/NĐ-CP` does and `68/QĐ-TTg` does not?
/// The first part is never a year, however it looks: `1483/QĐ-TTg`.
pub fn has_year(number: &str) -> bool {
    number.split('/').skip(1).any(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The last part of a document's address. Identity is number, year of adoption and issuing body:
/// a number without a year appends it, a local body appends its own slug.
///
/// `111/2015/NĐ-CP` → `111-2015-nd-cp`; `68/QĐ-TTg` of 2017 → `68-qd-ttg-2017`.
pub fn document_slug(number: &str, adopted_on: Day, issuing_body: &str) -> String {
    let mut slug = slugify(number);
    if !has_year(number) {
        slug = format!("{slug}-{}", adopted_on.year());
    }
    let body = slugify(issuing_body);
    if LOCAL_BODIES.iter().any(|local| body.starts_with(local)) {
        slug = format!("{slug}-{body}");
    }
    slug
}

/// Where document numbers stand in a text, as byte ranges: `111/2015/NĐ-CP`, `68/QĐ-TTg`,
/// `04/2017/QH14`. Dates such as 01/12/2023 and units such as 12/h are none.
pub fn find_numbers(text: &str) -> Vec<std::ops::Range<usize>> {
    let boundary = |letter: char| !(letter.is_alphanumeric() || matches!(letter, '/' | '-'));
    let mut at = 0;
    let mut found = Vec::new();
    for word in text.split(boundary) {
        let start = at + text[at..].find(word).unwrap_or_default();
        at = start + word.len();
        let number = word.trim_end_matches(['-', '/']);
        if is_number(number) {
            found.push(start..start + number.len());
        }
    }
    found
}

fn is_number(word: &str) -> bool {
    let digits =
        |part: &str| !part.is_empty() && part.len() <= 5 && part.bytes().all(|byte| byte.is_ascii_digit());
    let capitals = |part: &str| part.chars().take_while(|letter| letter.is_uppercase()).count() >= 2;
    match *word.split('/').collect::<Vec<_>>().as_slice() {
        [number, signs] => digits(number) && capitals(signs),
        [number, year, signs] => digits(number) && digits(year) && year.len() == 4 && capitals(signs),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_in_running_text() {
        let cases: [(&str, &[&str]); 6] = [
            ("Nghị định số 111/2015/NĐ-CP.", &["111/2015/NĐ-CP"]),
            ("(68/QĐ-TTg, 04/2017/QH14)", &["68/QĐ-TTg", "04/2017/QH14"]),
            ("ngày 01/12/2023, 12/h, 5/10 và 24/7", &[]),
            ("theo 55/2015/TT-BCT–21/2016/TT-BTC", &["55/2015/TT-BCT", "21/2016/TT-BTC"]),
            ("12/QĐ-UBND-", &["12/QĐ-UBND"]),
            ("", &[]),
        ];
        for (text, numbers) in cases {
            let found: Vec<&str> = find_numbers(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, numbers, "{text}");
        }
    }

    #[test]
    fn identity_becomes_an_address() {
        let cases = [
            ("111/2015/NĐ-CP", "2015-11-03", "Chính phủ", "111-2015-nd-cp"),
            ("68/QĐ-TTg", "2017-01-18", "Thủ tướng Chính phủ", "68-qd-ttg-2017"),
            ("68/2017/QĐ-TTg", "2017-01-18", "Thủ tướng Chính phủ", "68-2017-qd-ttg"),
            ("1483/QĐ-TTg", "2011-08-26", "Thủ tướng Chính phủ", "1483-qd-ttg-2011"),
            ("115/NQ-CP", "2020-08-06", "Chính phủ", "115-nq-cp-2020"),
            ("04/2017/QH14", "2017-06-12", "Quốc hội", "04-2017-qh14"),
            ("12/QĐ-UBND", "2020-01-02", "UBND tỉnh Thanh Hóa", "12-qd-ubnd-2020-ubnd-tinh-thanh-hoa"),
        ];
        for (number, day, body, slug) in cases {
            assert_eq!(document_slug(number, day.parse().unwrap(), body), slug);
        }
    }
}
