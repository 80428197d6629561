//! A document named in full, as other documents and newspapers cite it.

use super::DocumentNumber;
use crate::day::Day;
use crate::slug::slugify;

/// Words with which a title goes on from the body without "về", as slugs.
const OPENINGS: [&str; 22] = [
    "ve",
    "quy-dinh",
    "sua-doi",
    "bo-sung",
    "huong-dan",
    "ban-hanh",
    "bai-bo",
    "phe-duyet",
    "hop-nhat",
    "cong-bo",
    "thay-the",
    "chi-tiet",
    "keo-dai",
    "dieu-chinh",
    "dinh-chinh",
    "thanh-lap",
    "cat-giam",
    "cham-dut",
    "ngung",
    "giao",
    "tiep-tuc",
    "cong-nhan",
];

/// "Nghị định số 111/2015/NĐ-CP ngày 03/11/2015 của Chính phủ về phát triển công nghiệp hỗ trợ".
/// A title that is the name of a law comes first: "Luật Đầu tư số 61/2020/QH14 ngày 17/06/2020 của Quốc hội".
pub fn citation(nature: &str, number: &str, adopted_on: Day, issuing_body: &str, title: &str) -> String {
    let number = match DocumentNumber::parse(number) {
        Some(parsed) if parsed.is_full() => parsed.canonical(),
        _ => number.trim().to_owned(),
    };
    let (day, body) = (adopted_on.short(), issuing_body.trim());
    let title = title.trim().trim_end_matches('.');
    let slug = slugify(title);
    if ["luat-", "bo-luat-", "phap-lenh-"].iter().any(|law| slug.starts_with(law)) {
        return [title, " số ", &number, " ngày ", &day, " của ", body].concat();
    }
    let opens =
        |words: &str| slug.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    let about = if title.is_empty() {
        ""
    } else if OPENINGS.into_iter().any(opens) {
        " "
    } else {
        " về "
    };
    [nature.trim(), " số ", &number, " ngày ", &day, " của ", body, about, &lowered(title)].concat()
}

/// The title with a small first letter, unless its first two words make it a name: "Việt Nam".
fn lowered(title: &str) -> String {
    let mut letters = title.chars();
    let Some(first) = letters.next() else { return String::new() };
    let second = title.split_whitespace().nth(1).unwrap_or_default();
    let name =
        second.starts_with(char::is_uppercase) || letters.clone().next().is_some_and(char::is_uppercase);
    if name { title.to_owned() } else { first.to_lowercase().chain(letters).collect() }
}
