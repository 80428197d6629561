//! The words before a number: nature, “số” and the like, and what they say about the number.

use super::signs;
use crate::slug::slugify;

/// Natures without a sign of their own; a longer one comes before the one it ends with.
const UNSIGNED: [&str; 6] = ["bo-luat", "sac-luat", "luat", "lenh", "quy-dinh", "van-ban"];

/// Words that end with a nature's but are none.
const NO_NATURES: [&str; 3] = ["phap-luat", "ky-luat", "menh-lenh"];

/// How a number is announced after the nature.
const ANNOUNCEMENTS: [&str; 4] = ["so-ky-hieu", "so-va-ky-hieu", "so-hieu", "so"];

/// The longest stretch of words that matters, in bytes: "Thông tư liên tịch số:" has 34 with its marks
/// decomposed, and a list of forms may stand between.
const REACH: usize = 60;

/// What the words before a number tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// The slug of the nature.
    pub(super) nature: Option<&'static str>,
    /// They certainly name a nature, even if it is only "văn bản". "HD 720" may be anything.
    pub(super) named: bool,
    /// "số" or another announcement stands right before the number.
    pub(super) announced: bool,
    /// It is the number of a form (mẫu số) that belongs to a document.
    pub(super) form: bool,
}

/// The words, which must be nothing else: "Nghị định số", "NĐ", "số". A blank tells nothing.
pub(super) fn whole(words: &str) -> Option<Words> {
    if words.len() > 2 * REACH || words.trim_end().ends_with(['/', '_', '%', '$', '#']) {
        return None;
    }
    let slug = slugify(words);
    let (slug, announced) = announcement(&slug);
    let base = Words {
        announced,
        ..Words::default()
    };
    if slug.is_empty() {
        return Some(base);
    }
    if let Some(nature) = natures().find(|nature| *nature == slug) {
        return Some(Words {
            nature: known(nature),
            named: true,
            ..base
        });
    }
    let sign = signs::canonical(slug);
    let named = signs::common_nature(&sign).is_some();
    signs::nature(&sign).map(|nature| Words {
        nature: Some(nature),
        named,
        ..base
    })
}

/// The words right before the place `at`.
pub(super) fn before(text: &str, at: usize) -> Words {
    let mut from = at.saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let near = text[from..at]
        .rsplit(['.', ',', ';', '!', '?', ')', '/'])
        .next()
        .unwrap_or_default();
    let slug = slugify(near);
    let (slug, announced) = announcement(&slug);
    let base = Words {
        announced,
        form: is_form(slug, &text[from..at]),
        ..Words::default()
    };
    let spelled = natures().find(|nature| ends_with(slug, nature));
    let found = spelled.filter(|_| !NO_NATURES.iter().any(|other| ends_with(slug, other)));
    match found.or_else(|| last_sign(near)) {
        Some(nature) => Words {
            nature: known(nature),
            named: true,
            ..base
        },
        None => base,
    }
}

/// "Mẫu số 01/TB-ĐĐKD", or further on in "Mẫu: 01/TB-ĐĐKD, 02/TB-ĐĐKD".
fn is_form(slug: &str, before: &str) -> bool {
    let list = before
        .rsplit([':', '.', ';'])
        .nth(1)
        .filter(|_| before.contains(':'));
    let opening = slugify(list.unwrap_or_default());
    let forms = ["mau", "bieu", "bieu-mau", "form", "phu-luc"];
    forms
        .iter()
        .any(|form| ends_with(slug, form) || ends_with(&opening, form))
}

/// The slug without the "so" at its end, and whether there was one.
fn announcement(slug: &str) -> (&str, bool) {
    let announced = ANNOUNCEMENTS.iter().find(|words| ends_with(slug, words));
    let rest = announced.and_then(|words| slug.strip_suffix(words));
    (
        rest.map_or(slug, |rest| rest.trim_end_matches('-')),
        rest.is_some(),
    )
}

fn natures() -> impl Iterator<Item = &'static str> {
    signs::natures().chain(UNSIGNED)
}

fn known(nature: &'static str) -> Option<&'static str> {
    (nature != "van-ban").then_some(nature)
}

/// "NĐ 111/2015" in running text: there the sign must have its marks and be written in capitals.
fn last_sign(near: &str) -> Option<&'static str> {
    let mut words = near
        .split_whitespace()
        .rev()
        .filter(|word| slugify(word) != "so");
    words.next().and_then(signs::common_nature)
}

fn ends_with(slug: &str, words: &str) -> bool {
    slug.strip_suffix(words)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('-'))
}
