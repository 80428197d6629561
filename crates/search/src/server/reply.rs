//! What the server said, as the script of the search hands it on (`search/server.js`): a line for each thing,
//! its cells apart by tabs. Other signs of that kind are spaces by then. Nothing in it is trusted.

use crate::results::PAGE_SIZE;
use model::listing::Pagination;

/// Hits beyond these are not counted: no portal has as many items.
const MOST_HITS: usize = 10_000_000;

/// A reply.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply<'a> {
    /// How many hits there are on all pages.
    pub total: usize,
    /// Field, value and count of each choice; a later count of the same replaces an earlier.
    pub counts: Vec<(&'a str, &'a str, u32)>,
    /// The hits of the page.
    pub hits: Vec<Found<'a>>,
}

/// A hit: the part of an item that fits best.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found<'a> {
    /// The path within the portal.
    pub path: &'a str,
    /// The anchor of the part; empty for the head.
    pub anchor: &'a str,
    /// The heading of the part.
    pub heading: &'a str,
    /// The official number of a legal document, else empty.
    pub number: &'a str,
    /// The title.
    pub title: &'a str,
    /// What it is about.
    pub lead: &'a str,
    /// The slug of its kind.
    pub kind: &'a str,
    /// The slug of its group.
    pub group: &'a str,
    /// Its day, ISO.
    pub day: &'a str,
    /// The first day in force, in days since 1970-01-01.
    pub in_force_from: Option<i64>,
    /// The first day no longer in force.
    pub in_force_until: Option<i64>,
    /// A stretch of its text.
    pub text: &'a str,
}

impl<'a> Reply<'a> {
    /// Reads lines of `total`, `count` and `hit`. What is none of these is ignored, and so is a hit whose path
    /// is none of the portal.
    pub fn read(text: &'a str) -> Self {
        let mut reply = Self::default();
        for line in text.lines() {
            let mut cells = line.split('\t');
            let kind = cells.next();
            let mut next = || cells.next().unwrap_or_default();
            match kind {
                Some("total") => reply.total = next().parse().unwrap_or(0).min(MOST_HITS),
                Some("count") => {
                    let (field, value) = (next(), next());
                    reply
                        .counts
                        .extend(next().parse().ok().map(|count| (field, value, count)));
                }
                Some("hit") => reply.hits.extend(Found::read(&mut next)),
                _ => {}
            }
        }
        reply
    }

    /// The last page; 0 when nothing was found.
    pub fn last_page(&self) -> u32 {
        match self.total {
            0 => 0,
            total => Pagination::page_count(total, PAGE_SIZE),
        }
    }
}

impl<'a> Found<'a> {
    fn read(next: &mut dyn FnMut() -> &'a str) -> Option<Self> {
        let found = Self {
            path: next(),
            anchor: next(),
            heading: next(),
            number: next(),
            title: next(),
            lead: next(),
            kind: next(),
            group: next(),
            day: next(),
            in_force_from: next().parse().ok(),
            in_force_until: next().parse().ok(),
            text: next(),
        };
        is_path(found.path).then_some(found)
    }
}

/// Does it lead to a page of this portal? Two slashes would lead to another host.
fn is_path(path: &str) -> bool {
    let Some(rest) = path.strip_prefix('/') else {
        return false;
    };
    !rest.starts_with(['/', '\\'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_of_no_use_is_ignored() {
        let text = "total\t12\ncount\tkind\tbai-viet\t3\ncount\tkind\tx\nkhác\nhit\t//a.example/\n\
            hit\tjavascript:x\nhit\t/\\a.example\nhit\nhit\t/bai-viet/x/\ta\nhit\t/y/\t\t\t\tY\t\t\t\t\tx\t99\tđoạn\tthừa";
        let reply = Reply::read(text);
        assert_eq!(
            (reply.total, reply.last_page(), &reply.counts[..]),
            (12, 2, &[("kind", "bai-viet", 3)][..])
        );
        let paths: Vec<&str> = reply.hits.iter().map(|hit| hit.path).collect();
        assert_eq!(paths, ["/bai-viet/x/", "/y/"]);
        assert_eq!((reply.hits[0].anchor, reply.hits[0].text), ("a", ""));
        let last = reply.hits[1];
        assert_eq!(
            (
                last.title,
                last.in_force_from,
                last.in_force_until,
                last.text
            ),
            ("Y", None, Some(99), "đoạn")
        );
    }

    #[test]
    fn a_count_beyond_all_measure_is_none() {
        let none = ["", "total", "total\t-1", "total\tnhiều", "total\t1e9"];
        for text in none {
            assert_eq!(Reply::read(text).last_page(), 0, "{text}");
        }
        let most = format!("total\t{}", u64::MAX);
        assert_eq!(Reply::read(&most).total, MOST_HITS);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "((total|count|hit)[\t/a\\\\0-9]{0,20}\n){0,4}|.*") {
            for hit in Reply::read(&text).hits {
                prop_assert!(hit.path.starts_with('/') && !hit.path.starts_with("//"));
            }
        }
    }
}
