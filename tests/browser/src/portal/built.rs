//! A built portal: a copy, for builds may go on while the tests run, or for the bench the very folder.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use model::permalink::BasePath;

use crate::failure::Outcome;

/// The first script of every page under test, and its name there.
pub(super) const HOOK: &str = include_str!("hook.js");
const HOOK_FILE: &str = "__hook.js";

/// The folder, and the path it was built for.
pub(crate) struct Built {
    pub(super) folder: PathBuf,
    pub(super) base: BasePath,
}

impl Built {
    /// Copies the folder that `variable` names. Pages get the hook as their first script; all else
    /// stays as it is, times included, for the server compares them.
    pub(crate) fn copy(variable: &str, base: &str, to: PathBuf) -> Outcome<Self> {
        let from = named(variable)?;
        let built = Self {
            folder: to,
            base: BasePath::new(base),
        };
        built.copy_folder(&from, &built.folder)?;
        fs::write(built.folder.join(HOOK_FILE), HOOK)?;
        Ok(built)
    }

    /// The folder that `variable` names, as it is: it is the caller's own, and too large to be copied.
    pub(crate) fn in_place(variable: &str, base: &str) -> Outcome<Self> {
        Ok(Self {
            folder: named(variable)?,
            base: BasePath::new(base),
        })
    }

    fn copy_folder(&self, from: &Path, to: &Path) -> Outcome {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let (path, name) = (
                entry.as_ref().map(fs::DirEntry::path),
                entry.as_ref().map(fs::DirEntry::file_name),
            );
            let (Ok(path), Ok(name)) = (path, name) else {
                continue;
            };
            let target = to.join(name);
            if path.is_dir() {
                self.copy_folder(&path, &target)?;
            } else {
                self.copy_file(&path, &target)?;
            }
        }
        Ok(())
    }

    fn copy_file(&self, from: &Path, to: &Path) -> Outcome {
        let name = from.to_string_lossy();
        if name.ends_with(".html.br") || name.ends_with(".html.gz") {
            return Ok(());
        }
        if name.ends_with(".html") {
            return Ok(fs::write(to, self.with_hook(&fs::read_to_string(from)?))?);
        }
        fs::copy(from, to)?;
        let time = fs::metadata(from)?.modified()?;
        Ok(File::options().append(true).open(to)?.set_modified(time)?)
    }

    fn with_hook(&self, page: &str) -> String {
        let script = format!(
            "<head><script src=\"{}{HOOK_FILE}\"></script>",
            self.base.with_slashes()
        );
        page.replacen("<head>", &script, 1)
    }
}

fn named(variable: &str) -> Outcome<PathBuf> {
    let missing = || format!("{variable} is not set: run these tests with `cargo xtask test e2e`");
    Ok(env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(missing)?)
}
