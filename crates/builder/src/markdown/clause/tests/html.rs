//! What a legal text looks like as HTML, and where its faults are reported.

use super::legal;

const STATUTE: &str = "\
## Chương I
QUY ĐỊNH CHUNG

**Điều 1. Phạm vi**
Quy chế mẫu này nói về việc mượn khuôn.

### Điều 2. Người mượn

1. Xưởng nhỏ:
a) có sổ mượn;
đ) có nơi cất.
2. Trường nghề [xem trước](#dieu-1).

CHƯƠNG IIa
MƯỢN
VÀ TRẢ

Mục 1. Mượn

Điều 3. Mỗi lần mượn một khuôn. Người mượn ký sổ.

4) Khuôn hỏng thì báo ngay.
";

const STATUTE_HTML: &str = "\
<h2 id=\"chuong-1\" class=\"clause\">Chương I<br>
QUY ĐỊNH CHUNG</h2>
<h3 id=\"dieu-1\" class=\"clause\"><strong>Điều 1. Phạm vi</strong></h3>
<p>Quy chế mẫu này nói về việc mượn khuôn.</p>
<h3 id=\"dieu-2\" class=\"clause\">Điều 2. Người mượn</h3>
<p id=\"dieu-2-khoan-1\" class=\"clause\">1. Xưởng nhỏ:</p>
<p id=\"dieu-2-khoan-1-diem-a\" class=\"clause clause--point\">a) có sổ mượn;</p>
<p id=\"dieu-2-khoan-1-diem-dd\" class=\"clause clause--point\">đ) có nơi cất.</p>
<p id=\"dieu-2-khoan-2\" class=\"clause\">2. Trường nghề <a href=\"#dieu-1\">xem trước</a>.</p>
<h2 id=\"chuong-2a\" class=\"clause\">CHƯƠNG IIa<br>
MƯỢN
VÀ TRẢ</h2>
<h3 id=\"chuong-2a-muc-1\" class=\"clause\">Mục 1. Mượn</h3>
<p id=\"dieu-3\" class=\"clause\">Điều 3. Mỗi lần mượn một khuôn. Người mượn ký sổ.</p>
<p id=\"dieu-3-khoan-4\" class=\"clause\">4) Khuôn hỏng thì báo ngay.</p>
";

#[test]
fn a_statute_has_headings_and_anchors() {
    let (rendered, reported) = legal(STATUTE);
    assert_eq!(rendered.html.as_str(), STATUTE_HTML);
    // Đ behind a, chương IIa behind I, and a first khoản 4.
    assert_eq!(
        reported,
        [
            "14:1 clause-order",
            "17:1 clause-order",
            "25:1 clause-order"
        ]
    );
    let contents: Vec<(u8, &str, &str)> = rendered
        .contents
        .iter()
        .map(|h| (h.level, h.id.as_str(), h.text.as_str()))
        .collect();
    let expected = [
        (2, "chuong-1", "Chương I QUY ĐỊNH CHUNG"),
        (3, "dieu-1", "Điều 1. Phạm vi"),
        (3, "dieu-2", "Điều 2. Người mượn"),
        (2, "chuong-2a", "CHƯƠNG IIa MƯỢN VÀ TRẢ"),
        (3, "chuong-2a-muc-1", "Mục 1. Mượn"),
    ];
    assert_eq!(contents, expected);
}

#[test]
fn parts_are_written_by_their_kind() {
    let cases = [
        (
            "Điều 1. A\n\nĐiều 2. B\n",
            "<h2 id=\"dieu-1\" class=\"clause\">Điều 1. A</h2>\n<h2 id=\"dieu-2\" class=\"clause\">Điều 2. B</h2>\n",
        ),
        (
            "## Toàn văn\n\n#### Điều 1. A\n",
            "<h2 id=\"toan-van\">Toàn văn</h2>\n<h3 id=\"dieu-1\" class=\"clause\">Điều 1. A</h3>\n",
        ),
        (
            "### Điều 1.\n*Phạm vi*\nChữ.\n",
            "<h2 id=\"dieu-1\" class=\"clause\">Điều 1.<br>\n<em>Phạm vi</em></h2>\n<p>Chữ.</p>\n",
        ),
        (
            "Điều 1. Tên dài\ncòn tiếp\nChữ.\n",
            "<h2 id=\"dieu-1\" class=\"clause\">Điều 1. Tên dài\ncòn tiếp</h2>\n<p>Chữ.</p>\n",
        ),
        (
            "Điều 1. Phê duyệt\ndanh mục sau:\n",
            "<p id=\"dieu-1\" class=\"clause\">Điều 1. Phê duyệt\ndanh mục sau:</p>\n",
        ),
        // The number stays as it was written, also where a list would count anew.
        (
            "Điều 1\n\n1. A\n\n3. B\n",
            "<h2 id=\"dieu-1\" class=\"clause\">Điều 1</h2>\n<p id=\"dieu-1-khoan-1\" class=\"clause\">1. A</p>\n<p id=\"dieu-1-khoan-3\" class=\"clause\">3. B</p>\n",
        ),
        // What belongs to a khoản as to a list's item is no code.
        (
            "Điều 1\n\n10. A\n\n    Chữ.\n    - a) b\n      c\n",
            "<h2 id=\"dieu-1\" class=\"clause\">Điều 1</h2>\n<p id=\"dieu-1-khoan-10\" class=\"clause\">10. A</p>\n<p>Chữ.</p>\n<p id=\"dieu-1-khoan-10-diem-a\" class=\"clause clause--point\">a) b\nc</p>\n",
        ),
        // Before the first điều and below other headings a list is a list.
        ("1. A\n2. B\n", "<ol>\n<li>A</li>\n<li>B</li>\n</ol>\n"),
        (
            "Điều 1\n\n## Ghi chú\n\n1. A\n",
            "<h2 id=\"dieu-1\" class=\"clause\">Điều 1</h2>\n<h2 id=\"ghi-chu\">Ghi chú</h2>\n<ol>\n<li>A</li>\n</ol>\n",
        ),
        // A quoted heading does not take the anchor of a part, whether it comes before or after.
        (
            "> ## Điều 1\n\nĐiều 1\n",
            "<blockquote>\n<h2 id=\"trich-dieu-1\">Điều 1</h2>\n</blockquote>\n<h2 id=\"dieu-1\" class=\"clause\">Điều 1</h2>\n",
        ),
        (
            "<p id=\"main\" class=\"clause\">x</p>\n",
            "<p class=\"clause\">x</p>\n",
        ),
    ];
    for (body, expected) in cases {
        assert_eq!(legal(body).0.html.as_str(), expected, "{body}");
    }
}

#[test]
fn faults_are_reported_where_they_were_written() {
    let cases = [
        ("Điều 1\nChữ [x](#y)\n", vec!["5:5 dead-anchor"]),
        (
            "Điều 1\n1. A [x](#y)\na) b [x](#y)\n",
            vec!["5:6 dead-anchor", "6:6 dead-anchor"],
        ),
        ("### Điều 1. [x](#y)\n", vec!["4:13 dead-anchor"]),
        (
            "Điều 1\n\n10. A\n\n    b [x](#y)\n    - a) [x](#y)\n",
            vec!["6:1 clause-order", "8:7 dead-anchor", "9:10 dead-anchor"],
        ),
        (
            "Điều 1\n1. A [x](#dieu-1-khoan-1) [y](#dieu-1-khoan-2)\n",
            vec!["5:27 dead-anchor"],
        ),
        // Parts have levels of their own; what an editor skips is still reported.
        ("#### Điều 1. A\n\n##### Chữ\n", vec![]),
        ("## Chương I\n\n#### Điều 1. A\n\n##### Chữ\n", vec![]),
        ("Điều 1. A\n\n#### Chữ\n", vec!["6:1 heading-level"]),
        ("<p id=\"dieu-1\">x</p>\n", vec!["4:1 raw-html"]),
    ];
    for (body, expected) in cases {
        assert_eq!(legal(body).1, expected, "{body}");
    }
}

#[test]
fn what_the_text_explains_is_not_reported() {
    let bodies = [
        "Điều 1. A\n\nĐiều 1a. B\n\nĐiều 1b. C\n\nĐiều 2. D\n\n1. e\n\n1a. g\n\n2. h\n",
        "Điều 1. A\n\na) b;\n\na1) c;\n\nb) d;\n\nc) e;\n\nd) g;\n\nđ) h;\n\ne) i;\n\ng) k;\n\nh) l;\n\ni) m;\n\nk) n;\n\nl) o.\n",
        // Quoted words, and the quotation of each paragraph.
        "Điều 1. Sửa đổi Điều 15 như sau:\n\n“Điều 15. A\n\n1. b\n\n3. c”.\n\nĐiều 2. D\n",
        "Điều 1. A\n\n1. Sửa đổi khoản 3 Điều 15 như sau:\n\n“3. b”.\n\n2. Sửa đổi khoản 1 Điều 16 như sau:\n\n> 1. c\n\n3. d\n",
        // What the clauses of an amending text do is theirs.
        "Điều 1. Sửa đổi Điều 5 như sau:\n\n1. Sửa đổi khoản 1 như sau: “1. a”.\n\n2. Bãi bỏ khoản 3.\n",
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định mẫu như sau:\n\n1. A\n\n2. B\n",
        // Numbers that begin anew.
        "Điều 1. A\n\nĐiều 2. B\n\nQUY CHẾ\n\nChương I\n\nĐiều 1. C\n\nPHỤ LỤC\n\nĐiều 1. D\n\nĐiều 1. E\n",
        "Phần thứ nhất\n\nChương I\n\nĐiều 1. A\n\nPhần thứ hai\n\nChương I\n\nMục 1\n\nĐiều 2. B\n\nMục 2\n\nĐiều 3. C\n",
        "Phần thứ nhất\n\nChương I\n\nĐiều 1. A\n\nPhần thứ hai\n\nChương II\n\nĐiều 2. B\n",
        // Numbers in sentences, and lists within.
        "Điều 1. A\n\n1. Theo quy định tại\nĐiều 7. Trừ khi\n12. b\n\n2. c:\n   1. d\n   5. e\n",
        "Điều 1. A\n\na) b:\n\ni) c\n\nii) d\n\nb) e\n",
        "Điều 1. A\n\n“Xưởng nhỏ” và “trường nghề là từ.\n\n1. B\n",
        "1. A\n\n5. B\n",
    ];
    for body in bodies {
        assert_eq!(legal(body).1, Vec::<String>::new(), "{body}");
    }
}

#[test]
fn doubts_are_reported_once_for_a_list_and_five_times_for_a_file() {
    let (_, reported) =
        legal("Điều 1. A\n\n1. b\n\n2. c\n\n1. d\n\n2. e\n\n3. g\n\n4. h\n\n5. i\n");
    assert_eq!(reported, ["10:1 clause-order", "14:1 clause-order"]);
    let gaps: String = (0..40)
        .map(|dieu| format!("Điều {}. A\n\n", 2 * dieu + 1))
        .collect();
    assert_eq!(legal(&gaps).1.len(), 5);
    let both: String = (0..40)
        .map(|dieu| format!("Điều {}. A\n\n2. b\n\n", 2 * dieu + 1))
        .collect();
    assert_eq!(legal(&both).1.len(), 10);
}

#[test]
fn numbers_alone_and_lines_of_dashes_keep_their_words() {
    let cases = [
        (
            "Điều 1\n\n1.\nXưởng nhỏ.\n\n2.\n\nTrường nghề.\n",
            "<h2 id=\"dieu-1\" class=\"clause\">Điều 1</h2>\n<p id=\"dieu-1-khoan-1\" class=\"clause\">1.\nXưởng nhỏ.</p>\n<p id=\"dieu-1-khoan-2\" class=\"clause\">2.\nTrường nghề.</p>\n",
        ),
        (
            "Điều 1. 1. Xưởng nhỏ.\n2. Trường nghề.\n",
            "<h2 id=\"dieu-1\" class=\"clause\">Điều 1.</h2>\n<p id=\"dieu-1-khoan-1\" class=\"clause\">1. Xưởng nhỏ.</p>\n<p id=\"dieu-1-khoan-2\" class=\"clause\">2. Trường nghề.</p>\n",
        ),
        (
            "BỘ MẪU\n------\n\nVỀ VIỆC\nMƯỢN\n=====\nĐiều 1\n",
            "<p>BỘ MẪU</p>\n<hr>\n<p>VỀ VIỆC\nMƯỢN</p>\n<hr>\n<h2 id=\"dieu-1\" class=\"clause\">Điều 1</h2>\n",
        ),
    ];
    for (body, expected) in cases {
        assert_eq!(legal(body).0.html.as_str(), expected, "{body}");
    }
}
