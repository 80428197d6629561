//! A line of a head in its parts, as far as they can be made out without the parser.

/// A line of the head in its parts: what stands before the value, and the value.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    pub(super) at: usize,
    pub(super) indent: &'t str,
    /// `- ` as often as it stands there.
    pub(super) dashes: &'t str,
    pub(super) key: Option<&'t str>,
    pub(super) value: &'t str,
    pub(super) value_at: usize,
}

impl<'t> Line<'t> {
    /// The line that begins at a byte.
    pub(super) fn read(text: &'t str, at: usize) -> Self {
        let whole = text[at..].lines().next().unwrap_or_default().trim_end();
        let (indent, rest) = split_while(whole, |letter| letter == ' ' || letter == '\t');
        let mut item = rest;
        while let Some(inner) = item.strip_prefix("- ") {
            item = inner.trim_start();
        }
        let dashes = &rest[..rest.len() - item.len()];
        let (key, value) = split_key(item);
        Self {
            at,
            indent,
            dashes,
            key,
            value,
            value_at: at + whole.len() - value.len(),
        }
    }

    /// The byte where the next line begins that is not part of this one's value.
    pub(super) fn end(&self, text: &str) -> usize {
        let quoted = self.closing_quote(text).map_or(self.value_at, |(at, _)| at);
        let mut next = next_line(text, quoted);
        if self.is_block() {
            let inside = |line: &str| line.trim().is_empty() || indent_of(line) > self.indent.len();
            while next < text.len() && inside(text[next..].lines().next().unwrap_or_default()) {
                next = next_line(text, next);
            }
        }
        next
    }

    /// `|` or `>`, after which lines follow that are taken as they are.
    pub(super) fn is_block(&self) -> bool {
        self.value.strip_prefix(['|', '>']).is_some_and(|rest| {
            let header = rest.split(" #").next().unwrap_or_default().trim_end();
            header.chars().all(|sign| "+-123456789".contains(sign))
        })
    }

    /// Where the quotation mark closes that opens the value, and whether something odd stands within.
    pub(super) fn closing_quote(&self, text: &str) -> Option<(usize, bool)> {
        let quote = self
            .value
            .chars()
            .next()
            .filter(|sign| matches!(sign, '"' | '\''))?;
        let mut odd = false;
        let mut signs = text[self.value_at + 1..].char_indices().peekable();
        while let Some((at, sign)) = signs.next() {
            let next = signs.peek().map(|(_, next)| *next);
            if sign == '\\' && quote == '"' {
                odd |= !next.is_some_and(|next| "0abtnvfre \"/\\N_LPxuU\n\r\t".contains(next));
                odd |= matches!(next, Some('x' | 'u' | 'U'))
                    && !is_code(&text[self.value_at + at + 2..]);
                signs.next();
            } else if sign == quote && quote == '\'' && next == Some('\'') {
                signs.next();
            } else if sign == quote {
                return Some((self.value_at + 1 + at, odd));
            }
        }
        None
    }
}

/// `key: value`, `key:`, or a value alone.
pub(super) fn split_key(item: &str) -> (Option<&str>, &str) {
    let colon = item
        .find(": ")
        .or_else(|| item.ends_with(':').then(|| item.len() - 1));
    match colon.filter(|colon| is_key(&item[..*colon])) {
        Some(colon) => (Some(&item[..colon]), item[colon + 1..].trim_start()),
        None => (None, item),
    }
}

/// Letters, digits, `_` and `-`: keys are single words.
pub(in crate::front_matter) fn is_key(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-'))
}

/// Digits of a code as `\x41`, `\u00f4` have them after their letter.
fn is_code(text: &str) -> bool {
    let length = match text.as_bytes().first() {
        Some(b'x') => 2,
        Some(b'u') => 4,
        _ => 8,
    };
    text.as_bytes()
        .get(1..=length)
        .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

fn split_while(text: &str, within: fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|letter| !within(letter)).unwrap_or(text.len()))
}

pub(super) fn indent_of(line: &str) -> usize {
    split_while(line, |letter| letter == ' ' || letter == '\t')
        .0
        .len()
}

pub(super) fn next_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}
