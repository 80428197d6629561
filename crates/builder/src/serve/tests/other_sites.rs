//! What other people's sites are given: data and scripts to read, frames to show.

use super::{get, header, served};

const FRAMED: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'";
const SANDBOXED: &str =
    "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'none'";
const EVER: &str = "public, max-age=31536000, immutable";
const HOUR: &str = "public, max-age=3600";
const AGAIN: &str = "no-cache";

/// Each path with its status, and whether foreign sites may read it, its caching and its own policy.
const CASES: [(&str, u16, bool, &str, Option<&str>); 24] = [
    ("/api/v1/bai-viet/a.json", 200, true, AGAIN, None),
    ("/api/v1/bai-viet/b.json", 404, true, AGAIN, None),
    ("/api/v1/", 404, true, AGAIN, None),
    ("/embed/v1/cnht-news.js", 200, true, HOUR, None),
    ("/embed/v1/cnht-news-1.0.0.js", 200, true, EVER, None),
    ("/embed/v1/cnht-news-9.9.9.js", 404, true, AGAIN, None),
    ("/embed/v1/frame.js", 200, true, HOUR, None),
    ("/embed/v1/integrity.json", 200, true, HOUR, None),
    ("/embed/v1/x.js", 404, true, AGAIN, None),
    ("/embed/hosts/", 200, true, AGAIN, Some(SANDBOXED)),
    ("/embed/hosts/reset.css", 200, true, AGAIN, Some(SANDBOXED)),
    ("/embed/hosts/x.html", 404, true, AGAIN, None),
    ("/embed/hosts", 308, true, AGAIN, None),
    ("/nhung/khung/moi-nhat/", 200, false, AGAIN, Some(FRAMED)),
    ("/nhung/khung/bai-viet/a/", 200, false, AGAIN, Some(FRAMED)),
    ("/nhung/khung/bai-viet/b/", 404, false, AGAIN, None),
    ("/nhung/khung/../../bai-viet/a/", 404, false, AGAIN, None),
    ("/nhung/khung/", 404, false, AGAIN, None),
    ("/nhung/", 200, false, AGAIN, None),
    ("/", 200, false, AGAIN, None),
    ("/bai-viet/a/", 200, false, AGAIN, None),
    ("/assets/portal-1.js", 200, false, EVER, None),
    ("/tin-tuc/123.html", 301, false, AGAIN, None),
    ("/api/v2/a.json", 404, false, AGAIN, None),
];

#[test]
fn foreign_sites_may_read_and_frame_what_is_made_for_them_and_nothing_else() {
    for base in ["", "/cong"] {
        let (_folder, running) = served(base);
        for (path, status, shared, caching, policy) in CASES {
            let path = format!("{base}{path}");
            let answer = get(&running, &path, &[("origin", "https://partner.example")]);
            let origin = answer
                .headers()
                .get("access-control-allow-origin")
                .map(|value| value.to_str().unwrap());
            assert_eq!(answer.status().as_u16(), status, "{path}");
            assert_eq!(origin, shared.then_some("*"), "{path}");
            assert!(
                !answer
                    .headers()
                    .contains_key("access-control-allow-credentials")
            );
            assert_eq!(header(&answer, "cache-control"), caching, "{path}");
            let sent = header(&answer, "content-security-policy");
            assert!(
                policy.map_or(sent.contains("frame-ancestors 'none'"), |policy| sent
                    == policy),
                "{path}: {sent}"
            );
        }
    }
}

#[test]
fn data_asked_for_again_may_still_be_read() {
    let (_folder, running) = served("/");
    let path = "/api/v1/bai-viet/a.json";
    let etag = header(&get(&running, path, &[]), "etag").to_owned();
    let answer = get(&running, path, &[("if-none-match", &etag)]);
    assert_eq!(
        (
            answer.status().as_u16(),
            header(&answer, "access-control-allow-origin")
        ),
        (304, "*")
    );
    let frame = get(&running, "/nhung/khung/moi-nhat/", &[]);
    let etag = header(&frame, "etag").to_owned();
    let answer = get(
        &running,
        "/nhung/khung/moi-nhat/",
        &[("if-none-match", &etag)],
    );
    assert_eq!(
        (
            answer.status().as_u16(),
            header(&answer, "content-security-policy")
        ),
        (304, FRAMED)
    );
}

#[test]
fn a_page_in_a_sandbox_has_no_opener_policy() {
    let (_folder, running) = served("/");
    let policy = |path| header(&get(&running, path, &[]), "cross-origin-opener-policy").to_owned();
    assert_eq!(policy("/embed/hosts/"), "");
    assert_eq!(policy("/nhung/khung/moi-nhat/"), "same-origin");
}
