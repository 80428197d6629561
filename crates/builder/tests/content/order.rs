//! Names stand in the order of the Vietnamese alphabet wherever the portal lists them.

use crate::built::Built;
use crate::facets::{document, portal};

/// In their order.
const NAMES: [&str; 8] = [
    "An Bình",
    "Ánh Dương",
    "Ân Phú",
    "Dầu khí",
    "Dũng Tiến",
    "Duy Tân",
    "Đại An",
    "Đông Á",
];

/// The names in the order in which they stand in a list of a page's data.
fn listed(list: &serde_json::Value, key: &str) -> Vec<String> {
    let names = list
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one[key].as_str().unwrap().to_owned());
    names
        .filter(|name| NAMES.contains(&name.as_str()))
        .collect()
}

#[test]
fn partners_pages_categories_bodies_and_fields_go_by_the_alphabet() {
    let portal = portal();
    for (at, name) in NAMES.iter().enumerate() {
        // The names of files stand the other way round.
        let file = format!("x-{}", NAMES.len() - at);
        let partner = format!(
            "---\nname: \"{name}\"\ngroup: hiep-hoi\nlink: https://{file}.example/\nline: \"Một câu.\"\n---\n"
        );
        portal.write(&format!("doi-tac/{file}.md"), &partner);
        portal.write(
            &format!("trang/{file}.md"),
            &format!("---\ntitle: \"{name}\"\n---\nMột trang.\n"),
        );
        let category = format!("---\nname: \"{name}\"\nstandfirst: \"Một câu.\"\norder: 7\n---\n");
        portal.write(&format!("chuyen-muc/{file}.md"), &category);
        let text = document(500 + at, "Thông tư", name, 2019, &format!("[\"{name}\"]"));
        portal.write(&format!("van-ban/{file}.md"), &text);
    }
    let built = Built { portal };
    built.build();
    let content = |path: &str, kind: &str| {
        built.json(&format!("api/v1/{path}.json"))["page"]["content"][kind].clone()
    };
    let map = content("so-do", "site_map");
    let partners = content("doi-tac", "partners");
    let documents = content("van-ban", "documents");
    let index = built.json("api/v1/van-ban/chi-muc.json");
    let column = |column: &str| {
        let names = index[column]
            .as_array()
            .unwrap()
            .iter()
            .map(|name| name.as_str().unwrap().to_owned());
        names
            .filter(|name| NAMES.contains(&name.as_str()))
            .collect::<Vec<_>>()
    };
    let lists = [
        (
            "partners",
            listed(&partners["groups"][0]["partners"], "name"),
        ),
        (
            "categories of the site map",
            listed(&map["categories"], "name"),
        ),
        ("pages of the site map", listed(&map["pages"], "name")),
        (
            "all bodies",
            listed(&content("van-ban/co-quan", "static_page")["facets"], "name"),
        ),
        (
            "all fields",
            listed(
                &content("van-ban/linh-vuc", "static_page")["facets"],
                "name",
            ),
        ),
        ("bodies of the finder", column("bodies")),
        ("fields of the finder", column("fields")),
    ];
    for (list, names) in lists {
        assert_eq!(names, NAMES, "{list}");
    }
    let facets = listed(&documents["facets"], "name");
    assert_eq!(
        facets,
        [NAMES, NAMES].concat(),
        "bodies, then fields, all of equal weight"
    );
}
