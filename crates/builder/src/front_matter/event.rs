//! The head of an event.

use model::day::Day;

use crate::diagnostic::rule::Rule;
use crate::front_matter::fields::Fields;
use crate::front_matter::key::keys;
use crate::front_matter::node::{At, Entry};
use crate::front_matter::shared;
use crate::source::report::Report;

/// What the head of an event says.
#[derive(Debug)]
pub struct EventHead {
    /// Its name.
    pub name: Option<At<String>>,
    /// What it is.
    pub standfirst: Option<At<String>>,
    /// Its first day.
    pub starts_on: Option<Day>,
    /// Its last day.
    pub ends_on: Option<Day>,
    /// Where.
    pub place: Option<String>,
    /// Old addresses.
    pub aliases: Vec<At<String>>,
}

keys! {
    KEYS:
    NAME = "name" | "title" | "headline", "tên sự kiện", "name: \"Ngày hội nghề cơ khí 2027\"";
    STANDFIRST = "standfirst" | "summary" | "description", "lời giới thiệu", "standfirst: \"Học sinh thử tay nghề trên máy thật; nhà máy phỏng vấn tại xưởng.\"";
    STARTS_ON = "starts_on" | "start" | "start_date" | "startDate", "ngày bắt đầu", "starts_on: 2027-01-14";
    ENDS_ON = "ends_on" | "end" | "end_date" | "endDate", "ngày kết thúc", "ends_on: 2027-01-16";
    PLACE = "place" | "location" | "venue", "địa điểm", "place: \"Nhà triển lãm số 2\"";
    use shared::ALIASES;
}

/// Reads the head of an event. Without a last day it lasts one day.
pub fn read(entries: &[Entry], report: &mut Report<'_>) -> EventHead {
    let mut fields = Fields::of_head(entries, 0, KEYS, report);
    fields.require(&STARTS_ON);
    let starts_on = fields.day(&STARTS_ON);
    let ends_on = fields.day(&ENDS_ON);
    check_order(fields.report, starts_on, ends_on);
    EventHead {
        name: fields.required_text(&NAME),
        standfirst: fields.required_text(&STANDFIRST),
        starts_on: starts_on.map(|day| day.value),
        ends_on: ends_on.or(starts_on).map(|day| day.value),
        place: fields.text(&PLACE).map(|place| place.value),
        aliases: shared::aliases(&mut fields),
    }
}

fn check_order(report: &mut Report<'_>, starts_on: Option<At<Day>>, ends_on: Option<At<Day>>) {
    let Some((starts_on, ends_on)) = starts_on
        .zip(ends_on)
        .filter(|(from, to)| to.value < from.value)
    else {
        return;
    };
    let message = format!(
        "sự kiện kết thúc ngày {} trước khi bắt đầu ngày {}",
        ends_on.value.short(),
        starts_on.value.short()
    );
    let example = format!("starts_on: {}\nends_on: {}", ends_on.value, starts_on.value);
    report.add_with(Rule::DatesReversed, ends_on.at, message, example);
}
