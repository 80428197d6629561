//! A word with letters of another alphabet: is it meant to be Vietnamese?

use model::look_alike::latin;
use unicode_normalization::UnicodeNormalization;

use super::super::runs;
use super::super::syllable::is_syllable;
use super::alphabet::Alphabet;

/// Whether a word is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nobody means such a word.
    Wrong,
    /// Somebody may mean it.
    Doubtful,
}

/// A word with such letters, and the text around it.
#[derive(Debug)]
pub(super) struct Word<'t> {
    pub(super) at: usize,
    pub(super) text: &'t str,
    pub(super) alphabet: Alphabet,
    whole: &'t str,
    /// Its line, as far as the word and from behind it.
    before: &'t str,
    after: &'t str,
}

impl<'t> Word<'t> {
    /// All words of a text that hold letters of another alphabet.
    pub(super) fn all(text: &'t str) -> impl Iterator<Item = Self> {
        runs(text, belongs_to_a_word).filter_map(move |(at, word)| {
            let alphabet = word.chars().find_map(Alphabet::of)?;
            let end = at + word.len();
            let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let line_end = text[end..]
                .find('\n')
                .map_or(text.len(), |length| end + length);
            let (before, after) = (&text[start..at], &text[end..line_end]);
            Some(Self {
                at,
                text: word,
                alphabet,
                whole: text,
                before,
                after,
            })
        })
    }

    /// The word in Latin letters alone; `None` when one of its letters looks like none.
    pub(super) fn reading(&self) -> Option<String> {
        let looks = |letter: char| match Alphabet::of(letter) {
            Some(_) => latin(letter),
            None => Some(letter),
        };
        self.text
            .chars()
            .map(looks)
            .collect::<Option<String>>()
            .map(|word| word.nfc().collect())
    }

    /// Do Latin letters stand side by side with the others?
    pub(super) fn is_mixed(&self) -> bool {
        let letters = || self.text.chars().filter(|letter| letter.is_alphabetic());
        let foreign = |letter| Alphabet::of(letter).is_some();
        let mut pairs = letters().zip(letters().skip(1));
        pairs.any(|(a, b)| foreign(a) != foreign(b) && (is_latin(a) || is_latin(b)))
    }

    /// Is it wrong? `None` when it is fine.
    pub(super) fn judge(&self) -> Option<Verdict> {
        match self.alphabet {
            Alphabet::Eth => self.judge_eth(),
            Alphabet::Fullwidth => (!self.stands_among_ideographs()).then_some(Verdict::Wrong),
            Alphabet::Mathematical => self.judge_mathematical(),
            Alphabet::Cyrillic | Alphabet::Greek if self.is_mixed() => self.judge_mixed(),
            Alphabet::Cyrillic | Alphabet::Greek => self.judge_whole(),
        }
    }

    fn letters(&self) -> usize {
        self.text
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .count()
    }

    fn reads_as_a_syllable(&self) -> bool {
        self.reading().is_some_and(|word| is_syllable(&word))
    }

    /// Icelandic and Faroese names have the letter too, but no syllables of Vietnamese; signs of
    /// documents and short names of bodies have no vowels.
    fn judge_eth(&self) -> Option<Verdict> {
        if self.letters() == 1 {
            let wrong = self.heads_a_line() || self.is_named();
            return Some(if wrong {
                Verdict::Wrong
            } else {
                Verdict::Doubtful
            });
        }
        let reading = self.reading()?;
        let vowel =
            |letter: char| "aeiouyæœø".contains(model::fold::fold(&letter.to_string()).as_str());
        let short_name = reading.chars().all(char::is_uppercase) && !reading.contains(vowel);
        let vietnamese = reading.contains(is_vietnamese_alone);
        (is_syllable(&reading) || short_name || vietnamese).then_some(Verdict::Wrong)
    }

    /// Single letters are symbols of formulas, words are decoration.
    fn judge_mathematical(&self) -> Option<Verdict> {
        (self.letters() > 2 && self.reads_as_a_syllable()).then_some(Verdict::Wrong)
    }

    /// Latin and Cyrillic in one word are an accident; with Greek they may be a symbol and its index.
    fn judge_mixed(&self) -> Option<Verdict> {
        if self.alphabet == Alphabet::Cyrillic || self.text.contains(is_vietnamese_alone) {
            return Some(Verdict::Wrong);
        }
        self.reading()?;
        let symbol =
            |letter: char| Alphabet::of(letter).is_some() && letter.is_lowercase() && letter != 'ο';
        let plain = !self.text.contains(symbol);
        match self.letters() {
            3.. if self.reads_as_a_syllable() => Some(Verdict::Wrong),
            4.. if plain => Some(Verdict::Wrong),
            _ if plain => Some(Verdict::Doubtful),
            _ => None,
        }
    }

    /// A word of nothing else: a real one, unless it can be read as Latin and stands where a Latin
    /// one is expected.
    fn judge_whole(&self) -> Option<Verdict> {
        let reading = self.reading()?;
        if self.letters() == 1 {
            return self.judge_letter();
        }
        if self.is_set_apart() || self.has_a_neighbor_of_its_kind() {
            return None;
        }
        let capitals = self
            .text
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .all(char::is_uppercase);
        match is_syllable(&reading) {
            true => Some(Verdict::Wrong),
            false => capitals.then_some(Verdict::Doubtful),
        }
    }

    /// `р)` and `а3)` at the head of a line, and `điểm р` before other words, are marks of clauses.
    fn judge_letter(&self) -> Option<Verdict> {
        let symbol = |letter: char| letter.is_lowercase() && letter != 'ο';
        let symbol = self.alphabet == Alphabet::Greek && self.text.contains(symbol);
        if self.heads_a_line() {
            return (!self.is_in_a_list_of_its_kind()).then_some(Verdict::Wrong);
        }
        match () {
            () if self.is_named() && !symbol => Some(Verdict::Wrong),
            () if symbol || self.is_set_apart() || self.has_a_neighbor_of_its_kind() => None,
            () => Some(Verdict::Doubtful),
        }
    }

    fn heads_a_line(&self) -> bool {
        let marks =
            |letter: char| matches!(letter, ' ' | '\t' | '*' | '-' | '+' | '>' | '_' | '“' | '"');
        self.before.chars().all(marks) && self.after.starts_with([')', '.'])
    }

    fn is_named(&self) -> bool {
        self.before.ends_with("điểm ") || self.before.ends_with("Điểm ")
    }

    /// Does the text count in this alphabet, with letters that look like no Latin ones: `б)`, `β)`?
    fn is_in_a_list_of_its_kind(&self) -> bool {
        let own = |line: &str| {
            let mut letters = line
                .trim_start_matches([' ', '\t', '*', '-', '>', '_'])
                .chars();
            let (letter, sign) = (letters.next(), letters.next());
            letter.is_some_and(|letter| {
                Alphabet::of(letter) == Some(self.alphabet) && latin(letter).is_none()
            }) && matches!(sign, Some(')' | '.'))
        };
        self.whole.lines().any(own)
    }

    /// Between quotation marks, brackets or signs of emphasis, as originals are given.
    fn is_set_apart(&self) -> bool {
        const OPENING: [char; 9] = ['“', '"', '«', '‘', '\'', '(', '*', '`', '_'];
        const CLOSING: [char; 9] = ['”', '"', '»', '’', '\'', ')', '*', '`', '_'];
        self.before.ends_with(OPENING) && self.after.starts_with(CLOSING)
    }

    fn has_a_neighbor_of_its_kind(&self) -> bool {
        let own = |word: Option<&str>| {
            word.is_some_and(|word| {
                word.chars()
                    .any(|letter| Alphabet::of(letter) == Some(self.alphabet))
            })
        };
        let within = |letter: char| !belongs_to_a_word(letter);
        let before = self.before.split(within).rfind(|word| !word.is_empty());
        let after = self.after.split(within).find(|word| !word.is_empty());
        own(before) || own(after)
    }

    /// Chinese and Japanese use wide letters with their own.
    fn stands_among_ideographs(&self) -> bool {
        let ideograph = |letter: char| matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}');
        self.before.contains(ideograph)
            || self.after.contains(ideograph)
            || self.text.contains(ideograph)
    }
}

fn belongs_to_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36f}')
}

fn is_latin(letter: char) -> bool {
    letter.is_alphabetic()
        && (letter < '\u{250}' || matches!(letter, '\u{1e00}'..='\u{1eff}'))
        && Alphabet::of(letter).is_none()
}

/// Letters of Vietnamese and of no language with Eth.
fn is_vietnamese_alone(letter: char) -> bool {
    matches!(
        letter,
        'Ạ'..='ỹ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'ă' | 'Ă' | 'â' | 'Â' | 'ê' | 'Ê'
    )
}
