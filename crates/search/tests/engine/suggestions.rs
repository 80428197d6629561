//! Suggestions while words are typed.

use crate::portal::{Portal, article, document};

/// Addresses of the options.
fn options(portal: &mut Portal, words: &str) -> Vec<String> {
    let answer = portal.suggest(words);
    let html = answer["html"].as_str().expect("a text");
    let all: Vec<String> = html
        .split("data-href=\"")
        .skip(1)
        .map(|option| {
            option
                .split('"')
                .next()
                .expect("it is there")
                .trim_matches('/')
                .to_owned()
        })
        .collect();
    assert_eq!(answer["count"], all.len());
    all
}

#[test]
fn numbers_groups_and_titles_are_suggested() {
    let mut portal = Portal::new(&[
        article(
            "lo",
            "2026-10-12",
            "Lò đúc gang công suất lớn",
            "",
            "công nghệ",
        ),
        article("chi-trong-chu", "2026-10-11", "Một", "", "lò đúc gang"),
        document(2, "111/2015/NĐ-CP", "2015-11-03", "Về công nghiệp", "", &[]),
        document(3, "1112/2016/TT-BTC", "2016-06-30", "Về thuế", "", &[]),
    ]);
    let [decree, circular] = [
        "van-ban/nghi-dinh/111-2015-nd-cp",
        "van-ban/thong-tu/1112-2016-tt-btc",
    ];
    let cases: [(&str, &[&str]); 10] = [
        ("lò đúc", &["bai-viet/lo"]),
        ("lò đúc ga", &["bai-viet/lo"]),
        ("duc gang", &["bai-viet/lo"]),
        ("công ng", &["cong-nghe", decree]),
        ("nghị đ", &["nghi-dinh", decree]),
        ("111", &[decree, circular]),
        ("111/2015", &[decree]),
        ("nđ 111/2015", &[decree]),
        ("l", &[]),
        ("zzz", &[]),
    ];
    for (words, expected) in cases {
        assert_eq!(options(&mut portal, words), expected, "{words}");
    }
    let html = portal.suggest("lò đúc")["html"]
        .as_str()
        .expect("a text")
        .to_owned();
    assert_eq!(
        html,
        "<li role=\"option\" aria-selected=\"false\" data-href=\"/bai-viet/lo/\"><mark>Lò đúc</mark> gang công suất lớn</li>"
    );
}
