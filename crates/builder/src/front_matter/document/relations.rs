//! What a legal document does to others: a number, or a table with the part and the days.

use model::day::Day;
use model::relation::{DocumentReference, RelatedDocument, RelationKind};
use model::status::Effect;

use super::days::DayHeads;
use crate::diagnostic::rule::Rule;
use crate::front_matter::fields::{Fields, Item};
use crate::front_matter::key::{Key, keys};
use crate::front_matter::node::{At, Entry};
use crate::source::report::Report;

/// What a head says of another document.
#[derive(Debug)]
pub struct RelationHead {
    /// What is done.
    pub kind: RelationKind,
    /// Where the number stands.
    pub at: usize,
    /// To which document, of which nothing but the number as written is known yet.
    pub related: RelatedDocument,
}

keys! {
    pub(super) RELATIONS = "relations", "quan hệ với văn bản khác", "relations:\n  replaces: [\"12/2011/QĐ-TTg\"]";
    BASED_ON = "based_on", "căn cứ", "based_on: [\"111/2015/NĐ-CP\"]";
    GUIDES = "guides", "hướng dẫn", "guides: [\"68/QĐ-TTg (2017)\"]";
    AMENDS = "amends", "sửa đổi", "amends: [\"111/2015/NĐ-CP\"]";
    REPLACES = "replaces", "thay thế", "replaces: [\"12/2011/QĐ-TTg\"]";
    REPEALS = "repeals", "bãi bỏ", "repeals: [\"42/2022/NĐ-CP\"]";
    CONSOLIDATES = "consolidates", "hợp nhất", "consolidates: [\"111/2015/NĐ-CP\"]";
    SUSPENDS = "suspends", "đình chỉ, ngưng hiệu lực", "suspends:\n  - {number: \"42/2022/NĐ-CP\", from: 2025-09-01, until: 2026-01-01}";
    CORRECTS = "corrects", "đính chính", "corrects: [\"21/2016/TT-BTC\"]";
    REFERS_TO = "refers_to", "dẫn chiếu", "refers_to: [\"61/2020/QH14\"]";
}

keys! {
    RELATION_KEYS:
    NUMBER = "number", "số, ký hiệu của văn bản kia", "number: \"111/2015/NĐ-CP\"";
    CLAUSE = "clause", "điều, khoản bị tác động", "clause: \"Điều 9 khoản 2\"";
    PART = "part", "chỉ tác động một phần", "part: true";
    FROM = "from", "ngày bắt đầu tác động", "from: 2025-09-01";
    UNTIL = "until", "ngày đầu tiên thôi tác động", "until: 2026-01-01";
}

fn key(kind: RelationKind) -> &'static Key {
    match kind {
        RelationKind::BasedOn => &BASED_ON,
        RelationKind::Guides => &GUIDES,
        RelationKind::Amends => &AMENDS,
        RelationKind::Replaces => &REPLACES,
        RelationKind::Repeals => &REPEALS,
        RelationKind::Consolidates => &CONSOLIDATES,
        RelationKind::Suspends => &SUSPENDS,
        RelationKind::Corrects => &CORRECTS,
        RelationKind::RefersTo => &REFERS_TO,
    }
}

/// Reads all relations, in the order of [`RelationKind::ALL`].
pub(super) fn read(fields: &mut Fields<'_, '_, '_>, days: &DayHeads) -> Vec<RelationHead> {
    let Some((entries, at)) = fields.table(&RELATIONS) else {
        return Vec::new();
    };
    let mut fields = Fields::new(entries, at, &RelationKind::ALL.map(key), fields.report);
    let mut read = Vec::new();
    for kind in RelationKind::ALL {
        for item in fields.items(key(kind)) {
            read.extend(relation(kind, item, days, fields.report));
        }
    }
    let undated = read
        .iter()
        .filter(|one| one.without_day)
        .map(|one| &one.head);
    report_undated(undated.collect(), fields.report);
    read.into_iter().map(|one| one.head).collect()
}

/// A relation, and whether it lacks the day that it needs.
struct Read {
    head: RelationHead,
    without_day: bool,
}

fn relation(
    kind: RelationKind,
    item: Item<'_>,
    days: &DayHeads,
    report: &mut Report<'_>,
) -> Option<Read> {
    match item {
        Item::Text(number) => Some(finish(kind, number, Details::default(), days)),
        Item::Table(entries, at) => {
            let (number, details) = details(kind, entries, at, days, report);
            Some(finish(kind, number?, details, days))
        }
    }
}

/// What a table says beside the number.
#[derive(Default)]
struct Details {
    clause: Option<String>,
    in_part: bool,
    from: Option<Day>,
    from_said: bool,
    until: Option<Day>,
}

fn details(
    kind: RelationKind,
    entries: &[Entry],
    at: usize,
    days: &DayHeads,
    report: &mut Report<'_>,
) -> (Option<At<String>>, Details) {
    let mut fields = Fields::new(entries, at, RELATION_KEYS, report);
    let number = fields.required_text(&NUMBER);
    let clause = fields.text(&CLAUSE).map(|clause| clause.value);
    let in_part = in_part(kind, clause.is_some(), &mut fields);
    let from = fields.day(&FROM);
    check_adoption(from, days, fields.report);
    let until = until(kind, from.or(days.in_force_from), &mut fields);
    let from_said = fields.node(&FROM).is_some();
    (
        number,
        Details {
            clause,
            in_part,
            from: from.map(|from| from.value),
            from_said,
            until,
        },
    )
}

/// A clause makes a part. What ends a clause cannot end the whole.
fn in_part(kind: RelationKind, clause: bool, fields: &mut Fields<'_, '_, '_>) -> bool {
    let Some(node) = fields.node(&PART) else {
        return clause;
    };
    let part = fields.yes_or_no(&PART);
    let ends = matches!(
        kind,
        RelationKind::Replaces | RelationKind::Repeals | RelationKind::Suspends
    );
    if clause && ends && !part {
        fields.malformed(
            &PART,
            node.at,
            "true khi đã ghi “clause”; bỏ dòng này cũng được",
        );
    }
    part || clause && ends
}

fn check_adoption(from: Option<At<Day>>, days: &DayHeads, report: &mut Report<'_>) {
    let Some((from, adopted)) = from.zip(days.adopted_on) else {
        return;
    };
    if from.value < adopted.value {
        let message = format!(
            "quan hệ có tác động từ ngày {} trước khi văn bản này ban hành ngày {}; một trong hai ngày có thể ghi nhầm",
            from.value.short(),
            adopted.value.short()
        );
        report.add(Rule::RelationBeforeAdoption, from.at, message);
    }
}

fn until(
    kind: RelationKind,
    from: Option<At<Day>>,
    fields: &mut Fields<'_, '_, '_>,
) -> Option<Day> {
    let until = fields.day(&UNTIL)?;
    if kind != RelationKind::Suspends {
        fields.malformed(
            &UNTIL,
            until.at,
            "khóa chỉ đi với “suspends”; quan hệ khác không có ngày thôi tác động",
        );
        return None;
    }
    if let Some(from) = from.filter(|from| until.value <= from.value) {
        let message = format!(
            "thôi ngưng hiệu lực ngày {} mà ngày bắt đầu ngưng là {}; “until” là ngày đầu tiên có hiệu lực trở lại",
            until.value.short(),
            from.value.short()
        );
        fields.report.add_with(
            Rule::DatesReversed,
            until.at,
            message,
            "from: 2025-09-01\nuntil: 2026-01-01",
        );
    }
    Some(until.value)
}

/// A relation that changes the force of the other document takes effect from its own day, else from the day
/// on which the document itself is in force.
fn finish(kind: RelationKind, number: At<String>, details: Details, days: &DayHeads) -> Read {
    let Details {
        clause,
        in_part,
        from,
        from_said,
        until,
    } = details;
    let takes_effect = Effect::of(kind, in_part).is_some();
    let by_itself = days
        .in_force_from
        .map(|day| day.value)
        .filter(|_| takes_effect);
    let on = from.or(by_itself);
    let document = DocumentReference {
        number: number.value,
        ..DocumentReference::default()
    };
    let related = RelatedDocument {
        document,
        in_part,
        clause,
        on,
        until,
    };
    let without_day = takes_effect && on.is_none() && !from_said && !days.in_force_from_said;
    Read {
        head: RelationHead {
            kind,
            at: number.at,
            related,
        },
        without_day,
    }
}

/// One report a document: most often it is its own first day in force that is missing.
fn report_undated(mut undated: Vec<&RelationHead>, report: &mut Report<'_>) {
    undated.sort_by_key(|one| one.at);
    let Some(first) = undated.first() else { return };
    let (name, number) = (key(first.kind).name, &first.related.document.number);
    let more = match undated.len() {
        1 => String::new(),
        count => format!("; còn {} quan hệ như vậy", count - 1),
    };
    let message = format!(
        "“{name}” {number} làm thay đổi hiệu lực nhưng không rõ từ ngày nào; hãy ghi in_force_from của văn bản này, hoặc from của quan hệ{more}"
    );
    let example = format!("{name}:\n  - {{number: \"{number}\", from: 2025-09-01}}");
    report.add_with(Rule::RelationWithoutDay, first.at, message, example);
}
