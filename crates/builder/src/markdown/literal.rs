//! The parts of a body that Markdown takes as they are spelled: code, and comments of HTML.

use std::ops::Range;

use comrak::nodes::NodeValue;
use comrak::{Arena, parse_document};

use super::OPTIONS;
use crate::source::SourceFile;

/// Where they stand, as bytes of the body that begins at byte `body_start`. It parses the whole body,
/// so it is only for those where something else calls for it.
pub(crate) fn literal_ranges(file: &SourceFile, body_start: usize) -> Vec<Range<usize>> {
    let arena = Arena::new();
    let root = parse_document(&arena, &file.text[body_start..], &OPTIONS);
    let literal = root.descendants().filter(|node| match &node.data().value {
        NodeValue::Code(_) | NodeValue::CodeBlock(_) => true,
        NodeValue::HtmlBlock(block) => block.literal.trim_start().starts_with("<!--"),
        NodeValue::HtmlInline(html) => html.starts_with("<!--"),
        _ => false,
    });
    let byte = |line, column| file.offset(body_start, line, column) - body_start;
    let range = |place: comrak::nodes::Sourcepos| {
        byte(place.start.line, place.start.column)..byte(place.end.line, place.end.column) + 1
    };
    literal.map(|node| range(node.data().sourcepos)).collect()
}
