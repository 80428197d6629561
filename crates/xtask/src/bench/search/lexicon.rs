//! The words that all articles draw from: single syllables that hold sentences together, words of two
//! syllables, and English ones; each with a frequency that falls with its rank.

use super::syllables::inventory;
use crate::bench::words::{Words, capitalised};

/// Syllables of the inventory, about as many as a Vietnamese dictionary has.
const SYLLABLES: usize = 6000;
/// Syllables that are words by themselves and stand in every text.
const PARTICLES: usize = 120;
/// Words of two syllables.
const COMPOUNDS: usize = 45_000;
/// The words of two syllables of one subject.
const OF_A_SUBJECT: usize = 420;
/// Subjects.
const SUBJECTS: usize = 240;

/// English words and letters that stand in Vietnamese news of industry.
pub(super) const FOREIGN: [&str; 36] = [
    "CNC",
    "ISO",
    "FDI",
    "Samsung",
    "Toyota",
    "Canon",
    "robot",
    "PPM",
    "OEM",
    "SME",
    "Logistics",
    "chip",
    "VinFast",
    "Thaco",
    "Honda",
    "LG",
    "Intel",
    "USD",
    "GDP",
    "WTO",
    "CPTPP",
    "EVFTA",
    "ASEAN",
    "Bosch",
    "JICA",
    "KCN",
    "CNHT",
    "TP",
    "HCM",
    "online",
    "startup",
    "Lean",
    "Kaizen",
    "ERP",
    "IATF",
    "Foxconn",
];

/// Numbers with falling frequencies: the rank is `draw`n.
#[derive(Clone, Debug)]
pub(super) struct Ranks(Vec<u64>);

impl Ranks {
    /// Rank r is drawn about as often as 1 / (r + `flat`), and beyond `bend` as 1 / r².
    pub(super) fn new(count: usize, flat: u64, bend: u64) -> Self {
        let mut sum = 0;
        let add = |rank| {
            sum += 1_000_000_000_000_000 / ((rank as u64 + 1 + flat) * (rank as u64 + bend));
            sum
        };
        Self((0..count).map(add).collect())
    }

    /// A rank, counted from zero.
    pub(super) fn draw(&self, random: &mut Words) -> usize {
        let all = self.0.last().copied().unwrap_or(1);
        let drawn = random.below(all as usize) as u64;
        self.0.partition_point(|&sum| sum <= drawn)
    }
}

/// All words, made from a seed.
pub(super) struct Lexicon {
    syllables: Vec<String>,
    /// Two syllables each, as places in `syllables`.
    compounds: Vec<(usize, usize)>,
    particles: Ranks,
    common: Ranks,
    singles: Ranks,
    of_a_subject: Ranks,
    subjects: Vec<Vec<usize>>,
}

impl Lexicon {
    /// The lexicon of that seed.
    pub(super) fn new(seed: u64) -> Self {
        let mut random = Words::new(seed, 1);
        let syllables = inventory(seed, SYLLABLES);
        let singles = Ranks::new(syllables.len(), 20, 900);
        let mut compounds: Vec<(usize, usize)> = Vec::with_capacity(COMPOUNDS);
        let mut seen = std::collections::HashSet::new();
        while compounds.len() < COMPOUNDS {
            let pair = (singles.draw(&mut random), singles.draw(&mut random));
            if seen.insert(pair) {
                compounds.push(pair);
            }
        }
        let all = Ranks::new(COMPOUNDS, 900, 20_000);
        let subject = |_| (0..OF_A_SUBJECT).map(|_| all.draw(&mut random)).collect();
        let subjects = (0..SUBJECTS).map(subject).collect();
        Self {
            syllables,
            compounds,
            particles: Ranks::new(PARTICLES, 5, 80),
            common: Ranks::new(COMPOUNDS, 30, 5000),
            singles,
            of_a_subject: Ranks::new(OF_A_SUBJECT, 3, 200),
            subjects,
        }
    }

    /// One of the syllables that hold sentences together. They are spread over the inventory, so that some of
    /// them are as common inside of other words too.
    pub(super) fn particle(&self, random: &mut Words) -> &str {
        let rank = self.particles.draw(random);
        &self.syllables[(rank * 7 + rank % 3) % self.syllables.len()]
    }

    /// A word of two syllables that any article may have.
    pub(super) fn common(&self, random: &mut Words) -> String {
        self.compound(self.common.draw(random))
    }

    /// What usually stands behind that word: one of three.
    pub(super) fn after(&self, word: &str, random: &mut Words) -> String {
        let hash = word.bytes().fold(0x811c_9dc5_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0193)
        });
        let usual = random.below(3).min(random.below(3));
        self.common(&mut Words::new(hash, usual))
    }

    /// A word of two syllables of a subject.
    pub(super) fn of_subject(&self, subject: usize, random: &mut Words) -> String {
        let words = &self.subjects[subject % SUBJECTS];
        self.compound(words[self.of_a_subject.draw(random)])
    }

    /// A syllable of any frequency.
    pub(super) fn single(&self, random: &mut Words) -> &str {
        &self.syllables[self.singles.draw(random)]
    }

    /// A name of so many syllables.
    pub(super) fn name(&self, syllables: usize, random: &mut Words) -> String {
        let names: Vec<String> = (0..syllables)
            .map(|_| capitalised(self.single(random)))
            .collect();
        names.join(" ")
    }

    /// A word or name of another language, of which there is no end.
    pub(super) fn foreign(&self, random: &mut Words) -> String {
        const PARTS: [&str; 24] = [
            "ka", "to", "mi", "ren", "son", "bel", "tech", "ro", "li", "max", "ver", "no", "shi",
            "ta", "ford", "el", "in", "dus", "tri", "zen", "mo", "car", "lu", "bo",
        ];
        let parts: Vec<&str> = (0..2 + random.below(2))
            .map(|_| PARTS[random.below(24)])
            .collect();
        capitalised(&parts.concat())
    }

    /// A subject; few subjects have most articles.
    pub(super) fn subject(&self, random: &mut Words) -> usize {
        let (one, other) = (random.below(SUBJECTS), random.below(SUBJECTS));
        one.min(other)
    }

    fn compound(&self, rank: usize) -> String {
        let (one, other) = self.compounds[rank];
        format!("{} {}", self.syllables[one], self.syllables[other])
    }
}
