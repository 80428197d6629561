//! Local bodies named beside a number. Each province numbers anew, so that `12/2020/QĐ-UBND` alone
//! may be any of sixty.

use model::number::DocumentNumber;
use model::slug::slugify;

/// Words that say what kind of place follows.
const KINDS: [&str; 6] = ["tinh", "tp", "quan", "huyen", "xa", "phuong"];
/// Such words that come in pairs.
const PAIRED_KINDS: [[&str; 2]; 4] = [["thanh", "pho"], ["thi", "xa"], ["thi", "tran"], ["dac", "khu"]];

/// Letters before and after a number that are looked at.
const BEFORE: usize = 90;
const AFTER: usize = 60;

/// As many words follow a body's name that may be its place.
const PLACE_WORDS: usize = 7;

/// May a local body have issued the document? Of a number without signs nobody knows.
pub(crate) fn is_of_local_body(number: &DocumentNumber) -> bool {
    number.signs().is_none_or(|signs| signs.contains("UBND") || signs.contains("HĐND"))
}

/// The place of a local body, without the word for its kind: `binh-duong`; `None` for other bodies.
pub(super) fn place_of(issuing_body: &str) -> Option<String> {
    let words = words(issuing_body);
    let end = body_end(&words, 0)?;
    Some(place(&words[end..]))
}

/// What follows the names of local bodies in the sentence around a number that begins and ends at
/// these bytes.
pub(crate) fn bodies_named(text: &str, begins: usize, ends: usize) -> Vec<String> {
    let first = text[..begins].char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    let before = text[first..begins].rsplit([';', '.']).next().unwrap_or_default();
    let after: String = text[ends..].chars().take(AFTER).collect();
    let after = after.split(';').next().unwrap_or_default();
    let words = words(&format!("{before} {after}"));
    let places = (0..words.len()).filter_map(|at| body_end(&words, at)).filter_map(|end| {
        let named = words.get(end)?.capital || kind_length(&words[end..]) > 0;
        named.then(|| place(&words[end..]))
    });
    places.collect()
}

/// Is the place among those that are named?
pub(super) fn names(bodies: &[String], place: &str) -> bool {
    let ends = |rest: &str| rest.is_empty() || rest.starts_with('-');
    bodies.iter().any(|body| body.strip_prefix(place).is_some_and(ends))
}

struct Word {
    slug: String,
    /// It begins with a capital, as names do.
    capital: bool,
}

/// Words without marks; what holds a slash is a number and names nobody.
fn words(text: &str) -> Vec<Word> {
    let plain = text.split_whitespace().filter(|word| !word.contains('/'));
    let pieces = plain.flat_map(|word| word.split(['.', '-', ',', '(', ')']));
    let word = |piece: &str| Word { slug: slugify(piece), capital: piece.starts_with(char::is_uppercase) };
    pieces.map(word).filter(|word| !word.slug.is_empty()).collect()
}

/// Where the name of a local body that begins here ends.
fn body_end(words: &[Word], at: usize) -> Option<usize> {
    let is = |at: usize, slug: &str| words.get(at).is_some_and(|word| word.slug == slug);
    if is(at, "ubnd") || is(at, "hdnd") {
        return Some(at + 1);
    }
    let full = (is(at, "uy") && is(at + 1, "ban") || is(at, "hoi") && is(at + 1, "dong"))
        && is(at + 2, "nhan")
        && is(at + 3, "dan");
    full.then_some(at + 4)
}

fn place(words: &[Word]) -> String {
    let rest = words[kind_length(words)..].iter().take(PLACE_WORDS);
    let rest: Vec<&str> = rest.map(|word| word.slug.as_str()).collect();
    let place = rest.join("-");
    place.strip_prefix("ho-chi-minh").map(|rest| format!("hcm{rest}")).unwrap_or(place)
}

/// How many words say what kind of place follows.
fn kind_length(words: &[Word]) -> usize {
    match words {
        [first, second, ..] if PAIRED_KINDS.contains(&[&first.slug, &second.slug]) => 2,
        [first, ..] if KINDS.contains(&first.slug.as_str()) => 1,
        _ => 0,
    }
}
