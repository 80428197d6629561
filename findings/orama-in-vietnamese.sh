#!/usr/bin/env bash
# @orama/orama 3.1.18, which has no tokenizer for Vietnamese, with its default one: letters outside its table part a
# word, and the ends are searched as beginnings, so that "được" also finds what has any word with c, and "duoc"
# finds nothing. `exact: true` compares the words as typed with the text as written: "công" misses "Công".
# Output seen: the lines compared below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @orama/orama@3.1.18 > /dev/null
cat > seen.mjs <<'JS'
import { create, insert, search } from '@orama/orama';

const db = create({ schema: { title: 'string' } });
for (const title of ['Công nghiệp hỗ trợ', 'Được mùa', 'dược liệu', 'cong trinh', 'Hòa Bình']) await insert(db, { title });
for (const [term, exact] of [['được', false], ['duoc', false], ['công', true], ['Công', true], ['hòa', true]]) {
  const { hits } = await search(db, { term, exact });
  console.log(`${term}${exact ? ', exact' : ''}: ${hits.map(({ document }) => document.title).sort().join(', ')}`);
}
JS
node seen.mjs | tee seen.txt
diff seen.txt - <<'TEXT'
được: Công nghiệp hỗ trợ, cong trinh, dược liệu, Được mùa
duoc: 
công, exact: 
Công, exact: Công nghiệp hỗ trợ
hòa, exact: 
TEXT
