//! Items by their numbers, cut into shards: which shard has an item is worked out, and nothing is fetched for it.

use crate::bytes::Reader;
#[cfg(feature = "write")]
use crate::bytes::Writer;
#[cfg(feature = "write")]
use crate::shard::Shard;
use crate::shard::{Series, ShardStore, Stored};
use crate::tree::Lookup;

/// The payloads of items, in shards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// What the shards are named by.
    pub series: Series,
    /// All items, in order.
    pub stretches: Vec<Stretch>,
}

/// Items that follow each other and are cut alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// How many there are.
    pub count: usize,
    /// How many stand in one shard, at least one; fewer in the last.
    pub per_shard: usize,
}

impl Rows {
    /// The payload of an item.
    pub fn get<'a>(&self, store: &'a ShardStore, item: u32) -> Lookup<&'a [u8]> {
        let (mut at, mut shard) = (item as usize, 0);
        for stretch in &self.stretches {
            if at < stretch.count {
                let id = self.series.shard(shard + at / stretch.per_shard);
                return match store.get(id) {
                    Stored::Here(bytes) => Lookup::Found(row(bytes, at % stretch.per_shard)),
                    Stored::Wanted => Lookup::Wanted(id),
                    Stored::Failed => Lookup::Failed,
                };
            }
            at -= stretch.count;
            shard += stretch.count.div_ceil(stretch.per_shard);
        }
        Lookup::Absent
    }
}

/// A payload of a shard.
fn row(shard: &[u8], at: usize) -> &[u8] {
    let mut reader = Reader::new(shard);
    for _ in 0..at {
        reader.part();
    }
    reader.part()
}

/// Takes payloads in the order of the index.
#[cfg(feature = "write")]
#[derive(Debug)]
pub struct RowsWriter {
    shard_bytes: usize,
    stretches: Vec<Vec<Vec<u8>>>,
}

#[cfg(feature = "write")]
impl RowsWriter {
    /// With shards of about so many bytes. Payloads of one stretch are taken to be about as large.
    pub fn new(shard_bytes: usize) -> Self {
        Self {
            shard_bytes,
            stretches: Vec::new(),
        }
    }

    /// Adds an item; it `begins` a stretch, or goes on with the one before.
    pub fn push(&mut self, payload: Vec<u8>, begins: bool) {
        match self.stretches.last_mut().filter(|_| !begins) {
            Some(stretch) => stretch.push(payload),
            None => self.stretches.push(vec![payload]),
        }
    }

    /// The rows. `take` gets their shards.
    pub fn finish(self, take: &mut dyn FnMut(Shard)) -> Rows {
        let mut rows = Rows::default();
        let mut written = Vec::new();
        for stretch in self.stretches {
            let count = stretch.len();
            let bytes: usize = stretch.iter().map(Vec::len).sum();
            let per_shard = (self.shard_bytes * count / bytes.max(1)).clamp(1, count);
            rows.stretches.push(Stretch { count, per_shard });
            for some in stretch.chunks(per_shard) {
                let mut shard = Writer::default();
                some.iter().for_each(|payload| {
                    shard.part(payload);
                });
                written.push(shard.into_bytes());
            }
        }
        rows.series = Series::of(written.iter());
        for (number, bytes) in written.iter().enumerate() {
            take(Shard::sealed(rows.series.shard(number), bytes));
        }
        rows
    }
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_in_one_shard_and_nothing_else_is_asked_for() {
        let payload = |at: usize| format!("item {at}").into_bytes();
        // Shards of 24 bytes: three or four of these.
        for begins in [vec![], vec![0, 10, 11], (0..20).collect()] {
            let mut writer = RowsWriter::new(24);
            for at in 0..20 {
                writer.push(payload(at), begins.contains(&at));
            }
            let mut shards = Vec::new();
            let rows = writer.finish(&mut |shard| shards.push(shard));
            for at in 0..20 {
                let mut store = ShardStore::default();
                let Lookup::Wanted(id) = rows.get(&store, at as u32) else {
                    panic!("{at} of {begins:?}")
                };
                let shard = shards.iter().find(|shard| shard.id == id).unwrap();
                assert!(store.add(id, shard.bytes.clone()));
                let found = rows.get(&store, at as u32);
                assert_eq!(found, Lookup::Found(payload(at).as_slice()));
                let mut failed = ShardStore::default();
                failed.fail(id);
                assert_eq!(rows.get(&failed, at as u32), Lookup::Failed);
            }
            assert_eq!(rows.get(&store_of(&shards), 20), Lookup::Absent);
        }
    }

    fn store_of(shards: &[Shard]) -> ShardStore {
        let mut store = ShardStore::default();
        for shard in shards {
            assert!(store.add(shard.id, shard.bytes.clone()));
        }
        store
    }
}
