//! Words of the finder of legal documents: what is shown, in one sentence.

use crate::day::Day;
use crate::finder::Sort;

/// Label of the form.
pub const LABEL: &str = "Tìm văn bản";
/// Label of the box.
pub const WORDS: &str = "Số hiệu hoặc từ trong trích yếu";
/// In the empty box.
pub const PLACEHOLDER: &str = "Ví dụ: 111/2015, ưu đãi thuế…";
/// Opens the choices in a narrow window.
pub const PANEL: &str = "Chọn theo loại, cơ quan, lĩnh vực, năm";
pub const FROM_YEAR: &str = "Từ năm";
pub const TO_YEAR: &str = "đến năm";
/// The day whose law is shown.
pub const DAY: &str = "Tình trạng tại ngày";
/// The order of what is found.
pub const ORDER: &str = "Xếp theo";
/// The parts of what is asked.
pub const PARTS: &str = "Điều kiện đang chọn; bấm để bỏ";
pub const CLEAR: &str = "Bỏ tất cả điều kiện";
pub const NONE: &str =
    "Hãy bỏ bớt điều kiện, viết từ ngắn hơn, hoặc chỉ gõ số văn bản, ví dụ 111/2015.";
/// Where the browser runs no script. The list below does not answer the words of the address then.
pub const NO_SCRIPT: &str = "Trình duyệt không chạy JavaScript nên danh sách dưới đây là toàn bộ văn bản, không lọc theo từ khóa. Hãy chọn theo loại, cơ quan, lĩnh vực hoặc năm.";
pub const TRY_AGAIN: &str = "Tải lại danh mục";

/// The finder did not come; `words` wait for it, if there are any.
pub fn failed(words: &str) -> String {
    let to_find = if words.is_empty() {
        String::new()
    } else {
        format!(" để tìm “{words}”")
    };
    format!(
        "Chưa tải được bộ lọc{to_find}; các liên kết theo loại, cơ quan, lĩnh vực, năm vẫn dùng được."
    )
}

/// The rest of a long list of choices.
pub fn more(count: usize) -> String {
    format!("Thêm {count} mục")
}

/// The name of a link that takes a part away.
pub fn without(part: &str) -> String {
    format!("Bỏ điều kiện: {part}")
}

/// An order, as readers choose it.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Adopted => "Mới ban hành",
        Sort::InForce => "Mới có hiệu lực",
        Sort::Relevance => "Sát từ tìm nhất",
    }
}

/// Documents of any nature.
const ANY_NATURE: &str = "văn bản";

/// What is counted and how many: `18 nghị định, thông tư`, `Không có văn bản nào`. Natures are as in
/// the middle of a sentence; none means any.
pub fn count_of(natures: &[String], count: u32) -> String {
    let what = if natures.is_empty() {
        ANY_NATURE.to_owned()
    } else {
        natures.join(", ")
    };
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
