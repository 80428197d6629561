//! What partners may rely on, for as long as `/embed/v1/` stands: every attribute, value, event, part and
//! property, each used once. Lines may be added here; none may be changed or go.

use serde_json::json;

use super::only_widget;
use crate::cases::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;

/// The words of the contract for partners.
const WORDS: &str = include_str!("../../../../../docs/nhung-v1.md");

/// An attribute, its value, and what then holds of `box`, the wrapper in the shadow root.
const ATTRIBUTES: [(&str, &str, &str); 33] = [
    ("kind", "latest", "heading === 'Tin mới nhất'"),
    (
        "kind",
        "documents",
        "heading === 'Văn bản mới' && /\\d\\//.test(box.querySelector('.kicker span').textContent)",
    ),
    ("kind", "category", "reason === 'setting'"),
    ("kind", "event", "reason === 'setting'"),
    ("kind", "article", "reason === 'setting'"),
    ("kind", "nothing-known", "reason === 'setting'"),
    (
        "category",
        "CATEGORY",
        "heading.length > 2 && !box.querySelector('.kicker')",
    ),
    ("category", "../moi-nhat", "reason === 'setting'"),
    ("event", "EVENT", "heading.length > 2"),
    (
        "src",
        "ARTICLE",
        "count === 1 && box.querySelector('.standfirst').textContent",
    ),
    ("src", "PATH", "count === 1"),
    ("src", "https://noi-khac.example/bai-viet/x/", "reason"),
    ("src", " PATH ", "count === 1"),
    ("src", " https://noi-khac.example/bai-viet/x/", "reason"),
    (
        "src",
        "https:\\\\noi-khac.example/bai-viet/x/",
        "reason === 'setting'",
    ),
    ("src", "javascript:0//bai-viet/x/", "reason === 'setting'"),
    ("limit", "1", "count === 1"),
    ("limit", "20", "count === 20"),
    ("limit", "0", "count === 5"),
    ("limit", "21", "count === 5"),
    (
        "layout",
        "list",
        "box.dataset.layout === 'list' && !box.querySelector('.standfirst')",
    ),
    (
        "layout",
        "compact",
        "!box.querySelector('.kicker') && !box.querySelector('.standfirst')",
    ),
    (
        "layout",
        "lead",
        "box.querySelectorAll('.standfirst').length === 1",
    ),
    ("theme", "auto", "paper === 'rgb(251, 250, 246)'"),
    ("theme", "light", "paper === 'rgb(251, 250, 246)'"),
    ("theme", "dark", "paper === 'rgb(11, 28, 54)'"),
    (
        "lang",
        "vi",
        "box.querySelector('.source').innerText === 'Nguồn: Cổng Công nghiệp hỗ trợ'",
    ),
    (
        "lang",
        "en",
        "box.querySelector('.source').innerText === 'Source: Supporting Industries Portal' && box.lang === 'vi'",
    ),
    ("heading-level", "2", "box.querySelector('h2.heading')"),
    ("heading-level", "6", "box.querySelector('h6.heading')"),
    (
        "target",
        "_blank",
        "links.every(({ target, rel }) => target === '_blank' && rel === 'noopener')",
    ),
    (
        "target",
        "_top",
        "links.every(({ target, rel }) => target === '_top' && !rel)",
    ),
    (
        "target",
        "elsewhere",
        "links.every(({ target, rel }) => !target && !rel)",
    ),
];

const PARTS: [&str; 9] = [
    "box",
    "heading",
    "list",
    "item",
    "kicker",
    "link",
    "standfirst",
    "date",
    "source",
];

/// A property, its value, and what then looks like it.
const PROPERTIES: [(&str, &str, &str); 9] = [
    (
        "--cnht-paper",
        "rgb(1, 2, 3)",
        "style('box').backgroundColor === 'rgb(1, 2, 3)'",
    ),
    (
        "--cnht-ink",
        "rgb(1, 2, 3)",
        "style('link').color === 'rgb(1, 2, 3)'",
    ),
    (
        "--cnht-ink-2",
        "rgb(1, 2, 3)",
        "style('date').color === 'rgb(1, 2, 3)'",
    ),
    (
        "--cnht-line",
        "rgb(1, 2, 3)",
        "style('item').borderTopColor === 'rgb(1, 2, 3)'",
    ),
    (
        "--cnht-link",
        "rgb(1, 2, 3)",
        "getComputedStyle(box.querySelector('.source a')).color === 'rgb(1, 2, 3)'",
    ),
    (
        "--cnht-accent",
        "rgb(1, 2, 3)",
        "style('kicker').color === 'rgb(1, 2, 3)'",
    ),
    (
        "--cnht-font",
        "Georgia",
        "style('box').fontFamily === 'Georgia'",
    ),
    (
        "--cnht-size",
        "20px",
        "style('box').fontSize === '20px' && style('link').fontSize === '30px'",
    ),
    ("--cnht-gap", "31px", "style('item').paddingTop === '31px'"),
];

const REASONS: [&str; 6] = [
    "offline",
    "not-found",
    "server",
    "unreadable",
    "blocked",
    "setting",
];

/// Makes an element with one attribute in place of the one there was, waits for its word, and tells
/// whether the expression holds.
const TRY: &str = "
    const [name, value, expression, done] = arguments;
    const host = document.createElement('cnht-news');
    host.setAttribute(name, value);
    const tell = ({ detail: { reason, count } }) => {
        const box = host.shadowRoot.querySelector('.cnht');
        const heading = box?.querySelector('.heading')?.textContent;
        const links = [...box?.querySelectorAll('a') ?? []];
        const paper = box && getComputedStyle(box).backgroundColor;
        const it = { box, heading, links, paper, reason, count };
        done(Boolean(new Function(...Object.keys(it), `return ${expression}`)(...Object.values(it))));
    };
    host.addEventListener('cnht-ready', tell);
    host.addEventListener('cnht-error', tell);
    document.querySelector('cnht-news').replaceWith(host);";

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(every_attribute_does_what_it_promises),
        Case::new(every_part_and_property_can_be_dressed),
        Case::new(events_bubble_out_of_whatever_they_are_in),
        Case::new(nothing_is_stored_and_no_other_host_is_asked),
        Case::new(the_words_for_partners_name_every_promise),
        Case::new(a_gallery_of_all_looks_is_kept),
    ]
}

async fn every_attribute_does_what_it_promises(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.visits(&hosts.url("plain")).await?;
    visit.expect_events(1).await?;
    let slug = |path: &str| {
        path.trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    for (name, value, expression) in ATTRIBUTES {
        let value = match value {
            "CATEGORY" => slug(&visit.samples.category),
            "EVENT" => slug(&visit.samples.event.path),
            // Partners copy the address of the real host; tests run at another.
            "ARTICLE" => visit.samples.article.url.clone(),
            "PATH" => visit.samples.article.path.clone(),
            " PATH " => format!(" {} ", visit.samples.article.path),
            value => value.to_owned(),
        };
        if value.contains("noi-khac") {
            visit.expects_refusal("/api/v1/bai-viet/x.json", 404);
        }
        let given = vec![json!(name), json!(value), json!(expression)];
        holds(
            &format!("{name}=\"{value}\": {expression}"),
            visit.later(TRY, given).await?,
        )?;
    }
    let foreign = visit.samples.article.url.replacen("://", "://noi-khac-", 1);
    let given = vec![json!("src"), json!(foreign), json!("reason === 'setting'")];
    holds(
        "an address at another host is refused",
        visit.later(TRY, given).await?,
    )
}

async fn every_part_and_property_can_be_dressed(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.visits(&hosts.url("plain")).await?;
    visit.expect_events(1).await?;
    let lead = "document.querySelector('cnht-news').setAttribute('layout', 'lead')";
    visit.run::<()>(lead, Vec::new()).await?;
    visit.expect_events(2).await?;
    let dress = "
        const [parts, properties] = arguments;
        const sheet = new CSSStyleSheet();
        document.adoptedStyleSheets = [sheet];
        const host = document.querySelector('cnht-news');
        const box = host.shadowRoot.querySelector('.cnht');
        const part = (name) => host.shadowRoot.querySelector(`[part=${name}]`);
        const style = (name) => getComputedStyle(part(name));
        const bad = [];
        for (const name of parts) {
            sheet.replaceSync(`cnht-news::part(${name}) { outline: 3px solid rgb(4, 5, 6) }`);
            if (style(name).outlineColor !== 'rgb(4, 5, 6)') bad.push(name);
        }
        for (const [name, value, expression] of properties) {
            sheet.replaceSync(`cnht-news { ${name}: ${value} }`);
            if (!new Function('box', 'style', `return ${expression}`)(box, style)) bad.push(name);
        }
        sheet.replaceSync('');
        return bad;";
    let bad: Vec<String> = visit
        .run(dress, vec![json!(PARTS), json!(PROPERTIES)])
        .await?;
    same("what cannot be dressed", bad, Vec::<String>::new())?;
    only_widget(visit).await?.is_right(5)
}

async fn events_bubble_out_of_whatever_they_are_in(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.visits(&hosts.url("plain")).await?;
    visit.expect_events(1).await?;
    let within = "
        const outer = document.createElement('div');
        outer.attachShadow({ mode: 'open' }).append(document.createElement('cnht-news'));
        document.querySelector('main').append(outer);";
    visit.run::<()>(within, Vec::new()).await?;
    let events = visit.expect_events(2).await?;
    same(
        "the last event",
        (events[1].kind.as_deref(), events[1].count),
        (Some("latest"), Some(5)),
    )
}

async fn nothing_is_stored_and_no_other_host_is_asked(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.has_viewport(1280, 3000).await?;
    visit.visits(&hosts.url("gallery")).await?;
    visit.expect_events(6).await?;
    let kept = "[document.cookie, localStorage.length, sessionStorage.length].join()";
    same(
        "what is stored",
        &*visit.value::<String>(kept).await?,
        ",0,0",
    )?;
    let asked = "performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)
        .filter((origin) => origin !== location.origin)";
    let asked: Vec<String> = visit.value(asked).await?;
    let portal = visit.portal.url("/");
    holds(
        &format!("{asked:?}"),
        asked.len() > 2 && asked.iter().all(|origin| portal.starts_with(origin)),
    )
}

async fn the_words_for_partners_name_every_promise(visit: &Visit) -> Outcome {
    // The last look round wants a page.
    visit.load("/").await?;
    let attributes = ATTRIBUTES.iter().map(|(name, ..)| *name);
    let properties = PROPERTIES.iter().map(|(name, ..)| *name);
    let promises = attributes
        .chain(properties)
        .chain(PARTS)
        .chain(REASONS)
        .chain(["cnht-ready", "cnht-error"]);
    let missing: Vec<_> = promises
        .filter(|name| !WORDS.contains(&format!("`{name}`")))
        .collect();
    same(
        "docs/nhung-v1.md does not name",
        missing,
        Vec::<&str>::new(),
    )
}

async fn a_gallery_of_all_looks_is_kept(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.has_viewport(1100, 2600).await?;
    visit.visits(&hosts.url("gallery")).await?;
    visit.expect_events(6).await?;
    visit.keeps_a_picture("embed gallery").await?;
    visit.prefers_dark().await?;
    visit.keeps_a_picture("embed gallery dark").await?;
    visit.has_viewport(320, 3600).await?;
    visit.expect_no_overflow().await?;
    visit.keeps_a_picture("embed gallery narrow").await
}
