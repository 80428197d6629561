//! Local bodies named beside a number. Each province numbers anew, so that `12/2020/QĐ-UBND` alone
//! may be any of sixty.

use model::number::DocumentNumber;
use model::slug::slugify;

/// Words that say what kind of place follows, and the kind; the longer ones first.
const KINDS: [(&[&str], &str); 13] = [
    (&["thanh", "pho"], "thanh-pho"),
    (&["thi", "xa"], "thi-xa"),
    (&["thi", "tran"], "thi-tran"),
    (&["dac", "khu"], "dac-khu"),
    (&["tinh"], "tinh"),
    (&["tp"], "thanh-pho"),
    (&["tx"], "thi-xa"),
    (&["tt"], "thi-tran"),
    (&["quan"], "quan"),
    (&["huyen"], "huyen"),
    (&["xa"], "xa"),
    (&["phuong"], "phuong"),
    (&["q"], "quan"),
];

/// Committees of the Party in a place; the place follows without its kind.
const PARTY: [&str; 5] = ["tinh", "thanh", "huyen", "quan", "thi"];

/// Letters before and after a number that are looked at.
const BEFORE: usize = 90;
const AFTER: usize = 60;

/// As many words follow a body's name that may be its place.
const PLACE_WORDS: usize = 7;

/// May a local body have issued the document? A number without signs may be of any body.
pub(crate) fn is_of_local_body(number: &DocumentNumber) -> bool {
    let Some(signs) = number.signs() else {
        return true;
    };
    let part = |part: &str| matches!(part, "UB" | "TU" | "HU");
    signs.contains("UBND") || signs.contains("HĐND") || signs.split(['-', '/']).any(part)
}

/// The place of a local body or of its head, its kind before it: `tinh/binh-duong`; `None` for other bodies.
pub(crate) fn place_of(issuing_body: &str) -> Option<String> {
    let words = words(issuing_body);
    let end = (0..words.len()).find_map(|at| body_end(&words, at))?;
    Some(place(&words[end..]))
}

/// What follows the names of local bodies in the sentence around a number that begins and ends at
/// these bytes.
pub(crate) fn bodies_named(text: &str, begins: usize, ends: usize) -> Vec<String> {
    let first = text[..begins]
        .char_indices()
        .rev()
        .nth(BEFORE)
        .map_or(0, |(at, _)| at);
    let before = &text[first..begins];
    let before = &before[sentence_start(before)..];
    let after: String = text[ends..].chars().take(AFTER).collect();
    let after = after.split(';').next().unwrap_or_default();
    let words = words(&format!("{before} {after}"));
    let places = (0..words.len())
        .filter_map(|at| body_end(&words, at))
        .filter_map(|end| {
            let named = words.get(end)?.capital || kind(&words[end..]).is_some();
            named.then(|| place(&words[end..]))
        });
    places.collect()
}

/// Where the last sentence begins. "TP." and "Q." end none.
fn sentence_start(text: &str) -> usize {
    let ends = |(at, mark): &(usize, &str)| {
        let word = text[..*at]
            .rsplit(|letter: char| !letter.is_alphanumeric())
            .next()
            .unwrap_or_default();
        let short = word.chars().count() <= 2 && word.starts_with(char::is_uppercase);
        *mark == ";" || !short
    };
    text.rmatch_indices([';', '.'])
        .find(ends)
        .map_or(0, |(at, mark)| at + mark.len())
}

/// Is the place among those that are named? Where both say its kind, a town is not its province.
pub(crate) fn names(bodies: &[String], place: &str) -> bool {
    let (kind, name) = place.split_once('/').unwrap_or_default();
    bodies.iter().any(|body| {
        let (own_kind, own_name) = body.split_once('/').unwrap_or_default();
        let same_kind = kind.is_empty() || own_kind.is_empty() || kind == own_kind;
        let begins = own_name
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
        same_kind && begins
    })
}

struct Word {
    slug: String,
    /// It begins with a capital, as names do.
    capital: bool,
}

/// Words without marks; a word with a slash is a number.
fn words(text: &str) -> Vec<Word> {
    let plain = text.split_whitespace().filter(|word| !word.contains('/'));
    let pieces = plain.flat_map(|word| word.split(['.', '-', ',', '(', ')']));
    let word = |piece: &str| Word {
        slug: slugify(piece),
        capital: piece.starts_with(char::is_uppercase),
    };
    pieces
        .map(word)
        .filter(|word| !word.slug.is_empty())
        .collect()
}

/// Where the name of a local body that begins here ends.
fn body_end(words: &[Word], at: usize) -> Option<usize> {
    let is = |at: usize, slug: &str| words.get(at).is_some_and(|word| word.slug == slug);
    if is(at, "ubnd") || is(at, "hdnd") {
        return Some(at + 1);
    }
    if PARTY.iter().any(|kind| is(at, kind)) && is(at + 1, "uy") {
        return Some(at + 2);
    }
    let full = (is(at, "uy") && is(at + 1, "ban") || is(at, "hoi") && is(at + 1, "dong"))
        && is(at + 2, "nhan")
        && is(at + 3, "dan");
    full.then_some(at + 4)
}

fn place(words: &[Word]) -> String {
    let (length, kind) = kind(words).unwrap_or_default();
    let rest = words[length..].iter().take(PLACE_WORDS);
    let rest: Vec<&str> = rest.map(|word| word.slug.as_str()).collect();
    let place = rest.join("-");
    let place = place
        .strip_prefix("ho-chi-minh")
        .map(|rest| format!("hcm{rest}"))
        .unwrap_or(place);
    format!("{kind}/{place}")
}

/// How many words say what kind of place follows, and the kind.
fn kind(words: &[Word]) -> Option<(usize, &'static str)> {
    let names = |of_kind: &[&str]| {
        words.len() >= of_kind.len()
            && of_kind
                .iter()
                .zip(words)
                .all(|(one, word)| *one == word.slug)
    };
    KINDS
        .iter()
        .find(|(of_kind, _)| names(of_kind))
        .map(|(of_kind, kind)| (of_kind.len(), *kind))
}
