//! YAML to nodes. Anchors, aliases and tags are refused: no editor needs them, and without them a
//! small file cannot become a huge one.

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::SyntaxError;
use crate::front_matter::node::{Entry, Node, Value};

pub(super) const SYNTAX: &str = "phần đầu viết sai cú pháp YAML; giá trị có dấu hai chấm, dấu thăng hay ngoặc thì đặt trong ngoặc kép";
pub(super) const DEPTH: &str = "phần đầu lồng nhau quá sâu";
const ALIAS: &str =
    "phần đầu không dùng dấu * hay & của YAML; nếu đó là chữ, hãy đặt trong ngoặc kép";
const NO_TABLE: &str = "phần đầu phải gồm các dòng dạng khóa: giá trị";
const MAX_DEPTH: usize = 16;

/// Reads `head`, which begins at byte `start` of its file.
pub(super) fn parse(head: &str, start: usize) -> Result<Vec<Entry>, SyntaxError> {
    let mut reader = Reader {
        parser: Parser::new_from_str(head),
        start,
    };
    loop {
        let (event, span) = reader.next()?;
        match event {
            Event::StreamEnd => return Ok(Vec::new()),
            Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
            event => match reader.node(event, span, 0)? {
                Node {
                    value: Value::Table(entries),
                    ..
                } => return reader.finish(entries),
                Node {
                    value: Value::Nothing,
                    ..
                } => return Ok(Vec::new()),
                Node { at, .. } => return Err(refusal(at, NO_TABLE)),
            },
        }
    }
}

struct Reader<'a> {
    parser: Parser<'a, granit_parser::StrInput<'a>>,
    start: usize,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Span), SyntaxError> {
        match self.parser.next() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(self.syntax_error(&error)),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    /// After the one table nothing may follow.
    fn finish(&mut self, entries: Vec<Entry>) -> Result<Vec<Entry>, SyntaxError> {
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(entries),
                (Event::DocumentEnd, _) => {}
                (_, span) => return Err(refusal(self.at(&span), NO_TABLE)),
            }
        }
    }

    fn node(&mut self, event: Event<'a>, span: Span, depth: usize) -> Result<Node, SyntaxError> {
        let at = self.at(&span);
        if depth > MAX_DEPTH {
            return Err(refusal(at, DEPTH));
        }
        let plain = matches!(event, Event::Scalar(_, ScalarStyle::Plain, ..));
        let end = self.start + span.end.byte_offset().unwrap_or(0);
        let value = match event {
            Event::Scalar(text, style, 0, None) => scalar(text.into_owned(), style),
            Event::SequenceStart(_, 0, None) => Value::List(self.list(depth)?),
            Event::MappingStart(_, 0, None) => Value::Table(self.table(depth)?),
            _ => return Err(refusal(at, ALIAS)),
        };
        Ok(Node {
            at,
            end,
            plain,
            value,
        })
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node>, SyntaxError> {
        let mut nodes = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Ok(nodes),
                (event, span) => nodes.push(self.node(event, span, depth + 1)?),
            }
        }
    }

    fn table(&mut self, depth: usize) -> Result<Vec<Entry>, SyntaxError> {
        let mut entries = Vec::new();
        loop {
            let (event, span) = self.next()?;
            let at = self.at(&span);
            let key = match event {
                Event::MappingEnd => return Ok(entries),
                Event::Scalar(text, _, 0, None) => text.into_owned(),
                _ => return Err(refusal(at, SYNTAX)),
            };
            let (event, span) = self.next()?;
            entries.push(Entry {
                key,
                at,
                node: self.node(event, span, depth + 1)?,
            });
        }
    }

    fn at(&self, span: &Span) -> usize {
        self.start + span.start.byte_offset().unwrap_or(0)
    }

    fn syntax_error(&self, error: &ScanError) -> SyntaxError {
        let at = self.start + error.marker().byte_offset().unwrap_or(0);
        refusal(at, SYNTAX)
    }
}

fn refusal(at: usize, message: &'static str) -> SyntaxError {
    SyntaxError {
        at,
        message: message.into(),
        example: "headline: \"Bài 1: mở đầu\"".into(),
    }
}

fn scalar(text: String, style: ScalarStyle) -> Value {
    match (style, text.as_str()) {
        (ScalarStyle::Plain, "" | "~" | "null" | "Null" | "NULL") => Value::Nothing,
        _ => Value::Text(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_text_and_place() {
        let head = "a: \"Một: hai\"\nb:\n  - at: 2024-03-18\n    note: >\n      gấp\n      lại\nc: [x, 'y']\nd:\n";
        let entries = parse(head, 4).unwrap();
        let text = |text: &str| Value::Text(text.into());
        let quoted = Node {
            at: 4 + 3,
            end: 4 + 15,
            plain: false,
            value: text("Một: hai"),
        };
        assert_eq!(entries[0].node, quoted);
        let Value::List(updates) = &entries[1].node.value else {
            panic!()
        };
        let Value::Table(update) = &updates[0].value else {
            panic!()
        };
        let at = 4 + head.find("2024").unwrap();
        assert_eq!(
            update[0].node,
            Node {
                at,
                end: at + 10,
                plain: true,
                value: text("2024-03-18")
            }
        );
        assert_eq!(update[1].node.value, text("gấp lại\n"));
        assert_eq!(entries[2].at, 4 + head.find("c:").unwrap());
        assert_eq!(entries[3].node.value, Value::Nothing);
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for head in [
            "- a\n",
            "a: *b\n",
            "a: &b c\n",
            "a: [x\n",
            "a: \"x\n",
            "a\n",
            "a: !!int 1\n",
            "\t- a: 1",
        ] {
            assert!(parse(head, 0).is_err(), "{head}");
        }
        let deep = format!("a: {}{}\n", "[".repeat(40), "]".repeat(40));
        assert_eq!(parse(&deep, 0).unwrap_err().message, DEPTH);
    }
}
