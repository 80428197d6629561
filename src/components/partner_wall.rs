//! The partner wall: groups of names and logos.

use leptos::prelude::*;
use model::partner::{Partner, PartnerGroup};
use model::permalink::BasePath;

use crate::components::teaser::HeadingLevel;

/// How much is said of each partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WallKind {
    /// Logo or set name.
    Names,
    /// With the line that says what it does.
    Lines,
}

/// One group: a ruled grid. A partner without a logo is a set name, not a grey hole.
#[component]
pub(crate) fn PartnerWall<'a>(
    base: &'a BasePath,
    group: &'a PartnerGroup,
    kind: WallKind,
    level: HeadingLevel,
) -> AnyView {
    let partners: Vec<_> = group.partners.iter().map(|partner| partner_view(base, partner, kind)).collect();
    let title = group.name.clone();
    let title = match level {
        HeadingLevel::Two => view! { <h2 class="partner-group__title">{title}</h2> }.into_any(),
        HeadingLevel::Three => view! { <h3 class="partner-group__title">{title}</h3> }.into_any(),
    };
    let class = match kind {
        WallKind::Names => "partner-wall",
        WallKind::Lines => "partner-wall partner-wall--lines",
    };
    view! { <section class="partner-group">{title}<ul class=class>{partners}</ul></section> }.into_any()
}

fn partner_view(base: &BasePath, partner: &Partner, kind: WallKind) -> AnyView {
    let logo = partner.logo.as_ref().map(|logo| {
        view! {
            <img
                class="partner__logo"
                src=base.href(&logo.src)
                alt=""
                width=logo.width.to_string()
                height=logo.height.to_string()
                loading="lazy"
                decoding="async"
            />
        }
    });
    let line =
        (kind == WallKind::Lines).then(|| view! { <p class="partner__line">{partner.line.clone()}</p> });
    view! {
        <li class="partner">
            <a class="partner__link" href=partner.link.clone() rel="external noopener">
                {logo}
                <span class="partner__name">{partner.name.clone()}</span>
            </a>
            {line}
        </li>
    }
    .into_any()
}
