//! Decides, over the whole tree, what becomes of each piece of raw HTML.

use std::fmt::Write;
use std::ops::Range;

use comrak::Node;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::NodeValue;
use html5ever::tokenizer::Tag;

use super::message::{self, Told};
use super::open::{Open, Stack, is_void, may_stay_open};
use super::place::Places;
use super::token::{self, Comment, Piece, end_of_content, is_closing};
use super::{id, markdown_inside};
use crate::diagnostic::rule::Rule;
use crate::markdown::State;
use crate::sanitise::{allows_attribute, allows_element, drops_content};

/// How an id begins in a settled tag; it stands first.
pub(super) const ID: &str = " id=\"";

/// Decides upon all raw HTML below `root` and writes it into the nodes in its settled form: `<` begins
/// a tag and nothing else, every tag is one that may stay, with the attributes that may.
pub(in crate::markdown) fn settle<'a>(root: Node<'a>, state: &mut State<'_, '_>) {
    let mut pass =
        Pass { state, blocks: Vec::new(), raw: Vec::new(), open: Stack::default(), hopeless: None };
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) => pass.enter(node),
            NodeEdge::End(node) => pass.leave(node),
        }
    }
    pass.finish();
}

/// What becomes of a piece.
#[derive(Debug)]
enum Action {
    /// It stays: words with their entities.
    Words,
    /// It stays as it was typed, tags and all.
    Shown,
    /// A tag in its plain form.
    Tag(String),
    /// It goes.
    Gone,
}

/// A node of raw HTML.
struct Raw<'a> {
    node: Node<'a>,
    inline: bool,
    html: String,
    places: Places,
    pieces: Vec<(Range<usize>, Action)>,
    told: Vec<String>,
}

struct Pass<'p, 'a, 's, 'f> {
    state: &'p mut State<'s, 'f>,
    /// The blocks that are open, the innermost last.
    blocks: Vec<Node<'a>>,
    raw: Vec<Raw<'a>>,
    open: Stack<'a>,
    /// An element that is closed nowhere further on in this block.
    hopeless: Option<(Node<'a>, String)>,
}

impl<'a> Pass<'_, 'a, '_, '_> {
    fn enter(&mut self, node: Node<'a>) {
        let (html, inline) = match node.data().value {
            NodeValue::HtmlBlock(ref block) => (block.literal.clone(), false),
            NodeValue::HtmlInline(ref html) => (html.clone(), true),
            NodeValue::Text(ref words) if words.contains("<!--") => return self.look_for_comment(node),
            ref other => {
                if other.block() {
                    self.blocks.push(node);
                }
                return;
            }
        };
        let places = Places::of(self.state, node, &html);
        self.raw.push(Raw {
            node,
            inline,
            html: String::new(),
            places,
            pieces: Vec::new(),
            told: Vec::new(),
        });
        if !inline && swallows_the_rest(&html) {
            let start = html.len() - html.trim_start().len();
            self.fail(start, message::never_closed(&html[start..]));
            self.add(0..html.len(), Action::Gone);
        } else {
            self.read(&html);
        }
        self.current().html = html;
    }

    fn leave(&mut self, node: Node<'a>) {
        if matches!(node.data().value, NodeValue::HtmlBlock(_)) || !node.data().value.block() {
            return;
        }
        self.blocks.pop();
        for open in self.open.end(node) {
            self.end_unclosed(&open);
        }
    }

    /// The block in which what is opened now must be closed.
    fn container(&self) -> Node<'a> {
        let mut blocks = self.blocks.iter().rev();
        let innermost = blocks.next().expect("the document is a block around everything");
        let is_paragraph = matches!(innermost.data().value, NodeValue::Paragraph);
        blocks.next().filter(|_| is_paragraph && self.current_ref().inline).unwrap_or(innermost)
    }

    fn current(&mut self) -> &mut Raw<'a> {
        self.raw.last_mut().expect("a node is kept before its pieces are read")
    }

    fn current_ref(&self) -> &Raw<'a> {
        self.raw.last().expect("a node is kept before its pieces are read")
    }

    fn add(&mut self, range: Range<usize>, action: Action) {
        self.current().pieces.push((range, action));
    }

    /// Warns, once for each sentence and node.
    fn tell_of(&mut self, raw: usize, at: usize, rule: Rule, (message, example): Told) {
        let raw = &mut self.raw[raw];
        if !raw.told.contains(&message) {
            raw.told.push(message.clone());
            self.state.report.add_with(rule, raw.places.byte(at), message, example);
        }
    }

    fn tell(&mut self, at: usize, told: Told) {
        self.tell_of(self.raw.len() - 1, at, Rule::RawHtml, told);
    }

    fn fail(&mut self, at: usize, told: Told) {
        self.tell_of(self.raw.len() - 1, at, Rule::UnclosedHtml, told);
    }

    fn read(&mut self, html: &str) {
        let mut at = 0;
        while let Some((piece, end)) = token::next(html, at) {
            let range = at..end;
            at = end;
            match piece {
                Piece::Text => self.words(html, range),
                Piece::Tag(tag) if is_closing(&tag) => self.close(&tag, range),
                Piece::Tag(tag) if drops_content(&tag.name) => at = self.drop_whole(html, &tag, range),
                Piece::Tag(tag) => self.start(&tag, range),
                Piece::Comment(comment) => self.comment(comment, range),
                Piece::Instruction => {
                    self.tell(range.start, message::instruction(&html[range.clone()]));
                    self.add(range, Action::Gone);
                }
                Piece::Broken => {
                    self.tell(range.start, message::broken());
                    self.add(range, Action::Shown);
                }
            }
        }
    }

    fn words(&mut self, html: &str, range: Range<usize>) {
        if !self.current_ref().inline
            && !self.open.is_in_code()
            && let Some(found) = markdown_inside::find(&html[range.clone()])
        {
            let raw = self.raw.len() - 1;
            self.tell_of(raw, range.start + found.start, Rule::MarkdownInHtml, message::markdown_inside());
        }
        self.add(range, Action::Words);
    }

    fn comment(&mut self, comment: Comment, range: Range<usize>) {
        match comment {
            Comment::Closed => {}
            Comment::Nested => self.fail(range.start, message::comment_within_comment()),
            Comment::Open => self.fail(range.start, message::never_closed("<!--")),
        }
        self.add(range, Action::Gone);
    }

    fn start(&mut self, tag: &Tag, range: Range<usize>) {
        let name = &*tag.name;
        let container = self.container();
        self.open.close_implied(name, container);
        if is_void(name) {
            return self.void(tag, range);
        }
        if self.open.is_full() {
            self.tell(range.start, message::too_deep(name));
            return self.add(range, Action::Gone);
        }
        let has_attributes = !tag.attrs.is_empty();
        let (raw, piece) = (self.raw.len() - 1, self.current_ref().pieces.len());
        let action = if allows_element(name) { self.plain(tag, range.start) } else { Action::Gone };
        self.open.push(Open { name: name.to_owned(), container, raw, piece, has_attributes });
        self.add(range, action);
    }

    fn void(&mut self, tag: &Tag, range: Range<usize>) {
        let name = &*tag.name;
        if allows_element(name) {
            let action = self.plain(tag, range.start);
            return self.add(range, action);
        }
        // Without attributes these do nothing: the sentence speaks of them.
        let is_name = tag.attrs.is_empty() && !tag.self_closing && !matches!(name, "wbr" | "col");
        let told = if is_name { message::shown(name) } else { message::dropped(name) };
        self.tell(range.start, told);
        self.add(range, if is_name { Action::Shown } else { Action::Gone });
    }

    /// The tag with the attributes that may stay; the others are told.
    fn plain(&mut self, tag: &Tag, at: usize) -> Action {
        let (name, mut id, mut others) = (&*tag.name, String::new(), String::new());
        for attribute in &tag.attrs {
            let (key, value) = (&*attribute.name.local, &*attribute.value);
            if !allows_attribute(name, key, value) {
                self.tell(at, message::attribute(name, key));
            } else if key != "id" {
                push_attribute(&mut others, key, value);
            } else if id::check(self.state, value, self.current_ref().places.byte(at)) {
                id = format!("{ID}{value}\"");
            }
        }
        Action::Tag(format!("<{name}{id}{others}>"))
    }

    fn close(&mut self, tag: &Tag, range: Range<usize>) {
        let name = &*tag.name;
        if let Some(open) = self.open.close(name, self.container()) {
            if allows_element(name) {
                return self.add(range, Action::Tag(format!("</{name}>")));
            }
            self.tell_dropped(&open);
            return self.add(range, Action::Gone);
        }
        let inline = self.current_ref().inline;
        let told = if inline { message::closing_shown(name) } else { message::closing_dropped(name) };
        self.tell(range.start, told);
        self.add(range, if inline { Action::Shown } else { Action::Gone });
    }

    fn tell_dropped(&mut self, open: &Open<'a>) {
        let at = self.raw[open.raw].pieces[open.piece].0.start;
        self.tell_of(open.raw, at, Rule::RawHtml, message::dropped(&open.name));
    }

    /// The block ends, and the element is still open.
    fn end_unclosed(&mut self, open: &Open<'a>) {
        let allowed = allows_element(&open.name);
        let raw = &mut self.raw[open.raw];
        if allowed && may_stay_open(&open.name) && !raw.inline {
            return;
        }
        let at = raw.pieces[open.piece].0.start;
        let told = if allowed {
            message::unclosed(&open.name)
        } else if open.has_attributes {
            message::dropped(&open.name)
        } else {
            raw.pieces[open.piece].1 = Action::Shown;
            message::shown(&open.name)
        };
        self.tell_of(open.raw, at, Rule::RawHtml, told);
    }

    /// An element that goes with its content; gives the byte behind what is decided.
    fn drop_whole(&mut self, html: &str, tag: &Tag, range: Range<usize>) -> usize {
        let name = &*tag.name;
        if self.current_ref().inline {
            self.drop_whole_inline(html, name, range.clone());
            return range.end;
        }
        let closes_itself = tag.self_closing && matches!(name, "svg" | "math");
        let end = if closes_itself { Some(range.end) } else { end_of_content(html, range.end, name) };
        let Some(end) = end else {
            self.tell(range.start, message::shown(name));
            self.add(range.clone(), Action::Shown);
            return range.end;
        };
        let inner = html[range.end..end].rsplit_once("</").map_or("", |(inner, _)| inner);
        let told =
            if inner.trim().is_empty() { message::dropped(name) } else { message::dropped_whole(name) };
        self.tell(range.start, told);
        self.add(range.start..end, Action::Gone);
        end
    }

    /// Within a line every tag is a node of its own: what stands between goes out of the tree.
    fn drop_whole_inline(&mut self, html: &str, name: &str, range: Range<usize>) {
        let node = self.current_ref().node;
        let Some(last) = self.find_closing(node, name) else {
            self.tell(range.start, message::shown(name));
            return self.add(range, Action::Shown);
        };
        let start = self.current_ref().places.byte(range.start);
        let end = self.state.at(last) + name.len() + "</>".len();
        self.state.explained.push(start..end);
        let between = node.following_siblings().skip(1).take_while(|next| !next.same_node(last)).count();
        let told = if between == 0 { message::dropped(name) } else { message::dropped_whole(name) };
        self.tell(range.start, told);
        for _ in 0..=between {
            if let Some(next) = node.next_sibling() {
                next.detach();
            }
        }
        self.add(0..html.len(), Action::Gone);
    }

    /// The closing tag further on in the line that belongs to the tag at `node`.
    fn find_closing(&mut self, node: Node<'a>, name: &str) -> Option<Node<'a>> {
        let parent = node.parent()?;
        if self.hopeless.as_ref().is_some_and(|(of, hopeless)| of.same_node(parent) && hopeless == name) {
            return None;
        }
        let mut depth = 1_usize;
        for next in node.following_siblings().skip(1) {
            match tag_of(next, name) {
                Some(true) => depth -= 1,
                Some(false) => depth += 1,
                None => {}
            }
            if depth == 0 {
                return Some(next);
            }
        }
        self.hopeless = Some((parent, name.to_owned()));
        None
    }

    /// A comment that has no end in its paragraph is text for Markdown, and stands on the page.
    fn look_for_comment(&mut self, node: Node<'a>) {
        let start = self.state.at(node);
        let end = self.state.end_of(node);
        let source = self.state.report.file.text.get(start..end).unwrap_or_default();
        let Some(at) = source.find("<!--").filter(|at| !source[..*at].ends_with('\\')) else { return };
        let (message, example) = message::comment_shown();
        self.state.report.add_with(Rule::RawHtml, start + at, message, example);
    }

    /// Writes the decisions into the nodes.
    fn finish(self) {
        for raw in self.raw {
            let settled = settled(&raw);
            let gone =
                raw.pieces.iter().filter(|(_, action)| matches!(action, Action::Tag(_) | Action::Gone));
            self.state.explained.extend(gone.map(|(range, _)| raw.places.range(range)));
            let value = &mut raw.node.data_mut().value;
            match value {
                NodeValue::HtmlBlock(block) => block.literal = settled,
                _ if matches!(raw.pieces.as_slice(), [(_, Action::Shown)]) => {
                    *value = NodeValue::Text(raw.html.into());
                }
                _ => *value = NodeValue::HtmlInline(settled),
            }
        }
    }
}

/// Is this a tag of the element, and one that closes?
fn tag_of(node: Node<'_>, name: &str) -> Option<bool> {
    let NodeValue::HtmlInline(ref html) = node.data().value else { return None };
    match token::next(html, 0) {
        Some((Piece::Tag(tag), _)) if &*tag.name == name => Some(is_closing(&tag)),
        _ => None,
    }
}

fn settled(raw: &Raw<'_>) -> String {
    let mut html = String::with_capacity(raw.html.len());
    for (range, action) in &raw.pieces {
        let source = &raw.html[range.clone()];
        match action {
            Action::Words => html.push_str(&source.replace('<', "&lt;")),
            Action::Shown => html.push_str(&source.replace('&', "&amp;").replace('<', "&lt;")),
            Action::Tag(tag) => html.push_str(tag),
            Action::Gone => {}
        }
    }
    html
}

fn push_attribute(tag: &mut String, key: &str, value: &str) {
    let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    write!(tag, " {key}=\"{value}\"").expect("writing to a string cannot fail");
}

/// Markdown reads some raw HTML up to a sign of its end, over blank lines, and to the end of the text if
/// that sign is missing.
fn swallows_the_rest(block: &str) -> bool {
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
        let rest = lower.strip_prefix('<').and_then(|rest| rest.strip_prefix(*name));
        rest.is_some_and(|rest| {
            rest.is_empty() || rest.starts_with(|next: char| next.is_whitespace() || next == '>')
        })
    };
    KEPT_TOGETHER.iter().any(begins)
        && !KEPT_TOGETHER.iter().any(|name| lower.contains(&format!("</{name}>")))
}
