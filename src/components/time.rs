//! Days and moments, for people and machines.

use model::day::Day;
use model::moment::Moment;

use crate::markup::Element;
use crate::markup::tags::time;

/// `23/11/2026`
pub(crate) fn day(day: Day) -> Element {
    time().attr("datetime", day.to_string()).child(day.short())
}

/// The day, with the time of day where it is known.
pub(crate) fn moment(moment: Moment) -> Element {
    time()
        .attr("datetime", moment.to_string())
        .child(moment.short())
}
