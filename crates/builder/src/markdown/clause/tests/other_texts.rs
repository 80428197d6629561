//! Lines of other texts, which get no anchors.

use super::ids;

#[test]
fn what_may_be_another_texts_gets_none() {
    let cases: [(&str, &[&str]); 20] = [
        // Unquoted new words: the khoản of the other text, and its điểm.
        (
            "Điều 1. Sửa đổi\n\n1. Sửa đổi khoản 3 Điều 15 như sau:\n\n3. A:\n\na) b\n\n2. C:\n\na) d\n",
            &[
                "dieu-1",
                "dieu-1-khoan-1",
                "dieu-1-khoan-2",
                "dieu-1-khoan-2-diem-a",
            ],
        ),
        (
            "Điều 1. Sửa đổi\n1. Sửa đổi khoản 2 Điều 15 như sau:\n2. A.\n2. B.\n3. C.\n",
            &[
                "dieu-1",
                "dieu-1-khoan-1",
                "dieu-1-khoan-2",
                "dieu-1-khoan-3",
            ],
        ),
        (
            "Điều 1. Sửa đổi\n\n1. Sửa đổi, bổ sung khoản 2 và khoản 3 Điều 5 như sau:\n\n2. a\n\n3. b\n\n2. Bãi bỏ Điều 6.\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2"],
        ),
        (
            "Điều 1. Sửa đổi\n\n1. Bổ sung khoản 2a vào sau khoản 2 Điều 5 như sau:\n\n2a. a\n\n2. B\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2"],
        ),
        (
            "Điều 1. Sửa đổi\n\n1. Sửa đổi Điều 5 như sau:\n\n1. a\n\n2. b\n\n2. Sửa đổi Điều 6.\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2"],
        ),
        (
            "Điều 1. Sửa đổi\n\n1. Sửa đổi điểm b khoản 2 Điều 5 như sau:\n\nb) x\n\n2. B\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2"],
        ),
        (
            "Điều 1. Sửa đổi Điều 2 như sau:\n\nĐiều 2. a\n\n1. b\n\nĐiều 2. Thi hành\n\n1. c\n",
            &["dieu-1", "dieu-2", "dieu-2-khoan-1"],
        ),
        // Khoản that go on behind a lost điều are those of the lost one.
        (
            "Điều 1. A\n\n1. b\n\n2. c\n\n1. d\n\n2. e\n\n3. g\n\n4. h\n\nĐiều 3. I\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2", "dieu-3"],
        ),
        (
            "Điều 1. A\n\na) b\n\nb) c\n\nXưởng lớn:\n\na) d\n\nb) e\n\nc) g\n\nđ) h\n",
            &["dieu-1", "dieu-1-diem-a", "dieu-1-diem-b"],
        ),
        // A list within a khoản counts for itself; the khoản goes on.
        (
            "Điều 1. A\n\n1. b\n\n2. c:\n\n1. d\n\n2. e\n\n3. g\n\n3. h\n",
            &[
                "dieu-1",
                "dieu-1-khoan-1",
                "dieu-1-khoan-2",
                "dieu-1-khoan-3",
            ],
        ),
        (
            "Điều 1. A\n\n1. b như sau:\n1. c;\n2. d;\n3. e.\n\nĐiều 2. A\n\n1. b\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-2", "dieu-2-khoan-1"],
        ),
        // Signs behind the numbers tell a list from the khoản.
        (
            "Điều 1. A\n\n1. b:\n\n1) c;\n\n2. d\n\n1) e;\n\n2) g;\n\n3) h.\n\n3. i\n",
            &[
                "dieu-1",
                "dieu-1-khoan-1",
                "dieu-1-khoan-2",
                "dieu-1-khoan-3",
            ],
        ),
        // “Chương I” written twice does not hide the ones below.
        (
            "Chương I\n\nChương I\n\nChương II\n\nChương III\n",
            &["chuong-1", "chuong-2", "chuong-3"],
        ),
        // A chương that was passed over takes its mục with it.
        (
            "Chương I\n\nMục 1\n\nĐiều 1. A\n\nChương V\n\nMục 2\n\nChương II\n\nMục 1\n\nĐiều 2. B\n",
            &[
                "chuong-1",
                "chuong-1-muc-1",
                "dieu-1",
                "chuong-2",
                "chuong-2-muc-1",
                "dieu-2",
            ],
        ),
        // “Chương I” by mistake does not begin a text that is issued with this one.
        (
            "Chương I\n\nĐiều 1. A\n\nChương I\n\nĐiều 2. B\n",
            &["chuong-1", "dieu-1", "dieu-2"],
        ),
        // Forms in an appendix count for themselves.
        (
            "Phụ lục\n\nĐiều 1. A\n\nĐiều 2. B\n\nĐiều 1. C\n\nĐiều 2. D\n\nĐiều 3. E\n",
            &["phu-luc", "phu-luc-dieu-1", "phu-luc-dieu-2"],
        ),
        (
            "### Điều 1. A\n\nĐiều 2. B\n\n1. c\n\n### Điều 3. D\n",
            &["dieu-1", "dieu-3"],
        ),
        (
            "Phụ lục\nĐiều 1. A\nĐiều 2. B\nMẫu hai\nĐiều 1. C\na) d\nĐiều 2. D\nĐiều 3. E\n",
            &["phu-luc", "phu-luc-dieu-1", "phu-luc-dieu-2"],
        ),
        // A gap in running lines: what follows belongs to the later điều.
        (
            "Điều 30. A.\n1. b.\nĐiều 66. C.\na) d.\nĐiều 67. E.\n",
            &[
                "dieu-30",
                "dieu-30-khoan-1",
                "dieu-66",
                "dieu-66-diem-a",
                "dieu-67",
            ],
        ),
        (
            "Điều 1. A.\n1. b.\nĐiều 5. C.\n2. d.\nĐiều 2. E.\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-2"],
        ),
    ];
    for (body, expected) in cases {
        assert_eq!(ids(body), expected, "{body}");
    }
}

#[test]
fn quotations_that_were_never_closed_end_with_the_next_dieu() {
    let cases: [(&str, &[&str]); 8] = [
        (
            "“Căn cứ A;\n\nĐiều 1. B\n\n1. c\n\nĐiều 2. D\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-2"],
        ),
        (
            "Điều 1. A:\n\n“1. b\n\n2. c\n\nĐiều 2. D\n\n1. e\n",
            &["dieu-1", "dieu-2", "dieu-2-khoan-1"],
        ),
        // The headings above the điều belong to it.
        (
            "Chương I\n\nĐiều 1. A:\n\n“1. b\n\nChương II\nMƯỢN\n\nĐiều 2. D\n",
            &["chuong-1", "dieu-1", "chuong-2", "dieu-2"],
        ),
        // Another quotation opens and closes further down.
        (
            "Điều 1. A:\n\n“1. b\n\nĐiều 2. C:\n\n“2. d”.\n\n1. e\n",
            &["dieu-1", "dieu-2", "dieu-2-khoan-1"],
        ),
        // It is closed behind the điều, which is quoted therefore.
        (
            "Điều 1. A:\n\n“Chương V\n\nĐiều 2. b\n\n1. c”.\n\nĐiều 2. D\n",
            &["dieu-1", "dieu-2"],
        ),
        // The same điều comes twice, so that the first may be quoted.
        (
            "Điều 1. A:\n\n“Chương V\n\nĐiều 2. b\n\n1. c\n\nĐiều 2. D\n\n1. e\n",
            &["dieu-1", "dieu-2", "dieu-2-khoan-1"],
        ),
        // A text that is issued with this one has the same numbers.
        (
            "Điều 1. A:\n\n“1. b\n\nĐiều 2. C\n\nQUY CHẾ\n\nĐiều 1. D\n\nĐiều 2. E\n",
            &["dieu-1", "dieu-2", "kem-theo-dieu-1", "kem-theo-dieu-2"],
        ),
        ("Điều 1. A:\n\n“1. b\n\n2. c\n", &["dieu-1"]),
    ];
    for (body, expected) in cases {
        assert_eq!(ids(body), expected, "{body}");
    }
}

/// The lines of a table of contents begin no part; the parts below have the anchors.
#[test]
fn a_table_of_contents_takes_no_anchor() {
    let text = "Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\n1. A.\n\nĐiều 2. Đối tượng\n\nB.\n\nChương II\nTHI HÀNH\n\nĐiều 3. Hiệu lực từ năm 2030\n\nC.\n";
    let expected = [
        "chuong-1",
        "dieu-1",
        "dieu-1-khoan-1",
        "dieu-2",
        "chuong-2",
        "dieu-3",
    ];
    assert_eq!(ids(text), expected);
    let tables = [
        "MỤC LỤC\n\nChương I. Quy định chung ..... 2\n\nĐiều 1. Phạm vi ..... 2\n\nĐiều 2. Đối tượng … 3\n\nChương II. Thi hành\t3\n\nĐiều 3. Hiệu lực từ năm 2030 ... 4\n\n",
        "MỤC LỤC\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nĐiều 2. Đối\ntượng\nChương II\nTHI HÀNH\nĐiều 3. Hiệu lực từ năm 2030\n",
        "## Mục lục\n\nChương I. Quy định chung\n\nChương II. Thi hành\n\nXưởng mẫu ban hành:\n\n",
        // One title is not the same.
        "Điều 1. Phạm vi\n\nĐiều 2. Đối tượng\n\nĐiều 3. Hiệu lực\n\nXưởng mẫu ban hành:\n\n",
    ];
    for table in tables {
        let body = format!("{table}{text}");
        assert_eq!(ids(&body), expected, "{body}");
    }
    // Parts of one name in two texts, with words of their own.
    let two = "Điều 1. Phạm vi\n\nA.\n\nĐiều 2. Đối tượng\n\nB.\n\nQUY CHẾ\n\nĐiều 1. Phạm vi\n\nC.\n\nĐiều 2. Đối tượng\n\nD.\n";
    assert_eq!(ids(two)[..2], ["dieu-1", "dieu-2"]);
    assert_eq!(ids(two).len(), 4);
}
