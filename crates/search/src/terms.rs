//! The words of a query: what must be found, what must be found exactly so, and what must not be there.

use model::letter::is_alphanumeric;
use model::words::{Word, words_of};

/// Words beyond these are ignored: one bit stands for each.
pub const MOST_TERMS: usize = 24;

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub word: Word,
    /// [`Word::marks`] of it.
    pub marks: u32,
    /// As it was typed.
    pub typed: String,
}

/// Words in quotation marks: they must stand one behind the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The place of its first word among the terms.
    pub first: usize,
    /// How many words it has.
    pub len: usize,
    /// Any of its words has marks, so that all must have the marks they were typed with.
    pub marked: bool,
}

/// The words of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// The words that are looked for, in the order typed.
    pub terms: Vec<Term>,
    /// Those of them that stand in quotation marks.
    pub phrases: Vec<Phrase>,
    /// What must not be there: words, or several in a row.
    pub left_out: Vec<Vec<Term>>,
    /// The last word may still be in the typing.
    pub open: bool,
}

impl Term {
    fn new(text: &str) -> Option<Self> {
        let word = Word::new(text);
        (!word.folded.is_empty()).then(|| Self {
            marks: word.marks(),
            word,
            typed: text.to_owned(),
        })
    }

    /// Each word of a text.
    pub fn all(text: &str) -> Vec<Self> {
        words_of(text).filter_map(Self::new).collect()
    }

    /// Its letters without marks.
    pub fn folded(&self) -> &str {
        &self.word.folded
    }
}

impl Terms {
    /// Reads what a reader typed. Quotation marks keep words together; a minus before a word or before
    /// quotation marks leaves out. A quotation mark that nothing closes counts to the end.
    pub fn parse(text: &str) -> Self {
        let mut terms = Self::default();
        let mut rest = text;
        while let Some((chunk, quoted, minus, after)) = next_chunk(rest) {
            terms.push(chunk, quoted, minus);
            let closed = quoted && (!after.is_empty() || rest.ends_with(is_quote));
            terms.open = !minus && !closed && !terms.terms.is_empty();
            rest = after;
        }
        terms
    }

    fn push(&mut self, chunk: &str, quoted: bool, minus: bool) {
        let mut words = Term::all(chunk);
        if minus {
            if !words.is_empty() {
                self.left_out.push(words);
            }
            return;
        }
        words.truncate(MOST_TERMS - self.terms.len());
        if quoted && !words.is_empty() {
            self.phrases.push(Phrase {
                first: self.terms.len(),
                len: words.len(),
                marked: words.iter().any(|term| term.marks != 0),
            });
        }
        self.terms.append(&mut words);
    }

    /// Was any word typed with marks? Then a word without them is meant without them.
    pub fn is_marked(&self) -> bool {
        self.terms.iter().any(|term| term.marks != 0)
    }

    /// Does a word stand in quotation marks?
    pub fn is_quoted(&self, at: usize) -> bool {
        let mut phrases = self.phrases.iter();
        phrases.any(|phrase| (phrase.first..phrase.first + phrase.len).contains(&at))
    }

    /// Takes words out that are not quoted; their places ascend.
    pub fn remove(&mut self, places: &[usize]) {
        for at in places.iter().rev() {
            self.terms.remove(*at);
            for phrase in &mut self.phrases {
                phrase.first -= usize::from(phrase.first > *at);
            }
            self.open &= *at < self.terms.len();
        }
    }
}

/// Text up to a space or quotation mark, or what stands between two of these: the chunk, whether it was
/// quoted, whether a minus stands before it, and what follows.
fn next_chunk(text: &str) -> Option<(&str, bool, bool, &str)> {
    let text = text.trim_start();
    let bare = text.strip_prefix(['-', '\u{2212}']);
    let follows = bare
        .is_some_and(|bare| bare.starts_with(|sign: char| is_quote(sign) || is_alphanumeric(sign)));
    let rest = bare.filter(|_| follows).unwrap_or(text);
    let first = rest.chars().next()?;
    if is_quote(first) {
        let inner = &rest[first.len_utf8()..];
        let end = inner.find(is_quote).unwrap_or(inner.len());
        let after = inner[end..].trim_start_matches(is_quote);
        return Some((&inner[..end], true, follows, after));
    }
    // Inches are no quotation marks: 19" stands behind a digit and closes nothing.
    let opens = |at: usize, sign: char| {
        is_quote(sign) && !rest[..at].ends_with(|before: char| before.is_ascii_digit())
    };
    let end = rest
        .char_indices()
        .find(|(at, sign)| sign.is_whitespace() || opens(*at, *sign));
    let end = end.map_or(rest.len(), |(at, _)| at);
    Some((&rest[..end], false, follows, &rest[end..]))
}

fn is_quote(sign: char) -> bool {
    matches!(
        sign,
        '"' | '“' | '”' | '„' | '«' | '»' | '\u{201f}' | '\u{ff02}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Terms as text: phrases in brackets, what is left out behind a minus, `…` when the last is open.
    fn shown(text: &str) -> String {
        let terms = Terms::parse(text);
        let mut shown = Vec::new();
        for (at, term) in terms.terms.iter().enumerate() {
            let begins = terms.phrases.iter().any(|phrase| phrase.first == at);
            let ends = terms
                .phrases
                .iter()
                .any(|phrase| phrase.first + phrase.len == at + 1);
            shown.push(format!(
                "{}{}{}",
                if begins { "[" } else { "" },
                term.typed,
                if ends { "]" } else { "" }
            ));
        }
        for words in &terms.left_out {
            let words: Vec<&str> = words.iter().map(|word| word.typed.as_str()).collect();
            shown.push(format!("-{}", words.join("_")));
        }
        shown.join(" ") + if terms.open { "…" } else { "" }
    }

    #[test]
    fn queries_are_read() {
        let cases = [
            ("", ""),
            ("công nghiệp", "công nghiệp…"),
            ("\"công nghiệp\" hỗ trợ", "[công nghiệp] hỗ trợ…"),
            ("hỗ trợ \"công nghiệp\"", "hỗ trợ [công nghiệp]"),
            ("hỗ trợ “công nghiệp”", "hỗ trợ [công nghiệp]"),
            ("hỗ trợ \"công ngh", "hỗ trợ [công ngh]…"),
            ("thép -gang", "thép -gang"),
            ("thép -\"gang xám\" dẻo", "thép dẻo -gang_xám…"),
            ("công-nghiệp - hỗ trợ", "công nghiệp hỗ trợ…"),
            ("111/2015/NĐ-CP", "111 2015 NĐ CP…"),
            ("\"\" “” -", ""),
            ("màn 19\" rộng", "màn 19 rộng…"),
            ("TP.HCM", "TP HCM…"),
            ("a\"b c\"d", "a [b c] d…"),
            ("«được»", "[được]"),
            ("-a -b", "-a -b"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn words_can_be_dropped() {
        let terms = Terms::parse("a \"b c\" d \"e\"");
        let quoted: Vec<bool> = (0..5).map(|at| terms.is_quoted(at)).collect();
        assert_eq!(quoted, [false, true, true, false, true]);
        let mut rest = terms;
        rest.remove(&[0, 3]);
        let phrases: Vec<_> = rest
            .phrases
            .iter()
            .map(|one| (one.first, one.len))
            .collect();
        assert_eq!(phrases, [(0, 2), (2, 1)]);
        for (at, open) in [(0, true), (1, false)] {
            let mut two = Terms::parse("a b");
            two.remove(&[at]);
            assert_eq!(two.open, open);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "[a-zđế \"“”«»\u{2212}\\-0-9/]*|.*") {
            let terms = Terms::parse(&text);
            prop_assert!(terms.terms.len() <= MOST_TERMS);
            for phrase in &terms.phrases {
                prop_assert!(phrase.len > 0 && phrase.first + phrase.len <= terms.terms.len());
            }
        }
    }
}
