//! Signs that are read as they are meant, and the same signs where they are Markdown's.

use crate::markdown::BodyKind;
use crate::markdown::tests::rendered_as;

/// The HTML of a body, and its faults.
fn read(body: &str) -> (String, Vec<String>) {
    let (rendered, told) = rendered_as(BodyKind::Prose, body);
    (rendered.html.as_str().trim_end().to_owned(), told)
}

fn check(cases: &[(&str, &str)]) {
    for (body, expected) in cases {
        let (html, told) = read(body);
        assert_eq!(html, format!("<p>{expected}</p>"), "{body}");
        assert_eq!(told, Vec::<String>::new(), "{body}");
    }
}

#[test]
fn one_tilde_is_a_tilde() {
    check(&[
        (
            "để 10~15 % với thép và 20~25 % với nhôm",
            "để 10~15 % với thép và 20~25 % với nhôm",
        ),
        (
            "khoảng ~5 triệu, có nơi ~10 triệu",
            "khoảng ~5 triệu, có nơi ~10 triệu",
        ),
        ("~~bỏ~~", "<del>bỏ</del>"),
        // The library gives up all emphasis of a paragraph in which one tilde meets two.
        (
            "~~giá 10~15 nghìn~~ **mới**",
            "<del>giá 10~15 nghìn</del> <strong>mới</strong>",
        ),
        ("*dày 10~15 và 20~25 mm*", "<em>dày 10~15 và 20~25 mm</em>"),
        ("10~15 *mm và 20~25* mm", "10~15 <em>mm và 20~25</em> mm"),
        ("`a~b` và 1~2, 3~4", "<code>a~b</code> và 1~2, 3~4"),
        (
            "1~2 và 3~4: https://y.example/~a/~b",
            "1~2 và 3~4: <a href=\"https://y.example/~a/~b\" rel=\"external noopener\">https://y.example/~a/~b</a>",
        ),
        (
            "[1~2](https://y.example/~a \"3~4\") 5~6",
            "<a href=\"https://y.example/~a\" rel=\"external noopener\" title=\"3~4\">1~2</a> 5~6",
        ),
        ("\\~5 và ~6~", "~5 và ~6~"),
    ]);
}

#[test]
fn the_end_of_one_bold_does_not_begin_another() {
    check(&[
        (
            "**Lưu ý:**không dập, là**đậm**đó",
            "<strong>Lưu ý:</strong>không dập, là<strong>đậm</strong>đó",
        ),
        (
            "**“A”:**b là**c**",
            "<strong>“A”:</strong>b là<strong>c</strong>",
        ),
        (
            "**“Một”**hai và **(hai)**ba và là**“bốn”**năm",
            "<strong>“Một”</strong>hai và <strong>(hai)</strong>ba và là<strong>“bốn”</strong>năm",
        ),
        ("__a **b** c__", "<strong>a <strong>b</strong> c</strong>"),
    ]);
}

#[test]
fn an_address_that_stands_apart_serves_every_link() {
    let link = "<a href=\"https://nguon.example/bao-cao-nam/\" rel=\"external noopener\">n</a>";
    let body = format!(
        "{}\n\n[n]: https://nguon.example/bao-cao-nam/\n",
        "[n] ".repeat(20).trim_end()
    );
    check(&[(&body, &[link; 20].join(" "))]);
}

#[test]
fn stars_between_numbers_multiply() {
    check(&[
        (
            "Phôi 20*30*50 mm, lỗ 5*10 mm và 6*12 mm.",
            "Phôi 20*30*50 mm, lỗ 5*10 mm và 6*12 mm.",
        ),
        ("*dày 10*20 mm*", "<em>dày 10*20 mm</em>"),
        ("20mm*30mm*5mm", "20mm*30mm*5mm"),
        (
            "2*(3+4)*5 và (1+2)*(3+4)*(5+6)",
            "2*(3+4)*5 và (1+2)*(3+4)*(5+6)",
        ),
        ("2**3**4", "2**3**4"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        (
            "số liệu (*) và (*), rồi (**) và (**)",
            "số liệu (*) và (*), rồi (**) và (**)",
        ),
        (
            "mọi tệp *.xlsx,*.csv hay *.*",
            "mọi tệp *.xlsx,*.csv hay *.*",
        ),
        ("Ngày __/__/20__, số ____", "Ngày __/__/20__, số ____"),
        ("ma_khuon_01 và ma_khuon_02", "ma_khuon_01 và ma_khuon_02"),
        (
            "*nghiêng* và **đậm** và ***cả hai***",
            "<em>nghiêng</em> và <strong>đậm</strong> và <em><strong>cả hai</strong></em>",
        ),
        ("**Đ**ảng *m*ột", "<strong>Đ</strong>ảng <em>m</em>ột"),
        ("**-----**", "<strong>-----</strong>"),
        (
            "`20*30*50` và \\*thật\\*",
            "<code>20*30*50</code> và *thật*",
        ),
    ]);
}

#[test]
fn products_of_letters_are_told() {
    for (body, example) in [
        ("V = a*b*h m", "a×b×h"),
        ("(a+b)*(c+d)*(e+f)", "(a+b)×(c+d)×(e+f)"),
    ] {
        let (html, told) = read(body);
        assert_eq!(html, format!("<p>{body}</p>"));
        let at = body.find('*').unwrap() + 1;
        assert_eq!(told, [format!("4:{at} stray-mark")], "{example}");
    }
}

#[test]
fn bold_that_touches_letters_is_bold() {
    check(&[
        ("**Lưu ý:**không dập", "<strong>Lưu ý:</strong>không dập"),
        (
            "Ông nói **“khuôn tốt”**và đi",
            "Ông nói <strong>“khuôn tốt”</strong>và đi",
        ),
        (
            "Ông nói**“khuôn tốt”** và đi",
            "Ông nói<strong>“khuôn tốt”</strong> và đi",
        ),
        (
            "**1.**Chọn **2.**Cắt",
            "<strong>1.</strong>Chọn <strong>2.</strong>Cắt",
        ),
        (
            "**Một.**Hai **ba** bốn",
            "<strong>Một.</strong>Hai <strong>ba</strong> bốn",
        ),
        (
            "**A (b)**c và **5 °**d và **«e»**f",
            "<strong>A (b)</strong>c và <strong>5 °</strong>d và <strong>«e»</strong>f",
        ),
        ("*Lưu ý:*không", "<em>Lưu ý:</em>không"),
        ("***Lưu ý:***không", "<em><strong>Lưu ý:</strong></em>không"),
        (
            "**Giá:**tăng 10~15 % và 20*30*5",
            "<strong>Giá:</strong>tăng 10~15 % và 20*30*5",
        ),
        ("\\*\\*Lưu ý:\\*\\*không", "**Lưu ý:**không"),
        // One star calls a note under a table.
        ("Giá*, *chưa thuế.*Lượng", "Giá*, <em>chưa thuế.</em>Lượng"),
        ("Giá (triệu)*: 5 và lượng.*", "Giá (triệu)*: 5 và lượng.*"),
    ]);
}

#[test]
fn wide_spaces_make_headings_and_lists() {
    let cases = [
        ("##\u{a0}Khe hở", "<h2 id=\"khe-ho\">Khe hở</h2>", "4:3"),
        (
            "###\u{3000}Khe\u{a0}hở",
            "<h3 id=\"khe-ho\">Khe&nbsp;hở</h3>",
            "4:4",
        ),
        (
            "-\u{a0}một\n-\u{2009}hai",
            "<ul>\n<li>một</li>\n<li>hai</li>\n</ul>",
            "4:2",
        ),
        ("*\u{202f}một", "<ul>\n<li>một</li>\n</ul>", "4:2"),
        (
            "1.\u{a0}một\n2.\u{a0}hai",
            "<ol>\n<li>một</li>\n<li>hai</li>\n</ol>",
            "4:3",
        ),
        ("3)\u{a0}ba", "<ol start=\"3\">\n<li>ba</li>\n</ol>", "4:3"),
        ("\u{a0}- một", "<ul>\n<li>một</li>\n</ul>", "4:1"),
        (
            ">\u{a0}Trích",
            "<blockquote>\n<p>Trích</p>\n</blockquote>",
            "4:2",
        ),
        (
            "> -\u{a0}một",
            "<blockquote>\n<ul>\n<li>một</li>\n</ul>\n</blockquote>",
            "4:4",
        ),
        ("*\u{a0}*\u{a0}*", "<hr>", "4:2"),
        (
            "- một\n  -\u{a0}hai",
            "<ul>\n<li>một\n<ul>\n<li>hai</li>\n</ul>\n</li>\n</ul>",
            "5:4",
        ),
        (
            "-\u{a0}\u{a0}\u{a0}\u{a0}một",
            "<ul>\n<li>&nbsp;&nbsp;&nbsp;một</li>\n</ul>",
            "4:2",
        ),
    ];
    for (body, html, place) in cases {
        let (read, told) = read(body);
        assert_eq!(read, html, "{body:?}");
        assert!(
            told.contains(&format!("{place} hard-space")),
            "{body:?} {told:?}"
        );
    }
    let table = read("| a |\n|\u{a0}--- |\n| 1 |");
    assert!(table.0.contains("<td>1</td>"), "{}", table.0);
    for body in [
        "```\n-\u{a0}mã\n```",
        "Một\u{a0}hai - ba",
        "`#\u{a0}`",
        "25\u{a0}000 đồng",
        "\u{a0}\u{a0}chữ",
    ] {
        assert_eq!(read(body).1, Vec::<String>::new(), "{body:?}");
    }
}

/// A list would count a law's own numbers anew.
#[test]
fn numbers_of_legal_texts_stay_its_own() {
    let (rendered, _) = rendered_as(
        BodyKind::LegalText,
        "Lời dẫn.\n\n7.\u{a0}Xưởng\n\n##\u{a0}Chương I\n",
    );
    let html = rendered.html.as_str();
    assert!(
        html.contains("7.&nbsp;Xưởng") && !html.contains("<ol"),
        "{html}"
    );
}

proptest::proptest! {
    /// Signs may turn into markup, but none of the words around them may change or be lost.
    #[test]
    fn no_word_is_lost(body in "([a-zđ1-9ế]{1,3}|[*~_.:”“() \u{a0}-]|##|\n){0,40}") {
        // What stands behind a fence is the name of a language, which no page shows.
        proptest::prop_assume!(!body.contains("~~~"));
        let words = |text: &str| text.chars().filter(|sign| sign.is_alphabetic()).collect::<String>();
        let (html, _) = read(&body);
        let text: String = html.split('<').map(|part| part.rsplit_once('>').map_or(part, |(_, text)| text)).collect();
        proptest::prop_assert_eq!(words(&text.replace("&nbsp;", " ")), words(&body));
        let masked = |sign: char| sign < ' ' && sign != '\n' || ('\u{e000}'..='\u{e008}').contains(&sign);
        proptest::prop_assert!(!html.contains(masked), "{:?}", html);
    }
}
