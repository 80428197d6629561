#!/usr/bin/env bash
# flexsearch 0.8.212: the default encoder drops letters that repeat, digits too, and cuts numbers after three
# digits: 111, 11 and 1 become one word, 2015 becomes `201` and `5`. It folds ế and ò, but not đ. The preset
# without all that, `Charset.LatinExact`, keeps upper and lower case apart.
# Output seen: the lines compared below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund flexsearch@0.8.212
cat > seen.mjs <<'JS'
import { Charset, Encoder, Index } from 'flexsearch';

const texts = ['Nghị định 111/2015', 'Nghị định 11/2015', 'Nghị định 1/2015', 'Đường', 'Thuế'];
for (const [name, settings] of [['default', {}], ['LatinExact', { encoder: Charset.LatinExact }]]) {
  const index = new Index(settings);
  texts.forEach((text, at) => index.add(at, text));
  for (const words of ['111', '1', 'duong', 'đường', 'thue']) {
    console.log(`${name} ${words}: ${index.search(words).map((at) => texts[at]).join(', ')}`);
  }
}
console.log(new Encoder(Charset.LatinDefault).encode('Đường 111/2015').join(' '));
JS
node seen.mjs > seen.txt
cat seen.txt
diff seen.txt - <<'TEXT'
default 111: Nghị định 111/2015, Nghị định 11/2015, Nghị định 1/2015
default 1: Nghị định 111/2015, Nghị định 11/2015, Nghị định 1/2015
default duong: 
default đường: Đường
default thue: Thuế
LatinExact 111: Nghị định 111/2015
LatinExact 1: Nghị định 1/2015
LatinExact duong: 
LatinExact đường: 
LatinExact thue: 
đuong 1 201 5
TEXT
