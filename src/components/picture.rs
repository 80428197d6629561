//! Pictures: as decoration of a teaser, and as a figure of an article.

use leptos::prelude::*;
use model::permalink::BasePath;
use model::picture::Picture;
use model::text;

/// A picture as decoration. `eager` for the one picture that is seen first.
#[component]
pub(crate) fn Plate<'a>(base: &'a BasePath, picture: &'a Picture, eager: bool) -> AnyView {
    view! {
        <img
            class="plate"
            src=base.href(&picture.src)
            alt=""
            width=picture.width.to_string()
            height=picture.height.to_string()
            loading=if eager { "eager" } else { "lazy" }
            decoding="async"
        />
    }
    .into_any()
}

/// A picture with its words: caption and credit under it.
#[component]
pub(crate) fn CoverFigure<'a>(base: &'a BasePath, picture: &'a Picture) -> AnyView {
    let credit = picture.credit.as_ref().map(|credit| {
        view! { <span class="figure__credit">{format!("{}: {credit}", text::CREDIT)}</span> }
    });
    let caption = (picture.caption.is_some() || picture.credit.is_some()).then(|| {
        view! { <figcaption class="figure__caption">{picture.caption.clone()}" "{credit}</figcaption> }
    });
    view! {
        <figure class="figure figure--cover">
            <img
                class="plate"
                src=base.href(&picture.src)
                alt=picture.alt.clone()
                width=picture.width.to_string()
                height=picture.height.to_string()
                decoding="async"
            />
            {caption}
        </figure>
    }
    .into_any()
}
