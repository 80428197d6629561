//! The answers as JSON. They are flat, and what they hold beside texts are numbers and `true` or `false`: a
//! library for all JSON weighs several times as much in the browser.

/// An object as it is written. Names are plain ASCII.
#[derive(Clone, Debug, Default)]
pub struct Object(String);

impl Object {
    /// Adds a value that is JSON already.
    pub fn json(&mut self, name: &str, value: &str) {
        self.name(name);
        self.0.push_str(value);
    }

    /// Adds a number.
    pub fn number(&mut self, name: &str, value: u32) {
        self.json(name, &value.to_string());
    }

    /// Adds a text.
    pub fn text(&mut self, name: &str, text: &str) {
        self.name(name);
        push_string(&mut self.0, text);
    }

    fn name(&mut self, name: &str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        push_string(&mut self.0, name);
        self.0.push(':');
    }

    /// The whole object. It holds something.
    pub fn close(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

fn push_string(json: &mut String, text: &str) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    json.push('"');
    for letter in text.chars() {
        match letter {
            '\0'..='\u{1f}' => {
                json.push_str("\\u00");
                json.push(char::from(DIGITS[letter as usize >> 4 & 15]));
                json.push(char::from(DIGITS[letter as usize & 15]));
            }
            _ => {
                if matches!(letter, '"' | '\\') {
                    json.push('\\');
                }
                json.push(letter);
            }
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    proptest! {
        #[test]
        fn texts_are_read_by_the_library(text in ".*", control in "[\u{0}-\u{1f}\"\\\\]*", number: u32) {
            for text in [text, control] {
                let mut object = Object::default();
                object.text("a", &text);
                object.number("b", number);
                object.json("c", "[true]");
                let value: Value = serde_json::from_str(&object.close()).unwrap();
                prop_assert_eq!(value["a"].as_str(), Some(text.as_str()));
                prop_assert_eq!(value["b"].as_u64(), Some(number.into()));
                prop_assert_eq!(&value["c"][0], &Value::Bool(true));
            }
        }
    }
}
