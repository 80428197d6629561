//! Which of the indexed documents a number means.

use model::day::Day;
use model::number::{DocumentNumber, find};

use super::{DocumentIndex, Resolution, bodies_named};
use crate::site::sample::document;

fn index() -> DocumentIndex {
    let day = |year| Day::new(year, 3, 1).unwrap();
    let entries = [
        document("nghi-dinh", "111/2015/NĐ-CP", day(2015), "Chính phủ"),
        document("quyet-dinh", "68/QĐ-TTg", day(2017), "Thủ tướng Chính phủ"),
        document("quyet-dinh", "68/QĐ-TTg", day(2019), "Thủ tướng Chính phủ"),
        document("quyet-dinh", "113/QĐ-TTg", day(2018), "Thủ tướng Chính phủ"),
        document("luat", "59/2020/QH14", day(2020), "Quốc hội"),
        document("nghi-quyet", "59/2020/QH14", day(2020), "Quốc hội"),
        document("thong-tu", "21/2016/TT-BTC", day(2016), "Bộ Tài chính"),
        document("thong-tu", "21/2016/TT-BCT", day(2016), "Bộ Công Thương"),
        document(
            "quyet-dinh",
            "12/2020/QĐ-UBND",
            day(2020),
            "Ủy ban nhân dân tỉnh Bình Dương",
        ),
        document(
            "quyet-dinh",
            "9/2020/QĐ-UBND",
            day(2020),
            "Ủy ban nhân dân Thành phố Hồ Chí Minh",
        ),
        document(
            "quyet-dinh",
            "9/2020/QĐ-UBND",
            day(2020),
            "UBND tỉnh Hòa Bình",
        ),
        document("quy-che", "14/2020/QĐ-BCT", day(2020), "Bộ Công Thương"),
        document("luat", "55/2030/QH12", day(2030), "Quốc hội"),
        document("lenh", "20/2015/L-CTN", day(2015), "Chủ tịch nước"),
        document("hien-phap", "Không số", day(2013), "Quốc hội"),
    ];
    DocumentIndex::new(&entries).with_broken(vec!["5-2012-tt-bct".into()])
}

#[test]
fn a_number_is_found_where_it_can_mean_one_document() {
    let index = index();
    let cases = [
        ("111/2015/NĐ-CP", "nghi-dinh/111-2015-nd-cp"),
        ("111/2015/nd–cp", "nghi-dinh/111-2015-nd-cp"),
        ("Nghị định 111/2015", "nghi-dinh/111-2015-nd-cp"),
        ("nghị định 111", "nghi-dinh/111-2015-nd-cp"),
        ("111/2016/NĐ-CP", "unknown"),
        ("111/2015/TT-BTC", "unknown"),
        ("Thông tư 111/2015", "unclear"),
        ("68/QĐ-TTg", "unclear"),
        ("68/QĐ-TTg (2017)", "quyet-dinh/68-qd-ttg-2017"),
        ("68/QĐ-TTg ngày 05/06/2019", "quyet-dinh/68-qd-ttg-2019"),
        ("68/QĐ-TTg (2018)", "unknown"),
        ("113/QĐ-TTg", "quyet-dinh/113-qd-ttg-2018"),
        ("113/QĐ-TTg (2020)", "unknown"),
        ("59/2020/QH14", "unclear"),
        ("Luật số 59/2020/QH14", "luat/59-2020-qh14"),
        ("Nghị quyết 59/2020/QH14", "nghi-quyet/59-2020-qh14"),
        ("55/2030/QH12", "luat/55-2030-qh12"),
        ("Luật 55/2030/QH12", "luat/55-2030-qh12"),
        ("Nghị quyết 55/2030/QH12", "unknown"),
        ("Lệnh số 20/2015/L-CTN", "lenh/20-2015-l-ctn"),
        ("Pháp lệnh số 20/2015/L-CTN", "unknown"),
        ("Quyết định 111/2015/NĐ-CP", "unknown"),
        ("Quyết định 14/2020/QĐ-BCT", "quy-che/14-2020-qd-bct"),
        ("Quy chế 14/2020/QĐ-BCT", "quy-che/14-2020-qd-bct"),
        ("Thông tư 14/2020/QĐ-BCT", "unknown"),
        ("quy định 113/QĐ-TTg", "quyet-dinh/113-qd-ttg-2018"),
        ("Thông tư 21/2016", "unclear"),
        ("Thông tư 22/2016", "unknown"),
        ("5/2012/TT-BCT", "unclear"),
        ("50/2012/TT-BCT", "unknown"),
    ];
    for (words, expected) in cases {
        assert_eq!(
            resolved(&index, &DocumentNumber::parse(words).unwrap(), &[]),
            expected,
            "{words}"
        );
    }
}

fn resolved(index: &DocumentIndex, number: &DocumentNumber, bodies: &[String]) -> String {
    match index.look_up(number, bodies) {
        Resolution::One(document) => {
            assert!(index.has_path(&document.path));
            document
                .path
                .trim_start_matches("/van-ban/")
                .trim_end_matches('/')
                .to_owned()
        }
        Resolution::Ambiguous => "unclear".into(),
        Resolution::Unknown => "unknown".into(),
    }
}

#[test]
fn a_local_number_is_that_of_the_body_beside_it() {
    let index = index();
    let (binh_duong, saigon, hoa_binh) = (
        "quyet-dinh/12-2020-qd-ubnd-uy-ban-nhan-dan-tinh-binh-duong",
        "quyet-dinh/9-2020-qd-ubnd-uy-ban-nhan-dan-thanh-pho-ho-chi-minh",
        "quyet-dinh/9-2020-qd-ubnd-ubnd-tinh-hoa-binh",
    );
    let cases = [
        ("Quyết định 12/2020/QĐ-UBND quy định giá đất", binh_duong),
        (
            "Quyết định 12/2020/QĐ-UBND ngày 01/03/2020 của Ủy ban nhân dân tỉnh Bình Dương về giá đất",
            binh_duong,
        ),
        (
            "UBND Bình Dương ban hành Quyết định 12/2020/QĐ-UBND",
            binh_duong,
        ),
        ("UBND đã ban hành Quyết định 12/2020/QĐ-UBND", binh_duong),
        (
            "UBND tỉnh Đồng Nai ban hành Quyết định 12/2020/QĐ-UBND",
            "unknown",
        ),
        (
            "Quyết định 12/2020/QĐ-UBND của UBND thành phố Hà Nội",
            "unknown",
        ),
        ("Quyết định 12/2020/QĐ-UBND của UBND tỉnh Bình", "unknown"),
        ("Quyết định 9/2020/QĐ-UBND", "unclear"),
        ("Quyết định 9/2020/QĐ-UBND của UBND TP.HCM", saigon),
        ("Quyết định 9/2020/QĐ-UBND của UBND TP. Hồ Chí Minh", saigon),
        ("Quyết định 9/2020/QĐ-UBND (UBND tỉnh Hòa Bình)", hoa_binh),
        (
            "Quyết định 9/2020/QĐ-UBND của UBND tỉnh Thanh Hóa",
            "unknown",
        ),
        (
            "Ở UBND tỉnh Hòa Bình có tin. Quyết định 9/2020/QĐ-UBND",
            "unclear",
        ),
    ];
    for (text, expected) in cases {
        let found = find(text).remove(0);
        let bodies = bodies_named(text, found.range.start, found.range.end);
        assert_eq!(
            resolved(&index, &found.number, &bodies),
            expected,
            "{text}: {bodies:?}"
        );
    }
}

#[test]
fn a_document_without_a_number_has_its_path_only() {
    let index = index();
    assert!(index.paths.iter().any(|path| path.contains("/hien-phap/")));
    assert!(
        index
            .documents
            .iter()
            .all(|document| !document.path.contains("/hien-phap/"))
    );
    assert!(!index.has_path("/van-ban/luat/1-2020-qh14/"));
    assert_eq!(
        index
            .find(&DocumentNumber::parse("113/QĐ-TTg").unwrap())
            .map(|document| document.adopted_in),
        Some(2018)
    );
}
