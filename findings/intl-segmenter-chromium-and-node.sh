#!/usr/bin/env bash
# Intl.Segmenter, granularity `word`: one name, one engine (V8), two answers. Node 20 with ICU 78.2 keeps
# `TP.HCM` (Ho Chi Minh City, as everybody writes it) as one word, Chromium 148 cuts it into `TP`, `.`, `HCM`,
# in every locale. A tokenizer on it that passes tests in Node splits words otherwise in the browser, and an
# index made in one place does not fit queries cut in the other.
# Needs Chromium as `chromium` on the path. Output seen: the lines compared below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > cut.js <<'JS'
const cut = (locale) => {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const words = ['TP.HCM', 'Q.1', 'NĐ-CP', '1.000'];
  return `${locale}: ${words.map((word) => [...segmenter.segment(word)].map(({ segment }) => segment).join('|')).join('  ')}`;
};
const lines = ['vi', 'en'].map(cut).join('\n');
JS
{
  echo 'Node'
  { cat cut.js; echo 'console.log(lines)'; } | node -
  echo 'Chromium'
  { echo '<!doctype html><meta charset="utf-8"><pre></pre><script>'; cat cut.js; echo 'document.querySelector("pre").textContent = lines</script>'; } > page.html
  chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --dump-dom "file://$work/page.html" 2> /dev/null |
    grep -o -E '(vi|en): [^<]*'
} > seen.txt
cat seen.txt
diff seen.txt - <<'TEXT'
Node
vi: TP.HCM  Q|.|1  NĐ|-|CP  1.000
en: TP.HCM  Q|.|1  NĐ|-|CP  1.000
Chromium
vi: TP|.|HCM  Q|.|1  NĐ|-|CP  1.000
en: TP|.|HCM  Q|.|1  NĐ|-|CP  1.000
TEXT
