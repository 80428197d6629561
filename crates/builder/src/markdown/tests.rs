//! The portal's own markup, and the places where faults are reported.

use std::path::Path;

use model::permalink::BasePath;

use super::{BodyKind, Rendered, Scope, render};
use crate::document_index::DocumentIndex;
use crate::source::SourceFile;
use crate::source::found::FoundFile;
use crate::source::picture::{Files, SharedPictures, Size};
use crate::source::report::Report;
use crate::source::stamp::Stat;

/// A body rendered below `/cong/`, and its faults as `line:column rule`.
fn rendered(body: &str) -> (Rendered, Vec<String>) {
    rendered_as(BodyKind::Prose, body)
}

/// The same of a body that is read in a certain way.
pub(super) fn rendered_as(kind: BodyKind, body: &str) -> (Rendered, Vec<String>) {
    let head = "---\na: 1\n---\n";
    let file = SourceFile::new("x.md".into(), format!("{head}{body}"));
    let mut report = Report::new(&file);
    let shared = SharedPictures::from([(
        "a.svg".into(),
        Some(Size {
            width: 64,
            height: 36,
        }),
    )]);
    let beside = [FoundFile {
        path: "bai-viet/x/bang.csv".into(),
        stat: Stat::default(),
    }];
    let own_path = "/bai-viet/x/".into();
    let documents = DocumentIndex::default();
    let files = Files {
        content: Path::new("/nowhere"),
        shared: &shared,
        beside: &beside,
        own_path,
    };
    let scope = Scope {
        kind,
        base: &BasePath::new("/cong/"),
        base_address: "https://thu.example",
        files,
        documents: &documents,
    };
    let rendered = render(&mut report, head.len(), &scope);
    let told = report.diagnostics.iter();
    let told = told
        .map(|d| format!("{}:{} {}", d.position.line, d.position.column, d.rule.id()))
        .collect();
    (rendered, told)
}

#[test]
fn markdown_becomes_the_portals_markup() {
    let cases = [
        (
            "Một *hai* **ba** ~~bốn~~ `năm`.",
            "<p>Một <em>hai</em> <strong>ba</strong> <del>bốn</del> <code>năm</code>.</p>\n",
        ),
        (
            "## Điều 4. Ưu đãi\n",
            "<h2 id=\"dieu-4-uu-dai\">Điều 4. Ưu đãi</h2>\n",
        ),
        (
            "## A\n\n## A\n\n## A 2\n",
            "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>\n<h2 id=\"a-2-2\">A 2</h2>\n",
        ),
        ("## …\n", "<h2 id=\"muc\">…</h2>\n"),
        (
            "[x](/bai-viet/y)",
            "<p><a href=\"/cong/bai-viet/y/\">x</a></p>\n",
        ),
        (
            "[x](/bai-viet/y/#z)",
            "<p><a href=\"/cong/bai-viet/y/#z\">x</a></p>\n",
        ),
        (
            "[x](/tim-kiem/?q=khuôn)",
            "<p><a href=\"/cong/tim-kiem/?q=khu%C3%B4n\">x</a></p>\n",
        ),
        (
            "[x](https://thu.example/cong/van-ban/)",
            "<p><a href=\"/cong/van-ban/\">x</a></p>\n",
        ),
        (
            "[x](https://thu.example/khac/)",
            "<p><a href=\"https://thu.example/khac/\" rel=\"external noopener\">x</a></p>\n",
        ),
        (
            "[x](https://y.example/a \"Tên\")",
            "<p><a href=\"https://y.example/a\" rel=\"external noopener\" title=\"Tên\">x</a></p>\n",
        ),
        (
            "https://y.example/a",
            "<p><a href=\"https://y.example/a\" rel=\"external noopener\">https://y.example/a</a></p>\n",
        ),
        (
            "<a@b.example>",
            "<p><a href=\"mailto:a@b.example\">a@b.example</a></p>\n",
        ),
        (
            "[x](bang.csv)",
            "<p><a href=\"/cong/bai-viet/x/bang.csv\" rel=\"external\" download=\"\">x</a></p>\n",
        ),
        (
            "[x](/hinh/a.svg)",
            "<p><a href=\"/cong/hinh/a.svg\" rel=\"external\">x</a></p>\n",
        ),
        (
            "![Tả](/hinh/a.svg \"Chú thích | Nguồn ảnh\")",
            "<figure class=\"figure\"><img src=\"/cong/hinh/a.svg\" alt=\"Tả\" width=\"64\" height=\"36\" loading=\"lazy\" decoding=\"async\"><figcaption>Chú thích <span class=\"figure__credit\">Nguồn: Nguồn ảnh</span></figcaption></figure>\n",
        ),
        (
            "![Tả \"x\" \\<b\\>](/hinh/a.svg)",
            "<figure class=\"figure\"><img src=\"/cong/hinh/a.svg\" alt=\"Tả &quot;x&quot; &lt;b&gt;\" width=\"64\" height=\"36\" loading=\"lazy\" decoding=\"async\"></figure>\n",
        ),
        (
            "Trong dòng ![Tả](/hinh/a.svg).",
            "<p>Trong dòng <img src=\"/cong/hinh/a.svg\" alt=\"Tả\" width=\"64\" height=\"36\" loading=\"lazy\" decoding=\"async\">.</p>\n",
        ),
        (
            "## Số\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n",
            "<h2 id=\"so\">Số</h2>\n<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Bảng: Số\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\" class=\"align-center\">a</th>\n<th scope=\"col\" class=\"align-right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class=\"align-center\">1</td>\n<td class=\"align-right\">2</td>\n</tr>\n</tbody>\n</table>\n</div>\n",
        ),
        (
            "> [!NOTE]\n> Chữ.\n",
            "<div class=\"note note--note\"><p class=\"note__title\">Ghi chú</p>\n<p>Chữ.</p>\n</div>\n",
        ),
        (
            "> [!TIP] Mẹo <hay>\n> Chữ.\n",
            "<div class=\"note note--tip\"><p class=\"note__title\">Mẹo &lt;hay&gt;</p>\n<p>Chữ.</p>\n</div>\n",
        ),
        ("> Trích\n", "<blockquote>\n<p>Trích</p>\n</blockquote>\n"),
        (
            "a[^x]\n\n[^x]: Chú.\n",
            "<p>a<sup class=\"footnote-ref\"><a href=\"#fn_1\" id=\"fnref_1\" aria-label=\"Chú thích 1\">1</a></sup></p>\n<section class=\"footnotes\" aria-label=\"Chú thích\">\n<ol>\n<li id=\"fn_1\"><p>Chú.</p>\n<p class=\"footnotes__back\"><a href=\"#fnref_1\" aria-label=\"Về chỗ đọc của chú thích 1\">↩</a></p></li>\n</ol>\n</section>\n",
        ),
        (
            "```rust onclick=x\na < b\n```\n",
            "<pre><code>a &lt; b\n</code></pre>\n",
        ),
        (
            "3. ba\n4. bốn\n",
            "<ol start=\"3\">\n<li>ba</li>\n<li>bốn</li>\n</ol>\n",
        ),
        (
            "Dòng một\nDòng hai\\\nDòng ba\n",
            "<p>Dòng một\nDòng hai<br>\nDòng ba</p>\n",
        ),
        (
            "\"thẳng\" -- nguyên...\n",
            "<p>\"thẳng\" -- nguyên...</p>\n",
        ),
    ];
    for (body, expected) in cases {
        let (rendered, told) = rendered(body);
        assert_eq!(rendered.html.as_str(), expected, "{body}");
        assert_eq!(told, Vec::<String>::new(), "{body}");
    }
}

#[test]
fn hostile_bodies_become_harmless() {
    let bodies = [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "![x](javascript:alert(1))",
        "[x](data:text/html;base64,eA==)",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<<a>script>alert(1)</script>",
        "<scr<a>ipt>alert(1)</scr</a>ipt>",
        "x <svg/onload=alert(1)> y",
        "[x]: javascript:alert(1)\n\n[x]",
        "<javascript:alert(1)>",
        "![](\" onerror=\"alert(1))",
        "[x](/a \"\\\" onmouseover=\\\"alert(1)\")",
        "## <img src=x onerror=alert(1)>",
        "| <script>alert(1)</script> |\n| --- |\n| <b onclick=x> |",
        "> [!NOTE] <script>alert(1)</script>\n> x",
        "x[^a\"onclick=1]\n\n[^a\"onclick=1]: <script>alert(1)</script>",
    ];
    for body in bodies {
        let (rendered, _) = rendered(body);
        let tags: String = rendered
            .html
            .as_str()
            .split('<')
            .skip(1)
            .filter_map(|tag| tag.split('>').next())
            .collect();
        for word in ["script", "onerror", "onload", "onclick", "svg", "data:"] {
            assert!(!tags.contains(word), "{body}\n{}", rendered.html.as_str());
        }
        assert!(
            !tags
                .replace("title=\"\\&quot; onmouseover", "")
                .contains(" onmouseover=\"alert"),
            "{body}"
        );
    }
}

#[test]
fn headings_make_the_contents() {
    let (rendered, told) = rendered("# Một\n\n## Hai *nghiêng*\n\n### Ba\n\n#### Bốn\n");
    let contents: Vec<(u8, &str, &str)> = rendered
        .contents
        .iter()
        .map(|h| (h.level, h.id.as_str(), h.text.as_str()))
        .collect();
    assert_eq!(
        contents,
        [
            (2, "mot", "Một"),
            (2, "hai-nghieng", "Hai nghiêng"),
            (3, "ba", "Ba")
        ]
    );
    assert!(rendered.anchors.contains("bon"));
    assert_eq!(told, ["4:1 heading-level"]);
    assert!(!rendered.html.as_str().contains("<h1"));
}

#[test]
fn tables_of_one_heading_sound_different() {
    let table = "| a |\n| --- |\n| 1 |\n\n";
    let (rendered, _) = rendered(&format!("{table}## Số\n\n{table}{table}"));
    let labels: Vec<&str> = rendered
        .html
        .as_str()
        .split("aria-label=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert_eq!(labels, ["Bảng số liệu", "Bảng: Số", "Bảng: Số (2)"]);
}

#[test]
fn faults_are_told_at_their_place() {
    let cases = [
        ("Chữ.\n\n- một [x](#y)\n", vec!["6:7 dead-anchor"]),
        ("> trích ![](/hinh/a.svg)\n", vec!["4:9 missing-alt"]),
        (
            "| a | đ [x](y) |\n| --- | --- |\n| [x](z) | |\n",
            vec!["4:9 dead-link", "6:3 dead-link"],
        ),
        ("đầu\nđuôi [x](y)\n", vec!["5:6 dead-link"]),
        ("x[^a]\n\n[^a]: chú [x](y)\n", vec!["6:11 dead-link"]),
        ("chữ <blink>x</blink>\n", vec!["4:5 raw-html"]),
        ("1. a\n   1. b [x](y)\n", vec!["5:9 dead-link"]),
        ("[x][y]\n\n[y]: khong-co\n", vec!["4:1 dead-link"]),
        ("a[^x] b[^y]\n\n[^x]: chú\n", vec!["4:8 missing-footnote"]),
        (
            "a[^x]\n\n[^x]: chú\n\n[^y]: thừa [x](/van-ban/)\n",
            vec!["8:1 unused-footnote"],
        ),
        (
            "a[^x]\n\n[^x]: chú\n\n[^X]: lại\n",
            vec!["6:1 doubled-footnote"],
        ),
        ("a\n\n[Ảnh]: TTXVN\n", vec!["6:1 unused-reference"]),
        (
            "[Viện][v]\n\n[v]: https://a.example/\n[v]: https://b.example/\n",
            vec!["7:1 unused-reference"],
        ),
        (
            "[Về đầu](#) [Về đầu](#top) [Về đầu](#TOP) [Về đầu](#to%70)\n",
            vec![],
        ),
        ("[Về đầu](#topp)\n", vec!["4:1 dead-anchor"]),
        ("## Khe hở\n\n[x](#khe%2Dho)\n", vec![]),
    ];
    for (body, expected) in cases {
        assert_eq!(rendered(body).1, expected, "{body}");
    }
}

#[test]
fn the_opening_is_the_paragraphs_before_anything_else() {
    let (rendered, _) = rendered("Một *hai*\nba.\n\nBốn.\n\n## Năm\n\nSáu.\n");
    let texts: Vec<&str> = rendered
        .opening
        .iter()
        .map(|(text, _)| text.as_str())
        .collect();
    assert_eq!(texts, ["Một hai ba.", "Bốn."]);
}

proptest::proptest! {
    #[test]
    fn no_body_breaks_the_builder(
        body in "([a-zđ ỹ]{0,6}|\r?\n|\t|[#>*_`|!\\[\\]()<>:^~\"'&;-]|\\[\\^a\\]:? ?|<a b='|</td>|/hinh/a.svg|\u{0}|\u{feff}){0,60}"
    ) {
        let (rendered, told) = rendered(&body);
        proptest::prop_assert!(!rendered.html.as_str().contains("<script"));
        proptest::prop_assert!(told.iter().all(|place| !place.starts_with("0:") && !place.contains(":0 ")));
    }
}

#[test]
fn numbers_of_lists_stay_as_written() {
    let cases = [
        (
            "1. a\n2. b\n3. c\n",
            "<ol>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ol>\n",
        ),
        (
            "1. a\n1. b\n1. c\n",
            "<ol>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ol>\n",
        ),
        (
            "4. a\n5. b\n",
            "<ol start=\"4\">\n<li>a</li>\n<li>b</li>\n</ol>\n",
        ),
        (
            "1. a\n3. b\n4. c\n",
            "<ol>\n<li>a</li>\n<li value=\"3\">b</li>\n<li>c</li>\n</ol>\n",
        ),
        (
            "2. a\n2. b\n1. c\n",
            "<ol start=\"2\">\n<li>a</li>\n<li value=\"2\">b</li>\n<li value=\"1\">c</li>\n</ol>\n",
        ),
        (
            "- x\n  1. a\n  3. b\n- y\n",
            "<ul>\n<li>x\n<ol>\n<li>a</li>\n<li value=\"3\">b</li>\n</ol>\n</li>\n<li>y</li>\n</ul>\n",
        ),
    ];
    for (body, html) in cases {
        assert_eq!(rendered(body).0.html.as_str(), html, "{body}");
    }
}

#[test]
fn notes_that_nothing_calls_are_shown_last() {
    let body = "a[^b] c[^a]\n\n[^a]: Một.\n\n[^thua]: Thừa.\n\n[^b]: Hai.\n\nHết.\n";
    let (rendered, _) = rendered(body);
    let html = rendered.html.as_str();
    let places: Vec<usize> = [
        "Hết.",
        "<li id=\"fn_1\"><p>Hai.",
        "<li id=\"fn_2\"><p>Một.",
        "<li id=\"fn_3\"><p>Thừa.</p>\n</li>",
    ]
    .iter()
    .map(|words| {
        html.find(words)
            .unwrap_or_else(|| panic!("{words}\n{html}"))
    })
    .collect();
    assert!(places.is_sorted(), "{html}");
    assert_eq!(html.matches("<section").count(), 1);
}

/// Once the first of two notes of one name stayed in the middle of the text, as an open list.
#[test]
fn two_notes_of_one_name_stay_in_one_list() {
    let (rendered, _) = rendered("a[^x]\n\n[^x]: Một.\n\n[^x]: Hai.\n\nHết.\n");
    let html = rendered.html.as_str();
    assert!(
        html.ends_with("<li id=\"fn_2\"><p>Một.</p>\n</li>\n</ol>\n</section>\n"),
        "{html}"
    );
    assert!(html.find("Hết.").unwrap() < html.find("<section").unwrap());
}
