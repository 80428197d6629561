//! The linked data of documents: one block on their pages, none elsewhere, and it says what the page
//! says on the day of the build.

use std::fs;
use std::path::{Path, PathBuf};

use builder::assets::Assets;
use builder::output::{OutputOptions, write};
use builder::site::Site;
use model::day::Day;
use model::page::{DataBlock, PageContent};
use model::status::Status;
use model::text;
use serde_json::Value;

use crate::portal::{TestPortal, fixtures};

const OPENING: &str = "<script type=\"application/ld+json\" id=\"linked-data\">";

/// The pages of a site as they were written: path of the file and HTML.
type Pages = Vec<(String, String)>;

fn pages(site: &Site, portal: &TestPortal) -> Pages {
    let out = portal.beside("out");
    let manifest = Some(portal.beside("manifest"));
    let options = OutputOptions {
        content: portal.content(),
        out: out.clone(),
        manifest,
    };
    write(site, &Assets::none(), &options).unwrap();
    let mut pages = Vec::new();
    collect(&out, &out, &mut pages);
    pages
}

fn collect(root: &Path, folder: &Path, pages: &mut Pages) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, pages);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            pages.push((name, fs::read_to_string(path).unwrap()));
        }
    }
}

fn small() -> TestPortal {
    TestPortal::new(&[fixtures().join("small/content")])
}

/// The content that comes along with the portal.
fn sample() -> TestPortal {
    let content: PathBuf = fixtures().join("../../content");
    TestPortal::new(&[content])
}

fn load(portal: &TestPortal) -> Site {
    let loaded = portal.load();
    loaded
        .site
        .unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

fn documents(site: &Site) -> Vec<String> {
    site.documents
        .iter()
        .map(|entry| format!("{}index.html", &entry.summary.path[1..]))
        .collect()
}

fn html<'a>(pages: &'a Pages, name: &str) -> &'a str {
    &pages
        .iter()
        .find(|(path, _)| path == name)
        .unwrap_or_else(|| panic!("{name}"))
        .1
}

/// What a reader of HTML takes for the block: all up to the first end of a script.
fn linked_data(html: &str) -> Value {
    let (_, block) = html.split_once(OPENING).unwrap();
    serde_json::from_str(block.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn documents_have_one_block_in_their_head_and_other_pages_none() {
    for portal in [small(), sample()] {
        let site = load(&portal);
        let documents = documents(&site);
        let pages = pages(&site, &portal);
        assert!(documents.len() > 2 && pages.len() > documents.len() + 10);
        for (name, html) in &pages {
            let expected = usize::from(documents.contains(name));
            assert_eq!(
                html.matches("application/ld+json").count(),
                expected,
                "{name}"
            );
            let head = html.split_once("</head>").map_or(&**html, |(head, _)| head);
            assert_eq!(head.matches(OPENING).count(), expected, "{name}");
        }
    }
}

#[test]
fn the_block_says_what_the_page_says() {
    for portal in [small(), sample()] {
        let site = load(&portal);
        let pages = pages(&site, &portal);
        for name in documents(&site) {
            let html = html(&pages, &name);
            let data = linked_data(html);
            let page = words(between(html, "<main", "</main>"));
            for said in said(&data) {
                assert!(
                    page.contains(&said),
                    "{name} does not show “{said}”: {page}"
                );
            }
            let canonical = format!(
                "<link rel=\"canonical\" href=\"{}\">",
                data["url"].as_str().unwrap()
            );
            assert!(html.contains(&canonical), "{name}");
            agrees_with_the_status(&name, html, &data);
        }
    }
}

/// What the page has to show for what the block says.
fn said(data: &Value) -> Vec<String> {
    let mut said = Vec::new();
    for name in [
        "name",
        "description",
        "legislationIdentifier",
        "legislationType",
    ] {
        said.push(data[name].as_str().unwrap().to_owned());
    }
    let nested = [
        &data["legislationPassedBy"]["name"],
        &data["legislationResponsible"]["name"],
        &data["legislationResponsible"]["jobTitle"],
        &data["isPartOf"]["issueNumber"],
    ];
    said.extend(nested.into_iter().filter_map(Value::as_str).map(Into::into));
    let lists = [
        (&data["encoding"], "name"),
        (&data["encoding"], "contentSize"),
    ];
    said.extend(lists.into_iter().flat_map(|(list, name)| each(list, name)));
    for property in [data, &data["@reverse"]]
        .into_iter()
        .filter_map(Value::as_object)
        .flatten()
    {
        said.extend(each(property.1, "legislationIdentifier"));
    }
    said.extend(
        data["keywords"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| one.as_str().unwrap().into()),
    );
    said.extend(days(data).iter().map(|day| day.short()));
    said
}

fn each(list: &Value, name: &str) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(|one| one[name].as_str())
        .map(Into::into)
        .collect()
}

fn days(data: &Value) -> Vec<Day> {
    let names = [
        "legislationDate",
        "legislationDateOfApplicability",
        "legislationDateVersion",
    ];
    let days = names.into_iter().filter_map(|name| data[name].as_str());
    let ends = data["temporalCoverage"]
        .as_str()
        .into_iter()
        .flat_map(|coverage| coverage.split('/'));
    days.chain(ends.filter(|end| *end != ".."))
        .map(|day| day.parse().unwrap())
        .collect()
}

/// The words for the status beside the heading mean the same as the block's legal force.
fn agrees_with_the_status(name: &str, html: &str, data: &Value) {
    let head = words(between(html, "<h1", "</header>"));
    let said = data["legislationLegalForce"].as_str();
    for (status, force) in FORCES {
        if head.contains(text::document::status_label(status)) {
            let force = force.map(|force| format!("https://schema.org/{force}"));
            assert_eq!(said, force.as_deref(), "{name} shows {status:?}");
        }
    }
    let force = FORCES
        .iter()
        .find(|(known, _)| *known == status(html))
        .unwrap()
        .1;
    assert_eq!(
        said,
        force
            .map(|force| format!("https://schema.org/{force}"))
            .as_deref(),
        "{name}"
    );
}

/// The status that the page's own data give on the day it was rendered for.
fn status(html: &str) -> Status {
    let block = between(html, "id=\"page-data\">", "</script>");
    let block: DataBlock = serde_json::from_str(block).unwrap();
    let PageContent::Document(page) = block.page.content else {
        panic!("no document")
    };
    page.document
        .validity
        .status_on(page.document.adopted_on, block.day)
}

const FORCES: [(Status, Option<&str>); 7] = [
    (Status::NotAdopted, Some("NotInForce")),
    (Status::NotYetInForce, Some("NotInForce")),
    (Status::InForce, Some("InForce")),
    (Status::PartiallyInForce, Some("PartiallyInForce")),
    (Status::Suspended, Some("NotInForce")),
    (Status::NoLongerInForce, Some("NotInForce")),
    (Status::Unknown, None),
];

fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = html.split_once(from).unwrap_or_else(|| panic!("{from}"));
    rest.split_once(to).unwrap_or_else(|| panic!("{to}")).0
}

/// The text of a piece of HTML.
fn words(html: &str) -> String {
    let pieces = html
        .split('<')
        .map(|piece| piece.split_once('>').map_or("", |(_, text)| text));
    let text: String = pieces.collect();
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[test]
fn the_force_is_that_of_the_day_of_the_build() {
    let portal = small();
    let name = "van-ban/nghi-dinh/111-2015-nd-cp/index.html";
    let cases = [
        ("2015-12-31", "NotInForce"),
        ("2016-01-01", "InForce"),
        ("2015-12-31", "NotInForce"),
    ];
    for (today, force) in cases {
        let site = Site {
            today: today.parse().unwrap(),
            ..load(&portal)
        };
        let pages = pages(&site, &portal);
        let said = linked_data(html(&pages, name));
        assert_eq!(
            said["legislationLegalForce"],
            format!("https://schema.org/{force}"),
            "{today}"
        );
    }
}

#[test]
fn no_title_leaves_the_block() {
    let portal = small();
    let mut site = load(&portal);
    let title = "Về </script><script>alert(1)</script> \"ép\" \\ <!-- \u{2028} & lửa";
    site.documents[0].summary.title = title.into();
    let name = &documents(&site)[0];
    let pages = pages(&site, &portal);
    assert_eq!(linked_data(html(&pages, name))["description"], title);
    assert!(!html(&pages, name).contains("<script>alert"));
}
