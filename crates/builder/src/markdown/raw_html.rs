//! HTML that an editor wrote into the Markdown.
//!
//! It goes through, and the allow-list decides afterwards; here the editor is told what will be
//! missing. Links and pictures alone are taken out already, because as raw markup they would pass
//! by the checks of addresses and words.

use std::fmt::Write;

use comrak::Node;
use comrak::html::ChildRendering;

use super::{Writer, Written};
use crate::diagnostic::rule::Rule;
use crate::sanitise::{allows_attribute, allows_element};

/// Writes raw markup and reports what of it will not stay.
pub(super) fn write(
    writer: &mut Writer<'_, '_, '_, '_>,
    node: Node<'_>,
    html: &str,
    entering: bool,
) -> Written {
    if !entering {
        return Ok(ChildRendering::HTML);
    }
    let mut rest = html;
    let mut problem = None;
    while let Some(tag) = next_tag(rest) {
        problem = problem.or_else(|| explain(&tag).filter(|_| !tag.closing));
        writer.user.open.note(&tag);
        let kept = if is_own_syntax(&tag.name) { tag.start } else { tag.end };
        writer.write_str(&rest[..kept])?;
        rest = &rest[tag.end..];
    }
    writer.write_str(rest)?;
    if let Some((message, example)) = problem {
        let at = writer.user.at(node);
        writer.user.report.add_with(Rule::RawHtml, at, message, example);
    }
    Ok(ChildRendering::HTML)
}

/// What raw elements make of the words within them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inside {
    /// Signs for machines.
    Code,
    /// Words of others.
    Quote,
    /// The head of a section, or a button.
    Heading,
}

/// The raw elements that are open and make something of words.
#[derive(Debug, Default)]
pub(super) struct OpenElements(Vec<(String, Inside)>);

impl OpenElements {
    /// Does what is written now stand in such an element?
    pub(super) fn has(&self, inside: Inside) -> bool {
        self.0.iter().any(|(_, open)| *open == inside)
    }

    fn note(&mut self, tag: &Tag) {
        let inside = match tag.name.as_str() {
            "code" | "pre" | "kbd" => Inside::Code,
            "blockquote" => Inside::Quote,
            "h2" | "h3" | "h4" | "h5" | "h6" | "summary" => Inside::Heading,
            _ => return,
        };
        if !tag.closing {
            self.0.push((tag.name.clone(), inside));
        } else if let Some(last) = self.0.iter().rposition(|(name, _)| *name == tag.name) {
            self.0.remove(last);
        }
    }
}

/// Markdown has its own way of writing these.
fn is_own_syntax(name: &str) -> bool {
    matches!(name, "a" | "img")
}

struct Tag {
    name: String,
    attributes: Vec<String>,
    closing: bool,
    /// Where `<` stands.
    start: usize,
    /// After `>`.
    end: usize,
}

fn explain(tag: &Tag) -> Option<(String, &'static str)> {
    let name = &tag.name;
    if is_own_syntax(name) {
        let message = format!("thẻ <{name}> bị bỏ; liên kết và hình viết bằng Markdown");
        return Some((message, "[Văn bản](/van-ban/)"));
    }
    if !allows_element(name) {
        return Some((
            format!("thẻ <{name}> bị bỏ; cổng không nhận thẻ này"),
            "**chữ đậm**, *chữ nghiêng*, ## tiêu đề",
        ));
    }
    let refused = tag.attributes.iter().find(|attribute| !allows_attribute(name, attribute))?;
    Some((format!("thuộc tính “{refused}” của thẻ <{name}> bị bỏ"), "**chữ đậm**, *chữ nghiêng*, ## tiêu đề"))
}

/// The next tag that opens, with the names of its attributes, or closes. Good enough to warn by;
/// what is safe is not decided here.
fn next_tag(html: &str) -> Option<Tag> {
    let mut from = 0;
    loop {
        let start = from + html[from..].find('<')?;
        let inner = html[start + 1..].strip_prefix('/').unwrap_or(&html[start + 1..]);
        if !inner.starts_with(|first: char| first.is_ascii_alphabetic()) {
            from = start + 1;
            continue;
        }
        let end = html[start..].find('>').map_or(html.len(), |at| start + at + 1);
        let inside = &html[html.len() - inner.len()..end];
        let inside = inside.trim_end_matches('>').trim_end_matches('/');
        let (name, rest) = inside.split_at(inside.find(char::is_whitespace).unwrap_or(inside.len()));
        let name = name.to_ascii_lowercase();
        let closing = html[start..].starts_with("</");
        return Some(Tag { name, attributes: attributes(rest), closing, start, end });
    }
}

fn attributes(mut rest: &str) -> Vec<String> {
    let mut names = Vec::new();
    loop {
        rest = rest.trim_start();
        let end = rest.find(|next: char| next == '=' || next.is_whitespace()).unwrap_or(rest.len());
        if end == 0 {
            return names;
        }
        names.push(rest[..end].to_ascii_lowercase());
        rest = rest[end..].trim_start();
        if let Some(value) = rest.strip_prefix('=') {
            rest = after_value(value.trim_start());
        }
    }
}

fn after_value(value: &str) -> &str {
    match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).map_or("", |(_, after)| after),
        _ => value.split_once(char::is_whitespace).map_or("", |(_, after)| after),
    }
}
