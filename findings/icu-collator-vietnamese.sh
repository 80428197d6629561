#!/usr/bin/env bash
# icu_collator 2.4.0, locale vi: the tones come in the order none, huyền, hỏi, ngã, sắc, nặng, which neither
# code points nor folding give; đ is a letter of its own behind d, but Latin Eth `Ð`, which looks the
# same, sorts as a d. Numbers in names are read as numbers by a preference of the locale
# (`numeric_ordering`), not by `CollatorOptions`. Two different strings may have one sort key: a
# name and its decomposed form.
# Output seen: the lines compared below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.0.0"
edition = "2024"
[dependencies]
icu_collator = { version = "=2.4.0", default-features = false, features = ["compiled_data"] }
icu_locale_core = { version = "=2.4.0", default-features = false }
TOML
cat > src/main.rs <<'RUST'
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorPreferences};
use icu_locale_core::locale;

fn sorted(preferences: CollatorPreferences, mut names: Vec<&str>) -> String {
    let collator = Collator::try_new(preferences, CollatorOptions::default()).unwrap();
    names.sort_by(|one, other| collator.compare(one, other));
    names.join(" ")
}

fn main() {
    let plain: CollatorPreferences = locale!("vi").into();
    let mut numeric = plain;
    numeric.numeric_ordering = Some(CollationNumericOrdering::True);
    println!("{}", sorted(plain, vec!["mạ", "má", "mã", "mả", "mà", "ma"]));
    println!("{}", sorted(plain, vec!["đa", "Ða", "dâu", "dzo", "e"]));
    println!("{} | {}", sorted(plain, vec!["Q2", "Q10"]), sorted(numeric, vec!["Q10", "Q2"]));
    let collator = Collator::try_new(plain, CollatorOptions::default()).unwrap();
    println!("{:?}", collator.compare("Hòa", "Ho\u{300}a"));
}
RUST
cargo run --quiet > seen.txt
cat seen.txt
diff seen.txt - <<'TEXT'
ma mà mả mã má mạ
Ða dâu dzo đa e
Q10 Q2 | Q2 Q10
Equal
TEXT
