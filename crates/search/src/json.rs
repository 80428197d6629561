//! The answers as JSON. They are flat, and what they hold beside texts are numbers and `true` or `false`: a
//! library for all JSON weighs several times as much in the browser.

/// Adds a text as a JSON string.
pub fn push_string(json: &mut String, text: &str) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    json.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => json.extend(['\\', letter]),
            '\0'..='\u{1f}' => {
                json.push_str("\\u00");
                for half in [letter as usize >> 4, letter as usize & 15] {
                    json.push(char::from(DIGITS[half]));
                }
            }
            _ => json.push(letter),
        }
    }
    json.push('"');
}

/// An object: names with their values, which are JSON already.
pub fn object(fields: &[(&str, &str)]) -> String {
    let mut json = String::from("{");
    for (name, value) in fields {
        if json.len() > 1 {
            json.push(',');
        }
        push_string(&mut json, name);
        json.push(':');
        json.push_str(value);
    }
    json + "}"
}

/// A text as JSON.
pub fn string(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    push_string(&mut json, text);
    json
}

/// A list of values, which are JSON already.
pub fn array(values: &[String]) -> String {
    ["[", &values.join(","), "]"].concat()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    proptest! {
        #[test]
        fn texts_are_read_by_the_library(text in ".*", control in "[\u{0}-\u{1f}\"\\\\]*") {
            for text in [text, control] {
                let json = object(&[("a", &string(&text)), ("b", &array(&["1".into(), string(&text)]))]);
                let value: Value = serde_json::from_str(&json).unwrap();
                prop_assert_eq!(value["a"].as_str(), Some(text.as_str()));
                prop_assert_eq!(value["b"][1].as_str(), Some(text.as_str()));
            }
        }
    }
}
