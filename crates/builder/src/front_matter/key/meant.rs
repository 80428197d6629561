//! Which key was meant by one that is none: by a word of Vietnamese, or by its place.

use crate::front_matter::key::Key;

/// Words for keys, folded and without spaces, beside the labels of the keys themselves. Which of the
/// keys it is depends on the kind of the file.
const WORDS: [(&str, &[&str]); 26] = [
    ("anh", &["cover", "logo"]),
    ("anhbia", &["cover"]),
    ("banthao", &["draft"]),
    ("chude", &["tags", "category"]),
    ("chuyenmuc", &["category"]),
    ("coquan", &["issuing_body"]),
    ("danhmuc", &["category"]),
    ("hinh", &["cover", "logo"]),
    ("hinhanh", &["cover"]),
    ("kyhieu", &["number"]),
    ("loai", &["nature"]),
    ("lienket", &["link"]),
    ("mota", &["standfirst", "line"]),
    ("ngay", &["published", "starts_on", "adopted_on"]),
    ("ngayhieuluc", &["in_force_from"]),
    ("ngayky", &["adopted_on"]),
    ("ngayxuatban", &["published"]),
    ("nguoiviet", &["byline"]),
    ("nhom", &["group"]),
    ("sohieu", &["number"]),
    ("ten", &["headline", "name", "title"]),
    ("tenbai", &["headline"]),
    ("tieude", &["headline", "name", "title"]),
    ("tit", &["headline", "name", "title"]),
    ("tomtat", &["standfirst", "line"]),
    ("website", &["link"]),
];

/// Keys that belong within another one; they are reported where they stand beside it.
const WITHIN: [(&str, &[&str]); 6] = [
    ("byline", &["people", "desk"]),
    ("cover", &["src", "alt", "caption", "credit"]),
    ("withdrawn", &["on", "reason"]),
    ("updated", &["at", "note"]),
    ("attachments", &["file"]),
    ("signer", &["post"]),
];

/// The key that is called so in Vietnamese.
pub(super) fn by_word<'k>(name: &str, known: &[&'k Key]) -> Option<&'k Key> {
    let name = plain(name);
    let labelled = known.iter().find(|key| plain(key.label) == name);
    let worded = || {
        let (_, names) = WORDS.iter().find(|(word, _)| *word == name)?;
        known.iter().find(|key| names.contains(&key.name))
    };
    labelled.or_else(worded).copied()
}

/// The key within which this one should stand.
pub(super) fn parent<'k>(name: &str, known: &[&'k Key]) -> Option<&'k Key> {
    let (parent, _) = WITHIN.iter().find(|(_, inner)| inner.contains(&name))?;
    known.iter().find(|key| key.name == *parent).copied()
}

fn plain(name: &str) -> String {
    model::fold::fold(name)
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}
