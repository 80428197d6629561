//! Objects written as JSON. What they hold is texts, whole numbers, and JSON that is there already.

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

    /// Adds an array of values that are JSON already.
    pub fn array(&mut self, name: &str, values: &[String]) {
        self.json(name, &["[", &values.join(","), "]"].concat());
    }

    fn name(&mut self, name: &str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        push_string(&mut self.0, name);
        self.0.push(':');
    }

    /// The whole object.
    pub fn close(mut self) -> String {
        if self.0.is_empty() {
            self.0.push('{');
        }
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
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn an_object_may_be_empty() {
        assert_eq!(Object::default().close(), "{}");
    }

    proptest! {
        #[test]
        fn the_library_reads_what_was_written(text in ".*", control in "[\u{0}-\u{1f}\"\\\\]*", number: u32) {
            for text in [text, control] {
                let mut object = Object::default();
                object.text("a", &text);
                object.number("b", number);
                object.array("c", &["true".into(), Object::default().close()]);
                let read: Value = serde_json::from_str(&object.close()).unwrap();
                prop_assert_eq!(read, json!({"a": text, "b": number, "c": [true, {}]}));
            }
        }
    }
}
