//! The tables, for people and for `docs/benchmarks.md`.

use std::collections::BTreeMap;

use super::clicks::Click;
use super::figures::{Figures, Measured, RowFigures};
use super::gates::gates;
use crate::bench::PROVEN;

/// All tables as Markdown, and the gates below them.
pub(super) fn markdown(figures: &Figures) -> String {
    let mut text = format!(
        "{}\nThe processor was slowed {:.1} times, as measured.\n",
        figures.about, figures.slowed
    );
    if !PROVEN.contains(&figures.slowed) {
        text.push_str(
            "That is not four times: other work held it, and times say less than bytes.\n",
        );
    }
    for (title, head, line) in TABLES {
        let columns = head.matches('|').count() + 1;
        text.push_str(&format!(
            "\n{title}\n\n| row | {head} |\n|{}\n",
            " --- |".repeat(columns + 1)
        ));
        for row in &figures.rows {
            text.push_str(&format!("| {} | {} |\n", row.name, line(row)));
        }
    }
    text.push_str(&back(figures));
    let lines: Vec<String> = gates(figures)
        .iter()
        .map(super::gates::Gate::line)
        .collect();
    text.push_str(&format!("\nGates:\n\n```\n{}\n```\n", lines.join("\n")));
    text
}

/// Title, columns and a row's line.
type Table = (&'static str, &'static str, fn(&RowFigures) -> String);

const TABLES: [Table; 4] = [
    (
        "First visit that reads one article, until nothing was fetched for 5 s (bytes of bodies by kind, wire with headers):",
        "HTML | CSS | JS | wasm | JSON | SVG | bodies | wire | requests",
        bytes,
    ),
    (
        "The same visit (ms, median (min–max); main-thread times by Chromium's counters):",
        "FCP | LCP | CLS | long tasks | longest | script | style | layout | all",
        times,
    ),
    (
        "From a click until the next page's heading is painted (ms, median (min–max), and how the page came):",
        "cold | after 1 s of hover | after 3.5 s in view",
        clicks,
    ),
    (
        "Memory of a visit, after the garbage was collected (MB, JS heap + wasm):",
        "after 10 navigations | after 300 | growth | of them page loads",
        memory,
    ),
];

fn bytes(row: &RowFigures) -> String {
    let middle = |of: &dyn Fn(&Measured) -> usize| row.median(|run| of(run) as f64);
    let kinds = ["html", "css", "js", "wasm", "json", "svg"];
    let kinds = kinds.map(|kind| middle(&|run| run.visit.traffic.of(kind)));
    let sums = [
        middle(&|run| run.visit.traffic.sum()),
        middle(&|run| run.visit.traffic.wire),
        middle(&|run| run.visit.traffic.requests),
    ];
    cells(
        kinds
            .into_iter()
            .chain(sums)
            .map(|bytes| format!("{bytes}")),
    )
}

fn times(row: &RowFigures) -> String {
    let visit = |of: fn(&Measured) -> f64| row.spread(of);
    let cls = visit(|run| run.visit.seen.cls);
    cells([
        visit(|run| run.visit.seen.fcp).to_string(),
        visit(|run| run.visit.seen.lcp).to_string(),
        format!("{cls:.3}"),
        visit(|run| run.visit.seen.long.len() as f64).to_string(),
        visit(|run| run.visit.seen.longest()).to_string(),
        visit(|run| run.visit.spent.script).to_string(),
        visit(|run| run.visit.spent.style).to_string(),
        visit(|run| run.visit.spent.layout).to_string(),
        visit(|run| run.visit.spent.all).to_string(),
    ])
}

fn clicks(row: &RowFigures) -> String {
    let cell = |of: fn(&Measured) -> &Click| {
        let spread = row.spread(|run| of(run).took);
        let mut ways: BTreeMap<&str, usize> = BTreeMap::new();
        for run in &row.runs {
            *ways.entry(&of(run).way).or_default() += 1;
        }
        let ways: Vec<String> = match ways.len() {
            1 => ways.into_keys().map(str::to_owned).collect(),
            _ => ways
                .iter()
                .map(|(way, count)| format!("{way} ×{count}"))
                .collect(),
        };
        let missed: usize = row.runs.iter().map(|run| of(run).missed).sum();
        let missed = match missed {
            0 => String::new(),
            _ => format!("; {missed} missed"),
        };
        format!("{spread} {}{missed}", ways.join(", "))
    };
    cells([
        cell(|run| &run.cold),
        cell(|run| &run.hover),
        cell(|run| &run.idle),
    ])
}

fn memory(row: &RowFigures) -> String {
    let Some(memory) = &row.memory else {
        return cells(["–"; 4].map(str::to_owned));
    };
    let heaps = [memory.few, memory.many]
        .map(|heaps| format!("{:.2} + {:.2}", heaps.js / 1e6, heaps.wasm / 1e6));
    let rest = [format!("{:.2}", memory.growth()), memory.loads.to_string()];
    cells(heaps.into_iter().chain(rest))
}

fn cells(cells: impl IntoIterator<Item = String>) -> String {
    cells.into_iter().collect::<Vec<_>>().join(" | ")
}

/// Which page kinds the way back finds as they were left.
fn back(figures: &Figures) -> String {
    let kept = figures.back.iter().filter(|back| back.kept).count();
    let mut text = format!(
        "\nBack/forward cache: {kept} of {} page kinds of the sample portal are found as they were left.\n",
        figures.back.len()
    );
    for lost in figures.back.iter().filter(|back| !back.kept) {
        text.push_str(&format!("- {}: {}\n", lost.kind, lost.reasons.join(", ")));
    }
    text
}
