#!/usr/bin/env bash
# toml 1.2.1, `DeTable::parse_recoverable`: where a value is wrong the table holds a value all the same,
# one that nobody wrote. A tool that reports all problems of a head in one run must not read
# the keys near an error: a number with a leading zero comes as an integer of no digits, a day that the
# form forbids as a day-time without day and time.
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
toml = { version = "=1.2.1", default-features = false, features = ["std", "parse"] }
TOML
cat > src/main.rs <<'RUST'
use toml::de::DeTable;

fn main() {
    for text in ["order = 007", "date = 2026-13-45", "title = “Khuôn”"] {
        let (table, errors) = DeTable::parse_recoverable(text);
        let values: Vec<String> = table.get_ref().iter().map(|(_, value)| format!("{:?}", value.get_ref())).collect();
        println!("{} errors, {}", errors.len(), values.join(" "));
    }
}
RUST
cargo run --quiet > seen.txt
cat seen.txt
diff seen.txt - <<'TEXT'
1 errors, Integer(DeInteger { inner: "", radix: 10 })
1 errors, Datetime(Datetime { date: None, time: None, offset: None })
1 errors, String("“Khuôn”")
TEXT
