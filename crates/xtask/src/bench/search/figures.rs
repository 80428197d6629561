//! What was measured: lines of name and number, shown beside the goals and kept as JSON.

use std::fs;
use std::path::Path;

use crate::failure::{AtPath, Failure, Outcome};
use crate::steps::say;

/// The name of a figure, what the table calls it, its goal, and its unit.
type Goal = (&'static str, &'static str, Option<Bound>, &'static str);

/// A goal is met at or below a number, or at or above it.
#[derive(Clone, Copy, Debug)]
enum Bound {
    Most(f64),
    Least(f64),
}

use Bound::{Least, Most};

/// The table, for twenty thousand articles.
const GOALS: [Goal; 32] = [
    (
        "index_seconds",
        "index, on top of the build",
        Some(Most(15.0)),
        "s",
    ),
    ("build_seconds", "  the build with it", None, "s"),
    (
        "build_peak_mb",
        "  its peak memory",
        Some(Most(700.0)),
        "MB",
    ),
    ("index_mb", "  size", Some(Most(35.0)), "MB"),
    ("index_brotli_mb", "  size, brotli 11", None, "MB"),
    ("shards", "  shards", None, ""),
    (
        "shards_renewed",
        "  shards renewed by one changed article",
        Some(Most(5.0)),
        "",
    ),
    (
        "module_kb",
        "module: script and wasm, brotli 11",
        None,
        "kB",
    ),
    (
        "first_median_kb",
        "first query, module included, median",
        Some(Most(100.0)),
        "kB",
    ),
    ("first_worst_kb", "  worst of 60", Some(Most(200.0)), "kB"),
    ("first_requests", "  requests, median", None, ""),
    ("first_titles_ms", "  to five titles, median", None, "ms"),
    (
        "first_shown_ms",
        "  to five shown results, median",
        Some(Most(1500.0)),
        "ms",
    ),
    ("first_shown_worst_ms", "  worst of 60", None, "ms"),
    (
        "second_median_kb",
        "second query, median",
        Some(Most(40.0)),
        "kB",
    ),
    (
        "second_shown_ms",
        "  to five shown results, median",
        None,
        "ms",
    ),
    (
        "answer_p95_ms",
        "answer once shards are there, p95",
        Some(Most(50.0)),
        "ms",
    ),
    ("answer_longest_ms", "  longest", Some(Most(100.0)), "ms"),
    ("wasm_mb", "  wasm memory", Some(Most(24.0)), "MB"),
    ("native_p95_ms", "  natively, p95", None, "ms"),
    (
        "titles_exact_first",
        "titles typed exactly, first",
        Some(Least(98.0)),
        "%",
    ),
    (
        "titles_unmarked_five",
        "  without marks, among five",
        Some(Least(95.0)),
        "%",
    ),
    (
        "titles_typo_five",
        "  with one typo, among five",
        Some(Least(95.0)),
        "%",
    ),
    (
        "titles_unmarked_typo_five",
        "  without marks and with one typo, among five",
        Some(Least(95.0)),
        "%",
    ),
    ("pagefind_seconds", "Pagefind: index", None, "s"),
    ("pagefind_peak_mb", "  its peak memory", None, "MB"),
    ("pagefind_mb", "  size", None, "MB"),
    (
        "pagefind_first_median_kb",
        "  first query, median",
        None,
        "kB",
    ),
    ("pagefind_first_worst_kb", "  worst of 60", None, "kB"),
    (
        "pagefind_first_shown_ms",
        "  to five loaded results, median",
        None,
        "ms",
    ),
    (
        "pagefind_second_median_kb",
        "  second query, median",
        None,
        "kB",
    ),
    (
        "pagefind_second_shown_ms",
        "  to five loaded results, median",
        None,
        "ms",
    ),
];

/// Figures by name, in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Figures(Vec<(String, f64)>);

impl Figures {
    /// One more.
    pub(super) fn add(&mut self, name: &str, value: f64) {
        self.0.push((name.to_owned(), value));
    }

    /// What another program left: name, space, number on each line.
    pub(super) fn read(&mut self, path: &Path) -> Outcome<()> {
        for line in fs::read_to_string(path).at(path)?.lines() {
            let figure = line
                .split_once(' ')
                .and_then(|(name, value)| Some((name, value.parse().ok()?)));
            let (name, value) =
                figure.ok_or_else(|| Failure::new(format!("`{line}` is no figure")))?;
            self.add(name, value);
        }
        Ok(())
    }

    /// Prints the table, goal beside value.
    pub(super) fn print(&self, title: &str) {
        say(&format!(
            "\n{title}\n{:<48} {:>12} {:>14}",
            "", "goal", "measured"
        ));
        for (name, shown, goal, unit) in GOALS {
            let Some(value) = self.get(name) else {
                continue;
            };
            let (bound, met) = match goal {
                Some(Most(most)) => (format!("≤ {most} {unit}"), value <= most),
                Some(Least(least)) => (format!("≥ {least} {unit}"), value >= least),
                None => (String::new(), true),
            };
            let missed = if met { "" } else { "  missed" };
            say(&format!(
                "{shown:<48} {bound:>12} {:>14}{missed}",
                format!("{} {unit}", rounded(value))
            ));
        }
    }

    /// Writes all of them as one JSON object.
    pub(super) fn write(&self, path: &Path) -> Outcome<()> {
        let members: Vec<String> = self
            .0
            .iter()
            .map(|(name, value)| format!("  \"{name}\": {value}"))
            .collect();
        fs::write(path, format!("{{\n{}\n}}\n", members.join(",\n"))).at(path)
    }

    fn get(&self, name: &str) -> Option<f64> {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| *value)
    }
}

/// Three digits, or all before the point.
fn rounded(value: f64) -> String {
    match value {
        value if value >= 100.0 || value.fract() == 0.0 => format!("{value:.0}"),
        value if value >= 10.0 => format!("{value:.1}"),
        value => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_other_programs_become_json() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let (lines, json) = (
            folder.path().join("figures.txt"),
            folder.path().join("figures.json"),
        );
        fs::write(&lines, "shards 12\nwasm_mb 3.5\n")?;
        let mut figures = Figures::default();
        figures
            .read(&lines)
            .map_err(|failure| failure.to_string())?;
        figures
            .write(&json)
            .map_err(|failure| failure.to_string())?;
        assert_eq!(
            fs::read_to_string(&json)?,
            "{\n  \"shards\": 12,\n  \"wasm_mb\": 3.5\n}\n"
        );
        fs::write(&lines, "shards many\n")?;
        assert!(figures.read(&lines).is_err());
        Ok(())
    }

    #[test]
    fn numbers_keep_three_digits() {
        assert_eq!(
            [1523.4, 45.67, 3.456, 5.0].map(rounded),
            ["1523", "45.7", "3.46", "5"]
        );
    }
}
