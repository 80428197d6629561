//! Articles of the real size in a real shape, made from a seed, once in our format and once in Hugo's.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::bench::hugo;
use crate::bench::words::Words;
use crate::failure::{AtPath, Outcome};

/// The words of an article's body, about.
pub(super) const WORDS: usize = 600;

/// Slug and name of every category.
pub(super) const CATEGORIES: [(&str, &str); 8] = [
    ("tin-chinh-sach", "Tin chính sách"),
    ("doanh-nghiep", "Doanh nghiệp"),
    ("thi-truong", "Thị trường"),
    ("cong-nghe", "Công nghệ"),
    ("nhan-luc", "Nhân lực"),
    ("dia-phuong", "Địa phương"),
    ("su-kien-nganh", "Sự kiện ngành"),
    ("hoi-dap", "Hỏi đáp"),
];

/// A corpus to be written.
#[derive(Clone, Debug)]
pub(super) struct Corpus {
    pub(super) articles: usize,
    pub(super) seed: u64,
}

/// One article in no format yet.
struct Article {
    slug: String,
    headline: String,
    category: &'static str,
    standfirst: String,
    day: String,
    body: String,
}

impl Corpus {
    /// Writes our content folder and Hugo's site.
    pub(super) fn write(&self, ours: &Path, theirs: &Path) -> Outcome<String> {
        let [our_articles, their_articles] =
            [ours.join("bai-viet"), theirs.join("content/bai-viet")];
        let categories = ours.join("chuyen-muc");
        for folder in [&our_articles, &their_articles, &categories] {
            fs::create_dir_all(folder).at(folder)?;
        }
        write_file(&ours.join("portal.toml"), PORTAL)?;
        for (order, (slug, name)) in CATEGORIES.iter().enumerate() {
            let text =
                format!("---\nname: {name}\nstandfirst: Bài về {name}.\norder: {order}\n---\n");
            write_file(&categories.join(format!("{slug}.md")), &text)?;
        }
        hugo::write_site(theirs)?;
        for number in 0..self.articles {
            let article = self.article(number);
            let name = format!("{}.md", article.slug);
            write_file(&our_articles.join(&name), &article.ours())?;
            write_file(&their_articles.join(&name), &article.theirs())?;
        }
        Ok("written".into())
    }

    /// Adds a sentence to an article in the middle, another one each time.
    pub(super) fn change_one(&self, ours: &Path, time: usize) -> Outcome<()> {
        let mut article = self.article((self.articles / 2 + time) % self.articles);
        article.body.push_str("\nĐoạn này vừa được thêm vào.\n");
        write_file(
            &ours.join("bai-viet").join(format!("{}.md", article.slug)),
            &article.ours(),
        )
    }

    fn article(&self, number: usize) -> Article {
        let mut words = Words::new(self.seed, number);
        let (headline, slug) = words.headline();
        let (category, _) = CATEGORIES[words.below(CATEGORIES.len())];
        Article {
            slug: numbered(&slug, number),
            headline,
            category,
            standfirst: words.paragraph(32),
            day: day(number),
            body: self.body(&mut words, number),
        }
    }

    /// The slug of another article, for a link that leads somewhere.
    fn slug_of(&self, number: usize) -> String {
        numbered(&Words::new(self.seed, number).headline().1, number)
    }

    fn body(&self, words: &mut Words, number: usize) -> String {
        let other = self.slug_of((number * 31 + 7) % self.articles);
        let (category, name) = CATEGORIES[number % CATEGORIES.len()];
        let mut text = String::new();
        let mut part = |piece: String| text.push_str(&format!("{piece}\n\n"));
        part(words.paragraph(70));
        part(format!(
            "{} Xem thêm [bài liên quan](/bai-viet/{other}/).",
            words.paragraph(60)
        ));
        part(format!("## {}", words.phrase(6)));
        part(words.paragraph(80));
        part(list(words));
        part(format!("## {}", words.phrase(7)));
        part(words.paragraph(70));
        part(format!("### {}", words.phrase(5)));
        part(words.paragraph(60));
        part(table(words));
        part(format!("## {}", words.phrase(5)));
        part(format!(
            "{} Đọc tiếp ở [{name}](/chuyen-muc/{category}/).",
            words.paragraph(70)
        ));
        part(format!("**{}** {}", words.phrase(4), words.paragraph(50)));
        text
    }
}

impl Article {
    fn ours(&self) -> String {
        let Self {
            headline,
            category,
            standfirst,
            day,
            body,
            ..
        } = self;
        format!(
            "---\nheadline: \"{headline}\"\ncategory: {category}\nstandfirst: \"{standfirst}\"\n\
             byline:\n  desk: Ban Biên tập\npublished: {day}\n---\n{body}"
        )
    }

    fn theirs(&self) -> String {
        let Self {
            headline,
            category,
            standfirst,
            day,
            body,
            ..
        } = self;
        format!(
            "---\ntitle: \"{headline}\"\nchuyen-muc: [{category}]\nsummary: \"{standfirst}\"\ndate: {day}\n---\n{body}"
        )
    }
}

fn numbered(slug: &str, number: usize) -> String {
    format!("{slug}-{number}")
}

/// Days from 2019 to 2025, many articles a day.
pub(super) fn day(number: usize) -> String {
    format!(
        "{}-{:02}-{:02}",
        2019 + number % 7,
        1 + number / 7 % 12,
        1 + number / 84 % 28
    )
}

fn list(words: &mut Words) -> String {
    let items = (0..4).map(|_| format!("- {}", words.phrase(11)));
    items.collect::<Vec<_>>().join("\n")
}

fn table(words: &mut Words) -> String {
    let mut table = String::from("| Hạng mục | Số lượng | Ghi chú |\n| --- | ---: | --- |");
    for row in 1..=4 {
        let (item, count, note) = (
            words.phrase(3),
            words.below(900) + 10 * row,
            words.phrase(4),
        );
        // Writing to a string cannot fail.
        let _ = write!(table, "\n| {item} | {count} | {note} |");
    }
    table
}

fn write_file(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).at(path)
}

/// The portal of every corpus.
pub(super) const PORTAL: &str = r#"name = "Cổng thông tin thử tải"
short_name = "Thử tải"
kicker = "Cổng thông tin"
description = "Bài viết sinh tự động để đo thời gian dựng."
base_address = "https://cnht.example"
base_path = "/"
language = "vi"
notice = "Nội dung sinh tự động."
page_size = 10
lead = ""
footer_lines = ["Nội dung sinh tự động."]

[contact]
organisation = "Đơn vị thử tải"
address = "Số 0 phố Thử"
phone = "+84 00 0000 0000"
email = "thu@cnht.example"

[[menu]]
label = "Tin chính sách"
path = "/chuyen-muc/tin-chinh-sach/"
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_has_about_the_words_it_should() {
        let corpus = Corpus {
            articles: 40,
            seed: 1,
        };
        for number in 0..40 {
            let words = corpus.article(number).body.split_whitespace().count();
            assert!(words.abs_diff(WORDS) < 60, "{words}");
        }
    }

    #[test]
    fn slugs_differ_and_links_lead_to_one_of_them() {
        let corpus = Corpus {
            articles: 300,
            seed: 5,
        };
        let mut slugs: Vec<String> = (0..300).map(|number| corpus.article(number).slug).collect();
        assert!(
            corpus
                .article(8)
                .body
                .contains(&format!("/bai-viet/{}/", slugs[8 * 31 + 7]))
        );
        slugs.sort();
        slugs.dedup();
        assert_eq!(slugs.len(), 300);
    }
}
