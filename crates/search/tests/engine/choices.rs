//! Choices beside the results, their counts, and pages.

use crate::portal::{Portal, article, document, paths};

fn portal() -> Portal {
    let mut market = article("thi-truong", "2025-02-01", "Đúc gang", "", "");
    market.head.group = Some(1);
    Portal::new(&[
        article("a", "2026-10-12", "Đúc gang", "", ""),
        article("b", "2025-10-12", "Đúc gang", "", ""),
        market,
        document(
            2,
            "5/2020/NĐ-CP",
            "2020-05-01",
            "Về đúc gang",
            "2026-01-01",
            &[],
        ),
        document(3, "4/2010/TT-BTC", "2010-05-01", "Về đúc gang", "", &[]),
    ])
}

/// The choices of an answer: name, count, and a star where chosen.
fn facets(answer: &serde_json::Value) -> Vec<String> {
    let html = answer["facets"].as_str().expect("a text");
    let links = html
        .split("<li><a ")
        .skip(1)
        .filter(|link| link.contains("choice__count"));
    links
        .map(|link| {
            let (attributes, rest) = link.split_once('>').expect("it is there");
            let (name, rest) = rest
                .split_once(" <span class=\"choice__count\">")
                .expect("it is there");
            let count = rest.split('<').next().expect("it is there");
            let star = if attributes.contains("aria-current=\"true\"") {
                "*"
            } else {
                ""
            };
            format!("{name} {count}{star}")
        })
        .collect()
}

#[test]
fn choices_count_what_they_would_show() {
    let mut portal = portal();
    let all = portal.answer("?q=đúc gang");
    let expected = [
        "Bài viết 3",
        "Văn bản 2",
        "Công nghệ 2",
        "Thị trường 1",
        "Nghị định 1",
        "Thông tư 1",
        "2026 1",
        "2025 2",
        "2020 1",
        "2010 1",
        "Còn hiệu lực 1",
        "Hết hiệu lực toàn bộ 1",
    ];
    assert_eq!(facets(&all), expected);
    assert_eq!(all["said"], "5 kết quả cho “đúc gang”");
    let articles = portal.answer("?q=đúc gang&loai=bai-viet");
    assert_eq!(
        facets(&articles),
        [
            "Bài viết 3*",
            "Văn bản 2",
            "Công nghệ 2",
            "Thị trường 1",
            "2026 1",
            "2025 2"
        ]
    );
    let both = portal.answer("?q=đúc gang&loai=bai-viet&nam=2025");
    assert_eq!(
        facets(&both),
        [
            "Bài viết 2*",
            "Công nghệ 1",
            "Thị trường 1",
            "2026 1",
            "2025 2*"
        ]
    );
    assert_eq!(
        both["query"],
        "?q=%C4%91%C3%BAc+gang&loai=bai-viet&nam=2025"
    );
    let ended = portal.answer("?q=đúc gang&tinh-trang=het-hieu-luc");
    assert_eq!(paths(&ended), ["van-ban/nghi-dinh/5-2020-nd-cp"]);
}

#[test]
fn every_choice_is_a_link_that_shows_what_it_counts() {
    let mut portal = portal();
    for start in [
        "?q=đúc gang",
        "?q=đúc gang&loai=bai-viet",
        "?q=gang&nam=2025&nam=2010",
        "?q=gang&tinh-trang=con-hieu-luc",
    ] {
        let answer = portal.answer(start);
        let html = answer["facets"].as_str().expect("a text").to_owned();
        for link in html.split("<li><a href=\"/tim-kiem/").skip(1) {
            let (href, rest) = link.split_once('"').expect("it is there");
            let chosen = rest.starts_with(" aria-current");
            let Some((_, count)) = rest.split_once("choice__count\">") else {
                continue;
            };
            let count: usize = count
                .split('<')
                .next()
                .expect("it is there")
                .parse()
                .expect("it is there");
            let href = href.replace("&amp;", "&");
            let followed = portal.answer(&href);
            // Several of one group are alternatives; the first of a group shows exactly its count.
            if !chosen && start.matches('&').count() == 0 {
                assert_eq!(paths(&followed).len(), count, "{href}");
            }
            assert_eq!(followed["query"], href);
        }
    }
}

#[test]
fn choices_that_leave_nothing_can_be_dropped() {
    let answer = portal().answer("?q=đúc gang&nam=1999");
    assert_eq!(paths(&answer), Vec::<String>::new());
    assert!(
        answer["html"]
            .as_str()
            .expect("a text")
            .contains("href=\"/tim-kiem/?q=%C4%91%C3%BAc+gang\"")
    );
}

#[test]
fn results_come_in_pages() {
    let items: Vec<_> = (10..37)
        .map(|number| article(&format!("a{number}"), "2026-10-12", "Đúc gang", "", ""))
        .collect();
    let mut portal = Portal::new(&items);
    let first = portal.answer("?q=gang");
    assert_eq!(paths(&first).len(), 10);
    assert_eq!(first["said"], "27 kết quả cho “gang”");
    let html = first["html"].as_str().expect("a text");
    assert!(html.contains("<ol class=\"search-results\" start=\"1\">"));
    assert!(html.contains(
        "<a href=\"/tim-kiem/?q=gang&amp;trang=2\" class=\"pagination__turn\" rel=\"next\">"
    ));
    let last = portal.answer("?q=gang&trang=3");
    assert_eq!(paths(&last).len(), 7);
    assert!(
        last["html"]
            .as_str()
            .expect("a text")
            .contains("start=\"21\"")
    );
    // A page beyond the last is the last.
    assert_eq!(paths(&portal.answer("?q=gang&trang=99")), paths(&last));
    let mut all: Vec<String> = (1..=3)
        .flat_map(|page| paths(&portal.answer(&format!("?q=gang&trang={page}"))))
        .collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 27);
}
