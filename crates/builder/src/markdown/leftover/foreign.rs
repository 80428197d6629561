//! Markup of other systems: Hugo's and WordPress's shortcodes, attributes of headings, links of
//! wikis, names of characters that HTML does not know.

use model::slug::slugify;
use unicode_normalization::UnicodeNormalization;

use super::{Leftover, MOST, close_after};
use crate::diagnostic::rule::Rule;

const LINK: &str = "[Chọn thép](/bai-viet/chon-thep-lam-khuon/)";
const PICTURE: &str =
    "![Mặt cắt khuôn dập](/hinh/khuon-dap.svg \"Khuôn dập một bước | Đồ họa của Cổng\")";

/// Finds them in words.
pub(super) fn find(words: &str) -> Vec<Leftover> {
    let (mut found, mut end) = (Vec::new(), 0);
    for (at, sign) in words.match_indices(['{', '[', '&', '<']) {
        // One cause, one report; and a line of a million braces must not be kept a million times.
        if at < end || found.len() == MOST {
            continue;
        }
        let rest = close_after(words, at);
        let leftover = match sign {
            "{" => shortcode(rest).or_else(|| attributes(rest)),
            "<" => word_tag(rest),
            "[" => wiki_link(rest).or_else(|| bracket_code(rest)),
            _ => entity(rest),
        };
        end = leftover
            .as_ref()
            .map_or(end, |leftover| at + leftover.signs.len());
        found.extend(leftover.map(|leftover| Leftover { at, ..leftover }));
    }
    found
}

fn foreign(signs: &str, message: String, example: impl Into<String>) -> Option<Leftover> {
    let (signs, example) = (signs.to_owned(), example.into());
    Some(Leftover {
        at: 0,
        signs,
        rule: Rule::ForeignSyntax,
        message,
        example,
        respelled: false,
    })
}

/// `{{< ref "x" >}}`, `{{% note %}}`, `{{ .Title }}`
fn shortcode(rest: &str) -> Option<Leftover> {
    let inner = rest.strip_prefix("{{")?;
    let end = inner.find("}}").map_or(rest.len(), |end| end + 4);
    let name = inner.trim_start_matches(['<', '%', '-', '/', ' ']);
    let name: String = name
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let example = if matches!(name.as_str(), "figure" | "img" | "image" | "gallery") {
        PICTURE
    } else {
        LINK
    };
    let message =
        "shortcode {{…}} của hệ thống khác không chạy ở đây và hiện thành chữ; hãy viết bằng Markdown"
            .to_owned();
    foreign(&rest[..end], message, example)
}

/// `{#khe-ho}`, `{.note}`, `{: #khe-ho}`
fn attributes(rest: &str) -> Option<Leftover> {
    let inner = rest.strip_prefix('{')?;
    let end = inner.find('}')?;
    let list = inner[..end]
        .strip_prefix(':')
        .map_or(&inner[..end], str::trim_start);
    let name = list.strip_prefix(['#', '.'])?;
    let plain = |sign: char| sign.is_alphanumeric() || "-_ .#=\"".contains(sign);
    if !name.starts_with(char::is_alphabetic) || !name.chars().all(plain) {
        return None;
    }
    let message = format!(
        "“{}” không có tác dụng ở đây và hiện thành chữ; địa chỉ của tiêu đề lấy từ chữ của nó",
        &rest[..end + 2]
    );
    foreign(
        &rest[..end + 2],
        message,
        "## Khe hở\n[xem khe hở](#khe-ho)",
    )
}

/// What the names of Word's own tags begin with.
const WORD: [&str; 5] = ["o:", "w:", "v:", "m:", "st1:"];

/// `<o:p>`, `</w:sdt>`
fn word_tag(rest: &str) -> Option<Leftover> {
    let inner = &rest[1..rest.find('>')?];
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let own = WORD.iter().find_map(|prefix| name.strip_prefix(prefix))?;
    if !own.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return None;
    }
    let message =
        format!("“<{inner}>” là thẻ riêng của Word, ở đây hiện thành chữ; hãy xóa thẻ, giữ chữ");
    foreign(
        &rest[..inner.len() + 2],
        message,
        "`<o:p>`, khi muốn bạn đọc thấy thẻ",
    )
}

/// `[[chọn thép]]`, `[[chọn-thép|Chọn thép]]`
fn wiki_link(rest: &str) -> Option<Leftover> {
    let inner = rest.strip_prefix("[[")?;
    let inner = &inner[..inner.find("]]")?];
    // Square brackets around a number or a single sign are a way to cite.
    if inner.contains('[')
        || inner
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .count()
            < 2
    {
        return None;
    }
    let (page, label) = inner.split_once('|').unwrap_or((inner, inner));
    let slug = slugify(
        page.rsplit('/')
            .next()
            .unwrap_or(page)
            .split('#')
            .next()
            .unwrap_or(page),
    );
    let message =
        format!("liên kết kiểu wiki “[[{inner}]]” hiện thành chữ; hãy ghi địa chỉ của trang");
    let toc = matches!(slug.as_str(), "toc");
    let picture = [".png", ".jpg", ".jpeg", ".svg", ".webp"]
        .iter()
        .any(|end| page.ends_with(end));
    let example = match (toc, picture) {
        (true, _) => contents_example(),
        (_, true) => PICTURE.to_owned(),
        _ => format!("[{label}](/bai-viet/{slug}/)"),
    };
    foreign(&rest[..inner.len() + 4], message, example)
}

fn contents_example() -> String {
    "## Tiêu đề mục\n(có từ ba tiêu đề, cổng tự làm mục lục)".to_owned()
}

/// Shortcodes of WordPress that need no attribute to be one.
const WORDPRESS: [&str; 14] = [
    "audio",
    "caption",
    "contact-form",
    "embed",
    "footnotes",
    "gallery",
    "iframe",
    "more",
    "playlist",
    "quote",
    "toc",
    "video",
    "wp_caption",
    "youtube",
];

/// `[caption id="…"]`, `[/caption]`, `[gallery]`, `[TOC]`
fn bracket_code(rest: &str) -> Option<Leftover> {
    let inner = &rest[1..rest.find(']')?];
    let closing = inner.starts_with('/');
    let inner_name = inner.trim_start_matches('/');
    let end = inner_name.find(|sign: char| !(sign.is_ascii_alphanumeric() || "-_".contains(sign)));
    let (name, after) = inner_name.split_at(end.unwrap_or(inner_name.len()));
    let known = WORDPRESS.contains(&name.to_ascii_lowercase().as_str());
    let attributes = after.starts_with(' ')
        && (after.contains("=\"") || after.contains("='") || after.contains("=”"));
    let alone = after.trim_matches([' ', '/']).is_empty();
    let code = (known && (alone || after.contains('='))) || (attributes && !name.is_empty());
    if !(code || closing && alone && name.len() > 2) {
        return None;
    }
    let signs = &rest[..inner.len() + 2];
    let message = format!(
        "“{signs}” là mã của hệ thống khác, ở đây hiện thành chữ; hãy viết bằng Markdown hoặc xóa"
    );
    let example = match name.to_ascii_lowercase().as_str() {
        "toc" => contents_example(),
        "caption" | "wp_caption" | "gallery" => PICTURE.to_owned(),
        _ => LINK.to_owned(),
    };
    foreign(signs, message, example)
}

/// `&ohorn;`: what HTML knows is a letter by now.
fn entity(rest: &str) -> Option<Leftover> {
    let name = rest[1..]
        .split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '#'))
        .next()?;
    if !rest[1 + name.len()..].starts_with(';') {
        return without_semicolon(rest, name);
    }
    let inner = name.strip_prefix('#').unwrap_or(name);
    // `AT&T;` and `P&ID;` are names of their own.
    let known = inner.len() > 2 && !inner.chars().all(|sign| sign.is_ascii_uppercase());
    if !(known || matches!(inner, "lt" | "gt"))
        || !inner.chars().all(|sign| sign.is_ascii_alphanumeric())
    {
        return None;
    }
    let signs = &rest[..name.len() + 2];
    let message =
        format!("“{signs}” hiện nguyên như vậy, không thành ký tự nào; hãy gõ thẳng ký tự ấy");
    let example = letter_of(name).unwrap_or_else(|| "Muốn bạn đọc thấy mã: `&nbsp;`".into());
    Some(Leftover {
        at: 0,
        signs: signs.into(),
        rule: Rule::UnknownEntity,
        message,
        example,
        respelled: true,
    })
}

/// Names that HTML knows without a semicolon, and Markdown does not.
const BARE: [&str; 22] = [
    "nbsp", "agrave", "aacute", "acirc", "atilde", "egrave", "eacute", "ecirc", "igrave", "iacute",
    "ograve", "oacute", "ocirc", "otilde", "ugrave", "uacute", "yacute", "quot", "amp", "laquo",
    "raquo", "eth",
];

/// `&nbsp`; in an address, `&amp=1` is something else.
fn without_semicolon(rest: &str, name: &str) -> Option<Leftover> {
    let signs = &rest[..name.len() + 1];
    if !BARE.contains(&name.to_ascii_lowercase().as_str()) || rest[signs.len()..].starts_with('=') {
        return None;
    }
    let message =
        format!("“{signs}” thiếu dấu chấm phẩy nên hiện nguyên như vậy; hãy gõ thẳng ký tự ấy");
    let example = format!("{signs};");
    Some(Leftover {
        at: 0,
        signs: signs.into(),
        rule: Rule::UnknownEntity,
        message,
        example,
        respelled: true,
    })
}

/// Marks as names of characters say them.
const MARKS: [(&str, char); 9] = [
    ("horn", '\u{31b}'),
    ("breve", '\u{306}'),
    ("circ", '\u{302}'),
    ("acute", '\u{301}'),
    ("grave", '\u{300}'),
    ("tilde", '\u{303}'),
    ("hook", '\u{309}'),
    ("dotbelow", '\u{323}'),
    ("dot", '\u{323}'),
];

/// The Vietnamese letter that a name describes: `ohorn`, `ecircacute`.
fn letter_of(name: &str) -> Option<String> {
    let base = name.chars().next().filter(char::is_ascii_alphabetic)?;
    let mut letter = String::from(base);
    let mut rest = &name[1..];
    while !rest.is_empty() {
        let (word, mark) = MARKS.iter().find(|(word, _)| rest.starts_with(word))?;
        letter.push(*mark);
        rest = &rest[word.len()..];
    }
    let composed: String = letter.nfc().collect();
    (composed.chars().count() == 1 && !composed.is_ascii()).then_some(composed)
}
