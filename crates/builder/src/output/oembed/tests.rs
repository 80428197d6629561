//! What is left of an answer's HTML where WordPress cleans it. Its rules, in our words: tags and
//! attributes that are not on a list go; then a bare quotation at the very beginning is kept and the last
//! empty frame; the frame's address gets a secret, and its sandbox allows scripts alone.

use model::portal::Portal;

use super::*;

/// Tags that stay with the attributes that stay.
const ALLOWED: [(&str, &[&str]); 3] = [
    ("a", &["href"]),
    ("blockquote", &[]),
    (
        "iframe",
        &[
            "src",
            "width",
            "height",
            "frameborder",
            "marginwidth",
            "marginheight",
            "scrolling",
            "title",
        ],
    ),
];

/// What WordPress shows: the quotation, and the frame with its attributes. `None` when it shows a link.
fn cleaned(html: &str) -> Option<(String, String)> {
    let html = without_foreign_tags(&html.replace(['\r', '\n'], ""));
    let end = "</blockquote>";
    let quotation = html
        .starts_with("<blockquote>")
        .then(|| html.find(end).map(|at| &html[..at + end.len()]));
    let frame = &html[html.rfind("<iframe")?..];
    let frame = &frame[..frame.find("></iframe>")? + "></iframe>".len()];
    Some((
        quotation.flatten().unwrap_or_default().to_owned(),
        frame.to_owned(),
    ))
}

fn without_foreign_tags(html: &str) -> String {
    let mut pieces = html.split('<');
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if let Some((name, allowed)) = ALLOWED
            .iter()
            .find(|(one, _)| *one == name.trim_start_matches('/'))
        {
            let slash = if tag.starts_with('/') { "/" } else { "" };
            kept += &format!("<{slash}{name}{}>", some_of(attributes, allowed));
        }
        kept += text;
    }
    kept
}

fn some_of(attributes: &str, allowed: &[&str]) -> String {
    let mut kept = String::new();
    let mut rest = attributes.trim();
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap();
        // Addresses keep to a list of protocols.
        let safe = !["src", "href"].contains(&name) || value.starts_with("https://");
        if allowed.contains(&name) && safe {
            kept += &format!(" {name}=\"{value}\"");
        }
        rest = after.trim_start();
    }
    kept
}

fn portal() -> Portal {
    Portal {
        name: "Cổng thử".into(),
        base_address: "https://thu.example".into(),
        base_path: "/cong/".into(),
        ..Portal::default()
    }
}

fn excerpt(title: &str, more: &str) -> Excerpt {
    Excerpt {
        frame: Frame::Article("x".into()),
        title: title.into(),
        url: "https://thu.example/cong/bai-viet/x/".into(),
        more: more.into(),
        author: None,
        height: height(&[title, more]),
    }
}

#[test]
fn the_quotation_and_the_frame_pass_through_wordpress() {
    let html = answer(
        &portal(),
        excerpt("Khuôn dập nguội", "Bài này chỉ cách đọc."),
    )
    .html;
    assert!(
        html.contains(" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" ")
    );
    let (quotation, frame) = cleaned(&html).unwrap();
    assert_eq!(
        quotation,
        "<blockquote><a href=\"https://thu.example/cong/bai-viet/x/\">Khuôn dập nguội</a> — \
         Bài này chỉ cách đọc.</blockquote>"
    );
    assert_eq!(
        frame,
        "<iframe src=\"https://thu.example/cong/nhung/khung/bai-viet/x/\" width=\"100%\" height=\"200\" \
         frameborder=\"0\" marginwidth=\"0\" marginheight=\"0\" title=\"Khuôn dập nguội\"></iframe>"
    );
}

#[test]
fn hostile_words_pass_as_words() {
    let title = "\"Đúc\" </blockquote></iframe>\n<script>alert(1)</script> & 'ép'";
    let html = answer(
        &portal(),
        excerpt(title, "<iframe src=\"https://bad.example/\"></iframe>"),
    )
    .html;
    let (quotation, frame) = cleaned(&html).unwrap();
    let words = "&quot;Đúc&quot; &lt;/blockquote&gt;&lt;/iframe&gt; &lt;script&gt;alert(1)&lt;/script&gt; &amp; 'ép'";
    assert!(quotation.contains(&format!(">{words}</a>")), "{quotation}");
    assert!(
        frame.starts_with("<iframe src=\"https://thu.example/cong/nhung/khung/bai-viet/x/\""),
        "{frame}"
    );
    assert!(
        frame.ends_with(&format!(" title=\"{words}\"></iframe>")),
        "{frame}"
    );
}

/// The rules themselves: without these the tests above would prove nothing.
#[test]
fn other_forms_would_not_pass() {
    let frame = "<iframe src=\"https://a.example/\"></iframe>";
    let quotation = "<blockquote>a</blockquote>";
    assert_eq!(
        cleaned(&format!("{quotation}{frame}")),
        Some((quotation.into(), frame.into()))
    );
    assert_eq!(
        cleaned(&format!("<blockquote class=\"x\">a</blockquote>{frame}"))
            .unwrap()
            .0,
        quotation
    );
    assert_eq!(
        cleaned(&format!("<p>{quotation}</p>{frame}")).unwrap().0,
        quotation
    );
    assert_eq!(cleaned(&format!("a {quotation}{frame}")).unwrap().0, "");
    assert_eq!(cleaned(quotation), None);
    assert_eq!(
        cleaned("<iframe src=\"https://a.example/\">a</iframe>"),
        None
    );
    assert_eq!(
        cleaned("<iframe src=\"javascript:a\"></iframe>").unwrap().1,
        "<iframe></iframe>"
    );
}

#[test]
fn frames_are_high_enough_and_never_higher_than_wordpress_makes_them() {
    let cases = [
        ("", 200),
        (&"chữ ".repeat(40), 265),
        (&"chữ ".repeat(4_000), 1_000),
    ];
    for (text, high) in cases {
        assert_eq!(height(&[text]), high);
    }
}
