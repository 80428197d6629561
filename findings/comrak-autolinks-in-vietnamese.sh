#!/usr/bin/env bash
# comrak 0.59.0, `extension.autolink`: bare addresses end at ASCII white space and ASCII punctuation only,
# and the name before `@` is made of ASCII letters only. In Vietnamese text a typographic quotation mark,
# an ellipsis or a no-break space joins the address, after a bare host it becomes part of the host, and
# mail to a name with marks goes to the owner of its ASCII end.
# Output seen: the four lines compared below.
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
    options.extension.autolink = true;
    for text in [
        "“https://vien.example/thep”",
        "https://vien.example/thep… rồi thôi",
        "“https://vien.example” rồi thôi",
        "vănphòng@vien.example",
    ] {
        let html = comrak::markdown_to_html(text, &options);
        println!("{}", html.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("no link"));
    }
}
RUST
cargo run --quiet > seen.txt
cat seen.txt
diff seen.txt - <<'HTML'
https://vien.example/thep%E2%80%9D
https://vien.example/thep%E2%80%A6
https://vien.example%E2%80%9D
mailto:ng@vien.example
HTML
