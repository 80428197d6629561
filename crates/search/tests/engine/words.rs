//! Words together: neighbors, quotation marks, what is left out, what is unknown.

use crate::portal::{Portal, article, notes, paths, text};

fn portal() -> Portal {
    Portal::new(&[
        text("canh-nhau", "xưởng nhỏ vay vốn mua máy ép"),
        text(
            "xa-nhau",
            "xưởng lớn. Người vay tiền, máy cũ, ép nhựa, vốn ít, nhỏ lẻ, mua sắm",
        ),
        text("hai-cau", "nói về xưởng. Nhỏ thì vay"),
        text("gang", "đúc gang xám và thép"),
        text("thep", "đúc thép hợp kim"),
    ])
}

#[test]
fn neighbors_come_before_words_that_stand_apart() {
    let mut portal = portal();
    let cases: [(&str, &[&str]); 5] = [
        ("xưởng nhỏ", &["canh-nhau", "xa-nhau", "hai-cau"]),
        ("vay vốn", &["canh-nhau", "xa-nhau"]),
        // Two pairs in one text are enough.
        ("xưởng nhỏ máy ép", &["canh-nhau"]),
        ("đúc thép", &["thep", "gang"]),
        ("thép đúc", &["gang", "thep"]),
    ];
    for (words, expected) in cases {
        let mut found = portal.find(words);
        let first = found.first().cloned();
        found.sort();
        let mut expected_all = expected.to_vec();
        expected_all.sort_unstable();
        assert_eq!(found, expected_all, "{words}");
        if words != "thép đúc" {
            assert_eq!(first.as_deref(), Some(expected[0]), "{words}");
        }
    }
    let wide = portal.answer("?q=xưởng nhỏ máy ép&rong=1");
    assert_eq!(paths(&wide), ["canh-nhau", "xa-nhau"]);
    assert!(notes(&wide).contains("Chỉ nội dung có các từ đứng liền nhau"));
}

#[test]
fn quotes_mean_exactly_that() {
    let mut portal = portal();
    let cases: [(&str, &[&str]); 9] = [
        ("\"xưởng nhỏ\"", &["canh-nhau"]),
        ("“xưởng nhỏ”", &["canh-nhau"]),
        ("\"xuong nho\"", &["canh-nhau"]),
        // One word has marks, so all must have theirs.
        ("\"xưởng nho\"", &[]),
        ("\"vay vốn\" xưởng", &["canh-nhau"]),
        ("\"ép máy\"", &[]),
        ("\"xưởng\"", &["canh-nhau", "hai-cau", "xa-nhau"]),
        ("\"xương\"", &[]),
        ("đúc \"thép\" \"gang xám\"", &["gang"]),
    ];
    for (words, expected) in cases {
        let mut found = portal.find(words);
        found.sort();
        assert_eq!(found, expected, "{words}");
    }
}

#[test]
fn a_minus_leaves_out() {
    let mut portal = portal();
    let cases: [(&str, &[&str]); 6] = [
        ("thép -gang", &["thep"]),
        ("thép -\"gang xám\"", &["thep"]),
        ("thép -\"xám gang\"", &["gang", "thep"]),
        ("thép -hợp -gang", &[]),
        // With marks it leaves out that word only.
        ("thép -gạng", &["gang", "thep"]),
        ("-thép", &[]),
    ];
    for (words, expected) in cases {
        let mut found = portal.find(words);
        found.sort();
        assert_eq!(found, expected, "{words}");
    }
}

#[test]
fn a_word_that_is_nowhere_is_named_with_the_one_that_was_meant() {
    let mut portal = portal();
    let answer = portal.answer("?q=đúc thesp xyzt");
    assert!(
        notes(&answer).contains("Không có từ “xyzt”"),
        "{}",
        notes(&answer)
    );
    let typo = portal.answer("?q=xuong nhro");
    assert!(
        notes(&typo).contains("Không có từ “nhro”"),
        "{}",
        notes(&typo)
    );
    assert!(
        notes(&typo).contains("Ý bạn là “xuong nhỏ”?"),
        "{}",
        notes(&typo)
    );
    assert!(
        typo["html"]
            .as_str()
            .expect("a text")
            .contains("href=\"/tim-kiem/?q=xuong+nh%E1%BB%8F\"")
    );
    assert_eq!(paths(&typo).len(), 3, "the other word still finds");
    let none = portal.answer("?q=qqqq");
    assert_eq!(paths(&none), Vec::<String>::new());
    assert!(notes(&none).contains("ở nơi khác"));
    assert!(
        none["html"]
            .as_str()
            .expect("a text")
            .contains("https://vbpl.vn/")
    );
    assert_eq!(none["said"], "Không có kết quả nào cho “qqqq”");
}

#[test]
fn the_rarest_word_is_dropped_where_nothing_has_all() {
    let mut portal = portal();
    let answer = portal.answer("?q=gang vốn");
    assert_eq!(paths(&answer).len(), 2);
    assert!(
        notes(&answer).contains("thiếu “gang”"),
        "{}",
        notes(&answer)
    );
    let several = portal.answer("?q=hợp kim vay vốn gang");
    assert!(
        notes(&several).contains("gần nhất") || notes(&several).contains("thiếu"),
        "{}",
        notes(&several)
    );
}

#[test]
fn a_long_query_bears_a_mistake() {
    let title = "Mười bốn thợ và một đạo luật sửa đổi thuế";
    let mut portal = Portal::new(&[
        article("dung", "2026-10-12", title, "", "chữ"),
        text("khac", "muoi bon tho va mot dao luat sua doi thue lam khac"),
        text("nua", "gạo lứt và muối"),
    ]);
    for words in [
        "Mười bốn thợ và một gạo luật sửa đổi thuế",
        "muối bốn thợ và một đạo luật sửa đổi thuế",
        "muoi bon tho va mot dao lust sua doi thue",
    ] {
        let mut found = portal.find(words);
        found.truncate(2);
        assert!(found.contains(&"dung".to_owned()), "{words}: {found:?}");
    }
}

#[test]
fn short_and_long_forms_find_each_other() {
    let mut portal = Portal::with_abbreviations(
        &[
            text("ngan", "ngành CNHT mới"),
            text("dai", "ngành công nghiệp hỗ trợ mới"),
        ],
        &[("CNHT", "công nghiệp hỗ trợ")],
    );
    for words in [
        "CNHT",
        "cnht",
        "công nghiệp hỗ trợ",
        "ngành CNHT",
        "ngành công nghiệp hỗ trợ mới",
        "CNHT mới",
    ] {
        let mut found = portal.find(words);
        found.sort();
        assert_eq!(found, ["dai", "ngan"], "{words}");
    }
}
