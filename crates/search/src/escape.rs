//! Text in HTML: the one way in.

/// Adds a text to HTML, in content or in a quoted attribute.
pub fn push_escaped(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ => html.push(letter),
        }
    }
}

/// A text as HTML.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    push_escaped(&mut html, text);
    html
}

/// Adds the text of HTML without tags, its entities decoded. What is no entity stays as it is.
pub fn push_decoded(text: &mut String, html: &str) {
    let mut rest = html;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest
            .bytes()
            .take(LONGEST_ENTITY)
            .position(|byte| byte == b';');
        match end.and_then(|end| Some((entity(&rest[1..end])?, end))) {
            Some((letter, end)) => {
                text.push(letter);
                rest = &rest[end + 1..];
            }
            None => {
                text.push('&');
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
}

/// `&#x10ffff;` has ten bytes.
const LONGEST_ENTITY: usize = 10;

/// The entities that the builder's HTML holds: it writes all other signs as they are.
fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            return char::from_u32(code.ok()?);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decoded(html: &str) -> String {
        let mut text = String::new();
        push_decoded(&mut text, html);
        text
    }

    #[test]
    fn entities_are_decoded_once() {
        let cases = [
            (
                "B&amp;C &lt;b&gt; &quot;x&quot; it&#39;s",
                "B&C <b> \"x\" it's",
            ),
            ("&amp;lt;", "&lt;"),
            ("1&nbsp;000 &#x110;&#273;", "1\u{a0}000 Đđ"),
            (
                "AT&T; R&D & &; &#; &#xzz; &#1114112; &khac;",
                "AT&T; R&D & &; &#; &#xzz; &#1114112; &khac;",
            ),
            ("điện &", "điện &"),
        ];
        for (html, text) in cases {
            assert_eq!(decoded(html), text, "{html}");
        }
    }

    proptest! {
        #[test]
        fn texts_survive_and_nothing_of_them_is_a_sign_of_html(text in ".*") {
            let html = escaped(&text);
            prop_assert!(!html.contains(['<', '>', '"', '\'']));
            prop_assert_eq!(decoded(&html), text);
        }

        #[test]
        fn any_html_can_be_decoded(html in "[&#x;a-f0-9ế<>]*") {
            decoded(&html);
        }
    }
}
