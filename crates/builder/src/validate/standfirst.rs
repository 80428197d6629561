//! The standfirst must not stand again at the head of the body: readers would meet it twice.

use model::fold::fold;

use crate::diagnostic::rule::Rule;
use crate::front_matter::node::At;
use crate::source::report::Report;

/// Fewer words than this may well begin two different sentences.
const FEWEST_WORDS: usize = 5;

/// No word is longer, in characters, with the marks of writing before it.
const LONGEST_WORD: usize = 60;

/// Reports every paragraph at the head of the body that says the standfirst again, whole or as its
/// beginning.
pub fn check(report: &mut Report<'_>, standfirst: Option<&At<String>>, opening: &[(String, usize)]) {
    let Some(standfirst) = standfirst else { return };
    let words = words(&standfirst.value);
    if words.len() < FEWEST_WORDS {
        return;
    }
    for (_, at) in opening.iter().filter(|(paragraph, _)| repeats(&words, paragraph)) {
        let message = "đoạn này lặp lại sapo; sapo đã hiện trên đầu bài, hãy xóa phần lặp";
        report.add(Rule::RepeatedStandfirst, *at, message);
    }
}

fn repeats(standfirst: &[String], paragraph: &str) -> bool {
    // Folding is slow; most paragraphs differ in their first word.
    let beginning: String = paragraph.chars().take(LONGEST_WORD).collect();
    words(&beginning).first() == standfirst.first() && words(paragraph).starts_with(standfirst)
}

/// Words without marks, case and punctuation.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
