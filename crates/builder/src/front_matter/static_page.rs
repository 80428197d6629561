//! The head of a static page.

use crate::front_matter::fields::Fields;
use crate::front_matter::key::Key;
use crate::front_matter::node::{At, Entry};
use crate::front_matter::shared::{self, ALIASES, SLUG};
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

const TITLE: Key = Key {
    name: "title",
    aliases: &["headline", "name"],
    label: "tên trang",
    example: "title: \"Giới thiệu\"",
};
const STANDFIRST: Key = Key {
    name: "standfirst",
    aliases: &["summary", "description"],
    label: "lời dẫn",
    example: "standfirst: \"Cổng là của ai, để làm gì.\"",
};

/// Reads the head of a static page.
pub fn read(entries: &[Entry], report: &mut Report<'_>) -> StaticHead {
    let mut fields = Fields::of_head(entries, 0, &[&TITLE, &STANDFIRST, &SLUG, &ALIASES], report);
    StaticHead {
        slug: fields.name(&SLUG),
        title: fields.required_text(&TITLE),
        standfirst: fields.text(&STANDFIRST),
        aliases: shared::aliases(&mut fields),
    }
}
