//! Where things lie: the repository, cargo's target folder and the user's folder for tools.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::build::Profile;
use crate::failure::{AtPath, Failure, Outcome};

/// The folders every task works in.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    /// The repository's root.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
    /// Tools of this project, by name and version; shared by all clones of one user.
    pub(crate) tools: PathBuf,
}

impl Project {
    /// Finds the folders from where this crate was compiled and from the environment.
    pub(crate) fn find() -> Outcome<Self> {
        let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = crate_folder
            .ancestors()
            .nth(2)
            .unwrap_or(crate_folder)
            .to_path_buf();
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        Ok(Self {
            target: root.join(target),
            tools: tools_folder()?,
            root,
        })
    }

    /// The builder's binary.
    pub(crate) fn builder(&self, profile: Profile) -> PathBuf {
        self.target
            .join(profile.folder())
            .join(format!("builder{}", env::consts::EXE_SUFFIX))
    }

    /// The version of a package in `Cargo.lock`.
    pub(crate) fn locked_version(&self, package: &str) -> Outcome<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path).at(&path)?;
        find_version(&lock, package).ok_or_else(|| {
            Failure::new(format!(
                "Cargo.lock has no package {package}\nrun `cargo metadata` once"
            ))
        })
    }

    /// A value of `content/portal.toml` that stands on one line before the first table.
    pub(crate) fn portal_value(&self, key: &str) -> Outcome<Option<String>> {
        let path = self.root.join("content/portal.toml");
        let text = fs::read_to_string(&path).at(&path)?;
        Ok(find_value(&text, key))
    }

    /// Does `content/portal.toml` name a search server? The builder says what is wrong with the file.
    pub(crate) fn names_search_server(&self) -> bool {
        let text = fs::read_to_string(self.root.join("content/portal.toml"));
        text.is_ok_and(|text| text.lines().any(|line| line.trim() == "[search.server]"))
    }
}

fn tools_folder() -> Outcome<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME")
        .filter(|value| !value.is_empty())
        .map(PathBuf::from);
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let missing = || Failure::new("no folder for tools\nset HOME or XDG_CACHE_HOME");
    Ok(cache.or_else(home).ok_or_else(missing)?.join("cong-cnht"))
}

fn find_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    Some(
        lines
            .next()?
            .strip_prefix("version = \"")?
            .trim_end_matches('"')
            .to_owned(),
    )
}

fn find_value(toml: &str, key: &str) -> Option<String> {
    let lines = toml.lines().take_while(|line| !line.starts_with('['));
    let mut values = lines.filter_map(|line| line.split_once('='));
    let (_, value) = values.find(|(name, _)| name.trim() == key)?;
    Some(value.trim().trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_stands_below_the_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-x\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(
            find_version(lock, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(find_version(lock, "absent"), None);
    }

    #[test]
    fn values_are_read_before_the_first_table_only() {
        let toml = "name = \"A\"\nbase_path = \"/cong/\"\n[contact]\nphone = \"1\"\n";
        assert_eq!(find_value(toml, "base_path").as_deref(), Some("/cong/"));
        assert_eq!(find_value(toml, "phone"), None);
    }
}
