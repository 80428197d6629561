//! Passages, and phrases that only a page can prove.

use crate::portal::{Portal, article, paths, text};

fn page(body: &str) -> String {
    serde_json::json!({"schema_version": "1.3", "page": {"path": "/x/", "content": {"article": {"headline": "x", "body": body}}}})
        .to_string()
}

#[test]
fn the_lead_is_shown_where_it_has_a_word_or_the_title_has_all() {
    let mut portal = Portal::new(&[
        article("lead", "2026-10-12", "Một", "Chuyện <b>đúc gang</b>", "x"),
        article("title", "2026-10-11", "Lò đúc gang", "Không có gì", "x"),
        article("text", "2026-10-10", "Hai", "Ba", "về đúc gang"),
    ]);
    let answer = portal.answer("?q=đúc gang");
    assert_eq!(paths(&answer), ["title", "lead", "text"]);
    let html = answer["html"].as_str().expect("a text");
    assert!(html.contains("data-slot=\"0\">Không có gì</p>"), "{html}");
    assert!(
        html.contains("data-slot=\"1\">Chuyện &lt;b&gt;<mark>đúc gang</mark>&lt;/b&gt;</p>"),
        "{html}"
    );
    assert!(html.contains("data-slot=\"2\"></p>"), "{html}");
    assert_eq!(
        answer["passages"],
        serde_json::json!([{"slot": 2, "path": "/bai-viet/text/"}])
    );
    let body = page("<p>Trước.</p><p>Nay về <em>đúc</em> gang &amp; thép.</p>");
    assert_eq!(
        portal.session.passage(2, &body).expect("it is there"),
        "Nay về <mark>đúc gang</mark> &amp; thép."
    );
    // A page without the words, or without a body: the lead.
    assert_eq!(
        portal
            .session
            .passage(2, &page("<p>Khác</p>"))
            .expect("it is there"),
        "Ba"
    );
    assert_eq!(portal.session.passage(2, "{}").expect("it is there"), "Ba");
    assert_eq!(portal.session.passage(9, "{}").expect("it is there"), "");
}

#[test]
fn a_long_phrase_is_proved_by_the_page() {
    let mut portal = Portal::new(&[
        text("co", "xưởng nhỏ vay vốn"),
        text("khong", "nhỏ vay. xưởng nhỏ. vay vốn"),
    ]);
    let query = "?q=\"xưởng nhỏ vay vốn\"";
    let first = portal.answer(query);
    assert_eq!(paths(&first), ["co", "khong"]);
    let slots: Vec<(u64, &str)> = first["passages"]
        .as_array()
        .expect("it is there")
        .iter()
        .map(|one| {
            (
                one["slot"].as_u64().expect("it is there"),
                one["path"].as_str().expect("a text"),
            )
        })
        .collect();
    assert_eq!(slots, [(0, "/bai-viet/co/"), (1, "/bai-viet/khong/")]);
    assert!(
        portal
            .session
            .passage(0, &page("<p>xưởng nhỏ vay vốn</p>"))
            .is_some()
    );
    assert_eq!(
        portal
            .session
            .passage(1, &page("<p>nhỏ vay. xưởng nhỏ. vay vốn</p>")),
        None
    );
    assert_eq!(paths(&portal.answer(query)), ["co"]);
    // It may stand outside of the body.
    let captioned = r#"{"page":{"content":{"article":{"caption":"Một xưởng nhỏ vay vốn.","body":"<p>x</p>"}}}}"#;
    assert!(portal.session.passage(0, captioned).is_some());
    // Other words forget it.
    portal.answer("?q=xưởng");
    assert_eq!(paths(&portal.answer(query)).len(), 2);
}

#[test]
fn hostile_texts_stay_texts() {
    let evil = "\"><script>alert(1)</script><img src=x onerror=y>' & </mark>";
    let mut portal = Portal::new(&[article("evil", "2026-10-12", evil, evil, evil)]);
    for query in [
        "?q=script alert",
        "?q=\"><script>",
        "?q=x' onerror",
        "?q=<mark>&loai=\"><b>",
        "?q=zzz\"'<b>",
    ] {
        let answer = portal.answer(query);
        for field in ["html", "facets"] {
            let html = answer[field].as_str().expect("a text");
            for tag in ["<script", "<img", "<b>", "onerror=y>"] {
                assert!(!html.contains(tag), "{query}: {html}");
            }
        }
        let passage = portal
            .session
            .passage(0, &page("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"));
        assert!(!passage.unwrap_or_default().contains("<script"));
    }
    let suggested = portal.suggest("script al");
    assert!(
        !suggested["html"]
            .as_str()
            .expect("a text")
            .contains("<script"),
        "{suggested}"
    );
}
