//! Legal documents in their real shape, made from a seed, as a content folder that the builder takes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::bench::corpus::PORTAL;
use crate::bench::titles::{field, ministry, province, title};
use crate::bench::words::Words;
use crate::failure::{AtPath, Outcome};

/// A corpus to be written.
#[derive(Clone, Debug)]
pub(super) struct Documents {
    pub(super) count: usize,
    pub(super) seed: u64,
}

/// A day of a calendar in which each month has 28.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Date(usize);

/// One document.
struct Document {
    file: String,
    number: String,
    nature: &'static str,
    body: String,
    title: String,
    adopted: Date,
    in_force: Option<Date>,
    ended: Option<Date>,
    fields: Vec<&'static str>,
    relation: Option<(&'static str, String)>,
}

/// What documents of one nature and body have in common.
#[derive(Default)]
struct Series {
    year: usize,
    numeral: usize,
    /// Numbers that none has repealed yet with their years, oldest first.
    standing: Vec<(String, usize)>,
}

impl Documents {
    /// Writes `portal.toml` and a file below `van-ban/` for each document.
    pub(super) fn write(&self, content: &Path) -> Outcome<String> {
        let folder = content.join("van-ban");
        fs::create_dir_all(&folder).at(&folder)?;
        let portal = content.join("portal.toml");
        // The menu of the other corpus leads to a category that this one does not have.
        let text = PORTAL
            .replace("Tin chính sách", "Văn bản")
            .replace("/chuyen-muc/tin-chinh-sach/", "/van-ban/");
        fs::write(&portal, text).at(&portal)?;
        for document in self.documents() {
            let path = folder.join(&document.file);
            fs::write(&path, document.text()).at(&path)?;
        }
        Ok("written".into())
    }

    /// All documents, earliest adopted first: a document names only earlier ones.
    fn documents(&self) -> Vec<Document> {
        let mut series: BTreeMap<String, Series> = BTreeMap::new();
        (0..self.count)
            .map(|at| self.document(at, &mut series))
            .collect()
    }

    fn document(&self, at: usize, series: &mut BTreeMap<String, Series>) -> Document {
        let mut words = Words::new(self.seed, at);
        let (nature, body, signs) = issued(&mut words);
        let adopted = self.adopted(at);
        let series = series.entry(format!("{nature} {body}")).or_default();
        let number = series.number(&mut words, adopted, &signs);
        // Numbers of local bodies are the same in every province, so others cannot name them.
        let local = signs.ends_with("UBND");
        let earlier = if local {
            None
        } else {
            series.earlier(&mut words)
        };
        let named = earlier
            .as_ref()
            .map(|(number, _)| format!("{nature} {number}"));
        let title = title(&mut words, nature, named.as_deref());
        let relation = earlier
            .filter(|(number, _)| title.contains(number))
            .map(|earlier| {
                let kind = if title.starts_with("Bãi bỏ") {
                    "repeals"
                } else {
                    "amends"
                };
                if kind == "repeals" {
                    series.standing.retain(|standing| *standing != earlier);
                }
                (kind, in_full(&earlier))
            });
        series.standing.push((number.clone(), adopted.year()));
        let in_force = in_force(&mut words, adopted);
        Document {
            file: format!("van-ban-{at}.md"),
            number,
            nature,
            body,
            title,
            adopted,
            in_force,
            ended: in_force
                .filter(|_| words.below(4) == 0)
                .map(|from| Date(from.0 + 300 + words.below(3000))),
            fields: (0..1 + words.below(2)).map(|_| field(&mut words)).collect(),
            relation,
        }
    }

    /// Days from 1990 to the middle of 2026; the later, the more documents.
    fn adopted(&self, at: usize) -> Date {
        const DAYS: f64 = (36 * 12 * 28 + 6 * 28) as f64;
        Date((DAYS * ((at as f64 + 1.0) / self.count as f64).sqrt()) as usize)
    }
}

/// Nature, body and the end of the number.
fn issued(words: &mut Words) -> (&'static str, String, String) {
    let (ministry, signs) = ministry(words);
    let [chief, cabinet, assembly] =
        ["Thủ tướng Chính phủ", "Chính phủ", "Quốc hội"].map(str::to_owned);
    match words.below(20) {
        0 => ("Luật", assembly, "QH".into()),
        1..=3 => ("Nghị định", cabinet, "NĐ-CP".into()),
        4 => ("Nghị quyết", cabinet, "NQ-CP".into()),
        5 | 6 => ("Quyết định", chief, "QĐ-TTg".into()),
        7 => ("Chỉ thị", chief, "CT-TTg".into()),
        8..=14 => ("Thông tư", ministry.into(), format!("TT-{signs}")),
        15 | 16 => ("Quyết định", ministry.into(), format!("QĐ-{signs}")),
        17 => ("Công văn", ministry.into(), signs.into()),
        _ => (
            "Quyết định",
            format!("UBND tỉnh {}", province(words)),
            "QĐ-UBND".into(),
        ),
    }
}

impl Series {
    /// The next number, a few after the last: a portal never has all.
    fn number(&mut self, words: &mut Words, adopted: Date, signs: &str) -> String {
        if self.year != adopted.year() {
            (self.year, self.numeral) = (adopted.year(), 0);
        }
        self.numeral += 1 + words.below(5);
        let (numeral, year) = (self.numeral, self.year);
        match signs {
            "QH" => format!(
                "{numeral:02}/{year}/QH{}",
                9 + year.saturating_sub(1992) / 5
            ),
            _ if signs.starts_with("CT") || !signs.contains('-') || signs == "QĐ-UBND" => {
                format!("{numeral}/{signs}")
            }
            _ => format!("{numeral:02}/{year}/{signs}"),
        }
    }

    /// A number that stands; none in the first documents of a series.
    fn earlier(&self, words: &mut Words) -> Option<(String, usize)> {
        let newest = &self.standing[self.standing.len().saturating_sub(60)..];
        (!newest.is_empty()).then(|| newest[words.below(newest.len())].clone())
    }
}

/// Mostly after 45 days, often on the very day; of some documents nobody knows.
fn in_force(words: &mut Words, adopted: Date) -> Option<Date> {
    match words.below(12) {
        0..=4 => Some(Date(adopted.0 + 42)),
        5..=7 => Some(adopted),
        8..=10 => Some(Date((adopted.0 / 28 + 1 + words.below(4)) * 28)),
        _ => None,
    }
}

/// As editors name a document: a number that comes back every year is named with its year.
fn in_full((number, year): &(String, usize)) -> String {
    if number.contains(&format!("/{year}/")) {
        number.clone()
    } else {
        format!("{number} ({year})")
    }
}

impl Date {
    fn year(self) -> usize {
        1990 + self.0 / 336
    }

    fn iso(self) -> String {
        format!(
            "{}-{:02}-{:02}",
            self.year(),
            1 + self.0 / 28 % 12,
            1 + self.0 % 28
        )
    }
}

impl Document {
    fn text(&self) -> String {
        let mut head = format!(
            "---\nnumber: \"{}\"\nnature: {}\nissuing_body: \"{}\"\ntitle: \"{}\"\nadopted_on: {}\n",
            self.number,
            self.nature,
            self.body,
            self.title,
            self.adopted.iso(),
        );
        let mut line = |key: &str, value: String| head.push_str(&format!("{key}: {value}\n"));
        if let Some(from) = self.in_force {
            line("in_force_from", from.iso());
        }
        if let Some(until) = self.ended {
            line("in_force_until", until.iso());
        }
        let fields: Vec<String> = self
            .fields
            .iter()
            .map(|field| format!("\"{field}\""))
            .collect();
        line("fields", format!("[{}]", fields.join(", ")));
        if let Some((kind, number)) = &self.relation {
            line("relations", format!("\n  {kind}: [\"{number}\"]"));
        }
        format!("{head}---\n{}.\n", self.title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CORPUS: Documents = Documents {
        count: 400,
        seed: 1,
    };

    #[test]
    fn numbers_differ_within_a_body_and_relations_lead_to_earlier_documents() {
        let documents = CORPUS.documents();
        let mut seen: Vec<(String, String)> = Vec::new();
        for document in &documents {
            if let Some((_, number)) = &document.relation {
                let number = number.split(" (").next().unwrap();
                assert!(
                    seen.iter().any(|(_, earlier)| earlier == number),
                    "{number}"
                );
            }
            let year = document.adopted.year().to_string();
            seen.push((
                format!("{} {year} {}", document.body, document.nature),
                document.number.clone(),
            ));
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), documents.len());
    }

    #[test]
    fn the_same_seed_makes_the_same_documents() {
        let texts = |seed| {
            Documents { seed, ..CORPUS }
                .documents()
                .iter()
                .map(Document::text)
                .collect::<String>()
        };
        assert_eq!(texts(1), texts(1));
        assert_ne!(texts(1), texts(2));
    }
}
