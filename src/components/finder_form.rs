//! The form of the finder of documents: words, and the choices beside them.

use model::document::DocumentsPage;
use model::facet::{Facet, FacetCount, FacetGroup, FacetKind};
use model::finder::Sort;
use model::finder::address::{BODY, FIELD, FROM, NATURE, SORT, STATUS, TO, WORDS};
use model::listing::PageNumber;
use model::permalink::{AS_OF, Address, BasePath};
use model::status::Status;
use model::text;

use crate::components::link::link;
use crate::markup::{Element, Markup, el};
use crate::reader::{FinderPhase, Reader};

/// How many choices of a kind stand open; the rest is behind a summary.
const OPEN: usize = 8;

/// A plain GET form. Without script its choices are links to the facets' pages; on `/van-ban/` the
/// app turns them into boxes once it has the index. Elsewhere it leads to `/van-ban/`.
pub(crate) fn finder_form(base: &BasePath, page: &DocumentsPage, live: bool, reader: Reader) -> Element {
    let documents = Address::Documents(PageNumber::FIRST).path();
    let (choices_base, groups) = (base.clone(), page.facets.clone());
    let choices = move || {
        let ready = live && reader.phase() == FinderPhase::Ready;
        if ready { boxes(&groups) } else { links(&choices_base, &groups) }
    };
    let panel = el("details")
        .class("finder__panel")
        .add(el("summary").class("finder__summary").add(text::finder::PANEL))
        .add(el("div").class("finder__choices").attr("data-reader", "finder-choices").live(choices));
    el("form")
        .class("finder")
        .attr("role", "search")
        .attr("aria-label", text::finder::LABEL)
        .attr("action", base.href(&documents))
        .attr("method", "get")
        .attr("data-finder", if live { "live" } else { "still" })
        .add(words(page))
        .add(panel)
}

/// The box and its button. On a facet's page the search stays within the facet.
fn words(page: &DocumentsPage) -> Element {
    let words = el("input")
        .class("search-form__box")
        .attr("type", "search")
        .attr("name", WORDS)
        .attr("aria-label", text::finder::WORDS)
        .attr("placeholder", text::finder::PLACEHOLDER)
        .attr("autocomplete", "off");
    let within: Markup = page.facet.iter().flat_map(|named| hidden(&named.facet)).collect();
    el("div")
        .class("search-form")
        .add(words)
        .add(within)
        .add(el("button").class("search-form__button").attr("type", "submit").add(text::SEARCH_BUTTON))
}

fn hidden(facet: &Facet) -> Vec<Element> {
    let input = |name: &'static str| {
        el("input").attr("type", "hidden").attr("name", name).attr("value", facet.slug())
    };
    match facet.kind() {
        FacetKind::Year => vec![input(FROM), input(TO)],
        kind => vec![input(parameter(kind))],
    }
}

/// The parameter of a kind whose choices are boxes.
fn parameter(kind: FacetKind) -> &'static str {
    match kind {
        FacetKind::Nature => NATURE,
        FacetKind::Body => BODY,
        FacetKind::Field => FIELD,
        FacetKind::Year => FROM,
    }
}

fn links(base: &BasePath, groups: &[FacetGroup]) -> Markup {
    let item = |choice: &FacetCount| {
        let path = Address::DocumentsBy(choice.facet.clone(), PageNumber::FIRST).path();
        link(base, &path).class("choice__name").add(&choice.name).into()
    };
    groups.iter().map(|group| choices(group, &item)).collect()
}

fn choices(group: &FacetGroup, item: &impl Fn(&FacetCount) -> Markup) -> Element {
    let row = |choice: &FacetCount| {
        let count = el("span").class("choice__count").add(choice.count.to_string());
        el("li").class("choice").add(item(choice)).add(" ").add(count)
    };
    let rows = |choices: &[FacetCount]| el("ul").add(choices.iter().map(row).collect::<Markup>());
    let title = text::document::facet_kind(group.kind);
    let (open, rest) = group.facets.split_at(group.facets.len().min(OPEN));
    let rest = (!rest.is_empty()).then(|| {
        el("details")
            .add(el("summary").class("choices__summary").add(text::finder::more(rest.len())))
            .add(rows(rest))
    });
    el("div")
        .class("choices")
        .attr("role", "group")
        .attr("aria-label", title)
        .add(el("h2").class("choices__title").add(title))
        .add(rows(open))
        .add(rest)
}

/// The same choices as boxes, with those that only the app can answer: status, years, day, order.
fn boxes(groups: &[FacetGroup]) -> Markup {
    let (years, others): (Vec<&FacetGroup>, Vec<&FacetGroup>) =
        groups.iter().partition(|group| group.kind == FacetKind::Year);
    let mut markup: Vec<Markup> = others
        .into_iter()
        .map(|group| {
            let name = parameter(group.kind);
            choices(group, &|choice: &FacetCount| choice_box(name, choice.facet.slug(), choice.name.clone()))
                .into()
        })
        .collect();
    markup.insert(markup.len().min(1), statuses().into());
    markup.extend(years.into_iter().map(|group| self::years(group).into()));
    markup.push(day().into());
    markup.push(order().into());
    markup.into_iter().collect()
}

fn choice_box(name: &'static str, value: String, label: String) -> Markup {
    let input =
        el("input").class("choice__box").attr("type", "checkbox").attr("name", name).attr("value", value);
    el("label").class("choice__name").add(input).add(" ").add(label).into()
}

fn statuses() -> Element {
    let row = |status: Status| {
        let input =
            choice_box(STATUS, status.slug().to_owned(), text::document::status_label(status).to_owned());
        el("li").class("choice").add(input).add(" ").add(el("span").class("choice__count"))
    };
    let rows: Markup = Status::CHOICES.into_iter().map(row).collect();
    el("div")
        .class("choices")
        .attr("role", "group")
        .attr("aria-label", text::document::STATUS)
        .add(el("h2").class("choices__title").add(text::document::STATUS))
        .add(el("ul").add(rows))
}

fn years(group: &FacetGroup) -> Element {
    let years = group.facets.iter().map(|choice| choice.facet.slug());
    let (last, first) = (years.clone().max().unwrap_or_default(), years.min().unwrap_or_default());
    let year = |name: &'static str, label: &'static str| {
        let input = el("input")
            .class("field__box")
            .attr("type", "number")
            .attr("name", name)
            .attr("min", first.clone())
            .attr("max", last.clone())
            .attr("inputmode", "numeric");
        el("label").class("field").add(label).add(" ").add(input)
    };
    let title = text::document::facet_kind(FacetKind::Year);
    el("div")
        .class("choices")
        .attr("role", "group")
        .attr("aria-label", title)
        .add(el("h2").class("choices__title").add(title))
        .add(
            el("div")
                .class("choices__row")
                .add(year(FROM, text::finder::FROM_YEAR))
                .add(year(TO, text::finder::TO_YEAR)),
        )
}

fn day() -> Element {
    let input = el("input").class("field__box").attr("type", "date").attr("name", AS_OF);
    el("div").class("choices").add(el("label").class("field").add(text::finder::DAY).add(" ").add(input))
}

fn order() -> Element {
    let option = |sort: Sort| el("option").attr("value", sort.slug()).add(text::finder::sort(sort));
    let options: Markup = Sort::ALL.into_iter().map(option).collect();
    let select = el("select").class("field__box").attr("name", SORT).add(options);
    el("div").class("choices").add(el("label").class("field").add(text::finder::ORDER).add(" ").add(select))
}
