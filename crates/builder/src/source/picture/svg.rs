//! The size of a drawing, from its root element.

use super::Size;

/// From `width` and `height`, else from `viewBox`.
pub(super) fn size(text: &str) -> Option<Size> {
    let root = root_tag(text)?;
    let length = |name| attribute(root, name).and_then(pixels);
    let view_box = attribute(root, "viewBox").and_then(view_box);
    let (width, height) = match (length("width"), length("height"), view_box) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((w, h))) => (width, width * h / w),
        (None, Some(height), Some((w, h))) => (height * w / h, height),
        (None, None, Some(size)) => size,
        _ => return None,
    };
    Some(Size {
        width: width.round() as u32,
        height: height.round() as u32,
    })
}

/// What stands between `<svg` and `>`, past declarations and comments.
fn root_tag(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = &rest[rest.find('<')?..];
        rest = if rest.starts_with("<!--") {
            &rest[rest.find("-->")? + 3..]
        } else if rest.starts_with("<?") || rest.starts_with("<!") {
            &rest[rest.find('>')? + 1..]
        } else {
            let tag = rest.strip_prefix("<svg")?;
            return tag
                .starts_with(|next: char| next.is_whitespace())
                .then(|| &tag[..tag.find('>').unwrap_or(tag.len())]);
        };
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    while let Some(equals) = rest.find('=') {
        let found = rest[..equals].trim().rsplit(char::is_whitespace).next()?;
        let value = rest[equals + 1..].trim_start();
        let quote = value
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, after) = value[1..].split_once(quote)?;
        if found == name {
            return Some(value.trim());
        }
        rest = after;
    }
    None
}

/// A length in pixels, written bare or with `px`; other units depend on the place.
fn pixels(length: &str) -> Option<f64> {
    let number: f64 = length
        .strip_suffix("px")
        .unwrap_or(length)
        .trim()
        .parse()
        .ok()?;
    (number > 0.0 && number < 1e6).then_some(number)
}

fn view_box(value: &str) -> Option<(f64, f64)> {
    let parts: Vec<&str> = value
        .split([' ', ','])
        .filter(|part| !part.is_empty())
        .collect();
    let [_, _, width, height] = parts.as_slice() else {
        return None;
    };
    Some((pixels(width)?, pixels(height)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_come_from_the_root_element() {
        let cases = [
            ("<svg width=\"640\" height=\"360\"/>", Some((640, 360))),
            (
                "<?xml version='1.0'?>\n<!-- <svg width='1'> --><!DOCTYPE svg>\n<svg viewBox='0 0 64 36'>",
                Some((64, 36)),
            ),
            ("<svg viewBox=\"0,0,64,36\" width='128px'>", Some((128, 72))),
            ("<svg viewBox=\"0 0 64 36\" height=\"18\">", Some((32, 18))),
            (
                "<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 4 3\">",
                Some((4, 3)),
            ),
            ("<svg width=\"10\">", None),
            ("<svgx width=\"1\" height=\"1\">", None),
            ("<html>", None),
            ("", None),
        ];
        for (text, expected) in cases {
            let found = size(text).map(|size| (size.width, size.height));
            assert_eq!(found, expected, "{text}");
        }
    }
}
