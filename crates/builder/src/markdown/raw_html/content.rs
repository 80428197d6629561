//! Elements that go with their content.

use std::collections::BTreeSet;
use std::ops::Range;

use comrak::Node;
use comrak::nodes::NodeValue;
use html5ever::tokenizer::Tag;

use super::message;
use super::node::Action;
use super::settle::Pass;
use super::token::{self, Piece, end_of_content, is_closing};

impl<'a> Pass<'_, 'a, '_, '_> {
    /// An element that goes with its content; gives the byte behind what is decided.
    pub(super) fn drop_whole(&mut self, html: &str, tag: &Tag, range: Range<usize>) -> usize {
        let name = &*tag.name;
        if self.current_ref().inline {
            self.drop_whole_inline(html, name, range.clone());
            return range.end;
        }
        let closes_itself = tag.self_closing && matches!(name, "svg" | "math");
        let node = self.current_ref().node;
        let end = match closes_itself {
            true => Some(range.end),
            false if self.is_hopeless(node, name) => None,
            false => end_of_content(html, range.end, name),
        };
        let Some(end) = end else {
            self.hopeless.1.insert(name.to_owned());
            self.report(range.start, message::shown(name));
            self.add(range.clone(), Action::Shown);
            return range.end;
        };
        let inner = html[range.end..end]
            .rsplit_once("</")
            .map_or("", |(inner, _)| inner);
        let message = if inner.trim().is_empty() {
            message::dropped(name)
        } else {
            message::dropped_whole(name)
        };
        self.report(range.start, message);
        self.add(range.start..end, Action::Gone);
        end
    }

    /// Within a line every tag is a node of its own: what stands between goes out of the tree.
    fn drop_whole_inline(&mut self, html: &str, name: &str, range: Range<usize>) {
        let node = self.current_ref().node;
        let Some(last) = self.find_closing(node, name) else {
            self.report(range.start, message::shown(name));
            return self.add(range, Action::Shown);
        };
        let start = self.current_ref().places.byte(range.start);
        let end = self.state.at(last) + name.len() + "</>".len();
        self.state.explained.push(start..end);
        let between = node
            .following_siblings()
            .skip(1)
            .take_while(|next| !next.same_node(last))
            .count();
        let message = if between == 0 {
            message::dropped(name)
        } else {
            message::dropped_whole(name)
        };
        self.report(range.start, message);
        for _ in 0..=between {
            if let Some(next) = node.next_sibling() {
                next.detach();
            }
        }
        self.add(0..html.len(), Action::Gone);
    }

    /// The closing tag further on in the line that belongs to the tag at `node`.
    fn find_closing(&mut self, node: Node<'a>, name: &str) -> Option<Node<'a>> {
        if self.is_hopeless(node.parent()?, name) {
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
        self.hopeless.1.insert(name.to_owned());
        None
    }

    /// Was the closing tag of the element looked for in vain before, in the same block? Looking anew for
    /// each of many would take the square of their number.
    fn is_hopeless(&mut self, block: Node<'a>, name: &str) -> bool {
        if !self.hopeless.0.is_some_and(|last| last.same_node(block)) {
            self.hopeless = (Some(block), BTreeSet::new());
        }
        self.hopeless.1.contains(name)
    }
}

/// Is this a tag of the element, and one that closes?
fn tag_of(node: Node<'_>, name: &str) -> Option<bool> {
    let NodeValue::HtmlInline(ref html) = node.data().value else {
        return None;
    };
    match token::next(html, 0) {
        Some((Piece::Tag(tag), _)) if &*tag.name == name => Some(is_closing(&tag)),
        _ => None,
    }
}
