//! Spellings of whole numbers.

use crate::number::{DocumentNumber, document_slug, has_year};
use crate::slug::is_slug;

/// A canonical number, its nature, the day and body that make it an address, the address, and its spellings.
type Group<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str, &'a [&'a str]);

#[rustfmt::skip]
const GROUPS: [Group<'_>; 43] = [
    ("111/2015/NĐ-CP", "nghi-dinh", "2015-11-03", "Chính phủ", "111-2015-nd-cp", &[
        "111/2015/NĐ-CP", "111/2015/ND-CP", "111/2015/nđ-cp", "111/2015/nd-cp", "111/2015/Nđ-Cp",
        "111/2015/NÐ-CP", "111/2015/N\u{189}-CP",
        "0111/2015/NĐ-CP", "Nghị định số 111/2015/NĐ-CP", "nghị định 111/2015/NĐ-CP", "NGHỊ ĐỊNH SỐ 111/2015/NĐ-CP",
        "nghi dinh so 111/2015/nd-cp", "Nghi\u{323} đi\u{323}nh số 111/2015/NĐ-CP", "NĐ 111/2015/NĐ-CP",
        "Nghị định số: 111/2015/NĐ-CP", "số 111/2015/NĐ-CP", "Số: 111/2015/NĐ-CP", "Số hiệu: 111/2015/NĐ-CP",
        "Số, ký hiệu 111/2015/NĐ-CP", "văn bản số 111/2015/NĐ-CP", "  111/2015/NĐ-CP  ", "“111/2015/NĐ-CP”",
        "\"111/2015/NĐ-CP\"", "(111/2015/NĐ-CP)", "111/2015/NĐ-CP.", "111/2015/NĐ–CP", "111/2015/NĐ—CP",
        "111/2015/NĐ\u{2010}CP", "111/2015/NĐ\u{2011}CP", "111/2015/NĐ\u{2212}CP", "111/2015/NĐ\u{ad}-CP",
        "111/2015/NĐ - CP", "111/2015/NĐ- CP", "111/2015/NĐ –CP", "111 / 2015 / NĐ - CP", "111/2015/ NĐ-CP",
        "111/ 2015/NĐ-CP", "111\u{a0}/\u{a0}2015/NĐ\u{a0}-\u{a0}CP", "111\u{2044}2015\u{2044}NĐ-CP",
        "111\u{2215}2015\u{2215}NĐ-CP", "111\u{ff0f}2015\u{ff0f}NĐ\u{ff0d}CP", "111/2015/NĐ/CP", "111/2015/NĐ CP",
        "111/2015 NĐ-CP", "111-2015-nd-cp", "111-2015/NĐ-CP", "Nghị định số\n111/2015/NĐ-CP",
    ]),
    ("68/QĐ-TTg", "quyet-dinh", "2017-01-18", "Thủ tướng Chính phủ", "68-qd-ttg-2017", &[
        "68/QĐ-TTg", "68/QD-TTg", "68/QĐ-TTG", "68/qđ-ttg", "68/qd-ttg", "68/QĐ-Ttg", "68/QĐ - TTg", "68/QĐ –TTg",
        "68 /QĐ-TTg", "68/ QĐ-TTg", "Quyết định số 68/QĐ-TTg", "quyết định 68/QĐ-TTg", "QĐ 68/QĐ-TTg", "68 QĐ-TTg", "68-qd-ttg",
    ]),
    ("68/2017/QĐ-TTg", "quyet-dinh", "2017-01-18", "Thủ tướng Chính phủ", "68-2017-qd-ttg", &[
        "68/2017/QĐ-TTg", "Quyết định 68/2017/QĐ-TTg", "68/2017/qd-ttg", "68/2017/QĐ – TTg",
    ]),
    ("1483/QĐ-TTg", "quyet-dinh", "2011-08-26", "Thủ tướng Chính phủ", "1483-qd-ttg-2011", &["1483/QĐ-TTg", "Quyết định 1483/QD-TTG"]),
    ("1987/QĐ-TTg", "quyet-dinh", "2011-08-26", "Thủ tướng Chính phủ", "1987-qd-ttg-2011", &["1987/QĐ-TTg", "số 1987/QĐ-TTg"]),
    ("115/NQ-CP", "nghi-quyet", "2020-08-06", "Chính phủ", "115-nq-cp-2020", &[
        "115/NQ-CP", "Nghị quyết 115/NQ-CP", "NQ 115/NQ-CP", "115/nq-cp", "115/NQ- CP", "Nghị quyết số 115 /NQ-CP",
    ]),
    ("19/2017/NQ-CP", "nghi-quyet", "2017-02-06", "Chính phủ", "19-2017-nq-cp", &["19/2017/NQ-CP", "19-2017/NQ-CP"]),
    ("66.17/2026/NQ-CP", "nghi-quyet", "2026-05-15", "Chính phủ", "66-17-2026-nq-cp", &["66.17/2026/NQ-CP", "nghị quyết 66.17/2026/nq-cp"]),
    ("30a/2008/NQ-CP", "nghi-quyet", "2008-12-27", "Chính phủ", "30a-2008-nq-cp", &["30a/2008/NQ-CP", "30a/2008/NQ- CP"]),
    ("59/2020/QH14", "", "2020-06-17", "Quốc hội", "59-2020-qh14", &["59/2020/QH14", "59/2020/qh14", "số 59/2020/QH14", "59 / 2020 / QH14"]),
    ("04/2017/QH14", "luat", "2017-06-12", "Quốc hội", "04-2017-qh14", &["Luật số 04/2017/QH14", "luật 04/2017/qh14", "LUẬT SỐ: 04/2017/QH14"]),
    ("75/2006/QH", "", "2006-11-29", "Quốc hội", "75-2006-qh", &["75/2006/QH"]),
    ("68/2017/UBTVQH14", "", "2017-12-01", "Ủy ban Thường vụ Quốc hội", "68-2017-ubtvqh14", &["68/2017/UBTVQH14", "68/2017/ubtvqh14"]),
    ("08/1998/PL-UBTVQH10", "phap-lenh", "1998-04-28", "Ủy ban Thường vụ Quốc hội", "08-1998-pl-ubtvqh10", &["08/1998/PL-UBTVQH10", "Pháp lệnh 08/1998/PL-UBTVQH10"]),
    ("03/2014/TTLT-BTC-BCA", "thong-tu-lien-tich", "2014-01-02", "Bộ Tài chính", "03-2014-ttlt-btc-bca", &[
        "03/2014/TTLT-BTC-BCA", "Thông tư liên tịch số 03/2014/TTLT-BTC-BCA", "TTLT 03/2014/TTLT-BTC-BCA",
        "03/2014/TTLT/BTC-BCA", "03/2014/TTLT - BTC - BCA", "03/2014/TTLT-BTC–BCA", "thông tư 03/2014/TTLT/BTC/BCA",
    ]),
    ("55/2013/TTLT-BTC-BCT", "thong-tu-lien-tich", "2013-05-06", "Bộ Tài chính", "55-2013-ttlt-btc-bct", &["55/2013/TTLT/BTC-BCT", "55/2013/ttlt-btc-bct"]),
    ("55/2015/TT-BCT", "thong-tu", "2015-12-30", "Bộ Công Thương", "55-2015-tt-bct", &[
        "55/2015/TT-BCT", "Thông tư số 55/2015/TT-BCT", "TT 55/2015/TT-BCT", "55/2015/tt-bct", "55/2015/TT BCT", "Thong tu 55/2015/TT-BCT",
    ]),
    ("7/2015/TT-BTC", "thong-tu", "2015-01-16", "Bộ Tài chính", "7-2015-tt-btc", &["7/2015/TT-BTC"]),
    ("21/2021/TT-BLĐTBXH", "thong-tu", "2021-12-28", "Bộ Lao động – Thương binh và Xã hội", "21-2021-tt-bldtbxh", &["21/2021/TT-BLĐTBXH", "21/2021/TT-BLDTBXH", "21/2021/tt-bldtbxh"]),
    ("45/2026/TT-BGDĐT", "thong-tu", "2026-06-10", "Bộ Giáo dục và Đào tạo", "45-2026-tt-bgddt", &["45/2026/TT-BGDĐT", "45/2026/TT-BGDDT", "45/2026/TT-BGD\u{110}T"]),
    ("5a/QĐ-BCT", "quyet-dinh", "2019-01-02", "Bộ Công Thương", "5a-qd-bct-2019", &["5a/QĐ-BCT", "05a/QD-BCT"]),
    ("96/2006/QĐ-BNN", "quyet-dinh", "2006-10-24", "Bộ Nông nghiệp", "96-2006-qd-bnn", &["96/2006/QĐ/BNN", "96/2006/QĐ-BNN"]),
    ("1234/QĐ-UBND", "quyet-dinh", "2020-01-02", "UBND tỉnh Thanh Hóa", "1234-qd-ubnd-2020-ubnd-tinh-thanh-hoa", &["1234/QĐ-UBND", "1234/QĐ–UBND", "1234/QĐ-ƯBND", "1234/QĐ-U\u{31b}BND"]),
    ("12/2020/NQ-HĐND", "nghi-quyet", "2020-07-10", "Hội đồng nhân dân tỉnh Nghệ An", "12-2020-nq-hdnd-hoi-dong-nhan-dan-tinh-nghe-an", &["12/2020/NQ-HĐND", "12/2020/NQ-HDND"]),
    ("01/VBHN-BTC", "van-ban-hop-nhat", "2020-01-02", "Bộ Tài chính", "01-vbhn-btc-2020", &["01/VBHN-BTC", "Văn bản hợp nhất số 01/VBHN-BTC", "1/VBHN-BTC"]),
    ("20/CT-TTg", "chi-thi", "2017-05-17", "Thủ tướng Chính phủ", "20-ct-ttg-2017", &["20/CT-TTg", "Chỉ thị 20/CT-TTG"]),
    ("47/CĐ-TTg", "cong-dien", "2026-05-01", "Thủ tướng Chính phủ", "47-cd-ttg-2026", &["47/CĐ-TTg", "Công điện số 47/CD-TTg"]),
    ("365/TB-VPCP", "thong-bao", "2026-05-01", "Văn phòng Chính phủ", "365-tb-vpcp-2026", &["365/TB-VPCP", "thông báo số 365/TB-VPCP"]),
    ("4946/BTTTT-CĐSQG", "cong-van", "2022-10-01", "Bộ Thông tin và Truyền thông", "4946-btttt-cdsqg-2022", &["4946/BTTTT-CĐSQG", "Công văn 4946/BTTTT-CĐSQG"]),
    ("2327/UBND", "", "2017-05-10", "Ủy ban nhân dân tỉnh Quảng Ninh", "2327-ubnd-2017-uy-ban-nhan-dan-tinh-quang-ninh", &["2327/UBND", "văn bản số 2327/ubnd"]),
    ("59-NQ/TW", "nghi-quyet", "2025-01-24", "Bộ Chính trị", "59-nq-tw-2025", &["59-NQ/TW", "59-NQ/TƯ", "59/NQ-TW", "Nghị quyết số 59-NQ/TW", "59 - NQ/TW", "59-nq/tw", "59-NQ/T\u{1af}", "59/NQ/TW"]),
    ("21-LCT/HĐNN8", "", "1989-06-30", "Quốc hội", "21-lct-hdnn8-1989", &["21-LCT/HĐNN8", "21-LCT/HDNN8", "21 – LCT/HĐNN8"]),
    ("23-L/CTN", "luat", "1993-07-10", "Quốc hội", "23-l-ctn-1993", &["Luật số 23-L/CTN", "luật 23-l/ctn"]),
    ("28-L/CTN", "", "1995-12-01", "Quốc hội", "28-l-ctn-1995", &["28-L/CTN", "28/L-CTN", "28 L/CTN", "28-l/ctn"]),
    ("01-LCT/HĐNN", "", "1960-07-14", "Quốc hội", "01-lct-hdnn-1960", &["01-LCT/HĐNN", "1 LCT/HĐNN", "01/LCT-HDNN"]),
    ("20/2015/L-CTN", "", "2015-12-08", "Chủ tịch nước", "20-2015-l-ctn", &["20/2015/L-CTN", "20/2015/l-ctn", "20/2015/L/CTN"]),
    ("05/2018/QĐ-TW", "", "2018-03-08", "Ban Bí thư", "05-2018-qd-tw", &["05/2018/QĐ-TW", "05/2018-QĐ/TW", "05/2018/QD-TƯ"]),
    ("15/2006/QĐ-BGDĐT", "quyet-dinh", "2006-04-26", "Bộ Giáo dục và Đào tạo", "15-2006-qd-bgddt", &["15/2006/QĐ-BGDĐT", "15/2006/QD-BGDDT"]),
    ("299/QĐ-BQLKKTNSKCN", "quyet-dinh", "2020-01-02", "Ban Quản lý Khu kinh tế", "299-qd-bqlkktnskcn-2020", &["299/QĐ-BQLKKTNSKCN"]),
    ("05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNNPTNT", "thong-tu-lien-tich", "2012-11-02", "Viện kiểm sát nhân dân tối cao",
        "05-2012-ttlt-vksndtc-tandtc-bca-btp-bqp-btc-bnnptnt", &["5/2012/TTLT/VKSNDTC/TANDTC/BCA/BTP/BQP/BTC/BNNPTNT"]),
    ("05/1999/TT-BCA(C13)", "thong-tu", "1999-05-01", "Bộ Công an", "05-1999-tt-bca-c13", &["05/1999/TT-BCA(C13)", "5/1999/tt-bca-c13"]),
    ("75/2006/QH11", "", "2006-11-29", "Quốc hội", "75-2006-qh11", &["75/2006/QH11", "75/2006/QH 11", "75/2006/QH\u{a0}\u{a0}11"]),
    ("01/2014/NQLT-CP-UBTWMTTQVN", "nghi-quyet-lien-tich", "2014-01-02", "Chính phủ", "01-2014-nqlt-cp-ubtwmttqvn", &["01/2014/NQLT/CP-UBTƯMTTQVN", "01/2014/NQLT-CP-UBTWMTTQVN", "01/2014/nqlt-cp-ubtumttqvn"]),
];

/// A spelling of less than an official number: canonical, nature, year beside it.
#[rustfmt::skip]
const PARTIAL: [(&str, &str, Option<&str>, Option<u16>); 31] = [
    ("NĐ 111/2015", "111/2015", Some("nghi-dinh"), None),
    ("ND 111/2015", "111/2015", Some("nghi-dinh"), None),
    ("nđ111/2015", "111/2015", Some("nghi-dinh"), None),
    ("Nghị định 111/2015", "111/2015", Some("nghi-dinh"), None),
    ("nghi dinh so 111/2015", "111/2015", Some("nghi-dinh"), None),
    ("nghị định 111-2015", "111/2015", Some("nghi-dinh"), None),
    ("Nghi\u{323} đi\u{323}nh 111", "111", Some("nghi-dinh"), None),
    ("nghị định 111", "111", Some("nghi-dinh"), None),
    ("nghị định 0111", "0111", Some("nghi-dinh"), None),
    ("NĐ111", "111", Some("nghi-dinh"), None),
    ("nghị định 111 năm 2015", "111", Some("nghi-dinh"), Some(2015)),
    ("nghi dinh 111 nam 2015", "111", Some("nghi-dinh"), Some(2015)),
    ("nghị định 111 (2015)", "111", Some("nghi-dinh"), Some(2015)),
    ("nghị định 111 2015", "111", Some("nghi-dinh"), Some(2015)),
    ("111/2015/NĐ", "111/2015", Some("nghi-dinh"), None),
    ("68/QĐ", "68", Some("quyet-dinh"), None),
    ("QĐ 68", "68", Some("quyet-dinh"), None),
    ("TT 55/2015", "55/2015", Some("thong-tu"), None),
    ("Thông tư số 55/2015", "55/2015", Some("thong-tu"), None),
    ("TTLT 03/2014", "03/2014", Some("thong-tu-lien-tich"), None),
    ("chỉ thị 20", "20", Some("chi-thi"), None),
    ("luật 59/2020", "59/2020", Some("luat"), None),
    ("Bộ luật 45/2019", "45/2019", Some("bo-luat"), None),
    ("công văn 2327", "2327", Some("cong-van"), None),
    ("văn bản 2327", "2327", None, None),
    ("số 12/2015", "12/2015", None, None),
    ("111/2015", "111/2015", None, None),
    ("111/2015/", "111/2015", None, None),
    ("111/2015/NĐ-", "111/2015", Some("nghi-dinh"), None),
    ("nghị định 111/2015/", "111/2015", Some("nghi-dinh"), None),
    ("nghị định 5/2015.", "5/2015", Some("nghi-dinh"), None),
];

/// Neither a number nor a part of one.
#[rustfmt::skip]
const NONE: [&str; 62] = [
    "", " ", "số", "nghị định", "NĐ-CP", "111", "số 111", "12/2023", "01/12/2023", "ngày 3/11/2015", "1/3", "24/7", "5/10", "2-1",
    "024/3936-xxxx", "0912345678", "020/2000 2000", "020/2000", "024 3936 1234", "12.000đ/kg", "12.000 đồng", "15/USD", "15USD/kg", "5/USD-VND", "TCVN 6909:2001",
    "QCVN 06:2022/BXD", "06:2022/BXD", "ISO/IEC 27001", "ISO 9001:2015", "km/h", "120km/h", "12/h", "100/GB", "12/4 Nguyễn Trãi",
    "số 46/2 đường Láng", "B2B/B2C", "ODM/OEM", "5G/4G", "2025/2026", "2016-2020", "3/NXB", "https://vi.du/68/QĐ-TTg",
    "111/2015/NĐ-CP và 68/QĐ-TTg", "111/2015/NĐ-CP về công nghiệp hỗ trợ", "theo 111/2015/NĐ-CP", "111/20155/NĐ-CP",
    "111111/2015/NĐ-CP", "0/2015/NĐ-CP", "111/1815/NĐ-CP", "/2015/NĐ-CP", "111/NĐ_CP", "HD 720p", "Quý 3/2020",
    "tháng 12/2023", "50%", "16:9", "v1.2.3", "12/2015 đồng", "100 tỷ", "Điều 4", "khoản 2 Điều 15", "nghị định 111 và thông tư 5",
];

fn without_zeros(number: &str) -> &str {
    number.trim_start_matches('0')
}

#[test]
fn every_spelling_means_the_same_number() {
    for (canonical, nature, _, _, _, spellings) in GROUPS {
        let meant = DocumentNumber::parse(canonical).unwrap();
        for spelling in spellings {
            let number =
                DocumentNumber::parse(spelling).unwrap_or_else(|| panic!("{spelling:?} is none"));
            let bracketed = canonical.contains('(') == spelling.contains('(');
            let same = without_zeros(&number.canonical()) == without_zeros(canonical);
            assert!(same || !bracketed, "{spelling:?}");
            assert_eq!(number, meant, "{spelling:?}");
            assert_eq!(number.key(), meant.key(), "{spelling:?}");
            assert_eq!(number.nature().unwrap_or_default(), nature, "{spelling:?}");
            assert!(
                number.is_full() && number.adopted_in().is_none(),
                "{spelling:?}"
            );
        }
    }
    let spellings = GROUPS.iter().map(|group| group.5.len()).sum::<usize>() + PARTIAL.len();
    assert!(spellings >= 120, "{spellings}");
}

#[test]
fn each_number_has_one_address() {
    for (canonical, _, adopted_on, body, slug, _) in GROUPS {
        let adopted_on = adopted_on.parse().unwrap();
        let number = DocumentNumber::parse(canonical).unwrap();
        assert_eq!(number.slug(adopted_on, body), slug);
        assert_eq!(document_slug(canonical, adopted_on, body), slug);
        assert_eq!(has_year(canonical), number.year().is_some(), "{canonical}");
    }
}

#[test]
fn canonical_forms_are_different_and_stay() {
    let keys: std::collections::BTreeSet<String> = GROUPS
        .iter()
        .map(|group| DocumentNumber::parse(group.0).unwrap().key())
        .collect();
    assert_eq!(keys.len(), GROUPS.len());
    for (canonical, ..) in GROUPS {
        assert_eq!(
            DocumentNumber::parse(canonical).unwrap().canonical(),
            canonical
        );
    }
}

#[test]
fn less_than_a_number_tells_what_it_can() {
    for (spelling, canonical, nature, adopted_in) in PARTIAL {
        let number =
            DocumentNumber::parse(spelling).unwrap_or_else(|| panic!("{spelling:?} is none"));
        assert_eq!(number.canonical(), canonical, "{spelling}");
        assert_eq!(number.nature(), nature, "{spelling}");
        assert_eq!(number.adopted_in(), adopted_in, "{spelling}");
        assert!(!number.is_full() && number.signs().is_none(), "{spelling}");
    }
}

#[test]
fn the_year_may_stand_beside() {
    let beside = [
        "(2017)",
        "năm 2017",
        "nam 2017",
        "2017",
        "/2017",
        ", năm 2017",
        "ngày 18/01/2017",
        "ngày 18 tháng 1 năm 2017",
    ];
    for year in beside {
        let number = DocumentNumber::parse(&format!("Quyết định 68/QĐ-TTg {year}")).unwrap();
        assert_eq!(
            (number.canonical().as_str(), number.year()),
            ("68/QĐ-TTg", None),
            "{year}"
        );
        assert_eq!(number.adopted_in(), Some(2017), "{year}");
    }
    let slug = DocumentNumber::parse("68-qd-ttg-2017").unwrap();
    assert_eq!(
        (slug.canonical().as_str(), slug.adopted_in()),
        ("68/QĐ-TTg", Some(2017))
    );
}

/// Official numbers with the `&` of a ministry, and their spellings with the same `&`.
const AND: [(&str, &[&str]); 5] = [
    (
        "15/2006/QĐ-BGD&ĐT",
        &[
            "15/2006/QĐ-BGD&amp;ĐT",
            "15/2006/QĐ-BGD & ĐT",
            "15/2006/QD-BGD&DT",
            "15/2006/qđ-bgd&đt",
        ],
    ),
    (
        "47/2000/QĐ-BGD&ĐT",
        &[
            "Quyết định số 47/2000/QĐ-BGD&ĐT",
            "47/2000/QĐ-BGD\u{ff06}ĐT",
            "47/2000/QĐ-BGD& ĐT",
        ],
    ),
    (
        "01/2017/TTLT-BCA-BQP-BTC-BNN&PTNT-VKSNDTC",
        &["01/2017/TTLT/BCA-BQP-BTC-BNN&amp;PTNT-VKSNDTC"],
    ),
    (
        "299/QĐ-BQLKKTNS&KCN",
        &["299/qđ-bqlkktns&kcn", "299/QĐ-BQLKKTNS &KCN"],
    ),
    ("4711/BKH&ĐT-TH", &["4711/BKH&amp;ĐT-TH", "4711/BKH&DT-TH"]),
];

#[test]
fn the_sign_and_stays_and_means_nothing() {
    let day = "2017-12-29".parse().unwrap();
    for (official, spellings) in AND {
        let number = DocumentNumber::parse(official).unwrap();
        let plain = DocumentNumber::parse(&official.replace('&', "")).unwrap();
        assert_eq!(
            (number.canonical().as_str(), number.is_full()),
            (official, true)
        );
        assert_eq!((&number, number.key()), (&plain, plain.key()), "{official}");
        assert_eq!(number.slug(day, "Bộ"), plain.slug(day, "Bộ"), "{official}");
        for spelling in spellings {
            let read =
                DocumentNumber::parse(spelling).unwrap_or_else(|| panic!("{spelling:?} is none"));
            assert_eq!(
                (read.canonical().as_str(), read.key()),
                (official, number.key()),
                "{spelling:?}"
            );
        }
    }
    for text in [
        "15/2006/QĐ-BGD&",
        "15/2006/QĐ-BGD&nbsp;",
        "15/2006/QĐ-BGD&&ĐT",
        "15/2006/QĐ-BGD và ĐT",
    ] {
        let read = DocumentNumber::parse(text);
        assert!(
            read.is_none_or(|read| read.key() == "15/2006/qd-bgd"),
            "{text}"
        );
    }
}

#[test]
fn joint_circulars_of_many_bodies_are_read_whole() {
    let mut number = "07/2013/TTLT".to_owned();
    for body in [
        "BTP", "BCA", "BQP", "BTC", "VKSNDTC", "TANDTC", "BNV", "BLĐTBXH", "BCT", "BXD", "BYT",
        "BKHĐT",
    ] {
        number = format!("{number}-{body}");
        let read = DocumentNumber::parse(&number).map(|read| read.canonical());
        assert_eq!(read.as_ref(), Some(&number));
    }
}

#[test]
fn letters_that_look_alike_are_read_as_those_of_signs() {
    let cases = [
        ("111/2015/N\u{d0}-CP", "111/2015/NĐ-CP"),
        ("111/2015/NĐ-\u{421}\u{420}", "111/2015/NĐ-CP"),
        ("68/Q\u{189}-\u{422}\u{422}g", "68/QĐ-TTg"),
        ("55/2015/\u{3a4}\u{3a4}-\u{392}CT", "55/2015/TT-BCT"),
        ("55/2015/ＴＴ－ＢＣＴ", "55/2015/TT-BCT"),
    ];
    for (written, canonical) in cases {
        let read = DocumentNumber::parse(written).map(|read| read.canonical());
        assert_eq!(read.as_deref(), Some(canonical), "{written}");
    }
    assert_eq!(DocumentNumber::parse("111/2015/Н\u{414}-CP"), None);
}

#[test]
fn other_texts_are_no_numbers() {
    for text in NONE {
        assert_eq!(DocumentNumber::parse(text), None, "{text:?}");
    }
}

#[test]
fn long_names_are_cut_at_a_word_and_stay_apart() {
    let day = "2020-05-06".parse().unwrap();
    let commune = "Ủy ban nhân dân thị trấn Nông trường Mộc Châu, huyện Mộc Châu, tỉnh Sơn La";
    let slug = document_slug("12/2020/QĐ-UBND", day, commune);
    assert_eq!(
        slug,
        "12-2020-qd-ubnd-uy-ban-nhan-dan-thi-tran-nong-truong-moc-chau-huyen-moc-c1a414dc"
    );
    assert_eq!(
        slug,
        document_slug("12/2020/QĐ-UBND", day, &commune.to_uppercase())
    );
    let bodies = ["Sơn La A", "Sơn La B", "Sơn Lam"].map(|end| commune.replace("Sơn La", end));
    let mut slugs: Vec<String> = bodies
        .iter()
        .map(|body| document_slug("12/2020/QĐ-UBND", day, body))
        .collect();
    slugs.extend([slug, document_slug("13/2020/QĐ-UBND", day, commune)]);
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), 5, "{slugs:?}");
    let joint = format!("07/2013/TTLT{}", "-VKSNDTC".repeat(12));
    for slug in slugs.iter().chain([&document_slug(&joint, day, "Bộ")]) {
        assert!(is_slug(slug), "{slug}");
    }
    let fits = "UBND xã A".to_owned() + &"a".repeat(55);
    let whole = document_slug("12/2020/QĐ-UBND", day, &fits);
    assert!(whole.len() == 80 && whole.ends_with("aaa"), "{whole}");
    assert!(
        document_slug("12/2020/QĐ-UBND", day, &(fits + "a"))
            .starts_with("12-2020-qd-ubnd-ubnd-xa-")
    );
}

#[test]
fn what_is_no_number_still_gets_an_address() {
    let adopted_on = "2017-01-18".parse().unwrap();
    assert_eq!(
        document_slug("Hiến pháp", adopted_on, "Quốc hội"),
        "hien-phap-2017"
    );
    assert_eq!(
        document_slug("7/2015/XY_Z", adopted_on, "Quốc hội"),
        "7-2015-xy-z"
    );
}
