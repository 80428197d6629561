//! The head of a category.

use crate::front_matter::fields::Fields;
use crate::front_matter::key::Key;
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

const NAME: Key = Key {
    name: "name",
    aliases: &["title", "headline"],
    label: "tên chuyên mục",
    example: "name: \"Thị trường\"",
};
const STANDFIRST: Key = Key {
    name: "standfirst",
    aliases: &["summary", "description"],
    label: "lời giới thiệu",
    example: "standfirst: \"Nhu cầu của bên mua, giá nguyên liệu, tiêu chuẩn của từng thị trường.\"",
};
const ORDER: Key = Key {
    name: "order",
    aliases: &["weight"],
    label: "thứ tự",
    example: "order: 3",
};

/// Reads the head of a category.
pub fn read(entries: &[Entry], report: &mut Report<'_>) -> CategoryHead {
    let mut fields = Fields::of_head(entries, 0, &[&NAME, &STANDFIRST, &ORDER], report);
    fields.require(&ORDER);
    CategoryHead {
        name: fields.required_text(&NAME),
        standfirst: fields.required_text(&STANDFIRST),
        order: fields.number(&ORDER, -1000..=1000),
    }
}
