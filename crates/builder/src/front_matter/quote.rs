//! Quotation marks around values: those that YAML and TOML know, and those that only print knows.

/// Marks that printed texts open and close with, and keyboards of word processors put in.
const PRINTED: [(char, char); 9] = [
    ('“', '”'),
    ('‘', '’'),
    ('”', '”'),
    ('„', '“'),
    ('«', '»'),
    ('‹', '›'),
    ('″', '″'),
    ('＂', '＂'),
    ('`', '´'),
];

/// A value in the quotation marks that leave every sign of it as it is.
pub(crate) fn quoted(text: &str) -> String {
    if !text.contains(['"', '\\']) {
        return format!("\"{text}\"");
    }
    format!("'{}'", text.replace('\'', "''"))
}

/// What stands between printed quotation marks that open with the first sign of the text: up to its
/// last sign when that closes them, all the rest when nothing does, and nothing when they close
/// before the end, because then they belong to the words.
pub(super) fn printed(text: &str) -> Option<&str> {
    let (_, close) = PRINTED
        .into_iter()
        .find(|(open, _)| text.starts_with(*open))?;
    let inner = &text[text.chars().next().map_or(0, char::len_utf8)..];
    match inner.find([close, '”']) {
        None => Some(inner),
        Some(at) => {
            let rest = &inner[at..];
            let closed = rest.chars().count() == 1;
            closed.then(|| &inner[..at])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_survives_the_quotation_marks() {
        let cases = [
            ("Khuôn: bài 1", "\"Khuôn: bài 1\""),
            ("“Khuôn” #5", "\"“Khuôn” #5\""),
            ("\"A\" và B", "'\"A\" và B'"),
            ("D:\\so-lieu", "'D:\\so-lieu'"),
            ("It's", "\"It's\""),
            ("It's \"A\"", "'It''s \"A\"'"),
        ];
        for (text, expected) in cases {
            assert_eq!(quoted(text), expected);
            let head = format!("a: {expected}\n");
            let entries = super::super::yaml::parse(&head, 0).unwrap();
            assert_eq!(
                entries[0].node.value,
                crate::front_matter::node::Value::Text(text.into())
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn a_quoted_value_is_read_as_it_was(text in "[!-~à-ýĂăĐđƠơƯưẠ-ỹ“”‘’«»…–][ -~à-ýĂăĐđƠơƯưẠ-ỹ“”‘’«»…–]{0,60}") {
            let head = format!("a: {}\n", quoted(&text));
            let entries = super::super::yaml::parse(&head, 0).unwrap();
            proptest::prop_assert_eq!(&entries[0].node.value, &crate::front_matter::node::Value::Text(text));
        }
    }

    #[test]
    fn printed_marks_around_a_value_are_told_from_those_within() {
        let cases = [
            ("“Bài một”", Some("Bài một")),
            ("‘thép’", Some("thép")),
            ("«thép»", Some("thép")),
            ("„thép“", Some("thép")),
            ("„thép”", Some("thép")),
            ("”thép”", Some("thép")),
            ("“khuôn", Some("khuôn")),
            ("“Khuôn” và “thép”", None),
            ("“Khuôn”: bài 1", None),
            ("Khuôn “thép”", None),
            ("khuôn", None),
        ];
        for (text, expected) in cases {
            assert_eq!(printed(text), expected, "{text}");
        }
    }
}
