//! Entities of HTML: `&atilde;`, `&#227;`, `&#xE3;`. Those without the semicolon are text.

use std::collections::HashMap;
use std::sync::LazyLock;

use entities::{ENTITIES, Entity};

static NAMED: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let whole = |entity: &&Entity| entity.entity.ends_with(';');
    ENTITIES
        .iter()
        .filter(whole)
        .map(|entity| (entity.entity, entity.characters))
        .collect()
});

/// The longest name there is, with its two signs.
const LONGEST: usize = 33;

/// The entities of a text: the byte where one begins, its length, and what it stands for.
pub(super) fn all(text: &str) -> impl Iterator<Item = (usize, usize, String)> {
    text.match_indices('&').filter_map(|(at, _)| {
        let (length, characters) = first(&text[at..])?;
        Some((at, length, characters))
    })
}

fn first(text: &str) -> Option<(usize, String)> {
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let entity = &text[..=end];
    let characters = match entity[1..end].strip_prefix('#') {
        Some(number) => char::from_u32(code(number)?)
            .unwrap_or(char::REPLACEMENT_CHARACTER)
            .to_string(),
        None => (*NAMED.get(entity)?).to_owned(),
    };
    Some((entity.len(), characters))
}

fn code(number: &str) -> Option<u32> {
    match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    }
}

/// The text with its entities replaced, once.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut from = 0;
    for (at, length, characters) in all(text) {
        decoded.push_str(&text[from..at]);
        decoded.push_str(&characters);
        from = at + length;
    }
    decoded.push_str(&text[from..]);
    decoded
}
