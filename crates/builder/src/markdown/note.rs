//! Notes: `> [!NOTE]` and the other four kinds.

use std::fmt::Write;

use comrak::html::ChildRendering;
use comrak::nodes::{AlertType, NodeAlert};
use model::text::body;

use super::{Writer, Written};

/// Writes the tags that open or close a note.
pub(super) fn write(
    writer: &mut Writer<'_, '_, '_, '_>,
    alert: &NodeAlert,
    entering: bool,
) -> Written {
    writer.cr()?;
    if entering {
        let (kind, name) = kind(alert.alert_type);
        write!(
            writer,
            "<div class=\"note note--{kind}\"><p class=\"note__title\">"
        )?;
        writer.escape(alert.title.as_deref().unwrap_or(name))?;
        writer.write_str("</p>\n")?;
    } else {
        writer.write_str("</div>\n")?;
    }
    Ok(ChildRendering::HTML)
}

fn kind(kind: AlertType) -> (&'static str, &'static str) {
    match kind {
        AlertType::Note => ("note", body::NOTE),
        AlertType::Tip => ("tip", body::TIP),
        AlertType::Important => ("important", body::IMPORTANT),
        AlertType::Warning => ("warning", body::WARNING),
        AlertType::Caution => ("caution", body::CAUTION),
    }
}
