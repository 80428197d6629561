//! The title block (khung tên): the ruled block that says what a thing is.

use leptos::prelude::*;

/// A label and its value; a cell without value is left out, never shown empty.
pub(crate) struct Cell {
    label: &'static str,
    value: AnyView,
    wide: bool,
}

impl Cell {
    /// A short value: three cells a row.
    pub(crate) fn new(label: &'static str, value: impl IntoView + 'static) -> Self {
        Self { label, value: value.into_any(), wide: false }
    }

    /// A long value: it may take half the row.
    pub(crate) fn wide(label: &'static str, value: impl IntoView + 'static) -> Self {
        Self { wide: true, ..Self::new(label, value) }
    }
}

/// The block. Rows fill up whatever the number of cells.
#[component]
pub(crate) fn TitleBlock(cells: Vec<Cell>) -> impl IntoView {
    let cells: Vec<_> = cells
        .into_iter()
        .map(|cell| {
            let class =
                if cell.wide { "title-block__cell title-block__cell--wide" } else { "title-block__cell" };
            view! {
                <div class=class>
                    <dt class="title-block__label">{cell.label}</dt>
                    <dd class="title-block__value">{cell.value}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="title-block">{cells}</dl> }
}
