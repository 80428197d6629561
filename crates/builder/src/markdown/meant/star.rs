//! Stars that are no emphasis, `20*30*50 mm` and `(*)`, and stars that are, `**Lưu ý:**không`.

use comrak::Node;
use comrak::nodes::NodeValue;
use memchr::memchr3;

use super::{Hint, Part, Signs, mask_of};

/// May a text hold a sign that is to be masked? Good texts must cost next to nothing.
pub(super) fn is_suspicious(text: &str) -> bool {
    let bytes = text.as_bytes();
    if memchr3(b'~', b'*', b'_', bytes).is_none() {
        return false;
    }
    let sign = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
    let edge = |sign: u8| sign.is_ascii_whitespace();
    let mut tildes = 0;
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'~' => {
            tildes += 1;
            let alone = sign(at + 1) != b'~' && (at == 0 || sign(at - 1) != b'~');
            alone && (tildes > 1 || bytes[at + 1..].contains(&b'~'))
        }
        b'*' if at > 0 && bytes[at - 1] == b'*' => false,
        b'*' => {
            let before = if at == 0 { b' ' } else { sign(at - 1) };
            let after = sign(at + bytes[at..].iter().take_while(|byte| **byte == b'*').count());
            let within = !edge(before) && !edge(after) && !b".,;:!?".contains(&after);
            within || after.is_ascii_punctuation()
        }
        b'_' => sign(at + 1).is_ascii_punctuation() && sign(at + 1) != b'_',
        _ => false,
    })
}

/// Masks stars, and marks of punctuation that keep stars from being what they are meant to be.
pub(super) fn mask(signs: &mut Signs<'_>, root: Node<'_>, hints: &mut Vec<Hint>) {
    for node in root.descendants() {
        match node.data().value {
            NodeValue::Emph => not_emphasis(signs, node, 1, hints),
            NodeValue::Strong => not_emphasis(signs, node, 2, hints),
            NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => {
                bold(signs, node)
            }
            _ => {}
        }
    }
    for (start, end) in runs(signs.text, 0..signs.text.len()) {
        let (before, after) = (signs.before(start), signs.after(end));
        let note = (before, after) == (Some('('), Some(')'));
        let one = end - start == 1;
        let product = one && is_digit(before) && is_digit(after);
        // `*.xlsx` names files.
        let files =
            one && !is_letter(before) && after == Some('.') && is_letter(signs.after(end + 1));
        if (note || product || files) && (start..end).all(|at| signs.is_free(at)) {
            (start..end).for_each(|at| signs.mask(at));
        }
    }
}

/// Runs of stars, as pairs of bytes.
fn runs(text: &str, within: std::ops::Range<usize>) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, _) in text[within.clone()].match_indices('*') {
        let at = within.start + at;
        match runs.last_mut() {
            Some((_, end)) if *end == at => *end += 1,
            _ => runs.push((at, at + 1)),
        }
    }
    runs
}

fn is_digit(sign: Option<char>) -> bool {
    sign.is_some_and(|sign| sign.is_ascii_digit())
}

fn is_letter(sign: Option<char>) -> bool {
    sign.is_some_and(char::is_alphanumeric)
}

/// Places for days and years are not longer than this.
const SHORT: usize = 40;

/// How many products are reported: who writes more of them knows by then.
const MOST_HINTS: usize = 20;

/// Signs that the library took for emphasis: those of a product, of a call of a note, of a date to
/// be filled in, `__/__/20__`, and of any file, `*.*`.
fn not_emphasis(signs: &mut Signs<'_>, node: Node<'_>, length: usize, hints: &mut Vec<Hint>) {
    let range = signs.range(node.data().sourcepos);
    if range.len() <= 2 * length {
        return;
    }
    let (open, close) = (range.start, range.end - length);
    let Some(inner) = signs.text.get(open + length..close) else {
        return;
    };
    let short = signs.text[open..].starts_with('_') && inner.len() < SHORT;
    let blank = short && !inner.contains(char::is_alphanumeric);
    // A mark of punctuation begins no words, but follows a star that calls a note: `(triệu)*: 5`.
    let called = signs
        .before(open)
        .is_some_and(|sign| sign.is_alphanumeric() || ")]”»".contains(sign));
    let note = called && inner.starts_with(['.', ',', ';', ':', '!', '?', ')']);
    if blank || note || inner == "." || is_product(signs, open, close, length, hints) {
        (open..open + length)
            .chain(close..range.end)
            .for_each(|at| signs.mask(at));
    }
}

/// Emphasis that both begins and ends within a word is a product: `a*b*c`, `(a+b)*(c+d)*(e+f)`.
/// One without a number is reported.
fn is_product(
    signs: &Signs<'_>,
    open: usize,
    close: usize,
    length: usize,
    hints: &mut Vec<Hint>,
) -> bool {
    let star = |at: usize| signs.text.as_bytes().get(at) == Some(&b'*');
    let left = |at: usize| {
        signs
            .before(at)
            .filter(|sign| sign.is_alphanumeric() || ")]".contains(*sign))
    };
    let right = |at: usize| {
        signs
            .after(at)
            .filter(|sign| sign.is_alphanumeric() || "([".contains(*sign))
    };
    let around = [
        left(open),
        right(open + length),
        left(close),
        right(close + length),
    ];
    let number = around.into_iter().any(is_digit);
    if !star(open) || !star(close) || around.contains(&None) || (length > 1 && !number) {
        return false;
    }
    if !number && hints.len() < MOST_HINTS {
        let message = "dấu * giữa hai chữ được hiểu là dấu nhân và giữ nguyên; dấu nhân viết là ×, chữ nghiêng không bắt đầu giữa một từ";
        let product = signs
            .around(open..close + length)
            .trim_matches([',', '.', ';', ':', '*']);
        hints.push(signs.hint(open, message, &product.replace('*', "×")));
    }
    true
}

/// Bold whose stars touch a mark of punctuation within and a letter outside: Markdown lets the
/// stars stand. The mark is masked, so that the library sees a letter in its place.
fn bold(signs: &mut Signs<'_>, block: Node<'_>) {
    let mut left = Vec::new();
    for node in block
        .descendants()
        .filter(|node| matches!(node.data().value, NodeValue::Text(_)))
    {
        let range = signs.range(node.data().sourcepos);
        let words = |(start, _): &(usize, usize)| {
            signs.parts[*start] == Part::Words && signs.is_free(*start)
        };
        left.extend(runs(signs.text, range).into_iter().filter(words));
    }
    let doubtful = !left.is_empty() || holds_bold_in_bold(block);
    if doubtful && bold_one_after_another(signs, block) {
        return;
    }
    let mut index = 0;
    while index + 1 < left.len() {
        let paired = pair(signs, left[index], left[index + 1]);
        index += 1 + usize::from(paired);
    }
}

/// Nobody sets bold within bold: the library took the end of one for the beginning of another.
fn holds_bold_in_bold(block: Node<'_>) -> bool {
    let is_bold = |node: Node<'_>| matches!(node.data().value, NodeValue::Strong);
    block
        .descendants()
        .any(|node| is_bold(node) && node.parent().is_some_and(is_bold))
}

/// `**Lưu ý:**không, là**đậm**đó`: two stars begin bold and the next two end it, where all can.
/// `false` where they do not.
fn bold_one_after_another(signs: &mut Signs<'_>, block: Node<'_>) -> bool {
    let mut all = runs(signs.text, signs.range(block.data().sourcepos));
    all.retain(|(start, _)| signs.is_free(*start));
    let space = |sign: Option<char>| sign.is_none_or(char::is_whitespace);
    let good = |(open, close): ((usize, usize), (usize, usize))| {
        let two = open.1 - open.0 == 2 && close.1 - close.0 == 2;
        two && !space(signs.after(open.1)) && !space(signs.before(close.0))
    };
    let pairs: Vec<_> = all
        .chunks(2)
        .map(|pair| (pair[0], *pair.last().unwrap_or(&pair[0])))
        .collect();
    let fits = all.len().is_multiple_of(2) && pairs.iter().copied().all(good);
    for (open, close) in pairs.into_iter().filter(|_| fits) {
        pair(signs, open, close);
    }
    fits
}

/// Makes two runs of stars a pair, if they are meant to be one.
fn pair(signs: &mut Signs<'_>, open: (usize, usize), close: (usize, usize)) -> bool {
    let (before, first) = (signs.before(open.0), signs.after(open.1));
    let (last, after) = (signs.before(close.0), signs.after(close.1));
    let space = |sign: Option<char>| sign.is_none_or(char::is_whitespace);
    let length = open.1 - open.0;
    let words = signs.text[open.1..close.0].contains(char::is_alphanumeric);
    if length != close.1 - close.0 || length > 3 || space(first) || space(last) || !words {
        return false;
    }
    let punctuation = |sign: Option<char>, at: usize| {
        sign.and_then(mask_of).is_some() && sign != Some('*') && signs.parts[at] == Part::Words
    };
    let last_at = close.0 - last.map_or(0, char::len_utf8);
    let opens = is_letter(before) && punctuation(first, open.1);
    let closes = is_letter(after) && punctuation(last, last_at);
    // One star alone calls a note more often than it begins emphasis.
    if !(opens || closes) || (length == 1 && (!space(before) || !is_letter(first))) {
        return false;
    }
    if opens {
        signs.mask(open.1);
    }
    if closes {
        signs.mask(last_at);
    }
    true
}
