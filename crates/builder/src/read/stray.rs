//! The message about a file or a folder that has no place, by what it was probably meant to be.

use std::fs;
use std::path::Path;

/// Ends of names that texts of other systems have.
const TEXTS: [&str; 4] = [".md.txt", ".markdown", ".mdown", ".md"];

/// The message, and a sample of right where there is one.
pub(super) fn explain(path: &str, content: &Path) -> (String, Option<String>) {
    if let Some(folder) = path.strip_suffix('/') {
        return explain_folder(folder, content);
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    if matches!(name, "README.md" | "_index.md") {
        return ("cổng không dùng tệp này và không đưa lên: nó không phải là một bài; có thể để nguyên hoặc xóa đi".into(), None);
    }
    match stem_of_text(name) {
        Some(stem) if path.contains('/') => (
            "cổng không đọc tệp này, vì tên của tệp chữ phải kết thúc bằng đúng .md; hãy đổi tên"
                .into(),
            Some(format!("{stem}.md")),
        ),
        _ => (
            "cổng không dùng tệp này; hãy chuyển đúng thư mục hoặc xóa đi".into(),
            None,
        ),
    }
}

/// A folder of articles without an `index.md` may hold the text under another name.
fn explain_folder(folder: &str, content: &Path) -> (String, Option<String>) {
    let names = fs::read_dir(content.join(folder))
        .into_iter()
        .flatten()
        .flatten();
    let mut texts: Vec<String> = names
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| stem_of_text(name).is_some())
        .collect();
    texts.sort();
    let of_articles = folder.starts_with("bai-viet/") && folder.matches('/').count() == 1;
    match texts.as_slice() {
        [text] if of_articles => (
            format!("cổng không đọc thư mục này: bài có thư mục riêng thì tệp chữ tên là index.md, ở đây chỉ có “{text}”; hãy đổi tên, hoặc chuyển tệp ra bai-viet/"),
            Some(format!("{folder}/index.md")),
        ),
        [text, ..] if of_articles => (
            "cổng không đọc thư mục này: trong bai-viet/ mỗi thư mục là một bài, có tệp index.md; hãy chuyển các bài ra bai-viet/".into(),
            Some(format!("bai-viet/{text}")),
        ),
        _ => ("cổng không dùng thư mục này; hãy chuyển các tệp của nó vào đúng thư mục hoặc xóa đi".into(), None),
    }
}

/// The name of a text without its end, however that is written.
fn stem_of_text(name: &str) -> Option<&str> {
    let lower = name.to_ascii_lowercase();
    let end = TEXTS.iter().find(|end| lower.ends_with(*end))?;
    Some(&name[..name.len() - end.len()]).filter(|stem| !stem.is_empty())
}
