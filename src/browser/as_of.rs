//! The day whose law is shown: the reader's own, or the one that the address asks for.

use leptos::prelude::*;
use model::as_of::carried;
use model::day::Day;
use model::permalink::{AS_OF, Address, BasePath};
use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, UrlSearchParams};

use super::document::{create, find, find_all};
use super::links::destination;
use super::location;
use crate::view_context::{AppState, AsOf, RequestedDate};

/// The day it is in Vietnam.
pub(crate) fn today() -> Day {
    Day::in_vietnam((js_sys::Date::now() / 1000.0) as i64)
}

/// Reads the day from the address; the views that show it follow. Has it changed?
pub(super) fn apply(app: AppState) -> bool {
    let as_of = read();
    let before = app.as_of.get_untracked();
    if before == as_of {
        return false;
    }
    let changed = before.day != as_of.day;
    app.as_of.set(as_of);
    changed
}

fn read() -> AsOf {
    let Some(parameters) = parameters(&location::search()) else {
        return plain();
    };
    let Some(asked) = parameters.get(AS_OF) else {
        return plain();
    };
    match asked.trim().parse() {
        Ok(day) => AsOf {
            day,
            requested: RequestedDate::On(without_day(&parameters)),
        },
        Err(_) => AsOf {
            requested: RequestedDate::Invalid,
            ..plain()
        },
    }
}

fn plain() -> AsOf {
    AsOf {
        day: today(),
        requested: RequestedDate::None,
    }
}

fn parameters(search: &str) -> Option<UrlSearchParams> {
    UrlSearchParams::new_with_str(search).ok()
}

/// The same address for today.
fn without_day(parameters: &UrlSearchParams) -> String {
    parameters.delete(AS_OF);
    let rest = String::from(parameters.to_string());
    let question = if rest.is_empty() { "" } else { "?" };
    format!("{}{question}{rest}", location::pathname())
}

/// Links that may lead to other pages. Links within the page keep its day without help, and the links
/// that take a part of the finder's query away carry the whole rest of it already.
const TO_OTHER_PAGES: &str = "a[href]:not([data-reader=today], [href^='#'], .finder-part)";
/// Marks the links that got their day here.
const MARK: &str = "data-day";
/// The links with the mark.
const MARKED: &str = "a[data-day]";

/// Puts the day that was asked for into every link to legal documents, so that readers keep it on the
/// next page and in a new window; without such a day it is taken out again. A link that an author wrote
/// with a day keeps that day.
pub(super) fn carry(base: &BasePath, app: AppState) {
    let day = app.as_of.with_untracked(|as_of| match as_of.requested {
        RequestedDate::On(_) => Some(as_of.day),
        _ => None,
    });
    carry_in_form(day);
    // Without a day only the links that got one have anything to lose.
    let links = if day.is_some() {
        TO_OTHER_PAGES
    } else {
        MARKED
    };
    for link in find_all(links) {
        let Ok(link) = link.dyn_into::<HtmlAnchorElement>() else {
            continue;
        };
        let query = carried(&link.search(), link.has_attribute(MARK), day);
        let Some(query) = query else { continue };
        if !destination(base, &link).is_some_and(|to| is_of_documents(&to.address)) {
            continue;
        }
        // As a path, like the links that were never touched.
        link.set_href(&format!("{}{query}{}", link.pathname(), link.hash()));
        // An attribute of a fixed name can always be set and removed.
        let _ = match day {
            Some(_) => link.set_attribute(MARK, ""),
            None => link.remove_attribute(MARK),
        };
    }
}

/// The form of a list that leads to the finder takes the day along too.
fn carry_in_form(day: Option<Day>) {
    let Some(form) = find("form[data-finder=still]") else {
        return;
    };
    if let Some(known) = find("form [data-reader=day]") {
        known.remove();
    }
    let Some(day) = day else { return };
    let attributes = [
        ("type", "hidden"),
        ("name", AS_OF),
        ("value", &*day.to_string()),
        ("data-reader", "day"),
    ];
    let Some(input) = create("input", &attributes) else {
        return;
    };
    // Refused only where the form would stand within itself.
    let _ = form.append_child(&input);
}

fn is_of_documents(address: &Address) -> bool {
    matches!(
        address,
        Address::Documents(_) | Address::DocumentsBy(..) | Address::Document(..)
    )
}
