//! Which document a number in a text leads to: signs with `&`, line ends, the words before it, bodies.

use crate::citations::{DECREE, article, cited, link, portal, write_article};

/// The links that an article with this text has to a portal with these documents, and what is reported of it.
fn read_with(documents: &[(&str, &str, &str, &str)], body: &str) -> (String, Vec<String>) {
    let portal = portal();
    for (at, (number, nature, issuing_body, adopted_on)) in documents.iter().enumerate() {
        let head = format!(
            "---\nnumber: \"{number}\"\nnature: {nature}\nissuing_body: {issuing_body}\ntitle: \"Trích yếu\"\n\
             adopted_on: {adopted_on}\n---\n"
        );
        portal.write(&format!("van-ban/so-{at}.md"), &head);
    }
    write_article(&portal, "thu", "", body);
    let loaded = portal.load();
    let of_article = loaded
        .diagnostics
        .iter()
        .filter(|reported| reported.path.ends_with("thu.md"));
    let reported = of_article
        .map(|reported| format!("{}: {}", reported.rule.id(), reported.message))
        .collect();
    let site = loaded.site.unwrap();
    (
        article(&site, "thu")
            .body
            .as_ref()
            .unwrap()
            .as_str()
            .to_owned(),
        reported,
    )
}

#[test]
fn a_number_with_the_sign_and_leads_to_its_own_document() {
    let documents = [
        (
            "15/2006/QĐ-BGD&ĐT",
            "Quyết định",
            "Bộ Giáo dục và Đào tạo",
            "2006-04-26",
        ),
        ("15/2006/QĐ-BGD", "Quyết định", "Bộ Giáo dục", "2006-02-05"),
        (
            "01/2017/TTLT-BCA-BQP-BTC-BNN&PTNT-VKSNDTC",
            "Thông tư liên tịch",
            "Bộ Công an",
            "2017-12-29",
        ),
        (
            "05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNNPTNT",
            "Thông tư liên tịch",
            "Viện kiểm sát nhân dân tối cao",
            "2012-11-02",
        ),
    ];
    let joint = "/van-ban/thong-tu-lien-tich/01-2017-ttlt-bca-bqp-btc-bnnptnt-vksndtc/";
    let seven = "/van-ban/thong-tu-lien-tich/05-2012-ttlt-vksndtc-tandtc-bca-btp-bqp-btc-bnnptnt/";
    let (with, without) = (
        "/van-ban/quyet-dinh/15-2006-qd-bgddt/",
        "/van-ban/quyet-dinh/15-2006-qd-bgd/",
    );
    let cases = [
        (
            "Xem Quyết định số 15/2006/QĐ-BGD&ĐT của Bộ.",
            with,
            "15/2006/QĐ-BGD&amp;ĐT",
        ),
        (
            "Xem Quyết định số 15/2006/QĐ-BGD&amp;ĐT của Bộ.",
            with,
            "15/2006/QĐ-BGD&amp;ĐT",
        ),
        (
            "Xem Quyết định số 15/2006/QĐ-BGDĐT của Bộ.",
            with,
            "15/2006/QĐ-BGDĐT",
        ),
        (
            "Xem Quyết định số 15/2006/QĐ-BGD của Bộ.",
            without,
            "15/2006/QĐ-BGD",
        ),
        (
            "Xem 01/2017/TTLT-BCA-BQP-BTC-BNNPTNT-VKSNDTC.",
            joint,
            "01/2017/TTLT-BCA-BQP-BTC-BNNPTNT-VKSNDTC",
        ),
        (
            "Xem 01/2017/TTLT-BCA-BQP-BTC-BNN&PTNT-VKSNDTC.",
            joint,
            "01/2017/TTLT-BCA-BQP-BTC-BNN&amp;PTNT-VKSNDTC",
        ),
        (
            "Xem số 05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNNPTNT ngày 02/11/2012.",
            seven,
            "05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNNPTNT",
        ),
    ];
    for (body, path, written) in cases {
        let (html, reported) = read_with(&documents, body);
        assert!(html.contains(&link(path, written)), "{body}\n{html}");
        assert_eq!(reported, Vec::<String>::new(), "{body}");
    }
}

#[test]
fn numbers_are_read_over_line_ends_and_inline_elements() {
    let cases = [
        ("Nghị định 111/2015/\nNĐ-CP nói.", "111/2015/\nNĐ-CP"),
        ("Nghị định 111/2015/NĐ-\nCP nói.", "111/2015/NĐ-\nCP"),
        ("Nghị định 111/2015\n/NĐ-CP nói.", "111/2015\n/NĐ-CP"),
        ("> Nghị định 111/2015/\n> NĐ-CP nói.", "111/2015/\nNĐ-CP"),
        ("Nghị định 111/2015/  \nNĐ-CP nói.", "111/2015/<br>\nNĐ-CP"),
        ("Nghị định số111/2015/NĐ-CPcủa Chính phủ.", "111/2015/NĐ-CP"),
        ("**Nghị định** số *111/2015* nói.", "111/2015"),
        ("Nghị định số\n111/2015 nói.", "111/2015"),
        (
            "`mã` Nghị định 111/2015/NĐ-CP[^1].\n\n[^1]: Chữ.",
            "111/2015/NĐ-CP",
        ),
    ];
    for (body, written) in cases {
        let (html, documents) = cited(body);
        assert!(html.contains(&link(DECREE, written)), "{body}\n{html}");
        assert_eq!(documents, [DECREE], "{body}");
        assert_eq!(html.matches("<a class").count(), 1, "{html}");
    }
    // Marks cannot cross, and code is no part of a number.
    for body in [
        "Nghị định 111/2015/**NĐ-CP** nói.",
        "Nghị định 111/2015/`NĐ-CP` nói.",
        "111/2015/<br>NĐ-CP",
    ] {
        let (html, documents) = cited(body);
        assert!(!html.contains("class=\"number\""), "{body}\n{html}");
        assert_eq!(documents, Vec::<String>::new(), "{body}");
    }
}

#[test]
fn the_word_before_a_number_decides() {
    let law = ("55/2030/QH12", "Luật", "Quốc hội", "2020-06-17");
    let resolution = ("55/2030/QH12", "Nghị quyết", "Quốc hội", "2020-06-17");
    let (to_law, to_resolution) = (
        "/van-ban/luat/55-2030-qh12/",
        "/van-ban/nghi-quyet/55-2030-qh12/",
    );
    let cases = [
        ("Luật số 55/2030/QH12", Some(to_law)),
        ("Luật Thư viện số 55/2030/QH12", Some(to_law)),
        ("Bộ luật số 55/2030/QH12", Some(to_law)),
        ("văn bản số 55/2030/QH12", Some(to_law)),
        ("xem 55/2030/QH12", Some(to_law)),
        ("Nghị quyết số 55/2030/QH12", None),
        ("Nghị quyết số\n55/2030/QH12", None),
        ("Nghị quyết **số 55/2030/QH12**", None),
        ("Nghị quyết số **55/2030/QH12**", None),
        ("Nghị quyết (số 55/2030/QH12)", None),
        ("Nghị quyết của Quốc hội số 55/2030/QH12", None),
        ("Nghị quyết số 54/2030/QH12, 55/2030/QH12", None),
        ("Pháp lệnh số 55/2030/QH12", None),
    ];
    for (body, path) in cases {
        let (html, reported) = read_with(&[law], body);
        assert_eq!(
            html.contains(&link(to_law, "55/2030/QH12")),
            path.is_some(),
            "{body}\n{html}"
        );
        let unknown = reported
            .iter()
            .any(|reported| reported.contains("55/2030/QH12"));
        assert_eq!(unknown, path.is_none(), "{body}: {reported:?}");
    }
    let cases = [
        ("Luật Thư viện số 55/2030/QH12", Some(to_law)),
        ("Nghị quyết về sách số 55/2030/QH12", Some(to_resolution)),
        ("Nghị quyết thi hành Luật Thư viện số 55/2030/QH12", None),
        ("xem 55/2030/QH12", None),
    ];
    for (body, path) in cases {
        let (html, reported) = read_with(&[law, resolution], body);
        assert_eq!(
            html.matches("<a class").count(),
            usize::from(path.is_some()),
            "{body}\n{html}"
        );
        assert!(
            path.is_none_or(|path| html.contains(path)),
            "{body}\n{html}"
        );
        assert_eq!(reported, Vec::<String>::new(), "{body}");
    }
}

#[test]
fn words_and_signs_that_differ_are_told_and_make_no_link() {
    let reported_once = |body: &str| {
        let (html, reported) = read_with(&[], body);
        assert!(!html.contains("<a class"), "{body}\n{html}");
        assert!(
            reported.len() == 1
                && reported[0].starts_with("nature-differs: trước số 111/2015/NĐ-CP"),
            "{reported:?}"
        );
    };
    reported_once("Theo Quyết định số 111/2015/NĐ-CP.");
    reported_once("Theo Luật 111/2015/NĐ-CP.");
    reported_once("Theo Thông tư số\n111/2015/NĐ-CP.");
    let fits = [
        "Theo nghị định 111/2015/NĐ-CP.",
        "Quyết định về Nghị định 111/2015/NĐ-CP.",
        "Văn bản số 111/2015/NĐ-CP.",
    ];
    for body in fits {
        let (html, reported) = read_with(&[], body);
        assert!(
            html.contains(&link(DECREE, "111/2015/NĐ-CP")) && reported.is_empty(),
            "{body}\n{html}"
        );
    }
    assert_eq!(
        read_with(&[], "> Theo Quyết định số 111/2015/NĐ-CP.").1,
        Vec::<String>::new()
    );
}

#[test]
fn numbers_that_are_no_laws_are_not_told_as_missing() {
    let body = "Công văn số 152/TTg-CN, bản án số 12/2023/HS-ST, Quyết định số 05/2019/QĐST-KDTM,\n\
                Giấy phép số 135/GP-UBND, hợp đồng số 05/2017/HĐ-XD, gói thầu số 05/2020/XL-01,\n\
                lô số 12/2020/LO-A, Nghị quyết số 01/2017/NQ-ĐHĐCĐ và Quyết định số 30/2014/QĐ-TTg.";
    let (html, reported) = read_with(&[], body);
    let expected = "unknown-document: cổng chưa có văn bản 30/2014/QĐ-TTg; số hiệu hiện thành chữ, không thành liên kết";
    assert_eq!(reported, [expected]);
    assert!(!html.contains("<a class"), "{html}");
}

#[test]
fn a_body_of_another_place_is_another_body() {
    let province = (
        "12/2020/QĐ-UBND",
        "Quyết định",
        "Chủ tịch UBND tỉnh Bắc Ninh",
        "2020-05-06",
    );
    let party = ("15-NQ/TU", "Nghị quyết", "Tỉnh ủy Thanh Hóa", "2020-05-06");
    let cases = [
        ("Quyết định 12/2020/QĐ-UBND của UBND tỉnh Bắc Ninh", true),
        ("Quyết định 12/2020/QĐ-UBND của UBND Bắc Ninh", true),
        (
            "Quyết định 12/2020/QĐ-UBND của UBND thành phố Bắc Ninh",
            false,
        ),
        (
            "UBND TP. Bắc Ninh ban hành Quyết định 12/2020/QĐ-UBND",
            false,
        ),
        ("Quyết định 12/2020/QĐ-UBND của UBND tỉnh Nghệ An", false),
        ("Nghị quyết số 15-NQ/TU của Tỉnh ủy Thanh Hóa", true),
        ("Nghị quyết số 15-NQ/TU của Tỉnh ủy Nghệ An", false),
    ];
    for (body, linked) in cases {
        let (html, _) = read_with(&[province, party], body);
        assert_eq!(html.contains("<a class"), linked, "{body}\n{html}");
    }
}

#[test]
fn a_commune_with_a_long_name_has_an_address() {
    let commune = "Ủy ban nhân dân thị trấn Nông trường Mộc Châu, huyện Mộc Châu, tỉnh Sơn La";
    let document = ("12/2020/QĐ-UBND", "Quyết định", commune, "2020-05-06");
    let (html, reported) = read_with(&[document], "Quyết định 12/2020/QĐ-UBND về chợ.");
    let slug = "12-2020-qd-ubnd-uy-ban-nhan-dan-thi-tran-nong-truong-moc-chau-huyen-moc-c1a414dc";
    assert!(
        html.contains(&format!("href=\"/van-ban/quyet-dinh/{slug}/\"")),
        "{html}"
    );
    assert_eq!(reported, Vec::<String>::new());
}
