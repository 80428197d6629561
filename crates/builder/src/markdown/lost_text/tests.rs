//! Lost text is reported at its place, and text that is not lost is not reported.

use proptest::prelude::*;

use super::find;
use crate::markdown::BodyKind;
use crate::markdown::tests::rendered_as;

/// The words that are lost between a body and its HTML.
fn lost<'b>(body: &'b str, html: &str) -> Vec<&'b str> {
    find(body, html, Vec::new())
        .into_iter()
        .map(|word| &body[word])
        .collect()
}

#[test]
fn words_without_a_counterpart_are_found() {
    let cases: [(&str, &str, &[&str]); 17] = [
        ("Khuôn dập nguội", "<p>Khuôn dập nguội</p>", &[]),
        ("Khuôn dập nguội", "<p>Khuôn nguội</p>", &["dập"]),
        (
            "Có 1 xưởng. Có 1 khuôn.",
            "<p>Có 1 xưởng.</p>",
            &["Có", "1", "khuôn"],
        ),
        ("1. Có 1 xưởng", "<ol><li>Có 1 xưởng</li></ol>", &[]),
        ("1. Có 1 xưởng", "<ol><li>Có xưởng</li></ol>", &["1"]),
        (
            "![Chày](chay.svg \"Cối\")",
            "<img src=\"/x\" alt=\"Chày\"><figcaption>Cối</figcaption>",
            &[],
        ),
        (
            "số 9/2030/NĐ-CP…",
            "<p>số <span>9/2030/NĐ-CP</span>…</p>",
            &[],
        ),
        // The portal marks a number within a longer word.
        (
            "NĐ9/2030/NĐ-CPngày 1",
            "<p>NĐ<a href=\"/x/\">9/2030/NĐ-CP</a>ngày 1</p>",
            &[],
        ),
        ("NĐ9/2030", "<p>NĐ<a href=\"/x/\">8/2030</a></p>", &["NĐ9"]),
        ("một\u{a0}hai", "<p>một&nbsp;hai</p>", &[]),
        ("R&D, x&ohorn;i", "<p>R&amp;D, xơi</p>", &[]),
        ("a <!-- b --> c <!-- d", "<p>a  c</p>", &["d"]),
        (
            "rãnh<wbr>cối, <u>gạch</u>chân",
            "<p>rãnhcối, gạchchân</p>",
            &[],
        ),
        (
            "xemhttps://a.vn",
            "<p>xem<a href=\"https://a.vn\">https://a.vn</a></p>",
            &[],
        ),
        (
            "ở https://a.vn）。",
            "<p>ở <a href=\"https://a.vn\">https://a.vn</a>）。</p>",
            &[],
        ),
        ("một hai ba", "<p>mộthai</p>", &["ba"]),
        (
            "[n]\n\n[n]: <bang gia.csv> \"tên\"",
            "<a href=\"bang%20gia.csv\" title=\"tên\">n</a>",
            &[],
        ),
    ];
    for (body, html, expected) in cases {
        assert_eq!(lost(body, html), expected, "{body}");
    }
}

/// The rules that a body breaks, as `line:column rule`, when it is rendered by the portal.
fn told(body: &str) -> Vec<String> {
    rendered_as(BodyKind::Prose, body).1
}

#[test]
fn what_the_parser_drops_is_told_where_it_went() {
    let cases = [
        ("| a | b |\n| - | - |\n| 1 | 2 | 3 |\n", "6:11 lost-text"),
        (
            "Nguồn ghi ở đây.\n\n[ten]: https://nguon.example/a \"Tên nguồn\"\n",
            "6:1 unused-reference",
        ),
    ];
    for (body, expected) in cases {
        assert_eq!(told(body), [expected], "{body}");
    }
}

#[test]
fn good_markdown_loses_nothing() {
    let cases = [
        "Một *hai* **ba** ~~bốn~~ `năm`, sáu\\\nbảy.\n\n- [x] tám\n- [ ] chín\n",
        "## Tiêu đề ##\n\n1. a\n2. b\n   - c\n\n   1) d\n",
        "```toml\nkey = 1\n```\n\n    mã lệnh\n",
        "Chữ[^ghi-chu] và [nguồn][n], [n].\n\n[^ghi-chu]: Lời chú\n\n[n]: https://nguon.example/a 'Tên'\n",
        "> [!WARNING]\n> Không chạy thử.\n\n> > Lời trích\n",
        "H<sub>2</sub>O, <kbd>Enter</kbd>, <mark>chữ</mark>, 3 < 5 và 7 > 2, <https://a.example/b>\n",
        "| a | b |\n| :- | -: |\n| 1 \\| 2 | `c` |\n",
        "[x](https://thu.example/cong/van-ban/ \"Tên\"), [y](<bang.csv>), ![t](/hinh/a.svg \"Chú | Nguồn\")\n",
        "a &lt; b &amp; c, khu&#244;n, &copy; 2026\n",
        "<!-- lời ghi ẩn -->\n\nchữ hiện\n\n<details>\n<summary>Tóm</summary>\n\nthân\n\n</details>\n",
    ];
    for body in cases {
        assert_eq!(told(body), Vec::<String>::new(), "{body}");
    }
}

/// A piece of Markdown with its words: a paragraph, a list, a quotation, a table.
fn block() -> impl Strategy<Value = (String, Vec<String>)> {
    let letters: Vec<char> =
        "abcdeghiklmnopqrstuvxyàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
            .chars()
            .collect();
    let word = proptest::collection::vec(proptest::sample::select(letters), 3..8);
    let words = proptest::collection::vec(word.prop_map(String::from_iter), 1..8);
    (words, 0..9u8).prop_map(|(words, form)| {
        let text = words.join(" ");
        let block = match form {
            0 => format!("## {text}"),
            1 => format!("- {text}\n- {text}"),
            2 => format!("1. {text}\n2. **{text}**"),
            3 => format!("> {text}\n> *{text}*"),
            4 => format!("| {text} |\n| --- |\n| {text} |"),
            5 => format!("```\n{text}\n```"),
            6 => format!("<details>\n<summary>{text}</summary>\n\n{text}\n\n</details>"),
            7 => format!("[{text}](https://a.example/), `{text}`"),
            _ => text,
        };
        (block, words)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Each word of generated Markdown is on its page and none is told as lost; when a piece of the
    /// page is taken away, its words are.
    #[test]
    fn every_word_of_generated_markdown_is_on_the_page(blocks in proptest::collection::vec(block(), 1..8)) {
        let body = blocks.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join("\n\n");
        let (rendered, told) = rendered_as(BodyKind::Prose, &body);
        let html = rendered.html.as_str();
        prop_assert!(!told.iter().any(|told| told.ends_with("lost-text")), "{body}\n{told:?}");
        prop_assert_eq!(lost(&body, html), Vec::<&str>::new());
        for word in blocks.iter().flat_map(|(_, words)| words) {
            prop_assert!(html.contains(word.as_str()), "{word} of {body}");
        }
        let half = html[..html.floor_char_boundary(html.len() / 2)].rfind("</").unwrap_or(0);
        let kept = &html[..half];
        let shown = super::words::html_words(html, 0).count() - super::words::html_words(kept, 0).count();
        prop_assert_eq!(lost(&body, kept).len(), shown);
    }
}

/// The examples of a specification of Markdown: what is written, and the HTML that it asks for.
fn examples(spec: &str) -> Vec<(String, String)> {
    const FENCE: &str = "````````````````````````````````";
    let parts = spec.split(FENCE).skip(1).step_by(2);
    let example = |part: &str| {
        let (written, html) = part
            .split_once('\n')?
            .1
            .split_once("\n.\n")
            .or(part.split_once(".\n"))?;
        let tabs = |text: &str| text.replace('→', "\t");
        Some((tabs(written) + "\n", tabs(html)))
    };
    parts.filter_map(example).collect()
}

/// Reads the specifications of `CommonMark` and GFM (`spec.txt` of the npm package commonmark-spec, and
/// of Debian's source package cmark-gfm) from the folder that `PORTAL_SPECS` names, and skips without.
#[test]
fn no_example_of_the_specifications_loses_a_word_silently() {
    let Some(folder) = std::env::var_os("PORTAL_SPECS") else {
        println!("skipped: PORTAL_SPECS names no folder");
        return;
    };
    let (mut count, mut silent) = (0, Vec::new());
    for entry in std::fs::read_dir(folder).unwrap() {
        let spec = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for (written, wanted) in examples(&spec) {
            count += 1;
            let (rendered, told) = rendered_as(BodyKind::Prose, &written);
            let wanted_words: String = super::words::html_words(&wanted, 0)
                .map(|word| &wanted[word])
                .collect::<Vec<_>>()
                .join(" ");
            let lost = lost(&wanted_words, rendered.html.as_str());
            // What counts as a comment differs between versions of the specifications.
            if !lost.is_empty() && told.is_empty() && !written.contains("<!--") {
                silent.push(format!(
                    "{written}\n  lost: {lost:?}\n  {}",
                    rendered.html.as_str()
                ));
            }
        }
    }
    assert!(count > 1000, "{count} examples");
    assert!(
        silent.is_empty(),
        "{} of {count}:\n{}",
        silent.len(),
        silent.join("\n")
    );
}
