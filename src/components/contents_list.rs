//! The contents of a long text.

use model::article::Heading;

use crate::markup::tags::{a, h2, li, nav, ol};
use crate::markup::{Element, Markup};

/// Links to the headings, from three up; with fewer the text is its own overview.
pub(crate) fn contents_list(headings: &[Heading], label: &'static str) -> Option<Element> {
    let items: Markup = headings.iter().map(item).collect();
    (headings.len() >= 3).then(|| {
        nav()
            .class("contents")
            .attr("aria-label", label)
            .child(h2().class("rail__title").child(label))
            .child(ol().child(items))
    })
}

fn item(heading: &Heading) -> Element {
    let class = if heading.level == 2 {
        "contents__item"
    } else {
        "contents__item contents__item--sub"
    };
    let link = a()
        .attr("href", format!("#{}", heading.id))
        .child(&heading.text);
    li().class(class).child(link)
}
