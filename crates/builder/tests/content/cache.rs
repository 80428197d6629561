//! The cache: what it spares, what it must notice.

use std::fs;

use builder::diagnostic::print_text;
use builder::load::{LoadOptions, Loaded, load};
use builder::site::{ArticleEntry, Site};

use crate::portal::{SMALL_NOTE, TestPortal, fixtures};

fn small() -> TestPortal {
    TestPortal::new(&[fixtures().join("small/content")])
}

fn options(portal: &TestPortal) -> LoadOptions {
    LoadOptions { cache: Some(portal.beside("cache/articles.bin")), ..portal.options() }
}

fn load_cached(portal: &TestPortal) -> Loaded {
    load(&options(portal))
}

fn site(portal: &TestPortal) -> Site {
    let loaded = load_cached(portal);
    assert_eq!(print_text(&loaded.diagnostics), SMALL_NOTE);
    loaded.site.unwrap()
}

/// Slugs of the articles that were read anew.
fn read_anew(site: &Site) -> Vec<&str> {
    let anew = site.articles.iter().filter(|article| article.body.is_some());
    anew.map(|article| article.slug.as_str()).collect()
}

/// Everything but the body, which cached articles do not have.
fn without_body(article: &ArticleEntry) -> String {
    format!("{:?}", ArticleEntry { body: None, ..article.clone() })
}

fn fingerprint(site: &Site, slug: &str) -> [u8; 16] {
    site.articles.iter().find(|article| article.slug == slug).unwrap().fingerprint
}

#[test]
fn the_second_run_reads_nothing_and_tells_the_same() {
    let portal = small();
    let (first, second) = (site(&portal), site(&portal));
    assert_eq!(read_anew(&first).len(), 4);
    assert!(read_anew(&second).is_empty());
    let all = |site: &Site| site.articles.iter().map(without_body).collect::<Vec<_>>();
    assert_eq!(all(&first), all(&second));
    assert_eq!(all(&first), all(&portal.load().site.unwrap()), "as without a cache");
}

#[test]
fn a_changed_article_alone_is_read_anew() {
    let portal = small();
    let before = site(&portal);
    let path = "bai-viet/tho-han-hoc-nghe.md";
    let text = fs::read_to_string(portal.content().join(path)).unwrap();
    portal.write(path, &text.replace("sáu giờ", "bảy giờ rưỡi"));
    let after = site(&portal);
    assert_eq!(read_anew(&after), ["tho-han-hoc-nghe"]);
    assert_ne!(fingerprint(&before, "tho-han-hoc-nghe"), fingerprint(&after, "tho-han-hoc-nghe"));
    assert_eq!(fingerprint(&before, "so-lieu-cu"), fingerprint(&after, "so-lieu-cu"));
    assert!(read_anew(&site(&portal)).is_empty());
}

#[test]
fn a_changed_file_beside_an_article_is_noticed() {
    let portal = small();
    let before = site(&portal);
    portal.write("bai-viet/khuon-dap-nguoi/bang-kiem.csv", "mục,đạt\nkhe hở,có\nđộ cứng,có\n");
    let after = site(&portal);
    assert_eq!(read_anew(&after), ["khuon-dap-nguoi"]);
    assert_ne!(fingerprint(&before, "khuon-dap-nguoi"), fingerprint(&after, "khuon-dap-nguoi"));
}

#[test]
fn a_renamed_category_changes_its_articles_without_reading_them() {
    let portal = small();
    let before = site(&portal);
    portal.write(
        "chuyen-muc/cong-nghe.md",
        "---\nname: \"Kỹ thuật\"\nstandfirst: \"Máy móc.\"\norder: 2\n---\n",
    );
    let after = site(&portal);
    assert!(read_anew(&after).is_empty());
    assert_eq!(after.articles[0].summary.category.name, "Kỹ thuật");
    assert_ne!(fingerprint(&before, "khuon-dap-nguoi"), fingerprint(&after, "khuon-dap-nguoi"));
    assert_eq!(fingerprint(&before, "so-lieu-cu"), fingerprint(&after, "so-lieu-cu"));
}

#[test]
fn what_all_articles_depend_on_makes_all_anew() {
    let changes: [fn(&TestPortal); 2] = [
        |portal| {
            let path = portal.content().join("portal.toml");
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&path, text.replace("https://thu.example", "https://khac.example")).unwrap();
        },
        |portal| portal.write("hinh/moi.svg", "<svg width=\"1\" height=\"1\"/>"),
    ];
    for change in changes {
        let portal = small();
        site(&portal);
        change(&portal);
        assert_eq!(read_anew(&site(&portal)).len(), 4);
    }
}

#[test]
fn a_link_dies_with_its_article_although_the_linking_one_is_cached() {
    let portal = small();
    site(&portal);
    fs::remove_file(portal.content().join("bai-viet/hen-gio.md")).unwrap();
    let told = print_text(&load_cached(&portal).diagnostics);
    let dead = "content/bai-viet/ban-nhap.md:11:18: dead-link: cổng không có địa chỉ “/bai-viet/hen-gio/”\n";
    assert_eq!(told, format!("{dead}{SMALL_NOTE}"));
}

#[test]
fn the_faults_of_a_cached_article_are_told_again() {
    let portal = small();
    portal.write("bai-viet/sai.md", "---\nheadline: \"Thiếu nhiều thứ\"\n---\nXem [mục](#khong-co).\n");
    let (first, second) = (load_cached(&portal), load_cached(&portal));
    assert_eq!(print_text(&first.diagnostics).matches("bai-viet/sai.md").count(), 5);
    assert_eq!(first.diagnostics, second.diagnostics);
}

#[test]
fn a_broken_cache_is_none() {
    let portal = small();
    site(&portal);
    let file = portal.beside("cache/articles.bin");
    let bytes = fs::read(&file).unwrap();
    for broken in [&bytes[..bytes.len() / 2], b"rubbish", b""] {
        fs::write(&file, broken).unwrap();
        assert_eq!(read_anew(&site(&portal)).len(), 4);
    }
    assert!(read_anew(&site(&portal)).is_empty(), "it was written anew");
}
