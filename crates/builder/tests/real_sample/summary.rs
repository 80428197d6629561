//! The summary of an import: what was read, what was not, and why.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};

use builder::diagnostic::Diagnostic;
use builder::site::{DocumentEntry, Site};
use model::day::Day;
use model::number::DocumentNumber;
use model::relation::Direction;
use model::status::Status;

use crate::Import;
use crate::convert::{Converted, Refusal};
use crate::portal::ids;
use crate::sample::RealDocument;

/// How often each of some words occurs.
type Counts = BTreeMap<String, usize>;

/// Numbers and lists, in the order of the print.
#[derive(Default)]
pub(crate) struct Summary {
    pub(crate) documents: usize,
    pub(crate) converted: usize,
    pub(crate) held: usize,
    pub(crate) with_articles: usize,
    pub(crate) with_clauses: usize,
    pub(crate) with_points: usize,
    numbers_unread: Vec<String>,
    refused: Counts,
    repairs: Counts,
    reported: Counts,
    relations: Counts,
    statuses: Counts,
    disagreements: Vec<String>,
}

impl Summary {
    pub(crate) fn of(import: &Import) -> Self {
        let site = &import.portal.site;
        let mut summary = Self {
            documents: import.documents.len(),
            held: site.documents.len(),
            ..Self::default()
        };
        for (document, converted) in &import.documents {
            summary.count_converted(document, converted);
        }
        summary.count_reported(&import.portal.diagnostics);
        site.documents
            .iter()
            .for_each(|entry| summary.count_held(entry));
        summary.compare(import, site);
        summary
    }

    fn count_converted(&mut self, document: &RealDocument, converted: &Result<Converted, Refusal>) {
        let written = document.number.as_deref().unwrap_or_default();
        if DocumentNumber::parse(written).is_none() {
            self.numbers_unread.push(written.to_owned());
        }
        let converted = match converted {
            Ok(converted) => converted,
            Err(refusal) => return add(&mut self.refused, format!("no {refusal:?}")),
        };
        self.converted += 1;
        let repairs = [
            (converted.repairs.control, "control characters"),
            (converted.repairs.hidden, "hidden characters"),
            (converted.repairs.pieces, "letters in pieces"),
            (converted.repairs.eth, "Eth in the place of Đ"),
            (converted.repairs.title, "headings of level 1"),
            (converted.body_from_number, "issuing body from the number"),
            (converted.signer_unread, "signer without a name left out"),
        ];
        repairs
            .iter()
            .filter(|(done, _)| *done)
            .for_each(|(_, what)| add(&mut self.repairs, *what));
    }

    /// Each rule once a file.
    fn count_reported(&mut self, diagnostics: &[Diagnostic]) {
        let reported = diagnostics
            .iter()
            .map(|problem| (problem.severity().id(), problem.rule.id(), &problem.path));
        for (severity, rule, _) in reported.collect::<BTreeSet<_>>() {
            add(&mut self.reported, format!("{severity}: {rule}"));
        }
    }

    /// Relations of which the portal holds both documents.
    pub(crate) fn relations_held(&self) -> usize {
        self.relations
            .iter()
            .filter(|(what, _)| what.ends_with(", held"))
            .map(|(_, count)| count)
            .sum()
    }

    fn count_held(&mut self, entry: &DocumentEntry) {
        let ids = ids(entry.body.as_ref().map_or("", |body| body.as_str()));
        let has = |part: &str| usize::from(ids.iter().any(|id| id.contains(part)));
        self.with_articles += has("dieu-");
        self.with_clauses += has("-khoan-");
        self.with_points += has("-diem-");
        let own = entry
            .relations
            .iter()
            .filter(|group| group.direction == Direction::Does);
        for (kind, related) in
            own.flat_map(|group| group.documents.iter().map(|one| (group.kind, one)))
        {
            let held = if related.document.path.is_some() {
                "held"
            } else {
                "not held"
            };
            add(&mut self.relations, format!("{}, {held}", kind.key()));
        }
        add(&mut self.statuses, status(entry).slug());
    }

    /// The status on the day against the word that somebody wrote down.
    fn compare(&mut self, import: &Import, site: &Site) {
        for (document, converted) in &import.documents {
            let (Ok(converted), Some(word)) = (converted, document.status.as_deref()) else {
                continue;
            };
            let entry = site
                .documents
                .iter()
                .find(|entry| entry.summary.number == converted.number);
            let (Some(entry), Some(meant)) = (entry, meant(word)) else {
                add(
                    &mut self.statuses,
                    "(the sample's word says nothing of the force)",
                );
                continue;
            };
            let ours = status(entry);
            if ours == meant {
                add(&mut self.statuses, "(agrees with the sample's word)");
            } else {
                let why = reason(meant, ours);
                self.disagreements.push(format!(
                    "{}: “{word}”, {}: {why}",
                    converted.number,
                    ours.slug()
                ));
            }
        }
    }
}

fn status(entry: &DocumentEntry) -> Status {
    let today: Day = "2026-11-25".parse().unwrap();
    entry
        .summary
        .validity
        .status_on(entry.summary.adopted_on, today)
}

/// The status that a word of the sample means; many are about the file and not about the law.
fn meant(word: &str) -> Option<Status> {
    let word = word.to_lowercase();
    let any = |words: &[&str]| words.iter().any(|known| word.starts_with(known));
    if any(&["sắp có", "chưa có"]) {
        Some(Status::NotYetInForce)
    } else if any(&["còn hiệu lực (được sửa đổi"]) {
        Some(Status::PartiallyInForce)
    } else if any(&[
        "còn hiệu lực",
        "có hiệu lực",
        "hiệu lực",
        "hieu luc",
        "in_force",
    ]) {
        Some(Status::InForce)
    } else {
        None
    }
}

/// Why the portal says something else.
fn reason(meant: Status, ours: Status) -> &'static str {
    match (meant, ours) {
        (_, Status::Unknown) => "the sample tells no first day in force",
        (Status::PartiallyInForce, Status::InForce) => {
            "the document that amends it is not in the sample"
        }
        (Status::NotYetInForce, Status::InForce) => "its first day in force has come since",
        _ => "nothing tells why",
    }
}

fn add(counts: &mut Counts, what: impl Into<String>) {
    *counts.entry(what.into()).or_default() += 1;
}

impl Display for Summary {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self {
            documents,
            converted,
            held,
            ..
        } = self;
        writeln!(
            f,
            "{documents} documents, {converted} converted, {held} held by the portal"
        )?;
        writeln!(f, "numbers not read: {:?}", self.numbers_unread)?;
        let lists = [
            ("not converted", &self.refused),
            ("put right or left out", &self.repairs),
            ("files of which the checks report", &self.reported),
            ("relations", &self.relations),
            ("status on 2026-11-25", &self.statuses),
        ];
        for (name, counts) in lists {
            writeln!(f, "{name}:")?;
            counts
                .iter()
                .try_for_each(|(what, count)| writeln!(f, "  {count:>5} {what}"))?;
        }
        let Self {
            with_articles,
            with_clauses,
            with_points,
            ..
        } = self;
        writeln!(
            f,
            "anchors: {with_articles} with điều, {with_clauses} with khoản, {with_points} with điểm"
        )?;
        writeln!(f, "the sample's word disagrees:")?;
        self.disagreements
            .iter()
            .try_for_each(|line| writeln!(f, "  {line}"))
    }
}
