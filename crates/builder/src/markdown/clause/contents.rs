//! Tables of contents that are typed above a legal text: the names of its parts with nothing between
//! them. Their lines are no parts, so that the anchors go to the parts themselves.

use std::collections::BTreeMap;
use std::ops::Range;

use model::fold::fold;

use super::mark::PartKind;
use super::number::Number;
use super::rows::{Row, Words};

/// A part as both its line in the table and its own heading name it: kind, number, folded title.
type Name = (PartKind, Number, String);

/// Takes the parts out of the rows that are tables of contents.
///
/// A text never has two điều, or two chương, with nothing between them. Rows in which that is so are a
/// table when most of their names come again further down.
pub(super) fn leave_contents(rows: &mut [Row<'_>]) {
    let runs: Vec<Vec<usize>> = runs(rows)
        .into_iter()
        .filter(|run| names_one_after_another(rows, run))
        .collect();
    if runs.is_empty() {
        return;
    }
    let mut last: BTreeMap<Name, usize> = BTreeMap::new();
    let mut last_numbers: BTreeMap<(PartKind, Number), usize> = BTreeMap::new();
    for at in (0..rows.len()).filter(|at| is_entry(&rows[*at])) {
        last.extend(name(rows, at).map(|name| (name, at)));
        last_numbers.extend(number(&rows[at]).map(|number| (number, at)));
    }
    for run in runs {
        let comes_again =
            |at: &usize| name(rows, *at).is_some_and(|name| last.get(&name) > Some(at));
        let Some(end) = run.iter().rposition(comes_again) else {
            continue;
        };
        // The last titles may be written otherwise. The text itself begins with a smaller number.
        let goes_on = |(index, at): &(usize, &usize)| {
            let here = number(&rows[**at]);
            let above = run[..*index].iter().rev().map(|at| number(&rows[*at]));
            let above = above
                .flatten()
                .find(|above| here.map(|here| here.0) == Some(above.0));
            here.is_some_and(|here| above.is_some_and(|above| above < here))
                && here.and_then(|here| last_numbers.get(&here)) > Some(at)
        };
        let more = run.iter().enumerate().skip(end + 1).take_while(goes_on);
        let table = &run[..=end + more.count()];
        let again = table.iter().filter(|at| comes_again(at)).count();
        if names_one_after_another(rows, table) && again * 3 >= table.len() * 2 {
            for at in table {
                rows[*at].mark = None;
                rows[*at].words = Words::Contents;
            }
        }
    }
}

fn number(row: &Row<'_>) -> Option<(PartKind, Number)> {
    row.mark.as_ref().map(|mark| (mark.kind, mark.number))
}

/// The name of a điều or of what stands above it.
fn is_entry(row: &Row<'_>) -> bool {
    let mark = row.mark.as_ref().filter(|_| row.is_own());
    mark.is_some_and(|mark| mark.kind <= PartKind::Dieu && mark.firm)
}

/// The entries that have only empty lines and their own titles between them.
fn runs(rows: &[Row<'_>]) -> Vec<Vec<usize>> {
    let mut runs = Vec::new();
    let mut run: Vec<usize> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if is_entry(row) {
            run.push(at);
        } else if !row.is_blank()
            && !run
                .last()
                .is_some_and(|last| titles(rows, *last).contains(&at))
        {
            runs.push(std::mem::take(&mut run));
        }
    }
    runs.push(run);
    runs
}

fn names_one_after_another(rows: &[Row<'_>], run: &[usize]) -> bool {
    let mut kinds: Vec<_> = run.iter().filter_map(|at| number(&rows[*at])).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.windows(2).any(|two| two[0].0 == two[1].0)
}

/// The rows behind an entry that hold its title, or go on with it.
fn titles(rows: &[Row<'_>], at: usize) -> Range<usize> {
    let below = |from: usize| rows.get(from).filter(|row| row.is_plain() && row.is_own());
    let named = rows[at]
        .mark
        .as_ref()
        .is_some_and(|mark| !mark.title.is_empty());
    let mut end = at + 1;
    if !named {
        end += usize::from(rows.get(end).is_some_and(Row::is_blank));
        if below(end).is_none() {
            return at + 1..at + 1;
        }
        end += 1;
    }
    while below(end).is_some_and(|row| row.text.trim_start().starts_with(char::is_lowercase)) {
        end += 1;
    }
    at + 1..end
}

/// The name of an entry; `None` without a title.
fn name(rows: &[Row<'_>], at: usize) -> Option<Name> {
    let mark = rows[at].mark.as_ref()?;
    let mut words = mark.title.clone();
    for row in &rows[titles(rows, at)] {
        words.push(' ');
        words.push_str(row.text);
    }
    // The page, and the dots that lead to it.
    let is_letter = |sign: char| sign.is_alphanumeric() && !sign.is_ascii_digit();
    let words = fold(words.trim_end_matches(|sign| !is_letter(sign)));
    let title: Vec<&str> = words
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    (!title.is_empty()).then(|| (mark.kind, mark.number, title.join(" ")))
}
