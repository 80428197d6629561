//! Documents that, over others or not, do to themselves what they do to others: none can.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use model::relation::RelationKind;

use super::tie::Tie;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::load::document::DocumentDraft;

/// Who does something to whom, by draft, with the place where it is said first.
type Graph = BTreeMap<usize, BTreeMap<usize, Position>>;

/// A loop: its documents, each of which does something to the next, and the last to the first.
type Round = Vec<usize>;

/// Reports loops and takes their relations away: nothing else shall be told about them.
pub(super) fn check(
    ties: &mut Vec<Tie>,
    drafts: &[DocumentDraft],
    diagnostics: &mut Vec<Diagnostic>,
) {
    ties.retain(|tie| {
        let to_itself = tie.to == Some(tie.by);
        if to_itself {
            let message = format!(
                "“{}” dẫn về chính văn bản này; hãy xem lại số hiệu",
                tie.kind.key()
            );
            diagnostics.push(at(drafts, tie.by, tie.position, message));
        }
        !to_itself
    });
    check_kinds(
        ENDING,
        usize::MAX,
        "thay thế hoặc bãi bỏ",
        ties,
        drafts,
        diagnostics,
    );
    // Amendments go on for generations; only two documents that amend each other cannot be.
    check_kinds(
        &[RelationKind::Amends],
        2,
        "sửa đổi",
        ties,
        drafts,
        diagnostics,
    );
}

/// The kinds that, together, must not lead back.
const ENDING: &[RelationKind] = &[RelationKind::Replaces, RelationKind::Repeals];

/// Reports each loop of at most `longest` documents at the first of its files.
fn check_kinds(
    kinds: &[RelationKind],
    longest: usize,
    deed: &str,
    ties: &mut Vec<Tie>,
    drafts: &[DocumentDraft],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let graph = graph(ties, kinds);
    let mut steps = BTreeSet::new();
    for round in rounds(&graph, longest) {
        let around = || round.iter().chain(round.first());
        let numbers: Vec<&str> = around().map(|draft| number(drafts, *draft)).collect();
        let message = format!(
            "văn bản {deed} nhau thành vòng: {}; hãy xem lại chiều của quan hệ",
            numbers.join(" → ")
        );
        let first: Vec<usize> = around().take(2).copied().collect();
        diagnostics.push(at(drafts, first[0], graph[&first[0]][&first[1]], message));
        steps.extend(around().copied().zip(around().copied().skip(1)));
    }
    ties.retain(|tie| {
        !kinds.contains(&tie.kind) || tie.to.is_none_or(|to| !steps.contains(&(tie.by, to)))
    });
}

/// Loops such that every document of a loop is in one of them.
fn rounds(graph: &Graph, longest: usize) -> Vec<Round> {
    let mut rounds: Vec<Round> = Vec::new();
    for &from in graph.keys() {
        if !rounds.iter().any(|round| round.contains(&from)) {
            rounds.extend(way_back(graph, from).filter(|round| round.len() <= longest));
        }
    }
    rounds
}

fn graph(ties: &[Tie], kinds: &[RelationKind]) -> Graph {
    let mut graph = Graph::new();
    for tie in ties.iter().filter(|tie| kinds.contains(&tie.kind)) {
        if let Some(to) = tie.to {
            graph
                .entry(tie.by)
                .or_default()
                .entry(to)
                .or_insert(tie.position);
        }
    }
    graph
}

/// The shortest way from a document back to itself: the documents on it, itself first.
fn way_back(graph: &Graph, start: usize) -> Option<Round> {
    let mut came_from = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for &next in graph.get(&at).into_iter().flat_map(BTreeMap::keys) {
            if next == start {
                let back = std::iter::successors(Some(at), |at| came_from.get(at).copied());
                let mut round: Round = back.collect();
                round.reverse();
                return Some(round);
            }
            if let Entry::Vacant(place) = came_from.entry(next) {
                place.insert(at);
                queue.push_back(next);
            }
        }
    }
    None
}

fn number(drafts: &[DocumentDraft], draft: usize) -> &str {
    drafts[draft]
        .entry
        .as_ref()
        .map_or("", |entry| entry.summary.number.as_str())
}

fn at(drafts: &[DocumentDraft], draft: usize, position: Position, message: String) -> Diagnostic {
    let path = drafts[draft].outline.file.clone();
    Diagnostic {
        path,
        position,
        rule: Rule::RelationLoop,
        message,
        example: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who does something to whom, a start, the loop from there.
    type Case = (&'static [(usize, usize)], usize, Option<Round>);

    #[test]
    fn the_shortest_way_back_is_found() {
        let graph = |edges: &[(usize, usize)]| {
            let mut graph = Graph::new();
            for (from, to) in edges {
                graph.entry(*from).or_default().insert(*to, Position::START);
            }
            graph
        };
        let cases: [Case; 6] = [
            (&[(0, 1), (1, 2)], 0, None),
            (&[(0, 1), (1, 0)], 0, Some(vec![0, 1])),
            (&[(0, 1), (1, 2), (2, 0)], 1, Some(vec![1, 2, 0])),
            (&[(0, 1), (1, 2), (2, 1)], 0, None),
            (&[(0, 1), (1, 2), (2, 0), (1, 0)], 0, Some(vec![0, 1])),
            (
                &[(0, 1), (0, 2), (1, 3), (2, 3), (3, 0)],
                0,
                Some(vec![0, 1, 3]),
            ),
        ];
        for (edges, start, round) in cases {
            assert_eq!(
                way_back(&graph(edges), start),
                round,
                "{edges:?} from {start}"
            );
        }
    }
}
