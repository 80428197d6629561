//! Loops of relations: a document that ends or amends itself, directly or through others, is a mistake.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use model::relation::RelationKind;

use super::{RelationProblem, ResolvedRelation};

/// Who does something to whom, by position, with the position of the first relation that says so.
type Graph = BTreeMap<usize, BTreeMap<usize, usize>>;

/// A loop: its documents, each of which does something to the next, and the last to the first.
type Round = Vec<usize>;

/// Kinds of relations that together must not form a loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LoopKind {
    /// Replacing and repealing.
    Ending,
    /// Amending.
    Amending,
}

impl LoopKind {
    fn kinds(self) -> &'static [RelationKind] {
        match self {
            Self::Ending => &[RelationKind::Replaces, RelationKind::Repeals],
            Self::Amending => &[RelationKind::Amends],
        }
    }

    /// Amendments go on for generations; only two documents that amend each other cannot be.
    fn longest(self) -> usize {
        match self {
            Self::Ending => usize::MAX,
            Self::Amending => 2,
        }
    }
}

/// Takes the relations of loops away, so that nothing follows from them, and gives the loops.
pub(super) fn take_away(relations: &mut Vec<ResolvedRelation>) -> Vec<RelationProblem> {
    let mut problems = Vec::new();
    relations.retain(|relation| {
        let to_itself = relation.to == Some(relation.by);
        if to_itself {
            problems.push(RelationProblem::ToItself(relation.origin()));
        }
        !to_itself
    });
    problems.extend(take_loops(LoopKind::Ending, relations));
    problems.extend(take_loops(LoopKind::Amending, relations));
    problems
}

fn take_loops(kind: LoopKind, relations: &mut Vec<ResolvedRelation>) -> Vec<RelationProblem> {
    let graph = graph(relations, kind.kinds());
    let mut problems = Vec::new();
    let mut steps = BTreeSet::new();
    for documents in rounds(&graph, kind.longest()) {
        let next = documents.iter().cycle().skip(1);
        steps.extend(documents.iter().copied().zip(next.copied()));
        let first_step = documents[1 % documents.len()];
        let first = &relations[graph[&documents[0]][&first_step]];
        problems.push(RelationProblem::Loop {
            kind,
            first: first.origin(),
            documents,
        });
    }
    relations.retain(|relation| {
        !kind.kinds().contains(&relation.kind)
            || relation
                .to
                .is_none_or(|to| !steps.contains(&(relation.by, to)))
    });
    problems
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

fn graph(relations: &[ResolvedRelation], kinds: &[RelationKind]) -> Graph {
    let mut graph = Graph::new();
    for (at, relation) in relations.iter().enumerate() {
        if let Some(to) = relation.to.filter(|_| kinds.contains(&relation.kind)) {
            let from = graph.entry(relation.by).or_default();
            from.entry(to).or_insert(at);
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Who does something to whom, a start, the loop from there.
    type Case = (&'static [(usize, usize)], usize, Option<Round>);

    #[test]
    fn the_shortest_way_back_is_found() {
        let graph = |edges: &[(usize, usize)]| {
            let mut graph = Graph::new();
            for (at, (from, to)) in edges.iter().enumerate() {
                graph.entry(*from).or_default().insert(*to, at);
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
