//! A reader of JSON that takes a text apart from left to right, as its caller expects it. It does not explain
//! mistakes: `None` is all it says.
//!
//! What serde reads, it reads as the same values. Some of what serde refuses passes too: leading zeros and
//! `-0`, and within a value that is skipped, brackets and commas that do not fit. The builder writes with
//! serde, so neither occurs.

/// A text that is being read.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    text: &'a str,
    /// What comes next, in bytes. Never within a letter.
    at: usize,
}

impl<'a> Reader<'a> {
    /// From the beginning of a text.
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Nothing but spaces is left.
    pub fn end(mut self) -> Option<()> {
        self.peek().is_none().then_some(())
    }

    /// An object: `field` gets each name and reads its value.
    pub fn object(&mut self, field: &mut dyn FnMut(&mut Self, &str) -> Option<()>) -> Option<()> {
        self.items(b'{', b'}', &mut |reader| {
            let name = reader.string()?;
            reader.expect(b':')?;
            field(reader, &name)
        })
    }

    /// An array: `item` reads each of its values.
    pub fn array(&mut self, item: &mut dyn FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.items(b'[', b']', item)
    }

    fn items(
        &mut self,
        open: u8,
        close: u8,
        item: &mut dyn FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        self.expect(open)?;
        if self.peek()? == close {
            return self.expect(close);
        }
        loop {
            item(self)?;
            if self.peek()? != b',' {
                return self.expect(close);
            }
            self.at += 1;
        }
    }

    /// An array of strings.
    pub fn strings(&mut self) -> Option<Vec<String>> {
        self.list(Self::string)
    }

    /// An array of whole numbers and `null`.
    pub fn numbers(&mut self) -> Option<Vec<Option<i32>>> {
        self.list(Self::number)
    }

    fn list<T>(&mut self, read: fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut values = Vec::new();
        self.array(&mut |reader| {
            values.push(read(reader)?);
            Some(())
        })?;
        Some(values)
    }

    /// A string.
    pub fn string(&mut self) -> Option<String> {
        self.expect(b'"')?;
        let mut string = String::new();
        loop {
            let rest = self.text.get(self.at..)?;
            let plain = rest
                .bytes()
                .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))?;
            string.push_str(rest.get(..plain)?);
            self.at += plain;
            match self.take()? {
                b'"' => return Some(string),
                b'\\' => string.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        match self.take()? {
            sign @ (b'"' | b'\\' | b'/') => Some(char::from(sign)),
            b'b' => Some('\u{8}'),
            b'f' => Some('\u{c}'),
            b'n' => Some('\n'),
            b'r' => Some('\r'),
            b't' => Some('\t'),
            b'u' => self.numbered(),
            _ => None,
        }
    }

    /// A letter by its number in UTF-16: letters beyond U+FFFF are two.
    fn numbered(&mut self) -> Option<char> {
        let first = self.unit()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        let joined = self.take()? == b'\\' && self.take()? == b'u';
        let second = self.unit()?.wrapping_sub(0xdc00);
        (joined && second < 0x400)
            .then(|| char::from_u32(0x1_0000 + (first - 0xd800) * 0x400 + second))?
    }

    fn unit(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |unit, _| {
            let digit = char::from(self.take()?).to_digit(16)?;
            Some(unit * 16 + digit)
        })
    }

    /// A whole number that fits, or `null`.
    fn number(&mut self) -> Option<Option<i32>> {
        let first = self.peek()?;
        if first == b'n' {
            self.at += "null".len();
            let null = self.text.get(self.at - 4..self.at)? == "null";
            return null.then_some(None);
        }
        let negative = first == b'-';
        self.at += usize::from(negative);
        let (start, mut number) = (self.at, 0i64);
        while let Some(digit @ b'0'..=b'9') = self.byte() {
            number = number.checked_mul(10)? + i64::from(digit - b'0');
            self.at += 1;
        }
        let number = if negative { -number } else { number };
        i32::try_from(number)
            .ok()
            .filter(|_| self.at > start)
            .map(Some)
    }

    /// A value of any kind, unread.
    pub fn skip(&mut self) -> Option<()> {
        let mut depth = 0usize;
        loop {
            match self.peek()? {
                b'"' => drop(self.string()?),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                    continue;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' if depth > 0 => {
                    self.at += 1;
                    continue;
                }
                _ => self.word()?,
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self) -> Option<()> {
        let start = self.at;
        while let Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'+' | b'-' | b'.') = self.byte() {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn expect(&mut self, sign: u8) -> Option<()> {
        (self.peek()? == sign).then(|| self.at += 1)
    }

    /// The next sign behind spaces, which stays.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    /// The next byte, taken. Only where the caller refuses all but ASCII.
    fn take(&mut self) -> Option<u8> {
        let byte = self.byte()?;
        self.at += 1;
        Some(byte)
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn whole<'a, T>(text: &'a str, read: impl FnOnce(&mut Reader<'a>) -> Option<T>) -> Option<T> {
        let mut reader = Reader::new(text);
        let value = read(&mut reader)?;
        reader.end().map(|()| value)
    }

    #[test]
    fn strings_are_read_as_the_library_reads_them() {
        let cases = [
            r#""""#,
            r#" "\" \\ \/ \b \f \n \r \t" "#,
            r#""\u0110\u01b0\u1edd\u1EDD""#,
            r#""\ud83d\udd27""#,
            r#""\ud83d""#,
            r#""\ud83d\u0041""#,
            r#""\ud83dxudd27""#,
            r#""\udd27""#,
            r#""\u12""#,
            r#""\u+123""#,
            r#""\uđđđđ""#,
            r#""\x""#,
            r#""\đ""#,
            "\"a\nb\"",
            r#""open"#,
            r#""\"#,
            "5",
            "null",
            "",
            r#""a" "b""#,
        ];
        for text in cases {
            let expected: Option<String> = serde_json::from_str(text).ok();
            assert_eq!(whole(text, Reader::string), expected, "{text}");
        }
    }

    #[test]
    fn arrays_are_read_as_the_library_reads_them() {
        let cases = [
            "[]",
            "[ ]",
            " [ 1 , null,-2,\n0 ] ",
            "[2147483647,-2147483648]",
            "[2147483648]",
            "[-2147483649]",
            "[99999999999999999999]",
            "[1.5]",
            "[1.0]",
            "[1e3]",
            "[-]",
            "[+1]",
            "[true]",
            "[\"1\"]",
            "[nul]",
            "[nullnull]",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1",
            "[1}",
            "1]",
            "[[1]]",
            "[]]",
            "{}",
        ];
        for text in cases {
            let expected: Option<Vec<Option<i32>>> = serde_json::from_str(text).ok();
            assert_eq!(whole(text, Reader::numbers), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_value_cannot_be_skipped() {
        for text in ["", " ", "}", "[", "{\"a\":", "[1", "\"a", ",", ":", "[\"]"] {
            assert_eq!(whole(text, Reader::skip), None, "{text}");
        }
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            ".{0,8}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map(".{0,4}", inner, 0..4)
                    .prop_map(|fields| fields.into_iter().collect::<Value>()),
            ]
        })
    }

    proptest! {
        #[test]
        fn columns_are_found_among_other_fields(
            before in value(),
            after in value(),
            texts in prop::collection::vec(".*", 0..5),
            numbers in prop::collection::vec(any::<Option<i32>>(), 0..5),
        ) {
            let json = json!({"a": before, "b": texts.clone(), "c": after.clone(), "d": numbers.clone(), "e": after});
            for json in [serde_json::to_string(&json), serde_json::to_string_pretty(&json)] {
                let (mut read_texts, mut read_numbers) = (None, None);
                let read = whole(&json.unwrap(), |reader| reader.object(&mut |reader, name| {
                    match name {
                        "b" => read_texts = Some(reader.strings()?),
                        "d" => read_numbers = Some(reader.numbers()?),
                        _ => reader.skip()?,
                    }
                    Some(())
                }));
                prop_assert_eq!(read, Some(()));
                prop_assert_eq!(read_texts.as_ref(), Some(&texts));
                prop_assert_eq!(read_numbers.as_ref(), Some(&numbers));
            }
        }

        #[test]
        fn no_text_ends_in_a_panic(text in "[\\[\\]{}:,\"\\\\ua0-9đ -]{0,40}") {
            let _ = whole(&text, Reader::skip);
            let _ = whole(&text, Reader::strings);
            let _ = whole(&text, Reader::numbers);
        }
    }
}
