//! `/nhung/`: how our news come onto other pages. Rendered natively alone: the app never makes this
//! page, and leaves it as it is when it takes over.

use model::embed::EmbedPage;
use model::text::embed as text;

use crate::components::breadcrumbs::breadcrumbs;
use crate::components::embed::form::embed_form;
use crate::components::embed::guide::{code_section, frames, paste_section, policy, troubles};
use crate::components::embed::widget::preview;
use crate::components::listing_head::plain_head;
use crate::markup::Element;
use crate::markup::tags::{article, div, h2, section};
use crate::view_context::ViewContext;

/// Four steps, then what helps. `data-embed` is `still` until the page's script is there.
pub(crate) fn embed_page(cx: &ViewContext, page: &EmbedPage) -> Element {
    let portal = &cx.portal;
    article()
        .class("embed wrap")
        .attr("data-embed", "still")
        .attr("data-copied", text::COPIED)
        .attr("data-copy-failed", text::COPY_FAILED)
        .child(breadcrumbs(cx, &[]))
        .child(plain_head(text::TITLE, text::STANDFIRST))
        .child(
            div()
                .class("embed__bench")
                .child(step("buoc-1", text::STEP_CHOOSE).child(embed_form(cx, page)))
                .child(step("buoc-2", text::STEP_LOOK).child(preview(page))),
        )
        .child(step("buoc-3", text::STEP_COPY).child(code_section(portal, page)))
        .child(step("buoc-4", text::STEP_PASTE).child(paste_section(portal, page)))
        .child(step("khong-thay", text::TROUBLE).child(troubles()))
        .child(step("csp", text::POLICY).child(policy(portal, page)))
        .child(step("khung", text::FRAMES).child(frames(cx, page)))
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
