//! Tables: in a frame of their own that scrolls sideways, reachable by keyboard and named.

use std::fmt::Write;

use comrak::Node;
use comrak::html::{ChildRendering, format_node_default};
use comrak::nodes::{NodeValue, TableAlignment};
use model::text::body;

use super::{State, Writer, Written};

/// Writes the tags that open or close a table.
pub(super) fn write(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'_>,
    entering: bool,
) -> Written {
    if entering {
        let label = label(&mut writer.user);
        writer.cr()?;
        writer.write_str(
            "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"",
        )?;
        writer.escape(&label)?;
        writer.write_str("\">")?;
    }
    let rendering = format_node_default(writer, node, entering)?;
    if !entering {
        writer.write_str("</div>\n")?;
    }
    Ok(rendering)
}

/// The heading above; a second table below it gets a number, so that no two frames sound alike.
fn label(state: &mut State<'_, '_>) -> String {
    let heading = state
        .heading
        .as_ref()
        .map(|(_, text)| body::table_label(text));
    let name = heading.unwrap_or_else(|| body::TABLE.to_owned());
    let numbered = |number| format!("{name} ({number})");
    state.numbered(&name, numbered, |state, label| {
        state.table_labels.insert(label.to_owned())
    })
}

/// Writes the tags that open or close a cell.
pub(super) fn write_cell(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'_>,
    entering: bool,
) -> Written {
    if entering {
        let is_first = node.previous_sibling().is_none();
        writer.user.column = if is_first { 0 } else { writer.user.column + 1 };
    }
    let (heads, alignment) = place(node, writer.user.column);
    let element = if heads { "th" } else { "td" };
    if !entering {
        write!(writer, "</{element}>")?;
        return Ok(ChildRendering::HTML);
    }
    writer.cr()?;
    write!(writer, "<{element}")?;
    if heads {
        writer.write_str(" scope=\"col\"")?;
    }
    match alignment {
        TableAlignment::Right => writer.write_str(" class=\"align-right\">")?,
        TableAlignment::Center => writer.write_str(" class=\"align-center\">")?,
        TableAlignment::Left | TableAlignment::None => writer.write_str(">")?,
    }
    Ok(ChildRendering::HTML)
}

/// Does the cell head its column, and how is the column set?
fn place(cell: Node<'_>, column: usize) -> (bool, TableAlignment) {
    let row = cell.parent();
    let heads = row.is_some_and(|row| matches!(row.data().value, NodeValue::TableRow(true)));
    let table = row.and_then(|row| row.parent());
    let alignment = table.and_then(|table| match table.data().value {
        NodeValue::Table(ref table) => table.alignments.get(column).copied(),
        _ => None,
    });
    (heads, alignment.unwrap_or(TableAlignment::None))
}
