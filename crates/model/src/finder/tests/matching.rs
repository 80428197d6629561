//! What words find, in which order, and what the choices leave of it.

use super::{day, finder, found, numbers};
use crate::finder::{FinderQuery, Sort};
use crate::status::Status;

fn words(words: &str) -> Vec<String> {
    numbers(&finder(), &FinderQuery::default().with_words(words))
}

#[test]
fn marks_case_and_composition_do_not_count() {
    let same = [
        "duoc",
        "DUOC",
        "được",
        "ĐƯỢC",
        "đu\u{31b}o\u{31b}\u{323}c",
        "  duoc. ",
    ];
    for spelling in same {
        let mut found = words(spelling);
        found.sort();
        assert_eq!(
            found,
            ["13/2019/TT-BYT", "14/2019/TT-BYT", "54/2018/QH14"],
            "{spelling}"
        );
    }
    for spelling in [
        "hóa chất",
        "hoá chất",
        "hoa chat",
        "HÓA, CHẤT!",
        "Hoa\u{301} cha\u{302}\u{301}t",
    ] {
        assert_eq!(
            words(spelling),
            ["05/2024/TT-BTC", "1111/QĐ-TTg"],
            "{spelling}"
        );
    }
}

#[test]
fn words_typed_with_marks_put_those_with_the_same_marks_first() {
    let cases = [
        ("được", "14/2019/TT-BYT 54/2018/QH14 13/2019/TT-BYT"),
        ("dược", "13/2019/TT-BYT 54/2018/QH14 14/2019/TT-BYT"),
        ("đươ\u{323}c", "14/2019/TT-BYT 54/2018/QH14 13/2019/TT-BYT"),
        // Without marks nothing is more right, and the latest is first.
        ("duoc", "14/2019/TT-BYT 13/2019/TT-BYT 54/2018/QH14"),
    ];
    for (typed, order) in cases {
        assert_eq!(words(typed).join(" "), order, "{typed}");
    }
}

#[test]
fn every_word_must_be_there_and_the_last_may_be_begun() {
    let cases = [
        ("ho tro", "111/2015/NĐ-CP 54/2018/QH14 80/2026/NĐ-CP"),
        ("ho tro cong", "111/2015/NĐ-CP 80/2026/NĐ-CP"),
        ("ho tr", "111/2015/NĐ-CP 54/2018/QH14 80/2026/NĐ-CP"),
        ("h tro", ""),
        ("ho tro thue", ""),
        ("thông tư tài chính", "05/2024/TT-BTC 21/2016/TT-BTC"),
        ("bộ y tế dược", "13/2019/TT-BYT 14/2019/TT-BYT"),
        ("không có", ""),
        ("…", "80/2026/NĐ-CP 05/2024/TT-BTC 61/2020/QH14"),
    ];
    for (typed, expected) in cases {
        let mut found = words(typed);
        match typed {
            "…" => found.truncate(3),
            _ => found.sort(),
        }
        assert_eq!(found.join(" "), expected, "{typed}");
    }
}

#[test]
fn words_in_their_order_come_before_the_same_words_apart() {
    let cases = [
        ("công nghiệp hỗ trợ", "111/2015/NĐ-CP 80/2026/NĐ-CP"),
        ("hỗ trợ công nghiệp", "80/2026/NĐ-CP 111/2015/NĐ-CP"),
        // Whole words before such as are only begun, the title before the name of the body.
        (
            "ho",
            "80/2026/NĐ-CP 14/2019/TT-BYT 54/2018/QH14 111/2015/NĐ-CP 05/2024/TT-BTC 1111/QĐ-TTg 61/2020/QH14",
        ),
    ];
    for (typed, order) in cases {
        assert_eq!(words(typed).join(" "), order, "{typed}");
    }
}

#[test]
fn a_number_goes_first_in_any_spelling_and_any_order() {
    let spellings = [
        "111/2015/NĐ-CP",
        "111/2015/nd-cp",
        "111-2015-nd-cp",
        "111 2015 nđcp",
        "111/2015",
        "111/2015/N",
        "nd 111/2015",
        "NĐ 111",
        "nghị định 111",
        "Nghị định số 111/2015/NĐ-CP",
        "nghị định 111 năm 2015",
        "số 111",
        "0111/2015/NĐ-CP",
    ];
    for spelling in spellings {
        for sort in Sort::ALL {
            let query = FinderQuery {
                sort,
                ..FinderQuery::default().with_words(spelling)
            };
            assert_eq!(
                numbers(&finder(), &query)[0],
                "111/2015/NĐ-CP",
                "{spelling}"
            );
        }
    }
    let others = [
        ("68/qd-ttg", "68/QĐ-TTg"),
        ("quyết định 68 năm 2017", "68/QĐ-TTg"),
        ("68/QĐ-TTg 2017", "68/QĐ-TTg"),
        ("5/2024/tt-btc", "05/2024/TT-BTC"),
        ("thông tư 21", "21/2016/TT-BTC"),
    ];
    for (spelling, number) in others {
        assert_eq!(words(spelling)[0], number, "{spelling}");
    }
}

#[test]
fn what_is_no_number_of_a_document_brings_none() {
    for typed in [
        "thông tư 111",
        "luật 111/2015",
        "thuế 68",
        "111/2016/NĐ-CP",
        "99999999999",
    ] {
        assert!(
            !words(typed).contains(&"111/2015/NĐ-CP".to_owned()),
            "{typed}"
        );
        assert!(!words(typed).contains(&"68/QĐ-TTg".to_owned()), "{typed}");
    }
}

#[test]
fn choices_of_a_group_are_alternatives_and_groups_restrict_each_other() {
    let cases = [
        ("?loai=luat", "61/2020/QH14 54/2018/QH14"),
        (
            "?loai=luat&loai=nghi-dinh",
            "80/2026/NĐ-CP 61/2020/QH14 54/2018/QH14 111/2015/NĐ-CP",
        ),
        ("?loai=luat&linh-vuc=dau-tu", "61/2020/QH14"),
        (
            "?linh-vuc=thue&linh-vuc=dau-tu",
            "05/2024/TT-BTC 61/2020/QH14 21/2016/TT-BTC 111/2015/NĐ-CP",
        ),
        ("?co-quan=bo-tai-chinh&tu=2017", "05/2024/TT-BTC"),
        (
            "?tu=2015&den=2016",
            "1111/QĐ-TTg 21/2016/TT-BTC 111/2015/NĐ-CP",
        ),
        ("?loai=khong-co", ""),
        ("?q=thue&co-quan=bo-tai-chinh", "21/2016/TT-BTC"),
    ];
    for (address, expected) in cases {
        assert_eq!(found(address), expected, "{address}");
    }
}

#[test]
fn the_status_is_that_of_the_day() {
    let cases = [
        (
            "?tinh-trang=con-hieu-luc",
            "05/2024/TT-BTC 61/2020/QH14 14/2019/TT-BYT 111/2015/NĐ-CP",
        ),
        ("?tinh-trang=het-hieu-luc", "68/QĐ-TTg 1111/QĐ-TTg"),
        (
            "?tinh-trang=het-hieu-luc&tinh-trang=ngung-hieu-luc",
            "54/2018/QH14 68/QĐ-TTg 1111/QĐ-TTg",
        ),
        ("?tinh-trang=het-hieu-luc-mot-phan", "21/2016/TT-BTC"),
        ("?tinh-trang=chua-co-hieu-luc", "80/2026/NĐ-CP"),
        ("?tinh-trang=chua-ro", "13/2019/TT-BYT"),
        ("?tinh-trang=het-hieu-luc&ngay=2024-12-31", "1111/QĐ-TTg"),
        (
            "?tinh-trang=con-hieu-luc&ngay=2017-12-31",
            "68/QĐ-TTg 1111/QĐ-TTg 21/2016/TT-BTC 111/2015/NĐ-CP",
        ),
        ("?ngay=2016-02-05", "21/2016/TT-BTC 111/2015/NĐ-CP"),
        ("?ngay=2010-01-01", ""),
    ];
    for (address, expected) in cases {
        assert_eq!(found(address), expected, "{address}");
    }
}

#[test]
fn latest_in_force_first_and_the_unknown_last() {
    let order = found("?xep=hieu-luc");
    assert!(
        order.starts_with("80/2026/NĐ-CP 05/2024/TT-BTC 61/2020/QH14 14/2019/TT-BYT"),
        "{order}"
    );
    assert!(order.ends_with("111/2015/NĐ-CP 13/2019/TT-BYT"), "{order}");
}

#[test]
fn pages_follow_each_other_and_one_too_far_is_the_last() {
    let finder = finder();
    let page = |number: u32| {
        let query = FinderQuery::parse(&format!("?trang={number}"));
        let found = finder.find(&query, day("2026-07-01"), 4);
        (
            found.pagination.page.get(),
            found.documents.len(),
            found.documents[0].number.clone(),
        )
    };
    assert_eq!(page(1), (1, 4, "80/2026/NĐ-CP".into()));
    assert_eq!(page(2), (2, 4, "13/2019/TT-BYT".into()));
    assert_eq!(page(3), (3, 2, "21/2016/TT-BTC".into()));
    assert_eq!(page(40), (3, 2, "21/2016/TT-BTC".into()));
    let none = finder.find(&FinderQuery::parse("?q=xyz&trang=2"), day("2026-07-01"), 4);
    assert_eq!(
        (none.pagination.page_count, none.pagination.item_count),
        (1, 0)
    );
}

#[test]
fn counts_leave_out_only_their_own_group() {
    let finder = finder();
    let query = FinderQuery::parse("?loai=thong-tu&co-quan=bo-tai-chinh");
    let counts = finder.find(&query, day("2026-07-01"), 10).counts;
    let named = |choices: &[crate::finder::Choice], counts: &[u32]| {
        let pairs = choices
            .iter()
            .zip(counts)
            .map(|(choice, count)| format!("{} {count}", choice.slug));
        pairs.collect::<Vec<_>>().join(", ")
    };
    let choices = &finder.choices;
    assert_eq!(
        named(&choices.natures, &counts.natures),
        "thong-tu 2, luat 0, nghi-dinh 0, quyet-dinh 0"
    );
    assert_eq!(
        named(&choices.bodies, &counts.bodies),
        "bo-tai-chinh 2, bo-y-te 2, chinh-phu 0, quoc-hoi 0, thu-tuong-chinh-phu 0"
    );
    assert_eq!(
        named(&choices.fields, &counts.fields),
        "cong-nghiep-ho-tro 1, y-te 0, dau-tu 0, hoa-chat 1, thue 2"
    );
    let statuses: Vec<(Status, u32)> = Status::CHOICES.into_iter().zip(counts.statuses).collect();
    assert_eq!(
        statuses[..2],
        [(Status::InForce, 1), (Status::PartiallyInForce, 1)]
    );
    assert_eq!(
        choices.years,
        [2026, 2024, 2020, 2019, 2018, 2017, 2016, 2015]
    );
    assert_eq!(counts.years, [0, 1, 0, 0, 0, 0, 1, 0]);
}
