//! The choices of the finder of documents: links to the facets' pages, or boxes once the app can answer.

use model::facet::{FacetCount, FacetKind};
use model::finder::Sort;
use model::finder::address::{BODY, FIELD, FROM, NATURE, SORT, STATUS, TO};
use model::listing::PageNumber;
use model::permalink::{AS_OF, Address, BasePath};
use model::status::Status;
use model::text;

use crate::components::link::link;
use crate::markup::tags;
use crate::markup::tags::{details, div, h2, li, select, span, summary, ul};
use crate::markup::{Element, Markup};

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
pub(crate) fn links(base: &BasePath, facets: &[FacetCount]) -> Markup {
    let item = |choice: &FacetCount| {
        let path = Address::DocumentsBy(choice.facet.clone(), PageNumber::FIRST).path();
        link(base, &path)
            .class("choice__name")
            .child(&choice.name)
            .into()
    };
    groups(facets)
        .map(|(kind, choices)| facet_group(kind, choices, &item))
        .collect()
}

/// The same choices as boxes, with those that only the app can answer: status, years, day, order.
pub(crate) fn boxes(facets: &[FacetCount]) -> Markup {
    let mut markup = Vec::new();
    for (kind, choices) in groups(facets) {
        let item = |choice: &FacetCount| {
            choice_box(parameter(kind), choice.facet.slug(), choice.name.clone())
        };
        markup.push(match kind {
            FacetKind::Year => years(choices),
            _ => facet_group(kind, choices, &item),
        });
    }
    markup.insert(markup.len().min(1), statuses());
    let day = tags::input()
        .class("field__box")
        .attr("type", "date")
        .attr("name", AS_OF);
    markup.push(field(text::finder::DAY, day.into()));
    markup.push(field(text::finder::ORDER, orders().into()));
    markup.into_iter().collect()
}

fn groups(facets: &[FacetCount]) -> impl Iterator<Item = (FacetKind, &[FacetCount])> {
    let of_a_kind = facets.chunk_by(|one, other| one.facet.kind() == other.facet.kind());
    of_a_kind.map(|choices| (choices[0].facet.kind(), choices))
}

fn facet_group(
    kind: FacetKind,
    facets: &[FacetCount],
    item: &dyn Fn(&FacetCount) -> Markup,
) -> Element {
    let row = |choice: &FacetCount| row(item(choice), choice.count.to_string());
    let (open, rest) = facets.split_at(facets.len().min(OPEN));
    let rest = (!rest.is_empty()).then(|| {
        details()
            .child(
                summary()
                    .class("choices__summary")
                    .child(text::finder::more(rest.len())),
            )
            .child(rows(rest.iter().map(row).collect()))
    });
    group(text::document::facet_kind(kind))
        .child(rows(open.iter().map(row).collect()))
        .child(rest)
}

fn group(title: &'static str) -> Element {
    div()
        .class("choices")
        .attr("role", "group")
        .attr("aria-label", title)
        .child(h2().class("choices__title").child(title))
}

fn rows(rows: Markup) -> Element {
    ul().child(rows)
}

fn row(choice: Markup, count: String) -> Element {
    li().class("choice")
        .child(choice)
        .child(" ")
        .child(span().class("choice__count").child(count))
}

fn choice_box(name: &'static str, value: String, label: String) -> Markup {
    let input = tags::input()
        .class("choice__box")
        .attr("type", "checkbox")
        .attr("name", name)
        .attr("value", value);
    tags::label()
        .class("choice__name")
        .child(input)
        .child(" ")
        .child(label)
        .into()
}

fn statuses() -> Element {
    let choice = |status: Status| {
        let label = text::document::status_label(status).to_owned();
        row(
            choice_box(STATUS, status.slug().to_owned(), label),
            String::new(),
        )
    };
    group(text::document::STATUS).child(rows(Status::CHOICES.into_iter().map(choice).collect()))
}

/// Latest first, as facets are.
fn years(years: &[FacetCount]) -> Element {
    let slug = |year: Option<&FacetCount>| year.map(|year| year.facet.slug()).unwrap_or_default();
    let (first, last) = (slug(years.last()), slug(years.first()));
    let year = |name: &'static str, label: &'static str| {
        let input = tags::input()
            .class("field__box")
            .attr("type", "number")
            .attr("name", name)
            .attr("min", first.clone())
            .attr("max", last.clone())
            .attr("inputmode", "numeric");
        tags::label()
            .class("field")
            .child(label)
            .child(" ")
            .child(input)
    };
    let range = div()
        .class("choices__row")
        .child(year(FROM, text::finder::FROM_YEAR))
        .child(year(TO, text::finder::TO_YEAR));
    group(text::document::facet_kind(FacetKind::Year)).child(range)
}

fn orders() -> Element {
    let option = |sort: Sort| {
        tags::option()
            .attr("value", sort.slug())
            .child(text::finder::sort(sort))
    };
    select()
        .class("field__box")
        .attr("name", SORT)
        .child(Sort::ALL.into_iter().map(option).collect::<Markup>())
}

fn field(label: &'static str, input: Markup) -> Element {
    div().class("choices").child(
        tags::label()
            .class("field")
            .child(label)
            .child(" ")
            .child(input),
    )
}
