//! Which anchors parts get.

use super::ids;

#[test]
fn parts_get_the_anchors_of_their_places() {
    let cases: [(&str, &[&str]); 22] = [
        (
            "Phần thứ nhất\n\nChương I\n\nĐiều 1. A\n\nPhần thứ hai\n\nChương I\n\nMục 1\n\nĐiều 2. B\n",
            &[
                "phan-1",
                "chuong-1",
                "dieu-1",
                "phan-2",
                "phan-2-chuong-1",
                "phan-2-chuong-1-muc-1",
                "dieu-2",
            ],
        ),
        ("Mục 1. A\n\nĐiều 1. B\n", &["muc-1", "dieu-1"]),
        (
            "Điều 4. A\n\na) b\n\nb) c\n",
            &["dieu-4", "dieu-4-diem-a", "dieu-4-diem-b"],
        ),
        (
            "Điều 4. A\n1. b\na) x\nb) x\nc) x\nd) x\nđ) x\ne) x\n2. i\n",
            &[
                "dieu-4",
                "dieu-4-khoan-1",
                "dieu-4-khoan-1-diem-a",
                "dieu-4-khoan-1-diem-b",
                "dieu-4-khoan-1-diem-c",
                "dieu-4-khoan-1-diem-d",
                "dieu-4-khoan-1-diem-dd",
                "dieu-4-khoan-1-diem-e",
                "dieu-4-khoan-2",
            ],
        ),
        (
            "Điều 4. A\n\n1. b\n\n3. c\n\n3a. d\n",
            &[
                "dieu-4",
                "dieu-4-khoan-1",
                "dieu-4-khoan-3",
                "dieu-4-khoan-3a",
            ],
        ),
        // A list within a khoản counts for itself.
        (
            "Điều 4. A\n\n1. b\n   1. c\n   2. d\n2. e\n",
            &["dieu-4", "dieu-4-khoan-1", "dieu-4-khoan-2"],
        ),
        (
            "Điều 4. A\n\n1. b\n\n- c\n  1. d\n\n2. e\n",
            &["dieu-4", "dieu-4-khoan-1", "dieu-4-khoan-2"],
        ),
        // Khoản belong to điều.
        ("1. a\n2. b\n\na) c\n", &[]),
        ("Điều 4. A\n\n## Nơi nhận\n\n1. b\n", &["dieu-4"]),
        // A running sentence that happens to break before a reference.
        (
            "Điều 4. A\n\nTheo quy định tại\nĐiều 7. Trừ khi\n\nĐiều 5. B\n",
            &["dieu-4", "dieu-5"],
        ),
        (
            "Điều 4. A\n\n1. Trước ngày 30 tháng 6 năm\n2027. Sau đó\n12. Không\n",
            &["dieu-4", "dieu-4-khoan-1"],
        ),
        // Words of another text, quoted with marks or without.
        (
            "Điều 1. Sửa đổi\n\n1. Sửa khoản 2 Điều 5 như sau: “2. A\n\na) b\n\n3. C”.\n\n2. Thêm:\n\n“Điều 5a. D\n\n1. E\n\nĐiều 5b. G”.\n\n3. H\n",
            &[
                "dieu-1",
                "dieu-1-khoan-1",
                "dieu-1-khoan-2",
                "dieu-1-khoan-3",
            ],
        ),
        (
            "Điều 1. A\n\n> Điều 5. B\n>\n> 1. C\n\n1. D\n",
            &["dieu-1", "dieu-1-khoan-1"],
        ),
        (
            "### Điều 1. A\n\n**Điều 2. B**\n\n1. C\n\n### Điều 2. D\n",
            &["dieu-1", "dieu-2"],
        ),
        (
            "Điều 1. A\n\nĐiều 5. B\n\n1. C\n\nĐiều 2. D\n",
            &["dieu-1", "dieu-2"],
        ),
        // A closing mark was forgotten.
        (
            "### Điều 1. A\n\n“1. B\n\n### Điều 2. C\n\n1. D\n",
            &["dieu-1", "dieu-2", "dieu-2-khoan-1"],
        ),
        // Tables, code, raw markup and notes.
        (
            "Điều 1. A\n\n| a |\n| --- |\n| 1. b |\n\n```\n1. c\n```\n\n<div>\n1. d\n</div>\n\nx[^1]\n\n[^1]: 1. e\n",
            &["dieu-1"],
        ),
        // Numbering that begins anew.
        (
            "Điều 1. A\n\nPHỤ LỤC I\n\nĐiều 1. B\n\n1. C\n\nPhụ lục II\n\nĐiều 1. D\n",
            &[
                "dieu-1",
                "phu-luc-1",
                "phu-luc-1-dieu-1",
                "phu-luc-1-dieu-1-khoan-1",
                "phu-luc-2",
                "phu-luc-2-dieu-1",
            ],
        ),
        (
            "Phụ lục\n\nPhụ lục\n\nĐiều 1. A\n",
            &["phu-luc", "phu-luc-2", "phu-luc-2-dieu-1"],
        ),
        (
            "Điều 1. A\n\nĐiều 2. B\n\nQUY CHẾ\n\nĐiều 1. C\n\nĐiều 2. D\n\nĐiều 3. E\n",
            &[
                "dieu-1",
                "dieu-2",
                "kem-theo-dieu-1",
                "kem-theo-dieu-2",
                "kem-theo-dieu-3",
            ],
        ),
        (
            "Điều 1. A\n\nQUY CHẾ\n\nChương I\n\nĐiều 1. C\n",
            &["dieu-1", "kem-theo-chuong-1", "kem-theo-dieu-1"],
        ),
        // Equal numbers by mistake: the first one has the anchor.
        (
            "Điều 1. A\n\nĐiều 2. B\n\nĐiều 2. C\n\n1. d\n\nĐiều 3. D\n",
            &["dieu-1", "dieu-2", "dieu-3"],
        ),
    ];
    for (body, expected) in cases {
        assert_eq!(ids(body), expected, "{body}");
    }
}

#[test]
fn parts_of_old_and_damaged_texts_get_theirs() {
    let cases: [(&str, &[&str]); 17] = [
        // A letter of another alphabet hid the điều, whose khoản went to the one above.
        (
            "Điều 1. A\n\nÐiều 2. B\n\n1. c\n\nĐiều 3. D\n",
            &["dieu-1", "dieu-2", "dieu-2-khoan-1", "dieu-3"],
        ),
        (
            "Điều 1. A\n\n\u{430}) b\n\nb) c\n",
            &["dieu-1", "dieu-1-diem-a", "dieu-1-diem-b"],
        ),
        // A sign that was misread counts only as the very next one.
        (
            "Chương l\n\nĐiều 1. A\n\nChương Il\n\nĐiều 2. B\n\nChương lll\n\nĐiều 3. C\n",
            &[
                "chuong-1", "dieu-1", "chuong-2", "dieu-2", "chuong-3", "dieu-3",
            ],
        ),
        (
            "Chương l\n\nChương lV\n\nChương II\n",
            &["chuong-1", "chuong-2"],
        ),
        (
            "Điều l. A\n\nl. b\n\n2. c\n\nĐiều 2. D\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2", "dieu-2"],
        ),
        ("Điều 1. A\n\nk) b\n\nl) c\n", &["dieu-1"]),
        // Ordinals in words.
        (
            "Điều thứ nhất. A\n\n1. b\n\nĐiều thứ hai\n\nC.\n\nĐiều thứ 3. D\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-2", "dieu-3"],
        ),
        // Tiểu mục count anew in each mục.
        (
            "Chương I\n\nMục 1. A\n\nTiểu mục 1. B\n\nĐiều 1. C\n\nTiểu mục 2. D\n\nMục 2. E\n\nTiểu mục 1. G\n",
            &[
                "chuong-1",
                "chuong-1-muc-1",
                "chuong-1-muc-1-tieu-muc-1",
                "dieu-1",
                "chuong-1-muc-1-tieu-muc-2",
                "chuong-1-muc-2",
                "chuong-1-muc-2-tieu-muc-1",
            ],
        ),
        // A number alone in its line.
        (
            "Điều 1. A\n\n1.\nXưởng nhỏ.\n\n2.\n\nTrường nghề:\n\na)\nmượn;\nb)\ntrả.\n",
            &[
                "dieu-1",
                "dieu-1-khoan-1",
                "dieu-1-khoan-2",
                "dieu-1-khoan-2-diem-a",
                "dieu-1-khoan-2-diem-b",
            ],
        ),
        (
            "Điều 1. A\n\n1. Theo quy định tại khoản\n2.\nvà khoản khác.\n",
            &["dieu-1", "dieu-1-khoan-1"],
        ),
        // Điều and khoản in one line.
        (
            "Điều 1. 1. Xưởng nhỏ được mượn.\n2. Trường nghề cũng vậy.\n\nĐiều 2. B\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2", "dieu-2"],
        ),
        (
            "**Điều 1. 1. Xưởng** nhỏ.\n\n2. C\n",
            &["dieu-1", "dieu-1-khoan-2"],
        ),
        // Lists in Roman numerals below a điểm.
        (
            "Điều 1. A\n\na) b\n\nb) c\n\nc) d\n\nd) e\n\nđ) g\n\ne) h\n\ng) i\n\nh) k:\n\ni) x;\n\nii) y;\n\niii) z;\n\ni) l\n\nk) m\n",
            &[
                "dieu-1",
                "dieu-1-diem-a",
                "dieu-1-diem-b",
                "dieu-1-diem-c",
                "dieu-1-diem-d",
                "dieu-1-diem-dd",
                "dieu-1-diem-e",
                "dieu-1-diem-g",
                "dieu-1-diem-h",
                "dieu-1-diem-i",
                "dieu-1-diem-k",
            ],
        ),
        (
            "Điều 1. A\n\na) b:\n\ni) x;\n\nii) y;\n\nb) c\n",
            &["dieu-1", "dieu-1-diem-a", "dieu-1-diem-b"],
        ),
        // A row of `|` that scanning left makes no table.
        (
            "Điều 1. A\n\n1. b |\n\n| 2. c |\n| --- |\n\n2. d\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2"],
        ),
        // A line of dashes makes no heading of what stands above it.
        (
            "BỘ MẪU\n-------\n\nĐiều 1. A\n\n1. b\n-----\n2. c\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2"],
        ),
        // Headings within a điều begin lists of their own.
        ("### Điều 1. A\n\n#### Xưởng nhỏ\n\na) b\n", &["dieu-1"]),
    ];
    for (body, expected) in cases {
        assert_eq!(ids(body), expected, "{body}");
    }
}
