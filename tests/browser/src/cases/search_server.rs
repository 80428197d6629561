//! A portal with a search server: the page asks it, shows what it says, and goes on where it says nothing.
//! The build below a folder has the module that can ask one.
//!
//! No registry has a server that could be run here. The replies have the form that the documentation of
//! Meilisearch 1.10 gives for `POST /multi-search` with `page` and `hitsPerPage`.

use model::permalink::Address;
use model::text::search_page::SERVER;
use serde_json::{Value, json};
use thirtyfour::Key;

use super::Case;
use super::search::title_words;
use crate::failure::{Outcome, holds, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::{BOX, COUNT, MASTHEAD, Visit};

/// Where the server stands below the portal's folder.
const PATH: &str = "/may-tim/multi-search";
const KEY: &str = "khoa-chi-de-tim";
/// The sentence about the server on the search's page.
const NOTE: &str = ".search-page__server";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new(its_hits_are_shown_with_choices_and_pages).below(),
        Case::new(what_it_says_is_text).below(),
        Case::new(it_suggests_and_readers_are_told).below(),
        Case::new(it_is_not_asked_before_enter_where_data_is_saved).below(),
    ];
    for (what, answer) in [
        ("has no such index", Answer::NotFound),
        ("is another page", Answer::FalsePage),
        ("breaks off", Answer::Dropped),
        ("is down", Answer::ServerError),
        ("says no JSON", Answer::Garbage),
        ("says nothing", Answer::Replied(|_| json!({"results": []}))),
        (
            "says something else",
            Answer::Replied(|_| json!([{"results": "x"}])),
        ),
    ] {
        let name = format!("search server: one that {what} leaves words and ways on");
        let case = Case::named(name, async move |visit| {
            leaves_words_and_ways_on(visit, answer).await
        });
        cases.push(case.below());
    }
    cases
}

/// The end of a root that names a server below this host: four texts behind their lengths.
fn named(host: &str) -> Vec<u8> {
    let url = format!("http://{host}/cong/may-tim");
    let texts = ["meilisearch", &url, "cnht", KEY];
    let short = |text: &str| u8::try_from(text.len()).unwrap_or(0);
    let part = |text: &&str| [&[short(text)], text.as_bytes()].concat();
    texts.iter().flat_map(part).collect()
}

/// A server that has 23 hits for everything.
fn reply(sent: Value) -> Value {
    let queries = sent["queries"].as_array().cloned().unwrap_or_default();
    let result = |query: &Value| {
        json!({
            "indexUid": query["indexUid"], "query": query["q"], "processingTimeMs": 1,
            "hitsPerPage": query["hitsPerPage"], "page": query["page"], "totalPages": 3, "totalHits": 23,
            "facetDistribution": {
                "kind": {"bai-viet": 20, "van-ban": 3}, "group": {}, "year": {"2026": 21, "2025": 2},
            },
            "facetStats": {"year": {"min": 2025.0, "max": 2026.0}},
            "hits": hits(),
        })
    };
    json!({"results": queries.iter().map(result).collect::<Vec<_>>()})
}

fn hits() -> Value {
    json!([
        {
            "path": "/gioi-thieu/", "anchor": "", "heading": "", "number": "", "kind": "bai-viet", "group": "",
            "title": "Khuôn đúc & đồ gá", "lead": "Lời dẫn.", "day": "2026-10-12",
            "in_force_from": null, "in_force_until": null,
            "_formatted": {"path": "/gioi-thieu/", "text": "…giữ khuôn đúc trong kho…"},
        },
        {
            "path": "/lien-he/", "anchor": "dieu-1", "heading": "Điều 1. <i>Khuôn</i>", "number": "1/2020/NĐ-CP",
            "kind": "van-ban", "group": "", "title": "Nghị định 1/2020/NĐ-CP", "lead": "<script>khuôn</script>",
            "day": "2020-01-02", "in_force_from": 18000, "in_force_until": 19000,
            "_formatted": {"text": "1. <b onclick=x>Khuôn</b>\t\n2. Đúc"},
        },
        {"path": "//khac.example/", "title": "Nơi khác"},
        {"path": "javascript:alert(1)", "title": "Lệnh"},
    ])
}

fn serves(visit: &Visit, answer: Answer) {
    let root = RequestFilter::Path("/api/v1/tim-kiem.bin".into());
    visit.portal.answers(root, Answer::Appended(named));
    visit
        .portal
        .answers(RequestFilter::Path(PATH.into()), answer);
}

/// What the server was asked, with the key.
fn asked(visit: &Visit) -> Vec<String> {
    let requests = visit.portal.requests().into_iter();
    requests
        .filter(|request| request.contains(" asks "))
        .collect()
}

async fn its_hits_are_shown_with_choices_and_pages(visit: &Visit) -> Outcome {
    serves(visit, Answer::Replied(reply));
    visit.open(&Address::Search.path()).await?;
    visit.asks_the_server_something().await?;
    visit.wait_for_two_frames().await?;
    same("requests before a touch", visit.times_search_fetched(), 0)?;
    visit.click(BOX).await?;
    visit.expect_text(NOTE, SERVER).await?;
    same("requests before a word", asked(visit).len(), 0)?;
    visit.types("khuon duc").await?;
    visit.expect_answered("khuon duc").await?;
    visit
        .expect_text(COUNT, "23 kết quả cho “khuon duc”")
        .await?;
    visit.expect_first_result("/gioi-thieu/").await?;
    let shown: Vec<String> = visit
        .value(
            "[...document.querySelectorAll('.search-result mark, .search-facet a, .pagination__page')]
                .map((one) => one.textContent)",
        )
        .await?;
    for text in [
        "Khuôn đúc",
        "khuôn đúc",
        "Bài viết 20",
        "Văn bản pháp luật 3",
        "2026 21",
        "3",
    ] {
        holds(
            &format!("“{text}” in {shown:?}"),
            shown.contains(&text.to_owned()),
        )?;
    }
    let requests = asked(visit);
    let is_right = |request: &String| {
        request.contains(&format!("Bearer {KEY}")) && request.contains("\\\"khuon\\\" \\\"duc\\\"")
    };
    holds(&format!("{requests:?}"), requests.iter().any(is_right))?;
    same("shards", visit.portal.times(&RequestFilter::Shard), 0)?;
    visit.expect_accessible("main").await?;
    visit.expect_no_overflow().await?;
    visit.clicks_at(".pagination__turn").await?;
    visit
        .expect_address(&[&visit.search_for("khuon duc"), "&trang=2"].concat())
        .await?;
    visit
        .until(
            "the second page is shown",
            "document.querySelector('.search-results')?.start === 11",
            Vec::new(),
        )
        .await
}

async fn what_it_says_is_text(visit: &Visit) -> Outcome {
    serves(visit, Answer::Replied(reply));
    visit.open(&visit.search_for("khuôn")).await?;
    visit.expect_answered("khuôn").await?;
    visit.expect_text(NOTE, SERVER).await?;
    let second = ".search-result:nth-child(2) ";
    let title = format!("{second}.search-result__title");
    visit
        .expect_text(&title, "Nghị định 1/2020/NĐ-CP – <script>khuôn</script>")
        .await?;
    let passage = format!("{second}.search-result__passage");
    let expected = "Điều 1. <i>Khuôn</i>: 1. <b onclick=x>Khuôn</b> 2. Đúc";
    visit.expect_text(&passage, expected).await?;
    let status = format!("{second}.status");
    visit.expect_text(&status, "Hết hiệu lực toàn bộ").await?;
    let links: Vec<String> = visit
        .value("[...document.querySelectorAll('.search-result a')].map((link) => link.getAttribute('href'))")
        .await?;
    let expected =
        ["/gioi-thieu/", "/lien-he/", "/lien-he/#dieu-1"].map(|path| visit.portal.href(path));
    same("links of results", links, expected.to_vec())
}

async fn it_suggests_and_readers_are_told(visit: &Visit) -> Outcome {
    serves(visit, Answer::Replied(reply));
    visit.open(&visit.samples.article.path).await?;
    visit.click(MASTHEAD).await?;
    visit.types("khuôn").await?;
    visit.expect_suggestions().await?;
    same(
        "the first suggestion",
        visit.of_option(0, "textContent").await?,
        json!("Khuôn đúc & đồ gá"),
    )?;
    let notice: String = visit
        .value("getComputedStyle(document.querySelector('.suggestions'), '::after').content")
        .await?;
    holds(&format!("the list says {notice}"), notice.contains(SERVER))?;
    visit.presses(Key::Down).await?;
    visit.presses(Key::Enter).await?;
    visit.arrives_at("/gioi-thieu/").await
}

async fn it_is_not_asked_before_enter_where_data_is_saved(visit: &Visit) -> Outcome {
    serves(visit, Answer::Replied(reply));
    visit.saves_data().await?;
    visit.open(&visit.samples.article.path).await?;
    visit.click(MASTHEAD).await?;
    visit.types("khuôn").await?;
    visit.asks_the_server_something().await?;
    visit.wait_for_two_frames().await?;
    same("requests", visit.portal.times_asked(PATH), 0)?;
    visit.presses(Key::Enter).await?;
    visit.expect_answered("khuôn").await?;
    visit.expect_text(NOTE, SERVER).await
}

async fn leaves_words_and_ways_on(visit: &Visit, answer: Answer) -> Outcome {
    let words = title_words(visit)?;
    serves(visit, answer);
    visit.expects_answer("", answer);
    visit.open(&visit.search_for(&words)).await?;
    visit.expect_search_failed(&words).await?;
    // The root names no server any more: the index answers.
    visit.portal.recovers();
    visit.click("[data-search=again]").await?;
    visit.expect_answered(&words).await?;
    visit.expect_first_result(&visit.samples.article.path).await
}
