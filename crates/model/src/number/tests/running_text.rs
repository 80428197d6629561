//! Numbers among other words.

use crate::number::{find, find_numbers};

/// A text, and each number in it as it stands there, as it is written, and the nature known.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str, &'a str)]);

#[rustfmt::skip]
const FOUND: [Case<'_>; 54] = [
    ("Nghị định số 111/2015/NĐ-CP.", &[("111/2015/NĐ-CP", "111/2015/NĐ-CP", "nghi-dinh")]),
    ("(68/QĐ-TTg, 04/2017/QH14)", &[("68/QĐ-TTg", "68/QĐ-TTg", "quyet-dinh"), ("04/2017/QH14", "04/2017/QH14", "")]),
    ("theo 55/2015/TT-BCT–21/2016/TT-BTC", &[("55/2015/TT-BCT", "55/2015/TT-BCT", "thong-tu"), ("21/2016/TT-BTC", "21/2016/TT-BTC", "thong-tu")]),
    ("12/QĐ-UBND-", &[("12/QĐ-UBND", "12/QĐ-UBND", "quyet-dinh")]),
    ("68/QĐ-TTg; 68/2017/QĐ-TTg", &[("68/QĐ-TTg", "68/QĐ-TTg", "quyet-dinh"), ("68/2017/QĐ-TTg", "68/2017/QĐ-TTg", "quyet-dinh")]),
    ("Luật số 04/2017/QH14 và Nghị quyết số 31/2026/QH16", &[("04/2017/QH14", "04/2017/QH14", "luat"), ("31/2026/QH16", "31/2026/QH16", "nghi-quyet")]),
    ("theo NĐ 111/2015.", &[("111/2015", "111/2015", "nghi-dinh")]),
    ("theo Nghị định 111/2015 của Chính phủ", &[("111/2015", "111/2015", "nghi-dinh")]),
    ("theo Nghi\u{323} đi\u{323}nh 111/2015, thông tư số 55/2015", &[("111/2015", "111/2015", "nghi-dinh"), ("55/2015", "55/2015", "thong-tu")]),
    ("BỘ LUẬT SỐ 45/2019/QH14", &[("45/2019/QH14", "45/2019/QH14", "bo-luat")]),
    ("Quyết định số 70/2014/QĐ –TTg ngày", &[("70/2014/QĐ –TTg", "70/2014/QĐ-TTg", "quyet-dinh")]),
    ("số 12/2011/ QĐ-TTg, Bộ", &[("12/2011/ QĐ-TTg", "12/2011/QĐ-TTg", "quyet-dinh")]),
    ("Nghị quyết số 35/NQ - CP ngày", &[("35/NQ - CP", "35/NQ-CP", "nghi-quyet")]),
    ("số 715 /QĐ-UBND ngày 10/01", &[("715 /QĐ-UBND", "715/QĐ-UBND", "quyet-dinh")]),
    ("Công văn số 39/ BGDĐT-GDTH ngày 6/1/2017", &[("39/ BGDĐT-GDTH", "39/BGDĐT-GDTH", "cong-van")]),
    ("Nghị định 156/2026/NĐ-CP - Sửa đổi", &[("156/2026/NĐ-CP", "156/2026/NĐ-CP", "nghi-dinh")]),
    ("63/2025/QH15\n- Luật Tổ chức", &[("63/2025/QH15", "63/2025/QH15", "")]),
    ("Nghị định 111/2015/nđ-cp", &[("111/2015/nđ-cp", "111/2015/NĐ-CP", "nghi-dinh")]),
    ("Nghi dinh so 147/2026/ND-CP", &[("147/2026/ND-CP", "147/2026/NĐ-CP", "nghi-dinh")]),
    ("Số:111/2015/NĐ-CP", &[("111/2015/NĐ-CP", "111/2015/NĐ-CP", "nghi-dinh")]),
    ("Thông tư 04/2012/TT-BTC.Theo đó", &[("04/2012/TT-BTC", "04/2012/TT-BTC", "thong-tu")]),
    ("Thông tư số 01/2014/TT của bộ", &[("01/2014/TT", "01/2014", "thong-tu")]),
    ("Nghị quyết 29-NQ/TƯ và 46-NQ/TW", &[("29-NQ/TƯ", "29-NQ/TW", "nghi-quyet"), ("46-NQ/TW", "46-NQ/TW", "nghi-quyet")]),
    ("Luật số 21-LCT/HĐNN8, luật số 23-L/CTN", &[("21-LCT/HĐNN8", "21-LCT/HĐNN8", "luat"), ("23-L/CTN", "23-L/CTN", "luat")]),
    ("Nghị định số 42/CP, quyết định 113/TTg", &[("42/CP", "42/CP", "nghi-dinh"), ("113/TTg", "113/TTg", "quyet-dinh")]),
    ("Nghị quyết 66.17/2026/NQ-CP, 30a/2008/NQ-CP", &[("66.17/2026/NQ-CP", "66.17/2026/NQ-CP", "nghi-quyet"), ("30a/2008/NQ-CP", "30a/2008/NQ-CP", "nghi-quyet")]),
    ("văn bản số 2327/UBND; công văn 894/QLCL-CL1", &[("2327/UBND", "2327/UBND", ""), ("894/QLCL-CL1", "894/QLCL-CL1", "cong-van")]),
    ("Quyết định\u{a0}số\u{a0}68/QĐ\u{2011}TTg", &[("68/QĐ\u{2011}TTg", "68/QĐ-TTg", "quyet-dinh")]),
    ("ngày 03/11/2015, 111/2015/NĐ-CP", &[("111/2015/NĐ-CP", "111/2015/NĐ-CP", "nghi-dinh")]),
    // Half a body is no body; what is read of it may be the number of another document.
    ("Quyết định số 15/2006/QĐ-BGD và ĐT của Bộ, Thông tư 7/2010/TT-BNN PTNT", &[]),
    ("Quyết định 15/2006/QĐ-BGD và Thông tư 7/2010/TT-BGDĐT", &[("15/2006/QĐ-BGD", "15/2006/QĐ-BGD", "quyet-dinh"), ("7/2010/TT-BGDĐT", "7/2010/TT-BGDĐT", "thong-tu")]),
    ("Quyết định số 15/2006/QĐ-BGD&ĐT của Bộ", &[("15/2006/QĐ-BGD&ĐT", "15/2006/QĐ-BGD&ĐT", "quyet-dinh")]),
    ("Quyết định 15/2006/QĐ-BGD & ĐT, 47/2000/QĐ-BGD&amp;ĐT", &[("15/2006/QĐ-BGD & ĐT", "15/2006/QĐ-BGD&ĐT", "quyet-dinh"), ("47/2000/QĐ-BGD&amp;ĐT", "47/2000/QĐ-BGD&ĐT", "quyet-dinh")]),
    ("12/2020/TT-BTC & TT 13/2020/TT-BTC & UBND tỉnh", &[("12/2020/TT-BTC", "12/2020/TT-BTC", "thong-tu"), ("13/2020/TT-BTC", "13/2020/TT-BTC", "thong-tu")]),
    ("12/2020/TT-BTC & 13/2020/TT-BTC&nbsp;của", &[("12/2020/TT-BTC", "12/2020/TT-BTC", "thong-tu"), ("13/2020/TT-BTC", "13/2020/TT-BTC", "thong-tu")]),
    ("TTLT số 05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNN&PTNT-BNV.", &[("05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNN&PTNT-BNV", "05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNN&PTNT-BNV", "thong-tu-lien-tich")]),
    ("Lệnh số 20/2015/L-CTN, luật số 18 L/CTN, Luật số 01-LCT/HĐNN", &[("20/2015/L-CTN", "20/2015/L-CTN", "lenh"), ("18 L/CTN", "18-L/CTN", "luat"), ("01-LCT/HĐNN", "01-LCT/HĐNN", "luat")]),
    ("Nghị định số111/2015/NĐ-CP, Nghị định112/2015/NĐ-CP", &[("111/2015/NĐ-CP", "111/2015/NĐ-CP", "nghi-dinh"), ("112/2015/NĐ-CP", "112/2015/NĐ-CP", "nghi-dinh")]),
    ("Theo sô\u{301}68/QĐ-TTg, QĐ69/QĐ-TTg", &[("68/QĐ-TTg", "68/QĐ-TTg", "quyet-dinh"), ("69/QĐ-TTg", "69/QĐ-TTg", "quyet-dinh")]),
    ("Nghị định 111/2015/NĐ-CPcủa Chính phủ", &[("111/2015/NĐ-CP", "111/2015/NĐ-CP", "nghi-dinh")]),
    ("68/QĐ-TTgngày 3, 69/QĐ-TTgban hành", &[("68/QĐ-TTg", "68/QĐ-TTg", "quyet-dinh"), ("69/QĐ-TTg", "69/QĐ-TTg", "quyet-dinh")]),
    ("Luật 61/2020/QH14ngày, 12/QĐ-UBNDvề", &[("61/2020/QH14", "61/2020/QH14", "luat"), ("12/QĐ-UBND", "12/QĐ-UBND", "quyet-dinh")]),
    ("12/QĐ-BGDTrH, 13/QĐ-SXD-TTra", &[("12/QĐ-BGDTrH", "12/QĐ-BGDTrH", "quyet-dinh"), ("13/QĐ-SXD-TTra", "13/QĐ-SXD-TTra", "quyet-dinh")]),
    ("Nghị định 111/2015/\nNĐ-CP của", &[("111/2015/\nNĐ-CP", "111/2015/NĐ-CP", "nghi-dinh")]),
    ("Nghị định 111/2015\n/NĐ-CP của", &[("111/2015\n/NĐ-CP", "111/2015/NĐ-CP", "nghi-dinh")]),
    ("Nghị định 111/2015/NĐ-\nCP của", &[("111/2015/NĐ-\nCP", "111/2015/NĐ-CP", "nghi-dinh")]),
    ("Nghị định 111/2015/NĐ\n-CP của", &[("111/2015/NĐ\n-CP", "111/2015/NĐ-CP", "nghi-dinh")]),
    ("Nghị định số\n111/\n2015/NĐ-CP", &[("111/\n2015/NĐ-CP", "111/2015/NĐ-CP", "nghi-dinh")]),
    ("Quyết định 1348/QĐ-BNN-\nTCCB", &[("1348/QĐ-BNN-\nTCCB", "1348/QĐ-BNN-TCCB", "quyet-dinh")]),
    ("Nghị định 111/2015/NÐ-\u{421}P", &[("111/2015/NÐ-\u{421}P", "111/2015/NĐ-CP", "nghi-dinh")]),
    ("04/1999/TT-BCA(C13) hướng dẫn (A11)", &[("04/1999/TT-BCA(C13)", "04/1999/TT-BCA(C13)", "thong-tu")]),
    ("Nghị quyết số 05/2025/NQ.CP. QĐ 12/QĐ-UB.NC", &[("05/2025/NQ.CP", "05/2025/NQ-CP", "nghi-quyet"), ("12/QĐ-UB.NC", "12/QĐ-UB-NC", "quyet-dinh")]),
    ("Luật số: 62/2006/QH 11, 12/2020/TT-BTC.UBND tỉnh", &[("62/2006/QH 11", "62/2006/QH11", "luat"), ("12/2020/TT-BTC", "12/2020/TT-BTC", "thong-tu")]),
    ("43/2014/NĐ-CP/68/QĐ-TTg", &[("43/2014/NĐ-CP", "43/2014/NĐ-CP", "nghi-dinh")]),
];

/// Texts without a number that could be linked.
#[rustfmt::skip]
const NONE: [&str; 82] = [
    "", "ngày 01/12/2023, 12/h, 5/10 và 24/7", "ngày 3/11/2015", "tháng 12/2023", "quý 3/2020", "năm 2025/2026", "giai đoạn 2016-2020/QĐ-TTg",
    "1/3 số vốn", "tỷ lệ 1/500", "mở cửa 24/7", "tỷ số 2-1", "thắng 5/10 trận", "1/1/2018./.", "1//7/2017",
    "ĐT: 024/3936-1234", "024/3936-xxxx", "(024) 3936.1234/5", "0912.345.678/ABC", "hotline 1900/VN",
    "giá 12.000đ/kg", "30.000Đ/KG", "12.000/CP", "1.236,1USD/OZ", "15/USD", "15 USD/KG", "100/GB", "5/USD-VND", "105USD/phòng/đêm",
    "TCVN 6909:2001", "QCVN 06:2022/BXD", "QCVN 01-1:2018/BYT", "QCVN 10/2014/BXD", "ISO/IEC 27001", "TCVN ISO/IEC 17025:2017/ABC", "TCN 68/2003/BBCVT",
    "240km/h", "0,73mg/lít", "120m3/s", "12/h", "5/VÒNG", "100/lần",
    "12/4 Nguyễn Trãi", "số 46/2 đường Láng", "số nhà 12/4A", "số 10/K12 phố Huế", "ngõ 5/NGÁCH 3", "Tổ 3/KP2",
    "B2B/B2C", "ODM/OEM", "5G/4G", "5G/5G-Advanced", "E5/E10", "3/NXB", "xe 4/BÁNH", "TOP 10/VNR500",
    "https://vi.du/van-ban/68/QĐ-TTg", "https://vi.du/?so=68/QĐ-TTg", "www.vi.du/a:68/QĐ-TTg", "a_68/QĐ-TTg", "x68/QĐ-TTg",
    "Mẫu số 01/TB-ĐĐKD", "Mẫu: 01/TB-ĐĐKD, 02/TB-ĐĐKD", "1/ Tiếng nói 2/ TTXVN", "nghị định 111", "thông báo 12/2023", "theo pháp luật 12/2023",
    "nghị quyết 12/2020-2025", "nghị quyết 12/2020–2025", "nghị quyết 12/2020.5", "nghị quyết 12/2020/abc",
    "111/2015/nđ-cp", "111/20155/NĐ-CP",
    // More follows that cannot be read, so that the beginning may be another's number.
    "Quyết định số 15/2020/QĐ-SỞ", "Quyết định 15/2020/QĐ/bộ", "Quyết định 15/2020/QĐ&bộ", "Nghị quyết 5/2025/NQ.ĐẢNG", "Thông tư 12/2020/TT-BTC-BỘ",
    "Quyết định 15/2020/QĐ-UBND1234",
    "a111/2015/NĐ-CP", "mãsố111/2015/NĐ-CP", "tòa CT12/2020", "https://vi.du/số68/QĐ-TTg",
];

#[test]
fn numbers_are_found_where_they_stand() {
    for (text, expected) in FOUND {
        let found = find(text);
        let found_all: Vec<(&str, String, &str)> = found
            .iter()
            .map(|hit| {
                (
                    &text[hit.range.clone()],
                    hit.number.canonical(),
                    hit.number.nature().unwrap_or_default(),
                )
            })
            .collect();
        let expected: Vec<(&str, String, &str)> = expected
            .iter()
            .map(|(raw, canonical, nature)| (*raw, (*canonical).to_owned(), *nature))
            .collect();
        assert_eq!(found_all, expected, "{text}");
    }
}

#[test]
fn nothing_else_is_found() {
    for text in NONE {
        let found: Vec<&str> = find_numbers(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn numbers_are_found_in_running_text() {
    let cases: [(&str, &[&str]); 6] = [
        ("Nghị định số 111/2015/NĐ-CP.", &["111/2015/NĐ-CP"]),
        ("(68/QĐ-TTg, 04/2017/QH14)", &["68/QĐ-TTg", "04/2017/QH14"]),
        ("ngày 01/12/2023, 12/h, 5/10 và 24/7", &[]),
        (
            "theo 55/2015/TT-BCT–21/2016/TT-BTC",
            &["55/2015/TT-BCT", "21/2016/TT-BTC"],
        ),
        ("12/QĐ-UBND-", &["12/QĐ-UBND"]),
        ("", &[]),
    ];
    for (text, numbers) in cases {
        let found: Vec<&str> = find_numbers(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, numbers, "{text}");
    }
}
