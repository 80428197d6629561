//! Keys that Hugo, Jekyll and Hexo know and the portal does not: they do no harm, but what they did
//! there they do not do here, so they are told.

use crate::diagnostic::rule::Rule;
use crate::front_matter::key::Key;
use crate::front_matter::node::Entry;
use crate::source::report::Report;

/// Keys that have no meaning here, without capitals, `_` and `-`.
const IDLE: [&str; 89] = [
    "abbrlink",
    "audio",
    "authorprofile",
    "avatar",
    "bookcollapsesection",
    "bookhidden",
    "booktoc",
    "build",
    "canonicalurl",
    "cascade",
    "classes",
    "codemaxlines",
    "comment",
    "comments",
    "contributors",
    "copyright",
    "disablecomments",
    "disablehljs",
    "disablenunjucks",
    "disableshare",
    "editpost",
    "email",
    "enabletoc",
    "featured",
    "fontawesome",
    "hasmath",
    "headless",
    "hidden",
    "hiddenfromhomepage",
    "hiddeninlist",
    "hiddeninsingle",
    "hidemeta",
    "hidesummary",
    "highlight",
    "icon",
    "id",
    "identifier",
    "iscjklanguage",
    "jsonld",
    "katex",
    "lang",
    "language",
    "layout",
    "license",
    "lightgallery",
    "linktitle",
    "linktotitle",
    "markup",
    "math",
    "mathjax",
    "menu",
    "menus",
    "mermaid",
    "navorder",
    "navtitle",
    "noindex",
    "outputs",
    "params",
    "parent",
    "pin",
    "pinned",
    "readingtime",
    "related",
    "relative",
    "resources",
    "robots",
    "robotsnoindex",
    "searchhidden",
    "seo",
    "series",
    "share",
    "showbreadcrumbs",
    "showcodecopybuttons",
    "showpostnavlinks",
    "showreadingtime",
    "showtoc",
    "showwordcount",
    "sidebar",
    "sitemap",
    "sticky",
    "subtitle",
    "tableofcontents",
    "toc",
    "tocopen",
    "top",
    "translationkey",
    "type",
    "videos",
    "weight",
];

/// A key that has an effect elsewhere, and what has it here.
struct Near {
    names: &'static [&'static str],
    /// The keys here that make it idle when they are there.
    here: &'static [&'static str],
    advice: &'static str,
    example: &'static str,
}

const NEAR: [Near; 6] = [
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
        names: &["keywords"],
        here: &["tags"],
        advice: "từ khóa ghi ở “tags”",
        example: "tags: [\"khuôn mẫu\", \"ô tô\"]",
    },
    Near {
        names: &["excerpt"],
        here: &["standfirst", "summary", "description"],
        advice: "sapo ghi ở “standfirst”",
        example: "standfirst: \"Một đến ba câu nói bài viết cho biết điều gì.\"",
    },
    Near {
        names: &["image", "thumbnail", "featuredimage", "featureimage", "banner", "photos", "video"],
        here: &["cover", "images"],
        advice: "ảnh đầu bài ghi ở “cover”, có lời tả “alt”",
        example: "cover:\n  src: /hinh/khuon-dap.svg\n  alt: \"Mặt cắt khuôn dập với chày, cối và tấm gạt\"",
    },
];

/// Tells of the keys of other systems in a head: one note for all that are idle here, a warning for
/// each that has an effect elsewhere. Empty ones are as good as not written.
pub(super) fn tell(entries: &[Entry], known: &[&Key], report: &mut Report<'_>) {
    let foreign = |entry: &&Entry| !known.iter().any(|key| key.is(&entry.key)) && is_foreign(&entry.key);
    let said = |name: &str| entries.iter().any(|entry| entry.node.value.is_said() && entry.key == name);
    let mut idle: Vec<&Entry> = Vec::new();
    for entry in entries.iter().filter(foreign).filter(|entry| entry.node.value.is_said()) {
        match near(&entry.key).filter(|near| !near.here.iter().any(|name| said(name))) {
            Some(near) => {
                let message = format!("cổng không dùng khóa “{}” của hệ khác: {}", entry.key, near.advice);
                report.add_with(Rule::ForeignSetting, entry.at, message, near.example);
            }
            None if is_read_elsewhere(&entry.key) => {}
            None => idle.push(entry),
        }
    }
    if let Some(first) = idle.first() {
        let names: Vec<String> = idle.iter().map(|entry| format!("“{}”", entry.key)).collect();
        let message = format!("khóa của hệ khác, không có tác dụng ở cổng này: {}", names.join(", "));
        report.add(Rule::ForeignKey, first.at, message);
    }
}

/// Is this a key of another system, whether it has an effect here or not?
pub(super) fn is_foreign(name: &str) -> bool {
    let plain = plain(name);
    IDLE.contains(&plain.as_str()) || near(name).is_some() || is_read_elsewhere(name)
}

fn near(name: &str) -> Option<&'static Near> {
    let plain = plain(name);
    NEAR.iter().find(|near| near.names.contains(&plain.as_str()))
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
        for name in ["toc", "ShowToc", "show_toc", "isCJKLanguage", "linkTitle", "publishDate", "expiryDate"]
        {
            assert!(is_foreign(name), "{name}");
        }
        for name in ["headline", "standfrist", "màu", "tag", "categry"] {
            assert!(!is_foreign(name), "{name}");
        }
        for name in IDLE.iter().chain(NEAR.iter().flat_map(|near| near.names)) {
            assert!(is_foreign(name), "{name}");
        }
    }
}
