//! `/nhung/`: how our news come onto other pages. Rendered natively alone: the app never makes this
//! page, and leaves it as it is when it takes over.

use model::embed::EmbedPage;
use model::permalink::BasePath;
use model::portal::Portal;
use model::text::embed as text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::embed::form::embed_form;
use crate::components::embed::guide::{code_section, frames, paste_section, policy, troubles};
use crate::components::embed::widget::preview;
use crate::markup::{Element, el};

/// Four steps, then what helps. `data-still` stands until the page's script is there.
pub(crate) fn embed_page(portal: &Portal, base: &BasePath, page: &EmbedPage) -> Element {
    let head = el("header")
        .class("listing-head")
        .add(el("h1").add(text::TITLE))
        .add(
            el("p")
                .class("listing-head__standfirst")
                .add(text::STANDFIRST),
        );
    let bench = el("div")
        .class("embed__bench")
        .add(step("buoc-1", text::STEP_CHOOSE).add(embed_form(portal, base, page)))
        .add(step("buoc-2", text::STEP_LOOK).add(preview(page)));
    el("article")
        .class("embed wrap")
        .attr("data-embed", "still")
        .attr("data-copied", text::COPIED)
        .attr("data-copy-failed", text::COPY_FAILED)
        .add(breadcrumbs(base, &[]))
        .add(head)
        .add(bench)
        .add(step("buoc-3", text::STEP_COPY).add(code_section(portal, page)))
        .add(step("buoc-4", text::STEP_PASTE).add(paste_section(portal, page)))
        .add(step("khong-thay", text::TROUBLE).add(troubles()))
        .add(step("csp", text::POLICY).add(policy(portal, page)))
        .add(step("khung", text::FRAMES).add(frames(base, page)))
}

/// A part of the page under its heading.
fn step(id: &'static str, title: &'static str) -> Element {
    el("section")
        .class("embed__step")
        .attr("id", id)
        .add(el("h2").class("embed__title").add(title))
}

#[cfg(test)]
mod tests;
