//! The small portal: what a good content folder becomes.

use builder::read::{Bodies, body};
use builder::site::Site;
use model::relation::Direction;

use crate::portal::{NOW, SMALL_NOTE, TestPortal, fixtures};

fn small() -> TestPortal {
    TestPortal::new(&[fixtures().join("small/content")])
}

fn site_at(now_seconds: i64, drafts: bool) -> Site {
    let portal = small();
    let options = builder::load::LoadOptions {
        now_seconds,
        drafts,
        ..portal.options()
    };
    let loaded = builder::load::load(&options);
    assert_eq!(
        builder::diagnostic::print_text(&loaded.diagnostics),
        SMALL_NOTE
    );
    loaded.site.unwrap()
}

fn slugs(site: &Site) -> Vec<&str> {
    site.articles
        .iter()
        .map(|article| article.slug.as_str())
        .collect()
}

#[test]
fn articles_come_newest_first_without_drafts_and_those_not_due() {
    let site = site_at(NOW, false);
    assert_eq!(
        slugs(&site),
        [
            "khuon-dap-nguoi",
            "bao-gia-linh-kien",
            "tho-han-hoc-nghe",
            "so-lieu-cu"
        ]
    );
    assert_eq!(
        site.next_due.unwrap().to_string(),
        "2026-11-30T06:00:00+07:00"
    );
    assert_eq!(site.today.to_string(), "2026-11-23");
}

#[test]
fn what_is_due_appears_at_its_minute() {
    // 2026-11-30 06:00 in Vietnam, and a second before.
    let due = 1_795_993_200;
    assert!(!slugs(&site_at(due - 1, false)).contains(&"hen-gio"));
    let site = site_at(due, false);
    assert!(slugs(&site).contains(&"hen-gio"));
    assert_eq!(site.next_due.unwrap().to_string(), "2026-12-01");
}

#[test]
fn drafts_appear_when_asked_for() {
    let site = site_at(NOW, true);
    assert!(slugs(&site).contains(&"ban-nhap"));
    assert!(
        site.aliases
            .iter()
            .any(|alias| alias.from == "/cu/ban-nhap/")
    );
    assert!(
        !site_at(NOW, false)
            .aliases
            .iter()
            .any(|alias| alias.from == "/cu/ban-nhap/")
    );
}

#[test]
fn an_article_has_all_its_parts() {
    let site = site_at(NOW, false);
    let article = &site.articles[0];
    assert_eq!(article.summary.category.name, "Công nghệ");
    assert_eq!(
        article.summary.category.url,
        "https://thu.example/chuyen-muc/cong-nghe/"
    );
    assert_eq!(article.event.as_deref(), Some("dien-dan-thu"));
    assert_eq!(article.byline.line(), "Nguyễn Thị Minh Hà, Trần Văn Khải");
    let updates: Vec<String> = article
        .updates
        .iter()
        .map(|update| update.at.to_string())
        .collect();
    assert_eq!(
        updates,
        ["2026-11-21T10:00:00+07:00", "2026-11-22"],
        "oldest first, none from the future"
    );
    let cover = article.summary.cover.as_ref().unwrap();
    assert_eq!(
        (cover.src.as_str(), cover.width, cover.height),
        ("/bai-viet/khuon-dap-nguoi/mat-cat.svg", 320, 180)
    );
    let attachment = &article.attachments[0];
    assert_eq!(attachment.path, "/bai-viet/khuon-dap-nguoi/bang-kiem.csv");
    assert_eq!((attachment.format.as_str(), attachment.bytes), ("CSV", 26));
    let contents: Vec<(u8, &str)> = article
        .contents
        .iter()
        .map(|h| (h.level, h.id.as_str()))
        .collect();
    assert_eq!(
        contents,
        [
            (2, "khe-ho-giua-chay-va-coi"),
            (3, "do-lai-sau-khi-lap"),
            (2, "viec-can-lam")
        ]
    );
}

#[test]
fn keys_of_other_systems_are_understood() {
    let site = site_at(NOW, false);
    let article = &site.articles[1];
    assert_eq!(article.summary.headline, "Báo giá linh kiện trong một ngày");
    assert_eq!(article.category, "thi-truong", "named by its name");
    assert_eq!(article.byline.line(), "Lê Thị Sen");
    assert_eq!(
        article.updates[0].at.to_string(),
        "2026-11-19T10:00:00+07:00"
    );
    assert_eq!(article.tags, ["báo giá"]);
}

#[test]
fn the_withdrawn_say_so_from_their_day_on() {
    let portal = TestPortal::new(&[fixtures().join("diagnostics/base")]);
    let head = "---\nheadline: \"Bài rút\"\ncategory: thi-truong\nstandfirst: \"Sapo.\"\npublished: 2026-11-01\n";
    let rest =
        "byline: {desk: Ban Biên tập}\nwithdrawn: {on: 2026-11-24, reason: \"Sai.\"}\n---\nChữ.\n";
    portal.write("bai-viet/rut.md", &format!("{head}{rest}"));
    let seen_at = |now_seconds| {
        let options = builder::load::LoadOptions {
            now_seconds,
            ..portal.options()
        };
        let site = builder::load::load(&options).site.unwrap();
        let article = site
            .articles
            .into_iter()
            .find(|article| article.slug == "rut")
            .unwrap();
        assert_eq!(article.summary.withdrawn, article.withdrawal.is_some());
        (
            article.summary.withdrawn,
            site.next_due.map(|due| due.to_string()),
            article.fingerprint,
        )
    };
    let (before, due, print_before) = seen_at(NOW);
    let (after, none, print_after) = seen_at(NOW + 86_400);
    assert_eq!(
        (before, due.as_deref(), after, none),
        (false, Some("2026-11-24"), true, None)
    );
    assert_ne!(print_before, print_after);
}

#[test]
fn relations_find_their_documents_and_have_their_other_side() {
    let site = site_at(NOW, false);
    let mut relations = Vec::new();
    for document in &site.documents {
        for group in &document.relations {
            let side = if group.direction == Direction::Does {
                ""
            } else {
                "of "
            };
            relations.extend(group.documents.iter().map(|related| {
                let other = &related.document;
                let path = other.path.as_deref().unwrap_or("not held");
                format!(
                    "{}: {side}{} {} {path}",
                    document.slug,
                    group.kind.key(),
                    other.number
                )
            }));
        }
    }
    let expected = [
        "10-2017-qd-ttg: guides 68/QĐ-TTg /van-ban/quyet-dinh/68-qd-ttg-2017/",
        "10-2017-qd-ttg: based_on 111/2015/NĐ-CP /van-ban/nghi-dinh/111-2015-nd-cp/",
        "68-qd-ttg-2017: of guides 10/2017/QĐ-TTg /van-ban/quyet-dinh/10-2017-qd-ttg/",
        "68-qd-ttg-2017: based_on 111/2015/NĐ-CP /van-ban/nghi-dinh/111-2015-nd-cp/",
        "111-2015-nd-cp: replaces 12/2011/QĐ-TTg not held",
        "111-2015-nd-cp: of based_on 10/2017/QĐ-TTg /van-ban/quyet-dinh/10-2017-qd-ttg/",
        "111-2015-nd-cp: of based_on 68/QĐ-TTg /van-ban/quyet-dinh/68-qd-ttg-2017/",
    ];
    assert_eq!(relations, expected);
}

#[test]
fn lists_are_sorted_and_files_are_found() {
    let site = site_at(NOW, false);
    let names: Vec<&str> = site
        .categories
        .iter()
        .map(|category| category.link.name.as_str())
        .collect();
    assert_eq!(names, ["Thị trường", "Công nghệ", "Nhân lực"]);
    let groups: Vec<(&str, usize)> = site
        .partner_groups
        .iter()
        .map(|group| (group.name.as_str(), group.partners.len()))
        .collect();
    assert_eq!(groups, [("Hiệp hội", 1), ("Doanh nghiệp", 2)]);
    let events: Vec<&str> = site
        .events
        .iter()
        .map(|event| event.slug.as_str())
        .collect();
    assert_eq!(events, ["tuan-le-thu", "dien-dan-thu"]);
    let files: Vec<&str> = site.files.iter().map(|file| file.path.as_str()).collect();
    let expected = [
        "/bai-viet/khuon-dap-nguoi/bang-kiem.csv",
        "/bai-viet/khuon-dap-nguoi/mat-cat.svg",
        "/doi-tac/hoi-co-khi.svg",
        "/hinh/banh-rang.svg",
        "/van-ban/nghi-dinh/111-2015-nd-cp/111-2015-nd-cp.txt",
    ];
    assert_eq!(files, expected);
    assert!(site.files.iter().all(|file| file.source.is_absolute()));
    let aliases: Vec<&str> = site
        .aliases
        .iter()
        .map(|alias| alias.from.as_str())
        .collect();
    assert_eq!(
        aliases,
        ["/cu/khuon-dap/", "/tin-tuc/101.html", "/van-ban-cu/68.html"]
    );
}

#[test]
fn a_body_can_be_rendered_again() {
    let portal = small();
    let site = portal.load().site.unwrap();
    let content = portal.content();
    let bodies = Bodies::new(&content, &site).unwrap();
    for article in &site.articles {
        assert_eq!(
            &bodies.render(article).unwrap(),
            article.body.as_ref().unwrap()
        );
    }
    for document in &site.documents {
        assert_eq!(
            &bodies.render_document(document).unwrap(),
            document.body.as_ref().unwrap()
        );
    }
    assert_eq!(
        &body(&content, &site, &site.articles[0]).unwrap(),
        site.articles[0].body.as_ref().unwrap()
    );
    portal.write("bai-viet/tho-han-hoc-nghe.md", "không còn phần đầu");
    let changed = bodies.render(&site.articles[2]).unwrap_err().to_string();
    assert!(
        changed.contains("content/bai-viet/tho-han-hoc-nghe.md changed"),
        "{changed}"
    );
}

#[test]
fn links_carry_the_base_path() {
    let portal = small();
    let options = builder::load::LoadOptions {
        base: Some("/cong/".into()),
        ..portal.options()
    };
    let site = builder::load::load(&options).site.unwrap();
    assert_eq!(site.portal.base_path, "/cong/");
    let body = site.articles[0].body.as_ref().unwrap().as_str();
    assert!(body.contains("href=\"/cong/van-ban/nghi-dinh/111-2015-nd-cp/\""));
    assert!(body.contains("src=\"/cong/hinh/banh-rang.svg\""));
    assert_eq!(
        site.articles[0].summary.path, "/bai-viet/khuon-dap-nguoi/",
        "paths stay within the portal"
    );
    assert_eq!(
        site.articles[0].summary.url,
        "https://thu.example/cong/bai-viet/khuon-dap-nguoi/"
    );
}

#[test]
fn the_same_files_give_the_same_site() {
    let shown = |site: Site| {
        let Site {
            articles,
            events,
            documents,
            pages,
            aliases,
            partner_groups,
            categories,
            ..
        } = site;
        format!(
            "{articles:?}{events:?}{documents:?}{pages:?}{aliases:?}{partner_groups:?}{categories:?}"
        )
    };
    assert_eq!(shown(site_at(NOW, false)), shown(site_at(NOW, false)));
}

#[test]
fn a_document_shows_no_picture_that_is_not_published_with_it() {
    let portal = TestPortal::new(&[fixtures().join("small/content")]);
    let path = portal.content().join("van-ban/68-qd-ttg-2017.md");
    let text = std::fs::read_to_string(path).unwrap();
    portal.write(
        "van-ban/la.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>",
    );
    portal.write(
        "van-ban/68-qd-ttg-2017.md",
        &format!("{text}\n![Lá](la.svg)\n"),
    );
    let rules: Vec<&str> = portal
        .load()
        .diagnostics
        .iter()
        .map(|problem| problem.rule.id())
        .collect();
    assert_eq!(rules, ["unknown-document", "dead-image"]);
}
