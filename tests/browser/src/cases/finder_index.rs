//! Index and module of the finder: when they are fetched, what happens when they do not come, and the
//! finder without them.

use model::facet::Facet;
use model::finder::FinderQuery;
use model::finder::address::NATURE;
use model::listing::PageNumber;
use model::permalink::{Address, finder_index};
use model::text::finder::{TRY_AGAIN, failed};
use serde_json::json;
use thirtyfour::Key;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new(it_is_fetched_on_no_other_page),
        Case::new(a_link_in_focus_stays_when_it_fails_again),
        Case::new(it_waits_for_a_touch_where_data_is_saved),
        Case::new(words_typed_while_it_was_late_are_answered),
        Case::new(a_module_that_traps_is_opened_once),
        Case::new(the_keyboard_alone_finds),
        Case::new(every_change_is_announced),
        Case::new(without_scripts_choices_are_links_and_the_form_leads_to_the_list),
        Case::new(the_form_of_a_facet_leads_into_the_finder),
        Case::new(nothing_shifts_when_it_comes),
    ];
    let failures = [
        ("is not there", Answer::NotFound),
        ("is a page in its place", Answer::FalsePage),
        ("does not arrive", Answer::Dropped),
        ("ends in an error of the server", Answer::ServerError),
        ("makes no sense", Answer::Garbage),
    ];
    cases.extend(failures.map(|(what, answer)| {
        let name = format!("finder index: one that {what} leaves links and a way on");
        Case::named(name, async move |visit| {
            visit.expects_answer(&finder_index(), answer);
            leaves_links_and_a_way_on(visit, RequestFilter::Path(finder_index()), answer).await
        })
    }));
    let modules = [
        ("whose script is not there", "js", Answer::NotFound),
        ("whose script does not arrive", "js", Answer::Dropped),
        (
            "whose script ends in an error of the server",
            "js",
            Answer::ServerError,
        ),
        ("whose wasm is not there", "wasm", Answer::NotFound),
        ("whose wasm does not arrive", "wasm", Answer::Dropped),
    ];
    cases.extend(modules.map(|(what, kind, answer)| {
        let name = format!("finder module: one {what} leaves links and a way on");
        Case::named(name, async move |visit| {
            // Its name has a hash, and for another try a number as well.
            visit.expects_answer("", answer);
            leaves_links_and_a_way_on(visit, RequestFilter::Finder(kind), answer).await
        })
    }));
    cases
}

fn plain(visit: &Visit) -> String {
    visit.finder_with(&FinderQuery::default())
}

/// The first nature there is.
fn nature(visit: &Visit) -> Outcome<String> {
    Ok(visit
        .samples
        .law
        .finder
        .choices
        .natures
        .first()
        .ok_or("no nature")?
        .slug
        .clone())
}

async fn leaves_links_and_a_way_on(visit: &Visit, asked: RequestFilter, answer: Answer) -> Outcome {
    let query = FinderQuery::default().with_words("thuế");
    visit.portal.answers(asked.clone(), answer);
    visit.open(&visit.finder_with(&query)).await?;
    visit
        .expect_text(".finder-sentence", &failed("thuế"))
        .await?;
    visit.expect_choices_as_links().await?;
    visit.expect_accessible("main").await?;
    visit.remembers_the_document().await?;
    // Without a touch, which would be a try of its own, and still under way when the next is due.
    visit
        .run::<()>(
            "document.querySelector('a.choice__name').click()",
            Vec::new(),
        )
        .await?;
    let list = Address::DocumentsBy(Facet::Nature(nature(visit)?), PageNumber::FIRST).path();
    visit.arrives_at(&list).await?;
    visit.asks_the_server_something().await?;
    let before = visit.portal.times(&asked);
    visit.goes_back().await?;
    visit.arrives_at(&visit.finder_with(&query)).await?;
    visit
        .expect_text(".finder-sentence", &failed("thuế"))
        .await?;
    // To come back is another try, which is to fail before all is well.
    visit
        .wait("it is asked for again", async || {
            visit.portal.times(&asked) > before
        })
        .await?;
    visit.asks_the_server_something().await?;
    visit.wait_for_two_frames().await?;
    visit.portal.recovers();
    visit.click("[data-action=finder-again]").await?;
    visit.expect_answer_to(&query).await?;
    let again = format!("!document.body.textContent.includes({})", json!(TRY_AGAIN));
    visit
        .until("the way on is gone", &again, Vec::new())
        .await?;
    visit.is_in_the_same_document().await
}

async fn it_is_fetched_on_no_other_page(visit: &Visit) -> Outcome {
    let facets = visit.samples.law.facets.iter().map(|kind| &kind.path);
    let others = [&visit.samples.article.path, &visit.samples.document.path];
    for path in others.into_iter().chain(facets) {
        visit.open(path).await?;
        visit.asks_the_server_something().await?;
        same(path, visit.times_index_asked(), 0)?;
    }
    visit.click("form[data-finder] [name=q]").await?;
    visit.asks_the_server_something().await?;
    same(
        "times the index was asked for",
        visit.times_index_asked(),
        0,
    )?;
    visit.follow(&plain(visit)).await?;
    visit.expect_finder().await?;
    same(
        "times the index was asked for",
        visit.times_index_asked(),
        1,
    )
}

/// Every touch of the form asks for the index again. Its failure made the links anew, so that the focus
/// was lost, and a click that it came into.
async fn a_link_in_focus_stays_when_it_fails_again(visit: &Visit) -> Outcome {
    visit
        .portal
        .answers(RequestFilter::Path(finder_index()), Answer::ServerError);
    visit.expects_answer(&finder_index(), Answer::ServerError);
    visit.open(&plain(visit)).await?;
    visit.expect_text(".finder-sentence", &failed("")).await?;
    let asked = visit.times_index_asked();
    let focus = "window.__link = document.querySelector('a.choice__name'); window.__link.focus()";
    visit.run::<()>(focus, Vec::new()).await?;
    visit
        .wait("the index is asked for again", async || {
            visit.times_index_asked() > asked
        })
        .await?;
    visit.asks_the_server_something().await?;
    visit.wait_for_two_frames().await?;
    let stays = "document.activeElement === window.__link && window.__link.isConnected";
    visit
        .until("the focus stays on the link", stays, Vec::new())
        .await
}

async fn it_waits_for_a_touch_where_data_is_saved(visit: &Visit) -> Outcome {
    visit.saves_data().await?;
    visit.open(&plain(visit)).await?;
    visit.asks_the_server_something().await?;
    visit.expect_choices_as_links().await?;
    same(
        "times the index was asked for",
        visit.times_index_asked(),
        0,
    )?;
    visit.click("form[data-finder] [name=q]").await?;
    visit.expect_finder().await?;
    visit.types("thuế").await?;
    visit
        .expect_answer_to(&FinderQuery::default().with_words("thuế"))
        .await
}

async fn words_typed_while_it_was_late_are_answered(visit: &Visit) -> Outcome {
    let query = FinderQuery::default().with_words("thuế");
    visit
        .portal
        .answers(RequestFilter::Path(finder_index()), Answer::Late);
    visit.open(&plain(visit)).await?;
    visit.looks_for("thuế").await?;
    visit.expect_choices_as_links().await?;
    visit.portal.recovers();
    visit.expect_answer_to(&query).await?;
    let focused = "document.activeElement.name === 'q' && document.activeElement.value === 'thuế'";
    visit
        .until("the reader goes on typing", focused, Vec::new())
        .await
}

/// A module that trapped at the words typed was opened again, asked again, and so on without end.
async fn a_module_that_traps_is_opened_once(visit: &Visit) -> Outcome {
    visit
        .portal
        .answers(RequestFilter::Path(finder_index()), Answer::Late);
    visit.open(&plain(visit)).await?;
    visit.looks_for("thuế").await?;
    let broken = "
        window.__opened = 0;
        window.openFinder = async () => {
            window.__opened += 1;
            const answer = () => { throw new WebAssembly.RuntimeError('broken'); };
            return { load: () => true, answer };
        };";
    visit.run::<()>(broken, Vec::new()).await?;
    visit.portal.recovers();
    visit
        .expect_text(".finder-sentence", &failed("thuế"))
        .await?;
    same(
        "times the module was opened",
        visit.value::<u32>("window.__opened").await?,
        1,
    )
}

/// Tabs on until the focus is there.
async fn tabs_to(visit: &Visit, what: &str, selector: &str) -> Outcome {
    for _ in 0..60 {
        let there = "document.activeElement.matches(arguments[0])";
        if visit
            .run(&format!("return {there}"), vec![json!(selector)])
            .await?
        {
            return Ok(());
        }
        visit.presses(Key::Tab).await?;
    }
    Err(format!("the keyboard does not reach {what}").into())
}

async fn the_keyboard_alone_finds(visit: &Visit) -> Outcome {
    let words = FinderQuery::default().with_words("thuế");
    let nature = nature(visit)?;
    let both = FinderQuery {
        natures: vec![nature.clone()],
        ..words.clone()
    };
    visit.open(&plain(visit)).await?;
    visit.expect_finder().await?;
    tabs_to(visit, "the box", "form[data-finder] [name=q]").await?;
    visit.types("thuế").await?;
    visit.expect_answer_to(&words).await?;
    let choice = format!(".choice__box[name={NATURE}][value='{nature}']");
    tabs_to(visit, "a choice", &choice).await?;
    visit
        .run::<()>("window.__focused = document.activeElement", Vec::new())
        .await?;
    visit.presses(Key::Space).await?;
    visit.expect_answer_to(&both).await?;
    let stayed = "document.activeElement === window.__focused && document.activeElement.checked";
    visit
        .until("the focus stays on the choice", stayed, Vec::new())
        .await?;
    visit.presses(Key::Space).await?;
    visit.expect_answer_to(&words).await?;
    tabs_to(visit, "the first document", ".document-row__number").await?;
    visit.presses(Key::Enter).await?;
    visit
        .arrives_at(&visit.answer_to(&words).documents[0].path)
        .await
}

async fn every_change_is_announced(visit: &Visit) -> Outcome {
    visit.open(&plain(visit)).await?;
    visit.expect_finder().await?;
    let watch = "
        const place = document.querySelector('[role=status].finder-sentence');
        window.__place = place;
        window.__sentences = [];
        new MutationObserver(() => window.__sentences.push(place.textContent))
            .observe(place, { childList: true, characterData: true, subtree: true });";
    visit.run::<()>(watch, Vec::new()).await?;
    visit.ticks(NATURE, &nature(visit)?).await?;
    let query = FinderQuery {
        natures: vec![nature(visit)?],
        ..FinderQuery::default()
    };
    visit.expect_answer_to(&query).await?;
    let announced = "window.__place.isConnected
        && window.__sentences.at(-1) === document.querySelector('.finder-sentence').textContent";
    visit
        .until(
            "the sentence was announced in the same place",
            announced,
            Vec::new(),
        )
        .await
}

async fn without_scripts_choices_are_links_and_the_form_leads_to_the_list(
    visit: &Visit,
) -> Outcome {
    visit.runs_no_scripts(true).await?;
    visit.load(&plain(visit)).await?;
    visit.expect_choices_as_links().await?;
    visit.looks_for("thue").await?;
    visit.click("form[data-finder] [type=submit]").await?;
    visit
        .expect_address(&format!("{}?q=thue", plain(visit)))
        .await?;
    visit
        .until(
            "documents are listed",
            "document.querySelector('.document-row')",
            Vec::new(),
        )
        .await?;
    visit.clicks_at("a.choice__name").await?;
    let list = Address::DocumentsBy(Facet::Nature(nature(visit)?), PageNumber::FIRST).path();
    visit.expect_address(&list).await?;
    visit
        .until(
            "documents are listed",
            "document.querySelector('.document-row')",
            Vec::new(),
        )
        .await?;
    // The audit at the end of the visit is a script.
    visit.runs_no_scripts(false).await
}

async fn the_form_of_a_facet_leads_into_the_finder(visit: &Visit) -> Outcome {
    for (kind, group) in visit
        .samples
        .law
        .facets
        .iter()
        .zip(["natures", "bodies", "fields", "years"])
    {
        visit.open(&kind.path).await?;
        let facet = match Address::parse(&kind.path) {
            Some(Address::DocumentsBy(facet, _)) => facet,
            _ => return Err(format!("{} is no list of a facet", kind.path).into()),
        };
        visit.looks_for("quy định").await?;
        visit.presses(Key::Enter).await?;
        let query = FinderQuery::with_facet(&facet).with_words("quy định");
        visit.expect_app().await?;
        visit
            .until(group, "location.search.includes('q=quy')", Vec::new())
            .await?;
        visit.expect_results_of(&query).await?;
    }
    Ok(())
}

async fn nothing_shifts_when_it_comes(visit: &Visit) -> Outcome {
    visit.opens_slowly(&plain(visit)).await?;
    visit.expect_finder().await?;
    visit.expect_no_layout_shift().await?;
    let found = visit
        .answer_to(&FinderQuery::default().with_words("thuế"))
        .documents;
    holds("the finder finds something", !found.is_empty())
}
