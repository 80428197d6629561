//! The page for webmasters when something is wrong: addresses, articles, answers.

use model::permalink::{Address, Frame, embedded};
use serde_json::json;

use super::Case;
use super::steps::{
    expect_code, expect_headlines, expect_message, expect_no_message, expect_query, opens, takes,
};
use crate::failure::{Outcome, holds, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    let case = |name: &str| format!("embed page: {name}");
    vec![
        Case::named(
            case("an article is taken by its address"),
            an_article_is_taken_by_its_address,
        ),
        Case::named(
            case("wrong addresses of articles are distinguished"),
            wrong_addresses,
        ),
        Case::named(
            case("hostile parameters stay words"),
            hostile_parameters_stay_words,
        ),
        Case::named(
            case("a wrong number is explained, and five stand in"),
            a_wrong_number,
        ),
        Case::named(
            case("a preview that fails says why, and tries again"),
            a_preview_that_fails,
        ),
        Case::named(
            case("a missing script is explained"),
            a_missing_script_is_explained,
        ),
    ]
}

async fn types_an_address(visit: &Visit, address: &str) -> Outcome {
    visit
        .run::<()>("document.querySelector('[name=bai]').select()", Vec::new())
        .await?;
    visit.types(address).await
}

async fn an_article_is_taken_by_its_address(visit: &Visit) -> Outcome {
    let article = visit.samples.article.clone();
    let Some(Address::Article(slug)) = Address::parse(&article.path) else {
        return Err("the sample is no article".into());
    };
    opens(visit, "").await?;
    takes(visit, "loai", "bai-viet").await?;
    expect_message(visit, "article-wanted").await?;
    expect_message(visit, "no-code").await?;
    let without_scheme = article.url.trim_start_matches("https://").to_owned();
    for address in [
        visit.portal.url(&article.path),
        article.url.clone(),
        without_scheme,
    ] {
        types_an_address(visit, &address).await?;
        expect_query(visit, &format!("?loai=bai-viet&bai={slug}")).await?;
        expect_no_message(visit, "article-wanted").await?;
        expect_code(
            visit,
            "html",
            &format!("<cnht-news src=\"{}\">\n  <ul>\n    <li>", article.url),
        )
        .await?;
        expect_code(visit, "address", &article.url).await?;
        expect_headlines(visit, 1).await?;
    }
    opens(visit, &format!("?loai=bai-viet&bai={slug}")).await?;
    let given: String = visit
        .value("document.querySelector('[name=bai]').value")
        .await?;
    same("the address", given, article.url)?;
    expect_headlines(visit, 1).await
}

async fn wrong_addresses(visit: &Visit) -> Outcome {
    opens(visit, "?loai=bai-viet").await?;
    let cases = [
        ("https://khac.example/bai-viet/a/", "article-foreign"),
        ("javascript:alert(1)//bai-viet/a/", "article-foreign"),
        (&visit.portal.url("/van-ban/"), "article-other"),
        ("một bài nào đó", "article-other"),
        ("https://[", "article-other"),
    ];
    for (address, fault) in cases {
        types_an_address(visit, address).await?;
        expect_message(visit, fault).await?;
        expect_message(visit, "no-code").await?;
        let invalid =
            "document.querySelector('[name=bai]').getAttribute('aria-invalid') === 'true'";
        visit
            .until("the box is marked", invalid, Vec::new())
            .await?;
    }
    visit.expects(
        "/api/v1/bai-viet/khong-co.json - Failed to load resource: the server responded with a status of 404",
    );
    types_an_address(visit, &visit.portal.url("/bai-viet/khong-co/")).await?;
    expect_message(visit, "article-missing").await?;
    expect_failure(visit, "not-found").await
}

async fn hostile_parameters_stay_words(visit: &Visit) -> Outcome {
    let hostile =
        "%22%3E%3Cimg%20src=x%20onerror=window.__hurt=1%3E%3Cscript%3Ewindow.__hurt=1%3C/script%3E";
    let names = [
        "cach",
        "loai",
        "chuyen-muc",
        "su-kien",
        "so-tin",
        "bo-cuc",
        "giao-dien",
        "nhan",
        "mo-lien-ket",
        "mau-chu",
    ];
    let all: String = names
        .iter()
        .map(|name| format!("{name}={hostile}&"))
        .collect();
    opens(visit, &format!("?{all}")).await?;
    expect_message(visit, "unknown").await?;
    expect_headlines(visit, 5).await?;
    expect_code(visit, "html", "<cnht-news>\n").await?;
    let made = "document.querySelector('main img, main [onerror], main script') === null && !window.__hurt";
    holds("nothing was made of it", visit.value(made).await?)?;
    opens(
        visit,
        &format!("?loai=bai-viet&bai={hostile}&x={hostile}#{hostile}"),
    )
    .await?;
    expect_message(visit, "no-code").await?;
    holds("nothing was made of it", visit.value(made).await?)?;
    for colour in ["red", "12345", "1234567", "%23ffffff;--x:1", "zzzzzz"] {
        opens(visit, &format!("?mau=rieng&mau-chu={colour}")).await?;
        expect_message(visit, "unknown").await?;
        expect_code(visit, "html", "--cnht-ink: #0a1f3d;").await?;
    }
    // Headlines are words as well.
    let wild = r#"</a><script>window.__hurt = 1</script>"&"#;
    let answer = "
        const plain = window.fetch;
        window.fetch = async (...given) => {
            const answer = await plain(...given);
            const data = await answer.json();
            for (const one of data.articles) one.headline = arguments[0];
            return Response.json(data);
        };";
    opens(visit, "").await?;
    visit
        .run::<()>(
            &answer.replace("arguments[0]", &json!(wild).to_string()),
            Vec::new(),
        )
        .await?;
    takes(visit, "loai", "chuyen-muc").await?;
    let safe = "&lt;/a&gt;&lt;script&gt;window.__hurt = 1&lt;/script&gt;\"&amp;</a></li>";
    expect_code(visit, "html", safe).await?;
    holds("nothing was made of it", visit.value(made).await?)
}

async fn a_wrong_number(visit: &Visit) -> Outcome {
    for number in ["0", "21", "-1", "1e1", "x"] {
        opens(visit, &format!("?so-tin={number}")).await?;
        expect_message(visit, "unknown").await?;
        expect_headlines(visit, 5).await?;
    }
    visit
        .run::<()>(
            "document.querySelector('[name=so-tin]').select()",
            Vec::new(),
        )
        .await?;
    visit.types("25").await?;
    expect_message(visit, "limit-wrong").await?;
    expect_code(visit, "html", "<cnht-news>").await?;
    visit
        .run::<()>(
            "document.querySelector('[name=so-tin]').select()",
            Vec::new(),
        )
        .await?;
    visit.types("20").await?;
    expect_no_message(visit, "limit-wrong").await?;
    expect_code(visit, "html", "<cnht-news limit=\"20\">").await?;
    // A number all the same.
    opens(visit, "?so-tin=08").await?;
    expect_headlines(visit, 8).await?;
    expect_code(visit, "html", "<cnht-news limit=\"8\">").await
}

async fn expect_failure(visit: &Visit, reason: &str) -> Outcome {
    let shown = "document.querySelector(`[data-failed=${arguments[0]}]`).checkVisibility()";
    visit
        .until(&format!("“{reason}” is shown"), shown, vec![json!(reason)])
        .await
}

async fn a_preview_that_fails(visit: &Visit) -> Outcome {
    let cases = [
        (Answer::ServerError, "server"),
        (Answer::Garbage, "unreadable"),
        (Answer::Dropped, "offline"),
    ];
    for (answer, reason) in cases {
        visit
            .portal
            .answers(RequestFilter::Path(Frame::Latest.data_path()), answer);
        visit.expects_answer("moi-nhat.json", answer);
        opens(visit, "").await?;
        expect_failure(visit, reason).await?;
        expect_message(visit, "bare").await?;
        expect_code(
            visit,
            "html",
            "<cnht-news>\n  <ul>\n    <li><a href=\"https://",
        )
        .await?;
        visit.expect_accessible("html").await?;
        visit.portal.recovers();
        visit.click("[data-again]").await?;
        expect_headlines(visit, 5).await?;
        let quiet = "[...document.querySelectorAll('[data-failed]')].every((one) => !one.checkVisibility())";
        visit
            .until("no failure is shown any more", quiet, Vec::new())
            .await?;
    }
    Ok(())
}

async fn a_missing_script_is_explained(visit: &Visit) -> Outcome {
    visit.portal.answers(
        RequestFilter::Path(embedded("cnht-news.js")),
        Answer::ServerError,
    );
    visit.expects_answer("cnht-news.js", Answer::ServerError);
    opens(visit, "").await?;
    expect_failure(visit, "script").await?;
    expect_code(visit, "html", "<cnht-news>").await?;
    let links = "[...document.querySelectorAll('[data-stage] a')].filter((one) => one.checkVisibility()).length";
    same("the links are there", visit.value::<u32>(links).await?, 5)
}
