//! Pictures: as decoration of a teaser, and as a figure of an article.

use model::permalink::BasePath;
use model::picture::Picture;
use model::text;

use crate::markup::tags::{figcaption, figure, img, span};
use crate::markup::{Element, Leaf};

/// A picture as decoration. `eager` for the one picture that is seen first.
pub(crate) fn plate(base: &BasePath, picture: &Picture, eager: bool) -> Element<Leaf> {
    image(base, picture, "plate")
        .attr("alt", "")
        .attr_if("loading", (!eager).then_some("lazy"))
}

/// A picture with its words: caption and credit under it.
pub(crate) fn cover_figure(base: &BasePath, picture: &Picture) -> Element {
    let credit = picture.credit.as_ref().map(|credit| {
        span()
            .class("figure__credit")
            .child(format!("{}: {credit}", text::CREDIT))
    });
    let caption = (picture.caption.is_some() || credit.is_some()).then(|| {
        figcaption()
            .class("figure__caption")
            .child(picture.caption.clone())
            .child(" ")
            .child(credit)
    });
    figure()
        .class("figure")
        .child(image(base, picture, "plate").attr("alt", picture.alt.clone()))
        .child(caption)
}

/// An image element with its place reserved; `alt` is for the caller to say.
pub(crate) fn image(base: &BasePath, picture: &Picture, class: &'static str) -> Element<Leaf> {
    img()
        .class(class)
        .attr("src", base.href(&picture.src))
        .attr("width", picture.width.to_string())
        .attr("height", picture.height.to_string())
        .attr("decoding", "async")
}
