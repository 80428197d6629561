//! The text of one article: what it is about comes again and again, as in real ones.

use super::lexicon::{FOREIGN, Lexicon, Ranks};
use crate::bench::words::{Words, capitalised};

/// What an article keeps coming back to.
const KEYWORDS: usize = 24;

/// One article while it is written.
pub(super) struct Writer<'a> {
    lexicon: &'a Lexicon,
    pub(super) random: Words,
    subject: usize,
    keywords: Vec<String>,
    names: Vec<String>,
    again: Ranks,
}

impl<'a> Writer<'a> {
    /// The article of that number.
    pub(super) fn new(lexicon: &'a Lexicon, seed: u64, number: usize) -> Self {
        let mut random = Words::new(seed, number + 2);
        let subject = lexicon.subject(&mut random);
        // Half of them are terms of four syllables.
        let mut keyword = |_| {
            let word = lexicon.of_subject(subject, &mut random);
            match random.below(4) {
                0 => lexicon.common(&mut random),
                1 => word,
                _ => format!("{word} {}", lexicon.common(&mut random)),
            }
        };
        let keywords = (0..KEYWORDS).map(&mut keyword).collect();
        // Places and firms come from 400 that all articles share, persons are the article's own.
        let name = |at| {
            let known = random.below(400).min(random.below(400));
            match at {
                0..=1 => lexicon.name(2 + known % 3, &mut Words::new(seed ^ 0x0a, known)),
                _ => lexicon.name(3, &mut random),
            }
        };
        let names = (0..4).map(name).collect();
        Self {
            lexicon,
            random,
            subject,
            keywords,
            names,
            again: Ranks::new(KEYWORDS, 1, 30),
        }
    }

    /// So many syllables, the first with a capital.
    pub(super) fn phrase(&mut self, length: usize) -> String {
        let mut text = String::new();
        let mut left = length as i64;
        while left > 0 {
            let word = match self.random.below(100) {
                0..=18 if !text.is_empty() => {
                    self.lexicon.after(last_word(&text), &mut self.random)
                }
                _ => self.word(),
            };
            left -= word.split(' ').count() as i64;
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&word);
        }
        capitalised(&text)
    }

    /// A headline: mostly what the article is about.
    pub(super) fn headline(&mut self) -> String {
        let mut words = Vec::new();
        let mut left = 8 + self.random.below(7) as i64;
        while left > 0 {
            let word = match self.random.below(10) {
                0..=4 => self.keywords[self.again.draw(&mut self.random)].clone(),
                5 => self.names[self.random.below(4)].clone(),
                _ => self.word(),
            };
            left -= word.split(' ').count() as i64;
            words.push(word);
        }
        capitalised(&words.join(" "))
    }

    /// Sentences of 10 to 29 words, cut by commas, so many words in all.
    pub(super) fn paragraph(&mut self, length: usize) -> String {
        let mut sentences = Vec::new();
        let mut left = length;
        while left > 0 {
            let words = (10 + self.random.below(20)).min(left);
            let first = words.min(6 + self.random.below(12));
            let mut sentence = self.phrase(first);
            if words > first {
                let rest = self.phrase(words - first);
                sentence = format!("{sentence}, {}", lower_first(&rest));
            }
            sentences.push(format!("{sentence}."));
            left -= words;
        }
        sentences.join(" ")
    }

    fn word(&mut self) -> String {
        let random = &mut self.random;
        match random.below(1000) {
            0..=399 => self.lexicon.particle(random).to_owned(),
            400..=679 => self.keywords[self.again.draw(random)].clone(),
            680..=724 => self.lexicon.of_subject(self.subject, random),
            725..=864 => self.lexicon.common(random),
            865..=904 => self.lexicon.single(random).to_owned(),
            905..=939 => self.names[random.below(4).min(random.below(4))].clone(),
            940..=979 => number(random),
            980..=988 => {
                FOREIGN[random.below(FOREIGN.len()).min(random.below(FOREIGN.len()))].to_owned()
            }
            989..=998 => self.lexicon.foreign(random),
            _ => document(random),
        }
    }
}

/// A count, a share, an amount or a year.
fn number(random: &mut Words) -> String {
    match random.below(6) {
        0..=1 => format!("{}", 1 + random.below(30).min(random.below(60))),
        2 => format!("{}", 1 + random.below(990)),
        3 => format!("{},{}%", random.below(60), random.below(10)),
        4 => format!("năm {}", 2026 - random.below(14).min(random.below(14))),
        _ => format!("{}.{:03}", 1 + random.below(40), 5 * random.below(200)),
    }
}

/// A document's number: few documents are named most.
fn document(random: &mut Words) -> String {
    let number = 1 + random.below(230).min(random.below(230));
    let (nature, end) = [
        ("Nghị định", "NĐ-CP"),
        ("Quyết định", "QĐ-TTg"),
        ("Thông tư", "TT-BCT"),
    ][number % 3];
    format!("{nature} {number}/{}/{end}", 2008 + number % 18)
}

fn last_word(text: &str) -> &str {
    text.rsplit(' ').next().unwrap_or(text)
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}
