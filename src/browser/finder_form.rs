//! Makes the finder's form say what the address asks for, with the counts of every choice.

use model::finder::FinderAnswer;
use model::finder::address::{SORT, STATUS};
use model::status::Status;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, UrlSearchParams};

use super::document::document;
use super::finder::FORM;
use crate::components::finder_choices::parameter;

/// Sets every box. The one being typed into is left alone.
pub(super) fn fill(answer: &FinderAnswer) {
    let Ok(parameters) = UrlSearchParams::new_with_str(&answer.question) else { return };
    let Ok(inputs) = document().query_selector_all(&format!("{FORM} input")) else { return };
    let mut next = 0;
    for input in (0..inputs.length()).filter_map(|at| inputs.item(at)) {
        let Ok(input) = input.dyn_into::<HtmlInputElement>() else { continue };
        if input.type_() == "checkbox" {
            tick(&input, &parameters);
            count(&input, answer, &mut next);
        } else {
            write(&input, &parameters.get(&input.name()).unwrap_or_default());
        }
    }
    let order = document().query_selector(&format!("{FORM} [name={SORT}]")).ok().flatten();
    if let Some(order) = order.and_then(|order| order.dyn_into::<HtmlSelectElement>().ok()) {
        order.set_value(&answer.sort);
    }
}

fn tick(input: &HtmlInputElement, parameters: &UrlSearchParams) {
    let values = parameters.get_all(&input.name());
    let value = input.value();
    input.set_checked(values.iter().any(|chosen| chosen.as_string().as_ref() == Some(&value)));
}

fn write(input: &HtmlInputElement, value: &str) {
    let typing = document().active_element().as_ref() == Some(input.as_ref());
    if !typing && input.value() != value {
        input.set_value(value);
    }
}

/// Boxes and counts come in one order, but for names with two spellings: `next` is where the last one
/// was found, and is looked at first. There may be hundreds of both, at every keystroke.
fn count(input: &HtmlInputElement, answer: &FinderAnswer, next: &mut usize) {
    let (name, value) = (input.name(), input.value());
    let count = if name == STATUS {
        let at = Status::CHOICES.iter().position(|status| status.slug() == value);
        at.and_then(|at| answer.statuses.get(at)).copied()
    } else {
        let facets = &answer.page.facets;
        let fits = |at: &usize| {
            let facet = &facets[*at].facet;
            parameter(facet.kind()) == name && facet.slug() == value
        };
        let found = (*next..facets.len()).chain(0..*next).find(fits);
        *next = found.unwrap_or(*next);
        found.map(|at| facets[at].count)
    };
    let row = input.closest(".choice").ok().flatten();
    if let Some(place) = row.and_then(|row| row.query_selector(".choice__count").ok().flatten()) {
        place.set_text_content(Some(&count.unwrap_or_default().to_string()));
    }
}
