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
use crate::markup::Element;
use crate::markup::tags::{article, div, h1, h2, header, p, section};

/// Four steps, then what helps. `data-still` stands until the page's script is there.
pub(crate) fn embed_page(portal: &Portal, base: &BasePath, page: &EmbedPage) -> Element {
    let head = header()
        .class("listing-head")
        .child(h1().child(text::TITLE))
        .child(
            p().class("listing-head__standfirst")
                .child(text::STANDFIRST),
        );
    let bench = div()
        .class("embed__bench")
        .child(step("buoc-1", text::STEP_CHOOSE).child(embed_form(portal, base, page)))
        .child(step("buoc-2", text::STEP_LOOK).child(preview(page)));
    article()
        .class("embed wrap")
        .attr("data-embed", "still")
        .attr("data-copied", text::COPIED)
        .attr("data-copy-failed", text::COPY_FAILED)
        .child(breadcrumbs(base, &[]))
        .child(head)
        .child(bench)
        .child(step("buoc-3", text::STEP_COPY).child(code_section(portal, page)))
        .child(step("buoc-4", text::STEP_PASTE).child(paste_section(portal, page)))
        .child(step("khong-thay", text::TROUBLE).child(troubles()))
        .child(step("csp", text::POLICY).child(policy(portal, page)))
        .child(step("khung", text::FRAMES).child(frames(base, page)))
}

/// A part of the page under its heading.
fn step(id: &'static str, title: &'static str) -> Element {
    section()
        .class("embed__step")
        .attr("id", id)
        .child(h2().class("embed__title").child(title))
}

#[cfg(test)]
mod tests;
