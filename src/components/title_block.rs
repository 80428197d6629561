//! The title block (khung tên): the ruled block that says what a thing is.

use crate::markup::tags::{dd, div, dl, dt};
use crate::markup::{Element, Markup};

/// A label and its value; what has no value gets no cell, so none is ever shown empty.
pub(crate) struct Cell {
    label: &'static str,
    value: Markup,
    wide: bool,
}

impl Cell {
    /// A short value: three cells a row.
    pub(crate) fn new(label: &'static str, value: impl Into<Markup>) -> Self {
        Self {
            label,
            value: value.into(),
            wide: false,
        }
    }

    /// A long value: it may take half the row.
    pub(crate) fn wide(label: &'static str, value: impl Into<Markup>) -> Self {
        Self {
            wide: true,
            ..Self::new(label, value)
        }
    }
}

/// The block. Rows fill up whatever the number of cells.
pub(crate) fn title_block(cells: Vec<Cell>) -> Element {
    let cells: Markup = cells.into_iter().map(cell).collect();
    dl().class("title-block").child(cells)
}

fn cell(cell: Cell) -> Element {
    let class = if cell.wide {
        "title-block__cell title-block__cell--wide"
    } else {
        "title-block__cell"
    };
    div()
        .class(class)
        .child(dt().class("title-block__label").child(cell.label))
        .child(dd().class("title-block__value").child(cell.value))
}
