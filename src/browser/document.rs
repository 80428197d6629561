//! The document in the browser: root element, data block, `<head>`, focus.

use model::day::Day;
use model::head::Head;
use model::legislation::with_force;
use model::page::{DataBlock, PageContent};
use model::portal::Portal;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Event, HtmlElement, Window};

use crate::app::RouteState;
use crate::components::failure::title_and_sentence;

const LINKED_DATA: &str = "head > script#linked-data";

/// The window.
pub(crate) fn window() -> Window {
    web_sys::window().expect("the app runs in a window")
}

/// The document.
pub(crate) fn document() -> Document {
    window().document().expect("a window has a document")
}

/// The first element that fits a selector. Ours are all well formed.
#[inline(never)]
pub(crate) fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// All elements that fit a selector, in the order of the page.
#[inline(never)]
pub(crate) fn find_all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    // A selector finds nothing but elements.
    (0..found.length())
        .filter_map(|at| found.item(at))
        .map(JsCast::unchecked_into)
        .collect()
}

/// Where an event happened: the nearest element that fits a selector.
#[inline(never)]
pub(crate) fn find_around(event: &Event, selector: &str) -> Option<Element> {
    event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest(selector)
        .ok()
        .flatten()
}

/// The element the app lives in.
pub(crate) fn root() -> Option<HtmlElement> {
    document().get_element_by_id("portal")?.dyn_into().ok()
}

/// The facts of the portal, which `src/start.js` asks for together with the app. `None` when they did not come;
/// the script knows that too.
pub(crate) async fn portal_facts() -> Option<Portal> {
    let asked = js_sys::Reflect::get(&js_sys::global(), &"portalFacts".into()).ok()?;
    let text = JsFuture::from(asked.dyn_into::<js_sys::Promise>().ok()?)
        .await
        .ok()?;
    crate::data::parse(&text.as_string()?)
}

/// What hydration needs of a page that is not the same on every day.
pub(crate) fn data_block() -> Option<DataBlock> {
    let text = document().get_element_by_id("page-data")?.text_content()?;
    crate::data::parse(&text)
}

/// Tells stylesheet and tests that the app has taken over.
pub(crate) fn mark_ready() {
    if let Some(html) = document().document_element() {
        // An attribute of a fixed name can always be set.
        let _ = html.set_attribute("data-app", "ready");
    }
}

/// Tells scripts that are no part of the app that a page is shown, or that its address asks for something
/// else. The name is that in `src/start.js` and `search/`.
pub(crate) fn announce_page() {
    if let Ok(event) = Event::new("portal:page") {
        // Refused only for an event that is being dispatched already.
        let _ = document().dispatch_event(&event);
    }
}

/// Title, description, canonical address and linked data of what is shown. Changes the tags that are
/// there, so that no tag comes twice.
pub(crate) fn set_head(portal: &Portal, route: &RouteState, day: Day) {
    let head = match route {
        RouteState::Ready(page) => Head::of(portal, page, day),
        RouteState::Failed { error, .. } => Head::of_failure(portal, title_and_sentence(*error).0),
        RouteState::Prerendered { .. } | RouteState::Loading { .. } => return,
    };
    document().set_title(&head.title);
    set_tag(
        "meta",
        "name",
        "description",
        "content",
        Some(&head.description),
    );
    set_tag(
        "link",
        "rel",
        "canonical",
        "href",
        head.canonical.as_deref(),
    );
    set_linked_data(linked_data(head.linked_data, route, day).as_deref());
}

/// `given` when the page is new. Without it the head still has the data of this very page, in which only
/// the force may be that of another day.
fn linked_data(given: Option<String>, route: &RouteState, day: Day) -> Option<String> {
    let RouteState::Ready(page) = route else {
        return None;
    };
    let PageContent::Document(content) = &page.content else {
        return None;
    };
    let summary = &content.document;
    given.or_else(|| {
        let there = find(LINKED_DATA)?.text_content()?;
        Some(with_force(
            &there,
            summary.validity.status_on(summary.adopted_on, day),
        ))
    })
}

/// A block of data: the browser runs no script of this type.
fn set_linked_data(json: Option<&str>) {
    let known = find(LINKED_DATA);
    match (known, json) {
        (Some(element), None) => element.remove(),
        (Some(element), Some(json)) => element.set_text_content(Some(json)),
        (None, Some(json)) => {
            let attributes = [("type", "application/ld+json"), ("id", "linked-data")];
            if let Some(element) = append_to_head("script", &attributes) {
                element.set_text_content(Some(json));
            }
        }
        (None, None) => {}
    }
}

fn set_tag(tag: &str, key: &str, name: &str, field: &str, value: Option<&str>) {
    let known = find(&format!("head > {tag}[{key}={name}]"));
    match (known, value) {
        (Some(element), None) => element.remove(),
        (Some(element), Some(value)) => set(&element, field, value),
        (None, Some(value)) => drop(append_to_head(tag, &[(key, name), (field, value)])),
        (None, None) => {}
    }
}

/// A new element, not yet in the document.
pub(crate) fn create(tag: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document().create_element(tag).ok()?;
    for (name, value) in attributes {
        set(&element, name, value);
    }
    Some(element)
}

fn append_to_head(tag: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = create(tag, attributes)?;
    // Refused only for an element that cannot stand in a head.
    let _ = document().head()?.append_child(&element);
    Some(element)
}

fn set(element: &Element, name: &str, value: &str) {
    // Fails only for impossible attribute names; ours are literals.
    let _ = element.set_attribute(name, value);
}

/// Moves the focus to the page's heading, which screen readers then read: the one announcement
/// of a new page. The scroll position is set apart.
pub(crate) fn focus_heading() {
    let Some(heading) = find("main h1") else {
        return;
    };
    set(&heading, "tabindex", "-1");
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Ok(heading) = heading.dyn_into::<HtmlElement>() {
        let _ = heading.focus_with_options(&options);
    }
}

/// Closes what the buttons of the phone's masthead opened: the reader has chosen.
pub(crate) fn close_panels() {
    let open = find(":popover-open").and_then(|panel| panel.dyn_into::<HtmlElement>().ok());
    if let Some(panel) = open {
        let _ = panel.hide_popover();
    }
}
