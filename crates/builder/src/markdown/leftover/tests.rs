//! Signs that are reported because readers see them, and signs that are meant to be seen.

use crate::markdown::BodyKind;
use crate::markdown::tests::rendered_as;

fn told(body: &str) -> Vec<String> {
    rendered_as(BodyKind::Prose, body).1
}

#[test]
fn signs_that_make_nothing_are_told() {
    let cases = [
        ("Có ** đậm ** đây", "4:4 stray-mark"),
        ("Có **không đóng", "4:4 stray-mark"),
        ("Có __đậm__chữ", "4:4 stray-mark"),
        ("**[x](/van-ban/)**chữ", "4:1 stray-mark"),
        ("- việc **một\n- hai", "4:8 stray-mark"),
        ("| **a | b |\n| --- | --- |", "4:3 stray-mark"),
        ("##Khe hở", "4:1 stray-mark"),
        ("＃＃ Khe hở", "4:1 stray-mark"),
        ("## ## Khe hở", "4:4 stray-mark"),
        ("~bỏ đi~ rồi", "4:1 stray-mark"),
        ("chữ ==đánh dấu== đây", "4:5 stray-mark"),
        ("[Viện](https://a b.example)", "4:6 stray-mark"),
        ("[Viện][không-có]", "4:6 stray-mark"),
        ("chú^[ngay đây]", "4:4 stray-mark"),
        ("số liệu[^nguon-2]", "4:8 missing-footnote"),
        ("{{< ref \"a.md\" >}}", "4:1 foreign-syntax"),
        ("{{% note %}}", "4:1 foreign-syntax"),
        ("[x]({{< ref \"a.md\" >}})", "4:5 foreign-syntax"),
        ("## Khe hở {#khe-ho}", "4:11 foreign-syntax"),
        ("## Khe hở {: .lon }", "4:11 foreign-syntax"),
        ("[caption id=\"a\" width=\"300\"]Chữ", "4:1 foreign-syntax"),
        ("Chữ[/caption]", "4:4 foreign-syntax"),
        ("[gallery]", "4:1 foreign-syntax"),
        ("[TOC]", "4:1 foreign-syntax"),
        ("<div>\n{{< ref \"a.md\" >}}\n</div>", "5:1 foreign-syntax"),
        ("xem [[chọn thép]]", "4:5 foreign-syntax"),
        ("![[anh.png]]", "4:2 foreign-syntax"),
        ("kh&ohorn;", "4:3 unknown-entity"),
        ("&foo;", "4:1 unknown-entity"),
        ("một&nbsp hai", "4:4 unknown-entity"),
        ("một&amp;nbsp;hai", "4:4 unknown-entity"),
        ("&amp;lt;b&amp;gt;", "4:1 unknown-entity"),
        ("```\nlệnh\n\nĐoạn sau", "4:1 stray-mark"),
        (
            "Một\n\n\tĐoạn văn chép từ Word thụt vào đầu dòng.",
            "6:2 stray-mark",
        ),
        (
            "| a | b |\n| --- | --- | --- |\n| 1 | 2 |",
            "4:1 stray-mark",
        ),
        ("| a | b |\n| 1 | 2 |", "4:1 stray-mark"),
        ("## \n\nChữ", "4:1 stray-mark"),
        ("lời chú[^nguồn số 2] đây", "4:8 missing-footnote"),
        ("Chữ <o:p>của</o:p> Word", "4:5 foreign-syntax"),
    ];
    for (body, place) in cases {
        assert_eq!(told(body)[0], place, "{body}");
        let all = told(body);
        assert!(
            all.iter()
                .all(|told| told.rsplit(' ').next() == place.rsplit(' ').next()),
            "{body} {all:?}"
        );
    }
}

#[test]
fn what_is_meant_to_be_seen_is_not_told() {
    let good = [
        "\\*\\*thật\\*\\* và `**mã**`",
        "Doanh thu** và lợi nhuận**",
        "    lệnh --bien=1 # đổi biến",
        "a | b và c | d\nhai | ba",
        "** Số liệu sơ bộ",
        "(**) Số liệu sơ bộ",
        "Họ tên: ______, ngày __/__/____",
        "2**3 và 4**5",
        "\\##Không và #hashtag",
        "Giá ~5 triệu, 10~15 %",
        "[1][2] và [[3]] và [sic] và [...]",
        "\\[^x] và [^ x]",
        "?a=1&quot=2 và AT&T; R&D; P&ID; \\&nbsp; `&nbsp;`",
        "&dstrok;&abreve;&Aacute;&nbsp;&#273;&#x1EA1;",
        "a == b và c == d",
        "{1, 2} và {x} và {#}",
        "`{{< ref >}}` và <code>{{ x }}</code>",
        "\\{{ x }}",
        "    {{ mã }}",
        "<pre>\n{{ mã }}\n</pre>",
        "<div aria-label=\"{{ x }}\">&nbsp;&foo;</div>",
        "[Hà Nội] hôm nay [ảnh minh họa]",
    ];
    for body in good {
        assert_eq!(told(body), Vec::<String>::new(), "{body}");
    }
}

#[test]
fn what_html_knows_becomes_letters() {
    let (rendered, _) = rendered_as(
        BodyKind::Prose,
        "&dstrok;&abreve;&Ecirc;&agrave;&ocirc;&ohorn;",
    );
    assert_eq!(rendered.html.as_str(), "<p>đăÊàô&amp;ohorn;</p>\n");
}
