//! Signs of Markdown that make nothing where they stand.

use comrak::Node;
use comrak::nodes::NodeValue;
use memchr::memchr2;

use super::{Leftover, MOST, State, close_after, close_before, written_at};
use crate::diagnostic::rule::Rule;

const LINK: &str = "[Viện mẫu](https://vien-mau.example/)";

/// Finds those that can be told from the words alone.
pub(super) fn find(words: &str, begins_line: bool) -> Vec<Leftover> {
    let mut found = Vec::new();
    if begins_line {
        found.extend(heading(words));
    }
    for (at, sign) in words.match_indices(['[', ']', '^', '~', '=']) {
        if found.len() >= MOST {
            break;
        }
        let (before, rest) = (close_before(words, at), close_after(words, at));
        let leftover = match sign {
            "[" => note(rest),
            "]" => link(before, rest),
            "^" => inline_note(rest),
            "~" => one_tilde(before, &rest[1..]),
            _ => highlight(before, rest),
        };
        found.extend(leftover.map(|leftover| Leftover { at, ..leftover }));
    }
    found
}

fn stray(signs: &str, message: String, example: &str) -> Option<Leftover> {
    let (signs, example) = (signs.to_owned(), example.to_owned());
    Some(Leftover {
        at: 0,
        signs,
        rule: Rule::StrayMark,
        message,
        example,
        respelled: false,
    })
}

/// `##Khe hở`, `＃＃ Khe hở`. A single `#` begins a hashtag.
fn heading(words: &str) -> Option<Leftover> {
    let title = words.trim_start_matches(['#', '＃']);
    let signs = &words[..words.len() - title.len()];
    let count = signs.chars().count();
    let wide = signs.contains('＃');
    if !(wide || (2..=6).contains(&count))
        || title.trim().is_empty()
        || title.starts_with(char::is_numeric)
    {
        return None;
    }
    let message = if title.starts_with(char::is_whitespace) && !wide {
        format!("“{signs}” viết hai lần nên hiện thành chữ trong tiêu đề; hãy xóa một lần")
    } else if wide {
        format!("“{signs}” là dấu thăng cỡ rộng của bộ gõ khác, không làm thành tiêu đề; hãy gõ #")
    } else {
        format!("sau “{signs}” thiếu dấu cách nên dòng này không thành tiêu đề")
    };
    stray(
        signs,
        message,
        &format!("{} {}", "#".repeat(count.max(2)), title.trim()),
    )
}

/// `[^nguon-2]`, which nobody wrote.
fn note(rest: &str) -> Option<Leftover> {
    let name = rest.strip_prefix("[^")?;
    let name = &name[..name.find(']')?];
    if !name.starts_with(char::is_alphanumeric) {
        return None;
    }
    if name.contains(char::is_whitespace) {
        let joined = name.split_whitespace().collect::<Vec<_>>().join("-");
        let signs = format!("[^{name}]");
        let message = format!("“{signs}” hiện thành chữ: tên của chú thích không có dấu cách");
        let example = format!("[^{joined}]\n\n[^{joined}]: Nguồn của số liệu.");
        return Some(Leftover {
            at: 0,
            signs,
            rule: Rule::MissingFootnote,
            message,
            example,
            respelled: false,
        });
    }
    let signs = format!("[^{name}]");
    let message = format!(
        "không có chú thích nào tên “{signs}”; hãy viết chú thích ấy ở cuối tệp hoặc xóa số gọi"
    );
    let example = format!("{signs}: Nguồn của số liệu.");
    Some(Leftover {
        at: 0,
        signs,
        rule: Rule::MissingFootnote,
        message,
        example,
        respelled: false,
    })
}

/// `[chữ](https://a b)`, `[chữ][không-có]`
fn link(before: &str, rest: &str) -> Option<Leftover> {
    let label = &before[before.rfind('[')? + 1..];
    let letters = |text: &str| text.contains(char::is_alphabetic);
    if rest.starts_with("](") && letters(label) && !rest.starts_with("]({{") {
        let message = "liên kết viết chưa đúng nên hiện thành chữ; địa chỉ trong ngoặc tròn không có khoảng trắng và ngoặc phải đóng";
        return stray("](", message.to_owned(), LINK);
    }
    let name = rest.strip_prefix("][")?;
    let name = &name[..name.find(']')?];
    if !letters(label) || !letters(name) {
        return None;
    }
    let message = format!("không có địa chỉ nào tên “[{name}]” nên liên kết này hiện thành chữ");
    stray(
        "][",
        message,
        &format!("[{name}]: https://vien-mau.example/"),
    )
}

/// `^[lời chú]`
fn inline_note(rest: &str) -> Option<Leftover> {
    let note = rest.strip_prefix("^[")?;
    let note = &note[..note.find(']')?];
    let message = "chú thích viết ngay trong dòng không dùng được ở đây và hiện thành chữ";
    stray("^[", message.to_owned(), &format!("[^1]\n\n[^1]: {note}"))
}

/// `~bỏ~`: words between two single tildes. Numbers between them are a range.
fn one_tilde(before: &str, rest: &str) -> Option<Leftover> {
    let end = rest.find('~')?;
    let (inner, after) = (&rest[..end], &rest[end + 1..]);
    let outside =
        |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric() && sign != '~');
    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphabetic);
    let struck = outside(before.chars().next_back()) && outside(after.chars().next());
    if !struck || !letter(inner.chars().next()) || !letter(inner.chars().next_back()) {
        return None;
    }
    stray(
        "~",
        "một dấu ~ hiện thành chữ; chữ gạch ngang viết giữa hai dấu ~~".into(),
        &format!("~~{inner}~~"),
    )
}

/// `==chữ==`
fn highlight(before: &str, rest: &str) -> Option<Leftover> {
    let rest = rest.strip_prefix("==")?;
    let inner = &rest[..rest.find("==")?];
    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphabetic);
    if !letter(inner.chars().next()) || !letter(inner.chars().next_back()) || before.ends_with('=')
    {
        return None;
    }
    stray(
        "==",
        "dấu == hiện thành chữ; chữ đánh dấu viết bằng thẻ <mark>".into(),
        &format!("<mark>{inner}</mark>"),
    )
}

/// Two or three stars or underscores that make nothing, with the signs beside them.
struct Run<'a> {
    node: Node<'a>,
    at: usize,
    signs: String,
    before: Option<char>,
    after: Option<char>,
}

/// Reports `**` and `__` in a paragraph that should have made words bold. Stars behind a word, or
/// before a space at the head of a line, call and begin a note under a table.
pub(super) fn tell_unpaired<'a>(block: Node<'a>, state: &mut State<'_, '_>) {
    let nodes = block
        .descendants()
        .filter(|node| matches!(node.data().value, NodeValue::Text(_)));
    let runs = nodes
        .flat_map(runs_of)
        .take(MOST)
        .filter(|run| !run.is_escaped(state));
    let runs: Vec<Run<'_>> = runs.collect();
    let fault = runs
        .iter()
        .enumerate()
        .find(|(index, run)| run.is_fault(&runs[index + 1..]));
    let Some((run, at)) = fault.and_then(|(_, run)| Some((run, run.place(state)?))) else {
        return;
    };
    let signs = &run.signs;
    let message = format!(
        "dấu “{signs}” hiện thành chữ, không làm đậm chữ: không để dấu cách bên trong, để dấu cách bên ngoài, và nhớ đóng lại"
    );
    let example = format!("{signs}Lưu ý:{signs} không dập khi chưa có tấm chắn");
    state.report.add_with(Rule::StrayMark, at, message, example);
}

fn runs_of(node: Node<'_>) -> Vec<Run<'_>> {
    let data = node.data();
    let NodeValue::Text(ref words) = data.value else {
        return Vec::new();
    };
    let mut runs = Vec::new();
    let mut from = 0;
    while let Some(found) = memchr2(b'*', b'_', &words.as_bytes()[from..]) {
        let at = from + found;
        let sign = char::from(words.as_bytes()[at]);
        let end = at + words[at..].len() - words[at..].trim_start_matches(sign).len();
        let edge = |next: Option<Node<'_>>| {
            let broken = |node: Node<'_>| {
                matches!(
                    node.data().value,
                    NodeValue::SoftBreak | NodeValue::LineBreak
                )
            };
            next.filter(|node| !broken(node)).map(|_| '\u{fffc}')
        };
        let before = words[..at]
            .chars()
            .next_back()
            .or_else(|| edge(node.previous_sibling()));
        let after = words[end..]
            .chars()
            .next()
            .or_else(|| edge(node.next_sibling()));
        let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
        let meant = (before, after) == (Some('('), Some(')')) || (digit(before) && digit(after));
        if matches!(end - at, 2 | 3) && !meant {
            runs.push(Run {
                node,
                at,
                signs: words[at..end].to_owned(),
                before,
                after,
            });
        }
        from = end;
    }
    runs
}

impl Run<'_> {
    fn is_fault(&self, later: &[Run<'_>]) -> bool {
        let space = |sign: Option<char>| sign.is_none_or(char::is_whitespace);
        let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        let opens = !space(self.after) && !letter(self.before);
        let glued = !space(self.after) && letter(self.before);
        let spaced = space(self.after) && space(self.before);
        let paired = later.iter().any(|run| run.signs == self.signs);
        let stars = self.signs.starts_with('*');
        (opens && ((paired && (stars || letter(self.after))) || (stars && letter(self.after))))
            || (stars && (glued || spaced) && paired)
    }

    /// The byte of the file.
    fn place(&self, state: &State<'_, '_>) -> Option<usize> {
        let data = self.node.data();
        written_at(state, self.node, data.value.text()?, self.at, &self.signs)
    }

    /// Did a backslash say that the signs are meant?
    fn is_escaped(&self, state: &State<'_, '_>) -> bool {
        let text = &state.report.file.text;
        self.place(state)
            .is_none_or(|at| text[..at].ends_with('\\'))
    }
}
