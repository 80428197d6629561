//! Makes the finder's form say what the address asks for, with the counts of every choice.

use model::finder::FinderAnswer;
use model::finder::address::SORT;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, UrlSearchParams};

use super::document::{document, find, find_all};
use super::finder::FORM;

/// Writes the counts and sets every box. The one being typed into is left alone.
pub(super) fn fill(answer: &FinderAnswer) {
    count(&answer.counts, &[]);
    let Ok(parameters) = UrlSearchParams::new_with_str(&answer.question) else {
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

/// Writes what a letter more or less changes: counts that are not those of before, and the order where
/// it goes by the words.
pub(super) fn follow(answer: &FinderAnswer, before: &FinderAnswer) {
    count(&answer.counts, &before.counts);
    order(answer);
}

/// What fits within the form, in order.
fn all(selector: &str) -> Vec<Element> {
    find_all(&format!("{FORM} {selector}"))
}

/// There may be hundreds, at every keystroke, and most stay as they are.
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
