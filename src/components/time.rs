//! Days and moments, for people and machines.

use model::day::Day;
use model::moment::Moment;

use crate::markup::{Element, el};

/// `23/11/2026`
pub(crate) fn day(day: Day) -> Element {
    el("time")
        .attr("datetime", day.to_string())
        .add(day.short())
}

/// The day, with the time of day where it is known.
pub(crate) fn moment(moment: Moment) -> Element {
    el("time")
        .attr("datetime", moment.to_string())
        .add(moment.short())
}
