//! Times of one thing that was done often, or its bytes.

use std::fmt::{Display, Formatter, Result};

/// In milliseconds, or in bytes, in no order.
#[derive(Clone, Debug, Default)]
pub(super) struct Times(Vec<f64>);

impl Times {
    /// One more.
    pub(super) fn add(&mut self, took: f64) {
        self.0.push(took);
    }

    /// The time that so many of a hundred did not exceed; zero when nothing was done.
    pub(super) fn percentile(&self, percent: usize) -> f64 {
        let mut times = self.0.clone();
        times.sort_unstable_by(f64::total_cmp);
        let at = (times.len().max(1) - 1) * percent / 100;
        times.get(at).copied().unwrap_or_default()
    }
}

impl Display for Times {
    fn fmt(&self, form: &mut Formatter<'_>) -> Result {
        let [half, most, longest] = [50, 95, 100].map(|percent| self.percentile(percent));
        let count = self.0.len();
        write!(
            form,
            "p50 {half:>7.2} ms   p95 {most:>7.2} ms   longest {longest:>7.2} ms   of {count}"
        )
    }
}
