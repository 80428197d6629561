//! Where the head of a file begins and ends, also when its lines of signs are not as they should be.

use std::ops::Range;

use crate::front_matter::yaml;
use crate::front_matter::yaml_fault::is_key;

/// A file cut in two.
#[derive(Debug)]
pub(super) struct Cut {
    /// The signs that close the head, and where it stands without them.
    pub(super) head: Option<(&'static str, Range<usize>)>,
    /// The byte where the body begins.
    pub(super) body_start: usize,
    /// Why the head is not one that opens and closes.
    pub(super) fault: Option<Fault>,
}

/// What is wrong at a byte of the file, and what is right.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) at: usize,
    pub(super) message: String,
    pub(super) example: String,
}

const SAMPLE: &str = "---\nheadline: \"Tít bài\"\n---\nNội dung";

/// Finds the head of a file.
pub(super) fn cut(text: &str) -> Cut {
    let first = first_line(text);
    let line = line_at(text, first);
    let Some(fence) = ["---", "+++"]
        .into_iter()
        .find(|fence| line.trim() == *fence)
    else {
        return without_opening(text, first);
    };
    let start = line_end(text, first);
    if line.trim_end() != fence {
        return indented(text, first, fence);
    }
    let closed = closing(text, start, fence);
    let wide = closed.is_none_or(|(end, _)| fence == "---" && holds_prose(&text[start..end]));
    match closed.filter(|_| !wide) {
        Some((end, body_start)) => Cut {
            head: Some((fence, start..end)),
            body_start,
            fault: None,
        },
        None => unclosed(text, first, fence),
    }
}

/// A head that does not close: it ends at a line that was meant to close it, else where prose begins.
fn unclosed(text: &str, first: usize, fence: &'static str) -> Cut {
    let start = line_end(text, first);
    let prose = prose(&text[start..], fence, false).map(|at| start + at);
    let meant = lines(text, start)
        .find(|(at, line)| prose.is_none_or(|prose| *at < prose) && is_meant(line));
    if let Some((at, line)) = meant {
        let message = format!(
            "dòng đóng phần đầu phải là đúng {fence}, sát lề, không có gì khác; “{}” không đóng",
            line.trim()
        );
        let fault = Fault {
            at,
            message,
            example: fence.to_owned(),
        };
        return Cut {
            head: Some((fence, start..at)),
            body_start: line_end(text, at),
            fault: Some(fault),
        };
    }
    let message = format!("phần đầu mở ở dòng này mà không có dòng {fence} đóng lại");
    let (end, fault) = match prose {
        None => (
            text.len(),
            Fault {
                at: first,
                message,
                example: SAMPLE.to_owned(),
            },
        ),
        Some(at) => {
            let shown: String = line_at(text, at).trim().chars().take(40).collect();
            let message = format!("{message}; phần thân có lẽ bắt đầu ở “{shown}”");
            (
                at,
                Fault {
                    at: first,
                    message,
                    example: format!("{fence}\n{shown}"),
                },
            )
        }
    };
    Cut {
        head: Some((fence, start..end)),
        body_start: end,
        fault: Some(fault),
    }
}

/// A head whose lines all stand within the margin.
fn indented(text: &str, first: usize, fence: &'static str) -> Cut {
    let start = line_end(text, first);
    let message = format!(
        "dòng {fence} và các khóa phải đứng sát lề; hãy xóa khoảng trắng ở đầu các dòng này"
    );
    let fault = Some(Fault {
        at: first,
        message,
        example: SAMPLE.to_owned(),
    });
    match lines(text, start).find(|(_, line)| line.trim() == fence) {
        Some((end, _)) => Cut {
            head: Some((fence, start..end)),
            body_start: line_end(text, end),
            fault,
        },
        None => Cut {
            head: None,
            body_start: text.len(),
            fault,
        },
    }
}

/// A file that does not open with a head. Its first lines are one all the same when they are keys up
/// to a line that closes them.
fn without_opening(text: &str, first: usize) -> Cut {
    if let Some((end, body_start)) = closing(text, first, "---")
        && is_pair(line_at(text, first), 1)
        && prose(&text[first..end], "---", false).is_none()
    {
        let message = "thiếu dòng --- mở phần đầu; hãy thêm ở trên dòng này".to_owned();
        let fault = Some(Fault {
            at: first,
            message,
            example: format!("---\n{}", line_at(text, first).trim_end()),
        });
        return Cut {
            head: Some(("---", first..end)),
            body_start,
            fault,
        };
    }
    let old_mac = text.contains('\r') && !text.contains('\n');
    let message = if old_mac {
        "các dòng của tệp ngắt bằng dấu của máy Mac đời cũ (CR), nên cả tệp là một dòng; hãy lưu lại với dấu ngắt dòng LF hoặc CRLF"
    } else {
        no_opening(line_at(text, first).trim())
    };
    let fault = Some(Fault {
        at: first,
        message: message.to_owned(),
        example: SAMPLE.to_owned(),
    });
    Cut {
        head: None,
        body_start: if old_mac { text.len() } else { 0 },
        fault,
    }
}

/// What the first line of a file shows.
fn no_opening(first: &str) -> &'static str {
    if first.starts_with('{') {
        "phần đầu viết kiểu JSON; cổng đọc các khóa viết kiểu YAML giữa hai dòng ---, hoặc kiểu TOML giữa hai dòng +++"
    } else if !first.is_empty() && first.chars().all(is_dash) {
        "dòng mở phần đầu phải là đúng ba dấu gạch nối ---; phần mềm soạn thảo hay tự đổi chúng thành một gạch dài"
    } else {
        "tệp phải bắt đầu bằng phần đầu: các khóa nằm giữa hai dòng ---"
    }
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '‐'..='―' | '−' | '_')
}

/// Was the line meant to close a head? A single hyphen is an item of a list.
fn is_meant(line: &str) -> bool {
    let line = line.trim();
    let dashes = !line.is_empty() && line != "-" && line.chars().all(is_dash);
    dashes || matches!(line, "..." | "…" | "***" | "===" | "+++" | "```")
}

/// Does a head that closes hold a part of the body, so that a line of signs in the body closes it?
fn holds_prose(head: &str) -> bool {
    prose(head, "---", true).is_some_and(|at| {
        let is_over = || !lines(head, at).any(|(_, line)| is_pair(line, 1));
        yaml::parse(head, 0).is_err() || is_over()
    })
}

/// The first line that belongs to no head. Where the head is closed, a line is prose only behind an
/// empty line: what else goes wrong in a head has messages of its own.
fn prose(head: &str, fence: &str, closed: bool) -> Option<usize> {
    let words = if closed { 3 } else { 1 };
    let (mut empty, mut text_block) = (false, false);
    for (at, line) in lines(head, 0) {
        let of_head = text_block
            || line.trim().is_empty()
            || line.starts_with([' ', '\t', '-', ']', '}'])
            || is_comment(line)
            || is_meant(line)
            || if fence == "---" {
                is_pair(line, words)
            } else {
                line.contains('=') || line.starts_with('[')
            };
        if !of_head && (empty || !closed) {
            return Some(at);
        }
        // Between three quotation marks TOML has any lines.
        let marks = line.matches("\"\"\"").count() + line.matches("'''").count();
        text_block ^= fence == "+++" && marks % 2 == 1;
        empty = line.trim().is_empty();
    }
    None
}

/// `key: value` with a key of so many words.
fn is_pair(line: &str, words: usize) -> bool {
    let key = line.split([':', '：', '=']).next().unwrap_or_default();
    let mut parts = key.split_whitespace();
    key.len() < line.len()
        && parts
            .by_ref()
            .take(words)
            .all(|part| is_key(part.trim_matches(['"', '\''])))
        && parts.next().is_none()
}

/// A comment; two signs and more are a heading of the body, unless a key stands behind them.
fn is_comment(line: &str) -> bool {
    line.starts_with('#')
        && (!line.starts_with("##") || is_pair(line.trim_start_matches(['#', ' ']), 1))
}

/// Where the closing line begins, and where the line after it does.
fn closing(text: &str, from: usize, fence: &str) -> Option<(usize, usize)> {
    lines(text, from)
        .find(|(_, line)| line.trim_end() == fence)
        .map(|(at, _)| (at, line_end(text, at)))
}

/// The lines from a byte on, each with the byte where it begins.
fn lines(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = from;
    text[from..].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line)
    })
}

/// Where the first line with anything in it begins.
fn first_line(text: &str) -> usize {
    let visible = text.len() - text.trim_start().len();
    text[..visible].rfind('\n').map_or(0, |end| end + 1)
}

/// The line that begins at `start`, without its end.
fn line_at(text: &str, start: usize) -> &str {
    text[start..line_end(text, start)].trim_end_matches(['\n', '\r'])
}

/// The byte after the line that begins at `start`.
fn line_end(text: &str, start: usize) -> usize {
    text[start..]
        .find('\n')
        .map_or(text.len(), |at| start + at + 1)
}
