//! `budget.toml`: the one place of the numbers that a first visit must stay below.

use std::collections::BTreeMap;
use std::fs;

use crate::failure::{AtPath, Failure, Outcome};
use crate::project::Project;

/// Bytes by name, such as `js_wasm`.
#[derive(Debug)]
pub(super) struct Budget(BTreeMap<String, u64>);

impl Budget {
    /// Reads the file.
    pub(super) fn read(project: &Project) -> Outcome<Self> {
        let path = project.root.join("budget.toml");
        Self::parse(&fs::read_to_string(&path).at(&path)?)
    }

    fn parse(text: &str) -> Outcome<Self> {
        let lines = text
            .lines()
            .map(|line| line.split('#').next().unwrap_or_default().trim());
        let entries = lines.filter(|line| !line.is_empty()).map(|line| {
            let entry = line
                .split_once('=')
                .map(|(name, value)| (name.trim(), value.trim().replace('_', "")));
            let entry =
                entry.and_then(|(name, value)| Some((name.to_owned(), value.parse().ok()?)));
            entry
                .ok_or_else(|| Failure::new(format!("budget.toml: `{line}` is not `name = bytes`")))
        });
        entries.collect::<Outcome<_>>().map(Self)
    }

    /// The limit of a name.
    pub(super) fn limit(&self, name: &str) -> Outcome<u64> {
        let missing = || Failure::new(format!("budget.toml: `{name} = bytes` is missing"));
        self.0.get(name).copied().ok_or_else(missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_and_comments_are_not() {
        let budget = Budget::parse("# first\njs_wasm = 120_000 # bytes\n\ncss=9000\n").unwrap();
        assert_eq!(budget.limit("js_wasm").unwrap(), 120_000);
        assert_eq!(budget.limit("css").unwrap(), 9000);
        assert!(budget.limit("html").is_err());
        assert!(Budget::parse("css = many\n").is_err());
    }
}
