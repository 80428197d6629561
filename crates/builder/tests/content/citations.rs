//! Numbers in bodies become links, articles know what they cite, documents know who cites them.

use std::fs;

use builder::site::{ArticleEntry, Site};

use crate::portal::{TestPortal, fixtures};

pub(crate) const DECREE: &str = "/van-ban/nghi-dinh/111-2015-nd-cp/";
const SPAN: &str = "<span class=\"number\">111/2015/NĐ-CP</span>";

pub(crate) fn portal() -> TestPortal {
    TestPortal::new(&[fixtures().join("diagnostics/base")])
}

pub(crate) fn write_article(portal: &TestPortal, slug: &str, more: &str, body: &str) {
    let text = format!(
        "---\nheadline: \"Bài {slug}\"\ncategory: thi-truong\nstandfirst: \"Sapo của bài.\"\n\
         published: 2026-11-02\nbyline: {{desk: Ban Biên tập}}\n{more}---\n{body}\n"
    );
    portal.write(&format!("bai-viet/{slug}.md"), &text);
}

pub(crate) fn write_document(
    portal: &TestPortal,
    number: &str,
    adopted_on: &str,
    body: &str,
    text: &str,
) {
    let head = format!(
        "---\nnumber: \"{number}\"\nnature: Quyết định\nissuing_body: {body}\ntitle: \"Trích yếu\"\n\
         adopted_on: {adopted_on}\n---\n{text}\n"
    );
    let name = number.replace(['/', 'Đ'], "-").to_lowercase();
    portal.write(&format!("van-ban/{name}-{}.md", &adopted_on[..4]), &head);
}

fn site(portal: &TestPortal) -> Site {
    let loaded = portal.load();
    loaded
        .site
        .unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

pub(crate) fn article<'s>(site: &'s Site, slug: &str) -> &'s ArticleEntry {
    site.articles
        .iter()
        .find(|article| article.slug == slug)
        .unwrap()
}

/// The body and the documents of an article with this text.
pub(crate) fn cited(body: &str) -> (String, Vec<String>) {
    let portal = portal();
    write_document(
        &portal,
        "68/QĐ-TTg",
        "2017-01-18",
        "Thủ tướng Chính phủ",
        "",
    );
    write_document(
        &portal,
        "68/QĐ-TTg",
        "2019-01-18",
        "Thủ tướng Chính phủ",
        "",
    );
    write_document(
        &portal,
        "1483/QĐ-TTg",
        "2011-08-26",
        "Thủ tướng Chính phủ",
        "",
    );
    write_document(
        &portal,
        "12/2020/QĐ-UBND",
        "2020-03-01",
        "Ủy ban nhân dân tỉnh Bình Dương",
        "",
    );
    write_article(&portal, "thu", "", body);
    let site = site(&portal);
    let entry = article(&site, "thu");
    (
        entry.body.as_ref().unwrap().as_str().to_owned(),
        entry.documents.clone(),
    )
}

pub(crate) fn link(path: &str, number: &str) -> String {
    format!("<a class=\"number\" href=\"{path}\">{number}</a>")
}

#[test]
fn numbers_of_held_documents_become_links() {
    let (of_2017, of_2019) = (
        "/van-ban/quyet-dinh/68-qd-ttg-2017/",
        "/van-ban/quyet-dinh/68-qd-ttg-2019/",
    );
    let of_2011 = "/van-ban/quyet-dinh/1483-qd-ttg-2011/";
    let local = "/van-ban/quyet-dinh/12-2020-qd-ubnd-uy-ban-nhan-dan-tinh-binh-duong/";
    let cases = [
        ("Theo Nghị định 111/2015/NĐ-CP.", DECREE, "111/2015/NĐ-CP"),
        ("Theo nghị định 111/2015/nđ-cp.", DECREE, "111/2015/nđ-cp"),
        ("Theo **111/2015/NĐ–CP**.", DECREE, "111/2015/NĐ–CP"),
        ("Theo Nghị định 111/2015.", DECREE, "111/2015"),
        ("- một: 111/2015/NĐ-CP", DECREE, "111/2015/NĐ-CP"),
        (
            "## Bảng\n\n| a |\n| --- |\n| 111/2015/NĐ-CP |",
            DECREE,
            "111/2015/NĐ-CP",
        ),
        (
            "Chữ[^1].\n\n[^1]: Xem 111/2015/NĐ-CP.",
            DECREE,
            "111/2015/NĐ-CP",
        ),
        ("> Người ta nói 111/2015/NĐ-CP.", DECREE, "111/2015/NĐ-CP"),
        ("> [!NOTE]\n> Xem 111/2015/NĐ-CP.", DECREE, "111/2015/NĐ-CP"),
        ("Quyết định 1483/QĐ-TTg nói.", of_2011, "1483/QĐ-TTg"),
        ("Quyết định 68/QĐ-TTg (2017) nói.", of_2017, "68/QĐ-TTg"),
        (
            "Quyết định 68/QĐ-TTg ngày 18/01/2019 nói.",
            of_2019,
            "68/QĐ-TTg",
        ),
        (
            "Quyết định 68/QĐ-TTg\nngày 18 tháng 01 năm 2017 nói.",
            of_2017,
            "68/QĐ-TTg",
        ),
        (
            "Quyết định 12/2020/QĐ-UBND của UBND tỉnh Bình Dương.",
            local,
            "12/2020/QĐ-UBND",
        ),
        (
            "Quyết định 12/2020/QĐ-UBND về giá đất.",
            local,
            "12/2020/QĐ-UBND",
        ),
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
    let code = [
        "`111/2015/NĐ-CP`",
        "```\n111/2015/NĐ-CP\n```",
        "    111/2015/NĐ-CP",
        "<kbd>111/2015/NĐ-CP</kbd>",
    ];
    for body in code
        .into_iter()
        .chain(["![111/2015/NĐ-CP](/hinh/banh-rang.svg)"])
    {
        let (html, documents) = cited(body);
        assert!(
            html.contains("111/2015/NĐ-CP") && !html.contains("class=\"number\""),
            "{body}\n{html}"
        );
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
    write_document(
        &portal,
        "68/QĐ-TTg",
        "2017-01-18",
        "Thủ tướng Chính phủ",
        "## Mục tiêu\n\nChữ.",
    );
    write_document(
        &portal,
        "1483/QĐ-TTg",
        "2011-08-26",
        "Thủ tướng Chính phủ",
        "",
    );
    write_article(&portal, "thu", "", body);
    let expected = [
        "/van-ban/quyet-dinh/68-qd-ttg-2017/",
        "/van-ban/quyet-dinh/1483-qd-ttg-2011/",
        DECREE,
    ];
    assert_eq!(article(&site(&portal), "thu").documents, expected);
}

#[test]
fn documents_know_the_articles_that_are_due_and_not_taken_back() {
    let portal = portal();
    let cites = "Theo 111/2015/NĐ-CP.";
    write_article(&portal, "cu", "", cites);
    write_article(&portal, "nhap", "draft: true\n", cites);
    write_article(
        &portal,
        "rut",
        "withdrawn: {on: 2026-11-03, reason: \"Sai.\"}\n",
        cites,
    );
    write_article(&portal, "khac", "", "Không nhắc gì.");
    write_article(&portal, "moi", "", cites);
    for (slug, day) in [("moi", "2026-11-05"), ("hen", "2027-01-01")] {
        write_article(&portal, slug, "", cites);
        let path = portal.content().join(format!("bai-viet/{slug}.md"));
        let text = fs::read_to_string(&path)
            .unwrap()
            .replace("2026-11-02", day);
        fs::write(&path, text).unwrap();
    }
    let site = site(&portal);
    let decree = site
        .documents
        .iter()
        .find(|entry| entry.summary.path == DECREE)
        .unwrap();
    let paths: Vec<&str> = decree
        .articles
        .iter()
        .map(|article| article.path.as_str())
        .collect();
    assert_eq!(paths, ["/bai-viet/moi/", "/bai-viet/cu/"]);
    assert_eq!(decree.articles[0].url, "https://thu.example/bai-viet/moi/");
    assert_eq!(
        article(&site, "rut").documents,
        [DECREE],
        "the article itself keeps its list"
    );
}

#[test]
fn texts_of_documents_events_and_pages_lead_to_documents_too() {
    let portal = portal();
    let text = "Căn cứ 111/2015/NĐ-CP và 68/QĐ-TTg (2017).";
    write_document(
        &portal,
        "68/QĐ-TTg",
        "2017-01-18",
        "Thủ tướng Chính phủ",
        text,
    );
    portal.write(
        "trang/gioi-thieu.md",
        &format!("---\ntitle: \"Giới thiệu\"\n---\n{text}\n"),
    );
    let event = portal.content().join("su-kien/ngay-hoi.md");
    let head = fs::read_to_string(&event).unwrap();
    fs::write(&event, format!("{head}{text}\n")).unwrap();
    let site = site(&portal);
    let (decree, decision) = (
        link(DECREE, "111/2015/NĐ-CP"),
        link("/van-ban/quyet-dinh/68-qd-ttg-2017/", "68/QĐ-TTg"),
    );
    for body in [&site.events[0].body, &site.pages[0].body] {
        assert!(
            body.as_str().contains(&decree) && body.as_str().contains(&decision),
            "{}",
            body.as_str()
        );
    }
    let document = site
        .documents
        .iter()
        .find(|entry| entry.summary.number == "68/QĐ-TTg")
        .unwrap();
    let body = document.body.as_ref().unwrap().as_str();
    assert!(body.contains(&decree), "{body}");
    assert!(
        body.contains("<span class=\"number\">68/QĐ-TTg</span>"),
        "no page leads to itself: {body}"
    );
}

#[test]
fn documents_that_nobody_holds_are_listed_with_their_places() {
    let portal = portal();
    write_document(
        &portal,
        "68/QĐ-TTg",
        "2017-01-18",
        "Thủ tướng Chính phủ",
        "Căn cứ 40/2014/NĐ-CP.",
    );
    let body = "Theo 30/2014/NĐ-CP, 111/2015/NĐ-CP và Nghị định 31/2014.\n\n\
                [30/2014/NĐ-CP](https://y.example/), \\*68/QĐ-TTg (2018).\n\n\
                > Họ nói 32/2014/NĐ-CP.\n\n\
                Mã `33/2014/NĐ-CP`.";
    write_article(
        &portal,
        "hai",
        "draft: true\n",
        "Nhắc 30/2014/nđ-cp hay nghị định 30/2014/nđ-cp.",
    );
    write_article(&portal, "mot", "", body);
    portal.write(
        "trang/gioi-thieu.md",
        "---\ntitle: \"Giới thiệu\"\n---\nTheo 34/2014/NĐ-CP.\n",
    );
    let loaded = portal.load();
    let reported: Vec<String> = loaded
        .diagnostics
        .iter()
        .map(|note| {
            let (at, message) = (note.position, note.message.split(';').next().unwrap());
            format!(
                "{}:{}:{} {}: {message}",
                note.path,
                at.line,
                at.column,
                note.rule.id()
            )
        })
        .collect();
    let expected = [
        "content/bai-viet/hai.md:9:34 unknown-document: cổng chưa có văn bản 30/2014/NĐ-CP, được nêu ở 3 chỗ \
         (content/bai-viet/hai.md:9:34, content/bai-viet/mot.md:8:6, content/bai-viet/mot.md:10:2)",
        "content/bai-viet/mot.md:10:40 unknown-document: cổng chưa có văn bản 68/QĐ-TTg (2018)",
        "content/trang/gioi-thieu.md:4:6 unknown-document: cổng chưa có văn bản 34/2014/NĐ-CP",
    ];
    assert_eq!(reported, expected);
    assert!(loaded.site.is_some());
}
