//! Addresses that stand in the text by themselves, which the library makes links of.
//!
//! It takes all signs up to the next space for a part of an address, and for mail whatever ASCII
//! letters stand before the `@`. A link in the wrong place is worse than none, so every such link
//! is looked at again: it ends before the signs that close the sentence, and it is none where its
//! end or its beginning is doubtful.

#[cfg(test)]
mod tests;

use comrak::Node;
use comrak::nodes::NodeValue;

use super::State;
use crate::diagnostic::rule::Rule;
use crate::web_address::{CLOSING, WebAddress, is_web};

/// Looks at every such link of a body.
pub(super) fn mend<'a>(arena: &'a comrak::Arena<'a>, root: Node<'a>, state: &mut State<'_, '_>) {
    let links: Vec<Node<'_>> = root.descendants().filter(|node| is_link(node)).collect();
    for node in links {
        let Some(bare) = Bare::read(node) else {
            continue;
        };
        let at = state.at(node);
        let (before, after) = words_beside(node);
        match bare.judge(&before, &after) {
            Verdict::Good => {}
            Verdict::Ends(end) => cut(arena, node, &bare, end),
            Verdict::Doubtful(message, example) => {
                become_text(node, &bare.written());
                state
                    .report
                    .add_with(Rule::OddAddress, at, message, example);
            }
        }
    }
}

fn is_link(node: &Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::Link(_))
}

/// An address with the text that stands for it.
struct Bare {
    text: String,
    /// What the library put before it: `http://`, `mailto:`, or nothing.
    prefix: String,
    /// It stands between `<` and `>`.
    framed: bool,
}

/// What an address by itself is.
enum Verdict {
    Good,
    /// It ends before the end of the text.
    Ends(usize),
    /// Nobody can tell: why, and what would be right.
    Doubtful(String, String),
}

impl Bare {
    /// `None` where an editor gave the link words of its own.
    fn read(node: Node<'_>) -> Option<Self> {
        let data = node.data();
        let NodeValue::Link(ref link) = data.value else {
            return None;
        };
        let only = node
            .first_child()
            .filter(|child| child.next_sibling().is_none())?;
        let child = only.data();
        let NodeValue::Text(ref text) = child.value else {
            return None;
        };
        let prefix = link.url.strip_suffix(text.as_ref())?;
        // `[https://…](https://…)` begins a bracket before its words, `<https://…>` likewise.
        let begins = child.sourcepos.start.column - data.sourcepos.start.column;
        let bracketed = begins > 0 && data.sourcepos.end.column > child.sourcepos.end.column + 1;
        let known =
            matches!(prefix, "" | "http://" | "mailto:") && link.title.is_empty() && !bracketed;
        known.then(|| Self {
            text: text.to_string(),
            prefix: prefix.to_owned(),
            framed: begins > 0,
        })
    }

    /// As it stands in the file.
    fn written(&self) -> String {
        if self.framed {
            format!("<{}>", self.text)
        } else {
            self.text.clone()
        }
    }

    /// Judges it by the words that stand before and after it.
    fn judge(&self, before: &str, after: &str) -> Verdict {
        if self.prefix == "mailto:" || self.text.starts_with("mailto:") {
            return self.judge_mail(before, after);
        }
        let before = before.chars().next_back();
        let end = end_of(&self.text, before);
        let kept = format!("{}{}", self.prefix, &self.text[..end]);
        let glued = host_of(&self.text[..end]).is_some_and(|host| {
            let last = host
                .trim_end_matches('.')
                .rsplit('.')
                .next()
                .unwrap_or(host);
            last.contains(has_mark)
        });
        if glued || !is_web(&kept) || WebAddress::read(&kept).is_err() {
            let message = format!(
                "không rõ địa chỉ “{}” kết thúc ở đâu hay dẫn tới đâu, nên cổng không đặt liên kết; hãy viết liên kết trong ngoặc",
                self.text
            );
            return Verdict::Doubtful(message, "[Viện mẫu](https://vien-mau.example/)".into());
        }
        if end < self.text.len() {
            Verdict::Ends(end)
        } else {
            Verdict::Good
        }
    }

    fn judge_mail(&self, before: &str, after: &str) -> Verdict {
        let mut earlier = before.chars().rev();
        let glued = match (earlier.next(), earlier.next()) {
            (Some(sign), _) if sign.is_alphanumeric() => true,
            (Some(sign), Some(letter)) => MAIL_SIGNS.contains(&sign) && letter.is_alphanumeric(),
            _ => false,
        };
        if glued || after.starts_with(char::is_alphanumeric) {
            let (front, back) = (
                before.rsplit(char::is_whitespace).next(),
                after.split(char::is_whitespace).next(),
            );
            let message = format!(
                "không rõ “{}{}{}” là thư gửi cho ai, nên cổng không đặt liên kết; địa chỉ thư chỉ có chữ không dấu và tách khỏi chữ bên cạnh",
                front.unwrap_or_default(),
                self.text,
                back.unwrap_or_default()
            );
            return Verdict::Doubtful(message, "[gửi thư](mailto:bientap@cnht.example)".into());
        }
        match self
            .text
            .split_once('@')
            .map(|(_, host)| sentence_after(host))
        {
            Some(Some(more)) => Verdict::Ends(self.text.len() - more),
            _ => Verdict::Good,
        }
    }
}

/// Signs that may stand in the name of a mailbox and that the library takes for its border.
const MAIL_SIGNS: [char; 10] = ['!', '#', '$', '%', '&', '\'', '@', '^', '{', '}'];

/// Signs that end an address when they stand last in it.
const LAST: [char; 12] = ['?', '!', '.', ',', ':', ';', '*', '_', '~', '\'', '"', '\\'];

/// The byte where an address ends that stands in a text.
fn end_of(text: &str, before: Option<char>) -> usize {
    let never = |sign: char| {
        sign.is_whitespace()
            || matches!(
                sign,
                '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '…' | '—'
            )
            || (sign == '’' && before == Some('‘'))
    };
    let whole = text.find(never).unwrap_or(text.len());
    // Bold that begins right behind an address is no part of it.
    let whole = text[..whole].find("**").unwrap_or(whole);
    let mut end = end_of_host(&text[..whole]);
    if end == whole {
        end = end_of_path(&text[..whole]);
    }
    trim(text, end)
}

/// Takes signs from the end, as the library does, and those that are not ASCII besides.
fn trim(text: &str, mut end: usize) -> usize {
    loop {
        let kept = &text[..end];
        let cut = kept.trim_end_matches(CLOSING);
        let cut = if end < text.len() {
            cut.trim_end_matches(LAST)
        } else {
            cut
        };
        let open = cut.matches('(').count() < cut.matches(')').count();
        let cut = if open {
            cut.strip_suffix(')').unwrap_or(cut)
        } else {
            cut
        };
        if cut.len() == end {
            return end;
        }
        end = cut.len();
    }
}

/// The host of an address, with or without a scheme before it; `None` where an account or a number
/// takes its place.
fn host_of(text: &str) -> Option<&str> {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    (!host.contains(['@', '['])).then(|| host.split(':').next().unwrap_or(host))
}

/// The end of the host where the address ends with it, else the end of the text.
fn end_of_host(text: &str) -> usize {
    let Some(host) = host_of(text) else {
        return text.len();
    };
    let start = host.as_ptr() as usize - text.as_ptr() as usize;
    let sign = |sign: char| !(sign.is_alphanumeric() || matches!(sign, '-' | '.' | '_'));
    if let Some(end) = host.find(sign) {
        return start + end;
    }
    match sentence_after(host) {
        Some(more) if start + host.len() == text.len() => text.len() - more,
        _ => text.len(),
    }
}

/// A Latin letter that is none of ASCII.
fn has_mark(letter: char) -> bool {
    letter.is_alphabetic() && matches!(letter, '\u{80}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// How many bytes at the end of a host are the first word of the next sentence, with its dot: no
/// name of a country has letters with marks, and none is written with a capital after small letters.
fn sentence_after(host: &str) -> Option<usize> {
    let (front, last) = host.trim_end_matches('.').rsplit_once('.')?;
    let first = last.chars().next()?;
    let small = front
        .rsplit('.')
        .next()?
        .starts_with(|first: char| first.is_lowercase());
    let sentence = has_mark(first) || (first.is_uppercase() && small);
    (sentence && front.contains('.')).then(|| host.len() - front.len())
}

/// The end of a path where a sentence follows it without a space: `/tin-tuc.Đây là`.
fn end_of_path(text: &str) -> usize {
    let mut signs = text.char_indices().zip(text.chars().skip(1));
    let sentence = |(_, sign): (usize, char), next: char| {
        matches!(sign, '.' | ';' | '!') && has_mark(next) && next.is_uppercase()
    };
    signs
        .find(|(sign, next)| sentence(*sign, *next))
        .map_or(text.len(), |((at, _), _)| at)
}

/// How many bytes of the words beside a link say where it begins and ends.
const CLOSE: usize = 80;

/// The words before and after a link.
fn words_beside(node: Node<'_>) -> (String, String) {
    let words = |node: Option<Node<'_>>, close: fn(&str) -> &str| {
        let node = node?;
        let data = node.data();
        data.value.text().map(|words| close(words).to_owned())
    };
    let before = words(node.previous_sibling(), |words| {
        &words[words.floor_char_boundary(words.len().saturating_sub(CLOSE))..]
    });
    let after = words(node.next_sibling(), |words| {
        &words[..words.floor_char_boundary(CLOSE.min(words.len()))]
    });
    (before.unwrap_or_default(), after.unwrap_or_default())
}

/// Ends a link before the end of its text.
fn cut<'a>(arena: &'a comrak::Arena<'a>, node: Node<'a>, bare: &Bare, end: usize) {
    let (kept, rest) = bare.text.split_at(end);
    let place = node.data().sourcepos;
    if let NodeValue::Link(ref mut link) = node.data_mut().value {
        link.url = format!("{}{kept}", bare.prefix);
    }
    if let Some(words) = node.first_child() {
        let mut words = words.data_mut();
        words.sourcepos.end.column = words.sourcepos.start.column + end.saturating_sub(1);
        words.value = NodeValue::Text(kept.to_owned().into());
    }
    if let Some(after) = node.next_sibling()
        && let Some(text) = after.data_mut().value.text_mut()
    {
        text.to_mut().insert_str(0, rest);
        return;
    }
    let start = (place.start.line, place.start.column + end).into();
    let words = NodeValue::Text(rest.to_owned().into());
    node.insert_after(
        arena
            .alloc(comrak::nodes::Ast::new_with_sourcepos(words, (start, place.end).into()).into()),
    );
}

/// Makes a link words again, of one piece with those around it.
fn become_text(node: Node<'_>, text: &str) {
    if let Some(words) = node.first_child() {
        words.detach();
    }
    node.data_mut().value = NodeValue::Text(text.to_owned().into());
    join(node);
    if let Some(before) = node.previous_sibling() {
        join(before);
    }
}

/// Joins words with those that follow them.
fn join(node: Node<'_>) {
    let Some(after) = node.next_sibling() else {
        return;
    };
    let more = match after.data().value {
        NodeValue::Text(ref more) => more.to_string(),
        _ => return,
    };
    let end = after.data().sourcepos.end;
    let mut data = node.data_mut();
    let Some(text) = data.value.text_mut() else {
        return;
    };
    text.to_mut().push_str(&more);
    data.sourcepos.end = end;
    after.detach();
}
