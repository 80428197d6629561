//! The cache: what it spares, what it must notice.

use std::fs;
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use builder::diagnostic::print_text;
use builder::load::{LoadOptions, Loaded, load};
use builder::read::Bodies;
use builder::site::{ArticleEntry, DocumentEntry, Site};

use crate::portal::{SMALL_NOTE, TestPortal, fixtures};

fn small() -> TestPortal {
    TestPortal::new(&[fixtures().join("small/content")])
}

fn options(portal: &TestPortal) -> LoadOptions {
    LoadOptions {
        cache: Some(portal.beside("cache")),
        ..portal.options()
    }
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
    let anew = site
        .articles
        .iter()
        .filter(|article| article.is_read_anew());
    anew.map(|article| article.slug.as_str()).collect()
}

/// Slugs of the documents that were read anew.
fn documents_read_anew(site: &Site) -> Vec<&str> {
    let anew = site
        .documents
        .iter()
        .filter(|document| document.body.is_some());
    anew.map(|document| document.slug.as_str()).collect()
}

/// Everything but the body, which cached articles do not have.
fn without_body(article: &ArticleEntry) -> String {
    format!(
        "{:?}",
        ArticleEntry {
            body: None,
            shelved: None,
            ..article.clone()
        }
    )
}

fn fingerprint(site: &Site, slug: &str) -> [u8; 16] {
    site.articles
        .iter()
        .find(|article| article.slug == slug)
        .unwrap()
        .fingerprint
}

#[test]
fn the_second_run_reads_nothing_and_tells_the_same() {
    let portal = small();
    let (first, second) = (site(&portal), site(&portal));
    assert_eq!(read_anew(&first).len(), 4);
    assert!(read_anew(&second).is_empty());
    let all = |site: &Site| site.articles.iter().map(without_body).collect::<Vec<_>>();
    assert_eq!(all(&first), all(&second));
    assert_eq!(
        all(&first),
        all(&portal.load().site.unwrap()),
        "as without a cache"
    );
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
    assert_ne!(
        fingerprint(&before, "tho-han-hoc-nghe"),
        fingerprint(&after, "tho-han-hoc-nghe")
    );
    assert_eq!(
        fingerprint(&before, "so-lieu-cu"),
        fingerprint(&after, "so-lieu-cu")
    );
    assert!(read_anew(&site(&portal)).is_empty());
}

#[test]
fn a_changed_file_beside_an_article_is_noticed() {
    let portal = small();
    let before = site(&portal);
    portal.write(
        "bai-viet/khuon-dap-nguoi/bang-kiem.csv",
        "mục,đạt\nkhe hở,có\nđộ cứng,có\n",
    );
    let after = site(&portal);
    assert_eq!(read_anew(&after), ["khuon-dap-nguoi"]);
    assert_ne!(
        fingerprint(&before, "khuon-dap-nguoi"),
        fingerprint(&after, "khuon-dap-nguoi")
    );
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
    assert_ne!(
        fingerprint(&before, "khuon-dap-nguoi"),
        fingerprint(&after, "khuon-dap-nguoi")
    );
    assert_eq!(
        fingerprint(&before, "so-lieu-cu"),
        fingerprint(&after, "so-lieu-cu")
    );
}

#[test]
fn what_all_articles_depend_on_makes_all_anew() {
    let changes: [fn(&TestPortal); 2] = [
        |portal| {
            let path = portal.content().join("portal.toml");
            let text = fs::read_to_string(&path).unwrap();
            fs::write(
                &path,
                text.replace("https://thu.example", "https://khac.example"),
            )
            .unwrap();
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
    let reported = print_text(&load_cached(&portal).diagnostics);
    let dead = "content/bai-viet/ban-nhap.md:11:18: dead-link: cổng không có địa chỉ “/bai-viet/hen-gio/”\n";
    assert_eq!(reported, format!("{dead}{SMALL_NOTE}"));
}

#[test]
fn the_faults_of_a_cached_article_are_told_again() {
    let portal = small();
    portal.write(
        "bai-viet/sai.md",
        "---\nheadline: \"Thiếu nhiều thứ\"\n---\nXem [mục](#khong-co).\n",
    );
    let (first, second) = (load_cached(&portal), load_cached(&portal));
    assert_eq!(
        print_text(&first.diagnostics)
            .matches("bai-viet/sai.md")
            .count(),
        5
    );
    assert_eq!(first.diagnostics, second.diagnostics);
}

#[test]
fn a_broken_cache_is_none() {
    let portal = small();
    site(&portal);
    let file = portal.beside("cache/articles");
    let bytes = fs::read(&file).unwrap();
    for broken in [&bytes[..bytes.len() / 2], b"rubbish", b""] {
        fs::write(&file, broken).unwrap();
        assert_eq!(read_anew(&site(&portal)).len(), 4);
    }
    assert!(read_anew(&site(&portal)).is_empty(), "it was written anew");
}

#[test]
fn documents_that_did_not_change_are_not_opened() {
    let portal = small();
    let (first, second) = (site(&portal), site(&portal));
    assert_eq!(documents_read_anew(&first).len(), 3);
    assert!(documents_read_anew(&second).is_empty());
    let all = |site: &Site| {
        let bare = |entry: &DocumentEntry| {
            format!(
                "{:?}",
                DocumentEntry {
                    body: None,
                    ..entry.clone()
                }
            )
        };
        site.documents.iter().map(bare).collect::<Vec<_>>()
    };
    assert_eq!(all(&first), all(&second));
    assert_eq!(
        all(&first),
        all(&portal.load().site.unwrap()),
        "as without a cache"
    );
    let content = portal.content();
    let bodies = Bodies::new(&content, &second).unwrap();
    for (read, kept) in first.documents.iter().zip(&second.documents) {
        assert_eq!(
            bodies.render_document(kept).as_ref().ok(),
            read.body.as_ref()
        );
    }
}

#[test]
fn a_changed_document_alone_is_read_anew() {
    let portal = small();
    let before = site(&portal);
    let path = "van-ban/111-2015-nd-cp.md";
    let text = fs::read_to_string(portal.content().join(path)).unwrap();
    portal.write(
        path,
        &text.replace("sản xuất linh kiện", "sản xuất khuôn mẫu"),
    );
    let after = site(&portal);
    assert_eq!(documents_read_anew(&after), ["111-2015-nd-cp"]);
    assert!(read_anew(&after).is_empty());
    let sign = |site: &Site, slug: &str| {
        site.documents
            .iter()
            .find(|document| document.slug == slug)
            .unwrap()
            .fingerprint
    };
    assert_ne!(
        sign(&before, "111-2015-nd-cp"),
        sign(&after, "111-2015-nd-cp")
    );
    assert_eq!(
        sign(&before, "68-qd-ttg-2017"),
        sign(&after, "68-qd-ttg-2017")
    );
    assert!(documents_read_anew(&site(&portal)).is_empty());
}

#[test]
fn a_file_that_a_document_lists_is_noticed_and_others_are_not() {
    let portal = small();
    site(&portal);
    portal.write("van-ban/cua-ai.txt", "Không văn bản nào ghi tệp này.\n");
    assert!(documents_read_anew(&site(&portal)).is_empty());
    portal.write(
        "van-ban/111-2015-nd-cp.txt",
        "Bản chữ thử, dài hơn bản trước nhiều.\n",
    );
    let after = site(&portal);
    assert_eq!(documents_read_anew(&after), ["111-2015-nd-cp"]);
    fs::remove_file(portal.content().join("van-ban/111-2015-nd-cp.txt")).unwrap();
    let reported = print_text(&load_cached(&portal).diagnostics);
    assert!(
        reported.contains("111-2015-nd-cp.md:10:11: dead-attachment"),
        "{reported}"
    );
    portal.write("van-ban/111-2015-nd-cp.txt", "Lại có.\n");
    assert_eq!(documents_read_anew(&site(&portal)), ["111-2015-nd-cp"]);
}

#[test]
fn the_number_of_a_cached_document_is_known_to_an_article_read_anew() {
    let portal = small();
    site(&portal);
    let path = "bai-viet/tho-han-hoc-nghe.md";
    let text = fs::read_to_string(portal.content().join(path)).unwrap();
    portal.write(path, &format!("{text}\nTheo Nghị định 111/2015/NĐ-CP.\n"));
    let after = site(&portal);
    assert_eq!(
        (read_anew(&after), documents_read_anew(&after)),
        (vec!["tho-han-hoc-nghe"], vec![])
    );
    let article = after
        .articles
        .iter()
        .find(|article| article.slug == "tho-han-hoc-nghe")
        .unwrap();
    assert_eq!(article.documents, ["/van-ban/nghi-dinh/111-2015-nd-cp/"]);
}

/// Gives every file of the content folder one time, as image layers and archives do.
fn set_times(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            set_times(&path);
        } else {
            let file = fs::File::options().append(true).open(&path).unwrap();
            file.set_modified(UNIX_EPOCH + Duration::from_secs(1_700_000_000))
                .unwrap();
        }
    }
}

#[test]
fn a_change_is_noticed_although_size_and_time_stay() {
    let portal = small();
    set_times(&portal.content());
    let before = site(&portal);
    let edits = [
        ("bai-viet/tho-han-hoc-nghe.md", "sáu giờ", "tám giờ"),
        (
            "van-ban/111-2015-nd-cp.md",
            "sản xuất linh kiện",
            "sản xuất linh kiệm",
        ),
    ];
    for (path, from, to) in edits {
        let text = fs::read_to_string(portal.content().join(path)).unwrap();
        assert!(text.contains(from) && from.len() == to.len());
        portal.write(path, &text.replace(from, to));
    }
    set_times(&portal.content());
    let after = site(&portal);
    assert_eq!(read_anew(&after), ["tho-han-hoc-nghe"]);
    assert_eq!(documents_read_anew(&after), ["111-2015-nd-cp"]);
    assert_ne!(
        fingerprint(&before, "tho-han-hoc-nghe"),
        fingerprint(&after, "tho-han-hoc-nghe")
    );
}

#[test]
fn new_times_alone_change_nothing() {
    let portal = small();
    site(&portal);
    set_times(&portal.content());
    for _ in 0..2 {
        let after = site(&portal);
        assert!(documents_read_anew(&after).is_empty());
        // Pictures beside an article are only looked at where their times tell nothing.
        assert!(
            read_anew(&after)
                .iter()
                .all(|slug| *slug == "khuon-dap-nguoi")
        );
    }
    assert!(read_anew(&site(&portal)).is_empty());
}
