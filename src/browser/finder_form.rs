//! The finder's form in the document: what it says is read here, and an answer is written into it,
//! with the counts of every choice.

use model::finder::FinderAnswer;
use model::finder::address::{SORT, WORDS};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FormData, HtmlFormElement, HtmlInputElement, HtmlSelectElement, UrlSearchParams,
};

use super::document::{document, find, find_all, find_around};

/// The finder's own form; on other pages its form is like any other.
const FORM: &str = "form[data-finder=live]";

/// Its choices.
const CHOICES: &str = ".finder__choices";

/// Does the page have the finder?
pub(super) fn is_on_page() -> bool {
    find(FORM).is_some()
}

/// Did an event happen within the form?
pub(super) fn is_from_form(event: &Event) -> bool {
    find_around(event, FORM).is_some()
}

/// Did it happen in the form's box for words?
pub(super) fn is_from_words(event: &Event) -> bool {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    is_from_form(event) && input.is_some_and(|input| input.name() == WORDS)
}

/// Is the focus among the choices? Then their links must not be replaced by boxes.
pub(super) fn has_focus_in_choices() -> bool {
    document()
        .active_element()
        .is_some_and(|active| active.closest(CHOICES).ok().flatten().is_some())
}

/// The words in the box.
pub(super) fn words() -> String {
    find(&format!("{FORM} [name={WORDS}]"))
        .and_then(|words| words.dyn_into::<HtmlInputElement>().ok())
        .map(|words| words.value())
        .unwrap_or_default()
}

/// The words in the box, or as long as it is empty those of the address.
pub(crate) fn asked_words() -> String {
    let typed = words();
    if !typed.is_empty() {
        return typed;
    }
    let parameters = UrlSearchParams::new_with_str(&super::location::search());
    let asked = parameters.ok().and_then(|parameters| parameters.get(WORDS));
    asked.unwrap_or_default()
}

/// The state of the form as a query string, as the browser would send it.
pub(super) fn query_string() -> String {
    let form = find(FORM).and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
    let data = form.and_then(|form| FormData::new_with_form(&form).ok());
    let parameters =
        data.and_then(|data| UrlSearchParams::new_with_str_sequence_sequence(&data).ok());
    parameters
        .map(|parameters| format!("?{}", String::from(parameters.to_string())))
        .unwrap_or_default()
}

/// Writes the counts and sets every box. The one being typed into is left alone.
pub(super) fn fill(answer: &FinderAnswer) {
    count(&answer.counts, &[]);
    let Ok(parameters) = UrlSearchParams::new_with_str(&answer.query) else {
        return;
    };
    for input in all("input")
        .into_iter()
        .filter_map(|input| input.dyn_into::<HtmlInputElement>().ok())
    {
        if input.type_() == "checkbox" {
            tick(&input, &parameters);
        } else {
            write(&input, &parameters.get(&input.name()).unwrap_or_default());
        }
    }
    order(answer);
}

/// Writes only what words change while they are typed: counts that differ from those of before, and the
/// order, which depends on whether there are words.
pub(super) fn follow(answer: &FinderAnswer, before: &FinderAnswer) {
    count(&answer.counts, &before.counts);
    order(answer);
}

/// All elements of the form that fit a selector, in order.
fn all(selector: &str) -> Vec<Element> {
    find_all(&format!("{FORM} {selector}"))
}

/// Counts come without names, in the order of the boxes: see [`FinderAnswer::counts`]. There may be
/// hundreds at every keystroke, so that only those that changed are written.
fn count(counts: &[u32], before: &[u32]) {
    for (at, (place, count)) in all(".choice__count").iter().zip(counts).enumerate() {
        if before.get(at) != Some(count) {
            place.set_text_content(Some(&count.to_string()));
        }
    }
}

fn order(answer: &FinderAnswer) {
    let order = find(&format!("{FORM} [name={SORT}]"));
    if let Some(order) = order.and_then(|order| order.dyn_into::<HtmlSelectElement>().ok()) {
        order.set_value(&answer.sort);
    }
}

fn tick(input: &HtmlInputElement, parameters: &UrlSearchParams) {
    let values = parameters.get_all(&input.name());
    let value = input.value();
    input.set_checked(
        values
            .iter()
            .any(|chosen| chosen.as_string().as_ref() == Some(&value)),
    );
}

fn write(input: &HtmlInputElement, value: &str) {
    let typing = document().active_element().as_ref() == Some(input.as_ref());
    if !typing && input.value() != value {
        input.set_value(value);
    }
}
