//! Says which state of the law a text shows, wherever that is not the law of the day.

use model::document::{DocumentPage, TextVersion};
use model::status::{Change, Effect};
use model::text;

use crate::components::status::cause;
use crate::markup::tags::{div, h2, li, p, section, ul};
use crate::markup::{Element, Leaf, Markup};
use crate::view_context::ViewContext;

/// Nothing while the text is the law: an original that nobody has changed, and no text at all.
pub(crate) fn text_version(cx: &ViewContext, document: &DocumentPage) -> Option<Element<Leaf>> {
    let summary = &document.document;
    let (cx, changes) = (cx.clone(), summary.validity.changes.clone());
    let version = document.text_version;
    let notice = move || {
        let day = cx.day();
        let later = |change: &&Change| match version {
            TextVersion::Original => true,
            TextVersion::AmendedTo(amended) => change.on > amended,
            TextVersion::Summary => false,
        };
        let takes_effect = |change: &&Change| change.effect != Effect::Ended && change.on <= day;
        let missing = changes.iter().filter(takes_effect).filter(later);
        let missing: Markup = missing
            .map(|change| li().child(cause(&cx, change)))
            .collect();
        notice(version, missing)
    };
    (!document.without_text).then(|| {
        div()
            .class("text-version")
            .attr("data-reader", "text-version")
            .dynamic(notice)
    })
}

fn notice(version: TextVersion, missing: Markup) -> Markup {
    let missing = (!missing.is_empty()).then(|| ul().child(missing));
    let sentences = match version {
        TextVersion::Original if missing.is_none() => return Markup::Empty,
        TextVersion::Original => p().child(text::document::ORIGINAL_TEXT),
        TextVersion::Summary => p().child(text::document::SUMMARY_TEXT),
        TextVersion::AmendedTo(day) => {
            let more = missing
                .as_ref()
                .map(|_| format!(" {}", text::document::NOT_IN_TEXT));
            p().child(text::document::amended_text(day)).child(more)
        }
    };
    section()
        .class("notice")
        .child(
            h2().class("notice__title")
                .child(text::document::TEXT_VERSION),
        )
        .child(sentences)
        .child(missing)
        .into()
}
