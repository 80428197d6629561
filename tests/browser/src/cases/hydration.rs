//! What readers do before the app is there outlasts its start.

use model::permalink::Address;
use serde_json::json;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::{MENU_OPENER, Visit};

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(every_node_outlasts_the_start),
        Case::new(a_selection_and_an_open_menu_outlast_the_start),
        Case::new(focus_and_typed_words_outlast_the_start),
        Case::new(the_browser_takes_the_module),
        Case::new(the_day_is_vietnams_wherever_the_reader_is),
    ]
}

/// The page of an article, with the app held back.
async fn opens_before_the_app(visit: &Visit) -> Outcome {
    visit.portal.answers(RequestFilter::Wasm, Answer::Late);
    visit.load(&visit.samples.article.path).await?;
    visit.points_at_something().await
}

async fn the_app_comes(visit: &Visit) -> Outcome {
    let early: Option<String> = visit
        .value("document.documentElement.dataset.app ?? null")
        .await?;
    same(
        "the app's state before it comes",
        early.as_deref(),
        Some("waiting"),
    )?;
    visit.portal.recovers();
    visit.expect_app().await
}

async fn every_node_outlasts_the_start(visit: &Visit) -> Outcome {
    opens_before_the_app(visit).await?;
    let nodes = "
        const walker = document.createTreeWalker(document.querySelector('#portal'));
        const nodes = [];
        while (walker.nextNode()) {
            if (!walker.currentNode.parentElement.closest('[data-reader]')) nodes.push(walker.currentNode);
        }";
    visit
        .run::<()>(&format!("{nodes} window.__nodes = nodes;"), Vec::new())
        .await?;
    the_app_comes(visit).await?;
    let kept = "
        const before = window.__nodes;
        return nodes.length === before.length && nodes.every((node, at) => node === before[at]);";
    holds(
        "every node is the same as before",
        visit.run(&format!("{nodes} {kept}"), Vec::new()).await?,
    )
}

async fn a_selection_and_an_open_menu_outlast_the_start(visit: &Visit) -> Outcome {
    visit.has_viewport(375, 812).await?;
    opens_before_the_app(visit).await?;
    visit.click(MENU_OPENER).await?;
    let select = "getSelection().selectAllChildren(document.querySelector('main h1 + p'))";
    visit.run::<()>(select, Vec::new()).await?;
    let selected: String = visit.value("getSelection().toString()").await?;
    holds("something is selected", selected.len() > 20)?;
    the_app_comes(visit).await?;
    same(
        "the selection",
        visit.value::<String>("getSelection().toString()").await?,
        selected,
    )?;
    same(
        "the menu is open",
        visit
            .value::<bool>("document.querySelector('#portal-menu').matches(':popover-open')")
            .await?,
        true,
    )
}

async fn focus_and_typed_words_outlast_the_start(visit: &Visit) -> Outcome {
    let words = "khuôn dập liên hoàn";
    opens_before_the_app(visit).await?;
    visit.click("[data-reader=search-box]").await?;
    visit.types(words).await?;
    let box_and_caret = "(({ type, value, selectionStart }) => [type, value, selectionStart])(document.activeElement)";
    let before: (String, String, u32) = visit.value(box_and_caret).await?;
    same("the words in the box", &*before.1, words)?;
    the_app_comes(visit).await?;
    same(
        "focus, words and caret",
        visit.value::<(String, String, u32)>(box_and_caret).await?,
        before,
    )?;
    visit.types("!").await?;
    same(
        "typing goes on",
        visit
            .value::<String>("document.activeElement.value")
            .await?,
        format!("{words}!"),
    )
}

/// Optimizers have written modules that no browser takes.
async fn the_browser_takes_the_module(visit: &Visit) -> Outcome {
    visit.open(&Address::Front.path()).await?;
    let compile = "
        const done = arguments[arguments.length - 1];
        const files = performance.getEntriesByType('resource').map(({ name }) => name);
        const module = files.find((name) => name.endsWith('.wasm'));
        WebAssembly.compileStreaming(fetch(module)).then(
            (module) => done(WebAssembly.Module.exports(module).map(({ name }) => name)),
            (error) => done([String(error)]),
        );";
    let exports: Vec<String> = visit.later(compile, Vec::new()).await?;
    holds(
        &format!("the module has a memory: {exports:?}"),
        exports.contains(&"memory".to_owned()),
    )
}

async fn the_day_is_vietnams_wherever_the_reader_is(visit: &Visit) -> Outcome {
    visit.lives_in("America/Los_Angeles").await?;
    visit.open(&Address::Front.path()).await?;
    let parts = "
        const parts = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
        const named = Object.fromEntries(parts.formatToParts().map(({ type, value }) => [type, value]));
        return `ngày ${named.day} tháng ${named.month} năm 20${named.year}`;";
    let today: String = visit.run(parts, Vec::new()).await?;
    let shown = "document.querySelector('[data-reader=date]').textContent.endsWith(arguments[0])";
    visit
        .until(
            &format!("the date line ends with {today}"),
            shown,
            vec![json!(today)],
        )
        .await
}
