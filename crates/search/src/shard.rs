//! Shards: files that never change, named by what they hold.
//!
//! Most are one of a series: the shards of a tree, the shards of all items. Its digest and a number give the
//! name of each, so that none has to be looked up in another; before its bytes stands their digest.

use twox_hash::XxHash64;

/// The digest of a shard's bytes, or of its series and its number. It is the shard's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShardId(pub u64);

/// A shard as it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Its name.
    pub id: ShardId,
    /// What it holds.
    pub bytes: Vec<u8>,
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";
const BEFORE: &str = "search-";
const AFTER: &str = ".bin";

impl ShardId {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(XxHash64::oneshot(0, bytes))
    }

    /// The name of its file below `/assets/`: `search-0123456789abcdef.bin`.
    pub fn file_name(self) -> String {
        let mut name = String::from(BEFORE);
        for at in (0..16).rev() {
            name.push(char::from(DIGITS[(self.0 >> (4 * at) & 15) as usize]));
        }
        name + AFTER
    }

    /// Reads a file name.
    pub fn parse(name: &str) -> Option<Self> {
        let digits = name.strip_prefix(BEFORE)?.strip_suffix(AFTER)?;
        let id = u64::from_str_radix(digits, 16).ok().map(Self)?;
        (id.file_name() == name).then_some(id)
    }
}

/// Shards that are written together: the digest of all their bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Series(pub u64);

/// The digest that stands before the bytes of a shard in a series.
const SEAL: usize = 8;

impl Series {
    /// Of shards with these bytes.
    #[cfg(feature = "write")]
    pub fn of(shards: impl Iterator<Item = impl AsRef<[u8]>>) -> Self {
        let mut series = 0;
        for bytes in shards {
            series = XxHash64::oneshot(series, bytes.as_ref());
        }
        Self(series)
    }

    /// The name of a shard by its number.
    pub fn shard(self, number: usize) -> ShardId {
        ShardId(XxHash64::oneshot(self.0, &(number as u64).to_le_bytes()))
    }
}

/// The digest of a shard's bytes that holds for this name alone, so that no other shard takes its place.
fn seal(id: ShardId, bytes: &[u8]) -> [u8; SEAL] {
    XxHash64::oneshot(id.0, bytes).to_le_bytes()
}

impl Shard {
    /// One of a series, with these bytes behind their digest.
    #[cfg(feature = "write")]
    pub fn sealed(id: ShardId, bytes: &[u8]) -> Self {
        Self {
            id,
            bytes: [&seal(id, bytes), bytes].concat(),
        }
    }

    /// With these bytes.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self {
            id: ShardId::of(&bytes),
            bytes,
        }
    }
}

/// Shards that are in memory, and those that cannot be had.
#[derive(Clone, Debug, Default)]
pub struct ShardStore {
    /// Sorted by name; `None` for one that failed.
    shards: Vec<(ShardId, Option<Vec<u8>>)>,
}

/// What is known of a shard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored<'a> {
    /// Its bytes.
    Here(&'a [u8]),
    /// It has to be fetched.
    Wanted,
    /// It was asked for in vain.
    Failed,
}

impl ShardStore {
    /// Takes a shard that came; `false` when its bytes are not those of its name.
    pub fn add(&mut self, id: ShardId, mut bytes: Vec<u8>) -> bool {
        let sealed = bytes.split_first_chunk();
        if sealed.is_some_and(|(digest, rest)| *digest == seal(id, rest)) {
            bytes.drain(..SEAL);
        } else if ShardId::of(&bytes) != id {
            return false;
        }
        self.put(id, Some(bytes));
        true
    }

    /// Goes on without a shard. One that is there stays.
    pub fn fail(&mut self, id: ShardId) {
        if !matches!(self.get(id), Stored::Here(_)) {
            self.put(id, None);
        }
    }

    /// Asks again for what failed.
    pub fn forget_failures(&mut self) {
        self.shards.retain(|(_, bytes)| bytes.is_some());
    }

    /// What is known of a shard.
    pub fn get(&self, id: ShardId) -> Stored<'_> {
        match self.place(id) {
            Err(_) => Stored::Wanted,
            Ok(at) => match &self.shards[at].1 {
                Some(bytes) => Stored::Here(bytes),
                None => Stored::Failed,
            },
        }
    }

    fn put(&mut self, id: ShardId, bytes: Option<Vec<u8>>) {
        match self.place(id) {
            Ok(at) => self.shards[at].1 = bytes,
            Err(at) => self.shards.insert(at, (id, bytes)),
        }
    }

    fn place(&self, id: ShardId) -> Result<usize, usize> {
        self.shards.binary_search_by_key(&id, |(id, _)| *id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_digests() {
        // The value that the reference implementation gives for no bytes and seed 0.
        assert_eq!(ShardId::of(b"").file_name(), "search-ef46db3751d8e999.bin");
        let id = ShardId(0x0123_4567_89ab_cdef);
        assert_eq!(id.file_name(), "search-0123456789abcdef.bin");
        assert_eq!(ShardId::parse(&id.file_name()), Some(id));
        for wrong in [
            "search-1.bin",
            "search-0123456789ABCDEF.bin",
            "0123456789abcdef",
        ] {
            assert_eq!(ShardId::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_wrong_digest_is_refused_and_a_failure_can_be_forgotten() {
        let mut store = ShardStore::default();
        let id = ShardId::of(b"right");
        assert!(!store.add(id, b"wrong".to_vec()));
        assert_eq!(store.get(id), Stored::Wanted);
        store.fail(id);
        assert_eq!(store.get(id), Stored::Failed);
        store.forget_failures();
        assert_eq!(store.get(id), Stored::Wanted);
        assert!(store.add(id, b"right".to_vec()));
        store.fail(id);
        assert_eq!(store.get(id), Stored::Here(b"right"));
    }

    #[cfg(feature = "write")]
    #[test]
    fn a_shard_of_a_series_is_its_own_and_no_other() {
        let shards: [&[u8]; 2] = [b"one", b"two"];
        let series = Series::of(shards.into_iter());
        assert_ne!(series, Series::of(shards.into_iter().rev()));
        let ids = [0, 1, 2].map(|number| series.shard(number));
        let right = Shard::sealed(ids[0], b"one");
        for (id, bytes, taken) in [
            (ids[0], right.bytes.clone(), true),
            (ids[1], right.bytes.clone(), false),
            (ids[2], right.bytes.clone(), false),
            (ids[0], right.bytes[..10].to_vec(), false),
            (ids[0], right.bytes[..4].to_vec(), false),
            (ids[0], Vec::new(), false),
        ] {
            let mut store = ShardStore::default();
            assert_eq!(store.add(id, bytes), taken);
            let stored = if taken {
                Stored::Here(b"one")
            } else {
                Stored::Wanted
            };
            assert_eq!(store.get(id), stored);
        }
    }
}
