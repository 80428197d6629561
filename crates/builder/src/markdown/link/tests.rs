//! Where links lead, and which lead nowhere.

use crate::markdown::BodyKind;
use crate::markdown::tests::rendered_as;

#[test]
fn web_addresses_are_read_as_browsers_read_them() {
    let away = |href: &str| format!("<p><a href=\"{href}\" rel=\"external noopener\">x</a></p>\n");
    let within = |href: &str| format!("<p><a href=\"/cong{href}\">x</a></p>\n");
    let cases = [
        ("https:a.example/b", away("https://a.example/b")),
        ("https:///a.example/b", away("https://a.example/b")),
        ("HTTPS://A.EXAMPLE/b", away("https://a.example/b")),
        ("https:\\\\a.example\\b", away("https://a.example/b")),
        ("HTTPS://THU.EXAMPLE/cong/van-ban/", within("/van-ban/")),
        ("https:thu.example/cong/van-ban/#x", within("/van-ban/#x")),
        ("http://thu.example/cong/van-ban/", within("/van-ban/")),
        ("https://thu.example:443/cong/van-ban/", within("/van-ban/")),
        (
            "https://thu.example.a.example/cong/van-ban/",
            away("https://thu.example.a.example/cong/van-ban/"),
        ),
        (
            "https://thu.example:8443/cong/van-ban/",
            away("https://thu.example:8443/cong/van-ban/"),
        ),
    ];
    for (url, html) in cases {
        let (rendered, told) = rendered_as(BodyKind::Prose, &format!("[x](<{url}>)"));
        assert_eq!(rendered.html.as_str(), html, "{url}");
        assert_eq!(told, Vec::<String>::new(), "{url}");
    }
}

#[test]
fn links_to_nowhere_are_told() {
    let dead = [
        "https://a.example…",
        "https://a.example”",
        "https://a.example:99999/",
        "https://",
        "https:///",
        "https://a..example/",
        "https://thu.example@a.example/cong/van-ban/",
        "//a.example/",
        "\\\\a.example",
        "mailto:",
        "mailto:an",
        "tel:",
        "tel:abc",
        "www.a.example",
        "../bai-viet/x.md",
        "/bai-viet/x.md",
        "java\tscript:x",
    ];
    for url in dead {
        let (_, told) = rendered_as(BodyKind::Prose, &format!("chữ [x](<{url}>)"));
        assert_eq!(told, ["4:5 dead-link"], "{url}");
    }
    for url in [
        "mailto:an@a.example",
        "MAILTO:an@a.example",
        "mailto:?subject=a",
        "tel:+840000000000",
    ] {
        let (_, told) = rendered_as(BodyKind::Prose, &format!("[x]({url})"));
        assert_eq!(told, Vec::<String>::new(), "{url}");
    }
}

#[test]
fn files_of_pages_are_shown_their_addresses() {
    let cases = [
        ("../bai-viet/ten-bai.md", "[…](/bai-viet/ten-bai/)"),
        ("ten-bai/index.md#muc", "[…](/bai-viet/ten-bai/)"),
        ("/su-kien/ngay-hoi.md", "[…](/su-kien/ngay-hoi/)"),
        ("trang/Liên hệ.md", "[…](/lien-he/)"),
        ("van-ban/1.md", super::SAMPLE),
    ];
    for (url, sample) in cases {
        assert_eq!(super::page_of_file(url).as_deref(), Some(sample), "{url}");
    }
    assert_eq!(super::page_of_file("https://a.example/x.md"), None);
    assert_eq!(super::page_of_file("bang.csv"), None);
}
