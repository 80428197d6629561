#!/usr/bin/env python3
"""Old addresses for a web server: redirects.json as a map for nginx or Caddy.

    python3 redirects.py nginx DIST/redirects.json [--base /cong/] > cnht-redirects.map
    python3 redirects.py caddy DIST/redirects.json [--base /cong/] > cnht-redirects.caddy

Keys are decoded paths, with and without their last slash; values are what Location says.
"""

import argparse
import json
from collections import Counter
from urllib.parse import quote

# What may stand in an address as it is. `$` and braces would be variables to the servers.
PLAIN = "/?#=&%:@!*,;+"


def quoted(text):
    """A word in double quotes, for both servers."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def spellings(path):
    bare = path.removesuffix("/")
    return [bare, bare + "/"] if bare else []


def moves(redirects, base):
    """Each old path once; what comes first stays, as one old address cannot lead to two places."""
    found = {}
    for redirect in redirects:
        to = base.removesuffix("/") + quote(redirect["to"], safe=PLAIN)
        for path in spellings(redirect["from"]):
            found.setdefault(path, to)
    return found


def nginx(found):
    """nginx ignores case in plain keys, so keys that differ only in case become patterns."""
    folded = Counter(path.lower() for path in found)
    for path, to in found.items():
        key = path if folded[path.lower()] == 1 else "~^" + pattern(path) + "$"
        yield f"{quoted(key)} {quoted(to)};"


def pattern(path):
    """Each sign that a pattern could read otherwise in brackets, where only `\\` and `^` are special."""
    return "".join(sign if sign.isalnum() or sign in "/-_" else f"[{sign}]" if sign not in "\\^" else "\\" + sign
                   for sign in path)


def caddy(found, base):
    """Caddy looks at whole paths."""
    for path, to in found.items():
        yield f"{quoted(base.removesuffix('/') + path)} {quoted(to)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("server", choices=["nginx", "caddy"])
    parser.add_argument("file", help="the redirects.json of the built folder")
    parser.add_argument("--base", default="/", help="the path the portal was built for")
    asked = parser.parse_args()
    with open(asked.file, encoding="utf-8") as file:
        found = moves(json.load(file), asked.base)
    lines = nginx(found) if asked.server == "nginx" else caddy(found, asked.base)
    print("# Made by deploy/redirects.py; made again after each build.")
    for line in lines:
        print(line)


if __name__ == "__main__":
    main()
