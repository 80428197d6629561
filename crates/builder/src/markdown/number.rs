//! Numbers of legal documents in running text: set as one piece, never broken across lines, and
//! links where the portal holds the document.

use std::borrow::Cow;
use std::fmt::Write;

use comrak::Node;
use comrak::html::ChildRendering;
use comrak::nodes::NodeValue;
use model::number::{FoundNumber, find};

use super::citation::{Citation, Cited};
use super::raw_html::Inside;
use super::{State, Writer, Written};
use crate::sanitise::LINK;

/// Writes words, with the numbers in them marked.
pub(super) fn write<'a>(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'a>,
    words: &str,
    entering: bool,
) -> Written {
    if entering {
        let found = if writer.user.open.has(Inside::Code) { Vec::new() } else { find(words) };
        let mut from = 0;
        for number in found {
            writer.escape(&words[from..number.range.start])?;
            from = number.range.end;
            write_number(writer, node, words, &number)?;
        }
        writer.escape(&words[from..])?;
    }
    Ok(ChildRendering::HTML)
}

fn write_number(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'_>,
    words: &str,
    found: &FoundNumber,
) -> std::fmt::Result {
    let element = match writer.user.cite(node, words, found) {
        Some(href) => {
            write!(writer, "<{} class=\"number\" href=\"", *LINK)?;
            writer.escape_href(&href)?;
            writer.write_str("\">")?;
            LINK.as_str()
        }
        None => {
            writer.write_str("<span class=\"number\">")?;
            "span"
        }
    };
    writer.escape(&words[found.range.clone()])?;
    write!(writer, "</{element}>")
}

impl State<'_, '_> {
    /// Keeps the citation; the address it may lead to.
    fn cite(&mut self, node: Node<'_>, words: &str, found: &FoundNumber) -> Option<String> {
        let at = self.place_of(node, words, found);
        let cited = Cited::of_number(found, words, &after(node, words, found));
        let scope = self.scope;
        let held = cited.path(scope.register).filter(|path| *path != scope.files.own_path);
        let href = held.filter(|_| self.may_link(node)).map(|path| scope.base.href(path));
        let quoted = self.is_quoted(node);
        let position = self.report.file.position(at);
        self.rendered.citations.push(Citation { cited, position, quoted });
        href
    }

    /// A link to a page is a citation if the page is a document's.
    pub(super) fn cite_page(&mut self, path: &str, at: usize) {
        let position = self.report.file.position(at);
        self.rendered.citations.push(Citation {
            cited: Cited::Page(path.to_owned()),
            position,
            quoted: false,
        });
    }

    /// The byte of the number. Escaped letters before it are longer in the file than in the text.
    fn place_of(&self, node: Node<'_>, words: &str, found: &FoundNumber) -> usize {
        let start = self.at(node);
        let exact = start + found.range.start;
        let rest = self.report.file.text.get(exact..).unwrap_or_default();
        rest.find(&words[found.range.clone()]).map_or(start, |more| exact + more)
    }

    /// A link holds no other, and a heading none: its words are those of the contents.
    fn may_link(&self, node: Node<'_>) -> bool {
        let closed = |node: Node<'_>| matches!(node.data().value, NodeValue::Link(_) | NodeValue::Heading(_));
        !self.open.has(Inside::Heading) && !node.ancestors().any(closed)
    }

    fn is_quoted(&self, node: Node<'_>) -> bool {
        let quote = |node: Node<'_>| matches!(node.data().value, NodeValue::BlockQuote);
        self.open.has(Inside::Quote) || node.ancestors().any(quote)
    }
}

/// What follows a number, across the end of a line.
fn after<'w>(node: Node<'_>, words: &'w str, found: &FoundNumber) -> Cow<'w, str> {
    let rest = &words[found.range.end..];
    let next = node.next_sibling().filter(|next| matches!(next.data().value, NodeValue::SoftBreak));
    let Some(next) = next.and_then(|next| next.next_sibling()) else { return Cow::Borrowed(rest) };
    match next.data().value {
        NodeValue::Text(ref more) => Cow::Owned(format!("{rest}\n{more}")),
        _ => Cow::Borrowed(rest),
    }
}
