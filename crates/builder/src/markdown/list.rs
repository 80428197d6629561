//! Numbered lists: the numbers that readers see are those that the editor wrote.
//!
//! HTML counts on from the first number of a list, so that a number written otherwise would be shown
//! as another one.

use comrak::Node;
use comrak::nodes::{ListType, NodeList, NodeValue};

use super::State;
use crate::diagnostic::rule::Rule;

/// Reports the first item whose number is another one on the page. A list of which every item has the
/// same number is Markdown's own way of having it counted.
pub(super) fn check(state: &mut State<'_, '_>, node: Node<'_>, list: &NodeList) {
    if list.list_type != ListType::Ordered {
        return;
    }
    let items: Vec<(Node<'_>, usize)> = node.children().filter_map(number).collect();
    if items.iter().all(|(_, number)| *number == list.start) {
        return;
    }
    let shown = list.start..;
    let Some(((item, written), shown)) =
        items.iter().zip(shown).find(|((_, written), shown)| written != shown)
    else {
        return;
    };
    let message =
        format!("mục viết số {written} mà trang hiện số {shown}, vì danh sách đếm liền từ {}", list.start);
    let example = format!("{written}\\. Chữ của mục, đặt sau một dòng trống");
    let at = state.at(item);
    state.report.add_with(Rule::ListNumber, at, message, example);
}

fn number(item: Node<'_>) -> Option<(Node<'_>, usize)> {
    match item.data().value {
        NodeValue::Item(ref list) => Some((item, list.start)),
        _ => None,
    }
}
