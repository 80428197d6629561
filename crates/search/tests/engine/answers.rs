//! The answer as a whole.

use crate::portal::{Portal, TODAY, article, day, document, paths};

#[test]
fn a_result_has_title_facts_and_passage() {
    let mut portal = Portal::new(&[
        article("lo", "2026-10-12", "Lò đúc <gang>", "Về đúc gang", ""),
        document(
            2,
            "5/2020/NĐ-CP",
            "2020-05-01",
            "Về đúc gang",
            "2026-01-01",
            &[],
        ),
    ]);
    let answer = portal.answer("?q=đúc gang");
    let article = "<li class=\"search-result\"><h2 class=\"search-result__title\"><a href=\"/bai-viet/lo/\">Lò <mark>đúc &lt;gang</mark>&gt;</a></h2>\
        <p class=\"search-result__facts\"><span>Bài viết</span><span>Công nghệ</span><time datetime=\"2026-10-12\">12/10/2026</time></p>\
        <p class=\"search-result__passage\" data-slot=\"0\">Về <mark>đúc gang</mark></p></li>";
    let decree = "<li class=\"search-result\"><h2 class=\"search-result__title\"><a href=\"/van-ban/nghi-dinh/5-2020-nd-cp/\">Nghị định 5/2020/NĐ-CP – Về <mark>đúc gang</mark></a></h2>\
        <p class=\"search-result__facts\"><span>Văn bản</span><span>Nghị định</span><time datetime=\"2020-05-01\">01/05/2020</time><strong class=\"status status--ended\">Hết hiệu lực toàn bộ</strong></p></li>";
    let html = answer["html"].as_str().expect("a text");
    let expected = format!("<ol class=\"search-results\" start=\"1\">{article}{decree}</ol>");
    assert_eq!(html.split_once("</div>").expect("it is there").1, expected);
    assert_eq!(answer["passages"], serde_json::json!([]));
    assert_eq!(answer["failed"], false);
}

#[test]
fn typed_words_take_the_place_of_those_in_the_address() {
    let mut portal = Portal::new(&[
        article("gang", "2026-10-12", "Gang", "", ""),
        article("thep", "2026-10-12", "Thép", "", ""),
    ]);
    let mut typed = |words: &str| {
        let answer = portal.until_answered(|session| {
            session.answer(
                "?q=gang&nam=2026&trang=7",
                Some(words),
                day(TODAY).expect("it is there"),
            )
        });
        (
            answer["query"].as_str().expect("a text").to_owned(),
            paths(&answer),
        )
    };
    assert_eq!(
        typed(" thép "),
        ("?q=th%C3%A9p&nam=2026".into(), vec!["thep".into()])
    );
    // The same words keep the page.
    assert_eq!(
        typed("gang "),
        ("?q=gang&nam=2026&trang=7".into(), vec!["gang".into()])
    );
}

#[test]
fn a_portal_in_a_folder_links_into_it() {
    let mut portal = Portal::new(&[article("gang", "2026-10-12", "Gang", "", "")]);
    let root = portal.root.clone();
    assert!(portal.session.load(&root, "/cong/"));
    let answer = portal.answer("?q=gang&loai=bai-viet");
    assert!(
        answer["html"]
            .as_str()
            .expect("a text")
            .contains("<a href=\"/cong/bai-viet/gang/\">")
    );
    assert!(
        answer["facets"]
            .as_str()
            .expect("a text")
            .contains("<a href=\"/cong/tim-kiem/?q=gang\"")
    );
    assert!(
        portal.suggest("gang")["html"]
            .as_str()
            .expect("a text")
            .contains("data-href=\"/cong/bai-viet/gang/\"")
    );
}

#[test]
fn no_words_find_nothing() {
    let mut portal = Portal::new(&[article("gang", "2026-10-12", "Gang", "", "")]);
    for query in [
        "",
        "?",
        "?q=",
        "?q=++",
        "?q=-",
        "?q=%22%22",
        "?q=…",
        "?loai=bai-viet",
    ] {
        assert_eq!(
            paths(&portal.answer(query)),
            Vec::<String>::new(),
            "{query}"
        );
    }
}

#[test]
fn the_first_results_come_before_the_others_are_fetched() {
    let items: Vec<_> = (0..300)
        .map(|at| {
            let lead = "đúc gang ".repeat(160);
            let title = format!("Xưởng {at}");
            article(&format!("bai-{at}"), "2026-10-12", &title, &lead, "")
        })
        .collect();
    let mut portal = Portal::new(&items);
    let begun = portal.until_answered(|session| {
        session.begin_answer("?q=đúc gang", None, TODAY.parse().unwrap())
    });
    assert_eq!(paths(&begun).len(), 5);
    let rooms = begun["html"].as_str().unwrap();
    assert_eq!(rooms.matches("aria-busy").count(), 5);
    assert_eq!(begun["later"].as_array().unwrap().len(), 5);
    let whole = portal.answer("?q=đúc gang");
    assert_eq!(paths(&whole).len(), 10);
    assert_eq!(paths(&whole)[..5], paths(&begun)[..]);
    assert_eq!(whole["later"].as_array().unwrap().len(), 0);
    let [begun, whole] = [&begun, &whole].map(|answer| (&answer["said"], &answer["facets"]));
    assert_eq!(begun, whole);
}
