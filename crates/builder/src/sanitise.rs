//! The allow-list that all HTML of bodies goes through, after Markdown made it.
//!
//! This is the only module that makes [`TrustedHtml`]. Elements and attributes that are not named
//! here do not reach a reader, whoever wrote them: editors, imports, or a fault in the Markdown
//! library. There is no `style`, no script, no frame, no vector or formula markup.
//!
//! Links and pictures are not on the list under their names in HTML. The Markdown writer alone
//! hands them over, as elements whose names no body can spell, see [`LINK`] and [`PICTURE`]; what
//! else looks like a link or a picture is dropped, in whatever form it is written.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use model::trusted_html::TrustedHtml;

use crate::clause_id::is_clause_id;

/// What the names of the writer's own elements begin with. The number is another one in every run,
/// so that no text can hold it; it never reaches the output.
static OWN: LazyLock<String> =
    LazyLock::new(|| format!("own-{:016x}-", RandomState::new().build_hasher().finish()));

/// The element of a link, as the Markdown writer must name it: `a` for readers.
pub static LINK: LazyLock<String> = LazyLock::new(|| format!("{}a", *OWN));

/// The element of a picture, as the Markdown writer must name it: `img` for readers. Unlike that,
/// it has to be closed.
pub static PICTURE: LazyLock<String> = LazyLock::new(|| format!("{}img", *OWN));

/// Elements with the attributes they may have.
const ELEMENTS: [(&str, &[&str]); 47] = [
    (
        "a",
        &["href", "title", "rel", "download", "id", "aria-label"],
    ),
    ("abbr", &["title"]),
    ("b", &[]),
    ("blockquote", &[]),
    ("br", &[]),
    ("caption", &[]),
    ("cite", &[]),
    ("code", &[]),
    ("dd", &[]),
    ("del", &[]),
    ("details", &[]),
    ("div", &["tabindex", "role", "aria-label"]),
    ("dl", &[]),
    ("dt", &[]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("hr", &[]),
    ("i", &[]),
    (
        "img",
        &[
            "src", "alt", "width", "height", "loading", "decoding", "title",
        ],
    ),
    ("ins", &[]),
    ("kbd", &[]),
    ("li", &["id", "value"]),
    ("mark", &[]),
    ("ol", &["start"]),
    ("p", &[]),
    ("pre", &[]),
    ("s", &[]),
    ("section", &["aria-label"]),
    ("small", &[]),
    ("span", &["role", "aria-label"]),
    ("strong", &[]),
    ("sub", &[]),
    ("summary", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &[]),
];

/// The whole list of classes that bodies use; the stylesheet dresses each.
pub const CLASSES: [(&str, &[&str]); 11] = [
    ("a", &["number"]),
    (
        "div",
        &[
            "table-scroll",
            "note",
            "note--note",
            "note--tip",
            "note--important",
            "note--warning",
            "note--caution",
        ],
    ),
    ("h2", &["clause"]),
    ("h3", &["clause"]),
    (
        "p",
        &["note__title", "footnotes__back", "clause", "clause--point"],
    ),
    ("figure", &["figure"]),
    ("section", &["footnotes"]),
    ("span", &["figure__credit", "number", "task-mark"]),
    ("sup", &["footnote-ref"]),
    ("td", &["align-right", "align-center"]),
    ("th", &["align-right", "align-center"]),
];

/// Attributes that take one of a few values only.
const VALUES: [(&str, &str, &[&str]); 5] = [
    ("div", "tabindex", &["0"]),
    ("div", "role", &["region"]),
    ("span", "role", &["img"]),
    ("img", "loading", &["lazy"]),
    ("img", "decoding", &["async"]),
];

/// Elements whose content goes with them: it is not text for readers.
const DROPPED_WHOLE: [&str; 14] = [
    "applet", "canvas", "iframe", "math", "noembed", "noscript", "object", "script", "select",
    "style", "svg", "template", "textarea", "title",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(cleaner);

fn cleaner() -> Builder<'static> {
    let set = |names: &[&'static str]| names.iter().copied().collect::<HashSet<_>>();
    let mut values: HashMap<&str, HashMap<&str, HashSet<&str>>> = HashMap::new();
    for (element, attribute, allowed) in VALUES {
        values
            .entry(within(element))
            .or_default()
            .insert(attribute, set(allowed));
    }
    // An attribute that is allowed with any value would be allowed past its list of values.
    let free = |element: &str, attribute: &&'static str| {
        !VALUES
            .iter()
            .any(|(of, name, _)| *of == element && name == attribute)
    };
    // Paragraphs are anchors as parts of legal texts only; see `keeps_value`.
    let own = |element: &str| (element == "p").then_some("id");
    let attributes = ELEMENTS.into_iter().map(|(element, attributes)| {
        let listed = attributes
            .iter()
            .copied()
            .filter(|name| free(element, name));
        (within(element), listed.chain(own(element)).collect())
    });
    let mut builder = Builder::empty();
    builder
        .tags(
            ELEMENTS
                .into_iter()
                .map(|(element, _)| within(element))
                .collect(),
        )
        .clean_content_tags(set(&DROPPED_WHOLE))
        .tag_attributes(attributes.collect())
        .tag_attribute_values(values)
        .generic_attributes(HashSet::new())
        .allowed_classes(
            CLASSES
                .into_iter()
                .map(|(element, classes)| (within(element), set(classes)))
                .collect(),
        )
        .url_schemes(set(&["http", "https", "mailto", "tel"]))
        .attribute_filter(|element, attribute, value| {
            keeps_value(element, attribute, value).then(|| value.into())
        })
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true);
    builder
}

/// The id of a paragraph must not be able to pass for one of the portal's own.
fn keeps_value(element: &str, attribute: &str, value: &str) -> bool {
    (element, attribute) != ("p", "id") || is_clause_id(value)
}

/// The name of an element of the list in what the writer hands over.
fn within(element: &'static str) -> &'static str {
    match element {
        "a" => &LINK,
        "img" => &PICTURE,
        other => other,
    }
}

/// Lets through what is on the list, drops the rest.
pub fn sanitise(html: &str) -> TrustedHtml {
    let clean = CLEANER.clean(html).to_string();
    let clean = clean
        .replace(&format!("</{}>", *PICTURE), "")
        .replace(&*OWN, "");
    TrustedHtml::from_sanitiser(clean)
}

/// May editors write this element as HTML?
pub fn allows_element(name: &str) -> bool {
    !matches!(name, "a" | "img") && ELEMENTS.iter().any(|(element, _)| *element == name)
}

/// Does this attribute of an element stay as it is? An id is for its writer to check.
pub fn allows_attribute(element: &str, attribute: &str, value: &str) -> bool {
    if attribute == "class" {
        let classes = CLASSES
            .iter()
            .find(|(of, _)| *of == element)
            .map_or(&[] as &[&str], |(_, all)| all);
        return value
            .split_ascii_whitespace()
            .all(|class| classes.contains(&class));
    }
    if let Some((_, _, values)) = VALUES
        .iter()
        .find(|(of, name, _)| *of == element && *name == attribute)
    {
        return values
            .iter()
            .any(|allowed| allowed.eq_ignore_ascii_case(value));
    }
    ELEMENTS
        .iter()
        .any(|(of, attributes)| *of == element && attributes.contains(&attribute))
}

/// Does the content of this element go with it?
pub fn drops_content(name: &str) -> bool {
    DROPPED_WHOLE.contains(&name)
}

#[cfg(test)]
mod tests {
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
}
