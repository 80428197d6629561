//! Footnotes: marks in the text, notes at its end, and the ways there and back.
//!
//! Their anchors hold an underscore, which no slug does, so that they never meet a heading's.

use std::fmt::Write;

use comrak::Node;
use comrak::html::ChildRendering;
use comrak::nodes::{NodeFootnoteDefinition, NodeFootnoteReference, NodeValue};
use model::text::body;

use super::{Writer, Written};
use crate::sanitise::LINK;

/// Closes the list of notes.
pub(super) const END: &str = "</ol>\n</section>\n";

/// The anchor of a mark: `fnref_1`, and `fnref_1_2` where the same note is called again.
fn mark_anchor(number: u32, call: u32) -> String {
    if call > 1 { format!("fnref_{number}_{call}") } else { format!("fnref_{number}") }
}

/// Writes the mark in the text.
pub(super) fn write_mark(
    writer: &mut Writer<'_, '_, '_, '_>,
    reference: &NodeFootnoteReference,
    entering: bool,
) -> Written {
    if entering {
        let (number, id) = (reference.ix, mark_anchor(reference.ix, reference.ref_num));
        let label = body::footnote_label(number);
        let a = LINK.as_str();
        write!(
            writer,
            "<sup class=\"footnote-ref\"><{a} href=\"#fn_{number}\" id=\"{id}\" aria-label=\"{label}\">{number}</{a}></sup>"
        )?;
        writer.user.rendered.anchors.insert(id);
    }
    Ok(ChildRendering::HTML)
}

/// Writes the tags that open or close a note; the first one opens the list.
pub(super) fn write_note(
    writer: &mut Writer<'_, '_, '_, '_>,
    note: &NodeFootnoteDefinition,
    entering: bool,
) -> Written {
    if entering {
        open_note(writer)?;
    } else {
        let number = writer.user.footnotes;
        writer.cr()?;
        writer.write_str("<p class=\"footnotes__back\">")?;
        for call in 1..=note.total_references {
            let label = body::footnote_back_label(number, call);
            let (anchor, space) = (mark_anchor(number, call), if call > 1 { " " } else { "" });
            let a = LINK.as_str();
            write!(writer, "{space}<{a} href=\"#{anchor}\" aria-label=\"{label}\">↩</{a}>")?;
        }
        writer.write_str("</p></li>\n")?;
    }
    Ok(ChildRendering::HTML)
}

/// Is the paragraph part of a note? There the library leaves room for its own way back.
pub(super) fn holds(node: Node<'_>) -> bool {
    node.parent().is_some_and(|parent| matches!(parent.data().value, NodeValue::FootnoteDefinition(_)))
}

/// Writes the tags that open or close a paragraph of a note.
pub(super) fn write_paragraph(writer: &mut Writer<'_, '_, '_, '_>, entering: bool) -> Written {
    writer.write_str(if entering { "<p>" } else { "</p>\n" })?;
    Ok(ChildRendering::HTML)
}

fn open_note(writer: &mut Writer<'_, '_, '_, '_>) -> std::fmt::Result {
    writer.cr()?;
    if writer.user.footnotes == 0 {
        let label = body::FOOTNOTES;
        write!(writer, "<section class=\"footnotes\" aria-label=\"{label}\">\n<ol>\n")?;
    }
    writer.user.footnotes += 1;
    let id = format!("fn_{}", writer.user.footnotes);
    write!(writer, "<li id=\"{id}\">")?;
    writer.user.rendered.anchors.insert(id);
    Ok(())
}
