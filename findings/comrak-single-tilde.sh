#!/usr/bin/env bash
# comrak 0.59.0: with `extension.strikethrough` a single tilde strikes text out, as in GFM, and no option
# limits strikethrough to two. In Vietnamese news `10~15` means a range, so that two ranges in a sentence
# strike out the words between them, and the tildes are gone.
# Output seen: the two lines compared below.
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
comrak = { version = "=0.59.0", default-features = false }
TOML
cat > src/main.rs <<'RUST'
fn main() {
    let mut options = comrak::Options::default();
    options.extension.strikethrough = true;
    for text in [
        "Khe hở 10~15 phần trăm, với thép dày 20~25 phần trăm.",
        "~~giá 10 nghìn~~ **giá mới**",
    ] {
        print!("{}", comrak::markdown_to_html(text, &options));
    }
}
RUST
cargo run --quiet > seen.txt
cat seen.txt
diff seen.txt - <<'HTML'
<p>Khe hở 10<del>15 phần trăm, với thép dày 20</del>25 phần trăm.</p>
<p><del>giá 10 nghìn</del> <strong>giá mới</strong></p>
HTML
