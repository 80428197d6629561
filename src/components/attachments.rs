//! Attachments: files that readers can download.

use model::article::Attachment;
use model::text;

use crate::components::elements::link;
use crate::markup::tags::{h2, li, section, span, ul};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// Name, format and size of each file; nothing for none.
pub(crate) fn attachments(
    cx: &ViewContext,
    files: &[Attachment],
    title: &'static str,
) -> Option<Element> {
    let items = files.iter().map(|file| attachment(cx, file));
    (!files.is_empty()).then(|| {
        section()
            .class("attachments")
            .child(h2().class("section-title").child(title))
            .child(ul().child(items.collect::<Markup>()))
    })
}

/// `rel="external"`: the browser fetches it, not the app.
fn attachment(cx: &ViewContext, file: &Attachment) -> Element {
    let signed = if file.signed {
        format!(", {}", text::document::SIGNED)
    } else {
        String::new()
    };
    let facts = format!("{}, {}{signed}", file.format, text::file_size(file.bytes));
    li().class("attachments__item")
        .child(
            link(cx, &file.path)
                .attr("rel", "external")
                .attr("download", "")
                .child(&file.title),
        )
        .child(" ")
        .child(span().class("attachments__facts").child(facts))
}
