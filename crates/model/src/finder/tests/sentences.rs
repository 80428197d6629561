//! What the finder says it shows.

use super::{finder, found};
use crate::finder::FinderQuery;
use crate::finder::sentence::{parts, sentence};

#[test]
fn the_sentence_says_what_is_shown() {
    let cases = [
        ("", 21, "21 văn bản"),
        ("", 1, "1 văn bản"),
        ("", 0, "Không có văn bản nào"),
        (
            "?loai=nghi-dinh&loai=thong-tu&co-quan=bo-tai-chinh&tinh-trang=con-hieu-luc&tu=2015",
            18,
            "18 nghị định, thông tư của Bộ Tài chính còn hiệu lực, ban hành từ 2015",
        ),
        ("?q=%C6%B0u+%C4%91%C3%A3i", 3, "3 văn bản có “ưu đãi”"),
        ("?q=xyz", 0, "Không có văn bản nào có “xyz”"),
        ("?loai=luat&q=xyz", 0, "Không có luật nào có “xyz”"),
        ("?linh-vuc=dau-tu", 4, "4 văn bản về đầu tư"),
        (
            "?linh-vuc=dau-tu&linh-vuc=thue",
            4,
            "4 văn bản về đầu tư hoặc thuế",
        ),
        (
            "?tu=2015&den=2020",
            5,
            "5 văn bản ban hành từ 2015 đến 2020",
        ),
        ("?den=2020", 5, "5 văn bản ban hành đến 2020"),
        ("?tu=2015&den=2015", 5, "5 văn bản ban hành năm 2015"),
        (
            "?tinh-trang=con-hieu-luc&tinh-trang=het-hieu-luc-mot-phan&tinh-trang=chua-ro",
            9,
            "9 văn bản còn hiệu lực, hết hiệu lực một phần hoặc chưa rõ hiệu lực",
        ),
        (
            "?co-quan=bo-tai-chinh&co-quan=bo-y-te&tinh-trang=con-hieu-luc&ngay=2023-12-01",
            2,
            "2 văn bản của Bộ Tài chính hoặc Bộ Y tế còn hiệu lực tại ngày 01/12/2023",
        ),
        ("?ngay=2023-12-01", 7, "7 văn bản tại ngày 01/12/2023"),
        (
            "?loai=thong-tu&co-quan=bo-tai-chinh&linh-vuc=thue&q=phi&tinh-trang=het-hieu-luc&tu=2015&ngay=2023-12-01",
            2,
            "2 thông tư của Bộ Tài chính về thuế có “phi”, hết hiệu lực toàn bộ tại ngày 01/12/2023, ban hành từ 2015",
        ),
        (
            "?co-quan=bo-nao-do",
            0,
            "Không có văn bản nào của bo-nao-do",
        ),
    ];
    let finder = finder();
    for (address, count, expected) in cases {
        assert_eq!(
            sentence(&FinderQuery::parse(address), &finder.choices, count),
            expected,
            "{address}"
        );
    }
}

#[test]
fn every_part_can_be_taken_away() {
    let finder = finder();
    let address = "?q=ho+tro&loai=luat&loai=nghi-dinh&co-quan=quoc-hoi&linh-vuc=y-te&tinh-trang=ngung-hieu-luc\
        &tu=2015&den=2020&trang=2&ngay=2026-07-01";
    let query = FinderQuery::parse(address);
    let taken: Vec<(String, String)> = parts(&query, &finder.choices)
        .into_iter()
        .map(|part| (part.text, part.without.to_query_string()))
        .collect();
    let rest =
        "co-quan=quoc-hoi&linh-vuc=y-te&tinh-trang=ngung-hieu-luc&tu=2015&den=2020&ngay=2026-07-01";
    assert_eq!(
        taken[0],
        ("luật".into(), format!("?q=ho+tro&loai=nghi-dinh&{rest}"))
    );
    assert_eq!(
        taken[4],
        (
            "có “ho tro”".into(),
            format!("?loai=luat&loai=nghi-dinh&{rest}")
        )
    );
    let texts: Vec<&str> = taken.iter().map(|(text, _)| text.as_str()).collect();
    let expected = [
        "luật",
        "nghị định",
        "của Quốc hội",
        "về y tế",
        "có “ho tro”",
        "ngưng hiệu lực",
        "ban hành từ 2015 đến 2020",
        "tại ngày 01/07/2026",
    ];
    assert_eq!(texts, expected);
    assert_eq!(found(address), "54/2018/QH14");
    // Taking away part after part ends at the plain listing.
    let mut left = query;
    while let Some(part) = parts(&left, &finder.choices).pop() {
        left = part.without;
    }
    assert_eq!(left, FinderQuery::default());
}
