//! Values of a head, each with the byte of the file where it begins.
//!
//! Plain values keep the text the editor wrote: whether `2024-03-18` is a day or `12` a number is
//! decided by the field that reads it, not by the syntax.

/// A key with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub at: usize,
    /// Its value.
    pub node: Node,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where it begins.
    pub at: usize,
    /// Where it ends; only for what is written in one piece, text above all.
    pub end: usize,
    /// It stands without quotation marks, so that YAML gives some of its signs a meaning.
    pub plain: bool,
    /// What it is.
    pub value: Value,
}

/// Something read from a file, with the byte where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// What was read.
    pub value: T,
    /// Where it begins.
    pub at: usize,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing was written.
    Nothing,
    /// Text, number, day or yes and no.
    Text(String),
    /// Several values.
    List(Vec<Node>),
    /// Keys with values.
    Table(Vec<Entry>),
    /// Something was written that cannot be read, which was reported.
    Broken,
}

impl Value {
    /// Nothing, text without a visible letter, a list of nothing else, or a table without keys: other
    /// systems write `[]`, `[""]` and `{}` into the heads of new pages.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::List(nodes) => nodes.iter().all(|node| node.value.is_empty()),
            Self::Table(entries) => entries.is_empty(),
            Self::Broken => false,
        }
    }

    /// Is there something that can be read?
    pub fn is_filled(&self) -> bool {
        !self.is_empty() && *self != Self::Broken
    }
}
