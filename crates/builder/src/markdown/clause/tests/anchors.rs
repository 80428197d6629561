//! Which anchors parts get, and which lines get none.

use std::collections::BTreeSet;

use model::slug::is_slug;

use super::super::is_clause_id;
use super::super::text::LegalText;
use super::{ids, legal};

#[test]
fn parts_get_the_anchors_of_their_places() {
    let cases: [(&str, &[&str]); 22] = [
        (
            "Phần thứ nhất\n\nChương I\n\nĐiều 1. A\n\nPhần thứ hai\n\nChương I\n\nMục 1\n\nĐiều 2. B\n",
            &["phan-1", "chuong-1", "dieu-1", "phan-2", "phan-2-chuong-1", "phan-2-chuong-1-muc-1", "dieu-2"],
        ),
        ("Mục 1. A\n\nĐiều 1. B\n", &["muc-1", "dieu-1"]),
        ("Điều 4. A\n\na) b\n\nb) c\n", &["dieu-4", "dieu-4-diem-a", "dieu-4-diem-b"]),
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
            &["dieu-4", "dieu-4-khoan-1", "dieu-4-khoan-3", "dieu-4-khoan-3a"],
        ),
        // A list within a khoản counts for itself.
        ("Điều 4. A\n\n1. b\n   1. c\n   2. d\n2. e\n", &["dieu-4", "dieu-4-khoan-1", "dieu-4-khoan-2"]),
        ("Điều 4. A\n\n1. b\n\n- c\n  1. d\n\n2. e\n", &["dieu-4", "dieu-4-khoan-1", "dieu-4-khoan-2"]),
        // Khoản belong to điều.
        ("1. a\n2. b\n\na) c\n", &[]),
        ("Điều 4. A\n\n## Nơi nhận\n\n1. b\n", &["dieu-4"]),
        // A running sentence that happens to break before a reference.
        ("Điều 4. A\n\nTheo quy định tại\nĐiều 7. Trừ khi\n\nĐiều 5. B\n", &["dieu-4", "dieu-5"]),
        (
            "Điều 4. A\n\n1. Trước ngày 30 tháng 6 năm\n2027. Sau đó\n12. Không\n",
            &["dieu-4", "dieu-4-khoan-1"],
        ),
        // Words of another text, quoted with marks or without.
        (
            "Điều 1. Sửa đổi\n\n1. Sửa khoản 2 Điều 5 như sau: “2. A\n\na) b\n\n3. C”.\n\n2. Thêm:\n\n“Điều 5a. D\n\n1. E\n\nĐiều 5b. G”.\n\n3. H\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2", "dieu-1-khoan-3"],
        ),
        ("Điều 1. A\n\n> Điều 5. B\n>\n> 1. C\n\n1. D\n", &["dieu-1", "dieu-1-khoan-1"]),
        ("### Điều 1. A\n\n**Điều 2. B**\n\n1. C\n\n### Điều 2. D\n", &["dieu-1", "dieu-2"]),
        ("Điều 1. A\n\nĐiều 5. B\n\n1. C\n\nĐiều 2. D\n", &["dieu-1", "dieu-2"]),
        // A closing mark was forgotten.
        ("### Điều 1. A\n\n“1. B\n\n### Điều 2. C\n\n1. D\n", &["dieu-1", "dieu-2", "dieu-2-khoan-1"]),
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
        ("Phụ lục\n\nPhụ lục\n\nĐiều 1. A\n", &["phu-luc", "phu-luc-2", "phu-luc-2-dieu-1"]),
        (
            "Điều 1. A\n\nĐiều 2. B\n\nQUY CHẾ\n\nĐiều 1. C\n\nĐiều 2. D\n\nĐiều 3. E\n",
            &["dieu-1", "dieu-2", "kem-theo-dieu-1", "kem-theo-dieu-2", "kem-theo-dieu-3"],
        ),
        (
            "Điều 1. A\n\nQUY CHẾ\n\nChương I\n\nĐiều 1. C\n",
            &["dieu-1", "kem-theo-chuong-1", "kem-theo-dieu-1"],
        ),
        // Equal numbers by mistake: the first one has the anchor.
        ("Điều 1. A\n\nĐiều 2. B\n\nĐiều 2. C\n\n1. d\n\nĐiều 3. D\n", &["dieu-1", "dieu-2", "dieu-3"]),
    ];
    for (body, expected) in cases {
        assert_eq!(ids(body), expected, "{body}");
    }
}

proptest::proptest! {
    #[test]
    fn anchors_are_unique_and_the_same_each_time(
        body in "((Phụ lục|Phần thứ|Chương|Mục|Điều|#+ Điều|[a-eđ]\\)|[0-9]{1,2}[.)]|“|”|\"|- |\\||```|>|   |\t|\u{a0}) ?([IVX]{1,2}|[1-4][ađ]?)?[.:]? ?(chữ|Chữ|CHỮ)?\\\\?\r?\n{0,2}){0,24}"
    ) {
        let legal_text = LegalText::read(&body);
        proptest::prop_assert_eq!(&legal_text.text, &LegalText::read(&body).text);
        let (rendered, told) = legal(&body);
        let ids = ids(&body);
        let unique: BTreeSet<&String> = ids.iter().collect();
        proptest::prop_assert_eq!(unique.len(), ids.len(), "{}", rendered.html.as_str());
        for id in &ids {
            proptest::prop_assert!(is_slug(id) && rendered.anchors.contains(id), "{}", id);
        }
        proptest::prop_assert!(rendered.contents.iter().all(|heading| is_clause_id(&heading.id) || !legal_text.has_id(&heading.id)));
        proptest::prop_assert!(told.iter().all(|place| !place.starts_with("0:") && !place.contains(":0 ")));
    }

    #[test]
    fn no_word_is_lost(
        body in "((Chương|Điều|a\\)|1\\.|“|”|# |   )? ?[1-3]?[.:]? ?[a-z]{1,3}\n{1,2}){0,24}"
    ) {
        let words = |text: &str| -> Vec<String> {
            let plain = text.replace('#', " ").replace('\\', "");
            plain.split_whitespace().map(str::to_owned).collect()
        };
        proptest::prop_assert_eq!(words(&LegalText::read(&body).text), words(&body));
    }
}
