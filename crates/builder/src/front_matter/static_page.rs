//! The head of a static page.

use crate::front_matter::fields::Fields;
use crate::front_matter::key::keys;
use crate::front_matter::node::{At, Entry};
use crate::front_matter::shared::{self, SLUG};
use crate::source::report::Report;

/// What the head of a static page says.
#[derive(Debug)]
pub struct StaticHead {
    /// Another slug than the file's name.
    pub slug: Option<At<String>>,
    /// Its title.
    pub title: Option<At<String>>,
    /// In short.
    pub standfirst: Option<At<String>>,
    /// Old addresses.
    pub aliases: Vec<At<String>>,
}

keys! {
    KEYS:
    TITLE = "title" | "headline" | "name", "tên trang", "title: \"Giới thiệu\"";
    STANDFIRST = "standfirst" | "summary" | "description", "lời dẫn", "standfirst: \"Cổng là của ai, để làm gì.\"";
    use shared::SLUG;
    use shared::ALIASES;
}

/// Reads the head of a static page.
pub fn read(entries: &[Entry], report: &mut Report<'_>) -> StaticHead {
    let mut fields = Fields::of_head(entries, 0, KEYS, report);
    StaticHead {
        slug: fields.name(&SLUG),
        title: fields.required_text(&TITLE),
        standfirst: fields.text(&STANDFIRST),
        aliases: shared::aliases(&mut fields),
    }
}
