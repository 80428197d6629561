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

#[cfg(test)]
mod tests {
    use super::*;

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
