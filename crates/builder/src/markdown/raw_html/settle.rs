//! Decides, over the whole tree, what becomes of each piece of raw HTML.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::Range;

use comrak::Node;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::NodeValue;
use html5ever::tokenizer::Tag;

use super::message::{self, Message};
use super::node::{Action, Raw};
use super::open::{Open, Stack, is_void, may_stay_open};
use super::place::Places;
use super::token::{self, Comment, Piece, is_closing, swallows_the_rest};
use super::{id, markdown_inside};
use crate::diagnostic::rule::Rule;
use crate::markdown::State;
use crate::sanitise::{allows_attribute, allows_element, drops_content};

/// How an id begins in a settled tag; it stands first.
pub(super) const ID: &str = " id=\"";

/// Decides upon all raw HTML below `root` and writes it into the nodes in its settled form: `<` begins
/// a tag and nothing else, every tag is one that may stay, with the attributes that may.
pub(in crate::markdown) fn settle<'a>(root: Node<'a>, state: &mut State<'_, '_>) {
    let mut pass = Pass {
        state,
        blocks: Vec::new(),
        raw: Vec::new(),
        open: Stack::default(),
        hopeless: (None, BTreeSet::new()),
        reported_depth: false,
    };
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) => pass.enter(node),
            NodeEdge::End(node) => pass.leave(node),
        }
    }
    for raw in pass.raw {
        pass.state
            .explained
            .extend(raw.gone(&pass.state.report.file.text));
        raw.write_back();
    }
}

/// A walk over the tree, in the order of the text.
pub(super) struct Pass<'p, 'a, 's, 'f> {
    pub(super) state: &'p mut State<'s, 'f>,
    /// The blocks that are open, the innermost last.
    blocks: Vec<Node<'a>>,
    pub(super) raw: Vec<Raw<'a>>,
    open: Stack<'a>,
    /// Elements that are closed nowhere further on in the block of that node.
    pub(super) hopeless: (Option<Node<'a>>, BTreeSet<String>),
    /// It was told that elements stand too deep.
    reported_depth: bool,
}

impl<'a> Pass<'_, 'a, '_, '_> {
    fn enter(&mut self, node: Node<'a>) {
        let (html, inline) = match node.data().value {
            NodeValue::HtmlBlock(ref block) => (block.literal.clone(), false),
            NodeValue::HtmlInline(ref html) => (html.clone(), true),
            NodeValue::Text(ref words) if words.contains("<!--") => {
                return self.look_for_comment(node);
            }
            ref other => {
                if other.block() {
                    self.blocks.push(node);
                }
                return;
            }
        };
        let places = Places::of(self.state, node, &html);
        self.raw.push(Raw::new(node, inline, html.clone(), places));
        if !inline && swallows_the_rest(&html) {
            let start = html.len() - html.trim_start().len();
            self.fail(start, message::never_closed(&html[start..]));
            self.add(0..html.len(), Action::Gone);
        } else {
            self.read(&html);
        }
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
        let innermost = blocks
            .next()
            .expect("the document is a block around everything");
        let is_paragraph = matches!(innermost.data().value, NodeValue::Paragraph);
        blocks
            .next()
            .filter(|_| is_paragraph && self.current_ref().inline)
            .unwrap_or(innermost)
    }

    fn current(&mut self) -> &mut Raw<'a> {
        self.raw
            .last_mut()
            .expect("a node is kept before its pieces are read")
    }

    pub(super) fn current_ref(&self) -> &Raw<'a> {
        self.raw
            .last()
            .expect("a node is kept before its pieces are read")
    }

    pub(super) fn add(&mut self, range: Range<usize>, action: Action) {
        self.current().pieces.push((range, action));
    }

    /// Warns, once for each sentence and node.
    fn report_of(&mut self, raw: usize, at: usize, rule: Rule, (message, example): Message) {
        let raw = &mut self.raw[raw];
        if raw.reported.insert(message.clone()) {
            self.state
                .report
                .add_with(rule, raw.places.byte(at), message, example);
        }
    }

    pub(super) fn report(&mut self, at: usize, message: Message) {
        self.report_of(self.raw.len() - 1, at, Rule::RawHtml, message);
    }

    fn fail(&mut self, at: usize, message: Message) {
        self.report_of(self.raw.len() - 1, at, Rule::UnclosedHtml, message);
    }

    fn read(&mut self, html: &str) {
        let mut at = 0;
        while let Some((piece, end)) = token::next(html, at) {
            let range = at..end;
            at = end;
            match piece {
                Piece::Text => self.words(html, range),
                Piece::Tag(tag) if is_closing(&tag) => self.close(&tag, range),
                Piece::Tag(tag) if drops_content(&tag.name) => {
                    at = self.drop_whole(html, &tag, range)
                }
                Piece::Tag(tag) => self.start(&tag, range),
                Piece::Comment(comment) => self.comment(comment, range),
                Piece::Instruction => {
                    self.report(range.start, message::instruction(&html[range.clone()]));
                    self.add(range, Action::Gone);
                }
                Piece::Broken => {
                    self.report(range.start, message::broken());
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
            self.report_of(
                raw,
                range.start + found.start,
                Rule::MarkdownInHtml,
                message::markdown_inside(),
            );
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
            if !std::mem::replace(&mut self.reported_depth, true) {
                self.report(range.start, message::too_deep(name));
            }
            return self.add(range, Action::Gone);
        }
        let has_attributes = !tag.attrs.is_empty();
        let (raw, piece) = (self.raw.len() - 1, self.current_ref().pieces.len());
        let action = if allows_element(name) {
            self.plain(tag, range.start)
        } else {
            Action::gone(name)
        };
        self.open.push(Open {
            name: name.to_owned(),
            container,
            raw,
            piece,
            has_attributes,
        });
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
        let message = if is_name {
            message::shown(name)
        } else {
            message::dropped(name)
        };
        self.report(range.start, message);
        self.add(range, if is_name { Action::Shown } else { Action::Gone });
    }

    /// The tag with the attributes that may stay; the others are reported.
    fn plain(&mut self, tag: &Tag, at: usize) -> Action {
        let (name, mut id, mut others) = (&*tag.name, String::new(), String::new());
        for attribute in &tag.attrs {
            let (key, value) = (&*attribute.name.local, &*attribute.value);
            if !allows_attribute(name, key, value) {
                self.report(at, message::attribute(name, key));
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
            return self.add(range, Action::gone(name));
        }
        let inline = self.current_ref().inline;
        let message = if inline {
            message::closing_shown(name)
        } else {
            message::closing_dropped(name)
        };
        self.report(range.start, message);
        self.add(range, if inline { Action::Shown } else { Action::Gone });
    }

    fn tell_dropped(&mut self, open: &Open<'a>) {
        let at = self.raw[open.raw].pieces[open.piece].0.start;
        self.report_of(open.raw, at, Rule::RawHtml, message::dropped(&open.name));
    }

    /// The block ends, and the element is still open.
    fn end_unclosed(&mut self, open: &Open<'a>) {
        let allowed = allows_element(&open.name);
        let raw = &mut self.raw[open.raw];
        if allowed && may_stay_open(&open.name) && !raw.inline {
            return;
        }
        let at = raw.pieces[open.piece].0.start;
        let message = if allowed {
            message::unclosed(&open.name)
        } else if open.has_attributes {
            message::dropped(&open.name)
        } else {
            raw.pieces[open.piece].1 = Action::Shown;
            message::shown(&open.name)
        };
        self.report_of(open.raw, at, Rule::RawHtml, message);
    }

    /// A comment that has no end in its paragraph is text for Markdown, and stands on the page.
    fn look_for_comment(&mut self, node: Node<'a>) {
        let start = self.state.at(node);
        let end = self.state.end_of(node);
        let source = self
            .state
            .report
            .file
            .text
            .get(start..end)
            .unwrap_or_default();
        let Some(at) = source
            .find("<!--")
            .filter(|at| !source[..*at].ends_with('\\'))
        else {
            return;
        };
        let (message, example) = message::comment_shown();
        self.state
            .report
            .add_with(Rule::RawHtml, start + at, message, example);
    }
}

fn push_attribute(tag: &mut String, key: &str, value: &str) {
    let value = value
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;");
    write!(tag, " {key}=\"{value}\"").expect("writing to a string cannot fail");
}
