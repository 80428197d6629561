//! Why a stretch of YAML cannot be read: the cause in the editor's words, and the line put right.
//!
//! The parser only says where it gave up, which is often lines later. Here lines are looked at for
//! what people write and YAML reads as signs of its own.

mod line;

pub(super) use line::is_key;
use line::{Line, indent_of, next_line, split_key};

use super::SyntaxError;
use crate::front_matter::quote::{printed, quoted};
use crate::front_matter::yaml;

const TEMPLATE: &str =
    "dấu {{ }} là chỗ trống của bản mẫu; hãy ghi giá trị thật, hoặc đặt cả giá trị trong ngoặc kép";

/// The causes of a fault that the parser found in `text`, which begins at byte `start` of its file.
pub(super) fn explain(text: &str, start: usize, found: SyntaxError) -> Vec<SyntaxError> {
    if found.message == yaml::DEPTH {
        return vec![found];
    }
    let mut faults = Vec::new();
    let mut from = 0;
    while from < text.len() {
        let line = Line::read(text, from);
        if let Some((at, message, example)) = line.fault(text, from == 0) {
            faults.push(SyntaxError {
                at: start + at,
                message: message.into(),
                example,
            });
            // What follows an open quotation mark or bracket may be part of it.
            if line.key.is_none() || line.value.starts_with(['"', '\'', '[', '{']) {
                break;
            }
        }
        from = line.end(text);
    }
    if faults.is_empty() {
        let message = out_of_line(text, start, &found).unwrap_or(found.message);
        faults.push(SyntaxError { message, ..found });
    }
    faults
}

type Fault = (usize, String, String);

impl Line<'_> {
    fn fault(&self, text: &str, first: bool) -> Option<Fault> {
        if self.value.is_empty() || self.value.starts_with('#') {
            return self.tab();
        }
        let fault = self
            .tab()
            .or_else(|| if first { self.no_key() } else { None });
        fault.or_else(|| self.value_fault(text))
    }

    fn tab(&self) -> Option<Fault> {
        let tab = self.indent.find('\t')?;
        let message = "thụt đầu dòng bằng phím Tab; hãy thụt bằng hai dấu cách".to_owned();
        let shown = self.value_shown(self.value.to_owned());
        Some((self.at + tab, message, format!("  {shown}")))
    }

    /// A line at the margin must be a key with its value.
    fn no_key(&self) -> Option<Fault> {
        if self.key.is_some() || !self.dashes.is_empty() {
            return None;
        }
        let at = self.at;
        if let Some((key, value)) = self
            .value
            .split_once('=')
            .filter(|(key, _)| is_key(key.trim_end()))
        {
            let message = "dòng này viết kiểu TOML; giữa hai dòng --- hãy viết dấu hai chấm, giữa hai dòng +++ mới viết dấu bằng";
            return Some((
                at,
                message.into(),
                format!("{}: {}", key.trim_end(), value.trim_start()),
            ));
        }
        if let Some((key, value)) = self
            .value
            .split_once([':', '：'])
            .filter(|(key, _)| is_key(key))
        {
            let message = format!("sau “{key}” phải là dấu hai chấm thường rồi một dấu cách");
            return Some((at, message, format!("{key}: {}", value.trim_start())));
        }
        let message = "dòng này không có dạng khóa: giá trị; nếu là phần tiếp của dòng trên thì thụt vào hai dấu cách";
        Some((at, message.into(), format!("  {}", self.value)))
    }

    fn value_fault(&self, text: &str) -> Option<Fault> {
        let first = self.value.chars().next()?;
        let fault = match first {
            '"' | '\'' => self.quote_fault(text),
            '[' | '{' => self.flow_fault(text),
            _ if self.is_block() => None,
            _ => self
                .printed_fault()
                .or_else(|| self.sign_fault(first))
                .or_else(|| self.plain_fault(text)),
        };
        fault.map(|(message, example)| (self.value_at, message, self.value_shown(example)))
    }

    fn value_shown(&self, value: String) -> String {
        let key = self.key.map(|key| format!("{key}: ")).unwrap_or_default();
        format!("{}{key}{value}", self.dashes)
    }

    fn quote_fault(&self, text: &str) -> Option<(String, String)> {
        let quote = &self.value[..1];
        let inner = self.value[1..].strip_suffix(quote);
        let Some((end, odd)) = self.closing_quote(text) else {
            let message = format!("dấu {quote} mở giá trị mà không có dấu {quote} đóng lại");
            return Some((message, quoted(inner.unwrap_or(&self.value[1..]))));
        };
        if odd {
            let message = "dấu \\ trong ngoặc kép thẳng là dấu riêng của YAML; hãy bao giá trị bằng dấu ' thay cho dấu \"";
            return Some((message.into(), quoted(inner.unwrap_or(self.value))));
        }
        let rest = text[end + 1..].lines().next().unwrap_or_default();
        let after = rest.trim();
        if after.is_empty() || after.starts_with('#') && rest.starts_with([' ', '\t']) {
            return None;
        }
        let message =
            format!("sau dấu {quote} đóng còn chữ; cả giá trị phải nằm trong một cặp ngoặc");
        Some((message, quoted(inner.unwrap_or(self.value))))
    }

    /// A list or a group in brackets that does not close, or after which something follows.
    fn flow_fault(&self, text: &str) -> Option<(String, String)> {
        let (open, close) = if self.value.starts_with('[') {
            ('[', ']')
        } else {
            ('{', '}')
        };
        let rest = &text[self.value_at..];
        let line_end = self.value_at + self.value.len();
        let end = rest.find(close).map(|at| self.value_at + at);
        match end {
            Some(end) if end + 1 < line_end => {
                let after = text[end + 1..line_end].trim_start();
                let more = !after.is_empty() && !after.starts_with(['#', ',', close]);
                let message = format!(
                    "giá trị bắt đầu bằng dấu {open} được hiểu là danh sách hay nhóm khóa; nếu là chữ thì đặt cả giá trị trong ngoặc kép"
                );
                if more {
                    return Some((message, quoted(self.value)));
                }
            }
            None => {
                let message = format!("dấu {open} mở giá trị mà không có dấu {close} đóng lại");
                return Some((message, format!("{}{close}", self.value)));
            }
            Some(_) => {}
        }
        if !self.fails_alone() {
            return None;
        }
        if let Some(inner) = self
            .value
            .strip_prefix('{')
            .filter(|inner| inner.ends_with('}'))
        {
            let message = if inner.starts_with('{') {
                TEMPLATE
            } else {
                "nhóm khóa trong ngoặc { } viết sai; mỗi mục có dạng khóa: giá trị, chữ nằm trong ngoặc kép"
            };
            return Some((message.into(), quoted(self.value)));
        }
        let inner = self.value.strip_prefix('[')?.strip_suffix(']')?;
        let message = "trong danh sách, mục có dấu thăng, dấu hai chấm, ngoặc hay dấu riêng của YAML thì đặt trong ngoặc kép";
        let items: Vec<String> = inner.split(',').map(|item| quoted(item.trim())).collect();
        let sample = if inner.contains(['"', '\'']) {
            "\"khuôn #5\", \"thép\"".into()
        } else {
            items.join(", ")
        };
        Some((message.into(), format!("[{sample}]")))
    }

    fn fails_alone(&self) -> bool {
        yaml::parse(&format!("k: {}\n", self.value), 0).is_err()
    }

    fn printed_fault(&self) -> Option<(String, String)> {
        let inner = printed(self.value).filter(|_| self.fails_alone())?;
        let message = "“ ” và các ngoặc kiểu in khác không bao được giá trị; hãy gõ ngoặc kép thẳng \" ở hai đầu";
        Some((message.into(), quoted(inner)))
    }

    fn sign_fault(&self, first: char) -> Option<(String, String)> {
        let alone = matches!(self.value.chars().nth(1), None | Some(' '));
        if !("@`%*&!|>,]}".contains(first) || "-?".contains(first) && alone) {
            return None;
        }
        let message = format!(
            "giá trị bắt đầu bằng dấu {first}, dấu riêng của YAML; nếu đó là chữ, hãy đặt cả giá trị trong ngoặc kép"
        );
        Some((message, quoted(self.value)))
    }

    fn plain_fault(&self, text: &str) -> Option<(String, String)> {
        let (read, comment) = split_comment(self.value);
        if read.contains(": ") || read.contains(":\t") || read.ends_with(':') {
            let message = "giá trị có dấu hai chấm thì đặt cả giá trị trong ngoặc kép";
            return Some((message.into(), quoted(self.value)));
        }
        let next = text[next_line(text, self.value_at)..]
            .lines()
            .next()
            .unwrap_or_default();
        let goes_on = indent_of(next) > self.indent.len() + self.dashes.len()
            && split_key(next.trim()).0.is_none();
        if comment.is_none() || !goes_on {
            return None;
        }
        let message = "dấu # sau dấu cách mở lời ghi chú, phần sau không còn là giá trị; nếu là chữ thì đặt cả giá trị trong ngoặc kép";
        Some((
            message.into(),
            quoted(&format!("{} {}", self.value, next.trim())),
        ))
    }
}

/// A line that stands deeper or less deep than its neighbors, when nothing else is wrong with it.
fn out_of_line(
    text: &str,
    start: usize,
    found: &SyntaxError,
) -> Option<std::borrow::Cow<'static, str>> {
    let at = text.floor_char_boundary(found.at.checked_sub(start)?);
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let indented = at > 0 && line > 0 && text[line..].starts_with(' ');
    indented.then(|| {
        "dòng này thụt vào không khớp với các dòng trên; các khóa ngang hàng thụt vào bằng nhau"
            .into()
    })
}

/// The value as it is read, and the comment after it.
fn split_comment(value: &str) -> (&str, Option<&str>) {
    match value.find(" #").or_else(|| value.find("\t#")) {
        Some(at) => (value[..at].trim_end(), Some(&value[at + 1..])),
        None => (value, None),
    }
}
