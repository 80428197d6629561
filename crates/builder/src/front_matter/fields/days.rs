//! Reads days and times, and proposes the right form of those that are written otherwise.

use model::day::Day;
use model::moment::Moment;

use super::Fields;
use crate::diagnostic::rule::Rule;
use crate::front_matter::key::Key;
use crate::front_matter::node::At;
use crate::front_matter::time;

impl Fields<'_, '_, '_> {
    /// A day. A time beside it is reported, because nothing shows it.
    pub fn day(&mut self, key: &Key) -> Option<At<Day>> {
        let At { value, at } = self.moment(key)?;
        let day = value.day();
        if value != Moment::on(day) && Some(value) != Moment::at(day, 0, 0) {
            let message = format!(
                "“{}” ({}) chỉ ghi ngày: đọc là {}, giờ ghi kèm không hiện ở đâu",
                key.name,
                key.label,
                day.short()
            );
            self.report.add_with(
                Rule::MisreadValue,
                at,
                message,
                format!("{}: {day}", key.name),
            );
        }
        Some(At { value: day, at })
    }

    /// A day, with a time or without.
    pub fn moment(&mut self, key: &Key) -> Option<At<Moment>> {
        let text = self.name(key)?;
        match time::parse_moment(&text.value) {
            Some(value) => Some(At { value, at: text.at }),
            None => {
                self.broken_date(key, &text);
                None
            }
        }
    }

    /// The proposal keeps the time that is written; where it cannot be read, the sample has one too.
    fn broken_date(&mut self, key: &Key, text: &At<String>) {
        let message = format!(
            "“{}” ({}) không đọc được: “{}”",
            key.name, key.label, text.value
        );
        let name = self.entry(key).map_or(key.name, |entry| entry.key.as_str());
        let example = match time::guess(&text.value) {
            Some(moment) => format!("{name}: {}", time::written(moment)),
            None if text.value.contains(':') => format!("{name}: 2026-03-18 08:30"),
            None => key.example.to_owned(),
        };
        self.report
            .add_with(Rule::BrokenDate, text.at, message, example);
    }
}
