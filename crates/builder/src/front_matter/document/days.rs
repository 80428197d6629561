//! The days of a legal document: adopted, first day in force, first day no longer in force.

use model::day::Day;

use crate::diagnostic::rule::Rule;
use crate::front_matter::fields::Fields;
use crate::front_matter::key::keys;
use crate::front_matter::node::At;
use crate::source::report::Report;

/// The days that a head says. One that cannot be read was reported and is `None`.
#[derive(Clone, Copy, Debug)]
pub struct DayHeads {
    /// When it was adopted.
    pub adopted_on: Option<At<Day>>,
    /// First day in force.
    pub in_force_from: Option<At<Day>>,
    /// The head has the key of the first day in force, readable or not.
    pub has_in_force_from: bool,
    /// First day no longer in force.
    pub in_force_until: Option<At<Day>>,
    /// Where the key of that day has its value, readable or not.
    pub in_force_until_at: Option<usize>,
}

keys! {
    pub(super) ADOPTED_ON = "adopted_on", "ngày ban hành", "adopted_on: 2015-11-03";
    pub(super) IN_FORCE_FROM = "in_force_from", "ngày có hiệu lực", "in_force_from: 2016-01-01";
    pub(super) IN_FORCE_UNTIL = "in_force_until", "ngày hết hiệu lực", "in_force_until: 2026-07-01";
}

/// Reads the days and checks their order.
pub(super) fn read(fields: &mut Fields<'_, '_, '_>) -> DayHeads {
    fields.require(&ADOPTED_ON);
    let days = DayHeads {
        adopted_on: fields.day(&ADOPTED_ON),
        in_force_from: fields.day(&IN_FORCE_FROM),
        has_in_force_from: fields.node(&IN_FORCE_FROM).is_some(),
        in_force_until: fields.day(&IN_FORCE_UNTIL),
        in_force_until_at: fields.node(&IN_FORCE_UNTIL).map(|node| node.at),
    };
    check_start(fields.report, &days);
    check_end(fields.report, &days);
    days
}

fn check_start(report: &mut Report<'_>, days: &DayHeads) {
    let Some((from, adopted)) = days.in_force_from.zip(days.adopted_on) else {
        return;
    };
    if from.value < adopted.value {
        let message = format!(
            "có hiệu lực ngày {} trước khi ban hành ngày {}; hãy xem lại, trừ khi văn bản quy định hiệu lực trở về trước",
            from.value.short(),
            adopted.value.short()
        );
        report.add(Rule::InForceBeforeAdoption, from.at, message);
    }
}

fn check_end(report: &mut Report<'_>, days: &DayHeads) {
    let Some((until, from)) = days.in_force_until.zip(days.in_force_from) else {
        return;
    };
    if until.value <= from.value {
        let message = format!(
            "hết hiệu lực ngày {} mà ngày có hiệu lực là {}; “in_force_until” là ngày đầu tiên không còn hiệu lực",
            until.value.short(),
            from.value.short()
        );
        let example = "in_force_from: 2016-01-01\nin_force_until: 2026-07-01";
        report.add_with(Rule::DatesReversed, until.at, message, example);
    }
}
