//! Numbered lists: readers see the numbers that the editor wrote.
//!
//! HTML counts on from the first number of a list, so that an item written with another number would
//! be shown as the next one. Such an item says its own number. A list of which every item has the same
//! number is Markdown's way of having it counted.

use std::fmt::Write;

use comrak::Node;
use comrak::html::{ChildRendering, format_node_default};
use comrak::nodes::{ListType, NodeList, NodeValue};

use super::{Writer, Written};

/// Writes the tags that open or close a list.
pub(super) fn write(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'_>,
    list: &NodeList,
    entering: bool,
) -> Written {
    if entering {
        let ordered = list.list_type == ListType::Ordered;
        let counted = node.children().all(|item| number(item) == Some(list.start));
        writer.user.lists.push(ordered && !counted);
    } else {
        writer.user.lists.pop();
    }
    format_node_default(writer, node, entering)
}

/// Writes the tags that open or close an item.
pub(super) fn write_item(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'_>,
    item: &NodeList,
    entering: bool,
) -> Written {
    let before = node.previous_sibling().and_then(number);
    let numbered = writer.user.lists.last().is_some_and(|numbered| *numbered);
    let jumps = before.is_some_and(|before| before + 1 != item.start);
    if !(entering && numbered && jumps) {
        return format_node_default(writer, node, entering);
    }
    writer.cr()?;
    write!(writer, "<li value=\"{}\">", item.start)?;
    Ok(ChildRendering::HTML)
}

fn number(item: Node<'_>) -> Option<usize> {
    match item.data().value {
        NodeValue::Item(ref list) => Some(list.start),
        _ => None,
    }
}
