//! What was doubtful in reading the parts of a legal text, as editors read it.

use std::collections::BTreeMap;

use super::mark::PartKind;
use super::sequence::Numbered;
use crate::diagnostic::rule::Rule;
use crate::source::report::Report;

/// So many doubts of one rule and kind are reported for a file, the last with the count of the others:
/// a text that scanning has damaged would drown the rest.
const MOST: usize = 5;

/// What follows where numbers are out of order.
const NO_ANCHOR: &str = ", nên chỗ này không có địa chỉ; lời của văn bản khác thì đặt trong ngoặc kép, số nhầm thì sửa lại";

/// What follows where either of two with one number may be of another text.
const NEITHER: &str = ", nên cả hai chỗ không có địa chỉ; lời của văn bản khác thì đặt trong ngoặc kép, số nhầm thì sửa lại";

/// A place where it was doubtful which part begins, or whether one does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Doubt {
    /// From 1, in the body.
    pub(super) line: usize,
    /// The byte in it, from 1.
    pub(super) column: usize,
    /// The kind of part, with its number.
    pub(super) kind: PartKind,
    pub(super) part: Numbered,
    pub(super) why: Why,
}

/// Why it was doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// Parts are left out between the last one and this one.
    Gap {
        last: Option<Numbered>,
        missing: String,
        undressed: Option<usize>,
        unread: Option<usize>,
    },
    /// It does not stand above the last one.
    Back { last: Numbered },
    /// What it leaves out stands further down.
    TooEarly { missing: String },
    /// It may belong to a list that counts for itself.
    Unsure,
    /// It stands unquoted behind “như sau:” in this line.
    Amends { announced: usize },
    /// It has no `#`, as the điều of this text have, and parts below it lose their anchors.
    Undressed,
    /// It looks like the head of a điều and cannot be read; its first words.
    Unread { head: String },
    /// A sign in its number was misread; what it should be.
    Misread { right: String },
    /// A quotation mark here stays open up to this part, or up to the end.
    OpenQuotation { closed_at: Option<usize> },
}

impl Why {
    fn rule(&self) -> Rule {
        match self {
            Self::Gap { .. }
            | Self::Back { .. }
            | Self::TooEarly { .. }
            | Self::Unsure
            | Self::Unread { .. } => Rule::ClauseOrder,
            Self::Amends { .. } | Self::Undressed => Rule::UnquotedClause,
            Self::Misread { .. } => Rule::MisreadNumeral,
            Self::OpenQuotation { .. } => Rule::OpenQuotation,
        }
    }
}

/// Reports the doubts about the body that begins at byte `body_start`.
pub(super) fn report(report: &mut Report<'_>, body_start: usize, doubts: &[Doubt]) {
    let alike = |doubt: &Doubt| (doubt.why.rule().id(), doubt.kind);
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    doubts
        .iter()
        .for_each(|doubt| *counts.entry(alike(doubt)).or_default() += 1);
    let mut reported: BTreeMap<_, usize> = BTreeMap::new();
    for doubt in doubts {
        let number = reported.entry(alike(doubt)).or_default();
        *number += 1;
        if *number <= MOST {
            let others = counts[&alike(doubt)] - *number;
            report_one(
                report,
                body_start,
                doubt,
                if *number == MOST { others } else { 0 },
            );
        }
    }
}

fn report_one(report: &mut Report<'_>, body_start: usize, doubt: &Doubt, others: usize) {
    let place = report.file.offset(body_start, doubt.line, doubt.column);
    let line = |line| {
        report
            .file
            .position(report.file.offset(body_start, line, 1))
            .line
    };
    let mut message = message(doubt, &line);
    if others > 0 {
        message = format!("{message} (tệp này còn {others} chỗ như vậy)");
    }
    report.add_with(doubt.why.rule(), place, message, example(doubt));
}

/// `Điều 4`, `khoản 2`
fn name(kind: PartKind, part: &Numbered) -> String {
    format!("{} {}", kind.name(), part.written)
}

fn message(doubt: &Doubt, line: &dyn Fn(usize) -> u32) -> String {
    let kind = doubt.kind;
    let own = name(kind, &doubt.part);
    let at = |part: &Numbered| format!("{} (dòng {})", name(kind, part), line(part.line));
    match &doubt.why {
        Why::Gap { last, missing, undressed, unread } => {
            let found = match last {
                Some(last) => format!("{} rồi đến {}: không thấy {missing}", at(last), at(&doubt.part)),
                None => format!("{} đứng đầu: không thấy {missing} ở trước", at(&doubt.part)),
            };
            let hint = undressed.map(line).map(|line| {
                format!("; dòng {line} không có ### như các điều khác, nên được hiểu là lời của văn bản khác")
            });
            let unread =
                unread.map(line).map(|line| format!("; dòng {line} giống tên của một điều nhưng viết khác"));
            found + &hint.or(unread).unwrap_or_default()
        }
        Why::Back { last } if last.number == doubt.part.number => {
            let which = if last.bare { NEITHER } else { NO_ANCHOR };
            format!("{} lặp lại số của dòng {}{which}", at(&doubt.part), line(last.line))
        }
        Why::Back { last } => format!("{} rồi lại đến {}{NO_ANCHOR}", at(last), at(&doubt.part)),
        Why::Unsure => format!(
            "không rõ {} nối tiếp phần trên hay thuộc danh sách đếm riêng, nên chỗ này không có địa chỉ",
            at(&doubt.part)
        ),
        Why::TooEarly { missing } => format!("{} đứng trước {missing}{NO_ANCHOR}", at(&doubt.part)),
        Why::Undressed => format!(
            "{own} không có ### như các điều khác, nên được hiểu là lời của văn bản khác, và các khoản sau đó không có địa chỉ; nếu là lời trích thì đặt trong ngoặc kép"
        ),
        Why::Amends { announced } => {
            let below = if kind == PartKind::Dieu { ", cũng như các khoản sau đó" } else { "" };
            let line = line(*announced);
            format!(
                "{own} đứng sau “như sau” ở dòng {line}, nên được hiểu là lời của văn bản được sửa và không có địa chỉ{below}; đặt lời ấy trong ngoặc kép"
            )
        }
        Why::Unread { head } => format!(
            "“{head}” giống tên của một điều nhưng viết khác, nên chỗ này và các khoản sau đó không có địa chỉ; hãy viết đúng “Điều” và số"
        ),
        Why::Misread { right } => {
            format!("số của “{own}” có chữ dễ đọc nhầm; cổng hiểu là {} {right}", kind.name())
        }
        Why::OpenQuotation { closed_at: Some(at) } => format!(
            "dấu ngoặc kép mở ở đây không được đóng trước {own} (dòng {}); các phần ở giữa không có địa chỉ",
            line(*at)
        ),
        Why::OpenQuotation { closed_at: None } => {
            "dấu ngoặc kép mở ở đây không được đóng; các phần từ đây đến hết văn bản không có địa chỉ"
                .to_owned()
        }
    }
}

fn example(doubt: &Doubt) -> String {
    let part = &doubt.part;
    let (first, next) = match doubt.kind {
        PartKind::Khoan => ("1. Xưởng nhỏ…", "2. Trường nghề…"),
        PartKind::Diem => ("a) mượn khuôn;", "b) học nghề."),
        PartKind::Chuong => ("Chương I", "Chương II"),
        PartKind::Phan => ("Phần thứ nhất", "Phần thứ hai"),
        PartKind::Muc => ("Mục 1. Mượn", "Mục 2. Trả"),
        PartKind::TieuMuc => ("Tiểu mục 1. Mượn", "Tiểu mục 2. Trả"),
        _ => ("Điều 1. Phạm vi", "Điều 2. Ưu đãi"),
    };
    match &doubt.why {
        Why::Gap { .. }
        | Why::Back { .. }
        | Why::TooEarly { .. }
        | Why::Unsure
        | Why::Unread { .. } => {
            format!("{first}\n{next}")
        }
        Why::Amends { .. } | Why::Undressed => match doubt.kind {
            PartKind::Khoan => format!("“{}. Lời mới của khoản.”", part.written),
            PartKind::Diem => format!("“{}) lời mới của điểm.”", part.written),
            kind => format!("“{} {}. Lời mới.”", kind.name(), part.written),
        },
        Why::Misread { right } if doubt.kind == PartKind::Khoan => format!("{right}. Xưởng nhỏ…"),
        Why::Misread { right } => format!("{} {right}", at_head(doubt.kind)),
        Why::OpenQuotation { .. } => "“Điều 4. Lời trích của văn bản khác.”".to_owned(),
    }
}

/// The kind's name as it begins a line.
fn at_head(kind: PartKind) -> String {
    let mut letters = kind.name().chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
