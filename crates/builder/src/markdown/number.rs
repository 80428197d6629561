//! Numbers of legal documents in running text: set as one piece, never broken across lines.

use std::fmt::Write;

use comrak::html::ChildRendering;
use model::number::find_numbers;

use super::{Writer, Written};

/// Writes words, with the numbers in them marked.
pub(super) fn write(writer: &mut Writer<'_, '_, '_, '_>, words: &str, entering: bool) -> Written {
    if entering {
        let mut from = 0;
        for number in find_numbers(words) {
            writer.escape(&words[from..number.start])?;
            writer.write_str("<span class=\"number\">")?;
            writer.escape(&words[number.clone()])?;
            writer.write_str("</span>")?;
            from = number.end;
        }
        writer.escape(&words[from..])?;
    }
    Ok(ChildRendering::HTML)
}
