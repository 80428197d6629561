//! The table of all runs: medians with the smallest and the largest, as Markdown and as JSON.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::ContentBench;
use crate::bench::measure::Usage;
use crate::failure::{AtPath, Outcome};

/// All figures.
pub(super) struct Table {
    title: String,
    rows: Vec<(&'static str, Vec<Usage>)>,
}

/// The columns: title, name in JSON, value, digits behind the point.
type Column = (&'static str, &'static str, fn(&Usage) -> f64, usize);

const COLUMNS: [Column; 3] = [
    (
        "wall s",
        "wall_seconds",
        |usage| usage.wall.as_secs_f64(),
        2,
    ),
    (
        "processor s",
        "processor_seconds",
        |usage| usage.processor.as_secs_f64(),
        2,
    ),
    (
        "peak MB",
        "peak_megabytes",
        |usage| usage.peak_bytes as f64 / 1e6,
        0,
    ),
];

impl Table {
    pub(super) fn new(hugo: &str, bench: &ContentBench) -> Self {
        let ContentBench {
            articles,
            seed,
            runs,
        } = bench;
        Self {
            title: format!("{articles} articles, seed {seed}, {runs} runs, {hugo}"),
            rows: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, title: &'static str, usage: Usage) {
        match self.rows.iter_mut().find(|(known, _)| *known == title) {
            Some((_, usages)) => usages.push(usage),
            None => self.rows.push((title, vec![usage])),
        }
    }

    pub(super) fn markdown(&self) -> String {
        let mut text = format!("{}\n\n| |", self.title);
        COLUMNS
            .iter()
            .for_each(|column| text += &format!(" {} |", column.0));
        text += "\n| --- | ---: | ---: | ---: |\n";
        for (title, usages) in &self.rows {
            text += &format!("| {title} |");
            for (_, _, value, digits) in COLUMNS {
                let [median, least, most] = spread(usages, value);
                // Writing to a string cannot fail.
                _ = match usages.len() {
                    1 => write!(text, " {median:.digits$} |"),
                    _ => write!(
                        text,
                        " {median:.digits$} ({least:.digits$}–{most:.digits$}) |"
                    ),
                };
            }
            text.push('\n');
        }
        text
    }

    /// The same for programs: each run of each row.
    pub(super) fn write(&self, file: &Path) -> Outcome<()> {
        let rows = self.rows.iter().map(|(title, usages)| {
            let columns = COLUMNS.iter().map(|(_, name, value, _)| {
                let values: Vec<String> = usages
                    .iter()
                    .map(|usage| format!("{:.3}", value(usage)))
                    .collect();
                format!("\"{name}\":[{}]", values.join(","))
            });
            format!(
                "{{\"row\":\"{title}\",{}}}",
                columns.collect::<Vec<_>>().join(",")
            )
        });
        let rows = rows.collect::<Vec<_>>().join(",\n");
        let text = format!("{{\"title\":\"{}\",\"rows\":[\n{rows}\n]}}\n", self.title);
        fs::write(file, text).at(file)
    }
}

/// Median, smallest, largest.
fn spread(usages: &[Usage], value: fn(&Usage) -> f64) -> [f64; 3] {
    let mut values: Vec<f64> = usages.iter().map(value).collect();
    values.sort_by(f64::total_cmp);
    let [median, last] = [values.len() / 2, values.len() - 1];
    [values[median], values[0], values[last]]
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn rows_hold_the_median_and_the_spread() {
        let bench = ContentBench {
            articles: 5,
            seed: 1,
            runs: 3,
        };
        let mut table = Table::new("hugo v1", &bench);
        for (row, seconds) in [("a", 3), ("a", 1), ("b", 9), ("a", 2)] {
            table.add(
                row,
                Usage {
                    wall: Duration::from_secs(seconds),
                    processor: Duration::from_millis(500),
                    peak_bytes: 7_000_000,
                },
            );
        }
        assert_eq!(
            table.markdown(),
            "5 articles, seed 1, 3 runs, hugo v1\n\n\
             | | wall s | processor s | peak MB |\n| --- | ---: | ---: | ---: |\n\
             | a | 2.00 (1.00–3.00) | 0.50 (0.50–0.50) | 7 (7–7) |\n\
             | b | 9.00 | 0.50 | 7 |\n"
        );
    }
}
