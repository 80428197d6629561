//! The search over the sample portal: built, its index read as a browser reads it, and asked.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]

mod complete;
mod portal;
mod queries;

use portal::Portal;
use queries::QUERIES;

/// So many of sixty queries must have what the reader means as their first result.
const FIRST: usize = 57;

#[test]
fn queries_of_readers_find_what_is_meant_first() {
    let portal = Portal::of_the_sample();
    let mut search = portal.search();
    let missed: Vec<String> = QUERIES
        .into_iter()
        .filter_map(|(query, meant)| {
            let results = search.results(query);
            let Some(first) = results.first() else {
                return Some(format!("{query}: nothing"));
            };
            // Of a legal text the passage leads to the part. Partners share a page, their names differ.
            let is_meant = if meant.contains('#') {
                search.part_of_first(&first.path).as_deref() == Some(meant)
            } else {
                let (path, name) = meant.split_once(' ').unwrap_or((meant, &first.title));
                first.path == path && first.title == name
            };
            let place = results.iter().position(|one| meant.starts_with(&one.path));
            (!is_meant).then(|| format!("{query}: {first:?}, not {meant}, which is at {place:?}"))
        })
        .collect();
    let found = QUERIES.len() - missed.len();
    println!(
        "{found} of {} are first\n{}",
        QUERIES.len(),
        missed.join("\n")
    );
    assert!(
        found >= FIRST,
        "{found} of {}:\n{}",
        QUERIES.len(),
        missed.join("\n")
    );
}
