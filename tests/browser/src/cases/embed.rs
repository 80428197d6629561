//! The portal's news on partners' pages that are hard to live with. On each the host looks as it did
//! without us, and the widget as it does everywhere. Every test keeps a picture, for people to look at.

mod contract;
mod data;
mod life;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::{Visit, Widget};

/// Pages with one element that shows five pieces of news, whatever the page does.
const HOSTS: [(&str, &str); 11] = [
    ("plain", "a plain host"),
    ("reset", "a host that resets everything, importantly"),
    ("root", "a host with a root of 62.5 per cent"),
    ("unset", "a host that unsets everything"),
    ("rtl", "a host from right to left"),
    ("quirks", "a host without a doctype"),
    ("nonce", "a host under a strict policy with a nonce"),
    ("policy", "a host under a strict policy by host"),
    ("trusted", "a host that asks for trusted types"),
    (
        "prototypes",
        "a host whose old libraries took the prototypes",
    ),
    ("versions", "a host with two versions at once"),
];

pub(super) fn cases() -> Vec<Case> {
    let hosts = HOSTS.map(|(page, what)| {
        let name = format!("embed: {what} and the widget both stay right");
        Case::named(name, async move |visit| both_stay_right(visit, page).await)
    });
    let own = [
        Case::new(a_host_that_hides_what_is_empty_hides_no_widget),
        Case::new(without_script_the_links_stand),
        Case::new(where_the_policy_forbids_scripts_the_links_stand),
        Case::new(where_the_policy_forbids_the_data_the_links_stand),
        Case::new(where_the_script_does_not_arrive_the_links_stand),
        Case::new(a_host_in_a_frame_shows_news),
        Case::new(the_published_host_in_a_frame_may_be_framed),
        Case::new(what_was_folded_away_while_it_failed_can_be_read),
        Case::new(a_dark_host_gets_a_dark_widget),
        Case::new(a_dark_system_gets_a_dark_widget),
        Case::new(the_published_pages_work_in_their_sandbox),
        Case::new(a_portal_in_a_folder_gives_its_news_too).below(),
    ];
    hosts
        .into_iter()
        .chain(own)
        .chain(data::cases())
        .chain(life::cases())
        .chain(contract::cases())
        .collect()
}

/// The element's file, and the data of the newest articles.
const SCRIPT: &str = "/embed/v1/cnht-news.js";
const LATEST: &str = "/api/v1/moi-nhat.json";

/// Paper of the blueprint.
const DARK: &str = "rgb(11, 28, 54)";

/// The only element of a page.
async fn only_widget(visit: &Visit) -> Outcome<Widget> {
    let mut widgets = visit.widgets().await?;
    same("elements", widgets.len(), 1)?;
    Ok(widgets.remove(0))
}

async fn both_stay_right(visit: &Visit, page: &str) -> Outcome {
    let hosts = visit.portal.hosts()?;
    let before = visit.goes_to_host(&hosts, page).await?;
    let events = visit.expect_events(1).await?;
    same(
        "the event",
        (&*events[0].name, events[0].count),
        ("cnht-ready", Some(5)),
    )?;
    only_widget(visit).await?.is_right(5)?;
    visit.expect_host_unchanged(&before).await?;
    same("requests for the data", visit.portal.times_asked(LATEST), 1)?;
    visit.keeps_a_picture(&format!("embed {page}")).await
}

async fn a_host_that_hides_what_is_empty_hides_no_widget(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    let missing = "/api/v1/moi-nhat/chuyen-muc/chuyen-muc-khong-co.json";
    visit.expects_refusal(missing, 404);
    visit.has_viewport(1280, 2400).await?;
    let before = visit.goes_to_host(&hosts, "empty").await?;
    visit.expect_events(3).await?;
    let widgets = visit.widgets().await?;
    widgets[0].is_right(5)?;
    widgets[1].is_right(3)?;
    holds(
        "where nothing came, a line says so",
        widgets[2].text.contains("Chưa tải được tin."),
    )?;
    holds(
        "it leads to the portal",
        widgets[2].links == [visit.portal.url("/")],
    )?;
    visit.expect_host_unchanged(&before).await?;
    visit.keeps_a_picture("embed empty").await
}

async fn without_script_the_links_stand(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.runs_no_scripts(true).await?;
    visit.visits(&hosts.url("plain")).await?;
    visit.expect_page_loaded().await?;
    only_widget(visit).await?.stands_back()?;
    visit.keeps_a_picture("embed without script").await?;
    visit.runs_no_scripts(false).await
}

async fn where_the_policy_forbids_scripts_the_links_stand(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.expects("policy: script-src-elem refuses");
    visit
        .expects("violates the following Content Security Policy directive: \"script-src 'none'\"");
    visit.expects("did not load");
    let before = visit.goes_to_host(&hosts, "script-blocked").await?;
    visit.expect_page_loaded().await?;
    only_widget(visit).await?.stands_back()?;
    visit.expect_host_unchanged(&before).await?;
    visit.keeps_a_picture("embed script blocked").await
}

async fn where_the_policy_forbids_the_data_the_links_stand(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.expects("policy: connect-src refuses");
    visit.expects(
        "violates the following Content Security Policy directive: \"default-src 'none'\"",
    );
    visit.expects("Refused to connect because it violates the document's Content Security Policy");
    let before = visit.goes_to_host(&hosts, "data-blocked").await?;
    let events = visit.expect_events(1).await?;
    same("the reason", events[0].reason.as_deref(), Some("blocked"))?;
    only_widget(visit).await?.stands_back()?;
    same("requests for the data", visit.portal.times_asked(LATEST), 0)?;
    visit.expect_host_unchanged(&before).await?;
    visit.keeps_a_picture("embed data blocked").await
}

async fn where_the_script_does_not_arrive_the_links_stand(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit
        .portal
        .answers(RequestFilter::Path(SCRIPT.into()), Answer::Dropped);
    visit.expects_answer(SCRIPT, Answer::Dropped);
    visit.expects("did not load");
    let before = visit.goes_to_host(&hosts, "plain").await?;
    visit.expect_page_loaded().await?;
    only_widget(visit).await?.stands_back()?;
    visit.expect_host_unchanged(&before).await?;
    visit.keeps_a_picture("embed script does not arrive").await
}

async fn a_host_in_a_frame_shows_news(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    let before = visit.goes_to_host(&hosts, "frame").await?;
    let widget = visit
        .within("iframe", async || {
            visit.expect_events(1).await?;
            only_widget(visit).await
        })
        .await?;
    widget.is_right(5)?;
    visit.expect_host_unchanged(&before).await?;
    visit.keeps_a_picture("embed frame").await
}

/// Published hosts have a policy of their own, which lets nobody frame them.
async fn the_published_host_in_a_frame_may_be_framed(visit: &Visit) -> Outcome {
    visit.load("/embed/hosts/frame.html").await?;
    let shown =
        "document.querySelector('cnht-news')?.shadowRoot?.querySelectorAll('.link').length === 5";
    visit
        .within("iframe", async || {
            visit.until("five headlines", shown, Vec::new()).await
        })
        .await?;
    // In the sandbox there is no storage that the last look round could ask.
    visit.load("/").await
}

/// Once a line lay over the links, because nothing could be seen of them when the news failed.
async fn what_was_folded_away_while_it_failed_can_be_read(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.goes_to_host(&hosts, "plain").await?;
    visit.expect_events(1).await?;
    let fold = "
        const element = document.querySelector('cnht-news');
        element.parentNode.style.display = 'none';
        element.setAttribute('kind', 'category');";
    visit.run::<()>(fold, Vec::new()).await?;
    visit.expect_events(2).await?;
    visit
        .run::<()>(
            "document.querySelector('cnht-news').parentNode.style.display = ''",
            Vec::new(),
        )
        .await?;
    let seen = "[...document.querySelectorAll('cnht-news a')].every((link) => {
        const { left, top, height } = link.getBoundingClientRect();
        return document.elementFromPoint(left + 2, top + height / 2) === link;
    })";
    holds("the links lie on top", visit.value(seen).await?)
}

async fn a_dark_host_gets_a_dark_widget(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    let before = visit.goes_to_host(&hosts, "dark").await?;
    visit.expect_events(2).await?;
    for widget in visit.widgets().await? {
        widget.is_right(3)?;
        same("the paper", &*widget.paper, DARK)?;
    }
    visit.expect_host_unchanged(&before).await?;
    visit.keeps_a_picture("embed dark").await
}

async fn a_dark_system_gets_a_dark_widget(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.prefers_dark().await?;
    let before = visit.goes_to_host(&hosts, "plain").await?;
    visit.expect_events(1).await?;
    let widget = only_widget(visit).await?;
    widget.is_right(5)?;
    same("the paper", &*widget.paper, DARK)?;
    visit.expect_host_unchanged(&before).await?;
    visit.keeps_a_picture("embed dark system").await
}

async fn a_portal_in_a_folder_gives_its_news_too(visit: &Visit) -> Outcome {
    let hosts = visit.portal.hosts()?;
    visit.goes_to_host(&hosts, "policy").await?;
    visit.expect_events(1).await?;
    let widget = only_widget(visit).await?;
    widget.is_right(5)?;
    same(
        "the last link",
        widget.links.last(),
        Some(&visit.portal.url("/")),
    )
}

async fn the_published_pages_work_in_their_sandbox(visit: &Visit) -> Outcome {
    let items = "document.querySelector('cnht-news')?.shadowRoot?.querySelectorAll('.item').length";
    for (page, _) in HOSTS.iter().filter(|(page, _)| *page != "prototypes") {
        visit.load(&format!("/embed/hosts/{page}.html")).await?;
        visit
            .until(
                &format!("{page} shows news"),
                &format!("{items} === 5"),
                Vec::new(),
            )
            .await?;
    }
    visit.load("/embed/hosts/index.html").await?;
    let links: usize = visit
        .value("document.querySelectorAll('li a').length")
        .await?;
    holds("all pages are listed", links > HOSTS.len())?;
    // In the sandbox there is no storage that the last look round could ask.
    visit.load("/").await
}
