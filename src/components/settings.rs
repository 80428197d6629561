//! The reader's own settings: theme and size of letters.

use model::text;

use crate::markup::tags::{div, label, option, select, span};
use crate::markup::{Element, Markup};

type Options = [(&'static str, &'static str); 3];

const SIZES: Options = [
    ("", text::TEXT_SIZE_NORMAL),
    ("large", text::TEXT_SIZE_LARGE),
    ("larger", text::TEXT_SIZE_LARGER),
];

const THEMES: Options = [
    ("", text::THEME_SYSTEM),
    ("light", text::THEME_LIGHT),
    ("dark", text::THEME_DARK),
];

/// Two native choices, in a bar that is not shown where no script can act on them. `src/loader.js` reads
/// `data-setting` and applies the value; an empty one means "as designed".
pub(crate) fn settings() -> Element {
    div()
        .class("settings")
        .attr("role", "group")
        .attr("aria-label", text::SETTINGS_LABEL)
        .attr("data-reader", "settings")
        .child(choice("textSize", text::TEXT_SIZE, SIZES))
        .child(choice("theme", text::THEME, THEMES))
}

fn choice(name: &'static str, words: &'static str, options: Options) -> Element {
    let options = options
        .into_iter()
        .map(|(value, words)| option().attr("value", value).child(words));
    label()
        .class("settings__choice")
        .child(span().child(words))
        .child(" ")
        .child(
            select()
                .class("settings__select")
                .attr("data-setting", name)
                .attr("autocomplete", "off")
                .child(options.collect::<Markup>()),
        )
}
