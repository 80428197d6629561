#!/usr/bin/env bash
# marked-yaml 0.8.0, a YAML tree that knows where each value stands, as front matter needs it for its messages:
# - a key that is written twice is no error, and the last one wins; `error_on_duplicate_keys` changes that;
# - text in quotation marks may be coerced like plain text, so that the written "12" is read as the number
#   12; only `prevent_coercion` keeps the two apart;
# - a scalar has a start and no end, so that nothing can be underlined.
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
marked-yaml = "=0.8.0"
TOML
cat > src/main.rs <<'RUST'
use marked_yaml::{LoaderOptions, parse_yaml, parse_yaml_with_options};

fn main() {
    let twice = "chuyên mục: vật liệu\nchuyên mục: khuôn mẫu\n";
    let node = parse_yaml(0, twice).expect("a doubled key is no error");
    let head = node.as_mapping().expect("a mapping");
    println!("keys: {}, value: {}", head.len(), head.get_scalar("chuyên mục").unwrap().as_str());
    let options = LoaderOptions::default().error_on_duplicate_keys(true);
    println!("when asked: {}", parse_yaml_with_options(0, twice, options).is_err());

    let quoted = "số: \"12\"\n";
    let node = parse_yaml(0, quoted).expect("a mapping");
    let scalar = node.as_mapping().unwrap().get_scalar("số").unwrap();
    println!("quoted 12: {:?}, may be coerced: {}", scalar.as_u32(), scalar.may_coerce());
    let span = scalar.span();
    println!("start: {}, end: {}", span.start().is_some(), span.end().is_some());
    let options = LoaderOptions::default().prevent_coercion(true);
    let node = parse_yaml_with_options(0, quoted, options).expect("a mapping");
    let scalar = node.as_mapping().unwrap().get_scalar("số").unwrap();
    println!("when prevented: {:?}, may be coerced: {}", scalar.as_u32(), scalar.may_coerce());
}
RUST
cargo run --quiet > seen.txt
cat seen.txt
diff seen.txt - <<'SEEN'
keys: 1, value: khuôn mẫu
when asked: true
quoted 12: Some(12), may be coerced: true
start: true, end: false
when prevented: None, may be coerced: false
SEEN
