//! Citations when the portal is built again: who is rewritten when documents and articles come and go.

use std::collections::BTreeMap;
use std::fs;

use builder::load::LoadOptions;
use serde_json::Value;

use crate::built::Built;
use crate::citations::{link, portal, write_article, write_document};

/// Writes the portal below a base path. Gives how many files were written.
fn write(built: &Built, cached: bool) -> usize {
    let options = LoadOptions {
        cache: cached.then(|| built.portal.beside("articles")),
        base: Some("/cong/".into()),
        ..built.portal.options()
    };
    built.build_with(&options).written
}

fn page(built: &Built, kind: &str, name: &str) -> Value {
    built.json(&format!("api/v1/{name}.json"))["page"]["content"][kind].clone()
}

/// All pages of articles with their bytes.
fn articles(built: &Built) -> BTreeMap<String, String> {
    let page = |slug: &str| {
        let html = built.read(&format!("bai-viet/{slug}/index.html"));
        (slug.to_owned(), html)
    };
    ["bai-tot", "dan", "khac"].into_iter().map(page).collect()
}

#[test]
fn a_document_that_comes_or_goes_changes_the_articles_that_cite_it() {
    for cached in [true, false] {
        let portal = portal();
        write_article(&portal, "dan", "", "Theo Quyết định 68/QĐ-TTg.");
        write_article(
            &portal,
            "khac",
            "",
            "Theo Quyết định 69/QĐ-TTg và 111/2015/NĐ-CP.",
        );
        let built = Built { portal };
        write(&built, cached);
        assert_eq!(write(&built, cached), 0);
        let without = articles(&built);
        assert!(without["dan"].contains("<span class=\"number\">68/QĐ-TTg</span>"));

        write_document(
            &built.portal,
            "68/QĐ-TTg",
            "2017-01-18",
            "Thủ tướng Chính phủ",
            "",
        );
        write(&built, cached);
        let with = articles(&built);
        let changed: Vec<&String> = with
            .keys()
            .filter(|slug| with[*slug] != without[*slug])
            .collect();
        assert_eq!(changed, ["dan"]);
        let href = link("/cong/van-ban/quyet-dinh/68-qd-ttg-2017/", "68/QĐ-TTg");
        assert!(with["dan"].contains(&href));
        let listed = &page(&built, "article", "bai-viet/dan")["documents"];
        assert_eq!(listed[0]["number"], "68/QĐ-TTg");
        let citing = &page(&built, "document", "van-ban/quyet-dinh/68-qd-ttg-2017")["articles"];
        assert_eq!(citing[0]["path"], "/bai-viet/dan/");
        assert_eq!(write(&built, cached), 0);

        let file = built.portal.content().join("van-ban/68-q--ttg-2017.md");
        fs::remove_file(file).unwrap();
        write(&built, cached);
        assert_eq!(articles(&built), without);
        assert!(page(&built, "article", "bai-viet/dan")["documents"].is_null());
    }
}

#[test]
fn cached_articles_come_out_as_those_read_anew() {
    let make = |cached: bool| {
        let portal = portal();
        write_article(
            &portal,
            "dan",
            "",
            "Theo Quyết định 68/QĐ-TTg và [đây](/van-ban/nghi-dinh/111-2015-nd-cp/).",
        );
        write_article(&portal, "khac", "", "Theo 111/2015/NĐ-CP.");
        let built = Built { portal };
        write(&built, cached);
        write_document(
            &built.portal,
            "68/QĐ-TTg",
            "2017-01-18",
            "Thủ tướng Chính phủ",
            "",
        );
        write(&built, cached);
        (
            articles(&built),
            built.read("van-ban/quyet-dinh/68-qd-ttg-2017/index.html"),
        )
    };
    assert_eq!(make(true), make(false));
}

#[test]
fn an_article_that_begins_to_cite_changes_the_document() {
    let built = Built { portal: portal() };
    write_article(&built.portal, "dan", "", "Chưa nhắc gì.");
    write_article(&built.portal, "khac", "", "Chưa nhắc gì.");
    write(&built, true);
    assert!(page(&built, "document", "van-ban/nghi-dinh/111-2015-nd-cp")["articles"].is_null());
    write_article(&built.portal, "dan", "", "Theo 111/2015/NĐ-CP.");
    write(&built, true);
    let citing = &page(&built, "document", "van-ban/nghi-dinh/111-2015-nd-cp")["articles"];
    assert_eq!(citing.as_array().map(Vec::len), Some(1));
    assert_eq!(citing[0]["headline"], "Bài dan");
}
