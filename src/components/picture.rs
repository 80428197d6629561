//! Pictures: as decoration of a teaser, and as a figure of an article.

use model::picture::Picture;
use model::text;

use crate::markup::tags::{figcaption, figure, img, span};
use crate::markup::{Element, Leaf};
use crate::view_context::ViewContext;

/// A picture as decoration. `eager` for the one picture that is seen first.
pub(crate) fn thumbnail(cx: &ViewContext, picture: &Picture, eager: bool) -> Element<Leaf> {
    image(cx, picture, "picture")
        .attr("alt", "")
        .attr_if("loading", (!eager).then_some("lazy"))
}

/// A picture with its words: caption and credit under it.
pub(crate) fn cover_figure(cx: &ViewContext, picture: &Picture) -> Element {
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
        .child(image(cx, picture, "picture").attr("alt", picture.alt.clone()))
        .child(caption)
}

/// An image element with its place reserved; `alt` is for the caller to say.
pub(crate) fn image(cx: &ViewContext, picture: &Picture, class: &'static str) -> Element<Leaf> {
    img()
        .class(class)
        .attr("src", cx.href(&picture.src))
        .attr("width", picture.width.to_string())
        .attr("height", picture.height.to_string())
        .attr("decoding", "async")
}
