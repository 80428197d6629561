#!/usr/bin/env bash
# comrak 0.59.0: the addresses that reference links of one text may bring in, all together, are bounded by the
# length of the text, and not by the larger of that and 100,000 bytes as in cmark-gfm (cmarkgfm 2025.10.22 of
# PyPI). So a short text that uses one long address twice shows its second link as plain words in brackets,
# without any error. Two uses of one source in a news item are enough.
# Output seen: comrak makes one link, cmark-gfm makes two.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 - > text.md <<'PY'
address = "https://vidu.example/van-ban/" + "thong-tu-" * 12
print("Theo [nguồn][n], và [nguồn][n].\n\n[n]: " + address)
PY
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.0.0"
edition = "2024"
[dependencies]
comrak = { version = "=0.59.0", default-features = false }
TOML
cat > src/main.rs <<'RUST'
fn main() {
    let text = std::fs::read_to_string("text.md").expect("the text was written");
    print!("{}", comrak::markdown_to_html(&text, &comrak::Options::default()));
}
RUST
cargo run --quiet > comrak.html
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check cmarkgfm==2025.10.22
env/bin/python -c 'import cmarkgfm; print(cmarkgfm.markdown_to_html(open("text.md").read()), end="")' > cmark.html
cat comrak.html cmark.html
grep -o '<a href' comrak.html | wc -l | grep -qx 1
grep -q 'và \[nguồn\]\[n\]' comrak.html
grep -o '<a href' cmark.html | wc -l | grep -qx 2
