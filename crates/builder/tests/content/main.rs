//! From files to the frozen site, through the public functions alone.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]

mod built;
mod golden;
mod index;
mod portal;

mod anchors;
mod cache;
mod citations;
mod citations_rebuilt;
mod diagnostics;
mod facet_names;
mod facets;
mod facets_bounded;
mod frames;
mod heads;
mod last_build;
mod legal;
mod legal_pages;
mod linked_data;
mod number_links;
mod order;
mod output;
mod photos;
mod search;
mod search_server;
mod small;
