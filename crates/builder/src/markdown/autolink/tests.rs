//! Where bare addresses end, and where they are no links.

use crate::markdown::BodyKind;
use crate::markdown::tests::rendered_as;

/// Addresses of the links of a body, and its faults.
fn links(body: &str) -> (Vec<String>, Vec<String>) {
    let (rendered, told) = rendered_as(BodyKind::Prose, body);
    let hrefs = rendered.html.as_str().split("<a href=\"").skip(1);
    (
        hrefs
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_owned)
            .collect(),
        told,
    )
}

#[test]
fn addresses_end_before_the_sentence_around_them() {
    let cases = [
        ("“https://a.example/tin”, rồi", "https://a.example/tin"),
        ("https://a.example/tin…", "https://a.example/tin"),
        ("«https://a.example/tin»", "https://a.example/tin"),
        ("“https://a.example”", "https://a.example"),
        ("‘https://a.example/nhôm’.", "https://a.example/nh%C3%B4m"),
        ("‘https://a.example/nhom’và", "https://a.example/nhom"),
        ("https://a.example/bang– theo", "https://a.example/bang"),
        ("https://a.example—theo", "https://a.example"),
        ("(https://a.example/b”).", "https://a.example/b"),
        ("https://a.example/b.” và", "https://a.example/b"),
        ("https://a.example\u{a0}và", "https://a.example"),
        ("https://a.example,Theo", "https://a.example"),
        ("https://a.example.Theo viện", "https://a.example"),
        ("https://a.example.Đây là", "https://a.example"),
        ("https://a.example/tin.Đây là", "https://a.example/tin"),
        ("www.a.example…", "http://www.a.example"),
        ("https://a.example/tin—theo viện", "https://a.example/tin"),
        ("https://a.example/tin**đậm**", "https://a.example/tin"),
        ("<https://a.example”>", "https://a.example"),
        ("<https://a.example/tin…>", "https://a.example/tin"),
        ("[x](https://a.example/tin”)", "https://a.example/tin"),
        ("https://a.example:8080… và", "https://a.example:8080"),
        ("hoi@a.example…", "mailto:hoi@a.example"),
        ("hoi@a.example.Theo", "mailto:hoi@a.example"),
    ];
    for (body, href) in cases {
        assert_eq!(links(body).0, [href], "{body}");
    }
    // All words stay.
    let (rendered, _) = rendered_as(BodyKind::Prose, "“https://a.example/b.”, xong");
    assert!(
        rendered
            .html
            .as_str()
            .ends_with("https://a.example/b</a>.”, xong</p>\n")
    );
}

#[test]
fn whole_addresses_stay_whole() {
    let whole = [
        "https://a.example/Hà_Nội_(Việt_Nam)",
        "https://a.example/a–b/c",
        "https://a.example/l’an",
        "https://công-nghiệp.example/",
        "https://a.example:8080/x?y=1#z",
        "https://a.example/@x.y",
        "https://a.example/a,b;c",
        "https://A.Example/Theo",
        "https://A.EXAMPLE",
        "https://192.0.2.1/a",
    ];
    for address in whole {
        let (rendered, told) = rendered_as(BodyKind::Prose, address);
        assert!(
            rendered
                .html
                .as_str()
                .contains(&format!(">{address}</a></p>")),
            "{address}"
        );
        assert_eq!(told, Vec::<String>::new(), "{address}");
    }
}

#[test]
fn doubtful_addresses_are_no_links() {
    let doubtful = [
        "vănphòng@a.example",
        "<vănphòng@a.example>",
        "mailto:vănphòng@a.example",
        "thư:đ.an@a.example".trim_start_matches("thư:"),
        "hoi@a.exampleđó",
        "o'neil@a.example",
        "https://a.examplevà",
        "https://an@a.example/",
        "ftp://a.example/",
    ];
    for body in doubtful {
        let (hrefs, told) = links(body);
        assert_eq!(hrefs, Vec::<String>::new(), "{body}");
        assert_eq!(told.len(), 1, "{body}");
        assert!(told[0].ends_with(" odd-address"), "{body} {told:?}");
    }
    for good in [
        "thư:an@a.example",
        "(an@a.example)",
        "“an@a.example”",
        "E=an@a.example",
        "**an@a.example**",
    ] {
        assert_eq!(
            links(good),
            (vec!["mailto:an@a.example".to_owned()], vec![]),
            "{good}"
        );
    }
}
