//! The reader's own settings: theme and size of letters.

use model::text;

use crate::markup::{Element, Markup, el};

type Options = [(&'static str, &'static str); 3];

const SIZES: Options = [
    ("normal", text::TEXT_SIZE_NORMAL),
    ("large", text::TEXT_SIZE_LARGE),
    ("larger", text::TEXT_SIZE_LARGER),
];

const THEMES: Options = [
    ("system", text::THEME_SYSTEM),
    ("light", text::THEME_LIGHT),
    ("dark", text::THEME_DARK),
];

/// Two native choices. Hidden, with their place kept, until the app is there to act on them.
/// `browser::settings` reads `data-setting` and applies the value.
pub(crate) fn settings() -> Element {
    el("div")
        .class("settings")
        .attr("role", "group")
        .attr("aria-label", text::SETTINGS_LABEL)
        .attr("data-reader", "settings")
        .add(choice("text-size", text::TEXT_SIZE, SIZES))
        .add(choice("theme", text::THEME, THEMES))
}

fn choice(name: &'static str, label: &'static str, options: Options) -> Element {
    let options: Markup = options
        .into_iter()
        .map(|(value, words)| el("option").attr("value", value).add(words))
        .collect();
    let select = el("select")
        .class("settings__select")
        .attr("data-setting", name)
        .attr("autocomplete", "off")
        .add(options);
    el("label")
        .class("settings__choice")
        .add(el("span").add(label))
        .add(" ")
        .add(select)
}
