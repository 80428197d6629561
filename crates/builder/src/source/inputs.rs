//! All files below some folders: is any of them new, gone or changed since something was made from them?

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::source::stamp::{self, Stamp, Stat};

/// Deeper folders than these are a ring of links.
const DEEPEST: usize = 16;

/// Files as they lie on disk now, by path. Opens none.
#[derive(Clone, Debug)]
pub struct Inputs {
    files: Vec<(PathBuf, Stat)>,
    now: u64,
}

/// What files were when something was made from them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InputStamps(Vec<(PathBuf, Stamp)>);

impl Inputs {
    /// Looks at these files, and at all files below these folders. One that is not there counts as that.
    pub fn look(paths: &[PathBuf]) -> io::Result<Self> {
        let now = stamp::now();
        let mut files = Vec::new();
        for path in paths {
            match fs::metadata(path) {
                Ok(metadata) if metadata.is_dir() => collect(path, 0, &mut files)?,
                Ok(metadata) => files.push((path.clone(), Stat::of(&metadata)?)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        files.par_sort_unstable_by(|one, other| one.0.cmp(&other.0));
        Ok(Self { files, now })
    }

    /// What to remember of them. A change from now on shows.
    pub fn stamps(&self) -> io::Result<InputStamps> {
        let files = self.files.par_iter();
        let stamp = |(path, stat): &(PathBuf, Stat)| {
            Ok((path.clone(), Stamp::of_file(*stat, path, self.now)?))
        };
        files.map(stamp).collect::<io::Result<_>>().map(InputStamps)
    }

    /// Are they what they were?
    pub fn are(&self, then: &InputStamps) -> bool {
        let both = self.files.par_iter().zip(&then.0);
        self.files.len() == then.0.len()
            && both.into_par_iter().all(|((path, stat), (known, stamp))| {
                path == known && stamp.renew(*stat, path, self.now).is_some()
            })
    }
}

fn collect(folder: &Path, depth: usize, files: &mut Vec<(PathBuf, Stat)>) -> io::Result<()> {
    if depth > DEEPEST {
        return Err(io::Error::other("folders within folders without an end"));
    }
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<DirEntry>>>()?;
    let found = entries.into_par_iter().map(|entry| {
        let path = entry.path();
        let mut metadata = entry.metadata()?;
        if metadata.is_symlink() {
            metadata = fs::metadata(&path)?;
        }
        let file = (!metadata.is_dir()).then(|| Stat::of(&metadata));
        Ok((path, file.transpose()?))
    });
    for (path, stat) in found.collect::<io::Result<Vec<_>>>()? {
        match stat {
            Some(stat) => files.push((path, stat)),
            None => collect(&path, depth + 1, files)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_gone_or_changed_is_noticed() {
        type Change = fn(&Path);
        let cases: [(&str, Change, bool); 6] = [
            ("nothing", |_| (), true),
            (
                "the same again",
                |at| fs::write(at.join("a/x"), "one").unwrap(),
                true,
            ),
            (
                "changed",
                |at| fs::write(at.join("a/x"), "two").unwrap(),
                false,
            ),
            ("new", |at| fs::write(at.join("a/z"), "").unwrap(), false),
            ("gone", |at| fs::remove_file(at.join("b")).unwrap(), false),
            (
                "moved",
                |at| fs::rename(at.join("a"), at.join("c")).unwrap(),
                false,
            ),
        ];
        for (name, change, same) in cases {
            let folder = tempfile::tempdir().unwrap();
            let at = folder.path();
            fs::create_dir_all(at.join("a/b")).unwrap();
            for file in ["a/x", "a/b/y", "b"] {
                fs::write(at.join(file), "one").unwrap();
            }
            let paths = ["a", "b", "c", "missing"].map(|name| at.join(name));
            let stamps = Inputs::look(&paths).unwrap().stamps().unwrap();
            change(at);
            assert_eq!(Inputs::look(&paths).unwrap().are(&stamps), same, "{name}");
        }
    }
}
