//! From entries to a tree.

use super::{FAN_OUT, Tree};
use crate::bytes::Writer;
use crate::shard::{Series, Shard};

/// How many shards the topmost node names at most: it is a part of the root, which every visit asks for. One
/// level less is worth a larger root, since every level is a round of requests.
const TOP_FAN_OUT: usize = 1_024;

/// Makes a tree from entries in the order of their keys.
#[derive(Debug)]
pub struct TreeWriter {
    /// A leaf is closed when it holds about this many bytes; a payload is never cut. Smaller leaves cost a
    /// larger directory, larger ones carry more that was not asked for.
    leaf_bytes: usize,
    leaf: Leaf,
    /// The leaves written, each with what parts it from the one before.
    leaves: Vec<(Vec<u8>, Vec<u8>)>,
}

/// Keys, each as what it has in common with the one before and the rest.
#[derive(Debug, Default)]
struct Keys {
    bytes: Writer,
    last: Vec<u8>,
}

#[derive(Debug, Default)]
struct Leaf {
    keys: Keys,
    payloads: Writer,
    /// What parts it from the leaf before.
    first: Vec<u8>,
}

impl Keys {
    fn push(&mut self, key: &[u8]) {
        let common = common(key, &self.last);
        self.bytes.size(common).part(&key[common..]);
        self.last = key.to_vec();
    }
}

fn common(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

impl Leaf {
    fn bytes(&self) -> Vec<u8> {
        let mut leaf = Writer::default();
        leaf.part(self.keys.bytes.bytes());
        leaf.raw(self.payloads.bytes());
        leaf.into_bytes()
    }
}

impl TreeWriter {
    /// With leaves of about so many bytes.
    pub fn new(leaf_bytes: usize) -> Self {
        Self {
            leaf_bytes,
            leaf: Leaf::default(),
            leaves: Vec::new(),
        }
    }

    /// Adds an entry. Keys come in order, each once.
    pub fn push(&mut self, key: &[u8], payload: &[u8]) {
        let keys = &self.leaf.keys;
        debug_assert!(
            keys.bytes.is_empty() || keys.last.as_slice() < key,
            "keys in order"
        );
        let bytes = keys.bytes.len() + self.leaf.payloads.len();
        if !keys.bytes.is_empty() && bytes + payload.len() > self.leaf_bytes {
            let first = key[..=common(key, &keys.last)].to_vec();
            let next = Leaf {
                first,
                ..Leaf::default()
            };
            self.close(next);
        }
        self.leaf.keys.push(key);
        self.leaf.keys.bytes.size(payload.len());
        self.leaf.payloads.raw(payload);
    }

    fn close(&mut self, next: Leaf) {
        let leaf = std::mem::replace(&mut self.leaf, next);
        let bytes = leaf.bytes();
        self.leaves.push((leaf.first, bytes));
    }

    /// The tree. Its shards are added to `shards`.
    pub fn finish(mut self, shards: &mut Vec<Shard>) -> Tree {
        self.close(Leaf::default());
        let mut tree = Tree {
            series: Series::of(self.leaves.iter().map(|(_, leaf)| leaf.as_slice())),
            ..Tree::default()
        };
        let mut nodes = self.leaves;
        while nodes.len() > 1 {
            let fan_out = match nodes.len() {
                0..=TOP_FAN_OUT => TOP_FAN_OUT,
                _ => FAN_OUT,
            };
            let above = nodes.chunks(fan_out).map(|nodes| {
                let mut keys = Keys::default();
                nodes.iter().for_each(|(first, _)| keys.push(first));
                (nodes[0].0.clone(), keys.bytes.into_bytes())
            });
            let above = above.collect();
            for (number, (_, bytes)) in nodes.into_iter().enumerate() {
                shards.push(Shard::sealed(
                    tree.series.shard(tree.levels, number),
                    &bytes,
                ));
            }
            nodes = above;
            tree.levels += 1;
        }
        tree.top = nodes.pop().map(|(_, node)| node).unwrap_or_default();
        tree
    }
}
