//! The output of the small portal: approved files, and how it is kept up to date.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::SystemTime;

use crate::built::{Built, files};
use crate::golden;
use crate::portal::{SMALL_NOTE, fixtures};

#[test]
fn the_small_portal_comes_out_as_approved() {
    let built = Built::new();
    built.build();
    let golden = fixtures().join("../golden/small");
    let all = files(&built.out());
    let list = all
        .keys()
        .map(|name| format!("{}\n", without_digest(name)))
        .collect::<String>();
    let mut problems: Vec<String> = golden::compare(&golden.join("files.txt"), &list)
        .err()
        .into_iter()
        .collect();
    for (name, bytes) in &all {
        let json = is_json(name) && !name.ends_with("schema.json");
        let frame = name.starts_with("nhung/khung/");
        if !json
            && !frame
            && ![
                "index.html",
                "404.html",
                "bai-viet/khuon-dap-nguoi/index.html",
            ]
            .contains(&name.as_str())
        {
            continue;
        }
        let text = String::from_utf8(bytes.clone()).unwrap();
        // One property or tag a line, so that a difference can be read.
        let lines = if json {
            text.replace(",\"", ",\n\"")
        } else {
            text.replace("><", ">\n<")
        };
        let file = golden.join(name.replace('/', "~"));
        problems.extend(golden::compare(&file, &lines).err());
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn is_json(name: &str) -> bool {
    name.starts_with("api/v1/") && name.ends_with(".json")
}

/// Shards are named by what they hold.
fn without_digest(name: &str) -> &str {
    if is_shard(name) {
        "assets/search-{digest}.bin"
    } else {
        name
    }
}

fn is_shard(name: &str) -> bool {
    name.starts_with("assets/search-")
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let (one, other) = (Built::new(), Built::new());
    one.build();
    other.build();
    assert!(files(&one.out()) == files(&other.out()));
}

#[test]
fn a_second_build_writes_nothing() {
    let built = Built::new();
    let first = built.build();
    assert!(first.written > 40, "{first:?}");
    let second = built.build();
    assert_eq!(
        (second.pages, second.written, second.removed),
        (first.pages, 0, 0)
    );
}

#[test]
fn a_change_touches_the_articles_own_files_only() {
    let built = Built::new();
    built.build();
    let before = times(&built.out());
    let path = "bai-viet/bao-gia-linh-kien/index.md";
    let text = fs::read_to_string(built.portal.content().join(path)).unwrap();
    built
        .portal
        .write(path, &text.replace("Khách chờ lâu", "Khách chờ quá lâu"));
    let summary = built.build();
    let after = times(&built.out());
    let touched: Vec<&String> = after
        .iter()
        .filter(|(name, time)| before.get(*name) != Some(*time))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(summary.written, touched.len());
    let (shards, others): (Vec<&String>, Vec<&String>) =
        touched.into_iter().partition(|name| is_shard(name));
    assert_eq!(
        others,
        [
            "api/v1/bai-viet/bao-gia-linh-kien.json",
            "api/v1/tim-kiem.bin",
            "bai-viet/bao-gia-linh-kien/index.html"
        ]
    );
    // A word more changes what is indexed, and nothing else of the search.
    assert!((1..=5).contains(&shards.len()), "{shards:?}");
    assert!(shards.iter().all(|name| !before.contains_key(*name)));
    assert!(
        built
            .read("bai-viet/bao-gia-linh-kien/index.html")
            .contains("Khách chờ quá lâu")
    );
}

fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let time = |name: &String| fs::metadata(folder.join(name)).unwrap().modified().unwrap();
    files(folder)
        .into_keys()
        .map(|name| (name.clone(), time(&name)))
        .collect()
}

#[test]
fn what_nothing_makes_any_more_is_removed() {
    let built = Built::new();
    built.build();
    fs::remove_file(built.portal.content().join("bai-viet/so-lieu-cu.md")).unwrap();
    assert!(built.build().removed >= 2);
    assert!(!built.out().join("bai-viet/so-lieu-cu").exists());
    assert!(!built.out().join("api/v1/bai-viet/so-lieu-cu.json").exists());
}

#[test]
fn a_lost_manifest_leaves_no_stale_page() {
    let built = Built::new();
    built.build();
    fs::write(built.out().join("stale.html"), "old").unwrap();
    fs::remove_file(built.portal.beside("manifest")).unwrap();
    let report = built.build();
    assert_eq!((report.written, report.removed), (0, 1));
    assert!(!built.out().join("stale.html").exists());
}

#[test]
fn a_folder_of_something_else_is_left_alone() {
    let built = Built::new();
    fs::create_dir(built.out()).unwrap();
    fs::write(built.out().join("thesis.txt"), "dear").unwrap();
    let result = run(&built, &["build"]);
    assert!(!result.status.success());
    assert!(String::from_utf8_lossy(&result.stderr).contains("no portal"));
    assert_eq!(files(&built.out()).len(), 1);
}

#[test]
fn content_with_errors_leaves_the_last_output_untouched() {
    let built = Built::new();
    assert!(run(&built, &["build"]).status.success());
    let before = times(&built.out());
    built.portal.write(
        "bai-viet/hong.md",
        "---\nheadline: \"Bài hỏng\"\n---\nThiếu nhiều thứ.\n",
    );
    let result = run(&built, &["build"]);
    assert_eq!(result.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&result.stderr).contains("content/bai-viet/hong.md:"));
    assert_eq!(times(&built.out()), before);
    let json = run(&built, &["check", "--format", "json"]);
    assert_eq!(json.status.code(), Some(1));
    let problems: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(problems[0]["path"], "content/bai-viet/hong.md");
}

#[test]
fn notes_are_counted_and_stop_nothing() {
    let built = Built::new();
    let result = run(&built, &["check"]);
    assert_eq!(result.status.code(), Some(0));
    let reported = String::from_utf8(result.stderr).unwrap();
    assert_eq!(reported, format!("{SMALL_NOTE}1 ghi nhận\n"));
    let json = run(&built, &["check", "--format", "json"]);
    assert_eq!(json.status.code(), Some(0));
    let problems: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(problems[0]["severity"], "note");
}

/// The program itself, at the tests' own instant.
fn run(built: &Built, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_builder"));
    command
        .args(arguments)
        .arg("--content")
        .arg(built.portal.content());
    command.args(["--now", "2026-11-23T08:00:00+07:00"]);
    if arguments[0] == "build" {
        command
            .arg("--out")
            .arg(built.out())
            .arg("--cache")
            .arg(built.portal.beside("cache"));
    }
    command.output().unwrap()
}

#[test]
fn drafts_and_the_future_appear_in_no_output() {
    let built = Built::new();
    built.build();
    for (name, bytes) in files(&built.out()) {
        let text = String::from_utf8_lossy(&bytes);
        for secret in [
            "ban-nhap",
            "Bản nháp chưa ai được đọc",
            "hen-gio",
            "Bài hẹn giờ cho tuần sau",
        ] {
            assert!(
                !name.contains(secret) && !text.contains(secret),
                "{name} tells {secret}"
            );
        }
    }
}

#[test]
fn a_scheduled_article_appears_when_it_is_due() {
    let built = Built::new();
    let due = builder::load::LoadOptions {
        now_seconds: 1_795_993_200,
        ..built.portal.options()
    };
    let site = builder::load::load(&due).site.unwrap();
    assert!(site.articles.iter().any(|entry| entry.slug == "hen-gio"));
}

#[test]
fn hostile_words_stay_words() {
    let built = Built::new();
    let text = "---\nheadline: 'Đúc </script><script>alert(1)</script> & \"ép\"'\ncategory: thi-truong\n\
                standfirst: \"Một câu có <b>thẻ</b> trong đó.\"\nbyline:\n  desk: Ban Biên tập\n\
                published: 2026-11-02\n---\nThân bài <script>alert(2)</script> bình thường.\n";
    built.portal.write("bai-viet/hiem.md", text);
    built.build();
    let html = built.read("bai-viet/hiem/index.html");
    assert!(
        !html.contains("alert(1)</script>") && !html.contains("<script>alert"),
        "{html}"
    );
    assert!(html.contains("&lt;/script&gt;"));
    let page = &built.json("api/v1/bai-viet/hiem.json")["page"]["content"]["article"];
    assert_eq!(
        page["article"]["headline"],
        "Đúc </script><script>alert(1)</script> & \"ép\""
    );
    assert!(!page["body"].as_str().unwrap().contains("<script"));
}

#[test]
fn only_pages_that_show_the_law_carry_data_and_never_their_body() {
    let built = Built::new();
    built.build();
    let plain = built.read("bai-viet/tho-han-hoc-nghe/index.html");
    assert!(!plain.contains("page-data"));
    assert!(plain.contains(" data-place=\"/chuyen-muc/"));
    let documents = built.json("api/v1/van-ban.json")["page"]["content"]["documents"]["documents"]
        ["items"]
        .clone();
    let path = documents[0]["path"]
        .as_str()
        .unwrap()
        .trim_matches('/')
        .to_owned();
    let html = built.read(&format!("{path}/index.html"));
    let (page, block) = html.split_once("id=\"page-data\">").unwrap();
    let body =
        built.json(&format!("api/v1/{path}.json"))["page"]["content"]["document"]["body"].clone();
    assert!(page.contains(body.as_str().unwrap()));
    let block: serde_json::Value =
        serde_json::from_str(block.split_once("</script>").unwrap().0).unwrap();
    assert!(block["page"]["content"]["document"]["body"].is_null());
    let day = block["day"].as_str().unwrap();
    assert!(page.contains(&format!(" data-day=\"{day}\"")));
}

#[test]
fn addresses_that_moved_lead_on() {
    let built = Built::new();
    built.build();
    let map = built.json("redirects.json");
    let map = map.as_array().unwrap();
    assert!(
        map.iter()
            .any(|line| line["from"] == "/van-ban/trang/1/" && line["to"] == "/van-ban/")
    );
    for line in map {
        let (from, to) = (line["from"].as_str().unwrap(), line["to"].as_str().unwrap());
        let file = if from.ends_with('/') {
            format!("{from}index.html")
        } else {
            from.to_owned()
        };
        let html = built.read(file.trim_start_matches('/'));
        assert!(html.contains(&format!("content=\"0; url={to}\"")), "{from}");
        assert!(
            html.contains(&format!(
                "<link rel=\"canonical\" href=\"https://thu.example{to}\">"
            )),
            "{from}"
        );
        let data = format!("api/v1{}.json", from.trim_end_matches('/'));
        assert_eq!(built.json(&data)["moved_to"], to);
    }
}

#[test]
fn every_link_stays_below_the_base_path() {
    let built = Built::new();
    built.build_at(Some("/cong/"));
    for (name, bytes) in files(&built.out())
        .iter()
        .filter(|(name, _)| name.ends_with(".html"))
    {
        let html = String::from_utf8_lossy(bytes);
        for attribute in ["href=\"/", "src=\"/", "action=\"/"] {
            for (at, _) in html.match_indices(attribute) {
                let value = &html[at + attribute.len() - 1..];
                assert!(
                    value.starts_with("/cong/"),
                    "{name}: {}",
                    &value[..60.min(value.len())]
                );
            }
        }
    }
    let article = built.json("api/v1/bai-viet/khuon-dap-nguoi.json");
    assert_eq!(article["page"]["path"], "/bai-viet/khuon-dap-nguoi/");
    assert_eq!(
        article["page"]["url"],
        "https://thu.example/cong/bai-viet/khuon-dap-nguoi/"
    );
}

#[test]
fn all_json_keeps_to_the_published_schema() {
    let built = Built::new();
    built.build();
    let validator = jsonschema::validator_for(&built.json("api/v1/schema.json")).unwrap();
    let mut checked = 0;
    for (name, bytes) in files(&built.out()) {
        if is_json(&name) && !name.ends_with("schema.json") {
            let value = serde_json::from_slice(&bytes).unwrap();
            let problems: Vec<String> = validator
                .iter_errors(&value)
                .map(|error| error.to_string())
                .collect();
            assert!(problems.is_empty(), "{name}: {problems:?}");
            checked += 1;
        }
    }
    assert!(checked > 20);
    assert!(!validator.is_valid(&serde_json::json!({"schema_version": 1})));
}
