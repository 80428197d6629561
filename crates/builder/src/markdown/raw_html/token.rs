//! Raw HTML cut into pieces: text, tags, comments. The parser of the browsers' standard says where
//! a tag or a comment ends; nothing here decides what may stay.

use std::cell::Cell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, CommentToken, Tag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};

/// What stands in raw HTML.
#[derive(Debug)]
pub(super) enum Piece {
    /// Words, with `<` signs that begin nothing.
    Text,
    /// A tag that opens or closes.
    Tag(Tag),
    /// `<!-- … -->`
    Comment(Comment),
    /// `<?…?>`, `<!…>`, `<![CDATA[…]]>`: signs for machines.
    Instruction,
    /// A tag or an instruction without an end.
    Broken,
}

/// How a comment ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comment {
    /// As it should.
    Closed,
    /// Another comment opens within it, so that its own end is missing.
    Nested,
    /// Not at all.
    Open,
}

/// The piece at byte `at`, and where it ends.
pub(super) fn next(html: &str, at: usize) -> Option<(Piece, usize)> {
    let rest = &html[at..];
    let (piece, length) = match rest {
        "" => return None,
        _ if rest.starts_with("<!--") => comment(rest),
        _ if rest.starts_with("<![CDATA[") => instruction(rest, after(rest, "]]>")),
        _ if rest.starts_with("<?") => instruction(rest, processing_end(rest)),
        _ if rest.starts_with("<!") && begins_markup(rest) => instruction(rest, after(rest, ">")),
        _ if begins_markup(rest) => tag(rest),
        _ => (Piece::Text, text_length(rest)),
    };
    Some((piece, at + length))
}

/// Does a tag, a comment or an instruction begin here? Else `<` is a sign of the text.
fn begins_markup(html: &str) -> bool {
    let Some(rest) = html.strip_prefix('<') else {
        return false;
    };
    let named = |rest: &str| rest.starts_with(|first: char| first.is_ascii_alphabetic());
    match rest.strip_prefix(['/', '!']) {
        Some(inner) => named(inner) || rest.starts_with("!--") || rest.starts_with("![CDATA["),
        None => named(rest) || rest.starts_with('?'),
    }
}

fn text_length(html: &str) -> usize {
    let signs = html
        .match_indices('<')
        .map(|(at, _)| at)
        .skip_while(|at| *at == 0);
    signs
        .into_iter()
        .find(|at| begins_markup(&html[*at..]))
        .unwrap_or(html.len())
}

fn after(html: &str, end: &str) -> Option<usize> {
    html.find(end).map(|at| at + end.len())
}

/// `<?php … ?>`, and `<?xml:namespace … />` as office programs write it.
fn processing_end(html: &str) -> Option<usize> {
    let first = after(html, ">")?;
    let next = html[2..].find("<?").map_or(html.len(), |at| at + 2);
    let own = after(&html[..next], "?>");
    if html[..first].ends_with("/>") {
        Some(first)
    } else {
        own.or(Some(first))
    }
}

fn instruction(html: &str, end: Option<usize>) -> (Piece, usize) {
    end.map_or((Piece::Broken, html.len()), |end| (Piece::Instruction, end))
}

fn comment(html: &str) -> (Piece, usize) {
    match first_token(html) {
        Some((CommentToken(words), end)) if words.contains("<!--") => {
            (Piece::Comment(Comment::Nested), end)
        }
        Some((_, end)) => (Piece::Comment(Comment::Closed), end),
        None => (Piece::Comment(Comment::Open), html.len()),
    }
}

fn tag(html: &str) -> (Piece, usize) {
    match Some(html)
        .filter(|html| !is_overloaded(html))
        .and_then(first_token)
    {
        Some((TagToken(tag), end)) => (Piece::Tag(tag), end),
        // Whatever follows belongs to a tag that has no end: browsers would show nothing of it.
        _ => (Piece::Broken, html.len()),
    }
}

/// Has the tag thousands of attributes? Each would be compared with all before it.
fn is_overloaded(tag: &str) -> bool {
    const MOST_SPACES: usize = 10_000;
    let inside = tag.bytes().take_while(|byte| *byte != b'>');
    inside
        .filter(u8::is_ascii_whitespace)
        .nth(MOST_SPACES)
        .is_some()
}

/// The first tag or comment of `html`, which begins with it, and its length. Each ends with `>`, so
/// that feeding up to every `>` tells its end exactly.
fn first_token(html: &str) -> Option<(Token, usize)> {
    let options = TokenizerOpts {
        discard_bom: false,
        ..TokenizerOpts::default()
    };
    let tokenizer = Tokenizer::new(First::default(), options);
    let queue = BufferQueue::default();
    let mut end = 0;
    for chunk in html.split_inclusive('>') {
        queue.push_back(StrTendril::from_slice(chunk));
        let _ = tokenizer.feed(&queue);
        end += chunk.len();
        if let Some(token) = tokenizer.sink.0.take() {
            return Some((token, end));
        }
    }
    None
}

/// Keeps the first tag or comment.
#[derive(Default)]
struct First(Cell<Option<Token>>);

impl TokenSink for First {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if matches!(token, TagToken(_) | CommentToken(_)) {
            self.0.set(Some(token));
        }
        TokenSinkResult::Continue
    }
}

/// Where the content of an element ends that is dropped with it: behind its closing tag. `from` is
/// the byte behind the tag that opens it.
pub(super) fn end_of_content(html: &str, from: usize, name: &str) -> Option<usize> {
    if is_read_as_text(name) {
        return end_of_text(html, from, name);
    }
    let (mut at, mut depth) = (from, 1_usize);
    while let Some((piece, end)) = next(html, at) {
        if let Piece::Tag(tag) = piece
            && &*tag.name == name
        {
            depth = if is_closing(&tag) {
                depth - 1
            } else {
                depth + 1
            };
        }
        if depth == 0 {
            return Some(end);
        }
        at = end;
    }
    None
}

pub(super) fn is_closing(tag: &Tag) -> bool {
    tag.kind == html5ever::tokenizer::TagKind::EndTag
}

/// Elements in which browsers read no tags but the one that closes.
fn is_read_as_text(name: &str) -> bool {
    matches!(
        name,
        "iframe" | "noembed" | "script" | "style" | "textarea" | "title"
    )
}

fn end_of_text(html: &str, from: usize, name: &str) -> Option<usize> {
    let closes = |at: usize| {
        let inner = html[at..].strip_prefix("</")?;
        let ours = inner
            .get(..name.len())
            .filter(|found| found.eq_ignore_ascii_case(name));
        let behind = &inner[ours?.len()..];
        behind
            .starts_with(['>', '/', ' ', '\t', '\n', '\r', '\u{c}'])
            .then_some(at)
    };
    let at = html[from..]
        .match_indices("</")
        .find_map(|(at, _)| closes(from + at))?;
    Some(at + after(&html[at..], ">").unwrap_or(html.len() - at))
}

/// Markdown reads some raw HTML up to a sign of its end, over blank lines, and to the end of the text if
/// that sign is missing.
pub(super) fn swallows_the_rest(block: &str) -> bool {
    let block = block.trim_start();
    let missing = |end: &str| !block.contains(end);
    if block.starts_with("<!--") {
        return missing("-->");
    }
    if block.starts_with("<?") {
        return missing("?>");
    }
    if block.starts_with("<![CDATA[") {
        return missing("]]>");
    }
    if block.starts_with("<!") {
        return missing(">");
    }
    const KEPT_TOGETHER: [&str; 4] = ["script", "pre", "style", "textarea"];
    let lower = block.to_ascii_lowercase();
    let begins = |name: &&str| {
        let rest = lower
            .strip_prefix('<')
            .and_then(|rest| rest.strip_prefix(*name));
        rest.is_some_and(|rest| {
            rest.is_empty() || rest.starts_with(|next: char| next.is_whitespace() || next == '>')
        })
    };
    KEPT_TOGETHER.iter().any(begins)
        && !KEPT_TOGETHER
            .iter()
            .any(|name| lower.contains(&format!("</{name}>")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces as signs: `w` words, `t` and `/` tags, `c` comments, `i` instructions, `?` broken.
    fn pieces(html: &str) -> Vec<(char, &str)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some((piece, end)) = next(html, at) {
            let sign = match piece {
                Piece::Text => 'w',
                Piece::Tag(tag) => {
                    if is_closing(&tag) {
                        '/'
                    } else {
                        't'
                    }
                }
                Piece::Comment(Comment::Closed) => 'c',
                Piece::Comment(Comment::Nested) => 'n',
                Piece::Comment(Comment::Open) => 'o',
                Piece::Instruction => 'i',
                Piece::Broken => '?',
            };
            found.push((sign, &html[at..end]));
            at = end;
        }
        found
    }

    #[test]
    fn pieces_are_those_of_the_standard() {
        let cases: [(&str, &[(char, &str)]); 20] = [
            (
                "a <b>c</b> d",
                &[
                    ('w', "a "),
                    ('t', "<b>"),
                    ('w', "c"),
                    ('/', "</b>"),
                    ('w', " d"),
                ],
            ),
            (
                "5 < 6 <3 <> </> </3 <!> & x",
                &[('w', "5 < 6 <3 <> </> </3 <!> & x")],
            ),
            (
                "<p title=\"a > b\">x",
                &[('t', "<p title=\"a > b\">"), ('w', "x")],
            ),
            ("<p/title='>'>x", &[('t', "<p/title='>'>"), ('w', "x")]),
            ("<p title=a\">x", &[('t', "<p title=a\">"), ('w', "x")]),
            ("<A\nHREF=x\n>", &[('t', "<A\nHREF=x\n>")]),
            (
                "<!-- <code> > -->x",
                &[('c', "<!-- <code> > -->"), ('w', "x")],
            ),
            ("<!-->x-->", &[('c', "<!-->"), ('w', "x-->")]),
            ("<!--->x", &[('c', "<!--->"), ('w', "x")]),
            ("<!-- x --!>y", &[('c', "<!-- x --!>"), ('w', "y")]),
            (
                "<!-- a\n\n<!-- b -->c",
                &[('n', "<!-- a\n\n<!-- b -->"), ('w', "c")],
            ),
            ("a<!-- b\n\nc", &[('w', "a"), ('o', "<!-- b\n\nc")]),
            (
                "<?php echo '<b>'; ?>x",
                &[('i', "<?php echo '<b>'; ?>"), ('w', "x")],
            ),
            (
                "<?xml:namespace prefix = o />x<?a?>",
                &[
                    ('i', "<?xml:namespace prefix = o />"),
                    ('w', "x"),
                    ('i', "<?a?>"),
                ],
            ),
            ("<!DOCTYPE html>x", &[('i', "<!DOCTYPE html>"), ('w', "x")]),
            (
                "<![CDATA[a > b]]>x",
                &[('i', "<![CDATA[a > b]]>"), ('w', "x")],
            ),
            (
                "<div class=\"x\nchữ <b>đậm</b>",
                &[('?', "<div class=\"x\nchữ <b>đậm</b>")],
            ),
            ("<p chữ", &[('?', "<p chữ")]),
            ("<?php", &[('?', "<?php")]),
            ("", &[]),
        ];
        for (html, expected) in cases {
            assert_eq!(pieces(html), expected, "{html}");
        }
    }

    #[test]
    fn content_that_goes_ends_behind_its_own_closing_tag() {
        let cases = [
            ("script", "if (a<b && c) x(\"</p>\")</SCRIPT >y", Some("y")),
            ("title", "a</titles></title>y", Some("y")),
            ("object", "<object>a</object>b</object>y", Some("y")),
            ("object", "<object>a</object>b", None),
            ("style", "p{} </styl>", None),
        ];
        for (name, html, rest) in cases {
            assert_eq!(
                end_of_content(html, 0, name).map(|end| &html[end..]),
                rest,
                "{html}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn pieces_cover_every_byte(html in "([<>/!?\"'=& a-zđ-]|<!--|-->|<b |<!\\[CDATA\\[|\\?>){0,60}") {
            let joined: String = pieces(&html).into_iter().map(|(_, piece)| piece).collect();
            proptest::prop_assert_eq!(joined, html);
        }
    }
}
