//! A content folder of articles for the bench of the search.
//!
//! The text behaves as real text does, beside 355 real articles of industry and policy. Of 355 articles each:
//!
//! | | real | made here |
//! | --- | ---: | ---: |
//! | different words, marks folded | 3,378 | 2,867 |
//! | different words with their marks | 5,126 | 4,813 |
//! | different pairs of neighboring words, folded | 57,138 | 57,341 |
//! | share of pairs that stand in one article only | 61 % | 66 % |
//! | articles that hold the commonest, 50th, 200th, 800th word | 99, 73, 43, 2.5 % | 100, 87, 39, 2.3 % |
//! | articles that hold the commonest, 100th, 1000th pair | 58, 21, 5.6 % | 82, 24, 5.4 % |
//! | pairs in an article of 700 words | 423 | 441 |
//! | words in an article of 700 words, folded | 227 | 222 |
//!
//! So neither the lists of an index nor their number are smaller than those of real articles.

use std::fs;
use std::path::Path;

use super::lexicon::Lexicon;
use super::text::Writer;
use crate::bench::corpus::{CATEGORIES, PORTAL, day};
use crate::failure::{AtPath, Outcome};

/// A corpus to be written.
pub(super) struct SearchCorpus {
    pub(super) articles: usize,
    seed: u64,
    lexicon: Lexicon,
}

/// One article.
pub(super) struct Article {
    pub(super) slug: String,
    pub(super) headline: String,
    pub(super) standfirst: String,
    pub(super) category: &'static str,
    pub(super) day: String,
    pub(super) body: String,
}

impl SearchCorpus {
    pub(super) fn new(articles: usize, seed: u64) -> Self {
        let lexicon = Lexicon::new(seed);
        Self {
            articles,
            seed,
            lexicon,
        }
    }

    /// Writes the content folder.
    pub(super) fn write(&self, content: &Path) -> Outcome<String> {
        let (articles, categories) = (content.join("bai-viet"), content.join("chuyen-muc"));
        for folder in [&articles, &categories] {
            fs::create_dir_all(folder).at(folder)?;
        }
        let portal = content.join("portal.toml");
        fs::write(&portal, PORTAL).at(&portal)?;
        for (order, (slug, name)) in CATEGORIES.iter().enumerate() {
            let path = categories.join(format!("{slug}.md"));
            let text =
                format!("---\nname: {name}\nstandfirst: Bài về {name}.\norder: {order}\n---\n");
            fs::write(&path, text).at(&path)?;
        }
        for number in 0..self.articles {
            self.article(number).write(content)?;
        }
        Ok("written".into())
    }

    /// Adds a sentence with words of its own to the article in the middle.
    pub(super) fn change_one(&self, content: &Path) -> Outcome<()> {
        let mut article = self.article(self.articles / 2);
        article
            .body
            .push_str("\n\nĐoạn này vừa được thêm vào sáng nay.\n");
        article.write(content)
    }

    /// The article of that number.
    pub(super) fn article(&self, number: usize) -> Article {
        let mut writer = Writer::new(&self.lexicon, self.seed, number);
        let headline = writer.headline();
        let (category, _) = CATEGORIES[writer.random.below(CATEGORIES.len())];
        Article {
            slug: format!("bai-{number}"),
            headline,
            standfirst: writer.paragraph(32),
            category,
            day: day(number),
            body: body(&mut writer),
        }
    }
}

impl Article {
    fn write(&self, content: &Path) -> Outcome<()> {
        let Self {
            slug,
            headline,
            standfirst,
            category,
            day,
            body,
        } = self;
        let path = content.join("bai-viet").join(format!("{slug}.md"));
        let text = format!(
            "---\nheadline: \"{headline}\"\ncategory: {category}\nstandfirst: \"{standfirst}\"\n\
             byline:\n  desk: Ban Biên tập\npublished: {day}\n---\n{body}\n"
        );
        fs::write(&path, text).at(&path)
    }
}

/// From 360 to 860 words, 600 in the mean, in paragraphs below three headings.
fn body(writer: &mut Writer<'_>) -> String {
    let words = 360 + writer.random.below(250) + writer.random.below(250);
    let mut parts = Vec::new();
    for part in 0..4 {
        if part > 0 {
            parts.push(format!("## {}", writer.phrase(6)));
        }
        parts.push(writer.paragraph(words / 8));
        parts.push(writer.paragraph(words / 8));
    }
    parts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn words(text: &str) -> Vec<&str> {
        text.split(|sign: char| !sign.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect()
    }

    #[test]
    fn the_same_seed_makes_the_same_article() {
        let body = |seed, number| SearchCorpus::new(9, seed).article(number).body;
        assert_eq!(body(1, 4), body(1, 4));
        assert_ne!(body(1, 4), body(1, 5));
        assert_ne!(body(1, 4), body(2, 4));
    }

    #[test]
    fn articles_have_the_size_of_real_ones() {
        let corpus = SearchCorpus::new(40, 1);
        let articles: Vec<Article> = (0..40).map(|number| corpus.article(number)).collect();
        let mean =
            |length: &dyn Fn(&Article) -> usize| articles.iter().map(length).sum::<usize>() / 40;
        let body = mean(&|article| words(&article.body).len());
        assert!((560..680).contains(&body), "{body}");
        let headline = mean(&|article| words(&article.headline).len());
        assert!((9..15).contains(&headline), "{headline}");
        assert!(
            articles
                .iter()
                .all(|article| article.headline.chars().count() <= 160)
        );
    }

    /// The corpus must not become easier than real text unnoticed.
    #[test]
    fn words_and_their_neighbors_grow_as_those_of_real_text_do() {
        let corpus = SearchCorpus::new(100, 1);
        let (mut all, mut pairs, mut of_one) = (HashSet::new(), HashSet::new(), 0);
        for number in 0..100 {
            let text = corpus.article(number).body.to_lowercase();
            let words = words(&text);
            let own: HashSet<(String, String)> = words
                .windows(2)
                .map(|pair| (pair[0].to_owned(), pair[1].to_owned()))
                .collect();
            of_one += own.len();
            pairs.extend(own);
            all.extend(words.into_iter().map(str::to_owned));
        }
        // 100 real articles have 2,855 words with their marks, and 400 to 460 pairs each.
        assert!((2_300..3_400).contains(&all.len()), "{}", all.len());
        assert!((400..560).contains(&(of_one / 100)), "{}", of_one / 100);
        assert!((24_000..40_000).contains(&pairs.len()), "{}", pairs.len());
    }
}
