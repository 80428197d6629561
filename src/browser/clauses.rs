//! Buttons that copy the address of a clause: one for every chương, mục, điều, khoản and điểm.
//!
//! The app adds them to texts that came as HTML. Tab stops at chapters and articles only; the arrow keys
//! go from there through their clauses, so that a keyboard gets through a long law.

use std::time::Duration;

use leptos::prelude::set_timeout;
use model::text::document::{CLAUSE_COPIED, COPY_CLAUSE, clause_name};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::document::{create, document, find, find_all, find_around};
use super::tools::{address, announce, copy};
use super::{listen as listen_to, location};

/// How long a button shows that it has copied.
const DONE_SHOWN_FOR: Duration = Duration::from_secs(2);
const BUTTON: &str = ".clause__copy";
const SIGN: &str = "#";
const DONE: &str = "✓";

/// Acts on the buttons of any page.
pub(super) fn listen() {
    listen_to(&document(), "click", |event| {
        if let Some(button) = find_around(&event, BUTTON) {
            wasm_bindgen_futures::spawn_local(copy_address(button));
        }
    });
    listen_to(&document(), "keydown", |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else {
            return;
        };
        let step = match key.as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            _ => return,
        };
        if let Some(button) = find_around(&event, BUTTON) {
            event.prevent_default();
            focus_neighbor(&button, step);
        }
    });
}

async fn copy_address(button: Element) {
    let Some(id) = button.get_attribute("data-clause") else {
        return;
    };
    let copied = copy(&format!("{}{}#{id}", address(), location::search())).await;
    announce(
        "said",
        &if copied {
            format!("{CLAUSE_COPIED} {}", clause_name(&id))
        } else {
            model::text::COPY_FAILED.into()
        },
    );
    if copied {
        button.set_text_content(Some(DONE));
        set_timeout(move || button.set_text_content(Some(SIGN)), DONE_SHOWN_FOR);
    }
}

fn focus_neighbor(button: &Element, step: isize) {
    let buttons = find_all(BUTTON);
    let at = buttons.iter().position(|one| one == button);
    let next = at
        .and_then(|at| at.checked_add_signed(step))
        .and_then(|at| buttons.get(at));
    if let Some(next) = next.and_then(|next| next.dyn_ref::<HtmlElement>()) {
        // Refused only for an element that cannot be focused.
        let _ = next.focus();
    }
}

/// Gives every clause of the page its button: within a paragraph or an item, but after a heading, so that
/// the button's label is not read as a part of the heading.
pub(super) fn show() {
    if find(BUTTON).is_some() {
        return;
    }
    for clause in find_all("main .clause[id]") {
        let Some(button) = button(&clause.id()) else {
            return;
        };
        let place = if clause.tag_name().starts_with('H') {
            "afterend"
        } else {
            "beforeend"
        };
        // Refused only for an element without a parent.
        let _ = clause.insert_adjacent_element(place, &button);
    }
}

fn button(id: &str) -> Option<Element> {
    let within = id.split('-').any(|part| matches!(part, "khoan" | "diem"));
    let attributes = [
        ("type", "button"),
        ("class", "clause__copy"),
        ("data-reader", "clause"),
        ("data-clause", id),
        (
            "aria-label",
            &*format!("{COPY_CLAUSE}: {}", clause_name(id)),
        ),
        ("tabindex", if within { "-1" } else { "0" }),
    ];
    let button = create("button", &attributes)?;
    button.set_text_content(Some(SIGN));
    Some(button)
}
