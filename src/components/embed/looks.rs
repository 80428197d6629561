//! The choices of the page for webmasters: how the news look, and what links do.

use model::text::{self as portal_text, embed as text};

use crate::components::embed::field::{
    field, field_unless, field_when, says, select_of, sentence, tick,
};
use crate::markup::tags::{self, b, details, div, input, p, span, summary};
use crate::markup::{Element, Markup};

/// The light theme's colors, from which one's own begin; `widget/cnht-news.css` has the same.
const COLOURS: [(&str, &str, &str, &str); 4] = [
    ("mau-nen", text::PAPER, "paper", "#fbfaf6"),
    ("mau-chu", text::INK, "ink", "#0a1f3d"),
    ("mau-lien-ket", text::LINK, "link", "#14509f"),
    ("mau-nhan", text::ACCENT, "accent", "#b8321a"),
];

/// Layout, theme, language.
pub(crate) fn looks() -> Markup {
    let layouts = [
        ("danh-sach", text::LAYOUT_LIST, "list"),
        ("gon", text::LAYOUT_COMPACT, "compact"),
        ("tin-dau", text::LAYOUT_LEAD, "lead"),
    ];
    let themes = [
        ("tu-dong", text::THEME_AUTO, "auto"),
        ("sang", portal_text::THEME_LIGHT, "light"),
        ("toi", portal_text::THEME_DARK, "dark"),
    ];
    [
        field(
            text::LAYOUT,
            select_of("bo-cuc", "layout", layouts, "danh-sach").attr("data-frame", ""),
        ),
        field(
            portal_text::THEME,
            select_of("giao-dien", "theme", themes, "tu-dong").attr("data-frame", ""),
        ),
    ]
    .into()
}

/// What most can leave as it is.
pub(crate) fn more(can_be_fixed: bool) -> Element {
    let languages = [("vi", text::VIETNAMESE, "vi"), ("en", text::ENGLISH, "en")];
    let levels = [
        ("2", "h2", "2"),
        ("3", "h3", "3"),
        ("4", "h4", "4"),
        ("5", "h5", "5"),
        ("6", "h6", "6"),
    ];
    let targets = [
        ("tai-trang", text::TARGET_SELF, ""),
        ("the-moi", text::TARGET_BLANK, "_blank"),
        ("ca-cua-so", text::TARGET_TOP, "_top"),
        ("trang-ngoai", text::TARGET_PARENT, "_parent"),
    ];
    let fixed = can_be_fixed.then(|| {
        let hint = p().class("embed__note").child(text::FIXED_HINT);
        field_unless(
            "cach=iframe",
            Markup::from([tick("phien-ban", "co-dinh", text::FIXED), hint]),
        )
    });
    let level = field(
        text::HEADING_LEVEL,
        select_of("cap-tieu-de", "heading-level", levels, "3"),
    );
    let target = field(
        text::TARGET,
        select_of("mo-lien-ket", "target", targets, "tai-trang"),
    );
    details()
        .child(summary().class("embed__summary").child(text::MORE))
        .child(
            div()
                .class("embed-more__fields")
                .child(field(
                    text::LANGUAGE,
                    select_of("nhan", "lang", languages, "vi").attr("data-frame", ""),
                ))
                .child(field_unless("cach=iframe", level))
                .child(field_unless("cach=iframe", target))
                .child(fixed),
        )
}

/// Colors, and what is said of those that are hard to read.
pub(crate) fn colours() -> Element {
    let colour = |(name, label, property, value): (
        &'static str,
        &'static str,
        &'static str,
        &'static str,
    )| {
        let control = input()
            .class("embed-colour__box")
            .attr("type", "color")
            .attr("name", name)
            .attr("value", value)
            .attr("data-property", property);
        tags::label()
            .class("embed-colour")
            .child(control)
            .child(span().child(label))
    };
    let pale = |(name, begin): (&'static str, &'static str)| {
        let ratio = b().attr("data-ratio", "");
        sentence(
            name,
            [Markup::from(begin), ratio.into(), text::TOO_PALE_END.into()],
        )
    };
    let [ink, link, accent] = text::TOO_PALE;
    let pale = [
        ("pale-ink", ink),
        ("pale-link", link),
        ("pale-accent", accent),
    ]
    .map(pale);
    let own = div()
        .class("embed-colours")
        .child(Markup::from(COLOURS.map(colour)));
    let own = Markup::from([own, says("mau-loi", pale.into())]);
    field_unless(
        "cach=iframe",
        Markup::from([
            tick("mau", "rieng", text::COLOURS),
            field_when("mau=rieng", own),
        ]),
    )
}
