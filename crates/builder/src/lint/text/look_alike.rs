//! Letters of other alphabets in the place of Vietnamese ones: they look right, and nobody finds the
//! word. Real words and symbols of those alphabets are fine, so a word is judged by its neighbors.

mod alphabet;
mod word;

#[cfg(test)]
mod tests;

use self::alphabet::Alphabet;
use self::word::{Verdict, Word};
use super::{Fault, Occurrences};
use crate::diagnostic::rule::Rule;

/// Finds the first word that is wrong for sure, and the first that may be.
pub(super) fn find(text: &str) -> Vec<Fault> {
    let judged: Vec<(Word<'_>, Verdict)> = Word::all(text)
        .filter_map(|word| word.judge().map(|verdict| (word, verdict)))
        .collect();
    let of = |wanted: Verdict| {
        judged
            .iter()
            .filter(move |(_, verdict)| *verdict == wanted)
            .map(|(word, _)| word)
    };
    let wrong = of(Verdict::Wrong)
        .next()
        .map(|word| fault(word, Rule::LookAlike, of(Verdict::Wrong).count()));
    let doubtful = of(Verdict::Doubtful)
        .next()
        .map(|word| fault(word, Rule::ForeignLetter, of(Verdict::Doubtful).count()));
    wrong.into_iter().chain(doubtful).collect()
}

fn fault(word: &Word<'_>, rule: Rule, count: usize) -> Fault {
    let name = word.alphabet.name();
    let shown = word.text;
    let cause = match (rule, word.alphabet, word.is_mixed()) {
        (Rule::ForeignLetter, ..) => {
            format!("“{shown}” viết bằng {name}; nếu muốn viết chữ Latinh thì hãy gõ lại")
        }
        (_, Alphabet::Eth, _) => {
            format!("từ “{shown}” có {name}, không phải Đ của tiếng Việt; hãy gõ lại cả từ")
        }
        (_, _, true) => format!("từ “{shown}” lẫn {name} trông giống chữ Latinh; hãy gõ lại cả từ"),
        _ => format!("“{shown}” là {name} trông giống chữ Latinh; hãy gõ lại"),
    };
    let message = format!("{cause}{}", Occurrences::more(count));
    Fault {
        rule,
        at: word.at,
        message,
        example: word.reading(),
    }
}
