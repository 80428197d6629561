//! The reader's own settings: theme and size of letters.

use leptos::prelude::*;
use model::text;

/// Two native choices. Hidden, with their place kept, until the app is there to act on them.
/// `browser::settings` reads `data-setting` and applies the value.
#[component]
pub(crate) fn Settings() -> impl IntoView {
    let sizes = [
        ("normal", text::TEXT_SIZE_NORMAL),
        ("large", text::TEXT_SIZE_LARGE),
        ("larger", text::TEXT_SIZE_LARGER),
    ];
    let themes = [("system", text::THEME_SYSTEM), ("light", text::THEME_LIGHT), ("dark", text::THEME_DARK)];
    view! {
        <div class="settings" role="group" aria-label=text::SETTINGS_LABEL data-reader="settings">
            {choice("text-size", text::TEXT_SIZE, &sizes)}
            {choice("theme", text::THEME, &themes)}
        </div>
    }
}

fn choice(name: &'static str, label: &'static str, options: &[(&'static str, &'static str)]) -> AnyView {
    let options: Vec<_> =
        options.iter().map(|(value, label)| view! { <option value=*value>{*label}</option> }).collect();
    view! {
        <label class="settings__choice">
            <span class="settings__label">{label}</span>
            <select class="settings__select" data-setting=name autocomplete="off">{options}</select>
        </label>
    }
    .into_any()
}
