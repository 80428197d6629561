//! Versions of the element: three numbers, compared as numbers.

use std::fmt;

use crate::failure::{Failure, Outcome};

/// `1.10.0`, which is newer than `1.9.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version([u32; 3]);

impl Version {
    /// Reads a version as it is written: without signs and without zeros in front.
    pub(super) fn parse(text: &str) -> Outcome<Self> {
        let parts: Option<Vec<u32>> = text.split('.').map(|part| part.parse().ok()).collect();
        let version = parts.and_then(|parts| parts.try_into().ok()).map(Self);
        version
            .filter(|version| version.to_string() == text)
            .ok_or_else(|| Failure::new(format!("`{text}` is no version such as 1.0.2")))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch] = self.0;
        write!(formatter, "{major}.{minor}.{patch}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        let versions =
            ["1.0.0", "1.9.0", "1.10.0", "2.0.0"].map(|text| Version::parse(text).unwrap());
        assert!(versions.is_sorted());
    }

    #[test]
    fn what_is_written_otherwise_is_refused() {
        for text in [
            "", "1", "1.0", "1.0.0.0", "1.0.x", "01.0.0", "+1.0.0", "1.0.0 ", "v1.0.0",
        ] {
            assert!(Version::parse(text).is_err(), "{text}");
        }
    }
}
