//! The document: root element, data block, head, focus.

use model::day::Day;
use model::head::Head;
use model::legislation::with_force;
use model::page::{DataBlock, PageContent};
use model::portal::Portal;
use wasm_bindgen::JsCast;
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

/// The path the root was rendered for; none on `404.html`.
pub(crate) fn rendered_for(root: &HtmlElement) -> Option<String> {
    root.get_attribute("data-address")
}

/// What the first render needs, from the page's data block.
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

/// Title, description, canonical address and linked data of what is shown. Changes the tags that are
/// there, so none ever stands twice.
pub(crate) fn set_head(portal: &Portal, shown: &RouteState, day: Day) {
    let head = match shown {
        RouteState::Ready(page) => Head::of(portal, page, day),
        RouteState::Failed { error, .. } => Head::of_failure(portal, title_and_sentence(*error).0),
        RouteState::Loading { .. } => return,
    };
    let document = document();
    document.set_title(&head.title);
    set_tag(
        &document,
        "meta",
        "name",
        "description",
        "content",
        Some(&head.description),
    );
    set_tag(
        &document,
        "link",
        "rel",
        "canonical",
        "href",
        head.canonical.as_deref(),
    );
    set_linked_data(
        &document,
        linked_data(head.linked_data, shown, day).as_deref(),
    );
}

/// What stands in the head already is of this page while it was not left; only its force may be of
/// another day.
fn linked_data(given: Option<String>, shown: &RouteState, day: Day) -> Option<String> {
    let RouteState::Ready(page) = shown else {
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
fn set_linked_data(document: &Document, json: Option<&str>) {
    let known = find(LINKED_DATA);
    match (known, json) {
        (Some(element), None) => element.remove(),
        (Some(element), Some(json)) => element.set_text_content(Some(json)),
        (None, Some(json)) => {
            let Some(head) = document.head() else { return };
            let Ok(element) = document.create_element("script") else {
                return;
            };
            set(&element, "type", "application/ld+json");
            set(&element, "id", "linked-data");
            element.set_text_content(Some(json));
            let _ = head.append_child(&element);
        }
        (None, None) => {}
    }
}

fn set_tag(
    document: &Document,
    tag: &str,
    key: &str,
    name: &str,
    field: &str,
    value: Option<&str>,
) {
    let known = find(&format!("head > {tag}[{key}={name}]"));
    match (known, value) {
        (Some(element), None) => element.remove(),
        (Some(element), Some(value)) => set(&element, field, value),
        (None, Some(value)) => {
            let Some(head) = document.head() else { return };
            let Ok(element) = document.create_element(tag) else {
                return;
            };
            set(&element, key, name);
            set(&element, field, value);
            let _ = head.append_child(&element);
        }
        (None, None) => {}
    }
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

/// Closes the phone's menu: the reader has chosen.
pub(crate) fn close_menu() {
    if let Some(menu) = find("details.phone-menu[open]") {
        let _ = menu.remove_attribute("open");
    }
}
