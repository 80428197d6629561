//! The portal as of another day: `?ngay=2023-12-01`.

use model::day::Day;
use model::finder::FinderQuery;
use model::listing::PageNumber;
use model::permalink::{AS_OF, Address};
use model::status::Status;
use model::text::document::{BACK_TO_TODAY, BROKEN_DAY, status_label};
use serde_json::{Value, json};

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::portal::Ended;
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    let below = [
        Case::new(a_day_is_shown_with_a_way_back).below(),
        Case::new(links_to_documents_keep_the_day_and_others_do_not).below(),
    ];
    let cases = [
        Case::new(a_day_is_shown_with_a_way_back),
        Case::new(back_and_forward_lead_through_the_days),
        Case::new(links_to_documents_keep_the_day_and_others_do_not),
        Case::new(lists_and_finder_follow_the_day),
        Case::new(the_bar_moves_nothing),
        Case::new(an_invalid_day_is_explained),
        Case::new(what_later_documents_do_is_not_known_yet),
        Case::new(the_form_of_a_document_asks_for_a_day),
        Case::new(the_form_of_a_facet_keeps_the_day),
        Case::new(the_contents_still_follow_the_reading),
    ];
    cases
        .into_iter()
        .chain(below.into_iter().map(named_below))
        .collect()
}

fn named_below(case: Case) -> Case {
    Case {
        name: format!("{} in a folder too", case.name),
        ..case
    }
}

fn at(path: &str, day: Day) -> String {
    format!("{path}?{AS_OF}={day}")
}

async fn sees(visit: &Visit, day: Option<Day>) -> Outcome {
    let (status, force) = match day {
        Some(_) => (Status::InForce, "https://schema.org/InForce"),
        None => (Status::NoLongerInForce, "https://schema.org/NotInForce"),
    };
    match day {
        Some(day) => visit.expect_portal_as_of(day).await?,
        None => visit.expect_portal_of_today().await?,
    }
    visit
        .expect_text(".status-block .status", status_label(status))
        .await?;
    let data: Value = visit
        .value("JSON.parse(document.querySelector('#linked-data').text)")
        .await?;
    same(
        "the force in the linked data",
        data["legislationLegalForce"].as_str(),
        Some(force),
    )
}

async fn a_day_is_shown_with_a_way_back(visit: &Visit) -> Outcome {
    let ended = &visit.samples.law.ended;
    visit.open(&at(&ended.page.path, ended.eve())).await?;
    visit.remembers_the_document().await?;
    sees(visit, Some(ended.eve())).await?;
    visit.click_link(BACK_TO_TODAY).await?;
    visit.arrives_at(&ended.page.path).await?;
    sees(visit, None).await?;
    visit.expect_links_keep(None).await?;
    visit.is_in_the_same_document().await?;
    visit.expect_page_as_served().await
}

async fn back_and_forward_lead_through_the_days(visit: &Visit) -> Outcome {
    let ended = &visit.samples.law.ended;
    visit.open(&ended.page.path).await?;
    visit.remembers_the_document().await?;
    visit.follow(&at(&ended.page.path, ended.eve())).await?;
    visit.arrives_at(&at(&ended.page.path, ended.eve())).await?;
    sees(visit, Some(ended.eve())).await?;
    visit.goes_back().await?;
    visit.expect_address(&ended.page.path).await?;
    sees(visit, None).await?;
    visit.expect_links_keep(None).await?;
    visit.goes_forward().await?;
    visit
        .expect_address(&at(&ended.page.path, ended.eve()))
        .await?;
    sees(visit, Some(ended.eve())).await?;
    visit.expect_links_keep(Some(ended.eve())).await?;
    visit.follow(&visit.samples.article.path).await?;
    visit.arrives_at(&visit.samples.article.path).await?;
    visit.goes_back().await?;
    visit.arrives_at(&at(&ended.page.path, ended.eve())).await?;
    sees(visit, Some(ended.eve())).await?;
    visit.is_in_the_same_document().await
}

async fn links_to_documents_keep_the_day_and_others_do_not(visit: &Visit) -> Outcome {
    let (article, document) = &visit.samples.law.outdated;
    let day = visit.samples.law.ended.eve();
    let year = format!("/van-ban/nam/{}/", document.adopted_on.year());
    visit
        .open(&at(&Address::Documents(PageNumber::FIRST).path(), day))
        .await?;
    visit.remembers_the_document().await?;
    visit.expect_finder().await?;
    visit.expect_links_keep(Some(day)).await?;
    visit.follow(&at(&year, day)).await?;
    visit.arrives_at(&at(&year, day)).await?;
    visit.expect_links_keep(Some(day)).await?;
    visit.click_link(&document.number).await?;
    visit.arrives_at(&at(&document.path, day)).await?;
    visit.expect_portal_as_of(day).await?;
    visit.expect_links_keep(Some(day)).await?;
    visit
        .click(&format!(
            ".cited-by a[href='{}']",
            visit.portal.href(&article.path)
        ))
        .await?;
    visit.arrives_at(&article.path).await?;
    visit.expect_portal_of_today().await?;
    visit.expect_links_keep(None).await?;
    visit.is_in_the_same_document().await
}

async fn lists_and_finder_follow_the_day(visit: &Visit) -> Outcome {
    let Ended { document, .. } = &visit.samples.law.ended;
    let day = visit.samples.law.ended.eve();
    let year = format!("/van-ban/nam/{}/", document.adopted_on.year());
    visit.open(&at(&year, day)).await?;
    visit
        .expect_document_with(document, Status::InForce)
        .await?;
    let query = FinderQuery {
        day: Some(day),
        words: document.number.clone(),
        ..FinderQuery::default()
    };
    let query = FinderQuery::parse(&query.to_query_string());
    visit.open(&visit.finder_with(&query)).await?;
    visit.expect_answer_to(&query).await?;
    visit.expect_portal_as_of(day).await?;
    visit
        .expect_document_with(document, Status::InForce)
        .await?;
    visit.click_link(BACK_TO_TODAY).await?;
    let today = FinderQuery { day: None, ..query };
    visit.expect_answer_to(&today).await?;
    visit.expect_portal_of_today().await?;
    visit
        .expect_document_with(document, Status::NoLongerInForce)
        .await
}

/// The bar comes with the app, over everything else.
async fn the_bar_moves_nothing(visit: &Visit) -> Outcome {
    let ended = &visit.samples.law.ended;
    visit
        .opens_slowly(&at(&ended.page.path, ended.eve()))
        .await?;
    visit.expect_portal_as_of(ended.eve()).await?;
    visit.expect_no_layout_shift().await
}

async fn an_invalid_day_is_explained(visit: &Visit) -> Outcome {
    let ended = &visit.samples.law.ended;
    for wrong in ["abc", "2023-13-01", "01/12/2023", ""] {
        visit
            .open(&format!("{}?{AS_OF}={wrong}", ended.page.path))
            .await?;
        visit.expect_text(".as-of", BROKEN_DAY).await?;
        visit
            .expect_text(
                ".status-block .status",
                status_label(Status::NoLongerInForce),
            )
            .await?;
        visit.expect_links_keep(None).await?;
    }
    Ok(())
}

async fn what_later_documents_do_is_not_known_yet(visit: &Visit) -> Outcome {
    let ended = &visit.samples.law.ended;
    let unknowing = ended.unknowing()?;
    let known = Day::from_epoch_days(unknowing.epoch_days() + 1);
    let successor = json!(ended.end.by.number);
    let names_successor = |place: &str| {
        format!("document.querySelector('{place}').textContent.includes(arguments[0])")
    };
    for (day, is_named) in [(unknowing, false), (known, true), (ended.end.on, true)] {
        visit.open(&at(&ended.page.path, day)).await?;
        visit.expect_portal_as_of(day).await?;
        for place in [".relations", ".history-line"] {
            let as_known = format!("({}) === {is_named}", names_successor(place));
            let what = format!("{place} on {day} names the successor: {is_named}");
            visit
                .until(&what, &as_known, vec![successor.clone()])
                .await?;
        }
    }
    Ok(())
}

async fn the_form_of_a_document_asks_for_a_day(visit: &Visit) -> Outcome {
    let ended = &visit.samples.law.ended;
    visit.open(&ended.page.path).await?;
    let fill = "document.querySelector('.other-day input').value = arguments[0]";
    visit
        .run::<()>(fill, vec![json!(ended.eve().to_string())])
        .await?;
    visit.click(".other-day button").await?;
    visit
        .expect_address(&at(&ended.page.path, ended.eve()))
        .await?;
    sees(visit, Some(ended.eve())).await
}

/// The form is a plain one, which knew nothing of the day.
async fn the_form_of_a_facet_keeps_the_day(visit: &Visit) -> Outcome {
    let Ended { document, .. } = &visit.samples.law.ended;
    let (day, year) = (visit.samples.law.ended.eve(), document.adopted_on.year());
    visit
        .open(&at(&format!("/van-ban/nam/{year}/"), day))
        .await?;
    visit.looks_for(&document.number).await?;
    visit.click("form[data-finder] [type=submit]").await?;
    visit.expect_portal_as_of(day).await?;
    visit.expect_document_with(document, Status::InForce).await
}

/// Links within the page were made to lead away from it, so that every heading counted as read.
async fn the_contents_still_follow_the_reading(visit: &Visit) -> Outcome {
    let text = &visit.samples.law.text;
    visit
        .open(&at(&text.path, visit.samples.law.ended.eve()))
        .await?;
    visit
        .expect_links_keep(Some(visit.samples.law.ended.eve()))
        .await?;
    visit.remembers_the_document().await?;
    let hrefs =
        "[...document.querySelectorAll('.contents a')].map((link) => link.getAttribute('href'))";
    let hrefs: Vec<String> = visit.value(hrefs).await?;
    holds(
        &format!("{hrefs:?} stay within the page"),
        hrefs.iter().all(|href| href.starts_with('#')),
    )?;
    let middle = &hrefs[hrefs.len() / 2];
    visit
        .clicks_at(&format!(".contents a[href='{middle}']"))
        .await?;
    visit.expect_on_top(&middle[1..]).await?;
    visit.reads_up_to(middle, true).await?;
    visit.expect_contents_at(middle).await?;
    visit.is_in_the_same_document().await
}
