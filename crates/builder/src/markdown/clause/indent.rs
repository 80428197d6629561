//! Indents: what belongs to a numbered khoản or to a list above it.

/// Four spaces make code of a paragraph's first line.
const CODE: usize = 4;

/// The indents at which a line belongs to what stands above it.
#[derive(Debug, Default)]
pub(super) struct Indent {
    /// Where the words of the khoản above begin, when Markdown has it as a numbered list.
    khoan: usize,
    /// Where the words of the list above begin, counted from there.
    list: usize,
}

/// How a line is indented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LineIndent {
    /// Bytes of white space before its words.
    pub(super) white: usize,
    /// Bytes of it that go, because khoản are no lists here.
    pub(super) cut: usize,
    pub(super) within: Within,
}

/// What a line belongs to by its indent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    /// The text: it may begin any part.
    Text,
    /// A khoản that is written as a numbered list: it may begin any part but a khoản.
    Khoan,
    /// A list of another kind, or code: it begins no part.
    List,
}

impl Indent {
    /// Reads how a line is indented; `fresh` when it begins a paragraph.
    pub(super) fn read(&mut self, line: &str, fresh: bool) -> LineIndent {
        let white = line.len() - line.trim_start().len();
        // To Markdown no other white space is an indent.
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        let width = line[..indent]
            .chars()
            .fold(0, |width, sign| width + if sign == '\t' { CODE } else { 1 });
        if fresh && width < self.khoan {
            self.khoan = 0;
        }
        let nested = self.khoan > 0 && width >= self.khoan;
        let rest = if nested { width - self.khoan } else { width };
        if fresh && rest < self.list {
            self.list = 0;
        }
        let tabbed = line[..indent].contains('\t');
        let cut = match nested {
            true if tabbed => indent,
            true => self.khoan.min(indent),
            false => 0,
        };
        let closed =
            (self.list > 0 && rest >= self.list) || (fresh && rest >= CODE && !(nested && tabbed));
        if !closed && is_bullet(line) {
            self.list = rest + 2;
        }
        let within = match (closed, nested) {
            (true, _) => Within::List,
            (false, true) => Within::Khoan,
            (false, false) => Within::Text,
        };
        LineIndent { white, cut, within }
    }

    /// A part begins; its words stand at this column when they are written as a list's.
    pub(super) fn begin(&mut self, khoan: Option<usize>) {
        self.list = 0;
        if let Some(khoan) = khoan {
            self.khoan = khoan;
        }
    }
}

fn is_bullet(line: &str) -> bool {
    ["- ", "* ", "+ "]
        .iter()
        .any(|bullet| line.trim_start_matches([' ', '\t']).starts_with(bullet))
}
