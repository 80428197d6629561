//! Legal documents that are named and that the portal does not hold: no fault, but a list of what
//! may be worth adding. Each document is reported once, however often it is named.

use std::collections::BTreeMap;

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::resolve::Mention;
use crate::resolve::numbers::key;

/// As many places are listed; of the others, how many there are.
const SHOWN: usize = 3;

/// A note for each number, at the first place in the order of files.
pub(super) fn notes(mentions: &[Mention]) -> Vec<Diagnostic> {
    let mut by_number: BTreeMap<String, Vec<&Mention>> = BTreeMap::new();
    for mention in mentions {
        by_number
            .entry(key(&mention.number))
            .or_default()
            .push(mention);
    }
    by_number.into_values().filter_map(note).collect()
}

fn note(mut mentions: Vec<&Mention>) -> Option<Diagnostic> {
    mentions.sort_by(|a, b| (&a.file, a.position).cmp(&(&b.file, b.position)));
    mentions.dedup();
    let places = places(&mentions);
    let Mention {
        number,
        file,
        position,
    } = mentions.first()?;
    let message = format!(
        "cổng chưa có văn bản {number}{places}; số hiệu hiện thành chữ, không thành liên kết"
    );
    Some(Diagnostic {
        path: file.clone(),
        position: *position,
        rule: Rule::UnknownDocument,
        message,
        example: None,
    })
}

/// `, được nêu ở 4 chỗ: x.md:3:1, y.md:5:2, z.md:1:1, …`; nothing for a single one.
fn places(mentions: &[&Mention]) -> String {
    if mentions.len() < 2 {
        return String::new();
    }
    let place = |mention: &&Mention| {
        let Position { line, column } = mention.position;
        format!("{}:{line}:{column}", mention.file)
    };
    let mut shown: Vec<String> = mentions.iter().take(SHOWN).map(place).collect();
    if mentions.len() > SHOWN {
        shown.push("…".into());
    }
    format!(", được nêu ở {} chỗ ({})", mentions.len(), shown.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mention(number: &str, file: &str, line: u32) -> Mention {
        Mention {
            number: number.into(),
            file: file.into(),
            position: Position { line, column: 1 },
        }
    }

    #[test]
    fn each_number_is_reported_once_at_its_first_place() {
        let mentions = [
            mention("12/2011/qd-ttg", "b.md", 4),
            mention("12/2011/QĐ-TTg", "a.md", 9),
            mention("5/2012/TT-BCT", "c.md", 1),
            mention("12/2011/QĐ–TTg", "a.md", 20),
            mention("12/2011/QĐ-TTg", "d.md", 2),
        ];
        let notes: Vec<String> = notes(&mentions)
            .into_iter()
            .map(|note| format!("{}:{} {}", note.path, note.position.line, note.message))
            .collect();
        let expected = [
            "a.md:9 cổng chưa có văn bản 12/2011/QĐ-TTg, được nêu ở 4 chỗ (a.md:9:1, a.md:20:1, b.md:4:1, …); số hiệu hiện thành chữ, không thành liên kết",
            "c.md:1 cổng chưa có văn bản 5/2012/TT-BCT; số hiệu hiện thành chữ, không thành liên kết",
        ];
        assert_eq!(notes, expected);
    }

    #[test]
    fn all_places_are_shown_while_they_are_few() {
        let mentions = [1, 2, 3].map(|line| mention("1/2012/TT-BCT", "a.md", line));
        assert!(
            notes(&mentions)[0]
                .message
                .contains("ở 3 chỗ (a.md:1:1, a.md:2:1, a.md:3:1);")
        );
        assert!(notes(&[]).is_empty());
    }
}
