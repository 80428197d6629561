//! Who signs an article: people, or a desk.

use model::article::Byline;
use model::fold::fold;

use crate::diagnostic::rule::Rule;
use crate::front_matter::fields::Fields;
use crate::front_matter::key::keys;
use crate::front_matter::node::{At, Value};
use crate::source::report::Report;

keys! {
    pub(super) BYLINE = "byline" | "author" | "authors", "tác giả", "byline:\n  people: [\"Nguyễn Thị Minh Hà\"]";
}

keys! {
    BYLINE_KEYS:
    PEOPLE = "people", "người viết", "people: [\"Nguyễn Thị Minh Hà\", \"Trần Văn Khải\"]";
    DESK = "desk", "bộ phận đứng tên", "desk: Ban Biên tập";
}

keys! {
    AUTHOR_KEYS:
    /// An author as other systems describe one.
    NAME = "name" | "display_name", "tên người viết", "name: \"Nguyễn Thị Minh Hà\"";
}

/// What the names of desks begin with, folded.
const DESKS: [&str; 9] = [
    "ban bien tap",
    "ban bien soan",
    "ban thu ky",
    "ban thoi su",
    "bbt",
    "bo phan",
    "nhom phong vien",
    "phong bien tap",
    "toa soan",
];

/// Reads who signs. Other systems know only authors: these are people.
pub(super) fn read(fields: &mut Fields<'_, '_, '_>) -> Option<Byline> {
    fields.require(&BYLINE);
    let entry = fields.entry(&BYLINE)?;
    match &entry.node.value {
        Value::Broken => None,
        Value::Table(_) if BYLINE.name.eq_ignore_ascii_case(&entry.key) => people_or_desk(fields),
        Value::Table(author) => {
            let mut fields = Fields::foreign(author, entry.node.at, AUTHOR_KEYS, fields.report);
            people(
                fields.required_text(&NAME).into_iter().collect(),
                fields.report,
            )
        }
        _ if BYLINE.name.eq_ignore_ascii_case(&entry.key) && !entry.node.value.is_empty() => {
            fields.malformed(&BYLINE, entry.node.at, "nhóm khóa people hoặc desk");
            None
        }
        _ => {
            fields.doubt_joined(&BYLINE);
            people(fields.texts_or_named(&BYLINE, &NAME), fields.report)
        }
    }
}

fn people_or_desk(fields: &mut Fields<'_, '_, '_>) -> Option<Byline> {
    let (entries, at) = fields.table(&BYLINE)?;
    let mut fields = Fields::new(entries, at, BYLINE_KEYS, fields.report);
    let names = fields.texts(&PEOPLE);
    let desk = fields.text(&DESK);
    match (names.is_empty(), desk) {
        (true, Some(desk)) => Some(Byline::Desk(desk.value)),
        (false, None) => people(names, fields.report),
        (false, Some(desk)) => {
            fields.malformed(
                &DESK,
                desk.at,
                "khóa đứng một mình: ghi people hoặc desk, không ghi cả hai",
            );
            None
        }
        (true, None) => {
            fields.require(&PEOPLE);
            None
        }
    }
}

fn people(names: Vec<At<String>>, report: &mut Report<'_>) -> Option<Byline> {
    for name in names.iter().filter(|name| is_desk(&name.value)) {
        let message = format!(
            "“{}” không phải tên người; bài do bộ phận đứng tên thì ghi desk",
            name.value
        );
        report.add_with(
            Rule::DeskAsPerson,
            name.at,
            message,
            "byline:\n  desk: Ban Biên tập",
        );
    }
    let names: Vec<String> = names.into_iter().map(|name| name.value).collect();
    (!names.is_empty()).then_some(Byline::People(names))
}

fn is_desk(name: &str) -> bool {
    let name = fold(name);
    DESKS.iter().any(|desk| {
        name.strip_prefix(desk)
            .is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
    })
}

#[cfg(test)]
mod tests {
    use super::is_desk;

    #[test]
    fn desks_are_told_from_people() {
        for desk in [
            "Ban Biên tập",
            "BAN BIÊN TẬP tổng hợp",
            "Tòa soạn",
            "BBT",
            "Nhóm phóng viên",
        ] {
            assert!(is_desk(desk), "{desk}");
        }
        for person in ["Nguyễn Ban", "Tòa Văn Soạn", "Bộ Văn Phận", "Trần Thị Bbt"] {
            assert!(!is_desk(person), "{person}");
        }
    }
}
