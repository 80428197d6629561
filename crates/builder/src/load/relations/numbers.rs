//! Which document of the portal a number means, however it is written.

use std::collections::BTreeMap;

use model::fold::fold;
use model::number::{DocumentNumber, has_year};
use model::slug::slugify;

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::load::document::DocumentDraft;
use crate::register::{may_be_called, names, place_of};
use crate::site::DocumentEntry;

/// A document that a number may mean.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// Its number.
    pub(crate) number: String,
    /// Its place among the drafts.
    pub(crate) draft: usize,
    year: u16,
    path: String,
    nature: String,
    nature_slug: String,
    issuing_body: String,
}

impl Known {
    fn may_be_called(&self, number: &DocumentNumber) -> bool {
        let official = DocumentNumber::parse(&self.number);
        official.is_none_or(|official| may_be_called(number, &official, &self.nature_slug))
    }

    fn is_of_body(&self, body: &str) -> bool {
        let places = place_of(body).zip(place_of(&self.issuing_body));
        places.is_none_or(|(said, own)| names(&[said], &own))
    }
}

/// What a number means.
#[derive(Debug)]
pub(crate) enum Lookup<'a> {
    /// This document.
    Held(&'a Known),
    /// A document that the portal does not hold.
    Unknown,
    /// Perhaps another number was meant.
    Doubtful(Problem),
    /// Perhaps a document whose file cannot be read.
    Broken,
}

/// What to tell about a number that stands in some file.
#[derive(Debug)]
pub(crate) struct Problem {
    rule: Rule,
    message: String,
    example: String,
}

impl Problem {
    /// The problem at the place where the number stands.
    pub(crate) fn at(self, path: &str, position: Position) -> Diagnostic {
        let Self {
            rule,
            message,
            example,
        } = self;
        Diagnostic {
            path: path.to_owned(),
            position,
            rule,
            message,
            example: Some(example),
        }
    }
}

/// The documents of the portal by number.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    known: BTreeMap<String, Vec<Known>>,
    /// The keys of `known` by their digits.
    by_digits: BTreeMap<String, Vec<String>>,
    /// What may be the end of an address, of files that cannot be read.
    broken: Vec<String>,
}

impl Numbers {
    /// The numbers of all documents.
    pub(crate) fn new(drafts: &[DocumentDraft]) -> Self {
        let mut numbers = Self::default();
        for (at, draft) in drafts.iter().enumerate() {
            match &draft.entry {
                Some(entry) => numbers.add(at, entry),
                None => numbers.broken.push(draft.outline.guess.clone()),
            }
        }
        numbers
    }

    fn add(&mut self, draft: usize, entry: &DocumentEntry) {
        let DocumentEntry { summary, .. } = entry;
        let key = key(&summary.number);
        let same = self.known.entry(key.clone()).or_default();
        // Two files of one document are told elsewhere.
        if same.iter().any(|known| known.path == summary.path) {
            return;
        }
        let year = summary.adopted_on.year();
        same.push(Known {
            number: summary.number.clone(),
            draft,
            year,
            path: summary.path.clone(),
            nature: summary.nature.clone(),
            nature_slug: entry.nature_slug.clone(),
            issuing_body: summary.issuing_body.clone(),
        });
        if same.len() == 1 {
            self.by_digits.entry(digits(&key)).or_default().push(key);
        }
    }

    /// Looks up a number as an editor wrote it: with or without marks, `68/QĐ-TTg (2017)`,
    /// `Luật 59/2020/QH14`, `12/2020/QĐ-UBND của UBND tỉnh Bình Dương`.
    pub(crate) fn find(&self, name: &str) -> Lookup<'_> {
        let (name, body) = name
            .split_once(" của ")
            .map_or((name, None), |(name, body)| (name, Some(body)));
        let (number, year) = split_year(name);
        let said = DocumentNumber::parse(number);
        let known = self
            .known
            .get(&key(number))
            .map(Vec::as_slice)
            .unwrap_or_default();
        let of_year = known
            .iter()
            .filter(|known| year.is_none_or(|year| known.year == year));
        let same: Vec<&Known> = of_year
            .filter(|known| body.is_none_or(|body| known.is_of_body(body)))
            .collect();
        let of_nature =
            |known: &&&Known| said.as_ref().is_none_or(|said| known.may_be_called(said));
        let fitting: Vec<&Known> = same.iter().filter(of_nature).copied().collect();
        match (fitting.as_slice(), same.as_slice()) {
            ([one], _) => Lookup::Held(one),
            ([], _) if self.may_be_broken(number) => Lookup::Broken,
            ([], [other, ..]) => Lookup::Doubtful(of_another_nature(number, other)),
            ([], []) => self
                .similar(number)
                .map_or(Lookup::Unknown, Lookup::Doubtful),
            (several, _) => Lookup::Doubtful(ambiguous(number, several)),
        }
    }

    fn may_be_broken(&self, number: &str) -> bool {
        let slug = slugify(number);
        let may_be = |guess: &String| guess.strip_prefix(&slug).is_some_and(starts_anew);
        !slug.is_empty() && self.broken.iter().any(may_be)
    }

    /// A document whose number has the same digits and nearly the same letters: `55/2015/TT-BTC`
    /// for `55/2015/TT-BCT`.
    fn similar(&self, number: &str) -> Option<Problem> {
        let wanted = key(number);
        let near = |key: &&String| strsim::damerau_levenshtein(key, &wanted) == 1;
        let found = self.by_digits.get(&digits(&wanted))?.iter().find(near)?;
        let meant = &self.known[found].first()?.number;
        let message =
            format!("cổng không có văn bản {number} nhưng có {meant}; hãy xem lại số hiệu");
        Some(Problem {
            rule: Rule::SimilarNumber,
            message,
            example: format!("\"{meant}\""),
        })
    }
}

/// A law of the number of which a resolution is named, or a word that does not go with the signs.
fn of_another_nature(number: &str, other: &Known) -> Problem {
    let Known {
        number: meant,
        nature,
        ..
    } = other;
    let message = format!(
        "cổng không có {number} nhưng có {nature} {meant}; hãy xem lại loại văn bản và số hiệu"
    );
    Problem {
        rule: Rule::SimilarNumber,
        message,
        example: format!("\"{nature} {meant}\""),
    }
}

/// What tells them apart: the year, the nature, or the body.
fn ambiguous(number: &str, several: &[&Known]) -> Problem {
    let first = several[0];
    let differ = |other: &dyn Fn(&Known) -> String| {
        let told: Vec<String> = several.iter().map(|known| other(known)).collect();
        (1..told.len())
            .all(|at| !told[..at].contains(&told[at]))
            .then(|| told.join(", "))
    };
    let (what, example) = if let Some(years) = differ(&|known| known.year.to_string()) {
        (
            format!("năm {years}); hãy ghi rõ năm"),
            format!("\"{number} ({})\"", first.year),
        )
    } else if let Some(natures) = differ(&|known| known.nature.clone()) {
        (
            format!("{natures}); hãy ghi rõ loại văn bản"),
            format!("\"{} {}\"", first.nature, first.number),
        )
    } else {
        let bodies: Vec<&str> = several
            .iter()
            .map(|known| known.issuing_body.as_str())
            .collect();
        let bodies = bodies.join("; ");
        (
            format!("{bodies}); hãy ghi rõ cơ quan ban hành"),
            format!("\"{number} của {}\"", first.issuing_body),
        )
    };
    let message = format!("có nhiều văn bản số {number} ({what}");
    Problem {
        rule: Rule::AmbiguousNumber,
        message,
        example,
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
    use super::*;

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
