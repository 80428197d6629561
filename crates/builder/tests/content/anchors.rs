//! Anchors of bodies within the page that stands around them.

use builder::assets::Assets;
use builder::output::{OutputOptions, write};

use crate::portal::{TestPortal, fixtures};

/// All `id`s of a page's tags.
fn ids(html: &str) -> Vec<&str> {
    let tags = html
        .split('<')
        .filter_map(|rest| rest.split_once('>'))
        .map(|(tag, _)| tag);
    tags.filter_map(|tag| tag.split_once(" id=\"")?.1.split('"').next())
        .collect()
}

/// Nine of 130 real documents had a heading “Nội dung”, whose anchor was that of `<main>`, too.
#[test]
fn no_heading_takes_an_anchor_of_the_page_around_it() {
    let portal = TestPortal::new(&[fixtures().join("diagnostics/base")]);
    let path = "van-ban/111-2015-nd-cp.md";
    let text = std::fs::read_to_string(portal.content().join(path)).unwrap();
    let headings = "## Nội dung\n\n## Trích dẫn\n\n## Portal\n\n## Page data\n\n## Linked data\n";
    portal.write(path, &format!("{text}\n{headings}"));
    let out = portal.beside("out");
    let options = OutputOptions {
        content: portal.content(),
        out: out.clone(),
        manifest: None,
    };
    write(&portal.load().site.unwrap(), &Assets::none(), &options).unwrap();
    let page = out.join("van-ban/nghi-dinh/111-2015-nd-cp/index.html");
    let html = std::fs::read_to_string(page).unwrap();
    let mut ids = ids(&html);
    for id in [
        "noi-dung",
        "noi-dung-2",
        "portal",
        "page-data",
        "linked-data",
    ] {
        assert!(ids.contains(&id), "{id} is missing in {ids:?}");
    }
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{ids:?}");
}
