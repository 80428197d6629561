//! Keys that Hugo, Jekyll and Hexo know and the portal does not: they do no harm, but what they did
//! there they do not do here, so they are reported.

mod idle;

use idle::IDLE;

use crate::diagnostic::rule::Rule;
use crate::front_matter::key::Key;
use crate::front_matter::node::{Entry, Value};
use crate::source::report::Report;

/// A key that has an effect elsewhere, and what has it here.
struct Near {
    names: &'static [&'static str],
    /// The keys here that make it idle when they are there.
    here: &'static [&'static str],
    advice: &'static str,
    example: &'static str,
}

const NEAR: [Near; 7] = [
    Near {
        names: &["url", "permalink"],
        here: &["slug", "aliases"],
        advice: "cổng lấy địa chỉ từ tên tệp hoặc “slug”; địa chỉ cũ ghi ở “aliases”",
        example: "aliases: [\"/tin-tuc/123.html\"]",
    },
    Near {
        names: &["redirectfrom"],
        here: &["aliases"],
        advice: "địa chỉ cũ ghi ở “aliases”",
        example: "aliases: [\"/tin-tuc/123.html\"]",
    },
    Near {
        names: &["expirydate", "unpublishdate"],
        here: &["withdrawn"],
        advice: "cổng không tự gỡ bài; đến ngày ấy hãy ghi “withdrawn”",
        example: "withdrawn:\n  on: 2026-06-10\n  reason: \"Số liệu trong bài không còn đúng.\"",
    },
    Near {
        names: &["hidden", "private", "unlisted", "password"],
        here: &["draft"],
        advice: "cổng không giấu bài khỏi danh sách và không đặt mật khẩu; bài chưa cho mọi người xem thì ghi “draft”",
        example: "draft: true",
    },
    Near {
        names: &["redirectto"],
        here: &[],
        advice: "cổng không chuyển hướng từ một trang; ghi địa chỉ này vào “aliases” của trang kia rồi xóa tệp này",
        example: "aliases: [\"/tin-tuc/123.html\"]",
    },
    Near {
        names: &["keywords"],
        here: &["tags"],
        advice: "từ khóa ghi ở “tags”",
        example: "tags: [\"khuôn mẫu\", \"ô tô\"]",
    },
    Near {
        names: &[
            "banner",
            "bannerimg",
            "coverimage",
            "featuredimage",
            "featuredmedia",
            "featureimage",
            "heroimage",
            "image",
            "indeximg",
            "ogimage",
            "photos",
            "thumbnail",
            "thumbnailimage",
            "topimg",
            "video",
        ],
        here: &["cover", "images"],
        advice: "ảnh đầu bài ghi ở “cover”, có lời tả “alt”",
        example: "cover:\n  src: /hinh/khuon-dap.svg\n  alt: \"Mặt cắt khuôn dập với chày, cối và tấm gạt\"",
    },
];

/// Keys that other systems write into every head and that only articles have here.
const OF_ARTICLES: [&str; 13] = [
    "author",
    "authors",
    "categories",
    "date",
    "description",
    "draft",
    "excerpt",
    "lastmod",
    "lastmodifiedat",
    "modified",
    "published",
    "summary",
    "tags",
];

/// Tells of the keys of other systems in a head: one note for all that are idle here, a warning for
/// each that has an effect elsewhere. Empty ones are as good as not written.
pub(super) fn report_all(entries: &[Entry], known: &[&Key], report: &mut Report<'_>) {
    let foreign = |entry: &&Entry| !known.iter().any(|key| key.is(&entry.key)) && is_foreign(entry);
    let has = |name: &str| {
        entries
            .iter()
            .any(|entry| entry.node.value.is_filled() && entry.key == name)
    };
    let mut idle: Vec<&Entry> = Vec::new();
    for entry in entries
        .iter()
        .filter(foreign)
        .filter(|entry| entry.node.value.is_filled())
    {
        let near = near(&entry.key).filter(|_| answer(entry) != Some(false));
        match near.filter(|near| !near.here.iter().any(|name| has(name))) {
            Some(near) => {
                let message = format!(
                    "cổng không dùng khóa “{}” của hệ khác: {}",
                    entry.key, near.advice
                );
                report.add_with(Rule::ForeignSetting, entry.at, message, near.example);
            }
            None if holds_back(entry) => {
                let message = format!(
                    "“{}” giữ lại tệp này ở hệ khác; ở cổng chỉ bài viết có bản nháp: chưa muốn đưa lên thì để tệp ngoài content/, muốn đưa lên thì xóa dòng này",
                    entry.key
                );
                report.add(Rule::UnknownKey, entry.at, message);
            }
            None if is_read_elsewhere(&entry.key) => {}
            None => idle.push(entry),
        }
    }
    note(idle.into_iter(), report);
}

/// One note for keys that have no effect here. Empty ones are as good as not written.
pub(super) fn note<'e>(idle: impl Iterator<Item = &'e Entry>, report: &mut Report<'_>) {
    let idle: Vec<&Entry> = idle.filter(|entry| entry.node.value.is_filled()).collect();
    let Some(first) = idle.first() else { return };
    let names: Vec<String> = idle
        .iter()
        .map(|entry| format!("“{}”", entry.key))
        .collect();
    let message = format!(
        "khóa của hệ khác, không có tác dụng ở cổng này: {}",
        names.join(", ")
    );
    report.add(Rule::ForeignKey, first.at, message);
}

/// Yes or no, as other systems read it.
pub(super) fn answer(entry: &Entry) -> Option<bool> {
    let Value::Text(text) = &entry.node.value else {
        return None;
    };
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" => Some(true),
        "false" | "no" | "off" => Some(false),
        _ => None,
    }
}

/// Does the key keep a file that is no article from being shown?
fn holds_back(entry: &Entry) -> bool {
    match plain(&entry.key).as_str() {
        "draft" => answer(entry) == Some(true),
        "published" => answer(entry) == Some(false),
        _ => false,
    }
}

/// Is this a key of another system, whether it has an effect here or not?
pub(super) fn is_foreign(entry: &Entry) -> bool {
    is_foreign_name(&entry.key) || is_state(entry)
}

fn is_foreign_name(name: &str) -> bool {
    let plain = plain(name);
    [IDLE.as_slice(), &OF_ARTICLES]
        .iter()
        .any(|names| names.contains(&plain.as_str()))
        || near(name).is_some()
        || is_read_elsewhere(name)
}

/// WordPress's `status: publish`. Other values are somebody's own: a document's status, for one, which
/// the portal works out.
fn is_state(entry: &Entry) -> bool {
    let states = [
        "publish",
        "published",
        "future",
        "inherit",
        "draft",
        "pending",
        "private",
        "auto-draft",
        "trash",
    ];
    let state = |text: &str| states.contains(&text.trim().to_ascii_lowercase().as_str());
    ["status", "poststatus"].contains(&plain(&entry.key).as_str())
        && matches!(&entry.node.value, Value::Text(text) if state(text))
}

fn near(name: &str) -> Option<&'static Near> {
    let plain = plain(name);
    NEAR.iter()
        .find(|near| near.names.contains(&plain.as_str()))
}

/// `publishDate` is read together with the day of publication.
fn is_read_elsewhere(name: &str) -> bool {
    plain(name) == "publishdate"
}

fn plain(name: &str) -> String {
    name.to_ascii_lowercase().replace(['_', '-'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_capitals_and_joints() {
        for name in [
            "toc",
            "ShowToc",
            "show_toc",
            "isCJKLanguage",
            "linkTitle",
            "publishDate",
            "expiryDate",
        ] {
            assert!(is_foreign_name(name), "{name}");
        }
        for name in ["headline", "standfrist", "màu", "tag", "categry"] {
            assert!(!is_foreign_name(name), "{name}");
        }
        for name in IDLE.iter().chain(NEAR.iter().flat_map(|near| near.names)) {
            assert!(is_foreign_name(name), "{name}");
        }
    }
}
