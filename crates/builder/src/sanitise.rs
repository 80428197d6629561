//! The allow-list that all HTML of bodies goes through, after Markdown made it.
//!
//! This is the only module that makes [`TrustedHtml`]. Elements and attributes that are not named
//! here do not reach a reader, no matter who wrote them: editors, imports, or a fault in the Markdown
//! library. There is no `style`, no script, no frame, no vector or formula markup.
//!
//! Links and pictures are not on the list under their names in HTML. The Markdown writer alone
//! hands them over, as elements whose names no body can spell, see [`LINK`] and [`PICTURE`]; what
//! else looks like a link or a picture is dropped, in whatever form it is written.

mod shelf;
#[cfg(test)]
mod tests;
mod well_formed;

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use model::trusted_html::TrustedHtml;

use crate::clause_id::is_clause_id;

pub use shelf::{Shelf, Shelved};

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

/// What an address may begin with, where it is not one of the portal.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

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
        .url_schemes(set(&SCHEMES))
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
#[expect(
    clippy::disallowed_methods,
    reason = "what has gone through the list is what may be trusted"
)]
pub fn sanitise(html: &str) -> TrustedHtml {
    let well_formed = well_formed::clean(html);
    debug_assert!(
        well_formed
            .as_ref()
            .is_none_or(|quick| *quick == clean(html)),
        "the list is read in two ways: {html}"
    );
    let clean = well_formed.unwrap_or_else(|| clean(html));
    TrustedHtml::from_sanitiser(clean)
}

/// Reads any HTML as browsers do, and writes what is on the list.
fn clean(html: &str) -> String {
    let mut bytes = Vec::with_capacity(html.len());
    let document = CLEANER.clean(html);
    document
        .write_to(&mut bytes)
        .expect("writing to memory cannot fail");
    let clean = String::from_utf8(bytes).expect("the serializer writes UTF-8");
    clean
        .replace(&format!("</{}>", *PICTURE), "")
        .replace(&*OWN, "")
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

/// Does this element stand within a line, so that a word goes on across its tags? A picture and a line break
/// do not: words end there.
pub fn stands_in_line(name: &str) -> bool {
    !matches!(name, "br" | "img") && well_formed::PHRASING.contains(&name)
}

/// Does the content of this element go with it?
pub fn drops_content(name: &str) -> bool {
    DROPPED_WHOLE.contains(&name)
}
