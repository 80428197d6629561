//! The portal's news on a partner's page, as its readers see them, and the page around them.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Visit;
use crate::failure::{Outcome, holds, same};
use crate::portal::Hosts;

/// How the partner's own parts look: every property of each.
const OWN_LOOK: &str = "
    const own = document.querySelectorAll('.own-heading, .own-words, .own-list, .own-link, .own-button');
    return [...own].filter((one) => !one.closest('cnht-news, #parent')).map((one) => {
        const style = getComputedStyle(one);
        const { width, height } = one.getBoundingClientRect();
        return [one.className, width, height, ...[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)];
    });";

/// The elements with what is in them.
const WIDGETS: &str = "[...document.querySelectorAll('cnht-news')].map((host) => {
    const root = host.shadowRoot;
    const box = root?.querySelector('.cnht');
    const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        && one.getBoundingClientRect().height > 8 && one.getBoundingClientRect().width > 8;
    const every = (selector) => [...box?.querySelectorAll(selector) ?? []];
    const look = ({ fontSize, lineHeight, direction, textAlign, letterSpacing, textTransform, fontStyle, textIndent }) =>
        [fontSize, lineHeight, direction, textAlign, letterSpacing, textTransform, fontStyle, textIndent].join(' ');
    const slot = root?.querySelector('slot');
    return {
        display: getComputedStyle(host).display,
        look: box ? look(getComputedStyle(box)) : '',
        paper: box ? getComputedStyle(box).backgroundColor : '',
        text: box && seen(box) ? box.innerText : '',
        items: every('.item').filter(seen).length,
        hidden: every('a, p, h3, li, time').filter((one) => !seen(one)).map(({ outerHTML }) => outerHTML),
        links: every('a').map((link) => link.getAttribute('href') ?? ''),
        names: [...new Set([...root?.querySelectorAll('*') ?? []].map(({ localName }) => localName))].sort(),
        fallback: (!root || !slot.hidden) && [...host.querySelectorAll('a')].some(seen),
        height: host.getBoundingClientRect().height,
        width: host.getBoundingClientRect().width,
    };
})";

/// Whatever the page does, the widget is set like this.
const LOOK: &str = "16px 24px ltr start normal none normal 0px";

/// An element `<cnht-news>`.
#[derive(Debug, Deserialize)]
pub(crate) struct Widget {
    pub(crate) display: String,
    pub(crate) look: String,
    pub(crate) paper: String,
    pub(crate) text: String,
    pub(crate) items: usize,
    pub(crate) hidden: Vec<String>,
    pub(crate) links: Vec<String>,
    pub(crate) names: Vec<String>,
    pub(crate) fallback: bool,
    pub(crate) height: f64,
    pub(crate) width: f64,
}

impl Widget {
    /// It shows this many pieces of news, all of it can be seen, and nothing of the page is in its look.
    pub(crate) fn is_right(&self, items: usize) -> Outcome {
        same("items", self.items, items)?;
        same("the look", &*self.look, LOOK)?;
        same("display", &*self.display, "grid")?;
        same("what cannot be seen", &self.hidden, &Vec::<String>::new())?;
        let relative: Vec<_> = self
            .links
            .iter()
            .filter(|link| !link.starts_with("http"))
            .collect();
        holds(
            &format!("links that are not whole: {relative:?}"),
            relative.is_empty(),
        )?;
        holds(
            "there are links to all, and to the portal",
            self.links.len() == items + 2,
        )?;
        holds("what stood between the tags is gone", !self.fallback)?;
        holds(
            &format!("{} × {}", self.width, self.height),
            self.width > 250.0 && self.height > 100.0,
        )
    }

    /// It shows what stands between its tags and nothing else.
    pub(crate) fn stands_back(&self) -> Outcome {
        holds("what stands between the tags is seen", self.fallback)?;
        same("what the element says itself", &*self.text, "")
    }
}

/// An event that the element sent.
#[derive(Debug, Deserialize)]
pub(crate) struct WidgetEvent {
    pub(crate) name: String,
    pub(crate) reason: Option<String>,
    pub(crate) kind: Option<String>,
    pub(crate) count: Option<usize>,
}

impl Visit {
    /// How the partner's own parts look.
    pub(crate) async fn host_look(&self) -> Outcome<Vec<Vec<Value>>> {
        self.run(OWN_LOOK, Vec::new()).await
    }

    /// Opens a page of a partner's, and keeps how its own parts look before any script has run.
    pub(crate) async fn goes_to_host(&self, hosts: &Hosts, name: &str) -> Outcome<Vec<Vec<Value>>> {
        self.runs_no_scripts(true).await?;
        self.visits(&hosts.url(name)).await?;
        self.expect_page_loaded().await?;
        let before = self.host_look().await?;
        self.runs_no_scripts(false).await?;
        holds("the host has parts of its own", before.len() > 5)?;
        self.visits(&hosts.url(name)).await?;
        Ok(before)
    }

    /// The partner's own parts look as before.
    pub(crate) async fn expect_host_unchanged(&self, before: &[Vec<Value>]) -> Outcome {
        let now = self.host_look().await?;
        let other = |(now, before): (&Vec<Value>, &Vec<Value>)| {
            now.iter()
                .zip(before)
                .find(|(now, before)| now != before)
                .map(|(now, before)| json!([now, before]))
        };
        let others: Vec<_> = now.iter().zip(before).filter_map(other).collect();
        same("what changed of the host", others, Vec::<Value>::new())?;
        same("the host's own parts", now.len(), before.len())
    }

    /// The elements on the page.
    pub(crate) async fn widgets(&self) -> Outcome<Vec<Widget>> {
        self.value(WIDGETS).await
    }

    /// Waits until the elements have sent this many events, and gives them all.
    pub(crate) async fn expect_events(&self, times: usize) -> Outcome<Vec<WidgetEvent>> {
        let sent = format!("window.__events?.length >= {times}");
        self.until("the element sends an event", &sent, Vec::new())
            .await?;
        self.wait_for_two_frames().await?;
        let events: Vec<WidgetEvent> = self.value("window.__events").await?;
        same(&format!("the events: {events:?}"), events.len(), times)?;
        Ok(events)
    }
}
