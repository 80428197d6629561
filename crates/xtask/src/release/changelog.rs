//! The widget's part of `CHANGELOG.md`: what is new gets its version and its day.

use crate::failure::{Failure, Outcome};

/// The part of the changelog that is about the widget.
const PART: &str = "\n## Widget\n";
/// What was written down since the last release.
const UNRELEASED: &str = "\n### Unreleased\n";

/// The changelog in which what is unreleased has become a version.
pub(super) fn date(changelog: &str, version: &str, day: &str) -> Outcome<String> {
    let missing = |what: &str| {
        Failure::new(format!(
            "CHANGELOG.md has no {what}\nwebmasters who pin a version want to know what is new: say it there"
        ))
    };
    let part = changelog
        .find(PART)
        .ok_or_else(|| missing("part `## Widget`"))?;
    let heading = changelog[part..]
        .find(UNRELEASED)
        .ok_or_else(|| missing("`### Unreleased` below `## Widget`"))?;
    let (before, after) = changelog.split_at(part + heading + UNRELEASED.len());
    let entries = after.split("\n#").next().unwrap_or_default();
    if !entries.lines().any(|line| line.starts_with("- ")) {
        return Err(missing("entry below `### Unreleased` of `## Widget`"));
    }
    Ok(format!("{before}\n### {version}, {day}\n{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "\n### 1.0.0, 2026-11-25\n\n- The first.\n";

    #[test]
    fn what_is_unreleased_gets_version_and_day() {
        let before = "# Changelog\n\n### Unreleased\n\n- Not of the widget.\n\n## Widget\n\n### Unreleased\n";
        let after = "\n- A list of links.\n";
        let dated = date(&format!("{before}{after}{OLD}"), "1.0.1", "2026-11-28").unwrap();
        assert_eq!(
            dated,
            format!("{before}\n### 1.0.1, 2026-11-28\n{after}{OLD}")
        );
    }

    #[test]
    fn a_release_that_says_nothing_new_is_refused() {
        let cases = [
            ("# Changelog\n", "## Widget"),
            ("\n## Widget\n\n### 1.0.0, 2026-11-25\n", "### Unreleased"),
            (
                "\n## Widget\n\n### Unreleased\n\n### 1.0.0, 2026-11-25\n\n- The first.\n",
                "entry",
            ),
        ];
        for (changelog, part) in cases {
            let message = date(changelog, "1.0.1", "2026-11-28")
                .unwrap_err()
                .to_string();
            assert!(message.contains(part), "{changelog}: {message}");
        }
    }
}
