//! Approved outputs: compared byte by byte, shown line by line where they differ, written anew when
//! the variable `UPDATE_GOLDEN` is `1`.

use std::fs;
use std::path::Path;

/// Compares `actual` with the approved file; `Err` tells the difference.
pub(crate) fn compare(approved: &Path, actual: &str) -> Result<(), String> {
    if std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") {
        fs::write(approved, actual).map_err(|error| format!("{}: {error}", approved.display()))?;
        return Ok(());
    }
    let expected = fs::read_to_string(approved).unwrap_or_default();
    if expected == actual {
        return Ok(());
    }
    let difference = difference(&expected, actual);
    Err(format!(
        "{} (UPDATE_GOLDEN=1 approves):\n{difference}",
        approved.display()
    ))
}

/// Lines that are gone with `-`, lines that are new with `+`; equal heads and tails are left out.
fn difference(expected: &str, actual: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), actual.lines().collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tails = old[head..].iter().rev().zip(new[head..].iter().rev());
    let tail = tails.take_while(|(a, b)| a == b).count();
    let gone = old[head..old.len() - tail]
        .iter()
        .map(|line| format!("  - {line}\n"));
    let come = new[head..new.len() - tail]
        .iter()
        .map(|line| format!("  + {line}\n"));
    gone.chain(come).collect()
}
