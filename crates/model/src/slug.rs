//! Slugs: the last part of an address. ASCII, lower case, digits, single hyphens between.

use crate::fold::fold;

/// The longest slug that the portal makes by itself, in characters.
pub const MAX_MADE_SLUG_LENGTH: usize = 80;

/// The longest slug that an address may have, in characters: as long as the content systems allow from
/// which addresses come along. With `.json.br` behind it, it still is a name for every file system.
pub const MAX_SLUG_LENGTH: usize = 200;

/// Slugs that no static page may have, because the root of the portal uses them or will.
pub const RESERVED_AT_ROOT: [&str; 19] = [
    "api",
    "embed",
    "nhung",
    "tim-kiem",
    "en",
    "admin",
    "trang",
    "trang-chu",
    "portal",
    "moi-nhat",
    "so-do",
    "chuyen-muc",
    "bai-viet",
    "su-kien",
    "van-ban",
    "doi-tac",
    "hinh",
    "assets",
    "schema",
];

/// Slugs that no nature of documents may have, because `/van-ban/` uses them or will.
pub const RESERVED_UNDER_DOCUMENTS: [&str; 6] = [
    "trang",
    "co-quan",
    "nam",
    "linh-vuc",
    "tinh-trang",
    "chi-muc",
];

/// Anchors that no heading may have, because every page has them around its text.
pub const RESERVED_ANCHORS: [&str; 7] = [
    "noi-dung",
    "trich-dan",
    "portal",
    "portal-menu",
    "portal-search",
    "page-data",
    "linked-data",
];

/// Is this a slug? `[a-z0-9]+(-[a-z0-9]+)*`, at most [`MAX_SLUG_LENGTH`] characters.
pub fn is_slug(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty()
        && text.len() <= MAX_SLUG_LENGTH
        && text.bytes().all(plain)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}

/// A slug made from any text by folding; empty when nothing of it can stay.
/// `"Điều 4. Ưu đãi"` → `"dieu-4-uu-dai"`. Cut at [`MAX_MADE_SLUG_LENGTH`], never within a word if it can be helped.
pub fn slugify(text: &str) -> String {
    let folded = fold(text);
    let words = folded
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        let room = MAX_MADE_SLUG_LENGTH - slug.len();
        if slug.is_empty() {
            slug.push_str(&word[..word.len().min(room)]);
        } else if word.len() < room {
            slug.push('-');
            slug.push_str(word);
        } else {
            break;
        }
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_become_slugs() {
        let cases = [
            ("Điều 4. Ưu đãi", "dieu-4-uu-dai"),
            // Latin Eth and Cyrillic р.
            ("Ðo lường, Ðầu tư", "do-luong-dau-tu"),
            ("khoản 1 điểm р", "khoan-1-diem-p"),
            ("111/2015/NĐ-CP", "111-2015-nd-cp"),
            ("  Khuôn – mẫu  ", "khuon-mau"),
            ("…", ""),
        ];
        for (text, slug) in cases {
            assert_eq!(slugify(text), slug);
        }
    }

    #[test]
    fn what_is_no_slug() {
        for bad in [
            "",
            "-a",
            "a-",
            "a--b",
            "A",
            "đ",
            "a b",
            "a/b",
            &"a".repeat(201),
        ] {
            assert!(!is_slug(bad), "{bad}");
        }
        assert!(is_slug("thanh-hoa-2025"));
        assert!(
            is_slug(&"a".repeat(200)),
            "addresses that come along may be longer than our own"
        );
    }

    proptest! {
        #[test]
        fn whatever_is_made_is_a_slug_and_stays_the_same(text in "\\PC{0,200}") {
            let slug = slugify(&text);
            prop_assert!(slug.is_empty() || is_slug(&slug));
            prop_assert!(slug.len() <= MAX_MADE_SLUG_LENGTH);
            prop_assert_eq!(slugify(&slug), slug);
        }
    }
}
