//! What comes through the allow-list, and what does not.

use super::*;

/// What a reader's browser must never get, in any case.
const FORBIDDEN: [&str; 12] = [
    "<script",
    "<style",
    "<svg",
    "<math",
    "<iframe",
    "<object",
    "<form",
    "javascript:",
    "data:",
    "vbscript:",
    " on",
    " style=",
];

fn clean(html: &str) -> String {
    sanitise(html).as_str().to_owned()
}

/// With its links and pictures as the writer hands them over.
fn clean_own(html: &str) -> String {
    let html = html
        .replace("<a ", &format!("<{} ", *LINK))
        .replace("</a>", &format!("</{}>", *LINK));
    let pieces: Vec<&str> = html.split("<img ").collect();
    let (first, pictures) = pieces.split_first().unwrap();
    let pictures = pictures
        .iter()
        .map(|piece| piece.replacen('>', &format!("></{}>", *PICTURE), 1));
    let html = pictures.fold((*first).to_owned(), |all, piece| {
        format!("{all}<{} {piece}", *PICTURE)
    });
    sanitise(&html).as_str().to_owned()
}

#[test]
fn hostile_markup_does_not_come_through() {
    let cases = [
        ("<script>alert(1)</script>", ""),
        ("<SCRIPT SRC=//x.example></SCRIPT>chữ", "chữ"),
        ("<img src=x onerror=alert(1)>", ""),
        ("<p onclick=\"alert(1)\">chữ</p>", "<p>chữ</p>"),
        ("<a href=\"javascript:alert(1)\">x</a>", "x"),
        ("<a href=\" java\nscript:alert(1)\">x</a>", "x"),
        ("<a href=\"&#106;avascript:alert(1)\">x</a>", "x"),
        ("<a href=\"vbscript:x\">x</a>", "x"),
        (
            "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
            "x",
        ),
        ("<img src=\"data:image/svg+xml,x\">", ""),
        ("<p style=\"position:fixed\">chữ</p>", "<p>chữ</p>"),
        ("<style>p{color:red}</style><p>chữ</p>", "<p>chữ</p>"),
        (
            "<div class=\"note evil\">x</div>",
            "<div class=\"note\">x</div>",
        ),
        ("<p class=\"masthead\">x</p>", "<p class=\"\">x</p>"),
        ("<div tabindex=\"5\" role=\"alert\">x</div>", "<div>x</div>"),
        ("<iframe src=\"https://x.example\"></iframe>x", "x"),
        (
            "<form action=\"/x\"><input name=q><button>x</button></form>",
            "x",
        ),
        ("<svg><script>alert(1)</script></svg>x", "x"),
        (
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            "",
        ),
        (
            "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
            "<p></p>\"&gt;",
        ),
        (
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "\"&gt;",
        ),
        (
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "ipt&gt;alert(1)ipt&gt;",
        ),
        ("<b><i>lồng</b> sai</i>", "<b><i>lồng</i></b><i> sai</i>"),
        ("<!-- <script>alert(1)</script> -->x", "x"),
        ("<a href=\"https://x.example\" target=\"_blank\">x</a>", "x"),
        ("<a/href=https://x.example>x</a>", "x"),
        ("<image src=https://x.example/a.png>x", "x"),
        (
            "<base href=\"https://x.example\"><meta http-equiv=refresh content=0><link rel=stylesheet href=x>",
            "",
        ),
        (
            "<p id=\"main\">x</p><h2 id=\"muc\">y</h2>",
            "<p>x</p><h2 id=\"muc\">y</h2>",
        ),
        (
            "<p id=\"portal\">x</p><p id=\"dieu-4\">y</p>",
            "<p>x</p><p id=\"dieu-4\">y</p>",
        ),
        ("<template><img src=x onerror=alert(1)></template>x", "x"),
        ("<textarea><img src=x onerror=alert(1)></textarea>x", "x"),
        ("<![CDATA[<script>alert(1)</script>]]>x", "alert(1)]]&gt;x"),
    ];
    for (html, expected) in cases {
        let clean = clean(html);
        assert_eq!(clean, expected, "{html}");
        assert!(
            !FORBIDDEN.iter().any(|word| clean.contains(word)),
            "{clean}"
        );
    }
}

#[test]
fn own_links_and_pictures_pass_the_same_checks() {
    let cases = [
        ("<a href=\"javascript:alert(1)\">x</a>", "<a>x</a>"),
        ("<a href=\"&#106;avascript:alert(1)\">x</a>", "<a>x</a>"),
        (
            "<a href=\"https://x.example\" target=\"_blank\">x</a>",
            "<a href=\"https://x.example\">x</a>",
        ),
        (
            "<a class=\"number evil\" href=\"/x\">x</a>",
            "<a class=\"number\" href=\"/x\">x</a>",
        ),
        ("<img src=\"data:image/svg+xml,x\" onerror=\"x\">", "<img>"),
    ];
    for (html, expected) in cases {
        assert_eq!(clean_own(html), expected, "{html}");
    }
}

#[test]
fn the_writers_own_elements_cannot_be_guessed_from_what_is_published() {
    let published = clean_own("<a href=\"/x\">x</a><img src=\"/y.svg\">");
    assert_eq!(published, "<a href=\"/x\">x</a><img src=\"/y.svg\">");
    assert_eq!(clean("<own-a href=\"/x\">x</own-a>"), "x");
    assert!(OWN.len() >= "own-".len() + 16);
}

#[test]
fn what_is_clean_stays_as_it_is() {
    let clean_texts = [
        "<h2 id=\"muc\">Mục</h2>\n<p>Chữ <strong>đậm</strong>, H<sub>2</sub>O.</p>\n",
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Bảng\"><table>\n<thead>\n<tr>\n<th scope=\"col\" class=\"align-right\">a</th>\n</tr>\n</thead>\n</table></div>",
        "<a href=\"/x.csv\" rel=\"external\" download=\"\">x</a>",
        "<figure class=\"figure\"><img src=\"/hinh/x.svg\" alt=\"x\" width=\"1\" height=\"2\" loading=\"lazy\" decoding=\"async\"><figcaption>Chú <span class=\"figure__credit\">Nguồn: x</span></figcaption></figure>",
    ];
    for text in clean_texts {
        assert_eq!(clean_own(text), text);
    }
}

proptest::proptest! {
    #[test]
    fn only_what_is_on_the_list_comes_through(
        html in "[<>/\"'=&;! a-zđ]{0,80}|(<(p|b|svg|math|style|table|td|a|script)[ />]|x|on=y|</(p|b|svg|a)>){0,20}"
    ) {
        let clean = clean(&html);
        for tag in clean.split('<').skip(1) {
            let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
            proptest::prop_assert!(allows_element(&name), "{}", clean);
            let inside = tag.split('>').next().unwrap_or_default();
            proptest::prop_assert!(!inside.contains(" on"), "{}", clean);
        }
    }
}

/// HTML that the writer makes goes over the list without the library's parser.
#[test]
fn well_formed_html_is_read_quickly_and_equally() {
    let quick = [
        "<h2 id=\"muc\">Mục</h2>\n<p>R&amp;D &quot;x&quot;, 5\u{a0}% «y»<br />\n<strong>đậm</strong></p>\n",
        "<ul>\n<li>một\n<ol start=\"3\">\n<li value=\"3\"><p>hai</p></li>\n</ol>\n</li>\n</ul>\n<hr />\n",
        "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table>",
        "<p>a<!---->b</p>\n<pre><code>x\n</code></pre>",
        "<p id=\"dieu-4\" class=\"clause clause--point\">x</p>",
    ];
    for html in quick {
        let expected = super::clean(html);
        assert_eq!(well_formed::clean(html), Some(expected), "{html}");
    }
    let left_to_the_library = [
        "<p>a<div>b</div></p>",
        "<p>a",
        "a</p>",
        "<b><i>a</b></i>",
        "<p id=\"main\">a</p>",
        "<div id=\"main\">a</div>",
        "<p class=\"masthead\">a</p>",
        "<td>a</td>",
        "<table>a</table>",
        "<P>a</P>",
        "<p >a</p>",
        "<p id='dieu-4'>a</p>",
        "<h2 id=\"a\" id=\"b\">c</h2>",
        "<a href=\"/x\">a</a>",
        "<h2 id=\"&#97;\">a</h2>",
        "a > b",
        "&nbsp;",
        "a & b",
        "<pre>\na</pre>",
        "a\rb",
    ];
    for html in left_to_the_library {
        assert_eq!(well_formed::clean(html), None, "{html}");
    }
}

/// Addresses of the writer's own links: what is quick and what the library says of it.
#[test]
fn addresses_are_read_quickly_and_equally() {
    let addresses = [
        ("/x?a=1&amp;b=2", true),
        ("#muc", true),
        ("https://x.example/?a=1&amp;b=2", true),
        ("mailto:a@x.example", true),
        ("tep.csv", true),
        ("//x.example", true),
        ("ftp://x.example", false),
        ("data:text/plain,a", false),
        ("https://", false),
    ];
    for (address, kept) in addresses {
        let html = format!("<{0} href=\"{address}\">x</{0}>", *LINK);
        let expected = super::clean(&html);
        assert_eq!(expected.contains("href"), kept, "{address}");
        let quick = well_formed::clean(&html);
        assert_eq!(quick, kept.then_some(expected), "{address}");
    }
}

proptest::proptest! {
    #[test]
    fn whatever_is_read_quickly_is_read_equally(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..24)
    ) {
        let html = pieces.concat().replace("own-", &OWN);
        if let Some(quick) = well_formed::clean(&html) {
            proptest::prop_assert_eq!(quick, super::clean(&html));
        }
    }

    /// Elements that are closed in order, so that most are read quickly.
    #[test]
    fn trees_are_read_equally(picks in proptest::collection::vec((0..TREE.len(), 0..3_u8), 0..16)) {
        let (mut html, mut open) = (String::new(), Vec::new());
        for (pick, closed) in picks {
            html += &format!("<{}>", TREE[pick]);
            open.push(TREE[pick]);
            for _ in 0..closed {
                if let Some(name) = open.pop() {
                    html += &format!("x</{name}>\n");
                }
            }
        }
        while let Some(name) = open.pop() {
            html += &format!("</{name}>");
        }
        if let Some(quick) = well_formed::clean(&html) {
            proptest::prop_assert_eq!(quick, super::clean(&html));
        }
    }
}

const TREE: [&str; 46] = [
    "abbr",
    "b",
    "blockquote",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
    "ul",
    "li",
    "p",
    "b",
    "h6",
    "div",
];

const PIECES: [&str; 40] = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<table>",
    "<tbody>",
    "<tr>",
    "<td>",
    "</td>",
    "</tr>",
    "</tbody>",
    "</table>",
    "<br />",
    "<br>",
    "<hr />",
    "<div>",
    "</div>",
    "<own-a href=\"/x\">",
    "</own-a>",
    "<own-img src=\"/y\">",
    "</own-img>",
    "x",
    " ",
    "\n",
    "&amp;",
    "&quot;",
    "\u{a0}",
    "<!---->",
    "<!-- -->",
    "<h2 id=\"a\">",
    "</h2>",
    "<pre>",
    "</pre>",
    "<code>",
    "</code>",
    "<details>",
];
