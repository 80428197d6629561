//! Numbers of documents, in many spellings, and clauses.

use crate::portal::{Portal, document, paths, text};

const DECREE: &str = "van-ban/nghi-dinh/111-2015-nd-cp";

fn portal() -> Portal {
    Portal::new(&[
        document(
            2,
            "111/2015/NĐ-CP",
            "2015-11-03",
            "Về phát triển công nghiệp hỗ trợ",
            "",
            &[
                (
                    "dieu-1",
                    "Điều 1. Phạm vi",
                    "Nghị định này quy định chính sách",
                ),
                (
                    "dieu-5",
                    "Điều 5. Góp khuôn",
                    "Khuôn góp vào tủ phải có lý lịch khuôn",
                ),
            ],
        ),
        document(3, "111/2016/TT-BTC", "2016-06-30", "Về thuế", "", &[]),
        document(2, "11/2015/NĐ-CP", "2015-01-31", "Về thể thao", "", &[]),
        text("bai", "Nghị định 111/2015/NĐ-CP nói gì về điều 5"),
    ])
}

#[test]
fn a_number_in_any_spelling_leads_to_the_document_first() {
    let mut portal = portal();
    for words in [
        "111/2015/NĐ-CP",
        "111/2015/nd-cp",
        "111/2015",
        "NĐ 111/2015",
        "nghị định 111/2015",
        "nghị định số 111/2015/NĐ-CP",
        "nghi dinh so 111 nam 2015",
        "Nghị định 111",
        "111-2015-NĐ-CP",
        "nđ 111",
        "111/2015/NĐ-C",
        "nghi dinh 111/2015 nd cp",
        "0111/2015/NĐ-CP",
        "111/2015/ NĐ -CP",
    ] {
        assert_eq!(
            portal.find(words).first().map(String::as_str),
            Some(DECREE),
            "{words}"
        );
    }
    assert_eq!(
        portal.find("thông tư 111")[0],
        "van-ban/thong-tu/111-2016-tt-btc"
    );
    assert_eq!(portal.find("11/2015")[0], "van-ban/nghi-dinh/11-2015-nd-cp");
}

#[test]
fn a_clause_of_a_document_is_its_passage() {
    let mut portal = portal();
    for words in [
        "khoản 2 điều 5 nghị định 111/2015",
        "điều 5 khoản 2 của nghị định 111/2015/NĐ-CP",
        "khoan 2 dieu 5 nd 111/2015",
        "111/2015/NĐ-CP, điều 5, khoản 2",
    ] {
        let answer = portal.answer(&format!("?q={words}"));
        assert_eq!(paths(&answer)[0], DECREE, "{words}");
        assert_eq!(answer["passages"][0]["slot"], 0, "{words}");
        let body = "<h3 id=\\\"dieu-5\\\">Điều 5</h3><p id=\\\"dieu-5-khoan-1\\\">1. Một.</p><p id=\\\"dieu-5-khoan-2\\\">2. Hai &lt;3.</p><p id=\\\"dieu-5-khoan-3\\\">3. Ba.</p>";
        let page = format!("{{\"page\":{{\"content\":{{\"document\":{{\"body\":\"{body}\"}}}}}}}}");
        let passage = portal.session.passage(0, &page).expect("it is there");
        let link =
            "<a href=\"/van-ban/nghi-dinh/111-2015-nd-cp/#dieu-5-khoan-2\">Điều 5 khoản 2</a>: ";
        assert_eq!(
            passage.strip_prefix(link),
            Some("2. Hai &lt;3."),
            "{words}: {passage}"
        );
    }
}

#[test]
fn a_clause_that_is_nowhere_is_named_and_not_linked() {
    let mut portal = portal();
    let answer = portal.answer("?q=khoản 9 điều 5 nghị định 111/2015");
    assert_eq!(paths(&answer)[0], DECREE);
    let page = r#"{"page":{"content":{"document":{"body":"<p>Lời đầu.</p><h3 id=\"dieu-5\">Điều 5</h3><p>Khác.</p>"}}}}"#;
    assert_eq!(
        portal.session.passage(0, page).expect("a sentence"),
        "Điều 5 khoản 9: không có trong toàn văn ở đây."
    );
}

#[test]
fn words_in_a_part_lead_to_the_part() {
    let mut portal = portal();
    let answer = portal.answer("?q=lý lịch khuôn");
    assert_eq!(paths(&answer), [DECREE]);
    let page = r#"{"page":{"content":{"document":{"body":"<h3 id=\"dieu-1\">Điều 1</h3><p>lý lịch khuôn ở nơi khác</p><h3 id=\"dieu-5\">Điều 5. Góp khuôn</h3><p>Khuôn góp vào tủ phải có lý lịch khuôn</p>"}}}}"#;
    let passage = portal.session.passage(0, page).expect("it is there");
    assert_eq!(
        passage,
        "<a href=\"/van-ban/nghi-dinh/111-2015-nd-cp/#dieu-5\">Điều 5. Góp khuôn</a>: <mark>Khuôn</mark> góp vào tủ phải có <mark>lý lịch khuôn</mark>"
    );
}

#[test]
fn digits_are_words_too() {
    let mut portal = Portal::new(&[
        text("a", "giảm 111 đồng"),
        text("b", "giảm 1 đồng"),
        text("c", "giảm 11 đồng"),
    ]);
    assert_eq!(portal.find("111"), ["a"]);
    assert_eq!(portal.find("giảm 1"), ["b"]);
    assert_eq!(portal.find("11 đồng"), ["c"]);
}
