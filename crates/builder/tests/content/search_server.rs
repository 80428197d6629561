//! What a search server is fed, and what browsers read to add the portal as a search engine.

use std::collections::BTreeSet;
use std::fs;

use builder::load::load;
use builder::output::export;
use model::fold::fold;
use serde_json::Value;

use crate::built::Built;

/// The lines of the export and the settings beside them.
fn exported(built: &Built) -> (Vec<Value>, Value) {
    let portal = &built.portal;
    let site = load(&portal.options()).site.unwrap();
    let folder = portal.beside("export");
    let count = export(&site, &portal.content(), &folder).unwrap();
    let lines = fs::read_to_string(folder.join("documents.ndjson")).unwrap();
    let lines: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), count);
    let settings = fs::read(folder.join("settings.json")).unwrap();
    (lines, serde_json::from_slice(&settings).unwrap())
}

#[test]
fn each_line_has_its_words_as_they_are_and_folded() {
    let (lines, settings) = exported(&Built::new());
    let article = lines
        .iter()
        .find(|line| line["path"] == "/bai-viet/khuon-dap-nguoi/")
        .unwrap();
    let text = article["text"].as_str().unwrap();
    assert_eq!(article["text_folded"], fold(text));
    assert!(text.contains("khe hở") || text.contains("Khe hở"), "{text}");
    let title = article["title"].as_str().unwrap();
    assert_eq!(article["title_folded"], fold(title));
    assert_eq!(article["kind"], "bai-viet");
    assert_eq!(article["group_name"], "Công nghệ");
    assert_eq!(article["year"], 2026);
    let document = lines
        .iter()
        .find(|line| line["number"] == "111/2015/NĐ-CP")
        .unwrap();
    // 1 January 2016, in days since 1970.
    assert_eq!(document["in_force_from"], 16_801);
    assert_eq!(settings["synonyms"]["cnht"][0], "cong nghiep ho tro");
    assert_eq!(settings["synonyms"]["cong nghiep ho tro"][0], "cnht");
}

#[test]
fn the_server_can_take_every_line() {
    let (lines, settings) = exported(&Built::new());
    let ids: BTreeSet<&str> = lines
        .iter()
        .map(|line| line["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), lines.len(), "ids differ");
    // What Meilisearch accepts as the id of a document.
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
    assert!(ids.iter().all(|id| id.chars().all(plain)));
    let fields: BTreeSet<&String> = lines[0].as_object().unwrap().keys().collect();
    let lists = [
        "searchableAttributes",
        "displayedAttributes",
        "filterableAttributes",
        "sortableAttributes",
    ];
    for list in lists {
        for field in settings[list].as_array().unwrap() {
            assert!(
                fields.contains(&field.as_str().unwrap().to_owned()),
                "{list}: {field}"
            );
        }
    }
    let again = exported(&Built::new());
    assert_eq!(again, (lines, settings));
}

#[test]
fn nothing_that_is_not_published_is_exported() {
    let (lines, _) = exported(&Built::new());
    let all = Value::Array(lines).to_string();
    for secret in [
        "ban-nhap",
        "Bản nháp chưa ai được đọc",
        "hen-gio",
        "Bài hẹn giờ cho tuần sau",
    ] {
        assert!(!all.contains(secret), "{secret}");
    }
}

#[test]
fn browsers_are_told_how_to_search() {
    for base in [None, Some("/cong/")] {
        let built = Built::new();
        built.build_at(base);
        let xml = built.read("opensearch.xml");
        let document = roxmltree::Document::parse(&xml).unwrap();
        let named = |name: &str| {
            let mut nodes = document
                .descendants()
                .filter(|node| node.has_tag_name(name));
            nodes.next().unwrap()
        };
        let root = document.root_element();
        assert_eq!(
            root.tag_name().namespace(),
            Some("http://a9.com/-/spec/opensearch/1.1/")
        );
        // The short name of the small portal is too long for the format; its abbreviation is not.
        assert_eq!(named("ShortName").text(), Some("CNHT"));
        assert_eq!(named("InputEncoding").text(), Some("UTF-8"));
        let folder = base.unwrap_or("/");
        assert_eq!(
            named("Url").attribute("template"),
            Some(&*format!(
                "https://thu.example{folder}tim-kiem/?q={{searchTerms}}"
            ))
        );
        let link = format!(
            "<link rel=\"search\" type=\"application/opensearchdescription+xml\" href=\"{folder}opensearch.xml\" title=\"CNHT\">"
        );
        for page in [
            "index.html",
            "404.html",
            "bai-viet/khuon-dap-nguoi/index.html",
        ] {
            assert!(built.read(page).contains(&link), "{page}");
        }
    }
}
