//! The order of results.

use crate::portal::{Portal, article, document, paths};

#[test]
fn title_before_lead_before_text_and_new_before_old() {
    let mut portal = Portal::new(&[
        article("text", "2026-11-01", "Một", "hai", "chuyện đúc gang"),
        article("lead", "2026-10-01", "Một", "chuyện đúc gang", "ba"),
        article("old", "2020-01-01", "Chuyện đúc gang", "hai", "ba"),
        article("new", "2026-01-01", "Chuyện đúc gang", "hai", "ba"),
    ]);
    for words in ["đúc gang", "gang", "chuyen duc gang"] {
        assert_eq!(
            portal.find(words),
            ["new", "old", "lead", "text"],
            "{words}"
        );
    }
    assert_eq!(
        paths(&portal.answer("?q=đúc gang&xep=moi-nhat")),
        ["text", "lead", "new", "old"]
    );
}

#[test]
fn what_is_in_force_comes_before_what_has_ended() {
    let mut portal = Portal::new(&[
        document(
            2,
            "5/2020/NĐ-CP",
            "2020-05-01",
            "Về đúc gang",
            "2026-01-01",
            &[],
        ),
        document(2, "4/2010/NĐ-CP", "2010-05-01", "Về đúc gang", "", &[]),
    ]);
    let [ended, in_force] = [
        "van-ban/nghi-dinh/5-2020-nd-cp",
        "van-ban/nghi-dinh/4-2010-nd-cp",
    ];
    assert_eq!(portal.find("đúc gang"), [in_force, ended]);
    // On that day neither had ended; the day goes along.
    let then = portal.answer("?q=đúc gang&ngay=2025-01-01");
    assert_eq!(
        paths(&then),
        [
            format!("{ended}/?ngay=2025-01-01"),
            format!("{in_force}/?ngay=2025-01-01")
        ]
    );
    assert!(
        then["html"]
            .as_str()
            .expect("a text")
            .contains("status--in-force\">Còn hiệu lực")
    );
    // On another one of them was not there yet.
    assert_eq!(
        paths(&portal.answer("?q=đúc gang&ngay=2015-01-01")).len(),
        1
    );
}

#[test]
fn a_newer_segment_takes_the_place_of_the_older() {
    let old = [
        article("a", "2026-01-01", "Chuyện đúc gang", "", "cũ"),
        article("b", "2026-01-02", "Chuyện đúc đồng", "", ""),
    ];
    let new = [article("a", "2026-01-01", "Chuyện đúc thép", "", "mới")];
    let mut portal = Portal::segmented(&[&old, &new], &[]);
    assert_eq!(portal.find("chuyện đúc"), ["b", "a"]);
    assert_eq!(
        portal.find("đúc gang"),
        ["b", "a"],
        "gang is nowhere, so that both stay"
    );
    assert_eq!(portal.find("đúc thép"), ["a"]);
}
