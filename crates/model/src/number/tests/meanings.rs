//! Which document a number may mean, which address it gets, and how the document is cited.

use crate::number::{DocumentNumber, citation, document_slug};

fn number(text: &str) -> DocumentNumber {
    DocumentNumber::parse(text).unwrap_or_else(|| panic!("{text} is none"))
}

#[test]
fn a_spelling_may_mean_some_documents() {
    let decree = ("111/2015/NĐ-CP", 2015, "nghi-dinh");
    let decision = ("68/QĐ-TTg", 2017, "quyet-dinh");
    let law = ("04/2017/QH14", 2017, "luat");
    let code = ("45/2019/QH14", 2019, "bo-luat");
    let joint = ("03/2014/TTLT-BTC-BCA", 2014, "thong-tu-lien-tich");
    let cases = [
        ("111/2015/nd-cp", decree, true),
        ("0111/2015/NĐ-CP", decree, true),
        ("111/2015/NĐ-CP (2015)", decree, true),
        ("111/2015/NĐ-CP (2016)", decree, false),
        ("NĐ 111/2015", decree, true),
        ("nghị định 111", decree, true),
        ("nghị định 111 năm 2015", decree, true),
        ("nghị định 111 năm 2016", decree, false),
        ("nghị định 11", decree, false),
        ("thông tư 111", decree, false),
        ("111/2015", decree, true),
        ("111/2016", decree, false),
        ("111/2015/TT-BTC", decree, false),
        ("111/NĐ-CP", decree, false),
        ("68/QĐ-TTg", decision, true),
        ("68/QĐ-TTg (2017)", decision, true),
        ("68/QĐ-TTg (2016)", decision, false),
        ("68/2017/QĐ-TTg", decision, false),
        ("quyết định 68/2017", decision, true),
        ("QĐ 68 năm 2017", decision, true),
        ("quyết định 68/2016", decision, false),
        ("luật 4/2017", law, true),
        ("nghị quyết 4/2017", law, false),
        ("luật 45/2019", code, true),
        ("bộ luật 45", code, true),
        ("thông tư 3/2014", joint, true),
        ("TTLT 03/2014", joint, true),
        ("văn bản 3", joint, true),
    ];
    for (spelling, (official, adopted_in, nature), expected) in cases {
        let may = number(spelling).may_mean(&number(official), adopted_in, nature);
        assert_eq!(may, expected, "{spelling}: {official}");
    }
}

#[test]
fn the_words_before_a_number_say_of_what_it_is() {
    let cases = [
        ("59/2020/QH14", "luat", true),
        ("Luật 59/2020/QH14", "luat", true),
        ("Luật số 59/2020/QH14", "bo-luat", true),
        ("Bộ luật số 59/2020/QH14", "luat", true),
        ("Nghị quyết số 59/2020/QH14", "luat", false),
        ("Nghị quyết số 59/2020/QH14", "nghi-quyet", true),
        ("Pháp lệnh số 59/2020/UBTVQH14", "nghi-quyet", false),
        ("Lệnh số 28-L/CTN", "phap-lenh", false),
        ("Lệnh số 28-L/CTN", "luat", false),
        ("văn bản số 59/2020/QH14", "luat", true),
        ("Quyết định số 12/2020/NĐ-CP", "nghi-dinh", false),
        ("NĐ 12/2020/NĐ-CP", "nghi-dinh", true),
        (
            "Thông tư số 03/2014/TTLT-BTC-BCA",
            "thong-tu-lien-tich",
            true,
        ),
        ("quy định 12/2020/QĐ-UBND", "quyet-dinh", true),
        ("Quy định 22-QĐ/TW", "quyet-dinh", false),
    ];
    for (spelling, nature, expected) in cases {
        assert_eq!(
            number(spelling).is_named_as(nature),
            expected,
            "{spelling}: {nature}"
        );
    }
    let both = number("Quyết định số 12/2020/NĐ-CP");
    assert_eq!(
        (both.named_nature(), both.nature()),
        (Some("quyet-dinh"), Some("nghi-dinh"))
    );
}

#[test]
fn equal_is_what_says_the_same() {
    assert_eq!(number("5A/QĐ-BCT"), number("05a/QD-BCT"));
    assert_eq!(number("Luật số 59/2020/QH14"), number("59/2020/QH14"));
    assert_ne!(number("68/QĐ-TTg (2017)"), number("68/QĐ-TTg"));
    assert_ne!(number("68/2017/QĐ-TTg"), number("68/QĐ-TTg"));
    assert_ne!(number("nghị định 111"), number("thông tư 111"));
}

#[test]
fn identity_becomes_an_address() {
    let cases = [
        (
            "111/2015/NĐ-CP",
            "2015-11-03",
            "Chính phủ",
            "111-2015-nd-cp",
        ),
        (
            "68/QĐ-TTg",
            "2017-01-18",
            "Thủ tướng Chính phủ",
            "68-qd-ttg-2017",
        ),
        (
            "68/2017/QĐ-TTg",
            "2017-01-18",
            "Thủ tướng Chính phủ",
            "68-2017-qd-ttg",
        ),
        (
            "1483/QĐ-TTg",
            "2011-08-26",
            "Thủ tướng Chính phủ",
            "1483-qd-ttg-2011",
        ),
        ("115/NQ-CP", "2020-08-06", "Chính phủ", "115-nq-cp-2020"),
        ("04/2017/QH14", "2017-06-12", "Quốc hội", "04-2017-qh14"),
        (
            "12/QĐ-UBND",
            "2020-01-02",
            "UBND tỉnh Thanh Hóa",
            "12-qd-ubnd-2020-ubnd-tinh-thanh-hoa",
        ),
    ];
    for (number, day, body, slug) in cases {
        assert_eq!(document_slug(number, day.parse().unwrap(), body), slug);
    }
}

#[test]
fn documents_are_cited_in_full() {
    let decree = "Nghị định số 111/2015/NĐ-CP ngày 03/11/2015 của Chính phủ";
    let cases = [
        (
            "Về phát triển công nghiệp hỗ trợ",
            "về phát triển công nghiệp hỗ trợ",
        ),
        (
            "Phát triển công nghiệp hỗ trợ",
            "về phát triển công nghiệp hỗ trợ",
        ),
        (
            "phát triển công nghiệp hỗ trợ.",
            "về phát triển công nghiệp hỗ trợ",
        ),
        (
            "Quy định chi tiết Luật Đầu tư",
            "quy định chi tiết Luật Đầu tư",
        ),
        ("Quy chế làm việc", "về quy chế làm việc"),
        (
            "Sửa đổi, bổ sung một số điều",
            "sửa đổi, bổ sung một số điều",
        ),
        (
            "Bãi bỏ Nghị định 12/2011/NĐ-CP",
            "bãi bỏ Nghị định 12/2011/NĐ-CP",
        ),
        ("Việt Nam và hội nhập", "về Việt Nam và hội nhập"),
        ("ASEAN và hội nhập", "về ASEAN và hội nhập"),
        ("Vệ sinh lao động", "về vệ sinh lao động"),
    ];
    let day = "2015-11-03".parse().unwrap();
    for (title, end) in cases {
        assert_eq!(
            citation("Nghị định", "111/2015/ND-CP", day, "Chính phủ", title),
            format!("{decree} {end}")
        );
    }
    assert_eq!(
        citation("Nghị định", "111/2015/NĐ-CP", day, "Chính phủ", " "),
        decree
    );
}

#[test]
fn laws_are_cited_by_their_name() {
    let day = "2020-06-17".parse().unwrap();
    let cases = [
        (
            "Luật",
            "Luật Đầu tư",
            "Luật Đầu tư số 61/2020/QH14 ngày 17/06/2020 của Quốc hội",
        ),
        (
            "Luật",
            "Đầu tư",
            "Luật số 61/2020/QH14 ngày 17/06/2020 của Quốc hội về đầu tư",
        ),
        (
            "Bộ luật",
            "Bộ luật Lao động",
            "Bộ luật Lao động số 61/2020/QH14 ngày 17/06/2020 của Quốc hội",
        ),
    ];
    for (nature, title, cited) in cases {
        assert_eq!(
            citation(nature, "61/2020/QH14", day, "Quốc hội", title),
            cited
        );
    }
}
