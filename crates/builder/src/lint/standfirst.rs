//! A body must not begin with its standfirst, because readers would meet the same words twice.

use model::fold::fold;

use crate::diagnostic::rule::Rule;
use crate::front_matter::node::At;
use crate::front_matter::quoted;
use crate::source::report::Report;

/// Fewer words than this may well begin two different sentences.
const FEWEST_WORDS: usize = 5;

/// No word is longer, in characters, with the marks of writing before it.
const LONGEST_WORD: usize = 60;

/// The longest piece of a text that a message repeats, in words.
const SHOWN_WORDS: usize = 6;

/// Reports every paragraph at the head of the body that says the standfirst again, whole or as its
/// beginning, and says what can be taken away without breaking a sentence.
pub fn check(
    report: &mut Report<'_>,
    standfirst: Option<&At<String>>,
    opening: &[(String, usize)],
) {
    let Some(standfirst) = standfirst else { return };
    let words = words(&standfirst.value);
    if words.len() < FEWEST_WORDS {
        return;
    }
    for (paragraph, at) in opening
        .iter()
        .filter(|(paragraph, _)| repeats(&words, paragraph))
    {
        let (message, example) = advice(paragraph, words.len());
        match example {
            Some(example) => report.add_with(Rule::RepeatedStandfirst, *at, message, example),
            None => report.add(Rule::RepeatedStandfirst, *at, message),
        }
    }
}

fn repeats(standfirst: &[String], paragraph: &str) -> bool {
    // Folding is slow; most paragraphs differ in their first word.
    let beginning: String = paragraph.chars().take(LONGEST_WORD).collect();
    words(&beginning).first() == standfirst.first() && words(paragraph).starts_with(standfirst)
}

/// What to do about a paragraph whose first words are those of the standfirst, with a sample.
fn advice(paragraph: &str, count: usize) -> (String, Option<String>) {
    let end = end_of_words(paragraph, count);
    let rest = &paragraph[end..];
    if words(rest).is_empty() {
        return (
            "đoạn này lặp lại sapo; sapo đã hiện trên đầu bài, hãy xóa cả đoạn".into(),
            None,
        );
    }
    if let Some(next) = sentence_end(paragraph, end) {
        let message = format!(
            "đoạn này lặp lại sapo; sapo đã hiện trên đầu bài, hãy xóa phần lặp, để đoạn bắt đầu từ “{}”",
            first_words(&paragraph[next..])
        );
        return (message, None);
    }
    let message = format!(
        "đoạn này lặp lại sapo, nhưng sapo dừng giữa câu, trước “{}”: xóa phần lặp thì câu cụt. Hãy lấy trọn câu làm sapo rồi xóa câu ấy khỏi đoạn, hoặc viết sapo bằng lời khác",
        first_words(rest)
    );
    let marks = rest
        .char_indices()
        .filter(|(_, sign)| matches!(sign, '.' | '!' | '?' | '…'));
    let sentence = marks
        .filter_map(|(at, _)| sentence_end(paragraph, end + at))
        .next()
        .unwrap_or(paragraph.len());
    let sentence = paragraph[..sentence]
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    (message, Some(format!("standfirst: {}", quoted(&sentence))))
}

/// Where the word of that number ends.
fn end_of_words(text: &str, count: usize) -> usize {
    let mut seen = 0;
    let mut at = 0;
    for piece in text.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        seen += words(word).len();
        if seen >= count {
            return at + word.len();
        }
        at += piece.len();
    }
    text.len()
}

/// Where the sentence ends whose mark, or whose closing marks, stand at this byte: a space follows and
/// no small letter, and before it stands no shortened word.
fn sentence_end(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let closing = |sign: char| matches!(sign, '"' | '”' | '’' | '\'' | '»' | ')' | ']');
    let begin = rest.trim_start_matches(closing);
    let end = begin.trim_start_matches(['.', '!', '?', '…']);
    let after = end.trim_start_matches(closing);
    let ended =
        end.len() < begin.len() && (after.is_empty() || after.starts_with(char::is_whitespace));
    let goes_on = after.trim_start().starts_with(char::is_lowercase);
    let shortened = begin.starts_with(". ") && is_shortened(&text[..at]);
    (ended && !goes_on && !shortened).then(|| text.len() - after.len())
}

/// Words that are written with a full stop before a name.
const SHORTENED: [&str; 14] = [
    "tp", "tx", "tt", "gs", "pgs", "ts", "ths", "bs", "ks", "cn", "mr", "mrs", "ms", "dr",
];

fn is_shortened(before: &str) -> bool {
    let last = before
        .rsplit(|letter: char| !letter.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let single = last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    single || SHORTENED.contains(&fold(last).as_str())
}

fn first_words(text: &str) -> String {
    let mut words = text.split_whitespace();
    let shown: Vec<&str> = words.by_ref().take(SHOWN_WORDS).collect();
    let more = if words.next().is_some() { "…" } else { "" };
    format!("{}{more}", shown.join(" "))
}

/// Words without marks, case and punctuation.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    const STANDFIRST: &str = "Xưởng nhỏ giao hàng đúng hẹn";

    /// The message and the sample about a paragraph, or nothing.
    fn advised(paragraph: &str) -> Option<(String, Option<String>)> {
        let file = SourceFile::new("x".into(), "---\n".into());
        let mut report = Report::new(&file);
        let standfirst = At {
            value: STANDFIRST.into(),
            at: 0,
        };
        check(&mut report, Some(&standfirst), &[(paragraph.into(), 0)]);
        report
            .diagnostics
            .pop()
            .map(|diagnostic| (diagnostic.message, diagnostic.example))
    }

    #[test]
    fn the_advice_never_breaks_a_sentence() {
        let whole = [
            "Xưởng nhỏ giao hàng đúng hẹn.",
            "XƯỞNG NHỎ GIAO HÀNG ĐÚNG HẸN",
            "“Xưởng nhỏ giao hàng đúng hẹn”.",
        ];
        for paragraph in whole {
            assert!(
                advised(paragraph).unwrap().0.ends_with("hãy xóa cả đoạn"),
                "{paragraph}"
            );
        }
        let sentences = [
            "Xưởng nhỏ giao hàng đúng hẹn. Cách làm của họ khá đơn giản.",
            "“Xưởng nhỏ giao hàng đúng hẹn!” Cách làm của họ khá đơn giản.",
            "Xưởng nhỏ giao hàng đúng hẹn… Cách làm của họ khá đơn giản.",
        ];
        for paragraph in sentences {
            let message = advised(paragraph).unwrap().0;
            assert!(
                message.ends_with("để đoạn bắt đầu từ “Cách làm của họ khá đơn…”"),
                "{message}"
            );
        }
    }

    #[test]
    fn a_standfirst_that_stops_within_a_sentence_is_reported() {
        let cases = [
            (
                "Xưởng nhỏ giao hàng đúng hẹn nhờ bảng kế hoạch. Họ kể lại.",
                "nhờ bảng kế hoạch. Họ kể…",
            ),
            (
                "Xưởng nhỏ giao hàng đúng hẹn, nhờ bảng kế hoạch. Họ kể lại.",
                ", nhờ bảng kế hoạch. Họ…",
            ),
            (
                "Xưởng nhỏ giao hàng đúng hẹn nhờ bảng kế hoạch.",
                "nhờ bảng kế hoạch.",
            ),
            (
                "Xưởng nhỏ giao hàng đúng hẹn nhờ bảng kế hoạch",
                "nhờ bảng kế hoạch",
            ),
        ];
        for (paragraph, shown) in cases {
            let (message, example) = advised(paragraph).unwrap();
            assert!(
                message.contains(&format!("dừng giữa câu, trước “{shown}”")),
                "{message}"
            );
            let comma = if paragraph.contains(',') { "," } else { "" };
            let end = if paragraph.contains('.') { "." } else { "" };
            let sample = format!(
                "standfirst: \"Xưởng nhỏ giao hàng đúng hẹn{comma} nhờ bảng kế hoạch{end}\""
            );
            assert_eq!(example.as_deref(), Some(sample.as_str()));
        }
    }

    #[test]
    fn numbers_and_names_with_full_stops_end_no_sentence() {
        let (_, example) =
            advised("Xưởng nhỏ giao hàng đúng hẹn cho 1.200 bên mua ở TP. Vinh, TP.HCM. Xong.")
                .unwrap();
        let sample =
            "standfirst: \"Xưởng nhỏ giao hàng đúng hẹn cho 1.200 bên mua ở TP. Vinh, TP.HCM.\"";
        assert_eq!(example.as_deref(), Some(sample));
        assert_eq!(sentence_end("Có 1.200 khuôn", "Có 1".len()), None);
        assert_eq!(sentence_end("Chờ… nhờ vậy", "Chờ".len()), None);
        assert_eq!(advised("Xưởng lớn giao hàng đúng hẹn."), None);
    }
}
