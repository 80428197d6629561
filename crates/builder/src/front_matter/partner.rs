//! The head of a partner.

use crate::front_matter::fields::Fields;
use crate::front_matter::key::Key;
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

const NAME: Key = Key {
    name: "name",
    aliases: &["title", "headline"],
    label: "tên đối tác",
    example: "name: \"Hội Cơ khí Ví Dụ\"",
};
const GROUP: Key = Key {
    name: "group",
    aliases: &[],
    label: "nhóm đối tác",
    example: "group: hiep-hoi",
};
const LINK: Key = Key {
    name: "link",
    aliases: &["url", "website", "homepage"],
    label: "trang của đối tác",
    example: "link: https://hoi-co-khi.example/",
};
const LOGO: Key = Key {
    name: "logo",
    aliases: &[],
    label: "tệp biểu trưng",
    example: "logo: hoi-co-khi-vi-du.svg",
};
const LINE: Key = Key {
    name: "line",
    aliases: &["description", "summary", "standfirst"],
    label: "một câu giới thiệu",
    example: "line: \"Nối xưởng cơ khí nhỏ với bên mua.\"",
};

/// Reads the head of a partner.
pub fn read(entries: &[Entry], report: &mut Report<'_>) -> PartnerHead {
    let mut fields = Fields::of_head(entries, 0, &[&NAME, &GROUP, &LINK, &LOGO, &LINE], report);
    PartnerHead {
        name: fields.required_text(&NAME),
        group: fields.required_name(&GROUP),
        link: shared::web_address(&mut fields, &LINK),
        logo: fields.name(&LOGO),
        line: fields.required_text(&LINE),
    }
}
