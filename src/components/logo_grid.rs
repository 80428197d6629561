//! The partner wall: groups of names and logos.

use model::partner::{Partner, PartnerGroup};

use crate::components::picture::image;
use crate::components::teaser::HeadingLevel;
use crate::markup::tags::{a, li, p, section, span, ul};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// How much is said of each partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LogoGridKind {
    /// Logo or set name.
    Names,
    /// With the line that says what it does.
    Lines,
}

/// One group: a ruled grid.
pub(crate) fn logo_grid(
    cx: &ViewContext,
    group: &PartnerGroup,
    kind: LogoGridKind,
    level: HeadingLevel,
) -> Element {
    let partners: Markup = group
        .partners
        .iter()
        .map(|one| partner(cx, one, kind))
        .collect();
    let class = match kind {
        LogoGridKind::Names => "logo-grid",
        LogoGridKind::Lines => "logo-grid logo-grid--lines",
    };
    section()
        .class("partner-group")
        .child(
            level
                .element()
                .class("partner-group__title")
                .child(&group.name),
        )
        .child(ul().class(class).child(partners))
}

/// The name is always set: a partner without a logo is a name, not a gray hole.
fn partner(cx: &ViewContext, partner: &Partner, kind: LogoGridKind) -> Element {
    let logo = partner.logo.as_ref().map(|logo| {
        image(cx, logo, "partner__logo")
            .attr("alt", "")
            .attr("loading", "lazy")
    });
    let line =
        (kind == LogoGridKind::Lines).then(|| p().class("partner__line").child(&partner.line));
    let link = a()
        .class("partner__link")
        .attr("href", partner.link.clone())
        .attr("rel", "external noopener")
        .child(logo)
        .child(span().child(&partner.name));
    li().class("partner").child(link).child(line)
}
