//! HTML that an editor wrote into the Markdown.
//!
//! Before anything is written, every piece of it is read by the rules of browsers and decided upon:
//! what stays is written anew in one plain form, what goes is reported together with all that goes with
//! it. So no tag is open but those that the tree shows, and the allow-list, which comes last, drops
//! nothing that was not reported. Links and pictures go, because raw markup would pass by the checks of
//! addresses and words.

mod content;
mod id;
mod markdown_inside;
mod message;
mod node;
mod open;
mod place;
mod settle;
#[cfg(test)]
mod tests;
mod token;

use std::borrow::Cow;
use std::fmt::Write;

use comrak::html::ChildRendering;

pub(super) use id::tell_taken;
pub(super) use settle::settle;

use super::{State, Writer, Written, words};

/// Writes raw markup that was settled.
pub(super) fn write(writer: &mut Writer<'_, '_, '_, '_>, html: &str, entering: bool) -> Written {
    if !entering {
        return Ok(ChildRendering::HTML);
    }
    // In the settled form `<` begins a tag and nothing else.
    let mut pieces = html.split('<');
    words::write_html(writer, pieces.next().unwrap_or_default())?;
    for tag in pieces {
        writer.user.open.note(tag);
        let tag = with_free_id(&mut writer.user, tag);
        let (tag, text) = tag.split_at(end_of_tag(&tag));
        write!(writer, "<{tag}")?;
        words::write_html(writer, text)?;
    }
    Ok(ChildRendering::HTML)
}

/// The bytes of the tag: its values stand in quotation marks and hold none.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    let end = tag.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    });
    end.map_or(tag.len(), |end| end + 1)
}

/// The tag and what follows it, without its id when a heading above has that.
fn with_free_id<'t>(state: &mut State<'_, '_>, tag: &'t str) -> Cow<'t, str> {
    let parts = tag.split_once(settle::ID).and_then(|(head, rest)| {
        let (id, rest) = rest.split_once('"')?;
        (!head.contains([' ', '>'])).then_some((head, id, rest))
    });
    match parts {
        Some((head, id, rest)) if !id::claim(state, id) => Cow::Owned(format!("{head}{rest}")),
        _ => Cow::Borrowed(tag),
    }
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

    /// `b>…`, `/b>…`, `td colspan="2">…`
    fn note(&mut self, tag: &str) {
        let inner = tag.strip_prefix('/').unwrap_or(tag);
        let name = inner.split([' ', '>']).next().unwrap_or_default();
        let inside = match name {
            "code" | "pre" | "kbd" => Inside::Code,
            "blockquote" => Inside::Quote,
            "h2" | "h3" | "h4" | "h5" | "h6" | "summary" => Inside::Heading,
            _ => return,
        };
        if !tag.starts_with('/') {
            self.0.push((name.to_owned(), inside));
        } else if let Some(last) = self.0.iter().rposition(|(open, _)| *open == name) {
            self.0.remove(last);
        }
    }
}
