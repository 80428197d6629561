//! What readers type in the bench: sixty queries, and a thousand titles in four spellings.

use super::corpus::SearchCorpus;
use super::syllables::folded;
use crate::bench::words::Words;

/// Queries of the bench in the browser.
const QUERIES: usize = 60;
/// Known items: titles that are typed and must be found.
const TITLES: usize = 1000;

/// How a title is typed.
const SPELLINGS: [&str; 4] = ["exact", "unmarked", "typo", "unmarked-typo"];

/// The queries, one to a line: words of texts as neighbors, with and without marks, titles in part, names,
/// single words, years and numbers of documents.
pub(super) fn queries(corpus: &SearchCorpus, seed: u64) -> String {
    let mut random = Words::new(seed ^ 0x51, 0);
    let query = |number| {
        let article = corpus.article(random.below(corpus.articles));
        match number % 10 {
            0 | 1 => neighbors(&article.body, 4, &mut random),
            2 | 3 => folded(&neighbors(&article.body, 4, &mut random)),
            4 => neighbors(&article.body, 2, &mut random),
            5 => folded(&neighbors(&article.body, 2, &mut random)),
            6 => article
                .headline
                .split(' ')
                .take(6)
                .collect::<Vec<_>>()
                .join(" "),
            7 => folded(&name(&article.body).unwrap_or(article.headline)),
            8 => neighbors(&article.body, 1, &mut random),
            _ => format!(
                "{} năm {}",
                neighbors(&article.body, 2, &mut random),
                2016 + random.below(10)
            ),
        }
    };
    (0..QUERIES)
        .map(query)
        .map(|query| format!("{}\n", query.to_lowercase()))
        .collect()
}

/// The titles, a line for each spelling: spelling, tab, what is typed, tab, the path of the article.
pub(super) fn titles(corpus: &SearchCorpus, seed: u64) -> String {
    let step = (corpus.articles / TITLES).max(1);
    let mut lines = String::new();
    for number in (0..corpus.articles).step_by(step).take(TITLES) {
        let article = corpus.article(number);
        let mut random = Words::new(seed ^ 0x52, number);
        let title = &article.headline;
        let typed = [
            title.clone(),
            folded(title),
            with_typo(title, &mut random),
            with_typo(&folded(title), &mut random),
        ];
        for (spelling, typed) in SPELLINGS.into_iter().zip(typed) {
            lines.push_str(&format!(
                "{spelling}\t{typed}\t/bai-viet/{}/\n",
                article.slug
            ));
        }
    }
    lines
}

/// So many words that stand beside each other in a sentence.
fn neighbors(body: &str, count: usize, random: &mut Words) -> String {
    let sentences = body
        .split(['.', ',', '\n', '%'])
        .map(|part| part.split_whitespace().collect::<Vec<_>>());
    let long: Vec<Vec<&str>> = sentences
        .filter(|words| words.len() > count + 1 && words[0] != "##")
        .collect();
    let words = &long[random.below(long.len())];
    let at = 1 + random.below(words.len() - count);
    words[at..at + count].join(" ")
}

/// Two or more words with a capital inside of a sentence.
fn name(body: &str) -> Option<String> {
    let words: Vec<&str> = body.split(' ').collect();
    let is_name =
        |word: &&str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    let at = (1..words.len() - 1).find(|&at| is_name(&words[at]) && is_name(&words[at + 1]))?;
    Some(
        words[at..]
            .iter()
            .take_while(|word| is_name(word))
            .take(4)
            .copied()
            .collect::<Vec<_>>()
            .join(" "),
    )
}

/// A letter too few, too many, another one, or two in the wrong order, in a word of at least four.
fn with_typo(text: &str, random: &mut Words) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let long: Vec<usize> = (0..words.len())
        .filter(|&at| words[at].chars().count() > 3 && words[at].chars().all(char::is_alphabetic))
        .collect();
    let Some(&word) = long.get(random.below(long.len().max(1))) else {
        return text.to_owned();
    };
    let mut letters: Vec<char> = words[word].chars().collect();
    let at = 1 + random.below(letters.len() - 2);
    match random.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = if letters[at] == 'e' { 'r' } else { 'e' },
        _ => letters.swap(at, at + 1),
    }
    words[word] = letters.into_iter().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_words_of_the_corpus() {
        let corpus = SearchCorpus::new(30, 1);
        let queries = queries(&corpus, 1);
        assert_eq!(queries.lines().count(), QUERIES);
        let first = queries.lines().next().unwrap_or_default();
        let texts = (0..30).map(|number| corpus.article(number).body.to_lowercase());
        assert!(
            texts.into_iter().any(|text| text.contains(first)),
            "{first}"
        );
        assert!(
            queries
                .lines()
                .all(|query| !query.trim().is_empty() && !query.contains('#')),
            "{queries}"
        );
        assert!(
            queries.lines().filter(|query| query.is_ascii()).count() > 15,
            "{queries}"
        );
    }

    #[test]
    fn titles_are_typed_in_four_ways() {
        let corpus = SearchCorpus::new(20, 1);
        let titles = titles(&corpus, 1);
        assert_eq!(titles.lines().count(), 4 * 20);
        let of_one: Vec<&str> = titles
            .lines()
            .take(4)
            .map(|line| line.split('\t').nth(1).unwrap_or_default())
            .collect();
        let [exact, unmarked, typo, both] = of_one[..] else {
            panic!("{of_one:?}")
        };
        assert_eq!(exact, corpus.article(0).headline);
        assert!(
            unmarked.is_ascii() && unmarked.len() < exact.len(),
            "{unmarked}"
        );
        let letters = |text: &str| text.chars().count();
        assert!(
            typo != exact && letters(typo).abs_diff(letters(exact)) < 2,
            "{typo}"
        );
        assert!(both != unmarked && both.is_ascii(), "{both}");
    }
}
