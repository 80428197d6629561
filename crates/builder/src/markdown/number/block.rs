//! The numbers of one block of running text, read over the ends of lines and the borders of inline
//! elements: "Nghị quyết số **55/2030/QH12**", "111/2015/NĐ-" and "CP" on the next line.

use std::collections::HashMap;
use std::ops::Range;

use comrak::Node;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::NodeValue;
use model::number::{FoundNumber, find};

/// Stands for what is no words, such as code, so that numbers do not go on over it.
const GAP: char = '\u{fffc}';

/// The block that is being written.
#[derive(Debug, Default)]
pub(in crate::markdown) struct Block {
    /// Which node it is.
    node: Option<usize>,
    /// Its words.
    pub(super) text: String,
    /// The numbers in them.
    pub(super) found: Vec<FoundNumber>,
    pieces: HashMap<usize, Vec<Piece>>,
}

/// The part of a number that stands in one node.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Its number's place among those of the block.
    pub(super) number: usize,
    /// Its bytes within the words of the node.
    pub(super) range: Range<usize>,
    /// The number begins here.
    pub(super) first: bool,
    /// The number ends here.
    pub(super) last: bool,
}

/// Words of a node, from this byte of the block on.
struct Words<'a> {
    node: Node<'a>,
    from: usize,
    to: usize,
}

impl Block {
    /// The pieces of numbers in a node of words; reads its block if that is another than the last one.
    pub(super) fn pieces(&mut self, words: Node<'_>) -> Vec<Piece> {
        let block = words
            .ancestors()
            .find(|node| node.data().value.block())
            .unwrap_or(words);
        if self.node != Some(id(block)) {
            *self = Self::read(block);
        }
        self.pieces.remove(&id(words)).unwrap_or_default()
    }

    fn read(block: Node<'_>) -> Self {
        let (text, words) = text_of(block);
        let mut read = Self {
            node: Some(id(block)),
            found: find(&text),
            text,
            pieces: HashMap::new(),
        };
        let mut rest = words.as_slice();
        for (number, found) in read.found.iter().enumerate() {
            rest = &rest[rest.partition_point(|words| words.to <= found.range.start)..];
            let touched = &rest[..rest.partition_point(|words| words.from < found.range.end)];
            for (node, piece) in pieces(number, &found.range, touched) {
                read.pieces.entry(node).or_default().push(piece);
            }
        }
        read
    }
}

/// The pieces of a number. One that is partly emphasized or linked has none: its marks would cross.
fn pieces(number: usize, range: &Range<usize>, touched: &[Words<'_>]) -> Vec<(usize, Piece)> {
    let parent = |words: &Words<'_>| words.node.parent().map(id);
    if touched
        .iter()
        .any(|words| parent(words) != parent(&touched[0]))
    {
        return Vec::new();
    }
    let piece = |(at, words): (usize, &Words<'_>)| {
        let (from, to) = (range.start.max(words.from), range.end.min(words.to));
        let (first, last) = (at == 0, at + 1 == touched.len());
        (
            id(words.node),
            Piece {
                number,
                range: from - words.from..to - words.from,
                first,
                last,
            },
        )
    };
    touched.iter().enumerate().map(piece).collect()
}

fn text_of(block: Node<'_>) -> (String, Vec<Words<'_>>) {
    let (mut text, mut words) = (String::new(), Vec::new());
    let mut pictures = 0;
    for edge in block.traverse() {
        let (node, entering) = match edge {
            NodeEdge::Start(node) => (node, true),
            NodeEdge::End(node) => (node, false),
        };
        match &node.data().value {
            NodeValue::Image(_) if entering => pictures += 1,
            NodeValue::Image(_) => pictures -= 1,
            _ if !entering || pictures > 0 => continue,
            NodeValue::Text(own) => {
                let from = text.len();
                text.push_str(own);
                words.push(Words {
                    node,
                    from,
                    to: text.len(),
                });
                continue;
            }
            NodeValue::SoftBreak | NodeValue::LineBreak => {
                text.push('\n');
                continue;
            }
            _ if node.first_child().is_some() => continue,
            _ => {}
        }
        text.push(GAP);
    }
    (text, words)
}

fn id(node: Node<'_>) -> usize {
    std::ptr::from_ref(node).addr()
}
