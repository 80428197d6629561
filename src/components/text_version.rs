//! Says which state of the law a text shows, wherever that is not the law of the day.

use model::document::{DocumentPage, TextVersion};
use model::permalink::BasePath;
use model::status::{Change, Effect};
use model::text;

use crate::components::status::cause;
use crate::markup::{Element, Markup, el};
use crate::reader::Reader;

/// Nothing while the text is the law: an original that nobody has changed, and no text at all.
pub(crate) fn text_version(
    base: &BasePath,
    document: &DocumentPage,
    reader: Reader,
) -> Option<Element> {
    let summary = &document.document;
    let (base, changes) = (base.clone(), summary.validity.changes.clone());
    let version = document.text_version;
    let notice = move || {
        let day = reader.day();
        let later = |change: &&Change| match version {
            TextVersion::Original => true,
            TextVersion::AmendedTo(amended) => change.on > amended,
            TextVersion::Summary => false,
        };
        let takes_effect = |change: &&Change| change.effect != Effect::Ended && change.on <= day;
        let missing = changes.iter().filter(takes_effect).filter(later);
        let missing: Markup = missing
            .map(|change| el("li").add(cause(&base, change)))
            .collect();
        notice(version, missing)
    };
    (!document.without_text).then(|| {
        el("div")
            .class("text-version")
            .attr("data-reader", "text-version")
            .live(notice)
    })
}

fn notice(version: TextVersion, missing: Markup) -> Markup {
    let missing = (!missing.is_nothing()).then(|| el("ul").add(missing));
    let sentences = match version {
        TextVersion::Original if missing.is_none() => return Markup::Nothing,
        TextVersion::Original => el("p").add(text::document::ORIGINAL_TEXT),
        TextVersion::Summary => el("p").add(text::document::SUMMARY_TEXT),
        TextVersion::AmendedTo(day) => {
            let more = missing
                .as_ref()
                .map(|_| format!(" {}", text::document::NOT_IN_TEXT));
            el("p").add(text::document::amended_text(day)).add(more)
        }
    };
    el("section")
        .class("notice")
        .add(
            el("h2")
                .class("notice__title")
                .add(text::document::TEXT_VERSION),
        )
        .add(sentences)
        .add(missing)
        .into()
}
