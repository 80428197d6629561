//! When the app is fetched: not for a reader who only reads, at once for one who wants something.

use model::day::Day;
use model::permalink::Address;
use model::text;
use thirtyfour::Key;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::{BOX, MASTHEAD, Visit, today};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new(who_reads_one_article_gets_no_app),
        Case::new(the_date_and_the_day_of_the_law_need_no_app),
        Case::new(a_choice_is_kept_without_the_app),
        Case::new(a_search_box_brings_the_search_and_not_the_app),
        Case::new(words_typed_before_the_scripts_are_there_are_answered),
        Case::new(a_button_pressed_early_acts_once_the_app_is_there),
        Case::new(a_day_that_is_asked_for_brings_the_app),
        Case::new(a_law_that_changed_since_the_build_brings_the_app),
        Case::new(styles_of_other_pages_come_with_the_app),
        Case::new(a_page_loaded_ahead_writes_nothing_and_is_shown_at_the_click),
    ];
    let signs = [
        (
            "the pointer on a link",
            "document.querySelector('main a').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))",
        ),
        (
            "the focus on a link",
            "document.querySelector('main a').focus()",
        ),
        (
            "a click on a button",
            "document.querySelector('[data-action=copy]').click()",
        ),
    ];
    cases.extend(signs.map(|(what, does)| {
        Case::named(
            format!("app start: {what} brings it"),
            async move |visit: &Visit| {
                visit.may_copy().await?;
                visit.load(&visit.samples.article.path).await?;
                expect_waiting(visit).await?;
                visit.run::<()>(does, Vec::new()).await?;
                visit.expect_app_unasked().await
            },
        )
    }));
    let saves = [("saves data", true), ("does not", false)];
    cases.extend(saves.map(|(what, saves)| {
        let name = format!("app start: whether a reader who {what} gets it unasked");
        Case::named(name, async move |visit: &Visit| {
            comes_from_another_page(visit, saves).await
        })
    }));
    cases
}

/// The scripts run, and nothing of the app was asked for.
async fn expect_waiting(visit: &Visit) -> Outcome {
    let state: String = visit.value("document.documentElement.dataset.app").await?;
    same("the app's state", &*state, "waiting")?;
    same(
        "scripts of the app that were asked for",
        times_asked(visit),
        0,
    )
}

fn times_asked(visit: &Visit) -> usize {
    visit.portal.times(&RequestFilter::Script) + visit.portal.times(&RequestFilter::Wasm)
}

/// The page has been idle for a while.
async fn rests(visit: &Visit) -> Outcome {
    let idle = "performance.now() > 2500";
    visit
        .until("the page has been idle", idle, Vec::new())
        .await?;
    visit.asks_the_server_something().await
}

async fn who_reads_one_article_gets_no_app(visit: &Visit) -> Outcome {
    visit.load(&visit.samples.article.path).await?;
    visit.scrolls_to(300).await?;
    for key in [Key::PageDown, Key::Down, Key::End] {
        visit.presses(key).await?;
    }
    let touch = "document.querySelector('main p').dispatchEvent(new Event('touchstart', { bubbles: true }))";
    visit.run::<()>(touch, Vec::new()).await?;
    rests(visit).await?;
    expect_waiting(visit).await?;
    same(
        "data that was asked for",
        visit.portal.data_asked_for(),
        Vec::<String>::new(),
    )?;
    visit.expect_no_layout_shift().await
}

/// Seconds since 1970 at noon in Vietnam.
fn noon(day: Day) -> i64 {
    day.epoch_days() * 86_400 + 5 * 3_600
}

/// As Vietnamese offices write a day.
fn date_line(day: Day) -> String {
    // The first day of 1970 was a Thursday.
    let weekday = match (day.epoch_days() + 3).rem_euclid(7) {
        0 => "Thứ Hai",
        1 => "Thứ Ba",
        2 => "Thứ Tư",
        3 => "Thứ Năm",
        4 => "Thứ Sáu",
        5 => "Thứ Bảy",
        _ => "Chủ Nhật",
    };
    let short = day.short();
    let parts: Vec<u16> = short
        .split('/')
        .filter_map(|part| part.parse().ok())
        .collect();
    format!(
        "{weekday}, ngày {} tháng {} năm {}",
        parts[0], parts[1], parts[2]
    )
}

async fn the_date_and_the_day_of_the_law_need_no_app(visit: &Visit) -> Outcome {
    let law = &visit.samples.law.ended;
    let changes: Option<String> = {
        visit.load(&law.page.path).await?;
        visit
            .value("document.querySelector('#portal').dataset.until ?? null")
            .await?
    };
    same("a change to come of a law that has ended", changes, None)?;
    let later = Day::from_epoch_days(today().epoch_days() + 9);
    visit.has_a_clock_at(noon(later)).await?;
    visit.load(&law.page.path).await?;
    visit
        .expect_text("[data-reader=date]", &date_line(later))
        .await?;
    visit
        .expect_text("[data-reader=law-day]", &later.short())
        .await?;
    expect_waiting(visit).await?;
    for days in 1..=7 {
        let day = Day::from_epoch_days(later.epoch_days() + days);
        visit.has_a_clock_at(noon(day)).await?;
        visit.load(&Address::Front.path()).await?;
        visit
            .expect_text("[data-reader=date]", &date_line(day))
            .await?;
    }
    visit.expect_no_layout_shift().await
}

async fn a_choice_is_kept_without_the_app(visit: &Visit) -> Outcome {
    visit.portal.answers(RequestFilter::Script, Answer::Late);
    visit.load(&visit.samples.article.path).await?;
    visit.chooses("theme", "dark").await?;
    visit.expect_dark_page().await?;
    visit.load(&Address::Front.path()).await?;
    visit.expect_dark_page().await?;
    let shown: String = visit
        .value("document.querySelector('[data-setting=theme]').value")
        .await?;
    same("the choice shows it", &*shown, "dark")?;
    visit.portal.recovers();
    Ok(())
}

async fn a_search_box_brings_the_search_and_not_the_app(visit: &Visit) -> Outcome {
    visit.load(&visit.samples.article.path).await?;
    visit.types("/").await?;
    let focused = "document.activeElement.matches('header [type=search]')";
    visit
        .until("the box has the focus", focused, Vec::new())
        .await?;
    visit.types("thép").await?;
    visit.expect_suggestions().await?;
    same(
        "the app's module was asked for",
        visit.portal.times(&RequestFilter::Wasm),
        0,
    )?;
    visit.presses(Key::Enter).await?;
    visit.expect_answered("thép").await?;
    same(
        "times the app's module was asked for",
        visit.portal.times(&RequestFilter::Wasm),
        0,
    )?;
    visit.click(MASTHEAD).await?;
    visit.expect_address(&visit.search_for("thép")).await
}

async fn words_typed_before_the_scripts_are_there_are_answered(visit: &Visit) -> Outcome {
    visit.portal.answers(RequestFilter::Script, Answer::Late);
    visit.load(&Address::Search.path()).await?;
    visit.click(BOX).await?;
    visit.types("thép").await?;
    visit.wait_for_two_frames().await?;
    visit.portal.recovers();
    visit.expect_answered("thép").await
}

async fn a_button_pressed_early_acts_once_the_app_is_there(visit: &Visit) -> Outcome {
    visit.may_copy().await?;
    visit.portal.answers(RequestFilter::Wasm, Answer::Late);
    visit.has_viewport(1280, 900).await?;
    visit.load(&visit.samples.article.path).await?;
    visit.clicks_at("[data-action=copy]").await?;
    visit.wait_for_two_frames().await?;
    visit.portal.recovers();
    visit.expect_text("[data-reader=said]", text::COPIED).await
}

async fn comes_from_another_page(visit: &Visit, saves: bool) -> Outcome {
    if saves {
        visit.saves_data().await?;
    }
    visit.load(&Address::Front.path()).await?;
    let go = format!(
        "location.assign('{}')",
        visit.portal.href(&visit.samples.article.path)
    );
    visit.run::<()>(&go, Vec::new()).await?;
    visit.expect_address(&visit.samples.article.path).await?;
    if saves {
        rests(visit).await?;
        expect_waiting(visit).await
    } else {
        visit.expect_app_unasked().await
    }
}

async fn a_day_that_is_asked_for_brings_the_app(visit: &Visit) -> Outcome {
    let ended = &visit.samples.law.ended;
    visit
        .load(&format!("{}?ngay={}", ended.page.path, ended.eve()))
        .await?;
    visit.expect_portal_as_of(ended.eve()).await?;
    visit.expect_no_layout_shift().await
}

/// The page is one of a build from before the change.
async fn a_law_that_changed_since_the_build_brings_the_app(visit: &Visit) -> Outcome {
    let ended = &visit.samples.law.ended;
    visit.has_a_clock_at(noon(ended.eve())).await?;
    visit.load(&ended.page.path).await?;
    visit.expect_app_unasked().await?;
    visit
        .expect_text(
            ".status-block .status",
            text::document::status_label(model::status::Status::InForce),
        )
        .await?;
    visit
        .expect_text("[data-reader=law-day]", &ended.eve().short())
        .await
}

async fn styles_of_other_pages_come_with_the_app(visit: &Visit) -> Outcome {
    let sheets = "[...document.querySelectorAll('link[rel=stylesheet]')].map(({ href }) => href.replace(/.*\\/|-.*/g, '')).sort()";
    visit.load("/gioi-thieu/").await?;
    same(
        "stylesheets before",
        visit.value::<Vec<String>>(sheets).await?,
        ["portal"],
    )?;
    visit.expect_app().await?;
    same(
        "stylesheets with the app",
        visit.value::<Vec<String>>(sheets).await?,
        ["law", "lists", "portal"],
    )?;
    visit.follow(&Address::Front.path()).await?;
    visit.arrives_at(&Address::Front.path()).await?;
    let styled = "getComputedStyle(document.querySelector('.teaser-list')).listStyleType";
    same(
        "lists are styled",
        &*visit.value::<String>(styled).await?,
        "none",
    )
}

/// Browsers that load pages ahead do so by the host's rules; what they loaded is shown at the click.
async fn a_page_loaded_ahead_writes_nothing_and_is_shown_at_the_click(visit: &Visit) -> Outcome {
    // The app would take the click.
    visit.portal.answers(RequestFilter::Script, Answer::Late);
    visit.load(&Address::Front.path()).await?;
    let partners = Address::Partners(model::listing::PageNumber::FIRST).path();
    let rules = "document.featurePolicy, HTMLScriptElement.supports('speculationrules')";
    holds("this browser loads pages ahead", visit.value(rules).await?)?;
    visit.points_at_link(text::PARTNERS).await?;
    visit
        .wait("the page is loaded ahead", async || {
            visit.portal.times_asked(&partners) > 0
        })
        .await?;
    visit.asks_the_server_something().await?;
    same(
        "what is stored",
        visit.value::<u32>("localStorage.length").await?,
        0,
    )?;
    visit.click_link(text::PARTNERS).await?;
    visit.expect_heading(text::PARTNERS).await?;
    let ahead = "performance.getEntriesByType('navigation')[0].activationStart > 0";
    holds("the page was loaded ahead", visit.value(ahead).await?)?;
    same(
        "times the page was asked for",
        visit.portal.times_asked(&partners),
        1,
    )?;
    visit.portal.recovers();
    Ok(())
}
