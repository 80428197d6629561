//! The law follows the reader's day: the same files say something else from midnight on.

use model::day::Day;
use model::status::Status;
use model::text::document::{AS_OF, SUPERSEDED, status_label};
use serde_json::{Value, json};

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::{Visit, today};

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(a_document_ends_at_midnight_in_vietnam),
        Case::new(a_page_left_open_over_midnight_shows_today),
        Case::new(the_date_line_follows_without_the_app),
        Case::new(a_day_that_was_asked_for_outlasts_a_look_elsewhere),
        Case::new(a_listing_follows_the_day),
        Case::new(an_article_tells_from_that_day_that_the_law_has_moved),
        Case::new(cited_documents_stand_with_the_status_of_the_day),
    ]
}

/// The last second before a day begins in Vietnam, and the first one of it.
fn around(day: Day) -> [i64; 2] {
    let midnight = day.epoch_days() * 86_400 - 7 * 3_600;
    [midnight - 1, midnight]
}

async fn a_document_ends_at_midnight_in_vietnam(visit: &Visit) -> Outcome {
    let ended = &visit.samples.law.ended;
    let [eve, morning] = around(ended.end.on);
    for (moment, status, day, force) in [
        (
            eve,
            Status::InForce,
            ended.eve(),
            "https://schema.org/InForce",
        ),
        (
            morning,
            Status::NoLongerInForce,
            ended.end.on,
            "https://schema.org/NotInForce",
        ),
    ] {
        visit.has_a_clock_at(moment).await?;
        visit.opens_slowly(&ended.page.path).await?;
        visit
            .expect_text(".status-block .status", status_label(status))
            .await?;
        visit
            .expect_text(".status-block__day", &format!("({AS_OF} {})", day.short()))
            .await?;
        let data: Value = visit
            .value("JSON.parse(document.querySelector('#linked-data').text)")
            .await?;
        same(
            "the force in the linked data",
            data["legislationLegalForce"].as_str(),
            Some(force),
        )?;
        visit.expect_no_layout_shift().await?;
    }
    Ok(())
}

async fn a_page_left_open_over_midnight_shows_today(visit: &Visit) -> Outcome {
    let ended = &visit.samples.law.ended;
    let [eve, morning] = around(ended.end.on);
    visit.has_a_clock_at(eve).await?;
    visit.open(&ended.page.path).await?;
    let status = ".status-block .status";
    visit
        .expect_text(status, status_label(Status::InForce))
        .await?;
    visit.comes_back_at(morning).await?;
    visit
        .expect_text(status, status_label(Status::NoLongerInForce))
        .await?;
    let day = format!("({AS_OF} {})", ended.end.on.short());
    visit.expect_text(".status-block__day", &day).await?;
    let force = "JSON.parse(document.querySelector('#linked-data').text).legislationLegalForce";
    same(
        "the force in the linked data",
        visit.value::<String>(force).await?,
        "https://schema.org/NotInForce",
    )
}

/// The loader wrote today's date beside the status of the day that was asked for, and the app could not put it right.
async fn a_day_that_was_asked_for_outlasts_a_look_elsewhere(visit: &Visit) -> Outcome {
    let ended = &visit.samples.law.ended;
    // The page is as it was made: the loader has the day of the law to write.
    let now = today().epoch_days() * 86_400;
    let shown = |day: Day| format!("({AS_OF} {})", day.short());
    visit.has_a_clock_at(now).await?;
    visit.open(&ended.page.path).await?;
    visit.comes_back_at(now).await?;
    visit
        .follow(&format!("{}?ngay={}", ended.page.path, ended.eve()))
        .await?;
    let day = ".status-block__day";
    visit.expect_text(day, &shown(ended.eve())).await?;
    visit.comes_back_at(now).await?;
    visit.wait_for_two_frames().await?;
    visit.expect_text(day, &shown(ended.eve())).await?;
    visit.goes_back().await?;
    visit.expect_text(day, &shown(today())).await
}

async fn the_date_line_follows_without_the_app(visit: &Visit) -> Outcome {
    let [eve, morning] = around(visit.samples.law.ended.end.on);
    let line = "document.querySelector('[data-reader=date]').textContent";
    visit.has_a_clock_at(eve).await?;
    visit.load(&visit.samples.article.path).await?;
    let before: String = visit.value(line).await?;
    visit.comes_back_at(morning).await?;
    let after: String = visit.value(line).await?;
    holds(
        &format!("“{before}” gives way to “{after}”"),
        before.contains(" tháng ") && after.contains(" tháng ") && before != after,
    )
}

async fn a_listing_follows_the_day(visit: &Visit) -> Outcome {
    let ended = &visit.samples.law.ended;
    let year = format!("/van-ban/nam/{}/", ended.document.adopted_on.year());
    let [eve, morning] = around(ended.end.on);
    for (moment, status) in [(eve, Status::InForce), (morning, Status::NoLongerInForce)] {
        visit.has_a_clock_at(moment).await?;
        visit.opens_slowly(&year).await?;
        visit.expect_document_with(&ended.document, status).await?;
        visit.expect_no_layout_shift().await?;
    }
    Ok(())
}

async fn an_article_tells_from_that_day_that_the_law_has_moved(visit: &Visit) -> Outcome {
    let (article, document) = &visit.samples.law.outdated;
    let end = document
        .validity
        .ends_on()
        .ok_or("the document has no end")?;
    let [eve, morning] = around(end);
    visit.has_a_clock_at(eve).await?;
    visit.open(&article.path).await?;
    visit
        .expect_document_with(document, Status::InForce)
        .await?;
    same(
        "what the notice says",
        visit
            .value::<String>("document.querySelector('.superseded-notice').textContent")
            .await?,
        "",
    )?;
    visit.has_a_clock_at(morning).await?;
    visit.open(&article.path).await?;
    visit
        .expect_text(".superseded-notice h2", SUPERSEDED)
        .await?;
    let notice: String = visit
        .value("document.querySelector('.superseded-notice').textContent")
        .await?;
    let successor = document
        .validity
        .changes
        .iter()
        .find(|change| change.on == end);
    let successor = &successor.ok_or("nothing ended the document")?.by;
    for words in [&document.number, &end.short(), &successor.number] {
        holds(
            &format!("“{words}” is in the notice “{notice}”"),
            notice.contains(&**words),
        )?;
    }
    let path = successor
        .path
        .as_deref()
        .ok_or("the portal does not hold the successor")?;
    visit
        .click(&format!(".superseded-notice a[href$='{path}']"))
        .await?;
    visit.arrives_at(path).await
}

async fn cited_documents_stand_with_the_status_of_the_day(visit: &Visit) -> Outcome {
    let (article, document) = &visit.samples.law.outdated;
    visit.open(&article.path).await?;
    visit
        .expect_document_with(document, Status::NoLongerInForce)
        .await?;
    let first =
        "document.querySelector('.cited-documents .document-row__number').getAttribute('href')";
    visit
        .until(
            "it is in the list",
            &format!("{first}.endsWith(arguments[0])"),
            vec![json!(document.path)],
        )
        .await?;
    visit
        .click(".cited-documents .document-row__number")
        .await?;
    visit.arrives_at(&document.path).await
}
