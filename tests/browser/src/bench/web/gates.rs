//! What our rows are held against: the same page without scripts, and the peers of the same run.

use super::clicks::Click;
use super::figures::{Figures, Measured, RowFigures};
use super::memory::Memory;

/// The rows that are not ours.
pub(super) const PEERS: [&str; 4] = ["static", "preact", "sveltekit", "react-ssg"];

/// Bytes that a visit of one article may transfer.
const VISIT: f64 = 12_000.0;

/// A figure and what it may be.
pub(super) struct Gate {
    what: String,
    is: f64,
    at_most: f64,
    digits: usize,
}

impl Gate {
    fn new(what: &str, is: f64, at_most: f64) -> Self {
        Self {
            what: what.into(),
            is,
            at_most,
            digits: 2,
        }
    }

    fn whole(what: &str, is: f64, at_most: f64) -> Self {
        Self {
            digits: 0,
            ..Self::new(what, is, at_most)
        }
    }

    /// `PASS  bytes of a visit: 9800, at most 12000`.
    pub(super) fn line(&self) -> String {
        let Self {
            what,
            is,
            at_most,
            digits,
        } = self;
        let verdict = if is <= at_most { "PASS" } else { "FAIL" };
        format!("{verdict}  {what}: {is:.digits$}, at most {at_most:.digits$}")
    }
}

/// All of them; none when a row is missing.
pub(super) fn gates(figures: &Figures) -> Vec<Gate> {
    let rows = ["us", "us-static", "static"].map(|name| figures.row(name));
    let [Some(us), Some(still), Some(plain)] = rows else {
        return Vec::new();
    };
    let mut gates = visit(us, still);
    gates.extend(paint_and_work(us, still, plain));
    gates.extend(clicks(figures, us));
    let growth = us.memory.map(Memory::growth);
    gates.extend(growth.map(|growth| {
        Gate::new(
            "memory after 300 navigations, of that after 10",
            growth,
            1.1,
        )
    }));
    let lost = figures.back.iter().filter(|back| !back.kept).count();
    gates.push(Gate::whole(
        "page kinds that the way back loads anew",
        lost as f64,
        0.0,
    ));
    gates
}

fn visit(us: &RowFigures, still: &RowFigures) -> Vec<Gate> {
    let bytes = |row: &RowFigures| row.median(|run| run.visit.traffic.sum() as f64);
    let wasm = us.median(|run| run.visit.traffic.of("wasm") as f64);
    vec![
        Gate::whole("bytes of a visit that reads one article", bytes(us), VISIT),
        Gate::new(
            "bytes of a visit, of us-static",
            bytes(us) / bytes(still),
            1.1,
        ),
        Gate::whole("bytes of wasm in a visit", wasm, 0.0),
    ]
}

fn paint_and_work(us: &RowFigures, still: &RowFigures, plain: &RowFigures) -> Vec<Gate> {
    type Figure = fn(&Measured) -> f64;
    let of_both: [(&str, Figure, f64, f64); 3] = [
        ("FCP", |run| run.visit.seen.fcp, 1.05, 1.08),
        ("LCP", |run| run.visit.seen.lcp, 1.05, 1.08),
        ("main-thread time", |run| run.visit.spent.all, 1.15, 1.25),
    ];
    let ratios = of_both
        .into_iter()
        .flat_map(|(what, figure, ours, stills)| {
            let [us, still, plain] = [us, still, plain].map(|row| row.median(figure));
            [
                Gate::new(&format!("{what}, of us-static"), us / still, ours),
                Gate::new(
                    &format!("{what} of us-static, of static"),
                    still / plain,
                    stills,
                ),
            ]
        });
    let cls = Gate {
        digits: 3,
        ..Gate::new(
            "CLS of the worst run",
            us.runs
                .iter()
                .fold(0.0, |most, run| run.visit.seen.cls.max(most)),
            0.0004,
        )
    };
    let longest = us.median(|run| run.visit.seen.longest());
    ratios
        .chain([cls, Gate::whole("longest task, ms", longest, 50.0)])
        .collect()
}

fn clicks(figures: &Figures, us: &RowFigures) -> Vec<Gate> {
    type Of = fn(&Measured) -> &Click;
    let ways: [(&str, Of, f64); 3] = [
        ("cold", |run| &run.cold, 1.0),
        ("after 1 s of hover", |run| &run.hover, 0.5),
        ("after 3.5 s in view", |run| &run.idle, 0.5),
    ];
    let gates = ways.into_iter().map(|(what, click, at_most)| {
        let median = |row: &RowFigures| row.median(|run| click(run).took);
        let peers = PEERS.iter().filter_map(|name| figures.row(name));
        let fastest = peers.map(median).fold(f64::INFINITY, f64::min);
        let what = format!("click {what}, of the fastest peer");
        Gate::new(&what, median(us) / fastest, at_most)
    });
    gates.collect()
}
