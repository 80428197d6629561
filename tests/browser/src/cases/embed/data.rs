//! Data that is late, wrong, hostile, or never comes.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::{LATEST, SCRIPT};
use crate::cases::Case;
use crate::failure::{Outcome, holds, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::Visit;

/// How the data fails, and the reason that the event gives.
const FAULTS: [(&str, Answer, &str); 8] = [
    ("is missing", Answer::NotFound, "not-found"),
    ("is a page in its place", Answer::FalsePage, "not-found"),
    (
        "ends in an error of the server",
        Answer::ServerError,
        "server",
    ),
    ("is cut short", Answer::Garbage, "unreadable"),
    ("does not arrive", Answer::Dropped, "offline"),
    (
        "has numbers for strings",
        Answer::Rewritten(numbers),
        "unreadable",
    ),
    (
        "is of a later contract",
        Answer::Rewritten(later),
        "unreadable",
    ),
    ("has no fields", Answer::Rewritten(empty), "unreadable"),
];

/// What must never become markup, nor a link.
const HOSTILE: [&str; 8] = [
    "<img src=x onerror=\"window.__hacked = 1\">",
    "javascript:window.__hacked=1",
    "</script><script>window.__hacked = 1</script>",
    " \tjava\nscript:window.__hacked=1",
    "data:text/html,<script>alert(1)</script>",
    "\" onmouseover=\"window.__hacked = 1\" x=\"",
    "vbscript:msgbox(1)",
    "\u{202e}{{constructor.constructor('alert(1)')()}}${alert(1)}\u{0}",
];

pub(super) fn cases() -> Vec<Case> {
    let faults = FAULTS.map(|(what, answer, reason)| {
        let name =
            format!("embed: data that {what} leaves the links, and a line where there are none");
        Case::named(name, async move |visit| {
            stands_back(visit, what, answer, reason).await
        })
    });
    let own = [
        Case::new(hostile_data_is_text_and_nothing_else),
        Case::new(late_data_has_its_room_kept),
    ];
    faults.into_iter().chain(own).collect()
}

/// Every string, the version apart, becomes what `change` says.
fn strings(value: Value, change: &impl Fn(String) -> Value) -> Value {
    match value {
        Value::String(text) => change(text),
        Value::Array(items) => items
            .into_iter()
            .map(|item| strings(item, change))
            .collect(),
        Value::Object(fields) => Value::Object(
            fields
                .into_iter()
                .map(|(name, value)| match &*name {
                    "schema_version" => (name, value),
                    _ => (name, strings(value, change)),
                })
                .collect(),
        ),
        other => other,
    }
}

fn numbers(value: Value) -> Value {
    strings(value, &|_| 7.into())
}

fn hostile(value: Value) -> Value {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    strings(value, &|_| {
        let turn = NEXT.fetch_add(1, Ordering::Relaxed);
        // Items have as many fields as there are strings, or nearly; so every field gets each of them.
        HOSTILE[(turn + turn / HOSTILE.len()) % HOSTILE.len()].into()
    })
}

fn later(mut value: Value) -> Value {
    value["schema_version"] = "2.0".into();
    value
}

fn empty(mut value: Value) -> Value {
    value["articles"] = serde_json::json!([{}, null, [], "x"]);
    value
}

async fn stands_back(visit: &Visit, what: &str, answer: Answer, reason: &str) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit
        .portal
        .answers(RequestFilter::Path(LATEST.into()), answer);
    visit.expects_answer(LATEST, answer);
    let before = visit.goes_to_host(&hosts, "data").await?;
    for event in visit.expect_events(2).await? {
        same(
            "the event",
            (&*event.name, event.reason.as_deref()),
            ("cnht-error", Some(reason)),
        )?;
    }
    let widgets = visit.widgets().await?;
    widgets[0].stands_back()?;
    holds(
        "a line says that nothing came",
        widgets[1].text.contains("Chưa tải được tin."),
    )?;
    same(
        "it leads to the portal",
        &widgets[1].links,
        &vec![visit.portal.url("/")],
    )?;
    visit.expect_host_unchanged(&before).await?;
    visit.keeps_a_picture(&format!("embed data {what}")).await?;
    comes_back(visit).await
}

/// What failed is not kept: put into the page once more, the element asks again.
async fn comes_back(visit: &Visit) -> Outcome {
    visit.portal.recovers();
    let again = "const one = document.querySelector('cnht-news'); one.parentNode.append(one)";
    visit.run::<()>(again, Vec::new()).await?;
    visit.expect_events(3).await?;
    visit.widgets().await?[0].is_right(5)
}

async fn hostile_data_is_text_and_nothing_else(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit
        .portal
        .answers(RequestFilter::Data, Answer::Rewritten(hostile));
    visit.has_viewport(1280, 3000).await?;
    let own = [
        "a", "h3", "li", "p", "section", "slot", "span", "time", "ul",
    ];
    for turn in 0..HOSTILE.len() {
        visit.visits(&hosts.url("gallery")).await?;
        visit.expect_events(6).await?;
        for widget in visit.widgets().await? {
            holds(
                &format!("it shows something: {widget:?}"),
                widget.items >= 3,
            )?;
            let foreign: Vec<_> = widget
                .names
                .iter()
                .filter(|name| !own.contains(&&***name) && *name != "h4")
                .collect();
            same(
                &format!("elements made of strings in turn {turn}"),
                foreign,
                Vec::<&String>::new(),
            )?;
            let links: Vec<_> = widget
                .links
                .iter()
                .filter(|link| !link.is_empty() && !link.starts_with("http"))
                .collect();
            same("links made of strings", links, Vec::<&String>::new())?;
        }
        holds(
            "no string ran",
            visit.value::<bool>("window.__hacked === undefined").await?,
        )?;
    }
    visit.keeps_a_picture("embed hostile data").await
}

async fn late_data_has_its_room_kept(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit
        .portal
        .answers(RequestFilter::Path(LATEST.into()), Answer::Late);
    visit.goes_to_host(&hosts, "data").await?;
    visit
        .until(
            "the element is there",
            "document.querySelector('cnht-news').shadowRoot",
            Vec::new(),
        )
        .await?;
    visit
        .wait("the script is there", async || {
            visit.portal.times_asked(SCRIPT) > 0
        })
        .await?;
    visit
        .wait("the data is asked for", async || {
            visit.portal.times_asked(LATEST) > 0
        })
        .await?;
    let waiting = visit.widgets().await?;
    waiting[0].stands_back()?;
    holds(
        "the portal is named meanwhile",
        waiting[1].text.contains("Cổng Công nghiệp hỗ trợ"),
    )?;
    visit.keeps_a_picture("embed late data").await?;
    // After ten seconds nobody waits any more.
    for event in visit.expect_events(2).await? {
        same("the reason", event.reason.as_deref(), Some("offline"))?;
    }
    comes_back(visit).await?;
    let now = visit.widgets().await?;
    let (kept, taken) = (waiting[0].height, now[0].height);
    holds(
        &format!("{kept} px were kept, {taken} taken"),
        (kept - taken).abs() < 100.0,
    )
}
