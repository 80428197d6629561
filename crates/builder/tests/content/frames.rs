//! What other sites show of the small portal: frames, and the oEmbed answers that lead to them.

use std::collections::BTreeSet;

use builder::assets::{Assets, Widget};
use builder::load::{LoadOptions, load};
use builder::output::{OutputOptions, write};

use crate::built::Built;

/// Built for a folder of its host, with the names of assets but not the files.
fn below_base(built: &Built) {
    let options = LoadOptions {
        base: Some("/cong/".into()),
        ..built.portal.options()
    };
    let site = load(&options).site.unwrap();
    let widget = Widget {
        style: "/assets/frame-1.css".into(),
        newest: None,
    };
    let assets = Assets {
        script: "/assets/portal-1.js".into(),
        widget,
        ..Assets::none()
    };
    let options = OutputOptions {
        content: built.portal.content(),
        out: built.out(),
        manifest: None,
    };
    write(&site, &assets, &options).unwrap();
}

#[test]
fn a_frame_has_its_look_and_its_script_and_leads_out_of_itself() {
    let built = Built::new();
    below_base(&built);
    let html = built.read("nhung/khung/chuyen-muc/thi-truong/index.html");
    assert!(html.contains("<link rel=\"stylesheet\" href=\"/cong/assets/frame-1.css\">"));
    assert!(html.contains("<script src=\"/cong/embed/v1/frame.js\" defer></script>"));
    assert!(html.contains(
        "<link rel=\"canonical\" href=\"https://thu.example/cong/chuyen-muc/thi-truong/\">"
    ));
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    let links: Vec<&str> = html.split("<a ").skip(1).collect();
    assert_eq!(links.len(), 4, "heading, two articles, source");
    for link in links {
        assert!(link.contains("href=\"https://thu.example/cong/"), "{link}");
        assert!(
            link.contains("target=\"_blank\" rel=\"noopener\""),
            "{link}"
        );
    }
    let answer = built.json("api/v1/oembed/bai-viet/khuon-dap-nguoi.json");
    let src = "src=\"https://thu.example/cong/nhung/khung/bai-viet/khuon-dap-nguoi/\"";
    assert!(answer["html"].as_str().unwrap().contains(src));
}

#[test]
fn what_was_taken_back_is_not_spread_and_its_own_frame_says_so() {
    let built = Built::new();
    built.build();
    for list in ["moi-nhat", "chuyen-muc/thi-truong"] {
        assert!(
            !built
                .read(&format!("nhung/khung/{list}/index.html"))
                .contains("so-lieu-cu"),
            "{list}"
        );
    }
    let own = built.read("nhung/khung/bai-viet/so-lieu-cu/index.html");
    assert!(own.contains("Bài viết đã được rút") && own.contains("Từ ngày 10/06/2026."));
    // The element would show nothing of it, so options must not put the element there.
    assert!(!own.contains("data-kind"));
    let answer = built.json("api/v1/oembed/bai-viet/so-lieu-cu.json");
    assert!(
        answer["html"]
            .as_str()
            .unwrap()
            .contains("— Bài viết đã được rút.</blockquote>")
    );
}

#[test]
fn at_most_five_and_the_newest_first() {
    let built = Built::new();
    for day in 10..16 {
        let text = format!(
            "---\nheadline: \"Tin ngày {day}\"\ncategory: thi-truong\nstandfirst: \"Một câu.\"\n\
             byline:\n  desk: Ban Biên tập\npublished: 2026-11-{day}\n---\nThân bài.\n"
        );
        built.portal.write(&format!("bai-viet/tin-{day}.md"), &text);
    }
    built.build();
    let html = built.read("nhung/khung/chuyen-muc/thi-truong/index.html");
    let shown: Vec<&str> = html
        .split("<a class=\"link\" href=\"https://thu.example/bai-viet/")
        .skip(1)
        .collect();
    let slugs: Vec<&str> = shown
        .iter()
        .map(|link| link.split('/').next().unwrap())
        .collect();
    assert_eq!(
        slugs,
        ["bao-gia-linh-kien", "tin-15", "tin-14", "tin-13", "tin-12"]
    );
}

#[test]
fn empty_lists_say_so() {
    let built = Built::new();
    built.portal.write(
        "chuyen-muc/trong.md",
        "---\nname: \"Mục trống\"\norder: 9\nstandfirst: \"Chưa có gì.\"\n---\n",
    );
    built.build();
    let html = built.read("nhung/khung/chuyen-muc/trong/index.html");
    assert!(
        html.contains("<p class=\"standfirst\">Chuyên mục này chưa có bài viết.</p>"),
        "{html}"
    );
    assert!(!html.contains("<ul"));
    // Nobody has written about this event; the frame shows the event itself.
    let html = built.read("nhung/khung/su-kien/tuan-le-thu/index.html");
    assert!(html.contains("href=\"https://thu.example/su-kien/tuan-le-thu/\""));
    assert!(html.contains("20/11/2026 – 27/11/2026"));
}

#[test]
fn pages_of_items_lead_to_their_answer_and_answers_to_their_frame() {
    let built = Built::new();
    built.build();
    let mark =
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"https://thu.example/";
    let mut found = BTreeSet::new();
    for (name, bytes) in crate::built::files(&built.out()) {
        let page = String::from_utf8_lossy(&bytes);
        let Some((_, rest)) = page.split_once(mark).filter(|_| name.ends_with(".html")) else {
            continue;
        };
        let head_end = page.find("</head>").unwrap();
        assert!(page.find(mark).unwrap() < head_end, "{name}");
        let path = rest.split('"').next().unwrap();
        assert_eq!(
            format!(
                "api/v1/oembed/{}.json",
                name.trim_end_matches("/index.html")
            ),
            path
        );
        let answer = built.json(path);
        let html = answer["html"].as_str().unwrap();
        let frame = html
            .split_once("src=\"https://thu.example/")
            .unwrap()
            .1
            .split('"')
            .next()
            .unwrap();
        assert!(
            built
                .read(&format!("{frame}index.html"))
                .contains("class=\"cnht\"")
        );
        assert!(found.insert(path.to_owned()));
    }
    let answers: BTreeSet<String> = crate::built::files(&built.out())
        .into_keys()
        .filter(|name| name.starts_with("api/v1/oembed/"))
        .collect();
    assert_eq!(found, answers);
    assert_eq!(found.len(), 9, "four articles, two events, three documents");
}

#[test]
fn hostile_words_stay_words_in_frames_too() {
    let built = Built::new();
    let text = "---\nheadline: 'Đúc </script><script>alert(1)</script> & \"ép\"'\ncategory: thi-truong\n\
                standfirst: \"Một câu có <b>thẻ</b> trong đó.\"\nbyline:\n  desk: Ban Biên tập\n\
                published: 2026-11-02\n---\nThân bài.\n";
    built.portal.write("bai-viet/hiem.md", text);
    built.build();
    let frame = built.read("nhung/khung/bai-viet/hiem/index.html");
    assert!(
        !frame.contains("<script>") && !frame.contains("<b>"),
        "{frame}"
    );
    assert!(
        frame.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;ép&quot;</a>"),
        "{frame}"
    );
    let page = built.read("bai-viet/hiem/index.html");
    let link = page.split_once("application/json+oembed").unwrap().1;
    // WordPress takes a link for ended at the first angle bracket.
    let link = link.split_once('>').unwrap().0;
    assert!(
        link.ends_with("&amp; &quot;ép&quot;\"") && !link.contains('<'),
        "{link}"
    );
}

#[test]
fn a_frame_of_an_old_address_leads_to_the_new_one() {
    let built = Built::new();
    let text = "---\nheadline: \"Bài đổi tên\"\ncategory: thi-truong\nstandfirst: \"Một câu.\"\n\
                byline:\n  desk: Ban Biên tập\npublished: 2026-11-02\n\
                aliases: [/bai-viet/ten-cu/, /tin-cu/7.html]\n---\nThân bài.\n";
    built.portal.write("bai-viet/ten-moi.md", text);
    built.build();
    let (old, new) = (
        "/nhung/khung/bai-viet/ten-cu/",
        "/nhung/khung/bai-viet/ten-moi/",
    );
    assert!(
        built
            .read(&format!("{}index.html", &old[1..]))
            .contains(&format!("content=\"0; url={new}\""))
    );
    let map = built.json("redirects.json");
    let frames: Vec<_> = map
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["from"].as_str().unwrap().contains("khung"))
        .collect();
    assert_eq!(frames, [&serde_json::json!({"from": old, "to": new})]);
}
