//! A search server in place of the index: what it is asked, and what is shown of its replies.

use search::root::{Abbreviation, Group, Kind, Root, Server};
use search::server::request::{Nearness, Way, ways};
use search::session::Session;
use serde_json::{Value, json};

const TODAY: &str = "2026-11-30";

fn root() -> Root {
    let kind = |slug: &str, name: &str, groups: &str| Kind {
        slug: slug.into(),
        name: name.into(),
        groups_name: groups.into(),
    };
    let group = |kind, slug: &str, name: &str, path: &str| Group {
        kind,
        slug: slug.into(),
        name: name.into(),
        path: path.into(),
    };
    Root {
        kinds: vec![
            kind("bai-viet", "Bài viết", "Chuyên mục"),
            kind("van-ban", "Văn bản", "Loại văn bản"),
        ],
        groups: vec![
            group(0, "cong-nghe", "Công nghệ", "/chuyen-muc/cong-nghe/"),
            group(1, "nghi-dinh", "Nghị định", ""),
        ],
        abbreviations: abbreviations(),
        segments: Vec::new(),
        server: Some(Server {
            kind: "meilisearch".into(),
            url: "https://cnht.example/may-tim".into(),
            index: "cnht".into(),
            key: "khoa-tim".into(),
        }),
    }
}

fn abbreviations() -> Vec<Abbreviation> {
    vec![Abbreviation {
        short: "CNHT".into(),
        long: "công nghiệp hỗ trợ".into(),
    }]
}

fn session() -> Session {
    let mut session = Session::default();
    assert!(session.load(&root().write(), "/goc/"));
    session
}

fn answered(session: &mut Session, query: &str) -> Value {
    serde_json::from_str(&session.answer(query, None, TODAY.parse().unwrap())).unwrap()
}

/// The answer once the server has given these replies, one to each request.
fn answer(query: &str, replies: &[&str]) -> Value {
    let mut session = session();
    for reply in replies {
        let asks = answered(&mut session, query);
        let body = asks["asks"]
            .as_str()
            .unwrap_or_else(|| panic!("no request but {asks}"));
        assert_eq!(asks["url"], "https://cnht.example/may-tim/multi-search");
        assert_eq!(asks["key"], "khoa-tim");
        session.hear(body, reply);
    }
    let answer = answered(&mut session, query);
    assert!(answer["asks"].is_null(), "one more request: {answer}");
    answer
}

fn body_of(query: &str) -> Value {
    let asks = answered(&mut session(), query);
    serde_json::from_str(asks["asks"].as_str().unwrap()).unwrap()
}

fn html(answer: &Value) -> &str {
    answer["html"].as_str().unwrap()
}

/// The ways of asking: what is sent, and what is said of the results.
fn sent(words: &str) -> Vec<(String, Nearness)> {
    let ways = ways(words, &abbreviations()).into_iter();
    ways.map(|Way { q, nearness, .. }| (q, nearness)).collect()
}

#[test]
fn words_are_asked_for_in_ways_that_the_server_can_rank() {
    use Nearness::{All, Rewritten, Some};
    let code = |word: &str| search::server::codes::codes(word);
    let (hoa, duoc) = (code("hóa"), code("dược"));
    let phrase = code("dược hóa");
    let cases = [
        ("", vec![]),
        ("-gang", vec![]),
        (
            "duoc",
            vec![("\"duoc\"".to_owned(), All), ("duoc".to_owned(), All)],
        ),
        (
            "dược hóa",
            vec![
                (format!("\"duoc\" \"hoa\" {duoc} {hoa}"), All),
                ("duoc hoa".into(), All),
                ("duoc hoa".into(), Some),
            ],
        ),
        (
            "hoas",
            vec![
                ("\"hoas\"".into(), All),
                (format!("\"hoa\" {hoa}"), Rewritten),
                ("hoas".into(), All),
            ],
        ),
        // Quotation marks mean exactly that.
        (
            "\"dược hóa\" -\"gang xám\"",
            vec![
                (format!("-\"{}\" \"{phrase}\"", code("gang xám")), All),
                (format!("-\"{}\" \"{phrase}\"", code("gang xám")), Some),
            ],
        ),
        (
            "\"gia cong\"",
            vec![("\"gia cong\"".into(), All), ("\"gia cong\"".into(), Some)],
        ),
        // Synonyms do not reach into quotation marks.
        (
            "vốn CNHT",
            vec![("von cnht".into(), All), ("von cnht".into(), Some)],
        ),
        ("111/2015/NĐ-CP", {
            let codes = ["111", "2015", "NĐ", "CP"].map(code).join(" ");
            vec![
                (format!("\"111\" \"2015\" \"nd\" \"cp\" {codes}"), All),
                ("111 2015 nd cp".into(), All),
                ("111 2015 nd cp".into(), Some),
            ]
        }),
    ];
    for (words, expected) in cases {
        assert_eq!(sent(words), expected, "{words}");
    }
}

#[test]
fn a_request_asks_for_a_page_and_its_choices() {
    let shown = json!([
        "path",
        "anchor",
        "heading",
        "number",
        "title",
        "lead",
        "kind",
        "group",
        "day",
        "in_force_from",
        "in_force_until"
    ]);
    assert_eq!(
        body_of("?q=thep"),
        json!({"queries": [{
            "indexUid": "cnht", "q": "\"thep\"", "matchingStrategy": "all", "page": 1, "hitsPerPage": 10,
            "facets": ["kind", "group", "year"], "attributesToRetrieve": shown,
            "attributesToCrop": ["text"], "cropLength": 40,
        }]})
    );
    let query = "?q=th%C3%A9p&loai=van-ban&loai=bai-viet&nam=2015&xep=moi-nhat&trang=3";
    let body = body_of(query);
    let q = format!("\"thep\" {}", search::server::codes::codes("thép"));
    assert_eq!(
        body["queries"][0],
        json!({
            "indexUid": "cnht", "q": q, "matchingStrategy": "last", "page": 3, "hitsPerPage": 10,
            "facets": ["kind", "group", "year"],
            "filter": [["kind = bai-viet", "kind = van-ban"], ["year = 2015"]],
            "sort": ["day_number:desc"], "attributesToRetrieve": shown,
            "attributesToCrop": ["text"], "cropLength": 40,
        })
    );
    let more = |facet: &str, filter: &str| {
        let of = if facet == "kind" {
            json!([[filter]])
        } else {
            json!([["kind = bai-viet", "kind = van-ban"]])
        };
        json!({"indexUid": "cnht", "q": q, "matchingStrategy": "last", "page": 0, "facets": [facet], "filter": of})
    };
    assert_eq!(
        body["queries"].as_array().unwrap()[1..],
        [more("kind", "year = 2015"), more("year", "")]
    );
}

#[test]
fn what_an_address_asks_for_cannot_become_another_filter() {
    let body = body_of("?q=a&loai=x%20OR%20kind%20EXISTS&chuyen-muc=%22%5D&nam=1%20OR%202");
    assert_eq!(body["queries"].as_array().unwrap().len(), 1);
    assert!(body["queries"][0]["filter"].is_null(), "{body}");
}

const HITS: &str = "total\t12\ncount\tkind\tbai-viet\t9\ncount\tkind\tvan-ban\t3\ncount\tgroup\tcong-nghe\t9\n\
    count\tyear\t2024\t2\ncount\tyear\t2026\t10\ncount\tkind\tla\t7\n\
    hit\t/bai-viet/x/\t\t\t\tThép & <b>khuôn</b>\tLời dẫn về thép\tbai-viet\tcong-nghe\t2026-10-12\t\t\tGiá thép tăng\n\
    hit\t/van-ban/y/\tdieu-2\tĐiều 2. Tủ\t11/2020/NĐ-CP\tNghị định 11/2020/NĐ-CP\tVề thép\tvan-ban\tnghi-dinh\t2020-05-01\t18000\t20000\t…tủ thép…";

#[test]
fn hits_become_results_with_choices_and_pages() {
    let answer = answer("?q=thep", &[HITS]);
    assert_eq!(answer["said"], "12 kết quả cho “thep”");
    assert_eq!(answer["query"], "?q=thep");
    let html = html(&answer);
    for part in [
        "<a href=\"/goc/bai-viet/x/\"><mark>Thép</mark> &amp; &lt;b&gt;khuôn&lt;/b&gt;</a>",
        "<span>Bài viết</span><span>Công nghệ</span><time datetime=\"2026-10-12\">12/10/2026</time></p>",
        "data-slot=\"0\">Lời dẫn về <mark>thép</mark></p>",
        "Nghị định 11/2020/NĐ-CP – Về <mark>thép</mark></a>",
        "<strong class=\"status status--ended\">Hết hiệu lực toàn bộ</strong>",
        "data-slot=\"1\"><a href=\"/goc/van-ban/y/#dieu-2\">Điều 2. Tủ</a>: …tủ <mark>thép</mark>…</p>",
        "<nav class=\"pagination\"",
        "href=\"/goc/tim-kiem/?q=thep&amp;trang=2\"",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    let facets = answer["facets"].as_str().unwrap();
    for part in [
        ">Bài viết <span class=\"choice__count\">9</span>",
        ">Văn bản <span class=\"choice__count\">3</span>",
        ">2026 <span class=\"choice__count\">10</span></a></li><li>",
        ">2024 <span",
    ] {
        assert!(facets.contains(part), "{part}\n{facets}");
    }
    assert!(!facets.contains("Tình trạng"), "{facets}");
    assert_eq!(answer["passages"], json!([]));
}

#[test]
fn the_day_decides_what_is_known_of_a_status() {
    // 18000 is 2019-04-14, 20000 is 2024-10-04.
    let cases = [
        ("2019-04-13", Some("Chưa có hiệu lực")),
        ("2019-04-14", None),
        ("2024-10-03", None),
        ("2024-10-04", Some("Hết hiệu lực toàn bộ")),
    ];
    for (day, label) in cases {
        let answer = answer(&format!("?q=thep&ngay={day}"), &[HITS]);
        let status = html(&answer).split("<strong class=\"status").nth(1);
        let shown = status.map(|rest| rest.split(['>', '<']).nth(1).unwrap());
        assert_eq!(shown, label, "{day}");
        assert!(html(&answer).contains(&format!("/van-ban/y/?ngay={day}#dieu-2\"")));
    }
}

#[test]
fn farther_ways_are_gone_until_something_is_found() {
    let none = "total\t0";
    let first = answer("?q=hoas+chaats", &[none, HITS]);
    let text = html(&first);
    assert!(text.contains("đang tìm “hóa chất”"), "{text}");
    let second = answer("?q=thep+khuon", &[none, none, HITS]);
    assert!(html(&second).contains("gần nhất"), "{}", html(&second));
    let third = answer("?q=thep+khuon&loai=bai-viet", &[none, none, none]);
    assert_eq!(third["said"], "Không có kết quả nào cho “thep khuon”");
    let text = html(&third);
    assert!(
        text.contains("bỏ các điều kiện") && text.contains("vbpl.vn"),
        "{text}"
    );
    assert!(!text.contains("<ol"), "{text}");
    let nothing = answer("?q=-thep", &[]);
    assert_eq!(nothing["said"], "Không có kết quả nào cho “-thep”");
}

#[test]
fn a_page_behind_the_last_is_the_last() {
    let behind = HITS.lines().filter(|line| !line.starts_with("hit"));
    let behind: String = behind.collect::<Vec<_>>().join("\n");
    let answer = answer("?q=thep&trang=9", &[&behind, HITS]);
    assert_eq!(answer["query"], "?q=thep&trang=2");
    assert!(html(&answer).contains("start=\"11\""));
}

#[test]
fn a_choice_of_status_is_refused_in_words() {
    let answer = answer("?q=thep&tinh-trang=con-hieu-luc", &[HITS]);
    assert!(html(&answer).contains("không lọc được theo tình trạng"));
}

#[test]
fn a_clause_leads_to_its_place_and_shows_it() {
    let query = "?q=khoan+2+dieu+5+nghi+dinh+11%2F2020";
    let body = body_of(query);
    assert_eq!(body["queries"][0]["q"], "\"nghi\" \"dinh\" \"11\" \"2020\"");
    let mut session = session();
    let asks = answered(&mut session, query);
    session.hear(asks["asks"].as_str().unwrap(), HITS);
    let answer = answered(&mut session, query);
    assert_eq!(
        answer["passages"],
        json!([{"slot": 1, "path": "/van-ban/y/"}])
    );
    let page = json!({"page": {"content": {"document": {"body":
        "<p id=\"dieu-5-khoan-1\">1. Một.</p><p id=\"dieu-5-khoan-2\">2. Hai &amp; ba.</p><p id=\"dieu-5-khoan-3\">3.</p>"
    }}}});
    let passage = session.passage(1, &page.to_string()).unwrap();
    assert!(
        passage.contains("href=\"/goc/van-ban/y/#dieu-5-khoan-2\""),
        "{passage}"
    );
    assert!(passage.ends_with("2. Hai &amp; ba."), "{passage}");
}

#[test]
fn suggestions_are_groups_and_titles() {
    let mut session = session();
    let today = TODAY.parse().unwrap();
    let asks: Value = serde_json::from_str(&session.suggest("công", today)).unwrap();
    let body = asks["asks"].as_str().unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(body).unwrap(),
        json!({"queries": [{
            "indexUid": "cnht", "q": "cong", "matchingStrategy": "all", "page": 1, "hitsPerPage": 8,
            "attributesToSearchOn": ["number", "title", "title_folded"],
            "attributesToRetrieve": ["path", "number", "title", "lead"],
        }]})
    );
    session.hear(body, "total\t1\nhit\t/bai-viet/z/\t\t\t\tCông <ty>\tDẫn");
    let options: Value = serde_json::from_str(&session.suggest("công", today)).unwrap();
    assert_eq!(options["count"], 2);
    let html = options["html"].as_str().unwrap();
    assert!(
        html.contains("data-href=\"/goc/chuyen-muc/cong-nghe/\"><mark>Công</mark> nghệ</li>"),
        "{html}"
    );
    assert!(
        html.ends_with("data-href=\"/goc/bai-viet/z/\"><mark>Công</mark> &lt;ty&gt;</li>"),
        "{html}"
    );
    let short: Value = serde_json::from_str(&session.suggest("c", today)).unwrap();
    assert_eq!(short["count"], 0);
}

#[test]
fn a_new_root_forgets_replies() {
    let mut session = session();
    let asks = answered(&mut session, "?q=thep");
    session.hear(asks["asks"].as_str().unwrap(), HITS);
    assert!(answered(&mut session, "?q=thep")["asks"].is_null());
    assert!(session.load(&root().write(), "/"));
    assert!(answered(&mut session, "?q=thep")["asks"].is_string());
}
