//! A document named in full, as other documents and newspapers cite it.

use super::DocumentNumber;
use crate::day::Day;

/// Words with which a title goes on from the body without "về".
#[rustfmt::skip]
const OPENINGS: [&str; 21] = [
    "về", "quy định", "sửa đổi", "bổ sung", "hướng dẫn", "ban hành", "bãi bỏ", "phê duyệt", "hợp nhất", "công bố",
    "thay thế", "chi tiết", "kéo dài", "điều chỉnh", "đính chính", "thành lập", "cắt giảm", "chấm dứt",
    "ngưng hiệu lực", "tiếp tục", "công nhận",
];

/// Words with which a title is the law's own name.
const LAWS: [&str; 3] = ["luật", "bộ luật", "pháp lệnh"];

/// "Nghị định số 111/2015/NĐ-CP ngày 03/11/2015 của Chính phủ về phát triển công nghiệp hỗ trợ".
/// A title that is the name of a law comes first: "Luật Đầu tư số 61/2020/QH14 ngày 17/06/2020 của Quốc hội".
pub fn citation(
    nature: &str,
    number: &str,
    adopted_on: Day,
    issuing_body: &str,
    title: &str,
) -> String {
    let number = match DocumentNumber::parse(number) {
        Some(parsed) if parsed.is_full() => parsed.canonical(),
        _ => number.trim().to_owned(),
    };
    let title = title.trim().trim_end_matches('.').to_owned();
    let source = [
        " số ",
        &number,
        " ngày ",
        &adopted_on.short(),
        " của ",
        issuing_body.trim(),
    ]
    .concat();
    if begins_with_any(&title, &LAWS) {
        return title + &source;
    }
    let about = match title.as_str() {
        "" => "",
        title if begins_with_any(title, &OPENINGS) => " ",
        _ => " về ",
    };
    [nature.trim(), &source, about, &lowered(&title)].concat()
}

fn begins_with_any(title: &str, openings: &[&str]) -> bool {
    let title = title.to_lowercase();
    let whole = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    openings
        .iter()
        .any(|opening| title.strip_prefix(opening).is_some_and(whole))
}

/// The title with a small first letter, unless its first two words make it a name: "Việt Nam".
fn lowered(title: &str) -> String {
    let mut letters = title.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let rest = letters.as_str();
    let second = title.split_whitespace().nth(1).unwrap_or_default();
    let name = second.starts_with(char::is_uppercase) || rest.starts_with(char::is_uppercase);
    if name {
        title.to_owned()
    } else {
        first.to_lowercase().collect::<String>() + rest
    }
}
