//! Where the page in the document is not what the views make: said on the console, in debug builds
//! alone. Readers get the page as it is in the document.

use leptos::logging::warn;
use leptos::tachys::renderer::types::Node;

use super::Markup;

/// Warns if the node is not the one that the piece stands for, or if one of the two is missing.
pub(super) fn check(piece: Option<&Markup>, node: Option<&Node>) {
    let expected = piece.map_or("nothing", node_name);
    let found = node.map_or_else(|| "nothing".to_owned(), Node::node_name);
    if !is_same(expected, &found) {
        warn!("hydration: the views make {expected} where the page has {found}");
    }
}

/// The name of the node that a piece becomes.
fn node_name(piece: &Markup) -> &'static str {
    match piece {
        Markup::Element(parts) => parts.tag.name(),
        Markup::Text(_) => "#text",
        Markup::Empty | Markup::Prerendered | Markup::Fragment(_) => "nothing",
    }
}

/// The document says the names of HTML elements in capitals, those of drawings as they are.
fn is_same(expected: &str, found: &str) -> bool {
    expected.eq_ignore_ascii_case(found)
}

#[cfg(test)]
mod tests {
    use super::{is_same, node_name};
    use crate::markup::Markup;
    use crate::markup::tags::{p, svg};

    #[test]
    fn a_piece_is_known_by_the_name_of_its_node() {
        let cases: [(Markup, &str, bool); 6] = [
            (p().into(), "P", true),
            (p().into(), "DIV", false),
            (svg().into(), "svg", true),
            ("now".into(), "#text", true),
            ("now".into(), "#comment", false),
            (p().into(), "nothing", false),
        ];
        for (piece, found, same) in cases {
            assert_eq!(is_same(node_name(&piece), found), same, "{found}");
        }
    }
}
