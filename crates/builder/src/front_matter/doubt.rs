//! Values that are read otherwise than they look: a warning shows both readings.
//!
//! YAML cuts unquoted values at ` #`, knows only straight quotation marks, and gives `\t` a meaning
//! within them. Such a value is good YAML, so nothing but a comparison with the file shows it.

use crate::diagnostic::rule::Rule;
use crate::front_matter::key::Key;
use crate::front_matter::node::Node;
use crate::front_matter::quote::{printed, quoted};
use crate::source::report::Report;

/// The longest piece of a value that a message repeats, in characters.
const SHOWN: usize = 80;

/// Reports a text of which the file shows more, or something else, than is read.
pub(super) fn check(report: &mut Report<'_>, key: &Key, node: &Node, read: &str) {
    let text = &report.file.text;
    let Some(written) = text.get(node.at..node.end) else {
        return;
    };
    let doubt = match () {
        () if node.plain => cut(text, node.end, read)
            .or_else(|| in_printed_marks(read))
            .or_else(|| cut_number(text, node, read)),
        () if written.starts_with('"') => with_escapes(written),
        () => None,
    };
    if let Some((message, value)) = doubt {
        let example = format!("{}{value}", before(text, node.at));
        report.add_with(
            Rule::MisreadValue,
            node.at,
            format!("“{}” ({}) {message}", key.name, key.label),
            example,
        );
    }
}

/// Reports a value in printed quotation marks where it must be a name or a number.
pub(super) fn refuse_printed_marks(
    report: &mut Report<'_>,
    key: &Key,
    node: &Node,
    read: &str,
) -> bool {
    let Some(inner) = printed(read).filter(|_| node.plain) else {
        return false;
    };
    let message = format!(
        "“{}” ({}) nằm trong ngoặc kiểu in; hãy bỏ ngoặc, hoặc gõ ngoặc kép thẳng \" ở hai đầu",
        key.name, key.label
    );
    let example = format!("{}{}", before(&report.file.text, node.at), quoted(inner));
    report.add_with(Rule::MalformedField, node.at, message, example);
    true
}

/// What stands before a value in its line, `headline: ` or `- `; nothing within a list in brackets.
fn before(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    Some(text[start..at].trim_start())
        .filter(|before| !before.contains(['[', '{']))
        .unwrap_or_default()
}

/// A comment after the value.
fn cut(text: &str, end: usize, read: &str) -> Option<(String, String)> {
    let rest = text[end..].lines().next().unwrap_or_default();
    let comment = rest.trim();
    if !comment.starts_with('#') || !rest.starts_with([' ', '\t']) {
        return None;
    }
    let message = format!(
        "chỉ đọc được “{}”: dấu # sau dấu cách mở lời ghi chú, nên “{}” không hiện. Nếu đó là chữ thì đặt cả giá trị trong ngoặc kép; nếu đúng là ghi chú thì đóng ngoặc kép trước dấu #",
        short(read),
        short(comment)
    );
    Some((message, quoted(&format!("{read} {comment}"))))
}

/// `[thép 1,5 mm]` is a list of `thép 1` and `5 mm`.
fn cut_number(text: &str, node: &Node, read: &str) -> Option<(String, String)> {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let rest = text[node.end..]
        .strip_prefix(',')
        .filter(|rest| rest.starts_with(is_digit))?;
    if !read.ends_with(is_digit) {
        return None;
    }
    let next = rest
        .split([',', ']', '}', '\n'])
        .next()
        .unwrap_or_default()
        .trim_end();
    let message = format!(
        "đọc là hai mục, “{}” và “{}”: trong danh sách, dấu phẩy ngăn các mục. Nếu đó là một số lẻ thì đặt cả mục trong ngoặc kép; nếu là hai mục thì thêm dấu cách sau dấu phẩy",
        short(read),
        short(next)
    );
    Some((message, quoted(&format!("{read},{next}"))))
}

/// Quotation marks that are part of the text, though they look as if they held it.
fn in_printed_marks(read: &str) -> Option<(String, String)> {
    let inner = printed(read)?;
    let message = format!(
        "đọc là {}, kể cả dấu ngoặc kiểu in: chỉ ngoặc kép thẳng \" mới bao giá trị. Muốn bỏ dấu ngoặc thì viết như ví dụ; muốn giữ thì thêm ngoặc kép thẳng ở ngoài: {}",
        short(read),
        short(&quoted(read))
    );
    Some((message, quoted(inner)))
}

/// `\t` and others, which become spaces within straight quotation marks.
fn with_escapes(written: &str) -> Option<(String, String)> {
    let inner = written.strip_prefix('"')?.strip_suffix('"')?;
    let mut signs = inner.char_indices();
    while let Some((at, sign)) = signs.next() {
        if sign != '\\' {
            continue;
        }
        let (_, letter) = signs.next()?;
        // A path of a Windows folder goes on with letters; a line break that is meant seldom does.
        let goes_on = inner[at + 2..].starts_with(|next: char| next.is_alphanumeric());
        if matches!(letter, 't' | 'n' | 'r' | 'f' | '_') && goes_on {
            let message = format!(
                "có \\{letter} trong ngoặc kép thẳng, được đọc là khoảng trắng. Nếu đó là chữ, như trong tên thư mục, thì bao giá trị bằng dấu ' thay cho dấu \""
            );
            return Some((message, quoted(inner)));
        }
    }
    None
}

fn short(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}
