//! Words the builder puts into bodies: titles of notes, labels of tables and footnotes.

/// Said of a change about which the editors noted nothing.
pub const UPDATED_NOTE: &str = "Cập nhật nội dung.";
/// Label of the footnotes.
pub const FOOTNOTES: &str = "Chú thích";
pub const NOTE: &str = "Ghi chú";
pub const TIP: &str = "Mẹo";
pub const IMPORTANT: &str = "Quan trọng";
pub const WARNING: &str = "Lưu ý";
pub const CAUTION: &str = "Cẩn trọng";
pub const TASK_DONE: &str = "Đã xong";
pub const TASK_OPEN: &str = "Chưa xong";

/// The name of a table's scrolling frame, from the heading above it.
pub fn table_label(heading: &str) -> String {
    if heading.starts_with("Bảng") {
        heading.to_owned()
    } else {
        format!("Bảng: {heading}")
    }
}

/// The name of a table's frame when no heading stands above it.
pub const TABLE: &str = "Bảng số liệu";

/// The name of a footnote's mark.
pub fn footnote_label(number: u32) -> String {
    format!("Chú thích {number}")
}

/// The name of the way back from a footnote to its mark; the same note may be called several times.
pub fn footnote_back_label(number: u32, call: u32) -> String {
    match call {
        1 => format!("Về chỗ đọc của chú thích {number}"),
        _ => format!("Về chỗ đọc của chú thích {number}, lần {call}"),
    }
}
