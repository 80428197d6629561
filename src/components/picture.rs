//! Pictures: as decoration of a teaser, and as a figure of an article.

use model::permalink::BasePath;
use model::picture::Picture;
use model::text;

use crate::markup::{Element, el};

/// A picture as decoration. `eager` for the one picture that is seen first.
pub(crate) fn plate(base: &BasePath, picture: &Picture, eager: bool) -> Element {
    image(base, picture, "plate")
        .attr("alt", "")
        .attr_if("loading", (!eager).then_some("lazy"))
}

/// A picture with its words: caption and credit under it.
pub(crate) fn cover_figure(base: &BasePath, picture: &Picture) -> Element {
    let credit = picture.credit.as_ref().map(|credit| {
        el("span")
            .class("figure__credit")
            .add(format!("{}: {credit}", text::CREDIT))
    });
    let caption = (picture.caption.is_some() || credit.is_some()).then(|| {
        el("figcaption")
            .class("figure__caption")
            .add(picture.caption.clone())
            .add(" ")
            .add(credit)
    });
    el("figure")
        .class("figure")
        .add(image(base, picture, "plate").attr("alt", picture.alt.clone()))
        .add(caption)
}

/// An image element with its place reserved; `alt` is for the caller to say.
pub(crate) fn image(base: &BasePath, picture: &Picture, class: &'static str) -> Element {
    el("img")
        .class(class)
        .attr("src", base.href(&picture.src))
        .attr("width", picture.width.to_string())
        .attr("height", picture.height.to_string())
        .attr("decoding", "async")
}
