//! Fields of the form for webmasters.
//!
//! The page's script knows no choice by name: what a control means stands on it. `data-attribute` names
//! the element's attribute, `data-frame` marks what frames understand too, `data-property` names a
//! custom property, and an option's `data-value` is the attribute's value. `data-when` and `data-unless`
//! name the choice on which a field hangs.

use crate::markup::tags::{self, div, input, label, p, span};
use crate::markup::{Element, Markup};

/// A choice among few: value in the address, words, value for the element.
pub(crate) type Choice = (&'static str, &'static str, &'static str);

/// A control under its label.
pub(crate) fn field(words: &'static str, control: impl Into<Markup>) -> Element {
    label()
        .class("embed-field")
        .child(span().class("embed-field__label").child(words))
        .child(control)
}

/// A field that is there only with a choice. The script asks the same at each change.
pub(crate) fn field_when(choice: &'static str, field: impl Into<Markup>) -> Element {
    div()
        .class("embed-field-place")
        .attr("data-when", choice)
        .attr("hidden", "")
        .child(field)
}

/// A field that makes no sense with a choice.
pub(crate) fn field_unless(choice: &'static str, field: impl Into<Markup>) -> Element {
    div()
        .class("embed-field-place")
        .attr("data-unless", choice)
        .child(field)
}

/// A list to choose from; the first is the usual one, unless one is marked.
pub(crate) fn select(name: &'static str, options: Markup) -> Element {
    tags::select()
        .class("field__box")
        .attr("name", name)
        .child(options)
}

/// A list that sets an attribute of the element.
pub(crate) fn select_of(
    name: &'static str,
    attribute: &'static str,
    choices: impl IntoIterator<Item = Choice>,
    usual: &str,
) -> Element {
    let option = |(value, words, meant): Choice| {
        tags::option()
            .attr("value", value)
            .attr("data-value", meant)
            .attr_if("selected", (value == usual).then_some(""))
            .child(words)
    };
    select(name, choices.into_iter().map(option).collect()).attr("data-attribute", attribute)
}

/// A box to tick. What is ticked stands in the address as `value`.
pub(crate) fn tick(name: &'static str, value: &'static str, words: &'static str) -> Element {
    label()
        .class("embed-choice")
        .child(
            input()
                .class("choice__box")
                .attr("type", "checkbox")
                .attr("name", name)
                .attr("value", value),
        )
        .child(span().child(words))
}

/// A sentence that the script shows when it is true.
pub(crate) fn sentence(name: &'static str, words: impl Into<Markup>) -> Element {
    p().class("embed-says__sentence")
        .attr("data-say", name)
        .attr("hidden", "")
        .child(words)
}

/// Where such sentences stand; they are read out when they appear.
pub(crate) fn says(id: &'static str, sentences: Markup) -> Element {
    div()
        .class("embed-says")
        .attr("id", id)
        .attr("aria-live", "polite")
        .child(sentences)
}
