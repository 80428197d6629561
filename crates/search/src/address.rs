//! What a reader asks the search, as it stands in the address: read and written here alone.

use model::day::Day;
use model::finder::address::{STATUS, WORDS, decode, encode, plain, year};
use model::listing::PageNumber;
use model::permalink::AS_OF;
use model::slug::is_slug;
use model::status::Status;

/// A kind of content, by its slug; several times for several. So are the next two.
pub const KIND: &str = "loai";
/// A group within a kind: a category, or the nature of a document.
pub const GROUP: &str = "chuyen-muc";
/// The year of an item's day.
pub const YEAR: &str = "nam";
/// The order.
pub const SORT: &str = "xep";
/// The page of what was found.
pub const PAGE: &str = "trang";
/// Words that stand apart are enough.
pub const APART: &str = "rong";
/// The value of [`SORT`] that asks for the newest first.
const NEWEST: &str = "moi-nhat";
/// The value of [`APART`].
const YES: &str = "1";

/// A query. Choices of one group are alternatives; the groups and the words must all fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchQuery {
    /// As typed, with single spaces.
    pub words: String,
    /// Slugs of kinds, sorted.
    pub kinds: Vec<String>,
    /// Slugs of groups, sorted.
    pub groups: Vec<String>,
    /// Years, latest first.
    pub years: Vec<u16>,
    /// Statuses of documents, in the order of [`Status::CHOICES`].
    pub statuses: Vec<Status>,
    /// Newest first instead of best fitting first.
    pub newest: bool,
    /// Also items in which the words stand apart, however many have them side by side.
    pub apart: bool,
    /// Which page of what was found; the first when none is named.
    pub page: Option<PageNumber>,
    /// The day as of which documents are judged; today when none is named.
    pub day: Option<Day>,
}

impl SearchQuery {
    /// Reads what stands after the path of an address, with or without its `?`. Unknown keys and values
    /// are ignored; of a key that can be given once only, the last counts.
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        for pair in text.strip_prefix('?').unwrap_or(text).split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            query.read(&decode(key), decode(value));
        }
        query.in_order()
    }

    fn read(&mut self, key: &str, value: String) {
        match key {
            WORDS => self.words = plain(&value),
            KIND if is_slug(&value) => self.kinds.push(value),
            GROUP if is_slug(&value) => self.groups.push(value),
            YEAR => self.years.extend(year(&value)),
            STATUS => self
                .statuses
                .extend(Status::CHOICES.into_iter().find(|one| one.slug() == value)),
            SORT => self.newest = value == NEWEST,
            APART => self.apart = value == YES,
            PAGE => self.page = value.parse().ok().or(self.page),
            AS_OF => self.day = value.parse().ok().or(self.day),
            _ => {}
        }
    }

    /// What [`SearchQuery::parse`] reads, always the same for the same query, from the `?` on; empty when
    /// nothing is asked.
    pub fn to_query_string(&self) -> String {
        let query = self.clone().in_order();
        let mut text = String::new();
        let mut add = |key: &str, value: &str| {
            if !value.is_empty() {
                text.push(if text.is_empty() { '?' } else { '&' });
                text.push_str(&[key, "=", &encode(value)].concat());
            }
        };
        add(WORDS, &query.words);
        query.kinds.iter().for_each(|slug| add(KIND, slug));
        query.groups.iter().for_each(|slug| add(GROUP, slug));
        query
            .years
            .iter()
            .for_each(|year| add(YEAR, &four_digits(*year)));
        query
            .statuses
            .iter()
            .for_each(|status| add(STATUS, status.slug()));
        add(SORT, if query.newest { NEWEST } else { "" });
        add(APART, if query.apart { YES } else { "" });
        add(
            PAGE,
            &query
                .page
                .map_or(String::new(), |page| page.get().to_string()),
        );
        add(
            AS_OF,
            &query.day.map_or(String::new(), |day| day.to_string()),
        );
        text
    }

    /// The same choices with other words, from the first page.
    pub fn with_words(&self, words: &str) -> Self {
        Self {
            words: plain(words),
            apart: false,
            page: None,
            ..self.clone()
        }
    }

    /// Does it choose by anything but words?
    pub fn is_filtered(&self) -> bool {
        !(self.kinds.is_empty()
            && self.groups.is_empty()
            && self.years.is_empty()
            && self.statuses.is_empty())
    }

    /// The same query in the one form that [`SearchQuery::parse`] gives.
    fn in_order(mut self) -> Self {
        for slugs in [&mut self.kinds, &mut self.groups] {
            for slug in std::mem::take(slugs) {
                let at = slugs.iter().take_while(|other| **other < slug).count();
                if slugs.get(at) != Some(&slug) {
                    slugs.insert(at, slug);
                }
            }
        }
        for year in std::mem::take(&mut self.years) {
            let at = self.years.iter().take_while(|other| **other > year).count();
            if self.years.get(at) != Some(&year) {
                self.years.insert(at, year);
            }
        }
        let chosen = std::mem::take(&mut self.statuses);
        let in_order = Status::CHOICES
            .into_iter()
            .filter(|one| chosen.contains(one));
        self.statuses.extend(in_order);
        self.page = self.page.filter(|page| *page != PageNumber::FIRST);
        self
    }
}

/// A year as addresses hold it.
fn four_digits(year: u16) -> String {
    let digits = u32::from(year).to_string();
    ["0000".get(digits.len()..).unwrap_or_default(), &digits].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_have_one_form() {
        let cases = [
            ("", ""),
            ("?", ""),
            (
                "?q=+c%C3%B4ng++nghi%E1%BB%87p+",
                "?q=c%C3%B4ng+nghi%E1%BB%87p",
            ),
            (
                "q=a&loai=van-ban&loai=bai-viet&loai=van-ban",
                "?q=a&loai=bai-viet&loai=van-ban",
            ),
            (
                "?q=a&nam=2015&nam=2026&nam=15&nam=abcd",
                "?q=a&nam=2026&nam=2015",
            ),
            ("?q=a&loai=Kh%C3%B4ng", "?q=a"),
            (
                "?q=a&tinh-trang=het-hieu-luc&tinh-trang=con-hieu-luc&tinh-trang=x",
                "?q=a&tinh-trang=con-hieu-luc&tinh-trang=het-hieu-luc",
            ),
            (
                "?q=a&xep=moi-nhat&rong=1&trang=3&ngay=2024-05-01",
                "?q=a&xep=moi-nhat&rong=1&trang=3&ngay=2024-05-01",
            ),
            ("?q=a&xep=lien-quan&rong=0&trang=1&ngay=hom-nay", "?q=a"),
            ("?q=a&q=b&khac=1", "?q=b"),
            ("?q=a%00b", "?q=a+b"),
        ];
        for (address, expected) in cases {
            assert_eq!(
                SearchQuery::parse(address).to_query_string(),
                expected,
                "{address}"
            );
        }
    }

    #[test]
    fn other_words_begin_at_the_first_page() {
        let query = SearchQuery::parse("?q=a&loai=bai-viet&rong=1&trang=4&ngay=2024-05-01");
        let other = query.with_words(" b  c ").to_query_string();
        assert_eq!(other, "?q=b+c&loai=bai-viet&ngay=2024-05-01");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(words in ".*", year in 1u16..=9999, page in 1u32.., apart: bool) {
            let query = SearchQuery {
                words: plain(&words),
                years: vec![year],
                apart,
                page: PageNumber::new(page).filter(|page| *page != PageNumber::FIRST),
                ..SearchQuery::default()
            };
            prop_assert_eq!(SearchQuery::parse(&query.to_query_string()), query);
        }
    }
}
