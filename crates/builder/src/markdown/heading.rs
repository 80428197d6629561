//! Headings: an anchor for each, a place in the contents for the upper two levels.

use std::fmt::Write;

use comrak::Node;
use comrak::html::ChildRendering;
use comrak::nodes::NodeHeading;
use model::article::Heading;
use model::slug::{RESERVED_ANCHORS, slugify};

use super::clause::is_clause_id;
use super::raw_html::tell_taken;
use super::{State, Writer, Written};
use crate::diagnostic::rule::Rule;

/// The page's own heading is the first level, so that bodies begin with the second.
pub(super) const TOP: u8 = 2;
/// The lowest level that contents show.
const LOWEST_IN_CONTENTS: u8 = 3;

/// Writes the tag that opens or closes a heading.
pub(super) fn write(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'_>,
    heading: &NodeHeading,
    entering: bool,
) -> Written {
    let level = level(&writer.user, heading.level, entering);
    if !entering {
        writeln!(writer, "</h{level}>")?;
        return Ok(ChildRendering::HTML);
    }
    let state = &mut writer.user;
    if heading.setext {
        check_underline(state, node);
    } else {
        check_level(state, node, heading.level);
    }
    let text = node.collect_text();
    let id = state.new_anchor(&text);
    keep(state, level, id.clone(), text);
    state.depth = heading.level.max(TOP);
    writer.cr()?;
    write!(writer, "<h{level} id=\"{id}\">")?;
    Ok(ChildRendering::HTML)
}

/// Keeps a heading for the contents and for what stands below it.
pub(super) fn keep(state: &mut State<'_, '_>, level: u8, id: String, text: String) {
    if level <= LOWEST_IN_CONTENTS {
        state.rendered.contents.push(Heading {
            level,
            id,
            text: text.clone(),
        });
    }
    state.heading = Some((level, text));
    state.depth = level;
}

/// The level to write. The parts of a legal text have levels of their own, which what stands
/// between them follows.
fn level(state: &State<'_, '_>, level: u8, entering: bool) -> u8 {
    let above = state.heading.as_ref().map_or(TOP - 1, |(level, _)| *level);
    match &state.legal {
        Some(_) if entering => level.clamp(TOP, above + 1),
        // The heading that closes is the last one that opened.
        Some(_) => above,
        None => level.max(TOP),
    }
}

fn check_level(state: &mut State<'_, '_>, node: Node<'_>, level: u8) {
    let above = state.depth;
    let message = if level < TOP {
        "tít bài đã là tiêu đề cấp 1; trong bài bắt đầu từ ##".to_owned()
    } else if level > above + 1 {
        let wanted = "#".repeat(usize::from(above) + 1);
        format!(
            "tiêu đề nhảy cấp: ở đây dùng {wanted}, không dùng {}",
            "#".repeat(usize::from(level))
        )
    } else {
        return;
    };
    let at = state.at(node);
    state.report.add_with(
        Rule::HeadingLevel,
        at,
        message,
        "## Tiêu đề mục\n### Tiêu đề mục nhỏ",
    );
}

/// Who draws a line below words seldom means a heading.
fn check_underline(state: &mut State<'_, '_>, node: Node<'_>) {
    let at = state.at(node);
    let message = "dòng gạch ngay dưới chữ làm chữ thành tiêu đề; nếu là tiêu đề, viết ##, nếu là đường kẻ, để một dòng trống trước dòng gạch";
    state
        .report
        .add_with(Rule::UnderlinedHeading, at, message, "## Tiêu đề mục");
}

impl State<'_, '_> {
    /// A slug of the words; a second heading of the same words gets a number.
    fn new_anchor(&mut self, text: &str) -> String {
        let slug = slugify(text);
        let slug = if slug.is_empty() {
            "muc".to_owned()
        } else {
            slug
        };
        // A heading that is no part of a legal text must not look like one of its parts.
        let quoted = self.legal.is_some() && is_clause_id(&slug);
        let slug = if quoted {
            format!("trich-{slug}")
        } else {
            slug
        };
        if self.raw_ids.contains_key(&slug) && self.rendered.anchors.contains(&slug) {
            tell_taken(self, &slug, text);
        }
        let numbered = |number| format!("{slug}-{number}");
        self.numbered(&slug, numbered, |state, id| {
            !state.is_taken(id) && state.rendered.anchors.insert(id.to_owned())
        })
    }

    fn is_taken(&self, id: &str) -> bool {
        RESERVED_ANCHORS.contains(&id) || self.legal.as_ref().is_some_and(|legal| legal.has_id(id))
    }
}
