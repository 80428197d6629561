//! HTML out of templates. The text of a value is escaped where it is put in: the one way in.

/// Adds a template with its values in order: `~` is a text, which is escaped, `^` is HTML.
pub fn fill(html: &mut String, template: &str, values: &[&str]) {
    let mut values = values.iter();
    for letter in template.chars() {
        match letter {
            '~' => push_escaped(html, values.next().copied().unwrap_or_default()),
            '^' => html.push_str(values.next().copied().unwrap_or_default()),
            _ => html.push(letter),
        }
    }
}

/// Adds a text, in content or in a quoted attribute.
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

/// Adds the text of HTML without tags, its entities decoded. What is no entity stays as it is.
pub fn push_decoded(text: &mut String, html: &str) {
    for (at, piece) in html.split('&').enumerate() {
        if at == 0 {
            text.push_str(piece);
            continue;
        }
        match piece
            .split_once(';')
            .and_then(|(name, rest)| Some((entity(name)?, rest)))
        {
            Some((letter, rest)) => {
                text.push(letter);
                text.push_str(rest);
            }
            None => {
                text.push('&');
                text.push_str(piece);
            }
        }
    }
}

/// The entities that the builder's HTML holds: it writes all other signs as they are.
fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "#39" => '\'',
        "nbsp" => '\u{a0}',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn escaped(text: &str) -> String {
        let mut html = String::new();
        fill(&mut html, "~", &[text]);
        html
    }

    fn decoded(html: &str) -> String {
        let mut text = String::new();
        push_decoded(&mut text, html);
        text
    }

    #[test]
    fn values_take_their_places() {
        let mut html = String::from("<p>");
        fill(
            &mut html,
            "<a href=\"~\">^</a>~</p>",
            &["/?a&b", "<b>1</b>", "<3"],
        );
        assert_eq!(html, "<p><a href=\"/?a&amp;b\"><b>1</b></a>&lt;3</p>");
    }

    #[test]
    fn entities_are_decoded_once() {
        let cases = [
            (
                "B&amp;C &lt;b&gt; &quot;x&quot; it&#39;s",
                "B&C <b> \"x\" it's",
            ),
            ("&amp;lt;", "&lt;"),
            ("1&nbsp;000", "1\u{a0}000"),
            ("AT&T; R&D & &; &#; &khac;", "AT&T; R&D & &; &#; &khac;"),
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
