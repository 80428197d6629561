//! Heads as other systems write them come over without errors, and what they lose is reported.

use builder::diagnostic::print_text;
use builder::diagnostic::rule::{Rule, Severity};
use builder::site::ArticleEntry;
use model::article::Byline;

use crate::golden;
use crate::portal::{TestPortal, fixtures};

fn portal() -> TestPortal {
    let folder = fixtures();
    TestPortal::new(&[folder.join("small/content"), folder.join("imported-heads")])
}

#[test]
fn heads_of_other_systems_pass_and_what_they_lose_is_told() {
    let loaded = portal().load();
    let imported = |path: &str| {
        ["hugo-", "jekyll-", "hexo-", "wordpress-"]
            .iter()
            .any(|name| path.contains(name))
    };
    let reported: Vec<_> = loaded
        .diagnostics
        .into_iter()
        .filter(|one| imported(&one.path))
        .collect();
    let errors: Vec<_> = reported
        .iter()
        .filter(|one| one.severity() == Severity::Error)
        .collect();
    let broken: Vec<(&str, Rule)> = errors
        .iter()
        .map(|one| (one.path.as_str(), one.rule))
        .collect();
    // A picture needs words for readers who cannot see it, and Hugo's `images` has none.
    assert_eq!(
        broken,
        [("content/bai-viet/hugo-10-anh-chia-se.md", Rule::MissingAlt)]
    );
    let expected = fixtures().join("imported-heads/expected.txt");
    if let Err(difference) = golden::compare(&expected, &print_text(&reported)) {
        panic!("\n{difference}");
    }
}

#[test]
fn heads_of_other_systems_mean_what_they_meant_there() {
    let portal = portal();
    std::fs::remove_file(portal.content().join("bai-viet/hugo-10-anh-chia-se.md")).unwrap();
    let site = portal.load().site.unwrap();
    let find = |slug: &str| -> &ArticleEntry {
        site.articles
            .iter()
            .find(|entry| entry.slug == slug)
            .unwrap()
    };
    let published = |slug: &str| find(slug).summary.published.to_string();
    let cases = [
        ("hugo-01-mac-dinh", "2026-09-14T08:30:00+07:00"),
        ("hugo-02-lech-mui-gio", "2026-08-03T07:15:00+07:00"),
        ("hugo-04-gach-cheo", "2026-06-05"),
        ("hugo-06-url-cu", "2026-04-22T09:00:00+07:00"),
        ("hugo-09-dang-sau", "2026-01-06T06:00:00+07:00"),
        ("jekyll-01", "2026-05-02T10:20:00+07:00"),
        ("hexo-01", "2026-03-08T14:00:00+07:00"),
        ("jekyll-03-dang-hien", "2026-05-05T09:00:00+07:00"),
        ("wordpress-01", "2026-05-08T09:00:00+07:00"),
    ];
    for (slug, expected) in cases {
        assert_eq!(published(slug), expected, "{slug}");
    }
    let second = find("hugo-02-lech-mui-gio");
    assert_eq!(second.summary.headline, "Đo độ phẳng bằng thước và đèn pin");
    assert!(
        second
            .summary
            .standfirst
            .starts_with("Cách làm của người thợ cũ")
    );
    assert_eq!(
        (second.category.as_str(), second.updates.len()),
        ("cong-nghe", 1)
    );
    assert!(find("hugo-08-hai-chuyen-muc").tags.is_empty());
    assert!(find("hugo-03-papermod").summary.cover.is_none());
    assert!(
        find("jekyll-03-dang-hien")
            .summary
            .standfirst
            .starts_with("Hai tấm gá")
    );
    assert_eq!(find("hexo-02-long-nhau").category, "cong-nghe");
    let authors = Byline::People(vec!["Nguyễn Thị Minh Hà".into(), "Trần Văn Khải".into()]);
    assert_eq!(find("hugo-11-nhieu-tac-gia").byline, authors);
}

#[test]
fn what_other_systems_hold_back_is_a_draft() {
    let portal = portal();
    std::fs::remove_file(portal.content().join("bai-viet/hugo-10-anh-chia-se.md")).unwrap();
    let site = portal.load().site.unwrap();
    for slug in ["jekyll-02-chua-hien", "wordpress-02-rieng"] {
        assert!(
            site.articles.iter().all(|entry| entry.slug != slug),
            "{slug}"
        );
    }
}

#[test]
fn a_long_address_that_comes_along_is_kept() {
    let portal = portal();
    let long = "khuon-dap-".repeat(19) + "nguoi";
    let file = portal.content().join("bai-viet/hugo-10-anh-chia-se.md");
    std::fs::rename(portal.content().join("bai-viet/hexo-01.md"), file).unwrap();
    let text = std::fs::read_to_string(portal.content().join("bai-viet/jekyll-01.md")).unwrap();
    portal.write(
        &format!("bai-viet/{long}.md"),
        &text.replace("/cau-truc/", "/cau-truc-cu/"),
    );
    portal.write(
        "trang/xem.md",
        &format!("---\ntitle: \"Xem\"\n---\n[Bài cũ](/bai-viet/{long}/)\n"),
    );
    let loaded = portal.load();
    let errors: Vec<_> = loaded
        .diagnostics
        .iter()
        .filter(|one| one.severity() == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert!(
        loaded
            .site
            .unwrap()
            .articles
            .iter()
            .any(|entry| entry.slug == long)
    );
}
