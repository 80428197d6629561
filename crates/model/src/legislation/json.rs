//! As much of a JSON writer as a block of linked data needs: objects, lists and texts, in the order
//! in which they are written. The browser runs it too, so it is small.

use crate::day::Day;

/// One JSON object in the making. The caller closes what it opens.
pub(super) struct Writer(String);

impl Writer {
    /// The outer object.
    pub(super) fn new() -> Self {
        Self("{".into())
    }

    /// The text, with the outer object closed.
    pub(super) fn finish(mut self) -> String {
        self.close('}');
        self.0
    }

    /// A text by name.
    pub(super) fn member(&mut self, name: &str, value: &str) {
        self.name(name);
        self.text(value);
    }

    /// A text that may be missing.
    pub(super) fn optional(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.member(name, value);
        }
    }

    /// A day that may be missing.
    pub(super) fn day(&mut self, name: &str, day: Option<Day>) {
        self.optional(name, day.map(|day| day.to_string()).as_deref());
    }

    /// A list of texts; nothing for none.
    pub(super) fn texts<'a>(&mut self, name: &str, values: impl Iterator<Item = &'a str>) {
        let mut values = values.peekable();
        if values.peek().is_none() {
            return;
        }
        self.list(name);
        for value in values {
            self.comma();
            self.text(value);
        }
        self.close(']');
    }

    /// Opens an object.
    pub(super) fn object(&mut self, name: &str) {
        self.name(name);
        self.0.push('{');
    }

    /// Opens an object of a type.
    pub(super) fn typed(&mut self, name: &str, kind: &str) {
        self.object(name);
        self.member("@type", kind);
    }

    /// Opens a list.
    pub(super) fn list(&mut self, name: &str) {
        self.name(name);
        self.0.push('[');
    }

    /// Opens an object of a type within a list.
    pub(super) fn item(&mut self, kind: &str) {
        self.comma();
        self.0.push('{');
        self.member("@type", kind);
    }

    /// Closes what was opened last.
    pub(super) fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    fn name(&mut self, name: &str) {
        self.comma();
        self.text(name);
        self.0.push(':');
    }

    /// Texts end in a quotation mark, so a bracket at the end has just been opened.
    fn comma(&mut self) {
        if !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
    }

    /// A text in quotation marks. Beyond what JSON asks for, `<` is written so that no script element
    /// ends early, and the line ends of Unicode so that older readers of JSON take them.
    fn text(&mut self, text: &str) {
        self.0.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => self.0.extend(['\\', letter]),
                '<' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => self.escape(u32::from(letter)),
                _ => self.0.push(letter),
            }
        }
        self.0.push('"');
    }

    /// `\u003c`
    fn escape(&mut self, code: u32) {
        self.0.push_str("\\u");
        let digits = [12, 8, 4, 0].map(|shift| char::from_digit(code >> shift & 15, 16));
        self.0.extend(digits.into_iter().flatten());
    }
}
