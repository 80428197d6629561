//! What was measured of each row, and the medians of it.

use std::fmt::{Display, Formatter, Result};

use serde::Serialize;

use super::back::Back;
use super::clicks::Click;
use super::first_visit::FirstVisit;
use super::memory::Memory;

/// All that is kept of a run of the bench.
#[derive(Debug, Serialize)]
pub(super) struct Figures {
    /// Corpus, browser, connection.
    pub(super) about: String,
    /// How many times slower the processor was, as measured.
    pub(super) slowed: f64,
    pub(super) rows: Vec<RowFigures>,
    pub(super) back: Vec<Back>,
}

/// One row.
#[derive(Debug, Serialize)]
pub(super) struct RowFigures {
    pub(super) name: &'static str,
    pub(super) runs: Vec<Measured>,
    /// Of rows whose links change the page in place.
    pub(super) memory: Option<Memory>,
}

/// One run of a row.
#[derive(Debug, Serialize)]
pub(super) struct Measured {
    pub(super) visit: FirstVisit,
    pub(super) cold: Click,
    pub(super) hover: Click,
    pub(super) idle: Click,
}

impl Figures {
    /// A row by its name.
    pub(super) fn row(&self, name: &str) -> Option<&RowFigures> {
        self.rows.iter().find(|row| row.name == name)
    }
}

impl RowFigures {
    /// A figure of all runs.
    pub(super) fn spread(&self, of: impl Fn(&Measured) -> f64) -> Spread {
        let mut values: Vec<f64> = self.runs.iter().map(of).collect();
        values.sort_unstable_by(f64::total_cmp);
        Spread(values)
    }

    /// The median of a figure of all runs.
    pub(super) fn median(&self, of: impl Fn(&Measured) -> f64) -> f64 {
        self.spread(of).median()
    }
}

/// Values in order.
pub(super) struct Spread(Vec<f64>);

impl Spread {
    /// The one in the middle, or zero when there is none.
    pub(super) fn median(&self) -> f64 {
        self.0.get(self.0.len() / 2).copied().unwrap_or_default()
    }
}

/// `788 (728–828)`, with the format's precision.
impl Display for Spread {
    fn fmt(&self, form: &mut Formatter<'_>) -> Result {
        let digits = form.precision().unwrap_or(0);
        let [least, most] =
            [self.0.first(), self.0.last()].map(|value| value.copied().unwrap_or_default());
        let median = self.median();
        write!(form, "{median:.digits$} ({least:.digits$}–{most:.digits$})")
    }
}
