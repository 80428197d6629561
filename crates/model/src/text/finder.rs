//! Words of the finder of legal documents: what is shown, in one sentence.

use crate::day::Day;

/// Documents of any nature.
const ANY_NATURE: &str = "văn bản";

/// What is counted and how many: `18 nghị định, thông tư`, `Không có văn bản nào`. Natures are as in
/// the middle of a sentence; none means any.
pub fn count_of(natures: &[String], count: u32) -> String {
    let what = if natures.is_empty() { ANY_NATURE.to_owned() } else { natures.join(", ") };
    match count {
        0 => format!("Không có {what} nào"),
        _ => format!("{count} {what}"),
    }
}

/// `của Bộ Tài chính`
pub fn issued_by(bodies: &str) -> String {
    format!("của {bodies}")
}

/// `về đầu tư`
pub fn about(fields: &str) -> String {
    format!("về {fields}")
}

/// `có “ưu đãi”`
pub fn with_words(words: &str) -> String {
    format!("có “{words}”")
}

/// `ban hành từ 2015 đến 2020`; `None` when no year is named.
pub fn adopted_within(from: Option<u16>, to: Option<u16>) -> Option<String> {
    match (from, to) {
        (Some(from), Some(to)) if from == to => Some(format!("ban hành năm {from}")),
        (Some(from), Some(to)) => Some(format!("ban hành từ {from} đến {to}")),
        (Some(from), None) => Some(format!("ban hành từ {from}")),
        (None, Some(to)) => Some(format!("ban hành đến {to}")),
        (None, None) => None,
    }
}

/// `tại ngày 01/12/2023`
pub fn on_day(day: Day) -> String {
    format!("tại ngày {}", day.short())
}

/// Alternatives: `a`, `a hoặc b`, `a, b hoặc c`.
pub fn any_of(alternatives: &[String]) -> String {
    match alternatives {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} hoặc {last}", rest.join(", ")),
    }
}
