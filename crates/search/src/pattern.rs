//! Where the words of a query stand in a text, so that they can be marked: whole syllables of the original
//! letters, whatever the text is composed of.

use std::ops::Range;

use model::fold::fold;
use model::words::{Word, tokens};

use crate::html::fill;
use crate::root::Abbreviation;
use crate::tally::Bits;
use crate::terms::{Term, Terms};

/// What is marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    terms: Vec<Term>,
    /// The last word may be the beginning of one.
    open: bool,
    /// Marks count.
    marked: bool,
    /// Words are marked where they stand alone.
    single: bool,
    /// Other sequences that stand for some of the words: `công nghiệp hỗ trợ` for `CNHT`.
    others: Vec<Vec<Term>>,
}

/// A stretch of a text that is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// In bytes.
    pub range: Range<usize>,
    /// The terms in it.
    pub terms: Bits,
}

/// A word of a text that is one of the terms.
#[derive(Clone, Debug)]
struct Matched {
    range: Range<usize>,
    terms: Bits,
    /// The terms with the marks that were typed.
    exact: Bits,
    /// It is the neighbor of the word before.
    follows: bool,
}

impl Pattern {
    /// Of the words that were looked for. `single`: words that stand apart were enough.
    pub fn new(terms: &Terms, single: bool, abbreviations: &[Abbreviation]) -> Self {
        let folded: Vec<&str> = terms.terms.iter().map(Term::folded).collect();
        let mut others = Vec::new();
        for one in abbreviations {
            let forms = [Term::all(&one.short), Term::all(&one.long)];
            for (own, other) in [(0, 1), (1, 0)] {
                let own: Vec<&str> = forms[own].iter().map(Term::folded).collect();
                let other_form = &forms[other];
                if !own.is_empty()
                    && !other_form.is_empty()
                    && folded.windows(own.len()).any(|window| window == own)
                {
                    others.push(other_form.clone());
                }
            }
        }
        Self {
            open: terms.open,
            marked: terms.is_marked(),
            single: single || terms.terms.len() < 2,
            terms: terms.terms.clone(),
            others,
        }
    }

    /// Do other sequences stand for some of the words?
    pub fn has_others(&self) -> bool {
        !self.others.is_empty()
    }

    /// The stretches of a text that are marked, in order and apart.
    pub fn spans(&self, text: &str) -> Vec<Span> {
        let words = self.matched(text, &self.terms, self.open);
        let mut spans = Vec::new();
        let any_exact = words.iter().any(|word| word.exact != 0);
        for (at, word) in words.iter().enumerate() {
            let joins =
                |one: &Matched, other: &Matched| other.follows && one.terms << 1 & other.terms != 0;
            let after = at > 0 && joins(&words[at - 1], word);
            let before = words.get(at + 1).is_some_and(|next| joins(word, next));
            let alone = self.single && (word.exact != 0 || !any_exact);
            let span = Span {
                range: word.range.clone(),
                terms: word.terms,
            };
            if after {
                join(&mut spans, span);
            } else if before || alone {
                spans.push(span);
            }
        }
        for other in &self.others {
            self.add_sequence(text, other, &mut spans);
        }
        spans
    }

    /// Marks words that stand one behind the other.
    fn add_sequence(&self, text: &str, sequence: &[Term], spans: &mut Vec<Span>) {
        let words = self.matched(text, sequence, false);
        let all: Bits = (1 << sequence.len()) - 1;
        for run in words.windows(sequence.len()) {
            let mut in_order = run.iter().enumerate();
            let whole =
                in_order.all(|(at, word)| word.terms >> at & 1 == 1 && (at == 0 || word.follows));
            let range = run[0].range.start..run[run.len() - 1].range.end;
            let apart =
                |span: &Span| span.range.end <= range.start || span.range.start >= range.end;
            if whole && spans.iter().all(apart) {
                let at = spans.partition_point(|span| span.range.start < range.start);
                spans.insert(at, Span { range, terms: all });
            }
        }
    }

    fn matched(&self, text: &str, terms: &[Term], open: bool) -> Vec<Matched> {
        let mut words: Vec<Matched> = Vec::new();
        let mut last_end = usize::MAX;
        for token in tokens(text) {
            let folded = fold(token.text);
            let mut matched = Matched {
                range: token.at..token.at + token.text.len(),
                terms: 0,
                exact: 0,
                follows: !token.begins
                    && words.last().is_some_and(|word| word.range.end == last_end),
            };
            last_end = matched.range.end;
            for (at, term) in terms.iter().enumerate() {
                let begun = open && at + 1 == terms.len();
                if folded == term.folded() || begun && folded.starts_with(term.folded()) {
                    matched.terms |= 1 << at;
                }
            }
            if matched.terms != 0 {
                matched.exact = self.exact(terms, token.text, matched.terms);
                words.push(matched);
            }
        }
        words
    }

    /// Those of the terms that a word is with all its marks.
    fn exact(&self, terms: &[Term], word: &str, among: Bits) -> Bits {
        if !self.marked {
            return among;
        }
        let word = Word::new(word);
        let same = |term: &Term| word == term.word || word.begins_with(&term.word);
        let exact = (0..terms.len()).filter(|at| among >> at & 1 == 1 && same(&terms[*at]));
        exact.fold(0, |bits, at| bits | 1 << at)
    }

    /// Do words stand in a text one behind the other, with these marks if `exact`?
    pub fn has_phrase(text: &str, words: &[Term], exact: bool) -> bool {
        let all: Vec<(Word, bool)> = tokens(text)
            .map(|token| (Word::new(token.text), token.begins))
            .collect();
        let same = |(word, _): &(Word, bool), term: &Term| {
            if exact {
                *word == term.word
            } else {
                word.folded == term.word.folded
            }
        };
        all.windows(words.len().max(1)).any(|run| {
            let in_order = run.iter().zip(words).all(|(word, term)| same(word, term));
            in_order && run.iter().skip(1).all(|(_, begins)| !begins)
        })
    }
}

/// Adds a word to the stretch before it.
fn join(spans: &mut Vec<Span>, span: Span) {
    match spans.last_mut() {
        Some(last) => {
            last.range.end = span.range.end;
            last.terms |= span.terms;
        }
        None => spans.push(span),
    }
}

/// Adds a part of a text to HTML, with what is marked of it.
pub fn push_marked(html: &mut String, text: &str, part: Range<usize>, spans: &[Span]) {
    let mut at = part.start;
    for span in spans {
        let range = &span.range;
        if range.start >= at && range.end <= part.end {
            fill(
                html,
                "~<mark>~</mark>",
                &[&text[at..range.start], &text[range.clone()]],
            );
            at = range.end;
        }
    }
    fill(html, "~", &[&text[at..part.end.max(at)]]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    fn marked(query: &str, text: &str) -> String {
        let abbreviations = [Abbreviation {
            short: "CNHT".into(),
            long: "công nghiệp hỗ trợ".into(),
        }];
        let pattern = Pattern::new(&Terms::parse(query), false, &abbreviations);
        let mut html = String::new();
        push_marked(&mut html, text, 0..text.len(), &pattern.spans(text));
        html
    }

    #[test]
    fn whole_syllables_of_the_original_are_marked() {
        let cases = [
            (
                "công nghiệp",
                "Công nghiệp hỗ trợ",
                "<mark>Công nghiệp</mark> hỗ trợ",
            ),
            ("cong nghiep", "CÔNG NGHIỆP", "<mark>CÔNG NGHIỆP</mark>"),
            // Neighbors only, and not across the end of a sentence.
            ("đà nẵng", "Đã đến Đà Nẵng", "Đã đến <mark>Đà Nẵng</mark>"),
            ("đà nẵng", "đi về đà. Nẵng", "đi về đà. Nẵng"),
            ("hỗ trợ vốn", "hỗ trợ và vốn", "<mark>hỗ trợ</mark> và vốn"),
            // One word: as typed where it stands so, else in any spelling.
            (
                "được",
                "Được mua dược liệu",
                "<mark>Được</mark> mua dược liệu",
            ),
            ("được", "dược liệu", "<mark>dược</mark> liệu"),
            ("duoc", "được dược", "<mark>được</mark> <mark>dược</mark>"),
            ("hòa", "hoà bình", "<mark>hoà</mark> bình"),
            ("thuý", "Thúy", "<mark>Thúy</mark>"),
            ("đường", "Ðường", "<mark>Ðường</mark>"),
            // The last word may be a beginning.
            ("công ngh", "công nghệ cao", "<mark>công nghệ</mark> cao"),
            ("\"công ngh\"", "công nghệ cao", "công nghệ cao"),
            // Signs between neighbors are within the mark, and nothing is markup.
            (
                "tp hcm",
                "<TP.HCM> & \"x\"",
                "&lt;<mark>TP.HCM</mark>&gt; &amp; &quot;x&quot;",
            ),
            (
                "111 2015",
                "số 111/2015/NĐ-CP",
                "số <mark>111/2015</mark>/NĐ-CP",
            ),
            // Short and long forms.
            (
                "CNHT",
                "ngành công nghiệp hỗ trợ",
                "ngành <mark>công nghiệp hỗ trợ</mark>",
            ),
            (
                "công nghiệp hỗ trợ",
                "ngành CNHT và công nghiệp",
                "ngành <mark>CNHT</mark> và <mark>công nghiệp</mark>",
            ),
            ("", "không có gì", "không có gì"),
        ];
        for (query, text, expected) in cases {
            assert_eq!(marked(query, text), expected, "{query} in {text}");
        }
    }

    #[test]
    fn composition_changes_nothing() {
        let text = "Nhà nước hỗ trợ công nghiệp";
        let mixed = "Nhà nước hỗ tr\u{1a1}\u{323} công nghiê\u{323}p";
        let decomposed: String = text.nfd().collect();
        for text in [text, mixed, &decomposed] {
            for query in [
                "tro cong nghiep",
                "trợ công nghiệp",
                &"trợ công nghiệp".nfd().collect::<String>(),
            ] {
                let html = marked(query, text);
                assert_eq!(
                    html.nfc().collect::<String>(),
                    "Nhà nước hỗ <mark>trợ công nghiệp</mark>",
                    "{query}"
                );
            }
        }
    }

    #[test]
    fn phrases_are_looked_for_word_by_word() {
        let cases = [
            ("xưởng nhỏ vay vốn", "Các xưởng nhỏ vay vốn.", true, true),
            ("xuong nho vay von", "Các xưởng nhỏ vay vốn.", false, true),
            ("xuong nho vay von", "Các xưởng nhỏ vay vốn.", true, false),
            ("xưởng nhỏ vay vốn", "Xưởng nhỏ. Vay vốn", true, false),
            ("xưởng nhỏ vay vốn", "xưởng nhỏ", true, false),
        ];
        for (phrase, text, exact, expected) in cases {
            assert_eq!(
                Pattern::has_phrase(text, &Term::all(phrase), exact),
                expected,
                "{phrase} in {text}"
            );
        }
    }

    proptest! {
        #[test]
        fn without_its_marks_the_html_is_the_text(query in "[a-cđ \"]{0,12}", text in "[a-cđê <>&.\u{301}]{0,40}") {
            let html = marked(&query, &text).replace("<mark>", "").replace("</mark>", "");
            let mut escaped = String::new();
            fill(&mut escaped, "~", &[&text]);
            prop_assert_eq!(html, escaped);
        }
    }
}
