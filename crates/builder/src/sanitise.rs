//! The allow-list that all HTML of bodies goes through, after Markdown made it.
//!
//! This is the only module that makes [`TrustedHtml`]. Elements and attributes that are not named
//! here do not reach a reader, whoever wrote them: editors, imports, or a fault in the Markdown
//! library. There is no `style`, no script, no frame, no SVG and no MathML.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use model::trusted_html::TrustedHtml;

/// Elements with the attributes they may have.
const ELEMENTS: [(&str, &[&str]); 47] = [
    ("a", &["href", "title", "rel", "download", "id", "aria-label"]),
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
    ("img", &["src", "alt", "width", "height", "loading", "decoding", "title"]),
    ("ins", &[]),
    ("kbd", &[]),
    ("li", &["id"]),
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

/// The whole list of classes that bodies use; `style/rich-text.css` dresses each.
pub const CLASSES: [(&str, &[&str]); 8] = [
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
    ("p", &["note__title", "footnotes__back"]),
    ("figure", &["figure"]),
    ("section", &["footnotes"]),
    ("span", &["figure__credit", "task-mark"]),
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
    "applet", "canvas", "iframe", "math", "noembed", "noscript", "object", "script", "select", "style",
    "svg", "template", "textarea", "title",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(cleaner);

fn cleaner() -> Builder<'static> {
    let set = |names: &[&'static str]| names.iter().copied().collect::<HashSet<_>>();
    let mut values: HashMap<&str, HashMap<&str, HashSet<&str>>> = HashMap::new();
    for (element, attribute, allowed) in VALUES {
        values.entry(element).or_default().insert(attribute, set(allowed));
    }
    // An attribute that is allowed with any value would be allowed past its list of values.
    let free = |element: &str, attribute: &&'static str| {
        !VALUES.iter().any(|(of, name, _)| *of == element && name == attribute)
    };
    let attributes = ELEMENTS.into_iter().map(|(element, attributes)| {
        (element, attributes.iter().copied().filter(|name| free(element, name)).collect())
    });
    let mut builder = Builder::empty();
    builder
        .tags(ELEMENTS.into_iter().map(|(element, _)| element).collect())
        .clean_content_tags(set(&DROPPED_WHOLE))
        .tag_attributes(attributes.collect())
        .tag_attribute_values(values)
        .generic_attributes(HashSet::new())
        .allowed_classes(CLASSES.into_iter().map(|(element, classes)| (element, set(classes))).collect())
        .url_schemes(set(&["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true);
    builder
}

/// Lets through what is on the list, drops the rest.
pub fn sanitise(html: &str) -> TrustedHtml {
    TrustedHtml::from_sanitiser(CLEANER.clean(html).to_string())
}

/// May bodies have this element?
pub fn allows_element(name: &str) -> bool {
    ELEMENTS.iter().any(|(element, _)| *element == name)
}

/// May this element have this attribute? Classes count as allowed; unknown ones are dropped.
pub fn allows_attribute(element: &str, attribute: &str) -> bool {
    let listed = |attributes: &[&str]| attributes.contains(&attribute);
    attribute == "class" || ELEMENTS.iter().any(|(name, attributes)| *name == element && listed(attributes))
}
