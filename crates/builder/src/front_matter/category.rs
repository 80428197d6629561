//! The head of a category.

use crate::front_matter::fields::Fields;
use crate::front_matter::key::keys;
use crate::front_matter::node::{At, Entry};
use crate::source::report::Report;

/// What the head of a category says.
#[derive(Debug)]
pub struct CategoryHead {
    /// Its name.
    pub name: Option<At<String>>,
    /// What is filed in it.
    pub standfirst: Option<At<String>>,
    /// Its place among the categories.
    pub order: Option<i64>,
}

keys! {
    KEYS:
    NAME = "name" | "title" | "headline", "tên chuyên mục", "name: \"Thị trường\"";
    STANDFIRST = "standfirst" | "summary" | "description", "lời giới thiệu", "standfirst: \"Nhu cầu của bên mua, giá nguyên liệu, tiêu chuẩn của từng thị trường.\"";
    ORDER = "order" | "weight", "thứ tự", "order: 3";
}

/// Reads the head of a category.
pub fn read(entries: &[Entry], report: &mut Report<'_>) -> CategoryHead {
    let mut fields = Fields::of_head(entries, 0, KEYS, report);
    fields.require(&ORDER);
    CategoryHead {
        name: fields.required_text(&NAME),
        standfirst: fields.required_text(&STANDFIRST),
        order: fields.number(&ORDER, -1000..=1000),
    }
}
