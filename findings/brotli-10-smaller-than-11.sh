#!/usr/bin/env bash
# Google's brotli 1.1.0 (PyPI `Brotli`): quality 11 is not always the smallest. Of 200 small oEmbed answers in
# Vietnamese, 98 are smaller at quality 10, one by 21 of 250 bytes; 11 also takes longer. Who promises "the
# smallest" has to try both.
# Output seen: the line compared below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check Brotli==1.1.0
cat > seen.py <<'PYTHON'
import brotli
import json

NAMES = ["Cơ khí", "Điện tử", "Dệt may", "Da giày", "Nhựa", "Thép"]


def answer(number):
    title = f"{NAMES[number % 6]}: bài số {number}"
    frame = (f'<iframe src="https://cong.example/khung/bai-{number}/" width="600" height="220" '
             f'title="{title}" loading="lazy"></iframe>')
    return json.dumps({
        "version": "1.0", "type": "rich", "title": title, "author_name": "Ban Biên tập",
        "provider_name": "Cổng thông tin mẫu", "provider_url": "https://cong.example/", "cache_age": 86400,
        "width": 600, "height": 220, "html": frame,
    }, ensure_ascii=False).encode()


sizes = [[len(brotli.compress(answer(number), quality=quality)) for quality in (10, 11)] for number in range(200)]
assert all(brotli.decompress(brotli.compress(answer(n), quality=10)) == answer(n) for n in range(200))
smaller = sum(ten < eleven for ten, eleven in sizes)
ten, eleven = min(sizes, key=lambda both: both[0] - both[1])
print(f"{smaller} of {len(sizes)} smaller at 10; the most: {ten} bytes at 10, {eleven} at 11")
PYTHON
env/bin/python seen.py | tee seen.txt
diff seen.txt - <<'TEXT'
98 of 200 smaller at 10; the most: 229 bytes at 10, 250 at 11
TEXT
