//! The root: what is asked for again at every visit, and leads to everything else.

use crate::bytes::Reader;
#[cfg(feature = "write")]
use crate::bytes::Writer;
use crate::rows::{Rows, Stretch};
use crate::shard::{Series, ShardId};
use crate::tree::Tree;

/// The first bytes of a root; the last of them is the version of the format.
const MARK: &[u8; 6] = b"CNHTS\x02";

/// A root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Root {
    /// The kinds of items, in the order in which choices show them.
    pub kinds: Vec<Kind>,
    /// The groups of items: categories of articles, natures of legal documents.
    pub groups: Vec<Group>,
    /// Short forms with what they stand for.
    pub abbreviations: Vec<Abbreviation>,
    /// The index itself. A second segment holds what changed since the first was written.
    pub segments: Vec<Segment>,
    /// The search server that answers instead of the index.
    pub server: Option<Server>,
}

/// A kind of items. Kinds are data: nothing in the search depends on which there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kind {
    /// Its value in the address: `bai-viet`.
    pub slug: String,
    /// Its name: `Bài viết`.
    pub name: String,
    /// What its groups are called: `Chuyên mục`; empty when it has none.
    pub groups_name: String,
}

/// A group of items of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Which kind, from 0.
    pub kind: u32,
    /// Its value in the address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The path of its page, or empty.
    pub path: String,
}

/// A short form: `CNHT`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Abbreviation {
    /// One word.
    pub short: String,
    /// What it stands for.
    pub long: String,
}

/// A search server of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Server {
    /// Which: `meilisearch`.
    pub kind: String,
    /// Its address, without a slash at the end.
    pub url: String,
    /// The name of its index.
    pub index: String,
    /// The public key that may search and nothing else; may be empty.
    pub key: String,
}

/// A part of the index that stands by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segment {
    /// [`crate::facts::Facts`].
    pub facts: Option<ShardId>,
    /// [`crate::facts::read_validities`].
    pub validities: Option<ShardId>,
    /// A leaf of folded words, each with how often it stands and how it is spelled most: [`Spelled`].
    pub spelling: Option<ShardId>,
    /// Folded words, and numerals of documents behind a `#`: postings.
    pub words: Tree,
    /// Two neighboring folded words with a space between: postings.
    pub pairs: Tree,
    /// Items: [`crate::item::StoredItem`].
    pub items: Rows,
    /// Items that a later segment replaces or that are no more, ascending.
    pub replaced: Vec<u32>,
}

/// An entry of a segment's spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spelled<'a> {
    /// How many units have the word, as a power of two.
    pub frequency: u8,
    /// Its most frequent spelling, in lower case.
    pub spelling: &'a str,
}

impl<'a> Spelled<'a> {
    /// Reads the payload of a folded word.
    pub fn read(payload: &'a [u8]) -> Option<Self> {
        let (frequency, spelling) = payload.split_first()?;
        Some(Self {
            frequency: *frequency,
            spelling: std::str::from_utf8(spelling).ok()?,
        })
    }
}

impl Root {
    /// Reads a root; `None` for one of another version.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes.strip_prefix(MARK)?);
        let mut root = Self::default();
        for _ in 0..reader.count() {
            root.kinds.push(Kind {
                slug: text(&mut reader),
                name: text(&mut reader),
                groups_name: text(&mut reader),
            });
        }
        for _ in 0..reader.count() {
            root.groups.push(Group {
                kind: reader.number(),
                slug: text(&mut reader),
                name: text(&mut reader),
                path: text(&mut reader),
            });
        }
        for _ in 0..reader.count() {
            root.abbreviations.push(Abbreviation {
                short: text(&mut reader),
                long: text(&mut reader),
            });
        }
        for _ in 0..reader.count() {
            root.segments.push(segment(&mut reader));
        }
        if !reader.is_empty() {
            root.server = Some(Server {
                kind: text(&mut reader),
                url: text(&mut reader),
                index: text(&mut reader),
                key: text(&mut reader),
            });
        }
        reader.finish(root)
    }
}

fn text(reader: &mut Reader<'_>) -> String {
    reader.text().to_owned()
}

fn segment(reader: &mut Reader<'_>) -> Segment {
    let mut segment = Segment {
        facts: shard(reader),
        validities: shard(reader),
        spelling: shard(reader),
        words: tree(reader),
        pairs: tree(reader),
        items: rows(reader),
        replaced: Vec::new(),
    };
    let mut next = 0u32;
    for _ in 0..reader.count() {
        segment.replaced.push(reader.step(&mut next));
    }
    segment
}

/// The name of a shard; 0 stands for none.
fn shard(reader: &mut Reader<'_>) -> Option<ShardId> {
    let id = reader.long();
    (id != 0).then_some(ShardId(id))
}

fn tree(reader: &mut Reader<'_>) -> Tree {
    Tree {
        series: Series(reader.long()),
        halves: reader.part().to_vec(),
        only: reader.part().to_vec(),
    }
}

fn rows(reader: &mut Reader<'_>) -> Rows {
    let mut rows = Rows {
        series: Series(reader.long()),
        stretches: Vec::new(),
    };
    for _ in 0..reader.count() {
        rows.stretches.push(Stretch {
            count: reader.size(),
            per_shard: reader.size().max(1),
        });
    }
    rows
}

#[cfg(feature = "write")]
impl Root {
    /// What [`Root::read`] reads.
    pub fn write(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.raw(MARK).size(self.kinds.len());
        for kind in &self.kinds {
            writer.text(&kind.slug).text(&kind.name);
            writer.text(&kind.groups_name);
        }
        writer.size(self.groups.len());
        for group in &self.groups {
            writer.number(group.kind).text(&group.slug);
            writer.text(&group.name).text(&group.path);
        }
        writer.size(self.abbreviations.len());
        for abbreviation in &self.abbreviations {
            writer.text(&abbreviation.short).text(&abbreviation.long);
        }
        writer.size(self.segments.len());
        for segment in &self.segments {
            segment.write(&mut writer);
        }
        if let Some(server) = &self.server {
            writer.text(&server.kind).text(&server.url);
            writer.text(&server.index).text(&server.key);
        }
        writer.into_bytes()
    }
}

#[cfg(feature = "write")]
impl Segment {
    fn write(&self, writer: &mut Writer) {
        for shard in [self.facts, self.validities, self.spelling] {
            writer.long(shard.map_or(0, |id| id.0));
        }
        for tree in [&self.words, &self.pairs] {
            writer.long(tree.series.0);
            writer.part(&tree.halves).part(&tree.only);
        }
        writer.long(self.items.series.0);
        writer.size(self.items.stretches.len());
        for stretch in &self.items.stretches {
            writer.size(stretch.count).size(stretch.per_shard);
        }
        writer.size(self.replaced.len());
        let mut next = 0;
        for item in &self.replaced {
            writer.number(item - next);
            next = item + 1;
        }
    }
}
