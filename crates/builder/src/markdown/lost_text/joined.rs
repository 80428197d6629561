//! Words that are one on one side and several on the other: a tag that is dropped joins those beside
//! it, `x<wbr>y`, and a link that begins within a word parts it, `xemhttps://…`. No letter is lost.

/// More words than these are not looked through; so many are no matter of a border.
const MOST: usize = 200;

/// Takes those out of the lost words whose letters stand on the page with other borders.
pub(super) fn take_out(lost: &mut Vec<(usize, &str)>, shown: &[&str]) {
    if lost.is_empty() || lost.len() > MOST {
        return;
    }
    let shown = &shown[..shown.len().min(5 * MOST)];
    let (mut left, mut used, mut at) = (Vec::new(), vec![false; shown.len()], 0);
    while at < lost.len() {
        let begins = |from: &usize| !used[*from];
        let found = (0..shown.len()).filter(begins).find_map(|from| {
            let (words, pieces) = same(&lost[at..], &shown[from..])?;
            (!used[from..from + pieces].contains(&true)).then_some((words, from, pieces))
        });
        if let Some((words, from, pieces)) = found {
            used[from..from + pieces].fill(true);
            at += words;
        } else {
            left.push(lost[at]);
            at += 1;
        }
    }
    *lost = left;
}

/// How many words of each side, from the first on, have the same letters.
fn same(lost: &[(usize, &str)], shown: &[&str]) -> Option<(usize, usize)> {
    let (mut words, mut pieces) = (1, 1);
    let (mut word, mut piece) = (lost.first()?.1.as_bytes(), shown.first()?.as_bytes());
    loop {
        let common = word.len().min(piece.len());
        if word[..common] != piece[..common] {
            return None;
        }
        (word, piece) = (&word[common..], &piece[common..]);
        match (word.is_empty(), piece.is_empty()) {
            (true, true) => return Some((words, pieces)),
            (true, false) => {
                word = lost.get(words)?.1.as_bytes();
                words += 1;
            }
            _ => {
                piece = shown.get(pieces)?.as_bytes();
                pieces += 1;
            }
        }
    }
}
