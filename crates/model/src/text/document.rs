//! Words about legal documents: fields, statuses, relations, the state of a text.

use crate::day::Day;
use crate::facet::{Facet, FacetCount, FacetKind};
use crate::fold::{lower, upper};
use crate::relation::{Direction, RelationKind};
use crate::status::Status;

pub const NATURE: &str = "Loại văn bản";
pub const ISSUING_BODY: &str = "Cơ quan ban hành";
pub const ADOPTED_ON: &str = "Ngày ban hành";
pub const IN_FORCE_FROM: &str = "Ngày có hiệu lực";
/// First day no longer in force.
pub const IN_FORCE_UNTIL: &str = "Ngày hết hiệu lực";
pub const SIGNER: &str = "Người ký";
pub const FIELDS: &str = "Lĩnh vực";
pub const GAZETTE: &str = "Công báo";
pub const STATUS: &str = "Tình trạng hiệu lực";
pub const SOURCES: &str = "Nguồn chính thức";
pub const FILES: &str = "Tệp văn bản";
/// A file with a digital signature.
pub const SIGNED: &str = "có chữ ký số";
pub const RELATIONS: &str = "Quan hệ với văn bản khác";
pub const HISTORY: &str = "Lịch sử hiệu lực";
/// Headings of the document.
pub const CONTENTS: &str = "Mục lục";
/// A document of which the portal holds no text.
pub const NO_TEXT: &str = "Cổng chưa đăng toàn văn của văn bản này.";
/// A document that the portal does not hold.
pub const NOT_HELD: &str = "cổng chưa có văn bản này";
pub const NONE: &str = "Chưa có văn bản nào.";
/// The portal's articles about a document.
pub const ARTICLES: &str = "Tin bài dẫn văn bản này";
pub const CITED: &str = "Văn bản được dẫn trong bài";
pub const CITATION: &str = "Trích dẫn";
/// Asks for another day.
pub const OTHER_DAY: &str = "Xem tại ngày";
pub const OTHER_DAY_BUTTON: &str = "Xem";
/// Heading of the notice that the text is not the law of the day.
pub const TEXT_VERSION: &str = "Bản đang đọc";

/// The text is the one adopted, though parts of it no longer stand.
pub const ORIGINAL_TEXT: &str = "Đây là bản gốc như khi ban hành, chưa gồm các thay đổi sau:";

/// There is no text of the law, only what the portal tells of it.
pub const SUMMARY_TEXT: &str = "Phần dưới đây là bài giới thiệu của cổng, không phải toàn văn; khi dẫn chiếu hãy đọc bản chính thức.";

/// The text holds all amendments up to a day.
pub fn amended_text(day: Day) -> String {
    format!(
        "Đây là bản đã gồm các sửa đổi, bổ sung đến hết ngày {}, không phải bản gốc như khi ban hành.",
        day.short()
    )
}

/// What came after the text's own day.
pub const NOT_IN_TEXT: &str = "Các thay đổi sau ngày đó chưa có trong bản này:";

/// The day of the last comparison with the official source.
pub fn compared_on(day: Option<Day>) -> String {
    match day {
        Some(day) => format!("đối chiếu lần cuối ngày {}", day.short()),
        None => "chưa đối chiếu".to_owned(),
    }
}

/// Where the gazette printed it: `số 1195 + 1196, ngày 15/12/2015`.
pub fn gazette(number: &str, on: Option<Day>) -> String {
    match on {
        Some(on) => format!("số {number}, ngày {}", on.short()),
        None => format!("số {number}"),
    }
}

/// A step of the history: adopted.
pub const ADOPTED: &str = "Ban hành";
/// A step of the history: first day in force.
pub const TAKES_EFFECT: &str = "Có hiệu lực";
/// A step of the history: first day no longer in force.
pub const ENDS: &str = "Hết hiệu lực";

/// Heading of the notice on an article whose documents have ended since.
pub const SUPERSEDED: &str = "Quy định đã thay đổi sau khi đăng bài";

/// What ended since: `Nghị định 42/2022/NĐ-CP hết hiệu lực từ 01/07/2026.`
pub fn ended_since(on: Day) -> String {
    format!(" hết hiệu lực từ {}", on.short())
}

pub const COPY_CITATION: &str = "Chép trích dẫn";
/// Said once it is copied.
pub const CITATION_COPIED: &str = "Đã chép trích dẫn";
/// Copies the address of a clause.
pub const COPY_CLAUSE: &str = "Chép địa chỉ";
/// Said once it is copied.
pub const CLAUSE_COPIED: &str = "Đã chép địa chỉ của";

/// `Nghị định 111/2015/NĐ-CP`
pub fn title(nature: &str, number: &str) -> String {
    format!("{nature} {number}")
}

/// How many documents are listed.
pub fn count(count: u32) -> String {
    format!("{count} văn bản")
}

/// The word for a status, as in the middle of a sentence.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::NotAdopted => "chưa ban hành",
        Status::NotYetInForce => "chưa có hiệu lực",
        Status::InForce => "còn hiệu lực",
        Status::PartiallyInForce => "hết hiệu lực một phần",
        Status::Suspended => "ngưng hiệu lực",
        Status::NoLongerInForce => "hết hiệu lực toàn bộ",
        Status::Unknown => "chưa rõ hiệu lực",
    }
}

/// The word for a status, at the head of a line.
pub fn status_label(status: Status) -> &'static str {
    match status {
        Status::NotAdopted => "Chưa ban hành",
        Status::NotYetInForce => "Chưa có hiệu lực",
        Status::InForce => "Còn hiệu lực",
        Status::PartiallyInForce => "Hết hiệu lực một phần",
        Status::Suspended => "Ngưng hiệu lực",
        Status::NoLongerInForce => "Hết hiệu lực toàn bộ",
        Status::Unknown => "Chưa rõ hiệu lực",
    }
}

/// Since when, after the word for the status: `từ 01/07/2026`.
pub fn status_since(status: Status, since: Option<Day>) -> Option<String> {
    let day = since?.short();
    Some(match status {
        Status::NotAdopted => format!("ban hành ngày {day}"),
        Status::NotYetInForce => format!("có hiệu lực từ {day}"),
        _ => format!("từ {day}"),
    })
}

/// Only a part is touched.
pub const IN_PART: &str = "một phần";

/// From when, and until when, with a space before it: ` từ 01/09/2025`. The end is the first day
/// after it.
pub fn span(on: Day, until: Option<Day>) -> String {
    match until {
        None => format!(" từ {}", on.short()),
        Some(until) => format!(" từ {} đến trước {}", on.short(), until.short()),
    }
}

/// Before the day whose law is shown: `tính đến 25/11/2026`.
pub const AS_OF: &str = "tính đến";

/// The bar over a page that shows the portal as of a day.
pub fn shown_as_of(day: Day) -> String {
    format!("Đang xem tình trạng pháp luật tại ngày {}.", day.short())
}

pub const BACK_TO_TODAY: &str = "Về hôm nay";

/// A day in the address that is none.
pub const BROKEN_DAY: &str = "Ngày trong địa chỉ không đúng dạng năm-tháng-ngày, ví dụ 2023-12-01; đang hiển thị theo hôm nay.";

/// What one side of a relation is called, as the heading of its group.
pub fn relation(kind: RelationKind, direction: Direction) -> &'static str {
    match (kind, direction) {
        (RelationKind::BasedOn, Direction::Does) => "Căn cứ",
        (RelationKind::BasedOn, Direction::Undergoes) => "Là căn cứ của",
        (RelationKind::Guides, Direction::Does) => "Hướng dẫn, quy định chi tiết",
        (RelationKind::Guides, Direction::Undergoes) => "Được hướng dẫn, quy định chi tiết bởi",
        (RelationKind::Amends, Direction::Does) => "Sửa đổi, bổ sung",
        (RelationKind::Amends, Direction::Undergoes) => "Được sửa đổi, bổ sung bởi",
        (RelationKind::Replaces, Direction::Does) => "Thay thế",
        (RelationKind::Replaces, Direction::Undergoes) => "Được thay thế bởi",
        (RelationKind::Repeals, Direction::Does) => "Bãi bỏ",
        (RelationKind::Repeals, Direction::Undergoes) => "Bị bãi bỏ bởi",
        (RelationKind::Suspends, Direction::Does) => "Đình chỉ, ngưng hiệu lực",
        (RelationKind::Suspends, Direction::Undergoes) => "Bị đình chỉ, ngưng hiệu lực bởi",
        (RelationKind::Corrects, Direction::Does) => "Đính chính",
        (RelationKind::Corrects, Direction::Undergoes) => "Được đính chính bởi",
        (RelationKind::Consolidates, Direction::Does) => "Hợp nhất",
        (RelationKind::Consolidates, Direction::Undergoes) => "Được hợp nhất tại",
        (RelationKind::RefersTo, Direction::Does) => "Dẫn chiếu",
        (RelationKind::RefersTo, Direction::Undergoes) => "Được dẫn chiếu bởi",
    }
}

/// What happened to a document on a day of its history, before the number of who did it.
pub fn undergone(kind: RelationKind, in_part: bool) -> &'static str {
    match (kind, in_part) {
        (RelationKind::Amends, _) => "Được sửa đổi, bổ sung bởi",
        (RelationKind::Replaces, false) => "Được thay thế bởi",
        (RelationKind::Replaces, true) => "Được thay thế một phần bởi",
        (RelationKind::Repeals, false) => "Bị bãi bỏ bởi",
        (RelationKind::Repeals, true) => "Bị bãi bỏ một phần bởi",
        (RelationKind::Suspends, false) => "Bị ngưng hiệu lực bởi",
        (RelationKind::Suspends, true) => "Bị ngưng hiệu lực một phần bởi",
        (kind, _) => relation(kind, Direction::Undergoes),
    }
}

/// The heading of a kind of facets.
pub fn facet_kind(kind: FacetKind) -> &'static str {
    match kind {
        FacetKind::Nature => NATURE,
        FacetKind::Body => ISSUING_BODY,
        FacetKind::Field => FIELDS,
        FacetKind::Year => "Năm ban hành",
    }
}

/// Title and sentence of a list: of a facet's documents, or of all.
pub fn listing(facet: Option<&FacetCount>) -> (String, String) {
    match facet {
        Some(facet) => (facet_title(facet), facet_standfirst(facet)),
        None => (super::DOCUMENTS.into(), super::DOCUMENTS_STANDFIRST.into()),
    }
}

/// The title of a facet's page: `Văn bản của Bộ Tài chính`.
fn facet_title(facet: &FacetCount) -> String {
    let name = &facet.name;
    match facet.facet {
        Facet::Nature(_) => name.clone(),
        Facet::Body(_) => format!("Văn bản của {name}"),
        Facet::Field(_) => format!("Văn bản về {}", lower_first(name)),
        Facet::Year(_) => format!("Văn bản ban hành năm {name}"),
    }
}

/// Its sentence.
fn facet_standfirst(facet: &FacetCount) -> String {
    let title = match facet.facet {
        Facet::Nature(_) => format!("Các văn bản thuộc loại {}", lower_first(&facet.name)),
        _ => facet_title(facet),
    };
    format!("{title} trên cổng thông tin, ban hành sau xếp trước.")
}

/// The way to all issuing bodies or all fields.
pub fn all_facets(kind: FacetKind, count: usize) -> String {
    format!("Xem tất cả {count} {}", facet_word(kind))
}

/// The title of the page that lists them.
pub fn all_facets_title(kind: FacetKind) -> &'static str {
    match kind {
        FacetKind::Body => "Cơ quan ban hành văn bản",
        _ => "Lĩnh vực của văn bản",
    }
}

/// Its sentence.
pub fn all_facets_standfirst(kind: FacetKind, count: usize) -> String {
    format!(
        "{count} {} có văn bản trên cổng thông tin, xếp theo thứ tự chữ cái.",
        facet_word(kind)
    )
}

/// Where the names stand that begin with no letter.
pub const NO_LETTER: &str = "Số và ký hiệu";

fn facet_word(kind: FacetKind) -> &'static str {
    match kind {
        FacetKind::Body => "cơ quan",
        _ => "lĩnh vực",
    }
}

/// `Nghị định` → `nghị định`, as in the middle of a sentence. Abbreviations stay.
pub fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if lower(second) == second => [lower(first)]
            .into_iter()
            .chain(name.chars().skip(1))
            .collect(),
        _ => name.to_owned(),
    }
}

/// How a clause is named, from its anchor: `dieu-4-khoan-1-diem-dd` → `Điều 4 khoản 1 điểm đ`.
pub fn clause_name(anchor: &str) -> String {
    let mut name = String::new();
    for part in anchor.split('-') {
        let word = match part {
            "phan" => "phần",
            "chuong" => "chương",
            "tieu" => "tiểu",
            "muc" => "mục",
            "dieu" => "điều",
            "khoan" => "khoản",
            "diem" => "điểm",
            "phu" => "phụ",
            "luc" => "lục",
            "kem" => "kèm",
            "dd" => "đ",
            other => other,
        };
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(word);
    }
    upper_first(&name)
}

fn upper_first(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| [upper(first)].into_iter().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_are_named_by_their_anchors() {
        let cases = [
            ("dieu-4-khoan-1-diem-dd", "Điều 4 khoản 1 điểm đ"),
            ("chuong-2-muc-1-tieu-muc-3", "Chương 2 mục 1 tiểu mục 3"),
            ("phu-luc-1-dieu-4a", "Phụ lục 1 điều 4a"),
            ("kem-theo-dieu-4", "Kèm theo điều 4"),
            ("", ""),
        ];
        for (anchor, name) in cases {
            assert_eq!(clause_name(anchor), name);
        }
    }

    #[test]
    fn names_fit_into_a_sentence() {
        let cases = [
            ("Nghị định", "nghị định"),
            ("QCVN", "QCVN"),
            ("Đầu tư", "đầu tư"),
            ("", ""),
            ("A", "A"),
        ];
        for (name, lower) in cases {
            assert_eq!(lower_first(name), lower);
        }
    }
}
