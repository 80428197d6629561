//! What becomes of raw HTML, with harmless samples of each kind.

mod ids;

use crate::markdown::tests::rendered_as;
use crate::markdown::{BodyKind, Rendered};

fn rendered(body: &str) -> (Rendered, Vec<String>) {
    rendered_as(BodyKind::Prose, body)
}

/// Bodies, their HTML, and what is reported of them.
type Case = (&'static str, &'static str, &'static [&'static str]);

fn check(cases: &[Case]) {
    for (body, html, reported) in cases {
        let (rendered, found) = rendered(body);
        assert_eq!(rendered.html.as_str(), *html, "{body}");
        let mut found = found;
        found.sort();
        let mut reported = reported.to_vec();
        reported.sort();
        assert_eq!(found, reported, "{body}");
    }
}

#[test]
fn what_may_stay_stays_as_it_is_meant() {
    check(&[
        (
            "H<sub>2</sub>O &lt; <KBD>Ctrl</KBD>",
            "<p>H<sub>2</sub>O &lt; <kbd>Ctrl</kbd></p>\n",
            &[],
        ),
        (
            "<div>5 < 6 &amp; 7 </3</div>\n",
            "<div>5 &lt; 6 &amp; 7 &lt;/3</div>\n",
            &[],
        ),
        ("a<br>b<br/>c<hr>", "<p>a<br>b<br>c</p><hr><p></p>\n", &[]),
        (
            "<details><summary>Mở</summary>\n\nMột **hai**.\n\n</details>\n",
            "<details><summary>Mở</summary>\n<p>Một <strong>hai</strong>.</p>\n</details>\n",
            &[],
        ),
        (
            "<ul>\n<li>a\n<li>b\n</ul>\n",
            "<ul>\n<li>a\n</li><li>b\n</li></ul>\n",
            &[],
        ),
        ("<p>một\n\nhai</p>", "<p>một\n</p><p>hai</p><p></p>\n", &[]),
        (
            "<table><tr><td colspan='2' title=\"a > b\">x</table>\n",
            "<table><tbody><tr><td colspan=\"2\">x</td></tr></tbody></table>\n",
            &["4:12 raw-html"],
        ),
        (
            "<abbr title='a > \"b\" & <c>'>x</abbr>",
            "<p><abbr title=\"a &gt; &quot;b&quot; &amp; &lt;c&gt;\">x</abbr></p>\n",
            &[],
        ),
    ]);
}

#[test]
fn what_does_not_stay_is_reported_and_keeps_its_words() {
    check(&[
        (
            "Chữ <u>gạch</u> <center>x</center>",
            "<p>Chữ gạch \nx\n</p>\n",
            &["4:5 raw-html", "4:17 raw-html"],
        ),
        (
            "<font color=red>đỏ</font>\n",
            "<p>đỏ</p>\n",
            &["4:1 raw-html"],
        ),
        (
            "x <b onclick=y>z</b>",
            "<p>x <b>z</b></p>\n",
            &["4:3 raw-html"],
        ),
        (
            "<div class=\"note la\">z</div>\n",
            "<div>z</div>\n",
            &["4:1 raw-html"],
        ),
        (
            "<div role=alert>z</div>\n",
            "<div>z</div>\n",
            &["4:1 raw-html"],
        ),
        (
            "> <u>a</u>\n> <div style=x>b</div>\n",
            "<blockquote>\n<p>a</p>\n<div>b</div>\n</blockquote>\n",
            &["4:3 raw-html", "5:3 raw-html"],
        ),
        (
            "- a\n\n  <div\n  style=x>b</div>\n",
            "<ul>\n<li>\n<p>a</p>\n<div>b</div>\n</li>\n</ul>\n",
            &["6:3 raw-html"],
        ),
        (
            "<center>một</center><center>hai</center>\n",
            "\nmột\n\nhai\n\n",
            &["4:1 raw-html"],
        ),
        (
            "</div>\n\nx</p> y",
            "\n<p>x&lt;/p&gt; y</p>\n",
            &["4:1 raw-html", "6:2 raw-html"],
        ),
        (
            "> x </blockquote> y",
            "<blockquote>\n<p>x &lt;/blockquote&gt; y</p>\n</blockquote>\n",
            &["4:5 raw-html"],
        ),
    ]);
}

#[test]
fn links_and_pictures_of_any_form_go_and_links_keep_their_words() {
    check(&[
        (
            "a <a href=\"https://x.example/\">b</a> c",
            "<p>a b c</p>\n",
            &["4:3 raw-html"],
        ),
        (
            "<div><a/href=https://x.example/>b</a></div>\n",
            "<div>b</div>\n",
            &["4:6 raw-html"],
        ),
        (
            "<div><a title=\"x > y\" href=/z/>b</a></div>\n",
            "<div>b</div>\n",
            &["4:6 raw-html"],
        ),
        (
            "<div><image src=/hinh/a.svg>b</div>\n",
            "<div>b</div>\n",
            &["4:6 raw-html"],
        ),
        (
            "<div><img/src=/hinh/a.svg>b</div>\n",
            "<div>b</div>\n",
            &["4:6 raw-html"],
        ),
        (
            "<IMG SRC=/hinh/a.svg alt='> x'> b",
            "<p> b</p>\n",
            &["4:1 raw-html"],
        ),
        ("<own-a href=/x/>b</own-a>", "<p>b</p>\n", &["4:1 raw-html"]),
    ]);
}

#[test]
fn a_tag_that_a_sentence_names_is_shown() {
    for name in [
        "title", "textarea", "select", "script", "style", "iframe", "template", "object",
        "noscript",
    ] {
        let (rendered, reported) = rendered(&format!("Bấm <{name}> rồi chọn.\n\n## Mục\n\nChữ.\n"));
        let html =
            format!("<p>Bấm &lt;{name}&gt; rồi chọn.</p>\n<h2 id=\"muc\">Mục</h2>\n<p>Chữ.</p>\n");
        assert_eq!(rendered.html.as_str(), html);
        assert_eq!(reported, ["4:5 raw-html"]);
    }
    check(&[
        (
            "Gõ <username> rồi <input>.",
            "<p>Gõ &lt;username&gt; rồi &lt;input&gt;.</p>\n",
            &["4:4 raw-html", "4:19 raw-html"],
        ),
        (
            "Đặt trước </body> nhé",
            "<p>Đặt trước &lt;/body&gt; nhé</p>\n",
            &["4:11 raw-html"],
        ),
        (
            "<title> rồi\n\nchữ\n",
            "&lt;title&gt; rồi\n<p>chữ</p>\n",
            &["4:1 raw-html"],
        ),
        (
            "Thẻ <b> để in đậm.\n\nChữ.",
            "<p>Thẻ <b> để in đậm.</b></p><b>\n<p>Chữ.</p>\n</b>",
            &["4:5 raw-html"],
        ),
        (
            "<div class=\"x\nchữ **đậm**\n\nsau\n",
            "&lt;div class=\"x\nchữ **đậm**\n<p>sau</p>\n",
            &["4:1 raw-html"],
        ),
    ]);
    let (rendered, _) = rendered("## Bấm <title> rồi\n");
    assert_eq!(rendered.contents[0].text, "Bấm <title> rồi");
}

#[test]
fn content_that_goes_is_reported_and_leaves_nothing_behind() {
    check(&[
        (
            "a <script>b [x](#khong-co)</script> c",
            "<p>a  c</p>\n",
            &["4:3 raw-html"],
        ),
        (
            "a <title>b</title> c <title> d",
            "<p>a  c &lt;title&gt; d</p>\n",
            &["4:3 raw-html", "4:22 raw-html"],
        ),
        (
            "a <object><object>b</object></object> c",
            "<p>a  c</p>\n",
            &["4:3 raw-html"],
        ),
        (
            "<select>\n<option>a\n</select> b\n",
            " b\n",
            &["4:1 raw-html"],
        ),
        (
            "<svg viewBox='0 0 1 1'><title>t</title></svg>\n",
            "<p></p>\n",
            &["4:1 raw-html"],
        ),
        (
            "<script>\nx < y;\n\nz\n</script>\n\nSau.\n",
            "\n<p>Sau.</p>\n",
            &["4:1 raw-html"],
        ),
        (
            "a <?php x ?> b <!X y> c <![CDATA[z]]> d",
            "<p>a  b  c  d</p>\n",
            &["4:3 raw-html", "4:16 raw-html", "4:25 raw-html"],
        ),
    ]);
    let (rendered, _) =
        rendered("## A <style>b</style>\n\n<object>\n<h2 id=\"c\">C</h2>\n</object>\n");
    assert_eq!(rendered.contents[0].text, "A ");
    assert_eq!(rendered.anchors.iter().collect::<Vec<_>>(), ["a"]);
}

#[test]
fn whatever_would_swallow_the_rest_is_an_error_where_it_opens() {
    let bodies = [
        "<!-- ghi chú\n\n## Mục\n",
        "<?php\n\nChữ.\n",
        "<!X\n\nChữ.\n",
        "<![CDATA[\n\nChữ.\n",
        "<script>\n\nChữ.\n",
        "<style>\n\nChữ.\n",
        "<textarea>\n\nChữ.\n",
        "<pre>\n\n## Mục\n",
        "<!-- một\n\nChữ.\n\n<!-- hai -->\n",
        "<!-- một --!>\n\nChữ.\n",
        "<div><!-- một\n</div>\n\nChữ.\n",
    ];
    for body in bodies {
        let (_, reported) = rendered(&format!("Đầu.\n\n{body}"));
        let column = if body.starts_with("<div>") { 6 } else { 1 };
        assert_eq!(
            reported.first(),
            Some(&format!("6:{column} unclosed-html")),
            "{body}"
        );
    }
    check(&[(
        "Chữ <!-- riêng\n\ntiếp --> x",
        "<p>Chữ &lt;!-- riêng</p>\n<p>tiếp --&gt; x</p>\n",
        &["4:5 raw-html"],
    )]);
    check(&[(
        "Chữ \\<!-- và `<!--` và &lt;!--",
        "<p>Chữ &lt;!-- và <code>&lt;!--</code> và &lt;!--</p>\n",
        &[],
    )]);
}

#[test]
fn comments_are_passed_over() {
    let body = "<!-- đổi <code> thành <font color=\"red\"> -->\n\nXem 111/2015/NĐ-CP.\n\n<!--\n<h2>Mục</h2>\n<blockquote>\n-->\n\nXem 111/2015/NĐ-CP <!-- <code> --> và 112/2015/NĐ-CP.\n";
    let (rendered, reported) = rendered(body);
    assert_eq!(reported, Vec::<String>::new());
    assert_eq!(
        rendered
            .citations
            .iter()
            .filter(|citation| !citation.quoted)
            .count(),
        3
    );
    assert_eq!(
        rendered.html.as_str().matches("class=\"number\"").count(),
        3
    );
    assert!(!rendered.html.as_str().contains("<!--") && rendered.contents.is_empty());
}

#[test]
fn markdown_right_within_html_is_hinted_at() {
    let body = "<details><summary>Mở</summary>\n**đậm** và [x](/van-ban/)\n</details>\n";
    assert_eq!(rendered(body).1, ["5:1 markdown-in-html"]);
    for good in [
        "<div>\n\n**đậm**\n\n</div>\n",
        "<pre>**a**</pre>\n",
        "<table><tr><td>- 1\n<td>2. x</table>\n",
    ] {
        assert_eq!(rendered(good).1, Vec::<String>::new(), "{good}");
    }
}

#[test]
fn the_bytes_that_go_are_known() {
    let gone = |kind: BodyKind, body: &str| {
        let (rendered, _) = rendered_as(kind, body);
        let text = format!("---\na: 1\n---\n{body}");
        let mut gone: Vec<String> = rendered
            .explained
            .iter()
            .map(|range| text[range.clone()].to_owned())
            .collect();
        gone.sort_unstable();
        gone
    };
    let body = "> Chữ <u>đ</u> <script>x</script>\n> <!-- một\n> hai --> ba\n";
    assert_eq!(
        gone(BodyKind::Prose, body),
        [
            "<!-- một\n> hai -->",
            "</u>",
            "<script>",
            "<script>x</script>",
            "<u>"
        ]
    );
    let body = "### Điều 1. A\n1. Chữ <u>x</u>\n\na) <!-- một --> hai\n<div>\nba</div>";
    assert_eq!(
        gone(BodyKind::LegalText, body),
        ["<!-- một -->", "</div>", "</u>", "<div>", "<u>"]
    );
}

#[test]
fn deep_nesting_is_refused_and_not_worked_through() {
    let (_, reported) = rendered(&format!("a\n\n{} b\n", ">".repeat(150)));
    assert_eq!(reported.len(), 1);
    assert!(reported[0].ends_with("too-deep"), "{reported:?}");
    assert_eq!(
        rendered(&format!("{} b\n", ">".repeat(400))).1,
        ["4:1 too-deep"]
    );
    assert_eq!(
        rendered(&format!("{}b\n", "> ".repeat(20))).1,
        Vec::<String>::new()
    );
    assert_eq!(
        rendered(&format!("```\n{}\n```\n", ">".repeat(200))).1,
        Vec::<String>::new()
    );
    let (rendered, reported) = rendered(&"<div>".repeat(90));
    assert_eq!(rendered.html.as_str().matches("<div>").count(), 64);
    assert_eq!(reported, ["4:321 raw-html", "4:1 raw-html"]);
}

proptest::proptest! {
    /// The allow-list finds nothing to drop after settling: what browsers read is what was reported.
    #[test]
    fn every_word_stays_that_no_message_explains(
        body in "(chữ |đậm |<b>|</b>|<u>|</u>|<div>|</div>|<li>|<p>|<td>|<table>|</table>|<title>|</title>|<a href=/x/>|</a>|<x-y>|</script>|<!-- | -->|<p |>|\"|\n\n|\n|[*>-] ){0,40}"
    ) {
        let (rendered, reported) = rendered(&body);
        if reported.iter().any(|reported| reported.ends_with("-html")) { return Ok(()); }
        let words = |text: &str| text.matches("chữ").count() + text.matches("đậm").count();
        let head = "---\na: 1\n---\n".len();
        let gone: usize = rendered.explained.iter().map(|range| words(&body[range.start - head..range.end - head])).sum();
        proptest::prop_assert_eq!(words(rendered.html.as_str()) + gone, words(&body), "{}", rendered.html.as_str());
    }
}
