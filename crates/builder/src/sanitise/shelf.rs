//! A place on disk for bodies that went through the allow-list: all of them together are more than should be in
//! memory, and rendering one again costs more than reading it back.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use model::trusted_html::TrustedHtml;

/// A file without a name, which goes with the program; no other program can write it.
#[derive(Debug)]
pub struct Shelf {
    file: File,
    end: AtomicU64,
}

/// A body on a shelf.
#[derive(Clone, Debug)]
pub struct Shelved {
    shelf: Arc<Shelf>,
    at: u64,
    length: usize,
}

impl Shelf {
    /// A shelf in this folder, which is made if it is not there.
    pub fn new(folder: &Path) -> io::Result<Arc<Self>> {
        std::fs::create_dir_all(folder)?;
        Ok(Arc::new(Self {
            file: tempfile::tempfile_in(folder)?,
            end: AtomicU64::new(0),
        }))
    }

    /// Puts a body there. Threads may do so at the same time.
    pub fn put(self: &Arc<Self>, html: &TrustedHtml) -> io::Result<Shelved> {
        let bytes = html.as_str().as_bytes();
        let at = self.end.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        write_at(&self.file, bytes, at)?;
        Ok(Shelved {
            shelf: Arc::clone(self),
            at,
            length: bytes.len(),
        })
    }
}

impl Shelved {
    /// Takes it back.
    #[expect(
        clippy::disallowed_methods,
        reason = "these are the bytes of a body that went through the list"
    )]
    pub fn read(&self) -> io::Result<TrustedHtml> {
        let mut bytes = vec![0; self.length];
        read_at(&self.shelf.file, &mut bytes, self.at)?;
        let html = String::from_utf8(bytes).map_err(io::Error::other)?;
        Ok(TrustedHtml::from_sanitiser(html))
    }
}

#[cfg(unix)]
fn write_at(file: &File, bytes: &[u8], at: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::write_all_at(file, bytes, at)
}

#[cfg(unix)]
fn read_at(file: &File, bytes: &mut [u8], at: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, at)
}

/// Where a system cannot do so, bodies stay in memory.
#[cfg(not(unix))]
fn write_at(_: &File, _: &[u8], _: u64) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(not(unix))]
fn read_at(_: &File, _: &mut [u8], _: u64) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::super::sanitise;
    use super::*;

    #[test]
    fn bodies_come_back_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(&folder.path().join("new")).unwrap();
        let bodies = ["<p>một</p>", "", "<p>hai</p>"].map(sanitise);
        let shelved = bodies.each_ref().map(|body| shelf.put(body).unwrap());
        for (body, shelved) in bodies.iter().zip(&shelved).rev() {
            assert_eq!(&shelved.read().unwrap(), body);
        }
    }
}
