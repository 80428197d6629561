//! Rules of the stylesheets: colors and pixels live in `tokens.css`.

use crate::assert_none;
use crate::sources::{Source, sources};

/// Widths of windows in conditions cannot be custom properties, so they may be pixels.
const CONDITIONS: [&str; 2] = ["@media", "@container"];

fn declarations() -> impl Iterator<Item = Source> {
    sources("style", "css")
        .into_iter()
        .filter(|source| source.path != "style/tokens.css")
}

/// Lines with a value that the test refuses.
fn values(refused: impl Fn(&str) -> bool) -> Vec<String> {
    let mut places = Vec::new();
    for source in declarations() {
        let text = without_comments(&source.text);
        let lines = text
            .lines()
            .zip(1..)
            .filter(|(line, _)| !CONDITIONS.iter().any(|word| line.contains(word)));
        let values = lines.filter_map(|(line, number)| Some((line.split_once(':')?.1, number)));
        let refused = values.filter(|(value, _)| refused(value));
        places.extend(refused.map(|(value, number)| source.at(number, value.trim())));
    }
    places
}

/// Comments become blank, so that lines keep their numbers.
pub(crate) fn without_comments(css: &str) -> String {
    let mut text = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        text.push_str(before);
        text.extend(comment.chars().filter(|sign| *sign == '\n'));
        rest = after;
    }
    text + rest
}

#[test]
fn no_pixel_outside_the_tokens() {
    let is_pixel = |value: &str| {
        let before = value.match_indices("px").map(|(at, _)| &value[..at]);
        before
            .into_iter()
            .any(|before| before.ends_with(|sign: char| sign.is_ascii_digit()))
    };
    assert_none("pixels", &values(is_pixel));
}

#[test]
fn no_color_outside_the_tokens() {
    let is_color = |value: &str| {
        let functions = [
            "rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "lab(", "lch(", "hwb(",
        ];
        functions.iter().any(|function| value.contains(function))
            || value.split('#').skip(1).any(is_hex)
    };
    assert_none("colors", &values(is_color));
}

/// `fff;` of `#fff;`, but not the `fact` of `#facts`.
fn is_hex(text: &str) -> bool {
    let word: String = text
        .chars()
        .take_while(|sign| sign.is_alphanumeric() || "-_".contains(*sign))
        .collect();
    matches!(word.len(), 3 | 4 | 6 | 8) && word.chars().all(|sign| sign.is_ascii_hexdigit())
}
