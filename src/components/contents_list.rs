//! The contents of a long text.

use model::article::Heading;

use crate::markup::{Element, Markup, el};

/// Links to the headings, from three up; with fewer the text is its own overview.
pub(crate) fn contents_list(headings: &[Heading], label: &'static str) -> Option<Element> {
    let items: Markup = headings.iter().map(item).collect();
    (headings.len() >= 3).then(|| {
        el("nav")
            .class("contents")
            .attr("aria-label", label)
            .add(el("h2").class("rail__title").add(label))
            .add(el("ol").add(items))
    })
}

fn item(heading: &Heading) -> Element {
    let class = if heading.level == 2 {
        "contents__item"
    } else {
        "contents__item contents__item--sub"
    };
    let link = el("a")
        .attr("href", format!("#{}", heading.id))
        .add(&heading.text);
    el("li").class(class).add(link)
}
