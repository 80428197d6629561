//! The page as it is without script.

use model::embed::{EmbedPage, Embeddable, FixedScript};
use model::link::Link;
use model::portal::Portal;
use model::text::embed as text;

use super::embed_page;
use crate::markup::Markup;
use crate::tests::in_context;

fn portal() -> Portal {
    Portal {
        short_name: "Thử".into(),
        base_address: "https://thu.example".into(),
        base_path: "/cong/".into(),
        ..Portal::default()
    }
}

fn article(name: &str) -> Link {
    Link {
        name: name.into(),
        path: "/bai-viet/a/".into(),
        url: "https://thu.example/cong/bai-viet/a/".into(),
    }
}

fn whole() -> EmbedPage {
    let category = Link {
        name: "Công nghệ".into(),
        path: "/chuyen-muc/cong-nghe/".into(),
        url: String::new(),
    };
    let event = Link {
        name: "Diễn đàn".into(),
        path: "/su-kien/dien-dan/".into(),
        url: String::new(),
    };
    EmbedPage {
        newest: vec![article("Khuôn </a><script>\"x\"</script> & gá")],
        categories: vec![Embeddable {
            slug: "cong-nghe".into(),
            link: category,
        }],
        events: vec![Embeddable {
            slug: "dien-dan".into(),
            link: event,
        }],
        fixed: Some(FixedScript {
            path: "/embed/v1/cnht-news-1.0.0.js".into(),
            integrity: "sha384-abc".into(),
        }),
    }
}

fn html(page: &EmbedPage) -> String {
    in_context(portal(), |cx| Markup::from(embed_page(cx, page)).code())
}

/// What a reader copies from the block of this name.
fn code(html: &str, name: &str) -> String {
    let (_, rest) = html
        .split_once(&format!("<code data-code=\"{name}\">"))
        .expect("the block is there");
    let (code, _) = rest.split_once("</code>").expect("the block ends");
    code.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn codes_are_ready_with_absolute_addresses() {
    let html = html(&whole());
    let element = "<script type=\"module\" src=\"https://thu.example/cong/embed/v1/cnht-news.js\"></script>\n\
                   <cnht-news>\n  <ul>\n    <li><a href=\"https://thu.example/cong/bai-viet/a/\">\
                   Khuôn &lt;/a&gt;&lt;script&gt;\"x\"&lt;/script&gt; &amp; gá</a></li>\n  </ul>\n</cnht-news>";
    let frame = "<iframe src=\"https://thu.example/cong/nhung/khung/moi-nhat/\" title=\"Tin mới nhất – Cổng Thử\" \
                 width=\"100%\" height=\"620\" loading=\"lazy\" frameborder=\"0\"></iframe>\n\
                 <script async=\"\" src=\"https://thu.example/cong/embed/v1/frame-host.js\"></script>";
    let provider = "wp_oembed_add_provider( 'https://thu.example/cong/*', 'https://thu.example/cong/oembed' );";
    let fixed = "<script type=\"module\" src=\"https://thu.example/cong/embed/v1/cnht-news-1.0.0.js\" \
                 integrity=\"sha384-abc\" crossorigin=\"anonymous\"></script>";
    let cases = [
        ("html", element),
        ("wordpress", element),
        ("iframe", frame),
        ("address", "https://thu.example/cong/bai-viet/a/"),
        ("provider", provider),
        (
            "policy-html",
            "script-src https://thu.example;\nconnect-src https://thu.example;",
        ),
        (
            "policy-iframe",
            "frame-src https://thu.example;\nscript-src https://thu.example;",
        ),
        ("fixed", fixed),
    ];
    for (name, expected) in cases {
        assert_eq!(code(&html, name), expected, "{name}");
    }
}

#[test]
fn every_frame_is_a_link_that_the_app_leaves_alone() {
    let html = html(&whole());
    let frames = [
        "moi-nhat",
        "van-ban",
        "chuyen-muc/cong-nghe",
        "su-kien/dien-dan",
    ];
    for frame in frames {
        let link = format!("<a href=\"/cong/nhung/khung/{frame}/\" rel=\"external\">");
        assert!(html.contains(&link), "{link}");
    }
    assert_eq!(html.matches("rel=\"external\"").count(), frames.len());
}

#[test]
fn the_form_says_that_it_needs_a_script() {
    let html = html(&whole());
    let form = html
        .split_once("<form")
        .and_then(|(_, rest)| rest.split_once("</form>"))
        .expect("a form")
        .0;
    assert!(
        form.contains(text::STILL),
        "the sentence stands in the form"
    );
    let fields = form.find("<fieldset").expect("fields");
    let tag = &form[fields..fields + form[fields..].find('>').expect("a tag ends")];
    assert!(tag.contains(" disabled=\"\""), "{tag}");
    let outside = &form[..fields];
    assert!(
        !outside.contains("<select") && !outside.contains("<input"),
        "all controls are in it"
    );
}

#[test]
fn what_the_portal_has_not_is_not_offered() {
    let none = html(&EmbedPage::default());
    assert!(!none.contains("value=\"chuyen-muc\"") && !none.contains("value=\"su-kien\""));
    assert!(none.contains(text::POLICY_NO_RELEASE) && !none.contains("data-code=\"fixed\""));
    assert!(
        !none.contains("name=\"phien-ban\""),
        "no version can be fixed"
    );
    assert_eq!(code(&none, "address"), "https://thu.example/cong");
    let all = html(&whole());
    assert!(all.contains("value=\"chuyen-muc\"") && all.contains("value=\"su-kien\""));
    assert!(!all.contains(text::POLICY_NO_RELEASE) && all.contains("name=\"phien-ban\""));
}

#[test]
fn patterns_for_the_script_come_from_the_portals_own_paths() {
    let html = html(&whole());
    let patterns = [
        "data-root=\"https://thu.example/cong\"",
        "data-home=\"/cong\"",
        "data-article=\"/bai-viet/*/\"",
        "data-frame=\"/nhung/khung/chuyen-muc/*/\" data-page=\"/chuyen-muc/*/\" data-api=\"/api/v1/moi-nhat/chuyen-muc/*.json\"",
        "data-frame=\"/nhung/khung/moi-nhat/\" data-page=\"/\" data-api=\"/api/v1/moi-nhat.json\"",
    ];
    for pattern in patterns {
        assert!(html.contains(pattern), "{pattern}");
    }
}
