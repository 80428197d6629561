//! Queries in the address: what is read from it and what is written to it.

use crate::facet::Facet;
use crate::finder::{FinderQuery, Sort};
use crate::listing::PageNumber;
use crate::status::Status;

#[test]
fn a_query_is_read_and_written_in_one_order() {
    let text = "?trang=2&ngay=2023-12-01&q=%C6%B0u++%C4%91%C3%A3i+&loai=thong-tu&loai=nghi-dinh&loai=thong-tu\
        &co-quan=bo-tai-chinh&linh-vuc=thue&tinh-trang=het-hieu-luc&tinh-trang=con-hieu-luc&den=2015&tu=2020&xep=hieu-luc";
    let query = FinderQuery::parse(text);
    let expected = FinderQuery {
        words: "ưu đãi".into(),
        natures: vec!["nghi-dinh".into(), "thong-tu".into()],
        bodies: vec!["bo-tai-chinh".into()],
        fields: vec!["thue".into()],
        statuses: vec![Status::InForce, Status::NoLongerInForce],
        from_year: Some(2015),
        to_year: Some(2020),
        sort: Sort::InForce,
        page: PageNumber::new(2).unwrap(),
        day: Some("2023-12-01".parse().unwrap()),
    };
    assert_eq!(query, expected);
    let written = "?q=%C6%B0u+%C4%91%C3%A3i&loai=nghi-dinh&loai=thong-tu&co-quan=bo-tai-chinh&linh-vuc=thue\
        &tinh-trang=con-hieu-luc&tinh-trang=het-hieu-luc&tu=2015&den=2020&xep=hieu-luc&trang=2&ngay=2023-12-01";
    assert_eq!(query.to_query_string(), written);
}

#[test]
fn invalid_values_are_passed_over() {
    let nothing = [
        "",
        "?",
        "&&==&",
        "?q=",
        "?q=+%20%0A",
        "?x=1&loai=Nghị",
        "?loai=../..",
        "?tinh-trang=chua-ban-hanh",
        "?tu=15&den=+2015&trang=0&trang=x",
        "?tu=0000&ngay=2023-02-30",
        "?xep=lien-quan",
        "?xep=nguoc",
    ];
    for text in nothing {
        assert_eq!(FinderQuery::parse(text), FinderQuery::default(), "{text}");
    }
    let words = [
        ("?q=100%", "100%"),
        ("?q=%zz%4", "%zz%4"),
        ("?q=%FF", "\u{fffd}"),
        ("?%71=a=b", "a=b"),
    ];
    for (text, words) in words {
        assert_eq!(FinderQuery::parse(text).words, words, "{text}");
    }
}

#[test]
fn only_the_plain_listing_asks_nothing() {
    assert!(FinderQuery::parse("").is_empty());
    assert!(FinderQuery::parse("?trang=3").is_empty());
    for text in [
        "?q=a",
        "?loai=luat",
        "?ngay=2023-12-01",
        "?xep=hieu-luc",
        "?den=2015",
        "?tinh-trang=chua-ro",
    ] {
        assert!(!FinderQuery::parse(text).is_empty(), "{text}");
        assert_eq!(FinderQuery::parse(text).to_query_string(), text);
    }
    assert_eq!(FinderQuery::default().to_query_string(), "");
}

#[test]
fn the_order_follows_the_words_until_the_reader_chooses() {
    let sort = |text: &str, words: &str| FinderQuery::parse(text).with_words(words).sort;
    let cases = [
        ("", "thuế", Sort::Relevance),
        ("?q=thue", "thuế  phí", Sort::Relevance),
        ("?q=thue", " ", Sort::Adopted),
        ("?q=thue&xep=ban-hanh", "phí", Sort::Adopted),
        ("?q=thue&xep=hieu-luc", "", Sort::InForce),
    ];
    for (text, words, expected) in cases {
        assert_eq!(sort(text, words), expected, "{text} {words}");
    }
    assert_eq!(
        FinderQuery::parse("?trang=4").with_words("a").page,
        PageNumber::FIRST
    );
}

#[test]
fn facets_are_queries() {
    let cases = [
        (Facet::Nature("nghi-dinh".into()), "?loai=nghi-dinh"),
        (Facet::Body("bo-tai-chinh".into()), "?co-quan=bo-tai-chinh"),
        (Facet::Field("dau-tu".into()), "?linh-vuc=dau-tu"),
        (Facet::Year(2015), "?tu=2015&den=2015"),
    ];
    for (facet, text) in cases {
        assert_eq!(FinderQuery::with_facet(&facet).to_query_string(), text);
    }
}
