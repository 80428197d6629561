//! Numbers in bodies become links, articles know what they cite, documents know who cites them.

use std::collections::BTreeMap;
use std::fs;

use builder::assets::Assets;
use builder::load::LoadOptions;
use builder::output::{OutputOptions, write};
use builder::site::{ArticleEntry, Site};
use serde_json::Value;

use crate::portal::{TestPortal, fixtures};

const DECREE: &str = "/van-ban/nghi-dinh/111-2015-nd-cp/";
const SPAN: &str = "<span class=\"number\">111/2015/NĐ-CP</span>";

fn portal() -> TestPortal {
    TestPortal::new(&[fixtures().join("diagnostics/base")])
}

fn write_article(portal: &TestPortal, slug: &str, more: &str, body: &str) {
    let text = format!(
        "---\nheadline: \"Bài {slug}\"\ncategory: thi-truong\nstandfirst: \"Sapo của bài.\"\n\
         published: 2026-11-02\nbyline: {{desk: Ban Biên tập}}\n{more}---\n{body}\n"
    );
    portal.write(&format!("bai-viet/{slug}.md"), &text);
}

fn write_document(portal: &TestPortal, number: &str, adopted_on: &str, body: &str, text: &str) {
    let head = format!(
        "---\nnumber: \"{number}\"\nnature: Quyết định\nissuing_body: {body}\ntitle: \"Trích yếu\"\n\
         adopted_on: {adopted_on}\n---\n{text}\n"
    );
    let name = number.replace(['/', 'Đ'], "-").to_lowercase();
    portal.write(&format!("van-ban/{name}-{}.md", &adopted_on[..4]), &head);
}

fn site(portal: &TestPortal) -> Site {
    let loaded = portal.load();
    loaded.site.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

fn article<'s>(site: &'s Site, slug: &str) -> &'s ArticleEntry {
    site.articles.iter().find(|article| article.slug == slug).unwrap()
}

/// The body and the documents of an article with this text.
fn cited(body: &str) -> (String, Vec<String>) {
    let portal = portal();
    write_document(&portal, "68/QĐ-TTg", "2017-01-18", "Thủ tướng Chính phủ", "");
    write_document(&portal, "68/QĐ-TTg", "2019-01-18", "Thủ tướng Chính phủ", "");
    write_document(&portal, "1483/QĐ-TTg", "2011-08-26", "Thủ tướng Chính phủ", "");
    write_document(&portal, "12/2020/QĐ-UBND", "2020-03-01", "Ủy ban nhân dân tỉnh Bình Dương", "");
    write_article(&portal, "thu", "", body);
    let site = site(&portal);
    let entry = article(&site, "thu");
    (entry.body.as_ref().unwrap().as_str().to_owned(), entry.documents.clone())
}

fn link(path: &str, number: &str) -> String {
    format!("<a class=\"number\" href=\"{path}\">{number}</a>")
}

#[test]
fn numbers_of_held_documents_become_links() {
    let (of_2017, of_2019) = ("/van-ban/quyet-dinh/68-qd-ttg-2017/", "/van-ban/quyet-dinh/68-qd-ttg-2019/");
    let of_2011 = "/van-ban/quyet-dinh/1483-qd-ttg-2011/";
    let local = "/van-ban/quyet-dinh/12-2020-qd-ubnd-uy-ban-nhan-dan-tinh-binh-duong/";
    let cases = [
        ("Theo Nghị định 111/2015/NĐ-CP.", DECREE, "111/2015/NĐ-CP"),
        ("Theo nghị định 111/2015/nđ-cp.", DECREE, "111/2015/nđ-cp"),
        ("Theo **111/2015/NĐ–CP**.", DECREE, "111/2015/NĐ–CP"),
        ("Theo Nghị định 111/2015.", DECREE, "111/2015"),
        ("- một: 111/2015/NĐ-CP", DECREE, "111/2015/NĐ-CP"),
        ("## Bảng\n\n| a |\n| --- |\n| 111/2015/NĐ-CP |", DECREE, "111/2015/NĐ-CP"),
        ("Chữ[^1].\n\n[^1]: Xem 111/2015/NĐ-CP.", DECREE, "111/2015/NĐ-CP"),
        ("> Người ta nói 111/2015/NĐ-CP.", DECREE, "111/2015/NĐ-CP"),
        ("> [!NOTE]\n> Xem 111/2015/NĐ-CP.", DECREE, "111/2015/NĐ-CP"),
        ("Quyết định 1483/QĐ-TTg nói.", of_2011, "1483/QĐ-TTg"),
        ("Quyết định 68/QĐ-TTg (2017) nói.", of_2017, "68/QĐ-TTg"),
        ("Quyết định 68/QĐ-TTg ngày 18/01/2019 nói.", of_2019, "68/QĐ-TTg"),
        ("Quyết định 68/QĐ-TTg\nngày 18 tháng 01 năm 2017 nói.", of_2017, "68/QĐ-TTg"),
        ("Quyết định 12/2020/QĐ-UBND của UBND tỉnh Bình Dương.", local, "12/2020/QĐ-UBND"),
        ("Quyết định 12/2020/QĐ-UBND về giá đất.", local, "12/2020/QĐ-UBND"),
    ];
    for (body, path, number) in cases {
        let (html, documents) = cited(body);
        assert!(html.contains(&link(path, number)), "{body}\n{html}");
        assert_eq!(documents, [path], "{body}");
    }
}

#[test]
fn what_may_mean_another_document_stays_text() {
    let bodies = [
        "Theo Nghị định 112/2015/NĐ-CP.",
        "Theo Thông tư 111/2015/TT-BTC.",
        "Theo Thông tư 111/2015 của Bộ Tài chính.",
        "Quyết định 68/QĐ-TTg nói.",
        "Quyết định 68/QĐ-TTg (2018) nói.",
        "Quyết định 1483/QĐ-TTg ngày 26/08/2012 nói.",
        "UBND tỉnh Đồng Nai ban hành Quyết định 12/2020/QĐ-UBND.",
    ];
    for body in bodies {
        let (html, documents) = cited(body);
        assert!(!html.contains("<a"), "{body}\n{html}");
        assert_eq!(documents, Vec::<String>::new(), "{body}");
    }
}

/// The links that an article with this text has to a portal with these documents, and what is told of it.
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
    let of_article = loaded.diagnostics.iter().filter(|told| told.path.ends_with("thu.md"));
    let told = of_article.map(|told| format!("{}: {}", told.rule.id(), told.message)).collect();
    let site = loaded.site.unwrap();
    (article(&site, "thu").body.as_ref().unwrap().as_str().to_owned(), told)
}

#[test]
fn a_number_with_the_sign_and_leads_to_its_own_document() {
    let documents = [
        ("15/2006/QĐ-BGD&ĐT", "Quyết định", "Bộ Giáo dục và Đào tạo", "2006-04-26"),
        ("15/2006/QĐ-BGD", "Quyết định", "Bộ Giáo dục", "2006-02-05"),
        ("01/2017/TTLT-BCA-BQP-BTC-BNN&PTNT-VKSNDTC", "Thông tư liên tịch", "Bộ Công an", "2017-12-29"),
        (
            "05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNNPTNT",
            "Thông tư liên tịch",
            "Viện kiểm sát nhân dân tối cao",
            "2012-11-02",
        ),
    ];
    let joint = "/van-ban/thong-tu-lien-tich/01-2017-ttlt-bca-bqp-btc-bnnptnt-vksndtc/";
    let seven = "/van-ban/thong-tu-lien-tich/05-2012-ttlt-vksndtc-tandtc-bca-btp-bqp-btc-bnnptnt/";
    let (with, without) = ("/van-ban/quyet-dinh/15-2006-qd-bgddt/", "/van-ban/quyet-dinh/15-2006-qd-bgd/");
    let cases = [
        ("Xem Quyết định số 15/2006/QĐ-BGD&ĐT của Bộ.", with, "15/2006/QĐ-BGD&amp;ĐT"),
        ("Xem Quyết định số 15/2006/QĐ-BGD&amp;ĐT của Bộ.", with, "15/2006/QĐ-BGD&amp;ĐT"),
        ("Xem Quyết định số 15/2006/QĐ-BGDĐT của Bộ.", with, "15/2006/QĐ-BGDĐT"),
        ("Xem Quyết định số 15/2006/QĐ-BGD của Bộ.", without, "15/2006/QĐ-BGD"),
        ("Xem 01/2017/TTLT-BCA-BQP-BTC-BNNPTNT-VKSNDTC.", joint, "01/2017/TTLT-BCA-BQP-BTC-BNNPTNT-VKSNDTC"),
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
        let (html, told) = read_with(&documents, body);
        assert!(html.contains(&link(path, written)), "{body}\n{html}");
        assert_eq!(told, Vec::<String>::new(), "{body}");
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
        ("`mã` Nghị định 111/2015/NĐ-CP[^1].\n\n[^1]: Chữ.", "111/2015/NĐ-CP"),
    ];
    for (body, written) in cases {
        let (html, documents) = cited(body);
        assert!(html.contains(&link(DECREE, written)), "{body}\n{html}");
        assert_eq!(documents, [DECREE], "{body}");
        assert_eq!(html.matches("<a class").count(), 1, "{html}");
    }
    // Marks cannot cross, and code is no part of a number.
    for body in ["Nghị định 111/2015/**NĐ-CP** nói.", "Nghị định 111/2015/`NĐ-CP` nói.", "111/2015/<br>NĐ-CP"]
    {
        let (html, documents) = cited(body);
        assert!(!html.contains("class=\"number\""), "{body}\n{html}");
        assert_eq!(documents, Vec::<String>::new(), "{body}");
    }
}

#[test]
fn the_word_before_a_number_decides() {
    let law = ("55/2030/QH12", "Luật", "Quốc hội", "2020-06-17");
    let resolution = ("55/2030/QH12", "Nghị quyết", "Quốc hội", "2020-06-17");
    let (to_law, to_resolution) = ("/van-ban/luat/55-2030-qh12/", "/van-ban/nghi-quyet/55-2030-qh12/");
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
        let (html, told) = read_with(&[law], body);
        assert_eq!(html.contains(&link(to_law, "55/2030/QH12")), path.is_some(), "{body}\n{html}");
        let unknown = told.iter().any(|told| told.contains("55/2030/QH12"));
        assert_eq!(unknown, path.is_none(), "{body}: {told:?}");
    }
    let cases = [
        ("Luật Thư viện số 55/2030/QH12", Some(to_law)),
        ("Nghị quyết về sách số 55/2030/QH12", Some(to_resolution)),
        ("Nghị quyết thi hành Luật Thư viện số 55/2030/QH12", None),
        ("xem 55/2030/QH12", None),
    ];
    for (body, path) in cases {
        let (html, told) = read_with(&[law, resolution], body);
        assert_eq!(html.matches("<a class").count(), usize::from(path.is_some()), "{body}\n{html}");
        assert!(path.is_none_or(|path| html.contains(path)), "{body}\n{html}");
        assert_eq!(told, Vec::<String>::new(), "{body}");
    }
}

#[test]
fn words_and_signs_that_differ_are_told_and_make_no_link() {
    let told_once = |body: &str| {
        let (html, told) = read_with(&[], body);
        assert!(!html.contains("<a class"), "{body}\n{html}");
        assert!(
            told.len() == 1 && told[0].starts_with("nature-differs: trước số 111/2015/NĐ-CP"),
            "{told:?}"
        );
    };
    told_once("Theo Quyết định số 111/2015/NĐ-CP.");
    told_once("Theo Luật 111/2015/NĐ-CP.");
    told_once("Theo Thông tư số\n111/2015/NĐ-CP.");
    let fits = [
        "Theo nghị định 111/2015/NĐ-CP.",
        "Quyết định về Nghị định 111/2015/NĐ-CP.",
        "Văn bản số 111/2015/NĐ-CP.",
    ];
    for body in fits {
        let (html, told) = read_with(&[], body);
        assert!(html.contains(&link(DECREE, "111/2015/NĐ-CP")) && told.is_empty(), "{body}\n{html}");
    }
    assert_eq!(read_with(&[], "> Theo Quyết định số 111/2015/NĐ-CP.").1, Vec::<String>::new());
}

#[test]
fn numbers_that_are_no_laws_are_not_told_as_missing() {
    let body = "Công văn số 152/TTg-CN, bản án số 12/2023/HS-ST, Quyết định số 05/2019/QĐST-KDTM,\n\
                Giấy phép số 135/GP-UBND, hợp đồng số 05/2017/HĐ-XD, gói thầu số 05/2020/XL-01,\n\
                lô số 12/2020/LO-A, Nghị quyết số 01/2017/NQ-ĐHĐCĐ và Quyết định số 30/2014/QĐ-TTg.";
    let (html, told) = read_with(&[], body);
    let expected =
        "unknown-document: cổng chưa có văn bản 30/2014/QĐ-TTg; số hiệu hiện thành chữ, không thành liên kết";
    assert_eq!(told, [expected]);
    assert!(!html.contains("<a class"), "{html}");
}

#[test]
fn a_body_of_another_place_is_another_body() {
    let province = ("12/2020/QĐ-UBND", "Quyết định", "Chủ tịch UBND tỉnh Bắc Ninh", "2020-05-06");
    let party = ("15-NQ/TU", "Nghị quyết", "Tỉnh ủy Thanh Hóa", "2020-05-06");
    let cases = [
        ("Quyết định 12/2020/QĐ-UBND của UBND tỉnh Bắc Ninh", true),
        ("Quyết định 12/2020/QĐ-UBND của UBND Bắc Ninh", true),
        ("Quyết định 12/2020/QĐ-UBND của UBND thành phố Bắc Ninh", false),
        ("UBND TP. Bắc Ninh ban hành Quyết định 12/2020/QĐ-UBND", false),
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
    let (html, told) = read_with(&[document], "Quyết định 12/2020/QĐ-UBND về chợ.");
    let slug = "12-2020-qd-ubnd-uy-ban-nhan-dan-thi-tran-nong-truong-moc-chau-huyen-moc-c1a414dc";
    assert!(html.contains(&format!("href=\"/van-ban/quyet-dinh/{slug}/\"")), "{html}");
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn numbers_are_no_links_within_links_headings_and_code() {
    let spans = [
        format!("<a href=\"{DECREE}\">Nghị định {SPAN}</a>"),
        format!("<a href=\"https://y.example/\" rel=\"external noopener\">{SPAN}</a>"),
        format!("<h2 id=\"ve-111-2015-nd-cp\">Về {SPAN}</h2>"),
        format!("<details><summary>\n{SPAN}\n</summary>Chữ.</details>"),
    ];
    let bodies = [
        "[Nghị định 111/2015/NĐ-CP](/van-ban/nghi-dinh/111-2015-nd-cp/)",
        "[111/2015/NĐ-CP](https://y.example/)",
        "## Về 111/2015/NĐ-CP",
        "<details><summary>\n\n111/2015/NĐ-CP\n\n</summary>Chữ.</details>",
    ];
    for (body, span) in bodies.into_iter().zip(spans) {
        let (html, documents) = cited(body);
        let plain = html.replace("<p>", "").replace("</p>", "");
        assert!(plain.contains(&span), "{body}\n{html}");
        assert!(!html.contains("<a class"), "{html}");
        assert_eq!(documents, [DECREE], "{body}");
    }
    let code =
        ["`111/2015/NĐ-CP`", "```\n111/2015/NĐ-CP\n```", "    111/2015/NĐ-CP", "<kbd>111/2015/NĐ-CP</kbd>"];
    for body in code.into_iter().chain(["![111/2015/NĐ-CP](/hinh/banh-rang.svg)"]) {
        let (html, documents) = cited(body);
        assert!(html.contains("111/2015/NĐ-CP") && !html.contains("class=\"number\""), "{body}\n{html}");
        assert_eq!(documents, Vec::<String>::new(), "{body}");
    }
    let (html, _) = cited("<kbd>F1</kbd> 111/2015/NĐ-CP");
    assert!(html.contains(&link(DECREE, "111/2015/NĐ-CP")), "{html}");
}

#[test]
fn documents_come_once_in_the_order_of_their_first_mention() {
    let body = "Xem [chương trình](/van-ban/quyet-dinh/68-qd-ttg-2017/#muc-tieu), 1483/QĐ-TTg, 111/2015/NĐ-CP,\n\
                rồi lại 1483/QĐ-TTg, 68/QĐ-TTg (2017) và 112/2015/NĐ-CP.";
    let portal = portal();
    write_document(&portal, "68/QĐ-TTg", "2017-01-18", "Thủ tướng Chính phủ", "## Mục tiêu\n\nChữ.");
    write_document(&portal, "1483/QĐ-TTg", "2011-08-26", "Thủ tướng Chính phủ", "");
    write_article(&portal, "thu", "", body);
    let expected = ["/van-ban/quyet-dinh/68-qd-ttg-2017/", "/van-ban/quyet-dinh/1483-qd-ttg-2011/", DECREE];
    assert_eq!(article(&site(&portal), "thu").documents, expected);
}

#[test]
fn documents_know_the_articles_that_are_due_and_not_taken_back() {
    let portal = portal();
    let cites = "Theo 111/2015/NĐ-CP.";
    write_article(&portal, "cu", "", cites);
    write_article(&portal, "nhap", "draft: true\n", cites);
    write_article(&portal, "rut", "withdrawn: {on: 2026-11-03, reason: \"Sai.\"}\n", cites);
    write_article(&portal, "khac", "", "Không nhắc gì.");
    write_article(&portal, "moi", "", cites);
    for (slug, day) in [("moi", "2026-11-05"), ("hen", "2027-01-01")] {
        write_article(&portal, slug, "", cites);
        let path = portal.content().join(format!("bai-viet/{slug}.md"));
        let text = fs::read_to_string(&path).unwrap().replace("2026-11-02", day);
        fs::write(&path, text).unwrap();
    }
    let site = site(&portal);
    let decree = site.documents.iter().find(|entry| entry.summary.path == DECREE).unwrap();
    let paths: Vec<&str> = decree.articles.iter().map(|article| article.path.as_str()).collect();
    assert_eq!(paths, ["/bai-viet/moi/", "/bai-viet/cu/"]);
    assert_eq!(decree.articles[0].url, "https://thu.example/bai-viet/moi/");
    assert_eq!(article(&site, "rut").documents, [DECREE], "the article itself keeps its list");
}

#[test]
fn texts_of_documents_events_and_pages_lead_to_documents_too() {
    let portal = portal();
    let text = "Căn cứ 111/2015/NĐ-CP và 68/QĐ-TTg (2017).";
    write_document(&portal, "68/QĐ-TTg", "2017-01-18", "Thủ tướng Chính phủ", text);
    portal.write("trang/gioi-thieu.md", &format!("---\ntitle: \"Giới thiệu\"\n---\n{text}\n"));
    let event = portal.content().join("su-kien/ngay-hoi.md");
    let head = fs::read_to_string(&event).unwrap();
    fs::write(&event, format!("{head}{text}\n")).unwrap();
    let site = site(&portal);
    let (decree, decision) =
        (link(DECREE, "111/2015/NĐ-CP"), link("/van-ban/quyet-dinh/68-qd-ttg-2017/", "68/QĐ-TTg"));
    for body in [&site.events[0].body, &site.pages[0].body] {
        assert!(body.as_str().contains(&decree) && body.as_str().contains(&decision), "{}", body.as_str());
    }
    let document = site.documents.iter().find(|entry| entry.summary.number == "68/QĐ-TTg").unwrap();
    let body = document.body.as_str();
    assert!(body.contains(&decree), "{body}");
    assert!(body.contains("<span class=\"number\">68/QĐ-TTg</span>"), "no page leads to itself: {body}");
}

#[test]
fn documents_that_nobody_holds_are_listed_with_their_places() {
    let portal = portal();
    write_document(&portal, "68/QĐ-TTg", "2017-01-18", "Thủ tướng Chính phủ", "Căn cứ 40/2014/NĐ-CP.");
    let body = "Theo 30/2014/NĐ-CP, 111/2015/NĐ-CP và Nghị định 31/2014.\n\n\
                [30/2014/NĐ-CP](https://y.example/), \\*68/QĐ-TTg (2018).\n\n\
                > Họ nói 32/2014/NĐ-CP.\n\n\
                Mã `33/2014/NĐ-CP`.";
    write_article(&portal, "hai", "draft: true\n", "Nhắc 30/2014/nđ-cp hay nghị định 30/2014/nđ-cp.");
    write_article(&portal, "mot", "", body);
    portal.write("trang/gioi-thieu.md", "---\ntitle: \"Giới thiệu\"\n---\nTheo 34/2014/NĐ-CP.\n");
    let loaded = portal.load();
    let told: Vec<String> = loaded
        .diagnostics
        .iter()
        .map(|note| {
            let (at, message) = (note.position, note.message.split(';').next().unwrap());
            format!("{}:{}:{} {}: {message}", note.path, at.line, at.column, note.rule.id())
        })
        .collect();
    let expected = [
        "content/bai-viet/hai.md:9:34 unknown-document: cổng chưa có văn bản 30/2014/NĐ-CP, được nêu ở 3 chỗ \
         (content/bai-viet/hai.md:9:34, content/bai-viet/mot.md:8:6, content/bai-viet/mot.md:10:2)",
        "content/bai-viet/mot.md:10:40 unknown-document: cổng chưa có văn bản 68/QĐ-TTg (2018)",
        "content/trang/gioi-thieu.md:4:6 unknown-document: cổng chưa có văn bản 34/2014/NĐ-CP",
    ];
    assert_eq!(told, expected);
    assert!(loaded.site.is_some());
}

/// A portal that is written below a base path, with a cache.
struct Built {
    portal: TestPortal,
}

impl Built {
    fn write(&self, cached: bool) -> usize {
        let cache = cached.then(|| self.portal.beside("articles"));
        let options = LoadOptions { cache, base: Some("/cong/".into()), ..self.portal.options() };
        let site = builder::load::load(&options).site.unwrap();
        let (out, manifest) = (self.portal.beside("out"), Some(self.portal.beside("manifest")));
        let options = OutputOptions { content: self.portal.content(), out, manifest };
        write(&site, &Assets::none(), &options).unwrap().written
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.portal.beside("out").join(name)).unwrap()
    }

    fn page(&self, kind: &str, name: &str) -> Value {
        let json: Value = serde_json::from_str(&self.read(&format!("api/v1/{name}.json"))).unwrap();
        json["page"]["content"][kind].clone()
    }

    /// All pages of articles with their bytes.
    fn articles(&self) -> BTreeMap<String, String> {
        let page = |slug: &str| (slug.to_owned(), self.read(&format!("bai-viet/{slug}/index.html")));
        ["bai-tot", "dan", "khac"].into_iter().map(page).collect()
    }
}

#[test]
fn a_document_that_comes_or_goes_changes_the_articles_that_cite_it() {
    for cached in [true, false] {
        let portal = portal();
        write_article(&portal, "dan", "", "Theo Quyết định 68/QĐ-TTg.");
        write_article(&portal, "khac", "", "Theo Quyết định 69/QĐ-TTg và 111/2015/NĐ-CP.");
        let built = Built { portal };
        built.write(cached);
        assert_eq!(built.write(cached), 0);
        let without = built.articles();
        assert!(without["dan"].contains("<span class=\"number\">68/QĐ-TTg</span>"));

        write_document(&built.portal, "68/QĐ-TTg", "2017-01-18", "Thủ tướng Chính phủ", "");
        built.write(cached);
        let with = built.articles();
        let changed: Vec<&String> = with.keys().filter(|slug| with[*slug] != without[*slug]).collect();
        assert_eq!(changed, ["dan"]);
        let href = link("/cong/van-ban/quyet-dinh/68-qd-ttg-2017/", "68/QĐ-TTg");
        assert!(with["dan"].contains(&href));
        let listed = &built.page("article", "bai-viet/dan")["documents"];
        assert_eq!(listed[0]["number"], "68/QĐ-TTg");
        let citing = &built.page("document", "van-ban/quyet-dinh/68-qd-ttg-2017")["articles"];
        assert_eq!(citing[0]["path"], "/bai-viet/dan/");
        assert_eq!(built.write(cached), 0);

        let file = built.portal.content().join("van-ban/68-q--ttg-2017.md");
        fs::remove_file(file).unwrap();
        built.write(cached);
        assert_eq!(built.articles(), without);
        assert!(built.page("article", "bai-viet/dan")["documents"].is_null());
    }
}

#[test]
fn cached_articles_come_out_as_those_read_anew() {
    let make = |cached: bool| {
        let portal = portal();
        write_article(
            &portal,
            "dan",
            "",
            "Theo Quyết định 68/QĐ-TTg và [đây](/van-ban/nghi-dinh/111-2015-nd-cp/).",
        );
        write_article(&portal, "khac", "", "Theo 111/2015/NĐ-CP.");
        let built = Built { portal };
        built.write(cached);
        write_document(&built.portal, "68/QĐ-TTg", "2017-01-18", "Thủ tướng Chính phủ", "");
        built.write(cached);
        (built.articles(), built.read("van-ban/quyet-dinh/68-qd-ttg-2017/index.html"))
    };
    assert_eq!(make(true), make(false));
}

#[test]
fn an_article_that_begins_to_cite_changes_the_document() {
    let built = Built { portal: portal() };
    write_article(&built.portal, "dan", "", "Chưa nhắc gì.");
    write_article(&built.portal, "khac", "", "Chưa nhắc gì.");
    built.write(true);
    assert!(built.page("document", "van-ban/nghi-dinh/111-2015-nd-cp")["articles"].is_null());
    write_article(&built.portal, "dan", "", "Theo 111/2015/NĐ-CP.");
    built.write(true);
    let citing = &built.page("document", "van-ban/nghi-dinh/111-2015-nd-cp")["articles"];
    assert_eq!(citing.as_array().map(Vec::len), Some(1));
    assert_eq!(citing[0]["headline"], "Bài dan");
}
