//! The finder of documents: every state of it has an address, and the history leads through them.

use model::finder::address::{BODY, NATURE};
use model::finder::sentence::parts;
use model::finder::{FinderQuery, Sort};
use model::permalink::Address;
use model::status::Status;
use model::text::finder::CLEAR;
use model::text::{DOCUMENTS, NEXT_PAGE};
use serde_json::json;
use thirtyfour::{By, Key};

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(typing_filters_under_the_same_entry_of_the_history),
        Case::new(a_choice_is_a_step_that_back_takes_back),
        Case::new(the_title_says_what_is_asked),
        Case::new(parts_of_a_query_can_be_removed),
        Case::new(a_choice_without_a_box_stays_until_it_is_taken_away),
        Case::new(an_address_says_everything),
        Case::new(further_pages_of_what_was_found_have_addresses),
        Case::new(a_document_and_back_finds_the_same),
        Case::new(letters_change_the_address_once),
        Case::new(words_just_typed_stay_with_the_page_that_is_left),
        Case::new(words_just_typed_get_into_no_other_address),
        Case::new(the_way_back_from_a_day_leads_to_the_words_typed),
        Case::new(a_phone_opens_the_choices),
        Case::new(below_typing_and_choosing_work_in_a_folder).below(),
    ]
}

/// A query with one nature, and one with a body too; each finds something.
fn two_choices(visit: &Visit) -> Outcome<(FinderQuery, FinderQuery)> {
    let finder = &visit.samples.law.finder;
    let nature = finder
        .choices
        .natures
        .first()
        .ok_or("no nature")?
        .slug
        .clone();
    let one = FinderQuery {
        natures: vec![nature],
        ..FinderQuery::default()
    };
    let body = finder.choices.bodies.first().ok_or("no body")?.slug.clone();
    let two = FinderQuery {
        bodies: vec![body],
        ..one.clone()
    };
    holds(
        "both choices find something",
        !visit.answer_to(&two).documents.is_empty(),
    )?;
    Ok((one, two))
}

async fn typing_filters_under_the_same_entry_of_the_history(visit: &Visit) -> Outcome {
    let words = "thuế thu nhập";
    visit.open(&Address::SiteMap.path()).await?;
    visit.remembers_the_document().await?;
    visit.click_link(DOCUMENTS).await?;
    visit
        .arrives_at(&visit.finder_with(&FinderQuery::default()))
        .await?;
    visit.expect_finder().await?;
    let before: u32 = visit.value("history.length").await?;
    visit.looks_for(words).await?;
    visit
        .expect_answer_to(&FinderQuery::default().with_words(words))
        .await?;
    holds(
        "something is found",
        !visit
            .answer_to(&FinderQuery::default().with_words(words))
            .documents
            .is_empty(),
    )?;
    same(
        "entries of the history",
        visit.value::<u32>("history.length").await?,
        before,
    )?;
    for _ in 0..words.chars().count() {
        visit.presses(Key::Backspace).await?;
    }
    visit.expect_all_documents().await?;
    visit.goes_back().await?;
    visit.arrives_at(&Address::SiteMap.path()).await?;
    visit.is_in_the_same_document().await
}

async fn a_choice_is_a_step_that_back_takes_back(visit: &Visit) -> Outcome {
    let (one, two) = two_choices(visit)?;
    visit.opens_the_finder().await?;
    visit.ticks(NATURE, &one.natures[0]).await?;
    visit.expect_answer_to(&one).await?;
    visit.ticks(BODY, &two.bodies[0]).await?;
    visit.expect_answer_to(&two).await?;
    visit.goes_back().await?;
    visit.expect_answer_to(&one).await?;
    visit.goes_back().await?;
    visit.expect_all_documents().await?;
    visit.goes_forward().await?;
    visit.expect_answer_to(&one).await?;
    visit.ticks(NATURE, &one.natures[0]).await?;
    visit.expect_all_documents().await?;
    visit.is_in_the_same_document().await
}

async fn parts_of_a_query_can_be_removed(visit: &Visit) -> Outcome {
    let (_, two) = two_choices(visit)?;
    let query = FinderQuery {
        statuses: vec![Status::InForce, Status::PartiallyInForce],
        ..two
    };
    visit.open(&visit.finder_with(&query)).await?;
    visit.expect_answer_to(&query).await?;
    visit.remembers_the_document().await?;
    let part = parts(&query, &visit.samples.law.finder.choices).remove(1);
    visit.click_link(&part.text).await?;
    visit.expect_answer_to(&part.without).await?;
    visit.click_link(CLEAR).await?;
    visit.expect_all_documents().await?;
    visit.goes_back().await?;
    visit.expect_answer_to(&part.without).await?;
    visit.is_in_the_same_document().await
}

/// There are boxes for the most frequent bodies alone; an address may name any, also one that is not there.
async fn a_choice_without_a_box_stays_until_it_is_taken_away(visit: &Visit) -> Outcome {
    let (one, _) = two_choices(visit)?;
    let asked = FinderQuery {
        bodies: vec!["co-quan-khong-co-o".into()],
        ..FinderQuery::default()
    };
    let both = FinderQuery {
        natures: one.natures.clone(),
        ..asked.clone()
    };
    visit.open(&visit.finder_with(&asked)).await?;
    visit.expect_finder().await?;
    visit.expect_documents(&[]).await?;
    visit.remembers_the_document().await?;
    visit.ticks(NATURE, &one.natures[0]).await?;
    visit.expect_address(&visit.finder_with(&both)).await?;
    visit
        .expect_documents(&visit.answer_to(&both).documents)
        .await?;
    let part = parts(&both, &visit.samples.law.finder.choices).remove(1);
    visit.click_link(&part.text).await?;
    visit.expect_answer_to(&one).await?;
    visit.is_in_the_same_document().await
}

async fn an_address_says_everything(visit: &Visit) -> Outcome {
    let (_, two) = two_choices(visit)?;
    let years = (Some(2000), Some(2024));
    let field = visit
        .samples
        .law
        .finder
        .choices
        .fields
        .first()
        .ok_or("no field")?
        .slug
        .clone();
    let query = FinderQuery {
        words: "quy định".into(),
        fields: vec![field],
        statuses: vec![Status::InForce, Status::PartiallyInForce],
        from_year: years.0,
        to_year: years.1,
        sort: Sort::InForce,
        day: Some(visit.samples.law.ended.eve()),
        ..two
    };
    visit.open(&visit.finder_with(&query)).await?;
    visit.expect_answer_to(&query).await?;
    visit.expect_links_keep(query.day).await?;
    visit.reload().await?;
    visit.expect_app().await?;
    visit.expect_answer_to(&query).await
}

async fn further_pages_of_what_was_found_have_addresses(visit: &Visit) -> Outcome {
    let first = FinderQuery {
        from_year: Some(2000),
        ..FinderQuery::default()
    };
    let pages = visit.answer_to(&first).pagination;
    let second = FinderQuery {
        page: pages.next().ok_or("all is found on one page")?,
        ..first.clone()
    };
    visit.open(&visit.finder_with(&first)).await?;
    visit.expect_answer_to(&first).await?;
    visit.remembers_the_document().await?;
    visit.find(By::LinkText(NEXT_PAGE)).await?.click().await?;
    visit.expect_answer_to(&second).await?;
    visit.goes_back().await?;
    visit.expect_answer_to(&first).await?;
    visit.is_in_the_same_document().await
}

async fn a_document_and_back_finds_the_same(visit: &Visit) -> Outcome {
    let query = FinderQuery::default().with_words("thuế");
    let first = visit.answer_to(&query).documents.remove(0);
    visit.opens_the_finder().await?;
    visit.looks_for("thuế").await?;
    visit.expect_answer_to(&query).await?;
    visit.click_link(&first.number).await?;
    visit.arrives_at(&first.path).await?;
    visit.goes_back().await?;
    visit.arrives_at(&visit.finder_with(&query)).await?;
    visit.expect_answer_to(&query).await?;
    visit
        .follow(&visit.finder_with(&FinderQuery::default()))
        .await?;
    visit.expect_all_documents().await?;
    same(
        "times the index was asked for",
        visit.times_index_asked(),
        1,
    )?;
    visit.is_in_the_same_document().await
}

/// Types letter by letter, faster than any reader, and does something at once. `__timers` counts the timers
/// that typing set, that have not run yet and that nobody has cleared.
const TYPE: &str = "
    const [words, then] = arguments;
    const box = document.querySelector('form[data-finder=live] [name=q]');
    const replace = history.replaceState;
    window.__changes = 0;
    history.replaceState = function (...given) {
        window.__changes += 1;
        return replace.apply(this, given);
    };
    const setTimer = window.setTimeout;
    const clearTimer = window.clearTimeout;
    const timers = new Set();
    Object.defineProperty(window, '__timers', { get: () => timers.size });
    window.setTimeout = (act, delay) => {
        const timer = setTimer(() => {
            act();
            timers.delete(timer);
        }, delay);
        timers.add(timer);
        return timer;
    };
    window.clearTimeout = (timer) => {
        timers.delete(timer);
        clearTimer(timer);
    };
    for (const letter of words) {
        box.value += letter;
        box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    window.setTimeout = setTimer;
    const count = timers.size;
    if (then === 'back') history.back();
    else if (then) document.querySelector(then).click();
    return count;";

async fn letters_change_the_address_once(visit: &Visit) -> Outcome {
    let words = "ưu đãi đầu tư trong công nghiệp hỗ trợ";
    visit.opens_the_finder().await?;
    visit
        .run::<u32>(TYPE, vec![json!(words), json!(null)])
        .await?;
    visit
        .expect_answer_to(&FinderQuery::default().with_words(words))
        .await?;
    same(
        "changes of the address",
        visit.value::<u32>("window.__changes").await?,
        1,
    )
}

async fn words_just_typed_stay_with_the_page_that_is_left(visit: &Visit) -> Outcome {
    let query = FinderQuery::default().with_words("thuế");
    visit.opens_the_finder().await?;
    visit
        .run::<u32>(TYPE, vec![json!("thuế"), json!("a[href$='/so-do/']")])
        .await?;
    visit.arrives_at(&Address::SiteMap.path()).await?;
    visit.goes_back().await?;
    visit.arrives_at(&visit.finder_with(&query)).await?;
    visit.expect_answer_to(&query).await
}

async fn words_just_typed_get_into_no_other_address(visit: &Visit) -> Outcome {
    visit.open(&Address::SiteMap.path()).await?;
    visit.click_link(DOCUMENTS).await?;
    visit
        .arrives_at(&visit.finder_with(&FinderQuery::default()))
        .await?;
    visit.expect_finder().await?;
    let timers: u32 = visit.run(TYPE, vec![json!("thuế"), json!("back")]).await?;
    // The finder's and that of the suggestions.
    same("timers that the letters set", timers, 2)?;
    visit.arrives_at(&Address::SiteMap.path()).await?;
    visit
        .until(
            "the letters' timers have run",
            "window.__timers === 0",
            Vec::new(),
        )
        .await?;
    visit.expect_address(&Address::SiteMap.path()).await
}

async fn the_way_back_from_a_day_leads_to_the_words_typed(visit: &Visit) -> Outcome {
    let day = FinderQuery {
        day: Some(visit.samples.law.ended.eve()),
        ..FinderQuery::default()
    };
    visit.open(&visit.finder_with(&day)).await?;
    visit.expect_answer_to(&day).await?;
    visit.looks_for("thuế").await?;
    visit.expect_answer_to(&day.with_words("thuế")).await?;
    visit.click("[data-reader=today]").await?;
    visit
        .expect_answer_to(&FinderQuery::default().with_words("thuế"))
        .await
}

async fn a_phone_opens_the_choices(visit: &Visit) -> Outcome {
    let (one, _) = two_choices(visit)?;
    visit.has_viewport(375, 812).await?;
    visit.opens_the_finder().await?;
    let seen =
        "document.querySelector('.choice__box').checkVisibility({ contentVisibilityAuto: true })";
    same(
        "the boxes are seen",
        visit.value::<bool>(seen).await?,
        false,
    )?;
    visit.click(".finder__summary").await?;
    visit.ticks(NATURE, &one.natures[0]).await?;
    visit.expect_answer_to(&one).await?;
    visit
        .until("the choices stay open", seen, Vec::new())
        .await?;
    visit.expect_no_overflow().await
}

async fn below_typing_and_choosing_work_in_a_folder(visit: &Visit) -> Outcome {
    let (one, _) = two_choices(visit)?;
    visit.opens_the_finder().await?;
    visit.ticks(NATURE, &one.natures[0]).await?;
    visit.expect_answer_to(&one).await?;
    visit.looks_for("thuế").await?;
    let both = one.with_words("thuế");
    visit.expect_answer_to(&both).await?;
    let first = visit.answer_to(&both).documents.remove(0);
    visit.click_link(&first.number).await?;
    visit.arrives_at(&first.path).await?;
    visit.goes_back().await?;
    visit.expect_answer_to(&both).await?;
    visit.is_in_the_same_document().await
}

async fn the_title_says_what_is_asked(visit: &Visit) -> Outcome {
    visit.opens_the_finder().await?;
    let title = "document.title";
    let plain: String = visit.value(title).await?;
    visit.looks_for("thuế").await?;
    let asked = "document.title.includes('“thuế”') && document.title.endsWith(arguments[0])";
    visit
        .until(
            "the words are in the title",
            asked,
            vec![json!(format!(" – {plain}"))],
        )
        .await?;
    visit.follow(&visit.samples.document.path).await?;
    visit.arrives_at(&visit.samples.document.path).await?;
    let words: bool = visit.value("document.title.includes('“thuế”')").await?;
    holds("no other page has them", !words)?;
    visit.goes_back().await?;
    visit
        .until(
            "they are there again",
            asked,
            vec![json!(format!(" – {plain}"))],
        )
        .await
}
