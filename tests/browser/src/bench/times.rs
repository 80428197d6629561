//! Times of one thing that was done often.

use std::fmt::{Display, Formatter, Result};

/// In milliseconds, in no order.
#[derive(Clone, Debug, Default)]
pub(super) struct Times(Vec<f64>);

impl Times {
    /// One more.
    pub(super) fn add(&mut self, took: f64) {
        self.0.push(took);
    }
}

impl Display for Times {
    fn fmt(&self, form: &mut Formatter<'_>) -> Result {
        let mut times = self.0.clone();
        times.sort_unstable_by(f64::total_cmp);
        let at = |percent: usize| times.get((times.len().max(1) - 1) * percent / 100).copied();
        let [half, most, longest] = [50, 95, 100].map(|percent| at(percent).unwrap_or_default());
        let count = times.len();
        write!(
            form,
            "p50 {half:>7.2} ms   p95 {most:>7.2} ms   longest {longest:>7.2} ms   of {count}"
        )
    }
}
