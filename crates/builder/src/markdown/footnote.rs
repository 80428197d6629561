//! Footnotes: marks in the text, notes at its end, and the ways there and back.
//!
//! Their anchors hold an underscore, which no slug does, so that they never meet a heading's.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use comrak::Node;
use comrak::html::ChildRendering;
use comrak::nodes::{NodeFootnoteDefinition, NodeFootnoteReference, NodeValue};
use model::text::body;

use super::{State, Writer, Written};
use crate::diagnostic::rule::Rule;
use crate::sanitise::LINK;

const SAMPLE: &str = "Số liệu năm 2025[^1] tăng.\n\n[^1]: Nguồn của số liệu.";

/// Puts the notes at the end of the body, in the order in which they are called; those that nothing
/// calls come last, so that their words are not lost, and are reported.
pub(super) fn arrange<'a>(root: Node<'a>, state: &mut State<'_, '_>) {
    let mut order = BTreeMap::new();
    let mut notes = Vec::new();
    for node in root.descendants() {
        match node.data().value {
            NodeValue::FootnoteReference(ref call) => _ = order.insert(call.name.clone(), call.ix),
            NodeValue::FootnoteDefinition(ref note) => notes.push((node, note.clone())),
            _ => {}
        }
    }
    for (node, _) in &notes {
        node.detach();
    }
    let called = |note: &NodeFootnoteDefinition| note.total_references > 0;
    let names = notes
        .iter()
        .filter(|(_, note)| called(note))
        .map(|(_, note)| note.name.to_lowercase());
    let names: BTreeSet<String> = names.collect();
    for (node, note) in notes.iter().filter(|(_, note)| !called(note)) {
        state.tell_uncalled(node, &note.name, names.contains(&note.name.to_lowercase()));
    }
    notes.sort_by_key(|(_, note)| {
        order
            .get(&note.name)
            .filter(|_| called(note))
            .copied()
            .unwrap_or(u32::MAX)
    });
    for (node, _) in notes {
        root.append(node);
    }
}

impl State<'_, '_> {
    fn tell_uncalled(&mut self, note: Node<'_>, name: &str, doubled: bool) {
        let at = self.at(note);
        if doubled {
            let message = format!(
                "chú thích “[^{name}]” được viết hai lần; số gọi dẫn tới lần viết sau, lần này chỉ hiện ở cuối bài"
            );
            self.report
                .add_with(Rule::DoubledFootnote, at, message, SAMPLE);
        } else {
            let message = format!(
                "không chỗ nào trong bài gọi chú thích “[^{name}]”; hãy ghi [^{name}] ở chỗ cần, cổng tạm để chú thích này ở cuối"
            );
            self.report
                .add_with(Rule::UnusedFootnote, at, message, SAMPLE);
        }
    }
}

/// Closes the list of notes.
pub(super) const END: &str = "</ol>\n</section>\n";

/// The anchor of a mark: `fnref_1`, and `fnref_1_2` where the same note is called again.
fn mark_anchor(number: u32, call: u32) -> String {
    if call > 1 {
        format!("fnref_{number}_{call}")
    } else {
        format!("fnref_{number}")
    }
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
        if note.total_references == 0 {
            writer.write_str("</li>\n")?;
            return Ok(ChildRendering::HTML);
        }
        writer.write_str("<p class=\"footnotes__back\">")?;
        for call in 1..=note.total_references {
            let label = body::footnote_back_label(number, call);
            let (anchor, space) = (mark_anchor(number, call), if call > 1 { " " } else { "" });
            let a = LINK.as_str();
            write!(
                writer,
                "{space}<{a} href=\"#{anchor}\" aria-label=\"{label}\">↩</{a}>"
            )?;
        }
        writer.write_str("</p></li>\n")?;
    }
    Ok(ChildRendering::HTML)
}

/// Is the paragraph part of a note? There the library leaves room for its own way back.
pub(super) fn holds(node: Node<'_>) -> bool {
    node.parent()
        .is_some_and(|parent| matches!(parent.data().value, NodeValue::FootnoteDefinition(_)))
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
        write!(
            writer,
            "<section class=\"footnotes\" aria-label=\"{label}\">\n<ol>\n"
        )?;
    }
    writer.user.footnotes += 1;
    let id = format!("fn_{}", writer.user.footnotes);
    write!(writer, "<li id=\"{id}\">")?;
    writer.user.rendered.anchors.insert(id);
    Ok(())
}
