//! Who signed, from one line that holds a name, a post, or both in any order.

use crate::convert::quoted;

/// A person, and the post where one is given.
pub(crate) struct Signer {
    name: String,
    post: Option<String>,
}

/// Posts that stand before a name, longer ones first.
const POSTS: [&str; 9] = [
    "Phó Thủ tướng Thường trực",
    "Phó Thủ tướng Chính phủ",
    "Phó Thủ tướng",
    "Thủ tướng Chính phủ",
    "Phó Thống đốc",
    "Chủ tịch Quốc hội",
    "Thứ trưởng",
    "Bộ trưởng",
    "Thống đốc",
];

/// First words of what signs and is no person.
const NO_NAMES: [&str; 6] = ["Bộ", "Chính", "Cong", "Cổng", "Quốc", "Thủ"];

/// "Cao Anh Tuấn (Thứ trưởng)", "Phó Thủ tướng Lê Thành Long", "Vũ Hải Quân - Bộ trưởng".
/// `None` where no name is given.
pub(crate) fn split(text: &str) -> Option<Signer> {
    let (first, post) = match text.split_once(" (").or_else(|| text.split_once(" - ")) {
        Some((first, post)) => (first.trim(), Some(post.trim_end_matches(')').trim())),
        None => (text.trim(), None),
    };
    let before = POSTS
        .iter()
        .find_map(|post| Some((*post, first.strip_prefix(post)?.trim())));
    let (post, name) = before.map_or((post, first), |(post, name)| (Some(post), name));
    is_name(name).then(|| Signer {
        name: name.to_owned(),
        post: post.map(str::to_owned),
    })
}

fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    (2..=5).contains(&words.len())
        && words
            .iter()
            .all(|word| word.starts_with(char::is_uppercase))
        && !NO_NAMES.contains(&words[0])
}

impl Signer {
    /// The line of the head.
    pub(crate) fn line(&self) -> String {
        let post = self
            .post
            .as_ref()
            .map(|post| format!(", post: {}", quoted(post)));
        format!(
            "signer: {{name: {}{}}}",
            quoted(&self.name),
            post.unwrap_or_default()
        )
    }
}

#[test]
fn names_and_posts_are_separated() {
    let cases = [
        (
            "Nguyễn Văn An (Thứ trưởng)",
            "signer: {name: \"Nguyễn Văn An\", post: \"Thứ trưởng\"}",
        ),
        (
            "Phó Thủ tướng Trần Thị Bình",
            "signer: {name: \"Trần Thị Bình\", post: \"Phó Thủ tướng\"}",
        ),
        (
            "Lê Chi - Bộ trưởng",
            "signer: {name: \"Lê Chi\", post: \"Bộ trưởng\"}",
        ),
        ("Phạm Văn Dũng", "signer: {name: \"Phạm Văn Dũng\"}"),
        ("Thủ tướng Chính phủ", "none"),
        ("Bộ trưởng Bộ Thí dụ (ký thay)", "none"),
        ("Quốc hội", "none"),
    ];
    for (text, expected) in cases {
        let line = split(text).map_or("none".to_owned(), |signer| signer.line());
        assert_eq!(line, expected, "{text}");
    }
}
