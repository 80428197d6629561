//! Titles of parts that go over several lines: `Chương I`, and its title in the next line.

use super::mark::{self, PartKind, PartMark};
use super::rows::Row;

/// A part's title, with the lines that it takes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Title {
    /// Its words, plain, without the part's own name.
    pub(super) words: String,
    /// How many lines below the first one belong to it, empty ones too.
    pub(super) lines: usize,
    /// Does it begin below the part's name?
    pub(super) apart: bool,
}

/// Reads the title of the part that begins in the first row.
pub(super) fn read(mark: &PartMark, rows: &[Row<'_>]) -> Title {
    let mut title = Title {
        words: mark.title.clone(),
        ..Title::default()
    };
    if mark.title.is_empty()
        && let Some(lines) = below(mark, rows)
    {
        title = Title {
            words: words(&rows[lines]),
            lines,
            apart: true,
        };
    }
    if !title.words.is_empty() {
        while let Some(row) = rows
            .get(title.lines + 1)
            .filter(|row| goes_on(&title.words, row))
        {
            title.words = format!("{} {}", title.words, words(row));
            title.lines += 1;
        }
    }
    title
}

/// The line below that is the title of a part whose name stands alone.
fn below(mark: &PartMark, rows: &[Row<'_>]) -> Option<usize> {
    let lines = rows.iter().skip(1).position(|row| !row.is_blank())? + 1;
    let row = rows.get(lines).filter(|row| lines <= 2 && is_free(row))?;
    let words = words(row);
    let heading = row.hashes() == 0 || (mark.hashes > 0 && row.hashes() >= mark.hashes);
    let dressed = row.hashes() == 0 && is_emphasised(row.text);
    let directly = lines == 1 && mark.kind != PartKind::Dieu && row.hashes() == 0;
    let titled = mark::starts_upper(&words) && mark::is_title(&words);
    (heading && (mark::is_upper(&words) || (titled && (dressed || directly)))).then_some(lines)
}

/// A title in capitals goes on in capitals, any other one with a small letter.
fn goes_on(title: &str, row: &Row<'_>) -> bool {
    let words = words(row);
    let upper = mark::is_upper(title) && mark::is_upper(&words);
    is_free(row) && row.hashes() == 0 && (upper || words.starts_with(char::is_lowercase))
}

fn is_free(row: &Row<'_>) -> bool {
    !row.is_blank() && row.is_own() && row.mark.is_none()
}

fn words(row: &Row<'_>) -> String {
    let text = row.text.trim().trim_matches('#').trim();
    text.chars()
        .filter(|sign| !matches!(sign, '*' | '_' | '\\'))
        .collect()
}

fn is_emphasised(text: &str) -> bool {
    let text = text.trim();
    ['*', '_']
        .iter()
        .any(|sign| text.len() > 2 && text.starts_with(*sign) && text.ends_with(*sign))
}
