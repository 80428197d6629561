//! Documents that, over others or not, do to themselves what they do to others: none can.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use model::relation::RelationKind;

use super::tie::Tie;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::load::document::DocumentDraft;

/// Who does something to whom, by draft, with the place where it is said first.
type Graph = BTreeMap<usize, BTreeMap<usize, Position>>;

/// Reports loops; takes the relations of a document to itself away.
pub(super) fn check(ties: &mut Vec<Tie>, drafts: &[DocumentDraft], diagnostics: &mut Vec<Diagnostic>) {
    ties.retain(|tie| {
        let to_itself = tie.to == Some(tie.by);
        if to_itself {
            let message = format!("“{}” dẫn về chính văn bản này; hãy xem lại số hiệu", tie.kind.key());
            diagnostics.push(at(drafts, tie.by, tie.position, message));
        }
        !to_itself
    });
    let ends = graph(ties, &[RelationKind::Replaces, RelationKind::Repeals]);
    check_graph(&ends, usize::MAX, "thay thế hoặc bãi bỏ", drafts, diagnostics);
    // Amendments go on for generations; only two documents that amend each other cannot be.
    let amends = graph(ties, &[RelationKind::Amends]);
    check_graph(&amends, 2, "sửa đổi", drafts, diagnostics);
}

fn graph(ties: &[Tie], kinds: &[RelationKind]) -> Graph {
    let mut graph = Graph::new();
    for tie in ties.iter().filter(|tie| kinds.contains(&tie.kind)) {
        if let Some(to) = tie.to {
            graph.entry(tie.by).or_default().entry(to).or_insert(tie.position);
        }
    }
    graph
}

/// Reports each loop of at most `longest` documents at the first of its files.
fn check_graph(
    graph: &Graph,
    longest: usize,
    deed: &str,
    drafts: &[DocumentDraft],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut told = BTreeSet::new();
    for (&from, ways) in graph {
        if told.contains(&from) {
            continue;
        }
        let Some(round) = way_back(graph, from).filter(|round| round.len() <= longest) else { continue };
        let numbers: Vec<&str> = round.iter().chain([&from]).map(|draft| number(drafts, *draft)).collect();
        let message =
            format!("văn bản {deed} nhau thành vòng: {}; hãy xem lại chiều của quan hệ", numbers.join(" → "));
        let next = round.get(1).unwrap_or(&from);
        let position = ways.get(next).copied().unwrap_or_default();
        diagnostics.push(at(drafts, from, position, message));
        told.extend(round);
    }
}

/// The shortest way from a document back to itself: the documents on it, itself first.
fn way_back(graph: &Graph, start: usize) -> Option<Vec<usize>> {
    let mut came_from = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for &next in graph.get(&at).into_iter().flat_map(BTreeMap::keys) {
            if next == start {
                let back = std::iter::successors(Some(at), |at| came_from.get(at).copied());
                let mut round: Vec<usize> = back.collect();
                round.reverse();
                return Some(round);
            }
            if let std::collections::btree_map::Entry::Vacant(place) = came_from.entry(next) {
                place.insert(at);
                queue.push_back(next);
            }
        }
    }
    None
}

fn number(drafts: &[DocumentDraft], draft: usize) -> &str {
    drafts[draft].entry.as_ref().map_or("", |entry| entry.summary.number.as_str())
}

fn at(drafts: &[DocumentDraft], draft: usize, position: Position, message: String) -> Diagnostic {
    let path = drafts[draft].outline.file.clone();
    Diagnostic { path, position, rule: Rule::RelationLoop, message, example: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shortest_way_back_is_found() {
        let graph = |edges: &[(usize, usize)]| {
            let mut graph = Graph::new();
            for (from, to) in edges {
                graph.entry(*from).or_default().insert(*to, Position::START);
            }
            graph
        };
        let cases: [(&[(usize, usize)], usize, Option<Vec<usize>>); 6] = [
            (&[(0, 1), (1, 2)], 0, None),
            (&[(0, 1), (1, 0)], 0, Some(vec![0, 1])),
            (&[(0, 1), (1, 2), (2, 0)], 1, Some(vec![1, 2, 0])),
            (&[(0, 1), (1, 2), (2, 1)], 0, None),
            (&[(0, 1), (1, 2), (2, 0), (1, 0)], 0, Some(vec![0, 1])),
            (&[(0, 1), (0, 2), (1, 3), (2, 3), (3, 0)], 0, Some(vec![0, 1, 3])),
        ];
        for (edges, start, round) in cases {
            assert_eq!(way_back(&graph(edges), start), round, "{edges:?} from {start}");
        }
    }
}
