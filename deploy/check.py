#!/usr/bin/env python3
"""Whether a host sends the portal as it should: `python3 check.py https://your.host/` or, in a folder, `…/cong/`.

Asks for what the portal itself names (its front page, newest articles, old addresses) and holds each answer
against the contract that the preview server keeps. Prints a line for each fault, with what was expected and
what came; ends with 1 when there was one. Needs Python 3.9 and nothing else; changes nothing on the host.
"""

import argparse
import http.client
import json
import re
import ssl
import sys
from urllib.parse import quote, urlsplit

PAGE = ("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'self'; "
        "frame-ancestors 'none'; form-action 'self'")
DRAWING = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
FRAME = ("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; "
         "form-action 'none'")
PARTNER = "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'none'"

IMMUTABLE = "public, max-age=31536000, immutable"
AN_HOUR = "public, max-age=3600"
ASK_AGAIN = "no-cache"

ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
HTML, JSON, SVG, WASM = "text/html; charset=utf-8", "application/json; charset=utf-8", "image/svg+xml", "application/wasm"
SCRIPT = "text/javascript; charset=utf-8"
INDEX, SEARCH = "application/octet-stream", "application/opensearchdescription+xml; charset=utf-8"
AHEAD = "application/speculationrules+json; charset=utf-8"


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.often = {name.lower() for name, _ in response.getheaders() if len(response.headers.get_all(name)) > 1}
        self.body = response.read()

    def __getitem__(self, name):
        return self.headers.get(name, "")

    def text(self):
        return self.body.decode("utf-8", "replace")


class Host:
    """The host, its portal's base path, and what was wrong so far."""

    def __init__(self, address):
        parts = urlsplit(address if "//" in address else "https://" + address)
        self.scheme, self.place = parts.scheme, parts.netloc
        self.base = parts.path.rstrip("/")
        self.asked, self.faults = 0, 0

    def get(self, path, method="GET", **headers):
        """One answer as it comes: no redirect is followed, no path tidied."""
        kind = http.client.HTTPSConnection if self.scheme == "https" else http.client.HTTPConnection
        more = {"context": ssl.create_default_context()} if self.scheme == "https" else {}
        connection = kind(self.place, timeout=20, **more)
        self.asked += 1
        try:
            connection.request(method, self.base + path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def fault(self, path, what, wanted, came):
        self.faults += 1
        print(f"FAULT  {self.base}{path}\n       {what}: expected {wanted or 'nothing'}\n       came {came or 'nothing'}")

    def expect(self, path, what, wanted, came):
        if wanted != came:
            self.fault(path, what, wanted, came)
        return wanted == came

    def note(self, text):
        print(f"note   {text}")

    def section(self, title):
        print(f"-- {title}")


def hold(host, path, answer, status=200, kind=HTML, policy=PAGE, caching=ASK_AGAIN, shared=False):
    """Holds one answer against everything that stands beside an answer."""
    if not host.expect(path, "status", status, answer.status):
        return answer
    if kind is not None:
        came = answer["content-type"].replace("application/javascript", "text/javascript").replace("UTF-8", "utf-8")
        if kind in (SVG, WASM):
            came = came.split(";")[0]
        host.expect(path, "content-type", kind, came)
    host.expect(path, "content-security-policy", policy, answer["content-security-policy"])
    host.expect(path, "cache-control", caching, answer["cache-control"])
    host.expect(path, "access-control-allow-origin", "*" if shared else "", answer["access-control-allow-origin"])
    host.expect(path, "access-control-allow-credentials", "", answer["access-control-allow-credentials"])
    host.expect(path, "set-cookie", "", answer["set-cookie"])
    host.expect(path, "x-frame-options", "", answer["x-frame-options"])
    # Browsers refuse a page that has both a sandbox and an opener policy.
    opener = "" if policy == PARTNER else "same-origin"
    host.expect(path, "cross-origin-opener-policy", opener, answer["cross-origin-opener-policy"])
    # An answer without a type is one of "not modified", which may say it again or not.
    if kind is not None:
        ahead = f'"{host.base}/speculation.json"' if kind == HTML and policy == PAGE else ""
        host.expect(path, "speculation-rules", ahead, answer["speculation-rules"])
    for name, value in ALWAYS.items():
        host.expect(path, name, value, answer[name])
    for name in sorted(answer.often & {"content-security-policy", "cache-control", "access-control-allow-origin"}):
        host.fault(path, name, "one such line", "several: proxy and server both send it")
    return answer


def pages(host):
    host.section("pages")
    front = hold(host, "/", host.get("/"))
    for path in ["/van-ban/", "/so-do/", "/tim-kiem/?q=khu%C3%B4n"]:
        hold(host, path, host.get(path))
    etag, modified = front["etag"], front["last-modified"]
    if not etag and not modified:
        host.fault("/", "etag or last-modified", "one of them", "")
    if etag:
        again = host.get("/", if_none_match=etag)
        hold(host, "/ asked again", again, status=304, kind=None)
    moved = host.get("/van-ban?loai=luat")
    if moved.status not in (301, 308):
        host.fault("/van-ban?loai=luat", "status", "301 or 308 to the address with its slash", moved.status)
    else:
        host.expect("/van-ban?loai=luat", "location", host.base + "/van-ban/?loai=luat", within(host, moved["location"]))
    return front


def within(host, location):
    """A Location without scheme and host, when these are the host's own."""
    return location.removeprefix(f"{host.scheme}://{host.place}")


def files(host, front):
    host.section("files")
    assets = set(re.findall(r'(?:src|href|data-facts)="' + re.escape(host.base) + r'(/assets/[^"]+)"', front.text()))
    # The page names the loader, the loader the app's script, and that its wasm.
    for _ in range(2):
        for path in [path for path in assets if path.endswith(".js")]:
            assets |= {"/assets/" + name for name in re.findall(r"portal-[0-9a-f]{16}\.(?:js|wasm)", host.get(path).text())}
    assets = sorted(assets)
    if not any(path.endswith(".wasm") for path in assets):
        host.note("the front page leads to no wasm: built without the app?")
    kinds = {"js": SCRIPT, "css": "text/css; charset=utf-8", "wasm": WASM, "svg": SVG, "json": JSON}
    for path in assets:
        answer = host.get(path)
        kind = kinds.get(path.rsplit(".", 1)[-1])
        hold(host, path, answer, kind=kind, caching=IMMUTABLE, policy=DRAWING if kind == SVG else PAGE)
    hold(host, "/favicon.svg", host.get("/favicon.svg"), kind=SVG, policy=DRAWING)
    missing = "/assets/none-0000000000000000.js"
    hold(host, missing, host.get(missing), status=404)


def precompressed(host):
    """That compressed files are sent, are whole, and that caches are told."""
    host.section("compression")
    import gzip
    plain = host.get("/", accept_encoding="identity")
    host.expect("/ identity", "content-encoding", "", plain["content-encoding"])
    zipped = host.get("/", accept_encoding="gzip")
    if host.expect("/ gzip", "content-encoding", "gzip", zipped["content-encoding"]):
        host.expect("/ gzip", "the text within", True, gzip.decompress(zipped.body) == plain.body)
    brotli = host.get("/", accept_encoding="br, gzip")
    if host.expect("/ br", "content-encoding", "br", brotli["content-encoding"]):
        host.expect("/ br", "smaller than gzip", True, len(brotli.body) <= len(zipped.body))
        host.expect("/ br", "content-type", HTML, brotli["content-type"].replace("UTF-8", "utf-8"))
    for name, answer in [("/ gzip", zipped), ("/ br", brotli)]:
        if "accept-encoding" not in answer["vary"].lower():
            host.fault(name, "vary", "Accept-Encoding", answer["vary"])


def missing(host):
    host.section("wrong addresses")
    wrong = hold(host, "/khong-co-trang-nay/", host.get("/khong-co-trang-nay/"), status=404)
    if "<html" not in wrong.text():
        host.fault("/khong-co-trang-nay/", "body", "the portal's 404.html", wrong.text()[:60])
    asked = {"if_none_match": wrong["etag"] or '"x"', "if_modified_since": "Fri, 31 Dec 2060 00:00:00 GMT"}
    again = host.get("/khong-co-trang-nay/", **asked)
    host.expect("/khong-co-trang-nay/ asked again", "status", 404, again.status)
    hold(host, "/api/v1/", host.get("/api/v1/"), status=404, shared=True)
    hold(host, "/api/v1/none.json", host.get("/api/v1/none.json"), status=404, shared=True)
    hold(host, "/embed/v1/none.js", host.get("/embed/v1/none.js"), status=404, shared=True)
    hold(host, "/nhung/khung/none/", host.get("/nhung/khung/none/"), status=404)
    hold(host, "/hinh/none.svg", host.get("/hinh/none.svg"), status=404)


def moves(host):
    host.section("old addresses")
    answer = host.get("/redirects.json")
    if answer.status != 200:
        return host.note("no redirects.json: nothing to move")
    redirects = json.loads(answer.text())
    # Those of listings all look alike; the first and last ten of the others tell enough.
    chosen = [move for move in redirects if not move["from"].endswith("/trang/1/")] or redirects
    for move in chosen[:10] + chosen[10:][-10:] + redirects[:1]:
        for path in {move["from"].rstrip("/"), move["from"].rstrip("/") + "/"}:
            for query in ("", "?ngay=2024-05-01"):
                asked = quote(path, safe="/") + query
                moved = host.get(asked)
                if host.expect(asked, "status", 301, moved.status):
                    host.expect(asked, "location", host.base + move["to"] + query, within(host, moved["location"]))


def data(host):
    host.section("data for other sites")
    newest = hold(host, "/api/v1/moi-nhat.json", host.get("/api/v1/moi-nhat.json", origin="https://partner.example"),
                  kind=JSON, shared=True)
    hold(host, "/api/v1/portal.json", host.get("/api/v1/portal.json"), kind=JSON, shared=True)
    host.expect("/api/v1 beside", "access-control-allow-origin", "", host.get("/api/v1x.json")["access-control-allow-origin"])
    return [article["path"] for article in json.loads(newest.text())["articles"]] if newest.status == 200 else []


def search(host):
    host.section("search")
    root = "/api/v1/tim-kiem.bin"
    index = hold(host, root, host.get(root), kind=INDEX, shared=True)
    host.expect(root, "its first bytes", b"CNHTS", index.body[:5])
    ahead = "/speculation.json"
    hold(host, ahead, host.get(ahead), kind=AHEAD, caching=AN_HOUR)
    path = "/opensearch.xml"
    described = hold(host, path, host.get(path), kind=SEARCH)
    if f"{host.base}/tim-kiem/?q={{searchTerms}}" not in described.text():
        host.fault(path, "the address of answers", f"…{host.base}/tim-kiem/?q={{searchTerms}}", described.text()[:400])


def widget(host, articles):
    host.section("widget")
    moving = "/embed/v1/cnht-news.js"
    if host.get(moving).status == 404:
        return host.note("no widget in this build: frames and oEmbed are not looked at")
    hold(host, moving, host.get(moving), kind=SCRIPT, caching=AN_HOUR, shared=True)
    for path in ["/embed/v1/frame.js", "/embed/v1/frame-host.js"]:
        hold(host, path, host.get(path), kind=SCRIPT, caching=AN_HOUR, shared=True)
    integrity = host.get("/embed/v1/integrity.json")
    released = json.loads(integrity.text())["files"] if integrity.status == 200 else {}
    if not released:
        host.note("no released version yet: nothing immutable to look at")
    for name in released:
        path = "/embed/v1/" + name
        hold(host, path, host.get(path), kind=SCRIPT, caching=IMMUTABLE, shared=True)
    frames = ["/nhung/khung/moi-nhat/"] + ["/nhung/khung" + path for path in articles[:1]]
    for path in frames:
        hold(host, path, host.get(path), policy=FRAME)
    builder = host.get("/nhung/")
    if builder.status == 200:
        hold(host, "/nhung/", builder)
    sample = host.get("/embed/hosts/")
    if sample.status == 200:
        hold(host, "/embed/hosts/", sample, policy=PARTNER, shared=True)
    smuggled(host)


def smuggled(host):
    """No page of the portal's may be framed by way of a path that leads out of the frames."""
    for way in ["..%2f..%2fso-do/", "%2e%2e/%2e%2e/so-do/", "../../so-do/", "..%2f..%2fso-do/index.html"]:
        path = "/nhung/khung/" + way
        answer = host.get(path)
        if answer.status == 200 and "frame-ancestors 'none'" not in answer["content-security-policy"]:
            host.fault(path, "content-security-policy", "frame-ancestors 'none'", answer["content-security-policy"])
    for path in ["/NHUNG/KHUNG/moi-nhat/", "//nhung/khung/moi-nhat/"]:
        answer = host.get(path)
        if answer.status == 200 and "<link rel=\"canonical\"" not in answer.text():
            host.fault(path, "body", "the frame or nothing", answer.text()[:60])


def oembed(host, articles):
    host.section("oEmbed")
    if not articles:
        return
    page = host.get(articles[0])
    link = re.search(r'<link [^>]*type="application/json\+oembed"[^>]*href="([^"]+)"', page.text())
    if not link:
        return host.note("articles name no oEmbed answer")
    named = urlsplit(link[1])
    if named.netloc != host.place or named.scheme != host.scheme:
        host.note(f"the pages say they stand at {named.scheme}://{named.netloc}: base_address in portal.toml")
    path = named.path.removeprefix(host.base)
    found = hold(host, path, host.get(path), kind=JSON, shared=True)
    if found.status != 200:
        return
    address = f"{named.scheme}://{named.netloc}{host.base}{articles[0]}"
    spelled = {"encoded": quote(address, safe=""), "lower case": re.sub("%..", lambda sign: sign[0].lower(), quote(address, safe="")),
               "plain": address, "without last slash": quote(address.rstrip("/"), safe="")}
    first = host.get(f"/oembed?format=json&url={spelled['encoded']}")
    if first.status == 404:
        return host.note("/oembed?url=… leads nowhere: WordPress's discovery works without it, a provider line does not")
    for name, url in spelled.items():
        answer = host.get(f"/oembed?url={url}&maxwidth=600&format=json")
        host.expect(f"/oembed {name}", "the answer of the article", True, answer.body == found.body)
    foreign = "https%3A%2F%2Fforeign.example%2Fbai-viet%2Fa%2F"
    for url in [foreign, "", quote(address.replace("/bai-viet/", "/bai-viet/../"), safe=""), "x" * 2000]:
        host.expect(f"/oembed?url={url[:60]}", "status", 404, host.get(f"/oembed?url={url}").status)
    host.expect("/oembed format=xml", "status", 501, host.get(f"/oembed?url={spelled['encoded']}&format=xml").status)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("host", help="the portal's address, with its folder if it has one")
    host = Host(parser.parse_args().host)
    try:
        front = pages(host)
        files(host, front)
        precompressed(host)
        missing(host)
        moves(host)
        articles = data(host)
        search(host)
        widget(host, articles)
        oembed(host, articles)
    except (OSError, http.client.HTTPException) as error:
        sys.exit(f"{host.place}: {error}")
    print(f"{host.asked} answers, {host.faults} faults")
    sys.exit(1 if host.faults else 0)


if __name__ == "__main__":
    main()
