//! Real requests over loopback.

mod other_sites;

use std::fs;
use std::time::{Duration, SystemTime};

use super::*;

type Answer = axum::http::Response<ureq::Body>;

/// A portal of a few files under `base`, served.
fn served(base: &str) -> (tempfile::TempDir, Running) {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        ("index.html", "<h1>front"),
        ("404.html", "<h1>not found"),
        ("bai-viet/a/index.html", "<h1>a"),
        ("bai-viet/a/index.html.br", "brotli"),
        ("bai-viet/a/index.html.gz", "gzip"),
        ("bai-viet/a/so-lieu.csv", "a;b"),
        ("api/v1/bai-viet/a.json", "{}"),
        ("assets/portal-1.js", "let a"),
        ("assets/portal-1.wasm", "\0asm"),
        ("hinh/a.svg", "<svg/>"),
        ("embed/v1/cnht-news.js", "let b"),
        ("embed/v1/cnht-news-1.0.0.js", "let b"),
        ("embed/v1/frame.js", "let c"),
        ("embed/v1/integrity.json", "{}"),
        ("embed/hosts/index.html", "<h1>hosts"),
        ("embed/hosts/reset.css", "* {}"),
        ("nhung/index.html", "<h1>builder"),
        ("nhung/khung/moi-nhat/index.html", "<h1>frame"),
        ("nhung/khung/bai-viet/a/index.html", "<h1>frame of a"),
        ("api/v1/tim-kiem.bin", "CNHTS"),
        ("assets/search-0123456789abcdef.bin", "shard"),
        ("opensearch.xml", "<OpenSearchDescription/>"),
        ("tin-tuc/123.html", "<meta http-equiv=refresh>"),
        (
            "redirects.json",
            r#"[{"from":"/tin-tuc/123.html","to":"/bai-viet/a/"},{"from":"/cũ/","to":"/"}]"#,
        ),
    ];
    for (path, text) in files {
        let path = folder.path().join("dist").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    fs::write(folder.path().join("secret.txt"), "secret").unwrap();
    for name in ["index.html", "index.html.br", "index.html.gz"] {
        let path = folder.path().join("dist/bai-viet/a").join(name);
        fs::File::options()
            .append(true)
            .open(path)
            .unwrap()
            .set_modified(SystemTime::UNIX_EPOCH)
            .unwrap();
    }
    let options = ServeOptions {
        base: BasePath::new(base),
        ..ServeOptions::new(folder.path().join("dist"))
    };
    let running = start(&options).unwrap();
    (folder, running)
}

fn get(running: &Running, path: &str, headers: &[(&str, &str)]) -> Answer {
    let config = ureq::Agent::config_builder()
        .max_redirects(0)
        .http_status_as_error(false);
    let agent = ureq::Agent::new_with_config(config.max_redirects_will_error(false).build());
    let request = agent.get(format!("http://{}{path}", running.address()));
    headers
        .iter()
        .fold(request, |request, (name, value)| {
            request.header(*name, *value)
        })
        .call()
        .unwrap()
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

#[test]
fn pages_files_and_data_are_found_with_their_types() {
    let (_folder, running) = served("/");
    let cases = [
        ("/", "text/html; charset=utf-8", "<h1>front"),
        ("/bai-viet/a/", "text/html; charset=utf-8", "<h1>a"),
        ("/bai-viet/a/?q=1", "text/html; charset=utf-8", "<h1>a"),
        ("/bai-viet/a/so-lieu.csv", "text/csv; charset=utf-8", "a;b"),
        (
            "/api/v1/bai-viet/a.json",
            "application/json; charset=utf-8",
            "{}",
        ),
        (
            "/assets/portal-1.js",
            "text/javascript; charset=utf-8",
            "let a",
        ),
        ("/assets/portal-1.wasm", "application/wasm", "\0asm"),
        ("/hinh/a.svg", "image/svg+xml; charset=utf-8", "<svg/>"),
        ("/api/v1/tim-kiem.bin", "application/octet-stream", "CNHTS"),
        (
            "/assets/search-0123456789abcdef.bin",
            "application/octet-stream",
            "shard",
        ),
        (
            "/opensearch.xml",
            "application/opensearchdescription+xml; charset=utf-8",
            "<OpenSearchDescription/>",
        ),
    ];
    for (path, kind, body) in cases {
        let mut answer = get(&running, path, &[]);
        assert_eq!(
            (answer.status().as_u16(), header(&answer, "content-type")),
            (200, kind),
            "{path}"
        );
        assert_eq!(answer.body_mut().read_to_string().unwrap(), body);
    }
}

#[test]
fn wrong_addresses_get_the_page_for_them_and_a_real_404() {
    let (_folder, running) = served("/");
    let wrong = [
        "/x",
        "/bai-viet/",
        "/bai-viet/b/",
        "/api/v1/bai-viet/b.json",
        "/assets/x.js",
        "//a/",
        "/a%00b",
        "/%ff",
    ];
    for path in wrong {
        let mut answer = get(&running, path, &[("if-none-match", "*")]);
        assert_eq!(answer.status(), 404, "{path}");
        assert_eq!(
            answer.body_mut().read_to_string().unwrap(),
            "<h1>not found",
            "{path}"
        );
        assert_eq!(header(&answer, "cache-control"), "no-cache");
    }
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let (_folder, running) = served("/");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/a/..%5c..%5csecret.txt",
        "/bai-viet/%2e%2e/%2e%2e/secret.txt",
    ] {
        let answer = get(&running, path, &[]);
        assert_eq!(answer.status(), 404, "{path}");
    }
}

#[test]
fn a_folder_without_its_slash_and_old_addresses_redirect_for_good() {
    let (_folder, running) = served("/cong/");
    let cases = [
        ("/cong", 308, "/cong/"),
        ("/cong/bai-viet/a", 308, "/cong/bai-viet/a/"),
        ("/cong/bai-viet/a?q=1", 308, "/cong/bai-viet/a/?q=1"),
        ("/cong?ngay=2024-05-01", 308, "/cong/?ngay=2024-05-01"),
        ("/cong/tin-tuc/123.html", 301, "/cong/bai-viet/a/"),
        (
            "/cong/tin-tuc/123.html?ngay=2024-05-01",
            301,
            "/cong/bai-viet/a/?ngay=2024-05-01",
        ),
        ("/cong/c%C5%A9", 301, "/cong/"),
    ];
    for (path, status, to) in cases {
        let answer = get(&running, path, &[]);
        assert_eq!(
            (answer.status().as_u16(), header(&answer, "location")),
            (status, to),
            "{path}"
        );
    }
}

#[test]
fn the_base_path_ends_at_a_slash() {
    let (_folder, running) = served("/cong/");
    assert_eq!(get(&running, "/cong/", &[]).status(), 200);
    assert_eq!(get(&running, "/cong/bai-viet/a/", &[]).status(), 200);
    for path in ["/", "/bai-viet/a/", "/cong-khac/", "/congbai-viet/a/"] {
        assert_eq!(get(&running, path, &[]).status(), 404, "{path}");
    }
}

#[test]
fn precompressed_files_are_sent_to_those_who_take_them() {
    let (_folder, running) = served("/");
    let cases = [
        ("br, gzip", "br", "brotli"),
        ("gzip", "gzip", "gzip"),
        ("identity", "", "<h1>a"),
    ];
    for (accepted, encoding, body) in cases {
        let mut answer = get(&running, "/bai-viet/a/", &[("accept-encoding", accepted)]);
        assert_eq!(header(&answer, "content-encoding"), encoding);
        assert_eq!(header(&answer, "content-type"), "text/html; charset=utf-8");
        assert_eq!(header(&answer, "vary"), "accept-encoding");
        assert_eq!(answer.body_mut().read_to_string().unwrap(), body);
    }
}

#[test]
fn an_outdated_precompressed_file_is_not_sent() {
    let (folder, running) = served("/");
    fs::write(folder.path().join("dist/bai-viet/a/index.html"), "<h1>new").unwrap();
    let mut answer = get(&running, "/bai-viet/a/", &[("accept-encoding", "br, gzip")]);
    assert_eq!(header(&answer, "content-encoding"), "");
    assert_eq!(answer.body_mut().read_to_string().unwrap(), "<h1>new");
}

#[test]
fn hashed_files_are_kept_and_all_others_asked_for_again() {
    let (_folder, running) = served("/");
    let hashed = get(&running, "/assets/portal-1.js", &[]);
    assert_eq!(
        header(&hashed, "cache-control"),
        "public, max-age=31536000, immutable"
    );
    let page = get(&running, "/bai-viet/a/", &[]);
    assert_eq!(header(&page, "cache-control"), "no-cache");
    let etag = header(&page, "etag").to_owned();
    assert_eq!(
        get(&running, "/bai-viet/a/", &[("if-none-match", &etag)]).status(),
        304
    );
    let modified = header(&page, "last-modified").to_owned();
    assert_eq!(
        get(
            &running,
            "/bai-viet/a/",
            &[("if-modified-since", &modified)]
        )
        .status(),
        304
    );
}

#[test]
fn every_answer_carries_the_security_headers() {
    let (_folder, running) = served("/");
    for path in [
        "/",
        "/api/v1/bai-viet/a.json",
        "/x",
        "/bai-viet/a",
        "/assets/portal-1.js",
    ] {
        let answer = get(&running, path, &[]);
        let policy = header(&answer, "content-security-policy");
        assert!(
            policy.starts_with(
                "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'self'"
            ),
            "{path}: {policy}"
        );
        assert_eq!(header(&answer, "x-content-type-options"), "nosniff");
        assert_eq!(
            header(&answer, "referrer-policy"),
            "strict-origin-when-cross-origin"
        );
        assert_eq!(header(&answer, "cross-origin-opener-policy"), "same-origin");
        assert!(header(&answer, "permissions-policy").contains("camera=()"));
    }
    for (path, rules) in [
        ("/", "\"/speculation.json\""),
        ("/x", "\"/speculation.json\""),
        ("/assets/portal-1.js", ""),
    ] {
        let answer = get(&running, path, &[]);
        assert_eq!(header(&answer, "speculation-rules"), rules, "{path}");
    }
    assert!(
        header(
            &get(&running, "/hinh/a.svg", &[]),
            "content-security-policy"
        )
        .contains("sandbox")
    );
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a file needs a time that is later than its own"
)]
fn a_new_build_is_served_without_a_restart() {
    let (folder, running) = served("/");
    let dist = folder.path().join("dist");
    fs::create_dir_all(dist.join("bai-viet/b")).unwrap();
    fs::write(dist.join("bai-viet/b/index.html"), "<h1>b").unwrap();
    fs::write(
        dist.join("redirects.json"),
        r#"[{"from":"/b","to":"/bai-viet/b/"}]"#,
    )
    .unwrap();
    let later = SystemTime::now() + Duration::from_secs(5);
    fs::File::options()
        .append(true)
        .open(dist.join("redirects.json"))
        .unwrap()
        .set_modified(later)
        .unwrap();
    assert_eq!(get(&running, "/bai-viet/b/", &[]).status(), 200);
    assert_eq!(
        header(&get(&running, "/b", &[]), "location"),
        "/bai-viet/b/"
    );
    assert_eq!(get(&running, "/tin-tuc/123.html", &[]).status(), 200);
}

#[test]
fn what_is_in_the_way_is_named_with_the_remedy() {
    let (folder, running) = served("/");
    let dist = folder.path().join("dist");
    let taken = ServeOptions {
        port: running.address().port(),
        ..ServeOptions::new(&dist)
    };
    assert!(start(&taken).unwrap_err().to_string().contains("--port"));
    let missing = start(&ServeOptions::new(dist.join("x"))).unwrap_err();
    assert!(missing.to_string().contains("cargo xtask build"));
}

#[test]
fn a_stopped_server_frees_its_port() {
    let (folder, running) = served("/");
    let address = running.address();
    assert_eq!(get(&running, "/", &[]).status(), 200);
    running.stop();
    let again = ServeOptions {
        port: address.port(),
        ..ServeOptions::new(folder.path().join("dist"))
    };
    assert_eq!(start(&again).unwrap().address(), address);
}

#[test]
fn a_broken_map_of_old_addresses_is_reported_at_the_start_and_later_the_last_good_one_stays() {
    let (folder, running) = served("/");
    let map = folder.path().join("dist/redirects.json");
    let location = |path: &str| header(&get(&running, path, &[]), "location").to_owned();
    let before = fs::read_to_string(&map).unwrap();
    let known = before.split('"').nth(3).unwrap().to_owned();
    let leads = location(&known);
    fs::write(&map, "[{\"from\": ").unwrap();
    assert_eq!(location(&known), leads);
    let error = start(&ServeOptions::new(folder.path().join("dist"))).unwrap_err();
    let chain = format!("{:#}", anyhow::Error::from(error));
    for part in ["cargo xtask build", "redirects.json", "line 1 column"] {
        assert!(chain.contains(part), "{part}: {chain}");
    }
    fs::remove_file(&map).unwrap();
    assert!(start(&ServeOptions::new(folder.path().join("dist"))).is_ok());
}
