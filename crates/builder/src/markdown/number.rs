//! Numbers of legal documents in running text: set as one piece, never broken across lines, and
//! links where the portal holds the document.

mod block;

use std::fmt::Write;

use comrak::Node;
use comrak::html::ChildRendering;
use comrak::nodes::NodeValue;
use model::number::FoundNumber;

pub(super) use block::Block;

use super::citation::{Citation, Cited};
use super::raw_html::Inside;
use super::words::write as write_words;
use super::{BodyKind, State, Writer, Written};
use crate::diagnostic::rule::Rule;
use crate::document_index::nature_name;
use crate::sanitise::LINK;

/// Writes words, with the numbers in them marked.
pub(super) fn write<'a>(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'a>,
    words: &str,
    entering: bool,
) -> Written {
    if !entering {
        return Ok(ChildRendering::HTML);
    }
    let pieces = writer.user.numbers.pieces(node);
    let pieces = if writer.user.open.has(Inside::Code) {
        Vec::new()
    } else {
        pieces
    };
    let mut from = 0;
    for piece in pieces {
        write_words(writer, &words[from..piece.range.start])?;
        if piece.first {
            let own = &words[piece.range.clone()];
            let href = writer.user.cite(node, piece.number, piece.range.start, own);
            open(writer, href)?;
        }
        writer.escape(&words[piece.range.clone()])?;
        if piece.last {
            let element = writer.user.number_element;
            write!(writer, "</{element}>")?;
        }
        from = piece.range.end;
    }
    write_words(writer, &words[from..])?;
    Ok(ChildRendering::HTML)
}

fn open(writer: &mut Writer<'_, '_, '_, '_>, href: Option<String>) -> std::fmt::Result {
    writer.user.number_element = if href.is_some() {
        LINK.as_str()
    } else {
        "span"
    };
    let Some(href) = href else {
        return writer.write_str("<span class=\"number\">");
    };
    write!(writer, "<{} class=\"number\" href=\"", *LINK)?;
    writer.escape_href(&href)?;
    writer.write_str("\">")
}

impl State<'_, '_> {
    /// Keeps the citation that begins at this byte of the node's words; the address it may lead to.
    fn cite(
        &mut self,
        node: Node<'_>,
        number: usize,
        start: usize,
        written: &str,
    ) -> Option<String> {
        let block = &self.numbers;
        let found = &block.found[number];
        let cited = Cited::of_number(found, &block.text);
        let (at, quoted) = (self.place_of(node, start, written), self.is_quoted(node));
        let contradiction =
            contradiction(found).filter(|_| !quoted && self.scope.kind == BodyKind::Prose);
        if let Some((message, example)) = contradiction {
            self.report
                .add_with(Rule::NatureDiffers, at, message, example);
        }
        let scope = self.scope;
        let held = cited
            .path(scope.documents)
            .filter(|path| *path != scope.files.own_path);
        let href = held
            .filter(|_| self.may_link(node))
            .map(|path| scope.base.href(path));
        let position = self.report.file.position(at);
        self.rendered.citations.push(Citation {
            cited,
            position,
            quoted,
        });
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

    /// The byte of the number. Escaped letters before it are longer in the file than in the text, and
    /// so may be the `&` in it.
    fn place_of(&self, node: Node<'_>, start: usize, written: &str) -> usize {
        let first = self.at(node);
        let exact = first + start;
        let rest = self.report.file.text.get(exact..).unwrap_or_default();
        let sought = written.split('&').next().unwrap_or(written);
        rest.find(sought).map_or(first, |more| exact + more)
    }

    /// A link holds no other, and a heading none: its words are those of the contents.
    fn may_link(&self, node: Node<'_>) -> bool {
        let closed = |node: Node<'_>| {
            matches!(
                node.data().value,
                NodeValue::Link(_) | NodeValue::Heading(_)
            )
        };
        !self.open.has(Inside::Heading) && !node.ancestors().any(closed)
    }

    fn is_quoted(&self, node: Node<'_>) -> bool {
        let quote = |node: Node<'_>| matches!(node.data().value, NodeValue::BlockQuote);
        self.open.has(Inside::Quote) || node.ancestors().any(quote)
    }
}

/// Words and signs that say different things, such as "Quyết định số 111/2015/NĐ-CP", and what is right.
fn contradiction(found: &FoundNumber) -> Option<(String, String)> {
    let number = &found.number;
    let (named, meant) = (nature_name(number.named_nature()?)?, number.nature()?);
    if number.is_named_as(meant) {
        return None;
    }
    let (meant, written) = (nature_name(meant)?, number.canonical());
    let message = format!(
        "trước số {written} ghi “{named}”, nhưng ký hiệu ấy là của {meant}; một trong hai có thể ghi nhầm, nên số không thành liên kết"
    );
    Some((message, format!("{meant} số {written}")))
}
