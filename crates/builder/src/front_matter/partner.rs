//! The head of a partner.

use crate::front_matter::fields::Fields;
use crate::front_matter::key::keys;
use crate::front_matter::node::{At, Entry};
use crate::front_matter::shared;
use crate::source::report::Report;

/// What the head of a partner says.
#[derive(Debug)]
pub struct PartnerHead {
    /// Its name.
    pub name: Option<At<String>>,
    /// Slug of its group.
    pub group: Option<At<String>>,
    /// Its own site.
    pub link: Option<String>,
    /// The file of its logo.
    pub logo: Option<At<String>>,
    /// What it does.
    pub line: Option<At<String>>,
}

keys! {
    KEYS:
    NAME = "name" | "title" | "headline", "tên đối tác", "name: \"Hội Cơ khí Ví Dụ\"";
    GROUP = "group", "nhóm đối tác", "group: hiep-hoi";
    LINK = "link" | "url" | "website" | "homepage", "trang của đối tác", "link: https://hoi-co-khi.example/";
    LOGO = "logo", "tệp biểu trưng", "logo: hoi-co-khi-vi-du.svg";
    LINE = "line" | "description" | "summary" | "standfirst", "một câu giới thiệu", "line: \"Nối xưởng cơ khí nhỏ với bên mua.\"";
}

/// Reads the head of a partner.
pub fn read(entries: &[Entry], report: &mut Report<'_>) -> PartnerHead {
    let mut fields = Fields::of_head(entries, 0, KEYS, report);
    PartnerHead {
        name: fields.required_text(&NAME),
        group: fields.required_name(&GROUP),
        link: shared::web_address(&mut fields, &LINK),
        logo: fields.name(&LOGO),
        line: fields.required_text(&LINE),
    }
}
