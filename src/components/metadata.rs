//! The facts of a thing (khung tên, the title block of a drawing): labels and values in a ruled block.

use crate::markup::tags::{dd, div, dl, dt};
use crate::markup::{Element, Markup};

/// A label and its value.
pub(crate) struct Item {
    label: &'static str,
    value: Markup,
    wide: bool,
}

impl Item {
    /// A short value: three items a row.
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

/// The block. What is not known gets no item, so none is ever shown empty; rows fill up whatever the
/// number of items.
pub(crate) fn metadata(items: Vec<Option<Item>>) -> Element {
    let cells: Markup = items.into_iter().flatten().map(cell).collect();
    dl().class("metadata").child(cells)
}

fn cell(item: Item) -> Element {
    div()
        .class(if item.wide {
            "metadata__cell metadata__cell--wide"
        } else {
            "metadata__cell"
        })
        .child(dt().class("metadata__label").child(item.label))
        .child(dd().class("metadata__value").child(item.value))
}
