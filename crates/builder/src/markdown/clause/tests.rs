//! What lines begin, what is quoted, and how anchors look.

mod anchors;
mod damage;
mod html;
mod other_texts;
mod properties;

use model::slug::is_slug;

use super::is_clause_id;
use super::mark::{self, PartKind};
use super::quotation::Quotation;
use crate::markdown::tests::rendered_as;
use crate::markdown::{BodyKind, Rendered};

fn legal(body: &str) -> (Rendered, Vec<String>) {
    rendered_as(BodyKind::LegalText, body)
}

/// The anchors of parts in the order in which they stand.
fn ids(body: &str) -> Vec<String> {
    let (rendered, _) = legal(body);
    let opened = rendered
        .html
        .as_str()
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    opened
        .filter(|id| is_clause_id(id))
        .map(str::to_owned)
        .collect()
}

#[test]
fn lines_begin_parts() {
    let cases = [
        ("Điều 4. Ưu đãi", PartKind::Dieu, "4", "Ưu đãi"),
        ("ĐIỀU 4: ƯU ĐÃI", PartKind::Dieu, "4", "ƯU ĐÃI"),
        ("Điều 4 Ưu đãi", PartKind::Dieu, "4", "Ưu đãi"),
        ("Điều 4a. Ưu đãi", PartKind::Dieu, "4a", "Ưu đãi"),
        ("Điều 4đ. Ưu đãi", PartKind::Dieu, "4dd", "Ưu đãi"),
        ("Điều 04", PartKind::Dieu, "4", ""),
        ("Điều4. Ưu đãi", PartKind::Dieu, "4", "Ưu đãi"),
        ("### Điều 4. Ưu đãi ###", PartKind::Dieu, "4", "Ưu đãi"),
        ("**Điều 4.** Ưu đãi", PartKind::Dieu, "4", "Ưu đãi"),
        ("***Điều 4. Ưu đãi***", PartKind::Dieu, "4", "Ưu đãi"),
        ("Chương I", PartKind::Chuong, "1", ""),
        ("CHƯƠNG XIV. ƯU ĐÃI", PartKind::Chuong, "14", "ƯU ĐÃI"),
        ("Chương IX – Ưu đãi", PartKind::Chuong, "9", "Ưu đãi"),
        ("Chương IIa", PartKind::Chuong, "2a", ""),
        ("Chương 2: ƯU ĐÃI", PartKind::Chuong, "2", "ƯU ĐÃI"),
        ("Mục 1. Thuế", PartKind::Muc, "1", "Thuế"),
        ("MỤC II", PartKind::Muc, "2", ""),
        ("Phần thứ nhất", PartKind::Phan, "1", ""),
        ("PHẦN THỨ HAI. ƯU ĐÃI", PartKind::Phan, "2", "ƯU ĐÃI"),
        ("Phần thứ mười một", PartKind::Phan, "11", ""),
        ("Phần IV", PartKind::Phan, "4", ""),
        ("Phần B. Ưu đãi", PartKind::Phan, "2", "Ưu đãi"),
        ("PHỤ LỤC", PartKind::PhuLuc, "0", ""),
        ("Phụ lục số 2", PartKind::PhuLuc, "2", ""),
        ("PHỤ LỤC III: BIỂU MẪU", PartKind::PhuLuc, "3", "BIỂU MẪU"),
        ("1. Xưởng nhỏ", PartKind::Khoan, "1", "Xưởng nhỏ"),
        ("1\\. Xưởng nhỏ", PartKind::Khoan, "1", "Xưởng nhỏ"),
        ("12) Xưởng nhỏ", PartKind::Khoan, "12", "Xưởng nhỏ"),
        ("2a. Xưởng nhỏ", PartKind::Khoan, "2a", "Xưởng nhỏ"),
        ("1- Xưởng nhỏ", PartKind::Khoan, "1", "Xưởng nhỏ"),
        ("1.Xưởng nhỏ", PartKind::Khoan, "1", "Xưởng nhỏ"),
        ("**1. Xưởng nhỏ**", PartKind::Khoan, "1", "Xưởng nhỏ"),
        ("Khoản 1. Xưởng nhỏ", PartKind::Khoan, "1", "Xưởng nhỏ"),
        ("a) vay vốn;", PartKind::Diem, "a", "vay vốn;"),
        ("d) vay vốn;", PartKind::Diem, "d", "vay vốn;"),
        ("đ) vay vốn;", PartKind::Diem, "dd", "vay vốn;"),
        ("a1) vay vốn;", PartKind::Diem, "a1", "vay vốn;"),
        ("- b) vay vốn;", PartKind::Diem, "b", "vay vốn;"),
        ("**c)** vay vốn;", PartKind::Diem, "c", "vay vốn;"),
        ("l) vay vốn;", PartKind::Diem, "l", "vay vốn;"),
        // The number alone, with its words below.
        ("1.", PartKind::Khoan, "1", ""),
        ("**12)**", PartKind::Khoan, "12", ""),
        ("a)", PartKind::Diem, "a", ""),
        ("Tiểu mục 1. Thuế", PartKind::TieuMuc, "1", "Thuế"),
        ("TIỂU MỤC II", PartKind::TieuMuc, "2", ""),
        ("Điều thứ nhất. Ưu đãi", PartKind::Dieu, "1", "Ưu đãi"),
        (
            "Điều thứ hai mươi mốt: Ưu đãi",
            PartKind::Dieu,
            "21",
            "Ưu đãi",
        ),
        ("ĐIỀU THỨ 12", PartKind::Dieu, "12", ""),
        ("Chương thứ ba", PartKind::Chuong, "3", ""),
        ("Điều 1. 1. Xưởng nhỏ", PartKind::Dieu, "1", "1. Xưởng nhỏ"),
        // Letters that look alike.
        ("\u{d0}iều 2. Ưu đãi", PartKind::Dieu, "2", "Ưu đãi"),
        ("\u{d0}IỀU 2. ƯU ĐÃI", PartKind::Dieu, "2", "ƯU ĐÃI"),
        ("\u{421}hương II", PartKind::Chuong, "2", ""),
        ("Chương \u{406}I", PartKind::Chuong, "2", ""),
        ("\u{440}) vay vốn;", PartKind::Diem, "p", "vay vốn;"),
        ("\u{430}) vay vốn;", PartKind::Diem, "a", "vay vốn;"),
        ("\u{f0}) vay vốn;", PartKind::Diem, "dd", "vay vốn;"),
        (
            "\u{ff11}\u{ff0e} Xưởng nhỏ",
            PartKind::Khoan,
            "1",
            "Xưởng nhỏ",
        ),
        // Signs that were misread.
        ("Chương l", PartKind::Chuong, "1", ""),
        ("Chương lV. ƯU ĐÃI", PartKind::Chuong, "4", "ƯU ĐÃI"),
        ("Chương ii", PartKind::Chuong, "2", ""),
        ("Điều l. Ưu đãi", PartKind::Dieu, "1", "Ưu đãi"),
        ("Điều l0. Ưu đãi", PartKind::Dieu, "10", "Ưu đãi"),
        ("l. Xưởng nhỏ", PartKind::Khoan, "1", "Xưởng nhỏ"),
        ("Điều ll. Ưu đãi", PartKind::Dieu, "11", "Ưu đãi"),
        ("ll. Xưởng nhỏ", PartKind::Khoan, "11", "Xưởng nhỏ"),
    ];
    for (line, kind, number, title) in cases {
        let mark = mark::read(line).unwrap_or_else(|| panic!("{line}"));
        let slug = if kind == PartKind::Diem {
            mark.number.point_slug()
        } else {
            mark.number.slug()
        };
        assert_eq!(
            (mark.kind, slug.as_str(), mark.title.as_str()),
            (kind, number, title),
            "{line}"
        );
    }
}

#[test]
fn lines_that_begin_no_part() {
    let lines = [
        "",
        "Điều",
        "điều 4. của Luật này",
        "Điều 4 của Luật Đầu tư",
        "Điều 4 Luật Đầu tư quy định",
        "Điều 4, Điều 5",
        "Điều 4.1. Phạm vi",
        "Điều 1.1.LQ.1. Phạm vi",
        "Điều lệ",
        "Chương trình",
        "Chương trình 712",
        "Chương IIII",
        "Chương 0",
        "Phần mềm",
        "Phần thứ yếu",
        "Mục tiêu",
        "Phụ lục ban hành kèm theo",
        "Phụ lục I của Luật này",
        "Khoản 2 Điều 5",
        "1.1. Xưởng nhỏ",
        "1.5 triệu đồng",
        "1-",
        "I. Xưởng nhỏ",
        "O. Xưởng nhỏ",
        "Điều II. Ưu đãi",
        "Chương ll trình",
        "Tiểu mục tiêu",
        "Điều thứ yếu",
        "2027. Xưởng nhỏ",
        "10-15 ngày",
        "#### 1. Xưởng nhỏ",
        "- 1. Xưởng nhỏ",
        "ii) vay vốn",
        "aa)",
        "A) vay vốn",
        "“Điều 4. Ưu đãi",
        "> Điều 4. Ưu đãi",
        "#Điều 4. Ưu đãi",
    ];
    for line in lines {
        assert_eq!(mark::read(line), None, "{line}");
    }
}

#[test]
fn quotations_span_lines_only_when_they_begin_or_follow_a_colon() {
    let cases: [(&[&str], &[bool]); 8] = [
        (&["Một", "“Hai”", "Ba"], &[false, true, false]),
        (&["“Một", "Hai", "Ba”.", "Bốn"], &[true, true, true, false]),
        (
            &["Sửa như sau: “2. Một", "Hai”;", "Ba"],
            &[false, true, false],
        ),
        (
            &["Sửa như sau “2. Một", "Hai”;", "Ba"],
            &[false, true, false],
        ),
        (&["Gọi là “xưởng", "Hai"], &[false, false]),
        (
            &["\"Một", "hai \"ba\" bốn", "năm\".", "Sáu"],
            &[true, true, true, false],
        ),
        (
            &["**“Một**", "“Hai” và “ba”", "bốn”", "Năm"],
            &[true, true, false, false],
        ),
        (&["“Một “hai” ba", "bốn”", "Năm"], &[true, true, false]),
    ];
    for (lines, expected) in cases {
        let mut quotation = Quotation::default();
        let quoted: Vec<bool> = lines.iter().map(|line| quotation.read(line)).collect();
        assert_eq!(quoted, expected, "{lines:?}");
    }
}

#[test]
fn anchors_have_a_form_of_their_own() {
    let good = [
        "phan-1",
        "chuong-2a",
        "chuong-2-muc-1",
        "phan-2-chuong-1",
        "chuong-2-muc-1-tieu-muc-1",
        "tieu-muc-2",
        "dieu-4",
        "dieu-4-khoan-1-diem-dd",
        "dieu-4-diem-a1",
        "phu-luc",
        "phu-luc-1-dieu-4",
        "kem-theo-dieu-1",
        "kem-theo-2-dieu-1",
    ];
    for id in good {
        assert!(is_clause_id(id) && is_slug(id), "{id}");
    }
    let bad = [
        "",
        "main",
        "portal",
        "page-data",
        "muc",
        "muc-luc",
        "tieu-1",
        "tieu-muc",
        "dieu",
        "dieu-",
        "dieu-4-2",
        "dieu-a",
        "dieu-4-uu-dai",
    ];
    for id in bad {
        assert!(!is_clause_id(id), "{id}");
    }
}
