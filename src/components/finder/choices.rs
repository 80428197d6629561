//! The choices of the finder of documents: links to the facets' pages, or boxes once the app can answer.

use model::facet::{FacetCount, FacetKind};
use model::finder::Sort;
use model::finder::address::{BODY, FIELD, FROM, NATURE, SORT, STATUS, TO};
use model::listing::PageNumber;
use model::permalink::{AS_OF, Address};
use model::status::Status;
use model::text;

use crate::components::elements::link;
use crate::markup::tags::{
    details, div, fieldset, input, label, legend, li, option, select, span, summary, ul,
};
use crate::markup::{Element, Markup};
use crate::view_context::ViewContext;

/// How many choices of a kind stand open; the rest is behind a summary.
const OPEN: usize = 8;

/// The parameter of a kind.
pub(crate) fn parameter(kind: FacetKind) -> &'static str {
    match kind {
        FacetKind::Nature => NATURE,
        FacetKind::Body => BODY,
        FacetKind::Field => FIELD,
        FacetKind::Year => FROM,
    }
}

/// Links to the pages of all facets.
pub(crate) fn links(cx: &ViewContext, facets: &[FacetCount]) -> Markup {
    let item = |choice: &FacetCount| {
        let path = Address::DocumentsBy(choice.facet.clone(), PageNumber::FIRST).path();
        link(cx, &path)
            .class("choice__name")
            .child(&choice.name)
            .into()
    };
    groups(facets)
        .map(|(kind, choices)| facet_group(kind, choices, &item))
        .collect()
}

/// The same choices as boxes, with those that only the app can answer: status after the first kind,
/// years as a range, day and order.
pub(crate) fn boxes(facets: &[FacetCount]) -> Markup {
    let mut boxes: Vec<Element> = groups(facets)
        .map(|(kind, choices)| match kind {
            FacetKind::Year => years(choices),
            _ => facet_group(kind, choices, &|choice| {
                checkbox(parameter(kind), choice.facet.slug(), choice.name.clone())
            }),
        })
        .collect();
    boxes.insert(boxes.len().min(1), statuses());
    boxes.push(day());
    boxes.push(order());
    boxes.into_iter().collect()
}

fn groups(facets: &[FacetCount]) -> impl Iterator<Item = (FacetKind, &[FacetCount])> {
    let of_a_kind = facets.chunk_by(|one, other| one.facet.kind() == other.facet.kind());
    of_a_kind.map(|choices| (choices[0].facet.kind(), choices))
}

/// The first choices of a kind, and behind a summary the rest.
fn facet_group(
    kind: FacetKind,
    facets: &[FacetCount],
    item: &dyn Fn(&FacetCount) -> Markup,
) -> Element {
    let row = |choice: &FacetCount| row(item(choice), choice.count.to_string());
    let (open, rest) = facets.split_at(facets.len().min(OPEN));
    group(text::document::facet_kind(kind))
        .child(ul().child(open.iter().map(row).collect::<Markup>()))
        .child((!rest.is_empty()).then(|| {
            details()
                .child(
                    summary()
                        .class("choices__summary")
                        .child(text::finder::more(rest.len())),
                )
                .child(ul().child(rest.iter().map(row).collect::<Markup>()))
        }))
}

fn group(title: &'static str) -> Element {
    fieldset()
        .class("choices")
        .child(legend().class("choices__title").child(title))
}

fn row(choice: Markup, count: String) -> Element {
    li().class("choice")
        .child(choice)
        .child(" ")
        .child(span().class("choice__count").child(count))
}

fn checkbox(name: &'static str, value: String, words: String) -> Markup {
    label()
        .class("choice__name")
        .child(
            input()
                .class("choice__box")
                .attr("type", "checkbox")
                .attr("name", name)
                .attr("value", value),
        )
        .child(" ")
        .child(words)
        .into()
}

fn statuses() -> Element {
    let choice = |status: Status| {
        let words = text::document::status_label(status).to_owned();
        row(
            checkbox(STATUS, status.slug().to_owned(), words),
            String::new(),
        )
    };
    group(text::document::STATUS)
        .child(ul().child(Status::CHOICES.into_iter().map(choice).collect::<Markup>()))
}

/// Latest first, as facets are.
fn years(years: &[FacetCount]) -> Element {
    let slug = |year: Option<&FacetCount>| year.map(|year| year.facet.slug()).unwrap_or_default();
    let (first, last) = (slug(years.last()), slug(years.first()));
    let year = |name: &'static str, words: &'static str| {
        let year = input()
            .class("field__box")
            .attr("type", "number")
            .attr("name", name)
            .attr("min", first.clone())
            .attr("max", last.clone())
            .attr("inputmode", "numeric");
        field(words, year.into())
    };
    group(text::document::facet_kind(FacetKind::Year)).child(
        div()
            .class("choices__row")
            .child(year(FROM, text::finder::FROM_YEAR))
            .child(year(TO, text::finder::TO_YEAR)),
    )
}

fn day() -> Element {
    let day = input()
        .class("field__box")
        .attr("type", "date")
        .attr("name", AS_OF);
    div()
        .class("choices")
        .child(field(text::finder::DAY, day.into()))
}

fn order() -> Element {
    let choice = |sort: Sort| {
        option()
            .attr("value", sort.slug())
            .child(text::finder::sort(sort))
    };
    let order = select()
        .class("field__box")
        .attr("name", SORT)
        .child(Sort::ALL.into_iter().map(choice).collect::<Markup>());
    div()
        .class("choices")
        .child(field(text::finder::ORDER, order.into()))
}

fn field(words: &'static str, control: Markup) -> Element {
    label()
        .class("field")
        .child(words)
        .child(" ")
        .child(control)
}
