//! What must hold for every query and every document.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::{Indexed, day, document, index, numbers};
use crate::day::Day;
use crate::finder::Finder;
use crate::finder::query::{FinderQuery, Sort};
use crate::listing::PageNumber;
use crate::status::Status;

const SYLLABLES: [&str; 12] = [
    "hỗ", "trợ", "hòa", "hoà", "được", "dược", "Đầu", "tư", "thuế", "thuê", "2015", "quỹ",
];
const NATURES: [&str; 3] = ["Nghị định", "Thông tư", "Luật"];
const BODIES: [&str; 3] = ["Chính phủ", "Bộ Tài chính", "UBND tỉnh Thanh Hóa"];
const FIELDS: [&str; 3] = ["Đầu tư", "Thuế", "Y tế"];

fn title() -> impl Strategy<Value = String> {
    let words = prop::collection::vec(prop::sample::select(SYLLABLES.to_vec()), 1..7);
    (words, any::<bool>()).prop_map(|(words, decomposed)| {
        let title = words.join(" ");
        if decomposed {
            title.nfd().collect()
        } else {
            title
        }
    })
}

fn corpus() -> impl Strategy<Value = Vec<Indexed>> {
    let one = (
        title(),
        0usize..3,
        0usize..3,
        prop::collection::btree_set(0usize..3, 0..3),
        16_000i64..20_000,
        any::<bool>(),
    );
    prop::collection::vec(one, 1..25).prop_map(|all| {
        let mut documents: Vec<Indexed> = Vec::new();
        for (number, (title, nature, body, fields, adopted, ended)) in all.into_iter().enumerate() {
            let adopted = Day::from_epoch_days(adopted);
            let number = format!("{}/{}/NĐ-CP", number + 1, adopted.year());
            let mut one = document(
                &number,
                NATURES[nature],
                BODIES[body],
                &adopted.to_string(),
                &title,
            );
            one.validity.in_force_until = ended.then(|| day("2020-01-01"));
            documents.push((
                one,
                fields
                    .into_iter()
                    .map(|field| FIELDS[field].to_owned())
                    .collect(),
            ));
        }
        documents.sort_by_key(|(one, _)| std::cmp::Reverse(one.adopted_on));
        documents
    })
}

fn some<T: Clone + std::fmt::Debug + 'static>(of: Vec<T>) -> impl Strategy<Value = Vec<T>> {
    prop::sample::subsequence(of, 0..2)
}

fn slugs(of: &[&str]) -> Vec<String> {
    of.iter()
        .map(|name| crate::slug::slugify(name))
        .chain(["la".to_owned()])
        .collect()
}

fn any_query() -> impl Strategy<Value = FinderQuery> {
    let words = prop_oneof![
        Just(String::new()),
        "[^\\s\\p{C}]{1,6}( [^\\s\\p{C}]{1,6}){0,3}",
        title()
    ];
    let choices = (
        some(slugs(&NATURES)),
        some(slugs(&BODIES)),
        some(slugs(&FIELDS)),
        some(Status::CHOICES.to_vec()),
    );
    let year = || prop::option::of(2010u16..2026);
    let days = prop::option::of((15_900i64..20_100).prop_map(Day::from_epoch_days));
    let rest = (
        year(),
        year(),
        prop::sample::select(Sort::ALL.to_vec()),
        1u32..5,
        days,
    );
    (words, choices, rest).prop_map(
        |(words, (natures, bodies, fields, statuses), (from_year, to_year, sort, page, day))| {
            let page = PageNumber::new(page).unwrap();
            FinderQuery {
                words,
                natures,
                bodies,
                fields,
                statuses,
                from_year,
                to_year,
                sort,
                page,
                day,
            }
            .in_order()
        },
    )
}

fn total(finder: &Finder, query: FinderQuery) -> u32 {
    finder
        .find(&query, day("2026-07-01"), 10)
        .pagination
        .item_count
}

fn load(documents: &[Indexed]) -> Finder {
    index(documents).load().unwrap()
}

proptest! {
    #[test]
    fn a_query_survives_the_address(query in any_query()) {
        prop_assert_eq!(FinderQuery::parse(&query.to_query_string()), query);
    }

    #[test]
    fn any_address_is_read_and_reads_the_same_once_written(text in "\\PC{0,60}|([a-z]{1,4}=[%+a-f0-9&=]{0,9}&?){0,5}") {
        let query = FinderQuery::parse(&text);
        prop_assert_eq!(FinderQuery::parse(&query.to_query_string()), query);
    }

    #[test]
    fn a_choice_shows_exactly_as_many_as_its_count(documents in corpus(), query in any_query()) {
        let finder = load(&documents);
        let counts = finder.find(&query, day("2026-07-01"), 10).counts;
        for (choice, count) in finder.choices.natures.iter().zip(counts.natures) {
            let natures = vec![choice.slug.clone()];
            prop_assert_eq!(total(&finder, FinderQuery { natures, ..query.clone() }), count);
        }
        for (choice, count) in finder.choices.bodies.iter().zip(counts.bodies) {
            let bodies = vec![choice.slug.clone()];
            prop_assert_eq!(total(&finder, FinderQuery { bodies, ..query.clone() }), count);
        }
        for (choice, count) in finder.choices.fields.iter().zip(counts.fields) {
            let fields = vec![choice.slug.clone()];
            prop_assert_eq!(total(&finder, FinderQuery { fields, ..query.clone() }), count);
        }
        for (status, count) in Status::CHOICES.into_iter().zip(counts.statuses) {
            let statuses = vec![status];
            prop_assert_eq!(total(&finder, FinderQuery { statuses, ..query.clone() }), count);
        }
        for (year, count) in finder.choices.years.iter().zip(counts.years) {
            let (from_year, to_year) = (Some(*year), Some(*year));
            prop_assert_eq!(total(&finder, FinderQuery { from_year, to_year, ..query.clone() }), count);
        }
    }

    #[test]
    fn every_word_of_a_document_finds_it(documents in corpus(), pick in 0usize..25) {
        let finder = load(&documents);
        let (document, _) = &documents[pick % documents.len()];
        let texts = [&document.title, &document.number, &document.nature, &document.issuing_body];
        for word in texts.into_iter().flat_map(|text| text.split([' ', '/'])) {
            for spelling in [word.to_owned(), word.to_uppercase(), crate::fold::fold(word), word.nfd().collect()] {
                let query = FinderQuery::default().with_words(&spelling);
                prop_assert!(numbers(&finder, &query).contains(&document.number), "{}", spelling);
            }
        }
        let whole = FinderQuery::default().with_words(&document.title);
        prop_assert!(numbers(&finder, &whole).contains(&document.number));
    }

    #[test]
    fn a_further_restriction_never_shows_more(documents in corpus(), query in any_query(), other in any_query()) {
        let finder = load(&documents);
        let all = total(&finder, query.clone());
        let mut narrower = query.clone();
        match (query.natures.is_empty(), query.statuses.is_empty()) {
            (true, _) => narrower.natures = other.natures,
            (_, true) => narrower.statuses = other.statuses,
            _ => narrower.from_year = query.from_year.max(other.from_year),
        }
        prop_assert!(total(&finder, narrower) <= all);
    }

    #[test]
    fn an_order_shows_the_same_documents(documents in corpus(), query in any_query()) {
        let finder = load(&documents);
        let sorted = |sort| {
            let mut found = numbers(&finder, &FinderQuery { sort, page: PageNumber::FIRST, ..query.clone() });
            found.sort();
            found
        };
        prop_assert_eq!(sorted(Sort::Adopted), sorted(Sort::InForce));
        prop_assert_eq!(sorted(Sort::Adopted), sorted(Sort::Relevance));
    }
}
