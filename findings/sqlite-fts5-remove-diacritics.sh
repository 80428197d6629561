#!/usr/bin/env bash
# SQLite FTS5 (3.54.1 of @sqlite.org/sqlite-wasm): the tokenizer unicode61 takes marks off, but by default
# (`remove_diacritics 1`) not from letters whose decomposed form has two: hòa is found by `hoa`, thuế not by
# `thue`, trường not by `truong`. `remove_diacritics 2` does it for these. Neither knows đ: `duong` finds
# nothing, while `đuong` finds đường.
# Output seen: the lines compared below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund @sqlite.org/sqlite-wasm@3.54.1-build1
cat > seen.mjs <<'JS'
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';

const sqlite3 = await sqlite3InitModule({ print() {}, printErr() {} });
for (const setting of [1, 2]) {
  const db = new sqlite3.oo1.DB(':memory:');
  db.exec(`create virtual table texts using fts5(text, tokenize = 'unicode61 remove_diacritics ${setting}')`);
  for (const word of ['hòa', 'thuế', 'trường', 'đường']) db.exec({ sql: 'insert into texts values (?)', bind: [word] });
  for (const asked of ['hoa', 'thue', 'truong', 'duong', 'đuong']) {
    const found = db.selectValues('select text from texts where texts match ?', [asked]);
    console.log(`${setting} ${asked}: ${found.join(', ')}`);
  }
}
JS
node seen.mjs > seen.txt
cat seen.txt
diff seen.txt - <<'TEXT'
1 hoa: hòa
1 thue: 
1 truong: 
1 duong: 
1 đuong: 
2 hoa: hòa
2 thue: thuế
2 truong: trường
2 duong: 
2 đuong: đường
TEXT
