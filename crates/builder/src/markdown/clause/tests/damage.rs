//! What scanning, typing and forgotten marks do to the heads of parts.

use super::{ids, legal};

fn expect(cases: &[(&str, &[&str])]) {
    for (body, expected) in cases {
        assert_eq!(&ids(body), expected, "{body}");
    }
}

/// The words of the part that has this anchor.
fn words_of(body: &str, id: &str) -> String {
    let rendered = legal(body).0;
    let (_, rest) = rendered
        .html
        .as_str()
        .split_once(&format!(" id=\"{id}\""))
        .unwrap();
    rest.split("</p>").next().unwrap().to_owned()
}

#[test]
fn the_khoan_of_a_dieu_that_cannot_be_read_are_not_those_of_the_one_above() {
    for head in [
        "Điêu 2. Trả",
        "Diều 2. Trả",
        "Dieu 2: Trả",
        "ĐIÊU 2. TRẢ",
        "Điều 1 b. Trả",
        "Điều 1bis. Trả",
        "Điều 2 trả khuôn",
        "Điều 2; Trả",
        "Điều l7. Trả",
        "Điều 1O. Trả",
    ] {
        for above in ["1. A.\n", "A.\n", "1. A.\n\n"] {
            let body =
                format!("Điều 1. Mượn\n{above}{head}\n1. B.\n2. C.\n3. D.\nĐiều 3. Hết\n1. E.\n");
            let (_, diagnostics) = legal(&body);
            let anchors = ids(&body);
            assert!(
                !anchors.iter().any(|id| id == "dieu-1-khoan-2"),
                "{body}: {anchors:?}"
            );
            assert!(
                anchors.ends_with(&["dieu-3".to_owned(), "dieu-3-khoan-1".to_owned()]),
                "{body}"
            );
            assert!(
                diagnostics.iter().all(|one| one.contains("clause-order")),
                "{diagnostics:?}"
            );
            assert!(
                (1..=2).contains(&diagnostics.len()),
                "{body}: {diagnostics:?}"
            );
        }
    }
}

#[test]
fn sentences_that_begin_with_the_number_of_a_dieu_end_none() {
    for sentence in [
        "Điều 9 của Luật này áp dụng cho xưởng nhỏ.",
        "Điều 9, Điều 10 áp dụng cho xưởng nhỏ.",
        "Điều này áp dụng cho xưởng nhỏ.",
        "Điều lệ của hội có 3 phần.",
        "Điều 9.1 áp dụng cho xưởng nhỏ.",
    ] {
        let body = format!("Điều 1. Mượn\n\n1. A.\n\n{sentence}\n\n2. B.\n");
        assert_eq!(
            ids(&body),
            ["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2"],
            "{body}"
        );
    }
}

#[test]
fn single_doubled_and_mistaken_marks_quote_as_well() {
    for (open, close) in [
        ("‘", "’"),
        ("‘‘", "’’"),
        ("\'\'", "\'\'"),
        (",,", "\'\'"),
        ("‹", "›"),
        ("”", "”"),
        ("\" ", " \""),
        ("„", "“"),
    ] {
        let words = format!("{open}Điều 5. Mượn\n1. A.\n2. B.{close}");
        let body = format!(
            "Điều 1. Sửa đổi\n1. Sửa Điều 5 như sau:\n{words}\n2. Bãi bỏ Điều 6.\n3. Hết.\n"
        );
        assert_eq!(
            ids(&body),
            [
                "dieu-1",
                "dieu-1-khoan-1",
                "dieu-1-khoan-2",
                "dieu-1-khoan-3"
            ],
            "{body}"
        );
        assert!(
            words_of(&body, "dieu-1-khoan-2").contains("2. Bãi bỏ"),
            "{body}"
        );
    }
}

#[test]
fn specks_and_apostrophes_quote_nothing() {
    expect(&[
        (
            "Điều 1. A\n\n1. B.\n\n\" 2) B.\n\n2. C.\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2"],
        ),
        (
            "Điều 1. A\n\n1. Họ gọi: \'khuôn\n\n2. C.\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2"],
        ),
        (
            "Điều 1. A\n\n1. Máy 5\'\n\n2. C.\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2"],
        ),
    ]);
}

#[test]
fn of_two_khoan_with_one_number_the_amending_one_is_the_texts_own() {
    for announcement in [
        "Thay khoản 2 Điều 5 bằng khoản dưới đây:",
        "Sửa đổi khoản 2 Điều 5:",
    ] {
        let body = format!(
            "Điều 1. Sửa đổi\n1. {announcement}\n2. Xưởng.\n2. Bãi bỏ Điều 6.\n3. Bỏ Điều 7.\n"
        );
        let (_, diagnostics) = legal(&body);
        assert!(
            words_of(&body, "dieu-1-khoan-2").contains("2. Bãi bỏ"),
            "{body}"
        );
        assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
    }
    // Where neither amends, neither has an anchor; a slip of counting leaves the first its own.
    expect(&[
        (
            "Điều 1. A\n\n1. B.\n\n2. C.\n\n2. D.\n\n3. E.\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-3"],
        ),
        (
            "Điều 1. A\n\n1. B.\n\n2. C.\n\n2. D.\n\n4. E.\n",
            &[
                "dieu-1",
                "dieu-1-khoan-1",
                "dieu-1-khoan-2",
                "dieu-1-khoan-4",
            ],
        ),
    ]);
}

#[test]
fn ranges_and_chapters_are_announced_as_well() {
    let own: &[&str] = &[
        "dieu-1",
        "dieu-1-khoan-1",
        "dieu-1-khoan-2",
        "dieu-1-khoan-3",
    ];
    for named in [
        "khoản 2 đến khoản 4",
        "khoản 2 đến 4",
        "các khoản từ 2 đến 4",
        "các khoản 2, 3 và 4",
    ] {
        let body = format!(
            "Điều 1. A\n1. Bổ sung {named} Điều 5 như sau:\n2. B.\n3. C.\n4. D.\n2. Bãi bỏ Điều 6.\n3. Bỏ Điều 7.\n"
        );
        assert_eq!(ids(&body), own, "{body}");
    }
    expect(&[(
        "Điều 1. A\n1. Bổ sung Chương IIa như sau:\nChương IIa\nMƯỢN\nĐiều 9a. B\n1. C.\n2. D.\nĐiều 2. E\n1. G.\n",
        &["dieu-1", "dieu-1-khoan-1", "dieu-2", "dieu-2-khoan-1"],
    )]);
}

#[test]
fn titles_that_stand_alone_below_a_sentence_need_no_empty_line() {
    expect(&[
        (
            "Điều 1. A\n1. B.\nPHỤ LỤC I\nMẪU\nĐiều 1. C\n1. D.\nPhụ lục II\nĐiều 1. E\n",
            &[
                "dieu-1",
                "dieu-1-khoan-1",
                "phu-luc-1",
                "phu-luc-1-dieu-1",
                "phu-luc-1-dieu-1-khoan-1",
                "phu-luc-2",
                "phu-luc-2-dieu-1",
            ],
        ),
        (
            "Chương I\nA\nĐiều 1. B\nC.\nChương III\nD\nĐiều 2. E\n",
            &["chuong-1", "dieu-1", "chuong-3", "dieu-2"],
        ),
        // A reference that a line breaks before.
        (
            "Điều 1. A\n\n1. Xưởng nêu tại\nPhụ lục II\n\n2. B.\n",
            &["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2"],
        ),
    ]);
}
