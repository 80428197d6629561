//! The keys of a head, and what is said about one that nobody knows.

mod meant;

use crate::diagnostic::rule::Rule;
use crate::front_matter::node::{Entry, Value};
use crate::source::report::Report;

/// A key that editors may write.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// Names other systems use for the same thing.
    pub aliases: &'static [&'static str],
    /// What it holds, in Vietnamese.
    pub label: &'static str,
    /// A line that is right.
    pub example: &'static str,
}

/// Keys as constants, each written once: `NAME = "name" | "other name", "tên", "name: Ví dụ";`. With a name
/// before them, as in `KEYS: …`, they are listed under it too, in the order in which messages name them;
/// `use shared::SLUG;` lists a key that is written elsewhere.
macro_rules! keys {
    (@each [$($list:ident)?] [$($listed:expr,)*] use $($path:ident)::+; $($rest:tt)*) => {
        $crate::front_matter::key::keys! { @each [$($list)?] [$($listed,)* &$($path)::+,] $($rest)* }
    };
    (
        @each [$($list:ident)?] [$($listed:expr,)*]
        $(#[$doc:meta])*
        $visibility:vis $key:ident = $name:literal $(| $alias:literal)*, $label:literal, $example:literal;
        $($rest:tt)*
    ) => {
        $(#[$doc])*
        $visibility const $key: $crate::front_matter::key::Key = $crate::front_matter::key::Key {
            name: $name,
            aliases: &[$($alias),*],
            label: $label,
            example: $example,
        };
        $crate::front_matter::key::keys! { @each [$($list)?] [$($listed,)* &$key,] $($rest)* }
    };
    (@each [] [$($listed:expr,)*]) => {};
    (@each [$list:ident] [$($listed:expr,)*]) => {
        const $list: &[&$crate::front_matter::key::Key] = &[$($listed),*];
    };
    ($list:ident: $($rest:tt)*) => {
        $crate::front_matter::key::keys! { @each [$list] [] $($rest)* }
    };
    ($($rest:tt)*) => {
        $crate::front_matter::key::keys! { @each [] [] $($rest)* }
    };
}

pub(super) use keys;

impl Key {
    /// Is this the key, or one of its other names? Other systems do not tell capitals apart in keys.
    pub fn is(&self, name: &str) -> bool {
        self.rank(name).is_some()
    }

    /// The place of a name among those of the key: its own comes first, and the first is read.
    pub(super) fn rank(&self, name: &str) -> Option<usize> {
        let mut names = std::iter::once(&self.name).chain(self.aliases);
        names.position(|known| known.eq_ignore_ascii_case(name))
    }
}

/// The farthest a wrong key may be from a known one to be taken for it: two letters, and no more
/// than a third of it.
const NEAR: usize = 2;

/// Reports keys that are none of `known` and are to be refused, with the nearest known one. Gives those nearest ones: they are
/// not missing besides.
pub(super) fn refuse_unknown(
    entries: &[Entry],
    known: &[&Key],
    refused: fn(&Entry) -> bool,
    report: &mut Report<'_>,
) -> Vec<&'static str> {
    let mut meant = Vec::new();
    for (number, entry) in entries.iter().enumerate() {
        if !is_unknown(entry, known) || !refused(entry) {
            continue;
        }
        match nearest(&entry.key, known) {
            None if entry.key.starts_with('\u{a0}') => {
                let message = format!(
                    "trước “{}” là khoảng trắng không ngắt, nên dòng này không thụt vào; hãy xóa rồi gõ hai dấu cách",
                    entry.key.trim()
                );
                report.add_with(
                    Rule::UnknownKey,
                    entry.at,
                    message,
                    format!("  {}: …", entry.key.trim()),
                );
                // The line above seems to say nothing for the same cause.
                let above = number.checked_sub(1).map(|above| &entries[above].key);
                meant.extend(
                    above
                        .and_then(|above| known.iter().find(|key| key.is(above)))
                        .map(|key| key.name),
                );
            }
            None if let Some(parent) = meant::parent(&entry.key, known) => {
                if !meant.contains(&parent.name) {
                    let message = format!(
                        "“{}” là khóa của “{}”: thụt vào hai dấu cách, dưới dòng “{}:”",
                        entry.key, parent.name, parent.name
                    );
                    report.add_with(Rule::UnknownKey, entry.at, message, parent.example);
                    meant.push(parent.name);
                }
            }
            Some(key) => {
                let message = format!("không có khóa “{}”; có phải “{}”?", entry.key, key.name);
                report.add_with(Rule::UnknownKey, entry.at, message, key.example);
                meant.push(key.name);
            }
            None => {
                let names: Vec<&str> = known.iter().map(|key| key.name).collect();
                let message = format!(
                    "không có khóa “{}”; các khóa dùng được: {}",
                    entry.key,
                    names.join(", ")
                );
                report.add(Rule::UnknownKey, entry.at, message);
            }
        }
    }
    meant
}

fn is_unknown(entry: &Entry, known: &[&Key]) -> bool {
    entry.node.value != Value::Broken && !known.iter().any(|key| key.is(&entry.key))
}

/// Reports a key that is there under two of its names and says two things. Where both are names of
/// other systems, which tell them apart, the first is read and the other one told.
pub(super) fn refuse_two_names(entries: &[Entry], known: &[&Key], report: &mut Report<'_>) {
    for key in known {
        let said = || {
            entries
                .iter()
                .filter(|entry| key.is(&entry.key) && entry.node.value.is_said())
        };
        let Some(first) = said().min_by_key(|entry| key.rank(&entry.key)) else {
            continue;
        };
        for second in said().filter(|entry| entry.key != first.key && !says_the_same(first, entry))
        {
            let message = format!("“{}” và “{}” cùng một nghĩa", first.key, second.key);
            if key.name.eq_ignore_ascii_case(&first.key) {
                let message = format!("{message}; hãy giữ một dòng");
                report.add_with(Rule::DoubledKey, second.at, message, key.example);
            } else {
                let message = format!("{message}: cổng dùng “{}”, bỏ qua dòng này", first.key);
                report.add_with(Rule::ForeignSetting, second.at, message, key.example);
            }
        }
    }
}

fn says_the_same(first: &Entry, second: &Entry) -> bool {
    matches!((&first.node.value, &second.node.value), (Value::Text(one), Value::Text(other)) if one == other)
}

fn nearest<'k>(name: &str, known: &[&'k Key]) -> Option<&'k Key> {
    if let Some(key) = meant::by_word(name, known) {
        return Some(key);
    }
    let name = model::fold::fold(name).replace('-', "_");
    let distance = |key: &Key| {
        let names = std::iter::once(&key.name).chain(key.aliases);
        names
            .map(|known| strsim::damerau_levenshtein(&name, known))
            .min()
            .unwrap_or(usize::MAX)
    };
    let near = known
        .iter()
        .map(|key| (distance(key), *key))
        .min_by_key(|(distance, _)| *distance);
    near.filter(|(distance, key)| *distance <= NEAR.min(key.name.len() / 3))
        .map(|(_, key)| key)
}
