//! The same allow-list for HTML that is well formed already, as the Markdown writer makes it.
//!
//! A browser's parser mends HTML: it closes, moves and doubles elements, and it takes most of the
//! time. HTML in which every tag is spelled in one way, closed where it must be, and holds only what
//! it may hold, comes out of that parser as it went in. This module goes over such HTML once and
//! checks each tag and attribute against the list; at the first thing that is not so, it gives up and
//! leaves the whole text to the library. Tests compare both on everything that they render.

use memchr::{memchr, memchr3};
use url::{ParseError, Url};

use super::{CLASSES, ELEMENTS, OWN, SCHEMES, VALUES, keeps_value};

/// What may stand within an element.
#[derive(Clone, Copy)]
enum Content {
    /// Text and elements within a line.
    Phrasing,
    /// Text and any element but the parts of lists and tables.
    Flow,
    /// White space and these elements.
    Parts(&'static [&'static str]),
    /// Nothing, and it has no end tag.
    Void,
    /// Nothing; only the writer's own name for a picture has an end tag.
    Picture,
}

/// Elements that stand within a line.
pub(super) const PHRASING: [&str; 19] = [
    "a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "s",
    "small", "span", "strong", "sub", "sup",
];

/// Elements that stand in other elements of their kind only.
const PARTS: [&str; 9] = [
    "caption", "dd", "dt", "li", "tbody", "td", "th", "thead", "tr",
];

fn content_of(element: &str) -> Content {
    match element {
        "br" | "hr" => Content::Void,
        "img" => Content::Picture,
        "ul" | "ol" => Content::Parts(&["li"]),
        "dl" => Content::Parts(&["dt", "dd"]),
        "table" => Content::Parts(&["caption", "thead", "tbody"]),
        "thead" | "tbody" => Content::Parts(&["tr"]),
        "tr" => Content::Parts(&["td", "th"]),
        "blockquote" | "dd" | "details" | "div" | "figcaption" | "figure" | "li" | "section"
        | "td" | "th" => Content::Flow,
        _ => Content::Phrasing,
    }
}

impl Content {
    fn allows(self, element: &str) -> bool {
        match self {
            Self::Phrasing => PHRASING.contains(&element),
            Self::Flow => !PARTS.contains(&element),
            Self::Parts(parts) => parts.contains(&element),
            Self::Void | Self::Picture => false,
        }
    }

    fn allows_text(self, text: &str) -> bool {
        match self {
            Self::Phrasing | Self::Flow => true,
            Self::Parts(_) => text
                .bytes()
                .all(|byte| matches!(byte, b' ' | b'\t' | b'\n')),
            Self::Void | Self::Picture => text.is_empty(),
        }
    }
}

/// What the library would write for this HTML; `None` where only the library knows.
pub(super) fn clean(html: &str) -> Option<String> {
    let control = |found, byte: u8| found | (byte < 0x20) & (byte != b'\n') & (byte != b'\t');
    if html.bytes().fold(false, control) || html.starts_with('\u{feff}') {
        return None;
    }
    let mut writer = Writer {
        clean: String::with_capacity(html.len()),
        open: Vec::new(),
    };
    let mut rest = html;
    loop {
        let end = memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
        writer.text(&rest[..end])?;
        rest = &rest[end..];
        if rest.is_empty() {
            break;
        }
        rest = writer.tag(&rest[1..])?;
    }
    writer.open.is_empty().then_some(writer.clean)
}

struct Writer<'h> {
    clean: String,
    /// The elements that are open, with what may stand in them.
    open: Vec<(&'h str, Content)>,
}

impl<'h> Writer<'h> {
    fn content(&self) -> Content {
        self.open
            .last()
            .map_or(Content::Flow, |(_, content)| *content)
    }

    fn text(&mut self, text: &str) -> Option<()> {
        if !self.content().allows_text(text) {
            return None;
        }
        let mut rest = text;
        while let Some(at) = memchr3(b'&', b'>', 0xc2, rest.as_bytes()) {
            self.clean.push_str(&rest[..at]);
            rest = &rest[at..];
            let (read, written) = match rest {
                _ if rest.starts_with("&quot;") => ("&quot;", "\""),
                _ if rest.starts_with('\u{a0}') => ("\u{a0}", "&nbsp;"),
                _ => {
                    let same = ["&amp;", "&lt;", "&gt;"].into_iter();
                    let same = same.chain((rest.as_bytes()[0] == 0xc2).then(|| &rest[..2]));
                    let same = same.into_iter().find(|same| rest.starts_with(same))?;
                    (same, same)
                }
            };
            self.clean.push_str(written);
            rest = &rest[read.len()..];
        }
        self.clean.push_str(rest);
        Some(())
    }

    /// Reads the tag or the empty comment whose `<` stands before `rest`, and says what follows.
    fn tag(&mut self, rest: &'h str) -> Option<&'h str> {
        if let Some(rest) = rest.strip_prefix("!---->") {
            return Some(rest);
        }
        match rest.strip_prefix('/') {
            Some(rest) => self.end_tag(rest),
            None => self.start_tag(rest),
        }
    }

    fn end_tag(&mut self, rest: &'h str) -> Option<&'h str> {
        let (name, rest) = rest.split_once('>')?;
        let name = element(name)?;
        let (open, content) = self.open.pop()?;
        if open != name {
            return None;
        }
        if !matches!(content, Content::Picture) {
            self.clean.extend(["</", name, ">"]);
        }
        Some(rest)
    }

    fn start_tag(&mut self, rest: &'h str) -> Option<&'h str> {
        let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let end = rest.bytes().position(|byte| !is_name(byte))?;
        let name = element(&rest[..end])?;
        let content = content_of(name);
        if !self.content().allows(name) {
            return None;
        }
        self.clean.extend(["<", name]);
        let mut rest = self.attributes(name, &rest[end..])?;
        if matches!(content, Content::Void) {
            rest = rest.strip_prefix(" /").unwrap_or(rest);
        } else {
            self.open.push((name, content));
        }
        rest = rest.strip_prefix('>')?;
        self.clean.push('>');
        // The parser drops a line break right behind this tag.
        (name != "pre" || !rest.starts_with('\n')).then_some(rest)
    }

    /// Reads ` name="value"` as often as it stands there, and says what follows.
    fn attributes(&mut self, element: &str, mut rest: &'h str) -> Option<&'h str> {
        let first = rest;
        while let Some(attribute) = rest.strip_prefix(' ').filter(|rest| !rest.starts_with('/')) {
            let (name, value) = attribute.split_once("=\"")?;
            let (value, after) = value.split_once('"')?;
            let written = &rest[..rest.len() - after.len()];
            let before = &first[..first.len() - rest.len()];
            // The parser keeps the first of two attributes of one name. A value that spells such a
            // name costs the library's time only.
            if before.contains(&written[..=name.len()]) || !keeps(element, name, value)? {
                return None;
            }
            self.clean.push_str(written);
            rest = after;
        }
        Some(rest)
    }
}

/// The element of the list that the writer names so.
fn element(name: &str) -> Option<&str> {
    let own = name.strip_prefix(&**OWN);
    let writers = matches!(own.unwrap_or(name), "a" | "img");
    let name = own.unwrap_or(name);
    let listed = ELEMENTS.iter().any(|(element, _)| *element == name);
    (listed && writers == own.is_some()).then_some(name)
}

/// Does this attribute stay as it is? `None` where only the library knows.
fn keeps(element: &str, name: &str, value: &str) -> Option<bool> {
    let spelled = !value.contains(['<', '>', '\u{a0}']);
    let decoded;
    let value = if value.contains('&') {
        let plain = value.replace("&quot;", "").replace("&amp;", "");
        if plain.contains('&') {
            return None;
        }
        decoded = value.replace("&quot;", "\"").replace("&amp;", "&");
        &decoded
    } else {
        value
    };
    Some(spelled && allows(element, name, value))
}

fn allows(element: &str, name: &str, value: &str) -> bool {
    if name == "class" {
        let classes = CLASSES.iter().find(|(of, _)| *of == element);
        return classes.is_some_and(|(_, all)| value.split(' ').all(|class| all.contains(&class)));
    }
    let values = VALUES
        .iter()
        .find(|(of, of_name, _)| *of == element && *of_name == name);
    if let Some((_, _, values)) = values {
        return values.contains(&value);
    }
    let listed = ELEMENTS
        .iter()
        .any(|(of, attributes)| *of == element && attributes.contains(&name));
    match name {
        "id" if element == "p" => keeps_value(element, name, value),
        "href" | "src" => listed && allows_address(value),
        _ => listed,
    }
}

fn allows_address(value: &str) -> bool {
    value.starts_with(['/', '#'])
        || match Url::parse(value) {
            Ok(address) => SCHEMES.contains(&address.scheme()),
            Err(error) => error == ParseError::RelativeUrlWithoutBase,
        }
}
