//! What a reader asks the finder, as it stands in the address.

use super::address;
use crate::day::Day;
use crate::facet::Facet;
use crate::listing::PageNumber;
use crate::status::Status;

/// A query. Choices of one group are alternatives; the groups, the words and the years must all fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinderQuery {
    /// Words of number, title, nature or issuing body, without spaces around them.
    pub words: String,
    /// Slugs of natures, sorted.
    pub natures: Vec<String>,
    /// Slugs of issuing bodies, sorted.
    pub bodies: Vec<String>,
    /// Slugs of fields, sorted.
    pub fields: Vec<String>,
    /// Statuses, in the order of [`Status::CHOICES`].
    pub statuses: Vec<Status>,
    /// Adopted in this year or later.
    pub from_year: Option<u16>,
    /// Adopted in this year or earlier; never before `from_year`.
    pub to_year: Option<u16>,
    /// The order of what is found.
    pub sort: Sort,
    /// Which page of it.
    pub page: PageNumber,
    /// The day as of which the law is shown; today when none is named.
    pub day: Option<Day>,
}

/// The order of what is found. A document whose number was typed stands first in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Latest adopted first; what is meant when nothing is said and there are no words.
    Adopted,
    /// Latest in force first; documents of which the day is unknown come last.
    InForce,
    /// Best fitting the words first; what is meant when nothing is said and there are words.
    Relevance,
}

impl Sort {
    /// All, in the order in which choices show them.
    pub const ALL: [Self; 3] = [Self::Adopted, Self::InForce, Self::Relevance];

    /// What is meant when nothing is said.
    pub fn default_for(words: &str) -> Self {
        if words.is_empty() {
            Self::Adopted
        } else {
            Self::Relevance
        }
    }

    /// Its part of an address: `hieu-luc`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Adopted => "ban-hanh",
            Self::InForce => "hieu-luc",
            Self::Relevance => "lien-quan",
        }
    }
}

impl Default for FinderQuery {
    fn default() -> Self {
        Self {
            words: String::new(),
            natures: Vec::new(),
            bodies: Vec::new(),
            fields: Vec::new(),
            statuses: Vec::new(),
            from_year: None,
            to_year: None,
            sort: Sort::Adopted,
            page: PageNumber::FIRST,
            day: None,
        }
    }
}

impl FinderQuery {
    /// Reads what stands after the path of an address, with or without its `?`:
    /// `?q=…&loai=nghi-dinh&loai=thong-tu&co-quan=…&linh-vuc=…&tinh-trang=…&tu=2015&den=2020&xep=hieu-luc&trang=2&ngay=2023-12-01`.
    /// Unknown keys and values are ignored; years the wrong way round are swapped.
    pub fn parse(query_string: &str) -> Self {
        address::read(query_string)
    }

    /// What [`FinderQuery::parse`] reads, always the same for the same query, from the `?` on;
    /// empty when nothing is asked, not even a further page.
    pub fn to_query_string(&self) -> String {
        address::write(self)
    }

    /// Does it ask for nothing but a page of the plain listing?
    pub fn is_empty(&self) -> bool {
        *self
            == Self {
                page: self.page,
                ..Self::default()
            }
    }

    /// The query that the page of a facet answers.
    pub fn with_facet(facet: &Facet) -> Self {
        let mut query = Self::default();
        match facet {
            Facet::Nature(slug) => query.natures.push(slug.clone()),
            Facet::Body(slug) => query.bodies.push(slug.clone()),
            Facet::Field(slug) => query.fields.push(slug.clone()),
            Facet::Year(year) => (query.from_year, query.to_year) = (Some(*year), Some(*year)),
        }
        query
    }

    /// The same query with other words, from its first page. An order by relevance without words is
    /// none, and the first words bring it.
    pub fn with_words(&self, words: &str) -> Self {
        let was_default = self.sort == Sort::default_for(&self.words);
        let words = address::plain(words);
        let sort = match self.sort {
            Sort::Relevance if words.is_empty() => Sort::Adopted,
            _ if was_default => Sort::default_for(&words),
            sort => sort,
        };
        Self {
            words,
            sort,
            page: PageNumber::FIRST,
            ..self.clone()
        }
    }

    /// The same query in the form that [`FinderQuery::parse`] gives.
    pub(super) fn in_order(mut self) -> Self {
        for slugs in [&mut self.natures, &mut self.bodies, &mut self.fields] {
            *slugs = sorted(std::mem::take(slugs));
        }
        self.statuses = Status::CHOICES
            .into_iter()
            .filter(|one| self.statuses.contains(one))
            .collect();
        if let (Some(from), Some(to)) = (self.from_year, self.to_year)
            && from > to
        {
            (self.from_year, self.to_year) = (Some(to), Some(from));
        }
        if self.words.is_empty() && self.sort == Sort::Relevance {
            self.sort = Sort::Adopted;
        }
        self
    }
}

/// Each once, sorted: there are few, and a sort of the library's weighs a kilobyte and more in the browser.
fn sorted(slugs: Vec<String>) -> Vec<String> {
    let mut ordered: Vec<String> = Vec::with_capacity(slugs.len());
    for slug in slugs {
        if let Err(place) = ordered.binary_search(&slug) {
            ordered.insert(place, slug);
        }
    }
    ordered
}
