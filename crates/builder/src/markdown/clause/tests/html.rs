//! What a legal text looks like as HTML, and where its faults are told.

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
    let (rendered, told) = legal(STATUTE);
    assert_eq!(rendered.html.as_str(), STATUTE_HTML);
    // Đ behind a, chương IIa behind I, and a first khoản 4.
    assert_eq!(told, ["14:1 clause-order", "17:1 clause-order", "25:1 clause-order"]);
    let contents: Vec<(u8, &str, &str)> =
        rendered.contents.iter().map(|h| (h.level, h.id.as_str(), h.text.as_str())).collect();
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
        ("<p id=\"main\" class=\"clause\">x</p>\n", "<p class=\"clause\">x</p>\n"),
    ];
    for (body, expected) in cases {
        assert_eq!(legal(body).0.html.as_str(), expected, "{body}");
    }
}

#[test]
fn faults_are_told_where_they_were_written() {
    let cases = [
        ("Điều 1\nChữ [x](#y)\n", vec!["5:5 dead-anchor"]),
        ("Điều 1\n1. A [x](#y)\na) b [x](#y)\n", vec!["5:6 dead-anchor", "6:6 dead-anchor"]),
        ("### Điều 1. [x](#y)\n", vec!["4:13 dead-anchor"]),
        (
            "Điều 1\n\n10. A\n\n    b [x](#y)\n    - a) [x](#y)\n",
            vec!["6:1 clause-order", "8:7 dead-anchor", "9:10 dead-anchor"],
        ),
        ("Điều 1\n1. A [x](#dieu-1-khoan-1) [y](#dieu-1-khoan-2)\n", vec!["5:27 dead-anchor"]),
        // Parts have levels of their own; what an editor skips is still told.
        ("#### Điều 1. A\n\n##### Chữ\n", vec![]),
        ("## Chương I\n\n#### Điều 1. A\n\n##### Chữ\n", vec![]),
        ("Điều 1. A\n\n#### Chữ\n", vec!["6:1 heading-level"]),
        ("<p id=\"dieu-1\">x</p>\n", vec!["4:1 raw-html"]),
    ];
    for (body, expected) in cases {
        assert_eq!(legal(body).1, expected, "{body}");
    }
}
