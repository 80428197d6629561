//! Text written in Markdown.

use leptos::prelude::*;
use model::trusted_html::TrustedHtml;

/// The one place where HTML goes into a page as it stands; the type says that the builder's
/// sanitiser let it through. On hydration Leptos leaves what is there alone, so the data block
/// needs no second copy.
#[component]
pub(crate) fn RichText<'a>(html: &'a TrustedHtml) -> AnyView {
    view! { <div class="rich-text" inner_html=html.as_str().to_owned()></div> }.into_any()
}
