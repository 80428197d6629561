//! Parts as HTML: headings and paragraphs with anchors.

use std::fmt::Write;

use comrak::Node;
use comrak::html::ChildRendering;
use comrak::nodes::NodeValue;

use super::text::{Clause, Shape};
use crate::markdown::{State, Writer, Written, heading};

/// The part that a paragraph of a legal text is.
pub(in crate::markdown) fn find(state: &State<'_, '_>, paragraph: Node<'_>) -> Option<Clause> {
    let legal = state.legal.as_ref()?;
    if !matches!(paragraph.data().value, NodeValue::Paragraph) {
        return None;
    }
    let parent = paragraph.parent()?;
    let on_top = matches!(parent.data().value, NodeValue::Document);
    let line = paragraph.data().sourcepos.start.line;
    legal.clause(line).filter(|_| on_top).cloned()
}

/// Writes the tags that open or close a part.
pub(in crate::markdown) fn write(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'_>,
    clause: Clause,
    entering: bool,
) -> Written {
    let id = &clause.id;
    if entering {
        writer.cr()?;
    }
    match (clause.shape, entering) {
        (Shape::Heading { level, .. }, false) => writeln!(writer, "</h{level}>")?,
        (_, false) => writer.write_str("</p>\n")?,
        (Shape::Heading { level, .. }, true) => {
            write!(writer, "<h{level} id=\"{id}\" class=\"clause\">")?
        }
        (Shape::Paragraph, true) => write!(writer, "<p id=\"{id}\" class=\"clause\">")?,
        (Shape::Point, true) => write!(writer, "<p id=\"{id}\" class=\"clause clause--point\">")?,
    }
    if entering {
        keep(&mut writer.user, node, clause);
    }
    Ok(ChildRendering::HTML)
}

fn keep(state: &mut State<'_, '_>, node: Node<'_>, clause: Clause) {
    state.rendered.anchors.insert(clause.id.clone());
    if let Shape::Heading { level, hashes } = clause.shape {
        let text = node.collect_text();
        heading::keep(state, level, clause.id, text);
        if hashes > 0 {
            state.depth = hashes.max(heading::TOP);
        }
    }
}
