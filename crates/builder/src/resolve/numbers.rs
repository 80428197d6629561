//! Which document of the portal a number in a head means, however it is written.

use std::collections::BTreeMap;

use model::document::DocumentSummary;
use model::fold::fold;
use model::number::{DocumentNumber, has_year};
use model::slug::slugify;

use crate::document_index::{may_be_called, names, place_of};
use crate::read::ParsedDocument;
use crate::site::DocumentEntry;

/// A document that a number may mean, with its position among the items.
#[derive(Clone, Copy, Debug)]
struct Known<'d> {
    at: usize,
    entry: &'d DocumentEntry,
}

impl Known<'_> {
    fn may_be_called(&self, number: &DocumentNumber) -> bool {
        let official = DocumentNumber::parse(&self.entry.summary.number);
        official.is_none_or(|official| may_be_called(number, &official, &self.entry.nature_slug))
    }

    fn is_of_body(&self, body: &str) -> bool {
        let places = place_of(body).zip(place_of(&self.entry.summary.issuing_body));
        places.is_none_or(|(named, own)| names(&[named], &own))
    }
}

/// What a number means. Documents are positions among the items.
#[derive(Debug)]
pub(super) enum Lookup {
    /// This document.
    Found(usize),
    /// A document that the portal does not hold.
    Missing,
    /// Perhaps another number was meant.
    Doubtful(DoubtfulNumber),
    /// Perhaps a document whose file cannot be read.
    Broken,
}

/// A number, without the year and the body that stand beside it, which may not mean the document it seems to.
#[derive(Debug)]
pub(crate) struct DoubtfulNumber {
    pub(crate) number: String,
    pub(crate) doubt: NumberDoubt,
}

/// Why it is doubtful which document a number means.
#[derive(Debug)]
pub(crate) enum NumberDoubt {
    /// It is the number of this document, which is of another nature.
    OtherNature(Box<DocumentSummary>),
    /// It is nearly this number, of a document that the portal holds.
    Similar(String),
    /// It is the number of each of these documents, at least two.
    Ambiguous(Vec<DocumentSummary>),
}

/// The documents of the portal by number.
#[derive(Debug, Default)]
pub(super) struct Numbers<'d> {
    known: BTreeMap<String, Vec<Known<'d>>>,
    /// The keys of `known` by their digits.
    by_digits: BTreeMap<String, Vec<String>>,
    /// What may be the end of an address, of files that cannot be read.
    broken: Vec<&'d str>,
}

impl<'d> Numbers<'d> {
    /// The numbers of all documents.
    pub(super) fn new(documents: &'d [ParsedDocument]) -> Self {
        let mut numbers = Self::default();
        for (at, document) in documents.iter().enumerate() {
            match &document.entry {
                Some(entry) => numbers.add(at, entry),
                None => numbers.broken.push(&document.outline.guess),
            }
        }
        numbers
    }

    fn add(&mut self, at: usize, entry: &'d DocumentEntry) {
        let summary = &entry.summary;
        let key = key(&summary.number);
        let same = self.known.entry(key.clone()).or_default();
        // Two files of one document are reported elsewhere.
        if same
            .iter()
            .any(|known| known.entry.summary.path == summary.path)
        {
            return;
        }
        same.push(Known { at, entry });
        if same.len() == 1 {
            self.by_digits.entry(digits(&key)).or_default().push(key);
        }
    }

    /// Looks up a number as an editor wrote it: with or without marks, `68/QĐ-TTg (2017)`,
    /// `Luật 59/2020/QH14`, `12/2020/QĐ-UBND của UBND tỉnh Bình Dương`.
    pub(super) fn find(&self, name: &str) -> Lookup {
        let (name, body) = name
            .split_once(" của ")
            .map_or((name, None), |(name, body)| (name, Some(body)));
        let (number, year) = split_year(name);
        let parsed = DocumentNumber::parse(number);
        let known = self
            .known
            .get(&key(number))
            .map(Vec::as_slice)
            .unwrap_or_default();
        let of_year = known
            .iter()
            .filter(|known| year.is_none_or(|year| known.entry.summary.adopted_on.year() == year));
        let same: Vec<&Known<'_>> = of_year
            .filter(|known| body.is_none_or(|body| known.is_of_body(body)))
            .collect();
        let of_nature = |known: &&&Known<'_>| {
            parsed
                .as_ref()
                .is_none_or(|number| known.may_be_called(number))
        };
        let fitting: Vec<&Known<'_>> = same.iter().filter(of_nature).copied().collect();
        let doubtful = |doubt| {
            let number = number.to_owned();
            Lookup::Doubtful(DoubtfulNumber { number, doubt })
        };
        match (fitting.as_slice(), same.as_slice()) {
            ([one], _) => Lookup::Found(one.at),
            ([], _) if self.may_be_broken(number) => Lookup::Broken,
            ([], [other, ..]) => {
                doubtful(NumberDoubt::OtherNature(other.entry.summary.clone().into()))
            }
            ([], []) => self.similar(number).map_or(Lookup::Missing, |other| {
                doubtful(NumberDoubt::Similar(other.to_owned()))
            }),
            (several, _) => {
                let several = several.iter().map(|known| known.entry.summary.clone());
                doubtful(NumberDoubt::Ambiguous(several.collect()))
            }
        }
    }

    fn may_be_broken(&self, number: &str) -> bool {
        let slug = slugify(number);
        let may_be = |guess: &&str| guess.strip_prefix(&slug).is_some_and(starts_anew);
        !slug.is_empty() && self.broken.iter().any(may_be)
    }

    /// The number of a document that has the same digits and nearly the same letters: `55/2015/TT-BTC`
    /// for `55/2015/TT-BCT`.
    fn similar(&self, number: &str) -> Option<&'d str> {
        let wanted = key(number);
        let near = |key: &&String| strsim::damerau_levenshtein(key, &wanted) == 1;
        let found = self.by_digits.get(&digits(&wanted))?.iter().find(near)?;
        Some(&self.known[found].first()?.entry.summary.number)
    }
}

/// `68/QĐ-TTg (2017)` → number and year. A number that carries its year needs no other.
fn split_year(name: &str) -> (&str, Option<u16>) {
    let split = name
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    match split {
        Some((number, year)) if !has_year(number) => (number.trim(), year.trim().parse().ok()),
        _ => (name.trim(), None),
    }
}

/// The same for all ways to write a number. What the parser does not take for one is compared without
/// marks, case and spaces, with plain dashes.
pub(crate) fn key(number: &str) -> String {
    if let Some(parsed) = DocumentNumber::parse(number).filter(DocumentNumber::is_full) {
        return parsed.key();
    }
    let plain = |letter| {
        if matches!(letter, '‐'..='―' | '−') {
            '-'
        } else {
            letter
        }
    };
    fold(number)
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(plain)
        .collect()
}

fn digits(key: &str) -> String {
    key.chars().filter(char::is_ascii_digit).collect()
}

fn starts_anew(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('-')
}

#[cfg(test)]
mod tests {
    use model::day::Day;

    use super::*;
    use crate::read::Outline;
    use crate::site::sample::document;

    /// A decree, two decisions of one number, a law and a resolution of one number, a file that cannot be read.
    fn documents() -> Vec<ParsedDocument> {
        let day = |year| Day::new(year, 3, 1).unwrap();
        let entries = [
            document("nghi-dinh", "111/2015/NĐ-CP", day(2015), "Chính phủ"),
            document("quyet-dinh", "68/QĐ-TTg", day(2017), "Thủ tướng"),
            document("quyet-dinh", "68/QĐ-TTg", day(2019), "Thủ tướng"),
            document("luat", "59/2020/QH14", day(2020), "Quốc hội"),
            document("nghi-quyet", "60/2020/QH14", day(2020), "Quốc hội"),
        ];
        let broken = ParsedDocument {
            outline: Outline {
                guess: "5-2012-tt-bct".into(),
                ..Outline::default()
            },
            ..ParsedDocument::default()
        };
        let read = entries.map(|entry| ParsedDocument {
            entry: Some(entry),
            ..ParsedDocument::default()
        });
        read.into_iter().chain([broken]).collect()
    }

    #[test]
    fn a_number_means_one_document_or_says_what_is_doubtful() {
        let documents = documents();
        let numbers = Numbers::new(&documents);
        let found = |name: &str| match numbers.find(name) {
            Lookup::Found(at) => at.to_string(),
            Lookup::Missing => "missing".into(),
            Lookup::Broken => "broken".into(),
            Lookup::Doubtful(DoubtfulNumber { number, doubt }) => match doubt {
                NumberDoubt::OtherNature(other) => format!("{number}: not {}", other.nature),
                NumberDoubt::Similar(other) => format!("{number}: like {other}"),
                NumberDoubt::Ambiguous(several) => format!("{number}: one of {}", several.len()),
            },
        };
        let cases = [
            ("111/2015/nđ-cp", "0"),
            ("Nghị định 111/2015/NĐ-CP", "0"),
            ("68/QĐ-TTg (2019)", "2"),
            ("68/QĐ-TTg", "68/QĐ-TTg: one of 2"),
            ("68/QĐ-TTg (2020)", "missing"),
            ("Luật 59/2020/QH14", "3"),
            ("Luật 60/2020/QH14", "Luật 60/2020/QH14: not nghi-quyet"),
            ("111/2015/NĐ-CT", "111/2015/NĐ-CT: like 111/2015/NĐ-CP"),
            ("112/2015/NĐ-CP", "missing"),
            ("5/2012/TT-BCT", "broken"),
        ];
        for (name, expected) in cases {
            assert_eq!(found(name), expected, "{name}");
        }
    }

    #[test]
    fn a_number_has_one_key() {
        for written in [
            "111/2015/nd-cp",
            "111/2015/NĐ-CP",
            "111/2015/NĐ–CP",
            " 111 / 2015 / NÐ‑CP".trim(),
        ] {
            let written = written.replace('Ð', "Đ");
            assert_eq!(key(&written), "111/2015/nd-cp", "{written}");
        }
        assert_ne!(key("111/2015/NĐ-CP"), key("11/2015/NĐ-CP"));
        // As in running text, where leading zeros and the words before a number do not count.
        for written in [
            "1/2016/TT-NHNN",
            "Thông tư số 01/2016/TT-NHNN",
            "01/2016/tt-nhnn",
        ] {
            assert_eq!(key(written), key("01/2016/TT-NHNN"), "{written}");
        }
    }

    #[test]
    fn a_year_behind_the_number_is_split_off() {
        let cases = [
            ("68/QĐ-TTg (2017)", ("68/QĐ-TTg", Some(2017))),
            ("68/QĐ-TTg", ("68/QĐ-TTg", None)),
            (" 68/QĐ-TTg ( 2017 )", ("68/QĐ-TTg", Some(2017))),
            ("111/2015/NĐ-CP (2015)", ("111/2015/NĐ-CP (2015)", None)),
        ];
        for (name, expected) in cases {
            assert_eq!(split_year(name), expected, "{name}");
        }
    }
}
