//! The file of a cache: its key, then for each item path, stamps and item, each behind its length. It is read in one
//! piece and items stay packed in it until they are asked for.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, Write};
use std::ops::Range;

use crate::fingerprint::Fingerprint;

/// An item on its way into the file.
pub(super) struct Packed<'a> {
    pub(super) path: &'a str,
    pub(super) stamps: Cow<'a, [u8]>,
    pub(super) item: Cow<'a, [u8]>,
}

impl Packed<'_> {
    pub(super) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        for part in [self.path.as_bytes(), &self.stamps, &self.item] {
            let length = u32::try_from(part.len()).map_err(io::Error::other)?;
            out.write_all(&length.to_le_bytes())?;
            out.write_all(part)?;
        }
        Ok(())
    }
}

/// The file as it was read.
#[derive(Debug, Default)]
pub(super) struct Kept {
    bytes: Vec<u8>,
    /// Stamps and item of each path.
    items: HashMap<String, [Range<usize>; 2]>,
}

impl Kept {
    /// Nothing where the file is broken or of another key.
    pub(super) fn read(bytes: Vec<u8>, key: Fingerprint) -> Option<Self> {
        let mut at = key.len();
        if bytes.get(..at)? != key {
            return None;
        }
        let mut next = || {
            let start = at + size_of::<u32>();
            let length = u32::from_le_bytes(bytes.get(at..start)?.try_into().ok()?);
            at = start.checked_add(length as usize)?;
            (at <= bytes.len()).then_some(start..at)
        };
        let mut items = HashMap::new();
        while let Some(path) = next() {
            let parts = [next()?, next()?];
            let path = std::str::from_utf8(bytes.get(path)?).ok()?;
            items.insert(path.to_owned(), parts);
        }
        (at == bytes.len()).then_some(())?;
        Some(Self { bytes, items })
    }

    /// Stamps and item of a path, each packed.
    pub(super) fn get(&self, path: &str) -> Option<[&[u8]; 2]> {
        let parts = self.items.get(path)?.each_ref();
        Some(parts.map(|part| &self.bytes[part.clone()]))
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_what_is_broken_is_nothing() {
        let key = [7; 16];
        let mut file = key.to_vec();
        for (path, item) in [("a", &b"one"[..]), ("b", b"")] {
            let packed = Packed {
                path,
                stamps: Cow::Borrowed(b"then"),
                item: Cow::Borrowed(item),
            };
            packed.write(&mut file).unwrap();
        }
        let kept = Kept::read(file.clone(), key).unwrap();
        assert_eq!(kept.get("a"), Some([&b"then"[..], b"one"]));
        assert_eq!(kept.get("b"), Some([&b"then"[..], b""]));
        assert_eq!((kept.get("c"), kept.len()), (None, 2));
        assert!(Kept::read(file.clone(), [8; 16]).is_none());
        for length in [3, key.len() + 2, file.len() - 1] {
            assert!(
                Kept::read(file[..length].to_vec(), key).is_none(),
                "{length}"
            );
        }
        assert_eq!(Kept::read(key.to_vec(), key).unwrap().len(), 0);
    }
}
