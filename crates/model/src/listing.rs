//! Listings: several entries shown, cut into numbered pages.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The number of a page of a listing; the first is 1. In an address without leading zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PageNumber(NonZeroU32);

impl PageNumber {
    /// Page 1.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// `None` for 0.
    pub fn new(number: u32) -> Option<Self> {
        NonZeroU32::new(number).map(Self)
    }

    /// 1 or more.
    pub fn get(self) -> u32 {
        self.0.get()
    }

    /// Pages `from` to `to`, both included.
    fn range(from: u32, to: u32) -> impl Iterator<Item = Self> {
        (from..=to).filter_map(Self::new)
    }
}

impl fmt::Display for PageNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The text is not the number of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageNumberError;

impl FromStr for PageNumber {
    type Err = PageNumberError;

    fn from_str(text: &str) -> Result<Self, PageNumberError> {
        if text.starts_with(['0', '+']) {
            return Err(PageNumberError);
        }
        text.parse().map(Self).map_err(|_| PageNumberError)
    }
}

/// One page of a listing, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Listing<T> {
    /// The entries of this page.
    pub items: Vec<T>,
    /// Which of the pages of the listing this one is.
    pub pagination: Pagination,
}

/// Where a page of a listing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pagination {
    /// This page.
    pub page: PageNumber,
    /// How many pages there are; at least 1, also when nothing is listed.
    pub page_count: u32,
    /// How many entries all pages hold together.
    pub item_count: u32,
}

/// One step of the numbered row under a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageStep {
    /// A page to go to, or the current one.
    Page(PageNumber),
    /// Pages left out.
    Gap,
}

impl Pagination {
    /// How many pages `item_count` entries fill; at least 1. `page_size` 0 counts as 1.
    pub fn page_count(item_count: usize, page_size: usize) -> u32 {
        u32::try_from(item_count.div_ceil(page_size.max(1)).max(1)).unwrap_or(u32::MAX)
    }

    /// The page before, if there is one.
    pub fn previous(&self) -> Option<PageNumber> {
        PageNumber::new(self.page.get() - 1)
    }

    /// The page after, if there is one.
    pub fn next(&self) -> Option<PageNumber> {
        (self.page.get() < self.page_count)
            .then(|| PageNumber::new(self.page.get() + 1))
            .flatten()
    }

    /// The numbers to show: the first, the last, the current with a neighbor on each side;
    /// a gap stands for two or more left out, a single one is shown itself.
    pub fn steps(&self) -> Vec<PageStep> {
        let (current, last) = (self.page.get(), self.page_count);
        let from = current.saturating_sub(1).max(1);
        let to = current.saturating_add(1).min(last);
        let mut steps: Vec<PageStep> = Vec::new();
        match from {
            1 => {}
            2..=3 => steps.extend(PageNumber::range(1, from - 1).map(PageStep::Page)),
            _ => steps.extend([PageStep::Page(PageNumber::FIRST), PageStep::Gap]),
        }
        steps.extend(PageNumber::range(from, to).map(PageStep::Page));
        match last.saturating_sub(to) {
            0 => {}
            1..=2 => steps.extend(PageNumber::range(to + 1, last).map(PageStep::Page)),
            _ => {
                steps.push(PageStep::Gap);
                steps.extend(PageNumber::new(last).map(PageStep::Page));
            }
        }
        steps
    }
}

/// Cuts `items` into the pages of a listing, in order; one empty page when there are none.
pub fn paginate<T: Clone>(items: &[T], page_size: usize) -> Vec<Listing<T>> {
    let page_count = Pagination::page_count(items.len(), page_size);
    let item_count = u32::try_from(items.len()).unwrap_or(u32::MAX);
    PageNumber::range(1, page_count)
        .map(|page| {
            let start = (page.get() as usize - 1) * page_size.max(1);
            let end = items.len().min(start + page_size.max(1));
            Listing {
                items: items[start..end].to_vec(),
                pagination: Pagination {
                    page,
                    page_count,
                    item_count,
                },
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn steps(page: u32, page_count: u32) -> String {
        let pagination = Pagination {
            page: PageNumber::new(page).unwrap(),
            page_count,
            item_count: 0,
        };
        let words = pagination.steps().into_iter().map(|step| match step {
            PageStep::Page(number) => number.to_string(),
            PageStep::Gap => "…".into(),
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn long_rows_are_shortened() {
        let cases = [
            (1, 1, "1"),
            (1, 2, "1 2"),
            (1, 9, "1 2 … 9"),
            (3, 9, "1 2 3 4 … 9"),
            (4, 9, "1 2 3 4 5 … 9"),
            (5, 9, "1 … 4 5 6 … 9"),
            (9, 9, "1 … 8 9"),
            (2, 4, "1 2 3 4"),
            (2, 5, "1 2 3 4 5"),
        ];
        for (page, count, row) in cases {
            assert_eq!(steps(page, count), row, "page {page} of {count}");
        }
    }

    proptest! {
        #[test]
        fn pages_hold_every_item_once_in_order(count in 0usize..300, size in 1usize..40) {
            let items: Vec<usize> = (0..count).collect();
            let pages = paginate(&items, size);
            prop_assert_eq!(pages.iter().flat_map(|page| page.items.clone()).collect::<Vec<_>>(), items);
            prop_assert!(pages.iter().all(|page| page.items.len() <= size));
            prop_assert_eq!(pages.len() as u32, pages[0].pagination.page_count);
        }

        #[test]
        fn the_row_always_leads_to_the_neighbours(count in 1u32..400, at in 0u32..400) {
            let page = PageNumber::new(at % count + 1).unwrap();
            let row = Pagination { page, page_count: count, item_count: 0 };
            let steps = row.steps();
            prop_assert!(steps.contains(&PageStep::Page(page)));
            for near in [row.previous(), row.next()].into_iter().flatten() {
                prop_assert!(steps.contains(&PageStep::Page(near)));
            }
            prop_assert!(steps.len() <= 7);
        }
    }
}
